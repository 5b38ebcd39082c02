//! What the network checked of a report, and what it could not: relations and figures, at their places.

use ailca_network::{Derivations, QuantityId, RelationId, Standing, Verdict};

use super::broken::{HELD, severity};
use super::{Relations, Role, groups};
use crate::document::NodeId;
use crate::finding::Severity;
use crate::quantity::{Interval, Operand};

/// How many relations with a stated result hold, are broken, and could not be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Some true values fit all figures.
    pub held: usize,
    /// None do.
    pub broken: usize,
    /// Something that the result follows from is not known.
    pub not_computed: usize,
    /// Whether the search was stopped before its end, so that something may have been missed.
    pub is_cut: bool,
}

impl Counts {
    /// Counts what a run found.
    pub fn of(run: &Derivations<'_, '_>) -> Self {
        let mut counts = Self { is_cut: run.is_cut(), ..Self::default() };
        let net = run.network();
        let stated = |quantity: QuantityId| net.figure(quantity).is_some();
        // 0009: others would make the number grow with what nobody asked for.
        for relation in net.relations().filter(|relation| net.result(*relation).is_some_and(stated)) {
            match run.verdict(relation) {
                Some(Verdict::Held) => counts.held += 1,
                Some(Verdict::Broken(_)) => counts.broken += 1,
                None if !asks(run, relation) => {}
                None => counts.not_computed += 1,
            }
        }
        counts
    }

    /// How many there are.
    pub const fn all(self) -> usize {
        self.held + self.broken + self.not_computed
    }
}

/// Whether a relation that could not be computed asks for something: nobody need state what lies inside of a boundary, an
/// amount beside a share, nor each figure of every activity that a result holds.
fn asks(run: &Derivations<'_, '_>, relation: RelationId) -> bool {
    let net = run.network();
    let role = net.result(relation).and_then(|result| Role::from_key(net.key(result)?));
    let own = net.rule(relation);
    own != "NRG-007" && !HELD.contains(&own) && !matches!(role, Some(Role::Share(_)))
}

/// What was checked of a report, and what was not.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The relations with a stated result, in the order of the report.
    pub relations: Vec<Covered>,
    /// The figures that the network knows, in the order of the report.
    pub figures: Vec<Held>,
}

/// A relation with a stated result.
#[derive(Debug, Clone)]
pub struct Covered {
    /// The rule that declares it.
    pub rule: &'static str,
    /// Its result.
    pub place: NodeId,
    /// How grave it is that it does not hold; `Some(None)` where it holds, `None` where it could not be computed.
    pub verdict: Option<Option<Severity>>,
    /// What it could not be computed for want of.
    pub wants: Vec<Role>,
}

/// A figure and how well others hold it.
#[derive(Debug, Clone)]
pub struct Held {
    /// The figure.
    pub figure: Operand,
    /// How well it is held.
    pub standing: Standing,
    /// The values with which all that holds still holds, in its unit.
    pub room: Interval,
}

/// What was checked of a report.
pub fn coverage(relations: &Relations<'_>, run: &Derivations<'_, '_>) -> Coverage {
    let net = run.network();
    let found = run.coverage(&groups::causes(relations, run));
    let wants = |quantities: &[QuantityId]| {
        let mut roles: Vec<_> =
            quantities.iter().filter_map(|want| Role::from_key(net.key(*want)?)).collect();
        roles.dedup();
        roles
    };
    let mut covered: Vec<_> = found
        .relations
        .iter()
        .filter(|relation| relation.verdict.is_some() || asks(run, relation.relation))
        .filter_map(|relation| {
            let verdict = relation.verdict.map(|verdict| match verdict {
                Verdict::Held => None,
                Verdict::Broken(grave) => Some(severity(grave)),
            });
            Some(Covered {
                rule: net.rule(relation.relation),
                place: net.figure(net.result(relation.relation)?)?.node(),
                verdict,
                wants: if verdict.is_none() { wants(&relation.wants) } else { Vec::new() },
            })
        })
        .collect();
    covered.sort_by_key(|covered| (covered.place.index(), covered.rule));
    let mut figures: Vec<_> = found
        .figures
        .iter()
        .filter_map(|covered| {
            let figure = net.figure(covered.figure)?;
            let room = figure.in_unit(covered.room);
            Some(Held { figure: figure.operand(false), standing: covered.standing, room })
        })
        .collect();
    figures.sort_by_key(|held| held.figure.node.index());
    Coverage { relations: covered, figures }
}
