//! DQ-001: every figure of an activity says how it was come by.

use crate::document::NodeId;
use crate::quantity::{Figure, Walk};
use crate::report::{HardwareUse, PerUnit, Serving};
use crate::rules::prelude::*;

rule!(
    /// Energy, emissions, water and device-hours of activities, per unit and per token as well, state their basis.
    DQ_001, "DQ-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut silent: Vec<NodeId> = Vec::new();
    let mut visit = |figure: Figure<'_>| {
        if figure.basis.is_none() && figure.written.is_some() {
            silent.push(figure.node);
        }
    };
    for activity in report.activities() {
        of_activity(activity, &mut visit);
    }
    if let Some(first) = silent.first() {
        findings.report(*first, "missing").with("count", silent.len()).help("help");
    }
}

/// Visits the figures that state their basis. Every field by name: a new one does not compile until it is decided of.
fn of_activity<'a>(activity: &'a Activity, visit: &mut dyn FnMut(Figure<'a>)) {
    let Activity {
        hardware,
        energy,
        emissions,
        direct_emissions,
        water,
        serving,
        // What was set, and not measured: a duration, an amount of computing. Making follows from devices and hours.
        duration: _,
        compute: _,
        embodied: _,
        // Parts of a figure that states it.
        energy_breakdowns: _,
        // No figures.
        id: _,
        name: _,
        stage: _,
        model: _,
        period: _,
        timing: _,
        data_centre: _,
        electricity: _,
        measurement: _,
        note: _,
    } = activity;
    for used in hardware {
        let HardwareUse { device_hours, average_power: _, devices: _, hardware: _ } = &**used;
        device_hours.walk(visit);
    }
    energy.walk(visit);
    emissions.walk(visit);
    direct_emissions.walk(visit);
    water.walk(visit);
    if let Some(serving) = serving {
        of_serving(serving, visit);
    }
}

fn of_serving<'a>(serving: &'a Serving, visit: &mut dyn FnMut(Figure<'a>)) {
    let Serving {
        phases,
        per_unit,
        per_token,
        // Counted, not measured.
        delivered: _,
        tokens: _,
        batch_size: _,
        concurrency: _,
        precision: _,
    } = serving;
    phases.walk(visit);
    per_token.walk(visit);
    if let Some(unit) = per_unit {
        let PerUnit { statistic: _, energy, components: _, emissions, water, phases, embodied: _ } = &**unit;
        energy.walk(visit);
        emissions.walk(visit);
        water.walk(visit);
        phases.walk(visit);
    }
}
