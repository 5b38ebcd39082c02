//! What there is to check: the files that the arguments name, in a fixed order.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::Failure;
use crate::acceptance;
use crate::document::{self, Format, Limits};
use crate::finding::Message;

/// One text to check.
pub(super) struct Input {
    /// The name of the file to show.
    pub(super) name: String,
    /// The line of a corpus that it stands on.
    pub(super) line: Option<usize>,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// The folder that it comes from.
    pub(super) folder: PathBuf,
    /// The file name alone.
    pub(super) file: String,
    /// The notation, where the file that it comes from settles it.
    pub(super) notation: Option<Format>,
}

/// Endings of the files that a directory is searched for.
const ENDINGS: [&str; 5] = ["yaml", "yml", "json", "ndjson", "jsonl"];

/// Where inputs come from.
struct From {
    folder: PathBuf,
    file: String,
}

impl From {
    fn path(path: &Path) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { folder: folder.to_owned(), file }
    }

    fn input(&self, name: String, line: Option<usize>, bytes: Vec<u8>, notation: Option<Format>) -> Input {
        Input { name, line, bytes, notation, folder: self.folder.clone(), file: self.file.clone() }
    }
}

/// A place to read reports from.
enum Place {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Standard,
    /// Where nothing can be read, and why.
    Wrong(Failure),
}

/// The reports of one place, one after the other.
type Reports = Box<dyn Iterator<Item = Result<Input, Failure>>>;

/// Everything that the arguments name, and what of it cannot be read; a corpus is read as it is asked for, line by line.
pub(super) fn read(
    arguments: &[String],
    limits: Limits,
) -> impl Iterator<Item = Result<Input, Failure>> + use<> {
    let mut places = Vec::new();
    let mut seen = BTreeSet::new();
    for argument in arguments {
        if argument == "-" {
            places.push(Place::Standard);
        } else {
            // A file that several arguments or links lead to is one file.
            let mut is_new =
                |path: &PathBuf| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone()));
            for found in expand(argument) {
                match found {
                    Ok(path) if is_new(&path) => places.push(Place::File(path)),
                    Ok(_) => {}
                    Err(failure) => places.push(Place::Wrong(failure)),
                }
            }
        }
    }
    let reports = move |place: Place| {
        let reports = match place {
            Place::File(path) => file(&path, limits),
            Place::Standard => standard(limits),
            Place::Wrong(failure) => Err(failure),
        };
        reports.unwrap_or_else(|failure| Box::new(std::iter::once(Err(failure))))
    };
    places.into_iter().flat_map(reports)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let is = |ending: &str| endings.iter().any(|known| known.eq_ignore_ascii_case(ending));
    path.extension().and_then(|ending| ending.to_str()).is_some_and(is)
}

/// A file that was found, or a place that could not be searched.
type Found = Result<PathBuf, Failure>;

/// The files of an argument: itself, those of a directory, or those that match a pattern.
fn expand(argument: &str) -> Vec<Found> {
    let path = Path::new(argument);
    let none = |key: &str| {
        let message = Message::new(key).with("name", argument).with("endings", ENDINGS.join(", "));
        vec![Err(Failure::said(&message))]
    };
    if path.is_dir() {
        let is_report = |file: &Path| {
            let name = file.file_name().unwrap_or_default();
            has_ending(file, &ENDINGS) && acceptance::FILES.iter().all(|known| name != *known)
        };
        let found = walk(path, true, is_report);
        return if found.is_empty() { none("failure-no-report") } else { found };
    }
    if path.exists() || !argument.contains(['*', '?', '[', '{']) {
        return vec![Ok(path.to_owned())];
    }
    let glob = match GlobBuilder::new(argument).literal_separator(true).build() {
        Ok(glob) => glob,
        Err(error) => {
            let message = Message::new("failure-no-pattern").with("name", argument);
            return vec![Err(Failure::said(&message.with("detail", error.kind().to_string())))];
        }
    };
    let matcher = glob.compile_matcher();
    // The walk begins at the part of the pattern that is plain.
    let plain: PathBuf =
        path.iter().take_while(|part| !part.to_string_lossy().contains(['*', '?', '[', '{'])).collect();
    let root = if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain };
    if !root.is_dir() {
        return none("failure-no-match");
    }
    // A pattern that names what is hidden means it.
    let spared = !argument.split('/').any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
    let found = walk(&root, spared, |file| matcher.is_match(file.strip_prefix("./").unwrap_or(file)));
    if found.is_empty() { none("failure-no-match") } else { found }
}

