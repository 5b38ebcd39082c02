//! Reading other formats and writing them: samples, hostile bytes, official schemas, and the way there and back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use ailca::check::check;
use ailca::document::{Format, Kind, Limits, NodeId, Tree, read};
use ailca::exchange::{self, About, Draft, EXPORTS, Export, Import, Job, Ledger, Options, Refusal, Source};
use ailca::finding::Level;
use ailca::messages::{self, Language};
use ailca::quantity::Decimal;
use ailca::report::{Report, Stage};
use proptest::prelude::*;
use serde_json::Value;

const ID: &str = "1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21";

fn about() -> About {
    About {
        title: None,
        system: Some("Exemplar".to_owned()),
        publisher: Some("Example Lab".to_owned()),
        stage: Some(Stage::Training),
        tool_version: Some("0.9.3".to_owned()),
        provider: Some("openai".to_owned()),
        ..About::default()
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
            let words = messages::text(Language::ENGLISH, &note.message);
            format!("{} {}: {words}", note.lines(), note.kind.key())
        })
        .collect();
    let report = draft.finish(ID, Language::ENGLISH);
    Ok((exchange::written(report, Language::ENGLISH)?, notes.join("\n")))
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

const IMPORTED: &[&str] = &[
    "codecarbon",
    "cyclonedx",
    "spdx",
    "boamps",
    "frugal-ai",
    "responses",
    "ecologits",
    "boaviztapi",
    "impact-framework",
    "dia",
    "hugging-face",
];

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

/// Line and column, where there are such.
type Anchor = Option<(usize, usize)>;

