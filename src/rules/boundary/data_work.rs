//! BND-007: work on data is counted or left out in so many words.

use crate::rules::prelude::*;

rule!(
    /// Collecting, cleaning, generating and storing data are counted or excluded by name.
    BND_007, "BND-007", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let training = [Stage::Training, Stage::FineTuning];
    super::unspoken::find(report, findings, &training, &[Stage::DataPreparation]);
}
