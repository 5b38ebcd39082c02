//! What an import must make of a file: the figures themselves, kind by kind of what goes wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::document::{Format, Limits, read};
use ailca::exchange::{self, About, Draft, Refusal, Source};
use ailca::messages::{self, Language};
use ailca::report::Stage;
use ailca::schema;
use serde_json::Value;

/// A draft of some samples, and what was told.
struct Drafted {
    report: Value,
    told: String,
}

fn about() -> About {
    About {
        system: Some("Dunlin".to_owned()),
        publisher: Some("Larkspur Labs".to_owned()),
        tool_version: Some("2.5.0".to_owned()),
        stage: Some(Stage::Training),
        ..About::default()
    }
}

fn texts_of(files: &[&str]) -> Vec<(String, String)> {
    let text =
        |file: &&str| ((*file).to_owned(), fs::read_to_string(format!("fixtures/import/{file}")).unwrap());
    files.iter().map(text).collect()
}

fn import_texts(about: About, files: &[(String, String)]) -> Result<Drafted, Refusal> {
    let mut draft = Draft::new(about);
    for (name, text) in files {
        let source = Source { name, text };
        exchange::recognise(&source).expect("a known format").add(&source, &mut draft)?;
    }
    let words = |note: &exchange::Note| messages::text(Language::ENGLISH, &note.message);
    let told: Vec<String> = draft.notes.iter().map(|(_, note)| words(note)).collect();
    let report = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
    let text = exchange::written(report, Language::ENGLISH)?;
    let tree = read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
    Ok(Drafted { report: schema::value(&tree), told: told.join("\n") })
}

fn import(files: &[&str]) -> Drafted {
    import_texts(about(), &texts_of(files)).unwrap()
}

fn import_as(stage: Stage, file: &str) -> Drafted {
    import_texts(About { stage: Some(stage), ..about() }, &texts_of(&[file])).unwrap()
}

impl Drafted {
    fn at(&self, pointer: &str) -> &Value {
        self.report.pointer(pointer).unwrap_or_else(|| panic!("{pointer} in {:#}", self.report))
    }

    fn number(&self, pointer: &str) -> f64 {
        let value = self.at(pointer);
        value
            .as_f64()
            .or_else(|| value.as_str()?.parse().ok())
            .unwrap_or_else(|| panic!("{pointer}: {value}"))
    }

    fn has(&self, pointer: &str) -> bool {
        self.report.pointer(pointer).is_some()
    }

    /// The energies of activities of training, in kWh.
    fn energies(&self) -> Vec<f64> {
        let list = self.at("/inventory/training/activities").as_array().unwrap();
        list.iter().map(|activity| activity["energy"][0]["value"].as_f64().unwrap()).collect()
    }

    #[track_caller]
    fn tells(&self, words: &str) {
        assert!(self.told.contains(words), "{words:?} is not told:\n{}", self.told);
    }
}

#[track_caller]
fn near(value: f64, wanted: f64) {
    assert!((value - wanted).abs() <= wanted.abs() * 1e-9, "{value}, not {wanted}");
}

const TRAINING: &str = "/inventory/training/activities/0";

mod codecarbon {
    use super::*;

    #[test]
    fn tasks_of_a_run_are_activities_each() {
        let tasks = import(&["codecarbon/tasks.csv"]);
        assert_eq!(tasks.energies(), [0.062, 0.87, 0.118]);
        for (index, (name, seconds)) in
            [("tokenise", 700.0), ("fit", 9900.0), ("score", 1700.0)].iter().enumerate()
        {
            let activity = format!("/inventory/training/activities/{index}");
            assert_eq!(tasks.at(&format!("{activity}/name")), &format!("dunlin, {name}"));
            near(tasks.number(&format!("{activity}/duration/value")), *seconds);
            assert!(
                !tasks.has(&format!("{activity}/energy/0/boundary")),
                "energies hold the PUE that was set"
            );
        }
    }

    #[test]
    fn a_run_of_tasks_has_no_duration_and_is_never_added_to_its_tasks() {
        let run = import(&["codecarbon/tasks-run.csv"]);
        assert_eq!(run.energies(), [1.05]);
        assert!(!run.has(&format!("{TRAINING}/duration")) && !run.has(&format!("{TRAINING}/period")));
        run.tells("ADV-CC-08");
        for files in [
            ["codecarbon/tasks.csv", "codecarbon/tasks-run.csv"],
            ["codecarbon/tasks-run.csv", "codecarbon/tasks.csv"],
        ] {
            let both = import(&files);
            near(both.energies().iter().sum(), 1.05);
            assert_eq!(both.energies().len(), 3);
            both.tells("is the sum of its 3 tasks");
            assert_eq!(both.at("/inventory/electricity").as_array().unwrap().len(), 1);
        }
    }

    #[test]
    fn rows_of_a_run_that_fall_are_runs_of_their_own() {
        let run = import(&["codecarbon/run-id-restarted.csv"]);
        assert_eq!(run.energies(), [1.8, 1.9, 1.4]);
        run.tells("no states of one run");
        // The first two alone rise, yet one begins when the other had ended.
        let (name, text) = texts_of(&["codecarbon/run-id-restarted.csv"]).remove(0);
        let two: Vec<&str> = text.lines().take(3).collect();
        let two = import_texts(about(), &[(name, two.join("\n"))]).unwrap();
        assert_eq!(two.energies(), [1.8, 1.9]);
        two.tells("begins when the one before had ended");
        // States of one run begin together.
        let states = import(&["codecarbon/08-3.3.0-cumulative-flush-rows.csv"]);
        assert_eq!(states.energies().len(), 1);
    }

