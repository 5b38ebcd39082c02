//! `ailca fix`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::original::Original;
use super::reading::shown;
use super::search::{expand, has_ending};
use super::{Failure, print, print_change, tell};
use crate::document::{self, Format, Limits};
use crate::finding::{Level, Message, Severity};
use crate::mend::{self, Mended, Options};
use crate::messages::{self, Language};
use crate::schema;
use crate::shown::in_line;

/// What to mend.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Reports to mend: files, folders, patterns, .ndjson with a report a line.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Show the difference and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Also what is likely and not sure: figures proved to be a power of ten off, decimal commas, stages that are not listed, and what follows.
    #[arg(long = "unsafe")]
    unsafely: bool,
}

/// Mends reports as far as findings know what is right; whether all of them are well-formed then.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let options = Options { unsafely: arguments.unsafely, language };
    let (mut is_sound, mut failures) = (true, Vec::new());
    for argument in &arguments.files {
        for found in expand(argument) {
            // What lies about in a folder need not be a report; what is named has to be.
            match found.and_then(|place| fix(&place.path, place.named, arguments.dry_run, options)) {
                Ok(sound) => is_sound &= sound,
                Err(failure) => failures.push(failure),
            }
        }
    }
    match failures.pop() {
        None => Ok(is_sound),
        Some(last) => {
            for failure in &failures {
                tell(&failure.0);
            }
            Err(last)
        }
    }
}

fn fix(path: &Path, is_named: bool, dry_run: bool, options: Options) -> Result<bool, Failure> {
    let name = shown(path);
    let original = Original::read(path, options.language)?;
    if !is_named && !is_lines(path) && !is_report(&name, &original.text) {
        return Ok(true);
    }
    let (text, is_sound) = if is_lines(path) {
        lines(&name, &original.text, options)
    } else {
        let format = Format::detect(&name, &original.text);
        let mended = mend::mend(&original.text, format, &Limits::default(), options);
        (mended.text.clone(), said(&name, &mended, options.language))
    };
    if text == original.text {
        return Ok(is_sound);
    }
    let diff = similar::TextDiff::from_lines(&original.text, &text);
    let shown = diff.unified_diff().context_radius(2).header(&in_line(&name), &in_line(&name)).to_string();
    if dry_run {
        print(&shown)?;
    } else {
        original.replace(&text)?;
        print_change(&shown, &name)?;
    }
    Ok(is_sound)
}

/// Whether a file has a report on each of its lines.
fn is_lines(path: &Path) -> bool {
    has_ending(path, &["ndjson", "jsonl"])
}

/// Whether a document says of which version of the schema it is.
fn is_report(name: &str, text: &str) -> bool {
    let tree = document::read(text, Format::detect(name, text), &Limits::default()).tree;
    tree.is_some_and(|tree| schema::declared(&tree).is_some())
}

/// A report a line.
fn lines(name: &str, text: &str, options: Options) -> (String, bool) {
    let (mut mended_text, mut is_sound) = (String::with_capacity(text.len()), true);
    for (line, number) in text.split_inclusive('\n').zip(1_usize..) {
        let report = line.trim();
        if report.is_empty() {
            mended_text.push_str(line);
            continue;
        }
        let mended = mend::mend(report, Format::Json, &Limits::default(), options);
        is_sound &= said(&format!("{name}:{number}"), &mended, options.language);
        mended_text.push_str(&line.replacen(report, &mended.text, 1));
    }
    (mended_text, is_sound)
}

/// Says what was mended and what is left; whether the report is well-formed.
fn said(name: &str, mended: &Mended, language: Language) -> bool {
    let is_sound = mended.outcome.reaches(Level::WellFormed);
    let key = if mended.made.is_empty() { "fix-nothing" } else { "fix-done" };
    let message = Message::new(key)
        .with("name", name)
        .with("count", mended.made.len())
        .with("errors", mended.outcome.count(Severity::Error, Level::Disclosure));
    tell(&messages::text(language, &message));
    if mended.more > 0 {
        let message = Message::new("fix-more").with("name", name).with("count", mended.more);
        tell(&messages::text(language, &message));
    }
    if mended.left > 0 {
        let message = Message::new("fix-left").with("name", name).with("count", mended.left);
        tell(&messages::text(language, &message));
    }
    is_sound
}
