//! JSON, for programs: one object a report, in a documented shape with a version of its own.

use serde_json::{Map, Value, json};

use super::coverage::counts_json;
use super::indented::{self, Frame};
use super::{
    Checked, Format, Fragment, RenderOptions, Summed, Unwritable, advice, citations, message, region,
};
use crate::document::LineIndex;
use crate::finding::{Level, Message, Severity, Through};
use crate::messages;
use crate::outcome::LocatedFinding;

/// Version of the shape: the first number grows when a reader of the old one would break.
pub const JSON_VERSION: &str = "2.3";

/// One JSON object, in the shape that docs/src/reference/json-output.md describes.
#[derive(Debug, Clone, Copy)]
pub struct Json;

impl Format for Json {
    fn open(&self, options: RenderOptions) -> String {
        frame(&Summed::default(), options).open()
    }

    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let words = indented::entries(&[report(checked, options)], 1);
        Ok(Fragment::of(words, checked, options))
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        frame(summed, options).close(summed.any, 1)
    }
}

/// What stands around the reports; whether all conform, and of which rules they speak, is known behind the last one.
fn frame(summed: &Summed, options: RenderOptions) -> Frame {
    let mut rules = summed.rules.clone();
    rules.sort_unstable();
    // 0008: the clauses of a rule stand once, not at each finding.
    let rules = rules.into_iter().map(|id| {
        let title = messages::text(options.language, &Message::new(id));
        (id.to_owned(), json!({ "title": title, "askedForBy": citations::data(id) }))
    });
    Frame::of(&json!({
        "formatVersion": JSON_VERSION,
        "tool": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
        "levelAskedFor": options.level,
        "reports": indented::HERE,
        "rules": rules.collect::<Map<_, _>>(),
        "conforms": summed.holds,
    }))
}

/// The outcome of one report.
fn report(checked: &Checked<'_>, options: RenderOptions) -> Value {
    let outcome = checked.outcome;
    let index = LineIndex::new(checked.text);
    json!({
        "file": checked.title(),
        "subject": outcome.subject.key(),
        "title": outcome.title,
        "levelReached": outcome.level,
        "conforms": outcome.conforms(options.level),
        "rulesRan": outcome.rules.key(),
        "relations": outcome.relations.map(counts_json),
        "profile": outcome.profile.as_ref().map(|verdict| json!({
            "name": verdict.name,
            "conforms": verdict.conforms,
        })),
        "counts": {
            "error": outcome.count(Severity::Error, options.level),
            "warning": outcome.count(Severity::Warning, options.level),
            "advice": outcome.count(Severity::Advice, options.level),
        },
        "nextLevel": outcome.level.map_or(Some(Level::WellFormed), Level::next),
        "findings": outcome.up_to(options.level).map(|placed| finding(placed, &index, options)).collect::<Vec<_>>(),
        "above": outcome.above(options.level).map(|placed| in_short(placed, &index, options)).collect::<Vec<_>>(),
    })
}

/// A finding that matters only to who asks for a higher level.
fn in_short(placed: &LocatedFinding, index: &LineIndex<'_>, options: RenderOptions) -> Value {
    json!({
        "rule": placed.finding.rule.id,
        "severity": placed.finding.severity,
        "level": placed.finding.level,
        "message": message(options, placed),
        "pointer": placed.spot.pointer,
        "line": region(index, placed)[0],
        "count": placed.stands_for(),
    })
}

fn finding(placed: &LocatedFinding, index: &LineIndex<'_>, options: RenderOptions) -> Value {
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
                "message": messages::text(options.language, label),
            })
        })
        .collect();
    json!({
        "rule": placed.finding.rule.id,
        "severity": placed.finding.severity,
        "level": placed.finding.level,
        "message": message(options, placed),
        "pointer": placed.spot.pointer,
        "path": placed.path,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "endLine": end_line,
        "endColumn": end_column,
        "related": related,
        "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(options.language, proof)),
        "through": placed.finding.through.iter().map(|passed| through(passed, options)).collect::<Vec<_>>(),
        "likelyCause": placed.finding.likely_cause(),
        "otherCauses": placed.finding.other_causes().collect::<Vec<_>>(),
        "consequences": placed.consequences.iter().map(|each| consequence(each, index, options)).collect::<Vec<_>>(),
        "help": advice(options, placed),
        "accepted": accepted(placed),
        "fingerprint": placed.fingerprint,
        "more": more(placed, index),
    })
}

/// A quantity that a derivation passes and that is not stated.
fn through(passed: &Through, options: RenderOptions) -> Value {
    let end = |value: f64| value.is_finite().then_some(value);
    json!({
        "rule": passed.rule,
        "quantity": messages::text(options.language, &passed.quantity),
        "low": end(passed.values.low()),
        "high": end(passed.values.high()),
        "unit": passed.unit,
    })
}

/// How its publisher accepts a finding, or null.
pub(super) fn accepted(placed: &LocatedFinding) -> Option<Value> {
    let accepted = placed.accepted.as_ref()?;
    Some(json!({ "reason": accepted.reason, "expires": accepted.expires }))
}

/// How many others like it are counted with a finding and not told.
fn more(placed: &LocatedFinding, index: &LineIndex<'_>) -> Option<Value> {
    let more = placed.more.as_ref()?;
    let others = more.places.iter().map(|spot| {
        let (line, column) = index.line_column(spot.span.start as usize);
        json!({ "pointer": spot.pointer, "line": line, "column": column })
    });
    Some(json!({ "count": more.count, "under": more.under, "places": others.collect::<Vec<_>>() }))
}

/// What follows from another finding, in short.
fn consequence(placed: &LocatedFinding, index: &LineIndex<'_>, options: RenderOptions) -> Value {
    json!({
        "rule": placed.finding.rule.id,
        "severity": placed.finding.severity,
        "level": placed.finding.level,
        "message": message(options, placed),
        "pointer": placed.spot.pointer,
        "path": placed.path,
        "line": region(index, placed)[0],
        "derivation": placed.finding.proof.as_ref().map(|proof| messages::proof(options.language, proof)),
        "likelyCause": placed.finding.likely_cause(),
        "otherCauses": placed.finding.other_causes().collect::<Vec<_>>(),
        "fingerprint": placed.fingerprint,
        "more": more(placed, index),
    })
}
