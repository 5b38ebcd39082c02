//! INF-004: the energy of a request is of the order of what was published.

use crate::quantity::Interval;
use crate::reference;
use crate::report::{Modality, ServiceUnit};
use crate::rules::prelude::*;
use crate::rules::published::{cite_range, strays};

rule!(
    /// Energy per request or image lies within what was published of its modality.
    ///
    /// Agents and long contexts take more, small models less: a figure outside is worth a second look only.
    INF_004, "INF-004", Advice, Disclosure, Check::Report(check)
);

/// kWh in a watt-hour: the table is in watt-hours, terms in kilowatt-hours.
const WATT_HOUR: Interval = Interval::exactly(0.001);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(published) = subject(report).and_then(reference::range) else { return };
    for unit in report.activities().filter_map(|activity| activity.per_unit()) {
        for energy in &unit.energy {
            let Some(known) = energy.known() else { continue };
            if strays(known.interval(), published.interval() * WATT_HOUR).is_some() {
                let finding = findings.report(energy.value_node(), "outside");
                finding.with("energy", known.operand());
                cite_range(finding, published);
            }
        }
    }
}

/// What the figures per unit are of, where that is a single request of one modality.
fn subject(report: &Report) -> Option<&'static str> {
    let modalities: Vec<_> = report.system.modalities.iter().map(|modality| **modality).collect();
    match (*report.functional_unit()?.unit, modalities.as_slice()) {
        (ServiceUnit::Request, [Modality::Text]) => Some("requestText"),
        (ServiceUnit::Image, _) | (ServiceUnit::Request, [Modality::Image]) => Some("requestImage"),
        (ServiceUnit::Request, [Modality::Video]) => Some("requestVideo"),
        _ => None,
    }
}
