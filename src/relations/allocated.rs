//! What the inventory has of something, as quantities: what activities state or what follows of them, and the share of it that
//! a result bears.

use std::collections::BTreeMap;

use ailca_network::{FigureOf, Formula, Network, Var};

use super::kinds::{Category, Method};
use super::margins;
use super::role::{Role, Scope};
use super::site::{Site, at, by, volumes};
use crate::document::NodeId;
use crate::facts::Stages;
use crate::facts::inventory::Inventory;
use crate::quantity::{Count, Dimension, Ghg, Quantity, Share, Water};
use crate::report::{Activity, CategoryAmounts, Report, Total, WaterFlow, WaterPart, WaterVolumes};

/// A section as it was declared.
pub(super) struct Listed<'a> {
    /// Its activities.
    pub(super) sites: Vec<Site<'a>>,
    /// Its total, with the number of that.
    pub(super) total: Option<(&'a Total, u32)>,
}

/// Reads what is stated of making in a category.
pub(super) type AmountOf<D> = fn(&CategoryAmounts) -> Option<&Quantity<D>>;

/// What the inventory has of something, each part with its stages.
pub(super) struct Parts<D: Dimension>(Vec<(Stages, Var<D>)>);

impl<D: Dimension> Parts<D> {
    /// Nothing.
    pub(super) const NONE: Self = Self(Vec::new());

    /// What there is of some stages; of a section that stands in for its activities only where all of its stages are.
    pub(super) fn over(&self, stages: Stages) -> Vec<Var<D>> {
        self.0.iter().filter(|(own, _)| own.is_within(stages)).map(|(_, part)| *part).collect()
    }

    /// Adds what there is of a stage, where there is something.
    pub(super) fn add(&mut self, stages: Stages, part: Option<Var<D>>) {
        self.0.extend(part.map(|part| (stages, part)));
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The sections of the inventory, with what results bear of them.
pub(super) struct Allocated<'n, 'a> {
    listed: &'n [Listed<'a>],
    inventory: &'n Inventory<'a>,
    /// Shares of what happens once, by their nodes.
    shares: BTreeMap<NodeId, Var<Share>>,
    /// Units that it is spread over, and those delivered.
    counts: BTreeMap<NodeId, Var<Count>>,
}

impl<'n, 'a> Allocated<'n, 'a> {
    /// Of the sections as they were declared.
    pub(super) fn of(inventory: &'n Inventory<'a>, listed: &'n [Listed<'a>]) -> Self {
        Self { listed, inventory, shares: BTreeMap::new(), counts: BTreeMap::new() }
    }

    /// The functional units that were delivered.
    pub(super) fn delivered(&mut self, net: &mut Network<'a>, report: &'a Report) -> Option<Var<Count>> {
        let delivered = report.functional_unit()?.delivered.as_ref()?;
        Some(figure(net, &mut self.counts, delivered))
    }

