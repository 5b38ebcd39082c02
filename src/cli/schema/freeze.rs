//! `ailca schema freeze`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::super::{Failure, print, write_file};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::SchemaVersion;
use crate::schema::{self, released};

/// What to freeze, and where.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Version under which the schema of the types is released; it must be the one that the types name.
    version: String,
    /// Folder of released schemas.
    #[arg(long, default_value = "schema")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let Arguments { version, folder } = arguments;
    let current = SchemaVersion::CURRENT.key();
    if version != current {
        return Err(Failure::said(
            &Message::new("failure-other-version").with("current", current).with("version", version.as_str()),
        ));
    }
    let lock_path = folder.join("released.lock");
    let lock = match std::fs::read_to_string(&lock_path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let path = lock_path.display().to_string();
            return Err(Failure::said(&Message::new("failure-no-lock").with("path", path)));
        }
        Err(error) => return Err(Failure::of(lock_path.display(), &error)),
    };
    if released::locked(&lock).iter().any(|(known, _)| known == version) {
        return Err(Failure::said(
            &Message::new("failure-frozen")
                .with("path", lock_path.display().to_string())
                .with("version", version.as_str()),
        ));
    }
    let text = schema::text();
    let path = folder.join(version).join("report.schema.json");
    refuse_another(&path, &text)?;
    write_file(&path, &text)?;
    write_file(&lock_path, format!("{lock}{}  {version}\n", released::digest(&text)))?;
    let message = Message::new("schema-frozen")
        .with("path", path.display().to_string())
        .with("lock", lock_path.display().to_string())
        .with("version", version.as_str());
    print(&(messages::text(language, &message) + "\n"))?;
    Ok(true)
}

/// A file that differs is never overwritten, though no lock knows it.
fn refuse_another(path: &Path, text: &str) -> Result<(), Failure> {
    match std::fs::read_to_string(path) {
        Ok(there) if there != text => {
            Err(Failure::said(&Message::new("failure-other-schema").with("path", path.display().to_string())))
        }
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::of(path.display(), &error))
        }
        _ => Ok(()),
    }
}
