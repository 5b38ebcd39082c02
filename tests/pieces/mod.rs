//! Texts of the pieces that YAML, JSON and reports are made of, with now and then a byte that is of none of them.
//! Bytes drawn one by one are hardly ever UTF-8, and try nothing but the decoder.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// What gives a document its shape.
const SIGNS: &[&str] = &[
    "{", "}", "[", "]", ":", ": ", ",", ", ", "\n", "\n", "\n  ", "\n    ", "- ", "\n- ", "\n  - ", "? ",
    "---\n", "...\n", " ", "#", " # ", "\t", "\r\n",
];

/// Scalars, whole and broken, with what may stand before them.
const SCALARS: &[&str] = &[
    "a",
    "b: 1",
    "a: ",
    "\"a\"",
    "\"a\": ",
    "'it''s'",
    "\"",
    "'",
    "\"\\u00e9\"",
    "\"\\ud800\"",
    "\"\\e\"",
    "null",
    "~",
    "true",
    "false",
    "NO",
    "1",
    "-0.5e3",
    "1e400",
    "0x1f",
    "014",
    "1_000",
    ".inf",
    "2026-11-23",
    "&a ",
    "*a",
    "&b [*a]",
    "!!str ",
    "<<: *a",
    "|\n  x\n",
    ">-\n  x\n",
    "é",
    "\u{feff}",
    "\u{2028}",
    "\u{202e}",
    "日本",
];

/// Lines of reports, and such as nearly are.
const LINES: &[&str] = &[
    "schemaVersion: \"0.4.0\"\n",
    "schemaVersion: \"0.1.0\"\n",
    "report: { id: \"urn:uuid:3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10\", title: T, status: draft, publisher: { name: P } }\n",
    "system: { name: S }\n",
    "system: { name: S, models: [{ id: m, name: M, totalParameters: { value: 7e9 } }] }\n",
    "sources: [{ id: a, title: t }, { id: a, title: t }]\n",
    "extensions: { org.example.x: [1, { a: null }] }\n",
    "extensions: { X: 1 }\n",
    "inventory: { training: { activities: [{ id: t, energy: { value: 3, unit: kWh } }] } }\n",
    "inventory: { training: { activities: [{}] } }\n",
    "goalAndScope: { cutOff: { criterion: mass, threshold: { value: 12,5, unit: \"%\" } } }\n",
    "goalAndScope: { functionalUnit: { value: 1000, unit: tokens } }\n",
    "{\"schemaVersion\": \"0.4.0\", \"report\": {}, \"system\": {\"name\": \"S\"}}",
];

/// A text of such pieces, or of such lines, or one of both with a few bytes of anything in it.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = || prop_oneof![prop::sample::select(SIGNS), prop::sample::select(SCALARS)];
    let line = || prop::sample::select(LINES);
    let keys = prop::sample::select(&["a", "b", "\"é\"", "report", "1"][..]);
    let entry = (keys, piece()).prop_map(|(key, value)| format!("{key}: {value}\n"));
    let anything = prop::collection::vec(any::<u8>(), 1..4);
    prop_oneof![
        3 => prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat().into_bytes()),
        3 => prop::collection::vec(line(), 1..6).prop_map(|lines| lines.concat().into_bytes()),
        3 => prop::collection::vec(entry, 1..12).prop_map(|entries| entries.concat().into_bytes()),
        2 => (prop::collection::vec(line(), 1..5), prop::collection::vec(piece(), 0..8), any::<prop::sample::Index>())
            .prop_map(|(lines, pieces, at)| {
                let mut text = lines.concat();
                let at = at.index(text.len() + 1);
                let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
                text.insert_str(at, &pieces.concat());
                text.into_bytes()
            }),
        1 => (prop::collection::vec(piece(), 0..20), anything)
            .prop_map(|(pieces, bytes)| [pieces.concat().as_bytes(), &bytes[..]].concat()),
    ]
}

/// So many of them, always the same.
#[allow(dead_code, reason = "not every test that draws them counts them")]
pub(crate) fn some(count: usize) -> Vec<Vec<u8>> {
    let (mut runner, bytes) = (TestRunner::deterministic(), bytes());
    (0..count).filter_map(|_| Some(bytes.new_tree(&mut runner).ok()?.current())).collect()
}