    #[test]
    fn one_machine_that_two_trackers_see_is_counted_once() {
        let ranks = import(&["codecarbon/rank-0.csv", "codecarbon/rank-1.csv"]);
        assert_eq!(ranks.energies(), [96.4]);
        ranks.tells("counted once");
        assert_eq!(ranks.at("/inventory/electricity").as_array().unwrap().len(), 1);
        // Other days, other devices, or another energy: two measurements.
        let texts = texts_of(&["codecarbon/rank-0.csv", "codecarbon/rank-1.csv"]);
        for (from, to) in
            [("2026-03-08", "2026-03-09"), ("8 x NVIDIA L40S", "8 x NVIDIA H100"), ("70.01", "71.5")]
        {
            let other = (texts[1].0.clone(), texts[1].1.replace(from, to));
            let two = import_texts(about(), &[texts[0].clone(), other]).unwrap();
            assert_eq!(two.energies(), [96.4, 96.41], "{to}");
        }
    }

    #[test]
    fn a_run_in_two_formats_is_one_activity() {
        for files in [
            ["codecarbon/one-run.csv", "boamps/one-run.json"],
            ["boamps/one-run.json", "codecarbon/one-run.csv"],
        ] {
            let run =
                import_texts(About { stage: Some(Stage::FineTuning), ..about() }, &texts_of(&files)).unwrap();
            assert_eq!(run.energies().len(), 1, "{files:?}");
            near(run.energies()[0], 0.413_872_605_817_439_2);
            assert_eq!(run.at("/sources").as_array().unwrap().len(), 2);
            run.tells("it is one activity");
        }
    }

    #[test]
    fn the_average_of_the_world_is_that_of_no_place() {
        let run = import(&["codecarbon/cloud-fallback.csv"]);
        assert_eq!(run.at("/inventory/electricity/0/country"), "FR");
        assert_eq!(run.at("/inventory/electricity/0/locationBased/basis"), "default");
        run.tells("average of the world");
        run.tells("eu-west-3");
    }

    #[test]
    fn a_process_is_no_server() {
        let run = import(&["codecarbon/process.csv"]);
        assert!(!run.has(&format!("{TRAINING}/energy/0/boundary")));
        assert_eq!(run.at("/goalAndScope/allocation/0/subject"), "server");
    }

    #[test]
    fn the_same_columns_are_read_from_json() {
        let run = import(&["codecarbon/run.json"]);
        assert_eq!(run.energies(), [1.45]);
        near(run.number(&format!("{TRAINING}/emissions/locationBased/value")), 0.0812);
        let (name, text) = texts_of(&["codecarbon/run.json"]).remove(0);
        let line = text.replace('\n', "");
        let other = line.replace("000000000008", "000000000009").replace("04-23", "04-24");
        for text in [format!("[{line}, {other}]"), format!("{line}\n{other}\n")] {
            let two = import_texts(about(), &[(name.clone(), text)]).unwrap();
            assert_eq!(two.energies(), [1.45, 1.45]);
        }
    }
}

mod boaviztapi {
    use super::*;

    const DEVICE: &str = "/inventory/hardware/0";

    #[test]
    fn a_part_of_a_life_is_taken_to_the_whole_with_what_rounding_left() {
        let server = import(&["boaviztapi/server-1h.json"]);
        let climate = format!("{DEVICE}/embodied/perUnit/climateChange");
        near(server.number(&format!("{climate}/value")), 7008.0);
        near(server.number(&format!("{climate}/uncertainty/interval/low")), 5694.0);
        near(server.number(&format!("{climate}/uncertainty/interval/high")), 9636.0);
        near(server.number(&format!("{DEVICE}/embodied/perUnit/mineralsAndMetals/value")), 0.22776);
        near(server.number(&format!("{DEVICE}/lifetime/value")), 43800.0);
        assert!(server.at(&format!("{DEVICE}/model")).as_str().unwrap().contains("8 x NVIDIA L40S 48GB"));
        // Without ends, what the digits of the part leave is the interval.
        let (name, text) = texts_of(&["boaviztapi/server-1h.json"]).remove(0);
        let bare = text.replace("\"min\": 0.13,", "").replace("\"max\": 0.22,", "");
        let bare = import_texts(about(), &[(name, bare)]).unwrap();
        near(bare.number(&format!("{climate}/uncertainty/interval/low")), 6789.0);
        near(bare.number(&format!("{climate}/uncertainty/interval/high")), 7227.0);
    }

    #[test]
    fn what_part_of_a_life_it_is_must_be_known() {
        let (name, text) = texts_of(&["boaviztapi/server-1h.json"]).remove(0);
        let file = |from: &str, to: &str| vec![(name.clone(), text.replace(from, to))];
        let silent = file("\"verbose\"", "\"quiet\"");
        let refused = import_texts(about(), &silent).err().unwrap();
        assert_eq!(refused.message.key, "exchange-boaviztapi-duration");
        let hours = |duration: &str, lifetime: &str| About {
            duration: Some(duration.to_owned()),
            lifetime: Some(lifetime.to_owned()),
            ..about()
        };
        let said = import_texts(hours("1", "43800"), &silent).unwrap();
        near(said.number(&format!("{DEVICE}/embodied/perUnit/climateChange/value")), 7008.0);
        let refused = import_texts(about(), &file("hours_life_time", "hours_of_something")).err().unwrap();
        assert_eq!(refused.message.key, "exchange-boaviztapi-lifetime");
        // Impacts of two units are of one each.
        let text = text.replacen("\"units\": {\n   \"value\": 1,", "\"units\": {\n   \"value\": 2,", 1);
        let two = import_texts(about(), &[(name, text)]).unwrap();
        near(two.number(&format!("{DEVICE}/embodied/perUnit/climateChange/value")), 3504.0);
    }

