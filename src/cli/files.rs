//! Writing files, so that none is lost, cut short or made readable to more people than before.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::reading::{STANDARD, shown};
use super::{Failure, print_document};
use crate::finding::Message;

/// Refuses a place where something is already, were it a link that leads nowhere.
pub(super) fn refuse_existing(path: &Path) -> Result<(), Failure> {
    if path != Path::new(STANDARD) && fs::symlink_metadata(path).is_ok() {
        return Err(exists(path));
    }
    Ok(())
}

fn exists(path: &Path) -> Failure {
    Failure::said(&Message::new("failure-exists").with("path", shown(path)))
}

/// Prints a text, or writes it to a file that is not there yet; the file.
pub(super) fn deliver<'p>(output: Option<&'p Path>, text: &str) -> Result<Option<&'p Path>, Failure> {
    match output.filter(|path| *path != Path::new(STANDARD)) {
        None => print_document(text).map(|()| None),
        Some(path) => create_file(path, text).map(|()| Some(path)),
    }
}

/// Writes a file that is not there yet, and never in the place of one that came meanwhile.
pub(super) fn create_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    refuse_existing(path)?;
    let failed = |error: &io::Error| Failure::of(shown(path), error);
    let folder = folder_of(path);
    let made = missing(&folder);
    let written = fs::create_dir_all(&folder).and_then(|()| {
        let part = part(&folder, None, text.as_ref())?;
        // 0010: a step that fails where a file came meanwhile.
        part.persist_noclobber(path).map_err(|refused| refused.error)
    });
    if let Err(error) = written {
        // Folders that were made for it and stayed empty go again; others cannot be removed so.
        for folder in &made {
            drop(fs::remove_dir(folder));
        }
        return Err(if error.kind() == io::ErrorKind::AlreadyExists { exists(path) } else { failed(&error) });
    }
    settle(&folder);
    Ok(())
}

/// Writes the files of a folder, each by its name and text: all, or none.
pub(super) fn create_files(folder: &Path, files: &[(&str, &str)]) -> Result<(), Failure> {
    if !folder.is_dir() {
        refuse_existing(folder)?;
    }
    let paths: Vec<_> = files.iter().map(|(name, _)| folder.join(name)).collect();
    paths.iter().try_for_each(|path| refuse_existing(path))?;
    let mut made = BTreeSet::new();
    for (place, (path, (_, text))) in paths.iter().zip(files).enumerate() {
        made.extend(missing(&folder_of(path)));
        if let Err(failure) = create_file(path, text) {
            // A part of a package would be taken for the whole.
            for written in paths.iter().take(place) {
                drop(fs::remove_file(written));
            }
            // The innermost first; one that holds something else stays.
            for folder in made.iter().rev() {
                drop(fs::remove_dir(folder));
            }
            return Err(failure);
        }
    }
    Ok(())
}

/// The folders of a path that are not there yet, the innermost first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    let not_there = |folder: &&Path| !folder.as_os_str().is_empty() && fs::symlink_metadata(folder).is_err();
    folder.ancestors().take_while(not_there).map(Path::to_owned).collect()
}

/// Writes a file of the program's own in the place of the one that is there. What a link leads to is written.
pub(super) fn write_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::of(shown(path), error);
    let target = resolved(path).map_err(|error| failed(&error))?;
    let folder = folder_of(&target);
    fs::create_dir_all(&folder).map_err(|error| failed(&error))?;
    put(&target, text.as_ref()).map_err(|error| failed(&error))
}

/// Where a path leads; itself where nothing is yet.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Ok(target) => Ok(target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_owned()),
        Err(error) => Err(error),
    }
}

/// The folder that a file stands in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_owned()
}

/// Writes beside a place and then renames, so that no half-written file is ever left.
pub(super) fn put(target: &Path, text: &[u8]) -> io::Result<()> {
    let there = match fs::metadata(target) {
        Ok(there) => Some(there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let folder = folder_of(target);
    let part = part(&folder, there.as_ref(), text)?;
    part.persist(target).map_err(|refused| refused.error)?;
    settle(&folder);
    Ok(())
}

/// A part file under a name that nobody can foresee, with its content on the disk. Nobody may read it who could not read
/// the file whose place it takes: owner and permissions come before its first byte.
fn part(folder: &Path, there: Option<&Metadata>, text: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".ailca-").suffix(".part").rand_bytes(12);
    let mut part = match there {
        Some(there) => {
            let part = builder.tempfile_in(folder)?;
            owned(part.as_file(), there);
            part.as_file().set_permissions(there.permissions())?;
            part
        }
        None => as_new(&mut builder).tempfile_in(folder)?,
    };
    part.write_all(text)?;
    part.as_file().sync_all()?;
    Ok(part)
}

/// With the permissions that a new file has here.
#[cfg(unix)]
fn as_new<'b, 'n, 's>(builder: &'b mut Builder<'n, 's>) -> &'b mut Builder<'n, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn as_new<'b, 'n, 's>(builder: &'b mut Builder<'n, 's>) -> &'b mut Builder<'n, 's> {
    builder
}

/// Gives the part file to whom the file belongs, as far as whoever runs the program may: who may not keeps what they wrote.
#[cfg(unix)]
fn owned(part: &File, there: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let is_own = part.metadata().is_ok_and(|own| (own.uid(), own.gid()) == (there.uid(), there.gid()));
    if !is_own && fchown(part, Some(there.uid()), Some(there.gid())).is_err() {
        let _ = fchown(part, None, Some(there.gid()));
    }
}

#[cfg(not(unix))]
fn owned(_: &File, _: &Metadata) {}

/// Puts the new name itself on the disk, where the system lets a folder be opened. The file is in place by now: that its
/// folder cannot be synced is no reason to say that it was not written.
fn settle(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
