//! SARIF 2.1.0 (OASIS), for code scanning.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Value, json};

use super::indented::{self, Frame};
use super::{
    Checked, Format, Fragment, RenderOptions, Summed, Unwritable, citations, explain, paragraphs, region,
    table,
};
use crate::document::{self, Limits, LineIndex};
use crate::finding::{Message, Rule, Severity};
use crate::mend::{self, Replacement};
use crate::messages;
use crate::outcome::LocatedFinding;
use crate::rules;

/// SARIF 2.1.0: one run, a result a finding up to the level that is asked for; others are no alarm.
#[derive(Debug, Clone, Copy)]
pub struct Sarif;

/// What stands before the id of a rule in place of its index.
const INDEX: &str = "\"ruleIndex\":\"";

/// How deep the list of results stands.
const DEPTH: usize = 3;

impl Format for Sarif {
    fn open(&self, options: RenderOptions) -> String {
        frame(&Summed::default(), options).open()
    }

    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let index = LineIndex::new(checked.text);
        let fixes = fixes(checked, &index, options);
        let told = checked.outcome.findings.iter().enumerate();
        let told = told.filter(|(_, placed)| placed.finding.level <= options.level);
        let results = told.map(|(place, placed)| {
            let mut result = result(checked, placed, &index, options);
            if let (Some(fix), Some(result)) = (fixes.get(&place), result.as_object_mut()) {
                result.insert("fixes".to_owned(), json!([fix]));
            }
            result
        });
        let words = indented::entries(&results.collect::<Vec<_>>(), DEPTH);
        let told = checked.outcome.up_to(options.level);
        let rules: BTreeSet<_> = told
            .flat_map(|placed| std::iter::once(placed).chain(&placed.consequences))
            .map(|placed| placed.finding.rule.id)
            .collect();
        Ok(Fragment { rules: rules.into_iter().collect(), ..Fragment::of(words, checked, options) })
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn settled(&self, words: String, rules: &[&'static str]) -> String {
        // No text of a report looks like this: its quotes are escaped.
        let mut parts = words.split(INDEX);
        let mut settled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (id, rest) = part.split_once('"').unwrap_or_default();
            let index = rules.iter().position(|rule| *rule == id).unwrap_or_default();
            let _ = write!(settled, "\"ruleIndex\":{index}{rest}");
        }
        settled
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        frame(summed, options).close(summed.any, DEPTH)
    }
}

/// What stands around the results: the tool, with every rule that has one or is named by one, known behind the last.
fn frame(summed: &Summed, options: RenderOptions) -> Frame {
    let rules: Vec<_> = summed.rules.iter().filter_map(|id| rules::find(id).ok()).collect();
    let rules: Vec<_> = rules.into_iter().map(|rule| descriptor(rule, options)).collect();
    // 0001: the library for it has had no release in 18 months, and little of the format is needed.
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

/// A rule as code scanning shows it: what it asks, why, what breaks it, and who asks for it.
fn descriptor(rule: &Rule, options: RenderOptions) -> Value {
    let words = |key: String| messages::text(options.language, &Message::new(key));
    let (title, about) = (words(rule.id.to_owned()), words(format!("{}.about", rule.id)));
    let asked = citations::all(rule.id, options.language);
    let (mut text, mut markdown) = (vec![about.clone()], vec![table::plain(&about)]);
    if let Some(examples) = explain::examples(rule, options.language, None) {
        // A fence that stands in the example would end it.
        let fence = if examples.contains("```") { "~~~~" } else { "```" };
        markdown.push(format!("{fence}text\n{examples}\n{fence}"));
        text.push(examples);
    }
    if !asked.is_empty() {
        let heading = words("explain-clauses".to_owned());
        text.push(format!("{heading}\n  {}", asked.join("\n  ")));
        markdown.push(format!("{heading}\n\n- {}", asked.join("\n- ")));
    }
    let group = rule.source().trim_start_matches("src/rules/").split(['/', '.']).next().unwrap_or_default();
    json!({
        "id": rule.id,
        "name": name(rule),
        "shortDescription": { "text": title },
        "fullDescription": { "text": about },
        "help": { "text": text.join("\n\n"), "markdown": markdown.join("\n\n") },
        "helpUri": rule_page(rule),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": {
            "tags": ["life-cycle-assessment", group, rule.level.key()],
            "conformanceLevel": rule.level.key(),
            "askedForBy": citations::data(rule.id),
        },
    })
}

/// The page of the book that explains every rule, each under its id.
const RULES_PAGE: &str = "https://w3id.org/ailca/book/reference/rules.html";

/// The title of a rule as one word, in English whatever the language: names are for programs.
fn name(rule: &Rule) -> String {
    let title = messages::text(messages::Language::ENGLISH, &Message::new(rule.id));
    let words = title.split(|each: char| !each.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    };
    words.map(capital).collect()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Where a rule is explained.
pub(crate) fn rule_page(rule: &Rule) -> String {
    format!("{RULES_PAGE}#{}", rule.id.to_lowercase())
}

/// What mends the findings that are known to be mended so, by their place among the findings.
fn fixes(checked: &Checked<'_>, index: &LineIndex<'_>, options: RenderOptions) -> BTreeMap<usize, Value> {
    let Checked { name, text, outcome, .. } = *checked;
    let format = document::Format::detect(name, text);
    let sure = mend::Options { unsafely: false, language: options.language };
    let offered = mend::offered(text, format, &Limits::default(), outcome, sure);
    let place = |at: u32| {
        let (line, column) = index.line_column(at as usize);
        (checked.line_of_file(line), column)
    };
    let replaced = |replacement: &Replacement| {
        let ((line, column), (end_line, end_column)) =
            (place(replacement.span.start), place(replacement.span.end));
        json!({
            "deletedRegion": {
                "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
            },
            "insertedContent": { "text": replacement.text },
        })
    };
    let fix = |(place, replacements): (usize, Vec<Replacement>)| {
        let help = outcome.findings.get(place)?.finding.help.as_ref()?;
        let fix = json!({
            "description": { "text": messages::text(options.language, help) },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(name) },
                "replacements": replacements.iter().map(replaced).collect::<Vec<_>>(),
            }],
        });
        (!replacements.is_empty()).then_some((place, fix))
    };
    offered.into_iter().filter_map(fix).collect()
}

fn result(
    checked: &Checked<'_>,
    placed: &LocatedFinding,
    index: &LineIndex<'_>,
    options: RenderOptions,
) -> Value {
    let text = paragraphs(options, placed);
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
                "message": { "text": messages::text(options.language, label) },
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
        // Where it stands among the rules is known once those before it are.
        "ruleIndex": placed.finding.rule.id,
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

/// A path as a relative reference (RFC 3986), or as the address of a file (RFC 8089) where it begins at the root: whatever
/// is no plain character of a path is escaped.
fn uri(name: &str) -> String {
    let name = name.replace('\\', "/");
    let mut uri = String::with_capacity(name.len());
    if name.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
