//! SARIF 2.1.0 (OASIS), for code scanning.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Value, json};

use super::indented::{self, Frame};
use super::{Checked, Format, Piece, Summed, Telling, Unwritable, citations, paragraphs, region};
use crate::document::LineIndex;
use crate::finding::{Message, Severity};
use crate::messages;
use crate::outcome::Placed;
use crate::rules;

/// SARIF 2.1.0: one run, a result a finding up to the level that is asked for; others are no alarm.
#[derive(Debug, Clone, Copy)]
pub struct Sarif;

/// How deep the list of results stands.
const DEPTH: usize = 3;

impl Format for Sarif {
    fn open(&self, telling: Telling) -> String {
        frame(&Summed::default(), telling).open()
    }

    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable> {
        let index = LineIndex::new(checked.text);
        let results =
            checked.outcome.up_to(telling.level).map(|placed| result(checked, placed, &index, telling));
        let words = indented::entries(&results.collect::<Vec<_>>(), DEPTH);
        let told = checked.outcome.up_to(telling.level);
        let rules: BTreeSet<_> = told
            .flat_map(|placed| std::iter::once(placed).chain(&placed.consequences))
            .map(|placed| placed.finding.rule.id)
            .collect();
        Ok(Piece { rules: rules.into_iter().collect(), ..Piece::of(words, checked, telling) })
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn close(&self, telling: Telling, summed: &Summed) -> String {
        frame(summed, telling).close(summed.any, DEPTH)
    }
}

/// What stands around the results: the tool, with every rule that has one or is named by one, known behind the last.
fn frame(summed: &Summed, telling: Telling) -> Frame {
    let rules: Vec<_> = rules::all()
        .filter(|rule| summed.rules.contains(rule.id))
        .map(|rule| {
            let words = |key: String| messages::text(telling.language, &Message::new(key));
            json!({
                "id": rule.id,
                "shortDescription": { "text": words(rule.id.to_owned()) },
                "fullDescription": { "text": words(format!("{}.about", rule.id)) },
                "defaultConfiguration": { "level": level(rule.severity) },
                "properties": { "conformanceLevel": rule.level.key(), "askedForBy": citations::data(rule.id) },
            })
        })
        .collect();
    Frame::of(&json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "columnKind": "unicodeCodePoints",
            "results": indented::HERE,
            "tool": { "driver": {
                "name": "ailca",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": "https://w3id.org/ailca",
                "rules": rules,
            } },
        }],
    }))
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result(checked: &Checked<'_>, placed: &Placed, index: &LineIndex<'_>, telling: Telling) -> Value {
    let text = paragraphs(telling, placed);
    let [line, column, end_line, end_column] = region(index, placed);
    let (line, end_line) = (checked.line_of_file(line), checked.line_of_file(end_line));
    let region = json!({
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
    });
    let related: Vec<_> = placed
        .labels
        .iter()
        .enumerate()
        .map(|(number, (spot, label))| {
            let (line, column) = index.line_column(spot.span.start as usize);
            let line = checked.line_of_file(line);
            json!({
                "id": number,
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(checked.name) },
                    "region": { "startLine": line, "startColumn": column },
                },
                "message": { "text": messages::text(telling.language, label) },
            })
        })
        .collect();
    let suppressions: Vec<_> = placed
        .accepted
        .iter()
        .map(|accepted| json!({ "kind": "external", "status": "accepted", "justification": accepted.reason }))
        .collect();
    json!({
        "ruleId": placed.finding.rule.id,
        "level": level(placed.finding.severity),
        "message": { "text": text },
        "locations": [{
            "physicalLocation": { "artifactLocation": { "uri": uri(checked.name) }, "region": region },
            "logicalLocations": [{ "fullyQualifiedName": placed.spot.pointer }],
        }],
        "relatedLocations": related,
        "suppressions": suppressions,
        "properties": { "consequences": placed.consequences.iter().map(|each| json!({
            "ruleId": each.finding.rule.id,
            "pointer": each.spot.pointer,
            "fingerprint": each.fingerprint,
        })).collect::<Vec<_>>(), "more": placed.more.as_ref().map_or(0, |more| more.count) },
        "partialFingerprints": { "ailca/v1": placed.fingerprint },
    })
}

/// A path as a relative reference (RFC 3986): whatever is no plain character of a path is escaped.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    for byte in name.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
