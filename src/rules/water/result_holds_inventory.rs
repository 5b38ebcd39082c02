//! WAT-011: the water of a result is no less than that of the activities of its stages.

use crate::document::NodeId;
use crate::facts::Stages;
use crate::facts::allocated_share::Amount;
use crate::facts::counted::{covered, is_per_unit};
use crate::facts::inventory::Allocated;
use crate::quantity::{Term, Water};
use crate::report::{ImpactResult, WaterPart, WaterUse, WaterVolumes};
use crate::rules::prelude::*;
use crate::rules::shared::counted_twice;
use crate::rules::shared::result_vs_inventory::{self, thousandfold};

rule!(
    /// What a result counts of a flow of water is no less than the activities of its stages state, or than the share of it
    /// that is borne, and no thousandfold of it.
    WAT_011, "WAT-011", Error, Disclosure, check
);

/// Reads one flow of the water of an activity.
type Flow = fn(&WaterUse) -> Option<&WaterVolumes>;

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(water) = report.impacts.as_ref().and_then(|impacts| impacts.water.as_ref()) else { return };
    let flows: [(&Option<_>, Flow); 3] = [
        (&water.consumption, |water| water.consumption.as_deref()),
        (&water.withdrawal, |water| water.withdrawal.as_deref()),
        (&water.unspecified, |water| water.unspecified.as_deref()),
    ];
    for (result, flow) in flows {
        if let Some(result) = result {
            holds(report, result, flow, findings);
        }
    }
}

fn holds(report: &Facts<'_>, result: &ImpactResult<Water>, flow: Flow, findings: &mut Findings<'_>) {
    let [used, with_making] = [false, true].map(|making| {
        report.inventory().stated(
            |activity| volume(flow(activity.water.as_deref()?)?, making),
            |total| volume(flow(total.water.as_ref()?)?, making),
        )
    });
    let making = |stages: Stages| stages.contains(Stage::HardwareManufacturing);
    let used = |stages| if making(stages) { with_making.over(stages) } else { used.over(stages) };
    let short = result_vs_inventory::short(report, result, findings.broken());
    let none = short.is_empty();
    if !none && let Some(proof) = on_site_alone(report, result, flow, &short) {
        // 0005: to leave out the water of electricity is a choice of scope, to be said.
        findings.report(proof, "on-site").severity(Severity::Advice).help("help-on-site");
        return;
    }
    result_vs_inventory::report_shortfalls(&short, findings);
    let states = |activity: &Activity| activity.water.as_deref().is_some_and(|own| flow(own).is_some());
    let all_of = |stages| with_making.over(stages).interval();
    counted_twice::tell(report, result, used, all_of, states, findings);
    if let Some(total) = result.total.as_ref().and_then(Quantity::known)
        && none
        && !is_per_unit(result)
    {
        findings.prove(thousandfold(total, &used(covered(report, result))), "far");
    }
}

/// The total, where it lacks no more than the water of electricity: it is that on site, within rounding.
fn on_site_alone(
    report: &Facts<'_>,
    result: &ImpactResult<Water>,
    flow: Flow,
    short: &[result_vs_inventory::Shortfall<'_>],
) -> Option<NodeId> {
    let total =
        result.total.as_ref()?.known().filter(|_| short.iter().all(|short| short.stages.is_empty()))?;
    let on_site: Allocated<'_, Water> = report.inventory().stated(
        |activity| {
            let amount: Amount<'_, Water> =
                Box::new(flow(activity.water.as_deref()?)?.on_site.as_ref()?.known()?);
            Some(amount)
        },
        |_| None,
    );
    let on_site = on_site.over(covered(report, result));
    let fits = !on_site.is_empty() && total.contradicts(&on_site, &[]).is_none();
    fits.then(|| total.quantity().value_node())
}

/// All that is stated of a flow: its parts where all are there, else its total; the water of making devices only where
/// that is asked for.
fn volume(volumes: &WaterVolumes, making: bool) -> Option<Amount<'_, Water>> {
    let both = volumes.on_site.is_some() && volumes.off_site.is_some();
    let holds_making = volumes.total_covers.iter().any(|part| **part == WaterPart::Embodied);
    if let Some(total) = volumes.total.as_ref().and_then(Quantity::known)
        && !both
        && (making || !holds_making)
    {
        return Some(Box::new(total));
    }
    let mut parts: Vec<_> = [&volumes.on_site, &volumes.off_site].into_iter().flatten().collect();
    parts.extend(volumes.embodied.iter().filter(|_| making));
    let parts: Vec<_> = parts.into_iter().filter_map(Quantity::known).collect();
    if parts.is_empty() {
        return None;
    }
    Some(Box::new(Sum(parts)))
}
