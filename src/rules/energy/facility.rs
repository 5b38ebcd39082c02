//! NRG-002: facility energy is IT energy times PUE, once.

use super::boundaries;
use crate::quantity::{Energy, Ratio};
use crate::reference::margins;
use crate::rules::prelude::*;
use crate::rules::shared::primary_data::{is_near, is_observed};

rule!(
    /// Energy of the facility equals energy of the IT equipment times PUE.
    ///
    /// PUE is a quotient of twelve months: metered energy of the facility may differ from it.
    NRG_002, "NRG-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(pue) = energy_chain::pue(report, activity) else { continue };
        compare(&activity.energy, pue, findings);
        let unit = activity.per_unit();
        if let Some(unit) = unit {
            compare(&unit.energy, pue, findings);
        }
    }
}

fn compare(energy: &[Quantity<Energy>], pue: Known<'_, Ratio>, findings: &mut Findings<'_>) {
    let facility = energy_chain::at(energy, MeteringBoundary::Facility);
    let it = energy_chain::at(energy, MeteringBoundary::It);
    let (Some(facility), Some(it)) = (facility, it) else { return };
    let Some(proof) = facility.contradicts(&it.times(pue), &energy_chain::pue_slips(Some(pue))) else {
        return;
    };
    let far = proof.ratio.low() > margins::season_pue::WARNING.high();
    if proof.slip.is_some() || !is_observed(facility.quantity()) || far {
        findings.prove(Some(proof), "differs");
        return;
    }
    // Less than IT energy is told by the rule of boundaries.
    if boundaries::falls_short(facility, it).is_some() {
        return;
    }
    let expected = is_observed(it.quantity()) && is_near(&proof, margins::season_pue::ADVICE);
    if let Some(finding) = findings.prove(Some(proof), "metered") {
        let severity = if expected { Severity::Advice } else { Severity::Warning };
        finding.severity(severity).help("help-metered");
    }
}