    #[test]
    fn a_component_is_what_it_is() {
        let card = import(&["boaviztapi/gpu-component.json"]);
        assert_eq!(card.at(&format!("{DEVICE}/kind")), "accelerator");
        assert_eq!(card.at(&format!("{DEVICE}/manufacturer")), "NVIDIA");
        assert_eq!(card.at(&format!("{DEVICE}/model")), "NVIDIA L40S 48GB");
        assert!(!card.told.contains("leave accelerators out"), "{}", card.told);
        let server = import(&["boaviztapi/g6e.12xlarge.json"]);
        assert_eq!(server.at(&format!("{DEVICE}/id")), "g6e.12xlarge");
        server.tells("g6e.12xlarge is the name of the file");
        let (name, text) = texts_of(&["boaviztapi/g6e.12xlarge.json"]).remove(0);
        let instance = text.replace("\"GPU-1\"", "\"vcpu\": {\"value\": 48}, \"GPU-1\"");
        let instance = import_texts(about(), &[(name, instance)]).unwrap();
        assert_eq!(instance.at(&format!("{DEVICE}/kind")), "other");
        assert!(
            instance
                .at("/goalAndScope/allocation/0/subject")
                .as_str()
                .unwrap()
                .contains("server that instance")
        );
    }
}

mod impact_framework {
    use super::*;

    #[test]
    fn units_are_those_that_the_manifest_declares() {
        let file = "impact-framework/declared-units.yaml";
        let run = import(&[file]);
        assert_eq!(run.energies(), [0.78]);
        near(run.number(&format!("{TRAINING}/emissions/locationBased/value")), 42.12);
        assert_eq!(run.at(&format!("{TRAINING}/emissions/locationBased/unit")), "g CO2e");
        let (name, text) = texts_of(&[file]).remove(0);
        let other =
            |from: &str, to: &str| import_texts(about(), &[(name.clone(), text.replace(from, to))]).unwrap();
        let unknown = other("unit: J,", "unit: furlong,");
        assert!(!unknown.has(&format!("{TRAINING}/energy")), "{:#}", unknown.report);
        unknown.tells("“furlong”");
    }

    #[test]
    fn names_that_no_standard_has_are_not_guessed() {
        let text = "name: x\ninitialize: { plugins: {} }\nexecution: { status: success }\ntree:\n  outputs:\n    - { timestamp: \"2026-09-19T06:00:00Z\", duration: 60, carbon/operational: 3, energy: 2 }\n";
        let run = import_texts(about(), &[("run.yaml".to_owned(), text.to_owned())]).unwrap();
        assert!(!run.has(&format!("{TRAINING}/emissions")), "{:#}", run.report);
        run.tells("carbon/operational is none of the standard names");
        assert_eq!(run.energies(), [2.0]);
    }

    #[test]
    fn the_carbon_intensity_is_that_of_the_whole_series() {
        let run = import_as(Stage::Inference, "impact-framework/sci-per-request.yaml");
        let activity = "/inventory/inference/activities/0";
        assert_eq!(run.at("/goalAndScope/functionalUnit/unit"), "request");
        near(run.number(&format!("{activity}/serving/delivered/value")), 22500.0);
        near(run.number("/impacts/climateChange/locationBased/perFunctionalUnit/amount/value"), 0.02667);
        let parts: Vec<f64> = (0..2)
            .map(|part| run.number(&format!("{activity}/energyBreakdowns/0/parts/{part}/energy/value")))
            .collect();
        assert_eq!(parts, [1.2, 7.2]);
    }
}

mod model_cards {
    use super::*;

    fn card(name: &str) -> Drafted {
        import(&[&format!("hugging-face/{name}.md")])
    }

    #[test]
    fn what_stands_where_nothing_was_written_is_nothing() {
        let card = card("placeholders");
        near(card.number(&format!("{TRAINING}/emissions/unspecified/value")), 52.0);
        let inventory = card.at("/inventory").as_object().unwrap();
        assert_eq!(inventory.keys().collect::<Vec<_>>(), ["training"], "{:#}", card.report);
        assert!(!card.has(&format!("{TRAINING}/hardware")));
    }

    #[test]
    fn hours_and_minutes_are_a_time_and_devices_are_counted() {
        let card = card("hours-and-minutes");
        near(card.number(&format!("{TRAINING}/duration/value")), 5.667);
        near(card.number(&format!("{TRAINING}/hardware/0/devices")), 4.0);
        assert!(!card.has(&format!("{TRAINING}/hardware/0/deviceHours")));
        assert_eq!(card.at("/inventory/hardware/0/model"), "L4");
        near(card.number(&format!("{TRAINING}/emissions/unspecified/value")), 0.41);
    }

    #[test]
    fn hours_of_devices_are_no_devices() {
        let card = card("gpu-hours");
        near(card.number(&format!("{TRAINING}/hardware/0/deviceHours/value")), 184_320.0);
        assert!(!card.has(&format!("{TRAINING}/hardware/0/devices")));
        assert_eq!(card.at("/inventory/hardware/0/model"), "A100-80GB");
        near(card.number("/inventory/hardware/0/thermalDesignPower/value"), 400.0);
    }

    #[test]
    fn days_are_a_time() {
        let card = card("devices-and-days");
        near(card.number(&format!("{TRAINING}/hardware/0/devices")), 4.0);
        near(card.number(&format!("{TRAINING}/duration/value")), 72.0);
        assert_eq!(card.at("/inventory/hardware/0/model"), "NVIDIA H100");
    }

