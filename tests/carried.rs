//! Data of the program that cannot be read lets no report pass. Alone in its process: a fault once met stays.
#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use ailca::carried;
use ailca::check::check;
use ailca::document::{Format, Limits};
use ailca::finding::Level;

#[test]
fn nothing_passes_beside_data_that_cannot_be_read() {
    let text = include_str!("../fixtures/complete.yaml");
    let sound = check(text, Format::Yaml, &Limits::default());
    assert!(carried::faults().is_empty());
    assert!(sound.reaches(Level::WellFormed));

    carried::record("grid", &"row 3: no number");
    carried::record("grid", &"row 3: no number");
    let outcome = check(text, Format::Yaml, &Limits::default());
    assert_eq!(outcome.level, None);
    let told: Vec<_> =
        outcome.findings.iter().filter(|placed| placed.finding.message.key == "SCH-009.carried").collect();
    assert_eq!(told.len(), 1);
    assert_eq!(outcome.findings.len(), sound.findings.len() + 1);
}
