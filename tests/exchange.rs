//! Reading other formats and writing them: samples, hostile bytes, official schemas, and the way there and back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use ailca::check::check;
use ailca::document::{Format, Kind, Limits, NodeId, Tree, read, typed};
use ailca::exchange::{self, About, Draft, EXPORTS, Export, Import, Job, Ledger, Options, Refusal, Source};
use ailca::finding::Level;
use ailca::messages::{self, Language};
use ailca::quantity::Decimal;
use ailca::report::{Report, Stage};
use proptest::prelude::*;
use serde_json::Value;

const ID: &str = "6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90";

fn about() -> About {
    About {
        title: None,
        system: Some("Exemplar".to_owned()),
        publisher: Some("Example Lab".to_owned()),
        stage: Some(Stage::Training),
    }
}

/// A text as a draft, with its notes in words.
fn import(import: &Import, name: &str, text: &str) -> Result<(String, String), Refusal> {
    let mut draft = Draft::new(about());
    import.add(&Source { name, text }, &mut draft)?;
    let notes: Vec<_> = draft
        .notes
        .iter()
        .map(|(_, note)| {
            let words = messages::text(Language::English, &note.message);
            format!("{} {}: {words}", note.lines(), note.kind.key())
        })
        .collect();
    let report = draft.finish(ID, Language::English);
    Ok((exchange::told(&report, Language::English), notes.join("\n")))
}

fn samples() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for format in IMPORTED {
        for entry in fs::read_dir(format!("fixtures/import/{format}")).unwrap() {
            files.push(entry.unwrap().path());
        }
    }
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

const IMPORTED: &[&str] = &["codecarbon", "cyclonedx", "hugging-face"];

#[test]
fn every_format_has_samples_and_every_sample_is_recognised() {
    let keys: Vec<_> = exchange::IMPORTS.iter().map(|import| import.key).collect();
    assert_eq!(keys, IMPORTED);
    for (path, text) in samples() {
        let name = path.display().to_string();
        let found = exchange::recognise(&Source { name: &name, text: &text }).map(|import| import.key);
        assert_eq!(found, path.parent().unwrap().file_name().unwrap().to_str(), "{name}");
    }
}

#[test]
fn every_sample_becomes_a_well_formed_draft_that_says_what_it_lacks() {
    for (path, text) in samples() {
        let name = path.file_name().unwrap().to_str().unwrap();
        let format = exchange::recognise(&Source { name, text: &text }).unwrap();
        let (draft, notes) = import(format, name, &text).unwrap();
        let outcome = check(&draft, Format::Yaml, &Limits::default());
        let blocking: Vec<_> = outcome.blocking(Level::WellFormed).map(|placed| &placed.path).collect();
        assert!(outcome.reaches(Level::WellFormed), "{name}: {blocking:?}\n{draft}");
        // What the draft asks for is what the check finds: no rule of the lower levels goes untold.
        for placed in outcome.blocking(Level::Comparable).filter(|placed| placed.finding.proof.is_none()) {
            assert!(
                draft.contains(&format!("# {}", placed.finding.rule.id)),
                "{name}: {}",
                placed.finding.rule.id
            );
        }
        insta::assert_snapshot!(format!("import-{}", name.replace('.', "-")), format!("{notes}\n\n{draft}"));
    }
}

/// Rows shifted by every choice of columns that can vanish together are put back, or refused, never guessed.
#[test]
fn shifted_rows_are_put_back_or_refused() {
    let text = fs::read_to_string("fixtures/import/codecarbon/08-3.3.0-cumulative-flush-rows.csv").unwrap();
    let header: Vec<_> = text.lines().next().unwrap().split(',').collect();
    let row: Vec<_> = text.lines().nth(1).unwrap().split(',').collect();
    let at = |name: &str| header.iter().position(|column| *column == name).unwrap();
    for gone in [
        &["region"][..],
        &["longitude", "latitude"],
        &["gpu_count", "gpu_model"],
        &["region", "longitude", "latitude"],
    ] {
        let mut row = row.clone();
        row[at("gpu_count")] = "2";
        row[at("gpu_model")] = "2 x NVIDIA A100";
        let mut whole = row.clone();
        let mut gone: Vec<_> = gone.iter().map(|name| at(name)).collect();
        gone.sort_unstable();
        for index in gone.into_iter().rev() {
            whole[index] = "";
            row.remove(index);
        }
        let file = |row: &[&str]| format!("{}\n{}\n", header.join(","), row.join(","));
        let read = |text: &str| import(Import::of("codecarbon").unwrap(), "emissions.csv", text);
        let figures = |draft: &str| {
            let draft = draft.split("provenance:").next().unwrap_or_default();
            draft.to_owned()
        };
        let (repaired, notes) = read(&file(&row)).unwrap();
        assert!(notes.contains("repair"), "{notes}");
        assert_eq!(figures(&repaired), figures(&read(&file(&whole)).unwrap().0));
    }
    // A column that never vanishes is missing: nothing explains it.
    let mut short = row.clone();
    short.remove(at("cpu_model"));
    let refused = import(
        Import::of("codecarbon").unwrap(),
        "emissions.csv",
        &format!("{}\n{}\n", header.join(","), short.join(",")),
    );
    assert_eq!(refused.unwrap_err().message.key, "exchange-codecarbon-no-rows");
}