    #[test]
    fn what_the_library_of_codecarbon_wrote_is_read() {
        let card = card("sentence-transformers");
        near(card.number(&format!("{TRAINING}/energy/0/value")), 0.011_803_280_677);
        near(card.number(&format!("{TRAINING}/duration/value")), 0.083);
        let emissions = format!("{TRAINING}/emissions/locationBased");
        near(card.number(&format!("{emissions}/value")), 4.213_776_201_884);
        assert_eq!(card.at(&format!("{emissions}/basis")), "calculated");
        near(card.number("/inventory/electricity/0/locationBased/value"), 357.0);
        assert_eq!(card.at("/report/title"), "Dunlin Embed tuned on questions");
        assert_eq!(card.at("/system/models/0/name"), "Dunlin Embed tuned on questions");
        assert_eq!(card.told.lines().count(), 1, "{}", card.told);
    }

    #[test]
    fn figures_of_the_text_are_told_with_their_words() {
        // In sentences nothing but their words says what they are of.
        let (name, text) = texts_of(&["hugging-face/figures-in-list.md"]).remove(0);
        let text = text.replace("- **", "We say that **");
        let card = import_texts(about(), &[(name, text)]).unwrap();
        near(card.number(&format!("{TRAINING}/emissions/locationBased/value")), 1_216_000.0);
        for words in ["3,200 kWh", "410 hours", "16 x NVIDIA A100"] {
            card.tells(words);
        }
        assert!(!card.told.contains("1,216 kg"), "it agrees with the front matter: {}", card.told);
    }
}

mod exports {
    use super::*;
    use ailca::exchange::{Export, Job, Ledger, Options};
    use ailca::report::Report;

    /// What an export makes of a report.
    fn export(key: &str, text: &str) -> String {
        let tree = read(text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report = Report::read(&tree).unwrap();
        let ledger = Ledger::new(tree);
        let options = Options { today: "2026-11-24".to_owned(), ..Options::default() };
        let job = Job { report: &report, options: &options };
        (Export::of(key).unwrap().write)(&job, &ledger).unwrap().remove(0).text
    }

    fn report(name: &str) -> String {
        fs::read_to_string(format!("fixtures/export/{name}.yaml")).unwrap()
    }

    fn back(name: &str, text: String) -> Drafted {
        import_texts(About::default(), &[(name.to_owned(), text)]).unwrap()
    }

    /// The official binding of SPDX stops at a description with a name of its own.
    #[test]
    fn energies_of_spdx_have_no_name() {
        let text = export("spdx", &report("two-runs"));
        let document: Value = serde_json::from_str(&text).unwrap();
        let package = document["@graph"]
            .as_array()
            .unwrap()
            .iter()
            .find(|each| each["type"] == "ai_AIPackage")
            .unwrap();
        let list = package["ai_energyConsumption"]["ai_trainingEnergyConsumption"].as_array().unwrap();
        assert_eq!(list.len(), 2);
        assert!(list.iter().all(|each| each.get("spdxId").is_none() && each.get("@id").is_none()), "{text}");
        let ids = back("bom.spdx.json", text);
        assert_eq!(ids.at("/inventory/training/activities/1/id"), "node-2");
    }

    #[test]
    fn energy_of_one_request_leaves_and_comes_back() {
        for (key, name) in
            [("spdx", "bom.spdx.json"), ("cyclonedx", "bom.cdx.json"), ("cyclonedx-1.6", "bom.cdx.json")]
        {
            let text = export(key, &report("per-request"));
            assert!(text.contains("0.00031"), "{text}");
            let again = back(name, text);
            let activity = "/inventory/inference/activities/0";
            assert_eq!(again.at(&format!("{activity}/id")), "serving", "{key}");
            near(again.number(&format!("{activity}/serving/perUnit/energy/0/value")), 0.00031);
            assert!(!again.has(&format!("{activity}/energy")), "{key}");
        }
        assert!(export("spdx", &report("per-request")).contains("energy of one request (inference)"));
    }

    #[test]
    fn times_of_activities_side_by_side_are_not_added() {
        let text = report("two-runs");
        let form = export("eu-gpai", &text);
        assert!(!form.contains("72 h") && form.contains("may have run side by side"), "{form}");
        assert!(form.contains("576 device-hours"), "{form}");
        let after = text.replacen("2026-06-02, end: 2026-06-03", "2026-06-04, end: 2026-06-05", 1);
        assert!(export("eu-gpai", &after).contains("72 h"), "one after the other");
        // Two figures of four digits have the digits that the form asks for in their sum.
        let small = text.replace("value: 190,", "value: 29100,").replace("value: 193,", "value: 5,");
        assert!(
            !export("eu-gpai", &small).contains("fewer significant figures"),
            "{}",
            export("eu-gpai", &small)
        );
    }

    #[test]
    fn a_card_keeps_what_all_runs_share() {
        let card = export("hugging-face", &report("two-runs"));
        for words in [
            "source: CodeCarbon (location-based)",
            "training_type: pre-training",
            "geographical_location: France",
            "hardware_used: 16 x NVIDIA H100 SXM",
            "383 kWh of the servers",
            "emissions: 19150",
        ] {
            assert!(card.contains(words), "{words}: {card}");
        }
        let other = report("two-runs").replacen("electricity: grid\n", "electricity: elsewhere\n", 1);
        let other =
            other.replace("    - { id: grid,", "    - { id: elsewhere, country: DE }\n    - { id: grid,");
        assert!(!export("hugging-face", &other).contains("geographical_location"));
    }
}

/// Words and signs beside a number, and names of places that are no country.
mod words {
    use super::*;

    fn card(matter: &str, section: &str) -> Drafted {
        let text =
            format!("---\nco2_eq_emissions:\n{matter}---\n# Dunlin\n\n## Environmental Impact\n\n{section}");
        import_texts(about(), &[("card.md".to_owned(), text)]).unwrap()
    }

