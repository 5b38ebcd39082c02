//! Reports that are made from true values and rounded never contradict themselves, whatever of them is stated.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use ailca::finding::{Judgement, Rule};
use ailca::{Format, Limits, SchemaVersion, Severity, check};
use serde_json::{Map, Value, json};

/// Numbers that look like chance and are the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    #[allow(clippy::cast_precision_loss, reason = "53 bits")]
    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * ((self.next() >> 11) as f64 / 9_007_199_254_740_992.0)
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        let place = self.next() % u64::try_from(choices.len()).unwrap();
        choices[usize::try_from(place).unwrap()]
    }

    fn happens(&mut self, share: f64) -> bool {
        self.between(0.0, 1.0) < share
    }
}

/// The units of a kind of figure, each with what makes one of it in the unit that is computed in here.
type Units = &'static [(&'static str, f64)];

const ENERGY: Units = &[("kWh", 1.0), ("MWh", 1e3), ("GWh", 1e6), ("MJ", 1.0 / 3.6), ("GJ", 1000.0 / 3.6)];
const GASES: Units = &[("kg CO2e", 1.0), ("t CO2e", 1e3), ("g CO2e", 1e-3)];
const WATER: Units = &[("L", 1.0), ("m3", 1e3)];
const HOURS: Units = &[("device-hour", 1.0), ("million device-hours", 1e6)];
const POWER: Units = &[("W", 1.0), ("kW", 1e3)];
const INTENSITY: Units = &[("g CO2e/kWh", 1.0), ("kg CO2e/kWh", 1e3), ("kg CO2e/MWh", 1.0)];
const WATER_INTENSITY: Units = &[("L/kWh", 1.0), ("m3/MWh", 1.0)];
const TIME: Units = &[("h", 1.0), ("d", 24.0)];
const YEARS: Units = &[("year", 8760.0)];
const SHARE: Units = &[("%", 0.01)];
const NUMBER: Units = &[("", 1.0)];

struct Maker {
    chance: Chance,
    /// How much of what is true is stated.
    stated: f64,
}

impl Maker {
    /// A figure, rounded; nothing where it is not stated. `often` is how often it is, beside others.
    fn figure(&mut self, units: Units, value: f64, often: f64) -> Option<Map<String, Value>> {
        let digits = self.chance.of(&[3, 3, 4, 4, 5, 6]);
        self.digits(units, value, often, digits)
    }

    fn digits(&mut self, units: Units, value: f64, often: f64, digits: usize) -> Option<Map<String, Value>> {
        let fits = |(_, scale): &&(&str, f64)| (0.05..5e6).contains(&(value / scale));
        let fitting: Vec<_> = units.iter().filter(fits).copied().collect();
        let (unit, scale) = self.chance.of(if fitting.is_empty() { &units[..1] } else { &fitting });
        if !self.chance.happens(if self.stated >= 1.0 { 1.0 } else { self.stated * often }) {
            return None;
        }
        let mut figure = Map::new();
        figure.insert("value".to_owned(), rounded(value / scale, digits));
        if !unit.is_empty() {
            figure.insert("unit".to_owned(), json!(unit));
        }
        Some(figure)
    }
}

/// A number with so many significant digits, written without an exponent: trailing zeros are digits too.
fn rounded(value: f64, digits: usize) -> Value {
    let text = format!("{value:.*e}", digits - 1);
    let (_, exponent) = text.split_once('e').unwrap();
    let exponent: i32 = exponent.parse().unwrap();
    let after = usize::try_from(i32::try_from(digits).unwrap() - 1 - exponent).unwrap_or(0);
    let power = 10_f64.powi((exponent + 1 - i32::try_from(digits).unwrap()).max(0));
    let text = if after > 0 {
        format!("{value:.after$}")
    } else {
        format!("{:.0}", (value / power).round() * power)
    };
    serde_json::from_str(&text).unwrap()
}

/// With more keys.
fn with(figure: Option<Map<String, Value>>, more: &Value) -> Option<Value> {
    let mut figure = figure?;
    figure.extend(more.as_object().unwrap().clone());
    Some(Value::Object(figure))
}

