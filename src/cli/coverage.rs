//! `ailca coverage` and `ailca derive`: what was checked of a report and what was not, and what follows from it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::original::Original;
use super::well_formed::Named;
use super::{Failure, print, print_change, tell};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::relations::{self, Counts, Filled};
use crate::shown::in_line;

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
    /// Write what follows into the report: keeps comments and order, shows the difference, changes no figure that is stated.
    #[arg(long, conflicts_with = "format")]
    fill: bool,
    /// With --fill: show the difference and write nothing.
    #[arg(long, requires = "fill")]
    dry_run: bool,
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
    let named = Named::read(&arguments.report, language)?;
    let (tree, report) = named.report("relations-not-well-formed", language)?;
    let (counts, coverage) = {
        let relations = relations::of(&report);
        let run = relations.net.derive();
        (Counts::of(&run), relations::coverage(&report, &run))
    };
    // What is written takes as much memory as what it was found with, which is gone by now.
    drop(report);
    print(&match arguments.format {
        Form::Text => output::coverage(language, &tree, counts, &coverage),
        Form::Json => output::coverage_json(&named.name, &tree, counts, &coverage),
    })?;
    Ok(true)
}

/// Tells what follows from a report, or writes it there.
pub(super) fn derive(arguments: &Derive, language: Language) -> Result<bool, Failure> {
    let original = arguments.fill.then(|| Original::read(&arguments.report, language)).transpose()?;
    let named = match &original {
        Some(original) => Named::of(&arguments.report, &original.text),
        None => Named::read(&arguments.report, language)?,
    };
    let (tree, report) = named.report("relations-not-well-formed", language)?;
    if let Some(unknown) = arguments.path.iter().find(|path| tree.at(path).is_none()) {
        let message = Message::new("derive-unknown").with("path", Argument::Name(unknown.clone()));
        return Err(Failure(messages::text(language, &message)));
    }
    let all = {
        let relations = relations::of(&report);
        let run = relations.net.derive();
        relations::following(&report, &relations, &run)
    };
    // As for coverage.
    drop(report);
    let is_below = |pointer: &str, path: &String| {
        pointer.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let wanted = |each: &&relations::Following| {
        let pointer = tree.pointer(each.place);
        arguments.path.is_empty() || arguments.path.iter().any(|path| is_below(&pointer, path))
    };
    let wanted: Vec<_> = all.iter().filter(wanted).collect();
    match &original {
        Some(original) => {
            let filled = relations::fill(&tree, &wanted);
            drop(tree);
            fill(arguments, original, &named.name, &filled, language)?;
        }
        None => print(&match arguments.format {
            Form::Text => output::following(language, &tree, &wanted),
            Form::Json => output::following_json(&named.name, &tree, &wanted),
        })?,
    }
    Ok(true)
}

/// Shows what changes in a report, and writes it.
fn fill(
    arguments: &Derive,
    original: &Original,
    name: &str,
    filled: &Filled,
    language: Language,
) -> Result<(), Failure> {
    let message = Message::new(if filled.written.is_empty() { "derive-nothing" } else { "derive-filled" });
    let message = message.with("name", name).with("count", filled.written.len()).with("vague", filled.vague);
    tell(&messages::text(language, &message));
    if filled.written.is_empty() {
        return Ok(());
    }
    // What was written must be a report as before.
    Named::of(&arguments.report, &filled.text).report("relations-not-well-formed", language)?;
    let diff = similar::TextDiff::from_lines(&original.text, &filled.text);
    let shown = diff.unified_diff().context_radius(2).header(&in_line(name), &in_line(name)).to_string();
    if arguments.dry_run {
        return print(&shown);
    }
    original.replace(&filled.text)?;
    print_change(&shown, name)
}
