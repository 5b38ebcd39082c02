//! The network of relations beside the rules that it is to replace: what one tells and the other does not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use ailca::document::{self, Format, Limits, Tree};
use ailca::outcome::Placed;
use ailca::{Report, Severity, check, relations};
use ailca_network::{Cause, Derivations, End, Verdict};

/// The rules whose relations are declared.
const DECLARED: [&str; 11] = [
    "GHG-001", "INF-001", "NRG-002", "NRG-003", "NRG-007", "TRN-001", "TRN-002", "TRN-006", "WAT-001",
    "WAT-002", "WAT-003",
];

/// The reports of the fixtures: those of real systems, and one that states everything.
fn reports() -> Vec<PathBuf> {
    let folder = fs::read_dir("fixtures/reports").unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        folder.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    paths.push("fixtures/complete.yaml".into());
    paths.sort();
    paths
}

/// Runs `then` on the derivations of a report.
fn derived<T>(text: &str, then: impl FnOnce(&Derivations<'_, '_>, &Tree<'_>) -> T) -> T {
    let tree = document::read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report: Report = document::typed(&tree).unwrap();
    let net = relations::of(&report);
    then(&net.derive(), &tree)
}

/// The place of each relation that rules find broken, with the rule.
fn told_by_rules(text: &str) -> BTreeSet<(String, String)> {
    fn gather(placed: &Placed, told: &mut BTreeSet<(String, String)>) {
        let rule = placed.finding.rule.id;
        if placed.finding.proof.is_some() && DECLARED.contains(&rule) {
            told.insert((rule.to_owned(), placed.spot.pointer.clone()));
        }
        placed.consequences.iter().for_each(|placed| gather(placed, told));
    }
    let mut told = BTreeSet::new();
    check(text, Format::Yaml, &Limits::default())
        .findings
        .iter()
        .for_each(|placed| gather(placed, &mut told));
    told
}

/// The same of the network.
fn told_by_network(text: &str) -> BTreeSet<(String, String)> {
    derived(text, |found, tree| {
        let net = found.network();
        let broken = found.tests().filter(|(_, test)| test.is_broken());
        broken
            .filter_map(|(id, test)| {
                let figure = match test.end {
                    End::Figure(figure) => figure,
                    End::Derivation(_) => found.weakest(id)?,
                };
                let place = tree.pointer(net.figure(figure)?.operand(false).node);
                Some((net.rule(test.relation).to_owned(), place))
            })
            .collect()
    })
}

#[test]
fn the_network_tells_what_the_rules_tell() {
    for path in reports() {
        let text = fs::read_to_string(&path).unwrap();
        let (rules, network) = (told_by_rules(&text), told_by_network(&text));
        println!("{}: {} by rules, {} by the network", path.display(), rules.len(), network.len());
        for (rule, place) in network.difference(&rules) {
            println!("  more: {rule} at {place}");
        }
        let missed: Vec<_> = rules.difference(&network).collect();
        assert!(missed.is_empty(), "{}: {missed:#?}", path.display());
        let places = |told: &BTreeSet<(String, String)>| -> BTreeSet<String> {
            told.iter().map(|(_, place)| place.clone()).collect()
        };
        // It may end at other figures of the same contradiction, and finds none in a report that has none.
        assert_eq!(
            places(&rules).is_empty(),
            places(&network).is_empty(),
            "{}: {network:#?}",
            path.display()
        );
    }
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
schemaVersion: \"0.4.0\"
report: {{ id: urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33, title: Exemplar, status: draft, publisher: {{ name: Larkspur Labs }} }}
system: {{ name: Exemplar }}
inventory:
  dataCentres:
    - {{ id: hall, electricity: grid, pue: {{ ratio: {{ value: 1.150 }} }} }}
  electricity:
    - {{ id: grid, country: DE, locationBased: {{ value: 152.0, unit: g CO2e/kWh }} }}
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
    derived(&card("219.7, unit: t CO2e"), |found, _| {
        assert!(found.tests().count() > 0 && found.causes().is_empty());
    });
    derived(&card("219.7, unit: kg CO2e"), |found, tree| {
        let groups = found.causes();
        let [group] = groups.as_slice() else { panic!("{groups:#?}") };
        let Cause::Figure(candidates) = &group.cause else { panic!("{group:#?}") };
        let first = candidates.first().unwrap();
        assert_eq!(first.slip.as_ref().unwrap().key, "thousandfold-low");
        let node = found.network().figure(first.figure).unwrap().operand(false).node;
        let place = "/inventory/training/activities/0/emissions/locationBased/value";
        assert_eq!(tree.pointer(node), place);
        let grave = |test| found.test(test).map(|test| test.verdict);
        let errors = Some(Verdict::Broken(ailca_network::Severity::Error));
        assert!(group.tests.iter().any(|test| grave(*test) == errors));
    });
    // The rules alone see nothing of it yet.
    let outcome = check(&card("219.7, unit: kg CO2e"), Format::Yaml, &Limits::default());
    assert!(
        outcome.findings.iter().all(|placed| {
            placed.finding.rule.id != "GHG-001" || placed.finding.severity != Severity::Error
        })
    );
}
