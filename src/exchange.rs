//! From and to the formats that others use.
//!
//! Four rules hold for each of them: an import never invents, an export declares what it loses, a figure stays as it was
//! written wherever its unit stays, and a bound stays a bound.

mod areas;
mod boamps;
mod boaviztapi;
mod carbon_txt;
mod countries;
pub mod coverage;
mod dates;
mod devices;
mod dia;
pub mod draft;
mod ecologits;
mod embedded_report;
mod eu_gpai;
mod frugal_ai;
mod gaps;
mod impact_framework;
mod inventory;
pub mod json;
pub mod ledger;
mod losses;
pub mod mapped;
pub mod merge;
pub mod node;
pub mod note;
mod open_lca;
mod pact;
mod qualified;
mod responses;
mod sample;
mod sci;
mod scope;
mod side_by_side;
pub mod source;
mod spdx;
mod unique_ids;
pub mod yaml;

mod codecarbon;
mod cyclonedx;
mod hugging_face;

pub(crate) use draft::CHAPTERS;
pub use draft::{About, Draft};
pub(crate) use gaps::written_under;
pub use gaps::{missing, renewed, written};
pub use ledger::{Ledger, Loss, Reason};
pub use note::{Note, Refusal, Wanted};
pub use source::Source;

use crate::report::Report;

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
pub static IMPORTS: &[Import] = &[
    codecarbon::IMPORT,
    cyclonedx::IMPORT,
    spdx::IMPORT,
    boamps::IMPORT,
    frugal_ai::IMPORT,
    responses::IMPORT,
    ecologits::IMPORT,
    boaviztapi::IMPORT,
    impact_framework::IMPORT,
    dia::IMPORT,
    hugging_face::IMPORT,
];

/// The format that a text is in, if it is a known one.
pub fn recognise(source: &Source<'_>) -> Option<&'static Import> {
    IMPORTS.iter().find(|import| (import.recognises)(source))
}

impl Import {
    /// The format of a name.
    pub fn of(key: &str) -> Option<&'static Self> {
        IMPORTS.iter().find(|import| import.key.eq_ignore_ascii_case(key))
    }

    /// Whether it sums up what other files say run by run.
    pub fn sums_up(&self) -> bool {
        self.key == hugging_face::IMPORT.key
    }

    /// Adds what a file says to a draft, with a record of it; a file of the same content is read once, be it now or before.
    ///
    /// # Errors
    ///
    /// Why the file cannot be read as this format.
    pub fn add(&self, source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
        if draft.has_read(source) {
            return Ok(());
        }
        draft.begin(source, self.key);
        (self.read)(source, draft)?;
        draft.settle();
        draft.hold_chapters();
        if draft.is_too_large() { Err(source::too_large()) } else { Ok(()) }
    }
}

/// A format of others that reports can be written in.
pub struct Export {
    /// Its name on the command line.
    pub key: &'static str,
    /// Its name among people.
    pub name: &'static str,
    /// Whether it has room for the whole report beside its own fields.
    pub holds_whole: bool,
    /// Writes a report; what it reads of it through the ledger counts as carried.
    pub write: fn(&Job<'_>, &Ledger<'_>) -> Result<Vec<Artefact>, Refusal>,
}

/// A report to export, with what is said beside it.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The report.
    pub report: &'a Report,
    /// What is said beside it.
    pub options: &'a Options,
}

/// What the person who exports says beside the report: what a format asks for and a report does not hold.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Web address of the whole report, for a link back to it.
    pub link: Option<String>,
    /// Whether the whole report goes along, in formats that have room for it.
    pub whole: bool,
    /// The day, as `YYYY-MM-DD`, for formats that ask when a document was made.
    pub today: String,
    /// The last day, as `YYYY-MM-DD`, on which what is exported holds.
    pub valid_until: Option<String>,
    /// Names of the company that last, as URN.
    pub company_ids: Vec<String>,
    /// Names of the product that last, as URN.
    pub product_ids: Vec<String>,
    /// Share of the emissions that was left out, in percent.
    pub exempted: Option<String>,
}

/// A file that an export makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// Its name, where an export makes several: a path below their folder.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Every format that reports can be written in.
pub static EXPORTS: &[Export] = &[
    cyclonedx::EXPORT_1_7,
    cyclonedx::EXPORT_1_6,
    spdx::EXPORT,
    boamps::EXPORT,
    hugging_face::EXPORT,
    eu_gpai::EXPORT,
    eu_gpai::EXPORT_JSON,
    sci::EXPORT,
    pact::EXPORT,
    carbon_txt::EXPORT,
    open_lca::EXPORT,
];

impl Export {
    /// The format of a name.
    pub fn of(key: &str) -> Option<&'static Self> {
        EXPORTS.iter().find(|export| export.key.eq_ignore_ascii_case(key))
    }
}
