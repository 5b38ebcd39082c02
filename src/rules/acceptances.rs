//! What acceptances of findings themselves can be found wanting in.

use crate::rule::{Check, Rule, rule};

rule!(
    /// An acceptance matches a finding.
    MATCHES, "ACC-001", Warning, Disclosure, Check::Acceptance
);
rule!(
    /// An acceptance has not expired.
    IN_TIME, "ACC-002", Warning, Disclosure, Check::Acceptance
);

pub(super) static RULES: &[&Rule] = &[&MATCHES, &IN_TIME];
