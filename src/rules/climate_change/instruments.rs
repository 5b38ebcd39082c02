//! GHG-003: a market-based figure names its instruments, and zero needs cover for every kilowatt-hour.

use std::collections::BTreeSet;

use crate::document::NodeId;
use crate::facts::sited::Sited;
use crate::quantity::{Figure, GhgIntensity, Interval, Share, Walk};
use crate::reference::margins;
use crate::reference::units::GRAM;
use crate::report::Electricity;
use crate::rules::prelude::*;

rule!(
    /// Contracts behind a market-based figure are named; a figure of zero is covered, but for a rest that rounds to it. What a
    /// contract stands for was generated near the time of its use.
    GHG_003, "GHG-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for supply in report.supplies() {
        if let Some(intensity) = &supply.market_based {
            of_supply(supply, intensity, findings);
        }
    }
    vintages(report, findings);
    // Figures without any supply: the first of them stands for all.
    if report.supplies().iter().all(|supply| supply.market_based.is_none() && supply.instruments.is_empty())
        && let Some(first) = first_figure(report)
    {
        findings.report(first, "unnamed").help("help");
    }
}

/// What an instrument stands for was generated near the time at which electricity was used (scope 2, quality criterion 4).
fn vintages(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut said = BTreeSet::new();
    for Sited { activity, supply, .. } in report.sited() {
        let assessed = || report.goal_and_scope.as_ref()?.period.as_ref();
        let Some(period) = activity.period.as_ref().or_else(assessed) else { continue };
        for vintage in
            supply.into_iter().flat_map(|supply| &supply.instruments).filter_map(|own| own.vintage.as_ref())
        {
            let years = period.years_from(***vintage);
            if !margins::vintage_of_instrument::SILENT.contains(f64::from(years))
                && said.insert(vintage.node())
            {
                let finding = findings.report(vintage.node(), "vintage").with("years", years);
                finding.severity(Severity::Advice).label(period.node(), "use").help("help-vintage");
            }
        }
    }
}

fn of_supply(supply: &Electricity, intensity: &Quantity<GhgIntensity>, findings: &mut Findings<'_>) {
    let (place, zero) = (intensity.value_node(), is_zero(intensity));
    if supply.instruments.is_empty() {
        findings.report(place, "unnamed").help("help");
        return;
    }
    let shares: Option<Vec<_>> =
        supply.instruments.iter().map(|instrument| instrument.share.as_ref()?.known()).collect();
    match shares.map(Sum) {
        Some(sum) if zero && sum.interval().high() < 1.0 && !rounds_to(intensity, supply, &sum) => {
            let finding = findings.report(place, "uncovered");
            for share in &sum.0 {
                finding.label(share.quantity().value_node(), "share");
            }
            finding.help("help-cover");
        }
        None if zero && supply.instruments.len() > 1 => {
            findings.report(place, "unshared").help("help-cover");
        }
        _ => {}
    }
}

fn is_zero(figure: &Quantity<GhgIntensity>) -> bool {
    figure.written().is_some_and(|written| written.value() == 0.0)
}

/// Whether what no contract covers, by the intensity of the grid, rounds to the zero that is stated.
fn rounds_to(
    zero: &Quantity<GhgIntensity>,
    supply: &Electricity,
    covered: &Sum<FigureTerm<'_, Share>>,
) -> bool {
    let grid = supply.location_based.as_ref().and_then(Quantity::known);
    let (Some(zero), Some(grid)) = (zero.interval(), grid) else { return false };
    // 0004: a zero is a rounded figure like any other.
    let rest = (Interval::exactly(1.0) - covered.interval()).not_negative() * grid.interval();
    rest.low() <= zero.high().min(margins::rounded_to_zero::SILENT.high() * GRAM.high())
}

/// The first market-based figure of the report, in its inventory or its results.
fn first_figure(report: &Report) -> Option<NodeId> {
    let mut first = None;
    let mut visit = |figure: Figure<'_>| {
        first.get_or_insert(figure.node);
    };
    for activity in report.activities() {
        let own = activity.emissions.as_deref();
        let unit = activity.per_unit().and_then(|unit| unit.emissions.as_deref());
        for emissions in [own, unit].into_iter().flatten() {
            emissions.market_based.walk(&mut visit);
        }
    }
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    if let Some(climate) = climate {
        climate.market_based.walk(&mut visit);
    }
    first
}
