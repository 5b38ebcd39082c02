//! Activities as tests need them: true values, what of them is printed, and the relations between them.

use ailca_model::document::{self, Format, Limits};
use ailca_model::quantity::{
    DeviceTime, Dimension, Energy, Ghg, GhgIntensity, Interval, Power, Quantity, Ratio, Slip, SlipKind,
    Water, WaterIntensity,
};

use crate::{Derivations, FigureOf, Formula, Key, Network, QuantityId, Test, TestId, Var, Verdict};

/// What a quantity of an activity is; the order is that of [`UNITS`].
pub(super) const HOURS: u32 = 0;
pub(super) const POWER: u32 = 1;
pub(super) const IT: u32 = 2;
pub(super) const PUE: u32 = 3;
pub(super) const FACILITY: u32 = 4;
pub(super) const GRID: u32 = 5;
pub(super) const EMISSIONS: u32 = 6;
pub(super) const WUE: u32 = 7;
pub(super) const ON_SITE: u32 = 8;
pub(super) const WATER_OF_GRID: u32 = 9;
pub(super) const OFF_SITE: u32 = 10;
pub(super) const WATER: u32 = 11;

pub(super) const ROLES: usize = 12;

/// The units in which the tests print, each the one that is computed in.
const UNITS: [&str; ROLES] =
    ["device-hour", "kW", "kWh", "1", "kWh", "kg CO2e/kWh", "kg CO2e", "L/kWh", "L", "L/kWh", "L", "L"];

/// The scope of the totals.
pub(super) const TOTALS: u32 = u32::MAX;

/// A figure as a report states it.
pub(super) fn figure<D: Dimension>(json: &str) -> FigureOf<'static, D> {
    let reading = document::read(json, Format::Json, &Limits::default());
    let tree = reading.tree.expect("a test writes JSON");
    let quantity: Quantity<D> = document::typed(&tree).expect("a test writes figures");
    FigureOf::of(Box::leak(Box::new(quantity))).expect("a test gives its figures")
}

