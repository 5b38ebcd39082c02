//! “Checks met” is lost by a report that breaks the clause: the breaking edits of `fixtures/clauses`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use ailca::check;
use ailca::document::{self, Edits, Format, Limits, Tree};
use ailca::finding::Rule;
use ailca::guidelines::{self, Clause, Extent, Guideline};
use ailca::statement::{Statement, Verdict};
use serde::Deserialize;

/// A clause, with reports that break it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Its number or name.
    clause: String,
    /// Which of the clauses of that name, from 1.
    #[serde(default = "first")]
    entry: usize,
    /// Edits of the full report after which the verdict below holds.
    #[serde(default)]
    given: Edit,
    /// The verdict before it is broken.
    #[serde(default = "met")]
    before: String,
    #[serde(default)]
    breaks: Vec<Edit>,
}

const fn first() -> usize {
    1
}

fn met() -> String {
    Verdict::Met.key().to_owned()
}

/// What is changed in a report, and for a break how it is called and what it gives.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(default)]
    name: String,
    /// Words, each with what stands there instead, wherever they stand.
    #[serde(default)]
    replace: BTreeMap<String, String>,
    /// What is put at a place, which is added where it is not there.
    #[serde(default)]
    set: BTreeMap<String, serde_json::Value>,
    /// What is taken out.
    #[serde(default)]
    remove: Vec<String>,
    /// The verdict on what is left.
    #[serde(default)]
    gives: String,
}

fn tree(text: &str) -> Tree<'_> {
    let reading = document::read(text, Format::Yaml, &Limits::default());
    reading.tree.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

impl Edit {
    fn of(&self, report: &str) -> String {
        let mut text = report.to_owned();
        for pointer in self.remove.iter().chain(self.set.keys()) {
            let tree = tree(&text);
            let mut edits = Edits::new(&tree);
            match tree.at(pointer) {
                // A block is taken out first: its lines are not those of the new value.
                Some(node) => edits.remove(node),
                None => assert!(self.set.contains_key(pointer), "the report has no {pointer}"),
            }
            text = edits.apply();
        }
        for (pointer, value) in &self.set {
            let tree = tree(&text);
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let mut edits = Edits::new(&tree);
            edits.insert(tree.at(parent).unwrap(), key, &value.to_string());
            text = edits.apply();
        }
        for (from, to) in &self.replace {
            assert!(text.contains(from.as_str()), "the report has no “{from}”");
            text = text.replace(from, to);
        }
        text
    }
}

/// What a statement says of a clause, and the rules that found something.
type Said = (Verdict, BTreeSet<&'static str>);

fn said(guideline: &'static Guideline, clause: &Clause, text: &str) -> Said {
    let outcome = check::check(text, Format::Yaml, &Limits::default());
    let statement = Statement::of(guideline, text, Format::Yaml, &outcome);
    let judged = statement.clauses.iter().find(|judged| std::ptr::eq(judged.clause, clause)).unwrap();
    (judged.verdict, judged.findings.iter().map(|placed| placed.finding.rule.id).collect())
}

/// A case with what is said before and after each of its breaks.
struct Tried {
    name: String,
    clause: &'static Clause,
    case: Case,
    before: Said,
    after: Vec<Said>,
}

/// Every case, tried once for all tests.
static TRIED: LazyLock<Vec<Tried>> = LazyLock::new(|| {
    let report = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let mut tried = Vec::new();
    for entry in fs::read_dir("fixtures/clauses").unwrap() {
        let path = entry.unwrap().path();
        let key = path.file_stem().unwrap().to_string_lossy().into_owned();
        let guideline = guidelines::find(&key).unwrap_or_else(|_| panic!("no guideline {key}"));
        let text = fs::read_to_string(&path).unwrap();
        let cases: Vec<Case> = document::typed(&tree(&text)).unwrap_or_else(|error| panic!("{key}: {error}"));
        for case in cases {
            let name = format!("{key} {} ({})", case.clause, case.entry);
            let mut named = guideline.clauses.iter().filter(|clause| clause.clause.english() == case.clause);
            let clause = named.nth(case.entry - 1).unwrap_or_else(|| panic!("{name}: no such clause"));
            let given = case.given.of(&report);
            let before = said(guideline, clause, &given);
            let after = case.breaks.iter().map(|broken| said(guideline, clause, &broken.of(&given)));
            let after = after.collect();
            tried.push(Tried { name, clause, case, before, after });
        }
    }
    tried
});

#[test]
fn a_report_that_breaks_a_clause_does_not_meet_all_of_its_checks() {
    let mut wrong = Vec::new();
    for Tried { name, case, before, after, .. } in &*TRIED {
        if before.0.key() != case.before {
            wrong.push(format!("{name}: {} before it is broken, not {}", before.0.key(), case.before));
        }
        for (broken, (verdict, _)) in case.breaks.iter().zip(after) {
            if *verdict == Verdict::Met || verdict.key() != broken.gives {
                wrong.push(format!("{name}, {}: {}, not {}", broken.name, verdict.key(), broken.gives));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clause_that_is_tested_whole_is_broken_before_each_of_its_rules() {
    let mut lacking = Vec::new();
    for guideline in guidelines::all() {
        for clause in guideline.clauses.iter().filter(|clause| clause.is_tested_whole()) {
            let name = format!("{} {}", guideline.key, clause.clause.english());
            let tried = TRIED.iter().find(|tried| std::ptr::eq(tried.clause, clause));
            let Some(tried) = tried.filter(|tried| tried.before.0 == Verdict::Met) else {
                lacking.push(format!("{name}: nothing in fixtures/clauses meets and breaks it"));
                continue;
            };
            let silent = |rule: &&Rule| !tried.after.iter().any(|(_, found)| found.contains(rule.id));
            lacking.extend(
                clause
                    .built()
                    .filter(silent)
                    .map(|rule| format!("{name}: nothing breaks it before {}", rule.id)),
            );
        }
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn the_extents_of_a_clause_agree_with_what_it_leaves_untested() {
    let mut wrong = Vec::new();
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            let name = format!("{} {}", guideline.key, clause.clause.english());
            let extents: Vec<_> = clause.rules().filter_map(|rule| clause.extent(rule)).collect();
            if extents.contains(&Extent::All) && clause.untested().is_some() {
                wrong.push(format!("{name}: a rule tests all of it, and something is not tested"));
            }
            if clause.is_tested_whole() && extents.iter().all(|extent| *extent == Extent::Presence) {
                wrong.push(format!(
                    "{name}: nothing is left untested, and no rule looks at more than presence"
                ));
            }
            if clause.is_tested_whole() && extents.contains(&Extent::Elsewhere) {
                wrong.push(format!("{name}: a rule that no statement runs, and nothing is left untested"));
            }
            if extents.is_empty() && clause.fields().count() > clause.present().count() {
                wrong.push(format!("{name}: no rule looks into its fields"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
