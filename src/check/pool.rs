//! Findings that are gathered, found again by where they stand and by the figures that their proofs rest on: a cause looks at what
//! rests on its figures, and not at all that was found.

use std::collections::{BTreeSet, HashMap};

use crate::document::NodeId;
use crate::finding::{Anchor, Finding};
use crate::quantity::{Contradiction, Operand, Step};

/// The findings of a report, each at its place in the order in which they were told.
#[derive(Default)]
pub(super) struct Pool {
    findings: Vec<Option<Finding>>,
    standing: HashMap<NodeId, Vec<usize>>,
    resting: HashMap<NodeId, Vec<usize>>,
}

impl Pool {
    pub(super) fn of(findings: Vec<Finding>) -> Self {
        let mut pool = Self::default();
        for finding in findings {
            pool.add(finding);
        }
        pool
    }

    /// Adds a finding behind the others.
    pub(super) fn add(&mut self, finding: Finding) {
        let place = self.findings.len();
        if let Anchor::Value(node) = finding.place {
            self.standing.entry(node).or_default().push(place);
        }
        for figure in finding.proof.iter().flat_map(figures) {
            let resting = self.resting.entry(figure.node).or_default();
            // A figure may stand twice in a proof.
            if resting.last() != Some(&place) {
                resting.push(place);
            }
        }
        self.findings.push(Some(finding));
    }

    /// How many places there are, some of which may be empty.
    pub(super) const fn len(&self) -> usize {
        self.findings.len()
    }

    pub(super) fn get(&self, place: usize) -> Option<&Finding> {
        self.findings.get(place)?.as_ref()
    }

    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut Finding> {
        self.findings.get_mut(place)?.as_mut()
    }

    /// Those that stand at a value.
    pub(super) fn at(&self, node: NodeId) -> impl Iterator<Item = (usize, &Finding)> {
        self.those(self.standing.get(&node))
    }

    /// Those whose proofs rest on a figure.
    pub(super) fn on(&self, node: NodeId) -> impl Iterator<Item = (usize, &Finding)> {
        self.those(self.resting.get(&node))
    }

    fn those<'p>(&'p self, places: Option<&'p Vec<usize>>) -> impl Iterator<Item = (usize, &'p Finding)> {
        places.into_iter().flatten().filter_map(|place| Some((*place, self.get(*place)?)))
    }

    /// Takes out those at some places, in their order.
    pub(super) fn take(&mut self, places: BTreeSet<usize>) -> Vec<Finding> {
        places.into_iter().filter_map(|place| self.findings.get_mut(place)?.take()).collect()
    }

    /// What is left, in the order in which it was told.
    pub(super) fn into_findings(self) -> impl Iterator<Item = Finding> {
        self.findings.into_iter().flatten()
    }
}

/// The figures of a proof.
pub(super) fn figures(proof: &Contradiction) -> impl Iterator<Item = &Operand> {
    let derived = proof.derivation.iter().filter_map(|step| match step {
        Step::Operand(operand) => Some(operand),
        Step::Sign(_) => None,
    });
    std::iter::once(&proof.stated).chain(derived)
}
