//! What acceptances of findings themselves can be found wanting in.

use super::report_rule::declared;
use crate::finding::Rule;

declared!(
    /// An acceptance matches a finding.
    MATCHES, "ACC-001", Warning, Disclosure, Acceptance
);
declared!(
    /// An acceptance has not expired.
    IN_TIME, "ACC-002", Warning, Disclosure, Acceptance
);

declared!(
    /// An acceptance says why.
    SAYS_WHY, "ACC-003", Warning, Disclosure, Acceptance
);

pub(super) static RULES: &[&Rule] = &[&MATCHES, &IN_TIME, &SAYS_WHY];
