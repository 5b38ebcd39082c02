//! What there is to check: the files that the arguments name, in a fixed order.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::Failure;
use crate::document::{Format, Limits};

/// One text to check.
pub(super) struct Input {
    /// The name to show.
    pub(super) name: String,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// The notation, where the file that it comes from settles it.
    pub(super) notation: Option<Format>,
}

/// Endings of the files that a directory is searched for.
const ENDINGS: [&str; 5] = ["yaml", "yml", "json", "ndjson", "jsonl"];

/// The largest corpus that is read from one file: lines are bounded one by one.
const CORPUS_BYTES: u64 = 4 << 30;

/// Reads everything that the arguments name.
pub(super) fn read(arguments: &[String], limits: &Limits) -> Result<Vec<Input>, Failure> {
    let mut inputs = Vec::new();
    let mut seen = BTreeSet::new();
    for argument in arguments {
        if argument == "-" {
            let mut bytes = Vec::new();
            let limit = limits.max_bytes as u64 + 1;
            let stdin = std::io::stdin().lock();
            stdin
                .take(limit)
                .read_to_end(&mut bytes)
                .map_err(|error| Failure::of("standard input", &error))?;
            inputs.push(Input { name: "stdin".to_owned(), bytes, notation: None });
            continue;
        }
        for path in expand(argument)? {
            if seen.insert(path.clone()) {
                inputs.extend(file(&path, limits)?);
            }
        }
    }
    Ok(inputs)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending))
}

/// The files of an argument: itself, those of a directory, or those that match a pattern.
fn expand(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
    if path.is_dir() {
        let found = walk(path, |file| has_ending(file, &ENDINGS));
        return if found.is_empty() {
            Err(Failure(format!("{argument}: no report in it (files ending in {})", ENDINGS.join(", "))))
        } else {
            Ok(found)
        };
    }
    if path.exists() || !argument.contains(['*', '?', '[', '{']) {
        return Ok(vec![path.to_owned()]);
    }
    let bad = |error: &globset::Error| Failure(format!("{argument}: no pattern: {}", error.kind()));
    let glob = GlobBuilder::new(argument).literal_separator(true).build().map_err(|error| bad(&error))?;
    let matcher = glob.compile_matcher();
    // The walk begins at the part of the pattern that is plain.
    let plain: PathBuf =
        path.iter().take_while(|part| !part.to_string_lossy().contains(['*', '?', '[', '{'])).collect();
    let root = if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain };
    let found = walk(&root, |file| matcher.is_match(file.strip_prefix("./").unwrap_or(file)));
    if found.is_empty() { Err(Failure(format!("{argument}: nothing matches"))) } else { Ok(found) }
}

fn walk(root: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = WalkBuilder::new(root).standard_filters(false).follow_links(false).build();
    let files = entries.flatten().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let mut paths: Vec<_> = files.map(ignore::DirEntry::into_path).filter(|path| wanted(path)).collect();
    paths.sort();
    paths
}

/// The reports of a file: one, or one a line.
fn file(path: &Path, limits: &Limits) -> Result<Vec<Input>, Failure> {
    let failed = |error: &std::io::Error| Failure::of(path.display(), error);
    let name = path.display().to_string();
    let lines = has_ending(path, &["ndjson", "jsonl"]);
    let limit = if lines { CORPUS_BYTES } else { limits.max_bytes as u64 };
    let mut bytes = Vec::new();
    // One byte more than the limit, so that a text that is too long is seen to be.
    let file = std::fs::File::open(path).map_err(|error| failed(&error))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if !lines {
        return Ok(vec![Input { name, bytes, notation: None }]);
    }
    if bytes.len() as u64 > limit {
        return Err(Failure(format!("{name}: holds more than {limit} bytes; split it")));
    }
    let inputs =
        bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.trim_ascii().is_empty());
    Ok(inputs
        .map(|(index, line)| {
            let name = format!("{name}:{}", index + 1);
            Input { name, bytes: line.to_vec(), notation: Some(Format::Json) }
        })
        .collect())
}
