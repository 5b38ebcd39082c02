//! What is said of a report by one guideline: never more than its checks can bear.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check::check;
use ailca::document::{Format, Limits};
use ailca::finding::Level;
use ailca::guidelines;
use ailca::messages::Language;
use ailca::outcome::Outcome;
use ailca::output::{self, Checked, RenderOptions};
use ailca::statement::{Statement, Verdict};

const LEAST: &str = "schemaVersion: \"0.4.0\"\nreport:\n  id: urn:uuid:1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21\n  \
                     title: Least\n  status: draft\n  publisher: { name: Tarn Lab }\nsystem:\n  name: Exemplar\n";

fn outcome(text: &str) -> Outcome {
    check(text, Format::Yaml, &Limits::default())
}

/// The verdicts on the clauses of that name.
fn verdicts(guideline: &str, clause: &str, text: &str) -> Vec<Verdict> {
    let outcome = outcome(text);
    let statement = Statement::of(guidelines::find(guideline).unwrap(), text, Format::Yaml, &outcome);
    let clauses = statement.clauses.iter().filter(|judged| judged.clause.clause.english() == clause);
    clauses.map(|judged| judged.verdict).collect()
}

#[test]
fn a_report_that_says_nothing_meets_nothing() {
    let outcome = outcome(LEAST);
    for guideline in guidelines::all().iter().filter(|guideline| guideline.key != "ailca") {
        let statement = Statement::of(guideline, LEAST, Format::Yaml, &outcome);
        for judged in &statement.clauses {
            // What the least report has: a name, a publisher.
            let stated = judged
                .clause
                .fields()
                .any(|field| ["/system/name", "/report/publisher", "/schemaVersion"].contains(&field));
            let verdict = judged.verdict;
            assert!(
                stated
                    || !matches!(
                        verdict,
                        Verdict::Met | Verdict::MetInPart | Verdict::AsStated | Verdict::Stated
                    ),
                "{} {}: {verdict:?}",
                guideline.key,
                judged.clause.clause.english()
            );
        }
    }
}

#[test]
fn a_failed_check_is_told_at_its_clause() {
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    assert_eq!(verdicts("iso-iec-21031", "Methodology", &text), [Verdict::NotMet]);
    let outcome = outcome(&text);
    let statement = Statement::of(guidelines::find("ieee-p3584").unwrap(), &text, Format::Yaml, &outcome);
    let checked = Checked { name: "bloom.yaml", line: None, text: &text, outcome: &outcome };
    let options = RenderOptions { language: Language::ENGLISH, level: Level::Disclosure };
    let told = output::statement(&checked, &statement, options);
    assert!(told.contains("GHG-001 (error): the stated emissions"), "{told}");
    assert!(
        told.contains("914 kWh × 394 g CO2e/kWh = 360 kg CO2e (359.4 to 360.8) is the least"),
        "the proof goes with it: {told}"
    );
    let whole = fs::read_to_string("fixtures/complete.yaml").unwrap();
    assert_eq!(verdicts("iso-iec-21031", "Methodology", &whole), [Verdict::MetInPart]);
}

#[test]
fn a_field_that_no_rule_looks_at_is_stated_and_not_met() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    assert_eq!(verdicts("itu-t-l1801", "1", &text).last(), Some(&Verdict::Stated));
    assert_eq!(verdicts("itu-t-l1801", "1", LEAST).last(), Some(&Verdict::Stated));
    assert_eq!(verdicts("eu-gpai", "Article 51(2)", LEAST), [Verdict::Silent]);
}

#[test]
fn what_is_for_people_to_judge_is_left_to_them() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    assert_eq!(verdicts("iso-14040-14044", "5.2", &text), [Verdict::NotAssessable]);
}

