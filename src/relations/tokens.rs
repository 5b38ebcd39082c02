//! Inference by tokens and by what the machines do: phases, tokens of each kind, energy per token.

use ailca_network::{FigureOf, Formula, Margin, Network, Reading, Severity, Var};

use super::kinds::TokenKind;
use super::margins;
use super::role::{Role, Scope};
use super::site::{self, Site};
use crate::quantity::{Count, Energy, MeteringBoundary, Quantity};
use crate::report::{Phases, Tokens};

/// INF-008: of an activity.
pub(super) fn of_activity<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let Some(serving) = &site.activity.serving else { return };
    if let Some(phases) = &serving.phases {
        of_phases(net, site, phases);
    }
    if let Some(tokens) = &serving.tokens {
        cached(net, site.scope(), tokens);
        sized(net, site, tokens);
    }
    let (Some(each), Some(tokens)) = (&serving.per_token, &serving.tokens) else { return };
    let mut taken = Vec::new();
    for (figure, given_alone) in [(&each.all, false), (&each.output, true)] {
        let Some(figure) = figure else { continue };
        let role = Role::PerToken(if given_alone { TokenKind::Output } else { TokenKind::All });
        let one: Var<Energy> = site.stated(net, role, FigureOf::of(figure));
        taken.push((figure.metering(), one));
        let kinds = [TokenKind::Output, TokenKind::Reasoning, TokenKind::Input];
        let kinds = if given_alone { &kinds[..2] } else { &kinds[..] };
        let counted = kinds.iter().filter_map(|kind| Some((*kind, stated(tokens, *kind)?)));
        let parts: Vec<Var<Count>> = counted
            .map(|(kind, figure)| site.stated(net, Role::Tokens(kind), FigureOf::of(figure)))
            .collect();
        if parts.is_empty()
            || kinds.iter().any(|kind| *kind != TokenKind::Reasoning && stated(tokens, *kind).is_none())
        {
            continue;
        }
        let whole: Var<Count> = net.step();
        net.sum("INF-008", whole, parts);
        let all = taken_at(net, site, figure.metering());
        // 0009: whether there are tokens of reasoning where none are stated, nobody says: they add to the others.
        let margin = match tokens.reasoning {
            Some(_) => Margin::NONE,
            None if given_alone => margins::REASONING_AMONG_OUTPUT,
            None => margins::REASONING_AMONG_ALL,
        };
        net.equal("INF-008", all, one.times(whole)).margin(margin).reading(Reading::Printed);
    }
    // One energy over fewer tokens is more for each.
    if let [(boundary, all), (other, output)] = taken.as_slice()
        && boundary == other
    {
        net.at_most("INF-008", *all, *output).reading(Reading::Printed);
    }
}

/// The energy that a figure per token shares out. Where nobody says at which boundary, it is that of the only energy of the
/// activity or its unit, or lies between those that are stated.
fn taken_at<'a>(net: &mut Network<'a>, site: &Site<'a>, boundary: Option<MeteringBoundary>) -> Var<Energy> {
    let own = site.boundary_of_part(boundary);
    if own.is_some() {
        return site.energy(net, own);
    }
    let of_unit = site.activity.per_unit().map(|unit| unit.energy.as_slice());
    if let ([], Some([single])) = (site.energies(), of_unit) {
        return site.energy(net, single.metering());
    }
    let mut stated: Vec<_> = site.energies().iter().map(Quantity::metering).collect();
    stated.sort_unstable();
    if let [Some(innermost), .., Some(outermost)] = stated.as_slice() {
        let [inside, around] = [innermost, outermost].map(|boundary| site.energy(net, Some(*boundary)));
        let between = net.step();
        net.at_most("INF-008", between, around);
        net.equal("INF-008", between, inside).margin(Margin::AT_LEAST);
        return between;
    }
    site.energy(net, None)
}

/// INF-008: of one unit of service.
pub(super) fn of_unit<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    if let Some(phases) = site.unit.and_then(|unit| unit.phases.as_deref()) {
        of_phases(net, site, phases);
    }
}

