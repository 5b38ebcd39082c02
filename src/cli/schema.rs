//! `ailca schema`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Failure, print, write_file};
use crate::schema;

/// What to do with the schema.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the JSON Schema (draft 2020-12) of the types of this build.
    Generate {
        /// File to write; standard output when left out.
        #[arg(long, short)]
        output: Option<PathBuf>,
    },
}

pub(super) fn run(arguments: &Arguments) -> Result<bool, Failure> {
    let Command::Generate { output } = &arguments.command;
    match output {
        None => print(&schema::text())?,
        Some(path) => write_file(path, &schema::text())?,
    }
    Ok(true)
}
