//! What carries the headline: the figures that it follows from, down to those that only a source carries.

use std::collections::{BTreeMap, BTreeSet};

use ailca_network::{
    Derivations, End, Figure, Level, QuantityId, Reading, RelationId, Severity, TestId, Verdict,
};

use super::inventory;
use super::proof::{Proof, Standing};
use crate::document::{NodeId, Tree};
use crate::quantity::{Interval, Operand, Relation, Step};
use crate::relations::Role;
use crate::report::Report;

/// A figure, and what it follows from.
#[derive(Debug, Clone)]
pub struct Link {
    /// The figure, as it is written.
    pub figure: Operand,
    /// Where it stands in the report.
    pub pointer: String,
    /// What it is, where it is a quantity of the inventory.
    pub role: Option<Role>,
    /// The name of the entry that it stands in, where that has one.
    pub name: Option<String>,
    /// How the others hold it.
    pub standing: Standing,
    /// The number of its source, from 1.
    pub source: Option<usize>,
    /// How it follows from others, where it does.
    pub follows: Option<Follows>,
    /// The figures that it follows from, the largest first where they are many.
    pub parts: Vec<Link>,
    /// How many more there are.
    pub more: usize,
    /// Whether it is told above.
    pub is_told: bool,
}

/// How a figure follows from others.
#[derive(Debug, Clone)]
pub struct Follows {
    /// Figures, signs and brackets.
    pub steps: Vec<Step>,
    /// How the two ought to stand to each other.
    pub relation: Relation,
    /// What follows, in the unit of the figure.
    pub derived: Interval,
    /// What is stated, in the same unit.
    pub stated: Interval,
    /// Whether it is proved that both cannot be true, where they do not meet.
    pub is_proof: bool,
}

/// How what is derived stands to the figure, by how far the margins of its relations open it.
fn stands(plain: Interval, told: Interval) -> Relation {
    if told.high().is_infinite() {
        Relation::AtLeast
    } else if told.low() <= 0.0 && plain.low() > 0.0 {
        Relation::AtMost
    } else {
        Relation::Equal
    }
}

/// How many parts of a long sum are told.
const MOST_PARTS: usize = 3;
/// Of so many, all are.
const FEW_PARTS: usize = 4;
/// How many figures are told in all.
const MOST_LINKS: usize = 40;
/// How far down.
const DEEPEST: usize = 6;

/// The chain that ends at the figure whose value stands at a node; `None` where the network does not know it.
pub(super) fn of(
    tree: &Tree<'_>,
    report: &Report,
    proof: &Proof,
    run: &Derivations<'_, '_>,
    headline: NodeId,
) -> Option<Link> {
    let net = run.network();
    let mut by_node = BTreeMap::new();
    for quantity in net.quantities() {
        if let Some(figure) = net.figure(quantity).filter(|figure| !figure.is_constant()) {
            by_node.entry(figure.node().index()).or_insert(quantity);
        }
    }
    let mut best: BTreeMap<QuantityId, TestId> = BTreeMap::new();
    for (id, test) in run.tests() {
        let End::Figure(figure) = test.end else { continue };
        // 0015: of several ways the equation, then the shortest.
        let weight = |id: TestId| {
            let passed = run.test(id).map_or(usize::MAX, |test| run.passed(test.derivation).count());
            let is_limit = run.test(id).is_none_or(|test| {
                let at = |level| run.value(test.derivation, level);
                stands(at(Level::Plain), at(Level::Told)) != Relation::Equal
            });
            (is_limit, passed, id)
        };
        let known = best.entry(figure).or_insert(id);
        if weight(id) < weight(*known) {
            *known = id;
        }
    }
    let stages = inventory::by_contribution(report);
    let mut chain =
        Chain { tree, proof, run, by_node, best, stages, told: BTreeSet::new(), path: Vec::new() };
    chain.link(headline, 0)
}

struct Chain<'c, 't, 'n, 'a> {
    tree: &'c Tree<'t>,
    proof: &'c Proof,
    run: &'c Derivations<'n, 'a>,
    by_node: BTreeMap<u32, QuantityId>,
    /// The test that tells best how a figure follows.
    best: BTreeMap<QuantityId, TestId>,
    /// The figures of activities that a contribution takes up, by the node of its amount.
    stages: BTreeMap<u32, Vec<NodeId>>,
    told: BTreeSet<u32>,
    /// The figures that lead down to the one that is told.
    path: Vec<u32>,
}

