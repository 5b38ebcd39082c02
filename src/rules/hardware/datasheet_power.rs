//! HW-005: the rated power of a known model is that of its datasheet.

use crate::quantity::Interval;
use crate::reference;
use crate::rules::prelude::*;
use crate::rules::published::cite;

rule!(
    /// The thermal design power of a known accelerator is one that was published of its model.
    ///
    /// A rating may be lowered by the operator, and a form may be one that was not published: only far above all of them
    /// it is a warning.
    HW_005, "HW-005", Warning, Disclosure, Check::Report(check)
);

/// kW in a watt: the table is in watts, terms in kilowatts.
const WATT: Interval = Interval::exactly(0.001);

/// How far the forms of one model lie apart.
const FORMS: f64 = 2.0;

fn check(report: &Report, findings: &mut Findings<'_>) {
    for hardware in report.hardware().iter().filter(|hardware| chain::is_accelerator(hardware)) {
        let (Some(model), Some(power)) = (&hardware.model, &hardware.thermal_design_power) else { continue };
        let Some(known) = power.rating() else { continue };
        let rows = reference::devices(model);
        let watts = || rows.iter().map(|row| Interval::exactly(row.thermal_design_power_watts));
        let stated = known.interval();
        let Some(published) = watts().reduce(Interval::hull) else { continue };
        if watts().any(|watts| (watts * WATT).meets(stated)) {
            continue;
        }
        let above = stated.low() > (published * WATT).high() * FORMS;
        let finding = findings.report(power.value_node(), "differs");
        finding
            .severity(if above { Severity::Warning } else { Severity::Advice })
            .with("power", known.operand())
            .with("model", model.as_str());
        cite(finding, published, "W", rows.iter().map(|row| row.year), rows.iter().map(|row| &row.source));
    }
}
