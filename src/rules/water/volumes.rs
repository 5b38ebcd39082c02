//! The volumes of water of a report, and the parts that they are made of.

use crate::quantity::{Interval, Water};
use crate::relations::margins::UNNAMED_FLOW_ON_SITE;
use crate::report::{WaterPart, WaterUse, WaterVolumes};
use crate::rules::prelude::*;

/// Each water use of the report: of activities, of units of service, and of totals of sections.
pub(super) fn all(report: &Report) -> impl Iterator<Item = &WaterUse> {
    let totals = report.totals().filter_map(|total| total.water.as_ref());
    let activities = report.activities().flat_map(|activity| {
        let unit = activity.per_unit().and_then(|unit| unit.water.as_deref());
        activity.water.as_deref().into_iter().chain(unit)
    });
    activities.chain(totals)
}

/// Tells that water does not follow from energy: how, by what its margin lets pass.
pub(super) fn tell(findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let unnamed = broken.margin == UNNAMED_FLOW_ON_SITE.key;
        match broken.severity {
            _ if unnamed => drop(findings.tell(broken, "unnamed").help("help-unnamed")),
            Severity::Error => drop(findings.tell(broken, "differs")),
            _ => drop(findings.tell(broken, "metered").help("help-metered")),
        }
    }
}

/// The stated parts of a total.
pub(super) struct Parts<'a> {
    pub(super) sum: Sum<FigureTerm<'a, Water>>,
    /// Whether nothing that the total covers is missing.
    pub(super) complete: bool,
}

/// The parts that the total of `volumes` covers.
pub(super) fn parts(volumes: &WaterVolumes) -> Parts<'_> {
    let covers = |part| {
        volumes.total_covers.is_empty() || volumes.total_covers.iter().any(|covered| **covered == part)
    };
    let figures = [
        (WaterPart::OnSite, &volumes.on_site),
        (WaterPart::OffSite, &volumes.off_site),
        (WaterPart::Embodied, &volumes.embodied),
    ];
    let covered: Vec<_> = figures
        .into_iter()
        .filter(|(part, _)| covers(*part))
        .map(|(_, figure)| figure.as_ref().and_then(Quantity::known))
        .collect();
    let complete = covered.iter().all(Option::is_some);
    Parts { sum: Sum(covered.into_iter().flatten().collect()), complete }
}

/// Whether the total of `volumes` is that of its own parts and those of the other flow taken together.
pub(super) fn is_added(volumes: &WaterVolumes, other: &WaterVolumes) -> bool {
    let Some(total) = volumes.total.as_ref().and_then(Quantity::known) else { return false };
    let (own, other) = (parts(volumes), parts(other));
    if !own.complete || other.sum.0.is_empty() {
        return false;
    }
    let both: Interval = own.sum.interval() + other.sum.interval();
    !total.interval().meets(own.sum.interval()) && total.interval().meets(both)
}
