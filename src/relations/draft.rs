//! What follows that nobody states and no rule speaks of: what one unit of service has, what sections and results add up to, water
//! and the share of making that activities take. These relations end at what is not stated, so that nothing is told of them.

use std::collections::BTreeMap;

use ailca_network::{FigureOf, Formula, Network, Var};

use super::kinds::{Category, Method};
use super::making;
use super::number;
use super::role::{Role, Scope};
use super::site::{Site, by, volumes};
use crate::document::NodeId;
use crate::facts::allocated_share::is_allocated;
use crate::quantity::{Count, Dimension, Energy, Ghg, MeteringBoundary, Water};
use crate::report::{Activity, CategoryAmounts, Report, Section, Statistic, Total, WaterFlow, WaterPart};

/// The boundaries at which energy is drafted.
const BOUNDARIES: [MeteringBoundary; 2] = [MeteringBoundary::It, MeteringBoundary::Facility];

/// The flows of which water is drafted.
const FLOWS: [WaterFlow; 2] = [WaterFlow::Consumption, WaterFlow::Withdrawal];

/// The parts of water that electricity and cooling take, and both together.
const PARTS: [Option<WaterPart>; 3] = [Some(WaterPart::OnSite), Some(WaterPart::OffSite), None];

/// Where what is drafted belongs: below a place that is there.
#[derive(Debug, Default)]
pub(super) struct Below(BTreeMap<u32, &'static str>);

impl Below {
    /// The path from the place of a site to it; empty for what is at its place.
    pub(super) fn of(&self, site: u32) -> &'static str {
        self.0.get(&site).copied().unwrap_or_default()
    }

    /// A site that is not there, below a place that is.
    fn add(&mut self, sites: &mut Vec<NodeId>, place: NodeId, path: &'static str) -> Scope {
        let own = number(sites, place);
        self.0.insert(own, path);
        Scope::Site(own)
    }
}

/// What is added to the relations of a report.
pub(super) struct Draft<'n, 'a> {
    pub(super) net: &'n mut Network<'a>,
    pub(super) report: &'a Report,
    pub(super) sites: &'n mut Vec<NodeId>,
    pub(super) below: &'n mut Below,
}

