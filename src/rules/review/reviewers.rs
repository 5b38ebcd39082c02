//! REV-002: reviewers are not the publisher, and the panel of a comparative assertion has three.

use std::collections::BTreeSet;

use super::super::comparisons::asserted;
use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// Reviewers are of another organisation than the publisher; a panel has at least three, each named once.
    REV_002, "REV-002", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(review) = report.review.as_ref().filter(|review| *review.kind != ReviewKind::InternalExpert)
    else {
        return;
    };
    let publisher = house(&report.report.publisher.name);
    let mut named = BTreeSet::new();
    for reviewer in &review.reviewers {
        if !named.insert(words(&reviewer.name)) {
            let finding = findings.report(reviewer.name.node(), "twice").severity(Severity::Warning);
            finding.help("help-twice");
            continue;
        }
        let of_publisher =
            reviewer.organisation.as_ref().filter(|organisation| house(organisation) == publisher);
        if let Some(organisation) = of_publisher {
            let finding = findings.report(organisation.node(), "publisher");
            finding.label(report.report.publisher.name.node(), "own").help("help");
        } else if let Some(independent) = reviewer.independent.as_ref().filter(|independent| !***independent)
        {
            findings.report(independent.node(), "dependent").help("help");
        } else if reviewer.independent.is_none() {
            let finding = findings.report(reviewer.name.node(), "silent").severity(Severity::Advice);
            finding.help("help-silent");
        }
    }
    // That there is a panel at all is asked for once (CMP-002).
    if *review.kind == ReviewKind::Panel && !review.reviewers.is_empty() && named.len() < 3 {
        let compared = asserted(report).is_some();
        let finding = findings.report(Anchor::Key(review.node()), if compared { "few" } else { "small" });
        finding.severity(if compared { Severity::Error } else { Severity::Warning });
        finding.with("count", named.len()).help("help-few");
    }
}

/// The words of a name, whatever their case and what stands between them.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// An organisation without its legal form and what part of it is meant.
fn house(name: &str) -> Vec<String> {
    let whole = name.split([',', '(', ';']).next().unwrap_or(name);
    let mut house = words(whole);
    house.retain(|word| !LEGAL_FORMS.contains(&word.as_str()));
    if house.is_empty() { words(name) } else { house }
}

/// Legal forms of companies, as they stand behind their names.
const LEGAL_FORMS: [&str; 22] = [
    "ag",
    "ab",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "plc",
    "sa",
    "sarl",
    "sas",
    "srl",
];
