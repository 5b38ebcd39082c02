//! CMP-003: a claimed reduction or factor follows from the figures behind it.

use super::amount_words::{Told, told};
use super::figures::{self, Figures, Said};
use crate::finding::Argument;
use crate::quantity::{Contradiction, Energy, Interval};
use crate::report::Comparison;
use crate::rules::prelude::*;

rule!(
    /// A claimed reduction or factor follows from a pair of figures of the claim, and the factor from the reduction.
    CMP_003, "CMP-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for claim in &report.comparisons {
        let said = Said::by(&claim.statement);
        let pairs = figures::of(claim);
        if let Some(stated) = figures::claimed(claim.reduction.as_ref()) {
            findings.prove(of_no_pair(&pairs, |pair| pair.reduction(stated, said)), "reduction");
        }
        if let Some(stated) = figures::claimed(claim.factor.as_ref()) {
            findings.prove(of_no_pair(&pairs, |pair| pair.factor(stated, said)), "factor");
        }
        each_other(claim, &pairs, said, findings);
        in_words(claim, &pairs, said, findings);
        own(report, claim, findings);
        let numbers = claim.reduction.is_some() || claim.factor.is_some();
        let behind = [claim.climate_change.is_some(), claim.energy.is_some(), claim.water.is_some()];
        if numbers && !behind.contains(&true) {
            let finding = findings.report(claim.statement.node(), "unsupported").severity(Severity::Warning);
            finding.help("help-unsupported");
        }
    }
}

/// Holds the factor of a claim against its own reduction, unless each follows from a pair of figures: then they are on different
/// things, such as energy and water.
fn each_other(claim: &Comparison, pairs: &[Figures<'_>], said: Said, findings: &mut Findings<'_>) {
    let stated = figures::claimed(claim.reduction.as_ref()).zip(figures::claimed(claim.factor.as_ref()));
    let Some((reduction, factor)) = stated else { return };
    let fits =
        |pair: &Figures<'_>| (pair.reduction(reduction, said).is_none(), pair.factor(factor, said).is_none());
    let (reduced, multiplied): (Vec<_>, Vec<_>) = pairs.iter().map(fits).unzip();
    if reduced.contains(&true) && multiplied.contains(&true) {
        return;
    }
    // 0009: nobody says that both are on one thing, so that it is no error.
    if let Some(finding) = findings.prove(figures::of_reduction(factor, reduction), "each-other") {
        finding.severity(Severity::Warning).help("help-each-other");
        finding.label(reduction.quantity().value_node(), "reduction-of-it");
    }
}

/// Holds what the statement says in words against the pair, where no key says it.
fn in_words(claim: &Comparison, pairs: &[Figures<'_>], said: Said, findings: &mut Findings<'_>) {
    if claim.reduction.is_some() || claim.factor.is_some() || pairs.is_empty() {
        return;
    }
    let Some(told) = told(&claim.statement) else { return };
    let off = |pair: &Figures<'_>| {
        let (stated, derived) = match told {
            Told::Times(times) => (times, pair.times()),
            Told::Less(share) => (share, pair.less()),
        };
        match said {
            Said::Exactly => !stated.meets(derived),
            Said::AtLeast => derived.is_below(stated),
            Said::AtMost => stated.is_below(derived),
        }
    };
    if !pairs.iter().all(off) {
        return;
    }
    let Some(first) = pairs.first() else { return };
    let (attribute, derived) = match told {
        Told::Times(_) => ("words-times", Argument::Range(first.times(), "1")),
        Told::Less(_) => ("words-less", Argument::Range(first.less() * Interval::exactly(100.0), "%")),
    };
    // Of several pairs, the words may be on something else.
    let severity = if pairs.len() == 1 { Severity::Warning } else { Severity::Advice };
    let finding = findings.report(claim.statement.node(), attribute).with("derived", derived);
    finding.label(first.node, "figure").label(first.other_node, "figure").help("help").severity(severity);
}

/// Holds the own energy of a claim against the energy per unit that the report states of the same boundary.
fn own(report: &Report, claim: &Comparison, findings: &mut Findings<'_>) {
    let Some(own) = claim.energy.as_ref().map(|pair| &pair.own) else { return };
    let (Some(known), Some(boundary)) = (own.known(), own.metering()) else { return };
    let units = || report.activities().filter_map(|activity| activity.per_unit());
    let of_units = units().flat_map(|unit| &unit.energy);
    let of_units: Vec<_> = of_units.filter(|energy| energy.metering() == Some(boundary)).collect();
    let totals = report.sections().filter_map(|section| section.total.as_ref());
    let totals = totals.flat_map(|total| &total.energy);
    let all = report.activities().flat_map(|activity| &activity.energy).chain(totals);
    let meets = |energy: &Quantity<Energy>| {
        energy.known().is_some_and(|energy| energy.interval().meets(known.interval()))
    };
    if all.chain(of_units.iter().copied()).any(meets) {
        return;
    }
    if let Some(first) = of_units.first().and_then(|energy| energy.known()) {
        let finding = findings.report(own.value_node(), "own").severity(Severity::Warning);
        finding.with("own", known.operand()).with("report", first.operand());
        finding.label(first.quantity().value_node(), "per-unit").help("help-own");
    }
}

/// The first proof, where every pair gives one: a claim need follow from one pair only.
fn of_no_pair(
    pairs: &[Figures<'_>],
    prove: impl Fn(&Figures<'_>) -> Option<Contradiction>,
) -> Option<Contradiction> {
    let proofs: Option<Vec<_>> = pairs.iter().map(prove).collect();
    proofs.and_then(|proofs| proofs.into_iter().next())
}
