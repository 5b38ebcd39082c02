//! EFF: effects of using the system.

mod adverse;
mod apart;
mod benefits;
mod rebound;

use super::ReportRule;
use crate::report::{Direction, Effect, Report};

pub(super) static RULES: &[&ReportRule] =
    &[&apart::EFF_001, &benefits::EFF_002, &rebound::EFF_003, &adverse::EFF_004];

/// Every effect of the report.
fn all(report: &Report) -> impl Iterator<Item = &Effect> {
    report.effects.iter().flat_map(|effects| effects.second_order.iter().chain(&effects.higher_order))
}

/// Every effect that is said to relieve the environment.
fn beneficial(report: &Report) -> impl Iterator<Item = &Effect> {
    all(report).filter(|effect| *effect.direction == Direction::Beneficial)
}
