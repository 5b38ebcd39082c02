//! FU-009: the functional units delivered are those that the activities of inference delivered.

use crate::report::Serving;
use crate::rules::prelude::*;

rule!(
    /// The functional units delivered are the sum of the units that the activities of inference delivered, over the units
    /// that make one; of several activities behind one service, each may have delivered all.
    FU_009, "FU-009", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit() else { return };
    let Some(stated) = unit.delivered.as_ref().and_then(Quantity::known) else { return };
    let serving = report
        .activities()
        .filter(|activity| *activity.stage == Stage::Inference && !activity.is_projected())
        .map(|activity| delivered(activity.serving.as_deref()?));
    let serving: Vec<_> = serving.collect();
    let Some(served) =
        serving.iter().copied().collect::<Option<Vec<_>>>().filter(|served| !served.is_empty())
    else {
        // Where some do not tell it, all of them together served no less than any one of them.
        let short =
            |each: FigureTerm<'_, crate::quantity::Count>| match unit.amount.as_ref().map(Quantity::known) {
                None => stated.falls_short_of(&each, &[]),
                Some(Some(amount)) => stated.falls_short_of(&each.per(amount), &[]),
                Some(None) => None,
            };
        findings.prove(serving.into_iter().flatten().find_map(short), "less");
        return;
    };
    match unit.amount.as_ref().map(Quantity::known) {
        None => {
            if served.iter().all(|each| stated.contradicts(each, &[]).is_some()) {
                findings.prove(stated.contradicts(&Sum(served), &[]), "differs");
            }
        }
        Some(Some(amount)) => {
            if served.iter().all(|each| stated.contradicts(&each.per(amount), &[]).is_some()) {
                findings.prove(stated.contradicts(&Sum(served).per(amount), &[]), "differs");
            }
        }
        Some(None) => {}
    }
}

fn delivered(serving: &Serving) -> Option<FigureTerm<'_, crate::quantity::Count>> {
    serving.delivered.as_ref()?.known()
}
