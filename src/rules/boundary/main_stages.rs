//! BND-004: the stages that make most of the impact are covered.

use crate::rules::prelude::*;

rule!(
    /// Hardware manufacturing, training, inference and end of life are covered.
    BND_004, "BND-004", Error, Comparable, Check::Report(check)
);

const MAIN: [Stage; 4] = [Stage::HardwareManufacturing, Stage::Training, Stage::Inference, Stage::EndOfLife];

fn check(report: &Report, findings: &mut Findings<'_>) {
    let boundary = report.boundary();
    let covered: Vec<_> = boundary.map(|boundary| boundary.covered().collect()).unwrap_or_default();
    let missing: Vec<_> = MAIN.into_iter().filter(|stage| !covered.contains(stage)).collect();
    if !missing.is_empty() {
        let place = Place::Key(super::listed::place(report));
        findings.report(place, "missing").with("stages", missing.as_slice()).help("help");
    }
}
