//! Texts that would take far more than they are.

use super::*;

#[test]
fn alias_bombs_and_loops_are_refused() {
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [alias.as_str(); 9].join(",")));
    }
    assert_eq!(yaml(&bomb).problems[0].kind, ProblemKind::TooManyNodes { limit: 1_000_000 });

    // Few nodes, and long ones: an alias weighs what it stands for, directly or within what it stands for.
    let long = "x".repeat(100_000);
    for (anchored, alias) in [(long.clone(), "*a"), (format!("[{{k: {long}}}]"), "[*a]")] {
        let times = |count| format!("a: &a {anchored}\nb: [{}]\n", vec![alias; count].join(","));
        assert!(yaml(&times(150)).tree.is_some(), "{alias}");
        let kind = ProblemKind::AliasesTooLarge { limit: 16 << 20 };
        assert_eq!(yaml(&times(170)).problems[0].kind, kind, "{alias}");
    }
    let doubled = format!("- &a {long}\n- &b [*a,*a]\n- &c [*b,*b,*b,*b,*b]\n");
    assert!(yaml(&doubled).tree.is_some());
    let kind = ProblemKind::AliasesTooLarge { limit: 16 << 20 };
    assert_eq!(yaml(&(doubled + &"- *c\n".repeat(20))).problems[0].kind, kind);

    // Deep through aliases alone, and light.
    let mut deep = "- &a0 [x]\n".to_owned();
    for level in 1..200 {
        deep.push_str(&format!("- &a{level} [*a{}]\n", level - 1));
    }
    assert_eq!(yaml(&deep).problems[0].kind, ProblemKind::TooDeep { limit: 128 });

    // Many anchors cost nothing to what comes after them.
    let anchors: String = (0..60_000).map(|index| format!("- &a{index} x\n")).collect();
    assert!(yaml(&(anchors + &"- [x]\n".repeat(60_000) + "- *a0\n")).tree.is_some());

    fails(Format::Yaml, "&x [1, *x]", &[("self-alias", "*x")]);
    fails(Format::Yaml, "a: &x {b: *x}\nc: *y", &[("self-alias", "*x"), ("unknown-anchor", "*y")]);
    fails(Format::Yaml, "a: &x 1\n*x : 2\n", &[("complex-key", "*x")]);
}

#[test]
fn hostile_nesting_is_refused() {
    for format in [Format::Json, Format::Yaml] {
        for open in ["[", "{\"a\":", "[{\"a\":"] {
            let text = open.repeat(20_000);
            let reading = read(&text, format, &Limits::default());
            assert_eq!(reading.problems[0].kind, ProblemKind::TooDeep { limit: 128 }, "{format:?} {open}");
        }
        let deepest = format!("{}{}", "[".repeat(128), "]".repeat(128));
        assert!(read(&deepest, format, &Limits::default()).tree.is_some(), "{format:?}");
    }
    let block: String = (0..3_000).map(|depth| format!("{}k:\n", " ".repeat(depth))).collect();
    assert_eq!(yaml(&block).problems[0].kind, ProblemKind::TooDeep { limit: 128 });
    let few = Limits { max_nodes: 10, ..Limits::default() };
    assert_eq!(
        read("[1,1,1,1,1,1,1,1,1,1]", Format::Json, &few).problems[0].kind,
        ProblemKind::TooManyNodes { limit: 10 }
    );
    let small = Limits { max_bytes: 3, ..Limits::default() };
    assert_eq!(read("null", Format::Json, &small).problems[0].kind.key(), "too-large");
    assert_eq!(decode(b"null", &small).unwrap_err().kind, ProblemKind::TooLarge { bytes: 4, limit: 3 });
    for utf16 in [&b"\xff\xfea\0"[..], b"\xfe\xff\0a", b"a\0:\0", b"\0a\0:"] {
        assert_eq!(decode(utf16, &Limits::default()).unwrap_err().kind, ProblemKind::Utf16);
    }
    let bad = decode(b"\xc3\xa9\xff", &Limits::default()).unwrap_err();
    assert_eq!((bad.kind, bad.span), (ProblemKind::BadUtf8 { offset: 2 }, Span { start: 2, end: 3 }));
}
