//! What must never pass in silence: each slip of `fixtures/never-silent.yaml`, in YAML and in JSON.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeMap;
use std::fs;

use ailca::check;
use ailca::document::{self, Edits, Format, Kind, Limits, NodeId, Tree};
use ailca::outcome::Outcome;
use serde::Deserialize;

/// A slip, and the rule that names its cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Slip {
    name: String,
    /// Words of the report, each with what stands there instead.
    #[serde(default)]
    replace: BTreeMap<String, String>,
    /// Whether they are replaced wherever they stand.
    #[serde(default)]
    everywhere: bool,
    /// What is put at a place, which is added where it is not there.
    #[serde(default)]
    add: BTreeMap<String, serde_json::Value>,
    /// The text in JSON, where YAML cannot be turned into it.
    json: Option<String>,
    /// Id of the rule.
    finds: String,
    /// Key of the cause that the finding names.
    cause: Option<String>,
}

fn tree(text: &str) -> Tree<'_> {
    let reading = document::read(text, Format::Yaml, &Limits::default());
    reading.tree.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

/// The same document in JSON, each number with the digits that it was written with.
fn json(tree: &Tree<'_>, node: NodeId) -> String {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    match tree.kind(node) {
        Kind::Null => "null".into(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(number) => document::decimal(number).into_owned(),
        Kind::String(words) => text(words),
        Kind::List => {
            format!("[{}]", tree.items(node).map(|item| json(tree, item)).collect::<Vec<_>>().join(", "))
        }
        Kind::Map => {
            let entries =
                tree.entries(node).map(|entry| format!("{}: {}", text(entry.key), json(tree, entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(",\n"))
        }
    }
}

fn slipped(slip: &Slip, report: &str) -> String {
    let mut text = report.to_owned();
    for (from, to) in &slip.replace {
        assert!(text.contains(from.as_str()), "{}: the report has no “{from}”", slip.name);
        text = if slip.everywhere { text.replace(from, to) } else { text.replacen(from, to, 1) };
    }
    for (pointer, value) in &slip.add {
        let tree = tree(&text);
        let mut edits = Edits::new(&tree);
        // A block is taken out first: its lines are not those of the new value.
        if let Some(node) = tree.at(pointer) {
            edits.remove(node);
        }
        let without = edits.apply();
        let tree = self::tree(&without);
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let mut edits = Edits::new(&tree);
        edits.insert(tree.at(parent).unwrap(), key, &value.to_string());
        text = edits.apply();
    }
    text
}

fn finds(slip: &Slip, outcome: &Outcome) -> bool {
    outcome.everything().any(|placed| {
        let cause = placed.finding.slip().map(|slip| slip.kind.key());
        placed.finding.rule.id == slip.finds
            && slip.cause.as_deref().is_none_or(|wanted| cause == Some(wanted))
    })
}

#[test]
fn nothing_of_the_list_passes_in_silence() {
    let report = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let slips = fs::read_to_string("fixtures/never-silent.yaml").unwrap();
    let slips: Vec<Slip> = document::typed(&tree(&slips)).unwrap();
    assert!(slips.len() > 15);
    let mut silent = Vec::new();
    for slip in &slips {
        let yaml = slipped(slip, &report);
        let json = slip.json.clone().unwrap_or_else(|| {
            let tree = tree(&yaml);
            json(&tree, tree.root())
        });
        for (text, format) in [(yaml, Format::Yaml), (json, Format::Json)] {
            let outcome = check::check(&text, format, &Limits::default());
            if !finds(slip, &outcome) {
                let found: Vec<_> = outcome
                    .findings
                    .iter()
                    .map(|placed| {
                        let cause = placed.finding.proof.as_ref().and_then(|proof| proof.slip.as_ref());
                        (placed.finding.rule.id, cause.map(|slip| slip.kind.key()))
                    })
                    .collect();
                silent.push(format!("{} in {format:?}: wanted {}, found {found:?}", slip.name, slip.finds));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
