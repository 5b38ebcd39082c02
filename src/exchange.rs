//! From and to the formats that others use.
//!
//! Three rules hold for each of them: an import never invents, an export declares what it loses, and a figure stays as it
//! was written wherever its unit stays.

mod countries;
pub mod coverage;
pub mod draft;
mod gaps;
pub mod node;
pub mod note;
pub mod source;
pub mod yaml;

mod codecarbon;

pub use draft::{About, Draft};
pub use gaps::told;
pub use note::{Note, Refusal};
pub use source::Source;

/// A format of others that reports can be read from.
pub struct Import {
    /// Its name on the command line and in the record of what was read.
    pub key: &'static str,
    /// Its name among people.
    pub name: &'static str,
    /// Whether a text looks like it.
    pub recognises: fn(&Source<'_>) -> bool,
    /// Adds what a file says to a draft.
    pub read: fn(&Source<'_>, &mut Draft) -> Result<(), Refusal>,
}

/// Every format that reports can be read from, the most telling first: the first that recognises a text has it.
pub static IMPORTS: &[Import] = &[codecarbon::IMPORT];

/// The format that a text is in, if it is a known one.
pub fn recognise(source: &Source<'_>) -> Option<&'static Import> {
    IMPORTS.iter().find(|import| (import.recognises)(source))
}

impl Import {
    /// The format of a name.
    pub fn of(key: &str) -> Option<&'static Self> {
        IMPORTS.iter().find(|import| import.key.eq_ignore_ascii_case(key))
    }

    /// Adds what a file says to a draft, with a record of it.
    ///
    /// # Errors
    ///
    /// Why the file cannot be read as this format.
    pub fn add(&self, source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
        draft.begin(source, self.key);
        (self.read)(source, draft)
    }
}
