//! What a rule needs to be written.

pub(super) use super::report_rule::{Findings, rule};
pub(super) use super::shared::energy_chain;
pub(super) use crate::facts::Facts;
pub(super) use crate::finding::{Anchor, Mending, Severity};
pub(super) use crate::quantity::{FigureTerm, MeteringBoundary, Quantity, SlipKind, Sum, Term};
pub(super) use crate::report::{Activity, Report, Stage, Statistic};