#[test]
fn a_withheld_figure_is_told_as_withheld() {
    let judged = |figures: &str| {
        let text = format!("{LEAST}inventory: {{ training: {{ total: {{ energy: [{figures}] }} }} }}\n");
        let outcome = outcome(&text);
        assert!(outcome.rules == ailca::outcome::RulesRan::All, "{:?}", outcome.findings);
        let statement = Statement::of(guidelines::find("eu-gpai").unwrap(), &text, Format::Yaml, &outcome);
        let judged = statement
            .clauses
            .iter()
            .find(|each| each.clause.clause.english() == "Annex XI, 1, 2(e)")
            .unwrap();
        (judged.verdict, judged.absent.concat(), judged.withheld.concat())
    };
    let energy = "/inventory/training/total/energy".to_owned();
    let withheld = "{ withheld: { reason: trade secret, heldBy: Tarn Lab } }";
    assert_eq!(judged(withheld), (Verdict::AsStated, String::new(), energy.clone()));
    let stated = "{ value: 5, unit: MWh, basis: metered, boundary: facility }";
    assert_eq!(judged(stated), (Verdict::MetInPart, String::new(), String::new()));
    assert_eq!(judged(&format!("{withheld}, {stated}")), (Verdict::MetInPart, String::new(), String::new()));
    assert_eq!(judged(""), (Verdict::Silent, energy, String::new()));
}

#[test]
fn one_of_several_fields_is_enough_where_each_answers() {
    let water = |total: &str| {
        format!("{{ consumption: {{ total: {{ value: 5, unit: m3, basis: metered }}{total} }} }}")
    };
    let parts = water(", totalCovers: [onSite]");
    let report = |training: &str, inference: &str| {
        format!("{LEAST}inventory:\n  training: {{ {training} }}\n  inference: {{ {inference} }}\n")
    };
    let activity = |stage: &str| format!("activities: [{{ id: {stage}, stage: {stage}, water: {parts} }}]");
    let total = format!("total: {{ water: {parts} }}");
    let said = |text: &str| {
        let outcome = outcome(text);
        let statement = Statement::of(guidelines::find("iso-14046").unwrap(), text, Format::Yaml, &outcome);
        let judged = statement.clauses.iter().find(|each| each.clause.clause.english() == "4.8").unwrap();
        judged.absent.len()
    };
    assert_eq!(said(&report(&total, &activity("inference"))), 0);
    assert_eq!(said(&report(&activity("training"), &total)), 0);
    assert_eq!(said(&report(&total, "activities: []")), 1);
    assert_eq!(said(LEAST), 2);
}

#[test]
fn an_unsound_report_is_not_judged() {
    let text = LEAST.replace("name: Exemplar", "title: Exemplar");
    let outcome = outcome(&text);
    let statement = Statement::of(guidelines::find("itu-t-l1801").unwrap(), &text, Format::Yaml, &outcome);
    assert!(!statement.holds());
    let checked = Checked { name: "least.yaml", line: None, text: &text, outcome: &outcome };
    let options = RenderOptions { language: Language::ENGLISH, level: Level::Disclosure };
    let told = output::statement(&checked, &statement, options);
    assert!(told.contains("mend what `ailca check` finds"), "{told}");
    assert_eq!([Verdict::Met, Verdict::MetInPart, Verdict::AsStated].map(|met| statement.count(met)), [0; 3]);
}

#[test]
fn conformity_is_never_stated() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let outcome = outcome(&text);
    let checked = Checked { name: "complete.yaml", line: None, text: &text, outcome: &outcome };
    for guideline in guidelines::all() {
        let statement = || Statement::of(guideline, &text, Format::Yaml, &outcome);
        let options = |language| RenderOptions { language, level: Level::Assured };
        let english = output::statement(&checked, &statement(), options(Language::ENGLISH));
        assert!(english.contains("is not stated"), "{english}");
        let french = output::statement_markdown(&checked, &statement(), options(Language::of("fr").unwrap()));
        assert!(french.contains("n'est pas déclarée"), "{french}");
        let json = output::Statements { guideline, form: output::StatementForm::Json };
        let told = output::written(&[checked], &json, options(Language::ENGLISH)).unwrap();
        let data: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!(data["reports"][0]["statesConformity"], false);
        assert_eq!(data["reports"][0]["clauses"].as_array().unwrap().len(), guideline.clauses.len());
    }
}
