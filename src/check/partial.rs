//! Reading as much of a report as its structure lets, and keeping only what that much can prove.

use std::collections::HashSet;

use crate::document::{Amendments, Kind, NodeId, Tree, TypeError};
use crate::finding::{Anchor, Finding};
use crate::quantity::Step;
use crate::report::{Report, SchemaVersion};
use crate::schema;

/// The most values that are left out before the report is given up: each costs another reading.
const MOST_LEFT_OUT: usize = 64;

/// The report, where it is of the version of the types and they take it whole. They take what the schema of that
/// version takes and nothing else, so that the schema need not speak.
pub(super) fn whole(tree: &Tree<'_>) -> Option<Report> {
    let is_current = schema::declared(tree) == Some(SchemaVersion::CURRENT.key());
    if is_current { Report::read_amended(tree, &Amendments::default()).ok() } else { None }
}

/// The report without what does not fit, and what was refused; no report where too much of it does not fit.
pub(super) fn read(tree: &Tree<'_>, amendments: &mut Amendments) -> (Option<Report>, Vec<TypeError>) {
    let mut refused = Vec::new();
    while refused.len() < MOST_LEFT_OUT {
        match Report::read_amended(tree, amendments) {
            Ok(report) => return (Some(report), refused),
            Err(error) => {
                let node = error.node;
                refused.push(error);
                if node == tree.root() || !amendments.leave_out(node) {
                    break;
                }
            }
        }
    }
    (None, refused)
}

/// What was left out of a report: findings that it cannot have caused are contradictions among figures none of which
/// stands beside it.
pub(super) struct LeftOut<'t> {
    tree: &'t Tree<'t>,
    zones: HashSet<NodeId>,
}

impl<'t> LeftOut<'t> {
    pub(super) fn of(tree: &'t Tree<'t>, amendments: &Amendments) -> Self {
        Self { tree, zones: amendments.left_out().map(|node| zone(tree, node)).collect() }
    }

    /// Whether what was left out cannot have caused a finding.
    pub(super) fn is_apart_from(&self, finding: &Finding) -> bool {
        let Some(proof) = &finding.proof else { return false };
        let operands = proof.derivation.iter().filter_map(|step| match step {
            Step::Operand(operand) => Some(operand.node),
            Step::Sign(_) => None,
        });
        let place = match finding.place {
            Anchor::Value(node) | Anchor::Key(node) => Some(node),
            Anchor::Text(_) => None,
        };
        operands
            .chain([proof.stated.node])
            .chain(place)
            .filter(|node| *node != NodeId::NOWHERE)
            .all(|node| !lies_in(self.tree, node, &self.zones))
    }
}

/// The map around a node; around a list entry the map that holds the list.
fn zone(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let mut zone = node;
    while let Some(parent) = tree.parent(zone) {
        zone = parent;
        if tree.kind(zone) == Kind::Map {
            break;
        }
    }
    zone
}

fn lies_in(tree: &Tree<'_>, node: NodeId, zones: &HashSet<NodeId>) -> bool {
    std::iter::successors(Some(node), |node| tree.parent(*node)).any(|each| zones.contains(&each))
}
