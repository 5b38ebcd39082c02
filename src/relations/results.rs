//! Results: what contributes to them, their shares, and what one functional unit has of them.

use std::collections::BTreeMap;

use ailca_network::{FigureOf, Formula, Network, Reading, Severity, Var};

use super::role::{Role, Scope};
use super::site::stated;
use super::tokens;
use crate::document::{Located, NodeId};
use crate::facts::Stages;
use crate::facts::results::{EachResult, covers_alike, each, names_all};
use crate::quantity::{Count, Dimension, Ghg, Interval, Quantity, Share, ShareUnit};
use crate::report::{ClimateChange, ImpactResult, Method, Report, Scopes, Statistic};

/// The results as they were declared.
pub(super) struct Declared(BTreeMap<NodeId, Scope>);

impl Declared {
    /// Where the quantities of a result belong.
    pub(super) fn scope(&self, result: NodeId) -> Option<Scope> {
        self.0.get(&result).copied()
    }
}

/// IMP-003, IMP-004 and FU-004 of every result; `number` gives each a number of its own.
pub(super) fn declare<'a>(
    net: &mut Network<'a>,
    report: &'a Report,
    is_draft: bool,
    number: &mut dyn FnMut(NodeId) -> u32,
) -> Declared {
    let mut results = Results { net, report, is_draft, number, delivered: None, scopes: BTreeMap::new() };
    each(report, &mut results);
    if let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_deref()) {
        results.by_scope(climate);
        results.compensations(climate);
    }
    if let Some(tokens) = report.functional_unit().and_then(|unit| unit.size.as_ref()?.tokens.as_ref()) {
        let scope = Scope::Site((results.number)(tokens.node()));
        tokens::cached(results.net, scope, tokens);
    }
    Declared(results.scopes)
}

/// More parts of sub-totals than anyone states: beyond them sub-totals are held against the total alone, and the
/// search counts as stopped.
const MOST_PARTS: usize = 1 << 10;

/// The places of contributions by the stages that they belong to.
fn by_stages<D: Dimension>(result: &ImpactResult<D>) -> BTreeMap<Stages, Vec<u32>> {
    let mut places: BTreeMap<Stages, Vec<u32>> = BTreeMap::new();
    for (place, part) in (0..).zip(&result.contributions) {
        places.entry(part.stages.iter().collect()).or_default().push(place);
    }
    places
}

/// More sub-totals than anyone states within each other.
const MOST_NESTED: usize = 32;

struct Results<'n, 'a> {
    net: &'n mut Network<'a>,
    report: &'a Report,
    /// Whether what nobody states is to follow too.
    is_draft: bool,
    number: &'n mut dyn FnMut(NodeId) -> u32,
    /// The functional units that were delivered.
    delivered: Option<Var<Count>>,
    /// Where the quantities of each result belong.
    scopes: BTreeMap<NodeId, Scope>,
}

impl<'a> EachResult<'a> for Results<'_, 'a> {
    fn result<D: Dimension>(
        &mut self,
        _: &'static str,
        _: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    ) {
        let scope = Scope::Site((self.number)(result.node()));
        self.scopes.insert(result.node(), scope);
        let total = stated(self.net, scope, Role::Total, result.total.as_ref());
        self.contributions(scope, total, result);
        self.subtotals(scope, total, result);
        self.shares(scope, result);
        self.per_unit(scope, total, result);
        if self.is_draft {
            self.drafted(scope, total, result);
        }
    }
}

