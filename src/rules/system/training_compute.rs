//! SYS-004: the operations of training fit the size of the model and of its data.

use crate::quantity::{Compute, ComputeUnit, Exact, Interval};
use crate::reference::margins;
use crate::report::Architecture;
use crate::rules::prelude::*;

rule!(
    /// The operations of training a dense transformer are about 6 for each parameter and token: 2 forward, 4 backward
    /// (Kaplan et al. 2020, 2.1, <https://arxiv.org/abs/2001.08361>).
    SYS_004, "SYS-004", Advice, Comparable, check, Unusual
);

/// Operations in what compute is computed in.
const OPERATION: Interval = Interval::exactly(1e15);

/// How grave it is that so many operations for each parameter and token lie outside of what is usual.
fn severity(each: Interval) -> Severity {
    // 0018: a forward pass alone takes two, and no training takes a hundred times six.
    let beyond = |margin: Interval| !each.meets(margin);
    if beyond(margins::operations_of_training::WARNING) {
        Severity::Error
    } else if beyond(margins::operations_of_training::ADVICE) {
        Severity::Warning
    } else {
        Severity::Advice
    }
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    // 0018: six for each parameter and token, four times that with recomputation and long contexts.
    let [least, most] =
        [margins::operations_of_training::SILENT.low(), margins::operations_of_training::SILENT.high()]
            .map(|each| Exact::<Compute>::constant(each, ComputeUnit::Flop));
    for model in &report.system.models {
        let dense = model.architecture.as_ref().is_some_and(|each| **each == Architecture::DenseTransformer);
        // Of a derived model it is not known whose tokens and operations are counted.
        if !dense || !model.derived_from.is_empty() {
            continue;
        }
        let compute = model.training_compute.as_ref().and_then(Quantity::known);
        let parameters = model.total_parameters.as_ref().and_then(Quantity::known);
        let tokens = model.training_tokens.as_ref().and_then(Quantity::known);
        if let (Some(compute), Some(parameters), Some(tokens)) = (compute, parameters, tokens) {
            let low = compute.falls_short_of(&least.times(parameters).times(tokens), &[]);
            let high = compute.exceeds(&most.times(parameters).times(tokens), &[]);
            let each = compute.interval() / (parameters.interval() * tokens.interval()) * OPERATION;
            for (proof, attribute) in [(low, "low"), (high, "high")] {
                if let Some(finding) = findings.prove(proof, attribute) {
                    finding.severity(severity(each));
                }
            }
        }
    }
}
