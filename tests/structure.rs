//! What reading a text and holding it against the schema finds: a text for each rule, and the place that it points at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use ailca::check::check;
use ailca::document::{Format, Limits};
use ailca::rule::Check;
use ailca::rules;

/// The least report, with lines after it.
fn report(system: &str) -> String {
    format!(
        "schemaVersion: \"0.3.0\"\nreport:\n  id: urn:uuid:6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90\n  title: Least\n  \
         status: draft\n  publisher: {{ name: Example Lab }}\nsystem:\n  name: Exemplar\n{system}"
    )
}

/// Rule, what is added to the least report, and where the finding points.
const CASES: &[(&str, &str, &str)] = &[
    ("DOC-001", "  version: \"1.0\n", ""),
    ("DOC-002", "  version: \"1\"\n  version: \"2\"\n", ""),
    ("DOC-004", "  version: .inf\n", ""),
    ("DOC-005", "  version: !text 1\n", ""),
    ("DOC-006", "inventory: { hardware: [{ id: a, count: 0123 }] }\n", ""),
    ("SCH-001", "  verzion: \"1\"\n", "/system/verzion"),
    ("SCH-002", "sources: [{ title: A paper }]\n", "/sources/0"),
    ("SCH-003", "  version: [1]\n", "/system/version"),
    ("SCH-004", "  modalities: [tekst]\n", "/system/modalities/0"),
    (
        "SCH-005",
        "inventory: { training: { total: { energy: [{ value: 1, unit: litre }] } } }\n",
        "/inventory/training/total/energy/0/unit",
    ),
    (
        "SCH-006",
        "inventory: { training: { total: { energy: [{ value: -1, unit: kWh }] } } }\n",
        "/inventory/training/total/energy/0/value",
    ),
    ("SCH-007", "  releaseDate: yesterday\n", "/system/releaseDate"),
    (
        "SCH-008",
        "inventory: { training: { total: { energy: [{ value: 1 }] } } }\n",
        "/inventory/training/total/energy/0",
    ),
    (
        "SCH-009",
        "inventory: { training: { activities: [{ id: a, stage: training, energyBreakdowns: [{ by: site, parts: [] }] }] } }\n",
        "/inventory/training/activities/0/energyBreakdowns/0/parts",
    ),
];

fn found(text: &str, limits: &Limits) -> Vec<(&'static str, String)> {
    let outcome = check(text, Format::Yaml, limits);
    outcome.findings.iter().map(|placed| (placed.finding.rule.id, placed.spot.pointer.clone())).collect()
}

#[test]
fn each_rule_finds_its_case_and_leaves_the_least_report_in_peace() {
    let least = found(&report(""), &Limits::default());
    for (rule, added, pointer) in CASES {
        assert!(!least.iter().any(|(id, _)| id == rule), "{rule} fires on the least report");
        let found = found(&report(added), &Limits::default());
        assert!(found.contains(&(*rule, (*pointer).to_owned())), "{rule}: {found:?}");
    }
}

#[test]
fn doc_003_a_text_above_the_limits_is_refused_and_one_below_is_not() {
    let text = report("");
    let limits = Limits { max_nodes: 8, ..Limits::default() };
    assert!(found(&text, &limits).iter().any(|(id, _)| *id == "DOC-003"));
    assert!(!found(&text, &Limits::default()).iter().any(|(id, _)| *id == "DOC-003"));
}

#[test]
fn meta_001_a_version_that_is_not_known_says_where_to_go() {
    for version in ["0.0.9", "7.0.0", "first"] {
        let text = report("").replace("0.3.0", version);
        assert!(found(&text, &Limits::default()).contains(&("META-001", "/schemaVersion".to_owned())));
    }
    assert!(!found(&report(""), &Limits::default()).iter().any(|(id, _)| *id == "META-001"));
}

#[test]
fn every_rule_on_text_and_structure_has_a_case() {
    let by_case = |rule: &&ailca::rule::Rule| {
        matches!(rule.check, Check::Text | Check::Structure) && !["DOC-003", "META-001"].contains(&rule.id)
    };
    for rule in rules::all().filter(by_case) {
        assert!(CASES.iter().any(|(id, ..)| *id == rule.id), "{} has no case", rule.id);
    }
}
