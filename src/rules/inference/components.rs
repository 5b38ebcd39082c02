//! INF-002: the components of the energy per unit add up to it.

use crate::finding::Argument;
use crate::quantity::{Exact, Share, ShareUnit, Unit};
use crate::report::EnergyComponent;
use crate::rules::prelude::*;

rule!(
    /// Components are disjoint and complete: their energies add up to the figure per unit, their shares to the whole.
    INF_002, "INF-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    findings.tell_broken("energies");
    for activity in report.activities() {
        let Some(unit) = activity.per_unit() else {
            continue;
        };
        if unit.components.is_empty() {
            continue;
        }
        shares(&unit.components, findings);
    }
}

fn shares(components: &[EnergyComponent], findings: &mut Findings<'_>) {
    let parts: Option<Vec<_>> =
        components.iter().map(|component| component.share.as_ref()?.known()).collect();
    let Some(parts) = parts else { return };
    let Some(first) = components.first() else { return };
    let sum = Sum(parts).interval();
    if sum.meets(Exact::<Share>::constant(1.0, ShareUnit::Fraction).interval()) {
        return;
    }
    let place = first.share.as_ref().map_or(first.component.node(), Quantity::value_node);
    let attribute = if sum.low() > 1.0 { "shares-above" } else { "shares-below" };
    let sum = ShareUnit::Percent.in_unit(sum);
    let finding = findings.report(place, attribute);
    finding.with("sum", Argument::Range(sum, ShareUnit::Percent.symbol())).help("help");
    for component in components.iter().skip(1) {
        let place = component.share.as_ref().map_or(component.component.node(), Quantity::value_node);
        finding.label(place, "share");
    }
}
