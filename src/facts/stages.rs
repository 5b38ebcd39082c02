//! A set of stages of the life cycle.

use std::cmp::Ordering;

use crate::document::Located;
use crate::report::Stage;

/// A set of stages, each a bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Stages(u16);

impl Stages {
    /// Whether a stage is one of them.
    pub(crate) const fn contains(self, stage: Stage) -> bool {
        self.0 & Self::of(stage).0 != 0
    }

    /// Whether all of them are among others.
    pub(crate) const fn is_within(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    /// Whether one of them is among others.
    pub(crate) const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// These and others.
    #[must_use]
    pub(crate) const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those that are none of others.
    #[must_use]
    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each, in the order of the life cycle.
    pub(crate) fn iter(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.into_iter().filter(move |stage| self.contains(*stage))
    }

    /// One alone.
    pub(crate) const fn of(stage: Stage) -> Self {
        Self(1 << stage as u16)
    }
}

impl Ord for Stages {
    /// By their first stages, then the next, in the order of the life cycle.
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl PartialOrd for Stages {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a> FromIterator<&'a Located<Stage>> for Stages {
    fn from_iter<All: IntoIterator<Item = &'a Located<Stage>>>(stages: All) -> Self {
        stages.into_iter().map(|stage| **stage).collect()
    }
}

impl FromIterator<Stage> for Stages {
    fn from_iter<All: IntoIterator<Item = Stage>>(stages: All) -> Self {
        stages.into_iter().fold(Self::default(), |all, stage| all.with(Self::of(stage)))
    }
}
