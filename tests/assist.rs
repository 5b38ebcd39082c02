//! What an editor asks: nothing it asks anywhere in any text panics, and what is answered is true of the text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use ailca::assist::{
    Completion, NoName, Opened, What, all_fixes, completions, fixes, hover, renamed, renaming,
};
use ailca::document::{Kind, Span};
use ailca::{Format, Language, Limits, check, document};

const COMPLETE: &str = include_str!("../fixtures/complete.yaml");
const LEAST: &str = include_str!("../fixtures/least.yaml");
const HEAD: &str = "schemaVersion: \"0.5.0\"\n";

static LIMITS: std::sync::LazyLock<Limits> = std::sync::LazyLock::new(Limits::default);

fn opened(text: &str, format: Format) -> Opened<'_> {
    Opened { text, format, limits: &LIMITS }
}

/// What is offered at the bar of a text, and the text without it.
fn offered_in(text: &str, format: Format) -> (Vec<Completion>, String, usize) {
    let at = text.find('|').unwrap();
    let text = text.replacen('|', "", 1);
    let found = completions(opened(&text, format), at, Language::ENGLISH);
    (found, text, at)
}

fn labels(text: &str) -> Vec<String> {
    let text = format!("{HEAD}{text}");
    offered_in(&text, Format::Yaml).0.into_iter().map(|each| each.label).collect()
}

/// The text once the completion of this label is taken.
fn taken(text: &str, format: Format, label: &str) -> String {
    let (found, text, _) = offered_in(text, format);
    let one = found.iter().find(|each| each.label == label).unwrap_or_else(|| panic!("{label} in {found:?}"));
    let range = one.replaced.range();
    format!("{}{}{}", &text[..range.start], one.text, &text[range.end..])
}

/// All reports, broken ones and hostile ones among them.
fn texts() -> Vec<(String, String)> {
    let folders = [
        "fixtures/reports",
        "fixtures/slips",
        "fixtures/hostile",
        "fixtures/versions",
        "fixtures/rules",
        "fixtures",
    ];
    let mut texts = Vec::new();
    for folder in folders {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths.into_iter().filter(|path| path.is_file()) {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            texts.push((path.to_string_lossy().into_owned(), text));
        }
    }
    assert!(texts.len() > 100);
    texts
}

/// Asks everything at a byte.
fn asked(name: &str, text: &str, format: Format, at: usize) {
    let opened = opened(text, format);
    let mut seen = BTreeSet::new();
    for each in completions(opened, at, Language::ENGLISH) {
        let range = each.replaced.range();
        assert!(
            text.get(range.clone()).is_some()
                && range.start <= at.min(text.len())
                && at.min(text.len()) <= range.end,
            "{name}:{at} {each:?}"
        );
        assert!(seen.insert(each.label.clone()), "{name}:{at}: {} is offered twice", each.label);
    }
    // Each hover of a field checks a whole report twice.
    if at.is_multiple_of(7)
        && let Some(hover) = hover(opened, at, Language::ENGLISH)
    {
        assert!(text.get(hover.span.range()).is_some(), "{name}:{at}");
    }
    if let Some((span, _)) = renaming(opened, at) {
        assert!(text.get(span.range()).is_some(), "{name}:{at}");
    }
    let _ = renamed(opened, at, "another-name");
}

#[test]
fn nothing_asked_at_any_place_panics() {
    for (name, text) in texts() {
        if text.len() > 100_000 {
            continue;
        }
        let format = Format::detect(&name, &text);
        // Every place of a small one is another test; here some of each, cut off there as one types, and whole.
        for part in 1..4 {
            let at = text.len() * part / 4;
            asked(&name, &text, format, at);
            asked(&name, text.get(..text.floor_char_boundary(at)).unwrap(), format, at);
        }
    }
}

