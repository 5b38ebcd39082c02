//! EFF-004: burdens of use are looked for, not only benefits.

use crate::report::Direction;
use crate::rules::prelude::*;

rule!(
    /// Where benefits of use are listed, at least one burden is listed too.
    EFF_004, "EFF-004", Advice, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(effects) = &report.effects else { return };
    let burdens = super::all(report).any(|effect| *effect.direction == Direction::Adverse);
    if !burdens && super::beneficial(report).next().is_some() {
        findings.report(Anchor::Key(effects.node()), "one-sided").help("help");
    }
}
