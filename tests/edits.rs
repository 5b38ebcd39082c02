//! An edit changes what it says and nothing else, whatever it is made to.
//!
//! Some of the values are tried; `EVERY_EDIT=1 cargo test --test edits` tries all of them, in some minutes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::document::{self, Edits, Format, Kind, Limits, NodeId, Tree};
use serde_json::Value;

fn value(text: &str) -> Value {
    let reading = document::read(text, Format::Yaml, &Limits::default());
    let tree = reading.tree.unwrap_or_else(|| panic!("{:?}\n{text}", reading.problems));
    document::typed(&tree).unwrap()
}

/// Every value below the root, the maps' values with their keys.
fn below(tree: &Tree<'_>, node: NodeId, found: &mut Vec<NodeId>) {
    let children: Vec<_> = match tree.kind(node) {
        Kind::Map => tree.entries(node).map(|entry| entry.value).collect(),
        Kind::List => tree.items(node).collect(),
        _ => Vec::new(),
    };
    for child in children {
        found.push(child);
        below(tree, child, found);
    }
}

/// Takes a value out; a map or list that is left empty stays.
fn without(value: &mut Value, pointer: &str) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent).unwrap() {
        Value::Object(map) => drop(map.shift_remove(&last.replace("~1", "/").replace("~0", "~")).unwrap()),
        Value::Array(items) => drop(items.remove(last.parse().unwrap())),
        _ => panic!("{pointer}"),
    }
}

#[test]
fn every_value_of_a_report_can_be_taken_away_replaced_and_joined_by_another() {
    for file in ["fixtures/complete.yaml", "fixtures/reports/bloom-176b.yaml", "src/templates/full.yaml"] {
        let text = fs::read_to_string(file).unwrap();
        let reading = document::read(&text, Format::Yaml, &Limits::default());
        let tree = reading.tree.unwrap();
        let before = value(&text);
        let mut nodes = Vec::new();
        below(&tree, tree.root(), &mut nodes);
        assert!(nodes.len() > 100);
        let stride = if std::env::var_os("EVERY_EDIT").is_some() { 1 } else { 29 };
        for node in nodes.into_iter().step_by(stride) {
            let pointer = tree.pointer(node);
            let mut edits = Edits::new(&tree);
            edits.remove(node);
            let mut wanted = before.clone();
            without(&mut wanted, &pointer);
            assert_eq!(value(&edits.apply()), wanted, "{file}: without {pointer}");

            if !matches!(tree.kind(node), Kind::Map | Kind::List) {
                let mut edits = Edits::new(&tree);
                edits.replace(node, "\"new\"");
                let mut wanted = before.clone();
                *wanted.pointer_mut(&pointer).unwrap() = "new".into();
                assert_eq!(value(&edits.apply()), wanted, "{file}: another {pointer}");
            }
            if tree.kind(node) == Kind::Map {
                let mut edits = Edits::new(&tree);
                edits.insert(node, "added", "[1, x]");
                let mut wanted = before.clone();
                wanted.pointer_mut(&pointer).unwrap()["added"] = serde_json::json!([1, "x"]);
                assert_eq!(value(&edits.apply()), wanted, "{file}: more in {pointer}");
            }
        }
    }
}