#[test]
fn every_byte_of_a_report_and_of_its_beginning_can_be_asked() {
    for at in 0..=LEAST.len() + 1 {
        asked("least", LEAST, Format::Yaml, at);
        let cut = LEAST.get(..LEAST.floor_char_boundary(at)).unwrap();
        asked("least, cut", cut, Format::Yaml, at);
    }
    let tree = document::read(LEAST, Format::Yaml, &LIMITS).tree.unwrap();
    let json = serde_json::to_string_pretty(&ailca::schema::value(&tree)).unwrap();
    for at in 0..=json.len() {
        asked("least, JSON", &json, Format::Json, at);
        asked("least, JSON, cut", &json[..json.floor_char_boundary(at)], Format::Json, at);
    }
}

#[test]
fn keys_are_offered_where_they_are_typed_required_first_and_none_twice() {
    assert_eq!(labels("|")[..2], ["report", "system"]);
    assert!(!labels("|").contains(&"schemaVersion".to_owned()));
    let keys = labels("report:\n  title: T\n  |\n  status: draft\nsystem: { name: S }\n");
    assert_eq!(keys[..2], ["id", "publisher"]);
    for there in ["title", "status", "system"] {
        assert!(!keys.contains(&there.to_owned()), "{there}");
    }
    // A word that is begun, in a text that cannot be read with it.
    assert_eq!(labels("report:\n  title: T\n  sta|\nsystem: { name: S }\n"), keys_with("status", keys));
    for (text, expected) in [
        ("goalAndScope:\n  boundary:\n    |", "training"),
        ("goalAndScope:\n  boundary: { training: { | } }", "coverage"),
        ("goalAndScope:\n  boundary: { training: { |", "coverage"),
        ("goalAndScope:\n  boundary: { training: { coverage: partial, just|", "justification"),
        ("inventory:\n  training:\n    activities:\n      - |", "id"),
        ("inventory:\n  training:\n    activities:\n      - id: a\n        |", "energy"),
        (
            "inventory:\n  training:\n    activities:\n      - id: a\n        energy:\n          - { value: 1, |}",
            "unit",
        ),
        // Another line is broken, too.
        (
            "report:\n  title\n  status: draft\ngoalAndScope:\n  boundary:\n    trai|\nsystem: { name: S }\n",
            "training",
        ),
        // The key before its value.
        ("goalAndScope:\n  boundary:\n    tra|ning: { coverage: included }\n", "training"),
    ] {
        assert!(labels(text).contains(&expected.to_owned()), "{text}: {:?}", labels(text));
    }
    for nothing in [
        "report:\n  title: a wo|rd\n",
        "# a com|ment\n",
        "report: {} # |\n",
        "extensions:\n  org.example:\n    |\n",
    ] {
        assert_eq!(labels(nothing), Vec::<String>::new(), "{nothing}");
    }
}

/// The keys of a map without `status`, which is typed just now.
fn keys_with(key: &str, mut keys: Vec<String>) -> Vec<String> {
    // Required keys come first, in the order of the schema.
    let at = 2.min(keys.len());
    keys.insert(at, key.to_owned());
    let schema = ailca::schema::generate();
    let required: Vec<String> =
        serde_json::from_value(schema["$defs"]["Identity"]["required"].clone()).unwrap();
    let all: Vec<String> =
        schema["$defs"]["Identity"]["properties"].as_object().unwrap().keys().cloned().collect();
    keys.sort_by_key(|key| (!required.contains(key), all.iter().position(|known| known == key)));
    keys
}

