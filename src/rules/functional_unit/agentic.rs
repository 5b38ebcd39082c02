//! FU-007: what an agent's request sets off is counted with it.

use crate::report::{Modality, ServiceUnit, TechnologyClass};
use crate::rules::prelude::*;

rule!(
    /// The unit of an agentic service says how many calls of tools, retrieval and retries it counts (SCI for AI, 8.1).
    FU_007, "FU-007", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit() else { return };
    let acts = report.system.modalities.iter().any(|modality| **modality == Modality::Action);
    // What generates nothing calls no tools: its task is a batch, such as a set of tests.
    let class = report.system.technology_class.as_deref();
    let generates = class.is_none_or(|class| *class == TechnologyClass::GenerativeAi);
    let agentic = match *unit.unit {
        ServiceUnit::Task => acts || generates,
        ServiceUnit::Request => acts,
        _ => false,
    };
    if agentic && unit.size.as_ref().is_none_or(|size| size.tool_calls.is_none()) {
        findings.report(unit.unit.node(), "uncounted").help("help");
    }
}
