//! What a profile adds to the standard, and what a profile itself can be found wanting in.

use super::report_rule::declared;
use crate::finding::Rule;

declared!(
    /// What the profile requires is there.
    REQUIRED, "PRF-001", Error, WellFormed, Profile
);
declared!(
    /// A value is one of those that the profile allows.
    ALLOWED, "PRF-002", Error, WellFormed, Profile
);
declared!(
    /// A figure lies within the bounds of the profile.
    BOUND, "PRF-003", Error, WellFormed, Profile
);
declared!(
    /// Figures stand to each other as the profile asks.
    RELATION, "PRF-004", Error, WellFormed, Profile
);
declared!(
    /// A profile asks for what a report can give, and loosens nothing.
    SOUND, "PRF-005", Error, WellFormed, Profile
);

pub(super) static RULES: &[&Rule] = &[&REQUIRED, &ALLOWED, &BOUND, &RELATION, &SOUND];
