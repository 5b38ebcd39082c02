//! Tests of reading documents by hand-written cases; the random ones are in `tests/document.rs`.

#![allow(clippy::format_collect, clippy::format_push_string, reason = "texts are built once")]

mod hostile;

use super::*;

fn yaml(text: &str) -> Reading<'_> {
    read(text, Format::Yaml, &Limits::default())
}

/// The kinds of the problems with the text under each.
fn problems(reading: &Reading<'_>, text: &str) -> Vec<(&'static str, String)> {
    reading.problems.iter().map(|problem| (problem.kind.key(), problem.span.slice(text).to_owned())).collect()
}

#[track_caller]
fn fails(format: Format, text: &str, expected: &[(&str, &str)]) -> Vec<Problem> {
    let reading = read(text, format, &Limits::default());
    let found = problems(&reading, text);
    let found: Vec<_> = found.iter().map(|(key, under)| (*key, under.as_str())).collect();
    assert_eq!(found, expected, "{text:?}");
    assert!(reading.tree.is_none(), "{text:?}");
    reading.problems
}

#[track_caller]
fn tree(format: Format, text: &str) -> Tree<'_> {
    let reading = read(text, format, &Limits::default());
    assert_eq!(reading.problems, [], "{text:?}");
    reading.tree.unwrap()
}

/// Every pointer of the tree with the text under its value.
fn places(tree: &Tree<'_>) -> Vec<(String, String)> {
    fn walk(tree: &Tree<'_>, id: NodeId, into: &mut Vec<(String, String)>) {
        into.push((tree.pointer(id), tree.span(id).slice(tree.text()).to_owned()));
        tree.items(id).for_each(|item| walk(tree, item, into));
        tree.entries(id).for_each(|entry| walk(tree, entry.value, into));
    }
    let mut into = Vec::new();
    walk(tree, tree.root(), &mut into);
    into
}

#[track_caller]
fn stands(tree: &Tree<'_>, expected: &[(&str, &str)]) {
    let found = places(tree);
    let found: Vec<_> = found.iter().map(|(pointer, text)| (pointer.as_str(), text.as_str())).collect();
    assert_eq!(found, expected);
    for (pointer, under) in expected {
        let id = tree.at(pointer).unwrap();
        assert_eq!(tree.span(id).slice(tree.text()), *under, "{pointer}");
    }
}

#[test]
fn block_yaml_stands_where_it_is_written() {
    let text = "énergie:\n  unité: kWh   # café\n  'é': 12.5\n\n# après\nnœuds:\n  - é\n  -  \n  - a: \"\\u00e9\"\n    b:\n";
    let tree = tree(Format::Yaml, text);
    stands(
        &tree,
        &[
            ("", text.trim_end()),
            ("/énergie", "unité: kWh   # café\n  'é': 12.5"),
            ("/énergie/unité", "kWh"),
            ("/énergie/é", "12.5"),
            ("/nœuds", "- é\n  -  \n  - a: \"\\u00e9\"\n    b:"),
            ("/nœuds/0", "é"),
            ("/nœuds/1", ""),
            ("/nœuds/2", "a: \"\\u00e9\"\n    b:"),
            ("/nœuds/2/a", "\"\\u00e9\""),
            ("/nœuds/2/b", ""),
        ],
    );
    let unit = tree.at("/énergie/unité").unwrap();
    assert_eq!(tree.key_span(unit).unwrap().slice(text), "unité");
    assert_eq!(tree.kind(tree.at("/nœuds/2/a").unwrap()), Kind::String("é"));
    assert_eq!(tree.kind(tree.at("/nœuds/1").unwrap()), Kind::Null);
    // A value that is left out stands right after its dash or colon.
    let empty = tree.span(tree.at("/nœuds/1").unwrap()).start as usize;
    assert!(text[..empty].ends_with("é\n  -"), "{:?}", &text[..empty]);
    let empty = tree.span(tree.at("/nœuds/2/b").unwrap()).start as usize;
    assert!(text[..empty].ends_with("b:"), "{:?}", &text[..empty]);
}

