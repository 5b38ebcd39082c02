//! One line a finding, the gravest first, and how often each rule speaks: for those in a hurry, and for editors that read
//! lines of compilers.

use super::folded::folded;
use super::tally::Tally;
use super::{Checked, Format, Piece, Summed, Telling, Unwritable, summary};

/// One line a finding; those that say the same are one.
#[derive(Debug, Clone, Copy)]
pub struct Concise {
    /// How many columns the summary has; `None` where nothing is to be wrapped. A finding is one line in any case.
    pub width: Option<usize>,
}

impl Format for Concise {
    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable> {
        let mut lines: Vec<_> = folded(checked, telling, |_| Some(String::new()))
            .iter()
            .map(|folded| folded.line(checked, telling))
            .collect();
        lines.extend(Tally::of(checked, telling).lines(telling));
        lines.push(summary(checked, telling, self.width));
        Ok(Piece::of(lines.join("\n") + "\n", checked, telling))
    }

    fn close(&self, telling: Telling, summed: &Summed) -> String {
        summary::of_all(telling, summed, self.width)
    }
}
