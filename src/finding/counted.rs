//! Findings past the first of a rule, as a number: a report of a stranger may break a rule a hundred thousand times.

use super::{Anchor, Finding, Level, Rule, Severity};
use crate::document::{NodeId, Tree};

/// How many findings of one rule are kept whole; of further ones only how many there are.
const KEPT: usize = 500;
/// The same of those with a proof, which are gathered under their cause: one wrong unit stands in each row of a thousand.
const KEPT_WITH_PROOF: usize = 2500;
/// Of how many of those that are counted the place is kept.
const NAMED: usize = 3;

/// Findings of one rule, as grave and of the same level, that are counted and no longer kept.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave they are.
    pub severity: Severity,
    /// The level that they block, where they are errors.
    pub level: Level,
    /// How many, 1 at least.
    pub count: usize,
    /// Where the first of them stand.
    pub places: Vec<Anchor>,
    /// The list or map that they all stand in; [`NodeId::NOWHERE`] where that is not one.
    pub parent: NodeId,
}

impl Counted {
    /// The same about another document; `origin` says which of its values each value comes from.
    pub(crate) fn trace(&mut self, origin: &dyn Fn(NodeId) -> NodeId) {
        for place in &mut self.places {
            *place = place.traced(origin);
        }
        if self.parent != NodeId::NOWHERE {
            self.parent = origin(self.parent);
        }
    }
}

/// What rules have found: the first findings of each whole, the others counted.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Those that are kept whole.
    pub(crate) findings: Vec<Finding>,
    /// The others.
    pub(crate) counted: Vec<Counted>,
}

impl Found {
    /// Whether so many findings of a rule are kept whole that the next, with a proof or without one, is only counted.
    pub(crate) const fn is_crowd(of_rule: usize, has_proof: bool) -> bool {
        of_rule > if has_proof { KEPT_WITH_PROOF } else { KEPT }
    }

    /// Counts a finding that is not kept; `parent` is the list or map that it stands in.
    pub(crate) fn count(&mut self, finding: &Finding, parent: NodeId) {
        let alike = |known: &&mut Counted| {
            (known.rule.id, known.severity, known.level) == (finding.rule.id, finding.severity, finding.level)
        };
        match self.counted.iter_mut().rev().find(alike) {
            Some(known) => {
                known.count += 1;
                if known.parent != parent {
                    known.parent = NodeId::NOWHERE;
                }
                if known.places.len() < NAMED {
                    known.places.push(finding.place);
                }
            }
            None => self.counted.push(Counted {
                rule: finding.rule,
                severity: finding.severity,
                level: finding.level,
                count: 1,
                places: vec![finding.place],
                parent,
            }),
        }
    }
}

/// The list or map that a place stands in.
pub(crate) fn parent(place: Anchor, tree: Option<&Tree<'_>>) -> NodeId {
    match (place, tree) {
        (Anchor::Value(node) | Anchor::Key(node), Some(tree)) if node != NodeId::NOWHERE => {
            tree.parent(node).unwrap_or(NodeId::NOWHERE)
        }
        _ => NodeId::NOWHERE,
    }
}
