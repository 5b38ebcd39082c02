//! Imports of large and odd files: in little memory, and nothing is written that cannot be read again.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at what it does not expect")]

mod program;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use ailca::document::{Format, Limits, read};
use ailca::exchange::{self, About, Draft, Import, Source};
use ailca::messages::Language;
use ailca::report::{Report, Stage};

const COLUMNS: &str =
    "timestamp,run_id,duration,emissions,energy_consumed,country_iso_code,codecarbon_version";

fn table(runs: usize) -> String {
    let mut table = format!("{COLUMNS}\n");
    for run in 0..runs {
        writeln!(table, "2026-03-01T12:00:00,r{run},3600,0.05,1.0,FRA,3.4.0").unwrap();
    }
    table
}

fn folder(name: &str) -> PathBuf {
    program::folder("imports", name)
}

/// Exit code, what was told beside the output, and the most memory that was taken, in MB.
fn import(folder: &Path, arguments: &[&str]) -> (i32, String, u64) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args([&["import", "--stage", "training"], arguments].concat())
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .stderr(fs::File::create(folder.join("err.txt")).unwrap())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let code = loop {
        // The mark only rises; what is taken between the last look and the end is given back by then.
        let words = fs::read_to_string(&status).unwrap_or_default();
        let mark = words.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        most = most.max(mark.trim().trim_end_matches(" kB").parse().unwrap_or(0));
        if let Some(status) = child.try_wait().unwrap() {
            break status.code().unwrap();
        }
        thread::sleep(Duration::from_millis(2));
    };
    (code, fs::read_to_string(folder.join("err.txt")).unwrap(), most / 1024)
}

#[test]
fn more_runs_than_a_report_can_hold_are_refused_in_little_memory() {
    let folder = folder("many");
    fs::write(folder.join("rows.csv"), table(200_000)).unwrap();
    let report = "schemaVersion: \"0.5.0\"\nsystem:\n  name: X\n";
    fs::write(folder.join("report.yaml"), report).unwrap();
    fs::write(folder.join("fewer.csv"), table(24_000)).unwrap();
    for arguments in [&["rows.csv", "-o", "draft.yaml"][..], &["fewer.csv", "--into", "report.yaml"]] {
        let (code, err, most) = import(&folder, arguments);
        assert!(code == 2 && err.contains("larger than what can be read"), "{err}");
        assert!(err.contains("by month or project"), "it is said what to do: {err}");
        assert!((1..200).contains(&most), "{most} MB");
    }
    assert!(!folder.join("draft.yaml").exists());
    assert_eq!(fs::read_to_string(folder.join("report.yaml")).unwrap(), report);
}

#[test]
fn as_many_runs_as_a_report_can_hold_are_written_and_read() {
    let folder = folder("full");
    fs::write(folder.join("rows.csv"), table(17_000)).unwrap();
    let (code, err, most) = import(&folder, &["rows.csv", "-o", "draft.yaml"]);
    assert_eq!(code, 0, "{err}");
    // A release build takes 100 MB; a debug build is itself larger.
    assert!((1..144).contains(&most), "{most} MB");
    let text = fs::read_to_string(folder.join("draft.yaml")).unwrap();
    assert_eq!(text.matches("- id: r").count(), 17_000);
    let reading = read(&text, Format::Yaml, &Limits::default());
    assert!(reading.tree.is_some() && reading.problems.is_empty(), "{:?}", reading.problems);
}

#[test]
fn two_imports_make_no_report_that_cannot_be_read() {
    let folder = folder("twice");
    fs::write(folder.join("rows.csv"), table(12_000)).unwrap();
    fs::write(folder.join("more.csv"), table(12_000).replace(",r", ",q")).unwrap();
    assert_eq!(import(&folder, &["rows.csv", "-o", "draft.yaml"]).0, 0);
    let before = fs::read_to_string(folder.join("draft.yaml")).unwrap();
    let (code, err, _) = import(&folder, &["more.csv", "--into", "draft.yaml"]);
    assert!(code == 2 && err.contains("larger than what can be read"), "{err}");
    assert_eq!(fs::read_to_string(folder.join("draft.yaml")).unwrap(), before);
}

