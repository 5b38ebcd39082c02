//! NRG-007: a wider boundary of energy holds no less than a narrower one.

use crate::quantity::{Contradiction, Energy, Ratio};
use crate::reference::margins;
use crate::rules::prelude::*;
use crate::rules::shared::primary_data::is_observed;

rule!(
    /// Of one activity, energy at a wider metering boundary is no less than at a narrower one.
    NRG_007, "NRG-007", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let pue = energy_chain::pue(report, activity);
        compare(&activity.energy, pue, findings);
        if let Some(unit) = activity.per_unit() {
            compare(&unit.energy, pue, findings);
        }
    }
    for total in report.totals() {
        compare(&total.energy, None, findings);
    }
}

/// Each energy against the widest of those inside of it that is more.
fn compare(energy: &[Quantity<Energy>], pue: Option<Known<'_, Ratio>>, findings: &mut Findings<'_>) {
    use MeteringBoundary::{Accelerator, Facility, It, Server};
    for wide in [Server, It, Facility] {
        let Some(whole) = energy_chain::at(energy, wide) else { continue };
        for narrow in [It, Server, Accelerator].into_iter().filter(|narrow| *narrow < wide) {
            let Some(part) = energy_chain::at(energy, narrow) else { continue };
            let Some(proof) = falls_short(whole, part) else { continue };
            // What PUE tells of facility and IT equipment is told there.
            let told = (wide, narrow) == (Facility, It)
                && pue
                    .and_then(|pue| whole.contradicts(&part.times(pue), &energy_chain::pue_slips(Some(pue))))
                    .is_some_and(|proof| proof.slip.is_some() || !is_observed(whole.quantity()));
            if !told && let Some(finding) = findings.prove(Some(proof), "less") {
                finding.with("wide", wide.key()).with("narrow", narrow.key());
            }
            break;
        }
    }
}

/// The proof that a wider boundary holds less than a narrower one; two meters may differ a little.
pub(super) fn falls_short(whole: Known<'_, Energy>, part: Known<'_, Energy>) -> Option<Contradiction> {
    let metered = is_observed(whole.quantity()) && is_observed(part.quantity());
    whole
        .falls_short_of(&part, &[])
        .filter(|proof| !metered || proof.ratio.high() < margins::two_meters::SILENT.low())
}
