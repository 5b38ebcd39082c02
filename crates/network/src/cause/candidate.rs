//! What one figure would have to be.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use ailca_model::quantity::{Dimension, Interval, Pair, Relation, Share, Slip};

use super::{Candidate, Published};
use crate::mends::Permit;
use crate::relation::OwnSlip;
use crate::trial::{own_slips, relation_of, symbols};
use crate::{Derivations, End, Level, QuantityId, Reading, RelationId, TestId};

/// What the figures of each test may be, found once.
pub(super) struct Sought<'r, 'n, 'a> {
    run: &'r Derivations<'n, 'a>,
    published: &'r dyn Fn(QuantityId) -> Option<Interval>,
    told: Vec<OnceCell<Vec<Permit>>>,
    claim: Vec<OnceCell<Vec<Permit>>>,
    /// The symbols of the units in each test.
    symbols: Vec<OnceCell<Vec<&'static str>>>,
    /// The slips that the relations of each test know of its figures, sorted by figure.
    slips: Vec<OnceCell<Vec<&'r OwnSlip>>>,
}

impl<'r, 'n, 'a> Sought<'r, 'n, 'a> {
    pub(super) fn new(
        run: &'r Derivations<'n, 'a>,
        published: &'r dyn Fn(QuantityId) -> Option<Interval>,
    ) -> Self {
        let none = || vec![OnceCell::new(); run.tests.list.len()];
        let symbols = vec![OnceCell::new(); run.tests.list.len()];
        let slips = vec![OnceCell::new(); run.tests.list.len()];
        Self { run, published, told: none(), claim: none(), symbols, slips }
    }

    /// The slips that the relations of a test know of a figure: a long sum passes very many, and each figure asks for them.
    fn slips_of(&self, test: TestId, figure: QuantityId) -> &[&'r OwnSlip] {
        let net = self.run.net;
        let gathered = || {
            let derivation = self.run.test(test).map(|test| test.derivation);
            let passed = derivation.map_or(&[][..], |derivation| self.run.arena.relations(derivation));
            let known = passed.iter().filter_map(|relation| net.relation(RelationId(*relation)));
            let mut known: Vec<_> = known.flat_map(|relation| relation.slips.of(&net.slips)).collect();
            known.sort_by_key(|slip| slip.of);
            known
        };
        let Some(cell) = self.slips.get(test.0 as usize) else { return &[] };
        let known = cell.get_or_init(gathered);
        let start = known.partition_point(|slip| slip.of < figure);
        let end = known.partition_point(|slip| slip.of <= figure);
        known.get(start..end).unwrap_or_default()
    }

    /// The symbols of the units in a test: a long sum has very many figures, each of which asks for them.
    fn symbols(&self, test: TestId) -> &[&'static str] {
        let gathered = || {
            let test = self.run.test(test);
            test.map(|test| symbols(self.run.net, &self.run.arena, test.end, test.derivation))
                .unwrap_or_default()
        };
        self.symbols.get(test.0 as usize).map_or(&[], |known| known.get_or_init(gathered).as_slice())
    }

    /// What a figure may be for a test to hold.
    fn permit(&self, test: TestId, figure: QuantityId, level: Level) -> Option<&Permit> {
        let cells = if level == Level::Told { &self.told } else { &self.claim };
        let own = self.run.test(test)?;
        let permits = cells.get(test.0 as usize)?.get_or_init(|| self.run.permits(own, level));
        let place = permits.binary_search_by_key(&figure, |permit| permit.figure).ok()?;
        permits.get(place)
    }

    /// A figure as a cause of some of the broken tests of `left`: with the value on which the most of them agree, unless a
    /// test that holds would break.
    pub(super) fn candidate(&self, figure: QuantityId, left: &BTreeSet<TestId>) -> Option<Candidate> {
        let stated = self.run.net.figure(figure).filter(|figure| !figure.is_constant())?;
        let broken: Vec<_> = self
            .run
            .tests
            .of(figure)
            .filter(|(id, test)| test.is_broken() && left.contains(id))
            .filter_map(|(id, _)| Some((id, self.permit(id, figure, Level::Told)?.values?)))
            .collect();
        let claimed = stated.at(Level::Plain, Reading::Printed).middle();
        let (mut values, mends) = agreed(&broken, claimed)?;
        let mut then = Vec::new();
        for (id, _) in self.run.tests.of(figure).filter(|(_, test)| !test.is_broken()) {
            let Some(permit) = self.permit(id, figure, Level::Told) else { continue };
            match permit.values.and_then(|own| own.common(values)) {
                Some(common) if !permit.summed => values = common,
                None if !permit.summed => return None,
                None => then.push(id),
                Some(_) => {}
            }
        }
        // 0006: a part of a whole that would have to be more than the whole is not what is wrong.
        if self.run.net.dimension(figure) == Share::KEY {
            values = values.common(Interval::new(0.0, 1.0))?;
        }
        let near = self.claimed(figure, &mends).unwrap_or(values);
        let slip = self.slip(figure, near, &mends);
        let true_value = if near.high().is_finite() { near.middle() } else { near.low() };
        let published = self.published(figure, stated.at(Level::Plain, Reading::Printed), values);
        Some(Candidate { figure, values, factor: claimed / true_value, slip, published, mends, then })
    }