#[test]
fn flow_yaml_and_json_stand_where_they_are_written() {
    let text = "{\"é\" : [1, {}, [ ] , \"a\\\"b\"],\n \"x/y~z\": true}\n";
    for format in [Format::Json, Format::Yaml] {
        stands(
            &tree(format, text),
            &[
                ("", text.trim_end()),
                ("/é", "[1, {}, [ ] , \"a\\\"b\"]"),
                ("/é/0", "1"),
                ("/é/1", "{}"),
                ("/é/2", "[ ]"),
                ("/é/3", "\"a\\\"b\""),
                ("/x~1y~0z", "true"),
            ],
        );
    }
    let text = "[a: 1, b]";
    stands(&tree(Format::Yaml, text), &[("", text), ("/0", "a: 1"), ("/0/a", "1"), ("/1", "b")]);
}

#[test]
fn marks_and_line_endings_keep_places_right() {
    for format in [Format::Yaml, Format::Json] {
        let text = "\u{feff}{\"é\": 12.5}";
        stands(&tree(format, text), &[("", "{\"é\": 12.5}"), ("/é", "12.5")]);
    }
    let text = "\u{feff}é: 1\r\nb:\r\n  - x\r\n  - |\r\n    à\r\n    b\r\n";
    let tree = tree(Format::Yaml, text);
    stands(
        &tree,
        &[
            ("", text.trim_start_matches('\u{feff}').trim_end()),
            ("/é", "1"),
            ("/b", "- x\r\n  - |\r\n    à\r\n    b"),
            ("/b/0", "x"),
            ("/b/1", "à\r\n    b"),
        ],
    );
    assert_eq!(tree.kind(tree.at("/b/1").unwrap()), Kind::String("à\nb\n"));
}

