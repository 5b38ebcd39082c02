//! Results: what contributes to them, their shares, and what one functional unit has of them.

use ailca_network::{FigureOf, Formula, Network, Reading, Var};

use super::role::{Role, Scope};
use crate::document::{Located, NodeId};
use crate::facts::results::{EachResult, covers_alike, each, names_all};
use crate::quantity::{Count, Dimension, Interval, Quantity, Share, ShareUnit};
use crate::report::{ImpactResult, Method, Report, Statistic};

/// IMP-003, IMP-004 and FU-004 of every result; `number` gives each a number of its own.
pub(super) fn declare<'a>(net: &mut Network<'a>, report: &'a Report, number: &mut dyn FnMut(NodeId) -> u32) {
    each(report, &mut Results { net, report, number, delivered: None });
}

struct Results<'n, 'a> {
    net: &'n mut Network<'a>,
    report: &'a Report,
    number: &'n mut dyn FnMut(NodeId) -> u32,
    /// The functional units that were delivered.
    delivered: Option<Var<Count>>,
}

impl<'a> EachResult<'a> for Results<'_, 'a> {
    fn result<D: Dimension>(
        &mut self,
        _: &'static str,
        _: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    ) {
        let scope = Scope::Site((self.number)(result.node()));
        let total = stated(self.net, scope, Role::Total, result.total.as_ref());
        self.contributions(scope, total, result);
        self.shares(scope, result);
        self.per_unit(scope, total, result);
    }
}

impl<'a> Results<'_, 'a> {
    /// Contributions make the total where they are all of it, and stay within it where they are not.
    fn contributions<D: Dimension>(&mut self, scope: Scope, total: Var<D>, result: &'a ImpactResult<D>) {
        if result.total.is_none() {
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
        self.net.equal("FU-004", total, one.times(delivered)).reading(Reading::Printed);
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

fn stated<'a, D: Dimension>(
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
