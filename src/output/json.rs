//! JSON, for programs: one object a report, in a documented shape with a version of its own.

use serde_json::{Value, json};

use super::{Checked, Telling, advice, asking, message, region};
use crate::document::LineIndex;
use crate::finding::{Level, Severity};
use crate::messages;
use crate::outcome::Placed;

/// Version of the shape: the first number grows when a reader of the old one would break.
pub const JSON_VERSION: &str = "1.2";

/// The reports together.
pub(super) fn whole(reports: &[Value], conforms: bool, telling: Telling) -> Value {
    json!({
        "formatVersion": JSON_VERSION,
        "tool": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
        "levelAskedFor": telling.level,
        "conforms": conforms,
        "reports": reports,
    })
}

/// The outcome of one report.
pub(super) fn report(checked: &Checked<'_>, telling: Telling) -> Value {
    let outcome = checked.outcome;
    let index = LineIndex::new(checked.text);
    json!({
        "file": checked.title(),
        "subject": outcome.subject.key(),
        "title": outcome.title,
        "levelReached": outcome.level,
        "conforms": outcome.conforms(telling.level),
        "rulesRan": outcome.rules.key(),
        "profile": outcome.profile.as_ref().map(|verdict| json!({
            "name": verdict.name,
            "conforms": verdict.conforms,
        })),
        "counts": {
            "error": outcome.count(Severity::Error, telling.level),
            "warning": outcome.count(Severity::Warning, telling.level),
            "advice": outcome.count(Severity::Advice, telling.level),
        },
        "nextLevel": outcome.level.map_or(Some(Level::WellFormed), Level::next),
        "findings": outcome.findings.iter().map(|placed| finding(placed, &index, telling)).collect::<Vec<_>>(),
    })
}

fn finding(placed: &Placed, index: &LineIndex<'_>, telling: Telling) -> Value {
    let [line, column, end_line, end_column] = region(index, placed);
    let span = placed.spot.span;
    let related: Vec<_> = placed
        .labels
        .iter()
        .map(|(spot, label)| {
            let (line, column) = index.line_column(spot.span.start as usize);
            json!({
                "pointer": spot.pointer,
                "start": spot.span.start,
                "end": spot.span.end,
                "line": line,
                "column": column,
                "message": messages::text(telling.language, label),
            })
        })
        .collect();
    json!({
        "rule": placed.finding.rule.id,
        "severity": placed.finding.severity,
        "level": placed.finding.level,
        "message": message(telling, placed),
        "pointer": placed.spot.pointer,
        "path": placed.path,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "endLine": end_line,
        "endColumn": end_column,
        "related": related,
        "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(telling.language, proof)),
        "likelyCause": placed.finding.slip().map(|slip| slip.key),
        "consequences": placed.consequences.iter().map(|each| consequence(each, index, telling)).collect::<Vec<_>>(),
        "help": advice(telling, placed),
        "accepted": accepted(placed),
        "askedForBy": asking::data(placed.finding.rule.id),
        "fingerprint": placed.fingerprint,
    })
}

/// How its publisher accepts a finding, or null.
pub(super) fn accepted(placed: &Placed) -> Option<Value> {
    let accepted = placed.accepted.as_ref()?;
    Some(json!({ "reason": accepted.reason, "expires": accepted.expires }))
}

/// What follows from another finding, in short.
fn consequence(placed: &Placed, index: &LineIndex<'_>, telling: Telling) -> Value {
    json!({
        "rule": placed.finding.rule.id,
        "severity": placed.finding.severity,
        "level": placed.finding.level,
        "message": message(telling, placed),
        "pointer": placed.spot.pointer,
        "path": placed.path,
        "line": region(index, placed)[0],
        "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(telling.language, proof)),
        "likelyCause": placed.finding.slip().map(|slip| slip.key),
        "fingerprint": placed.fingerprint,
    })
}
