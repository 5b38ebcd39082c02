//! The figures of a report by what they belong to: the activity, the source.

use std::collections::{BTreeSet, HashMap};

use crate::document::Located;
use crate::quantity::{Figure, Walk};
use crate::report::{Activity, Report};

/// An activity with every figure in it, in the order of the report.
pub(crate) struct OfActivity<'a> {
    pub(crate) activity: &'a Located<Activity>,
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
    pub(crate) activity: Option<&'a Located<Activity>>,
}

/// Figures by the id of the source that they name.
pub(crate) type BySource<'a> = HashMap<&'a str, Vec<Sourced<'a>>>;

/// Every activity of a report.
pub(super) fn of_activities(report: &Report) -> Vec<OfActivity<'_>> {
    let gathered = |activity| {
        let mut figures = Vec::new();
        Walk::walk(activity, &mut |figure| figures.push(figure));
        OfActivity { activity, figures }
    };
    report.activities().map(gathered).collect()
}

/// The figures that name a source, those of activities first.
pub(super) fn by_source<'a>(all: &[Figure<'a>], activities: &[OfActivity<'a>]) -> BySource<'a> {
    let of_activities = activities.iter().flat_map(|of| {
        of.figures.iter().map(|figure| Sourced { figure: *figure, activity: Some(of.activity) })
    });
    let within: BTreeSet<_> = of_activities.clone().map(|sourced| sourced.figure.node).collect();
    let others = all.iter().filter(|figure| !within.contains(&figure.node));
    let others = others.map(|figure| Sourced { figure: *figure, activity: None });
    let mut by_source = BySource::new();
    for sourced in of_activities.chain(others) {
        if let Some(source) = sourced.figure.source {
            by_source.entry(source.as_str()).or_default().push(sourced);
        }
    }
    by_source
}
