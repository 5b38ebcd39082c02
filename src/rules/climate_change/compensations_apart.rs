//! GHG-005: offsets, removals and avoided emissions are never netted into the impacts.

use crate::quantity::{Ghg, Interval};
use crate::report::{ClimateChange, ImpactResult};
use crate::rules::prelude::*;

rule!(
    /// The total of climate change is what was emitted; what is said to make up for it stands apart.
    GHG_005, "GHG-005", Error, Disclosure, check, TakenOff
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return;
    };
    for result in climate.results() {
        negative(result, findings);
        netted(climate, result, findings);
    }
}

fn negative(result: &ImpactResult<Ghg>, findings: &mut Findings<'_>) {
    for amount in result.contributions.iter().filter_map(|part| part.amount.as_ref()) {
        if let Some(known) = amount.known().filter(|known| known.interval().high() < 0.0) {
            findings.report(amount.value_node(), "negative").with("amount", known.operand()).help("help");
        }
    }
}

fn netted(climate: &ClimateChange, result: &ImpactResult<Ghg>, findings: &mut Findings<'_>) {
    let Some(stated) = result.total.as_ref().and_then(Quantity::known) else { return };
    let amounts: Option<Vec<_>> =
        result.contributions.iter().map(|part| part.amount.as_ref()?.known()).collect();
    let Some(gross) = amounts.filter(|amounts| !amounts.is_empty()).map(Sum) else { return };
    if climate.compensations.is_empty() {
        return;
    }
    let Some(proof) = stated.contradicts(&gross, &[]) else { return };
    let (total, emitted) = (stated.interval(), gross.interval());
    let zero = total.high() <= 0.0 && emitted.low() > 0.0;
    let offsets: Vec<Interval> = climate
        .compensations
        .iter()
        .filter_map(|compensation| Some(compensation.amount.as_ref()?.known()?.interval()))
        .collect();
    let all: Interval = offsets.iter().copied().sum();
    let net = offsets
        .iter()
        .copied()
        .chain([all])
        .any(|offset| offset.low() > 0.0 && total.meets(emitted - offset));
    if !zero && !net {
        return;
    }
    if let Some(finding) = findings.prove(Some(proof), "netted") {
        for compensation in &climate.compensations {
            finding.label(compensation.node(), "compensation");
        }
    }
}
