//! `ailca migrate`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::original::Original;
use super::reading::{is_standard, read_text, shown};
use super::{Failure, lines, print_document, tell};
use crate::document::Format;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::migrate::migrate;
use crate::report::SchemaVersion;

/// What to bring to which version.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Report to bring to another version of the schema; it is written beside and renamed.
    file: PathBuf,
    /// Version to bring it to; the newest when left out.
    #[arg(long, default_value = SchemaVersion::CURRENT.key(), value_parser = versions())]
    to: SchemaVersion,
    /// Print the report instead of writing it.
    #[arg(long)]
    dry_run: bool,
}

/// The versions by their keys, which are listed where another is given.
fn versions() -> impl TypedValueParser<Value = SchemaVersion> {
    let keys = SchemaVersion::ALL.map(SchemaVersion::key);
    PossibleValuesParser::new(keys).try_map(|key| SchemaVersion::of(&key).ok_or("no such version"))
}

/// Migrates a report; whether all of it could be carried over.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let name = shown(&arguments.file);
    let is_printed = arguments.dry_run || is_standard(&arguments.file);
    let original = (!is_printed).then(|| Original::read(&arguments.file, language)).transpose()?;
    let read = match &original {
        Some(_) => String::new(),
        None => read_text(&arguments.file, language)?,
    };
    let text = original.as_ref().map_or(&*read, |original| &original.text);
    let migrated = migrate(text, Format::detect(&name, text), arguments.to)
        .map_err(|findings| Failure(lines(&name, text, &findings, language)))?;
    match &original {
        Some(original) if migrated.text != text => original.replace(&migrated.text)?,
        Some(_) => {}
        None => print_document(&migrated.text)?,
    }
    let way: Vec<_> = migrated.way.iter().map(|version| version.key()).collect();
    let key = match (way.len() > 1, is_printed) {
        (false, _) => "migrate-nothing",
        (true, false) => "migrate-done",
        (true, true) => "migrate-would",
    };
    let mut words =
        messages::text(language, &Message::new(key).with("name", name.as_str()).with("way", way.join(" → ")));
    if !migrated.left.is_empty() {
        let left = Message::new("migrate-left").with("count", migrated.left.len());
        words = format!(
            "{words}\n{}\n{}",
            messages::text(language, &left),
            lines(&name, &migrated.text, &migrated.left, language)
        );
    }
    tell(&words);
    Ok(migrated.left.is_empty())
}
