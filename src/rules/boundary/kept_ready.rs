//! BND-008: capacity that is kept ready is counted or left out in so many words.

use crate::report::Component;
use crate::rules::prelude::*;

rule!(
    /// Idle and provisioned capacity is counted or excluded by name.
    BND_008, "BND-008", Error, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let is_idle = |activity: &Activity| {
        activity
            .per_unit()
            .is_some_and(|unit| unit.components.iter().any(|part| *part.component == Component::Idle))
    };
    if !report.activities().any(|activity| is_idle(activity)) {
        super::unspoken::find(report, findings, &[Stage::Inference], &[Stage::Deployment]);
    }
}