    #[test]
    fn a_card_says_how_its_numbers_are_meant() {
        let drafted = card(
            "  emissions: \"< 5 kg\"\n  geographical_location: Europe\n",
            "- **Hardware Type:** 8 x NVIDIA A100\n- **Hours used:** approximately 120 hours\n- **Energy:** environ 40 kWh\n",
        );
        let activity = "/inventory/training/activities/0";
        let is = |path: &str, wanted: &str| {
            assert_eq!(drafted.at(&format!("{activity}/{path}")), wanted, "{}", drafted.told);
        };
        assert_eq!(drafted.at(&format!("{activity}/emissions/unspecified/value")), 5);
        is("emissions/unspecified/unit", "kg CO2e");
        is("emissions/unspecified/qualifier", "atMost");
        assert_eq!(drafted.at(&format!("{activity}/hardware/0/deviceHours/value")), 120);
        is("hardware/0/deviceHours/qualifier", "approximate");
        assert_eq!(drafted.at(&format!("{activity}/energy/0/value")), 40);
        is("energy/0/qualifier", "approximate");
        assert_eq!(drafted.at("/inventory/electricity/0/area"), "europe");
        assert!(!drafted.has("/inventory/electricity/0/zone"));
    }

    #[test]
    fn bullets_alone_say_it_too() {
        let text = "# Dunlin\n\n## Environmental Impact\n\n- **Hours used:** ~120\n- **Carbon Emitted:** moins de 5 kg CO2eq\n- **Compute Region:** eu-west-1, Union européenne\n";
        let drafted = import_texts(about(), &[("card.md".to_owned(), text.to_owned())]).unwrap();
        let activity = "/inventory/training/activities/0";
        assert_eq!(drafted.at(&format!("{activity}/emissions/unspecified/qualifier")), "atMost");
        assert_eq!(drafted.at(&format!("{activity}/hardware/0/deviceHours/qualifier")), "approximate");
        assert_eq!(drafted.at("/inventory/electricity/0/area"), "europeanUnion");
        assert_eq!(drafted.at("/inventory/electricity/0/zone"), "eu-west-1");
    }

    #[test]
    fn texts_that_write_a_number_say_it_in_other_formats() {
        let boamps =
            fs::read_to_string("fixtures/import/boamps/01-energy-report-llm-inference.json").unwrap();
        let text = replaced_number(&boamps, "powerConsumption", "\"more than 7.5\"");
        let text = text.replacen("\"france\"", "\"Europe\"", 1).replacen("\"France\"", "\"Europe\"", 1);
        let drafted = import_texts(about(), &[("boamps.json".to_owned(), text)]).unwrap();
        let energy = "/inventory/inference/activities/0/energy/0";
        assert_eq!(drafted.at(&format!("{energy}/value")), 7.5);
        assert_eq!(drafted.at(&format!("{energy}/qualifier")), "atLeast");
        assert_eq!(drafted.at("/inventory/electricity/0/area"), "europe");
    }

    /// A text in which the number under a key is another value.
    fn replaced_number(text: &str, key: &str, value: &str) -> String {
        let at = text.find(&format!("\"{key}\"")).unwrap() + key.len() + 2;
        let start = at + text[at..].find(|each: char| each.is_ascii_digit()).unwrap();
        let end = start + text[start..].find(|each: char| !(each.is_ascii_digit() || each == '.')).unwrap();
        format!("{}{value}{}", &text[..start], &text[end..])
    }
}

mod merging {
    use super::*;
    use ailca::exchange::merge;

    /// What comes of a report when a file is imported into it.
    fn into(report: &str, file: &str) -> String {
        let (name, text) = texts_of(&[file]).remove(0);
        let tree = read(report, Format::Yaml, &Limits::default()).tree.unwrap();
        let mut draft = Draft::onto(about(), &tree);
        let source = Source { name: &name, text: &text };
        exchange::recognise(&source).unwrap().add(&source, &mut draft).unwrap();
        let draft = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
        let merged = merge::into(report, Format::Yaml, &draft, false).unwrap();
        assert!(merged.differences.is_empty(), "{:?}", merged.differences);
        merged.text
    }

    fn energies(report: &str) -> Vec<f64> {
        let tree = read(report, Format::Yaml, &Limits::default()).tree.unwrap();
        Drafted { report: schema::value(&tree), told: String::new() }.energies()
    }

    fn drafted(file: &str) -> String {
        into("schemaVersion: \"0.5.0\"\nsystem: { name: Dunlin }\n", file)
    }

    #[test]
    fn a_second_file_of_a_kind_is_a_second_activity() {
        let both = import(&["boamps/run-1.json", "boamps/run-2.json"]);
        assert_eq!(both.energies().len(), 2);
        near(both.energies().iter().sum(), 30.0);
        let one = drafted("boamps/run-1.json");
        let two = into(&one, "boamps/run-2.json");
        near(energies(&two).iter().sum(), 30.0);
        // Once in, neither adds anything again.
        for file in ["boamps/run-1.json", "boamps/run-2.json"] {
            assert_eq!(into(&two, file), two, "{file}");
        }
    }

    /// What comes of a report when texts are imported into it, and what is told.
    fn into_with(report: &str, about: About, name: &str, text: &str) -> (String, String, bool) {
        let tree = read(report, Format::Yaml, &Limits::default()).tree.unwrap();
        let mut draft = Draft::onto(about, &tree);
        let source = Source { name, text };
        exchange::recognise(&source).unwrap().add(&source, &mut draft).unwrap();
        let words = |note: &exchange::Note| messages::text(Language::ENGLISH, &note.message);
        let told: Vec<String> = draft.notes.iter().map(|(_, note)| words(note)).collect();
        let is_short = draft.is_short();
        let draft = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
        let merged = merge::into(report, Format::Yaml, &draft, false).unwrap();
        assert!(merged.differences.is_empty(), "{:?}", merged.differences);
        (merged.text, told.join("\n"), is_short)
    }

