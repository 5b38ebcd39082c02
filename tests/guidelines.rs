//! Every clause is traced: to rules that exist, to fields of the schema, or to the reason why no machine can check it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::check::check;
use ailca::document::{Format, Limits};
use ailca::finding::Level;
use ailca::guidelines::{self, FILES, Guideline};
use ailca::messages::{Language, knows};
use ailca::output::{self, Checked, RenderOptions};
use ailca::rules;
use ailca::schema;
use ailca::statement::Verdict;
use serde_json::Value;

/// Rules of the catalogue that clauses cite and that are not yet built. Must be exactly those.
const NOT_YET_BUILT: &[&str] = &[];

#[test]
fn every_file_is_loaded_under_its_name() {
    let folder = fs::read_dir("src/guidelines").unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<_> = folder
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<_> = FILES.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(files, known);
    for (key, text) in FILES {
        let guideline = Guideline::read(text).unwrap_or_else(|error| panic!("{key}: {error}"));
        assert_eq!(guideline.key, *key);
        assert!(!guideline.clauses.is_empty(), "{key} asks nothing");
    }
    assert_eq!(guidelines::all().len(), FILES.len());
}

#[test]
fn every_field_is_one_of_the_schema() {
    let schema = schema::generate();
    let mut dangling = Vec::new();
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            for field in clause.pointers() {
                if !resolves(&schema, &field) {
                    dangling.push(format!("{} {}: {field}", guideline.key, clause.clause.english()));
                }
            }
        }
    }
    assert!(dangling.is_empty(), "{}", dangling.join("\n"));
}

/// Whether a report may hold a field; a figure is a choice between stated and withheld, so that branches are tried.
fn resolves(schema: &Value, field: &str) -> bool {
    let mut places = vec![schema];
    for part in field.split('/').skip(1) {
        let branches: Vec<_> = places.iter().flat_map(|place| branches(schema, place)).collect();
        let next = branches.into_iter().filter_map(|branch| match part {
            "-" => branch.get("items"),
            key => branch["properties"].get(key),
        });
        places = next.collect();
    }
    !places.is_empty()
}

fn branches<'a>(schema: &'a Value, place: &'a Value) -> Vec<&'a Value> {
    let mut found = vec![place];
    if let Some(pointer) = place["$ref"].as_str() {
        found.extend(branches(schema, schema.pointer(pointer.trim_start_matches('#')).unwrap()));
    }
    for choice in ["anyOf", "oneOf", "allOf"] {
        for branch in place[choice].as_array().into_iter().flatten() {
            found.extend(branches(schema, branch));
        }
    }
    found
}

#[test]
fn every_rule_that_a_clause_cites_exists() {
    let cited: BTreeSet<_> = guidelines::all()
        .iter()
        .flat_map(|guideline| &guideline.clauses)
        .flat_map(guidelines::Clause::rules)
        .collect();
    let built: BTreeSet<_> = rules::all().map(|rule| rule.id).collect();
    let missing: Vec<_> = cited.difference(&built).copied().collect();
    assert_eq!(
        missing, NOT_YET_BUILT,
        "cited by clauses but not in the catalogue, against the list of those to come"
    );
}

#[test]
fn every_rule_is_asked_for_by_a_clause() {
    let unasked: Vec<_> =
        rules::all().map(|rule| rule.id).filter(|id| guidelines::asking_for(id).is_empty()).collect();
    assert!(unasked.is_empty(), "no clause of any guideline asks for {unasked:?}");
}

#[test]
fn every_clause_is_answered_or_says_why_it_cannot_be() {
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            let name = format!("{} {}", guideline.key, clause.clause.english());
            let answered = clause.fields().next().is_some();
            assert!(answered != clause.reason().is_some(), "{name} is answered or not checkable, never both");
            // A check that finds nothing says nothing of a report that is silent: the field tells the two apart.
            assert!(answered || clause.rules().next().is_none(), "{name} names rules and no field");
            let rules: Vec<_> = clause.rules().collect();
            assert_eq!(rules.iter().collect::<BTreeSet<_>>().len(), rules.len(), "{name} names a rule twice");
        }
    }
}

