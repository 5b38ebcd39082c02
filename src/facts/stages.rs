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
        let first = (self.0 ^ other.0).trailing_zeros();
        if first == u16::BITS {
            return Ordering::Equal;
        }
        // Alike up to the first stage that only one of them has: it comes before what the other goes on with, if it does.
        let is_own = self.0 >> first & 1 == 1;
        let without = if is_own { other.0 } else { self.0 };
        let goes_on = without >> first != 0;
        if is_own == goes_on { Ordering::Less } else { Ordering::Greater }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_ordered_as_their_lists_are() {
        for left in 0..1 << 7 {
            for right in 0..1 << 7 {
                let (left, right) = (Stages(left), Stages(right));
                assert_eq!(left.cmp(&right), left.iter().cmp(right.iter()), "{left:?} {right:?}");
            }
        }
    }
}
