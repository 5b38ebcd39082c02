#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::*;
use crate::check::check;
use crate::document::Kind;
use crate::finding::Level;

const OLD: &str = include_str!("../../fixtures/versions/0.1.0.yaml");

#[test]
fn a_report_of_the_first_version_becomes_one_of_the_newest_and_nothing_else_changes() {
    let migrated = migrate(OLD, Format::Yaml, SchemaVersion::CURRENT).unwrap();
    let newest = OLD.replacen("0.1.0", SchemaVersion::CURRENT.key(), 1);
    let newest = newest.replacen("intendedUse", "intendedApplication", 1);
    let tokens = [
        "inputTokens: { value: 200 }, outputTokens: { value: 400 }",
        "tokens: { input: { value: 200 }, output: { value: 400 } }",
    ];
    assert_eq!(migrated.text, newest.replacen(tokens[0], tokens[1], 1));
    assert_eq!(migrated.way, SchemaVersion::ALL);
    assert!(migrated.left.is_empty());
    assert!(check(&migrated.text, Format::Yaml, &Limits::default()).reaches(Level::WellFormed));
    let again = migrate(&migrated.text, Format::Yaml, SchemaVersion::CURRENT).unwrap();
    assert_eq!(again.text, migrated.text);
}

#[test]
fn what_the_new_version_does_not_take_is_left_and_told() {
    let text = OLD.replacen("revision: 1", "revision: 5000000000", 1);
    let migrated = migrate(&text, Format::Yaml, SchemaVersion::CURRENT).unwrap();
    assert!(migrated.text.contains("revision: 5000000000"));
    let left: Vec<_> = migrated.left.iter().map(|placed| placed.spot.pointer.as_str()).collect();
    assert_eq!(left, ["/report/revision"]);
}

#[test]
fn what_was_wrong_before_is_not_told_as_left() {
    let text = OLD.replacen("status: final", "status: ready", 1);
    assert!(migrate(&text, Format::Yaml, SchemaVersion::CURRENT).unwrap().left.is_empty());
    // Nor where the value has moved.
    let text = "schemaVersion: 0.4.0\nreport: { status: ready }\ngoalAndScope: { intendedUse: [1] }\n";
    let migrated = migrate(text, Format::Yaml, SchemaVersion::CURRENT).unwrap();
    assert!(migrated.text.contains("intendedApplication: [1]"));
    assert_eq!(migrated.left.len(), 0, "{:?}", migrated.left);
}

#[test]
fn there_is_no_way_back_nor_from_a_version_that_is_not_known() {
    let newest = OLD.replacen("0.1.0", SchemaVersion::CURRENT.key(), 1);
    for (text, to) in [
        (newest.as_str(), SchemaVersion::V0_1_0),
        (&OLD.replacen("\"0.1.0\"", "\"9.0.0\"", 1), SchemaVersion::CURRENT),
        ("report: {}\n", SchemaVersion::CURRENT),
        ("report: [\n", SchemaVersion::CURRENT),
    ] {
        assert!(!migrate(text, Format::Yaml, to).unwrap_err().findings.is_empty());
    }
}

fn step(change: fn(&mut Changes<'_, '_>)) -> Step {
    Step { from: SchemaVersion::V0_1_0, to: SchemaVersion::V0_2_0, change, decide: |_| Vec::new() }
}

/// Brings a report by a step that renames the emissions of its activities.
pub(crate) fn renaming<'t>(tree: &Tree<'t>) -> Option<Forward<'t>> {
    let step = step(|changes| {
        let tree = changes.tree();
        let activities = tree.at("/inventory/training/activities").unwrap();
        for activity in tree.items(activities) {
            let emissions = tree.get(activity, "emissions").unwrap();
            changes.rename(tree.get(emissions, "unspecified").unwrap(), "locationBased");
        }
    });
    forward_along(&[step], tree)
}