/// Format, wrong input, what is told, and where.
const WRONG: &[(&str, &str, &str, Anchor)] = &[
    ("codecarbon", "", "exchange-codecarbon-empty", None),
    ("codecarbon", "duration,emissions\n1,2\n", "exchange-codecarbon-column", Some((1, 1))),
    ("codecarbon", "duration,emissions_sum\n1,2\n", "exchange-codecarbon-dashboard", Some((1, 1))),
    (
        "codecarbon",
        "duration,duration,emissions,energy_consumed\n",
        "exchange-codecarbon-twice",
        Some((1, 1)),
    ),
    (
        "codecarbon",
        "timestamp,duration,emissions,energy_consumed\nx,1,\"0,5\",1\n",
        "exchange-codecarbon-no-number",
        Some((2, 3)),
    ),
    (
        "codecarbon",
        "timestamp,duration,emissions,energy_consumed\nx,1,0.5,-1\n",
        "exchange-codecarbon-negative",
        Some((2, 4)),
    ),
    (
        "codecarbon",
        "timestamp,duration,emissions,energy_consumed
",
        "exchange-codecarbon-no-rows",
        None,
    ),
    ("cyclonedx", "{\"specVersion\": \"1.4\"}", "exchange-cyclonedx-version", Some((1, 1))),
    ("cyclonedx", "{\"specVersion\": \"1.7\"}", "exchange-cyclonedx-no-model", Some((1, 1))),
    ("hugging-face", "---\nlicense: mit\n---\n", "exchange-hugging-face-none", Some((1, 1))),
    ("hugging-face", "---\nco2_eq_emissions: much\n---\n", "exchange-hugging-face-no-figure", Some((2, 19))),
    ("hugging-face", "# A model\n", "exchange-hugging-face-none", Some((1, 1))),
    (
        "hugging-face",
        "# A model\n\n## Environmental Impact\n\n- **Hours used:** [More Information Needed]\n",
        "exchange-hugging-face-none",
        Some((1, 1)),
    ),
    ("spdx", "{\"@context\": \"x\", \"@graph\": []}", "exchange-spdx-no-package", Some((1, 1))),
    (
        "spdx",
        "{\"@graph\": [{\"type\": \"ai_AIPackage\", \"spdxId\": \"a:b\"}]}",
        "exchange-spdx-no-energy",
        Some((1, 13)),
    ),
    (
        "ecologits",
        "{\"usage\": null, \"errors\": [{\"code\": \"model-not-registered\", \"message\": \"no\"}]}",
        "exchange-ecologits-error",
        Some((1, 28)),
    ),
    ("ecologits", "{\"usage\": null}", "exchange-ecologits-none", Some((1, 1))),
    (
        "ecologits",
        "{\"usage\": {\"energy\": {\"value\": 1, \"unit\": \"Wh\"}}}",
        "exchange-ecologits-unit",
        Some((1, 22)),
    ),
    (
        "ecologits",
        "{\"usage\": {\"energy\": {\"value\": \"x\", \"unit\": \"kWh\"}}}",
        "exchange-ecologits-no-number",
        Some((1, 32)),
    ),
    ("frugal-ai", "{}", "exchange-frugal-ai-none", Some((1, 1))),
    (
        "frugal-ai",
        "{\"energy_consumed_wh\": 12.5, \"emissions_data\": {\"energy_consumed\": 0.125}}",
        "exchange-frugal-ai-disagree",
        Some((1, 24)),
    ),
    ("boaviztapi", "{}", "exchange-boaviztapi-none", Some((1, 1))),
    (
        "boaviztapi",
        "{\"impacts\": {\"gwp\": {\"embedded\": {\"value\": 1}, \"unit\": \"kgCO2eq\"}}}",
        "exchange-boaviztapi-duration",
        Some((1, 1)),
    ),
    (
        "boaviztapi",
        "{\"impacts\": {}, \"verbose\": {\"duration\": {\"value\": 1}}}",
        "exchange-boaviztapi-lifetime",
        Some((1, 1)),
    ),
    (
        "boaviztapi",
        "{\"impacts\": {\"gwp\": {\"embedded\": {\"value\": 1}, \"unit\": \"gCO2eq\"}}, \"verbose\": {\"duration\": {\"value\": 40000}}}",
        "exchange-boaviztapi-unit",
        Some((1, 21)),
    ),
    ("impact-framework", "tree: {}\n", "exchange-impact-framework-input", Some((1, 1))),
    (
        "impact-framework",
        "execution:\n  status: fail\n  error: broken\ntree: {}\n",
        "exchange-impact-framework-failed",
        Some((2, 3)),
    ),
    (
        "impact-framework",
        "execution: { status: success }\ntree: { outputs: [{ cpu/utilization: 1 }] }\n",
        "exchange-impact-framework-none",
        Some((2, 7)),
    ),
    (
        "impact-framework",
        "execution: { status: success }\ntree: { outputs: [{ energy: 1 }, { energy: 2 }], aggregated: { energy: 4 } }\n",
        "exchange-impact-framework-disagree",
        Some((2, 72)),
    ),
    ("boamps", "{}", "exchange-boamps-no-energy", Some((1, 1))),
    ("boamps", "{\"measures\": [{\"powerConsumption\": -1}]}", "exchange-boamps-negative", Some((1, 36))),
    (
        "boamps",
        "{\"measures\": [{\"powerConsumption\": 1, \"unit\": \"W\"}]}",
        "exchange-boamps-unit",
        Some((1, 36)),
    ),
    ("cyclonedx", "{\"a\": 1, \"a\": 2}", "document-duplicate-key", Some((1, 10))),
    ("dia", "# A model\n", "exchange-dia-none", Some((1, 1))),
    ("dia", "---\ndia_report: 1\n---\n", "exchange-dia-none", Some((2, 1))),
    ("dia", "---\ndia_report: { scope: cumulative }\n---\n", "exchange-dia-scope", Some((2, 22))),
    ("dia", "---\ndia_report: { scope: incremental }\n---\n", "exchange-dia-no-footprint", Some((2, 13))),
    (
        "dia",
        "---\ndia_report: { scope: incremental, footprint: { energy_kwh: { value: [2, 1] } } }\n---\n",
        "exchange-dia-no-number",
        Some((2, 60)),
    ),
    ("responses", "{\"energy_joules\": -1, \"model\": \"m\"}\n", "exchange-responses-none", Some((1, 1))),
];