    fn file(name: &str) -> String {
        fs::read_to_string(format!("fixtures/import/{name}")).unwrap()
    }

    #[test]
    fn ranks_of_one_node_are_one_measurement_in_two_calls_too() {
        let one = drafted("codecarbon/rank-0.csv");
        let second = file("codecarbon/rank-1.csv");
        let (both, told, is_short) = into_with(&one, about(), "rank-1.csv", &second);
        assert_eq!(energies(&both), [96.4]);
        assert!(told.contains("one measurement, counted once"), "{told}");
        assert!(is_short, "96.41 kWh was not taken");
        // Who says so has two machines, on one grid: its intensity is that of the first but for the last digit.
        let apart = About { apart: true, ..about() };
        let (both, _, is_short) = into_with(&one, apart, "rank-1.csv", &second);
        assert_eq!((energies(&both).as_slice(), is_short), ([96.4, 96.41].as_slice(), false));
        // Another day, another measurement.
        let later = second.replace("2026-", "2025-");
        assert_eq!(energies(&into_with(&one, about(), "rank-1.csv", &later).0), [96.4, 96.41]);
    }

    #[test]
    fn a_run_in_two_formats_is_one_activity_in_two_calls_too() {
        for (first, second) in [
            ("codecarbon/one-run.csv", "boamps/one-run.json"),
            ("boamps/one-run.json", "codecarbon/one-run.csv"),
        ] {
            let one = drafted(first);
            let (both, told, is_short) = into_with(&one, about(), second, &file(second));
            if first.ends_with("csv") {
                assert_eq!(energies(&both).len(), 1, "{both}");
                assert!(told.contains("stands in the report too"), "{told}");
                // The file adds what the first does not say.
                assert!(both.contains("model: dunlin-8b"), "{both}");
            }
            assert!(!is_short);
        }
    }

    #[test]
    fn a_run_and_its_tasks_are_never_added_in_two_calls_either() {
        for (first, second, sums) in [
            ("codecarbon/tasks.csv", "codecarbon/tasks-run.csv", 3),
            ("codecarbon/tasks-run.csv", "codecarbon/tasks.csv", 1),
        ] {
            let one = drafted(first);
            let (both, told, is_short) = into_with(&one, about(), second, &file(second));
            assert_eq!(energies(&both).len(), sums, "{both}");
            near(energies(&both).iter().sum(), 1.05);
            assert!(told.contains("are one measurement") && !is_short, "{told}");
        }
    }

    #[test]
    fn a_card_that_sums_up_runs_is_counted_once() {
        let runs = drafted("codecarbon/tasks.csv");
        let card = |grams: &str| {
            format!("---\nco2_eq_emissions:\n  emissions: {grams}\n  source: CodeCarbon\n---\n# Dunlin\n")
        };
        // 18.6 g, 261 g and 35.4 g.
        let (both, told, _) = into_with(&runs, about(), "README.md", &card("315.0"));
        assert_eq!(energies(&both).len(), 3);
        assert!(told.contains("the sums of 3 activities"), "{told}");
        let inventory: Value = {
            let tree = read(&both, Format::Yaml, &Limits::default()).tree.unwrap();
            schema::value(&tree)
        };
        assert_eq!(inventory.pointer("/inventory/training/activities").unwrap().as_array().unwrap().len(), 3);
        // Another sum is another statement.
        let (both, told, _) = into_with(&runs, about(), "README.md", &card("340.2"));
        assert!(both.contains("340.2") && !told.contains("the sums of"), "{told}");
        // In one call, too, and of one run.
        let texts = |grams: &str, file_name: &str| {
            let mut texts = texts_of(&[file_name]);
            texts.push(("README.md".to_owned(), card(grams)));
            import_texts(about(), &texts).unwrap()
        };
        let both = texts("23.17686592577659", "codecarbon/one-run.csv");
        assert_eq!(both.energies().len(), 1);
        both.tells("one measurement, counted once");
    }

    #[test]
    fn a_server_is_attached_to_the_activity_that_uses_it() {
        let one = drafted("codecarbon/one-run.csv");
        let activity = |id: &str| About { activity: Some(id.to_owned()), ..about() };
        let id = "a1b2c3d4-0000-4000-8000-000000000007";
        let tree = read(&one, Format::Yaml, &Limits::default()).tree.unwrap();
        assert_eq!(
            Draft::onto(activity("other"), &tree).hold_activity().unwrap_err().message.key,
            "exchange-no-activity"
        );
        let mut draft = Draft::onto(activity(id), &tree);
        draft.hold_activity().unwrap();
        let (name, text) = texts_of(&["boaviztapi/server.json"]).remove(0);
        let source = Source { name: &name, text: &text };
        exchange::recognise(&source).unwrap().add(&source, &mut draft).unwrap();
        draft.attach_devices();
        let draft = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
        let merged = merge::into(&one, Format::Yaml, &draft, false).unwrap();
        let tree = read(&merged.text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report = schema::value(&tree);
        let uses = report.pointer("/inventory/training/activities/0/hardware").unwrap().as_array().unwrap();
        assert!(uses.iter().any(|used| used["hardware"] == "server"), "{}", merged.text);
        assert_eq!(report.pointer("/inventory/training/activities").unwrap().as_array().unwrap().len(), 1);
    }

    #[test]
    fn entries_that_differ_in_their_source_alone_are_one() {
        let one = drafted("boamps/run-1.json");
        let two = into(&one, "boamps/run-2.json");
        let tree = read(&two, Format::Yaml, &Limits::default()).tree.unwrap();
        let report = schema::value(&tree);
        let count = |list: &str| report.pointer(list).unwrap().as_array().unwrap().len();
        assert_eq!(count("/inventory/hardware"), 1, "{two}");
        let both = import(&["boamps/run-1.json", "boamps/run-2.json"]);
        assert_eq!(both.at("/inventory/hardware").as_array().unwrap().len(), 1);
    }

    #[test]
    fn a_run_that_is_there_is_not_added_again() {
        let one = drafted("codecarbon/one-run.csv");
        assert_eq!(into(&one, "codecarbon/one-run.csv"), one);
    }
}

mod several_models {
    use super::*;