/// The files below a folder in a fixed order, links followed; hidden folders are left out where they are to be spared.
fn walk(root: &Path, spared: bool, wanted: impl Fn(&Path) -> bool) -> Vec<Found> {
    let mut builder = WalkBuilder::new(root);
    builder.standard_filters(false).follow_links(true).sort_by_file_path(Path::cmp);
    builder.filter_entry(move |entry| {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        !(spared && is_hidden && is_folder && entry.depth() > 0)
    });
    let mut found = Vec::new();
    for entry in builder.build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && wanted(entry.path()) => {
                found.push(Ok(entry.into_path()));
            }
            Ok(_) => {}
            Err(error) => found.extend(trouble(&error, root, &wanted).map(Err)),
        }
    }
    found
}

/// What could not be searched, where it may have held reports: a link to a folder that is searched already holds none.
fn trouble(error: &ignore::Error, root: &Path, wanted: &impl Fn(&Path) -> bool) -> Option<Failure> {
    match error {
        ignore::Error::Loop { .. } => None,
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            trouble(err, root, wanted)
        }
        ignore::Error::WithPath { path, err } => {
            let is_dangling = std::fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
            match err.io_error() {
                Some(cause) if is_dangling && cause.kind() == io::ErrorKind::NotFound => {
                    // What it was to lead to is not known: of a folder it has no ending.
                    let matters = path.extension().is_none() || wanted(path);
                    let message = Message::new("failure-dangling").with("name", path.display().to_string());
                    matters.then(|| Failure::said(&message))
                }
                Some(cause) => Some(Failure::of(path.display(), cause)),
                None => trouble(err, path, wanted),
            }
        }
        other => Some(match other.io_error() {
            Some(cause) => Failure::of(root.display(), cause),
            None => Failure::said(
                &Message::new("failure-system")
                    .with("name", root.display().to_string())
                    .with("detail", other.to_string()),
            ),
        }),
    }
}

/// The reports of a file: one, or one a line.
fn file(path: &Path, limits: Limits) -> Result<Reports, Failure> {
    let name = path.display().to_string();
    let from = From::path(path);
    let failed = |error: &io::Error| Failure::of(&name, error);
    let file = File::open(path).map_err(|error| failed(&error))?;
    if has_ending(path, &["ndjson", "jsonl"]) {
        return Ok(lines(from, name, BufReader::new(file), limits));
    }
    let bytes = bounded(file, limits).map_err(|error| failed(&error))?;
    Ok(Box::new(std::iter::once(Ok(from.input(name, None, bytes, None)))))
}

/// The reports of standard input: one a line where the first line is a whole JSON object, else one.
fn standard(limits: Limits) -> Result<Reports, Failure> {
    let name = "stdin".to_owned();
    let from = From { folder: PathBuf::from("."), file: name.clone() };
    let mut reader = BufReader::new(io::stdin());
    let first = line(&mut reader, limits).map_err(|error| Failure::of("standard input", &error))?;
    let is_object = first.trim_ascii_start().starts_with(b"{")
        && std::str::from_utf8(&first)
            .is_ok_and(|text| document::read(text, Format::Json, &limits).tree.is_some());
    let rest = io::Cursor::new(first).chain(reader);
    if is_object {
        return Ok(lines(from, name, BufReader::new(rest), limits));
    }
    let bytes = bounded(rest, limits).map_err(|error| Failure::of("standard input", &error))?;
    Ok(Box::new(std::iter::once(Ok(from.input(name, None, bytes, None)))))
}

/// One byte more than the limit, so that a text that is too long is seen to be.
fn bounded(reader: impl Read, limits: Limits) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(limits.max_bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The next line, cut one byte past the limit; what is cut off is read past.
fn line(reader: &mut impl BufRead, limits: Limits) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    reader.by_ref().take(limits.max_bytes as u64 + 1).read_until(b'\n', &mut line)?;
    if line.len() > limits.max_bytes && !line.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
    }
    Ok(line)
}

/// A report a line; lines without content are passed over, and nothing follows what cannot be read.
fn lines(from: From, name: String, mut reader: impl BufRead + 'static, limits: Limits) -> Reports {
    let mut number = 0_usize;
    let (mut is_empty, mut is_over) = (true, false);
    Box::new(std::iter::from_fn(move || {
        while !is_over {
            number = number.saturating_add(1);
            match line(&mut reader, limits) {
                Err(error) => {
                    is_over = true;
                    return Some(Err(Failure::of(&name, &error)));
                }
                Ok(line) if line.is_empty() => {
                    is_over = true;
                    let message = Message::new("failure-empty-corpus").with("name", name.as_str());
                    return is_empty.then(|| Err(Failure::said(&message)));
                }
                Ok(line) if line.trim_ascii().is_empty() => {}
                Ok(bytes) => {
                    is_empty = false;
                    return Some(Ok(from.input(name.clone(), Some(number), bytes, Some(Format::Json))));
                }
            }
        }
        None
    }))
}
