//! META: identity and provenance.

mod contact;
mod issue_date;
mod language_and_licence;
mod periods;
mod placeholders;
mod references;
mod revised;
mod sources;
mod supersession;
mod unused;
mod withheld;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &supersession::META_002,
    &issue_date::META_003,
    &references::META_004,
    &unused::META_005,
    &sources::META_006,
    &placeholders::META_007,
    &contact::META_008,
    &language_and_licence::META_009,
    &periods::META_010,
    &withheld::META_011,
    &revised::META_012,
];
