//! INF-003: serving says when, how much, on what and how.

use crate::rules::prelude::*;

rule!(
    /// Period, units served, hardware, batch size or concurrency, and precision of an inference activity are stated.
    INF_003, "INF-003", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities().filter(|activity| *activity.stage == Stage::Inference) {
        let serving = activity.serving.as_ref();
        let missing: Vec<String> = [
            ("period", activity.period.is_some()),
            ("serving.delivered", serving.is_some_and(|serving| serving.delivered.is_some())),
            ("hardware", !activity.hardware.is_empty()),
            (
                "serving.batchSize",
                serving.is_some_and(|serving| serving.batch_size.is_some() || serving.concurrency.is_some()),
            ),
            ("serving.precision", serving.is_some_and(|serving| serving.precision.is_some())),
        ]
        .into_iter()
        .filter(|(_, given)| !given)
        .map(|(key, _)| key.to_owned())
        .collect();
        if !missing.is_empty() {
            findings.report(Place::Key(activity.node()), "missing").with("missing", missing).help("help");
        }
    }
}
