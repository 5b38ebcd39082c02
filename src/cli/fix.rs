//! `ailca fix`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::original::Original;
use super::reading::{found, is_standard, shown};
use super::recognition::{is_named_as_report, is_report};
use super::search::{expand, has_ending};
use super::{Failure, print, print_change, tell};
use crate::document::{self, Format, Limits};
use crate::finding::{Level, Message, Severity};
use crate::mend::{self, Mended, Options};
use crate::messages::{self, Language};
use crate::report::SchemaVersion;
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

/// Mends reports as far as it is sure, before they are checked, which tells what is left of them.
pub(super) fn before_check(files: &[PathBuf], language: Language) -> Result<(), Failure> {
    let options = Options { unsafely: false, language };
    for argument in files {
        // What cannot be written again is refused before anything else is.
        if is_standard(argument) || argument.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir())
        {
            return Err(Failure::said(&Message::new("failure-not-a-file").with("name", shown(argument))));
        }
    }
    // What cannot be found, or is no text, is told where it is checked.
    for place in files.iter().flat_map(|argument| expand(argument)).flatten() {
        let bytes = found(&place.path).ok().flatten();
        if bytes.is_none_or(|bytes| document::decode(&bytes, &Limits::default()).is_err()) {
            continue;
        }
        let original = Original::read(&place.path, language)?;
        if !place.named && !is_recognised(&place.path, &original.text) {
            continue;
        }
        let mut made = 0_usize;
        let text = mend_all(&place.path, &original.text, options, |_, mended| {
            made = made.saturating_add(mended.made.len());
        });
        if text != original.text {
            original.replace(&text)?;
            let message = Message::new("fix-before-check").with("name", shown(&place.path));
            tell(&messages::text(language, &message.with("count", made)));
        }
    }
    Ok(())
}

fn fix(path: &Path, is_named: bool, dry_run: bool, options: Options) -> Result<bool, Failure> {
    let name = shown(path);
    let original = Original::read(path, options.language)?;
    if !is_named && !is_recognised(path, &original.text) {
        return Ok(true);
    }
    let mut is_sound = true;
    let text = mend_all(path, &original.text, options, |name, mended| {
        is_sound &= said(name, mended, options.language);
    });
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

/// Whether a file that was found in a folder is a report, as it is for those who check it; of a corpus the first line decides.
fn is_recognised(path: &Path, text: &str) -> bool {
    let first = || text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let (part, notation) = if is_lines(path) { (first(), Some(Format::Json)) } else { (text, None) };
    let is_named = path.file_name().is_some_and(|file| is_named_as_report(&shown(file)));
    is_named || is_report(part.as_bytes(), &shown(path), notation)
}

/// The text of a file with its reports mended, each of which is told by its name: one, or one a line.
fn mend_all(path: &Path, text: &str, options: Options, mut told: impl FnMut(&str, &Mended)) -> String {
    let name = shown(path);
    if !is_lines(path) {
        let mended = mend::mend(text, Format::detect(&name, text), &Limits::default(), options);
        told(&name, &mended);
        return mended.text;
    }
    let mut all = String::with_capacity(text.len());
    for (line, number) in text.split_inclusive('\n').zip(1_usize..) {
        let report = line.trim();
        if report.is_empty() {
            all.push_str(line);
            continue;
        }
        let mended = mend::mend(report, Format::Json, &Limits::default(), options);
        told(&format!("{name}:{number}"), &mended);
        all.push_str(&line.replacen(report, &mended.text, 1));
    }
    all
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
    if let Some(version) = mended.older {
        let message = Message::new("fix-older").with("name", name).with("version", version.key());
        tell(&messages::text(language, &message.with("newest", SchemaVersion::CURRENT.key())));
    }
    if mended.left > 0 {
        let message = Message::new("fix-left").with("name", name).with("count", mended.left);
        tell(&messages::text(language, &message));
    }
    is_sound
}
