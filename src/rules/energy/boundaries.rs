//! NRG-007: a wider boundary of energy holds no less than a narrower one.

use crate::relations::Role;
use crate::report::HardwareKind;
use crate::rules::prelude::*;

rule!(
    /// Of one activity, energy at a wider metering boundary is no less than at a narrower one, and two figures at one
    /// boundary are the same.
    NRG_007, "NRG-007", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        hosts(report, activity, findings);
    }
    for broken in findings.broken() {
        let boundary = |place: usize| match broken.roles.get(place) {
            Some(Some(Role::Energy(boundary))) => Some(*boundary),
            _ => None,
        };
        match (boundary(0), boundary(1)) {
            (Some(Some(wide)), Some(Some(narrow))) => {
                let attribute = if broken.proof.ratio.low() > 1.0 { "far" } else { "less" };
                findings.tell(broken, attribute).with("wide", wide.key()).with("narrow", narrow.key());
            }
            (Some(_), Some(_)) => drop(findings.tell(broken, "around")),
            _ => drop(findings.tell(broken, "twice")),
        }
    }
}

/// Servers that use exactly what their accelerators use, though hosts are listed: these draw something.
fn hosts(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
    let kinds = || activity.hardware.iter().filter_map(|used| report.device(&used.hardware));
    let is_host = |kind: HardwareKind| matches!(kind, HardwareKind::Server | HardwareKind::Processor);
    if !kinds().any(|device| is_host(*device.kind))
        || !kinds().any(|device| energy_chain::is_accelerator(device))
    {
        return;
    }
    let at = |boundary| energy_chain::at(&activity.energy, boundary);
    let (Some(inner), Some(outer)) = (at(MeteringBoundary::Accelerator), at(MeteringBoundary::Server)) else {
        return;
    };
    let same = inner.operand().written == outer.operand().written && inner.interval().low() > 0.0;
    let told = findings.broken().any(|broken| broken.place == outer.quantity().value_node());
    if same && !told {
        let finding = findings.report(outer.quantity().value_node(), "hosts");
        finding.severity(Severity::Warning).with("energy", outer.operand()).help("help-hosts");
    }
}
