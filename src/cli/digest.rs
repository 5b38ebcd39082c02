//! `ailca digest`: what names a report whatever its notation.

use std::path::{Path, PathBuf};

use clap::Args;

use super::files::deliver;
use super::well_formed::Named;
use super::{Failure, lines, print, print_exactly};
use crate::canonical;
use crate::check;
use crate::digest;
use crate::document::{self, Limits};
use crate::finding::{Level, Message};
use crate::messages::Language;
use crate::shown::in_line;

/// Of which reports.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Reports, or sheets that were made of them; - reads standard input.
    #[arg(required = true, value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// The canonical form of one report itself, to be signed, in place of its SHA-256.
    #[arg(long)]
    canonical: bool,
    /// File to write the canonical form to; standard output when left out, or -. A file that exists is not overwritten.
    #[arg(short, long, requires = "canonical")]
    output: Option<PathBuf>,
}

/// Prints the digests, a line a report; or the form that they are of.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    if arguments.canonical {
        let [report] = arguments.reports.as_slice() else {
            return Err(Failure::said(&Message::new("digest-several")));
        };
        let (form, _) = form(report, language)?;
        return match arguments.output.as_deref() {
            None => print_exactly(&form).map(|()| true),
            output => deliver(output, &form).map(|_| true),
        };
    }
    let mut words = String::new();
    for path in &arguments.reports {
        let (form, named) = form(path, language)?;
        words.extend([&*digest::sha256(&form), "  ", &*in_line(&named.name), "\n"]);
    }
    print(&words)?;
    Ok(true)
}

/// The canonical form of a report, and the name that it is told by.
pub(super) fn form(path: &Path, language: Language) -> Result<(String, Named), Failure> {
    let named = Named::read(path, language)?;
    let reading = document::read(&named.text, named.notation, &Limits::default());
    // What programs read differently, as a key that stands twice, has no one form.
    let tree = reading.tree.as_ref().filter(|_| reading.problems.is_empty());
    if let Some(form) = tree.and_then(canonical::canonical) {
        return Ok((form, named));
    }
    let outcome = check::check(&named.text, named.notation, &Limits::default());
    let wrong: Vec<_> = outcome.blocking(Level::WellFormed).cloned().collect();
    Err(Failure(lines(&named.name, &named.text, &wrong, language)))
}