/// A map of what there is.
fn map<const N: usize>(entries: [(&str, Option<Value>); N]) -> Option<Value> {
    let there: Map<_, _> =
        entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    (!there.is_empty()).then_some(Value::Object(there))
}

fn list(entries: impl IntoIterator<Item = Option<Value>>) -> Option<Value> {
    let there: Vec<_> = entries.into_iter().flatten().collect();
    (!there.is_empty()).then_some(Value::Array(there))
}

struct Site {
    id: String,
    grid: f64,
    market: f64,
    pue: f64,
    wue: f64,
    plants: f64,
}

/// What is true of an activity.
#[derive(Clone, Copy)]
struct Truth {
    stage: &'static str,
    hours: f64,
    energy: [f64; 4],
    emissions: f64,
    water: [f64; 2],
    making: f64,
    delivered: f64,
}

struct Device {
    rating: f64,
    making: f64,
    life: f64,
    utilisation: f64,
}

const BOUNDARIES: [&str; 4] = ["accelerator", "server", "it", "facility"];
const GRIDS: [(&str, f64, f64); 6] = [
    ("FR", 30.0, 60.0),
    ("DE", 330.0, 400.0),
    ("PL", 620.0, 660.0),
    ("SE", 18.0, 28.0),
    ("US", 350.0, 390.0),
    ("IE", 260.0, 300.0),
];

fn sites(maker: &mut Maker) -> (Vec<Site>, Vec<Value>, Vec<Value>) {
    let many = maker.chance.of(&[1, 1, 2, 3]);
    let first = usize::try_from(maker.chance.next() % 6).unwrap();
    let (mut sites, mut centres, mut supplies) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..many {
        let (country, low, high) = GRIDS[(first + number) % GRIDS.len()];
        let grid = maker.chance.between(low, high);
        let site = Site {
            id: format!("site{number}"),
            grid,
            market: grid * maker.chance.between(0.1, 0.7),
            pue: maker.chance.between(1.06, 1.55),
            wue: maker.chance.between(0.1, 1.2),
            plants: maker.chance.between(1.2, 2.5),
        };
        let consumption = json!({"flow": "consumption"});
        let water = maker.figure(WATER_INTENSITY, site.plants, 1.0);
        supplies.push(
            map([
                ("id", Some(json!(format!("grid{number}")))),
                ("country", Some(json!(country))),
                ("year", Some(json!(2025))),
                ("locationBased", maker.figure(INTENSITY, site.grid, 1.0).map(Value::Object)),
                ("marketBased", maker.figure(INTENSITY, site.market, 0.5).map(Value::Object)),
                (
                    "waterIntensity",
                    water.map(|water| {
                        json!([with(
                            Some(Map::from_iter([("intensity".to_owned(), Value::Object(water))])),
                            &consumption
                        )])
                    }),
                ),
            ])
            .unwrap(),
        );
        let pue = maker.figure(NUMBER, site.pue, 1.0).map(|pue| json!({"ratio": pue, "category": 2}));
        let wue = maker.figure(WATER_INTENSITY, site.wue, 0.6);
        centres.push(
            map([
                ("id", Some(json!(site.id))),
                ("country", Some(json!(country))),
                ("region", maker.chance.happens(0.3).then(|| json!("a place of no table"))),
                ("electricity", Some(json!(format!("grid{number}")))),
                ("pue", pue),
                ("wue", wue.map(|wue| json!([{"intensity": wue, "flow": "consumption", "category": 1}]))),
            ])
            .unwrap(),
        );
        sites.push(site);
    }
    (sites, centres, supplies)
}

