//! `ailca schema diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::super::reading::shown;
use super::super::{Failure, print, print_past};
use super::{files, source};
use crate::finding::Message;
use crate::messages::Language;
use crate::output::{self, Differences};
use crate::schema::diff::{self, Step};
use crate::shown::Edge;

/// What to compare, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The older schema: a version, a file, a folder of schemas, or `working` for the types of this build.
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

/// Exit code where nothing that `--fail-on` names was found, and something was not compared or could not be decided.
const NOT_COMPARED: u8 = 3;

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<u8, Failure> {
    let (Some(from), Some(to)) = (&arguments.old, &arguments.new) else {
        print(&output::kinds_of_change(language))?;
        return Ok(0);
    };
    if from.is_dir() != to.is_dir() {
        let message = Message::new("failure-schema-pair").with("old", shown(from));
        return Err(Failure::said(&message.with("new", shown(to))));
    }
    let ((old, before), (new, after)) = (files::schema(from)?, files::schema(to)?);
    let text = if to.is_file() { Some(source::text(to)?) } else { None };
    let (from, to) = (&shown(from), &shown(to));
    let mut comparison = diff::compare(&old, &new);
    comparison.pass_over(before.symmetric_difference(&after));
    let differences = Differences {
        from,
        to,
        version: diff::stated(&old),
        changes: &comparison.changes,
        passed: &comparison.passed,
        language,
    };
    let tree = text.as_ref().map(|text| source::tree(to, text)).transpose()?;
    let edge = Edge { commands: matches!(arguments.format, Form::Github), ..Edge::default() };
    let words = match arguments.format {
        Form::Text => differences.text(),
        Form::Json => output::json_text(&differences.json()) + "\n",
        Form::Markdown => differences.markdown(),
        Form::Github => differences.github(tree.as_ref()),
    };
    print_past(&words, edge)?;
    let step = diff::step(&comparison.changes);
    let found = match arguments.fail_on {
        FailOn::Breaking => step >= Some(Step::Major),
        FailOn::Any => step.is_some(),
        FailOn::None => false,
    };
    Ok(match (found, comparison.passed.is_empty()) {
        (true, _) => 1,
        (false, true) => 0,
        (false, false) => NOT_COMPARED,
    })
}
