//! What the quantities of a report are, as the numbers that a network knows them by.

use ailca_network::Key;

use super::kinds::{Category, Method, TokenKind};
use crate::quantity::MeteringBoundary;
use crate::report::{WaterFlow, WaterPart};

/// Where a quantity belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// An activity, a unit of its service, the total of a section, or a result, in the order of the report.
    Site(u32),
    /// A data centre, by the node of its entry.
    Centre(u32),
    /// A supply of electricity, by the node of its entry.
    Supply(u32),
    /// A kind of device, by the node of its entry.
    Device(u32),
}

/// What a quantity is, where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// Energy at a boundary; `None` where nobody says at which.
    Energy(Option<MeteringBoundary>),
    /// Emissions of electricity by a method.
    Emissions(Method),
    /// Emissions of an activity that are not of electricity, by their place in the list.
    Direct(u32),
    /// Intensity of electricity by a method.
    Intensity(Method),
    /// Power usage effectiveness.
    Pue,
    /// Water usage effectiveness of a flow; `None` where nobody says of which.
    Wue(Option<WaterFlow>),
    /// Water of a flow in the making of electricity; `None` where nobody says of which.
    WaterIntensity(Option<WaterFlow>),
    /// Water of a flow at a place; `None` for the total.
    Water(WaterFlow, Option<WaterPart>),
    /// Water of a flow that nobody names at a place; `None` for the total.
    WaterOfUnknownFlow(Option<WaterPart>),
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
    /// Power of one device of a use that does nothing.
    IdlePower(u32),
    /// Energy that one use draws if it does nothing.
    Idle(u32),
    /// A part of a breakdown of energy, by its place in all of them.
    Part(u32),
    /// A component of the energy per unit, by its place in the list.
    Component(u32),
    /// The total of a result.
    Total,
    /// The result per functional unit.
    PerUnit,
    /// A contribution to a result, by its place in the list.
    Contribution(u32),
    /// The share that a contribution or a component is, by its place in the list.
    Share(u32),
    /// The impact, in a category, of making the devices of an activity, as far as it bears it.
    Embodied(Category),
    /// The impact, in a category, of making one device.
    Making(Category),
    /// The impact, in a category, of making the devices of one use, as far as it bears it.
    Allocated(u32, Category),
    /// How long a device is used.
    Lifetime,
    /// The share of its life for which it is occupied.
    Utilisation,
    /// A sum over some stages of a result, by its place in the list.
    Subtotal(u32),
    /// A part of a result by scope: 1, 2 and 3.
    OfScope(u32),
    /// A compensation, by its place in the list.
    Compensation(u32),
    /// All compensations together.
    Compensations,
    /// Energy of inference by what the machines do: prefill, decode, idle.
    Phase(u32),
    /// Number of tokens of a kind.
    Tokens(TokenKind),
    /// Energy over the tokens of a kind.
    PerToken(TokenKind),
    /// The part of its rated power that one device of a use draws.
    Draw(u32),
    /// Energy of one unit of service, wherever it was taken.
    PerRequest,
}

