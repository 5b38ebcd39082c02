//! One line a finding, the gravest first, and how often each rule speaks: for those in a hurry, and for editors that read
//! lines of compilers.

use super::folded::folded;
use super::tally::Tally;
use super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable, summary};

/// One line a finding; those that say the same are one.
#[derive(Debug, Clone, Copy)]
pub struct Concise {
    /// How many columns the summary has; `None` where nothing is to be wrapped. A finding is one line in any case.
    pub width: Option<usize>,
}

impl Format for Concise {
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let mut lines: Vec<_> = folded(checked, options, |_| Some(String::new()))
            .iter()
            .map(|folded| folded.line(checked, options))
            .collect();
        lines.extend(Tally::of(checked, options).lines(options));
        lines.push(summary(checked, options, self.width));
        Ok(Fragment::of(lines.join("\n") + "\n", checked, options))
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        summary::of_all(options, summed, self.width)
    }
}
