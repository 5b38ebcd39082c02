//! The statement for programs.

use serde_json::{Value, json};

use super::super::guidelines::extents;
use super::super::json::accepted;
use super::{Checked, RenderOptions, message, region, scope, stated};
use crate::digest::sha256;
use crate::document::LineIndex;
use crate::guidelines::Guideline;
use crate::messages::{self, Language};
use crate::statement::{Statement, Verdict};

/// Version of the shape: the first number grows when a reader of the old one would break.
pub(super) const VERSION: &str = "2.1";

/// The guideline that reports are held against.
pub(super) fn guideline(guideline: &Guideline, language: Language) -> Value {
    json!({
        "key": guideline.key,
        "title": guideline.title.of(language),
        "edition": guideline.edition.english(),
        "url": guideline.url,
        "twins": guideline.twins,
        "read": guideline.read.of(language),
        "clauses": guideline.clauses.len(),
        "unverifiedClauses": guideline.unverified(),
    })
}

/// The statement of one report.
pub(super) fn report(checked: &Checked<'_>, statement: &Statement<'_>, options: RenderOptions) -> Value {
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
                "message": message(options, placed),
                "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(options.language, proof)),
                "pointer": placed.spot.pointer,
                "line": region(&index, placed)[0],
                "accepted": accepted(placed),
                "fingerprint": placed.fingerprint,
                "more": placed.more.as_ref().map_or(0, |more| more.count),
            })
        });
        json!({
            "clause": judged.clause.clause.english(),
            "level": judged.clause.level,
            "verb": judged.clause.verb,
            "unverified": judged.clause.unverified,
            "requirement": judged.clause.requirement.of(options.language),
            "verdict": judged.verdict.key(),
            "rules": judged.clause.built().map(|rule| rule.id).collect::<Vec<_>>(),
            "extents": extents(judged.clause),
            "untested": judged.clause.untested().map(|words| words.of(options.language)),
            "presentOnly": judged.clause.present().collect::<Vec<_>>(),
            "rulesNotBuilt": judged.clause.not_built().collect::<Vec<_>>(),
            "findings": findings.collect::<Vec<_>>(),
            "notStated": judged.absent,
            "withheld": judged.withheld,
            "notMachineCheckable": judged.clause.reason().map(|reason| reason.of(options.language)),
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
        "scope": scope(checked, statement, options.language),
        "counts": counts,
        "clauses": clauses.collect::<Vec<_>>(),
    })
}