fn device(maker: &mut Maker) -> (Device, Value) {
    let (name, rating, making) = maker.chance.of(&[
        ("H100 SXM", 700.0, 164.0),
        ("A100 SXM4 80GB", 400.0, 150.0),
        ("V100 SXM2 32GB", 300.0, 140.0),
    ]);
    let device = Device {
        rating,
        making: making * maker.chance.between(0.9, 1.1),
        life: maker.chance.of(&[3.0, 4.0, 5.0, 6.0]) * 8760.0,
        utilisation: maker.chance.between(0.5, 0.95),
    };
    let each = maker.figure(GASES, device.making, 1.0);
    let stated = map([
        ("id", Some(json!("card"))),
        ("kind", Some(json!("accelerator"))),
        ("manufacturer", Some(json!("NVIDIA"))),
        ("model", Some(json!(name))),
        ("count", Some(json!(4096))),
        ("thermalDesignPower", maker.digits(POWER, device.rating, 1.0, 3).map(Value::Object)),
        ("lifetime", maker.digits(YEARS, device.life, 1.0, 2).map(Value::Object)),
        ("utilisation", maker.digits(SHARE, device.utilisation, 1.0, 3).map(Value::Object)),
        (
            "embodied",
            each.map(|each| json!({"boundary": "cradleToGate", "perUnit": {"climateChange": each}})),
        ),
    ]);
    (device, stated.unwrap())
}

fn activity(
    maker: &mut Maker,
    number: usize,
    stage: &'static str,
    sites: &[Site],
    device: &Device,
) -> (Truth, Value) {
    let place = usize::try_from(maker.chance.next()).unwrap() % sites.len();
    let site = &sites[place];
    let serves = stage == "inference";
    let devices: f64 = maker.chance.of(&[8.0, 64.0, 128.0, 256.0, 512.0, 1024.0]);
    let time = maker.chance.between(60.0, 1500.0);
    let busy = if maker.chance.happens(0.3) { maker.chance.between(0.85, 1.0) } else { 1.0 };
    let hours = devices * time * busy;
    let power =
        device.rating * if serves { maker.chance.between(0.3, 0.7) } else { maker.chance.between(0.55, 0.9) };
    let accelerator = hours * power / 1e3;
    let hosts = accelerator * maker.chance.between(1.3, 1.6);
    let it = hosts * maker.chance.between(1.02, 1.08);
    let energy = [accelerator, hosts, it, it * site.pue];
    let (emissions, market) = (energy[3] * site.grid / 1e3, energy[3] * site.market / 1e3);
    let water = [it * site.wue, energy[3] * site.plants];
    let making = device.making * hours / device.life / device.utilisation;
    let calculated = json!({"basis": "calculated"});
    let metered = json!({"basis": "metered"});
    let at = maker.chance.of(&[0, 1, 2]);
    let average = maker.figure(POWER, energy[at] / hours * 1e3, 0.6);
    let used = map([
        ("hardware", Some(json!("card"))),
        ("devices", maker.chance.happens(0.7).then(|| json!(devices))),
        ("deviceHours", with(maker.figure(HOURS, hours, 1.0), &metered)),
        ("averagePower", with(average, &json!({"boundary": BOUNDARIES[at], "basis": "measured"}))),
    ]);
    let energies: Vec<_> = (0..4)
        .map(|at| {
            // Facilities have meters too, beside a PUE that is the quotient of the year.
            let computed = at == 3 && maker.chance.happens(0.6);
            let basis = if computed { "calculated" } else { "metered" };
            let digits = maker.chance.of(&[3, 4, 5, 6, 8]);
            let own = maker.digits(ENERGY, energy[at], 0.8, digits);
            with(own, &json!({"boundary": BOUNDARIES[at], "basis": basis}))
        })
        .collect();
    let consumption = map([
        ("onSite", with(maker.figure(WATER, water[0], 0.6), &calculated)),
        ("offSite", with(maker.figure(WATER, water[1], 0.6), &calculated)),
        ("total", with(maker.figure(WATER, water[0] + water[1], 0.5), &calculated)),
    ]);
    let consumption = consumption.map(|mut volumes| {
        if volumes.get("total").is_some() {
            volumes["totalCovers"] = json!(["onSite", "offSite"]);
        }
        json!({"consumption": volumes})
    });
    let each = maker.chance.between(0.2e-3, 3e-3);
    let delivered = energy[3] / each;
    let per_unit = map([
        (
            "energy",
            with(
                maker.digits(&[("Wh", 1e-3)], each, 0.7, 3),
                &json!({"boundary": "facility", "basis": "calculated"}),
            )
            .map(|energy| json!([energy])),
        ),
        (
            "emissions",
            with(maker.digits(&[("g CO2e", 1e-3)], emissions / delivered, 0.7, 3), &calculated)
                .map(|own| json!({"locationBased": own})),
        ),
    ]);
    let serving = map([
        ("delivered", maker.digits(NUMBER, delivered, 1.0, 4).map(Value::Object)),
        (
            "perUnit",
            per_unit.map(|mut unit| {
                unit["statistic"] = json!("mean");
                unit
            }),
        ),
    ]);
    let stated = map([
        ("id", Some(json!(format!("run{number}")))),
        ("stage", Some(json!(stage))),
        ("dataCentre", Some(json!(site.id))),
        ("period", Some(json!({"start": "2025-01-01", "end": "2025-12-31"}))),
        ("duration", with(maker.digits(TIME, time, 0.6, 5), &metered)),
        ("hardware", Some(json!([used]))),
        ("energy", list(energies)),
        (
            "emissions",
            map([
                ("locationBased", with(maker.figure(GASES, emissions, 1.0), &calculated)),
                ("marketBased", with(maker.figure(GASES, market, 0.5), &calculated)),
            ]),
        ),
        ("water", consumption),
        (
            "embodied",
            with(maker.figure(GASES, making, 0.6), &calculated).map(|own| json!({"climateChange": own})),
        ),
        ("serving", serving.filter(|_| serves)),
    ]);
    (Truth { stage, hours, energy, emissions, water, making, delivered }, stated.unwrap())
}

