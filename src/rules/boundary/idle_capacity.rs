//! BND-008: capacity that is kept ready is counted or left out in so many words.

use super::companion_stages;
use crate::rules::prelude::*;

rule!(
    /// Idle and provisioned capacity is counted or excluded by name.
    BND_008, "BND-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    companion_stages::find(report, findings, &companion_stages::IDLE_CAPACITY);
}
