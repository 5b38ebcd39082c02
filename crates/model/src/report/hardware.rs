//! The kinds of device that were used, and the impacts of making them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CategoryAmounts;
use crate::document::Located;
use crate::form::words;
use crate::identifier::Identifier;
use crate::quantity::{Duration, Information, Power, Quantity, Share, walk};

/// A kind of device (ITU-T L.1410; ITU-T L.1801, 8.1).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Hardware {
    /// Name by which activities point at it.
    pub id: Located<Identifier>,
    /// What it is.
    pub kind: Located<HardwareKind>,
    /// Who makes it.
    pub manufacturer: Option<Located<String>>,
    /// Its model, as on the datasheet.
    pub model: Option<Located<String>>,
    /// How many there are; at least as many as any activity occupies.
    pub count: Option<Located<u64>>,
    /// Rated power of one, as on the datasheet: a limit, not what it draws.
    pub thermal_design_power: Option<Quantity<Power>>,
    /// Memory of one, as on the datasheet.
    pub memory: Option<Quantity<Information>>,
    /// Power of one that is on and does nothing; below the rated power.
    pub idle_power: Option<Quantity<Power>>,
    /// Highest power of its share of the host: processors, memory, storage and fans.
    pub host_power: Option<Quantity<Power>>,
    /// How long one is used, from its first to its last day in service (ISO/IEC 21031, expected life).
    pub lifetime: Option<Quantity<Duration>>,
    /// Share of its lifetime for which one is occupied, above 0 and at most 1; embodied impacts are divided by it.
    pub utilisation: Option<Quantity<Share>>,
    /// Id of its place in `inventory.dataCentres`.
    pub data_centre: Option<Located<Identifier>>,
    /// Impacts of making one (ITU-T L.1410, production; ISO/IEC 21031, embodied).
    pub embodied: Option<Embodied>,
}

walk!(Hardware {
    id,
    kind,
    manufacturer,
    model,
    count,
    thermal_design_power,
    memory,
    idle_power,
    host_power,
    lifetime,
    utilisation,
    data_centre,
    embodied
});

/// What a device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum HardwareKind {
    /// A GPU, TPU or other accelerator.
    Accelerator,
    /// A whole server.
    Server,
    /// A host processor.
    Processor,
    /// Memory.
    Memory,
    /// Storage.
    Storage,
    /// Network equipment.
    Network,
    /// Cooling equipment.
    Cooling,
    /// Power distribution and back-up.
    PowerSupply,
    /// A device of a user.
    EndUserDevice,
    /// Anything else.
    Other,
}

words!(HardwareKind {
    Accelerator,
    Server,
    Processor,
    Memory,
    Storage,
    Network,
    Cooling,
    PowerSupply,
    EndUserDevice,
    Other
});

walk!(HardwareKind);

/// Impacts of making one device (ITU-T L.1410, production; ISO/IEC 21031, embodied).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Embodied {
    /// The impacts, by category.
    pub per_unit: CategoryAmounts,
    /// How much of its life they cover (ISO 14044, 4.2.3.3).
    pub boundary: Option<Located<EmbodiedBoundary>>,
    /// Why an impact is zero, or a boundary narrower than usual.
    pub justification: Option<Located<String>>,
}

walk!(Embodied { per_unit, boundary, justification });

/// How much of the life of a device its embodied impacts cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum EmbodiedBoundary {
    /// From raw materials to the gate of the factory.
    CradleToGate,
    /// From raw materials to where it is used.
    CradleToSite,
    /// From raw materials to the end of life, use left out.
    CradleToGrave,
}

words!(EmbodiedBoundary { CradleToGate, CradleToSite, CradleToGrave });

walk!(EmbodiedBoundary);
