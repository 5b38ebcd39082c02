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

/// The activities of a stage that a shipped map reads from a sample.
fn shipped(map: &str, sample: &str, stage: &str) -> Vec<Value> {
    let report = by(Mapping::shipped(map).unwrap(), sample, &file(sample))
        .unwrap_or_else(|refusal| panic!("{map}: {refusal}"));
    report["inventory"][stage]["activities"].as_array().unwrap().clone()
}

/// The values of a sample, read by hand: map, sample, stage, index of the activity, place in it, value.
const VALUES: &[(&str, &str, &str, usize, &str, f64)] = &[
    // 0.00016414957576398048 + 0.0720086028290584 + 0.06153912020347903 kWh of the accelerators.
    ("ai-energy-score", "ai-energy-score.json", "inference", 0, "/energy/0/value", 0.133_711_872_608_301_41),
    ("ai-energy-score-batch", "ai-energy-score-batch.csv", "inference", 0, "/energy/0/value", 2540.0),
    ("ai-energy-score-batch", "ai-energy-score-batch.csv", "inference", 0, "/duration/value", 3050.0),
    (
        "ai-energy-score-batch",
        "ai-energy-score-batch.csv",
        "inference",
        0,
        "/serving/delivered/value",
        1000.0,
    ),
    (
        "ai-energy-score-batch",
        "ai-energy-score-batch.csv",
        "inference",
        0,
        "/serving/tokens/output/value",
        1e6,
    ),
    ("eco2ai", "eco2ai.csv", "training", 0, "/energy/0/value", 7.034_036_067_320_256e-5),
    ("eco2ai", "eco2ai.csv", "training", 0, "/emissions/locationBased/value", 4.750_084_556_261_37e-6),
    ("eco2ai", "eco2ai.csv", "training", 1, "/duration/value", 2.232_342_481_613_159),
    ("eco2ai", "eco2ai.csv", "training", 2, "/energy/0/value", 2.079_460_458_730_864e-8),
    ("eco2ai", "eco2ai-0.2.csv", "training", 0, "/energy/0/value", 1.84),
    // 350,250.5 + 351,749.25 J, not the 561,500 J of the steady state.
    ("mlenergy", "mlenergy.json", "inference", 0, "/energy/0/value", 701_999.75),
    ("mlenergy", "mlenergy.json", "inference", 0, "/duration/value", 610.75),
    ("mlenergy", "mlenergy.json", "inference", 0, "/serving/delivered/value", 1024.0),
    ("mlenergy", "mlenergy.json", "inference", 0, "/serving/tokens/input/value", 262_144.0),
    ("mlenergy", "mlenergy.json", "inference", 0, "/serving/tokens/output/value", 491_520.0),
    ("mlenergy-images", "mlenergy-images.json", "inference", 0, "/energy/0/value", 3_653.229_699_999_979),
    ("mlenergy-images", "mlenergy-images.json", "inference", 0, "/serving/delivered/value", 8.0),
    (
        "mlenergy-leaderboard",
        "mlenergy-leaderboard.csv",
        "inference",
        1,
        "/serving/perUnit/energy/0/value",
        1_482.909_001_343_183_7,
    ),
    (
        "mlenergy-requests",
        "mlenergy-requests.json",
        "inference",
        0,
        "/serving/perUnit/energy/0/value",
        118.25,
    ),
    // 61.3166966727 and 29.2389869184 mJ a query.
    ("mlperf", "mlperf.json", "inference", 0, "/serving/perUnit/energy/0/value", 0.061_316_696_672_7),
    ("mlperf", "mlperf.json", "inference", 1, "/serving/perUnit/energy/0/value", 0.029_238_986_918_4),
    ("mlperf-power", "mlperf.json", "inference", 0, "/hardware/1/averagePower/value", 398.329_984_779_3),
    // 0.00001 + 0.00014 kWh: what the tool gives for generate, too.
    ("optimum-benchmark", "optimum-benchmark.json", "inference", 0, "/energy/0/value", 0.000_15),
    (
        "optimum-benchmark",
        "optimum-benchmark.json",
        "inference",
        0,
        "/serving/phases/prefill/value",
        0.000_01,
    ),
    ("optimum-benchmark", "optimum-benchmark.json", "inference", 0, "/serving/phases/decode/value", 0.000_14),
    ("optimum-benchmark", "optimum-benchmark.json", "inference", 0, "/serving/delivered/value", 4.0),
    ("optimum-energy-star", "optimum-energy-star.json", "inference", 0, "/energy/0/value", 0.013),
    ("optimum-energy-star", "optimum-energy-star.json", "inference", 0, "/serving/delivered/value", 1000.0),
    ("optimum-training", "optimum-training.json", "training", 0, "/energy/0/value", 0.005),
    ("optimum-training", "optimum-training.json", "training", 0, "/duration/value", 50.0),
    ("zeus", "zeus.json", "training", 0, "/energy/0/value", 2_808_000.0),
    ("zeus", "zeus.json", "training", 0, "/duration/value", 2160.0),
    ("zeus-log", "zeus-log.csv", "training", 0, "/energy/0/value", 701_121.0),
    ("zeus-log", "zeus-log.csv", "training", 1, "/energy/0/value", 697_000.5),
];

