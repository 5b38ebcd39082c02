//! Tests of reading typed values from a tree.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;

use std::fmt;

use super::*;
use crate::document::{Format, Limits, Located, read};

fn tree(text: &str) -> Tree<'_> {
    read(text, Format::Yaml, &Limits::default()).tree.unwrap()
}

/// The error with the text under its node.
fn error<T: for<'de> Deserialize<'de>>(text: &str) -> (String, String) {
    let tree = tree(text);
    match typed::<T>(&tree) {
        Ok(_) => panic!("{text:?} fits"),
        Err(error) => (tree.span(error.node).slice(text).to_owned(), error.message),
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Run {
    energy: Located<f64>,
    count: Option<u64>,
    source: Option<Located<Source>>,
    #[serde(default)]
    notes: Vec<Located<String>>,
    exact: Option<Exact>,
    by_key: Option<BTreeMap<Located<Name>, i8>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Name(String);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Source {
    Unknown,
    Measured { meter: String },
    Estimated(f32),
}

#[derive(Debug, PartialEq)]
struct Exact(String);

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Exact;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a number")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Exact, E> {
                Ok(Exact(text.to_owned()))
            }
        }
        deserializer.deserialize_newtype_struct(NUMBER, Text)
    }
}

// `Located` orders by nothing; the tests' map needs an order.
impl PartialOrd for Located<Name> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Located<Name> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        Name::cmp(self, other)
    }
}

#[test]
fn values_know_their_nodes() {
    let text = "énergie: &e {energy: 012.50, count: 3.0, exact: 1.230e1, notes: [é, \"b\"],\n\
                source: {measured: {meter: M1}}, byKey: {k: -1}}\nautre: *e\n";
    let tree = tree(text.replace("012.50", "12.50").leak());
    let runs: BTreeMap<String, Run> = typed(&tree).unwrap();
    let run = &runs["énergie"];
    assert_eq!(*run, runs["autre"]);
    assert!((*run.energy - 12.5).abs() < f64::EPSILON);
    assert_eq!(tree.span(run.energy.node()).slice(tree.text()), "12.50");
    assert_eq!(tree.pointer(run.notes[1].node()), "/énergie/notes/1");
    assert_eq!(run.count, Some(3));
    assert_eq!(run.exact, Some(Exact("1.230e1".into())));
    assert_eq!(**run.source.as_ref().unwrap(), Source::Measured { meter: "M1".into() });
    let key = run.by_key.as_ref().unwrap().keys().next().unwrap();
    assert_eq!(tree.span(key.node()).slice(tree.text()), "k");
}

#[test]
fn errors_stand_at_the_innermost_node() {
    let place = |text: &str| error::<Vec<Run>>(text);
    assert_eq!(place("- {energy: 1}\n- {energy: é}").0, "é");
    assert_eq!(place("[{energy: 1, enregy: 2}]").0, "enregy");
    assert_eq!(place("[{count: 1}]"), ("{count: 1}".into(), "missing field `energy`".into()));
    assert_eq!(
        place("[{energy: 1, count: null}]"),
        ("null".into(), "invalid type: null, expected u64".into())
    );
    assert_eq!(place("[{energy: 1, count: -1}]").0, "-1");
    assert_eq!(place("[{energy: 1, count: 1.5}]").0, "1.5");
    assert_eq!(place("[{energy: 1, exact: \"12\"}]").0, "\"12\"");
    assert_eq!(place("[{energy: 1, notes: [a, [b]]}]").0, "[b]");
    assert_eq!(place("[{energy: 1, source: guessed}]").0, "guessed");
    assert_eq!(place("[{energy: 1, source: {unknown: 1}}]").0, "1");
    assert_eq!(place("[{energy: 1, source: measured}]").0, "measured");
    assert_eq!(place("[{energy: 1, source: {measured: {meter: 5}}}]").0, "5");
    assert_eq!(place("[{energy: 1, source: {measured: 1, estimated: 2}}]").0, "{measured: 1, estimated: 2}");
    assert_eq!(place("[{energy: 1, byKey: {k: 300}}]").0, "300");
    assert_eq!(place("[[1, 2]]").0, "[1, 2]");
    assert_eq!(place("x").0, "x");
    assert_eq!(error::<f64>("~").1, "invalid type: null, expected f64");
}

#[test]
fn scalars_read_as_serde_expects() {
    assert_eq!(typed::<u64>(&tree("18446744073709551615")), Ok(u64::MAX));
    assert_eq!(typed::<i64>(&tree("-9223372036854775808")), Ok(i64::MIN));
    assert_eq!(typed::<u8>(&tree("0x1F")), Ok(31));
    assert_eq!(typed::<u8>(&tree("1e2")), Ok(100));
    assert_eq!(typed::<Option<bool>>(&tree("true")), Ok(Some(true)));
    assert_eq!(typed::<&str>(&tree("NO")), Ok("NO"));
    assert_eq!(
        typed::<Vec<Source>>(&tree("[unknown, {estimated: 2}]")),
        Ok(vec![Source::Unknown, Source::Estimated(2.0)])
    );
    assert!(typed::<IgnoredAny>(&tree("[1, {a: 2}]")).is_ok());
    let json: serde_json::Value = typed(&tree("{a: [1, -2, 1.5, null, \"x\"]}")).unwrap();
    assert_eq!(json, serde_json::json!({"a": [1, -2, 1.5, null, "x"]}));
}
