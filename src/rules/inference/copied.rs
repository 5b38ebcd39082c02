//! INF-007: a figure that equals the base model's own was copied, unless it says that it is inherited.

use crate::quantity::{Basis, Dimension};
use crate::rules::prelude::*;

rule!(
    /// Measured training figures of a derived model differ from those that its base model reports.
    INF_007, "INF-007", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for model in &report.system.models {
        let Some(base) = &model.derived_from else { continue };
        let own = |activity: &Activity| {
            activity.model.as_deref().is_some_and(|id| *id == *model.id)
                && *activity.stage != Stage::Inference
        };
        for activity in report.activities().filter(|activity| own(activity)) {
            if let Some(reported) = &base.reported_energy {
                for energy in &activity.energy {
                    copied(energy, reported, findings);
                }
            }
            let emissions = activity.emissions.as_deref();
            if let (Some(reported), Some(emissions)) = (&base.reported_emissions, emissions) {
                for figure in [&emissions.location_based, &emissions.market_based].into_iter().flatten() {
                    copied(figure, reported, findings);
                }
            }
        }
    }
}

fn copied<D: Dimension>(own: &Quantity<D>, base: &Quantity<D>, findings: &mut Findings<'_>) {
    let measured =
        own.basis.as_ref().is_some_and(|basis| matches!(**basis, Basis::Measured | Basis::Metered));
    let same = own.written().zip(base.written()).is_some_and(|(own, base)| own.text() == base.text());
    if measured && same && own.unit() == base.unit() {
        findings.report(own.value_node(), "copied").label(base.value_node(), "base").help("help");
    }
}
