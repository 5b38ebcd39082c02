//! How often each rule speaks in all reports together, as a table.

use super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable, summary};

/// A row for each rule that has something to say, behind the verdict on each report.
#[derive(Debug, Clone, Copy)]
pub struct Statistics {
    /// How many columns there are; `None` where nothing is to be wrapped.
    pub width: Option<usize>,
}

impl Format for Statistics {
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        Ok(Fragment::of(String::new(), checked, options))
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        let table = match summed.tally.total() {
            0 => String::new(),
            _ => format!("{}\n", summed.tally.table(options, self.width)),
        };
        table + &summary::counted(options, summed, self.width)
    }
}
