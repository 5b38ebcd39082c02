//! SYS-004: the operations of training fit the size of the model and of its data.

use crate::quantity::{Compute, ComputeUnit, Exact};
use crate::reference::margins;
use crate::report::Architecture;
use crate::rules::prelude::*;

rule!(
    /// The operations of training a dense transformer are about 6 for each parameter and token: 2 forward, 4 backward
    /// (Kaplan et al. 2020, 2.1, <https://arxiv.org/abs/2001.08361>).
    SYS_004, "SYS-004", Advice, Comparable, check
);

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
            findings.prove(compute.falls_short_of(&least.times(parameters).times(tokens), &[]), "low");
            findings.prove(compute.exceeds(&most.times(parameters).times(tokens), &[]), "high");
        }
    }
}