    #[test]
    fn every_model_of_a_bom_brings_its_energy() {
        let bom = import(&["cyclonedx/two-models.json"]);
        let mut energies = bom.energies();
        energies.sort_by(f64::total_cmp);
        assert_eq!(energies, [3.0, 800.0]);
        assert_eq!(bom.at("/system/models").as_array().unwrap().len(), 2);
        let activities = bom.at("/inventory/training/activities").as_array().unwrap();
        for (activity, model) in activities.iter().zip(["dunlin-7b", "dunlin-7b-adapter"]) {
            assert_eq!(activity["model"], model);
        }
        // Who supplies energy runs no data centre.
        assert!(!bom.has("/inventory/dataCentres"));
        assert!(activities[0]["note"].as_str().unwrap().contains("640 kWh, hydropower, Kestrel Power"));
        bom.tells("Kestrel Power");
    }

    #[test]
    fn a_kind_of_model_names_none_and_tokens_are_read() {
        let run = import(&["boamps/run-1.json"]);
        assert_eq!(run.at("/system/models/0/name"), "dunlin-8b");
        assert!(!run.has("/system/models/0/derivedFrom"));
        near(run.number("/system/models/0/trainingTokens/value"), 7_500_000.0);
        near(run.number("/inventory/hardware/0/memory/value"), 48.0);
    }

    #[test]
    fn older_shapes_of_a_measure_say_their_unit() {
        let (name, text) = texts_of(&["boamps/run-1.json"]).remove(0);
        let older = |unit: &str| text.replace("\"powerConsumption\": 9.6", &format!("\"value\": 9.6{unit}"));
        let with = |unit: &str| import_texts(about(), &[(name.clone(), older(unit))]);
        let run = with(", \"unit\": \"MJoule\"").unwrap();
        assert_eq!(run.at(&format!("{TRAINING}/energy/0/unit")), "MJ");
        near(run.number(&format!("{TRAINING}/energy/0/value")), 9.6);
        assert_eq!(with("").err().unwrap().message.key, "exchange-boamps-unit");
    }

    #[test]
    fn a_response_says_model_tokens_and_sums() {
        let response = import_as(Stage::Inference, "ecologits/response.json");
        assert_eq!(response.at("/goalAndScope/functionalUnit/unit"), "request");
        let tokens = "/goalAndScope/functionalUnit/size/tokens";
        near(response.number(&format!("{tokens}/input/value")), 31.0);
        near(response.number(&format!("{tokens}/output/value")), 620.0);
        assert_eq!(response.at("/inventory/inference/activities/0/model"), "dunlin-large");
        for (result, value) in [
            ("climateChange/locationBased", 2.5e-5),
            ("mineralsAndMetals/result", 1.7e-10),
            ("primaryEnergy/result", 0.00462),
            ("water/consumption", 0.0017),
        ] {
            near(response.number(&format!("/impacts/{result}/perFunctionalUnit/amount/value")), value);
        }
    }
}

mod lineage {
    use super::*;

    #[test]
    fn a_part_of_a_family_says_what_it_was_made_from() {
        let law = import_texts(About::default(), &texts_of(&["dia/dunlin-1b-law.md"])).unwrap();
        let base = "/system/models/0/derivedFrom/0";
        assert_eq!(law.at(&format!("{base}/name")), "larkspur/dunlin-1b");
        assert_eq!(law.at(&format!("{base}/relation")), "adapter");
        assert_eq!(law.at("/system/models/0/name"), "dunlin-1b-law");
        law.tells("after its file");
        let run = "/inventory/training/activities/0";
        assert_eq!(law.at(&format!("{run}/stage")), "fineTuning");
        let energy = format!("{run}/energy/0");
        near(law.number(&format!("{energy}/value")), 1.1);
        near(law.number(&format!("{energy}/uncertainty/interval/low")), 1.0);
        assert_eq!(law.at(&format!("{energy}/basis")), "estimated");
        near(law.number(&format!("{run}/emissions/locationBased/value")), 0.33);
        near(law.number(&format!("{run}/hardware/0/deviceHours/value")), 3.0);
        near(law.number("/inventory/electricity/0/locationBased/value"), 0.3);
        assert_eq!(law.at("/inventory/electricity/0/country"), "IE");
        let merge = import_texts(About::default(), &texts_of(&["dia/dunlin-1b-merge.md"])).unwrap();
        assert_eq!(merge.at("/system/models/0/derivedFrom").as_array().unwrap().len(), 2);
        // What stands for no base joins nothing.
        let (name, text) = texts_of(&["dia/dunlin-1b-law.md"]).remove(0);
        let own = text.replace("model: larkspur/dunlin-1b", "model: scratch");
        let own = import_texts(About::default(), &[(name, own)]).unwrap();
        assert!(!own.has("/system/models/0/derivedFrom"));
        own.tells("no model that another was made from");
    }
}

mod responses {
    use super::*;

    const SERVING: &str = "/inventory/inference/activities/0";

