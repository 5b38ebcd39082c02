//! HW-008: an embodied impact of zero needs a justification.

use crate::document::NodeId;
use crate::quantity::{Dimension, Walk};
use crate::report::CategoryAmounts;
use crate::rules::prelude::*;

rule!(
    /// An impact of making a device that is zero says why; one that an activity bears follows from that of its devices.
    HW_008, "HW-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(embodied) = hardware.embodied.as_ref().filter(|embodied| embodied.justification.is_none())
        else {
            continue;
        };
        for zero in zeros(&embodied.per_unit).into_iter().flatten().filter(|zero| !zero.noted) {
            findings.report(zero.node, "zero").help("help");
        }
    }
    for activity in report.activities().filter(|activity| activity.note.is_none()) {
        let Some(embodied) = &activity.embodied else { continue };
        for (category, zero) in zeros(embodied).into_iter().enumerate() {
            if let Some(zero) = zero.filter(|zero| !zero.noted && !follows(report, activity, category)) {
                findings.report(zero.node, "zero").help("help");
            }
        }
    }
}

/// An impact that is zero.
#[derive(Clone, Copy)]
struct Zero {
    node: NodeId,
    /// Whether a text stands at it.
    noted: bool,
}

/// The impacts that are zero, category by category.
fn zeros(amounts: &CategoryAmounts) -> [Option<Zero>; 5] {
    let CategoryAmounts { climate_change, water, minerals_and_metals, fossil_resources, primary_energy } =
        amounts;
    [
        zero(amounts, climate_change.as_ref()),
        zero(amounts, water.as_ref()),
        zero(amounts, minerals_and_metals.as_ref()),
        zero(amounts, fossil_resources.as_ref()),
        zero(amounts, primary_energy.as_ref()),
    ]
}

fn zero<D: Dimension>(amounts: &CategoryAmounts, figure: Option<&Quantity<D>>) -> Option<Zero> {
    let figure = figure?;
    let written = figure.written().filter(|written| written.value() == 0.0)?;
    let mut noted = false;
    amounts.texts(figure.node(), &mut |_, node| noted |= node == figure.node());
    Some(Zero { node: written.node(), noted })
}

/// Whether the making of every device of an activity is said to be zero in a category, so that it bears zero.
fn follows(report: &Report, activity: &Activity, category: usize) -> bool {
    let is_zero = |used: &crate::report::HardwareUse| {
        let embodied = report.device(&used.hardware)?.embodied.as_ref()?;
        let zero = zeros(&embodied.per_unit).get(category).copied().flatten()?;
        Some(zero.noted || embodied.justification.is_some())
    };
    !activity.hardware.is_empty() && activity.hardware.iter().all(|used| is_zero(used) == Some(true))
}