#[test]
fn maps_that_come_along_read_what_their_tools_write() {
    for (map, sample, stage, index, place, wanted) in VALUES {
        let activities = shipped(map, sample, stage);
        let value = activities[*index].pointer(place).unwrap_or_else(|| panic!("{map}: no {place}"));
        near(value, *wanted);
    }
    for (name, _) in SHIPPED {
        assert!(VALUES.iter().any(|(map, ..)| *map == name), "no value of {name} is held");
    }
}

#[test]
fn units_boundaries_and_names_are_those_of_the_tool() {
    let each = &shipped("mlperf", "mlperf.json", "inference")[1];
    let energy = &each["serving"]["perUnit"]["energy"][0];
    assert_eq!((&energy["unit"], &energy["boundary"]), (&"J".into(), &"server".into()));
    assert_eq!(each["serving"]["perUnit"]["statistic"], "mean");
    assert_eq!(each["hardware"][0]["devices"], 3);
    let power = &shipped("mlperf-power", "mlperf.json", "inference")[0]["hardware"][1]["averagePower"];
    assert_eq!((&power["unit"], &power["boundary"]), (&"W".into(), &"server".into()));
    // The factor of emissions is of the electricity, and PUE may be in the energy: no boundary is said.
    let eco = &shipped("eco2ai", "eco2ai.csv", "training")[0];
    assert_eq!(eco["energy"][0].get("boundary"), None);
    // What is scored are the accelerators; emissions are of the whole machine, and so not read.
    let batch = &shipped("ai-energy-score-batch", "ai-energy-score-batch.csv", "inference");
    assert_eq!((batch.len(), batch[0].get("emissions")), (1, None));
    assert_eq!(batch[0]["energy"][0]["boundary"], "accelerator");
    assert_eq!(batch[0]["energy"][0]["unit"], "Wh");
    let machine = &shipped("optimum-benchmark", "optimum-benchmark.json", "inference")[0]["energy"][0];
    assert_eq!((&machine["boundary"], &machine["basis"]), (&"server".into(), &"estimated".into()));
}

