//! SYS-002: no more parameters take part in an inference than the model has.

use crate::rules::prelude::*;

rule!(
    /// Active parameters are at most the total parameters.
    SYS_002, "SYS-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for model in &report.system.models {
        let active = model.active_parameters.as_ref().and_then(Quantity::known);
        if let (Some(active), Some(total)) =
            (active, model.total_parameters.as_ref().and_then(Quantity::known))
        {
            findings.prove(active.exceeds(&total, &[]), "exceeds");
        }
    }
}
