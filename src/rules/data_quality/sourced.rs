//! DQ-007: a figure that was taken from elsewhere says from where.

use crate::document::NodeId;
use crate::quantity::{Basis, Figure, Walk};
use crate::rules::prelude::*;

rule!(
    /// Defaults, proxies and factors that the publisher did not measure name their source.
    DQ_007, "DQ-007", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut silent: Vec<NodeId> = Vec::new();
    let mut unsourced = |figure: Figure<'_>, taken: bool| {
        let taken = taken || matches!(figure.basis, Some(Basis::Default | Basis::Proxy));
        if taken && figure.source.is_none() && figure.written.is_some() && !silent.contains(&figure.node) {
            silent.push(figure.node);
        }
    };
    // Nobody measures the grid, nor the making of devices, for a report on a model.
    let mut factor = |figure: Figure<'_>| unsourced(figure, !says_own(&figure));
    for supply in report.supplies() {
        supply.location_based.walk(&mut factor);
        supply.marginal.walk(&mut factor);
        supply.water_intensity.walk(&mut factor);
        supply.primary_energy_factor.walk(&mut factor);
    }
    for hardware in report.hardware() {
        hardware.embodied.walk(&mut factor);
    }
    for figure in report.figures().iter().copied() {
        unsourced(figure, false);
    }
    if let Some(first) = silent.first() {
        findings.report(*first, "missing").with("count", silent.len()).help("help");
    }
}

/// Whether a figure is said to be the publisher's own.
fn says_own(figure: &Figure<'_>) -> bool {
    matches!(figure.basis, Some(Basis::Metered | Basis::Measured | Basis::Calculated))
}
