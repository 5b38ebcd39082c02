//! The verdict and the counts of each report, and nothing else.

use super::{Checked, Format, Piece, Summed, Telling, Unwritable, summary};

/// One line a report: the level it reaches, and how many findings it has.
#[derive(Debug, Clone, Copy)]
pub struct Quiet {
    /// How many columns there are; `None` where nothing is to be wrapped.
    pub width: Option<usize>,
}

impl Format for Quiet {
    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable> {
        let words = format!("{}\n", summary::verdict(checked, telling, self.width));
        Ok(Piece::of(words, checked, telling))
    }

    fn close(&self, telling: Telling, summed: &Summed) -> String {
        summary::of_all(telling, summed, self.width)
    }
}