/// A step that renames, takes away, moves and splits leaves the comments with what they belong to.
#[test]
fn steps_work_in_the_text() {
    let step = step(|changes| {
        let tree = changes.tree();
        let at = |pointer| tree.at(pointer).unwrap();
        changes.rename(at("/system/name"), "title");
        changes.remove(at("/system/version"));
        changes.move_to(at("/system/provider"), at("/report"), "operator");
        let period = at("/report/period");
        let part = |text: &str| Fresh::Text(text.to_owned());
        let Kind::String(days) = tree.kind(period) else { return };
        let (start, end) = days.split_once('/').unwrap();
        changes.replace(period, Fresh::Map(vec![("start".into(), part(start)), ("end".into(), part(end))]));
    });
    let text = "# yaml-language-server: $schema=https://w3id.org/ailca/0.1.0/report.schema.json\n\
schemaVersion: \"0.1.0\" # first\nreport:\n  period: 2026-01-01/2026-02-01 # by hand\nsystem:\n  \
# what it is called\n  name: X # short\n  version: \"1\"\n  # who runs it\n  provider:\n    name: P\n";
    let migrated = along(&[step], text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert_eq!(
        migrated.text,
        "# yaml-language-server: $schema=https://w3id.org/ailca/0.2.0/report.schema.json\n\
schemaVersion: \"0.2.0\" # first\nreport:\n  period: { start: 2026-01-01, end: 2026-02-01 } # by hand\n  \
# who runs it\n  operator:\n    name: P\nsystem:\n  # what it is called\n  title: X # short\n"
    );
    let left: Vec<_> = migrated.left.iter().map(|placed| placed.spot.pointer.as_str()).collect();
    assert!(left.contains(&"/system/title"), "{left:?}");
}

#[test]
fn what_the_author_has_to_decide_is_told() {
    let step = Step {
        decide: |tree| {
            vec![Finding::new(&UNKNOWN_VERSION, Anchor::Value(tree.at("/report").unwrap()), "no-way")]
        },
        ..step(|_| ())
    };
    let migrated = along(&[step], OLD, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert_eq!(migrated.decide.first().map(|placed| placed.spot.pointer.as_str()), Some("/report"));
}

#[test]
fn what_cannot_be_written_is_refused() {
    let step = step(|changes| {
        let tree = changes.tree();
        changes.move_to(tree.at("/report").unwrap(), tree.root(), "last");
    });
    let text = "schemaVersion: \"0.1.0\"\nreport: &a\n  b: 1\nsystem: *a\n";
    let refused = along(&[step], text, Format::Yaml, SchemaVersion::V0_2_0).unwrap_err();
    assert_eq!(
        refused.findings.first().map(|placed| placed.finding.message.key.as_str()),
        Some("META-001.not-written")
    );
}

#[test]
fn json_is_migrated_as_json() {
    let text = "{\n  \"schemaVersion\": \"0.1.0\",\n  \"report\": {}\n}\n";
    let migrated = migrate(text, Format::Json, SchemaVersion::CURRENT).unwrap();
    assert_eq!(migrated.text, text.replace("0.1.0", SchemaVersion::CURRENT.key()));
}

/// What reports look like in the wild: JSON on one line, an edition in a block, the number of a regulation.
#[test]
fn reports_of_any_writing_come_to_the_newest() {
    for (text, wanted) in [
        (
            "{\"schemaVersion\":\"0.4.0\",\"goalAndScope\":{\"functionalUnit\":{\"size\":{\"steps\":1,\"inputTokens\":2}}}}",
            "{ \"steps\": 1, \"tokens\": { \"input\": 2 } }",
        ),
        (
            "schemaVersion: \"0.4.0\"\ngoalAndScope:\n  guidelines:\n    - guideline: |-\n        ISO 14067 (2018)\n",
            "guideline: |-\n        ISO 14067 (2018)",
        ),
        (
            "schemaVersion: \"0.4.0\"\ngoalAndScope: { guidelines: [{ guideline: Regulation (2024/1364) }] }\n",
            "guideline: Regulation (2024/1364)",
        ),
    ] {
        let format = if text.starts_with('{') { Format::Json } else { Format::Yaml };
        let migrated = migrate(text, format, SchemaVersion::V0_5_0).unwrap();
        assert!(migrated.text.contains(wanted), "{}", migrated.text);
    }
}

#[test]
fn the_line_of_editors_goes_along_wherever_it_stands() {
    let again = || step(|_| {});
    let body = "schemaVersion: \"0.1.0\"\nreport:\n  title: X\n";
    let mark = "# yaml-language-server: $schema=";
    for (before, address) in [
        ("---\n", "https://w3id.org/ailca/0.1.0/report.schema.json"),
        ("\u{feff}", "https://w3id.org/ailca/0.1.0/report.schema.json"),
        ("# SPDX-License-Identifier: CC0-1.0\n\n", "./schema/0.1.0/report.schema.json"),
    ] {
        let text = format!("{before}{mark}{address}\n{body}");
        let migrated = along(&[again()], &text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
        assert_eq!(migrated.text, text.replace("0.1.0", "0.2.0"));
    }
    let text = format!("{body}{mark}./schema/0.1.0/report.schema.json\nsystem: {{ name: Y }}\n");
    let migrated = along(&[again()], &text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert_eq!(migrated.text, text.replace("0.1.0", "0.2.0"));
    // Behind a key, and further in.
    let text = format!(
        "schemaVersion: \"0.1.0\" {mark}/0.1.0/report.schema.json\nreport:\n  {mark}/0.1.0/report.schema.json\n  title: X\n"
    );
    let migrated = along(&[again()], &text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert_eq!(migrated.text, text.replace("0.1.0", "0.2.0"));
    // A text that looks like one stays, and the head goes along all the same.
    let title = format!(
        "{mark}/0.1.0/report.schema.json\n{{\"schemaVersion\": \"0.1.0\", \"report\": {{\"title\": \"X\n{mark}/0.1.0/report.schema.json\"}}}}\n"
    );
    let migrated = along(&[again()], &title, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert!(migrated.text.starts_with(&format!("{mark}/0.2.0/")), "{}", migrated.text);
    assert!(migrated.text.contains("X\n# yaml-language-server: $schema=/0.1.0/"), "{}", migrated.text);
    // A text that looks like one stays.
    let note = format!("note: |\n  {mark}./schema/0.1.0/report.schema.json\n");
    let migrated = along(&[again()], &format!("{body}{note}"), Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert!(migrated.text.ends_with(&note), "{}", migrated.text);
    // What is no such comment stays.
    let text = format!("# see ./schema/0.1.0/report.schema.json\n{body}");
    let migrated = along(&[again()], &text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert!(migrated.text.starts_with("# see ./schema/0.1.0/"), "{}", migrated.text);
}

/// A step to the newest version is no way there from a version of which no step begins.
#[test]
fn a_way_between_versions_is_a_chain_of_steps() {
    let between = |from, to| Step { from, to, ..step(|_| ()) };
    let steps = [
        between(SchemaVersion::V0_1_0, SchemaVersion::V0_2_0),
        between(SchemaVersion::V0_3_0, SchemaVersion::V0_4_0),
    ];
    assert!(leads_along(&steps, SchemaVersion::V0_1_0, SchemaVersion::V0_2_0));
    assert!(leads_along(&steps, SchemaVersion::V0_3_0, SchemaVersion::V0_4_0));
    assert!(!leads_along(&steps, SchemaVersion::V0_1_0, SchemaVersion::V0_4_0));
    assert!(!leads_along(&steps, SchemaVersion::V0_2_0, SchemaVersion::V0_4_0));
    assert!(leads(SchemaVersion::V0_1_0, SchemaVersion::CURRENT));
}

#[test]
fn the_line_of_editors_is_renewed_whatever_version_and_form_it_has() {
    let body = "schemaVersion: \"0.4.0\"\nreport:\n  title: X\n";
    for line in [
        "# yaml-language-server: $schema=https://w3id.org/ailca/0.3.0/report.schema.json",
        "# $schema: https://w3id.org/ailca/0.4.0/report.schema.json",
    ] {
        let migrated = migrate(&format!("{line}\n{body}"), Format::Yaml, SchemaVersion::V0_5_0).unwrap();
        let first = migrated.text.lines().next().unwrap();
        assert!(first.ends_with("/0.5.0/report.schema.json"), "{first}");
    }
}

#[test]
fn what_is_to_be_decided_is_told_at_its_place_in_the_new_text() {
    let text = "schemaVersion: \"0.4.0\"\nsystem:\n  models:\n    - id: m\n      derivedFrom: { name: A }\n\
inventory:\n  electricity:\n    - id: grid\n      instruments:\n        - description: wind of 2024\n";
    let migrated = migrate(text, Format::Yaml, SchemaVersion::V0_5_0).unwrap();
    let [decide] = migrated.decide.as_slice() else { panic!("{:?}", migrated.decide) };
    assert_eq!(decide.spot.pointer, "/inventory/electricity/0/instruments/0/description");
    let span = decide.spot.span.start as usize..decide.spot.span.end as usize;
    assert_eq!(migrated.text.get(span), Some("wind of 2024"));
}

#[test]
fn a_key_under_both_of_its_names_is_told_where_it_stands() {
    let text = "schemaVersion: 0.4.0\ngoalAndScope:\n  intendedUse: a\n  intendedApplication: b\n";
    let told = migrate(text, Format::Yaml, SchemaVersion::CURRENT).unwrap_err();
    let [told] = told.findings.as_slice() else { panic!("{told:?}") };
    assert_eq!(
        (told.finding.message.key.as_str(), told.spot.pointer.as_str()),
        ("META-001.both", "/goalAndScope/intendedUse")
    );
}