fn total(maker: &mut Maker, truths: &[Truth]) -> Option<Value> {
    let sum = |of: fn(&Truth) -> f64| truths.iter().map(of).sum::<f64>();
    let it = maker.figure(ENERGY, sum(|own| own.energy[2]), 0.4);
    let facility = maker.figure(ENERGY, sum(|own| own.energy[3]), 0.4);
    let water = maker.figure(WATER, sum(|own| own.water[0] + own.water[1]), 0.3);
    map([
        ("deviceHours", maker.figure(HOURS, sum(|own| own.hours), 0.5).map(Value::Object)),
        (
            "energy",
            list([with(it, &json!({"boundary": "it"})), with(facility, &json!({"boundary": "facility"}))]),
        ),
        (
            "emissions",
            maker.figure(GASES, sum(|own| own.emissions), 0.5).map(|own| json!({"locationBased": own})),
        ),
        (
            "water",
            water.map(|own| json!({"consumption": {"total": own, "totalCovers": ["onSite", "offSite"]}})),
        ),
    ])
}

/// The result, its contributions stage by stage, and what one functional unit has of it.
fn result(maker: &mut Maker, truths: &[Truth], delivered: Option<f64>) -> Value {
    let mut parts: Vec<(&str, f64)> = Vec::new();
    for truth in truths {
        match parts.iter_mut().find(|(stage, _)| *stage == truth.stage) {
            Some((_, sum)) => *sum += truth.emissions,
            None => parts.push((truth.stage, truth.emissions)),
        }
    }
    parts.push(("hardwareManufacturing", truths.iter().map(|own| own.making).sum()));
    let total: f64 = parts.iter().map(|(_, part)| part).sum();
    let stages: Vec<_> = parts.iter().map(|(stage, _)| *stage).collect();
    let shares = maker.chance.happens(0.6);
    let contributions = maker.chance.happens(0.7).then(|| {
        let of = |(stage, part): &(&str, f64)| {
            let amount = Maker { chance: Chance(maker.chance.next()), stated: 1.0 }.figure(GASES, *part, 1.0);
            let share = shares.then(|| maker.digits(SHARE, part / total, 1.0, 3)).flatten();
            map([
                ("stages", Some(json!([stage]))),
                ("amount", amount.map(Value::Object)),
                ("share", share.map(Value::Object)),
            ])
        };
        Value::Array(parts.iter().filter_map(of).collect())
    });
    let unit = delivered.and_then(|delivered| maker.digits(&[("g CO2e", 1e-3)], total / delivered, 1.0, 3));
    map([
        ("total", maker.figure(GASES, total, 1.0).map(Value::Object)),
        ("covers", Some(json!(stages))),
        ("contributions", contributions),
        ("perFunctionalUnit", unit.map(|amount| json!({"amount": amount, "statistic": "mean"}))),
    ])
    .unwrap()
}

