//! GHG-004: the intensity of a grid lies where published intensities of it do.

mod exchanged;
mod held_together;
mod implied;

use crate::finding::Finding;
use crate::quantity::{GhgIntensity, Interval};
use crate::reference::grids::{self, Of, OfGrid, Regions};
use crate::reference::units::GRAM;
use crate::reference::{self, Range, margins};
use crate::report::{Electricity, FactorScope};
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite_published, cite_range, slip_of_unit, strays};

rule!(
    /// A location-based intensity lies within what was published of its zone, country or part of the world, and of any grid,
    /// whether it is stated or follows from emissions and energy. A direct figure is held against direct ones, one of the life
    /// cycle against those of the life cycle.
    GHG_004, "GHG-004", Warning, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let regions = Regions::of(report);
    for sited in report.sited() {
        implied::by_energy(sited, &regions, findings);
        implied::by_rating(report, sited, &regions, findings);
    }
    for supply in report.supplies() {
        for bought in [&supply.market_based, &supply.marginal].into_iter().flatten() {
            above_any_plant(bought, findings);
        }
        let Some(known) = supply.location_based.as_ref().and_then(Quantity::known) else { continue };
        let stated = known.interval() / GRAM;
        let mut grids = grids::of_supply(supply, &regions);
        if exchanged::tell(supply, known, &grids, findings) {
            continue;
        }
        if let Some((attribute, severity, range)) = of_no_grid(supply, stated).or_else(|| {
            of_no_country(supply, stated).filter(|_| grids.is_empty() && regions.is_whole(supply))
        }) {
            let finding = findings.report(known.quantity().value_node(), attribute);
            finding.severity(severity).with("intensity", known.operand());
            cite_range(finding, range);
            if let Some(grid) = grids.first() {
                blame(finding, &known, grid);
            }
            continue;
        }
        // 0017: a place of which nothing was published lies in its country, whatever part of it.
        let in_part = grids.is_empty().then(|| grids::of_every_part(supply)).flatten();
        let is_noted = known.quantity().is_noted() && in_part.is_some();
        grids.extend(in_part);
        let off: Vec<_> = grids.iter().filter_map(|grid| Some((grid, strays_from(stated, grid)?))).collect();
        let told = off.first().filter(|_| off.len() == grids.len());
        if let Some((grid, severity)) =
            told.and_then(|(grid, severity)| Some((grid, beside_a_note(*severity, is_noted)?)))
        {
            let finding = findings.report(known.quantity().value_node(), attribute(grid.of));
            finding.severity(severity).with("intensity", known.operand());
            name(finding, grid.of);
            cite_published(finding, &grid.published);
            blame(finding, &known, grid);
        }
    }
}

/// Names the unit that was mistaken, where that leads to what was published of a grid.
fn blame(finding: &mut Finding, known: &FigureTerm<'_, GhgIntensity>, grid: &OfGrid) {
    if let Some(cause) = slip_of_unit(known.operand(), known.interval() / (grid.usual * GRAM)) {
        finding.cause(cause);
    }
}

/// Tells of an intensity of contracts, or of what follows demand, that no way of generating has.
fn above_any_plant(stated: &Quantity<GhgIntensity>, findings: &mut Findings<'_>) {
    let (Some(known), Some(any)) = (stated.known(), reference::range("generation-life-cycle")) else {
        return;
    };
    if any.interval().is_below(known.interval() / GRAM) {
        let finding = findings.report(stated.value_node(), "any-plant");
        finding.severity(Severity::Error).with("intensity", known.operand());
        cite_range(finding, any);
    }
}

/// An intensity that no grid has: above each of them, or over its life cycle below each way of generating.
fn of_no_grid(supply: &Electricity, stated: Interval) -> Option<(&'static str, Severity, &'static Range)> {
    if let Some(any) = reference::range("grid").filter(|any| any.interval().is_below(stated)) {
        return Some(("any-grid", Severity::Error, any));
    }
    let any = reference::range("generation-life-cycle")?;
    (is_of_life_cycle(supply) && stated.is_below(any.interval())).then_some((
        "any-generation",
        Severity::Warning,
        any,
    ))
}

/// An intensity over the life cycle that no country has.
fn of_no_country(supply: &Electricity, stated: Interval) -> Option<(&'static str, Severity, &'static Range)> {
    let any = reference::range("grid-life-cycle")?;
    let severity = strays(stated, any.interval()).filter(|_| is_of_life_cycle(supply))?;
    Some(("any-country", severity, any))
}

fn is_of_life_cycle(supply: &Electricity) -> bool {
    supply.factor_scope.as_deref() == Some(&FactorScope::LifeCycle)
}

/// How grave it is that an intensity lies outside of what was published of a grid; `None` where it does not.
///
/// An hour or a part with much wind, sun or water may lie far below the average of a country.
fn strays_from(stated: Interval, grid: &OfGrid) -> Option<Severity> {
    if stated.meets(grid.usual) {
        return None;
    }
    let published = grid.published.interval();
    let far = stated.low() > grid.usual.high().max(published.high()) * margins::beyond_imports::ADVICE.high()
        || (published.low() >= margins::mostly_burnt::ADVICE.high()
            && stated.high() <= grid.usual.low() * margins::beyond_imports::ADVICE.low());
    if far { Some(Severity::Warning) } else { (!grid.is_coarse).then_some(Severity::Advice) }
}

/// The sentence for a grid.
const fn attribute(of: Of) -> &'static str {
    match of {
        Of::Country(_) | Of::Any => "country",
        Of::Zone(..) => "zone",
        Of::Area(_) => "area",
    }
}

/// Says which grid it is.
fn name(finding: &mut Finding, of: Of) {
    match of {
        Of::Country(country) => finding.with("country", country),
        Of::Zone(country, zone) => finding.with("country", country).with("zone", zone),
        Of::Area(area) => finding.with("area", area.key()),
        Of::Any => finding,
    };
}