/// How many categories there may be in the numbers of roles.
const CATEGORIES: u32 = 8;

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
            Self::Wue(flow) => (4, flow.map_or(3, |flow| flow as u32)),
            Self::WaterIntensity(flow) => (5, flow.map_or(3, |flow| flow as u32)),
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
            Self::Part(which) => (16, which),
            Self::Component(which) => (17, which),
            Self::IdlePower(which) => (18, which),
            Self::Idle(which) => (19, which),
            Self::Total => (20, 0),
            Self::PerUnit => (21, 0),
            Self::Contribution(which) => (22, which),
            Self::Share(which) => (23, which),
            Self::Embodied(category) => (24, category as u32),
            Self::Making(category) => (25, category as u32),
            Self::Allocated(which, category) => {
                (26, which.min(EACH / CATEGORIES - 1) * CATEGORIES + category as u32)
            }
            Self::Lifetime => (27, 0),
            Self::Utilisation => (28, 0),
            Self::WaterOfUnknownFlow(part) => (29, part.map_or(3, |part| part as u32)),
            Self::Subtotal(which) => (30, which),
            Self::OfScope(which) => (31, which),
            Self::Compensation(which) => (32, which),
            Self::Compensations => (33, 0),
            Self::Phase(which) => (34, which),
            Self::Tokens(kind) => (35, kind as u32),
            Self::PerToken(kind) => (36, kind as u32),
            Self::Direct(which) => (37, which),
            Self::Draw(which) => (38, which),
            Self::PerRequest => (39, 0),
        };
        kind * EACH + which.min(EACH - 1)
    }

    /// The key of the quantity where it belongs.
    pub fn of(self, scope: Scope) -> Key {
        let scope = match scope {
            Scope::Site(site) => site * 4,
            Scope::Centre(node) => node.saturating_mul(4).saturating_add(1),
            Scope::Supply(node) => node.saturating_mul(4).saturating_add(2),
            Scope::Device(node) => node.saturating_mul(4).saturating_add(3),
        };
        Key { scope, role: self.number() }
    }

    /// What the quantity of a key is.
    pub fn from_key(key: Key) -> Option<Self> {
        let (kind, which) = (key.role / EACH, key.role % EACH);
        let place = which as usize;
        let boundary = || place.checked_sub(1).map(|place| BOUNDARIES.get(place).copied());
        Some(match kind {
            0 if which == 0 => Self::Energy(None),
            0 => Self::Energy(boundary()?),
            1 => Self::Emissions(*Method::ALL.get(place)?),
            2 => Self::Intensity(*Method::ALL.get(place)?),
            3 => Self::Pue,
            4 => Self::Wue(FLOWS.get(place).copied()),
            5 => Self::WaterIntensity(FLOWS.get(place).copied()),
            6 => Self::Water(*FLOWS.get(place / 4)?, PARTS.get(place % 4).copied()),
            7 => Self::Duration,
            8 => Self::Delivered,
            9 => Self::DeviceHours,
            10 => Self::Hours(which),
            11 => Self::Devices(which),
            12 => Self::Power(which),
            13 => Self::Rating(which),
            14 => Self::Drawn(which),
            15 => Self::Rated(which),
            16 => Self::Part(which),
            17 => Self::Component(which),
            18 => Self::IdlePower(which),
            19 => Self::Idle(which),
            20 => Self::Total,
            21 => Self::PerUnit,
            22 => Self::Contribution(which),
            23 => Self::Share(which),
            24 => Self::Embodied(*Category::ALL.get(place)?),
            25 => Self::Making(*Category::ALL.get(place)?),
            26 => Self::Allocated(which / CATEGORIES, *Category::ALL.get((which % CATEGORIES) as usize)?),
            27 => Self::Lifetime,
            28 => Self::Utilisation,
            29 => Self::WaterOfUnknownFlow(PARTS.get(place).copied()),
            30 => Self::Subtotal(which),
            31 => Self::OfScope(which),
            32 => Self::Compensation(which),
            33 => Self::Compensations,
            34 => Self::Phase(which),
            35 => Self::Tokens(*TokenKind::ALL.get(place)?),
            36 => Self::PerToken(*TokenKind::ALL.get(place)?),
            37 => Self::Direct(which),
            38 => Self::Draw(which),
            39 => Self::PerRequest,
            _ => return None,
        })
    }

    /// Whether it is a step of a formula that nobody would state.
    pub const fn is_step(self) -> bool {
        matches!(self, Self::Drawn(_) | Self::Rated(_) | Self::Idle(_) | Self::Allocated(..))
    }

    /// The word for it in what programs read.
    pub fn key(self) -> String {
        let term = self.term();
        term.strip_prefix("quantity-").map(str::to_owned).unwrap_or(term)
    }

    /// The key of its name in the messages.
    pub fn term(self) -> String {
        let (what, which) = match self {
            Self::Energy(taken) => ("energy", taken.map(MeteringBoundary::key)),
            Self::Emissions(method) => ("emissions", Some(method.key())),
            Self::Intensity(method) => ("intensity", Some(method.key())),
            Self::Direct(_) => ("direct", None),
            Self::Pue => ("pue", None),
            Self::Wue(flow) => ("wue", Some(flow.map_or("unnamed", flow_key))),
            Self::WaterIntensity(flow) => ("water-intensity", Some(flow.map_or("unnamed", flow_key))),
            Self::Water(flow, part) => {
                return format!("quantity-water-{}.{}", flow_key(flow), part_key(part));
            }
            Self::WaterOfUnknownFlow(part) => ("water-unspecified", Some(part_key(part))),
            Self::Duration => ("duration", None),
            Self::Delivered => ("delivered", None),
            Self::DeviceHours => ("device-hours", None),
            Self::Hours(_) => ("hours", None),
            Self::Devices(_) => ("devices", None),
            Self::Power(_) => ("power", None),
            Self::Rating(_) => ("rating", None),
            Self::Drawn(_) => ("drawn", None),
            Self::Rated(_) => ("rated", None),
            Self::Part(_) => ("part", None),
            Self::Component(_) => ("component", None),
            Self::IdlePower(_) => ("idle-power", None),
            Self::Idle(_) => ("idle", None),
            Self::Total => ("total", None),
            Self::PerUnit => ("per-unit", None),
            Self::Contribution(_) => ("contribution", None),
            Self::Share(_) => ("share", None),
            Self::Embodied(category) => ("embodied", Some(category.key())),
            Self::Making(category) => ("making", Some(category.key())),
            Self::Allocated(_, category) => ("allocated", Some(category.key())),
            Self::Lifetime => ("lifetime", None),
            Self::Utilisation => ("utilisation", None),
            Self::Subtotal(_) => ("subtotal", None),
            Self::OfScope(_) => ("of-scope", None),
            Self::Compensation(_) => ("compensation", None),
            Self::Compensations => ("compensations", None),
            Self::Phase(_) => ("phase", None),
            Self::Tokens(kind) => ("tokens", Some(kind.key())),
            Self::PerToken(kind) => ("per-token", Some(kind.key())),
            Self::Draw(_) => ("draw", None),
            Self::PerRequest => ("per-request", None),
        };
        which.map_or_else(|| format!("quantity-{what}"), |which| format!("quantity-{what}.{which}"))
    }
}