impl Chain<'_, '_, '_, '_> {
    fn link(&mut self, node: NodeId, depth: usize) -> Option<Link> {
        let quantity = *self.by_node.get(&node.index())?;
        let net = self.run.network();
        let figure = net.figure(quantity)?.operand(false);
        let is_told = !self.told.insert(node.index());
        let mut link = Link {
            pointer: self.tree.pointer(node),
            role: net.key(quantity).and_then(Role::from_key),
            name: name(self.tree, node),
            standing: self.proof.standing(node),
            source: self.proof.source(node),
            follows: None,
            parts: Vec::new(),
            more: 0,
            is_told,
            figure,
        };
        if !is_told && depth < DEEPEST && self.told.len() < MOST_LINKS {
            // 0015: a share of the whole says nothing of where a contribution comes from.
            let follows = match link.role {
                Some(Role::Contribution(_)) => self.taken_up(node, &link.figure),
                _ => self.divided(quantity).or_else(|| self.tested(quantity)),
            };
            self.path.push(node.index());
            // 0015: a figure does not follow from what follows from it.
            link.follows = follows.filter(|follows| {
                follows.steps.iter().all(|step| match step {
                    Step::Operand(operand) => !self.path.contains(&operand.node.index()),
                    Step::Sign(_) => true,
                })
            });
            self.descend(&mut link, depth);
            self.path.pop();
        }
        Some(link)
    }

    fn descend(&mut self, link: &mut Link, depth: usize) {
        let Some(follows) = &link.follows else { return };
        let mut operands: Vec<_> = follows
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Operand(operand) if operand.node != NodeId::NOWHERE => Some(operand.clone()),
                _ => None,
            })
            .collect();
        if operands.len() > FEW_PARTS {
            operands.sort_by(|one, other| other.interval.middle().total_cmp(&one.interval.middle()));
            link.more = operands.len() - MOST_PARTS;
            operands.truncate(MOST_PARTS);
        }
        let parts: Vec<_> =
            operands.iter().filter_map(|operand| self.link(operand.node, depth + 1)).collect();
        link.parts = parts;
    }

    /// How a figure follows from others by a relation that was tested.
    fn tested(&self, quantity: QuantityId) -> Option<Follows> {
        let id = *self.best.get(&quantity)?;
        let test = self.run.test(id)?;
        let figure = self.run.network().figure(quantity)?;
        let stated = figure.operand(false).interval;
        let at = |level| self.run.value(test.derivation, level);
        let (plain, told) = (at(Level::Plain), at(Level::Told));
        let relation = stands(plain, told);
        // 0015: what the margins of the rules let pass is shown with them.
        let derived = match relation {
            Relation::Equal if !figure.in_unit(plain).meets(stated) && !test.is_broken() => told,
            _ => plain,
        };
        let derived = figure.in_unit(derived);
        let is_proof = test.verdict == Verdict::Broken(Severity::Error);
        let steps = self.run.written(test.derivation, Level::Plain).steps;
        Some(Follows { steps, relation, derived, stated, is_proof })
    }

    /// How a result per functional unit follows from the total and the units delivered, which tell of each other.
    fn divided(&self, quantity: QuantityId) -> Option<Follows> {
        let net = self.run.network();
        let own = net.figure(quantity)?;
        let is_of = |relation: &RelationId| {
            net.rule(*relation) == "FU-004" && net.inputs(*relation).any(|input| input == quantity)
        };
        let relation = net.relations().find(is_of)?;
        let verdict = self.run.verdict(relation)?;
        let total = net.figure(net.result(relation)?)?;
        let delivered = net.inputs(relation).find(|input| *input != quantity)?;
        let delivered = net.figure(delivered)?;
        let printed = |figure: &Figure<'_>| figure.at(Level::Plain, Reading::Printed);
        let steps = vec![
            Step::Operand(total.operand(false)),
            Step::Sign("÷"),
            Step::Operand(delivered.operand(false)),
        ];
        Some(Follows {
            steps,
            relation: Relation::Equal,
            derived: own.in_unit(printed(total) / printed(delivered)),
            stated: own.operand(false).interval,
            is_proof: verdict == Verdict::Broken(Severity::Error),
        })
    }

    /// How a contribution follows from the activities of its stages.
    fn taken_up(&self, node: NodeId, figure: &Operand) -> Option<Follows> {
        let nodes = self.stages.get(&node.index())?;
        let net = self.run.network();
        let own = self.run.network().figure(*self.by_node.get(&node.index())?)?;
        let mut steps = Vec::new();
        let mut sum = Interval::exactly(0.0);
        for each in nodes {
            let operand = net.figure(*self.by_node.get(&each.index())?)?.operand(false);
            let canonical = crate::quantity::to_canonical(operand.dimension, operand.unit, operand.interval)?;
            sum = sum + canonical;
            if !steps.is_empty() {
                steps.push(Step::Sign("+"));
            }
            steps.push(Step::Operand(operand));
        }
        let derived = own.in_unit(sum);
        // A contribution may hold more than its activities state, never less.
        let relation = if derived.meets(figure.interval) { Relation::Equal } else { Relation::AtLeast };
        Some(Follows { steps, relation, derived, stated: figure.interval, is_proof: false })
    }
}

/// The name of the innermost entry of a list that a node stands in: its own, else its id.
fn name(tree: &Tree<'_>, node: NodeId) -> Option<String> {
    let mut at = Some(node);
    while let Some(own) = at {
        let is_entry = tree.parent(own).is_some() && tree.key_span(own).is_none();
        for key in ["name", "id"] {
            if is_entry
                && let Some(named) = tree.get(own, key)
                && let crate::document::Kind::String(text) = tree.kind(named)
            {
                return Some(text.to_owned());
            }
        }
        at = tree.parent(own);
    }
    None
}
