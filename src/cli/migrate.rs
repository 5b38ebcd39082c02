//! `ailca migrate`.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::input;
use super::original::Original;
use super::reading::{is_standard, shown, text_of};
use super::search::{expand, has_ending};
use super::{Failure, lines, print_document, tell};
use crate::document::{self, Format, Limits};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::migrate::{Migrated, migrate};
use crate::report::SchemaVersion;

/// What to bring to which version.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Reports to bring to another version of the schema: files, folders, patterns, .ndjson with a report a line; - is
    /// standard input. Each is written beside and renamed; what comes from standard input is printed.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Version to bring them to; the newest when left out.
    #[arg(long, default_value = SchemaVersion::CURRENT.key(), value_parser = versions())]
    to: SchemaVersion,
    /// Print the reports instead of writing them.
    #[arg(long)]
    dry_run: bool,
}

/// The versions by their keys, which are listed where another is given.
fn versions() -> impl TypedValueParser<Value = SchemaVersion> {
    let keys = SchemaVersion::ALL.map(SchemaVersion::key);
    PossibleValuesParser::new(keys).try_map(|key| SchemaVersion::of(&key).ok_or("no such version"))
}

/// Migrates reports; whether all of each could be carried over.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let mut ran =
        Ran { to: arguments.to, language, is_whole: true, has_printed: false, failures: Vec::new() };
    for argument in &arguments.files {
        // What lies about in a folder need not be a report; what is named has to be.
        let is_named = argument.is_file() || !argument.exists();
        if arguments.dry_run || is_standard(argument) {
            ran.print(argument, is_named)?;
            continue;
        }
        for found in expand(argument) {
            let migrated = found.and_then(|place| ran.write(&place.path, is_named));
            ran.failures.extend(migrated.err());
        }
    }
    let Ran { is_whole, mut failures, .. } = ran;
    match failures.pop() {
        None => Ok(is_whole),
        Some(last) => {
            for failure in &failures {
                tell(&failure.0);
            }
            Err(last)
        }
    }
}

/// What was done so far.
struct Ran {
    to: SchemaVersion,
    language: Language,
    /// Whether nothing was left for an author.
    is_whole: bool,
    /// Whether a report was printed.
    has_printed: bool,
    /// What could not be migrated; the rest was.
    failures: Vec<Failure>,
}

impl Ran {
    /// Prints the reports of a file, folder or standard input as they would be.
    fn print(&mut self, argument: &Path, is_named: bool) -> Result<(), Failure> {
        for input in input::read(&[argument.to_owned()], Limits::default()) {
            let migrated = input.and_then(|input| {
                let name =
                    input.line.map_or_else(|| input.name.clone(), |line| format!("{}:{line}", input.name));
                let text = text_of(Path::new(&name), input.bytes, self.language)?;
                let format = input.notation.unwrap_or_else(|| Format::detect(&input.name, &text));
                if !is_named && input.line.is_none() && !may_be_a_report(&text, format) {
                    self.pass_over(&name);
                    return Ok(None);
                }
                Ok(Some((self.migrate(&name, &text, format)?, name)))
            });
            match migrated {
                Ok(None) => {}
                Ok(Some((migrated, name))) => {
                    // The mark of a file stands before all that is printed, or nowhere.
                    let rest = migrated.text.trim_start_matches('\u{feff}');
                    print_document(if self.has_printed { rest } else { &migrated.text })?;
                    self.has_printed = true;
                    self.tell(&name, &migrated, true);
                }
                Err(failure) => self.failures.push(failure),
            }
        }
        Ok(())
    }

    /// Writes the reports of a file in its place.
    fn write(&mut self, path: &Path, is_named: bool) -> Result<(), Failure> {
        let name = shown(path);
        let original = Original::read(path, self.language)?;
        if has_ending(path, &["ndjson", "jsonl"]) {
            return self.write_lines(&name, &original);
        }
        let format = Format::detect(&name, &original.text);
        if !is_named && !may_be_a_report(&original.text, format) {
            self.pass_over(&name);
            return Ok(());
        }
        let migrated = self.migrate(&name, &original.text, format)?;
        if migrated.text != original.text {
            original.replace(&migrated.text)?;
        }
        self.tell(&name, &migrated, false);
        Ok(())
    }

    /// Says that something is no report.
    fn pass_over(&self, name: &str) {
        tell(&messages::text(self.language, &Message::new("migrate-no-report").with("name", name)));
    }

    /// Writes a report a line. A line that cannot be migrated stays as it is, and is told.
    fn write_lines(&mut self, name: &str, original: &Original) -> Result<(), Failure> {
        let mut text = String::with_capacity(original.text.len());
        for (line, number) in original.text.split_inclusive('\n').zip(1_usize..) {
            let name = format!("{name}:{number}");
            let migrated = match line.trim() {
                "" => None,
                report => self.migrate(&name, report, Format::Json).map_or_else(
                    |failure| {
                        self.failures.push(failure);
                        None
                    },
                    Some,
                ),
            };
            let Some(migrated) = migrated else {
                text.push_str(line);
                continue;
            };
            text.push_str(&line.replacen(line.trim(), &migrated.text, 1));
            self.tell(&name, &migrated, false);
        }
        if text == original.text { Ok(()) } else { original.replace(&text) }
    }

    fn migrate(&self, name: &str, text: &str, format: Format) -> Result<Migrated, Failure> {
        migrate(text, format, self.to)
            .map_err(|unreadable| Failure(lines(name, text, &unreadable.findings, self.language)))
    }

    /// Says what was done, or would be, and what is left for the author.
    fn tell(&mut self, name: &str, migrated: &Migrated, is_printed: bool) {
        let way: Vec<_> = migrated.way.iter().map(|version| version.key()).collect();
        let key = match (way.len() > 1, is_printed) {
            (false, _) => "migrate-nothing",
            (true, false) => "migrate-done",
            (true, true) => "migrate-would",
        };
        let done = Message::new(key).with("name", name).with("way", way.join(" → "));
        let mut words = messages::text(self.language, &done);
        for (sentence, told) in [("migrate-decide", &migrated.decide), ("migrate-left", &migrated.left)] {
            if told.is_empty() {
                continue;
            }
            self.is_whole = false;
            let head = Message::new(sentence).with("count", told.len());
            words = format!(
                "{words}\n{}\n{}",
                messages::text(self.language, &head),
                lines(name, &migrated.text, told, self.language)
            );
        }
        tell(&words);
    }
}

/// Whether a document has the key that says of which version of the schema it is, or cannot be read at all.
fn may_be_a_report(text: &str, format: Format) -> bool {
    let tree = document::read(text, format, &Limits::default()).tree;
    tree.is_none_or(|tree| tree.at("/schemaVersion").is_some())
}
