//! WAT-008: replenishment, reuse elsewhere and credits are never netted against consumption.

use crate::report::ImpactResult;
use crate::rules::prelude::*;

rule!(
    /// Nothing that gives water back elsewhere stands among what was consumed or withdrawn.
    WAT_008, "WAT-008", Error, Disclosure, Check::Report(check)
);

/// Beginnings of words for water that is given back, in English and French.
const GIVEN_BACK: &[&str] =
    &["replenish", "offset", "credit", "restor", "compens", "réaliment", "restitu", "crédit", "neutralis"];

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(water) = report.impacts.as_ref().and_then(|impacts| impacts.water.as_ref()) else { return };
    for result in [&water.consumption, &water.withdrawal, &water.unspecified].into_iter().flatten() {
        netted(result, findings);
    }
}

fn netted(result: &ImpactResult<crate::quantity::Water>, findings: &mut Findings<'_>) {
    for part in &result.contributions {
        let Some(name) = &part.name else { continue };
        let words = name.to_lowercase();
        let gives_back = |beginning: &&str| {
            words.split(|each: char| !each.is_alphanumeric()).any(|word| word.starts_with(*beginning))
        };
        if GIVEN_BACK.iter().any(gives_back) {
            findings.report(name.node(), "given-back").help("help");
        }
    }
}
