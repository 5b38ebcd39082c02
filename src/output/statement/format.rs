//! Statements on one guideline as forms of output.

use serde_json::json;

use super::super::indented::{self, Frame};
use super::super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable};
use super::{data, statement, statement_markdown};
use crate::document;
use crate::guidelines::Guideline;
use crate::statement::Statement;

/// What reports meet of one guideline; a report holds where every check ran and none failed.
#[derive(Debug, Clone, Copy)]
pub struct Statements<'g> {
    /// The guideline.
    pub guideline: &'g Guideline,
    /// How it is told.
    pub form: StatementForm,
}

/// The form of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StatementForm {
    /// For people.
    Text,
    /// To go with a disclosure.
    Markdown,
    /// For programs.
    Json,
}

impl Statements<'_> {
    fn frame(&self, options: RenderOptions) -> Frame {
        Frame::of(&json!({
            "formatVersion": data::VERSION,
            "tool": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
            "guideline": data::guideline(self.guideline, options.language),
            "reports": indented::HERE,
        }))
    }
}

impl Format for Statements<'_> {
    fn open(&self, options: RenderOptions) -> String {
        if self.form == StatementForm::Json { self.frame(options).open() } else { String::new() }
    }

    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let format = document::Format::detect(checked.name, checked.text);
        let judged = Statement::of(self.guideline, checked.text, format, checked.outcome);
        let words = match self.form {
            StatementForm::Text => statement(checked, &judged, options),
            StatementForm::Markdown => statement_markdown(checked, &judged, options),
            StatementForm::Json => indented::entries(&[data::report(checked, &judged, options)], 1),
        };
        Ok(Fragment {
            words,
            holds: judged.holds(),
            rules: Vec::new(),
            ..Fragment::of(String::new(), checked, options)
        })
    }

    fn between(&self) -> &'static str {
        if self.form == StatementForm::Json { "," } else { "\n" }
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        if self.form == StatementForm::Json {
            self.frame(options).close(summed.any, 1)
        } else {
            String::new()
        }
    }
}
