//! What edits do to the findings of a report: none may come that was not there.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Change, Key, Repair};
use crate::document::Tree;
use crate::finding::{Mending, Subject};
use crate::outcome::{LocatedFinding, Outcome, RulesRan};

/// The outcome before and after edits.
pub(super) struct Effect<'e> {
    pub(super) before: &'e Outcome,
    pub(super) after: &'e Outcome,
}

/// What a finding says, wherever.
type Said = (&'static str, String);

fn said(placed: &LocatedFinding) -> Said {
    (placed.finding.rule.id, placed.finding.message.key.clone())
}

fn counts(outcome: &Outcome) -> BTreeMap<Said, usize> {
    let mut counts = BTreeMap::new();
    for placed in outcome.everything() {
        *counts.entry(said(placed)).or_default() += placed.stands_for();
    }
    counts
}

impl Effect<'_> {
    /// What is said more often than before.
    fn more(&self) -> BTreeSet<Said> {
        let before = counts(self.before);
        let is_more = |(said, count): &(Said, usize)| *count > before.get(said).copied().unwrap_or_default();
        counts(self.after).into_iter().filter(is_more).map(|(said, _)| said).collect()
    }

    /// Whether nothing came.
    pub(super) fn is_none(&self) -> bool {
        self.more().is_empty()
    }

    /// The edits that made findings; all of them where it cannot be told which did.
    ///
    /// Rules that did not run on the report before, or on a part of it, say now what they would have said: only what is wrong
    /// with the structure, and contradictions that an edited figure takes part in, are the doing of edits.
    pub(super) fn blamed(&self, tree: &Tree<'_>, repairs: &[Repair]) -> BTreeSet<Key> {
        let more = self.more();
        if more.is_empty() {
            return BTreeSet::new();
        }
        let mut of_entry: BTreeMap<String, Vec<Key>> = BTreeMap::new();
        for repair in repairs {
            for change in &repair.changes {
                of_entry.entry(around(tree, change)).or_default().push(repair.key());
            }
        }
        let lists_stages = repairs.iter().any(|repair| repair.mending == Some(Mending::Stages));
        let ran = self.before.rules == RulesRan::All;
        let mut blamed = BTreeSet::new();
        let mut is_unexplained = false;
        for placed in self.after.everything().filter(|placed| more.contains(&said(placed))) {
            let finding = &placed.finding;
            let is_structure = finding.rule.subject != Subject::Report;
            // What stays unsaid as long as a stage is not listed is told once it is: it is left out, as before.
            let asks_more = finding.help.as_ref().is_some_and(|help| help.mends == Some(Mending::LeftOut));
            let stood_for = lists_stages && asks_more;
            if stood_for || !(ran || is_structure || finding.proof.is_some()) {
                continue;
            }
            let places = std::iter::once(&placed.spot).chain(placed.labels.iter().map(|(spot, _)| spot));
            let own = places.flat_map(|spot| entries(&spot.pointer)).filter_map(|entry| of_entry.get(entry));
            let mut any = false;
            for key in own.flatten() {
                any = true;
                blamed.insert(*key);
            }
            is_unexplained |= !any && (ran || is_structure);
        }
        if blamed.is_empty() && is_unexplained { repairs.iter().map(Repair::key).collect() } else { blamed }
    }
}

/// The entry that an edit is of: what stands beside a value is of the same figure.
fn around(tree: &Tree<'_>, change: &Change) -> String {
    let node = change.node();
    match change {
        Change::Put(..) => tree.pointer(node),
        Change::Rename(..) | Change::Replace(..) | Change::Remove(_) => {
            tree.parent(node).map_or_else(String::new, |parent| tree.pointer(parent))
        }
    }
}

/// A place and all that it stands in.
fn entries(pointer: &str) -> impl Iterator<Item = &str> {
    let ends = pointer.match_indices('/').map(|(at, _)| at).chain(std::iter::once(pointer.len()));
    ends.filter_map(|end| pointer.get(..end))
}
