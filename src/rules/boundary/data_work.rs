//! BND-007: work on data is counted or left out in so many words.

use super::companion_stages;
use crate::rules::prelude::*;

rule!(
    /// Collecting, cleaning, generating and storing data are counted or excluded by name.
    BND_007, "BND-007", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    companion_stages::find(report, findings, &companion_stages::DATA_WORK);
}
