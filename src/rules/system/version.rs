//! SYS-005: version and release date identify what was assessed.

use crate::messages::List;
use crate::rules::prelude::*;

rule!(
    /// The system has a version that does not move, and the date of its release.
    SYS_005, "SYS-005", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let system = &report.system;
    let checks = [(system.version.is_some(), "version"), (system.release_date.is_some(), "releaseDate")];
    let missing: Vec<_> =
        checks.into_iter().filter(|(there, _)| !there).map(|(_, key)| key.to_owned()).collect();
    if !missing.is_empty() {
        findings.report(Anchor::Key(system.node()), "missing").with("keys", missing).help("help");
    }
    let moves = |version: &str| List::MovingVersion.entries().has_word(&version.trim().to_lowercase());
    if let Some(version) = system.version.as_ref().filter(|version| moves(version)) {
        findings.report(version.node(), "moving").with("version", version.as_str()).help("help-moving");
    }
}