#[test]
fn wrong_input_is_refused_at_its_place_in_both_languages() {
    let header = "timestamp,duration,emissions,energy_consumed\n";
    for (format, text, key, place) in [
        ("codecarbon", "", "exchange-codecarbon-empty", None),
        ("codecarbon", "duration,emissions\n1,2\n", "exchange-codecarbon-column", Some((1, 1))),
        ("codecarbon", "duration,emissions_sum\n1,2\n", "exchange-codecarbon-dashboard", Some((1, 1))),
        (
            "codecarbon",
            "duration,duration,emissions,energy_consumed\n",
            "exchange-codecarbon-twice",
            Some((1, 1)),
        ),
        ("codecarbon", &format!("{header}x,1,\"0,5\",1\n"), "exchange-codecarbon-no-number", Some((2, 3))),
        ("codecarbon", &format!("{header}x,1,0.5,-1\n"), "exchange-codecarbon-negative", Some((2, 4))),
        ("codecarbon", header, "exchange-codecarbon-no-rows", None),
        ("cyclonedx", "{\"specVersion\": \"1.4\"}", "exchange-cyclonedx-version", Some((1, 1))),
        ("cyclonedx", "{\"specVersion\": \"1.7\"}", "exchange-cyclonedx-no-model", Some((1, 1))),
        ("hugging-face", "---\nlicense: mit\n---\n", "exchange-hugging-face-none", Some((1, 1))),
        (
            "hugging-face",
            "---\nco2_eq_emissions: much\n---\n",
            "exchange-hugging-face-no-figure",
            Some((2, 19)),
        ),
        ("hugging-face", "# A model\n", "exchange-hugging-face-none", Some((1, 1))),
        ("cyclonedx", "{\"a\": 1, \"a\": 2}", "document-duplicate-key", Some((1, 10))),
    ] {
        let refusal = import(Import::of(format).unwrap(), "file", text).unwrap_err();
        assert_eq!((refusal.message.key.as_str(), refusal.place), (key, place), "{text}");
        for language in Language::ALL {
            for message in [Some(&refusal.message), refusal.help.as_ref()].into_iter().flatten() {
                assert!(messages::knows(language, &message.key), "{}", message.key);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is done to a sample, it is read or refused.
    #[test]
    fn damaged_samples_never_panic(
        sample in 0_usize..64,
        cut in 0.0_f64..1.0,
        bytes in proptest::collection::vec((0.0_f64..1.0, any::<char>()), 0..4),
    ) {
        let samples = samples();
        let (_, text) = &samples[sample % samples.len()];
        let mut characters: Vec<char> = text.chars().collect();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a text")]
        let at = |part: f64, length: usize| (part * length as f64) as usize;
        for (part, character) in bytes {
            let index = at(part, characters.len());
            characters[index] = character;
        }
        if cut < 0.3 {
            characters.truncate(at(cut * 3.0, characters.len()));
        }
        let text: String = characters.into_iter().collect();
        for format in exchange::IMPORTS {
            if let Ok((draft, _)) = import(format, "damaged", &text) {
                prop_assert!(read(&draft, Format::Yaml, &Limits::default()).tree.is_some(), "{draft}");
            }
        }
    }
}

fn reports() -> Vec<(String, String)> {
    let mut paths: Vec<_> =
        fs::read_dir("fixtures/reports").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.push(PathBuf::from("fixtures/complete.yaml"));
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// What an export makes of a report, with the values that it carries, by their path.
fn export(export: &Export, text: &str) -> (String, BTreeMap<String, String>) {
    let tree = read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report: Report = typed(&tree).unwrap();
    let ledger = Ledger::new(tree);
    let options = Options { link: Some("https://example.org/report.yaml".to_owned()) };
    let artefacts = (export.write)(&Job { report: &report, options: &options }, &ledger).unwrap();
    let carried = leaves(ledger.tree(), &|node| ledger.carries(node));
    (artefacts.into_iter().map(|artefact| artefact.text).collect(), carried)
}

/// The scalars of a tree by their path; entries are told by their id or boundary, figures come in their base unit.
fn leaves(tree: &Tree<'_>, wanted: &dyn Fn(NodeId) -> bool) -> BTreeMap<String, String> {
    fn walk(
        tree: &Tree<'_>,
        node: NodeId,
        path: &str,
        wanted: &dyn Fn(NodeId) -> bool,
        found: &mut BTreeMap<String, String>,
    ) {
        let word = |key: &str| match tree.get(node, key).map(|node| tree.kind(node)) {
            Some(Kind::String(text) | Kind::Number(text)) => Some(text.to_owned()),
            _ => None,
        };
        match tree.kind(node) {
            Kind::Map => {
                let unit = word("unit");
                for entry in tree.entries(node) {
                    let path = format!("{path}/{}", entry.key);
                    match (entry.key, &unit) {
                        ("unit", _) => {}
                        ("value", Some(unit)) if wanted(entry.value) => {
                            let dimension = exchange::ledger::dimension_of(unit).unwrap();
                            let base = ailca::quantity::SYMBOLS
                                .iter()
                                .find(|(_, known)| *known == dimension)
                                .unwrap()
                                .0;
                            let number = Decimal::read(&word("value").unwrap()).unwrap();
                            let (number, _) =
                                exchange::ledger::convert(number, dimension, unit, base).unwrap();
                            let number = number.plain().unwrap();
                            let number = if number.contains('.') {
                                number.trim_end_matches('0').trim_end_matches('.')
                            } else {
                                &number
                            };
                            found.insert(path, format!("{number} {base}"));
                        }
                        _ => walk(tree, entry.value, &path, wanted, found),
                    }
                }
            }
            Kind::List => {
                for (index, item) in tree.items(node).enumerate() {
                    let name = ["id", "boundary"].iter().find_map(|key| {
                        match tree.get(item, key).map(|node| tree.kind(node)) {
                            Some(Kind::String(text)) => Some(text.to_owned()),
                            _ => None,
                        }
                    });
                    let name = name.unwrap_or_else(|| index.to_string());
                    walk(tree, item, &format!("{path}/{name}"), wanted, found);
                }
            }
            Kind::String(text) | Kind::Number(text) if wanted(node) => {
                found.insert(path.to_owned(), text.to_owned());
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(tree, tree.root(), "", wanted, &mut found);
    found
}

/// What an export carries comes back from the import, under the same path and with the same value.
#[test]
fn what_is_carried_comes_back() {
    for (there, back) in [("cyclonedx", "cyclonedx"), ("cyclonedx-1.6", "cyclonedx")] {
        for (name, text) in reports() {
            let (document, carried) = export(Export::of(there).unwrap(), &text);
            let mut draft = Draft::new(About::default());
            match Import::of(back).unwrap().add(&Source { name: "bom.json", text: &document }, &mut draft) {
                Ok(()) => {}
                // A report without energy has nothing that the format could hold.
                Err(refusal) if refusal.message.key == "exchange-cyclonedx-no-energy" => continue,
                Err(refusal) => panic!("{name}: {refusal:?}\n{document}"),
            }
            let report = exchange::told(&draft.finish(ID, Language::English), Language::English);
            let tree = read(&report, Format::Yaml, &Limits::default()).tree.unwrap();
            let found = leaves(&tree, &|_| true);
            // An import is always a draft, whatever was exported.
            for (path, value) in carried.iter().filter(|(path, _)| *path != "/report/status") {
                assert_eq!(found.get(path), Some(value), "{there} of {name}: {path}");
            }
        }
    }
}

/// Schemas of others that refer to one another, by the end of their names.
struct Neighbours;

impl jsonschema::Retrieve for Neighbours {
    fn retrieve(
        &self,
        uri: &jsonschema::Uri<String>,
    ) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let name = uri.as_str().rsplit('/').next().unwrap_or_default().trim_end_matches('#');
        Ok(serde_json::from_str(&fs::read_to_string(format!("fixtures/schemas/cyclonedx/{name}"))?)?)
    }
}

#[test]
fn exports_hold_against_the_official_schemas() {
    for (format, schema) in [("cyclonedx", "bom-1.7"), ("cyclonedx-1.6", "bom-1.6")] {
        let path = format!("fixtures/schemas/cyclonedx/{schema}.schema.json");
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let validator = jsonschema::options().with_retriever(Neighbours).build(&schema).unwrap();
        for (name, text) in reports() {
            let (document, _) = export(Export::of(format).unwrap(), &text);
            let document: Value = serde_json::from_str(&document).unwrap();
            let errors: Vec<_> = validator
                .iter_errors(&document)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{format} of {name}: {errors:?}");
        }
        // The validator can fail.
        assert!(!validator.is_valid(&serde_json::json!({ "bomFormat": "CycloneDX" })));
    }
}

#[test]
fn every_export_has_words_for_its_reasons() {
    assert!(EXPORTS.len() > 1);
    for reason in exchange::Reason::ALL {
        for language in Language::ALL {
            assert!(messages::knows(language, &format!("exchange-loss-{}", reason.key())));
        }
    }
}
