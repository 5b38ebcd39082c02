//! A site: an activity or one unit of its service, with what registries say of where it was.

use ailca_network::{Figure, FigureOf, Level, Network, Reading, Var};

use super::kinds::Method;
use super::role::{Role, Scope};
use crate::document::Located;
use crate::facts::sited::Sited;
use crate::quantity::{
    Basis, Dimension, Energy, Ghg, GhgIntensity, Interval, MeteringBoundary, Quantity, Ratio, Slip, SlipKind,
    Water, WaterIntensity,
};
use crate::report::{
    Activity, DataCentre, Electricity, Emissions, PerUnit, Report, WaterFlow, WaterPart, WaterUse,
    WaterVolumes,
};

/// An activity, or one unit of its service.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) report: &'a Report,
    pub(super) activity: &'a Activity,
    /// The unit of service, where the site is one.
    pub(super) unit: Option<&'a PerUnit>,
    pub(super) centre: Option<&'a Located<DataCentre>>,
    pub(super) supply: Option<&'a Located<Electricity>>,
    number: u32,
}

impl<'a> Site<'a> {
    /// The whole of an activity.
    pub(super) fn whole(report: &'a Report, sited: Sited<'a>, number: u32) -> Self {
        let Sited { activity, centre, supply } = sited;
        Self { report, activity, unit: None, centre, supply, number }
    }

    /// One unit of its service.
    pub(super) fn unit(whole: Self, unit: &'a PerUnit, number: u32) -> Self {
        Self { unit: Some(unit), number, ..whole }
    }

    /// Where what is its own belongs.
    pub(super) const fn scope(&self) -> Scope {
        Scope::Site(self.number)
    }

    /// The key of something that is its own.
    pub(super) fn own<D: Dimension>(&self, net: &mut Network<'a>, role: Role) -> Var<D> {
        net.quantity(role.of(Scope::Site(self.number)))
    }

    /// Its own, stated as the report has it.
    pub(super) fn stated<D: Dimension>(
        &self,
        net: &mut Network<'a>,
        role: Role,
        figure: Option<FigureOf<'a, D>>,
    ) -> Var<D> {
        let own = self.own(net, role);
        if let Some(figure) = figure
            && net.figure(own.id()).is_none()
        {
            net.state(own, figure);
        }
        own
    }

