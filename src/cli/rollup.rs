//! `ailca rollup`.

use std::path::PathBuf;

use clap::Args;

use super::form::Form;
use super::well_formed::{Named, Origin};
use super::{Failure, input, print, terminal};
use crate::document::{self, Format, Limits};
use crate::exchange::merge;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::report::Report;
use crate::rollup::Rollup;

/// Which reports to add up.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Reports of a family: files, folders, patterns; - reads standard input.
    #[arg(required = true)]
    reports: Vec<PathBuf>,
    /// Only this base, by its name, id or file, with all that was made from it.
    #[arg(long, value_name = "NAME")]
    base: Option<String>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// Adds up a family; whether nothing says that the sum is none.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let limits = Limits::default();
    let mut reports = Vec::new();
    for read in input::read(&arguments.reports, limits) {
        reports.extend(report(&read?, limits, language)?);
    }
    if reports.is_empty() {
        return Err(Failure::said(&Message::new("rollup-no-report")));
    }
    let rollup = Rollup::of(reports, arguments.base.as_deref()).map_err(|unknown| {
        let known = Argument::Name(unknown.known.join(", "));
        Failure(messages::text(language, &Message::new("rollup-unknown-base").with("known", known)))
    })?;
    print(&match arguments.format {
        Form::Text => output::rollup(language, &rollup, terminal::columns()),
        Form::Json => output::rollup_json(&rollup),
    })?;
    Ok(rollup.holds())
}

/// The report of an input with its name; none of a file of a folder that is no report.
fn report(
    input: &input::Input,
    limits: Limits,
    language: Language,
) -> Result<Option<(String, Report)>, Failure> {
    let name = match input.line {
        Some(line) => format!("{}:{line}", input.name),
        None => input.name.clone(),
    };
    let text = match document::decode(&input.bytes, &limits) {
        Ok(text) => text,
        Err(_) if !input.named => return Ok(None),
        Err(_) => {
            let words = Message::new("rollup-not-well-formed").with("name", Argument::Name(name));
            return Err(Failure(messages::text(language, &words)));
        }
    };
    let format = input.notation.unwrap_or_else(|| Format::detect(&input.file, text));
    let is_report = || document::read(text, format, &limits).tree.is_some_and(|tree| merge::is_report(&tree));
    if !input.named && !is_report() {
        return Ok(None);
    }
    let named = Named { name, text: text.to_owned(), notation: format, origin: Origin::File };
    let (_, report) = named.report("rollup-not-well-formed", language)?;
    Ok(Some((named.name, report)))
}
