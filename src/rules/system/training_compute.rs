//! SYS-004: the operations of training fit the size of the model and of its data.

use crate::quantity::{ComputeUnit, Exact};
use crate::report::Architecture;
use crate::rules::prelude::*;

rule!(
    /// The operations of training a dense transformer are about 6 for each parameter and token: 2 forward, 4 backward
    /// (Kaplan et al. 2020, 2.1, <https://arxiv.org/abs/2001.08361>).
    SYS_004, "SYS-004", Advice, Comparable, check
);

/// Half of 6, for parameters that do not multiply, such as large embeddings.
const LEAST: Exact<crate::quantity::Compute> = Exact::constant(3.0, ComputeUnit::Flop);

/// Four times 6: a long context adds attention, which can weigh as much as the parameters of a small model, and
/// recomputing activations adds another forward pass (Korthikanti et al. 2022, <https://arxiv.org/abs/2205.05198>).
const MOST: Exact<crate::quantity::Compute> = Exact::constant(24.0, ComputeUnit::Flop);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for model in &report.system.models {
        let dense = model.architecture.as_ref().is_some_and(|each| **each == Architecture::DenseTransformer);
        // Of a derived model it is not known whose tokens and operations are counted.
        if !dense || model.derived_from.is_some() {
            continue;
        }
        let compute = model.training_compute.as_ref().and_then(Quantity::known);
        let parameters = model.total_parameters.as_ref().and_then(Quantity::known);
        let tokens = model.training_tokens.as_ref().and_then(Quantity::known);
        if let (Some(compute), Some(parameters), Some(tokens)) = (compute, parameters, tokens) {
            findings.prove(compute.falls_short_of(&LEAST.times(parameters).times(tokens), &[]), "low");
            findings.prove(compute.exceeds(&MOST.times(parameters).times(tokens), &[]), "high");
        }
    }
}
