//! How often each rule speaks in all reports together, as a table.

use super::{Checked, Format, Piece, Summed, Telling, Unwritable, summary};

/// A row for each rule that has something to say, behind the verdict on each report.
#[derive(Debug, Clone, Copy)]
pub struct Statistics {
    /// How many columns there are; `None` where nothing is to be wrapped.
    pub width: Option<usize>,
}

impl Format for Statistics {
    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable> {
        Ok(Piece::of(String::new(), checked, telling))
    }

    fn close(&self, telling: Telling, summed: &Summed) -> String {
        let table = match summed.tally.total() {
            0 => String::new(),
            _ => format!("{}\n", summed.tally.table(telling, self.width)),
        };
        table + &summary::counted(telling, summed, self.width)
    }
}
