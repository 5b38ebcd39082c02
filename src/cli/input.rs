//! What there is to check: the files that the arguments name, in a fixed order.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Failure;
use super::files::folder_of;
use super::reading::{absent, bounded, is_standard, opened, shown};
use super::search::{Place as Spot, expand, has_ending, real};
use crate::document::{self, Format, Limits};
use crate::finding::Message;
use crate::sheet::embedded::{self, Embedded};

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
    /// The folder that nothing beside it may lead out of.
    pub(super) within: Arc<Path>,
    /// The file name alone.
    pub(super) file: String,
    /// The notation, where the file that it comes from settles it.
    pub(super) notation: Option<Format>,
    /// Whether its file was named, and not found in a folder that was.
    pub(super) named: bool,
}

/// Where inputs come from.
struct From {
    named: bool,
    folder: PathBuf,
    within: Arc<Path>,
    file: String,
}

impl From {
    fn spot(spot: &Spot) -> Self {
        let file = spot.path.file_name().map(shown).unwrap_or_default();
        Self { named: spot.named, folder: folder_of(&spot.path), within: Arc::clone(&spot.within), file }
    }

    /// A whole file, or the report inside of it where it is a sheet.
    fn whole(&self, name: String, bytes: Vec<u8>, limits: Limits) -> Input {
        let page = document::decode(&bytes, &limits).ok().filter(|text| embedded::is_page(text));
        match page.map(embedded::find) {
            Some(Ok(Embedded { text, format })) => {
                self.input(embedded::name(&name), None, text.into_bytes(), Some(format))
            }
            _ => self.input(name, None, bytes, None),
        }
    }

    fn input(&self, name: String, line: Option<usize>, bytes: Vec<u8>, notation: Option<Format>) -> Input {
        let (folder, within) = (self.folder.clone(), Arc::clone(&self.within));
        Input { name, line, bytes, notation, named: self.named, folder, within, file: self.file.clone() }
    }
}

/// A place to read reports from.
enum Place {
    /// A file.
    File(Spot),
    /// Standard input.
    Standard,
    /// Where nothing can be read, and why.
    Wrong(Failure),
}

/// The reports of one place, one after the other.
type Reports = Box<dyn Iterator<Item = Result<Input, Failure>>>;

/// Everything that the arguments name, and what of it cannot be read; a corpus is read as it is asked for, line by line.
pub(super) fn read(
    arguments: &[PathBuf],
    limits: Limits,
) -> impl Iterator<Item = Result<Input, Failure>> + use<> {
    let mut places = Vec::new();
    let mut seen = BTreeSet::new();
    for argument in arguments {
        if is_standard(argument) {
            places.push(Place::Standard);
            continue;
        }
        // A file that several arguments or links lead to is one file.
        let mut is_new = |path: &Path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned()));
        for found in expand(argument) {
            match found {
                Ok(spot) if is_new(&spot.path) => places.push(Place::File(spot)),
                Ok(_) => {}
                Err(failure) => places.push(Place::Wrong(failure)),
            }
        }
    }
    let reports = move |place: Place| {
        let reports = match place {
            Place::File(spot) => file(&spot, limits),
            Place::Standard => standard(limits),
            Place::Wrong(failure) => Err(failure),
        };
        reports.unwrap_or_else(|failure| Box::new(std::iter::once(Err(failure))))
    };
    places.into_iter().flat_map(reports)
}

/// The reports of a file: one, or one a line.
fn file(spot: &Spot, limits: Limits) -> Result<Reports, Failure> {
    // The name that others know the file by who start from the same folder.
    let name = shown(spot.path.strip_prefix(".").unwrap_or(&spot.path));
    let from = From::spot(spot);
    let file = opened(&spot.path)?.ok_or_else(|| absent(&spot.path))?;
    if has_ending(&spot.path, &["ndjson", "jsonl"]) {
        return Ok(lines(from, name, BufReader::new(file), limits));
    }
    let bytes = bounded(file, limits).map_err(|error| Failure::of(&name, &error))?;
    Ok(Box::new(std::iter::once(Ok(from.whole(name, bytes, limits)))))
}

/// The reports of standard input: one a line where the first line is a whole JSON object, else one.
fn standard(limits: Limits) -> Result<Reports, Failure> {
    let name = "stdin".to_owned();
    let folder = PathBuf::from(".");
    let from = From { named: true, within: real(&folder), folder, file: name.clone() };
    let mut reader = BufReader::new(io::stdin());
    // What goes on past the limit is one text that is too long, and maybe without an end.
    let first = cut_line(&mut reader, limits).map_err(|error| Failure::of("standard input", &error))?;
    let is_object = first.trim_ascii_start().starts_with(b"{")
        && std::str::from_utf8(&first)
            .is_ok_and(|text| document::read(text, Format::Json, &limits).tree.is_some());
    let rest = io::Cursor::new(first).chain(reader);
    if is_object {
        return Ok(lines(from, name, BufReader::new(rest), limits));
    }
    let bytes = bounded(rest, limits).map_err(|error| Failure::of("standard input", &error))?;
    Ok(Box::new(std::iter::once(Ok(from.whole(name, bytes, limits)))))
}

/// The next line, cut one byte past the limit.
fn cut_line(reader: &mut impl BufRead, limits: Limits) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    reader.by_ref().take(limits.max_bytes as u64 + 1).read_until(b'\n', &mut line)?;
    Ok(line)
}

/// The next line, cut one byte past the limit; what is cut off is read past.
fn line(reader: &mut impl BufRead, limits: Limits) -> io::Result<Vec<u8>> {
    let line = cut_line(reader, limits)?;
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
