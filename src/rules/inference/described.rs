//! INF-003: serving says when, how much, on what and how.

use crate::quantity::Energy;
use crate::rules::prelude::*;

rule!(
    /// Period, units served, hardware, batch size or concurrency, and precision of an inference activity are stated.
    ///
    /// Who uses machines of others cannot know the last three: there they are advice only.
    INF_003, "INF-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities().filter(|activity| *activity.stage == Stage::Inference) {
        let serving = activity.serving.as_ref();
        let of_service = [
            ("period", activity.period.is_some()),
            ("serving.delivered", serving.is_some_and(|serving| serving.delivered.is_some())),
        ];
        let of_machines = [
            ("hardware", !activity.hardware.is_empty()),
            (
                "serving.batchSize",
                serving.is_some_and(|serving| serving.batch_size.is_some() || serving.concurrency.is_some()),
            ),
            ("serving.precision", serving.is_some_and(|serving| serving.precision.is_some())),
        ];
        let others = is_of_others(activity);
        let asked = of_service.into_iter().chain(of_machines.into_iter().filter(|_| !others));
        let stands_beside = stands_beside(activity, report);
        let asked = asked.filter(|(key, _)| !(stands_beside && key.starts_with("serving.")));
        let missing: Vec<_> = asked.filter(|(_, given)| !given).map(|(key, _)| key.to_owned()).collect();
        if !missing.is_empty() {
            findings.report(Anchor::Key(activity.node()), "missing").with("missing", missing).help("help");
        } else if others {
            let missing: Vec<_> =
                of_machines.into_iter().filter(|(_, given)| !given).map(|(key, _)| key.to_owned()).collect();
            let finding = findings.report(Anchor::Key(activity.node()), "unknown").with("missing", missing);
            finding.severity(Severity::Advice).help("help-unknown");
        }
    }
}

/// Whether an activity serves nobody by itself: it says nothing of a service, and another one of the same model tells what was
/// served.
fn stands_beside(activity: &Activity, report: &Report) -> bool {
    let tells = |other: &Activity| {
        let model = activity.model.as_ref().is_none_or(|model| other.model.as_ref() == Some(model));
        let delivers = other.serving.as_ref().is_some_and(|serving| serving.delivered.is_some());
        *other.stage == Stage::Inference && model && delivers
    };
    activity.serving.is_none() && report.activities().any(|other| tells(other))
}

/// Whether a service seems to run on machines of others, of which its user cannot know how: no device is named, and no
/// energy was read from a meter or tool.
fn is_of_others(activity: &Activity) -> bool {
    let per_unit = activity.per_unit().map_or(&[][..], |unit| &unit.energy);
    let read = |figure: &Quantity<Energy>| figure.basis.as_ref().is_some_and(|basis| basis.is_primary());
    activity.hardware.is_empty() && !activity.energy.iter().chain(per_unit).any(read)
}
