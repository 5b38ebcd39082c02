//! DQ-003: the share of primary data is stated, and something in the inventory bears it.

use crate::document::{Located, NodeId};
use crate::finding::Argument;
use crate::quantity::{Basis, Dimension, Figure, Ghg, Interval, ShareUnit, Unit, Walk};
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// The share of the climate result that rests on measured data is stated, is zero where nothing was measured, and no more than
    /// what is left without emissions of energy that was assumed.
    DQ_003, "DQ-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let interpretation = report.interpretation.as_ref();
    let Some(share) = interpretation.and_then(|said| said.primary_data_share.as_ref()) else {
        // 0004: of a report that was reviewed DQ-008 asks for it, and for more.
        if report.review.is_none() {
            let node = interpretation.map_or_else(|| report.report.node(), Located::node);
            findings.report(Anchor::Key(node), "missing").help("help");
        }
        return;
    };
    let Some(known) = share.known() else { return };
    if known.interval().low() > 0.0 && nothing_measured(report) {
        findings.report(share.value_node(), "unsupported").help("help-unsupported");
        return;
    }
    let Some(rest) = rest(report) else { return };
    if known.interval().low() > rest.most + margins::share_of_the_rest::SILENT.high() {
        let finding = findings.report(share.value_node(), "beyond");
        finding.with("share", known.operand());
        finding
            .with("most", Argument::Range(Interval::exactly(rest.most * 100.0), ShareUnit::Percent.symbol()));
        finding.label(rest.first, "assumed").help("help-unsupported");
    }
}

/// What is left of the climate result without emissions of energy that was assumed.
struct Rest {
    /// The most that it is, as a share of the result.
    most: f64,
    /// The first energy that was assumed.
    first: NodeId,
}

/// `None` where a result bears only a part of what activities emit, or not all of them state it.
fn rest(report: &Facts<'_>) -> Option<Rest> {
    let is_shared = report.goal_and_scope.as_ref().is_some_and(|scope| !scope.allocation.is_empty())
        || report.system.models.iter().any(|model| !model.derived_from.is_empty());
    if is_shared {
        return None;
    }
    let nothing = Interval::exactly(0.0);
    let (mut all, mut assumed, mut first) = (nothing, nothing, None);
    for activity in report.activities() {
        let emitted = activity.emissions.as_ref()?.location_based.as_ref()?.known()?;
        all = all + emitted.interval();
        if emitted.quantity().basis.as_deref().is_none_or(|basis| !basis.is_primary())
            && !activity.energy.is_empty()
            && activity.energy.iter().all(|energy| is_assumed(energy.basis.as_deref().copied()))
        {
            assumed = assumed + emitted.interval();
            first = first.or(activity.energy.first().map(Quantity::value_node));
        }
    }
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_deref());
    let result = climate.and_then(|climate| climate.location_based.as_ref()?.total.as_ref()?.known());
    let total = result.map_or(all, |result| result.interval());
    // Where no total is stated, what making devices or fuel add to it may be measured.
    let is_all = result.is_some()
        || !report
            .activities()
            .any(|activity| activity.embodied.is_some() || !activity.direct_emissions.is_empty())
            && !report.hardware().iter().any(|hardware| hardware.embodied.is_some());
    if total.low() <= 0.0 || total.is_below(all) || !is_all {
        return None;
    }
    Some(Rest { most: 1.0 - assumed.low() / total.high(), first: first? })
}

/// Whether a figure rests on no measurement.
const fn is_assumed(basis: Option<Basis>) -> bool {
    matches!(basis, Some(Basis::Estimated | Basis::Default | Basis::Proxy))
}

/// Whether every figure of the activities says that it is neither measured nor computed from what was.
///
/// Emissions that are computed from energy rest on what that is.
fn nothing_measured(report: &Report) -> bool {
    let (mut any, mut assumed) = (false, true);
    for activity in report.activities() {
        let has_energy = !activity.energy.is_empty();
        let mut visit = |figure: Figure<'_>| {
            any = true;
            let follows =
                figure.dimension == Ghg::KEY && has_energy && figure.basis == Some(Basis::Calculated);
            assumed &= follows || is_assumed(figure.basis);
        };
        activity.energy.walk(&mut visit);
        activity.emissions.walk(&mut visit);
        for used in &activity.hardware {
            used.device_hours.walk(&mut visit);
        }
    }
    any && assumed
}
