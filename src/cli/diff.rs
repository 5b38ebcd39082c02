//! `ailca diff`.

use std::path::PathBuf;

use clap::Args;

use super::form::Form;
use super::reading::refuse_standard_twice;
use super::well_formed::Named;
use super::{Failure, print};
use crate::messages::Language;
use crate::output;
use crate::revision::{Revision, Side};

/// Which revisions, and how to tell what lies between them.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The older revision, or a sheet that was made of it.
    #[arg(value_name = "OLD")]
    older: PathBuf,
    /// The newer one; one of the two may be -, standard input.
    #[arg(value_name = "NEW")]
    newer: PathBuf,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// Tells what lies between two revisions; whether it is explained.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    refuse_standard_twice([&arguments.older, &arguments.newer])?;
    let old = Named::read(&arguments.older, language)?;
    let new = Named::read(&arguments.newer, language)?;
    let refusal = "compare-not-well-formed";
    let ((tree, report), (other_tree, other_report)) =
        (old.report(refusal, language)?, new.report(refusal, language)?);
    let revision = Revision::of(
        Side { tree: &tree, report: &report },
        Side { tree: &other_tree, report: &other_report },
    );
    let names = [&*old.name, &*new.name];
    print(&match arguments.format {
        Form::Text => output::revision(language, names, &revision),
        Form::Json => output::revision_json(names, &revision),
    })?;
    Ok(revision.is_explained())
}
