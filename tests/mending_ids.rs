//! Mending of ids and of doubted words: no two things become one, and no doubt is settled for its author.
#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::fs;

use ailca::document::{Format, Limits};
use ailca::mend::{Mended, Options, mend};
use ailca::messages::Language;

const SURE: Options = Options { unsafely: false, language: Language::ENGLISH };
const LIKELY: Options = Options { unsafely: true, language: Language::ENGLISH };

fn mended(text: &str, options: Options) -> Mended {
    mend(text, Format::detect("", text), &Limits::default(), options)
}

/// A report with two kinds of device under ids, the first of which the activities name.
fn two_kinds(ids: [&str; 2], named: [&str; 2]) -> String {
    let text = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    let kind = "    - { id: chip, kind: accelerator, thermalDesignPower: { value: 400, unit: W } }\n";
    assert!(text.contains(kind) && text.matches("hardware: chip").count() == 2);
    let kinds: String = ids.iter().map(|id| kind.replace("chip", id)).collect();
    let text = text.replace(kind, &kinds).replacen("hardware: chip", &format!("hardware: {}", named[0]), 1);
    text.replacen("hardware: chip", &format!("hardware: {}", named[1]), 1)
}

/// Of two things none becomes the other: an id that is taken, or that two would get, is left to the author.
#[test]
fn no_two_ids_become_one() {
    let long = |end: &str| format!("{}{end}", "a".repeat(64));
    let (first, second) = (long("b"), long("c"));
    for (ids, named) in [
        (["\"H100 SXM\"", "H100-SXM"], ["\"H100 SXM\"", "H100-SXM"]),
        (["\"H100 SXM\"", "\"H100/SXM\""], ["\"H100 SXM\"", "\"H100/SXM\""]),
        ([&first, &second], [&first, &second]),
        (["H100-SXM", "other"], ["\"H100 SXM\"", "other"]),
        (["\"H100 SXM\"", "other"], ["H100-SXM", "other"]),
    ] {
        let text = two_kinds(ids, named);
        for options in [SURE, LIKELY] {
            let mended = mended(&text, options).text;
            for id in ids.iter().chain(&named) {
                assert_eq!(mended.matches(id).count(), text.matches(id).count(), "{id}: {mended}");
            }
        }
    }
    // One that nothing else has is mended, with what points at it.
    let text = two_kinds(["\"H100 SXM\"", "other"], ["\"H100 SXM\"", "other"]);
    let mended = mended(&text, SURE).text;
    assert_eq!(mended.matches("H100-SXM").count(), 2, "{mended}");
}

/// A question mark is a doubt, and stays.
#[test]
fn a_doubt_is_left_to_the_author() {
    let text = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    for (right, doubted) in [
        ("status: final", "status: Final?"),
        ("unit: kWh", "unit: kwh?"),
        ("kind: accelerator", "kind: Accelerator ?"),
    ] {
        assert!(text.contains(right));
        let text = text.replacen(right, doubted, 1);
        assert_eq!(mended(&text, SURE).text, text, "{doubted}");
    }
}
