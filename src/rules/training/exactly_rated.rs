//! TRN-004: energy that equals device-hours times rated power is an estimate, not a measurement.

use crate::quantity::{Basis, Dimension, Energy};
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// Measured energy differs from device-hours times thermal design power: devices rarely draw just their rating.
    TRN_004, "TRN-004", Advice, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(uses) = energy_chain::uses(report, activity) else { continue };
        let Some(rated) = energy_chain::drawn(activity, uses, |_, hardware| energy_chain::rated(hardware))
        else {
            continue;
        };
        let rated = rated.interval();
        for energy in &activity.energy {
            let accelerators = energy.metering().is_none_or(|at| at == MeteringBoundary::Accelerator);
            let Some(basis) = energy.basis.as_ref().filter(|basis| basis.is_primary()) else { continue };
            let Some(written) = energy.written().filter(|_| accelerators) else { continue };
            let Some(known) = energy.known() else { continue };
            let stated = known.interval();
            let sharp = margins::telling_digits::SILENT
                .contains(f64::from(written.significant_digits(Energy::TRAILING_ZEROS)))
                && stated.spread() < margins::telling_of_rating::SILENT.high()
                && rated.spread() < margins::telling_of_rating::SILENT.high();
            // 0004: a device that is kept at its limit draws just that.
            if sharp && rated.low() > 0.0 && stated.meets(rated) {
                findings
                    .report(basis.node(), "equals")
                    .with("basis", basis_key(**basis))
                    .label(energy.value_node(), "energy")
                    .help("help");
            }
        }
    }
}

/// The word for a basis that claims to be primary data.
const fn basis_key(basis: Basis) -> &'static str {
    if matches!(basis, Basis::Metered) { "metered" } else { "measured" }
}
