//! The verdict and the counts of each report, and nothing else.

use super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable, summary};

/// One line a report: the level it reaches, and how many findings it has.
#[derive(Debug, Clone, Copy)]
pub struct Quiet {
    /// How many columns there are; `None` where nothing is to be wrapped.
    pub width: Option<usize>,
}

impl Format for Quiet {
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let words = format!("{}\n", summary::verdict(checked, options, self.width));
        Ok(Fragment::of(words, checked, options))
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        summary::of_all(options, summed, self.width)
    }
}
