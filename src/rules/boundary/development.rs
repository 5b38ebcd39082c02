//! BND-006: what came before the final run is counted or left out in so many words.

use super::companion_stages;
use crate::rules::prelude::*;

rule!(
    /// Development and failed runs, searches for settings and evaluation are counted or excluded by name.
    BND_006, "BND-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    companion_stages::find(report, findings, &companion_stages::DEVELOPMENT);
}
