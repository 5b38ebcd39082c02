//! GHG-003: a market-based figure names its instruments, and zero needs cover for every kilowatt-hour.

use std::collections::HashMap;

use crate::document::{Located, NodeId};
use crate::quantity::{Figure, GhgIntensity, Interval, Share, Walk};
use crate::reference::margins;
use crate::reference::units::GRAM;
use crate::report::{Electricity, InstrumentKind, Period};
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

/// What a contract stands for was generated near one of the uses of its supply (scope 2, quality criterion 4). A residual mix is
/// no contract, and is published late.
fn vintages(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let is_dated =
        |supply: &&Located<Electricity>| supply.instruments.iter().any(|own| own.vintage.is_some());
    if !report.supplies().iter().any(|supply| is_dated(&supply)) {
        return;
    }
    let assessed = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    let mut uses: HashMap<NodeId, Vec<Option<&Located<Period>>>> = HashMap::new();
    for site in report.sited() {
        if let Some(supply) = site.supply {
            uses.entry(supply.node()).or_default().push(site.activity.period.as_ref().or(assessed));
        }
    }
    for supply in report.supplies().iter().filter(is_dated) {
        let Some(periods) = uses.remove(&supply.node()) else { continue };
        // A use of which nobody says when it was may be near any of them.
        let Some(years) = periods.into_iter().collect::<Option<Vec<_>>>().map(Years::of) else { continue };
        for instrument in &supply.instruments {
            let Some(vintage) = &instrument.vintage else { continue };
            let nearest =
                years.nearest(***vintage).filter(|_| *instrument.kind != InstrumentKind::ResidualMix);
            let Some((apart, period)) = nearest else { continue };
            if !margins::vintage_of_instrument::SILENT.contains(f64::from(apart)) {
                let finding = findings.report(vintage.node(), "vintage").with("years", apart);
                finding.severity(Severity::Advice).label(period.node(), "use").help("help-vintage");
            }
        }
    }
}

/// Periods by their first years, each with the one of those up to it that ends last.
struct Years<'a>(Vec<(&'a Located<Period>, &'a Located<Period>)>);

impl<'a> Years<'a> {
    fn of(mut periods: Vec<&'a Located<Period>>) -> Self {
        periods.sort_by_key(|period| period.first_day());
        let last = |latest: &mut Option<&'a Located<Period>>, period: &'a Located<Period>| {
            let kept = latest.filter(|latest| latest.last_day() >= period.last_day()).unwrap_or(period);
            *latest = Some(kept);
            Some((period, kept))
        };
        Self(periods.into_iter().scan(None, last).collect())
    }

    /// The period nearest to a year, and how many years lie between.
    fn nearest(&self, year: u32) -> Option<(u32, &'a Located<Period>)> {
        let begun =
            self.0.partition_point(|(period, _)| i64::from(period.first_day().year()) <= i64::from(year));
        let before = begun.checked_sub(1).and_then(|index| self.0.get(index)).map(|(_, latest)| *latest);
        let after = self.0.get(begun).map(|(period, _)| *period);
        before
            .into_iter()
            .chain(after)
            .map(|period| (period.years_from(year), period))
            .min_by_key(|(apart, _)| *apart)
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
