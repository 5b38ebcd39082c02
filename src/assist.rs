//! What an editor asks of a report: what stands at a position, what may stand there, what mends it, what is renamed with it.
//!
//! Nothing here knows a protocol. A text that cannot be read while somebody types is mended for these answers alone: findings
//! are those of the text as written, so that no mending ever accuses.

mod completion;
mod cursor;
mod figure;
mod fixes;
mod given;
mod hover;
mod ids;
mod lines;
mod mended;
mod part;
mod skeleton;

use crate::document::{Format, Limits};

pub use completion::{Completion, What, completions};
pub use fixes::{Fix, all_fixes, fixes};
pub use given::{Checking, Given};
pub use hover::{Hover, hover};
pub use ids::{NoName, renamed, renaming};
pub use lines::{Columns, Lines};

/// A report as an editor shows it.
#[derive(Debug, Clone, Copy)]
pub struct Opened<'t> {
    /// Its text, as far as it is typed.
    pub text: &'t str,
    /// Its notation.
    pub format: Format,
    /// How much it may ask of the machine.
    pub limits: &'t Limits,
}
