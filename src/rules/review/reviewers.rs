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
    let compared = asserted(report).is_some();
    let grave = if compared { Severity::Error } else { Severity::Warning };
    let persons: BTreeSet<_> = review.reviewers.iter().map(|reviewer| words(&reviewer.name)).collect();
    // That there is a panel at all is asked for once (CMP-002).
    let is_small = *review.kind == ReviewKind::Panel && !persons.is_empty() && persons.len() < LEAST;
    // Who names one person twice has a panel that is small for it.
    let by_names = is_small && review.reviewers.len() >= LEAST;
    let mut named = BTreeSet::new();
    for reviewer in &review.reviewers {
        if !named.insert(words(&reviewer.name)) {
            let finding =
                findings.report(reviewer.name.node(), if by_names { "twice-small" } else { "twice" });
            finding.severity(if by_names { grave } else { Severity::Warning });
            finding.with("count", persons.len()).help("help-twice");
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
    if is_small && !by_names {
        let finding = findings.report(Anchor::Key(review.node()), if compared { "few" } else { "small" });
        finding.severity(grave).with("count", persons.len()).help("help-few");
    }
}

/// How many a panel has at least (ISO 14044, 6.3).
const LEAST: usize = 3;

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