impl<'a> Draft<'_, 'a> {
    /// Of an activity, and of one unit of its service.
    pub(super) fn activity(&mut self, whole: &Site<'a>, unit: Option<&Site<'a>>) {
        self.water(whole);
        if let Some(unit) = unit {
            self.water(unit);
        }
        making::drafted(self.net, whole);
        self.per_unit(whole, unit);
    }

    /// Water on site and off where an intensity of the flow is stated, and both together.
    fn water(&mut self, site: &Site<'a>) {
        for flow in FLOWS.into_iter().filter(|flow| has_water(site, *flow)) {
            let [on_site, off_site, total] = PARTS.map(|part| site.water(self.net, flow, part));
            let volumes = site.volumes(flow);
            let (wue, wue_is_named) = site.wue(self.net, flow);
            let (grid, grid_is_named) = site.water_intensity(self.net, flow);
            if volumes.is_none() {
                let [it, facility] = BOUNDARIES.map(|boundary| site.energy(self.net, Some(boundary)));
                if wue_is_named {
                    self.net.equal("WAT-001", on_site, it.times(wue));
                }
                if grid_is_named {
                    self.net.equal("WAT-002", off_site, facility.times(grid));
                }
            }
            // Water of making is another part of a total, where it is stated.
            if volumes.is_none_or(|own| own.total.is_none() && own.embodied.is_none()) {
                self.net.sum("WAT-003", total, vec![on_site, off_site]);
            }
        }
    }

    /// What one unit has is what all have, over the units.
    fn per_unit(&mut self, whole: &Site<'a>, unit: Option<&Site<'a>>) {
        let Some(serving) = &whole.activity.serving else { return };
        let Some(units) = serving.delivered.as_ref().and_then(FigureOf::of) else { return };
        let scope = match unit {
            // No other statistic follows from a total.
            Some(unit) if unit.unit.and_then(|own| own.statistic.as_deref()) != Some(&Statistic::Mean) => {
                return;
            }
            Some(unit) => unit.scope(),
            None => self.below.add(self.sites, serving.node(), "perUnit"),
        };
        let units: Var<Count> = whole.stated(self.net, Role::Delivered, Some(units));
        for boundary in BOUNDARIES {
            let stated = |site: &Site<'a>| site.energy_at(Some(boundary)).is_some();
            if !unit.is_some_and(|unit| stated(whole) || stated(unit)) {
                let all = whole.energy(self.net, Some(boundary));
                self.one::<Energy>(scope, Role::Energy(Some(boundary)), all, units);
            }
        }
        for method in Method::ALL.into_iter().filter(|method| has_method(whole, *method)) {
            let stated = |site: &Site<'a>| site.emissions_by(method).is_some();
            if !unit.is_some_and(|unit| stated(whole) || stated(unit)) {
                let all = whole.emissions(self.net, method);
                self.one::<Ghg>(scope, Role::Emissions(method), all, units);
            }
        }
        for flow in FLOWS.into_iter().filter(|flow| has_water(whole, *flow)) {
            if unit.is_some_and(|unit| unit.volumes(flow).is_some()) {
                continue;
            }
            let of_all = whole.volumes(flow);
            for part in PARTS {
                // A total that is stated may hold more than both parts.
                if part.is_some() || of_all.is_none_or(|own| own.total.is_none()) {
                    let all = whole.water(self.net, flow, part);
                    self.one::<Water>(scope, Role::Water(flow, part), all, units);
                }
            }
        }
        macro_rules! each {
            ($($field:ident $category:ident),+) => {
                let _: fn(&CategoryAmounts) = |CategoryAmounts { $($field: _),+ }| ();
                $({
                    let stated = |own: Option<&CategoryAmounts>| own.is_some_and(|own| own.$field.is_some());
                    let of_unit = unit.and_then(|unit| unit.unit?.embodied.as_deref());
                    let is_held = stated(of_unit)
                        || (unit.is_some() && stated(whole.activity.embodied.as_deref()));
                    let of_devices = whole.activity.hardware.iter().any(|used| {
                        let device = self.report.device(&used.hardware);
                        stated(device.and_then(|own| own.embodied.as_ref()).map(|own| &own.per_unit))
                    });
                    // What others published of making is climate change alone.
                    let follows = of_devices
                        || stated(whole.activity.embodied.as_deref())
                        || (Category::$category == Category::Climate && !whole.activity.hardware.is_empty());
                    if !is_held && follows {
                        let figure = whole.activity.embodied.as_deref().and_then(|own| own.$field.as_ref());
                        let role = Role::Embodied(Category::$category);
                        let all = whole.stated(self.net, role, figure.and_then(FigureOf::of));
                        self.one(scope, role, all, units);
                    }
                })+
            };
        }
        each!(
            climate_change Climate, water Water, minerals_and_metals Minerals, fossil_resources Fossil,
            primary_energy Primary
        );
    }

    fn one<D: Dimension>(&mut self, scope: Scope, role: Role, all: Var<D>, units: Var<Count>) {
        let one: Var<D> = self.net.quantity(role.of(scope));
        self.net.equal("INF-001", one, all.per(units));
    }

    /// What the activities of a section add up to, where its total does not say it.
    pub(super) fn section(
        &mut self,
        section: &'a Section,
        node: NodeId,
        total: Option<(&'a Total, u32)>,
        sites: &[Site<'a>],
    ) {
        if sites.len() < 2 || section.activities.len() != sites.len() {
            return;
        }
        let scope = match total {
            Some((_, number)) => Scope::Site(number),
            None => self.below.add(self.sites, node, "total"),
        };
        let total = total.map(|(total, _)| total);
        for boundary in BOUNDARIES {
            let stated = |total: &Total| total.energy.iter().any(|own| own.metering() == Some(boundary));
            if !total.is_some_and(stated) {
                let parts: Vec<_> = sites.iter().map(|site| site.energy(self.net, Some(boundary))).collect();
                let whole: Var<Energy> = self.net.quantity(Role::Energy(Some(boundary)).of(scope));
                self.net.sum("TRN-006", whole, parts);
            }
        }
        let methods = Method::ALL.into_iter();
        for method in methods.filter(|method| sites.iter().any(|site| has_method(site, *method))) {
            let stated =
                |total: &Total| total.emissions.as_ref().is_some_and(|own| by(own, method).is_some());
            if !total.is_some_and(stated) {
                let parts: Vec<_> = sites.iter().map(|site| site.emissions(self.net, method)).collect();
                let whole: Var<Ghg> = self.net.quantity(Role::Emissions(method).of(scope));
                self.net.sum("TRN-006", whole, parts);
            }
        }
        let flows = FLOWS.into_iter();
        for flow in flows.filter(|flow| sites.iter().any(|site| has_water(site, *flow))) {
            // Totals that are stated may hold other parts than both.
            let has_total = |site: &Site<'a>| site.volumes(flow).is_some_and(|own| own.total.is_some());
            let stated = |total: &Total| total.water.as_ref().is_some_and(|own| volumes(own, flow).is_some());
            if total.is_some_and(stated) {
                continue;
            }
            for part in PARTS.into_iter().filter(|part| part.is_some() || !sites.iter().any(has_total)) {
                let parts: Vec<_> = sites.iter().map(|site| site.water(self.net, flow, part)).collect();
                let whole: Var<Water> = self.net.quantity(Role::Water(flow, part).of(scope));
                self.net.sum("TRN-006", whole, parts);
            }
        }
    }

    /// Climate change of all that the inventory has, where the report has no such result; and of one functional unit.
    pub(super) fn result(&mut self, sites: &[Site<'a>]) {
        let climate = self.report.impacts.as_deref().and_then(|impacts| impacts.climate_change.as_deref());
        let is_there = climate.is_some_and(|own| own.location_based.is_some());
        // What is borne of what happens once is said for a result that is there.
        if is_there || sites.is_empty() || is_allocated(self.report) {
            return;
        }
        let scope = self.below.add(self.sites, NodeId::of_index(0), "impacts/climateChange/locationBased");
        let mut parts: Vec<Var<Ghg>> = Vec::new();
        for site in sites {
            parts.push(site.emissions(self.net, Method::Location));
            let Activity { direct_emissions, hardware, embodied, .. } = site.activity;
            for (place, direct) in (0..).zip(direct_emissions) {
                parts.push(site.stated(self.net, Role::Direct(place), FigureOf::of(&direct.amount)));
            }
            if !hardware.is_empty() || embodied.is_some() {
                let own = site.own(self.net, Role::Embodied(Category::Climate));
                // Making takes nothing out of the air: what nobody states of it only adds.
                self.net.never_negative(own);
                parts.push(own);
            }
        }
        let total: Var<Ghg> = self.net.quantity(Role::Total.of(scope));
        self.net.sum("GHG-008", total, parts);
        let delivered = self.report.functional_unit().and_then(|unit| unit.delivered.as_ref());
        if let Some(figure) = delivered.and_then(FigureOf::of) {
            let units: Var<Count> = self.net.step();
            self.net.state(units, figure);
            let one: Var<Ghg> = self.net.quantity(Role::PerUnit.of(scope));
            self.net.equal("FU-004", one, total.per(units));
        }
    }
}

/// Whether anything is known from which water of a flow may follow: volumes, or a place of which an intensity may be published.
fn has_water(site: &Site<'_>, flow: WaterFlow) -> bool {
    site.centre.is_some() || site.supply.is_some() || site.volumes(flow).is_some()
}

/// The same of emissions by a method; those of the place are published for places.
fn has_method(site: &Site<'_>, method: Method) -> bool {
    method == Method::Location || site.intensity_by(method).is_some() || site.emissions_by(method).is_some()
}