#[test]
fn wrong_input_is_refused_at_its_place_in_both_languages() {
    for (format, text, key, place) in WRONG {
        let refusal = import(Import::of(format).unwrap(), "file", text).unwrap_err();
        assert_eq!((refusal.message.key.as_str(), refusal.place), (*key, *place), "{text}");
        for language in Language::ALL {
            for message in [Some(&refusal.message), refusal.help.as_deref()].into_iter().flatten() {
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
    paths.push(PathBuf::from("fixtures/every-field.yaml"));
    paths.sort();
    let text = |path: PathBuf| (path.display().to_string(), fs::read_to_string(path).unwrap());
    let mut reports: Vec<(String, String)> = paths.into_iter().map(text).collect();
    // The same with bounds and approximations: what an export says of them comes back.
    let complete = fs::read_to_string("fixtures/complete.yaml").unwrap();
    for word in ["atMost", "approximate"] {
        let qualified = |line: &str| {
            line.replacen("source: meters }", &format!("source: meters, qualifier: {word} }}"), 1)
        };
        let lines: Vec<String> = complete.lines().map(qualified).collect();
        reports.push((format!("complete.yaml, {word}"), lines.join("\n")));
    }
    reports
}

/// Whether an export or import found nothing that the format could hold.
fn is_empty(refusal: &Refusal) -> bool {
    ["-no-energy", "-zero"].iter().any(|end| refusal.message.key.ends_with(end))
}

/// Values by their path, with every value that stands at it.
type Leaves = BTreeSet<(String, String)>;

/// What an export makes of a report, with the values that it carries; nothing where the format could hold nothing of it.
fn export(export: &Export, text: &str, options: Options) -> (Vec<String>, Leaves) {
    let tree = read(text, Format::Yaml, &Limits::default()).tree.unwrap();
    let report = Report::read(&tree).unwrap();
    let ledger = Ledger::new(tree);
    let options = Options { today: "2026-11-24".to_owned(), ..options };
    let artefacts = match (export.write)(&Job { report: &report, options: &options }, &ledger) {
        Ok(artefacts) => artefacts,
        Err(refusal) if is_empty(&refusal) => Vec::new(),
        Err(refusal) => panic!("{refusal:?}"),
    };
    let carried = leaves(ledger.tree(), &|node| ledger.carries(node));
    (artefacts.into_iter().map(|artefact| artefact.text).collect(), carried)
}

/// Whether a value is among others; an entry without a name may be any of its list.
fn holds(found: &Leaves, (path, value): &(String, String)) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    found.iter().any(|(known, other)| {
        let known: Vec<&str> = known.split('/').collect();
        let like = |(part, known): (&&str, &&str)| part == known || *part == "*";
        other == value && known.len() == parts.len() && parts.iter().zip(&known).all(like)
    })
}

/// A number without zeros behind its last digit.
fn shortest(number: Decimal) -> String {
    let text = number.plain().unwrap();
    if !text.contains('.') {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The scalars of a tree by their path; entries are told by their id or boundary where these are wanted, figures come in
/// their base unit.
fn leaves(tree: &Tree<'_>, wanted: &dyn Fn(NodeId) -> bool) -> Leaves {
    fn walk(tree: &Tree<'_>, node: NodeId, path: &str, wanted: &dyn Fn(NodeId) -> bool, found: &mut Leaves) {
        let word = |key: &str| match tree.get(node, key).map(|node| tree.kind(node)) {
            Some(Kind::String(text) | Kind::Number(text)) => Some(text.to_owned()),
            _ => None,
        };
        match tree.kind(node) {
            Kind::Map => {
                // A number without unit is one of things.
                let is_number = |node| matches!(tree.kind(node), Kind::Number(_));
                let stated = tree.get(node, "value").is_some_and(is_number);
                let unit = word("unit").or_else(|| stated.then(|| "1".to_owned()));
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
                            found.insert((path, format!("{} {base}", shortest(number))));
                        }
                        _ => walk(tree, entry.value, &path, wanted, found),
                    }
                }
            }
            Kind::List => {
                for item in tree.items(node) {
                    let name = ["id", "boundary"].iter().find_map(|key| {
                        let node = tree.get(item, key).filter(|node| wanted(*node))?;
                        match tree.kind(node) {
                            Kind::String(text) => Some(text.to_owned()),
                            _ => None,
                        }
                    });
                    let path = format!("{path}/{}", name.as_deref().unwrap_or("*"));
                    walk(tree, item, &path, wanted, found);
                }
            }
            Kind::Number(text) if wanted(node) => {
                found.insert((path.to_owned(), shortest(Decimal::read(text).unwrap())));
            }
            Kind::String(text) if wanted(node) => {
                found.insert((path.to_owned(), text.to_owned()));
            }
            _ => {}
        }
    }
    let mut found = Leaves::new();
    walk(tree, tree.root(), "", wanted, &mut found);
    found
}

fn linked() -> Options {
    Options { link: Some("https://example.org/report.yaml".to_owned()), ..Options::default() }
}

/// A whole report that goes along comes back whole.
#[test]
fn a_whole_report_comes_back_whole() {
    for key in ["cyclonedx", "cyclonedx-1.6", "spdx"] {
        let format = Export::of(key).unwrap();
        for (name, text) in reports() {
            let (documents, carried) = export(format, &text, Options { whole: true, ..linked() });
            let source = Source { name: "whole.json", text: &documents[0] };
            let report = import_all(exchange::recognise(&source).unwrap(), &documents).unwrap();
            let found = leaves(&read(&report, Format::Yaml, &Limits::default()).tree.unwrap(), &|_| true);
            for leaf in carried.iter().filter(|(path, _)| path != "/report/status") {
                assert!(found.contains(leaf), "{key} of {name}: {leaf:?}");
            }
            let whole = leaves(&read(&text, Format::Yaml, &Limits::default()).tree.unwrap(), &|_| true);
            assert_eq!(whole, carried, "{key} of {name}");
        }
    }
}

/// What a footprint needs beside a report.
fn named() -> Options {
    Options {
        company_ids: vec!["urn:example:company:1".to_owned()],
        product_ids: vec!["urn:example:product:1".to_owned()],
        exempted: Some("1.5".to_owned()),
        valid_until: Some("2027-12-31".to_owned()),
        ..linked()
    }
}

/// Every export of every report is written, or refused in words; that of the complete one is shown.
#[test]
fn every_export_writes_or_says_why_not() {
    for format in EXPORTS {
        let mut written = 0;
        for (name, text) in reports() {
            // The claim that a footprint asks for.
            let claim =
                "goalAndScope:\n  guidelines: [{ guideline: ISO 14067 }, { guideline: ITU-T L.1801 }]\n";
            let text =
                if name.ends_with("complete.yaml") { text.replace("goalAndScope:\n", claim) } else { text };
            let tree = read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
            let report = Report::read(&tree).unwrap();
            let ledger = Ledger::new(tree);
            let options = Options { today: "2026-11-24".to_owned(), ..named() };
            match (format.write)(&Job { report: &report, options: &options }, &ledger) {
                Ok(artefacts) => {
                    written += 1;
                    for artefact in &artefacts {
                        if artefact.text.starts_with('{') && format.key != "carbon-txt" {
                            let _: Value = serde_json::from_str(&artefact.text).unwrap();
                        }
                    }
                    let new =
                        ["hugging-face", "eu-gpai", "eu-gpai-json", "sci", "pact", "carbon-txt", "openlca"];
                    if name.ends_with("complete.yaml") && new.contains(&format.key) {
                        let files = artefacts.iter().map(|each| format!("== {}\n{}", each.name, each.text));
                        let files: Vec<String> = files.collect();
                        insta::assert_snapshot!(format!("export-{}", format.key), files.join("\n"));
                    }
                }
                Err(refusal) => {
                    for language in Language::ALL {
                        assert!(messages::knows(language, &refusal.message.key), "{}", refusal.message.key);
                        assert!(messages::knows(language, &refusal.help.as_ref().unwrap().key));
                    }
                }
            }
        }
        assert!(written > 0, "{}", format.key);
    }
}

/// Every reference of an openLCA package leads to a data set in it, but those to units of the reference data.
#[test]
fn references_of_an_open_lca_package_lead_somewhere() {
    fn references(value: &Value, found: &mut BTreeSet<(String, String)>) {
        match value {
            Value::Object(map) => {
                if let (Some(class), Some(id)) = (map.get("@type"), map.get("@id")) {
                    let word = |value: &Value| value.as_str().unwrap().to_owned();
                    found.insert((word(class), word(id)));
                }
                for value in map.values() {
                    references(value, found);
                }
            }
            Value::Array(list) => {
                for value in list {
                    references(value, found);
                }
            }
            _ => {}
        }
    }
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let (documents, _) = export(Export::of("openlca").unwrap(), &text, linked());
    let documents: Vec<Value> = documents.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let sets: BTreeSet<&str> = documents.iter().filter_map(|each| each["@id"].as_str()).collect();
    let mut found = BTreeSet::new();
    for document in &documents {
        references(document, &mut found);
    }
    let outside: BTreeSet<&str> = found
        .iter()
        .filter(|(class, id)| class != "Unit" && !sets.contains(id.as_str()))
        .map(|(_, id)| id.as_str())
        .collect();
    // Energy, volume and items.
    assert_eq!(outside.len(), 3, "{outside:?}");
    assert!(found.len() > 20 && sets.len() > 15);
}

/// The documents of an export as one draft; `None` where they hold nothing for a report.
fn import_all(import: &Import, documents: &[String]) -> Option<String> {
    let mut draft = Draft::new(About::default());
    for document in documents {
        match import.add(&Source { name: "file.json", text: document }, &mut draft) {
            Ok(()) => {}
            Err(refusal) if is_empty(&refusal) => return None,
            Err(refusal) => panic!("{refusal:?}\n{document}"),
        }
    }
    let report = exchange::written(draft.finish(ID, Language::ENGLISH), Language::ENGLISH).unwrap();
    (!documents.is_empty()).then_some(report)
}

/// Exports that can be read again, with the format that reads them.
const ROUND_TRIPS: [(&str, &str); 5] = [
    ("cyclonedx", "cyclonedx"),
    ("cyclonedx-1.6", "cyclonedx"),
    ("spdx", "spdx"),
    ("boamps", "boamps"),
    ("hugging-face", "hugging-face"),
];

/// Whether every value that an export carries is in the draft that was read from it.
fn comes_back(there: &str, carried: &Leaves, draft: &str) -> Result<(), (String, String)> {
    let tree = read(draft, Format::Yaml, &Limits::default()).tree.unwrap();
    let found = leaves(&tree, &|_| true);
    // A card has one amount: what was a total comes back as that of one activity. An import is always a draft.
    let is_other = |path: &str| {
        path == "/report/status" || path.starts_with("/inventory/training/total") && there == "hugging-face"
    };
    match carried.iter().find(|leaf| !is_other(&leaf.0) && !holds(&found, leaf)) {
        Some(missing) => Err(missing.clone()),
        None => Ok(()),
    }
}

/// What an export carries comes back from the import, under the same path and with the same value.
#[test]
fn what_is_carried_comes_back() {
    for (there, back) in ROUND_TRIPS {
        let mut reports_with_energy = 0;
        for (name, text) in reports() {
            let (documents, carried) = export(Export::of(there).unwrap(), &text, linked());
            let Some(draft) = import_all(Import::of(back).unwrap(), &documents) else { continue };
            reports_with_energy += 1;
            if let Err(missing) = comes_back(there, &carried, &draft) {
                panic!("{there} of {name}: {missing:?}\n{draft}");
            }
        }
        assert!(reports_with_energy > 5, "{there}: {reports_with_energy}");
    }
}

/// The models that another was made from leave in the formats that have room for one or for several.
#[test]
fn what_a_model_was_made_from_leaves_with_it() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let bases = "name: Tarn 7B\n      derivedFrom: [{ name: one, relation: merged }, { name: two, relation: merged }]\n";
    let text = text.replacen("name: Tarn 7B\n      architecture", &format!("{bases}      architecture"), 1);
    for (format, wanted) in [
        ("boamps", "\"foundationModelName\": \"one\""),
        ("hugging-face", "base_model: [one, two]\nbase_model_relation: merge\n"),
    ] {
        let (documents, _) = export(Export::of(format).unwrap(), &text, linked());
        assert!(documents.iter().any(|document| document.contains(wanted)), "{format}: {documents:?}");
    }
}