#[test]
fn words_are_offered_with_their_meaning_and_ids_with_their_names() {
    let (found, ..) = offered_in(
        &format!("{HEAD}goalAndScope:\n  boundary: {{ training: {{ coverage: | }} }}\n"),
        Format::Yaml,
    );
    let words: Vec<_> = found.iter().map(|each| each.label.as_str()).collect();
    assert_eq!(words, ["included", "partial", "excluded", "notApplicable"]);
    assert!(found.iter().all(|each| each.what == What::Word && !each.meaning.is_empty()), "{found:?}");
    let known = "inventory:\n  electricity:\n    - { id: grid, name: Our grid }\n  dataCentres:\n    - { id: hall, electricity: gr| }\n";
    let (found, ..) = offered_in(&format!("{HEAD}{known}"), Format::Yaml);
    assert_eq!((found[0].label.as_str(), found[0].what, found.len()), ("grid", What::Id, 1));
    // An id of its own is not offered.
    assert_eq!(labels("inventory:\n  electricity:\n    - { id: | }\n"), Vec::<String>::new());
    // Units with blanks, and words that YAML reads as something else.
    let text = format!(
        "{HEAD}inventory:\n  electricity:\n    - {{ id: a, locationBased: {{ value: 1, unit: kg C| }} }}\n"
    );
    assert!(taken(&text, Format::Yaml, "kg CO2e/kWh").contains("unit: kg CO2e/kWh }"));
    let text =
        format!("{HEAD}system:\n  models:\n    - {{ id: a, totalParameters: {{ value: 1, unit: | }} }}\n");
    assert!(taken(&text, Format::Yaml, "1").contains("unit: \"1\" }"));
    // An older report has the words of its version.
    let old = "schemaVersion: \"0.1.0\"\ngoalAndScope:\n  |\n";
    let keys: Vec<_> = offered_in(old, Format::Yaml).0.into_iter().map(|each| each.label).collect();
    assert!(
        keys.contains(&"intendedUse".to_owned()) && !keys.contains(&"intendedApplication".to_owned()),
        "{keys:?}"
    );
}

/// What is taken can be read, and stands where it was offered.
#[test]
fn what_is_taken_is_written_as_the_notation_has_it() {
    let (yaml, json) = (Format::Yaml, Format::Json);
    for (text, format, label, pointer) in [
        ("report:\n  |\n", yaml, "publisher", "/report/publisher"),
        ("report:\n  |\n", yaml, "title", "/report/title"),
        ("goalAndScope:\n  boundary:\n    |\n", yaml, "training", "/goalAndScope/boundary/training"),
        ("inventory:\n  training:\n    |\n", yaml, "activities", "/inventory/training/activities"),
        (
            "inventory:\n  training:\n    activities:\n      - id: a\n        |\n",
            yaml,
            "energy",
            "/inventory/training/activities/0/energy",
        ),
        ("system: { name: S, | }\n", yaml, "modalities", "/system/modalities"),
        ("{ \"schemaVersion\": \"0.5.0\", \"report\": { | } }", json, "title", "/report/title"),
        ("{ \"report\": { \"title\": \"T\", \"sta|\" } }", json, "status", "/report/status"),
        ("{ \"report\": { \"status\": | } }", json, "draft", "/report/status"),
        ("{ \"report\": { \"status\": \"dr|\" } }", json, "draft", "/report/status"),
    ] {
        let after = taken(text, format, label);
        let filled = if format == json {
            after.replace(":  }", ": null }").replace(": }", ": null }").replace(": ,", ": null,")
        } else {
            after
        };
        let tree = document::read(&filled, format, &LIMITS).tree.unwrap_or_else(|| panic!("{filled}"));
        assert!(tree.at(pointer).is_some(), "{filled}");
    }
}

#[test]
fn a_hover_tells_meaning_unit_range_clause_and_standing() {
    let at = |needle: &str| COMPLETE.find(needle).unwrap();
    let told = |at: usize, language| hover(opened(COMPLETE, Format::Yaml), at, language).unwrap().text;
    let tree = document::read(COMPLETE, Format::Yaml, &LIMITS).tree.unwrap();
    let pointer = "/inventory/training/activities/0/energy/0";
    let energy = tree.at(pointer).unwrap();
    let key = tree.key_span(tree.get(energy, "value").unwrap()).unwrap();
    let value = told(key.start as usize, Language::ENGLISH);
    assert!(
        value.contains("from 0 on")
            && value.contains("kWh")
            && value.contains("/inventory/training/activities/0/energy/0"),
        "{value}"
    );
    let french = Language::of("fr").unwrap();
    assert!(told(key.start as usize, french).contains("Nombre à partir de 0"));
    let unit = told(key.end as usize, Language::ENGLISH);
    assert!(unit.contains("**value**"), "the end of a key is the key: {unit}");
    let boundary = told(at("boundary:") + 1, Language::ENGLISH);
    assert!(boundary.contains("**boundary**") && boundary.contains("BND-"), "{boundary}");
    assert!(boundary.contains("ISO 14044"), "{boundary}");
    let word = told(at("coverage: included") + 12, Language::ENGLISH);
    assert!(word.starts_with("`included`: In full."), "{word}");
    // The figure is not told of a text that is not a report.
    let broken = COMPLETE.replacen("modalities: [text]", "modalities: [text", 1);
    let somewhere = hover(opened(&broken, Format::Yaml), broken.find("title:").unwrap(), Language::ENGLISH);
    assert!(somewhere.unwrap().text.contains("**title**"));
}

