//! The network of relations of a report: what it covers, and what `check` tells by it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::document::{self, Format, Limits, Tree};
use ailca::facts::Facts;
use ailca::{Report, Severity, check, relations};
use ailca_network::{Cause, Derivations, Verdict};

/// Runs `then` on the derivations of a report.
fn derived<T>(text: &str, then: impl FnOnce(&Derivations<'_, '_>, &Tree<'_>) -> T) -> T {
    let tree = document::read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report: Report = document::typed(&tree).unwrap();
    let relations = relations::of(&Facts::of(&report));
    then(&relations.net.derive(), &tree)
}

#[test]
fn a_report_that_states_everything_is_covered() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    derived(&text, |found, _| {
        let (held, broken, wanting) = found.coverage(&found.causes()).counts();
        assert!(held > 80 && broken == 0 && wanting < 5, "{held} {broken} {wanting}");
        assert!(!found.is_cut());
    });
}

/// A model card: hours, power, PUE, grid and emissions, and no energy.
fn card(emissions: &str) -> String {
    format!(
        "
schemaVersion: \"0.5.0\"
report: {{ id: urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33, title: Exemplar, status: draft, publisher: {{ name: Larkspur Labs }} }}
system: {{ name: Exemplar }}
inventory:
  dataCentres:
    - {{ id: hall, electricity: grid, pue: {{ ratio: {{ value: 1.150 }} }} }}
  electricity:
    - {{ id: grid, country: DE, locationBased: {{ value: 352.0, unit: g CO2e/kWh }} }}
  hardware:
    - {{ id: card, kind: accelerator }}
  training:
    activities:
      - id: run
        stage: training
        dataCentre: hall
        hardware:
          - hardware: card
            deviceHours: {{ value: 2.412, unit: million device-hours }}
            averagePower: {{ value: 521.0, unit: W, boundary: it }}
        emissions: {{ locationBased: {{ value: {emissions} }} }}
"
    )
}

#[test]
fn a_model_card_is_held_against_its_hours() {
    derived(&card("508.7, unit: t CO2e"), |found, _| {
        assert!(found.tests().count() > 0 && found.causes().is_empty());
    });
    derived(&card("508.7, unit: kg CO2e"), |found, tree| {
        let groups = found.causes();
        let [group] = groups.as_slice() else { panic!("{groups:#?}") };
        let Cause::Figure(candidates) = &group.cause else { panic!("{group:#?}") };
        let first = candidates.first().unwrap();
        assert_eq!(first.slip.as_ref().unwrap().kind.key(), "thousandfold-low");
        let node = found.network().figure(first.figure).unwrap().operand(false).node;
        let place = "/inventory/training/activities/0/emissions/locationBased/value";
        assert_eq!(tree.pointer(node), place);
        let grave = |test| found.test(test).map(|test| test.verdict);
        let errors = Some(Verdict::Broken(ailca_network::Severity::Error));
        assert!(group.tests.iter().any(|test| grave(*test) == errors));
    });
    let outcome = check(&card("508.7, unit: kg CO2e"), Format::Yaml, &Limits::default());
    let told: Vec<_> = outcome.findings.iter().filter(|placed| placed.finding.rule.id == "GHG-001").collect();
    let [told] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!(told.finding.severity, Severity::Error);
    let through: Vec<_> = told.finding.through.iter().map(|through| through.rule).collect();
    assert_eq!(through, ["NRG-003", "NRG-002"]);
}

/// What follows is written into a report without a word of it changed, and contradicts nothing.
#[test]
fn what_follows_is_written_beside_what_is_stated() {
    let mut filled = 0;
    let holds = fs::read_dir("fixtures/proof").unwrap().map(|entry| entry.unwrap().path());
    let holds = holds.filter(|path| path.to_string_lossy().ends_with(".holds.yaml"));
    let reports = fs::read_dir("fixtures/reports").unwrap().map(|entry| entry.unwrap().path());
    for path in holds.chain(reports).chain(["fixtures/complete.yaml".into()]) {
        let text = fs::read_to_string(&path).unwrap();
        let tree = document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report: Report = document::typed(&tree).unwrap();
        let relations = relations::of(&Facts::of(&report));
        let run = relations.net.derive();
        let all = relations::following(&relations, &run);
        let new = relations::fill(&tree, &all.iter().collect::<Vec<_>>()).unwrap();
        let before: Vec<_> = text.lines().collect();
        let kept = new.text.lines().filter(|line| before.contains(line)).count();
        let name = path.display();
        assert!(kept + new.written.len() >= before.len(), "{name}: {kept} of {} lines", before.len());
        let broken = |text: &str| derived(text, |found, _| relations::broken(found).len());
        assert!(broken(&new.text) <= broken(&text), "{name}: {}", new.text);
        filled += new.written.len();
    }
    assert!(filled > 20, "{filled}");
}

/// A stated figure, be it withheld, is never written over; a second run finds nothing to write.
#[test]
fn what_is_stated_or_withheld_stays() {
    let text = card("508.7, unit: t CO2e").replace(
        "        emissions:",
        "        energy: [{ boundary: it, withheld: { reason: a contract, heldBy: Cloud } }] # kept\n        emissions:",
    );
    let once = |text: &str| {
        let tree = document::read(text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report: Report = document::typed(&tree).unwrap();
        let relations = relations::of(&Facts::of(&report));
        let run = relations.net.derive();
        let all = relations::following(&relations, &run);
        relations::fill(&tree, &all.iter().collect::<Vec<_>>()).unwrap()
    };
    let first = once(&text);
    assert!(first.text.contains("withheld: { reason: a contract, heldBy: Cloud } }"), "{}", first.text);
    assert!(first.text.contains("# kept"), "{}", first.text);
    assert!(first.text.contains("boundary: facility, basis: calculated"), "{}", first.text);
    assert!(once(&first.text).written.is_empty(), "{}", once(&first.text).text);
}

/// A market-based figure is not filled in where the location-based one beside it is known of one side alone.
#[test]
fn what_is_filled_in_lowers_no_level() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let mut report: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    report["inventory"]["electricity"][0]["locationBased"]["qualifier"] = "atLeast".into();
    report["inventory"]["training"]["activities"][2].as_object_mut().unwrap().shift_remove("emissions");
    report["impacts"]["climateChange"]["locationBased"]["contributions"].as_array_mut().unwrap().remove(2);
    let text = report.to_string();
    let tree = document::read(&text, Format::Json, &Limits::default()).tree.unwrap();
    let report: Report = document::typed(&tree).unwrap();
    let relations = relations::of(&Facts::of(&report));
    let run = relations.net.derive();
    let following = relations::following(&relations, &run);
    let filled = relations::fill(&tree, &following.iter().collect::<Vec<_>>()).unwrap();
    let level = |text: &str| check(text, Format::Json, &Limits::default()).level;
    assert_eq!(level(&filled.text), level(&text), "{:?}", filled.written);
}
