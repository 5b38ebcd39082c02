//! What follows of units of service, sections and results that nobody states, and what of it is written into a report.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeMap;
use std::fs;

use ailca::document::{self, Format, Limits, Tree};
use ailca::facts::Facts;
use ailca::quantity::Interval;
use ailca::relations::{self, Following};
use ailca::{Report, Severity, check};

const REPORT: &str = r#"
schemaVersion: "0.5.0"
report: { id: urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33, title: Exemplar, status: draft, publisher: { name: Larkspur Labs } }
system: { name: Exemplar }
goalAndScope: { functionalUnit: { description: Answer, unit: request, delivered: { value: 2.0000, unit: million } } }
inventory:
  dataCentres:
    - id: hall
      electricity: grid
      pue: { ratio: { value: 1.2500 } }
      wue: [{ intensity: { value: 0.50000, unit: L/kWh }, flow: consumption }]
  electricity:
    - id: grid
      country: DE
      locationBased: { value: 400.00, unit: g CO2e/kWh }
      waterIntensity: [{ intensity: { value: 2.0000, unit: L/kWh }, flow: consumption }]
  hardware:
    - { id: card, kind: accelerator, lifetime: { value: 5, unit: year }, utilisation: { value: 50.000, unit: "%" }, embodied: { perUnit: { climateChange: { value: 150.00, unit: kg CO2e } } } }
  inference:
    activities:
      - id: chat
        stage: inference
        dataCentre: hall
        hardware: [{ hardware: card, deviceHours: { value: 8760.0, unit: device-hour }, averagePower: { value: 500.00, unit: W, boundary: it } }]
        serving: { delivered: { value: 2.0000, unit: million } }
      - id: gate
        stage: deployment
        dataCentre: hall
        energy: [{ value: 1000.0, unit: kWh, boundary: it }]
"#;