impl<'a> Results<'_, 'a> {
    /// Contributions make the total where they are all of it, and stay within it where they are not.
    fn contributions<D: Dimension>(&mut self, scope: Scope, total: Var<D>, result: &'a ImpactResult<D>) {
        // Without a total amounts with shares are held against each other.
        if result.total.is_none() && !result.contributions.iter().any(|part| part.share.is_some()) {
            return;
        }
        let (mut parts, mut known) = (Vec::new(), Vec::new());
        for (place, part) in (0..).zip(&result.contributions) {
            let own = stated(self.net, scope, Role::Contribution(place), part.amount.as_ref());
            if let Some(figure) = part.amount.as_ref().and_then(FigureOf::of) {
                known.push((own, figure.interval().low() >= 0.0));
            }
            let share = stated(self.net, scope, Role::Share(place), part.share.as_ref());
            if part.share.is_some() {
                // 0009: told at the share, since that is what is written by hand.
                self.net.share_of("IMP-004", share, own, total).reading(Reading::Printed);
            }
            parts.push(own);
        }
        let all = known.len() == parts.len();
        if names_all(self.report, result) || shares_make_whole(result) {
            self.net.sum("IMP-003", total, parts);
            if all {
                return;
            }
        }
        // What is credited may make the total less than some of its contributions.
        if !known.is_empty() && known.iter().all(|(_, positive)| *positive) {
            self.net.sum_of_some("IMP-003", total, known.into_iter().map(|(own, _)| own));
        }
    }

    /// IMP-016: a sub-total has the contributions of its stages, and is within the total.
    fn subtotals<D: Dimension>(&mut self, scope: Scope, total: Var<D>, result: &'a ImpactResult<D>) {
        if result.subtotals.is_empty() {
            return;
        }
        let figures = || result.contributions.iter().map(|part| part.amount.as_ref().and_then(FigureOf::of));
        let positive = figures().flatten().all(|figure| figure.interval().low() >= 0.0);
        let complete = figures().all(|figure| figure.is_some())
            && (names_all(self.report, result) || shares_make_whole(result));
        if positive {
            self.nested(scope, result);
        }
        let by_stages = by_stages(result);
        let mut sets: BTreeMap<Stages, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
        let mut left = MOST_PARTS;
        for (place, subtotal) in (0..).zip(&result.subtotals) {
            let own = stated(self.net, scope, Role::Subtotal(place), Some(&subtotal.amount));
            if result.total.is_some() && positive {
                self.net.sum_of_some("IMP-016", total, [own]);
            }
            let covers: Stages = subtotal.covers.iter().collect();
            let (within, touching) = sets.entry(covers).or_insert_with(|| {
                let of = |fits: &dyn Fn(Stages) -> bool| -> Vec<u32> {
                    let places = by_stages.iter().filter(|(stages, _)| fits(**stages));
                    let stated = |place: &u32| {
                        let part = result.contributions.get(*place as usize);
                        part.and_then(|part| FigureOf::of(part.amount.as_ref()?)).is_some()
                    };
                    places.flat_map(|(_, places)| places.iter().copied()).filter(stated).collect()
                };
                (of(&|stages| stages.is_within(covers)), of(&|stages| stages.meets(covers)))
            });
            left = left.saturating_sub(within.len() + touching.len());
            if left == 0 {
                self.net.leave_undeclared();
                continue;
            }
            let mut parts = |places: &[u32]| -> Vec<Var<D>> {
                let part = |place: &u32| {
                    let amount =
                        result.contributions.get(*place as usize).and_then(|part| part.amount.as_ref());
                    stated(self.net, scope, Role::Contribution(*place), amount)
                };
                places.iter().map(part).collect()
            };
            let (inside, around) = (parts(within), parts(touching));
            if complete && within.len() == touching.len() && !inside.is_empty() {
                self.net.sum("IMP-016", own, inside);
            } else if positive {
                if !inside.is_empty() {
                    self.net.sum_of_some("IMP-016", own, inside);
                }
                // A stage has no more than all contributions that it takes part in.
                if complete && !around.is_empty() {
                    let most = self.net.step();
                    self.net.sum("IMP-016", most, around);
                    self.net.at_most("IMP-016", own, most);
                }
            }
        }
    }

    /// IMP-016: a sub-total is no more than another that has all of its stages and more.
    fn nested<D: Dimension>(&mut self, scope: Scope, result: &'a ImpactResult<D>) {
        // Of very many sub-totals those that are held against the total and the contributions are enough.
        if result.subtotals.len() > MOST_NESTED {
            return;
        }
        for (place, outer) in (0..).zip(&result.subtotals) {
            let around: Stages = outer.covers.iter().collect();
            for (other, inner) in (0..).zip(&result.subtotals) {
                let own: Stages = inner.covers.iter().collect();
                if own != around && own.is_within(around) {
                    let [whole, part] = [(place, outer), (other, inner)].map(|(place, own)| {
                        stated(self.net, scope, Role::Subtotal(place), Some(&own.amount))
                    });
                    self.net.sum_of_some("IMP-016", whole, [part]);
                }
            }
        }
    }

    /// IMP-016: scopes 1, 2 and 3 make the total of each method that accounts for scope 2.
    fn by_scope(&mut self, climate: &'a ClimateChange) {
        let Some(scopes) = &climate.scopes else { return };
        // 0016: a scope is no stage of a life cycle, and so no contribution.
        let Scopes { scope1, scope2_location_based, scope2_market_based, scope3 } = &**scopes;
        let own = Scope::Site((self.number)(scopes.node()));
        let methods = [
            (&climate.location_based, scope2_location_based, 1),
            (&climate.market_based, scope2_market_based, 2),
        ];
        let by_both = climate.location_based.is_some() && climate.market_based.is_some();
        for (result, scope2, place) in methods {
            let Some(result) = result.as_ref().filter(|result| result.total.is_some()) else { continue };
            let Some(of_result) = self.scopes.get(&result.node()).copied() else { continue };
            let total = stated(self.net, of_result, Role::Total, result.total.as_ref());
            // Of machines that are rented, scope 3 holds their electricity, and nobody says by which of two methods.
            let third = if scope2.is_none() && by_both { &None } else { scope3 };
            let parts = [(scope1, 0), (scope2, place), (third, 3)];
            let known =
                parts.into_iter().filter(|(figure, _)| figure.as_ref().and_then(FigureOf::of).is_some());
            let known: Vec<Var<Ghg>> = known
                .map(|(figure, place)| stated(self.net, own, Role::OfScope(place), figure.as_ref()))
                .collect();
            if known.len() == parts.len() {
                self.net.sum("IMP-016", total, known);
            } else if !known.is_empty() {
                // One of another method may lie above.
                let most =
                    if scope2.is_none() && third.is_some() { Severity::Warning } else { Severity::Error };
                self.net.sum_of_some("IMP-016", total, known).at_most_as_grave_as(most);
            }
        }
    }

    /// IMP-016: compensations make their total.
    fn compensations(&mut self, climate: &'a ClimateChange) {
        let Some(total) = &climate.compensation_total else { return };
        let scope = Scope::Site((self.number)(total.node()));
        let whole = stated(self.net, scope, Role::Compensations, Some(total));
        let amounts = (0..).zip(&climate.compensations);
        let known = amounts.filter(|(_, each)| each.amount.as_ref().and_then(FigureOf::of).is_some());
        let known: Vec<Var<Ghg>> = known
            .map(|(place, each)| stated(self.net, scope, Role::Compensation(place), each.amount.as_ref()))
            .collect();
        if known.is_empty() {
            return;
        }
        if known.len() == climate.compensations.len() {
            self.net.sum("IMP-016", whole, known);
        } else {
            self.net.sum_of_some("IMP-016", whole, known);
        }
    }

    /// Shares make the whole where every stage has one, and never more.
    fn shares<D: Dimension>(&mut self, scope: Scope, result: &'a ImpactResult<D>) {
        let shares: Vec<Var<Share>> = (0..)
            .zip(&result.contributions)
            .filter(|(_, part)| part.share.as_ref().is_some_and(|share| FigureOf::of(share).is_some()))
            .map(|(place, part)| stated(self.net, scope, Role::Share(place), part.share.as_ref()))
            .collect();
        let all = shares.len() == result.contributions.len() && names_all(self.report, result);
        let first = result.contributions.iter().find_map(|part| part.share.as_ref());
        whole(self.net, "IMP-004", first, shares, all);
    }

    /// The mean of one functional unit times the units delivered is the total over the same stages.
    fn per_unit<D: Dimension>(&mut self, scope: Scope, total: Var<D>, result: &'a ImpactResult<D>) {
        let unit = result.per_functional_unit.as_ref();
        let Some(unit) = unit.filter(|unit| unit.statistic.as_deref() == Some(&Statistic::Mean)) else {
            return;
        };
        if !covers_alike(result) {
            return;
        }
        let delivered = self.delivered();
        let one: Var<D> = stated(self.net, scope, Role::PerUnit, Some(&unit.amount));
        // 0009: a stated uncertainty does not explain why printed numbers do not multiply.
        self.net.equal("FU-004", total, one.times(delivered)).reading(Reading::Printed);
    }

    /// The total of contributions that are all of it, and what one functional unit has of a total, where nobody states them.
    fn drafted<D: Dimension>(&mut self, scope: Scope, total: Var<D>, result: &'a ImpactResult<D>) {
        if result.total.is_none()
            && !result.contributions.iter().any(|part| part.share.is_some())
            && names_all(self.report, result)
        {
            let parts = (0..).zip(&result.contributions);
            let parts: Vec<_> = parts
                .map(|(place, part)| stated(self.net, scope, Role::Contribution(place), part.amount.as_ref()))
                .collect();
            self.net.sum("IMP-003", total, parts);
        }
        if result.per_functional_unit.is_none() {
            let delivered = self.delivered();
            let one: Var<D> = self.net.quantity(Role::PerUnit.of(scope));
            self.net.equal("FU-004", one, total.per(delivered));
        }
    }

    fn delivered(&mut self) -> Var<Count> {
        if let Some(delivered) = self.delivered {
            return delivered;
        }
        let unit = self.report.functional_unit();
        let node = unit.map_or(NodeId::NOWHERE, Located::node);
        let scope = Scope::Site((self.number)(node));
        let figure = unit.and_then(|unit| unit.delivered.as_ref());
        let delivered = stated(self.net, scope, Role::Delivered, figure);
        self.delivered = Some(delivered);
        delivered
    }
}

/// Shares of one whole: the sum is all of it, or no more.
pub(super) fn whole<'a>(
    net: &mut Network<'a>,
    rule: &'static str,
    first: Option<&'a Quantity<Share>>,
    shares: Vec<Var<Share>>,
    all: bool,
) {
    let Some(first) = first.filter(|_| !shares.is_empty()) else { return };
    let whole = net.step::<Share>();
    net.state(whole, FigureOf::constant_at(first.value_node(), 100.0, ShareUnit::Percent));
    if all {
        net.sum(rule, whole, shares);
    } else {
        net.sum_of_some(rule, whole, shares);
    }
}

/// Whether every contribution has a share, and these make the whole, so that nothing else is in the total.
fn shares_make_whole<D: Dimension>(result: &ImpactResult<D>) -> bool {
    let shares = result.contributions.iter().map(|part| Some(FigureOf::of(part.share.as_ref()?)?.interval()));
    let shares: Option<Vec<Interval>> = shares.collect();
    shares.is_some_and(|shares| !shares.is_empty() && shares.into_iter().sum::<Interval>().contains(1.0))
}
