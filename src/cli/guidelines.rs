//! `ailca guidelines`.

use clap::{Args, ValueEnum};

use super::{Failure, print, terminal, unknown};
use crate::guidelines::{self, Guideline};
use crate::messages::Language;
use crate::output;

/// Which guidelines to tell, and how.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Key of a guideline, such as itu-t-l1801; all of them when left out.
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Which clauses of different guidelines ask for the same thing, joined through the rule or field that answers them.
    #[arg(long)]
    matrix: bool,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// Text, for people.
    Text,
    /// JSON, with every clause.
    Json,
    /// CSV, one row a clause.
    Csv,
    /// Markdown, for documents.
    Markdown,
}

impl From<Form> for output::GuidelineForm {
    fn from(form: Form) -> Self {
        match form {
            Form::Text => Self::Text,
            Form::Json => Self::Json,
            Form::Csv => Self::Csv,
            Form::Markdown => Self::Markdown,
        }
    }
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let only = arguments.id.as_deref().map(|id| find(id, language)).transpose()?;
    let form = arguments.format.into();
    print(&match only {
        _ if arguments.matrix => output::matrix(only, language, form),
        Some(guideline) => output::guideline(guideline, language, form),
        None => output::overview(language, form, terminal::columns()),
    })?;
    Ok(true)
}

/// The guideline of a key or short title.
pub(super) fn find(id: &str, language: Language) -> Result<&'static Guideline, Failure> {
    guidelines::find(id)
        .map_err(|none| unknown("unknown-guideline", id, &none.near, "ailca guidelines", language))
}
