//! GHG-008, IMP-014 and WAT-011: a result counts no less than the inventory states for its stages, or than the share of it
//! that is borne.

use ailca_network::{FigureOf, Formula, Network, Reading, Var};

use super::allocated::{Allocated, AmountOf, Listed, Parts};
use super::kinds::{Category, Method};
use super::results::Declared;
use super::role::Role;
use super::site::stated;
use crate::document::NodeId;
use crate::facts::allocated_share::{ONE_OFF, is_allocated};
use crate::facts::counted::{covered, groups, is_per_unit, stages_of};
use crate::facts::making::{self, Bearing};
use crate::facts::{Facts, Stages};
use crate::quantity::{Dimension, Quantity};
use crate::report::{CategoryAmounts, ImpactResult, Impacts, Report, Stage, Statistic, WaterFlow};

/// Declares that each result holds what the inventory has of its stages.
pub(super) fn declare<'a>(
    net: &mut Network<'a>,
    facts: &Facts<'a>,
    listed: &[Listed<'a>],
    results: &Declared,
) {
    let report = facts.report();
    let Some(impacts) = report.impacts.as_deref() else { return };
    let mut held = Held { net, report, results, allocated: Allocated::of(facts.inventory(), listed) };
    held.climate(impacts);
    held.water(impacts);
    macro_rules! each {
        ($($field:ident $category:ident),+) => {
            // Climate change and water have methods and flows of their own, above.
            let _: fn(&CategoryAmounts) = |CategoryAmounts { climate_change: _, water: _, $($field: _),+ }| ();
            $(
            if let Some(assessment) = &impacts.$field {
                let of: AmountOf<_> = |amounts| amounts.$field.as_ref();
                let embodied = held.allocated.embodied(held.net, Category::$category, of);
                let (result, node) = (&assessment.result, assessment.result.node());
                let mut treated = Parts::NONE;
                treated.add(Stages::of(Stage::EndOfLife), held.treated(of));
                held.hold("IMP-014", result, node, |stages| treated.over(stages));
                held.making(result, node, &treated, &embodied, of);
            }
        )+ };
    }
    each!(minerals_and_metals Minerals, fossil_resources Fossil, primary_energy Primary);
}

struct Held<'n, 'a> {
    net: &'n mut Network<'a>,
    report: &'a Report,
    results: &'n Declared,
    allocated: Allocated<'n, 'a>,
}

