//! Energy over device-hours against published ratings, where the report rates no device; and over the time for which devices were
//! set aside, whoever rates them.

use crate::finding::Argument;
use crate::quantity::{Energy, Interval};
use crate::reference::units::WATT;
use crate::reference::{self, DEVICES, Device, FacilitySubject, margins};
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite, slip_of_unit};
use crate::rules::shared::slices;

/// The devices of an activity: how long they were occupied, and what was published of them.
struct Devices {
    hours: Interval,
    /// Energy at the least and the most rating that was published of their models; `None` where one is of no table.
    rated: Option<Interval>,
    rows: Vec<&'static Device>,
    /// Whether others are listed, which may draw as much as they like.
    has_others: bool,
    /// Whether a rating is that of the report.
    is_rated: bool,
    /// Whether nobody says how long one of them was occupied, and only for how long it was set aside.
    is_set_aside: bool,
}

impl Devices {
    /// `None` where the power of one is stated, or its rating and how long it was occupied, which relations hold energy against.
    fn of(report: &Report, activity: &Activity) -> Option<Self> {
        let uses = energy_chain::uses(report, activity)?;
        let has_others = uses.iter().any(|(_, hardware)| !energy_chain::is_accelerator(hardware));
        let accelerators = uses.into_iter().filter(|(_, hardware)| energy_chain::is_accelerator(hardware));
        let nothing = Interval::exactly(0.0);
        let mut all = Self {
            hours: nothing,
            rated: Some(nothing),
            rows: Vec::new(),
            has_others,
            is_rated: false,
            is_set_aside: false,
        };
        for (used, hardware) in accelerators {
            let own = hardware.thermal_design_power.as_ref();
            if used.average_power.is_some() || (own.is_some() && used.device_hours.is_some()) {
                return None;
            }
            let hours = energy_chain::occupied(activity, used)?.interval();
            let rows = slices::name_of_one(used, hardware).map(reference::devices).unwrap_or_default();
            let watts = rows.iter().filter_map(|row| row.thermal_design_power_watts).map(Interval::exactly);
            let published = watts.reduce(Interval::hull).map(|watts| watts * WATT);
            let kilowatts = own.map_or(published, |own| Some(own.rating()?.interval()));
            all.hours = all.hours + hours;
            all.rated = all.rated.zip(kilowatts).map(|(sum, kilowatts)| sum + hours * kilowatts);
            all.rows.extend(rows.into_iter().filter(|_| own.is_none()));
            all.is_rated |= own.is_some();
            all.is_set_aside |= used.device_hours.is_none();
        }
        (all.hours.low() > 0.0).then_some(all)
    }
}

/// Tells of energy that devices of these models do not draw, or, where no table has them, none of any.
pub(super) fn check(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
    let placed = activity.energy.iter().filter(|energy| energy.metering().is_some());
    // What is nearest to the devices tells of them most.
    let Some(energy) = placed.min_by_key(|energy| energy.metering()) else { return };
    let Some(devices) = Devices::of(report, activity) else { return };
    match devices.rated {
        Some(rated) => of_models(energy, rated, &devices, findings),
        None if !devices.is_rated => of_any(energy, &devices, findings),
        None => {}
    }
}

/// How many times what accelerators draw the energy at a boundary may be, beside what margins say of servers.
fn around(energy: &Quantity<Energy>) -> f64 {
    let pue = || {
        let published = reference::facilities(FacilitySubject::Pue).map(|pue| pue.interval().high());
        published.unwrap_or(1.0) + margins::above_published_pue::SILENT.high()
    };
    if energy.metering() == Some(MeteringBoundary::Facility) { pue() } else { 1.0 }
}

/// Energy against the ratings published of the models.
fn of_models(energy: &Quantity<Energy>, rated: Interval, devices: &Devices, findings: &mut Findings<'_>) {
    let Some(known) = energy.known() else { return };
    let ratio = known.interval() / rated;
    let (silent, advice) = (margins::rated_beside_energy::SILENT, margins::rated_beside_energy::ADVICE);
    let slip = slip_of_unit(known.operand(), ratio / silent);
    // Of accelerators alone the ceiling is told apart, and so is that of stated ratings.
    let is_bounded =
        energy.metering() != Some(MeteringBoundary::Accelerator) && !devices.has_others && !devices.is_rated;
    let (attribute, severity) = if devices.is_set_aside && ratio.high() < silent.low() {
        // 0018: devices that are set aside may do other work, or be off, for most of the time.
        if ratio.high() >= margins::time_set_aside::SILENT.low() {
            return;
        }
        (if devices.is_rated { "aside-below" } else { "published-aside-below" }, Severity::Advice)
    } else if ratio.high() < silent.low() {
        // Cards of users wait at less than a tenth; servers around them do not.
        let is_card = energy.metering() == Some(MeteringBoundary::Accelerator) && slip.is_none();
        let far = ratio.high() < advice.low() && !is_card;
        ("published-below", if far { Severity::Warning } else { Severity::Advice })
    } else if is_bounded && ratio.low() > silent.high() * around(energy) {
        let far = ratio.low() > advice.high() * around(energy);
        ("published-above", if far { Severity::Warning } else { Severity::Advice })
    } else {
        return;
    };
    let Some(severity) = beside_a_note(severity, energy.is_noted()) else { return };
    let finding = findings.report(energy.value_node(), attribute);
    finding.severity(severity).with("energy", known.operand());
    finding.with("rated", Argument::Range(rated, "kWh"));
    finding.help(if devices.is_rated { "help-aside" } else { "help-published" });
    let watts = devices.rows.iter().filter_map(|row| row.thermal_design_power_watts);
    if !devices.is_rated
        && let Some(watts) = watts.map(Interval::exactly).reduce(Interval::hull)
    {
        let years = devices.rows.iter().map(|row| row.year);
        cite(finding, watts, "W", years, devices.rows.iter().map(|row| &row.source));
    }
    if let Some(cause) = slip {
        finding.cause(cause);
    }
}

/// Energy of devices of which some are in no table, against the highest rating of any.
fn of_any(energy: &Quantity<Energy>, devices: &Devices, findings: &mut Findings<'_>) {
    if devices.has_others {
        return;
    }
    let rated = |row: &&Device| row.thermal_design_power_watts.unwrap_or_default();
    let highest = DEVICES.iter().max_by(|one, other| rated(one).total_cmp(&rated(other)));
    let (Some(known), Some(row)) = (energy.known(), highest) else { return };
    let each = known.interval() / devices.hours;
    let watts = Interval::exactly(rated(&row));
    let most = watts.high() * WATT.high() * margins::beyond_published::ADVICE.high() * around(energy);
    let told = (each.low() > most).then_some(Severity::Warning);
    let Some(severity) = told.and_then(|severity| beside_a_note(severity, energy.is_noted())) else { return };
    let finding = findings.report(energy.value_node(), "any-above");
    finding.severity(severity).with("energy", known.operand());
    finding.with("each", Argument::Range(each, "kW")).help("help-any");
    cite(finding, watts, "W", [row.year], [&row.source]);
    if let Some(cause) =
        slip_of_unit(known.operand(), each / (watts * WATT * margins::rated_beside_energy::SILENT))
    {
        finding.cause(cause);
    }
}
