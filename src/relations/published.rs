//! What others published of quantities that a report neither states nor lets follow, as figures of its network: a draft
//! result of who states devices, hours and place, with the width that such figures have.
//!
//! Only what follows is told of such a network: what was published never breaks a test, and where it would, it is left out.

mod devices;
mod place;
mod serving;

use std::collections::{BTreeMap, BTreeSet};

use ailca_network::{Derivations, FigureOf, Level, Network, QuantityId, Var};

use super::following::Given;
use super::{Following, Relations, following, groups, site};
use crate::facts::Facts;
use crate::quantity::{Dimension, Unit};
use crate::reference::Published;
use site::Site;

/// The most rounds in which published ranges are left out.
const ROUNDS: usize = 8;

/// What follows from the figures of a report and, where those say nothing, from what was published of such things.
pub fn following_published(facts: &Facts<'_>) -> Vec<Following> {
    let (known, aside) = {
        let relations = super::drafted(facts);
        let run = relations.net.derive();
        let aside = run.in_question(&groups::causes(&relations, &run));
        (known(&run), aside)
    };
    let mut left_out = BTreeSet::new();
    for _ in 0..ROUNDS {
        let mut relations = super::drafted(facts);
        let given = add(facts, &mut relations, &known, &left_out);
        let run = relations.net.derive();
        let before = left_out.len();
        left_out.extend(contradicted(&run));
        if left_out.len() == before {
            return following::followed(&relations, &run, &aside, &given);
        }
    }
    // What contradicts the report in ever new ways is of no use for it.
    let relations = super::drafted(facts);
    following::followed(&relations, &relations.net.derive(), &aside, &Given::new())
}

/// The quantities that follow from figures of the report from both sides. What a margin alone bounds, as a facility that
/// takes up to five times what is inside of it, is known less well than what was published of such things.
fn known(run: &Derivations<'_, '_>) -> BTreeSet<QuantityId> {
    let net = run.network();
    let is_known = |quantity: &QuantityId| {
        run.labels(*quantity).any(|label| {
            let values = run.value(label, Level::Range);
            let both = values.high().is_finite() && (values.low() > 0.0 || values.is_point());
            both && run.passed(label).all(|relation| net.margin(relation).is_empty())
        })
    };
    run.network().quantities().filter(is_known).collect()
}

/// Published ranges of which some true value fits no figure of the report, or no other published range.
fn contradicted(run: &Derivations<'_, '_>) -> BTreeSet<QuantityId> {
    let is_published = |quantity: &QuantityId| {
        run.network().figure(*quantity).is_some_and(ailca_network::Figure::is_published)
    };
    let broken = run.tests().filter(|(_, test)| test.is_broken());
    broken.flat_map(|(id, _)| run.evidence(id).filter(is_published)).collect()
}

/// What is added to a network.
struct Layer<'l, 'a> {
    net: &'l mut Network<'a>,
    known: &'l BTreeSet<QuantityId>,
    left_out: &'l BTreeSet<QuantityId>,
    given: Given,
}

impl Layer<'_, '_> {
    /// States a quantity by what was published of it, where the report neither states it nor lets it follow.
    fn give<D: Dimension>(&mut self, quantity: Var<D>, published: Option<Published>) {
        let id = quantity.id();
        let Some(published) = published.filter(|_| !self.known.contains(&id)) else { return };
        let symbol = if published.unit().is_empty() { "1" } else { published.unit() };
        let unit = D::Unit::ALL.iter().copied().find(|unit| unit.symbol() == symbol);
        if let Some(unit) = unit.filter(|_| !self.left_out.contains(&id))
            && self.net.state(quantity, FigureOf::published(published.interval(), unit))
        {
            self.given.insert(id, published);
        }
    }

    /// Whether the report states or bounds a quantity.
    fn is_known(&self, quantity: QuantityId) -> bool {
        self.known.contains(&quantity)
    }
}

/// Adds to the relations of a report those that published ranges make of use, and these ranges.
fn add<'a>(
    facts: &Facts<'a>,
    relations: &mut Relations<'a>,
    known: &BTreeSet<QuantityId>,
    left_out: &BTreeSet<QuantityId>,
) -> Given {
    let numbers: BTreeMap<_, _> = (0..).zip(&relations.sites).map(|(number, node)| (*node, number)).collect();
    let places = place::Places::of(facts.report());
    let mut layer = Layer { net: &mut relations.net, known, left_out, given: Given::new() };
    for counted in &facts.inventory().sections {
        for sited in &counted.activities {
            let Some(own) = numbers.get(&sited.activity.node()) else { continue };
            let site = Site::whole(facts.report(), *sited, *own);
            let drawn = devices::drawn(&mut layer, &site);
            if !drawn {
                serving::energy(&mut layer, &site);
            }
            place::around(&mut layer, &site, *sited, &places);
            devices::making(&mut layer, &site);
        }
    }
    layer.given
}
