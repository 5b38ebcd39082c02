//! The catalogue: every rule, in the order of its groups.

pub(crate) mod acceptances;
mod against_inventory;
mod allocation;
mod borne;
mod boundary;
mod chain;
mod climate_change;
mod comparisons;
mod data_quality;
mod effects;
mod end_of_life;
mod energy;
mod frugality;
mod functional_unit;
mod hardware;
mod identity;
mod impact_assessment;
mod impact_results;
mod inference;
mod observed;
mod prelude;
pub(crate) mod profiles;
mod published;
mod review;
pub(crate) mod structure;
mod system;
mod tools;
mod training;
mod water;

use crate::nearest::nearest;
use crate::rule::Rule;

/// Every group of rules, in the order in which they run.
static GROUPS: &[&[&Rule]] = &[
    structure::RULES,
    identity::RULES,
    system::RULES,
    functional_unit::RULES,
    boundary::RULES,
    training::RULES,
    inference::RULES,
    hardware::RULES,
    end_of_life::RULES,
    water::RULES,
    energy::RULES,
    climate_change::RULES,
    impact_assessment::RULES,
    allocation::RULES,
    data_quality::RULES,
    tools::RULES,
    comparisons::RULES,
    effects::RULES,
    review::RULES,
    acceptances::RULES,
    profiles::RULES,
    frugality::RULES,
];

/// Every rule, in the order in which they run.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}

/// The rule of that id.
///
/// # Errors
///
/// The ids that may have been meant.
pub fn find(id: &str) -> Result<&'static Rule, Vec<&'static str>> {
    let known = || all().map(|rule| rule.id);
    all().find(|rule| rule.id.eq_ignore_ascii_case(id)).ok_or_else(|| {
        let ids: Vec<_> = known().collect();
        nearest(id, ids.iter().copied())
    })
}
