//! CMP-003: a claimed reduction or factor follows from the figures behind it.

use super::figures::{self, Figures, Said};
use crate::quantity::Contradiction;
use crate::rules::prelude::*;

rule!(
    /// A claimed reduction or factor follows from a pair of figures of the claim.
    CMP_003, "CMP-003", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for claim in &report.comparisons {
        let said = Said::by(&claim.statement);
        let pairs = figures::of(claim);
        if let Some(stated) = figures::claimed(claim.reduction.as_ref()) {
            findings.prove(of_no_pair(&pairs, |pair| pair.reduction(stated, said)), "reduction");
        }
        if let Some(stated) = figures::claimed(claim.factor.as_ref()) {
            findings.prove(of_no_pair(&pairs, |pair| pair.factor(stated, said)), "factor");
        }
        let numbers = claim.reduction.is_some() || claim.factor.is_some();
        let behind = [claim.climate_change.is_some(), claim.energy.is_some(), claim.water.is_some()];
        if numbers && !behind.contains(&true) {
            let finding = findings.report(claim.statement.node(), "unsupported").severity(Severity::Warning);
            finding.help("help-unsupported");
        }
    }
}

/// The first proof, where every pair gives one: a claim need follow from one pair only.
fn of_no_pair(
    pairs: &[Figures<'_>],
    prove: impl Fn(&Figures<'_>) -> Option<Contradiction>,
) -> Option<Contradiction> {
    let proofs: Option<Vec<_>> = pairs.iter().map(prove).collect();
    proofs.and_then(|proofs| proofs.into_iter().next())
}
