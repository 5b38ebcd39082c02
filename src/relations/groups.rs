//! The causes of what the network finds broken, by the figures of the report.

use std::collections::BTreeSet;

use ailca_network::{Candidate, Cause as Found, Derivations, Key, Published, QuantityId};

use super::broken::{node, told_at};
use super::single_edits::{digits_edited, exchanged};
use super::suspect::{Suspect, operand};
use super::{Category, Method, Relations, Role, Scope};
use crate::document::NodeId;
use crate::quantity::{Interval, Operand};
use crate::reference::grids::{self, Regions};
use crate::reference::units::GRAM;
use crate::reference::{self, FacilitySubject, margins};
use crate::report::{HardwareKind, Report};

/// Contradictions of one cause.
#[derive(Debug, Clone)]
pub struct Group {
    /// The rule and the figure of each contradiction.
    pub members: BTreeSet<(&'static str, NodeId)>,
    /// What would mend them.
    pub cause: Cause,
}

/// What would mend contradictions.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Cause {
    /// One figure: any of these, the likeliest first.
    Figure(Vec<Suspect>),
    /// One mistake in several figures of a column: any of these columns, the likeliest first.
    Column(Vec<Vec<Suspect>>),
    /// One mistake in all figures of an activity.
    Row(Vec<Suspect>),
    /// Two figures beside each other, each of which fits where the other stands.
    Exchanged(Operand, Operand),
    /// Totals that leave out what these places have, each with its figure.
    LeftOut(Vec<(NodeId, Operand)>),
    /// Totals that count twice what these places have.
    CountedTwice(Vec<(NodeId, Operand)>),
    /// Totals that hold a part which nobody lists: each with what it has too much, in a unit.
    PartMissing(Vec<(Operand, Interval, &'static str)>),
    /// Any of their figures.
    Unknown,
}

/// The contradictions of a report by their causes.
pub fn groups(relations: &Relations<'_>, run: &Derivations<'_, '_>) -> Vec<Group> {
    let found = causes(relations, run);
    let of = |group: ailca_network::Group| {
        let members = group.tests.iter().filter_map(|test| told_at(run, *test)).collect();
        let cause = match digits_edited(run, &group) {
            Some(suspect) => Cause::Figure(vec![suspect]),
            None => cause(relations, run, &group.cause),
        };
        Group { members, cause }
    };
    let pairs = exchanged(run, &found);
    let mut groups: Vec<_> = found.into_iter().map(of).map(Some).collect();
    for [(left, first), (right, second)] in pairs {
        let other = groups.get_mut(right).and_then(Option::take);
        if let (Some(Some(group)), Some(other)) = (groups.get_mut(left), other) {
            if let Some((first, second)) = operand(run, first).zip(operand(run, second)) {
                group.cause = Cause::Exchanged(first, second);
            }
            group.members.extend(other.members);
        }
    }
    groups.into_iter().flatten().collect()
}

/// What the network found to be the causes, by what was published of such figures.
pub(super) fn causes(relations: &Relations<'_>, run: &Derivations<'_, '_>) -> Vec<ailca_network::Group> {
    let report = relations.report;
    let regions = Regions::of(report);
    let published = |figure: QuantityId| published(report, &regions, run.network().key(figure)?);
    // 0009: published ranges only order causes, and never break a test.
    run.causes_by(&published)
}

/// What was published of quantities of a kind, with what rules let pass beyond it.
fn published(report: &Report, regions: &Regions<'_>, key: Key) -> Option<Interval> {
    match (Role::from_key(key)?, Scope::of(key)) {
        (Role::Pue, _) => {
            let published = reference::facilities(FacilitySubject::Pue)?.interval();
            Some(published.hull(Interval::exactly(1.0)) + margins::above_published_pue::SILENT)
        }
        (Role::Intensity(method), Scope::Supply(node)) => {
            let any = reference::range("grid")?.interval() * GRAM;
            let supply = report.supplies().iter().find(|supply| supply.node().index() == node);
            let grids =
                supply.filter(|_| method == Method::Location).map(|supply| grids::of_supply(supply, regions));
            let of_place = grids.into_iter().flatten().map(|grid| grid.usual * GRAM).reduce(Interval::hull);
            Some(of_place.map_or(any, |published| published * margins::beyond_imports::ADVICE))
        }
        (Role::Making(Category::Climate), Scope::Device(node)) => {
            // Devices differ from those that were published as far as the rule on them lets pass as advice.
            let room = margins::beyond_published::ADVICE.high();
            let published = reference::making_of(kind_of(report, node)?)?.interval();
            Some(published * Interval::new(1.0 / room, room))
        }
        // Devices are used for a year to ten as a rule, in hours here.
        (Role::Lifetime, _) => Some(margins::lifetime::SILENT),
        (Role::Utilisation, _) => Some(margins::utilisation::SILENT),
        _ => None,
    }
}

fn kind_of(report: &Report, node: u32) -> Option<HardwareKind> {
    report.hardware().iter().find(|own| own.node().index() == node).map(|own| *own.kind)
}

fn cause(relations: &Relations<'_>, run: &Derivations<'_, '_>, found: &Found) -> Cause {
    let suspects = |candidates: &[Candidate]| {
        let of = |candidate: &Candidate| {
            let figure = operand(run, candidate.figure)?;
            let unheard_of = candidate.published == Published::Against;
            Some(Suspect { figure, factor: candidate.factor, slip: candidate.slip.clone(), unheard_of })
        };
        candidates.iter().filter_map(of).collect()
    };
    let places = |parts: &[QuantityId]| {
        let place = |part: &QuantityId| {
            let place = match run.network().key(*part) {
                Some(key) if matches!(Scope::of(key), Scope::Site(_)) => relations.place(key),
                _ => node(run, *part)?,
            };
            Some((place, operand(run, *part)?))
        };
        let mut places: Vec<_> = parts.iter().filter_map(place).collect();
        let mut seen = BTreeSet::new();
        // A result is one place with many contributions.
        places.retain(|(place, figure)| seen.insert((*place, figure.unit, figure.node)));
        places
    };
    match found {
        Found::Figure(candidates) => Cause::Figure(suspects(candidates)),
        Found::Column(columns) => {
            let columns = columns.iter().map(|candidates| suspects(candidates));
            Cause::Column(columns.filter(|column: &Vec<_>| !column.is_empty()).collect())
        }
        Found::Row(candidates) => Cause::Row(suspects(candidates)),
        Found::LeftOut { parts, .. } => Cause::LeftOut(places(parts)),
        Found::CountedTwice { parts, .. } => Cause::CountedTwice(places(parts)),
        Found::PartMissing(gaps) => {
            let gap = |(total, gap): &(QuantityId, Interval)| {
                let figure = run.network().figure(*total)?;
                Some((operand(run, *total)?, figure.in_unit(*gap), figure.symbol()))
            };
            Cause::PartMissing(gaps.iter().filter_map(gap).collect())
        }
        Found::Unknown => Cause::Unknown,
    }
}
