//! SYS-006: the type of technology is stated.

use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// The technology class of the system is stated (ITU-T L.1801, 6.3).
    SYS_006, "SYS-006", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    // Where hardware alone is assessed, it serves systems of every class.
    let unit = report.functional_unit().map(|unit| *unit.unit);
    if report.system.technology_class.is_none() && unit != Some(ServiceUnit::Device) {
        findings.report(Anchor::Key(report.system.node()), "missing").help("help");
    }
}