/// The boundaries, in the order of their numbers.
const BOUNDARIES: [MeteringBoundary; 4] = [
    MeteringBoundary::Accelerator,
    MeteringBoundary::Server,
    MeteringBoundary::It,
    MeteringBoundary::Facility,
];

/// The flows, in the order of their numbers.
const FLOWS: [WaterFlow; 3] = [WaterFlow::Consumption, WaterFlow::Withdrawal, WaterFlow::Input];

/// The parts, in the order of their numbers.
const PARTS: [WaterPart; 3] = [WaterPart::OnSite, WaterPart::OffSite, WaterPart::Embodied];

const fn part_key(part: Option<WaterPart>) -> &'static str {
    match part {
        Some(WaterPart::OnSite) => "on-site",
        Some(WaterPart::OffSite) => "off-site",
        Some(WaterPart::Embodied) => "embodied",
        None => "total",
    }
}

const fn flow_key(flow: WaterFlow) -> &'static str {
    match flow {
        WaterFlow::Consumption => "consumption",
        WaterFlow::Withdrawal => "withdrawal",
        WaterFlow::Input => "input",
    }
}

impl Scope {
    /// Where the quantity of a key belongs.
    pub const fn of(key: Key) -> Self {
        let which = key.scope / 4;
        match key.scope % 4 {
            0 => Self::Site(which),
            1 => Self::Centre(which),
            2 => Self::Supply(which),
            _ => Self::Device(which),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A role that is added without its way back would leave its quantities without words.
    #[test]
    fn every_number_leads_back_to_its_role() {
        let kinds = (0..).take_while(|kind| Role::from_key(Key { scope: 0, role: kind * EACH }).is_some());
        let count = u32::try_from(kinds.count()).unwrap_or_default();
        let known = |role: u32| Role::from_key(Key { scope: 0, role });
        assert!(count >= 40, "{count}");
        for role in (0..count).flat_map(|kind| (0..64).map(move |which| kind * EACH + which)) {
            if let Some(own) = known(role) {
                assert_eq!(known(own.number()), Some(own), "{role}");
            }
        }
        // The last that has a number is the last that there is: the next kind is none.
        assert_eq!(Role::PerRequest.number() / EACH, count - 1);
    }
}