/// A run in a cloud names a data centre, of which not every figure is known: the same run adds none the second time.
#[test]
fn the_same_file_again_adds_nothing() {
    let folder = folder("again");
    let run = "timestamp,run_id,duration,emissions,energy_consumed,country_iso_code,codecarbon_version,cloud_provider\n\
               2026-03-01T12:00:00,one,3600,0.05,1.0,FRA,3.4.0,aws\n";
    fs::write(folder.join("run.csv"), run).unwrap();
    assert_eq!(import(&folder, &["run.csv", "-o", "draft.yaml"]).0, 0);
    let before = fs::read_to_string(folder.join("draft.yaml")).unwrap();
    assert!(before.contains("operator: aws"));
    let (code, err, _) = import(&folder, &["run.csv", "--into", "draft.yaml"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(fs::read_to_string(folder.join("draft.yaml")).unwrap(), before);
}

/// Rows without an id are known by their file, and in another file by their moment, duration and energy.
#[test]
fn runs_without_an_id_are_added_once() {
    let folder = folder("nameless");
    let row =
        |minute: u32, energy: &str| format!("2026-03-01T12:{minute:02}:00,,59.5,0.05,{energy},FRA,3.4.0\n");
    let rows = [row(1, "1.25"), row(2, "1.75"), row(2, "1.5")].concat();
    fs::write(folder.join("rows.csv"), format!("{COLUMNS}\n{rows}")).unwrap();
    assert_eq!(import(&folder, &["rows.csv", "-o", "draft.yaml"]).0, 0);
    let report = || fs::read_to_string(folder.join("draft.yaml")).unwrap();
    let runs = || report().matches("- id: run-").count();
    let before = report();
    assert_eq!(runs(), 3);
    let (code, err, _) = import(&folder, &["rows.csv", "--into", "draft.yaml"]);
    assert!(code == 0 && err.contains("was read into the report before"), "{err}");
    assert_eq!(report(), before);
    // A row of the same moment that says something else is another one.
    let rows = [rows, row(2, "1.625")].concat();
    fs::write(folder.join("more.csv"), format!("{COLUMNS}\n{rows}")).unwrap();
    let (code, err, _) = import(&folder, &["more.csv", "--into", "draft.yaml"]);
    assert!(code == 0 && err.contains("2: assumed: the report has run-"), "{err}");
    assert!(runs() == 4 && report().contains("value: 1.625"), "{}", report());
    // Together they are known as well.
    let (code, err, _) = import(&folder, &["rows.csv", "more.csv", "-o", "both.yaml"]);
    assert!(code == 0 && err.contains("it is one activity"), "{err}");
    let both = fs::read_to_string(folder.join("both.yaml")).unwrap();
    assert_eq!(both.matches("- id: run-").count(), 4, "{both}");
}

#[test]
fn a_table_adds_nothing_to_its_own_draft() {
    let folder = folder("own");
    let table = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/import/codecarbon/01-examples-emissions-v2.4.csv");
    let table = table.to_str().unwrap();
    assert_eq!(import(&folder, &[table, "-o", "draft.yaml"]).0, 0);
    let before = fs::read_to_string(folder.join("draft.yaml")).unwrap();
    assert_eq!(import(&folder, &[table, "--into", "draft.yaml"]).0, 0);
    assert_eq!(fs::read_to_string(folder.join("draft.yaml")).unwrap(), before);
}

/// What was written stays written where standard output is full, and nobody says that it is not.
#[cfg(target_os = "linux")]
#[test]
fn a_full_output_says_nothing_of_files() {
    let folder = folder("full-output");
    fs::write(folder.join("rows.csv"), table(1)).unwrap();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(["import", "codecarbon", "--stage", "training", "rows.csv"])
        .current_dir(&folder)
        .stdout(full)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.code() == Some(2) && err.contains("standard output cannot be written"), "{err}");
    assert!(!err.contains("nothing was changed"), "{err}");
}

/// A text as a draft.
fn drafted(format: &str, name: &str, text: &str) -> Result<String, String> {
    let mut draft = Draft::new(About { stage: Some(Stage::Training), ..About::default() });
    let import = Import::of(format).unwrap();
    let told = import.add(&Source { name, text }, &mut draft).and_then(|()| {
        exchange::written(
            draft.finish("3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10", Language::ENGLISH),
            Language::ENGLISH,
        )
    });
    told.map_err(|refusal| ailca::messages::text(Language::ENGLISH, &refusal.message))
}

#[test]
fn what_is_drafted_can_be_read() {
    for when in [
        "0762-03-01T12:00:00",
        "1970-01-01T00:00:00",
        "+762-03-01",
        "-0001-01-01",
        "0x7E-01-01",
        "9999-12-31T23:59:59",
        "~",
        "'",
        "\u{202e}",
    ] {
        for number in ["0003600", "+3600", ".5", "1.", "1e3", "0x10", "1e-400"] {
            for version in ["3.4.0", "0762", "1e3", "", "- x", "# x", "true"] {
                let text =
                    format!("{COLUMNS}\n{when},{when},{number},{number},{number},{version},{version}\n");
                let Ok(draft) = drafted("codecarbon", "emissions.csv", &text) else { continue };
                let reading = read(&draft, Format::Yaml, &Limits::default());
                assert!(
                    reading.tree.is_some() && reading.problems.is_empty(),
                    "{:?}\n{draft}",
                    reading.problems
                );
            }
        }
    }
    let year = |year: &str| {
        let text = format!("{COLUMNS}\n{year}-03-01T12:00:00,one,3600,0.05,1.0,FRA,3.4.0\n");
        drafted("codecarbon", "emissions.csv", &text).unwrap()
    };
    assert!(year("2026").contains("year: 2026") && !year("0762").contains("year:"));
}

/// What a stranger could write in the place of any value: numbers that are too large, below zero or broken, units of nothing, and
/// days that there are none of.
const ODD: [&str; 9] =
    ["4294967296", "-1", "0.5", "1e300", "kwh", "9999-99-99", "0001-01-01T00:00:00Z", "x y", "true"];

/// A text with an odd value in the place of each value: of a document of JSON each, of a table those of its first row, of another
/// text what stands behind a colon.
fn oddities(path: &Path, text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let ending = path.extension().unwrap().to_str().unwrap();
    if ending == "json" {
        let whole: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut pointers = Vec::new();
        scalars(&whole, String::new(), &mut pointers);
        for (pointer, odd) in
            pointers.iter().zip(0..).flat_map(|(pointer, at)| some(at).map(move |odd| (pointer, odd)))
        {
            let mut whole = whole.clone();
            let number = serde_json::from_str(odd).unwrap_or_else(|_| odd.into());
            *whole.pointer_mut(pointer).unwrap() = number;
            all.push(whole.to_string());
        }
        return all;
    }
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate().filter(|(index, _)| ending != "csv" || *index == 1) {
        let cells: Vec<&str> =
            if ending == "csv" { line.split(',').collect() } else { line.splitn(2, ": ").collect() };
        let first = usize::from(ending != "csv");
        for (place, odd) in
            (first..cells.len()).flat_map(|place| some(index + place).map(move |odd| (place, odd)))
        {
            let mut cells = cells.clone();
            cells[place] = odd;
            let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            lines[index] = cells.join(if ending == "csv" { "," } else { ": " });
            // Of a table, one row is enough.
            lines.truncate(if ending == "csv" { 2 } else { lines.len() });
            all.push(lines.join("\n") + "\n");
        }
    }
    all
}

/// Three of the odd values, others at each place.
fn some(place: usize) -> impl Iterator<Item = &'static str> {
    (0..3).map(move |step| ODD[(place + 3 * step) % ODD.len()])
}