    /// How a figure that ought to be `values` stands to what is published.
    fn published(&self, figure: QuantityId, stated: Interval, values: Interval) -> Published {
        match (self.published)(figure) {
            Some(published) if !published.meets(values) => Published::Against,
            Some(published) if !published.meets(stated) => Published::MendedByIt,
            _ => Published::Silent,
        }
    }

    /// What a figure ought to be by the plain formulas of the tests that it mends: what all of them give, else the
    /// sharpest. A limit does not tell it where an equation does.
    fn claimed(&self, figure: QuantityId, mends: &[TestId]) -> Option<Interval> {
        let is_equation = |test: &TestId| {
            self.run.test(*test).is_some_and(|own| {
                let (net, arena) = (self.run.net, &self.run.arena);
                relation_of(net, arena, own.end, own.derivation, own.relation) == Relation::Equal
            })
        };
        let permit = |test: &TestId| self.permit(*test, figure, Level::Claim)?.values;
        let equations: Vec<_> = mends.iter().filter(|test| is_equation(test)).filter_map(permit).collect();
        let all = if equations.is_empty() { mends.iter().filter_map(permit).collect() } else { equations };
        let common = all.iter().map(|own| Some(*own)).reduce(|left, right| left?.common(right?)).flatten();
        common.or_else(|| all.iter().copied().min_by(|left, right| left.spread().total_cmp(&right.spread())))
    }

    /// The slip that was made with a figure which ought to be `values`.
    fn slip(&self, figure: QuantityId, values: Interval, mends: &[TestId]) -> Option<Slip> {
        let net = self.run.net;
        let stated = net.figure(figure)?.at(Level::Claim, Reading::Printed);
        let mut own: Vec<Slip> = Vec::new();
        let mut units = Vec::new();
        for (id, test) in mends.iter().filter_map(|id| Some((*id, self.run.test(*id)?))) {
            if test.end == End::Figure(figure) {
                own_slips(net, &self.run.arena, test.derivation, false, &mut own);
            }
            for OwnSlip { slip, .. } in self.slips_of(id, figure) {
                if !own.contains(slip) {
                    own.push(slip.clone());
                }
            }
        }
        for test in mends {
            units.extend_from_slice(self.symbols(*test));
        }
        units.sort_unstable();
        units.dedup();
        let dimension = net.dimension(figure);
        let pair = Pair { dimension, stated, derived: values, symbols: &units, is_limit: false };
        pair.slip(&own, Interval::meets)
    }
}

/// The range on which the most tests agree, with those tests; among several the one nearest to what is stated.
fn agreed(broken: &[(TestId, Interval)], stated: f64) -> Option<(Interval, Vec<TestId>)> {
    let mut lows: Vec<_> = broken.iter().map(|(_, values)| values.low()).collect();
    let mut highs: Vec<_> = broken.iter().map(|(_, values)| values.high()).collect();
    lows.sort_by(f64::total_cmp);
    highs.sort_by(f64::total_cmp);
    let count =
        |value: f64| lows.partition_point(|low| *low <= value) - highs.partition_point(|high| *high < value);
    let far =
        |value: f64| if value > 0.0 && stated > 0.0 { (value / stated).ln().abs() } else { value.abs() };
    let start = lows.iter().copied().min_by(|left, right| {
        count(*right).cmp(&count(*left)).then_with(|| far(*left).total_cmp(&far(*right)))
    })?;
    let agree = || broken.iter().filter(|(_, values)| values.contains(start));
    let values = agree().map(|(_, values)| Some(*values)).reduce(|left, right| left?.common(right?));
    Some((values.flatten()?, agree().map(|(test, _)| *test).collect()))
}
