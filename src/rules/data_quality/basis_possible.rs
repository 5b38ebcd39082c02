//! DQ-014: what follows from factors is not called metered.

use std::cmp::Reverse;

use crate::document::NodeId;
use crate::quantity::{Basis, Figure, Walk};
use crate::report::{CategoryAmounts, WaterUse};
use crate::rules::prelude::*;
use crate::rules::shared::published::beside_a_note;

rule!(
    /// Greenhouse gases of electricity, water at power plants and shares of making devices are calculated at best: no meter reads
    /// them.
    DQ_014, "DQ-014", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut said: Vec<(NodeId, Basis)> = Vec::new();
    let mut visit = |figure: Figure<'_>| {
        said.extend(figure.basis.filter(|basis| basis.is_primary()).map(|basis| (figure.node, basis)));
    };
    for activity in report.activities() {
        activity.emissions.walk(&mut visit);
        of_elsewhere(activity.water.as_deref(), &mut visit);
        of_making(activity.embodied.as_deref(), &mut visit);
        if let Some(unit) = activity.per_unit() {
            unit.emissions.walk(&mut visit);
            of_elsewhere(unit.water.as_deref(), &mut visit);
        }
    }
    for total in report.totals() {
        total.emissions.walk(&mut visit);
        of_elsewhere(total.water.as_ref(), &mut visit);
    }
    for device in report.hardware() {
        of_making(device.embodied.as_ref().map(|embodied| &embodied.per_unit), &mut visit);
    }
    let told: Vec<_> = said.into_iter().filter_map(|(node, basis)| tell(node, basis, findings)).collect();
    let gravest = told.iter().copied().min_by_key(|(_, severity)| Reverse(*severity));
    let Some((first, severity)) = gravest else { return };
    let finding = findings.report(first, "computed");
    finding.severity(severity).with("count", told.len()).help("help");
    for (place, _) in told.iter().filter(|(place, _)| *place != first) {
        finding.label(*place, "same");
    }
}

/// Where a basis stands that its figure cannot have, and how grave that is.
///
/// A tool that measures energy prints emissions beside it, so that these are called measured in good faith.
fn tell(node: NodeId, basis: Basis, findings: &Findings<'_>) -> Option<(NodeId, Severity)> {
    let severity = if basis == Basis::Metered { Severity::Warning } else { Severity::Advice };
    let is_noted = findings.entry(node, Figure::note).is_some();
    Some((findings.entry(node, Figure::basis)?, beside_a_note(severity, is_noted)?))
}

/// Water that is used elsewhere than on site.
fn of_elsewhere<'a>(water: Option<&'a WaterUse>, visit: &mut dyn FnMut(Figure<'a>)) {
    let flows = water.iter().flat_map(|water| [&water.consumption, &water.withdrawal, &water.unspecified]);
    for volumes in flows.flatten() {
        volumes.off_site.walk(visit);
        volumes.embodied.walk(visit);
    }
}

fn of_making<'a>(amounts: Option<&'a CategoryAmounts>, visit: &mut dyn FnMut(Figure<'a>)) {
    if let Some(amounts) = amounts {
        amounts.walk(visit);
    }
}
