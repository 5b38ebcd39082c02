//! WAT-008: replenishment, reuse elsewhere and credits are never netted against consumption.

use crate::messages::List;
use crate::quantity::{Interval, Water};
use crate::report::{Contribution, ImpactResult};
use crate::rules::prelude::*;

rule!(
    /// Nothing that gives water back elsewhere stands among what was consumed or withdrawn, nor is it taken off.
    ///
    /// A name alone may tell of something else, so that it is advice only; a total less what is given back is not.
    WAT_008, "WAT-008", Error, Disclosure, check, TakenOff
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(water) = report.impacts.as_ref().and_then(|impacts| impacts.water.as_ref()) else { return };
    for result in [&water.consumption, &water.withdrawal, &water.unspecified].into_iter().flatten() {
        let given_back = result.contributions.iter().filter(|part| gives_back(part));
        let netted = is_netted(result);
        for name in given_back.filter_map(|part| part.name.as_ref()) {
            if netted {
                findings.report(name.node(), "netted").help("help");
            } else {
                findings.report(name.node(), "given-back").severity(Severity::Advice).help("help");
            }
        }
    }
}

/// Whether the name of a contribution is one for water that is given back.
fn gives_back(part: &Contribution<Water>) -> bool {
    let name = part.name.as_ref().map_or_else(String::new, |name| name.to_lowercase());
    let words = || name.split(|each: char| !each.is_alphanumeric());
    let (given_back, not_counted) = (List::GivenBack.entries(), List::NotCounted.entries());
    words().any(|word| given_back.has_word(word)) && !words().any(|word| not_counted.has_word(word))
}

/// Whether the total is what was used less what is given back, and cannot be the sum of all.
fn is_netted(result: &ImpactResult<Water>) -> bool {
    let (mut used, mut back) = (Interval::exactly(0.0), Interval::exactly(0.0));
    for part in &result.contributions {
        let Some(amount) = part.amount.as_ref().and_then(Quantity::known) else { return false };
        let sum = if gives_back(part) { &mut back } else { &mut used };
        *sum = *sum + amount.interval();
    }
    let total = result.total.as_ref().and_then(Quantity::known).map(|total| total.interval());
    total.is_some_and(|total| back.low() > 0.0 && total.meets(used - back) && !total.meets(used))
}
