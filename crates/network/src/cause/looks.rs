//! When a figure is looked at again after tests that it stands in have found their cause.

use std::collections::{BTreeMap, BTreeSet};

use crate::QuantityId;

/// Of a figure in so many tests another look waits until a part of them is gone: a thousand rows share one intensity, and each
/// look at that goes through all of them.
const MANY: usize = 64;

/// Which part of its tests that is.
const PART: usize = 16;

/// How many tests each figure had at the last look, and how many have found their cause since.
#[derive(Default)]
pub(super) struct Looks {
    of: BTreeMap<QuantityId, (usize, usize)>,
    /// Those whose look waits.
    waiting: BTreeSet<QuantityId>,
}

impl Looks {
    /// Whether a figure that has lost tests may wait; what is due may not.
    pub(super) fn may_wait(&mut self, figure: QuantityId) -> bool {
        let may = self.of.get(&figure).is_some_and(|(all, lost)| *all >= MANY && lost * PART < *all);
        if may {
            self.waiting.insert(figure);
        }
        may
    }

    /// A look was taken, when so many tests were left.
    pub(super) fn taken(&mut self, figure: QuantityId, left: usize) {
        self.of.insert(figure, (left, 0));
        self.waiting.remove(&figure);
    }

    /// A test of a figure has found its cause.
    pub(super) fn lost(&mut self, figure: QuantityId) {
        if let Some((_, lost)) = self.of.get_mut(&figure) {
            *lost += 1;
        }
    }

    /// Whether what is known of a figure is of before; then it is looked at next.
    pub(super) fn is_due(&mut self, figure: QuantityId) -> bool {
        let is_due = self.waiting.remove(&figure);
        if is_due {
            self.of.remove(&figure);
        }
        is_due
    }

    /// All of which that is so.
    pub(super) fn all_due(&mut self) -> BTreeSet<QuantityId> {
        let due = std::mem::take(&mut self.waiting);
        for figure in &due {
            self.of.remove(figure);
        }
        due
    }
}
