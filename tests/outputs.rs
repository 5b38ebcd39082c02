//! What is written for programs holds against the standards that those programs read.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check;
use ailca::document::{Format, Limits};
use ailca::finding::{Level, Severity};
use ailca::messages::Language;
use ailca::outcome::{MOST_OF_A_RULE, Outcome};
use ailca::output::{self, Checked, Github, Junit, RenderOptions, Sarif, written};
use ailca::rules;
use serde_json::Value;

/// Published disclosures, and texts that are wrong in other ways.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<_> = fs::read_dir("fixtures/reports")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
        .collect();
    texts.sort();
    let slip = "fixtures/slips/01-coverage-as-word.yaml";
    texts.push((slip.into(), fs::read_to_string(slip).unwrap()));
    texts.push(("a folder/no report: at all.yaml".into(), "a: [1, 2\n".into()));
    texts.push(("control\u{1}.yaml".into(), "schemaVersion: \"<&>]]>\u{e9}%0A\"\nsystm: ~\n".into()));
    texts
}

fn write(form: &dyn output::Format, language: Language) -> (String, usize) {
    let texts = texts();
    let outcomes: Vec<Outcome> =
        texts.iter().map(|(_, text)| check::check(text, Format::Yaml, &Limits::default())).collect();
    let reports: Vec<_> = texts
        .iter()
        .zip(&outcomes)
        .map(|((name, text), outcome)| Checked { name, line: None, text, outcome })
        .collect();
    let options = RenderOptions { language, level: Level::Assured };
    let findings = outcomes.iter().map(|outcome| outcome.findings.len()).sum();
    (written(&reports, form, options).unwrap(), findings)
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let mut schema: Value =
        serde_json::from_str(&fs::read_to_string("fixtures/schemas/sarif-2.1.0.json").unwrap()).unwrap();
    // Its pattern of language tags has a bracket too many to be a regular expression; no such tag is written.
    for holder in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][holder]["properties"]["language"];
        language.as_object_mut().unwrap().remove("pattern").unwrap();
    }
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for language in Language::ALL {
        let (text, findings) = write(&Sarif, language);
        let sarif: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&sarif).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &sarif["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), findings);
        assert!(results.iter().any(|result| result["fixes"].is_array()));
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in results {
            assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result}");
        }
        // A rule that nothing names is no news to a reader of the log.
        let named = |result: &Value, id: &Value| {
            let follows = result["properties"]["consequences"].as_array().unwrap();
            result["ruleId"] == *id || follows.iter().any(|each| each["ruleId"] == *id)
        };
        for rule in rules {
            assert!(results.iter().any(|result| named(result, &rule["id"])), "{rule}");
        }
    }
}

#[test]
fn junit_is_xml_with_a_failure_for_each_error() {
    let (text, _) = write(&Junit, Language::of("fr").unwrap());
    let report = quick_junit::Report::deserialize_from_str(&text).unwrap();
    assert_eq!(report.test_suites.len(), texts().len());
    let (sarif, _) = write(&Sarif, Language::of("fr").unwrap());
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let errors = results.iter().filter(|result| result["level"] == "error").count();
    assert_eq!(report.test_suites.iter().map(|suite| suite.failures).sum::<usize>(), errors);
}

#[test]
fn annotations_are_one_line_each_with_nothing_that_ends_them_early() {
    let (text, findings) = write(&Github, Language::ENGLISH);
    assert_eq!(text.lines().count(), findings);
    for line in text.lines() {
        let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        assert!(!message.is_empty());
        let (command, properties) = head.split_once(' ').unwrap();
        assert!(["error", "warning", "notice"].contains(&command), "{line}");
        for property in properties.split(',') {
            let (name, value) = property.split_once('=').unwrap();
            assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&name), "{line}");
            assert!(!value.is_empty() && !value.contains(':'), "{line}");
        }
    }
}

#[test]
fn fingerprints_tell_findings_apart_and_outlast_moved_lines() {
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    let prints = |text: &str| {
        let outcome = check::check(text, Format::Yaml, &Limits::default());
        let mut prints: Vec<_> =
            outcome.findings.iter().map(|placed| placed.fingerprint.clone()).collect::<Vec<_>>();
        prints.sort();
        prints
    };
    let before = prints(&text);
    assert_eq!(prints(&format!("# a remark\n\n{text}")), before);
    let mut distinct = before.clone();
    distinct.dedup();
    assert_eq!(distinct.len(), before.len());
}

/// A report with as many sources of one id.
fn crowd(sources: usize) -> String {
    let text = fs::read_to_string("fixtures/least.yaml").unwrap();
    let mut report: Value = serde_yaml::from_str(&text).unwrap();
    report["sources"] = vec![serde_json::json!({ "id": "a", "title": "t" }); sources].into();
    report.to_string()
}

#[test]
fn of_a_crowd_the_first_are_told_and_all_are_counted_in_every_format() {
    let level = Level::Assured;
    let checked = |text: &str| check::check(text, Format::Json, &Limits::default());
    let counted = |outcome: &Outcome| outcome.count(Severity::Error, level);
    let [forty, one_more] = [40, 41].map(|sources| counted(&checked(&crowd(sources))));
    assert!(one_more > forty, "each source of a known id is an error");
    let text = crowd(4000);
    let outcome = checked(&text);
    assert_eq!(counted(&outcome), forty + (one_more - forty) * 3960);
    for rule in rules::all() {
        let told = outcome.findings.iter().filter(|placed| placed.finding.rule.id == rule.id).count();
        assert!(told <= MOST_OF_A_RULE, "{}: {told}", rule.id);
    }
    let more = outcome.findings.iter().find_map(|placed| placed.more.as_ref()).unwrap();
    assert_eq!((more.under.as_str(), more.places.len()), ("/sources", 3));
    let reports = [Checked { name: "crowd.json", line: None, text: &text, outcome: &outcome }];
    let formats: [&dyn output::Format; 4] = [&output::Json, &Sarif, &Junit, &Github];
    for language in Language::ALL {
        for format in formats {
            let told = written(&reports, format, RenderOptions { language, level }).unwrap();
            assert!(told.len() < 65536 + 20 * text.len(), "{}", told.len());
            assert!(told.contains(&more.count.to_string()), "the others are counted");
        }
    }
    let json: Value = serde_json::from_str(
        &written(&reports, &output::Json, RenderOptions { language: Language::ENGLISH, level }).unwrap(),
    )
    .unwrap();
    let report = &json["reports"][0];
    let findings =
        report["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] == "error");
    let all: u64 = findings.map(|finding| 1 + finding["more"]["count"].as_u64().unwrap_or_default()).sum();
    assert_eq!(report["counts"]["error"], all);
    assert_eq!(usize::try_from(all).unwrap(), counted(&outcome));
}
