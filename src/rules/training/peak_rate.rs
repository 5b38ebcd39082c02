//! TRN-005: devices compute no faster than their peak rate.

use crate::finding::Argument;
use crate::quantity::Interval;
use crate::reference;
use crate::rules::prelude::*;
use crate::rules::shared::published::cite;

rule!(
    /// Compute over device-hours is at most the fastest published rate of the accelerators, in any precision.
    TRN_005, "TRN-005", Warning, Comparable, check
);

/// PFLOP that a device gives in an hour at one TFLOP/s.
const HOUR_AT_TERAFLOP: Interval = Interval::exactly(3.6);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(compute) = activity.compute.as_ref().and_then(Quantity::known) else { continue };
        let Some(uses) = energy_chain::uses(report, activity) else { continue };
        let parts: Option<Vec<_>> = uses
            .into_iter()
            .map(|(used, hardware)| {
                let peak = reference::peak(hardware.model.as_ref()?)
                    .filter(|_| energy_chain::is_accelerator(hardware))?;
                Some((peak, energy_chain::occupied(activity, used)?.interval()))
            })
            .collect();
        let Some(parts) = parts.filter(|parts| !parts.is_empty()) else { continue };
        let rate = |peak: &reference::Peak| Interval::exactly(peak.teraflops);
        let limit: Interval = parts.iter().map(|(peak, hours)| rate(peak) * *hours * HOUR_AT_TERAFLOP).sum();
        let rates = parts.iter().map(|(peak, _)| rate(peak)).reduce(Interval::hull);
        let Some(rates) = rates.filter(|_| limit.is_below(compute.interval())) else { continue };
        let finding = findings.report(compute.quantity().value_node(), "exceeds");
        finding.with("compute", compute.operand()).with("limit", Argument::Range(limit, "PFLOP"));
        let rows = || parts.iter().map(|(peak, _)| peak);
        cite(finding, rates, "TFLOP/s", rows().map(|row| row.year), rows().map(|row| &row.source));
    }
}
