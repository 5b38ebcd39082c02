//! `ailca schema validate`.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;

use super::super::reading::shown;
use super::super::{Failure, print};
use super::source;
use crate::document::LineIndex;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::schema;
use crate::shown::{in_line, quoted};

/// Which schema to check.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A file, a version, or `working` for the types of this build.
    #[arg(value_name = "FILE")]
    schema: PathBuf,
}

/// One line a breach; whether there is none.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let name = &shown(&arguments.schema);
    let text = source::text(&arguments.schema)?;
    let tree = source::tree(name, &text)?;
    let breaches = schema::breaches(&source::schema(name, &tree)?);
    let index = LineIndex::new(&text);
    let mut lines = String::new();
    for breach in &breaches {
        let line = tree.at(&breach.at).map_or(1, |node| index.line_column(tree.span(node).start as usize).0);
        let message =
            Message::new(format!("schema-validate-{}", breach.key)).with("subject", breach.subject.as_str());
        let whole = || messages::text(language, &Message::new("schema-diff-whole"));
        let at = if breach.at.is_empty() { whole() } else { quoted(&breach.at).into_owned() };
        let _ = writeln!(lines, "{}:{line}: {at}: {}", in_line(name), messages::text(language, &message));
    }
    if breaches.is_empty() {
        let sound = Message::new("schema-validate-sound").with("name", Argument::Name(name.clone()));
        let _ = writeln!(lines, "{}", messages::text(language, &sound));
    }
    print(&lines)?;
    Ok(breaches.is_empty())
}
