//! `derive --published`: published ranges stand in where a report states nothing, are marked wherever they reach, and never
//! judge.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::document::{self, Format, Limits};
use ailca::facts::Facts;
use ailca::quantity::MeteringBoundary;
use ailca::relations::{self, Category, Following, Method, Role};
use ailca::report::Report;

fn followed<T>(text: &str, then: impl FnOnce(&[Following]) -> T) -> T {
    let tree = document::read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report: Report = document::typed(&tree).unwrap();
    then(&relations::following_published(&Facts::of(&report)))
}

fn of(following: &[Following], role: Role) -> Option<&Following> {
    following.iter().find(|each| each.role == role)
}

/// A report of one training that states devices, hours and place.
fn training(device: &str, hours: &str, place: &str, more: &str) -> String {
    format!(
        "schemaVersion: \"0.5.0\"\n\
         report: {{ id: 'urn:uuid:5d0c3e0a-5a55-4b0b-8b5e-3f0c8c1f6d12', title: T, status: draft, publisher: {{ name: P }} }}\n\
         system: {{ name: S }}\n\
         inventory:\n\
         \x20 dataCentres: [{{ id: hall, {place} }}]\n\
         \x20 hardware: [{{ id: card, kind: accelerator, model: {device} }}]\n\
         \x20 training:\n\
         \x20   activities:\n\
         \x20     - {{ id: run, stage: training, dataCentre: hall, hardware: [{{ hardware: card, {hours} }}]{more} }}\n"
    )
}

const ENERGY: Role = Role::Energy(Some(MeteringBoundary::Facility));
const EMISSIONS: Role = Role::Emissions(Method::Location);

/// Trainings of which energy and emissions were published beside devices, hours and place: what follows of the latter alone
/// holds the former. Energy of the facility in megawatt-hours, emissions in tonnes.
#[test]
fn drafts_hold_what_was_measured() {
    // Patterson et al. 2021, table 4: TPU v3 with 1024 chips for 30 days at PUE 1.09; V100 with 10 000 for 14.8 days at 1.10.
    let meena = training(
        "TPU v3",
        "devices: 1024, deviceHours: { value: 737280, unit: device-hour }",
        "country: US",
        "",
    );
    let gpt_3 = training(
        "V100 SXM2",
        "devices: 10000, deviceHours: { value: 3552000, unit: device-hour }",
        "country: US",
        "",
    );
    // Morrison et al. 2024 (OLMo): A100 in a data centre with PUE 1.1; Touvron et al. 2023 (Llama 2): 1 720 320 hours of A100.
    let llama_2 =
        training("A100 80GB SXM", "deviceHours: { value: 1720320, unit: device-hour }", "country: US", "");
    // Luccioni et al. 2022 (BLOOM), with idle machines: 433 196 + 256 646 kWh, 24.69 + 14.6 t at 57 g/kWh.
    let bloom = training(
        "A100 SXM4 80GB",
        "devices: 384, deviceHours: { value: 1082990, unit: device-hour }",
        "country: FR",
        "",
    );
    for (name, text, energy, emissions) in [
        ("Meena", meena, 232.0, 96.4),
        ("GPT-3", gpt_3, 1287.0, 552.1),
        ("Llama 2 70B", llama_2, 688.0, 291.42),
        ("BLOOM", bloom, 689.8, 39.29),
    ] {
        followed(&text, |following| {
            for (role, stated) in [(ENERGY, energy), (EMISSIONS, emissions)] {
                let found = of(following, role).unwrap_or_else(|| panic!("nothing follows of {name}"));
                let (low, high) = (found.values.low() / 1e3, found.values.high() / 1e3);
                assert!(low <= stated && stated <= high, "{name}: {stated} is not in {low} to {high}");
                assert!(found.is_published() && !found.contested);
                assert!(high / low < 60.0, "{name}: {low} to {high} tells nothing");
            }
        });
    }
}

#[test]
fn every_range_that_they_reach_says_so_with_year_and_source() {
    let text = fs::read_to_string("fixtures/devices-hours-place.yaml").unwrap();
    let plain: BTreeSet<_> = {
        let tree = document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report: Report = document::typed(&tree).unwrap();
        let relations = relations::of(&Facts::of(&report));
        let run = relations.net.derive();
        relations::following(&relations, &run).iter().map(|each| each.role.term()).collect()
    };
    followed(&text, |following| {
        for each in following.iter().filter(|each| !plain.contains(&each.role.term())) {
            assert!(each.is_published(), "{:?}", each.role);
            for used in each.derivations.iter().flat_map(|way| &way.published) {
                assert!(!used.published.years().is_empty(), "{used:?}");
                let known = |key: &&'static str| ailca::reference::source(key).is_some();
                let sources = used.published.distinct_sources();
                assert!(!sources.is_empty() && sources.iter().all(known), "{used:?}");
            }
        }
        // Cards, their share of the board and life of five years: 164 to 668 kg each, 153 600 of 43 800 hours.
        let making = of(following, Role::Embodied(Category::Climate)).unwrap();
        assert!((making.values.low() - 164.0 * 153_600.0 / 43_830.0).abs() < 5.0, "{:?}", making.values);
    });
}

