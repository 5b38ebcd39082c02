//! `ailca render`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::acceptances::Folders;
use super::files::{create_file, deliver, refuse_existing};
use super::reading::{STANDARD, is_standard, shown};
use super::well_formed::Named;
use super::{Failure, lines, tell};
use crate::document::Limits;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::render;
use crate::sheet::Sheet;

/// What to draw, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Reports, or sheets that were made of them; - reads standard input.
    #[arg(required = true, value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// File to write to; of several reports a folder; standard output when left out, or -. A file that exists is not
    /// overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Html)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// The sheet, as a page.
    Html,
    /// The label for a model card, as an image.
    Svg,
    /// The badge for a README, as an image.
    Badge,
    /// The summary for a pull request or a model card.
    Markdown,
}

impl Form {
    /// The sheet in this form.
    fn of(self, sheet: &Sheet, language: Language) -> String {
        match self {
            Self::Html => render::page(sheet, language),
            Self::Svg => render::label(sheet, language),
            Self::Badge => render::badge(sheet, language),
            Self::Markdown => render::markdown(sheet, language),
        }
    }

    /// The ending of its files.
    const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Badge => "badge.svg",
            Self::Markdown => "md",
        }
    }
}

/// Draws the reports; whether all of them are well-formed.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let output = arguments.output.as_deref().filter(|output| *output != Path::new(STANDARD));
    if let [report] = arguments.reports.as_slice() {
        return match drawn(report, arguments.format, language)? {
            Some(text) => deliver(output, &text).map(|_| true),
            None => Ok(false),
        };
    }
    let folder = output.ok_or_else(|| Failure::said(&Message::new("render-several")))?;
    let targets = targets(&arguments.reports, folder, arguments.format)?;
    let mut all = true;
    for (report, target) in arguments.reports.iter().zip(&targets) {
        match drawn(report, arguments.format, language)? {
            Some(text) => create_file(target, text)?,
            None => all = false,
        }
    }
    Ok(all)
}

/// The files of several reports; all are refused before the first is written.
fn targets(reports: &[PathBuf], folder: &Path, form: Form) -> Result<Vec<PathBuf>, Failure> {
    let mut targets: Vec<PathBuf> = Vec::new();
    for report in reports {
        let stem = report.file_stem().unwrap_or(report.as_os_str());
        let mut name = stem.to_owned();
        name.push(format!(".{}", form.ending()));
        let target = folder.join(name);
        if targets.contains(&target) {
            let message = Message::new("render-alike").with("path", shown(&target));
            return Err(Failure::said(&message));
        }
        refuse_existing(&target)?;
        targets.push(target);
    }
    Ok(targets)
}

/// A report in a form; `None` where it is not well-formed, which is told.
fn drawn(path: &Path, form: Form, language: Language) -> Result<Option<String>, Failure> {
    let read = Named::read(path, language)?;
    match Sheet::of(&read.text, read.notation, &Limits::default()) {
        Ok(mut sheet) => {
            if let Some(acceptances) = Folders::lasting(path, &read, language)? {
                let file = if is_standard(path) {
                    "stdin".to_owned()
                } else {
                    path.file_name().map(shown).unwrap_or_default()
                };
                sheet.accept(&acceptances, &file);
            }
            Ok(Some(form.of(&sheet, language)))
        }
        Err(wrong) => {
            let name = Argument::Name(read.name.clone());
            let words = messages::text(language, &Message::new("render-not-well-formed").with("name", name));
            tell(&format!("{words}\n{}", lines(&read.name, &read.text, &wrong.findings, language)));
            Ok(None)
        }
    }
}