#[test]
fn statuses_and_verdicts_have_words_in_every_language() {
    for guideline in guidelines::all() {
        for language in Language::ALL {
            assert!(knows(language, &format!("status-{}", guideline.status.key())));
        }
    }
    for (language, verdict) in
        Language::ALL.into_iter().flat_map(|each| Verdict::ALL.map(|verdict| (each, verdict)))
    {
        assert!(knows(language, &format!("verdict-{}", verdict.key())), "{verdict:?}");
    }
}

#[test]
fn a_rule_is_traced_to_its_source_and_its_tests() {
    for rule in rules::all() {
        let source = fs::read_to_string(rule.source()).unwrap();
        let declaration: Vec<_> = source.lines().skip(rule.line as usize - 1).take(8).collect();
        let declared = ["rule!(", "declared!("].iter().any(|how| declaration[0].contains(how));
        assert!(declared, "{}: {}:{}", rule.id, rule.source(), rule.line);
        assert!(declaration.iter().any(|line| line.contains(&format!("{:?}", rule.id))), "{}", rule.id);
        let summary = rule.summary.trim().lines().next().unwrap().trim();
        assert!(declaration.iter().any(|line| line.contains(summary)), "{}: {summary}", rule.id);
        let tests = fs::read_to_string(rule.tests()).unwrap();
        assert_eq!(rule.fixture, tests, "{}", rule.id);
    }
}

#[test]
fn a_guideline_is_found_by_key_or_short_title_and_else_the_nearest_is_named() {
    assert_eq!(guidelines::find("ITU-T L.1801").unwrap().key, "itu-t-l1801");
    assert_eq!(guidelines::find("Aware").unwrap().key, "aware");
    assert_eq!(guidelines::find("l1801").unwrap_err().near, ["itu-t-l1801"]);
    assert_eq!(guidelines::find("iso-14064").unwrap_err().near.first(), Some(&"iso-14067"));
    assert!(guidelines::find("xyzzy").unwrap_err().near.is_empty());
}

#[test]
fn findings_carry_who_asks_in_every_output_for_programs() {
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    let outcome = check(&text, Format::Yaml, &Limits::default());
    let reports = [Checked { name: "bloom.yaml", line: None, text: &text, outcome: &outcome }];
    let options = RenderOptions { language: Language::ENGLISH, level: Level::Disclosure };
    let told = |form: &dyn output::Format| -> Value {
        serde_json::from_str(&output::written(&reports, form, options).unwrap()).unwrap()
    };
    let json = told(&output::Json);
    let emissions = &json["rules"]["GHG-001"];
    let sarif = told(&output::Sarif);
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["id"] == "GHG-001").unwrap();
    for asked in [&emissions["askedForBy"], &rule["properties"]["askedForBy"]] {
        let asked = asked.as_array().unwrap();
        assert_eq!(asked.len(), guidelines::asking_for("GHG-001").len());
        let software = asked.iter().find(|clause| clause["guideline"] == "iso-iec-21031").unwrap();
        assert_eq!(software["clause"], "Methodology");
        assert_eq!(software["url"], "https://github.com/Green-Software-Foundation/sci");
        assert_eq!(software["unverified"], false);
    }
    let asked = json["rules"]["BND-001"]["askedForBy"].as_array().unwrap();
    assert!(asked.iter().any(|clause| clause["guideline"] == "itu-t-l1801" && clause["unverified"] == true));
}

#[test]
fn a_finding_names_three_clauses_at_most_and_counts_the_others() {
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    let outcome = check(&text, Format::Yaml, &Limits::default());
    let checked = Checked { name: "bloom.yaml", line: None, text: &text, outcome: &outcome };
    let options = RenderOptions { language: Language::ENGLISH, level: Level::Disclosure };
    let told = output::text(
        &checked,
        options,
        output::Style { colour: false, width: 1000, whole: true, ascii: false },
    );
    let lines: Vec<_> = told.lines().filter(|line| line.contains("asked for by: ")).collect();
    // Once a rule, however many findings it has.
    let rules: std::collections::BTreeSet<_> =
        outcome.up_to(Level::Disclosure).map(|placed| placed.finding.rule.id).collect();
    assert_eq!(lines.len(), rules.len());
    for line in lines {
        let parts: Vec<_> = line.split("; ").collect();
        let counted = parts.last().unwrap().starts_with("and ");
        assert!(parts.len() - usize::from(counted) <= 3, "{line}");
    }
}
