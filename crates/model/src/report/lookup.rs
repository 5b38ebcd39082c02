//! Finding the parts of a report that others point at.

use super::{
    Activity, ClimateChange, DataCentre, Electricity, Emissions, EmissionsPart, FunctionalUnit, Hardware,
    ImpactResult, Model, PerUnit, Report, Section, Source, SystemBoundary, Timing, Total, WaterVolumes,
};
use crate::document::Located;
use crate::identifier::Identifier;
use crate::quantity::{Ghg, Quantity};

/// What a pointer within the report leads to: an entry with a name.
pub trait Named {
    /// The name of the entry.
    fn id(&self) -> &Located<Identifier>;
}

/// Entries that are pointed at by their `id`.
macro_rules! named {
    ($($name:ty),+) => { $(
        impl Named for $name {
            fn id(&self) -> &Located<Identifier> {
                &self.id
            }
        }
    )+ };
}

named!(Activity, DataCentre, Electricity, Hardware, Model, Source);

impl Report {
    /// What the assessment covers, where that is said.
    pub fn boundary(&self) -> Option<&Located<SystemBoundary>> {
        self.goal_and_scope.as_ref()?.boundary.as_ref()
    }

    /// The service that results refer to, where that is said.
    pub fn functional_unit(&self) -> Option<&Located<FunctionalUnit>> {
        self.goal_and_scope.as_ref()?.functional_unit.as_ref()
    }

    /// The sections of the inventory that hold activities, in the order of the life cycle.
    pub fn sections(&self) -> impl Iterator<Item = &Located<Section>> {
        self.inventory
            .iter()
            .flat_map(|inventory| [&inventory.training, &inventory.inference, &inventory.network_and_devices])
            .flatten()
    }

    /// Every activity of the inventory.
    pub fn activities(&self) -> impl Iterator<Item = &Located<Activity>> {
        self.sections().flat_map(|section| &section.activities)
    }

    /// Every total of a section of the inventory.
    pub fn totals(&self) -> impl Iterator<Item = &Located<Total>> {
        self.sections().filter_map(|section| section.total.as_ref())
    }

    /// The data centres of the inventory.
    pub fn data_centres(&self) -> &[Located<DataCentre>] {
        self.inventory.as_ref().map_or(&[], |inventory| &inventory.data_centres)
    }

    /// The kinds of device of the inventory.
    pub fn hardware(&self) -> &[Located<Hardware>] {
        self.inventory.as_ref().map_or(&[], |inventory| &inventory.hardware)
    }

    /// The supplies of electricity of the inventory.
    pub fn supplies(&self) -> &[Located<Electricity>] {
        self.inventory.as_ref().map_or(&[], |inventory| &inventory.electricity)
    }

    /// The place of an activity.
    pub fn data_centre_of(&self, activity: &Activity) -> Option<&Located<DataCentre>> {
        self.data_centre(activity.data_centre.as_deref()?)
    }

    /// The electricity of an activity: its own, else that of its place.
    pub fn electricity_of(&self, activity: &Activity) -> Option<&Located<Electricity>> {
        let own = activity.electricity.as_deref();
        let id = own.or_else(|| self.data_centre_of(activity)?.electricity.as_deref())?;
        self.supply(id)
    }
}

impl Activity {
    /// Whether its figures are projected, not observed.
    pub fn is_projected(&self) -> bool {
        self.timing.as_ref().is_some_and(|timing| **timing == Timing::Projected)
    }

    /// Its figures per unit of service, where there are such.
    pub fn per_unit(&self) -> Option<&Located<PerUnit>> {
        self.serving.as_ref()?.per_unit.as_ref()
    }
}

/// Reads the emissions by one accounting method.
pub type EmissionsBy = fn(&Emissions) -> Option<&Quantity<Ghg>>;

impl Emissions {
    /// The accounting methods; figures by different ones are never added.
    pub const METHODS: [EmissionsBy; 4] = [
        |emissions| emissions.location_based.as_ref(),
        |emissions| emissions.market_based.as_ref(),
        |emissions| emissions.marginal.as_ref(),
        |emissions| emissions.unspecified.as_ref(),
    ];
}

/// Reads a part of a breakdown by one accounting method.
pub type EmissionsPartBy = fn(&EmissionsPart) -> Option<&Quantity<Ghg>>;

impl EmissionsPart {
    /// The accounting methods, in the order of [`Emissions::METHODS`].
    pub const METHODS: [EmissionsPartBy; 4] = [
        |part| part.location_based.as_ref(),
        |part| part.market_based.as_ref(),
        |part| part.marginal.as_ref(),
        |part| part.unspecified.as_ref(),
    ];
}

impl ClimateChange {
    /// The results by all accounting methods.
    pub fn results(&self) -> impl Iterator<Item = &Located<ImpactResult<Ghg>>> {
        [&self.location_based, &self.market_based, &self.marginal, &self.unspecified].into_iter().flatten()
    }
}

impl WaterVolumes {
    /// Whether the totals of both name the same parts, in any order.
    pub fn covers_the_same(&self, other: &Self) -> bool {
        let covers = |volumes: &Self| {
            let mut covers: Vec<_> = volumes.total_covers.iter().map(|part| **part).collect();
            covers.sort_unstable();
            covers
        };
        covers(self) == covers(other)
    }
}
