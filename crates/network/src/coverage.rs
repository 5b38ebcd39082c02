//! Coverage: how well each figure is held by others, and which relations could not be computed.

use std::collections::BTreeSet;

use ailca_model::quantity::Interval;

use crate::mends::Permit;
use crate::{Derivations, Group, Level, QuantityId, Reading, RelationId, Verdict};

/// How well a figure is held by others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// A test that holds would notice if it were twice as much, or half.
    Corroborated,
    /// Tests that hold bound it, more widely or on one side.
    Bounded,
    /// Nothing in the report speaks of it.
    Alone,
    /// A test is broken, and it may be the cause.
    InQuestion,
}

/// A figure and how well it is held.
#[derive(Debug, Clone, Copy)]
pub struct FigureCoverage {
    /// The figure.
    pub figure: QuantityId,
    /// How well it is held.
    pub standing: Standing,
    /// The values with which every test that holds still holds, in the unit that is computed in.
    pub room: Interval,
}

/// A relation with a stated result, and what became of it.
#[derive(Debug, Clone)]
pub struct RelationCoverage {
    /// The relation.
    pub relation: RelationId,
    /// Whether it holds; `None` where it could not be computed.
    pub verdict: Option<Verdict>,
    /// The quantities for want of which it could not be computed, or in part alone.
    pub wants: Vec<QuantityId>,
}

/// What was checked, and what was not.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// Every figure of the report, in the order of declaration.
    pub figures: Vec<FigureCoverage>,
    /// Every relation with a stated result, in the order of declaration.
    pub relations: Vec<RelationCoverage>,
    /// Whether the search was stopped before its end.
    pub is_cut: bool,
}

impl Coverage {
    /// How many relations hold, are broken, and could not be computed.
    pub fn counts(&self) -> (usize, usize, usize) {
        let of = |fits: fn(Option<Verdict>) -> bool| {
            self.relations.iter().filter(|relation| fits(relation.verdict)).count()
        };
        let held = of(|verdict| verdict == Some(Verdict::Held));
        let broken = of(|verdict| matches!(verdict, Some(Verdict::Broken(_))));
        (held, broken, of(|verdict| verdict.is_none()))
    }
}

impl Derivations<'_, '_> {
    /// What was checked; `groups` are the causes, which alone stand in question then.
    pub fn coverage(&self, groups: &[Group]) -> Coverage {
        let questioned: BTreeSet<_> = groups.iter().flat_map(|group| self.questioned(group)).collect();
        let mut rooms: Vec<Option<(Interval, bool)>> = vec![None; self.net.nodes.len()];
        for (_, test) in self.tests().filter(|(_, test)| !test.is_broken()) {
            for Permit { figure, values, .. } in self.permits(test, Level::Told) {
                let (Some(values), Some(room)) = (values, rooms.get_mut(figure.0 as usize)) else { continue };
                let tells = self.tells(figure, values);
                *room = Some(match *room {
                    None => (values, tells),
                    Some((room, told)) => (room.common(values).unwrap_or(room), told || tells),
                });
            }
        }
        let mut figures = Vec::new();
        for figure in self.net.quantities() {
            if self.net.figure(figure).is_none_or(crate::Figure::is_constant) {
                continue;
            }
            let possible = self.possible(figure);
            let (room, tells) = rooms.get(figure.0 as usize).copied().flatten().unwrap_or((possible, false));
            let standing = if questioned.contains(&figure) {
                Standing::InQuestion
            } else if tells {
                Standing::Corroborated
            } else if room == possible {
                Standing::Alone
            } else {
                Standing::Bounded
            };
            figures.push(FigureCoverage { figure, standing, room });
        }
        let stated = |relation: &RelationId| {
            self.net.result(*relation).is_some_and(|result| self.net.is_stated(result))
        };
        let relations = self.net.relations().filter(stated).map(|relation| self.relation(relation)).collect();
        Coverage { figures, relations, is_cut: self.is_cut() }
    }

    /// Whether a test that holds with these values of a figure alone would notice a factor of two.
    fn tells(&self, figure: QuantityId, values: Interval) -> bool {
        let stated = self.net.figure(figure).map(|figure| figure.at(Level::Plain, Reading::Printed).middle());
        let Some(stated) = stated else { return false };
        let (half, twice) = (stated / 2.0, stated * 2.0);
        values.low() > half.min(twice) && values.high() < half.max(twice)
    }

    /// What became of a relation. A value that was come by from its own result does not make it computed.
    fn relation(&self, relation: RelationId) -> RelationCoverage {
        let verdict = self.verdict(relation);
        let result = self.net.result(relation);
        let is_known = |quantity: &QuantityId| {
            self.labels(*quantity).any(|label| {
                !self.arena.passes(label, relation)
                    && result.is_none_or(|result| !self.arena.rests_on(label, result))
            })
        };
        let wants = self.net.inputs(relation).filter(|input| !is_known(input)).collect();
        RelationCoverage { relation, verdict, wants }
    }
}