/// A count without unit is the same count in billions.
#[test]
fn a_count_without_unit_comes_back() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let bare = text.replace("{ value: 7, unit: billion,", "{ value: 7,");
    assert_ne!(bare, text);
    let (documents, carried) = export(Export::of("boamps").unwrap(), &bare, linked());
    let draft = import_all(Import::of("boamps").unwrap(), &documents).unwrap();
    assert_eq!(comes_back("boamps", &carried, &draft), Ok(()));
}

/// Every place of a value below its root, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut each = |key: &str, value: &Value| {
        let at = format!("{at}/{key}");
        found.push(at.clone());
        places(value, &at, found);
    };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                each(key, value);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                each(&index.to_string(), value);
            }
        }
        _ => {}
    }
}

/// How many reports are tried; `EXCHANGE_CASES` says otherwise.
fn round_trips() -> u32 {
    std::env::var("EXCHANGE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(150)
}

/// Takes a part of a report away, or puts another number or text there.
fn change(report: &mut Value, choice: (usize, usize)) {
    const NUMBERS: [&str; 6] = ["1e3", "24.70", "1E-3", "123456789.125", "7", "0.1e1"];
    const TEXTS: [&str; 6] = ["é ü 漢", "a: b # c", "- x", "\"q\" 'r'", "{x}, [y]", "two\nlines"];
    let mut found = Vec::new();
    places(report, "", &mut found);
    let place = &found[choice.0 % found.len()];
    let (parent, key) = place.rsplit_once('/').unwrap();
    match (report.pointer(place), choice.1 % 3) {
        (Some(Value::Number(_)), 1..) => {
            *report.pointer_mut(place).unwrap() = serde_json::from_str(NUMBERS[choice.1 % 6]).unwrap();
        }
        (Some(Value::String(_)), 1..) => *report.pointer_mut(place).unwrap() = TEXTS[choice.1 % 6].into(),
        _ => match report.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.shift_remove(key)),
            Some(Value::Array(list)) => drop(list.remove(key.parse().unwrap())),
            _ => {}
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: round_trips(), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a report says, what an export carries of it comes back.
    #[test]
    fn what_is_carried_of_any_report_comes_back(
        report in 0_usize..64,
        changes in proptest::collection::vec((any::<usize>(), any::<usize>()), 1..12),
    ) {
        let reports = reports();
        let (_, text) = &reports[report % reports.len()];
        let tree = read(text, Format::Yaml, &Limits::default()).tree.unwrap();
        let mut report = ailca::schema::value(&tree);
        for choice in changes {
            let before = report.clone();
            change(&mut report, choice);
            // A change that makes it ill-formed is taken back.
            if !check(&report.to_string(), Format::Json, &Limits::default()).reaches(Level::WellFormed) {
                report = before;
            }
        }
        let text = report.to_string();
        for (there, back) in ROUND_TRIPS {
            let (documents, carried) = export(Export::of(there).unwrap(), &text, linked());
            let Some(draft) = import_all(Import::of(back).unwrap(), &documents) else { continue };
            if let Err(missing) = comes_back(there, &carried, &draft) {
                prop_assert!(false, "{there}: {missing:?}\n{}\n{draft}\n{text}", documents.join("\n"));
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
        let folder = if uri.as_str().contains("BoAmps") { "boamps" } else { "cyclonedx" };
        Ok(serde_json::from_str(&fs::read_to_string(format!("fixtures/schemas/{folder}/{name}"))?)?)
    }
}

#[test]
fn exports_hold_against_the_official_schemas() {
    for (format, schema) in [
        ("cyclonedx", "cyclonedx/bom-1.7.schema.json"),
        ("cyclonedx-1.6", "cyclonedx/bom-1.6.schema.json"),
        ("spdx", "spdx/schema-v3.0.1.json"),
        ("boamps", "boamps/report_schema.json"),
    ] {
        let path = format!("fixtures/schemas/{schema}");
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let validator = jsonschema::options().with_retriever(Neighbours).build(&schema).unwrap();
        for (name, text) in reports() {
            let whole = Options { whole: Export::of(format).unwrap().holds_whole, ..linked() };
            for options in [linked(), whole] {
                for document in export(Export::of(format).unwrap(), &text, options).0 {
                    let document: Value = serde_json::from_str(&document).unwrap();
                    let errors: Vec<_> = validator
                        .iter_errors(&document)
                        .map(|error| format!("{}: {error}", error.instance_path()))
                        .collect();
                    assert!(errors.is_empty(), "{format} of {name}: {errors:?}\n{document}");
                }
            }
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