#[test]
fn what_is_stated_or_follows_stays_as_it_is() {
    let hours = "deviceHours: { value: 1082990, unit: device-hour }";
    // Energy of both boundaries gives the PUE, however far from what was published; emissions give the intensity.
    let energy =
        "[{ value: 433.196, unit: MWh, boundary: it }, { value: 1299.588, unit: MWh, boundary: facility }]";
    let text = training("A100", hours, "country: FR", &format!(", energy: {energy}"));
    followed(&text, |following| {
        let pue = of(following, Role::Pue).unwrap();
        assert!(
            !pue.is_published() && pue.values.low() > 2.99 && pue.values.high() < 3.01,
            "{:?}",
            pue.values
        );
        assert!(of(following, EMISSIONS).unwrap().is_published());
    });
    let stated = "country: FR, pue: { ratio: { value: 2.5 } }";
    followed(&training("A100", hours, stated, ""), |following| {
        let used = following.iter().flat_map(|each| &each.derivations).flat_map(|way| &way.published);
        assert!(used.into_iter().all(|used| used.role != Role::Pue));
    });
}

/// A published range that the report contradicts is left out, and never set against it.
#[test]
fn what_the_report_contradicts_is_left_out() {
    // Water on site of 30 L/kWh: no cooling tower that was published takes as much.
    let text = training(
        "H100",
        "deviceHours: { value: 1000, unit: device-hour }",
        "country: FR",
        ", energy: [{ value: 700.0, unit: kWh, boundary: it }], \
         water: { consumption: { onSite: { value: 21000, unit: L } } }",
    );
    followed(&text, |following| {
        let used = following.iter().flat_map(|each| &each.derivations).flat_map(|way| &way.published);
        let used: Vec<_> = used.map(|used| used.role).collect();
        assert!(!used.iter().any(|role| matches!(role, Role::Wue(_))), "{used:?}");
        assert!(used.contains(&Role::Pue));
        assert!(following.iter().all(|each| !each.contested));
    });
}

#[test]
fn a_service_of_which_no_devices_are_known_is_drafted_by_its_requests_or_tokens() {
    let service = |unit: &str, serving: &str| {
        format!(
            "schemaVersion: \"0.5.0\"\n\
             report: {{ id: 'urn:uuid:5d0c3e0a-5a55-4b0b-8b5e-3f0c8c1f6d13', title: T, status: draft, publisher: {{ name: P }} }}\n\
             system: {{ name: S, modalities: [text], models: [{{ id: m, name: M, totalParameters: {{ value: 8, unit: billion }} }}] }}\n\
             goalAndScope: {{ functionalUnit: {{ description: One, unit: {unit} }} }}\n\
             inventory:\n\
             \x20 dataCentres: [{{ id: hall, country: SE }}]\n\
             \x20 inference:\n\
             \x20   activities: [{{ id: api, stage: inference, dataCentre: hall, serving: {serving} }}]\n"
        )
    };
    let requests = service("request", "{ delivered: { value: 2.00, unit: million } }");
    followed(&requests, |following| {
        // 0.005 to 19 Wh each, and up to 1.6 times that with the facility.
        let energy = of(following, ENERGY).unwrap();
        assert!(energy.is_published());
        assert!((9.9..10.1).contains(&energy.values.low()), "{:?}", energy.values);
        assert!(energy.values.high() > 38_000.0 && energy.values.high() < 64_000.0, "{:?}", energy.values);
    });
    let tokens = service("request", "{ tokens: { output: { value: 3.600, unit: billion } } }");
    followed(&tokens, |following| {
        // 0.088 to 15.9 J each: 88 to 15 900 kWh.
        let energy = of(following, Role::Energy(Some(MeteringBoundary::Accelerator))).unwrap();
        assert!((energy.values.low() - 88.0).abs() < 0.1, "{:?}", energy.values);
    });
    // Of images nobody knows the energy of a token, and of a unit of another kind none is published.
    let other = service("task", "{ delivered: { value: 2.00, unit: million } }");
    followed(&other, |following| assert!(of(following, ENERGY).is_none()));
}
