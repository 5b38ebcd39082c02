//! How energy was measured.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::{AtLeast, Text};
use crate::quantity::{Duration, Quantity, Share, walk};

/// How measured figures were measured, so that others can tell whether they hold (ISO 14044, 4.2.3.6: precision).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measurement {
    /// What measured.
    pub method: Option<Located<MeasurementMethod>>,
    /// How much of what ran on the machines was counted.
    pub extent: Option<Located<MeasuredExtent>>,
    /// Ids under which the tool knows the runs that were measured, by which one measurement is told from another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Located<Text>>,
    /// Time from one reading to the next; far shorter than what is measured.
    pub sampling_interval: Option<Quantity<Duration>>,
    /// Share of the devices that were measured, where the others were taken to be like them.
    pub measured_share: Option<Quantity<Share>>,
    /// How long one window of measuring lasts; 120 s at least where figures are per unit of service.
    pub window: Option<Quantity<Duration>>,
    /// How many windows were measured; 3 at least.
    pub windows: Option<Located<AtLeast<1>>>,
    /// Whether requests were left out until the system had warmed up.
    pub warm_up_excluded: Option<Located<bool>>,
    /// Standard deviation of the windows over their mean; 15 % at most.
    pub relative_spread: Option<Quantity<Share>>,
}

walk!(Measurement {
    method,
    extent,
    runs,
    sampling_interval,
    measured_share,
    window,
    windows,
    warm_up_excluded,
    relative_spread
});

/// What measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MeasurementMethod {
    /// A meter of the facility, or of a feed of it.
    FacilityMeter,
    /// A meter of a rack: a power distribution unit.
    RackMeter,
    /// A sensor of the server, as its management controller reads it (IPMI, Redfish).
    ServerSensor,
    /// Counters of the devices (NVML, RAPL and their like).
    DeviceCounter,
    /// A model of the power from load or time: nothing was measured.
    PowerModel,
    /// Anything else, described in a note.
    Other,
}

walk!(MeasurementMethod);

/// How much of what ran on the machines a measurement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MeasuredExtent {
    /// All of it, whoever else used them.
    Machine,
    /// The part that one process, with its children, had.
    Process,
    /// The part that a container or a job had.
    Container,
}

walk!(MeasuredExtent);