impl<'a> Held<'_, 'a> {
    /// GHG-008 and IMP-014 of climate change, by each accounting method.
    fn climate(&mut self, impacts: &'a Impacts) {
        let Some(climate) = impacts.climate_change.as_deref() else { return };
        let of: AmountOf<_> = |amounts| amounts.climate_change.as_ref();
        let embodied = self.allocated.embodied(self.net, Category::Climate, of);
        let end = self.treated(of);
        let by_method = [
            (&climate.location_based, Method::Location),
            (&climate.market_based, Method::Market),
            (&climate.marginal, Method::Marginal),
            (&climate.unspecified, Method::Unspecified),
        ];
        for (result, method) in by_method {
            let Some(result) = result else { continue };
            let mut emitted = self.allocated.emitted(self.net, method);
            emitted.add(Stages::of(Stage::EndOfLife), end);
            self.hold("GHG-008", result, result.node(), |stages| emitted.over(stages));
            self.making(result, result.node(), &emitted, &embodied, of);
        }
    }

    /// What treating devices at their end of life takes in a category.
    fn treated<D: Dimension>(&mut self, of: AmountOf<D>) -> Option<Var<D>> {
        let end = self.report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref())?;
        let figure = FigureOf::of(of(end.impacts.as_ref()?)?)?;
        let treated = self.net.step();
        self.net.state(treated, figure);
        Some(treated)
    }

    /// IMP-014: a result that covers making holds what activities bear of it, beside their electricity.
    fn making<D: Dimension>(
        &mut self,
        result: &'a ImpactResult<D>,
        node: NodeId,
        electricity: &Parts<D>,
        embodied: &Parts<D>,
        of: AmountOf<D>,
    ) {
        if is_per_unit(result) || embodied.is_empty() {
            return;
        }
        let bearing = Bearing::of(self.report, of);
        let limit = |stages: Stages| {
            let mut parts = embodied.over(bearing.devices_of(stages));
            if !parts.is_empty() {
                // 0005: embodied impacts stand with hardware or with the activities; both ways are common.
                parts.splice(0..0, electricity.over(stages));
            }
            parts
        };
        let places = bearing.places(result);
        let of_place = |place: &u32| result.contributions.get(*place as usize);
        let parts = places.iter().filter_map(of_place);
        let stages = parts.map(stages_of).fold(Stages::default(), Stages::with);
        self.contributions("IMP-014", result, node, &places, limit(stages));
        if making::is_covered(self.report, result) {
            self.total("IMP-014", result, node, limit(covered(self.report, result)));
        }
    }

    /// WAT-011: of each flow, the volumes that activities state.
    fn water(&mut self, impacts: &'a Impacts) {
        let Some(water) = impacts.water.as_deref() else { return };
        let flows = [
            (&water.consumption, Some(WaterFlow::Consumption)),
            (&water.withdrawal, Some(WaterFlow::Withdrawal)),
            (&water.unspecified, None),
        ];
        for (result, flow) in flows {
            let Some(result) = result else { continue };
            let [without, with_making] =
                [false, true].map(|making| self.allocated.used(self.net, flow, making));
            let used = |stages: Stages| {
                let making = stages.contains(Stage::HardwareManufacturing);
                if making { with_making.over(stages) } else { without.over(stages) }
            };
            self.hold("WAT-011", result, result.node(), used);
        }
    }

    /// Contributions that share stages together, and the total, are no less than what there is of their stages.
    fn hold<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: &'a ImpactResult<D>,
        node: NodeId,
        over: impl Fn(Stages) -> Vec<Var<D>>,
    ) {
        if is_per_unit(result) {
            self.per_unit(result, node, &over);
            return;
        }
        // 0005: contributions that share a stage are held together, since neither is of it alone.
        for group in groups(result).iter().filter(|group| group.complete) {
            self.contributions(rule, result, node, &group.places, over(group.stages));
        }
        self.total(rule, result, node, over(covered(self.report, result)));
    }

    /// FU-004: without a total, what one unit has is no less than what there is of its stages over the units delivered.
    fn per_unit<D: Dimension>(
        &mut self,
        result: &'a ImpactResult<D>,
        node: NodeId,
        over: &impl Fn(Stages) -> Vec<Var<D>>,
    ) {
        let unit = result.per_functional_unit.as_ref();
        let Some(unit) = unit.filter(|unit| unit.statistic.as_deref() == Some(&Statistic::Mean)) else {
            return;
        };
        let named = if unit.covers.is_empty() { &result.covers } else { &unit.covers };
        // 0009: nobody says over how many units what happens once is spread, unless an allocation does.
        let spread = is_allocated(self.report);
        let named: Stages = named.iter().collect();
        let parts = over(if spread { named } else { named.without(ONE_OFF) });
        let Some(scope) = self.results.scope(node).filter(|_| !parts.is_empty()) else { return };
        let Some(delivered) = self.allocated.delivered(self.net, self.report) else { return };
        let allocated: Var<D> = self.net.step();
        self.net.sum_of_some("FU-004", allocated, parts).reading(Reading::Believed);
        let one: Var<D> = stated(self.net, scope, Role::PerUnit, Some(&unit.amount));
        self.net.equal("FU-004", one, allocated.per(delivered)).reading(Reading::Believed);
    }

    fn contributions<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: &'a ImpactResult<D>,
        node: NodeId,
        places: &[u32],
        parts: Vec<Var<D>>,
    ) {
        let Some(scope) = self.results.scope(node).filter(|_| !parts.is_empty()) else { return };
        let amount = |place: &u32| {
            let part = result.contributions.get(*place as usize)?;
            part.amount.as_ref().filter(|amount| FigureOf::of(amount).is_some())
        };
        let amounts: Option<Vec<_>> = places.iter().map(amount).collect();
        let of = |(place, amount): (&u32, &'a Quantity<D>)| {
            stated(self.net, scope, Role::Contribution(*place), Some(amount))
        };
        let amounts: Vec<Var<D>> = places.iter().zip(amounts.unwrap_or_default()).map(of).collect();
        let counted = match amounts.as_slice() {
            [] => return,
            [only] => *only,
            _ => {
                let together = self.net.step();
                self.net.sum(rule, together, amounts);
                together
            }
        };
        // 0005: a result may hold more than the inventory, and no note makes the whole less than its part.
        self.net.sum_of_some(rule, counted, parts).reading(Reading::Believed);
    }

    fn total<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: &'a ImpactResult<D>,
        node: NodeId,
        parts: Vec<Var<D>>,
    ) {
        let known = result.total.as_ref().filter(|total| FigureOf::of(total).is_some());
        if let (Some(scope), Some(total)) = (self.results.scope(node), known)
            && !parts.is_empty()
        {
            let total = stated(self.net, scope, Role::Total, Some(total));
            // 0009: a shortfall that the stated uncertainty explains is advice.
            self.net.sum_of_some(rule, total, parts).reading(Reading::Believed);
        }
    }
}
