//! `ailca coverage` and `ailca derive`: what was checked of a report and what was not, and what follows from it.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::well_formed::Named;
use super::{Failure, print};
use crate::document::Tree;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::relations::{self, Counts, Relations};
use crate::report::Report;

/// Of which report, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Coverage {
    /// Report; - reads standard input.
    report: PathBuf,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// What of which report, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Derive {
    /// Report; - reads standard input.
    report: PathBuf,
    /// JSON pointers: only what belongs there or below; all of the report when left out.
    path: Vec<String>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Tells what was checked of a report.
pub(super) fn coverage(arguments: &Coverage, language: Language) -> Result<bool, Failure> {
    with_report(&arguments.report, language, |name, tree, report, relations| {
        let run = relations.net.derive();
        let (counts, coverage) = (Counts::of(&run), relations::coverage(report, &run));
        print(&match arguments.format {
            Form::Text => output::coverage(language, tree, counts, &coverage),
            Form::Json => output::coverage_json(name, tree, counts, &coverage),
        })
    })
}

/// Tells what follows from a report.
pub(super) fn derive(arguments: &Derive, language: Language) -> Result<bool, Failure> {
    with_report(&arguments.report, language, |name, tree, report, relations| {
        if let Some(unknown) = arguments.path.iter().find(|path| tree.at(path).is_none()) {
            let message = Message::new("derive-unknown").with("path", Argument::Name(unknown.clone()));
            return Err(Failure(messages::text(language, &message)));
        }
        let run = relations.net.derive();
        let all = relations::following(report, relations, &run);
        let is_below = |pointer: &str, path: &String| {
            pointer.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let wanted = |each: &&relations::Following| {
            let pointer = tree.pointer(each.place);
            arguments.path.is_empty() || arguments.path.iter().any(|path| is_below(&pointer, path))
        };
        let wanted: Vec<_> = all.iter().filter(wanted).collect();
        print(&match arguments.format {
            Form::Text => output::following(language, tree, &wanted),
            Form::Json => output::following_json(name, tree, &wanted),
        })
    })
}

/// Runs `then` on a report and its relations, where it is well-formed.
fn with_report(
    path: &Path,
    language: Language,
    then: impl FnOnce(&str, &Tree<'_>, &Report, &Relations<'_>) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    let file = Named::read(path, language)?;
    let (tree, report) = file.report("relations-not-well-formed", language)?;
    then(&file.name, &tree, &report, &relations::of(&report))?;
    Ok(true)
}