/// A report that is true.
fn report(seed: u64, stated: f64) -> Value {
    let mut maker = Maker { chance: Chance(seed), stated };
    let (sites, centres, supplies) = sites(&mut maker);
    let (device, hardware) = device(&mut maker);
    let many = maker.chance.of(&[1, 2, 3, 5]);
    let (mut truths, mut activities) = (Vec::new(), Vec::new());
    for number in 0..many {
        let stage = if number == 0 {
            "training"
        } else {
            maker.chance.of(&["training", "fineTuning", "experimentation"])
        };
        let (truth, stated) = activity(&mut maker, number, stage, &sites, &device);
        truths.push(truth);
        activities.push(stated);
    }
    let total = total(&mut maker, &truths);
    let training = map([("total", total), ("activities", Some(Value::Array(activities)))]);
    let (mut inference, mut delivered) = (None, None);
    if maker.chance.happens(0.6) {
        let (truth, stated) = activity(&mut maker, many, "inference", &sites, &device);
        truths.push(truth);
        delivered = Some(truth.delivered);
        inference = Some(json!({"activities": [stated]}));
    }
    let climate = result(&mut maker, &truths, delivered);
    let units = delivered.and_then(|delivered| maker.digits(NUMBER, delivered, 1.0, 4));
    let spread = delivered.map(|delivered| {
        json!([{"subject": "base model", "rule": "requests", "units": {"value": rounded(delivered, 4)}}])
    });
    json!({
        "schemaVersion": SchemaVersion::CURRENT.key(),
        "report": {
            "id": format!("urn:uuid:0f0e2f52-5d4c-4d53-9a55-{seed:012x}"),
            "title": "Made from true values (fictional)",
            "status": "draft",
            "publisher": {"name": "Tarn Lab"},
        },
        "system": {"name": "Tarn", "modalities": ["text"]},
        "goalAndScope": map([
            ("functionalUnit", map([
                ("description", Some(json!("Answer of about 300 tokens"))),
                ("unit", Some(json!("request"))),
                ("delivered", units.map(Value::Object)),
            ])),
            ("allocation", spread),
        ]),
        "inventory": map([
            ("dataCentres", Some(Value::Array(centres))),
            ("electricity", Some(Value::Array(supplies))),
            ("hardware", Some(json!([hardware]))),
            ("training", training),
            ("inference", inference),
        ]),
        "impacts": {"climateChange": {"method": {"model": "gwp", "version": "IPCC AR6", "horizonYears": 100}, "locationBased": climate}},
    })
}

/// Rules that accuse a figure without a proof, by how it agrees with others; beside those that judge it by itself.
const ACCUSE: [&str; 5] = ["DQ-014", "DQ-015", "DQ-016", "TRN-002", "TRN-004"];

fn accuses(rule: &Rule) -> bool {
    rule.judges != Judgement::Nothing || ACCUSE.contains(&rule.id)
}

#[test]
fn what_is_true_and_rounded_contradicts_nothing() {
    let reports = std::env::var("SOUND_CASES").map_or(120, |cases| cases.parse().unwrap());
    let (mut held, mut wrong) = (0, Vec::new());
    for seed in 0..reports {
        for stated in [1.0, 0.75, 0.45] {
            let text = report(seed, stated).to_string();
            let outcome = check(&text, Format::Json, &Limits::default());
            assert!(outcome.level.is_some(), "{seed} of {stated} is not well-formed");
            held += outcome.relations.map_or(0, |counts| counts.held);
            for placed in &outcome.findings {
                let finding = &placed.finding;
                if finding.severity > Severity::Advice && (finding.proof.is_some() || accuses(finding.rule)) {
                    wrong.push(format!("{seed} of {stated}: {} at {}", finding.rule.id, placed.spot.pointer));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        held > 60 * usize::try_from(reports).unwrap(),
        "only {held} relations held: the reports say too little"
    );
}
