//! `ailca rules` and `ailca explain`.

use clap::{Args, ValueEnum};

use super::{Failure, print, terminal, unknown};
use crate::messages::Language;
use crate::{output, rules};

/// How to list the rules.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// A table, for people.
    Text,
    /// One JSON object, with the clauses that ask for each rule.
    Json,
    /// A page of a book.
    Markdown,
}

/// Which rule to explain.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Id of the rule, such as GHG-001.
    #[arg(value_name = "ID")]
    id: String,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    print(&match arguments.format {
        Form::Text => output::rules(language, terminal::columns()),
        Form::Markdown => output::rules_markdown(language),
        Form::Json => output::json_text(&output::rules_json(language)) + "\n",
    })?;
    Ok(true)
}

pub(super) fn explain(arguments: &Explain, language: Language) -> Result<bool, Failure> {
    let rule = rules::find(&arguments.id)
        .map_err(|none| unknown("unknown-rule", &arguments.id, &none.near, "ailca rules", language))?;
    print(&output::explain(rule, language, super::terminal::is_limited()))?;
    Ok(true)
}
