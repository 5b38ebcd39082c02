//! HW-008: an embodied impact of zero needs a justification.

use crate::quantity::Walk;
use crate::rules::prelude::*;

rule!(
    /// An impact of making a device that is zero says why.
    HW_008, "HW-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut zeros = |amounts: &dyn Walk, justified: bool| {
        if justified {
            return;
        }
        amounts.walk(&mut |figure| {
            if let Some(written) = figure.written.filter(|written| written.value() == 0.0) {
                let mut noted = false;
                amounts.texts(figure.node, &mut |_, node| noted |= node == figure.node);
                if !noted {
                    findings.report(written.node(), "zero").help("help");
                }
            }
        });
    };
    for hardware in report.hardware() {
        if let Some(embodied) = &hardware.embodied {
            zeros(&embodied.per_unit, embodied.justification.is_some());
        }
    }
    for activity in report.activities() {
        if let Some(embodied) = &activity.embodied {
            zeros(&**embodied, activity.note.is_some());
        }
    }
}
