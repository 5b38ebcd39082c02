//! The figures of a report by what they belong to: the activity, the source.

use std::collections::{BTreeSet, HashMap};

use super::sited::Sited;
use crate::quantity::{Figure, Walk};

/// An activity with every figure in it, in the order of the report.
pub(crate) struct OfActivity<'a> {
    pub(crate) sited: Sited<'a>,
    pub(crate) figures: Vec<Figure<'a>>,
}

impl OfActivity<'_> {
    /// The figures that were metered or measured.
    pub(crate) fn primary(&self) -> impl Iterator<Item = &Figure<'_>> {
        self.figures.iter().filter(|figure| figure.basis.is_some_and(crate::quantity::Basis::is_primary))
    }
}

/// A figure that names a source, with the activity that it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Sourced<'a> {
    pub(crate) figure: Figure<'a>,
    pub(crate) sited: Option<Sited<'a>>,
}

/// Figures by the id of the source that they name.
pub(crate) type BySource<'a> = HashMap<&'a str, Vec<Sourced<'a>>>;

/// Every activity of a report.
pub(super) fn of_activities<'a>(activities: impl Iterator<Item = Sited<'a>>) -> Vec<OfActivity<'a>> {
    let gathered = |sited: Sited<'a>| {
        let mut figures = Vec::new();
        Walk::walk(sited.activity, &mut |figure| figures.push(figure));
        OfActivity { sited, figures }
    };
    activities.map(gathered).collect()
}

/// The figures that name a source, those of activities first.
pub(super) fn by_source<'a>(all: &[Figure<'a>], activities: &[OfActivity<'a>]) -> BySource<'a> {
    let of_activities = activities
        .iter()
        .flat_map(|of| of.figures.iter().map(|figure| Sourced { figure: *figure, sited: Some(of.sited) }));
    let within: BTreeSet<_> = of_activities.clone().map(|sourced| sourced.figure.node).collect();
    let others = all.iter().filter(|figure| !within.contains(&figure.node));
    let others = others.map(|figure| Sourced { figure: *figure, sited: None });
    let mut by_source = BySource::new();
    for sourced in of_activities.chain(others) {
        if let Some(source) = sourced.figure.source {
            by_source.entry(source.as_str()).or_default().push(sourced);
        }
    }
    by_source
}
