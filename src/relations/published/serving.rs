//! What was published of tokens and requests: the energy of a service of which no devices are known.

use ailca_network::{FigureOf, Formula, Var};

use super::Layer;
use crate::quantity::{Count, Energy, MeteringBoundary};
use crate::reference;
use crate::relations::kinds::TokenKind;
use crate::relations::margins;
use crate::relations::role::Role;
use crate::relations::site::Site;
use crate::report::{Modality, Report, ServiceUnit};

/// The energy of an activity by its tokens out, else by its requests.
pub(super) fn energy<'a>(layer: &mut Layer<'_, 'a>, site: &Site<'a>) {
    let Some(serving) = &site.activity.serving else { return };
    let facility = site.energy(layer.net, Some(MeteringBoundary::Facility));
    let is_stated =
        !site.energies().is_empty() || serving.per_unit.as_ref().is_some_and(|unit| !unit.energy.is_empty());
    if is_stated || layer.is_known(facility.id()) {
        return;
    }
    let tokens = serving.tokens.as_ref().and_then(|tokens| FigureOf::of(tokens.output.as_ref()?));
    let parameters = parameters(site.report);
    let fits = parameters.zip(reference::sizes_of_tokens()).is_some_and(|(own, sizes)| sizes.contains(own));
    if let Some(figure) = tokens.filter(|_| fits) {
        let tokens: Var<Count> = site.stated(layer.net, Role::Tokens(TokenKind::Output), Some(figure));
        let one: Var<Energy> = site.own(layer.net, Role::PerToken(TokenKind::Output));
        let all = site.energy(layer.net, Some(MeteringBoundary::Accelerator));
        layer.net.equal("INF-008", all, one.times(tokens));
        layer.give(one, reference::tokens());
        return;
    }
    let Some(modality) = modality(site.report) else { return };
    if let Some(figure) = serving.delivered.as_ref().and_then(FigureOf::of) {
        let units: Var<Count> = site.stated(layer.net, Role::Delivered, Some(figure));
        let one: Var<Energy> = site.own(layer.net, Role::PerRequest);
        // Works on requests counted what they could meter: cards in one, all of the service in another.
        let all = site.energy(layer.net, None);
        layer.net.equal("INF-001", all, one.times(units));
        layer.net.equal("NRG-007", facility, all).margin(margins::BOUNDARY_NOT_STATED);
        layer.give(one, reference::requests(modality, parameters));
    }
}

/// What one unit of service gives back, where it is a request of one kind.
fn modality(report: &Report) -> Option<Modality> {
    let unit = *report.functional_unit()?.unit;
    let modalities: Vec<_> = report.system.modalities.iter().map(|own| **own).collect();
    match (unit, modalities.as_slice()) {
        (ServiceUnit::Image, _) => Some(Modality::Image),
        (ServiceUnit::Request, [only]) => Some(*only),
        _ => None,
    }
}

/// The parameters that compute a token or a request, where the system has one model that states them.
fn parameters(report: &Report) -> Option<f64> {
    let [model] = report.system.models.as_slice() else { return None };
    let count = model.active_parameters.as_ref().or(model.total_parameters.as_ref())?;
    Some(count.interval()?.middle())
}
