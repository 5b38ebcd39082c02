//! An activity with what registries say of where it was.

use crate::document::Located;
use crate::quantity::{FigureTerm, Ratio};
use crate::report::{Activity, DataCentre, Electricity, Report};

/// An activity with its place and its electricity, each looked up once.
#[derive(Clone, Copy)]
pub(crate) struct Sited<'a> {
    pub(crate) activity: &'a Located<Activity>,
    /// Its place.
    pub(crate) centre: Option<&'a Located<DataCentre>>,
    /// Its own electricity, else that of its place.
    pub(crate) supply: Option<&'a Located<Electricity>>,
}

impl<'a> Sited<'a> {
    pub(super) fn of(report: &'a Report, activity: &'a Located<Activity>) -> Self {
        let centre = report.data_centre_of(activity);
        Self { activity, centre, supply: report.electricity_of(activity) }
    }

    /// The PUE of its place, where it is known.
    pub(crate) fn known_pue(&self) -> Option<FigureTerm<'a, Ratio>> {
        self.centre?.pue.as_ref()?.ratio.known()
    }
}
