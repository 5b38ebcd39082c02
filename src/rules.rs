//! The catalogue: every rule, in the order of its groups.

pub(crate) mod acceptances;
mod allocation;
mod boundary;
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
mod inference;
mod prelude;
pub(crate) mod profiles;
mod report_rule;
mod review;
mod shared;
pub(crate) mod structure;
mod system;
mod tools;
mod training;
mod water;

use crate::finding::Rule;
use crate::nearest::{Unknown, nearest};

pub(crate) use report_rule::{Around, run};
pub use report_rule::{Findings, ReportRule};

/// Every group of rules, in the order in which they run.
static GROUPS: &[Group] = &[
    Group::Declared(structure::RULES),
    Group::Report(identity::RULES),
    Group::Report(system::RULES),
    Group::Report(functional_unit::RULES),
    Group::Report(boundary::RULES),
    Group::Report(training::RULES),
    Group::Report(inference::RULES),
    Group::Report(hardware::RULES),
    Group::Report(end_of_life::RULES),
    Group::Report(water::RULES),
    Group::Report(energy::RULES),
    Group::Report(climate_change::RULES),
    Group::Report(impact_assessment::RULES),
    Group::Report(allocation::RULES),
    Group::Report(data_quality::RULES),
    Group::Report(tools::RULES),
    Group::Report(comparisons::RULES),
    Group::Report(effects::RULES),
    Group::Report(review::RULES),
    Group::Declared(acceptances::RULES),
    Group::Declared(profiles::RULES),
    Group::Report(frugality::RULES),
];

/// A group of rules of one kind.
enum Group {
    /// Rules whose findings are made while a text is read, held against the schema, a profile or acceptances.
    Declared(&'static [&'static Rule]),
    /// Rules on the typed report.
    Report(&'static [&'static ReportRule]),
}

/// Every rule, in the order in which they run.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| {
        let (declared, report): (&[&Rule], &[&ReportRule]) = match group {
            Group::Declared(rules) => (rules, &[]),
            Group::Report(rules) => (&[], rules),
        };
        declared.iter().copied().chain(report.iter().map(|rule| &rule.rule))
    })
}

/// The rules on typed reports, in the order in which they run.
pub fn of_reports() -> impl Iterator<Item = &'static ReportRule> {
    GROUPS
        .iter()
        .flat_map(|group| match group {
            Group::Declared(_) => [].iter(),
            Group::Report(rules) => rules.iter(),
        })
        .copied()
}

/// The rule of that id.
///
/// # Errors
///
/// That there is none, with the ids that may have been meant.
pub fn find(id: &str) -> Result<&'static Rule, Unknown> {
    let known = || all().map(|rule| rule.id);
    all().find(|rule| rule.id.eq_ignore_ascii_case(id)).ok_or_else(|| {
        let ids: Vec<_> = known().collect();
        Unknown { near: nearest(id, ids.iter().copied()) }
    })
}
