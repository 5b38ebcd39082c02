//! EFF-002: a benefit says against what, within what, and from which data.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// A benefit has a reference scenario, a boundary of its own and a basis in data.
    EFF_002, "EFF-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let silent = |text: &Option<Located<String>>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    for effect in super::beneficial(report) {
        let lacks = [
            ("referenceScenario", silent(&effect.reference_scenario)),
            ("boundary", silent(&effect.boundary)),
            ("dataBasis", silent(&effect.data_basis)),
        ];
        let lacks: Vec<_> =
            lacks.into_iter().filter(|(_, lacking)| *lacking).map(|(key, _)| key.to_owned()).collect();
        if !lacks.is_empty() {
            let finding = findings.report(effect.description.node(), "unsupported").with("keys", lacks);
            // A benefit without a figure claims less.
            if effect.climate_change.is_none() {
                finding.severity(Severity::Advice);
            }
            finding.help("help");
        }
    }
}
