//! `ailca new`.

use std::path::PathBuf;

use clap::Args;
use sha2::{Digest, Sha256};

use super::{Failure, create_file, print};

const MINIMAL: &str = include_str!("new/minimal.yaml");
pub(super) const FULL: &str = include_str!("new/full.yaml");

/// The id of the templates.
const NO_ID: &str = "00000000-0000-4000-8000-000000000000";

/// A UUID of its own (RFC 9562, version 8): of the time, the process and the folder.
pub(super) fn fresh_id() -> String {
    let seed = (std::time::SystemTime::now(), std::process::id(), std::env::current_dir().ok());
    let mut bytes: Vec<u8> = Sha256::digest(format!("{seed:?}")).iter().copied().take(16).collect();
    for (index, keep, set) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(index) {
            *byte = *byte & keep | set;
        }
    }
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let group = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default().concat();
    [group(0..4), group(4..6), group(6..8), group(8..10), group(10..16)].join("-")
}

/// What to write, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// File to write; standard output when left out. A file that exists is not overwritten.
    file: Option<PathBuf>,
    /// Every chapter with an example of each figure, instead of the least.
    #[arg(long)]
    full: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<bool, Failure> {
    let text = if arguments.full { FULL } else { MINIMAL };
    let text = &text.replacen(NO_ID, &fresh_id(), 1);
    match &arguments.file {
        None => print(text)?,
        Some(path) => create_file(path, text)?,
    }
    Ok(true)
}
