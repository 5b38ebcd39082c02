//! What is told, and where, does not depend on how a report orders its keys.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::check;
use ailca::document::{self, Format, Kind, Limits, NodeId, Tree};

/// A report as JSON, with the keys of each map the other way round.
fn reversed(tree: &Tree<'_>, node: NodeId) -> String {
    let text = |value: &str| serde_json::to_string(value).unwrap();
    match tree.kind(node) {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(written) => written.to_owned(),
        Kind::String(value) => text(value),
        Kind::List => {
            let items: Vec<_> = tree.items(node).map(|item| reversed(tree, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Map => {
            let entries = tree.entries(node).map(|entry| (entry.key.to_owned(), entry.value));
            let entries: Vec<_> =
                entries.map(|(key, value)| format!("{}: {}", text(&key), reversed(tree, value))).collect();
            format!("{{{}}}", entries.into_iter().rev().collect::<Vec<_>>().join(", "))
        }
    }
}

/// The proofs that are told: by which rule, how grave, where, of what cause.
fn told(text: &str, format: Format) -> BTreeSet<String> {
    let outcome = check::check(text, format, &Limits::default());
    let proofs = outcome.findings.iter().filter(|placed| placed.finding.proof.is_some());
    let said = |placed: &ailca::outcome::LocatedFinding| {
        let finding = &placed.finding;
        let pattern = finding.pattern.map(ailca::finding::Pattern::key);
        let slip = finding.proof.as_ref().and_then(|proof| Some(proof.slip.as_ref()?.kind.key()));
        format!("{} {} {} {pattern:?} {slip:?}", finding.rule.id, finding.severity.key(), placed.spot.pointer)
    };
    proofs.map(said).collect()
}

#[test]
fn proofs_stand_where_they_do_whatever_the_order_of_keys() {
    let mut faults = Vec::new();
    for entry in fs::read_dir("fixtures/proof").unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().ends_with(".fails.yaml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let tree = document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
        let (own, other) = (told(&text, Format::Yaml), told(&reversed(&tree, tree.root()), Format::Json));
        if own != other {
            faults.push(format!("{}\n  {own:?}\n  {other:?}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
