//! NRG-001: a facility uses at least the energy of its IT equipment.

use crate::reference::{self, FacilitySubject, margins};
use crate::rules::prelude::*;
use crate::rules::shared::published::cite_published;

rule!(
    /// PUE is not below 1; where it is far above published averages, that is worth a second look.
    NRG_001, "NRG-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let Some(ratio) = centre.pue.as_ref().map(|pue| &pue.ratio) else { continue };
        let Some(known) = ratio.known() else { continue };
        if known.interval().high() < 1.0 {
            findings.report(ratio.value_node(), "below-one").with("pue", known.operand()).help("help");
        } else if let Some(usual) = reference::facilities(FacilitySubject::Pue).filter(|usual| {
            known.interval().low() > usual.interval().high() + margins::above_published_pue::SILENT.high()
        }) {
            let finding = findings.report(ratio.value_node(), "high");
            finding.severity(Severity::Advice).with("pue", known.operand());
            finding.help("help-high");
            cite_published(finding, &usual);
        }
    }
}
