//! INF-005: what was observed and what is projected are not mixed.

use std::collections::HashMap;

use crate::document::{Located, NodeId};
use crate::facts::figures::OfActivity;
use crate::identifier::Identifier;
use crate::report::{Date, Section, Stage, Timing};
use crate::rules::prelude::*;
use crate::rules::shared::ranges::Ranges;

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
        let by_use = by_use(&observed);
        for activity in projected {
            repeats(activity, &by_use, findings);
        }
    }
    for of in report.of_activities().iter().filter(|of| of.sited.activity.is_projected()) {
        measured(of, findings);
    }
}

/// A total over both that does not say so.
fn total(section: &Section, projected: &[&Located<Activity>], findings: &mut Findings<'_>) {
    let Some(total) = &section.total else { return };
    let says_so = total.timing.as_ref().is_some_and(|timing| **timing == Timing::Projected);
    if let Some(first) = projected.first().filter(|_| !says_so) {
        let finding = findings.report(Anchor::Key(total.node()), "mixed");
        finding.label(first.id.node(), "projected").help("help-mixed");
    }
}

/// What was observed of one stage, model and place, by its days.
type Observed<'a> = HashMap<Use<'a>, Ranges<Date, NodeId>>;

/// What a use is told from others by.
type Use<'a> = (Stage, Option<&'a Identifier>, Option<&'a Identifier>);

fn use_of(activity: &Activity) -> Use<'_> {
    (*activity.stage, activity.model.as_deref(), activity.data_centre.as_deref())
}

fn by_use<'a>(observed: &[&'a Located<Activity>]) -> Observed<'a> {
    let mut days: HashMap<_, Vec<_>> = HashMap::new();
    for activity in observed {
        if let Some(period) = &activity.period {
            days.entry(use_of(activity)).or_default().push((
                period.first_day(),
                period.last_day(),
                activity.id.node(),
            ));
        }
    }
    days.into_iter().map(|(of, days)| (of, Ranges::of(days))).collect()
}

/// A projection over days of which the same use was observed: growth would be counted twice.
fn repeats(projected: &Activity, observed: &Observed<'_>, findings: &mut Findings<'_>) {
    let Some(period) = &projected.period else { return };
    let days = observed.get(&use_of(projected));
    if let Some(other) = days.and_then(|days| days.meeting(period.first_day(), period.last_day())) {
        findings.report(period.node(), "repeats").label(*other, "observed").help("help-repeats");
    }
}

/// A figure of a projection that is said to be read from a meter.
fn measured(projected: &OfActivity<'_>, findings: &mut Findings<'_>) {
    if let Some(first) = projected.primary().next() {
        let count = projected.primary().count();
        findings.report(first.node, "measured").with("count", count).help("help-measured");
    }
}