/// What follows from a report, with its tree.
fn drafted<T>(text: &str, then: impl FnOnce(&Tree<'_>, &[Following]) -> T) -> T {
    let tree = document::read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report: Report = document::typed(&tree).unwrap();
    let relations = relations::drafted(&Facts::of(&report));
    then(&tree, &relations::following(&relations, &relations.net.derive()))
}

#[test]
fn units_sections_results_water_and_making_follow() {
    let found: BTreeMap<(String, String), Interval> = drafted(REPORT, |tree, all| {
        all.iter().map(|each| ((each.pointer(tree), each.role.key()), each.values)).collect()
    });
    let expected = [
        // 8760 h × 0.5 kW = 4380 kWh at the servers, 5475 kWh of the facility.
        ("/inventory/inference/activities/0", "water-consumption.total", 13_140.0),
        ("/inventory/inference/activities/0", "embodied.climate", 60.0),
        ("/inventory/inference/activities/0/serving/perUnit", "energy.facility", 0.002_737_5),
        ("/inventory/inference/activities/0/serving/perUnit", "emissions.location", 0.001_095),
        ("/inventory/inference/activities/0/serving/perUnit", "water-consumption.total", 0.006_57),
        ("/inventory/inference/activities/0/serving/perUnit", "embodied.climate", 0.000_03),
        ("/inventory/inference/total", "energy.it", 5380.0),
        ("/inventory/inference/total", "energy.facility", 6725.0),
        ("/inventory/inference/total", "emissions.location", 2690.0),
        ("/inventory/inference/total", "water-consumption.on-site", 2690.0),
        ("/inventory/inference/total", "water-consumption.total", 16_140.0),
        ("/impacts/climateChange/locationBased", "total", 2750.0),
        ("/impacts/climateChange/locationBased", "per-unit", 0.001_375),
    ];
    for (pointer, role, value) in expected {
        let values = found.get(&(pointer.to_owned(), role.to_owned()));
        let values = values.unwrap_or_else(|| panic!("{role} at {pointer} of {:?}", found.keys()));
        assert!(
            values.contains(value) && values.spread() < 1.01,
            "{role} at {pointer}: {values:?}, not {value}"
        );
    }
}

#[test]
fn totals_and_units_of_a_result_follow_from_each_other() {
    let result = "
impacts:
  climateChange:
    method: { model: gwp, version: IPCC AR6, horizonYears: 100 }
    locationBased: { total: { value: 2.8000, unit: t CO2e }, covers: [inference] }
";
    drafted(&format!("{REPORT}{result}"), |tree, all| {
        let one = all.iter().find(|each| each.role.key() == "per-unit").unwrap();
        assert_eq!(one.pointer(tree), "/impacts/climateChange/locationBased");
        assert!(one.values.contains(0.0014) && one.values.spread() < 1.001, "{:?}", one.values);
    });
}

/// A report with all that follows from it, written as the program writes it.
fn filled(text: &str) -> (String, usize) {
    let (mut text, mut count) = (text.to_owned(), 0);
    loop {
        let (next, written) = drafted(&text, |tree, all| {
            let own: Vec<_> = all.iter().filter_map(|each| each.without_emissions(tree)).collect();
            let filled = relations::fill(tree, &own.iter().collect::<Vec<_>>()).unwrap();
            (filled.text, filled.written.len())
        });
        if written == 0 {
            return (text, count);
        }
        (text, count) = (next, count + written);
    }
}

#[test]
fn what_is_drafted_can_be_written_and_holds() {
    let (text, count) = filled(REPORT);
    assert!(count > 15, "{count} in {text}");
    for part in ["perUnit: {", "statistic: mean", "total: { energy:", "totalCovers: [onSite, offSite]"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let outcome = check::check(&text, Format::Yaml, &Limits::default());
    let firm: Vec<_> = outcome
        .everything()
        .filter(|placed| placed.finding.proof.is_some() && placed.finding.severity != Severity::Advice)
        .map(|placed| (placed.finding.rule.id, placed.spot.pointer.clone()))
        .collect();
    assert!(firm.is_empty(), "{firm:?} in {text}");
}

#[test]
fn energy_out_of_emissions_is_told_and_not_written() {
    let text = REPORT.replace(
        "        energy: [{ value: 1000.0, unit: kWh, boundary: it }]\n",
        "        emissions: { locationBased: { value: 500.00, unit: kg CO2e } }\n",
    );
    drafted(&text, |tree, all| {
        let own = |each: &&Following| {
            each.pointer(tree) == "/inventory/inference/activities/1" && each.role.key() == "energy.facility"
        };
        assert!(all.iter().find(own).unwrap().values.contains(1250.0));
    });
    let (text, _) = filled(&text);
    let gate = text.split("id: gate").nth(1).unwrap().split("\n    total:").next().unwrap();
    assert!(!gate.contains("energy:"), "{text}");
    // Hours and power give the energy of the other, whatever it emits.
    let emitted = "        emissions: { locationBased: { value: 2.1900, unit: t CO2e } }\n        serving:";
    let (text, _) = filled(&REPORT.replacen("        serving:", emitted, 1));
    assert!(text.contains("energy: [{ value: 4.38"), "{text}");
}

#[test]
fn a_draft_breaks_nothing() {
    let broken = |relations: &relations::Relations<'_>| {
        let run = relations.net.derive();
        run.tests().filter(|(_, test)| test.is_broken()).count()
    };
    for entry in fs::read_dir("fixtures/proof").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let Some(tree) = document::read(&text, Format::Yaml, &Limits::default()).tree else { continue };
        let Ok(report) = document::typed::<Report>(&tree) else { continue };
        let facts = Facts::of(&report);
        let [stated, drafted] = [relations::of(&facts), relations::drafted(&facts)].map(|own| broken(&own));
        assert!(drafted <= stated || path.to_string_lossy().contains(".fails."), "{}", path.display());
    }
}
