//! `ailca schema diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::super::reading::shown;
use super::super::{Failure, print, print_past};
use super::source;
use crate::messages::Language;
use crate::output::{self, Differences};
use crate::schema;
use crate::schema::diff::{self, Step};
use crate::shown::Edge;

/// What to compare, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The older schema: a version, a file, or `working` for the types of this build.
    #[arg(required_unless_present = "kinds")]
    old: Option<PathBuf>,
    /// The newer schema.
    #[arg(required_unless_present = "kinds")]
    new: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Which changes give exit code 1.
    #[arg(long, value_enum, default_value_t = FailOn::Breaking)]
    fail_on: FailOn,
    /// List the kinds of change that are told apart, as Markdown.
    #[arg(long, conflicts_with_all = ["old", "new"])]
    kinds: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// One line a change, the gravest first.
    Text,
    /// One JSON object.
    Json,
    /// A changelog.
    Markdown,
    /// Annotations for GitHub's workflows.
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
enum FailOn {
    /// Those that break writers or readers.
    Breaking,
    /// Any.
    Any,
    /// None.
    None,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let (Some(from), Some(to)) = (&arguments.old, &arguments.new) else {
        print(&output::kinds_of_change(language))?;
        return Ok(true);
    };
    let is_file = to.is_file();
    let texts = (source::text(from)?, source::text(to)?);
    let (from, to) = (&shown(from), &shown(to));
    let trees = (source::tree(from, &texts.0)?, source::tree(to, &texts.1)?);
    let (old, new) = (source::schema(from, &trees.0)?, source::schema(to, &trees.1)?);
    let (old, new) = (schema::unfolded(old), schema::unfolded(new));
    let changes = diff::compare(&old, &new);
    let differences = Differences { from, to, version: diff::stated(&old), changes: &changes, language };
    let edge = Edge { commands: matches!(arguments.format, Form::Github), ..Edge::default() };
    let words = match arguments.format {
        Form::Text => differences.text(),
        Form::Json => output::json_text(&differences.json()) + "\n",
        Form::Markdown => differences.markdown(),
        Form::Github => differences.github(is_file.then_some(&trees.1)),
    };
    print_past(&words, edge)?;
    let step = diff::step(&changes);
    Ok(match arguments.fail_on {
        FailOn::Breaking => step < Some(Step::Major),
        FailOn::Any => step.is_none(),
        FailOn::None => true,
    })
}
