//! NRG-001: a facility uses at least the energy of its IT equipment.

use crate::quantity::Interval;
use crate::reference::{self, FacilitySubject, margins};
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, slip_into};

rule!(
    /// PUE is not below 1; where it is far above published averages, that is worth a second look, and an error where it is
    /// written in per cent.
    NRG_001, "NRG-001", Error, Disclosure, check, Impossible
);

/// How grave a PUE is that no slip explains.
fn above(stated: Interval) -> Severity {
    if stated.low() > margins::facility_over_it::ADVICE.high() { Severity::Warning } else { Severity::Advice }
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let Some(ratio) = centre.pue.as_ref().map(|pue| &pue.ratio) else { continue };
        let Some(known) = ratio.known() else { continue };
        if known.interval().high() < 1.0 {
            findings.report(ratio.value_node(), "below-one").with("pue", known.operand()).help("help");
            continue;
        }
        // No published one is below 1, so that few are to be held against them.
        let beyond = known.interval().low() - margins::above_published_pue::SILENT.high();
        // 0018: a room of a few servers cools as much as it computes, and nobody publishes it.
        let usual = Some(beyond)
            .filter(|beyond| *beyond > 1.0)
            .and_then(|_| reference::facilities(FacilitySubject::Pue));
        if let Some(usual) = usual.filter(|usual| beyond > usual.interval().high()) {
            let finding = findings.report(ratio.value_node(), "high");
            finding.severity(above(known.interval())).with("pue", known.operand());
            finding.help("help-high");
            cite_published(finding, &usual);
            let rooms =
                Interval::new(1.0, usual.interval().high() + margins::above_published_pue::SILENT.high());
            if let Some(cause) = slip_into(known.operand(), known.interval() / rooms) {
                // 0018: no room is a hundred times what it houses, and a percentage is just that.
                if cause.factor <= margins::pue_in_per_cent::SILENT.high() {
                    finding.severity(Severity::Error);
                }
                finding.cause(cause);
            }
        }
    }
}
