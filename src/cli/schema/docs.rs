//! `ailca schema docs`.

use std::path::PathBuf;

use clap::Args;

use super::super::Failure;
use super::super::files::write_file;
use crate::output;

/// Where to write the reference.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder of the pages.
    #[arg(long, default_value = "docs/src/reference/fields")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<bool, Failure> {
    for (name, text) in output::fields() {
        write_file(&arguments.out.join(name), &text)?;
    }
    Ok(true)
}