/// A figure of a number and a unit: `24.7 MWh`.
pub(super) fn stated<D: Dimension>(text: &str) -> FigureOf<'static, D> {
    let (value, unit) = text.split_once(' ').unwrap_or((text, "1"));
    figure::<D>(&format!(r#"{{"value": {value}, "unit": "{unit}"}}"#))
}

/// The quantities of one activity.
#[derive(Clone, Copy)]
pub(super) struct Site {
    pub(super) hours: Var<DeviceTime>,
    pub(super) power: Var<Power>,
    pub(super) it: Var<Energy>,
    pub(super) pue: Var<Ratio>,
    pub(super) facility: Var<Energy>,
    pub(super) grid: Var<GhgIntensity>,
    pub(super) emissions: Var<Ghg>,
    pub(super) wue: Var<WaterIntensity>,
    pub(super) on_spot: Var<Water>,
    pub(super) water_of_grid: Var<WaterIntensity>,
    pub(super) elsewhere: Var<Water>,
    pub(super) water: Var<Water>,
}

impl Site {
    /// The quantities of the activity `scope`.
    pub(super) fn of(net: &mut Network<'_>, scope: u32) -> Self {
        let key = |role| Key { scope, role };
        Self {
            hours: net.quantity(key(HOURS)),
            power: net.quantity(key(POWER)),
            it: net.quantity(key(IT)),
            pue: net.quantity(key(PUE)),
            facility: net.quantity(key(FACILITY)),
            grid: net.quantity(key(GRID)),
            emissions: net.quantity(key(EMISSIONS)),
            wue: net.quantity(key(WUE)),
            on_spot: net.quantity(key(ON_SITE)),
            water_of_grid: net.quantity(key(WATER_OF_GRID)),
            elsewhere: net.quantity(key(OFF_SITE)),
            water: net.quantity(key(WATER)),
        }
    }

    /// Declares one of its relations.
    pub(super) fn declare(self, net: &mut Network<'_>, which: usize) {
        let pue =
            net.figure(self.pue.id()).map(|figure| figure.at(crate::Level::Claim, crate::Reading::Printed));
        let lacking: Vec<_> = pue.map(|pue| Slip::inverse(SlipKind::PueForgotten, pue)).into_iter().collect();
        let slips = lacking.iter().cloned().chain(pue.map(|pue| Slip::by(SlipKind::PueTwice, pue)));
        let slips: Vec<_> = slips.collect();
        let mut declared = match which {
            0 => net.equal("NRG-003", self.it, self.power.times(self.hours)),
            1 => net.equal("NRG-002", self.facility, self.it.times(self.pue)),
            2 => net.equal("GHG-001", self.emissions, self.facility.times(self.grid)),
            3 => net.equal("WAT-001", self.on_spot, self.it.times(self.wue)),
            4 => net.equal("WAT-002", self.elsewhere, self.facility.times(self.water_of_grid)),
            _ => net.sum("WAT-003", self.water, [self.on_spot, self.elsewhere]),
        };
        if matches!(which, 1 | 2 | 4) {
            declared.slips(slips);
        }
        if matches!(which, 2 | 4) {
            declared.slips_of(self.facility, lacking);
        }
    }

    /// Declares all of them.
    pub(super) fn declare_all(self, net: &mut Network<'_>) {
        for which in 0..RELATIONS {
            self.declare(net, which);
        }
    }
}

/// How many relations an activity has.
pub(super) const RELATIONS: usize = 6;

/// Declares the totals of hours, energy and emissions over activities.
pub(super) fn totals(net: &mut Network<'_>, sites: &[Site]) {
    let key = |role| Key { scope: TOTALS, role };
    let hours = net.quantity(key(HOURS));
    net.sum("TRN-006", hours, sites.iter().map(|site| site.hours));
    let energy = net.quantity(key(FACILITY));
    net.sum("TRN-006", energy, sites.iter().map(|site| site.facility));
    let emissions = net.quantity(key(EMISSIONS));
    net.sum("TRN-006", emissions, sites.iter().map(|site| site.emissions));
}

/// True values of an activity, by role.
pub(super) fn truth([hours, power, pue, grid, wue, water]: [f64; 6]) -> [f64; ROLES] {
    let it = hours * power;
    let facility = it * pue;
    let (on_spot, elsewhere) = (it * wue, facility * water);
    [
        hours,
        power,
        it,
        pue,
        facility,
        grid,
        facility * grid,
        wue,
        on_spot,
        water,
        elsewhere,
        on_spot + elsewhere,
    ]
}

/// States a quantity of an activity, or of the totals, as a number with so many digits.
pub(super) fn print(net: &mut Network<'_>, key: Key, value: f64, digits: usize) {
    let unit = UNITS[key.role as usize];
    let text = format!("{value:.*e} {unit}", digits - 1);
    match key.role {
        HOURS => net_state::<DeviceTime>(net, key, &text),
        POWER => net_state::<Power>(net, key, &text),
        IT | FACILITY => net_state::<Energy>(net, key, &text),
        PUE => net_state::<Ratio>(net, key, &text),
        GRID => net_state::<GhgIntensity>(net, key, &text),
        EMISSIONS => net_state::<Ghg>(net, key, &text),
        WUE | WATER_OF_GRID => net_state::<WaterIntensity>(net, key, &text),
        _ => net_state::<Water>(net, key, &text),
    }
}

fn net_state<D: Dimension>(net: &mut Network<'_>, key: Key, text: &str) {
    let quantity = net.quantity::<D>(key);
    assert!(net.state(quantity, stated::<D>(text)), "stated twice");
}

/// The broken tests that do not follow from others, as their rule, the key of their figure and their verdict.
pub(super) fn broken(found: &Derivations<'_, '_>) -> Vec<(&'static str, Option<Key>, Verdict)> {
    let roots = found.tests().filter(|(_, test)| test.is_broken() && test.follows.is_none());
    roots
        .map(|(_, test)| (found.network().rule(test.relation), found.network().key(at(test)), test.verdict))
        .collect()
}

/// The figure that a test ends at.
pub(super) fn at(test: &Test) -> QuantityId {
    match test.end {
        crate::End::Figure(quantity) => quantity,
        crate::End::Derivation(_) => panic!("the test ends at no figure"),
    }
}

/// The one test of a run.
pub(super) fn only<'t>(found: &'t Derivations<'_, '_>) -> (TestId, &'t Test) {
    let tests: Vec<_> = found.tests().collect();
    assert_eq!(tests.len(), 1, "{tests:#?}");
    tests[0]
}

/// The keys of the figures that a test rests on.
pub(super) fn evidence(found: &Derivations<'_, '_>, test: TestId) -> Vec<Key> {
    found.evidence(test).filter_map(|figure| found.network().key(figure)).collect()
}

/// Whether `interval` is near to a value: within a thousandth.
pub(super) fn is_near(interval: Interval, value: f64) -> bool {
    (interval.middle() / value - 1.0).abs() < 1e-3
}