#[test]
fn what_is_not_taken_is_told() {
    let text = file("mlperf.json");
    let mut draft = Draft::new(About::default());
    let mapping = Mapping::read("mlperf", Mapping::shipped("mlperf").unwrap()).unwrap();
    mapping.add(&Source { name: "mlperf.json", text: &text }, &mut draft).unwrap();
    let told = |wanted: &str| {
        let note = draft
            .notes
            .iter()
            .map(|(_, note)| note)
            .find(|note| messages::text(Language::ENGLISH, &note.message).contains(wanted));
        note.unwrap_or_else(|| panic!("nothing tells {wanted}")).lines()
    };
    assert_eq!(told("“/has_power” is not “true”"), "2");
    assert_eq!(told("“/Power_Units” is not “millijoules”"), "76");
    // All names are there, and none that the file has not.
    told("/Performance_* (but for");
    let map = "format: table\nstage: training\nenergy: { column: e, unit: kWh }\ncountry: { column: place }\ndevice: { column: gpu }\ndevices: { column: n }\nstart: { column: from }\nend: { column: to }\nsource: { title: T }\nleaveOut: [sundry]\n";
    let table = "e,place,gpu,n,from,to\n1,Nowhere,L40S,a few,spring,2026-03-04\n";
    let mut draft = Draft::new(About::default());
    Mapping::read("map.yaml", map).unwrap().add(&Source { name: "x.csv", text: table }, &mut draft).unwrap();
    let notes: Vec<String> =
        draft.notes.iter().map(|(_, note)| messages::text(Language::ENGLISH, &note.message)).collect();
    for wanted in
        ["“Nowhere” under “place”", "“a few” under “n”", "“spring” under “from”", "“2026-03-04” under “to”"]
    {
        assert!(notes.iter().any(|note| note.contains(wanted)), "{wanted} is not in {notes:#?}");
    }
    assert!(!notes.iter().any(|note| note.contains("sundry")), "{notes:#?}");
}

