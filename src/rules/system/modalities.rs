//! SYS-007: a system that generates says what goes in and comes out.

use crate::report::TechnologyClass;
use crate::rules::prelude::*;

rule!(
    /// A generative system lists its modalities (Regulation (EU) 2024/1689, Annex XI).
    SYS_007, "SYS-007", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let system = &report.system;
    let class = system.technology_class.as_ref().filter(|class| ***class == TechnologyClass::GenerativeAi);
    if let Some(class) = class.filter(|_| system.modalities.is_empty()) {
        findings.report(class.node(), "missing").help("help");
    }
}
