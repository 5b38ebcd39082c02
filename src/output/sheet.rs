//! The whole of an output, put together report by report, so that no text has to be kept.

use serde_json::Value;

use super::{Checked, Telling, github, json, junit, sarif};

/// The form of an output.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Diagnostics with the lines of the report, for people.
    #[cfg(feature = "cli")]
    Text(super::Style),
    /// One JSON object, in the shape that docs/src/reference/json-output.md describes.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// `JUnit` XML.
    Junit,
    /// Annotations for GitHub's workflows.
    Github,
}

/// What an output has to say of one report.
#[derive(Debug)]
pub struct Piece(Content);

#[derive(Debug)]
enum Content {
    Words(String),
    Values(Vec<Value>),
    Suite(Box<quick_junit::TestSuite>),
}

impl Piece {
    /// What an output in `form` has to say of a report.
    pub fn of(checked: &Checked<'_>, form: Form, telling: Telling) -> Self {
        Self(match form {
            #[cfg(feature = "cli")]
            Form::Text(style) => {
                let findings = super::text(checked, telling, style);
                Content::Words(format!("{findings}{}\n", super::summary(checked, telling)))
            }
            Form::Json => Content::Values(vec![json::report(checked, telling)]),
            Form::Sarif => Content::Values(sarif::results(checked, telling)),
            Form::Junit => Content::Suite(Box::new(junit::suite(checked, telling))),
            Form::Github => Content::Words(github::annotations(checked, telling)),
        })
    }
}

/// An output that is being put together.
#[derive(Debug)]
pub struct Sheet {
    form: Form,
    telling: Telling,
    values: Vec<Value>,
    suites: quick_junit::Report,
}

impl Sheet {
    /// An output that says nothing yet.
    pub fn new(form: Form, telling: Telling) -> Self {
        Self { form, telling, values: Vec::new(), suites: quick_junit::Report::new("ailca") }
    }

    /// Adds what there is to say of the next report, and returns what can be printed at once.
    pub fn add(&mut self, piece: Piece) -> String {
        match piece.0 {
            Content::Words(words) => return words,
            Content::Values(mut values) => self.values.append(&mut values),
            Content::Suite(suite) => drop(self.suites.add_test_suite(*suite)),
        }
        String::new()
    }

    /// The rest of the output; `conforms` tells whether every report reaches the level that is asked for.
    ///
    /// # Errors
    ///
    /// When the words cannot be written as XML.
    pub fn close(self, conforms: bool) -> Result<String, quick_junit::SerializeError> {
        let pretty = |value: &Value| serde_json::to_string_pretty(value).unwrap_or_default() + "\n";
        Ok(match self.form {
            #[cfg(feature = "cli")]
            Form::Text(_) => String::new(),
            Form::Github => String::new(),
            Form::Json => pretty(&json::whole(&self.values, conforms, self.telling)),
            Form::Sarif => pretty(&sarif::whole(&self.values, self.telling)),
            Form::Junit => self.suites.to_string()?,
        })
    }
}

/// The whole output of some reports.
///
/// # Errors
///
/// When the words cannot be written as XML.
pub fn told(
    reports: &[Checked<'_>],
    form: Form,
    telling: Telling,
) -> Result<String, quick_junit::SerializeError> {
    let mut sheet = Sheet::new(form, telling);
    let mut words = String::new();
    for checked in reports {
        words.push_str(&sheet.add(Piece::of(checked, form, telling)));
    }
    let conforms = reports.iter().all(|checked| checked.outcome.conforms(telling.level));
    words.push_str(&sheet.close(conforms)?);
    Ok(words)
}
