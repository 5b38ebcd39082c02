//! `ailca migrate`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Failure, lines, print, read_text, tell, write_file};
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
    let name = arguments.file.display().to_string();
    let text = read_text(&name, language)?;
    let migrated = migrate(&text, Format::detect(&name, &text), arguments.to)
        .map_err(|findings| Failure(lines(&name, &text, &findings, language)))?;
    if arguments.dry_run {
        print(&migrated.text)?;
    } else if migrated.text != text {
        write_file(&arguments.file, &migrated.text)?;
    }
    let way: Vec<_> = migrated.way.iter().map(|version| version.key()).collect();
    let key = match (way.len() > 1, arguments.dry_run) {
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
