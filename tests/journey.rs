//! From what people really have to one report: two runs of `CodeCarbon`, a server of `BoaviztAPI`, a response of `EcoLogits` and a
//! model card that sums up the runs.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::process::Command;

use ailca::document::{Format, Limits, read};
use ailca::schema;
use program::{Ran, folder};
use serde_json::Value;

const FILES: [&str; 5] = ["run-1.csv", "run-2.csv", "server.json", "inference.json", "README.md"];

fn ailca(arguments: &[&str]) -> Ran {
    Ran::from(Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap())
}

fn files() -> Vec<String> {
    FILES.iter().map(|name| format!("fixtures/journey/{name}")).collect()
}

fn value(text: &str) -> Value {
    schema::value(&read(text, Format::Yaml, &Limits::default()).tree.unwrap())
}

/// What any way through the files has to end in.
#[track_caller]
fn is_coherent(report: &Value) {
    let runs = report["inventory"]["training"]["activities"].as_array().unwrap();
    let energies: f64 = runs.iter().map(|run| run["energy"][0]["value"].as_f64().unwrap()).sum();
    assert!((energies - (0.413_872_605_817_439_2 + 0.8127)).abs() < 1e-9, "{energies}");
    assert!(runs.iter().all(|run| run["model"] == "dunlin-tune"), "the card names the model: {runs:#?}");
    let count = |pointer: &str| report.pointer(pointer).unwrap().as_array().unwrap().len();
    assert_eq!(count("/system/models"), 1, "one model, named once");
    assert_eq!(report["system"]["models"][0]["derivedFrom"][0]["name"], "larkspur/dunlin-8b");
    let grids = report["inventory"]["electricity"].as_array().unwrap();
    assert_eq!(grids.iter().filter(|grid| grid.get("locationBased").is_some()).count(), 1, "{grids:#?}");
    assert_eq!(count("/inventory/inference/activities"), 1);
    assert!(
        report["inventory"]["hardware"].as_array().unwrap().iter().any(|device| device["id"] == "server")
    );
}

#[test]
fn five_files_become_one_report_that_reaches_disclosure_after_five_answers() {
    let folder = folder("journey", "new");
    let path = folder.join("dunlin.yaml");
    let path = path.to_str().unwrap();
    let files = files();
    let mut arguments = vec!["--lang", "en", "new", "--from"];
    arguments.extend(files.iter().map(String::as_str));
    // Three answers: who, what, and the stage that no file says.
    arguments.extend([
        "--output",
        path,
        "--publisher",
        "Larkspur Labs",
        "--system",
        "Dunlin tune",
        "--stage",
        "fineTuning",
    ]);
    let ran = ailca(&arguments);
    let told = ran.err + &ran.out;
    assert_eq!(ran.code, 0, "{told}");
    assert!(told.contains("the sums of 2 activities"), "{told}");
    let text = fs::read_to_string(path).unwrap();
    is_coherent(&value(&text));
    let open = told.lines().filter(|line| line.contains("for `disclosure`)")).count();
    assert!(open <= 2, "{open} questions are open: {told}");
    // The last answer: why stages are left out.
    let answered = text.replace(
        "Not known yet",
        "Larkspur Labs fine-tuned a published model and has no figures of this stage",
    );
    assert_ne!(answered, text);
    fs::write(path, &answered).unwrap();
    let check = ailca(&["--lang", "en", "check", path]);
    assert_eq!(check.code, 0, "{}", check.out);
}

#[test]
fn one_file_after_the_other_ends_in_the_same_figures() {
    let folder = folder("journey", "into");
    let path = folder.join("dunlin.yaml");
    let path = path.to_str().unwrap();
    let files = files();
    let about = ["--publisher", "Larkspur Labs", "--system", "Dunlin tune", "--stage", "fineTuning"];
    let first = ailca(&[&["import", &*files[0], "-o", path][..], &about[..]].concat());
    assert_eq!(first.code, 0, "{}", first.err);
    for file in &files[1..] {
        let next = ailca(&["import", "--into", path, file, "--stage", "fineTuning"]);
        assert_eq!(next.code, 0, "{file}: {}", next.err);
    }
    is_coherent(&value(&fs::read_to_string(path).unwrap()));
}

#[test]
fn a_folder_or_a_pattern_is_read_as_its_files_and_what_is_none_of_them_is_told() {
    let folder = folder("journey", "folder");
    for name in FILES {
        fs::copy(format!("fixtures/journey/{name}"), folder.join(name)).unwrap();
    }
    fs::write(folder.join("notes.md"), "# What is to be done\n").unwrap();
    fs::write(folder.join("empty.csv"), "").unwrap();
    let there = folder.to_str().unwrap();
    let about = ["--publisher", "Larkspur Labs", "--system", "Dunlin tune", "--stage", "fineTuning"];
    let import = |what: &[&str]| ailca(&[&["--lang", "en", "import"], what, &about[..]].concat());
    let whole = import(&[there]);
    assert_eq!(whole.code, 0, "{}", whole.err);
    assert!(whole.err.contains("2 files in the folder are of no format that is known"), "{}", whole.err);
    is_coherent(&value(&whole.out));
    // The card sums up runs, whichever is named first.
    let named: Vec<String> = FILES.iter().rev().map(|name| format!("{there}/{name}")).collect();
    let named = import(&named.iter().map(String::as_str).collect::<Vec<_>>());
    is_coherent(&value(&named.out));
    // What a pattern matches is meant.
    let runs = import(&[&format!("{there}/run-*.csv")]);
    let activities = value(&runs.out)["inventory"]["training"]["activities"].clone();
    assert_eq!((runs.code, activities.as_array().unwrap().len()), (0, 2), "{}", runs.err);
    let all = import(&[&format!("{there}/*")]);
    assert!(all.code == 2 && all.err.contains("empty.csv"), "{}", all.err);
    // Of one format alone; and a folder without any.
    let of_codecarbon = import(&["codecarbon", there]);
    let inventory = value(&of_codecarbon.out)["inventory"].clone();
    assert!(of_codecarbon.code == 0 && inventory.get("inference").is_none(), "{}", of_codecarbon.err);
    for name in FILES {
        fs::remove_file(folder.join(name)).unwrap();
    }
    let none = import(&[there]);
    assert!(none.code == 2 && none.err.contains("none of the 2 files in it"), "{}", none.err);
}
