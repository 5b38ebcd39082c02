//! Where reports lie: the files of a folder or pattern in a fixed order, and nothing of what lies outside of it.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use super::Failure;
use super::files::folder_of;
use super::reading::shown;
use crate::acceptance;
use crate::finding::Message;

/// Endings of the files that a directory is searched for.
const ENDINGS: [&str; 5] = ["yaml", "yml", "json", "ndjson", "jsonl"];

/// A file that was found, or a place that could not be searched.
pub(super) type Found = Result<Place, Failure>;

/// A file, and the folder that nothing beside it may lead out of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) path: PathBuf,
    pub(super) within: Arc<Path>,
    /// Whether it was named, by itself or by a pattern, and not found in a folder that was.
    pub(super) named: bool,
}

/// Whether a name ends in one of some endings, in capitals or not.
pub(super) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let is = |ending: &str| endings.iter().any(|known| known.eq_ignore_ascii_case(ending));
    path.extension().and_then(|ending| ending.to_str()).is_some_and(is)
}

/// A folder as links and dots lead to it; as it is named where it cannot be told.
pub(super) fn real(folder: &Path) -> Arc<Path> {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).into()
}

/// The reports of an argument: itself, those of a directory, or those that match a pattern.
pub(super) fn expand(argument: &Path) -> Vec<Found> {
    expand_to(argument, &ENDINGS, "failure-no-report")
}

/// The files of an argument: itself, those of a directory that have one of some endings, or those that match a pattern; where
/// a directory has none, the sentence that says so.
pub(super) fn expand_to(argument: &Path, endings: &[&str], nothing: &str) -> Vec<Found> {
    let none = |key: &str| {
        let message = Message::new(key).with("name", shown(argument)).with("endings", endings.join(", "));
        vec![Err(Failure::said(&message))]
    };
    if argument.is_dir() {
        let is_report = |file: &Path| {
            let name = file.file_name().unwrap_or_default();
            has_ending(file, endings) && acceptance::FILES.iter().all(|known| name != *known)
        };
        let found = Search::new(argument, true, &is_report, None).found();
        return if found.is_empty() { none(nothing) } else { found };
    }
    let pattern = argument.to_str().filter(|text| text.contains(SIGNS) && !argument.exists());
    let Some(pattern) = pattern else {
        let within = real(&folder_of(argument));
        return vec![Ok(Place { path: argument.to_owned(), within, named: true })];
    };
    let matcher = match matcher(pattern) {
        Ok(matcher) => matcher,
        Err(error) => {
            let message = Message::new("failure-no-pattern").with("name", pattern);
            return vec![Err(Failure::said(&message.with("detail", error.kind().to_string())))];
        }
    };
    // The walk begins at the part of the pattern that is plain.
    let plain: PathBuf = argument.iter().take_while(|part| !part.to_string_lossy().contains(SIGNS)).collect();
    let root = if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain };
    if !root.is_dir() {
        return none("failure-no-match");
    }
    // A pattern that names what is hidden means it.
    let spared = !pattern.split('/').any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
    let is_match = |file: &Path| matcher.is_match(file.strip_prefix("./").unwrap_or(file));
    let found = Search::new(&root, spared, &is_match, Some(pattern)).found();
    if found.is_empty() { none("failure-no-match") } else { found }
}

/// What makes a name a pattern.
const SIGNS: [char; 4] = ['*', '?', '[', '{'];

fn matcher(pattern: &str) -> Result<GlobMatcher, globset::Error> {
    Ok(GlobBuilder::new(pattern).literal_separator(true).build()?.compile_matcher())
}

/// Whether a pattern can match something below a folder: whether its first parts match that folder.
fn reaches(pattern: &str, folder: &Path) -> bool {
    // A choice may hold separators, so that parts do not tell.
    if pattern.contains("**") || pattern.contains('{') {
        return true;
    }
    let folder = folder.strip_prefix("./").unwrap_or(folder);
    let pattern = Path::new(pattern);
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let depth = folder.iter().count();
    let first: PathBuf = pattern.iter().take(depth).collect();
    let is_match = |first: &str| matcher(first).is_ok_and(|matcher| matcher.is_match(folder));
    depth < pattern.iter().count() && first.to_str().is_some_and(is_match)
}

/// A search below a folder. Links to files inside of it are read, links to folders inside are followed only where what they
/// lead to has no way of its own: a tree of links has more ways than anyone can walk.
struct Search<'s> {
    root: Arc<Path>,
    /// Whether hidden folders are left out.
    spared: bool,
    wanted: &'s dyn Fn(&Path) -> bool,
    pattern: Option<&'s str>,
    /// The folders still to be walked, and whether a link led there.
    folders: VecDeque<(PathBuf, bool)>,
    /// Where links led.
    seen: BTreeSet<PathBuf>,
    found: Vec<Found>,
}