    #[test]
    fn a_log_of_responses_is_one_activity_without_the_lines_that_contradict_themselves() {
        let log = import_as(Stage::Inference, "responses/services.ndjson");
        assert_eq!(log.at("/inventory/inference/activities").as_array().unwrap().len(), 1);
        // 1512 + 1800 + 540 + 2196 J; line 5 has 1188 J and 0.33 kWh.
        near(log.number(&format!("{SERVING}/energy/0/value")), 6048.0 / 3.6e6);
        assert!(!log.has(&format!("{SERVING}/energy/0/boundary")), "none is stated");
        near(log.number(&format!("{SERVING}/serving/delivered/value")), 4.0);
        near(log.number(&format!("{SERVING}/serving/tokens/input/value")), 811.0);
        near(log.number(&format!("{SERVING}/serving/tokens/output/value")), 900.0);
        near(log.number(&format!("{SERVING}/serving/perUnit/energy/0/value")), 0.00042);
        near(log.number(&format!("{SERVING}/emissions/unspecified/value")), 0.084);
        assert_eq!(log.at(&format!("{SERVING}/model")), "dunlin-large");
        log.tells("1 of 5 lines are not counted");
    }

    #[test]
    fn responses_with_impacts_are_added_and_one_id_counts_once() {
        let log = import_as(Stage::Inference, "responses/ecologits.ndjson");
        near(log.number(&format!("{SERVING}/energy/0/value")), 0.00094);
        assert_eq!(log.at(&format!("{SERVING}/energy/0/boundary")), "facility");
        near(log.number(&format!("{SERVING}/emissions/locationBased/value")), 0.047);
        near(log.number(&format!("{SERVING}/embodied/climateChange/value")), 0.003);
        near(log.number(&format!("{SERVING}/serving/delivered/value")), 2.0);
        near(log.number(&format!("{SERVING}/serving/tokens/output/value")), 1240.0);
        log.tells("1 of 3 lines are responses that were there before");
    }
}

mod stages_and_sums {
    use super::*;

    #[test]
    fn a_task_has_a_stage_of_its_own() {
        let stages =
            vec![("tokenise".to_owned(), Stage::DataPreparation), ("score".to_owned(), Stage::Evaluation)];
        let tasks = import_texts(About { stages, ..about() }, &texts_of(&["codecarbon/tasks.csv"])).unwrap();
        let stages: Vec<&Value> =
            (0..3).map(|index| tasks.at(&format!("/inventory/training/activities/{index}/stage"))).collect();
        assert_eq!(stages, ["dataPreparation", "training", "evaluation"]);
        // Where none is said of a run, and none of all, nothing is assumed.
        let stages = vec![("tokenise".to_owned(), Stage::DataPreparation)];
        let refused =
            import_texts(About { stage: None, stages, ..about() }, &texts_of(&["codecarbon/tasks.csv"]));
        assert_eq!(refused.err().unwrap().message.key, "exchange-no-stage-of");
    }

    #[test]
    fn runs_that_are_alike_become_one_activity_that_keeps_their_ids() {
        let mut draft = Draft::new(About { sum: true, ..about() });
        for (name, text) in texts_of(&["codecarbon/run-id-restarted.csv", "codecarbon/one-run.csv"]) {
            let source = Source { name: &name, text: &text };
            exchange::recognise(&source).unwrap().add(&source, &mut draft).unwrap();
        }
        draft.sum_up();
        let report = draft.finish("1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21", Language::ENGLISH);
        let text = exchange::written(report, Language::ENGLISH).unwrap();
        let tree = read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
        let report = Drafted { report: schema::value(&tree), told: String::new() };
        assert_eq!(report.energies().len(), 2);
        near(report.energies()[0], 5.1);
        near(report.number("/inventory/training/activities/0/emissions/locationBased/value"), 0.255);
        assert_eq!(
            report.at("/inventory/training/activities/0/measurement/runs").as_array().unwrap().len(),
            1
        );
    }
}

mod whole_cards {
    use super::*;

    #[test]
    fn figures_in_a_list_are_taken_where_label_and_unit_are_plain() {
        let card = import(&["hugging-face/figures-in-list.md"]);
        near(card.number(&format!("{TRAINING}/energy/0/value")), 3200.0);
        assert!(!card.has(&format!("{TRAINING}/energy/0/boundary")));
        near(card.number(&format!("{TRAINING}/duration/value")), 410.0);
        assert_eq!(card.at(&format!("{TRAINING}/duration/qualifier")), "approximate");
        near(card.number(&format!("{TRAINING}/hardware/0/devices")), 16.0);
        // 1 216 kg are the grams of the front matter.
        assert!(!card.has(&format!("{TRAINING}/emissions/locationBased/alsoStated")));
        assert!(!card.told.contains("seen in the text"), "{}", card.told);
    }

    #[test]
    fn two_statements_of_one_quantity_are_both_there() {
        let (name, text) = texts_of(&["hugging-face/figures-in-list.md"]).remove(0);
        let other = import_texts(about(), &[(name, text.replace("1,216 kg", "1,612 kg"))]).unwrap();
        let emissions = format!("{TRAINING}/emissions/locationBased");
        near(other.number(&format!("{emissions}/value")), 1_216_000.0);
        near(other.number(&format!("{emissions}/alsoStated/0/value")), 1612.0);
        assert_eq!(other.at(&format!("{emissions}/alsoStated/0/unit")), "kg CO2e");
        assert!(other.at(&format!("{emissions}/alsoStated/0/place")).as_str().unwrap().contains("line 16"));
    }

    #[test]
    fn a_card_in_french_is_read_alike() {
        let text = "---\nco2_eq_emissions:\n  emissions: 1216000\n---\n# Dunlin\n\n| Impact | Valeur |\n|---|---|\n| Consommation électrique | 3\u{a0}200,5 kWh |\n| Durée d'entraînement | 410 heures |\n";
        let card = import_texts(about(), &[("README.md".to_owned(), text.to_owned())]).unwrap();
        near(card.number(&format!("{TRAINING}/energy/0/value")), 3200.5);
        near(card.number(&format!("{TRAINING}/duration/value")), 410.0);
    }
}
