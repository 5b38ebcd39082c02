//! `ailca check`.

use std::io::IsTerminal;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::{Failure, input, print, statement};
use crate::check::{self, Outcome};
use crate::document::{self, Format as Notation, Limits};
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::output::{self, Checked, Style, Telling};

/// What to check, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files, directories or patterns; - reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Level that every report must reach.
    #[arg(long, value_enum, default_value_t = Asked::Disclosure)]
    level: Asked,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Judge by one guideline only, clause by clause; the code is 1 where a check derived from it fails.
    #[arg(long, value_name = "ID")]
    guideline: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "camelCase")]
enum Asked {
    WellFormed,
    Disclosure,
    Comparable,
    Assured,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// Diagnostics with the lines of the report, for people.
    Text,
    /// One JSON object, in the shape that docs/json-output.md describes.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// `JUnit` XML, for test dashboards.
    Junit,
    /// Annotations for GitHub's workflows.
    Github,
    /// A statement on one guideline, to go with a disclosure.
    #[value(name = "markdown")]
    Statement,
}

impl Form {
    /// The form of a statement on a guideline, where there is one.
    const fn of_statement(self) -> Option<statement::Form> {
        match self {
            Self::Text => Some(statement::Form::Text),
            Self::Json => Some(statement::Form::Json),
            Self::Statement => Some(statement::Form::Markdown),
            Self::Sarif | Self::Junit | Self::Github => None,
        }
    }
}

impl From<Asked> for Level {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::WellFormed => Self::WellFormed,
            Asked::Disclosure => Self::Disclosure,
            Asked::Comparable => Self::Comparable,
            Asked::Assured => Self::Assured,
        }
    }
}

/// Checks the reports; whether all of them reach the level.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let limits = Limits::default();
    let inputs = input::read(&arguments.files, &limits)?;
    // Nesting is bounded, and this is room for the deepest.
    let pool = rayon::ThreadPoolBuilder::new().stack_size(32 << 20).build();
    let pool = pool.map_err(|error| Failure(error.to_string()))?;
    let outcomes: Vec<(&str, Outcome)> = pool.install(|| {
        inputs
            .par_iter()
            .map(|input| match document::decode(&input.bytes, &limits) {
                Ok(text) => {
                    let notation = input.notation.unwrap_or_else(|| Notation::detect(&input.name, text));
                    (text, check::check(text, notation, &limits))
                }
                Err(problem) => ("", Outcome::unreadable(&problem)),
            })
            .collect()
    });
    let reports: Vec<_> = inputs
        .iter()
        .zip(&outcomes)
        .map(|(input, (text, outcome))| Checked { name: &input.name, text, outcome })
        .collect();
    let telling = Telling { language, level: arguments.level.into() };
    if let Some(guideline) = &arguments.guideline {
        return statement::run(guideline, &reports, telling, arguments.format.of_statement());
    }
    print(&told(&reports, telling, arguments.format)?)?;
    Ok(outcomes.iter().all(|(_, outcome)| outcome.reaches(telling.level)))
}

fn told(reports: &[Checked<'_>], telling: Telling, form: Form) -> Result<String, Failure> {
    let pretty = |value: &serde_json::Value| serde_json::to_string_pretty(value).unwrap_or_default() + "\n";
    Ok(match form {
        Form::Text => {
            let mut text = String::new();
            let style = style();
            for report in reports {
                text.push_str(&output::text(report, telling, style));
                text.push_str(&output::summary(report, telling));
                text.push('\n');
            }
            text
        }
        Form::Json => pretty(&output::json(reports, telling)),
        Form::Sarif => pretty(&output::sarif(reports, telling)),
        Form::Junit => output::junit(reports, telling).map_err(|error| Failure(error.to_string()))?,
        Form::Github => output::github(reports, telling),
        Form::Statement => {
            let message = Message::new("markdown-format");
            return Err(Failure(messages::text(telling.language, &message)));
        }
    })
}

/// Colours on a terminal only, unless the environment says otherwise; the width of the terminal, else 100 columns.
fn style() -> Style {
    let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let terminal = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    let width = terminal.map_or(100, |(width, _)| usize::from(width.0)).clamp(40, 160);
    Style { colour, width }
}
