//! Tables and JSON of any tool by a map: what it says is read, what it does not say is an error, and nothing is guessed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check;
use ailca::document::{Format, Limits, read};
use ailca::exchange::mapped::{self, Mapping, SHIPPED};
use ailca::exchange::{self, About, Draft, Refusal, Source};
use ailca::finding::Level;
use ailca::messages::{self, Language};
use ailca::report::Stage;
use ailca::schema;
use serde_json::Value;

fn file(name: &str) -> String {
    fs::read_to_string(format!("fixtures/mapped/{name}")).unwrap()
}

fn by(map: &str, name: &str, text: &str) -> Result<Value, Refusal> {
    let mapping = Mapping::read("map.yaml", map)?;
    let about = About {
        system: Some("Dunlin".to_owned()),
        publisher: Some("Larkspur Labs".to_owned()),
        stage: Some(Stage::Training),
        ..About::default()
    };
    let mut draft = Draft::new(about);
    mapping.add(&Source { name, text }, &mut draft)?;
    let report = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
    let text = exchange::written(report, Language::ENGLISH)?;
    assert!(check(&text, Format::Yaml, &Limits::default()).reaches(Level::WellFormed), "{text}");
    Ok(schema::value(&read(&text, Format::Yaml, &Limits::default()).tree.unwrap()))
}

#[track_caller]
fn near(value: &Value, wanted: f64) {
    assert!((value.as_f64().unwrap() - wanted).abs() <= wanted * 1e-9, "{value}, not {wanted}");
}

#[test]
fn a_table_is_read_as_its_map_says() {
    let report = by(&file("bench.yaml"), "bench.csv", &file("bench.csv")).unwrap();
    let activities = report["inventory"]["inference"]["activities"].as_array().unwrap();
    assert_eq!(activities.len(), 2);
    // 1.62 kWh and 0.182 kWh.
    for (activity, joules) in activities.iter().zip([5_832_000.0, 655_200.0]) {
        near(&activity["energy"][0]["value"], joules);
        assert_eq!(activity["energy"][0]["unit"], "J");
        assert_eq!(activity["energy"][0]["boundary"], "accelerator");
        near(&activity["serving"]["delivered"]["value"], 400.0);
        assert_eq!(activity["serving"]["batchSize"], 16);
    }
    near(&activities[0]["serving"]["tokens"]["output"]["value"], 104_000.0);
    assert_eq!(activities[1]["model"], "dunlin-small");
    assert_eq!(report["goalAndScope"]["functionalUnit"]["unit"], "request");
    assert_eq!(report["sources"][0]["version"], "1.2");
}

#[test]
fn maps_that_come_along_read_what_their_tools_write() {
    let zeus = by(Mapping::shipped("zeus").unwrap(), "zeus.json", &file("zeus.json")).unwrap();
    near(&zeus["inventory"]["training"]["activities"][0]["energy"][0]["value"], 2_808_000.0);
    let eco = by(Mapping::shipped("eco2ai").unwrap(), "emission.csv", &file("eco2ai.csv")).unwrap();
    let run = &eco["inventory"]["training"]["activities"][0];
    near(&run["energy"][0]["value"], 1.84);
    assert_eq!(run["energy"][0]["unit"], "kWh");
    near(&run["emissions"]["locationBased"]["value"], 0.0736);
    near(&run["duration"]["value"], 5400.0);
    for (name, text) in SHIPPED {
        Mapping::read(name, text).unwrap_or_else(|refusal| panic!("{name}: {}", refusal.message.key));
    }
}

#[test]
fn what_the_map_does_not_say_is_an_error() {
    let (map, table) = (file("bench.yaml"), file("bench.csv"));
    let refused = |map: &str, table: &str| by(map, "bench.csv", table).unwrap_err();
    let cases = [
        (map.replace("[idle_w, gpu_power_w]", "[idle_w]"), table.clone(), "mapped-unmapped"),
        (map.clone(), table.replace("seconds", "took"), "mapped-missing"),
        (map.replace("column: seconds", "column: requests"), table.clone(), "mapped-twice"),
        (map.replace("unit: J,", "unit: kWh,"), table.clone(), "mapped-unit"),
        (map.replace("unit: J,", "unit: s,"), table.clone(), "mapped-no-unit"),
        (map.clone(), table.replace("655200", "655,2"), "mapped-table"),
        (map.clone(), table.replace("655200", "n/a"), "mapped-number"),
        (map.clone(), table.replace("655200", "-1"), "mapped-number"),
        (map.clone(), format!("{table}total,,800,202000,6487200,,,\n"), "mapped-total"),
        (map.clone(), "model,batch\n".to_owned(), "mapped-empty"),
        (map.replace("model: { column: model }", "model: {}"), table.clone(), "mapped-no-column"),
        (map.replace("format: table", "format: sheet"), table.clone(), "mapped-broken"),
        (map.replace("stage: inference", "stag: inference"), table, "mapped-broken"),
    ];
    for (map, table, key) in cases {
        let refusal = refused(&map, &table);
        assert_eq!(refusal.message.key, format!("exchange-{key}"));
        for language in Language::ALL {
            for message in [Some(&refusal.message), refusal.help.as_deref()].into_iter().flatten() {
                assert!(messages::knows(language, &message.key), "{}", message.key);
            }
        }
    }
}

#[test]
fn blank_is_absent_zero_stays_and_decimals_are_as_the_map_says() {
    let map = "format: table\nenergy: { column: e, unit: kWh }\nduration: { column: t, unit: s }\nsource: { title: T }\ndecimalComma: true\nthousands: \".\"\n";
    let report = by(map, "x.csv", "e;t\n1.234,5;\n0;60\n").unwrap();
    let activities = report["inventory"]["training"]["activities"].as_array().unwrap();
    near(&activities[0]["energy"][0]["value"], 1234.5);
    assert!(activities[0].get("duration").is_none());
    assert_eq!(activities[1]["energy"][0]["value"].as_f64(), Some(0.0));
}

#[test]
fn a_map_to_be_filled_in_names_every_column() {
    for name in ["bench.csv", "zeus.json", "eco2ai.csv"] {
        let text = file(name);
        let blank = mapped::blank(&Source { name, text: &text }).unwrap();
        let mapping = Mapping::read("blank.yaml", &blank)
            .unwrap_or_else(|refusal| panic!("{blank}{}", refusal.message.key));
        // It leaves out all, so that it says nothing yet, and reads.
        let mut draft = Draft::new(About { stage: Some(Stage::Training), ..About::default() });
        mapping.add(&Source { name, text: &text }, &mut draft).unwrap();
    }
}