    pub(super) fn energies(&self) -> &'a [Quantity<Energy>] {
        self.unit.map_or(&self.activity.energy, |unit| &unit.energy)
    }

    /// Where a part of its energy was taken: one that does not say it belongs to the only figure that there is.
    pub(super) fn boundary_of_part(&self, stated: Option<MeteringBoundary>) -> Option<MeteringBoundary> {
        match (stated, self.energies()) {
            (None, [single]) => single.metering(),
            _ => stated,
        }
    }

    pub(super) fn energy_at(&self, boundary: Option<MeteringBoundary>) -> Option<&'a Quantity<Energy>> {
        self.energies().iter().find(|energy| energy.metering() == boundary)
    }

    /// Its energy at a boundary, stated or not.
    pub(super) fn energy(&self, net: &mut Network<'a>, boundary: Option<MeteringBoundary>) -> Var<Energy> {
        let figure = self.energy_at(boundary).and_then(FigureOf::of);
        self.stated(net, Role::Energy(boundary), figure)
    }

    fn emissions_of(&self) -> Option<&'a Emissions> {
        match self.unit {
            Some(unit) => unit.emissions.as_deref(),
            None => self.activity.emissions.as_deref(),
        }
    }

    /// The figure of its emissions by a method.
    pub(super) fn emissions_by(&self, method: Method) -> Option<&'a Quantity<Ghg>> {
        by(self.emissions_of()?, method)
    }

    /// Its emissions by a method, stated or not.
    pub(super) fn emissions(&self, net: &mut Network<'a>, method: Method) -> Var<Ghg> {
        let figure = self.emissions_by(method).and_then(FigureOf::of);
        let own = self.stated(net, Role::Emissions(method), figure);
        // Electricity takes nothing out of the air: an activity that states no emissions only adds to those of others.
        net.never_negative(own);
        own
    }

    fn water_of(&self) -> Option<&'a WaterUse> {
        match self.unit {
            Some(unit) => unit.water.as_deref(),
            None => self.activity.water.as_deref(),
        }
    }

    /// Its volumes of a flow.
    pub(super) fn volumes(&self, flow: WaterFlow) -> Option<&'a WaterVolumes> {
        volumes(self.water_of()?, flow)
    }

    /// Its volumes of water of which nobody says what flow it is.
    pub(super) fn volumes_of_unknown_flow(&self) -> Option<&'a WaterVolumes> {
        self.water_of()?.unspecified.as_deref()
    }

    /// Its water of a flow at a place, stated or not.
    pub(super) fn water(
        &self,
        net: &mut Network<'a>,
        flow: WaterFlow,
        part: Option<WaterPart>,
    ) -> Var<Water> {
        let figure = self.volumes(flow).and_then(|volumes| at(volumes, part)).and_then(FigureOf::of);
        self.stated(net, Role::Water(flow, part), figure)
    }

    /// The PUE of its place.
    pub(super) fn pue(&self, net: &mut Network<'a>) -> Var<Ratio> {
        let stated = self.centre.and_then(|centre| Some((&centre.pue.as_ref()?.ratio, of_centre(centre))));
        self.shared(net, Role::Pue, stated)
    }

    /// The intensity of its electricity by a method.
    pub(super) fn intensity(&self, net: &mut Network<'a>, method: Method) -> Var<GhgIntensity> {
        let stated = self.intensity_by(method).zip(self.supply.map(of_supply));
        self.shared(net, Role::Intensity(method), stated)
    }

    /// The stated intensity of its electricity by a method.
    pub(super) fn intensity_by(&self, method: Method) -> Option<&'a Quantity<GhgIntensity>> {
        let supply = self.supply?;
        match method {
            Method::Location => supply.location_based.as_ref(),
            Method::Market => supply.market_based.as_ref(),
            Method::Marginal => supply.marginal.as_ref(),
            Method::Unspecified => None,
        }
    }

    /// The WUE of its place for a flow, else one that names none; with whether it names the flow.
    pub(super) fn wue(&self, net: &mut Network<'a>, flow: WaterFlow) -> (Var<WaterIntensity>, bool) {
        let entries = self.centre.map_or(&[][..], |centre| &centre.wue);
        let entries = entries.iter().map(|entry| (entry.flow.as_deref(), &entry.intensity));
        let scope = self.centre.map(of_centre);
        self.of_flow(net, Role::Wue, &entries, scope, flow)
    }

    /// The water of its electricity for a flow, else what names none; with whether it names the flow.
    pub(super) fn water_intensity(
        &self,
        net: &mut Network<'a>,
        flow: WaterFlow,
    ) -> (Var<WaterIntensity>, bool) {
        let entries = self.supply.map_or(&[][..], |supply| &supply.water_intensity);
        let entries = entries.iter().map(|entry| (entry.flow.as_deref(), &entry.intensity));
        let scope = self.supply.map(of_supply);
        self.of_flow(net, Role::WaterIntensity, &entries, scope, flow)
    }

    fn of_flow(
        &self,
        net: &mut Network<'a>,
        role: fn(Option<WaterFlow>) -> Role,
        entries: &(impl Iterator<Item = (Option<&'a WaterFlow>, &'a Quantity<WaterIntensity>)> + Clone),
        scope: Option<Scope>,
        flow: WaterFlow,
    ) -> (Var<WaterIntensity>, bool) {
        let named = entries.clone().find(|(own, _)| *own == Some(&flow));
        let unnamed = || entries.clone().find(|(own, _)| own.is_none());
        let is_named = named.is_some();
        let stated = named.or_else(unnamed).and_then(|(_, intensity)| Some((intensity, scope?)));
        let is_named = is_named || stated.is_none();
        (self.shared(net, role(is_named.then_some(flow)), stated), is_named)
    }

    /// What a registry states, the same for all that point at it; else an unknown of its own.
    fn shared<D: Dimension>(
        &self,
        net: &mut Network<'a>,
        role: Role,
        stated: Option<(&'a Quantity<D>, Scope)>,
    ) -> Var<D> {
        let known = stated.and_then(|(quantity, scope)| Some((parameter(quantity)?, scope)));
        let Some((figure, scope)) = known else { return self.own(net, role) };
        let shared = net.quantity(role.of(scope));
        if net.figure(shared.id()).is_none() {
            net.state(shared, figure);
        }
        shared
    }

    /// Whether its electricity or its place is in a country.
    pub(super) fn is_in(&self, country: &str) -> bool {
        let of_supply = self.supply.and_then(|supply| supply.country.as_ref());
        let of_centre = self.centre.and_then(|centre| centre.country.as_ref());
        of_supply.or(of_centre).is_some_and(|own| own.code() == country)
    }

    /// The slips that its PUE allows in what it multiplies: left out, or applied to what already has it.
    pub(super) fn pue_slips(&self, net: &mut Network<'a>) -> Vec<Slip> {
        let pue = self.pue(net);
        let known = net.figure(pue.id()).map(|figure: &Figure<'_>| figure.at(Level::Claim, Reading::Printed));
        let Some(pue) = known.filter(|pue: &Interval| pue.low() > 1.0) else { return Vec::new() };
        vec![Slip::inverse(SlipKind::PueForgotten, pue), Slip::by(SlipKind::PueTwice, pue)]
    }

    /// The same in energy of the facility that follows from energy of IT equipment: PUE may also have divided it.
    pub(super) fn pue_slips_of_energy(&self, net: &mut Network<'a>) -> Vec<Slip> {
        let mut slips = self.pue_slips(net);
        if let Some(Slip { factor: pue, .. }) = slips.last().cloned() {
            slips.push(Slip::inverse(SlipKind::PueDivided, pue * pue));
        }
        slips
    }

    /// The slip of multiplying a WUE by the energy of the facility.
    pub(super) fn wue_slip(&self, net: &mut Network<'a>) -> Option<Slip> {
        use MeteringBoundary::{Facility, It};
        let energy = |boundary| FigureOf::of(self.energy_at(Some(boundary))?).map(|figure| figure.interval());
        let pue = self.pue(net);
        let pue = net.figure(pue.id()).map(|figure: &Figure<'_>| figure.at(Level::Claim, Reading::Printed));
        let pue = pue.or_else(|| Some(energy(Facility)? / energy(It)?))?;
        (pue.low() > 1.0).then(|| Slip::by(SlipKind::WueOnFacility, pue))
    }
}

fn of_centre(centre: &Located<DataCentre>) -> Scope {
    Scope::Centre(centre.node().index())
}

fn of_supply(supply: &Located<Electricity>) -> Scope {
    Scope::Supply(supply.node().index())
}

/// Whether somebody chose a parameter, and did not measure it: then it counts as exact. So does zero.
fn is_chosen<D: Dimension>(figure: &Quantity<D>) -> bool {
    let assumed =
        figure.basis.as_ref().is_some_and(|basis| matches!(**basis, Basis::Default | Basis::Estimated));
    assumed || figure.written().is_some_and(|written| written.value() == 0.0)
}

/// A parameter of a formula: exact where somebody assumed it, else rounded as it is printed.
pub(super) fn parameter<D: Dimension>(figure: &Quantity<D>) -> Option<FigureOf<'_, D>> {
    let parameter = FigureOf::of(figure)?;
    Some(if is_chosen(figure) { parameter.chosen() } else { parameter })
}

/// Whether a figure was measured or metered.
pub(super) fn is_primary<D: Dimension>(figure: Option<&Quantity<D>>) -> bool {
    // 0004: two observations of one thing differ, and neither is wrong for it; the basis tells them.
    figure.is_some_and(|figure| figure.basis.as_ref().is_some_and(|basis| basis.is_primary()))
}

/// Emissions by a method.
pub(super) fn by(emissions: &Emissions, method: Method) -> Option<&Quantity<Ghg>> {
    match method {
        Method::Location => emissions.location_based.as_ref(),
        Method::Market => emissions.market_based.as_ref(),
        Method::Marginal => emissions.marginal.as_ref(),
        Method::Unspecified => emissions.unspecified.as_ref(),
    }
}

/// Volumes of a flow.
pub(super) fn volumes(water: &WaterUse, flow: WaterFlow) -> Option<&WaterVolumes> {
    match flow {
        WaterFlow::Consumption => water.consumption.as_deref(),
        WaterFlow::Withdrawal => water.withdrawal.as_deref(),
        WaterFlow::Input => None,
    }
}

/// Water at a place; `None` for the total.
pub(super) fn at(volumes: &WaterVolumes, part: Option<WaterPart>) -> Option<&Quantity<Water>> {
    match part {
        Some(WaterPart::OnSite) => volumes.on_site.as_ref(),
        Some(WaterPart::OffSite) => volumes.off_site.as_ref(),
        Some(WaterPart::Embodied) => volumes.embodied.as_ref(),
        None => volumes.total.as_ref(),
    }
}

/// A quantity, stated as the report has it.
pub(super) fn stated<'a, D: Dimension>(
    net: &mut Network<'a>,
    scope: Scope,
    role: Role,
    quantity: Option<&'a Quantity<D>>,
) -> Var<D> {
    let own = net.quantity(role.of(scope));
    if let Some(figure) = quantity.and_then(FigureOf::of) {
        net.state(own, figure);
    }
    own
}
