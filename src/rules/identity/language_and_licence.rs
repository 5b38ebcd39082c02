//! META-009: readers and machines know in which language the text is, and what they may do with the report.

use crate::rules::prelude::*;

rule!(
    /// The report states the language of its text and its licence.
    META_009, "META-009", Advice, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let identity = &report.report;
    let checks = [(identity.language.is_some(), "language"), (identity.licence.is_some(), "licence")];
    let missing: Vec<_> =
        checks.into_iter().filter(|(there, _)| !there).map(|(_, key)| key.to_owned()).collect();
    if !missing.is_empty() {
        findings.report(Anchor::Key(identity.node()), "missing").with("keys", missing).help("help");
    }
}