impl<'s> Search<'s> {
    fn new(root: &Path, spared: bool, wanted: &'s dyn Fn(&Path) -> bool, pattern: Option<&'s str>) -> Self {
        let folders = VecDeque::from([(root.to_owned(), false)]);
        let (seen, found) = (BTreeSet::new(), Vec::new());
        Self { root: real(root), spared, wanted, pattern, folders, seen, found }
    }

    fn found(mut self) -> Vec<Found> {
        while let Some((folder, is_linked)) = self.folders.pop_front() {
            self.walk(&folder, is_linked);
        }
        self.found
    }

    fn walk(&mut self, folder: &Path, is_linked: bool) {
        let spared = self.spared;
        let mut builder = WalkBuilder::new(folder);
        builder.standard_filters(false).follow_links(false).sort_by_file_path(Path::cmp);
        builder.filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            !(spared && is_folder && entry.depth() > 0 && is_hidden(Path::new(entry.file_name())))
        });
        for entry in builder.build() {
            match entry {
                Ok(entry) if entry.depth() == 0 => {}
                Ok(entry) if entry.path_is_symlink() => self.link(entry.path(), is_linked),
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {}
                // What is no file is refused by name when it is read.
                Ok(entry) if (self.wanted)(entry.path()) => self.take(entry.into_path()),
                Ok(_) => {}
                Err(error) => self.found.push(Err(trouble(&error, folder))),
            }
        }
    }

    fn take(&mut self, path: PathBuf) {
        let named = self.pattern.is_some();
        self.found.push(Ok(Place { path, within: Arc::clone(&self.root), named }));
    }

    fn link(&mut self, path: &Path, is_linked: bool) {
        let said = |key: &str| Failure::said(&Message::new(key).with("name", shown(path)));
        let target = match path.canonicalize() {
            Ok(target) => target,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // What it was to lead to is not known: of a folder it has no ending.
                if path.extension().is_none() || (self.wanted)(path) {
                    self.found.push(Err(said("failure-dangling")));
                }
                return;
            }
            Err(error) => return self.found.push(Err(Failure::of(shown(path), &error))),
        };
        let is_folder = target.is_dir();
        let matters = match self.pattern {
            _ if !is_folder => (self.wanted)(path),
            Some(pattern) => reaches(pattern, path),
            None => !(self.spared && path.file_name().is_some_and(|name| is_hidden(Path::new(name)))),
        };
        let is_around = || path.parent().is_some_and(|parent| real(parent).starts_with(&target));
        let has_way = |target: &Path| {
            let inside = target.strip_prefix(&self.root).unwrap_or(target);
            !(self.spared && inside.iter().any(|part| is_hidden(Path::new(part))))
        };
        match () {
            () if !matters => {}
            // 0010: an excerpt of a file is a copy of it, and a log is public.
            () if !target.starts_with(&self.root) => self.found.push(Err(said("failure-link-leaves"))),
            () if !is_folder => self.take(path.to_owned()),
            () if is_around() => {}
            // A pattern means the names on the way; a link on the way of a link is walked under the name that it has.
            () if self.pattern.is_some() && !is_linked => self.folders.push_back((path.to_owned(), true)),
            () if has_way(&target) => {}
            () => {
                if self.seen.insert(target) {
                    self.folders.push_back((path.to_owned(), true));
                }
            }
        }
    }
}

fn is_hidden(name: &Path) -> bool {
    name.as_os_str().as_encoded_bytes().starts_with(b".")
}

/// What could not be searched.
fn trouble(error: &ignore::Error, place: &Path) -> Failure {
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            trouble(err, place)
        }
        ignore::Error::WithPath { path, err } => trouble(err, path),
        other => match other.io_error() {
            Some(cause) => Failure::of(shown(place), cause),
            None => Failure::said(
                &Message::new("failure-system").with("name", shown(place)).with("detail", other.to_string()),
            ),
        },
    }
}

/// A file beside a report, where there is one: what it leads to, or that it leads nowhere or out of a folder.
pub(super) fn beside(path: &Path, within: &Path) -> Result<bool, Failure> {
    let said = |key: &str| Failure::said(&Message::new(key).with("name", shown(path)));
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(Failure::of(shown(path), &error)),
        Ok(there) if !there.is_symlink() => return Ok(true),
        Ok(_) => {}
    }
    match path.canonicalize() {
        Ok(target) if target.starts_with(within) => Ok(true),
        Ok(_) => Err(said("failure-link-leaves")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(said("failure-dangling")),
        Err(error) => Err(Failure::of(shown(path), &error)),
    }
}