/// A report in which one id is another is the same report.
#[test]
fn an_id_is_renamed_with_all_that_points_at_it() {
    let tree = document::read(COMPLETE, Format::Yaml, &LIMITS).tree.unwrap();
    let before = ailca::schema::value(&tree).to_string();
    let findings = |text: &str| check(text, Format::Yaml, &LIMITS).findings.len();
    let mut count = 0;
    for list in [
        "/system/models",
        "/inventory/hardware",
        "/inventory/dataCentres",
        "/inventory/electricity",
        "/sources",
        "/inventory/training/activities",
    ] {
        let Some(entries) = tree.at(list) else { continue };
        let id = tree.get(tree.items(entries).next().unwrap(), "id").unwrap();
        let Kind::String(name) = tree.kind(id) else { panic!("{list}") };
        let at = tree.span(id).start as usize;
        let edits = renamed(opened(COMPLETE, Format::Yaml), at, "1e5").unwrap();
        let mut text = COMPLETE.to_owned();
        for edit in edits.iter().rev() {
            text.replace_range(edit.span.range(), &edit.text);
        }
        assert_eq!(findings(&text), findings(COMPLETE), "{list}");
        let after = document::read(&text, Format::Yaml, &LIMITS).tree.unwrap();
        let after = ailca::schema::value(&after).to_string();
        assert_ne!(after, before);
        // Back again from a place that points at it.
        let last = edits.last().unwrap();
        let moved: usize = edits.iter().rev().skip(1).map(|edit| edit.text.len()).sum();
        let gone: usize = edits.iter().rev().skip(1).map(|edit| edit.span.range().len()).sum();
        let at = last.span.start as usize + moved - gone + 1;
        let back = renamed(opened(&text, Format::Yaml), at, name).unwrap();
        assert_eq!(back.len(), edits.len(), "{list}");
        count += edits.len();
    }
    assert!(count > 8, "{count}");
    let id = tree.at("/inventory/electricity/0/id").unwrap();
    let at = tree.span(id).start as usize;
    assert_eq!(renamed(opened(COMPLETE, Format::Yaml), at, "no id"), Err(NoName::NotAnId));
    assert_eq!(renamed(opened(COMPLETE, Format::Yaml), 0, "x"), Err(NoName::NoId));
    let two = format!("{HEAD}inventory:\n  electricity:\n    - {{ id: a }}\n    - {{ id: b }}\n");
    assert_eq!(renamed(opened(&two, Format::Yaml), two.find("a }").unwrap(), "b"), Err(NoName::Taken));
    assert_eq!(renaming(opened(&two, Format::Yaml), two.find("b }").unwrap()).unwrap().1, "b");
}

#[test]
fn fixes_are_those_of_the_command_at_the_place() {
    let text = COMPLETE.replacen("modalities: [text]", "modalities: text", 1);
    let outcome = check(&text, Format::Yaml, &LIMITS);
    let at = text.find("modalities: text").unwrap() + 13;
    let found = fixes(opened(&text, Format::Yaml), &outcome, Span::new(at, at), Language::ENGLISH);
    assert_eq!(found.len(), 1, "{found:?}");
    let mut mended = text.clone();
    for edit in found[0].edits.iter().rev() {
        mended.replace_range(edit.span.range(), &edit.text);
    }
    assert_eq!((mended.as_str(), found[0].is_sure), (COMPLETE, true));
    assert_eq!(all_fixes(opened(&text, Format::Yaml), Language::ENGLISH).as_deref(), Some(COMPLETE));
    assert_eq!(fixes(opened(&text, Format::Yaml), &outcome, Span::new(0, 1), Language::ENGLISH), []);
    assert_eq!(all_fixes(opened(COMPLETE, Format::Yaml), Language::ENGLISH), None);
}