#[test]
fn plain_scalars_follow_the_core_schema() {
    use Kind::{Bool, Null, Number, String};

    let text = "[NO, '12', \"true\", 014, 1_000, 0x1F, ~, null, FALSE, 1e3, 12:30, 2026-11-23, a b]";
    let reading = yaml(text);
    assert_eq!(
        problems(&reading, text),
        [("leading-zero", "014".into()), ("underscored-number", "1_000".into())]
    );
    let tree = reading.tree.unwrap();
    let kinds: Vec<_> = tree.items(tree.root()).map(|id| tree.kind(id)).collect();
    let expected = [
        String("NO"),
        String("12"),
        String("true"),
        Number("014"),
        String("1_000"),
        Number("0x1F"),
        Null,
        Null,
        Bool(false),
        Number("1e3"),
        String("12:30"),
        String("2026-11-23"),
        String("a b"),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn doubled_keys_are_all_reported_with_the_first() {
    let text = "a: 1\nb: {c: 1, \"c\": 2, 'c': 3}\n\"a\": 2\n";
    let found = fails(
        Format::Yaml,
        text,
        &[("duplicate-key", "\"c\""), ("duplicate-key", "'c'"), ("duplicate-key", "\"a\"")],
    );
    let related: Vec<_> = found.iter().map(|problem| problem.related.unwrap().start).collect();
    assert_eq!(related, [9, 9, 0]);
    fails(Format::Json, r#"{"a": 1, "\u0061": 2}"#, &[("duplicate-key", r#""\u0061""#)]);

    let mut many: String = (0..60_000).map(|index| format!("key{index}: {index}\n")).collect();
    {
        let tree = tree(Format::Yaml, &many);
        assert_eq!(tree.kind(tree.get(tree.root(), "key59999").unwrap()), Kind::Number("59999"));
        assert_eq!(tree.get(tree.root(), "key60000"), None);
        assert_eq!(tree.entries(tree.root()).len(), 60_000);
        assert_eq!(tree.pointer(tree.at("/key777").unwrap()), "/key777");
    }
    many.push_str("key7: again\n");
    let found = fails(Format::Yaml, &many, &[("duplicate-key", "key7")]);
    assert_eq!(found[0].related.unwrap().slice(&many), "key7");
    assert!(found[0].related.unwrap() < found[0].span);
}

#[test]
fn long_lists_have_the_same_paths() {
    let text = format!("[{}[7]]", "[1, 2], ".repeat(500));
    let tree = tree(Format::Json, &text);
    let last = tree.at("/500/0").unwrap();
    assert_eq!(tree.kind(last), Kind::Number("7"));
    assert_eq!(tree.pointer(last), "/500/0");
    assert_eq!(tree.pointer(tree.at("/33/1").unwrap()), "/33/1");
    for wrong in ["/501", "/-", "/01", "/+1", "x", "/0/0/0", "/1e0"] {
        assert_eq!(tree.at(wrong), None, "{wrong}");
    }
}

#[test]
fn aliases_are_edges() {
    let text = "a: &x {b: [1, 2]}\nc: *x\n";
    let tree = tree(Format::Yaml, text);
    let alias = tree.at("/c").unwrap();
    assert_eq!(tree.kind(alias), Kind::Map);
    assert_eq!(tree.span(alias).slice(text), "*x");
    assert_eq!(tree.pointer(alias), "/c");
    assert_eq!(tree.key_span(alias).unwrap().slice(text), "c");
    assert_eq!(tree.kind(tree.at("/c/b/1").unwrap()), Kind::Number("2"));
    assert_eq!(tree.get(alias, "b"), tree.at("/a/b"));
}

#[test]
fn a_list_covers_an_item_that_is_left_out() {
    let text = "a: \n- \n- x\n";
    let tree = tree(Format::Yaml, text);
    let (list, item) = (tree.span(tree.at("/a").unwrap()), tree.span(tree.at("/a/0").unwrap()));
    assert!(list.start <= item.start && item.end <= list.end, "{list:?} {item:?}");
}

#[test]
fn keys_are_found_in_maps_short_and_long() {
    for count in [3, 400] {
        let text: String = (0..count).rev().map(|index| format!("k{index}: {{a: [{index}]}}\n")).collect();
        let tree = tree(Format::Yaml, &text);
        for index in 0..count {
            let key = format!("k{index}");
            let node = tree.key_node(tree.root(), &key).unwrap();
            assert_eq!(tree.key(node), key);
            assert_eq!(tree.key_span(tree.get(tree.root(), &key).unwrap()), Some(tree.span(node)));
        }
        assert_eq!(tree.key_node(tree.root(), "k"), None);
    }
    let tree = tree(Format::Yaml, "{ a: 12, 5: , b: [1], c: 2, 7: }");
    let before = |key: &str| tree.key_node(tree.root(), key).and_then(|key| tree.scalar_before(key));
    assert_eq!(before("5").map(|node| tree.kind(node)), Some(Kind::Number("12")));
    assert_eq!(before("7").map(|node| tree.kind(node)), Some(Kind::Number("2")));
    assert_eq!((before("a"), before("c")), (None, None));
}

#[test]
fn yaml_refuses_what_reports_have_no_use_for() {
    use Format::Yaml;
    fails(Yaml, "a: !x 1\nb: !!str 2\n", &[("tag", "!x"), ("tag", "!!str")]);
    fails(Yaml, "a: &x {b: 1}\nc: {<<: *x}\n", &[("merge-key", "<<")]);
    fails(Yaml, "? [a, b]\n: 1\n", &[("complex-key", "[")]);
    fails(Yaml, "? a: 1\n: 1\n", &[("complex-key", "a")]);
    fails(Yaml, "a: 1\n---\nb: 2\n", &[("several-documents", "---")]);
    fails(
        Yaml,
        "a: .inf\nb: -.INF\nc: .NaN\nd: 1e400\n",
        &[
            ("not-a-number", ".inf"),
            ("not-a-number", "-.INF"),
            ("not-a-number", ".NaN"),
            ("number-out-of-range", "1e400"),
        ],
    );
    fails(Yaml, "", &[("empty", "")]);
    fails(Yaml, "# rien\n\n", &[("empty", "")]);
    fails(Yaml, "\u{feff}", &[("empty", "")]);
    fails(Yaml, "a: b: c\n", &[("colon", ":")]);
    fails(Yaml, "a: \"x\u{1}\"\n", &[("control-character", "\u{1}")]);
    fails(Yaml, "a: 1\n\0b: 2\n", &[("control-character", "\0")]);
    fails(Yaml, "a: \"é\\n\\ud83d\\ude00 \\ud800\"\n", &[("lone-surrogate", "\\ud800")]);
    fails(Yaml, "a: \"C:\\\\Dir\\é\"\n", &[("bad-escape", "\\é")]);
    fails(Yaml, "a: \"\\x4\"\n", &[("bad-escape", "\\x4")]);
    for text in ["a:\n\t- 1\n", "a:\n\t  b: 1\n", "a:\n  b: 1\n \t c: 2\n"] {
        let problem = yaml(text).problems[0].clone();
        assert_eq!((problem.kind, problem.span.slice(text)), (ProblemKind::Tab, "\t"), "{text:?}");
    }
    assert_eq!(yaml("a: [1, 2").problems[0].kind, ProblemKind::Unclosed { bracket: '[' });
    assert_eq!(yaml("a: \"x").problems[0].kind, ProblemKind::UnclosedString);
}

#[test]
fn json_is_strict() {
    use Format::Json;
    fails(Json, "[NaN]", &[("not-a-number", "NaN")]);
    fails(Json, "[-Infinity]", &[("not-a-number", "-Infinity")]);
    fails(Json, "[1e400, -1e999]", &[("number-out-of-range", "1e400"), ("number-out-of-range", "-1e999")]);
    for number in ["01", ".5", "1.", "+1", "-", "1.e5", "1e", "1_000", "0x1F", "--1", "-.5"] {
        fails(Json, &format!("[{number}]"), &[("bad-number", number)]);
    }
    fails(Json, "[True]", &[("unknown-word", "True")]);
    fails(Json, "[1,]", &[("trailing-comma", ",")]);
    fails(Json, "{\"a\":1 , }", &[("trailing-comma", ",")]);
    fails(Json, "[1 // é\n]", &[("comment", "/")]);
    fails(Json, "{a: 1}", &[("unexpected-character", "a")]);
    fails(Json, "['a']", &[("unexpected-character", "'")]);
    fails(Json, "[1 2]", &[("unexpected-character", "2")]);
    fails(Json, "[1}", &[("unexpected-character", "}")]);
    fails(Json, "[é]", &[("unexpected-character", "é")]);
    fails(Json, "{} {}", &[("several-documents", "{")]);
    fails(Json, "1 ]", &[("unexpected-character", "]")]);
    fails(Json, " ", &[("empty", "")]);
    fails(Json, "[\"a\tb\"]", &[("control-character", "\t")]);
    fails(Json, "[\"\\x41\"]", &[("bad-escape", "\\x")]);
    fails(Json, "[\"\\u00é\"]", &[("bad-escape", "\\u")]);
    fails(Json, "[\"\\u+123\"]", &[("bad-escape", "\\u")]);
    fails(Json, "[\"\\é\"]", &[("bad-escape", "\\é")]);
    fails(Json, "[\"\\ud800\"]", &[("lone-surrogate", "\\ud800")]);
    fails(Json, "[\"\\udc00\"]", &[("lone-surrogate", "\\udc00")]);
    fails(Json, "[\"\\ud800\\u0041\"]", &[("lone-surrogate", "\\ud800")]);
    fails(Json, "[\"abc", &[("unclosed-string", "\"")]);
    fails(Json, "[\"abc\\", &[("bad-escape", "\\")]);
    let found = fails(Json, "{\"é\": [1", &[("unexpected-end", "")]);
    assert_eq!(found[0].related, Some(Span { start: 7, end: 8 }));
    let tree = tree(Json, r#"["\ud83d\ude00\n\/", -0, 1E+2]"#);
    assert_eq!(tree.kind(tree.at("/0").unwrap()), Kind::String("😀\n/"));
    assert_eq!(tree.kind(tree.at("/2").unwrap()), Kind::Number("1E+2"));
}

#[test]
fn ids_from_elsewhere_are_tolerated() {
    let tree = tree(Format::Json, "{\"a\": [1]}");
    for id in [NodeId::NOWHERE, NodeId(99)] {
        assert_eq!(tree.kind(id), Kind::Null);
        assert_eq!(tree.items(id).len(), 0);
        assert_eq!(tree.entries(id).count(), 0);
        assert_eq!(tree.get(id, "a"), None);
        assert_eq!(tree.span(id), tree.span(tree.root()));
        assert_eq!(tree.key_span(id), None);
        assert_eq!(tree.parent(id), None);
        assert_eq!(tree.pointer(id), "");
    }
}

#[test]
fn the_format_is_detected() {
    let cases = [
        ("a.json", "a: 1", Format::Json),
        ("a.NDJSON", "", Format::Json),
        ("dir.json/a.yml", "{}", Format::Yaml),
        ("-", " {\"a\": 1}", Format::Json),
        ("-", "{a: 1}", Format::Yaml),
        ("-", "a: 1", Format::Yaml),
        ("report.txt", "[1]", Format::Json),
        ("", "", Format::Yaml),
    ];
    for (name, text, format) in cases {
        assert_eq!(Format::detect(name, text), format, "{name} {text}");
    }
}
