//! Reading and writing files, so that none is lost, cut short or made readable to more people than before.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Failure, lines};
use crate::document::{self, Limits};
use crate::finding::Message;
use crate::messages::Language;
use crate::outcome::Outcome;

/// The text of a file; where it is none, its name with place and cause.
pub(super) fn read_text(name: &str, language: Language) -> Result<String, Failure> {
    let bytes = fs::read(name).map_err(|error| Failure::of(name, &error))?;
    let text = document::decode(&bytes, &Limits::default());
    text.map(str::to_owned)
        .map_err(|problem| Failure(lines(name, "", &Outcome::unreadable(&problem).findings, language)))
}

/// Refuses a place where something is already, were it a link that leads nowhere.
pub(super) fn refuse_existing(path: &Path) -> Result<(), Failure> {
    if fs::symlink_metadata(path).is_ok() {
        let message = Message::new("failure-exists").with("path", path.display().to_string());
        return Err(Failure::said(&message));
    }
    Ok(())
}

/// Writes a file that is not there yet.
pub(super) fn create_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    refuse_existing(path)?;
    write_file(path, text)
}

/// Writes a file beside its place and then renames it, so that no half-written file is ever left. What a link leads to is
/// written, and keeps its permissions.
pub(super) fn write_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::of(path.display(), error);
    let target = resolved(path).map_err(|error| failed(&error))?;
    if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    }
    let mut name = target.file_name().map(OsStr::to_os_string).unwrap_or_default();
    name.push(format!(".{}.part", std::process::id()));
    let beside = target.with_file_name(name);
    put(&target, &beside, text.as_ref()).map_err(|error| {
        // What was begun is taken away; that it cannot be is the smaller trouble.
        let _ = fs::remove_file(&beside);
        failed(&error)
    })
}

/// Where a path leads; itself where nothing is yet.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Ok(target) => Ok(target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_owned()),
        Err(error) => Err(error),
    }
}

fn put(target: &Path, beside: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = begun(target, beside)?;
    file.write_all(text)?;
    drop(file);
    fs::rename(beside, target)
}

/// The part file, which nobody may read who could not read the file: its permissions come before its first byte.
fn begun(target: &Path, beside: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).open(beside)?;
    match fs::metadata(target) {
        Ok(there) => file.set_permissions(there.permissions())?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(file)
}