fn scalars(value: &serde_json::Value, pointer: String, all: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            scalars(value, format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), all);
        }),
        serde_json::Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(place, value)| scalars(value, format!("{pointer}/{place}"), all));
        }
        _ => all.push(pointer),
    }
}

/// No import writes what the types of a report refuse, whatever a file says.
#[test]
fn no_draft_is_refused_for_what_a_file_says() {
    let mut drafted = 0;
    for import in exchange::IMPORTS {
        for entry in fs::read_dir(format!("fixtures/import/{}", import.key)).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for odd in oddities(&path, &text) {
                let word = |word: &str| Some(word.to_owned());
                let mut draft = Draft::new(About {
                    stage: Some(Stage::Training),
                    title: word("T"),
                    publisher: word("P"),
                    system: word("S"),
                    provider: word("openai"),
                    tool_version: word("0.9.3"),
                    ..About::default()
                });
                let name = path.file_name().unwrap().to_str().unwrap();
                if import.add(&Source { name, text: &odd }, &mut draft).is_err() {
                    continue;
                }
                drafted += 1;
                let draft = draft.finish("3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10", Language::ENGLISH);
                let draft = exchange::yaml::block(&draft, 0);
                let tree = read(&draft, Format::Yaml, &Limits::default()).tree.unwrap();
                if let Err(error) = Report::read(&tree) {
                    panic!("{name}: {} {error:?}\n{odd}\n{draft}", tree.pointer(error.node));
                }
            }
        }
    }
    assert!(drafted > 500, "{drafted}");
}

