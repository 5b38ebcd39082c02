//! Reading a document holds on any text: it ends without a panic and agrees with independent readers.

#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod pieces;

use ailca::document::{Format, Kind, Limits, NodeId, Tree, decimal, decode, line_column, read, typed};
use proptest::prelude::*;
use serde_json::Value;

/// The tree as the value that `serde_json` would give.
fn value(tree: &Tree<'_>, id: NodeId) -> Value {
    match tree.kind(id) {
        Kind::Null => Value::Null,
        Kind::Bool(value) => value.into(),
        Kind::Number(text) => serde_json::from_str(&decimal(text)).unwrap(),
        Kind::String(text) => text.into(),
        Kind::List => tree.items(id).map(|item| value(tree, item)).collect(),
        Kind::Map => tree
            .entries(id)
            .map(|entry| (entry.key.to_owned(), value(tree, entry.value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

/// What holds of every node of every tree.
fn assert_sound(tree: &Tree<'_>, id: NodeId) {
    let span = tree.span(id);
    assert!(tree.text().get(span.range()).is_some(), "{span:?} cuts a character");
    let pointer = tree.pointer(id);
    let found = tree.at(&pointer).unwrap();
    assert_eq!(tree.span(found), span, "{pointer}");
    let inside = |child: NodeId| {
        assert_eq!(tree.parent(child), Some(id));
        let child = tree.span(child);
        assert!(
            span.start <= child.start && child.end <= span.end,
            "{child:?} outside {span:?} at {pointer}"
        );
    };
    // An alias has the children of another place.
    let is_alias = tree
        .items(id)
        .next()
        .or(tree.entries(id).next().map(|entry| entry.value))
        .is_some_and(|child| tree.parent(child) != Some(id));
    if is_alias {
        return;
    }
    for item in tree.items(id) {
        inside(item);
        assert_sound(tree, item);
    }
    for entry in tree.entries(id) {
        inside(entry.value);
        assert_eq!(tree.key_span(entry.value), Some(entry.key_span));
        assert_eq!(tree.get(id, entry.key), Some(entry.value));
        assert_sound(tree, entry.value);
    }
}

/// The same lists, maps and texts; writers differ in how they take `012` and other numbers.
fn assert_alike(tree: &Tree<'_>, id: NodeId, expected: &Value) {
    match (tree.kind(id), expected) {
        (Kind::String(text), Value::String(expected)) => assert_eq!(text, expected),
        (Kind::List, Value::Array(expected)) => {
            assert_eq!(tree.items(id).len(), expected.len());
            tree.items(id).zip(expected).for_each(|(item, expected)| assert_alike(tree, item, expected));
        }
        (Kind::Map, Value::Object(expected)) => {
            assert_eq!(tree.entries(id).len(), expected.len());
            for (entry, (key, expected)) in tree.entries(id).zip(expected) {
                assert_eq!(entry.key, key);
                assert_alike(tree, entry.value, expected);
            }
        }
        (kind, Value::Array(_) | Value::Object(_)) => assert_eq!(Some(kind), None, "{expected}"),
        _ => {}
    }
}

/// Reads a text both ways and checks what holds of any text.
fn survives(text: &str) {
    for format in [Format::Json, Format::Yaml] {
        let reading = read(text, format, &Limits::default());
        let is_fatal = reading.problems.iter().any(|problem| problem.kind.is_fatal());
        assert_eq!(reading.tree.is_none(), is_fatal, "{format:?} {text:?}");
        for problem in &reading.problems {
            assert!(text.get(problem.span.range()).is_some(), "{format:?} {problem:?} of {text:?}");
            assert!(problem.related.is_none_or(|span| text.get(span.range()).is_some()));
            line_column(text, problem.span.start as usize);
            let _ = problem.kind.arguments();
        }
        if let Some(tree) = &reading.tree {
            assert_sound(tree, tree.root());
            assert!(typed::<Value>(tree).is_ok());
        }
    }
}

/// Without doubled keys, which `serde_json` lets pass.
fn agrees_with_serde_json(text: &str) {
    let reading = read(text, Format::Json, &Limits::default());
    let doubled = reading.problems.iter().any(|problem| problem.kind.key() == "duplicate-key");
    if doubled {
        return;
    }
    let expected = serde_json::from_str::<Value>(text).ok();
    let found = reading.tree.as_ref().map(|tree| value(tree, tree.root()));
    assert_eq!(found, expected, "{text:?} {:?}", reading.problems);
    if let Some(tree) = &reading.tree {
        assert_sound(tree, tree.root());
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
    ];
    let text = prop_oneof![
        "[a-zé€😀 :#\\-\\[\\]{},'\"&*!|>%@`~/\\\\\n\t\r\u{85}\u{2028}\u{feff}0-9.]{0,12}",
        "(NO|yes|null|1_000|012|~|<<|---|true|)"
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        text.clone().prop_map(Value::from)
    ];
    leaf.prop_recursive(5, 60, 20, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..20).prop_map(Value::from),
            prop::collection::vec((text.clone(), inner), 0..20)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// A text with a few bytes changed for others that mean something.
fn mutated() -> impl Strategy<Value = String> {
    let edits = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            "[\\[\\]{}:,\"'\\\\u0-9a-f.eE+\\-\\s#&*!|>?%@tn\u{1}é]{0,2}",
            0..3_usize,
        ),
        0..4,
    );
    (any_value(), any::<bool>(), edits).prop_map(|(value, pretty, edits)| {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let mut characters: Vec<char> = text.unwrap().chars().collect();
        for (index, replacement, removed) in edits {
            let at = index.index(characters.len() + 1);
            let end = (at + removed).min(characters.len());
            characters.splice(at..end, replacement.chars());
        }
        characters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_end(bytes in pieces::bytes()) {
        if let Ok(text) = decode(&bytes, &Limits::default()) {
            survives(text);
        }
    }

    #[test]
    fn any_text_ends(text in "[ \n\t\r\\-:?,\\[\\]{}#&*!|>'\"%@`a-cé€0-3._~<\\\\u\u{feff}]{0,60}") {
        survives(&text);
    }

    #[test]
    fn any_mutated_json_ends(text in mutated()) {
        survives(&text);
        agrees_with_serde_json(&text);
    }

    #[test]
    fn yaml_reads_json_alike(value_in in any_value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value_in) } else { serde_json::to_string(&value_in) }.unwrap();
        let json = read(&text, Format::Json, &Limits::default());
        let yaml = read(&text, Format::Yaml, &Limits::default());
        prop_assert_eq!(&json.problems, &[]);
        prop_assert_eq!(&yaml.problems, &[], "{}", text);
        let (json, yaml) = (json.tree.unwrap(), yaml.tree.unwrap());
        let both = (value(&json, json.root()), value(&yaml, yaml.root()));
        prop_assert_eq!(&both.0, &value_in);
        prop_assert_eq!(&both.1, &value_in);
    }

    #[test]
    fn yaml_of_another_writer_reads(value_in in any_value()) {
        let text = serde_yaml::to_string(&value_in).unwrap();
        // YAML 1.1, which this writer follows, breaks lines at them; YAML 1.2 does not.
        prop_assume!(!text.contains(['\u{85}', '\u{2028}']));
        let reading = read(&text, Format::Yaml, &Limits::default());
        prop_assume!(reading.problems.iter().all(|problem| problem.kind.key() != "merge-key"));
        prop_assert!(reading.tree.is_some(), "{} {:?}", text, reading.problems);
        let tree = reading.tree.unwrap();
        assert_sound(&tree, tree.root());
        assert_alike(&tree, tree.root(), &value_in);
    }
}
