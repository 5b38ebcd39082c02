//! CMP-001: what is compared is alike in unit, boundary and methods.

use crate::rules::prelude::*;

rule!(
    /// Both sides of a comparison rest on one functional unit, one boundary, and the same methods.
    CMP_001, "CMP-001", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for claim in &report.comparisons {
        let said = [
            ("sameFunctionalUnit", &claim.same_functional_unit),
            ("sameBoundary", &claim.same_boundary),
            ("sameMethods", &claim.same_methods),
        ];
        for (key, said) in said {
            if let Some(said) = said.as_ref().filter(|said| !***said) {
                let finding = findings.report(said.node(), "unlike").with("key", key);
                finding.label(claim.statement.node(), "claim").help("help");
            }
        }
        let pair = claim.energy.as_ref().filter(|_| claim.same_boundary.as_ref().is_some_and(|same| **same));
        let boundaries = pair.and_then(|pair| Some((pair.own.metering()?, pair.other.metering()?)));
        if let Some((pair, (own, other))) = pair.zip(boundaries).filter(|(_, (own, other))| own != other) {
            let finding = findings.report(pair.other.node(), "boundaries");
            finding.with("own", own.key()).with("other", other.key());
            finding.label(pair.own.node(), "own").help("help");
        }
        let silent = said.into_iter().filter(|(_, said)| said.is_none()).map(|(key, _)| key.to_owned());
        let silent: Vec<_> = silent.collect();
        if !silent.is_empty() {
            findings.report(claim.statement.node(), "silent").with("keys", silent).help("help-silent");
        }
    }
}
