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
    /// The name to show.
    pub(super) name: String,
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

    fn input(&self, name: String, bytes: Vec<u8>, notation: Option<Format>) -> Input {
        Input { name, bytes, notation, folder: self.folder.clone(), file: self.file.clone() }
    }
}

/// A place to read reports from.
enum Place {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Standard,
}

/// The reports of one place, one after the other.
type Reports = Box<dyn Iterator<Item = Result<Input, Failure>>>;

/// Everything that the arguments name; a corpus is read as it is asked for, line by line.
pub(super) fn read(
    arguments: &[String],
    limits: Limits,
) -> Result<impl Iterator<Item = Result<Input, Failure>> + use<>, Failure> {
    let mut places = Vec::new();
    let mut seen = BTreeSet::new();
    for argument in arguments {
        if argument == "-" {
            places.push(Place::Standard);
        } else {
            let paths = expand(argument)?.into_iter().filter(|path| seen.insert(path.clone()));
            places.extend(paths.collect::<Vec<_>>().into_iter().map(Place::File));
        }
    }
    let reports = move |place: Place| {
        let reports = match place {
            Place::File(path) => file(&path, limits),
            Place::Standard => standard(limits),
        };
        reports.unwrap_or_else(|failure| Box::new(std::iter::once(Err(failure))))
    };
    Ok(places.into_iter().flat_map(reports))
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending))
}

/// The files of an argument: itself, those of a directory, or those that match a pattern.
fn expand(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
    if path.is_dir() {
        let is_report = |file: &Path| {
            has_ending(file, &ENDINGS) && file.file_name().is_none_or(|name| name != acceptance::FILE)
        };
        let found = walk(path, is_report);
        return if found.is_empty() {
            Err(Failure::said(
                &Message::new("failure-no-report").with("name", argument).with("endings", ENDINGS.join(", ")),
            ))
        } else {
            Ok(found)
        };
    }
    if path.exists() || !argument.contains(['*', '?', '[', '{']) {
        return Ok(vec![path.to_owned()]);
    }
    let bad = |error: &globset::Error| {
        Failure::said(
            &Message::new("failure-no-pattern")
                .with("name", argument)
                .with("detail", error.kind().to_string()),
        )
    };
    let glob = GlobBuilder::new(argument).literal_separator(true).build().map_err(|error| bad(&error))?;
    let matcher = glob.compile_matcher();
    // The walk begins at the part of the pattern that is plain.
    let plain: PathBuf =
        path.iter().take_while(|part| !part.to_string_lossy().contains(['*', '?', '[', '{'])).collect();
    let root = if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain };
    let found = walk(&root, |file| matcher.is_match(file.strip_prefix("./").unwrap_or(file)));
    if found.is_empty() {
        Err(Failure::said(&Message::new("failure-no-match").with("name", argument)))
    } else {
        Ok(found)
    }
}

fn walk(root: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = WalkBuilder::new(root).standard_filters(false).follow_links(false).build();
    let files = entries.flatten().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let mut paths: Vec<_> = files.map(ignore::DirEntry::into_path).filter(|path| wanted(path)).collect();
    paths.sort();
    paths
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
    Ok(Box::new(std::iter::once(Ok(from.input(name, bytes, None)))))
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
    Ok(Box::new(std::iter::once(Ok(from.input(name, bytes, None)))))
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

/// A report a line; lines without content are passed over.
fn lines(from: From, name: String, mut reader: impl BufRead + 'static, limits: Limits) -> Reports {
    let mut number = 0_usize;
    Box::new(std::iter::from_fn(move || {
        loop {
            number = number.saturating_add(1);
            match line(&mut reader, limits) {
                Err(error) => return Some(Err(Failure::of(&name, &error))),
                Ok(line) if line.is_empty() => return None,
                Ok(line) if line.trim_ascii().is_empty() => {}
                Ok(bytes) => {
                    let name = format!("{name}:{number}");
                    return Some(Ok(from.input(name, bytes, Some(Format::Json))));
                }
            }
        }
    }))
}
