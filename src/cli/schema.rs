//! `ailca schema`.

mod diff;
mod docs;
mod files;
mod freeze;
mod source;
mod validate;
mod versions;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Failure;
use super::files::deliver;
use crate::messages::Language;
use crate::schema;

/// What to do with the schema.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the versions of the schema that this build carries.
    List,
    /// Print the schema of a version.
    Show(versions::Show),
    /// Write the JSON Schema (draft 2020-12) of the types of this build.
    Generate {
        /// File to write; standard output when left out, or -. A file that exists is not overwritten.
        #[arg(long, short)]
        output: Option<PathBuf>,
        /// Profile to narrow it by, as a schema on top of that of the standard: a file, or the name of a profile.
        #[arg(long, value_name = "FILE|NAME")]
        profile: Option<PathBuf>,
        /// Whom it is for; for editors it says what each word means, and offers what is typed often.
        #[arg(long = "for", value_enum, conflicts_with = "profile")]
        reader: Option<Reader>,
    },
    /// Write the schema of the types as a released version, which never changes again.
    Freeze(freeze::Arguments),
    /// Check that a schema is sound and keeps the conventions of this one. Exit code 1: it does not.
    Validate(validate::Arguments),
    /// Say what changed between two schemas, and whom it breaks. Exit code 1: what --fail-on names has been found.
    /// Exit code 3: it has not, and something was not compared or could not be decided.
    Diff(diff::Arguments),
    /// Write the reference of fields, one Markdown page a chapter.
    Docs(docs::Arguments),
}

/// Who reads a schema that is written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Reader {
    /// Editors with a YAML or JSON server of their own.
    Editors,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<u8, Failure> {
    if let Command::Diff(arguments) = &arguments.command {
        return diff::run(arguments, language);
    }
    rest(arguments, language).map(|conforms| u8::from(!conforms))
}

fn rest(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    match &arguments.command {
        Command::List => versions::list(language),
        Command::Show(arguments) => versions::show(arguments),
        Command::Generate { output, profile, reader } => {
            let text = match (profile, reader) {
                (None, None) => schema::text(),
                (None, Some(Reader::Editors)) => crate::output::json_text(&schema::for_editors()) + "\n",
                (Some(name), _) => {
                    let overlay = super::profile::read(name, language)?.schema();
                    crate::output::json_text(&overlay) + "\n"
                }
            };
            deliver(output.as_deref(), &text).map(|_| true)
        }
        Command::Freeze(arguments) => freeze::run(arguments, language),
        Command::Validate(arguments) => validate::run(arguments, language),
        Command::Diff(_) => Ok(true),
        Command::Docs(arguments) => docs::run(arguments),
    }
}
