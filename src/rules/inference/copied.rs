//! INF-007: a figure that equals the base model's own was copied, unless it says that it is inherited.

use std::collections::HashMap;

use crate::quantity::{Basis, Dimension};
use crate::rules::prelude::*;

rule!(
    /// Measured training figures of a derived model differ from those that its base model reports.
    INF_007, "INF-007", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let derived = report.system.models.iter().filter(|model| !model.derived_from.is_empty());
    let bases: HashMap<_, _> = derived.map(|model| (model.id.as_str(), &model.derived_from)).collect();
    if bases.is_empty() {
        return;
    }
    for activity in report.activities().filter(|activity| *activity.stage != Stage::Inference) {
        let base = activity.model.as_ref().and_then(|model| bases.get(model.as_str()));
        for base in base.into_iter().flat_map(|bases| bases.iter()) {
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
