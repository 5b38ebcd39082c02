//! BND-010: activities took place when the report says that the system was made and used.

use std::collections::HashMap;

use crate::document::Located;
use crate::facts::figures::OfActivity;
use crate::identifier::Identifier;
use crate::reference::margins;
use crate::report::{Date, PartialDate, Period};
use crate::rules::prelude::*;
use crate::rules::shared::misdated::{is_use, misdated};

rule!(
    /// Use lies within the assessed period and after release; what a use needs is made before the use is over.
    BND_010, "BND-010", Error, Disclosure, check
);

/// How many uses are shown of those outside of the assessed period.
const MOST_NAMED: usize = 3;

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let assessed = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    let wrong = misdated(report);
    if let Some((assessed, uses)) = &wrong {
        let finding =
            findings.report(assessed.node(), "no-use").with("count", uses.len()).help("help-period");
        for used in uses.iter().take(MOST_NAMED) {
            finding.label(used.node(), "used");
        }
        let issued = report.report.issue_date.filter(|issued| issued.last_day() < assessed.end.first_day());
        if let Some(issued) = issued {
            finding.label(issued.node(), "issued");
        }
    }
    for of in report.of_activities() {
        let activity = of.sited.activity;
        let Some(period) = &activity.period else { continue };
        if let Some(assessed) = assessed.filter(|_| wrong.is_none() || !is_use(activity)) {
            within(activity, period, assessed, findings);
        }
        let release = report.system.release_date.as_ref();
        let explained = activity.note.as_ref().is_some_and(|note| !note.trim().is_empty());
        let trial = |release: &&Located<PartialDate>| {
            is_use(activity) && !explained && period.last_day() < release.first_day()
        };
        if let Some(release) = release.filter(trial) {
            // 0018: trials are held in the year before a release.
            let days = period.last_day().days_to(release.first_day());
            let is_trial = margins::use_before_release::ADVICE.contains(f64::from(days));
            let finding = findings.report(period.end.node(), "before-release");
            finding.label(release.node(), "release").help("help-release");
            finding.severity(if is_trial { Severity::Advice } else { Severity::Warning });
        }
        if let Some(issued) = report.report.issue_date.as_ref() {
            over(of, period, *issued, findings);
        }
        if *activity.stage == Stage::Training {
            served(report, activity, period, assessed, findings);
        }
    }
    used_before(report, findings);
}

fn within(activity: &Activity, period: &Period, assessed: &Period, findings: &mut Findings<'_>) {
    // 0016: of a month or a year that is given for a day, the day that accuses least counts.
    let early = is_use(activity) && period.start.last_day() < assessed.first_day();
    let early = early.then_some((&period.start, &assessed.start));
    let (late, day) = if is_use(activity) {
        (&period.end, period.end.first_day())
    } else {
        (&period.start, period.first_day())
    };
    let late = (day > assessed.last_day()).then_some((late, &assessed.end));
    for (day, limit) in early.into_iter().chain(late) {
        findings.report(day.node(), "outside").label(limit.node(), "assessed").help("help");
    }
}

/// What was metered or measured was over when the report was issued.
fn over(of: &OfActivity<'_>, period: &Period, issued: Located<PartialDate>, findings: &mut Findings<'_>) {
    if of.sited.activity.is_projected() || period.end.first_day() <= issued.last_day() {
        return;
    }
    if of.primary().next().is_some() {
        findings.report(period.end.node(), "after-issue").label(issued.node(), "issued").help("help-issued");
    }
}

/// Holds the first use of a model against the start of its first training.
///
/// A training that goes on after the assessed period may be one of many that keep a model up to date.
fn used_before(report: &Report, findings: &mut Findings<'_>) {
    let assessed = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    let goes_on = |model: &str| {
        report.activities().any(|activity| {
            *activity.stage == Stage::Training
                && activity.model.as_ref().is_some_and(|own| own.as_str() == model)
                && activity
                    .period
                    .as_ref()
                    .zip(assessed)
                    .is_some_and(|(own, all)| own.last_day() > all.last_day())
        })
    };
    let mut of_models: HashMap<&Identifier, Vec<&Located<Activity>>> = HashMap::new();
    for activity in report.activities() {
        if let Some(model) = activity.model.as_deref() {
            of_models.entry(model).or_default().push(activity);
        }
    }
    for model in &report.system.models {
        let Some(activities) = of_models.get(&*model.id) else { continue };
        // 0016: of a month or a year that is given for a day, the day that accuses least counts.
        let of = |stage: Stage, day: fn(PartialDate) -> Date| {
            let starts = activities.iter().filter(|activity| *activity.stage == stage);
            let starts: Option<Vec<_>> =
                starts.map(|activity| activity.period.as_ref().map(|period| &period.start)).collect();
            starts.unwrap_or_default().into_iter().min_by_key(|start| day(***start))
        };
        let trained = of(Stage::Training, PartialDate::first_day);
        let used = of(Stage::Inference, PartialDate::last_day);
        let (Some(trained), Some(used)) = (trained, used) else { continue };
        if used.last_day() < trained.first_day() && !goes_on(model.id.as_str()) {
            let finding = findings.report(used.node(), "used-before").severity(Severity::Warning);
            finding.label(trained.node(), "trained").help("help-order");
        }
    }
}

/// Holds the training of a model against the last use of it.
///
/// A use that ends with the assessed period may go on after it.
fn served(
    report: &Report,
    training: &Activity,
    period: &Located<Period>,
    assessed: Option<&Located<Period>>,
    findings: &mut Findings<'_>,
) {
    let Some(model) = &training.model else { return };
    let uses: Option<Vec<_>> = report
        .activities()
        .filter(|other| *other.stage == Stage::Inference && other.model.as_ref() == Some(model))
        .map(|other| other.period.as_ref().map(|period| &period.end))
        .collect();
    let Some(last) = uses.unwrap_or_default().into_iter().max_by_key(|end| end.last_day()) else { return };
    if assessed.is_some_and(|assessed| assessed.last_day() <= last.last_day()) {
        return;
    }
    if period.first_day() > last.last_day() {
        findings.report(period.start.node(), "starts-after").label(last.node(), "use").help("help-order");
    } else if period.end.first_day() > last.last_day() {
        // Checkpoints can serve while training goes on.
        let finding =
            findings.report(period.end.node(), "ends-after").label(last.node(), "use").help("help-order");
        finding.severity(Severity::Warning);
    }
}
