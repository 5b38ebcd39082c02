#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::*;
use crate::check::check;
use crate::finding::Level;

const OLD: &str = include_str!("../../fixtures/versions/0.1.0.yaml");

#[test]
fn a_report_of_the_first_version_becomes_one_of_the_newest_and_nothing_else_changes() {
    let migrated = migrate(OLD, Format::Yaml, SchemaVersion::CURRENT).unwrap();
    assert_eq!(migrated.text, OLD.replacen("\"0.1.0\"", "\"0.4.0\"", 1));
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
}

#[test]
fn there_is_no_way_back_nor_from_a_version_that_is_not_known() {
    let newest = OLD.replacen("\"0.1.0\"", "\"0.4.0\"", 1);
    for (text, to) in [
        (newest.as_str(), SchemaVersion::V0_1_0),
        (&OLD.replacen("\"0.1.0\"", "\"9.0.0\"", 1), SchemaVersion::CURRENT),
        ("report: {}\n", SchemaVersion::CURRENT),
        ("report: [\n", SchemaVersion::CURRENT),
    ] {
        assert!(!migrate(text, Format::Yaml, to).unwrap_err().is_empty());
    }
}

/// Steps that rename and take away leave the comments around them.
#[test]
fn steps_work_in_the_text() {
    let step = Step {
        from: SchemaVersion::V0_1_0,
        to: SchemaVersion::V0_2_0,
        change: |tree, edits| {
            edits.rename(tree.at("/system/name").unwrap(), "title");
            edits.remove(tree.at("/system/version").unwrap());
        },
    };
    let text = "schemaVersion: \"0.1.0\" # first\nsystem:\n  # what it is called\n  name: X # short\n  version: \"1\"\n";
    let migrated = along(&[step], text, Format::Yaml, SchemaVersion::V0_2_0).unwrap();
    assert_eq!(
        migrated.text,
        "schemaVersion: \"0.2.0\" # first\nsystem:\n  # what it is called\n  title: X # short\n"
    );
    let left: Vec<_> = migrated.left.iter().map(|placed| placed.spot.pointer.as_str()).collect();
    assert!(left.contains(&"/system/title"), "{left:?}");
}

#[test]
fn json_is_migrated_as_json() {
    let text = "{\n  \"schemaVersion\": \"0.1.0\",\n  \"report\": {}\n}\n";
    let migrated = migrate(text, Format::Json, SchemaVersion::CURRENT).unwrap();
    assert_eq!(migrated.text, text.replace("0.1.0", "0.4.0"));
}