#[test]
fn what_no_report_takes_is_told_with_its_place() {
    let bom =
        fs::read_to_string("fixtures/import/cyclonedx/valid-machine-learning-considerations-env-1.7.json")
            .unwrap();
    let told = |text: &str| {
        let mut draft = Draft::new(About::default());
        let source = Source { name: "bom.cdx.json", text };
        Import::of("cyclonedx").unwrap().add(&source, &mut draft).unwrap();
        let notes: Vec<_> = draft
            .notes
            .iter()
            .map(|(_, note)| {
                format!("{}: {}", note.lines(), ailca::messages::text(Language::ENGLISH, &note.message))
            })
            .collect();
        notes.join("\n")
    };
    let version = told(&bom.replacen("\"version\": 1,", "\"version\": 4294967296,", 1));
    assert!(version.contains("6: version (“4294967296”) cannot be read"), "{version}");
    let (before, cost) = bom.split_once("activityEnergyCost").unwrap();
    let unit = told(&format!("{before}activityEnergyCost{}", cost.replacen("kWh", "kwh", 1)));
    assert!(unit.contains("47: activityEnergyCost (“0.4 kwh”) cannot be read"), "{unit}");
}

#[test]
fn many_columns_are_named_up_to_a_number() {
    let folder = folder("columns");
    let names = (0..60_000).fold(String::new(), |names, number| names + &format!(",c{number}"));
    let row = "2026-03-01T12:00:00,one,3600,0.05,1.0,FRA,3.4.0";
    fs::write(folder.join("wide.csv"), format!("{COLUMNS}{names}\n{row}{}\n", ",1".repeat(60_000))).unwrap();
    let (code, err, _) = import(&folder, &["wide.csv"]);
    assert!(code == 0 && err.contains("c99, … (+59900)") && err.len() < 4000, "{err}");
}

#[test]
fn what_is_broken_is_named() {
    let open = format!(
        "{COLUMNS}\n2026-03-01T12:00:00,\"one,3600,0.05,1.0,FRA,3.4.0\n2026-03-02T12:00:00,two,3600,0.05,1.0,FRA,3.4.0\n"
    );
    assert!(drafted("codecarbon", "emissions.csv", &open).unwrap_err().contains("never closed"));
    for text in ["{}", "[]", "{\"name\": \"x\"}", "\"x\"", "{\"specVersion\": null}"] {
        let told = drafted("cyclonedx", "x.json", text).unwrap_err();
        assert!(told.contains("no BOM of CycloneDX") && !told.contains("version "), "{text}: {told}");
    }
    let old = drafted("cyclonedx", "x.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\"}");
    assert!(old.unwrap_err().contains("version 1.4"));
}
