//! One mistake in a whole column: figures of one kind and unit with the same slip.

use std::collections::{BTreeMap, BTreeSet};

use ailca_model::quantity::SlipKind;

use super::{Candidate, Cause, Group};
use crate::{Derivations, QuantityId};

/// A column as it grows.
struct Column {
    candidates: Vec<Candidate>,
    figures: BTreeSet<QuantityId>,
}

impl Column {
    fn of(candidate: &Candidate) -> Self {
        let mut column = Self { candidates: Vec::new(), figures: BTreeSet::new() };
        column.push(candidate);
        column
    }

    fn push(&mut self, candidate: &Candidate) {
        self.figures.insert(candidate.figure);
        self.candidates.push(candidate.clone());
    }
}

impl Derivations<'_, '_> {
    /// Takes groups of the same slip of figures of one kind and unit together.
    pub(super) fn fold_columns(&self, groups: &mut Vec<Group>) {
        let mut first_of: BTreeMap<_, usize> = BTreeMap::new();
        let mut grown: BTreeMap<usize, Vec<Column>> = BTreeMap::new();
        let mut folded: Vec<Group> = Vec::new();
        for group in groups.drain(..) {
            let candidates = match &group.cause {
                Cause::Figure(candidates) => candidates.as_slice(),
                _ => &[],
            };
            let own = candidates.first().and_then(|candidate| self.column_of(candidate));
            let index = own.and_then(|own| first_of.get(&own).copied());
            if let Some((index, first)) = index.and_then(|index| Some((index, folded.get_mut(index)?))) {
                let columns = grown.entry(index).or_insert_with(|| columns_of(first));
                self.lengthen(columns, candidates);
                first.tests.extend(&group.tests);
                first.severity = first.severity.max(group.severity);
                continue;
            }
            if let Some(own) = own {
                first_of.insert(own, folded.len());
            }
            folded.push(group);
        }
        for (index, columns) in grown {
            if let Some(group) = folded.get_mut(index) {
                group.cause = Cause::Column(columns.into_iter().map(|column| column.candidates).collect());
            }
        }
        *groups = folded;
    }

    /// The column that a figure with a slip belongs to: those with the same slip, unit and kind.
    fn column_of(&self, candidate: &Candidate) -> Option<(SlipKind, &'static str, u32)> {
        let slip = candidate.slip.as_ref()?.kind;
        let unit = self.net.figure(candidate.figure)?.symbol();
        Some((slip, unit, self.net.key(candidate.figure)?.role))
    }

    /// Adds one more figure to each column: the first goes on, and the others do as well only where each group has another figure
    /// of theirs.
    fn lengthen(&self, columns: &mut Vec<Column>, candidates: &[Candidate]) {
        let next = |column: &Column| {
            let own = self.column_of(column.candidates.first()?)?;
            let is_next = |candidate: &&Candidate| {
                self.column_of(candidate) == Some(own) && !column.figures.contains(&candidate.figure)
            };
            candidates.iter().find(is_next)
        };
        let mut is_first = true;
        columns.retain_mut(|column| {
            let next = if std::mem::take(&mut is_first) { candidates.first() } else { next(column) };
            if let Some(next) = next {
                column.push(next);
            }
            next.is_some()
        });
    }
}

/// The columns that the candidates of a group are the first figures of.
fn columns_of(group: &Group) -> Vec<Column> {
    match &group.cause {
        Cause::Figure(candidates) => candidates.iter().map(Column::of).collect(),
        _ => Vec::new(),
    }
}
