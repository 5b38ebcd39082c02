//! What a profile adds to the standard, and what a profile itself can be found wanting in.

use crate::rule::{Check, Rule, rule};

rule!(
    /// What the profile requires is there.
    REQUIRED, "PRF-001", Error, WellFormed, Check::Profile
);
rule!(
    /// A value is one of those that the profile allows.
    ALLOWED, "PRF-002", Error, WellFormed, Check::Profile
);
rule!(
    /// A figure lies within the bounds of the profile.
    BOUND, "PRF-003", Error, WellFormed, Check::Profile
);
rule!(
    /// Figures stand to each other as the profile asks.
    RELATION, "PRF-004", Error, WellFormed, Check::Profile
);
rule!(
    /// A profile asks for what a report can give, and loosens nothing.
    SOUND, "PRF-005", Error, WellFormed, Check::Profile
);

pub(super) static RULES: &[&Rule] = &[&REQUIRED, &ALLOWED, &BOUND, &RELATION, &SOUND];
