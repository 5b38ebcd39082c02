//! The catalogue: every rule, in the order of its groups.

mod chain;
mod climate_change;
mod energy;
mod hardware;
mod inference;
mod prelude;
pub(crate) mod structure;
mod training;
mod water;

use crate::rule::Rule;

/// Every group of rules, in the order in which they run.
static GROUPS: &[&[&Rule]] = &[
    structure::RULES,
    training::RULES,
    inference::RULES,
    hardware::RULES,
    water::RULES,
    energy::RULES,
    climate_change::RULES,
];

/// Every rule, in the order in which they run.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}