    /// The emissions of activities: of their electricity by a method, stated or not, and direct ones. Where no activity of a
    /// section states any, its total stands in.
    pub(super) fn emitted(&mut self, net: &mut Network<'a>, method: Method) -> Parts<Ghg> {
        let mut parts = Parts::NONE;
        for (section, listed) in self.listed.iter().enumerate() {
            let states = |site: &Site<'a>| {
                let direct = site.activity.direct_emissions.iter().map(|each| &each.amount);
                site.emissions_by(method).into_iter().chain(direct).any(|own| FigureOf::of(own).is_some())
            };
            // 0005: totals of sections stand in where no activity states the figure.
            if !listed.sites.iter().any(states)
                && let Some((total, number)) = listed.total
                && let Some(figure) = total.emissions.as_ref().and_then(|own| by(own, method))
                && FigureOf::of(figure).is_some()
            {
                let own = of_total(net, number, Role::Emissions(method), figure);
                self.add(net, "GHG-008", &mut parts, section, None, own);
                continue;
            }
            for site in &listed.sites {
                if self.passes_over(section, site) {
                    continue;
                }
                let direct = (0..).zip(&site.activity.direct_emissions);
                for (place, figure) in
                    direct.filter_map(|(place, each)| Some((place, FigureOf::of(&each.amount)?)))
                {
                    let own = site.stated(net, Role::Direct(place), Some(figure));
                    self.add(net, "GHG-008", &mut parts, section, Some(site.activity), own);
                }
                let emissions = site.emissions(net, method);
                if site.emissions_by(method).and_then(FigureOf::of).is_some() {
                    self.add(net, "GHG-008", &mut parts, section, Some(site.activity), emissions);
                } else if draws(site) {
                    // The result may know better than the factor of a year what nobody states.
                    let own = net.step();
                    net.never_negative(own);
                    net.equal("GHG-008", own, emissions).margin(margins::EMISSIONS_NOT_STATED);
                    self.add(net, "GHG-008", &mut parts, section, Some(site.activity), own);
                }
            }
        }
        parts
    }

    /// What activities state that they bear of the making of their devices, in a category.
    pub(super) fn embodied<D: Dimension>(
        &mut self,
        net: &mut Network<'a>,
        category: Category,
        of: AmountOf<D>,
    ) -> Parts<D> {
        let mut parts = Parts::NONE;
        for (section, listed) in self.listed.iter().enumerate() {
            for site in &listed.sites {
                let figure = site.activity.embodied.as_deref().and_then(of).and_then(FigureOf::of);
                if figure.is_some() && !self.passes_over(section, site) {
                    let own = site.stated(net, Role::Embodied(category), figure);
                    self.add(net, "IMP-014", &mut parts, section, Some(site.activity), own);
                }
            }
        }
        parts
    }

    /// The volumes of a flow that activities state, with the water of making their devices or without it.
    pub(super) fn used(
        &mut self,
        net: &mut Network<'a>,
        flow: Option<WaterFlow>,
        making: bool,
    ) -> Parts<Water> {
        let role = |part| match flow {
            Some(flow) => Role::Water(flow, part),
            None => Role::WaterOfUnknownFlow(part),
        };
        let figures = |own: &'a WaterVolumes| {
            let figure = |part: &Option<WaterPart>| Some((role(*part), at(own, *part)?));
            counted(own, making).iter().filter_map(figure).collect::<Vec<_>>()
        };
        let mut parts = Parts::NONE;
        for (section, listed) in self.listed.iter().enumerate() {
            let of = |site: &Site<'a>| match flow {
                Some(flow) => site.volumes(flow),
                None => site.volumes_of_unknown_flow(),
            };
            let of = |site: &Site<'a>| of(site).map(figures).unwrap_or_default();
            if listed.sites.iter().all(|site| of(site).is_empty()) {
                let Some((total, number)) = listed.total else { continue };
                let own = total.water.as_ref().and_then(|water| match flow {
                    Some(flow) => volumes(water, flow),
                    None => water.unspecified.as_deref(),
                });
                for (role, figure) in own.map(figures).unwrap_or_default() {
                    let own = of_total(net, number, role, figure);
                    self.add(net, "WAT-011", &mut parts, section, None, own);
                }
                continue;
            }
            for site in &listed.sites {
                if self.passes_over(section, site) {
                    continue;
                }
                for (role, figure) in of(site) {
                    // 0009: rivers and seasons make a flow too loose: water counts as far as it is stated.
                    let own = site.stated(net, role, FigureOf::of(figure));
                    self.add(net, "WAT-011", &mut parts, section, Some(site.activity), own);
                }
            }
        }
        parts
    }

    fn passes_over(&self, section: usize, site: &Site<'a>) -> bool {
        let section = self.inventory.sections.get(section);
        section.is_some_and(|section| section.passes_over(site.activity))
    }

    /// Adds what a result bears of something; nothing where that cannot be told.
    fn add<D: Dimension>(
        &mut self,
        net: &mut Network<'a>,
        rule: &'static str,
        parts: &mut Parts<D>,
        section: usize,
        activity: Option<&'a Activity>,
        amount: Var<D>,
    ) {
        let all = self.inventory.sections.get(section).map(|section| section.stages).unwrap_or_default();
        let stages = activity.map_or(all, |activity| Stages::of(*activity.stage));
        let Some(allocated) = self.inventory.allocated.allocated(stages, activity) else { return };
        let mut amount = amount;
        for share in allocated.shares.into_iter().flatten() {
            let share = figure(net, &mut self.shares, share.quantity());
            let part = net.step();
            net.equal(rule, part, amount.times(share));
            amount = part;
        }
        // 0005: share and units are both applied, which is the least that can be meant.
        if let Some((delivered, units)) = allocated.units {
            let [delivered, units] =
                [delivered, units].map(|count| figure(net, &mut self.counts, count.quantity()));
            let part = net.step();
            net.equal(rule, part, amount.times(delivered).per(units));
            amount = part;
        }
        parts.0.push((stages, amount));
    }
}

/// A figure of the total of a section.
fn of_total<'a, D: Dimension>(
    net: &mut Network<'a>,
    number: u32,
    role: Role,
    figure: &'a Quantity<D>,
) -> Var<D> {
    let own = net.quantity(role.of(Scope::Site(number)));
    if let Some(figure) = FigureOf::of(figure) {
        net.state(own, figure);
    }
    own
}

/// A figure, the same quantity wherever it takes part.
fn figure<'a, D: Dimension>(
    net: &mut Network<'a>,
    known: &mut BTreeMap<NodeId, Var<D>>,
    figure: &'a Quantity<D>,
) -> Var<D> {
    *known.entry(figure.value_node()).or_insert_with(|| {
        let own = net.step();
        if let Some(figure) = FigureOf::of(figure) {
            net.state(own, figure);
        }
        own
    })
}

/// Whether something is stated from which emissions may follow.
fn draws(site: &Site<'_>) -> bool {
    let activity = site.activity;
    !activity.energy.is_empty() || !activity.hardware.is_empty() || activity.per_unit().is_some()
}

/// What counts of volumes: the parts where those on site and off site are there, else the total; the water of making devices
/// only where that is asked for.
fn counted(own: &WaterVolumes, making: bool) -> Vec<Option<WaterPart>> {
    let known = |part: &Option<WaterPart>| at(own, *part).and_then(FigureOf::of).is_some();
    let both = own.on_site.is_some() && own.off_site.is_some();
    let holds_making = own.total_covers.iter().any(|part| **part == WaterPart::Embodied);
    if known(&None) && !both && (making || !holds_making) {
        return vec![None];
    }
    let mut parts = vec![Some(WaterPart::OnSite), Some(WaterPart::OffSite)];
    parts.extend(making.then_some(Some(WaterPart::Embodied)));
    parts.retain(known);
    parts
}
