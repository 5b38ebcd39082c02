//! A file that a command changes: read, held against others, and replaced only while it is what was read.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::files::{folder_of, put};
use super::reading::{absent, found, is_standard, shown, text_of};
use super::{Failure, tell};
use crate::finding::Message;
use crate::messages::{self, Language};

/// How long another run of the program is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

/// A file as it was read, to be replaced by another text.
pub(super) struct Original {
    named: PathBuf,
    /// Where the name led when it was read.
    target: PathBuf,
    /// Its text.
    pub(super) text: String,
    language: Language,
    /// While it is open, other runs of the program wait before they read a file of the same folder to change it.
    _hold: Option<File>,
}

impl Original {
    /// Reads a file to change. Runs that change files of one folder come one after the other, so that each starts from
    /// what the one before it wrote.
    pub(super) fn read(path: &Path, language: Language) -> Result<Self, Failure> {
        if is_standard(path) {
            return Err(Failure::said(&Message::new("failure-not-a-file").with("name", shown(path))));
        }
        let failed = |error: &std::io::Error| Failure::of(shown(path), error);
        let target = path.canonicalize().map_err(|error| failed(&error))?;
        let hold = hold(&folder_of(&target), path)?;
        let bytes = found(&target)?.ok_or_else(|| absent(path))?;
        let text = text_of(path, bytes, language)?;
        Ok(Self { named: path.to_owned(), target, text, language, _hold: hold })
    }

    /// Puts a text in its place, unless somebody else has changed it since it was read.
    pub(super) fn replace(&self, text: &str) -> Result<(), Failure> {
        // 0010: the hold binds this program alone; an editor is seen by what it left.
        if found(&self.target)?.as_deref() != Some(self.text.as_bytes()) {
            return Err(Failure::said(&Message::new("failure-changed").with("name", shown(&self.named))));
        }
        let there =
            std::fs::metadata(&self.target).map_err(|error| Failure::of(shown(&self.named), &error))?;
        if there.permissions().readonly() {
            return Err(Failure::said(&Message::new("failure-protected").with("name", shown(&self.named))));
        }
        // What an editor writes between that look and this name is lost: no system compares and renames in one step.
        put(&self.target, text.as_bytes()).map_err(|error| Failure::of(shown(&self.named), &error))?;
        if other_names(&there) > 0 {
            let message = Message::new("original-other-names").with("name", shown(&self.named));
            tell(&messages::text(
                self.language,
                &message.with("count", usize::try_from(other_names(&there)).unwrap_or(usize::MAX)),
            ));
        }
        Ok(())
    }
}

/// How many further names a file has (hard links), which keep the old text when the file is replaced.
#[cfg(unix)]
fn other_names(file: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(file).saturating_sub(1)
}

#[cfg(not(unix))]
fn other_names(_: &std::fs::Metadata) -> u64 {
    0
}

/// An advisory lock on a folder, which ends with the process. Where the system has none, what was read is still compared
/// before it is replaced.
fn hold(folder: &Path, path: &Path) -> Result<Option<File>, Failure> {
    let Ok(folder) = File::open(folder) else { return Ok(None) };
    let begun = Instant::now();
    loop {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(TryLockError::Error(_)) => return Ok(None),
            Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
            }
            Err(TryLockError::WouldBlock) => {
                return Err(Failure::said(&Message::new("failure-held").with("name", shown(path))));
            }
        }
    }
}
