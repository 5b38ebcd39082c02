//! Tests of edits in the text.

#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::super::{Format, Limits, read};
use super::*;

const TEXT: &str = "# head
a:   # about a
  b: 1   # one
  list:
    - x: 1
      y: |
        text

    - { z: 2, w: \"q\", v: [1, 2, 3] }
    - x: 5
  empty: {}
c: [1, 2]

# tail
";

fn edited(text: &str, change: impl Fn(&mut Edits<'_>, &dyn Fn(&str) -> NodeId)) -> String {
    let reading = read(text, Format::Yaml, &Limits::default());
    let tree = reading.tree.unwrap();
    let mut edits = Edits::new(&tree);
    change(&mut edits, &|pointer| tree.at(pointer).unwrap());
    let edited = edits.apply();
    let again = read(&edited, Format::Yaml, &Limits::default());
    assert!(again.tree.is_some(), "{edited}\n{:?}", again.problems);
    edited
}

#[test]
fn values_and_keys_are_replaced_in_place() {
    let text = edited(TEXT, |edits, at| {
        edits.replace(at("/a/b"), "12");
        edits.rename(at("/a/list/1/w"), "width");
    });
    assert_eq!(text, TEXT.replace("b: 1 ", "b: 12 ").replace("w: \"q\"", "width: \"q\""));
}

#[test]
fn entries_go_with_their_lines_and_commas() {
    let text = edited(TEXT, |edits, at| {
        edits.remove(at("/a/b"));
        edits.remove(at("/a/list/0/x"));
        edits.remove(at("/a/list/1/z"));
        edits.remove(at("/a/list/1/v/2"));
        edits.remove(at("/c/0"));
    });
    let wanted = TEXT
        .replace("  b: 1   # one\n", "")
        .replace("- x: 1\n      y", "- y")
        .replace("z: 2, ", "")
        .replace("[1, 2, 3]", "[1, 2]")
        .replace("c: [1, 2]", "c: [2]");
    assert_eq!(text, wanted);
}

#[test]
fn whole_entries_of_lists_go() {
    let text = edited(TEXT, |edits, at| {
        edits.remove(at("/a/list/1"));
        edits.remove(at("/a/list/2"));
    });
    assert_eq!(
        text,
        TEXT.replace("    - { z: 2, w: \"q\", v: [1, 2, 3] }\n", "").replace("    - x: 5\n", "")
    );
}

#[test]
fn the_last_entry_leaves_an_empty_map_or_list() {
    let text = edited("a:\n  b: 1\nc:\n  - 1\nd: { e: 1 }\n", |edits, at| {
        edits.remove(at("/a/b"));
        edits.remove(at("/c/0"));
        edits.remove(at("/d/e"));
    });
    assert_eq!(text, "a: {}\nc: []\nd: {  }\n");
}

#[test]
fn entries_are_added_as_the_map_is_written() {
    let text = edited(TEXT, |edits, at| {
        edits.insert(at(""), "d", "4");
        edits.insert(at("/a"), "last", "yes");
        edits.insert(at("/a/list/2"), "y", "6");
        edits.insert(at("/a/list/1"), "u", "7");
        edits.insert(at("/a/empty"), "full", "8");
    });
    let wanted = TEXT
        .replace("    - x: 5\n", "    - x: 5\n      y: 6\n")
        .replace("3] }", "3], u: 7 }")
        .replace("  empty: {}\n", "  empty: { full: 8 }\n  last: yes\n")
        .replace("c: [1, 2]\n", "c: [1, 2]\nd: 4\n");
    assert_eq!(text, wanted);
}

/// Whatever is done to a document whose lines end in two characters gives what is done to its other form.
#[test]
fn lines_keep_their_ending() {
    let change = |edits: &mut Edits<'_>, at: &dyn Fn(&str) -> NodeId| {
        edits.remove(at("/a/b"));
        edits.remove(at("/a/list/1"));
        edits.remove(at("/a/list/2"));
        let block = |entry: &&str, indent: usize| format!("{0}{entry}: 1\n{0}also: 2\n", " ".repeat(indent));
        edits.append(at("/a"), &["more"], |entry| format!("{entry}: 1"), block);
        edits.insert(at(""), "d", "4");
    };
    for text in [TEXT, "a:\n  b: 1\n  list: [1, 2, 3]", TEXT.trim_end()] {
        let mixed = format!("e: 1\n{}", TEXT.replace('\n', "\r\n"));
        let two = edited(&text.replace('\n', "\r\n"), change);
        assert_eq!(two, edited(text, change).replace('\n', "\r\n"));
        let mixed = edited(&mixed, change);
        assert_eq!(mixed.matches('\n').count() - mixed.matches("\r\n").count(), 1, "{mixed:?}");
    }
    let alone = |edits: &mut Edits<'_>, at: &dyn Fn(&str) -> NodeId| edits.remove(at("/a/b"));
    assert_eq!(edited("a:\r\n  b: 1\r\nc: 2\r\n", alone), "a: {}\r\nc: 2\r\n");
    let bom = edited("\u{feff}a:\r\n  b: 1", |edits, at| edits.insert(at("/a"), "c", "2"));
    assert_eq!(bom, "\u{feff}a:\r\n  b: 1\r\n  c: 2");
    let root = edited("\u{feff}a: 1\nb: 2\n", |edits, at| {
        edits.remove(at("/a"));
        edits.insert(at(""), "c", "3");
    });
    assert_eq!(root, "\u{feff}b: 2\nc: 3\n");
}

#[test]
fn json_stays_json() {
    let json = "{\n  \"a\": { \"b\": 1, \"c\": 2 },\n  \"d\": []\n}\n";
    let text = edited(json, |edits, at| {
        edits.rename(at("/a/b"), "bb");
        edits.remove(at("/a/c"));
        edits.insert(at(""), "e", "3");
    });
    assert_eq!(text, "{\n  \"a\": { \"bb\": 1 },\n  \"d\": [], \"e\": 3\n}\n");
    assert!(read(&text, Format::Json, &Limits::default()).problems.is_empty());
}

/// What is absent has no place of its own: what is put there does not touch its key.
#[test]
fn what_is_absent_is_replaced_behind_a_blank() {
    let text = edited("system:\n  # Its name.\nlist:\n  -\n  - b\n", |edits, at| {
        edits.replace(at("/system"), "{ name: x }");
        edits.replace(at("/list/0"), "a");
    });
    assert_eq!(text, "system: { name: x }\n  # Its name.\nlist:\n  - a\n  - b\n");
}
