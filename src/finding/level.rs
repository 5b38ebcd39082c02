//! How grave a finding is, and the levels that it blocks.

use serde::{Deserialize, Serialize};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Makes the report better.
    Advice,
    /// Is suspect, or weakens the report.
    Warning,
    /// Blocks the level that the rule belongs to, and those above.
    Error,
}

/// A level of conformance; each includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// The schema holds.
    WellFormed,
    /// The minimum is there and nothing contradicts itself.
    Disclosure,
    /// It can be held against another report.
    Comparable,
    /// Others have assured it.
    Assured,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 4] = [Self::WellFormed, Self::Disclosure, Self::Comparable, Self::Assured];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WellFormed => "wellFormed",
            Self::Disclosure => "disclosure",
            Self::Comparable => "comparable",
            Self::Assured => "assured",
        }
    }

    /// The level above, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|level| *level > self)
    }
}

impl Severity {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
