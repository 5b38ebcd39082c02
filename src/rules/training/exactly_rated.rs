//! TRN-004: energy that equals device-hours times rated power is an estimate, not a measurement.

use crate::quantity::{Basis, Dimension, Energy, Interval};
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// Measured energy differs from device-hours times thermal design power: devices rarely draw just their rating.
    TRN_004, "TRN-004", Advice, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(uses) = energy_chain::uses(report, activity) else { continue };
        let rated = |uses| energy_chain::drawn(activity, uses, |_, hardware| energy_chain::rated(hardware));
        // Hosts are no part of what accelerators draw, whether they are rated or not.
        let of_accelerators: Vec<_> =
            uses.iter().copied().filter(|(_, hardware)| energy_chain::is_accelerator(hardware)).collect();
        for energy in &activity.energy {
            let drawn = match energy.metering() {
                Some(MeteringBoundary::Accelerator) => rated(of_accelerators.clone()),
                None => rated(uses.clone()),
                Some(_) => None,
            };
            if let Some(drawn) = drawn {
                one(energy, drawn.interval(), findings);
            }
        }
    }
}

/// Tells of energy that is called measured and equals what devices draw at their rating.
fn one(energy: &Quantity<Energy>, rated: Interval, findings: &mut Findings<'_>) {
    let Some(basis) = energy.basis.as_ref().filter(|basis| basis.is_primary()) else { return };
    let (Some(written), Some(known)) = (energy.written(), energy.known()) else { return };
    let (stated, digits) = (known.interval(), f64::from(written.significant_digits(Energy::TRAILING_ZEROS)));
    let sharp = margins::telling_digits::SILENT.contains(digits)
        && stated.spread() < margins::telling_of_rating::SILENT.high()
        && rated.spread() < margins::telling_of_rating::SILENT.high();
    if !sharp || rated.low() <= 0.0 || !stated.meets(rated) {
        return;
    }
    // 0004: a device that is kept at its limit draws just that, but for the last digits.
    let to_each_digit = margins::digits_of_a_product::SILENT.contains(digits);
    let severity = if to_each_digit { Severity::Warning } else { Severity::Advice };
    let finding = findings.report(basis.node(), "equals");
    finding.severity(severity).with("basis", basis_key(**basis));
    finding.label(energy.value_node(), "energy").help("help");
}

/// The word for a basis that claims to be primary data.
const fn basis_key(basis: Basis) -> &'static str {
    if matches!(basis, Basis::Metered) { "metered" } else { "measured" }
}
