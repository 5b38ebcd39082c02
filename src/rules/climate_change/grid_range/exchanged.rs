//! Intensities of the grid and of contracts that fit in each other's place.

use crate::document::NodeId;
use crate::finding::{Anchor, Argument, Label, Message, Pattern};
use crate::quantity::GhgIntensity;
use crate::reference::grids::{self, OfGrid};
use crate::reference::margins;
use crate::reference::units::GRAM;
use crate::report::Electricity;
use crate::rules::prelude::*;
use crate::rules::shared::published::beside_a_note;

/// Tells of a location-based intensity below all that was published of the parts of a country, where the market-based one is
/// what was published of the country; whether it did.
///
/// What was bought lies below the grid as a rule, and a grid never lies below what was published of all its parts.
pub(super) fn tell(
    supply: &Electricity,
    location: FigureTerm<'_, GhgIntensity>,
    grids: &[OfGrid],
    findings: &mut Findings<'_>,
) -> bool {
    let Some(market) = supply.market_based.as_ref().and_then(Quantity::known) else { return false };
    let (Some(whole), Some(parts)) = (grids::of_whole(supply), grids::of_every_part(supply)) else {
        return false;
    };
    let (stated, bought) = (location.interval() / GRAM, market.interval() / GRAM);
    let is_below = |grid: &OfGrid| stated.is_below(grid.usual);
    let fits = !whole.is_coarse && bought.meets(whole.usual) && stated.is_below(bought);
    if !fits || !is_below(&parts) || !grids.iter().all(is_below) {
        return false;
    }
    let far = stated.high() <= parts.usual.low() * margins::beyond_imports::ADVICE.low();
    // 0017: contracts that are stated lower the intensity by contracts.
    let severity = if far || !supply.instruments.is_empty() { Severity::Warning } else { Severity::Advice };
    let is_noted = location.quantity().is_noted() || market.quantity().is_noted();
    let Some(severity) = beside_a_note(severity, is_noted) else { return false };
    let (first, second) = (location.operand(), market.operand());
    let finding = findings.report(first.node, "exchanged");
    finding.severity(severity).with("intensity", first.clone()).with("market", second.clone());
    if let Some(country) = &supply.country {
        finding.with("country", country.code().to_owned());
    }
    finding.with("published", Argument::Range(whole.published.interval(), whole.published.unit()));
    finding.pattern = Some(Pattern::FiguresExchanged);
    let other: NodeId = second.node;
    finding.help = Some(Message::new("cause-exchanged").with("first", first).with("second", second));
    finding
        .labels
        .push(Label { place: Anchor::Value(other), message: Message::new("cause-exchanged.label") });
    true
}
