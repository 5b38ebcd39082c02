//! Reading what the user names: through one bound, and only what is a file.

use std::ffi::OsStr;
use std::fmt::Write;
use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::{Failure, lines};
use crate::document::{self, Limits};
use crate::finding::Message;
use crate::messages::Language;
use crate::outcome::Outcome;

/// Stands for standard input where a file is read, and for standard output where one is written.
pub(super) const STANDARD: &str = "-";

/// The name of a file as it is shown: bytes that are no text are written as `\xE9`.
pub(super) fn shown(path: impl AsRef<OsStr>) -> String {
    let mut name = String::new();
    for chunk in path.as_ref().as_encoded_bytes().utf8_chunks() {
        name.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(name, "\\x{byte:02X}");
        }
    }
    name
}

/// The text of a file, or of standard input; where it is none, its name with place and cause.
pub(super) fn read_text(path: &Path, language: Language) -> Result<String, Failure> {
    text_of(path, whole(path)?, language)
}

/// The text of a file, where there is one.
pub(super) fn found_text(path: &Path, language: Language) -> Result<Option<String>, Failure> {
    found(path)?.map(|bytes| text_of(path, bytes, language)).transpose()
}

/// The bytes of a file as text.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>, language: Language) -> Result<String, Failure> {
    match document::decode(&bytes, &Limits::default()) {
        // Nothing is copied: the bytes are text.
        Ok(_) => String::from_utf8(bytes).map_err(|error| {
            Failure::of(shown(path), &io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
        }),
        Err(problem) => {
            Err(Failure(lines(&shown(path), "", &Outcome::unreadable(&problem).findings, language)))
        }
    }
}

/// The bytes of a file, or of standard input.
pub(super) fn whole(path: &Path) -> Result<Vec<u8>, Failure> {
    found(path)?.ok_or_else(|| absent(path))
}

/// The bytes of a file, where there is one.
pub(super) fn found(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let failed = |error: &io::Error| Failure::of(shown(path), error);
    if is_standard(path) {
        return bounded(io::stdin().lock(), Limits::default()).map(Some).map_err(|error| failed(&error));
    }
    let Some(file) = opened(path)? else { return Ok(None) };
    bounded(file, Limits::default()).map(Some).map_err(|error| failed(&error))
}

/// Whether a name stands for standard input.
pub(super) fn is_standard(path: &Path) -> bool {
    path == Path::new(STANDARD) || path == Path::new("/dev/stdin")
}

/// Refuses two reports that are both to be read from standard input, which is read once.
pub(super) fn refuse_standard_twice(paths: [&Path; 2]) -> Result<(), Failure> {
    let twice = paths.into_iter().all(is_standard);
    if twice { Err(Failure::said(&Message::new("compare-two-inputs"))) } else { Ok(()) }
}

/// That there is no such file.
pub(super) fn absent(path: &Path) -> Failure {
    Failure::of(shown(path), &io::ErrorKind::NotFound.into())
}

/// One byte more than the limit, so that a text that is too long is seen to be.
pub(super) fn bounded(reader: impl Read, limits: Limits) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(limits.max_bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file to read from, where there is one. Pipes, devices and sockets have no end that can be counted on and are refused,
/// but for what the process was handed open, as `<(command)` does: who does so means it.
pub(super) fn opened(path: &Path) -> Result<Option<File>, Failure> {
    let failed = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => Ok(None),
        _ => Err(Failure::of(shown(path), error)),
    };
    let there = match fs::metadata(path) {
        Ok(there) => there,
        Err(error) => return failed(&error),
    };
    let is_handed = ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.starts_with(folder));
    if is_handed && !there.is_dir() {
        return File::open(path).map(Some).or_else(|error| failed(&error));
    }
    // 0010: nobody can say when a pipe or a device ends.
    refuse_other(path, there.file_type())?;
    let file = match without_waiting().open(path) {
        Ok(file) => file,
        Err(error) => return failed(&error),
    };
    // What stands there may be another than the one that was looked at.
    let opened = file.metadata().map_err(|error| Failure::of(shown(path), &error))?;
    refuse_other(path, opened.file_type())?;
    Ok(Some(file))
}

/// Refuses what is no file, by what it is.
fn refuse_other(path: &Path, kind: FileType) -> Result<(), Failure> {
    if kind.is_file() {
        return Ok(());
    }
    if kind.is_dir() {
        return Err(Failure::of(shown(path), &io::ErrorKind::IsADirectory.into()));
    }
    let message = Message::new("failure-no-file").with("name", shown(path)).with("kind", word(kind));
    Err(Failure::said(&message))
}

#[cfg(unix)]
fn word(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_fifo() => "pipe",
        () if kind.is_socket() => "socket",
        () if kind.is_char_device() || kind.is_block_device() => "device",
        () => "other",
    }
}

#[cfg(not(unix))]
fn word(_: FileType) -> &'static str {
    "other"
}

/// For reading; a pipe that takes the place of a file between two looks does not stop the program.
#[cfg(unix)]
fn without_waiting() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.read(true);
    // As many bits as the flags of `open` have.
    if let Ok(flags) = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()) {
        options.custom_flags(flags);
    }
    options
}

#[cfg(not(unix))]
fn without_waiting() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}
