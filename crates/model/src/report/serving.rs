//! What an inference activity delivered, and the figures per unit of service.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CategoryAmounts, Emissions, Tokens, WaterUse};
use crate::document::Located;
use crate::form::words;
use crate::quantity::{Count, Energy, Quantity, Share, walk};

/// What an inference activity delivered.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Serving {
    /// How many units of service, as `goalAndScope.functionalUnit.unit` counts them.
    pub delivered: Option<Quantity<Count>>,
    /// How many tokens, by kind.
    pub tokens: Option<Located<Tokens>>,
    /// Energy by what the machines do for a request, of the whole activity.
    pub phases: Option<Located<Phases>>,
    /// Figures per unit of service.
    pub per_unit: Option<Located<PerUnit>>,
    /// Energy per token.
    pub per_token: Option<Located<PerToken>>,
    /// Requests that share one pass.
    pub batch_size: Option<Located<u32>>,
    /// Requests served at one time.
    pub concurrency: Option<Located<u32>>,
    /// Number format of the weights.
    #[schemars(example = &"bf16")]
    pub precision: Option<Located<String>>,
}

walk!(Serving { delivered, tokens, phases, per_unit, per_token, batch_size, concurrency, precision });

/// Energy of inference by what the machines do; the parts are disjoint and complete.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phases {
    /// Reading what comes in.
    pub prefill: Option<Quantity<Energy>>,
    /// Generating what goes out.
    pub decode: Option<Quantity<Energy>>,
    /// Waiting, kept ready.
    pub idle: Option<Quantity<Energy>>,
}

walk!(Phases { prefill, decode, idle });

/// Energy per token: the energy of one, in a unit of energy.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PerToken {
    /// Energy of the activity over all of its tokens, in and out.
    pub all: Option<Quantity<Energy>>,
    /// Energy of the activity over the tokens that it gave.
    pub output: Option<Quantity<Energy>>,
}

walk!(PerToken { all, output });

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
    /// Energy by what the machines do, disjoint and complete.
    pub phases: Option<Located<Phases>>,
    /// Share of the impacts of making the devices.
    pub embodied: Option<Box<CategoryAmounts>>,
}

walk!(PerUnit { statistic, energy, components, emissions, water, phases, embodied });

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

words!(Statistic { Mean, Median, Percentile, Maximum, ReferenceRequest });

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
