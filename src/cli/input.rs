//! What there is to check: the files that the arguments name, in a fixed order.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Failure;
use super::files::folder_of;
use super::reading::{absent, bounded, is_standard, opened, shown};
use super::search::{Place as Spot, expand, has_ending, real};
use crate::assist::Given;
use crate::document::{self, Format, Limits};
use crate::finding::Message;

/// How many reports are in memory at one time.
const MOST_AT_ONCE: usize = 64;
/// How many bytes of reports are read before what they hold is checked.
const MOST_BYTES_AT_ONCE: usize = 4 << 20;

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
    /// Where it can be read again; standard input cannot.
    pub(super) origin: Option<Origin>,
}

/// Where an input lies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Origin {
    spot: Arc<Spot>,
    /// Where its line starts in a corpus.
    start: Option<u64>,
}

/// Where inputs come from.
struct From {
    named: bool,
    spot: Option<Arc<Spot>>,
    folder: PathBuf,
    within: Arc<Path>,
    file: String,
}

impl From {
    fn spot(spot: &Spot) -> Self {
        let file = spot.path.file_name().map(shown).unwrap_or_default();
        let folder = folder_of(&spot.path);
        let (within, again) = (Arc::clone(&spot.within), Some(Arc::new(spot.clone())));
        Self { named: spot.named, spot: again, folder, within, file }
    }

    /// A whole file, or the report inside of it where it is a sheet.
    fn whole(&self, name: String, bytes: Vec<u8>, limits: Limits) -> Input {
        let Given { name, bytes, notation } = Given::of(name, bytes, &limits);
        self.input(name, None, bytes, notation)
    }

    /// An input; of a corpus with the number of its line and where that starts.
    fn input(
        &self,
        name: String,
        line: Option<(usize, u64)>,
        bytes: Vec<u8>,
        notation: Option<Format>,
    ) -> Input {
        let (folder, within) = (self.folder.clone(), Arc::clone(&self.within));
        let (line, start) = line.unzip();
        let origin = self.spot.clone().map(|spot| Origin { spot, start });
        let file = self.file.clone();
        Input { name, line, bytes, notation, named: self.named, folder, within, file, origin }
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

/// The next reports, which are in memory at one time.
pub(super) fn batch(inputs: &mut impl Iterator<Item = Input>) -> Vec<Input> {
    let mut batch = Vec::new();
    let mut bytes = 0_usize;
    while batch.len() < MOST_AT_ONCE && bytes < MOST_BYTES_AT_ONCE {
        let Some(input) = inputs.next() else { break };
        bytes = bytes.saturating_add(input.bytes.len());
        batch.push(input);
    }
    batch
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
    let from = From { named: true, spot: None, within: real(&folder), folder, file: name.clone() };
    let mut reader = BufReader::new(io::stdin());
    // What goes on past the limit is one text that is too long, and maybe without an end.
    let mut first = Vec::new();
    let mut start = 0;
    // Blank lines before the first report tell nothing of what follows.
    while first.get(start..).is_some_and(<[u8]>::is_empty) && first.len() <= limits.max_bytes {
        let line = cut_line(&mut reader, limits).map_err(|error| Failure::of("standard input", &error))?;
        first.extend_from_slice(&line);
        if line.is_empty() || !line.trim_ascii().is_empty() {
            break;
        }
        start = first.len();
    }
    let is_object = first.get(start..).is_some_and(|line| {
        line.trim_ascii_start().starts_with(b"{")
            && std::str::from_utf8(line)
                .is_ok_and(|text| document::read(text, Format::Json, &limits).tree.is_some())
    });
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

/// The next line, cut one byte past the limit, and how many bytes it has in all; what is cut off is read past.
fn line(reader: &mut impl BufRead, limits: Limits) -> io::Result<(Vec<u8>, u64)> {
    let line = cut_line(reader, limits)?;
    let mut length = line.len() as u64;
    if line.len() > limits.max_bytes && !line.ends_with(b"\n") {
        length = length.saturating_add(reader.skip_until(b'\n')? as u64);
    }
    Ok((line, length))
}

/// The reports of files that the arguments name, to be read beside those that are checked: neither standard input nor what was
/// handed over open, which are read once, nor what cannot be read, which is told where it is checked.
pub(super) fn read_again(arguments: &[PathBuf], limits: Limits) -> impl Iterator<Item = Input> + use<> {
    let is_read_once =
        |path: &Path| is_standard(path) || ["/dev", "/proc"].iter().any(|folder| path.starts_with(folder));
    let arguments: Vec<_> = arguments.iter().filter(|path| !is_read_once(path)).cloned().collect();
    read(&arguments, limits).filter_map(Result::ok)
}

/// An input as it lies there now.
pub(super) fn again(origin: &Origin, limits: Limits) -> Option<Input> {
    let Some(start) = origin.start else { return file(&origin.spot, limits).ok()?.next()?.ok() };
    let mut corpus = BufReader::new(opened(&origin.spot.path).ok()??);
    corpus.seek(SeekFrom::Start(start)).ok()?;
    let (bytes, _) = line(&mut corpus, limits).ok()?;
    let name = shown(&origin.spot.path);
    Some(From::spot(&origin.spot).input(name, Some((0, start)), bytes, Some(Format::Json)))
}

/// A report a line; lines without content are passed over, and nothing follows what cannot be read.
fn lines(from: From, name: String, mut reader: impl BufRead + 'static, limits: Limits) -> Reports {
    let (mut number, mut next) = (0_usize, 0_u64);
    let (mut is_empty, mut is_over) = (true, false);
    Box::new(std::iter::from_fn(move || {
        while !is_over {
            number = number.saturating_add(1);
            let start = next;
            let line = line(&mut reader, limits);
            next = next.saturating_add(line.as_ref().map_or(0, |(_, length)| *length));
            match line.map(|(line, _)| line) {
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
                    let line = Some((number, start));
                    return Some(Ok(from.input(name.clone(), line, bytes, Some(Format::Json))));
                }
            }
        }
        None
    }))
}
