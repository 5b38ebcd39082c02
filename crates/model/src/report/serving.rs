//! What an inference activity delivered, and the figures per unit of service.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CategoryAmounts, Emissions, WaterUse};
use crate::document::Located;
use crate::form::AtLeast;
use crate::quantity::{Count, Duration, Energy, Quantity, Share, walk};

/// What an inference activity delivered.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Serving {
    /// How many units of service, as `goalAndScope.functionalUnit.unit` counts them.
    pub delivered: Option<Quantity<Count>>,
    /// Figures per unit of service.
    pub per_unit: Option<Located<PerUnit>>,
    /// Requests that share one pass.
    pub batch_size: Option<Located<u32>>,
    /// Requests served at one time.
    pub concurrency: Option<Located<u32>>,
    /// Number format of the weights.
    #[schemars(example = &"bf16")]
    pub precision: Option<Located<String>>,
}

walk!(Serving { delivered, per_unit, batch_size, concurrency, precision });

/// Figures per unit of service.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PerUnit {
    /// Which statistic of all units the figures are.
    pub statistic: Option<Located<Statistic>>,
    /// Energy, one figure for each boundary where it was taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub energy: Vec<Quantity<Energy>>,
    /// What the energy is made of, disjoint and complete.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<EnergyComponent>,
    /// Greenhouse gases of the electricity.
    pub emissions: Option<Box<Emissions>>,
    /// Water.
    pub water: Option<Box<WaterUse>>,
    /// Share of the impacts of making the devices.
    pub embodied: Option<Box<CategoryAmounts>>,
    /// How measured figures were measured.
    pub measurement: Option<Located<Measurement>>,
}

walk!(PerUnit { statistic, energy, components, emissions, water, embodied, measurement });

/// How figures per unit were measured, so that others can tell whether they hold (ISO 14044, 4.2.3.6: precision).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measurement {
    /// How long one window of measuring lasts; 120 s at least.
    pub window: Option<Quantity<Duration>>,
    /// How many windows were measured; 3 at least.
    pub windows: Option<Located<AtLeast<1>>>,
    /// Whether requests were left out until the system had warmed up.
    pub warm_up_excluded: Option<Located<bool>>,
    /// Standard deviation of the windows over their mean; 15 % at most.
    pub relative_spread: Option<Quantity<Share>>,
}

walk!(Measurement { window, windows, warm_up_excluded, relative_spread });

/// Which statistic of all units of service a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Statistic {
    /// The total over the number of units.
    Mean,
    /// Half of the units lie below it.
    Median,
    /// Another percentile, named in a note.
    Percentile,
    /// The largest.
    Maximum,
    /// Computed or measured for one request of the stated size.
    ReferenceRequest,
}

walk!(Statistic);

/// A component of the energy per unit.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnergyComponent {
    /// What it is.
    pub component: Located<Component>,
    /// Its energy.
    pub energy: Option<Quantity<Energy>>,
    /// Its share of the energy.
    pub share: Option<Quantity<Share>>,
}

walk!(EnergyComponent { component, energy, share });

/// What a part of the energy is used by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Component {
    /// Accelerators at work.
    Accelerator,
    /// Host processors and memory.
    Host,
    /// Machines that are kept ready.
    Idle,
    /// Network within the data centre.
    Network,
    /// Storage.
    Storage,
    /// Cooling, power distribution and losses.
    FacilityOverhead,
    /// Anything else.
    Other,
}

walk!(Component);
