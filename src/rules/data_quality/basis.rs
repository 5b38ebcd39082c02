//! DQ-001: every figure of an activity says how it was come by.

use crate::document::NodeId;
use crate::quantity::{Figure, Walk};
use crate::rules::prelude::*;

rule!(
    /// Energy, emissions, water and device-hours of activities, per unit as well, state their basis.
    DQ_001, "DQ-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut silent: Vec<NodeId> = Vec::new();
    let mut visit = |figure: Figure<'_>| {
        if figure.basis.is_none() && figure.written.is_some() {
            silent.push(figure.node);
        }
    };
    for activity in report.activities() {
        for used in &activity.hardware {
            used.device_hours.walk(&mut visit);
        }
        activity.energy.walk(&mut visit);
        activity.emissions.walk(&mut visit);
        activity.water.walk(&mut visit);
        if let Some(unit) = activity.per_unit() {
            unit.energy.walk(&mut visit);
            unit.emissions.walk(&mut visit);
            unit.water.walk(&mut visit);
        }
    }
    if let Some(first) = silent.first() {
        findings.report(*first, "missing").with("count", silent.len()).help("help");
    }
}