#[test]
fn files_of_another_version_or_unit_are_refused() {
    let cases = [
        ("ai-energy-score", "ai-energy-score.json", "\"kWh\"", "\"Wh\"", "mapped-other"),
        ("ai-energy-score", "ai-energy-score.json", "\"preprocess\"", "\"load_model\"", "mapped-unmapped"),
        (
            "ai-energy-score-batch",
            "ai-energy-score-batch.csv",
            "gpu_energy_wh",
            "gpu_energy_j",
            "mapped-missing",
        ),
        (
            "ai-energy-score-batch",
            "ai-energy-score-batch.csv",
            ".000000,\n",
            ".000000,Out of memory\n",
            "mapped-none",
        ),
        ("eco2ai", "eco2ai.csv", "power_consumption(kWh)", "power_consumption(Wh)", "mapped-missing"),
        ("mlenergy", "mlenergy.json", "\"gpu_energy\"", "\"gpu_energy_mj\"", "mapped-missing"),
        ("mlenergy", "mlenergy.json", "\"num_prompts\"", "\"num_prompts_kwh\"", "mapped-unmapped"),
        (
            "mlenergy-images",
            "mlenergy-images.json",
            "Batch energy (J)",
            "Batch energy (Wh)",
            "mapped-missing",
        ),
        (
            "mlenergy-leaderboard",
            "mlenergy-leaderboard.csv",
            "latency,energy",
            "latency,energy_wh",
            "mapped-missing",
        ),
        ("mlenergy-requests", "mlenergy-requests.json", "\"PP\": 1", "\"PP\": 2", "mapped-other"),
        ("mlperf", "mlperf.json", "millijoules", "Joules", "mapped-none"),
        ("mlperf-power", "mlperf.json", "Power_Result", "Power_Value", "mapped-missing"),
        ("optimum-benchmark", "optimum-benchmark.json", "\"kWh\"", "\"Wh\"", "mapped-other"),
        ("optimum-benchmark", "optimum-energy-star.json", "", "", "mapped-other"),
        ("optimum-benchmark", "optimum-benchmark.json", "0.00014\n", "-0.00014\n", "mapped-number"),
        ("optimum-energy-star", "optimum-benchmark.json", "", "", "mapped-other"),
        ("optimum-training", "optimum-benchmark.json", "", "", "mapped-other"),
        ("zeus", "zeus.json", "\"gpu_energy\"", "\"energy\"", "mapped-missing"),
        ("zeus-log", "zeus-log.csv", "1772443210.75", "1772443200.75", "mapped-overlap"),
    ];
    for (map, sample, from, to, key) in cases {
        let text = if from.is_empty() { file(sample) } else { file(sample).replace(from, to) };
        assert!(from.is_empty() || text != file(sample), "{map}: {from} is not in {sample}");
        let refusal = by(Mapping::shipped(map).unwrap(), sample, &text).unwrap_err();
        assert_eq!(refusal.message.key, format!("exchange-{key}"), "{map}: {refusal}");
    }
    for (name, _) in SHIPPED {
        assert!(cases.iter().any(|(map, ..)| *map == name), "nothing wrong is held against {name}");
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
        (
            map.replace("column: model }", "column: model, pointer: /model }"),
            table.clone(),
            "mapped-no-column",
        ),
        (map.replace("column: model }", "column: [] }"), table.clone(), "mapped-no-column"),
        (map.replace("column: model }", "column: { a: b } }"), table.clone(), "mapped-broken"),
        (map.replace("column: model }", "column: model, colour: red }"), table.clone(), "mapped-broken"),
        (map.replace("column: model }", "column: \"*\" }"), table.clone(), "mapped-twice"),
        (format!("{map}power: {{ column: gpu_power_w, unit: W }}\n"), table.clone(), "mapped-beside"),
        (
            map.replace("duration: { column: seconds, unit: s }", "began: { column: seconds, unit: s }"),
            table.clone(),
            "mapped-beside",
        ),
        (format!("{map}expects: [{{ column: batch, is: \"8\" }}]\n"), table.clone(), "mapped-other"),
        (format!("{map}expects: [{{ column: release, is: \"8\" }}]\n"), table.clone(), "mapped-missing"),
        (format!("{map}only: [{{ column: batch, is: [\"8\", \"9\"] }}]\n"), table.clone(), "mapped-none"),
        (format!("{map}only: [{{ is: a }}]\n"), table.clone(), "mapped-no-column"),
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
fn what_several_names_fit_is_added_and_a_word_is_of_the_first() {
    let map = "format: table\nenergy: { column: [a_j, b*_j], unit: J }\nmodel: { column: [new, old] }\nsource: { title: T }\n";
    let table = "a_j,b1_j,b2_j,new,old\n1.5,2,0.25,,dunlin-1\n,2,,dunlin-3,dunlin-2\n";
    let report = by(map, "x.csv", table).unwrap();
    let activities = report["inventory"]["training"]["activities"].as_array().unwrap();
    near(&activities[0]["energy"][0]["value"], 3.75);
    near(&activities[1]["energy"][0]["value"], 2.0);
    assert_eq!((&activities[0]["model"], &activities[1]["model"]), (&"dunlin-1".into(), &"dunlin-3".into()));
}

#[test]
fn a_number_of_many_units_of_service_is_that_of_one() {
    let map = "format: table\nstage: inference\nenergyPerUnit: { column: wh, unit: Wh, per: 1000, service: request }\nsource: { title: T }\n";
    let report = by(map, "x.csv", "wh\n2540.5\n").unwrap();
    let activity = &report["inventory"]["inference"]["activities"][0];
    // 2,540.5 Wh of 1,000 requests.
    assert_eq!(activity["serving"]["perUnit"]["energy"][0]["value"].as_f64(), Some(2.5405));
    assert_eq!(report["goalAndScope"]["functionalUnit"]["unit"], "request");
    let broken = by(&map.replace("per: 1000", "per: 0"), "x.csv", "wh\n1\n").unwrap_err();
    assert_eq!(broken.message.key, "exchange-mapped-broken");
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
    for name in ["bench.csv", "zeus.json", "eco2ai.csv", "mlenergy.json", "optimum-benchmark.json"] {
        let text = file(name);
        let blank = mapped::blank(&Source { name, text: &text }).unwrap();
        let mapping = Mapping::read("blank.yaml", &blank)
            .unwrap_or_else(|refusal| panic!("{blank}{}", refusal.message.key));
        // It leaves out all, so that it says nothing yet, and reads.
        let mut draft = Draft::new(About { stage: Some(Stage::Training), ..About::default() });
        mapping.add(&Source { name, text: &text }, &mut draft).unwrap();
    }
}
