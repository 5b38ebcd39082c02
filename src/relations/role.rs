//! What the quantities of a report are, as the numbers that a network knows them by.

use ailca_network::Key;

use crate::quantity::MeteringBoundary;
use crate::report::{WaterFlow, WaterPart};

/// How emissions of electricity are accounted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By the intensity of the grid.
    Location,
    /// By contracts.
    Market,
    /// By the supply that follows demand.
    Marginal,
    /// By a method that the publisher does not state.
    Unspecified,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::Location, Self::Market, Self::Marginal, Self::Unspecified];

    /// The methods of which supplies state an intensity.
    pub const WITH_INTENSITY: [Self; 3] = [Self::Location, Self::Market, Self::Marginal];
}

/// Where a quantity belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// An activity, a unit of its service, or the total of a section, in the order of the report.
    Site(u32),
    /// A data centre, by the node of its entry.
    Centre(u32),
    /// A supply of electricity, by the node of its entry.
    Supply(u32),
}

/// What a quantity is, where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Energy at a boundary; `None` where nobody says at which.
    Energy(Option<MeteringBoundary>),
    /// Emissions of electricity by a method.
    Emissions(Method),
    /// Intensity of electricity by a method.
    Intensity(Method),
    /// Power usage effectiveness.
    Pue,
    /// Water usage effectiveness of a flow.
    Wue(WaterFlow),
    /// Water of a flow in the making of electricity.
    WaterIntensity(WaterFlow),
    /// Water of a flow at a place; `None` for the total.
    Water(WaterFlow, Option<WaterPart>),
    /// Wall-clock time.
    Duration,
    /// Units of service.
    Delivered,
    /// Time for which all devices were occupied.
    DeviceHours,
    /// Time for which the devices of one use were occupied, by its place in the list.
    Hours(u32),
    /// How many devices one use has.
    Devices(u32),
    /// Average power of one of them.
    Power(u32),
    /// Rated power of one of them.
    Rating(u32),
    /// Energy that one use draws.
    Drawn(u32),
    /// Energy that one use draws at its rating.
    Rated(u32),
}

/// How many roles there are of each kind.
const EACH: u32 = 1 << 16;

impl Role {
    /// The number that the network knows it by.
    fn number(self) -> u32 {
        let boundary =
            |boundary: Option<MeteringBoundary>| boundary.map_or(0, |boundary| boundary as u32 + 1);
        let (kind, which) = match self {
            Self::Energy(taken) => (0, boundary(taken)),
            Self::Emissions(method) => (1, method as u32),
            Self::Intensity(method) => (2, method as u32),
            Self::Pue => (3, 0),
            Self::Wue(flow) => (4, flow as u32),
            Self::WaterIntensity(flow) => (5, flow as u32),
            Self::Water(flow, part) => (6, flow as u32 * 4 + part.map_or(3, |part| part as u32)),
            Self::Duration => (7, 0),
            Self::Delivered => (8, 0),
            Self::DeviceHours => (9, 0),
            Self::Hours(which) => (10, which),
            Self::Devices(which) => (11, which),
            Self::Power(which) => (12, which),
            Self::Rating(which) => (13, which),
            Self::Drawn(which) => (14, which),
            Self::Rated(which) => (15, which),
        };
        kind * EACH + which.min(EACH - 1)
    }

    /// The key of the quantity where it belongs.
    pub fn of(self, scope: Scope) -> Key {
        let scope = match scope {
            Scope::Site(site) => site * 3,
            Scope::Centre(node) => node.saturating_mul(3).saturating_add(1),
            Scope::Supply(node) => node.saturating_mul(3).saturating_add(2),
        };
        Key { scope, role: self.number() }
    }
}
