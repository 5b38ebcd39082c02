//! `ailca new`.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, print, write_file};

const MINIMAL: &str = include_str!("new/minimal.yaml");
pub(super) const FULL: &str = include_str!("new/full.yaml");

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
    match &arguments.file {
        None => print(text)?,
        Some(path) if path.exists() => {
            return Err(Failure(format!("{}: exists already; give another name", path.display())));
        }
        Some(path) => write_file(path, text)?,
    }
    Ok(true)
}
