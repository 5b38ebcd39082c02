//! What follows from the figures of a report: a range for each quantity that is not stated, with its derivation.

use std::collections::{BTreeMap, BTreeSet};

use ailca_network::{DerivationId, Derivations, Following as Found, Level, QuantityId};

use super::{Relations, Role, groups};
use crate::document::{NodeId, Tree};
use crate::quantity::{Interval, Step};
use crate::reference::Published;

/// A quantity that is not stated, and what follows of it.
#[derive(Debug, Clone)]
pub struct Following {
    /// Where it belongs.
    pub place: NodeId,
    /// The path below that place to where it belongs, where that is not there yet; else empty.
    pub below: &'static str,
    /// What it is.
    pub role: Role,
    /// What it may be.
    pub values: Interval,
    /// The unit of those.
    pub unit: &'static str,
    /// How it follows, the tightest way first.
    pub derivations: Vec<Derivation>,
    /// Whether two ways do not meet: then the report contradicts itself, and the values are of the first.
    pub contested: bool,
}

impl Following {
    /// Where it belongs, as a JSON pointer.
    pub fn pointer(&self, tree: &Tree<'_>) -> String {
        let place = tree.pointer(self.place);
        if self.below.is_empty() { place } else { format!("{place}/{}", self.below) }
    }

    /// Whether it belongs to a place of the report, or below it.
    pub fn is_within(&self, tree: &Tree<'_>, path: &str) -> bool {
        let pointer = self.pointer(tree);
        pointer.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether a way to energy, time or water leads back from what was emitted: what a tool computed of energy would come back as
    /// another energy, and seem to bear out the factor that it was computed with.
    pub fn rests_on_emissions(&self, tree: &Tree<'_>) -> bool {
        self.is_driver() && self.derivations.iter().any(|way| way.leads_back(tree))
    }

    /// What is left of it where no way to energy, time or water leads back from what was emitted; `None` where no other way does.
    pub fn without_emissions(&self, tree: &Tree<'_>) -> Option<Self> {
        if !self.rests_on_emissions(tree) {
            return Some(self.clone());
        }
        let mut own = self.clone();
        own.derivations.retain(|way| !way.leads_back(tree));
        let mut ways = own.derivations.iter().map(|way| way.values);
        let first = ways.next()?;
        own.values = ways.fold(first, |all, each| all.common(each).unwrap_or(all));
        Some(own)
    }

    fn is_driver(&self) -> bool {
        // Water would give the energy that it was computed with.
        let emitted = matches!(
            self.role,
            Role::Emissions(_) | Role::Total | Role::PerUnit | Role::Contribution(_) | Role::Subtotal(_)
        );
        !emitted
    }

    /// Whether a way to it rests on what others published, so that its range may.
    pub fn is_published(&self) -> bool {
        self.derivations.iter().any(|way| !way.published.is_empty())
    }
}

/// One way to a quantity.
#[derive(Debug, Clone)]
pub struct Derivation {
    /// What it gives, in the unit of what follows.
    pub values: Interval,
    /// Figures, signs and brackets, from left to right.
    pub steps: Vec<Step>,
    /// The rules whose relations are passed.
    pub rules: Vec<&'static str>,
    /// What it rests on that others published, and this report does not state.
    pub published: Vec<Used>,
}

impl Derivation {
    fn leads_back(&self, tree: &Tree<'_>) -> bool {
        let is_emitted = |step: &Step| match step {
            Step::Operand(figure) => tree.pointer(figure.node).contains("/emissions/"),
            Step::Sign(_) => false,
        };
        self.steps.iter().any(is_emitted)
    }
}

/// A published range that a derivation rests on.
#[derive(Debug, Clone)]
pub struct Used {
    /// What it is of.
    pub role: Role,
    /// Where that belongs.
    pub place: NodeId,
    /// The range, with years and sources.
    pub published: Published,
}

/// What was published, by the quantity it was stated for.
pub(super) type Given = BTreeMap<QuantityId, Published>;

/// What follows of each quantity of a report that is not stated, in the order of the report. What is known of one side alone
/// is among it; steps of formulas that nobody would state are not.
pub fn following(relations: &Relations<'_>, run: &Derivations<'_, '_>) -> Vec<Following> {
    followed(relations, run, &run.in_question(&groups::causes(relations, run)), &Given::new())
}

/// The same, with figures set aside and with what was published.
pub(super) fn followed(
    relations: &Relations<'_>,
    run: &Derivations<'_, '_>,
    aside: &BTreeSet<QuantityId>,
    given: &Given,
) -> Vec<Following> {
    let net = run.network();
    let of = |found: Found| {
        let key = net.key(found.quantity)?;
        let role = Role::from_key(key).filter(|role| !role.is_step())?;
        let says = found.values.high().is_finite() || found.values.low() > 0.0;
        says.then(|| Following {
            place: relations.place(key),
            below: relations.below(key),
            role,
            values: found.values,
            unit: net.symbol(found.quantity),
            derivations: ways(relations, run, &found, given),
            contested: found.contested,
        })
    };
    let order = |found: &Found| net.key(found.quantity).map(|key| (relations.place(key).index(), key.role));
    let mut all = run.follows_without(aside);
    all.sort_by_cached_key(order);
    all.into_iter().filter_map(of).collect()
}

/// The ways to a quantity; two that read alike are one, by whichever relations they lead.
fn ways(
    relations: &Relations<'_>,
    run: &Derivations<'_, '_>,
    found: &Found,
    given: &Given,
) -> Vec<Derivation> {
    let mut ways: Vec<Derivation> = Vec::with_capacity(found.derivations.len());
    for derivation in &found.derivations {
        let own = way(relations, run, *derivation, given);
        match ways.iter_mut().find(|known| known.steps == own.steps) {
            Some(known) => {
                known.rules.extend(own.rules);
                known.rules.sort_unstable();
                known.rules.dedup();
            }
            None => ways.push(own),
        }
    }
    ways
}

fn way(
    relations: &Relations<'_>,
    run: &Derivations<'_, '_>,
    derivation: DerivationId,
    given: &Given,
) -> Derivation {
    let net = run.network();
    let used = |figure: QuantityId| {
        let (published, key) = (given.get(&figure)?.clone(), net.key(figure)?);
        Some(Used { role: Role::from_key(key)?, place: relations.place(key), published })
    };
    // Nobody looks the network through again where nothing was published.
    let figures = run.figures(derivation).filter(|_| !given.is_empty());
    let published = figures.filter_map(used).collect();
    let mut rules: Vec<_> = run.passed(derivation).map(|relation| net.rule(relation)).collect();
    rules.sort_unstable();
    rules.dedup();
    let values = run.value(derivation, Level::Range);
    Derivation { values, steps: run.written(derivation, Level::Range).steps, rules, published }
}
