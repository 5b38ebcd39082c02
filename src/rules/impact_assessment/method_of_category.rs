//! IMP-005: the characterisation model belongs to the category, and says its version.

use super::characterisation::{self, Named, Row};
use crate::document::Located;
use crate::report::{CharacterisationModel as Model, Method};
use crate::rules::prelude::*;

rule!(
    /// Model, version and unit are of the category; a version is named where results change with it.
    IMP_005, "IMP-005", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen = None;
    for view in report.results() {
        if let Some(method) = view.method.filter(|method| seen != Some(method.node())) {
            seen = Some(method.node());
            characterised(view.category, method, findings);
        }
    }
}

fn characterised(category: &'static str, method: &Located<Method>, findings: &mut Findings<'_>) {
    let rows: Vec<&Row> = characterisation::rows(category).collect();
    let own = || rows.iter().filter(|row| row.model == Some(*method.model));
    if *method.model != Model::Other && own().count() == 0 {
        findings.report(method.model.node(), "model").with("category", category).help("help");
        return;
    }
    let warming = matches!(*method.model, Model::Gwp | Model::Gtp);
    let Some(version) = &method.version else {
        // Of warming GHG-006 asks for it; the other models changed less often.
        if !warming && own().any(|row| row.has_editions()) {
            let finding = findings.report(Anchor::Key(method.node()), "silent");
            finding.severity(Severity::Advice).help("help-version");
        }
        return;
    };
    let words = Named::of(version);
    let named: Vec<_> = rows.iter().filter(|row| row.is_named_in(&words)).collect();
    if let Some(row) = named.iter().find(|row| row.model.is_none())
        && !named.iter().any(|row| row.model.is_some())
    {
        let finding = findings.report(version.node(), "unit").with("unit", row.unit.as_str());
        finding.with("family", row.family.as_str()).help("help-unit");
    } else if warming && !named.iter().any(|row| row.model == Some(*method.model)) {
        findings.report(version.node(), "version").severity(Severity::Warning).help("help-version");
    }
}
