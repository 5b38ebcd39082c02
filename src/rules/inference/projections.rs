//! INF-005: what was observed and what is projected are not mixed.

use crate::report::{Section, Timing};
use crate::rules::prelude::*;

rule!(
    /// A total is of what was observed or of a projection, not of both in silence; a projection repeats no time that was
    /// observed, and nobody has measured it.
    INF_005, "INF-005", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for section in report.sections() {
        let projected: Vec<_> = section.activities.iter().filter(|each| each.is_projected()).collect();
        let observed: Vec<_> = section.activities.iter().filter(|each| !each.is_projected()).collect();
        if !observed.is_empty() {
            total(section, &projected, findings);
        }
        for activity in projected {
            repeats(activity, &observed, findings);
            measured(activity, findings);
        }
    }
}

/// A total over both that does not say so.
fn total(section: &Section, projected: &[&crate::document::Located<Activity>], findings: &mut Findings<'_>) {
    let Some(total) = &section.total else { return };
    let says_so = total.timing.as_ref().is_some_and(|timing| **timing == Timing::Projected);
    if let Some(first) = projected.first().filter(|_| !says_so) {
        let finding = findings.report(Place::Key(total.node()), "mixed");
        finding.label(first.id.node(), "projected").help("help-mixed");
    }
}

/// A projection over days of which the same use was observed: growth would be counted twice.
fn repeats(
    projected: &Activity,
    observed: &[&crate::document::Located<Activity>],
    findings: &mut Findings<'_>,
) {
    let Some(period) = &projected.period else { return };
    let same = |other: &&&crate::document::Located<Activity>| {
        other.stage == projected.stage
            && other.model == projected.model
            && other.data_centre == projected.data_centre
            && other.period.as_ref().is_some_and(|days| days.overlaps(period))
    };
    if let Some(other) = observed.iter().find(same) {
        findings.report(period.node(), "repeats").label(other.id.node(), "observed").help("help-repeats");
    }
}

/// A figure of a projection that is said to be read from a meter.
fn measured(projected: &Activity, findings: &mut Findings<'_>) {
    use crate::quantity::Walk;
    let mut measured = Vec::new();
    projected.walk(&mut |figure| {
        if figure.basis.is_some_and(crate::quantity::Basis::is_primary) {
            measured.push(figure.node);
        }
    });
    if let Some(first) = measured.first() {
        findings.report(*first, "measured").with("count", measured.len()).help("help-measured");
    }
}
