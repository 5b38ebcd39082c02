//! NRG-001: a facility uses at least the energy of its IT equipment.

use crate::rules::prelude::*;

rule!(
    /// PUE is not below 1.
    NRG_001, "NRG-001", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let Some(ratio) = centre.pue.as_ref().map(|pue| &pue.ratio) else { continue };
        let Some(known) = ratio.known() else { continue };
        if known.interval().high() < 1.0 {
            findings.report(ratio.value_node(), "below-one").with("pue", known.operand()).help("help");
        }
    }
}
