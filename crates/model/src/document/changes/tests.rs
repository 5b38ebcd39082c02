#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::*;
use crate::document::same;
use crate::document::{Format, read};

const TEXT: &str = "# head
schema: x
report:
  # who says so
  publisher: { name: P, site: \"q, r\" } # by hand
  title: T   # short
place:
  # where it ran,
  # and by whom
  hall: 2   # the new one
  power:
    # as printed
    value: 12.50 # kW

    unit: kW
  notes: |
    two
      lines
  list:
    - a: 1
      b: [1, 2]
    - { c: 3, d: \"x\\ty\" }
empty: {}
";

const JSON: &str =
    "{\n  \"a\": { \"b\": 1.50, \"c\": [\n    1, 2 ] },\n  \"d\": {},\n  \"e\": \"x\\ny\"\n}\n";

fn tree(text: &str, format: Format) -> Tree<'_> {
    let reading = read(text, format, &Limits::default());
    assert_eq!(reading.problems, [], "{text}");
    reading.tree.unwrap()
}

/// The text after changes; that it holds what the changed tree holds is seen to.
fn changed(
    text: &str,
    format: Format,
    change: impl Fn(&mut Changes<'_, '_>, &dyn Fn(&str) -> NodeId),
) -> String {
    let before = tree(text, format);
    let mut changes = Changes::new(&before);
    change(&mut changes, &|pointer| before.at(pointer).unwrap());
    let written = changes.text().unwrap();
    let after = changes.changed().unwrap();
    let again = tree(&written, format);
    assert!(same((&after.tree, after.tree.root()), (&again, again.root())), "{written}");
    written
}

#[test]
fn a_value_moves_with_its_comments() {
    let text = changed(TEXT, Format::Yaml, |changes, at| {
        changes.move_to(at("/place/hall"), at("/report"), "building");
        changes.move_to(at("/place/power"), at(""), "draw");
        changes.rename(at("/place/power/unit"), "in");
    });
    let wanted = "# head
schema: x
report:
  # who says so
  publisher: { name: P, site: \"q, r\" } # by hand
  title: T   # short
  # where it ran,
  # and by whom
  building: 2   # the new one
place:
  notes: |
    two
      lines
  list:
    - a: 1
      b: [1, 2]
    - { c: 3, d: \"x\\ty\" }
empty: {}
draw:
  # as printed
  value: 12.50 # kW

  in: kW
";
    assert_eq!(text, wanted);
}

#[test]
fn a_value_is_split() {
    let text = changed(TEXT, Format::Yaml, |changes, at| {
        let (hall, map) = (at("/place/hall"), at("/place"));
        changes.put(map, "building", Fresh::Text("B: 1".into()), hall);
        changes.put(map, "rooms", Fresh::Map(vec![("count".into(), Fresh::Node(hall))]), hall);
        changes.remove(hall);
    });
    let wanted = "      b: [1, 2]\n    - { c: 3, d: \"x\\ty\" }\n  building: \"B: 1\"\n  rooms:\n    # where it ran,\n    # and by whom\n    count: 2   # the new one\nempty";
    assert!(text.contains(wanted), "{text}");
}

#[test]
fn json_stays_json() {
    let text = changed(JSON, Format::Json, |changes, at| {
        changes.move_to(at("/a/c"), at("/d"), "list");
        changes.replace(at("/e"), Fresh::List(vec![Fresh::Bare("true".into()), Fresh::Node(at("/e"))]));
        changes.rename(at("/a/b"), "share");
    });
    assert_eq!(
        text,
        "{\n  \"a\": { \"share\": 1.50 },\n  \"d\": { \"list\": [1, 2] },\n  \"e\": [true, \"x\\ny\"]\n}\n"
    );
}

#[test]
fn values_keep_their_place_in_the_text_as_written() {
    let before = tree(TEXT, Format::Yaml);
    let mut changes = Changes::new(&before);
    let (power, report) = (before.at("/place/power").unwrap(), before.at("/report").unwrap());
    changes.move_to(power, report, "draw");
    changes.put(before.root(), "new", Fresh::Text("n".into()), power);
    let after = changes.changed().unwrap();
    let value = after.tree.at("/report/draw/value").unwrap();
    assert_eq!(after.tree.span(value).slice(TEXT), "12.50");
    assert_eq!(before.pointer(after.origin(value)), "/place/power/value");
    assert_eq!(before.pointer(after.origin(after.tree.at("/new").unwrap())), "/place/power");
    assert_eq!(after.now(before.at("/place/power/unit").unwrap()), after.tree.at("/report/draw/unit"));
}

/// Every value to every map that does not lie within it, beside a renaming and with an alias about.
#[test]
fn text_and_tree_are_changed_alike() {
    let mut count = 0;
    let anchored = "a: &x\n  b: 1\n  c: [2, 3]\nd:\n  e: *x\n  f: { g: *x }\n";
    for (text, format) in
        [(TEXT, Format::Yaml), (JSON, Format::Json), (JSON, Format::Yaml), (anchored, Format::Yaml)]
    {
        let before = tree(text, format);
        let all: Vec<NodeId> = (0..u32::try_from(before.nodes.len()).unwrap()).map(NodeId).collect();
        let is_value = |node: &&NodeId| !before.nodes[node.0 as usize].is_key && **node != before.root();
        let maps: Vec<_> =
            all.iter().filter(|node| before.nodes[node.0 as usize].form == Form::Map).collect();
        for value in all.iter().filter(is_value) {
            for map in &maps {
                let above = std::iter::successors(Some(**map), |node| before.parent(*node))
                    .any(|node| node == *value);
                if above {
                    continue;
                }
                let mut changes = Changes::new(&before);
                changes.move_to(*value, **map, "moved");
                // What an alias stands for cannot come to lie within itself, nor behind the alias.
                let Some(written) = changes.text() else {
                    assert!(text == anchored, "{} to {}", before.pointer(*value), before.pointer(**map));
                    continue;
                };
                assert!(read(&written, format, &Limits::default()).problems.is_empty(), "{written}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}

/// All entries of a map that come to stand below a new key of it keep their lines, and so does a map that becomes an item.
#[test]
fn entries_are_nested_and_listed_with_their_comments() {
    let before = "size:\n  # as printed\n  in: 1\n  out: 2 # all\nmade:\n  # of what\n  name: a   # first\n  why: |\n    two\n\n    lines\nend: 1\n";
    let text = changed(before, Format::Yaml, |changes, at| {
        let (size, within, out, made) = (at("/size"), at("/size/in"), at("/size/out"), at("/made"));
        let tokens = vec![("input".into(), Fresh::Node(within)), ("output".into(), Fresh::Node(out))];
        changes.put(size, "tokens", Fresh::Map(tokens), within);
        changes.remove(within);
        changes.remove(out);
        changes.replace(made, Fresh::List(vec![Fresh::Node(made)]));
    });
    let wanted = "size:\n  tokens:\n    # as printed\n    input: 1\n    output: 2 # all\nmade:\n  # of what\n  - name: a   # first\n    why: |\n      two\n\n      lines\nend: 1\n";
    assert_eq!(text, wanted);
}

/// Entries between brackets share their commas: a map of which several move is written anew, with escapes as escapes.
#[test]
fn several_entries_between_brackets_move() {
    let json = "{\"size\":{\"steps\":1,\"in\":2,\"out\":3},\"made\":{\"name\":\"a\\u202eb\"}}";
    let text = changed(json, Format::Json, |changes, at| {
        let (within, out, made) = (at("/size/in"), at("/size/out"), at("/made"));
        let tokens = vec![("input".into(), Fresh::Node(within)), ("output".into(), Fresh::Node(out))];
        changes.put(at("/size"), "tokens", Fresh::Map(tokens), within);
        changes.remove(within);
        changes.remove(out);
        changes.replace(made, Fresh::List(vec![Fresh::Node(made)]));
    });
    let wanted = "{\"size\":{ \"steps\": 1, \"tokens\": { \"input\": 2, \"output\": 3 } },\"made\":[{ \"name\": \"a\\u202eb\" }]}";
    assert_eq!(text, wanted);
}

/// A map between brackets keeps its comments where entries come and go, and what is moved takes its own along.
#[test]
fn comments_between_brackets_stay_with_their_entries() {
    let before = "made:\n  - { # whose\n      name: \"a # b\", in: 1, # as printed\n      # by hand\n      out: 2, rest: 3 } # made\nend: { of: {\n  x: 1 # one\n  } }\n";
    let text = changed(before, Format::Yaml, |changes, at| {
        let (made, within, out) = (at("/made/0"), at("/made/0/in"), at("/made/0/out"));
        let tokens = vec![("input".into(), Fresh::Node(within)), ("output".into(), Fresh::Node(out))];
        changes.put(made, "tokens", Fresh::Map(tokens), within);
        changes.remove(within);
        changes.remove(out);
        changes.move_to(at("/end/of"), at("/made/0"), "last");
    });
    let wanted = "made:\n  - {\n      # whose\n      name: \"a # b\",\n      rest: 3,\n      # as printed\n      # by hand\n      tokens: { input: 1, output: 2 },\n      # one\n      last: { x: 1 }\n    } # made\nend: {}\n";
    assert_eq!(text, wanted);
}

/// One entry is taken from between brackets: what stands above the next, or behind the one before, stays.
#[test]
fn comments_of_neighbours_between_brackets_stay() {
    let taken = |before: &str, pointer: &str| {
        changed(before, Format::Yaml, |changes, at| changes.move_to(at(pointer), at("/to"), "was"))
    };
    let first = "of: { a: 1, # of a\n  # above b\n  b: 2, # of b\n  c: 3 }\nto:\n  x: 1\n";
    assert_eq!(
        taken(first, "/of/a"),
        "of: { # above b\n  b: 2, # of b\n  c: 3 }\nto:\n  x: 1\n  # of a\n  was: 1\n"
    );
    assert_eq!(
        taken(first, "/of/b"),
        "of: { a: 1, # of a\n  c: 3 }\nto:\n  x: 1\n  # above b\n  # of b\n  was: 2\n"
    );
    assert_eq!(
        taken(first, "/of/c"),
        "of: { a: 1, # of a\n  # above b\n  b: 2 # of b\n  }\nto:\n  x: 1\n  was: 3\n"
    );
    let last = "of: { a: 1, # of a\n  # above b\n  b: 2 # of b\n  # end\n  }\nto:\n  x: 1\n";
    assert_eq!(
        taken(last, "/of/b"),
        "of: { a: 1 # of a\n  # end\n  }\nto:\n  x: 1\n  # above b\n  # of b\n  was: 2\n"
    );
}

/// What leaves an empty map behind takes the comments above it along.
#[test]
fn comments_of_the_only_entry_go_with_it() {
    let before = "of:\n  # why\n  a: 1 # one\nto:\n  x: 1\n";
    let text = changed(before, Format::Yaml, |changes, at| changes.move_to(at("/of/a"), at("/to"), "was"));
    assert_eq!(text, "of:\n  {}\nto:\n  x: 1\n  # why\n  was: 1 # one\n");
}

/// Keys behind question marks, and texts of several lines.
#[test]
fn explicit_keys_and_blocks_of_lines_are_changed() {
    let before = "? name\n: x\nversion: |-\n  1.0\nof:\n  ? size # c\n  : one: 1\n  rest: 2\n";
    let text = changed(before, Format::Yaml, |changes, at| {
        changes.rename(at("/name"), "title");
        changes.replace(at("/version"), Fresh::Text("2.0".into()));
        changes.move_to(at("/of/size"), at(""), "extent");
    });
    assert_eq!(text, "? title\n: x\nversion: \"2.0\"\nof:\n  rest: 2\n? extent # c\n: one: 1\n");
}