/// Tokens that were held ready are among those in.
pub(super) fn cached<'a>(net: &mut Network<'a>, scope: Scope, tokens: &'a Tokens) {
    let (Some(cached), Some(input)) = (&tokens.cached_input, &tokens.input) else { return };
    let [part, whole] = [(TokenKind::Cached, cached), (TokenKind::Input, input)]
        .map(|(kind, figure)| site::stated(net, scope, Role::Tokens(kind), Some(figure)));
    net.sum_of_some("INF-008", whole, [part]);
}

/// Units that were delivered have about the tokens of one, as the functional unit sizes it: what it is sized by need not be a
/// mean, so that only what lies far off tells something.
fn sized<'a>(net: &mut Network<'a>, site: &Site<'a>, tokens: &'a Tokens) {
    let of_one = site.report.functional_unit().and_then(|unit| unit.size.as_ref()?.tokens.as_deref());
    let delivered = site.activity.serving.as_ref().and_then(|serving| serving.delivered.as_ref());
    let (Some(of_one), Some(delivered)) = (of_one, delivered.and_then(FigureOf::of)) else { return };
    for kind in [TokenKind::Input, TokenKind::Output] {
        let figures =
            stated(tokens, kind).and_then(FigureOf::of).zip(stated(of_one, kind).and_then(FigureOf::of));
        let Some((all, one)) = figures else { continue };
        let each: Var<Count> = net.step();
        net.state(each, one);
        let all: Var<Count> = site.stated(net, Role::Tokens(kind), Some(all));
        let units: Var<Count> = site.stated(net, Role::Delivered, Some(delivered));
        net.equal("INF-008", all, each.times(units))
            .margin(margins::SIZE_OF_A_UNIT)
            .at_most_as_grave_as(Severity::Warning);
    }
}

fn stated(tokens: &Tokens, kind: TokenKind) -> Option<&Quantity<Count>> {
    match kind {
        TokenKind::Input => tokens.input.as_ref(),
        TokenKind::Cached => tokens.cached_input.as_ref(),
        TokenKind::Output => tokens.output.as_ref(),
        TokenKind::Reasoning => tokens.reasoning.as_ref(),
        TokenKind::All => None,
    }
}

/// The phases make the energy where all three are stated, and stay within it where they are not.
fn of_phases<'a>(net: &mut Network<'a>, site: &Site<'a>, phases: &'a Phases) {
    let stated = [&phases.prefill, &phases.decode, &phases.idle];
    let known: Vec<&Quantity<Energy>> = stated.into_iter().flatten().collect();
    let Some(first) = known.first() else { return };
    if known.iter().any(|other| other.metering() != first.metering()) {
        of_several_boundaries(net, site, &stated);
        return;
    }
    let whole = site.energy(net, site.boundary_of_part(first.metering()));
    let parts =
        (0..).zip(stated).filter_map(|(place, figure)| Some((place, FigureOf::of(figure.as_ref()?)?)));
    let parts: Vec<Var<Energy>> =
        parts.map(|(place, figure)| site.stated(net, Role::Phase(place), Some(figure))).collect();
    if parts.len() == stated.len() {
        net.sum("INF-008", whole, parts);
    } else if !parts.is_empty() {
        net.sum_of_some("INF-008", whole, parts);
    }
}

/// Phases that were taken at several boundaries are together no more than what the outermost of these takes.
fn of_several_boundaries<'a>(
    net: &mut Network<'a>,
    site: &Site<'a>,
    phases: &[&'a Option<Quantity<Energy>>],
) {
    let boundaries: Option<Vec<_>> =
        phases.iter().filter_map(|own| own.as_ref()).map(Quantity::metering).collect();
    let Some(outermost) = boundaries.and_then(|all| all.into_iter().max()) else { return };
    let parts = (0..).zip(phases).filter_map(|(place, own)| Some((place, FigureOf::of(own.as_ref()?)?)));
    let parts: Vec<Var<Energy>> =
        parts.map(|(place, figure)| site.stated(net, Role::Phase(place), Some(figure))).collect();
    let whole = site.energy(net, Some(outermost));
    net.sum_of_some("INF-008", whole, parts).reading(Reading::Believed);
}
