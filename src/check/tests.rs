#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::*;
use crate::migrate::tests::renaming;
use crate::outcome::LocatedFinding;

const TEXT: &str = "schemaVersion: \"0.1.0\"
report:
  id: urn:uuid:3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10
  title: Least
  status: draft
  publisher: { name: Example Lab }
system: { name: Exemplar }
inventory:
  electricity:
    - { id: grid, country: FR, locationBased: { value: 50, unit: g CO2e/kWh } }
  training:
    activities:
      - id: run
        name: Run
        stage: training
        electricity: grid
        energy: [{ value: 914, unit: kWh, boundary: facility, basis: measured }]
        emissions:
          # what the meter gives
          unspecified: { value: 45.7, unit: t CO2e }
";

/// What a step renames is checked under its new name, and told at the key that the author wrote.
#[test]
fn a_report_of_an_older_version_is_checked_as_the_newest() {
    let told = |bring: Bring| {
        let outcome = check_brought(bring, Against::default(), TEXT, Format::Yaml, &Limits::default());
        let broken = outcome.findings.into_iter().filter(|placed| placed.finding.proof.is_some());
        broken.collect::<Vec<_>>()
    };
    let found = told(renaming);
    let wrong = found.iter().find(|placed| placed.finding.rule.id == "GHG-001").unwrap();
    assert_eq!(wrong.spot.pointer, "/inventory/training/activities/0/emissions/unspecified/value");
    assert_eq!(wrong.spot.span.slice(TEXT), "45.7");
    let others: Vec<_> = wrong.labels.iter().map(|(spot, _)| spot.pointer.as_str()).collect();
    assert!(others.contains(&"/inventory/electricity/0/locationBased/value"), "{others:?}");
    let as_written = told(|_| None);
    let places =
        |found: &[LocatedFinding]| found.iter().map(|placed| placed.spot.pointer.clone()).collect::<Vec<_>>();
    assert!(!places(&as_written).contains(&wrong.spot.pointer));
}

/// What is wrong in the version that is declared is told as such, once, and nothing rests on it.
#[test]
fn what_is_wrong_before_is_told_before() {
    let text = TEXT.replace("unit: t CO2e", "unit: tCO2");
    let outcome = check_brought(renaming, Against::default(), &text, Format::Yaml, &Limits::default());
    let rules: Vec<_> = outcome.findings.iter().map(|placed| placed.finding.rule.id).collect();
    assert_eq!(rules.iter().filter(|rule| rule.starts_with("SCH")).count(), 1, "{rules:?}");
    assert!(outcome.findings.iter().all(|placed| placed.finding.proof.is_none()), "{rules:?}");
}

/// A place of which nothing is stated breaks nothing, and so is no place that fits.
#[test]
fn a_place_without_figures_is_not_taken_for_the_right_one() {
    let text = include_str!("../../fixtures/proof/wrong-site.fails.yaml");
    let told = |text: &str| {
        let outcome = check(text, Format::Yaml, &Limits::default());
        let keys = outcome.findings.into_iter().map(|placed| placed.finding.message.key);
        keys.filter(|key| key == "reference-exchanged").count()
    };
    assert_eq!(told(text), 1);
    let north = text.lines().find(|line| line.contains("id: north")).unwrap();
    assert_eq!(told(&text.replace(north, "    - { id: north }")), 0);
}
