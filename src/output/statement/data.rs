//! The statement for programs.

use serde_json::{Value, json};

use super::super::guidelines::extents;
use super::super::json::accepted;
use super::{Checked, Telling, message, region, scope, stated};
use crate::digest::sha256;
use crate::document::LineIndex;
use crate::messages;
use crate::statement::{Statement, Verdict};

/// Version of the shape: the first number grows when a reader of the old one would break.
const VERSION: &str = "2.0";

/// The statements of several reports on one guideline, as one object.
pub fn statement_json(reports: &[(Checked<'_>, Statement<'_>)], telling: Telling) -> Value {
    let guideline = reports.first().map(|(_, statement)| statement.guideline);
    json!({
        "formatVersion": VERSION,
        "tool": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
        "guideline": guideline.map(|guideline| json!({
            "key": guideline.key,
            "title": guideline.title.of(telling.language),
            "edition": guideline.edition.key(),
            "url": guideline.url,
            "twins": guideline.twins,
            "read": guideline.read.of(telling.language),
            "clauses": guideline.clauses.len(),
            "unverifiedClauses": guideline.unverified(),
        })),
        "reports": reports.iter().map(|(checked, statement)| report(checked, statement, telling)).collect::<Vec<_>>(),
    })
}

fn report(checked: &Checked<'_>, statement: &Statement<'_>, telling: Telling) -> Value {
    let index = LineIndex::new(checked.text);
    let counts: serde_json::Map<_, _> = Verdict::ALL
        .into_iter()
        .map(|verdict| (verdict.key().to_owned(), statement.count(verdict).into()))
        .collect();
    let clauses = statement.clauses.iter().map(|judged| {
        let findings = judged.findings.iter().map(|placed| {
            json!({
                "rule": placed.finding.rule.id,
                "severity": placed.finding.severity,
                "message": message(telling, placed),
                "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(telling.language, proof)),
                "pointer": placed.spot.pointer,
                "line": region(&index, placed)[0],
                "accepted": accepted(placed),
                "fingerprint": placed.fingerprint,
            })
        });
        json!({
            "clause": judged.clause.clause.key(),
            "level": judged.clause.level,
            "verb": judged.clause.verb,
            "unverified": judged.clause.unverified,
            "requirement": judged.clause.requirement.of(telling.language),
            "verdict": judged.verdict.key(),
            "rules": judged.clause.built().map(|rule| rule.id).collect::<Vec<_>>(),
            "extents": extents(judged.clause),
            "untested": judged.clause.untested().map(|words| words.of(telling.language)),
            "presentOnly": judged.clause.present().collect::<Vec<_>>(),
            "rulesNotBuilt": judged.clause.not_built().collect::<Vec<_>>(),
            "findings": findings.collect::<Vec<_>>(),
            "notStated": judged.absent,
            "withheld": judged.withheld,
            "notMachineCheckable": judged.clause.reason().map(|reason| reason.of(telling.language)),
        })
    });
    json!({
        "file": checked.title(),
        "sha256": sha256(checked.text),
        "title": checked.outcome.title,
        "id": stated(checked, "/report/id"),
        "revision": stated(checked, "/report/revision"),
        "noCheckFails": statement.holds(),
        "statesConformity": false,
        "scope": scope(checked, statement, telling.language),
        "counts": counts,
        "clauses": clauses.collect::<Vec<_>>(),
    })
}
