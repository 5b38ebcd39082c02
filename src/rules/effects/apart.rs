//! EFF-001: what use of the system relieves is not taken off its footprint.

use crate::quantity::{Ghg, Interval};
use crate::report::ImpactResult;
use crate::rules::prelude::*;
use crate::rules::shared::ranges::Ranges;

rule!(
    /// Effects of use stand apart from the footprint: no total or contribution of climate change holds them.
    EFF_001, "EFF-001", Error, Comparable, check, TakenOff
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let benefits: Vec<FigureTerm<'_, Ghg>> =
        super::beneficial(report).filter_map(|effect| effect.climate_change.as_ref()?.known()).collect();
    let benefits: Vec<_> = benefits.into_iter().filter(|effect| effect.interval().low() > 0.0).collect();
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let Some(climate) = climate.filter(|_| !benefits.is_empty()) else { return };
    for result in climate.results() {
        credited(result, &benefits, findings);
        netted(result, &benefits, findings);
    }
}

/// A contribution below zero that is as large as an effect of use.
fn credited(result: &ImpactResult<Ghg>, benefits: &[FigureTerm<'_, Ghg>], findings: &mut Findings<'_>) {
    let of = |effect: &FigureTerm<'_, Ghg>| {
        (effect.interval().low(), effect.interval().high(), effect.quantity().value_node())
    };
    let benefits = Ranges::of(benefits.iter().map(of));
    for amount in result.contributions.iter().filter_map(|part| part.amount.as_ref()?.known()) {
        let credit = Interval::exactly(0.0) - amount.interval();
        let same = benefits.meeting(credit.low(), credit.high()).filter(|_| credit.low() > 0.0);
        if let Some(effect) = same {
            let finding = findings.report(amount.quantity().value_node(), "credited");
            finding.label(*effect, "effect").help("help");
        }
    }
}

/// A total that is the sum of its contributions with the effects of use taken off.
fn netted(result: &ImpactResult<Ghg>, benefits: &[FigureTerm<'_, Ghg>], findings: &mut Findings<'_>) {
    let Some(total) = result.total.as_ref().and_then(Quantity::known) else { return };
    let amounts: Option<Vec<_>> =
        result.contributions.iter().map(|part| part.amount.as_ref()?.known()).collect();
    let Some(gross) = amounts.filter(|amounts| !amounts.is_empty()).map(Sum) else { return };
    let Some(proof) = total.contradicts(&gross, &[]) else { return };
    let all: Interval = benefits.iter().map(Term::interval).sum();
    let net = |effect: Interval| total.interval().meets(gross.interval() - effect);
    if !benefits.iter().map(Term::interval).chain([all]).any(net) {
        return;
    }
    if let Some(finding) = findings.prove(Some(proof), "netted") {
        for effect in benefits {
            finding.label(effect.quantity().value_node(), "effect");
        }
    }
}
