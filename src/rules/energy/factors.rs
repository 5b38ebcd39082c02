//! NRG-004: renewable energy factor and energy reuse factor lie between zero and one.

use crate::rules::prelude::*;

rule!(
    /// No more energy is renewable, or used again, than there is.
    NRG_004, "NRG-004", Error, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let factors =
            [(&centre.renewable_energy_factor, "renewable"), (&centre.energy_reuse_factor, "reused")];
        for (factor, attribute) in factors {
            let Some(factor) = factor else { continue };
            if factor.known().is_some_and(|known| known.interval().low() > 1.0) {
                findings.report(factor.value_node(), attribute).help("help");
            }
        }
    }
}
