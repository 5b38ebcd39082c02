//! `ailca compare`.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::files::deliver;
use super::reading::refuse_standard_twice;
use super::well_formed::Named;
use super::{Failure, lines};
use crate::comparison::{Aspect, Comparison};
use crate::document::Limits;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::render;
use crate::report::SchemaVersion;
use crate::sheet::Sheet;

/// What to hold against what.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Two reports, or sheets that were made of them; one of them may be -, standard input.
    #[arg(required = true, num_args = 2, value_names = ["A", "B"])]
    reports: Vec<PathBuf>,
    /// Point that people found alike, where both reports state it in words that differ. It is told with the comparison; what
    /// is not stated, or differs, stays so.
    #[arg(long, value_name = "POINT", value_parser = aspects())]
    judged_alike: Vec<Aspect>,
    /// File to write to; standard output when left out, or -. A file that exists is not overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// As a page.
    Html,
}

/// The points by their keys, which are listed where another is given.
fn aspects() -> impl TypedValueParser<Value = Aspect> {
    let of = |key: String| Aspect::ALL.into_iter().find(|aspect| aspect.key() == key).ok_or("no such point");
    PossibleValuesParser::new(Aspect::ALL.map(Aspect::key)).try_map(of)
}

/// Holds two reports against each other; whether they may be compared.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let [one, other] = arguments.reports.as_slice() else {
        return Err(Failure::said(&Message::new("compare-two")));
    };
    refuse_standard_twice([one, other])?;
    let ((one, first), (other, second)) = (drawn(one, language)?, drawn(other, language)?);
    let comparison = Comparison::of([&first, &second], &arguments.judged_alike);
    let names = [&*one.name, &*other.name];
    let text = match arguments.format {
        Form::Text => output::comparison(language, names, &comparison),
        Form::Json => output::comparison_json(language, names, &comparison),
        Form::Html => render::comparison(&comparison, language),
    };
    deliver(arguments.output.as_deref(), &text)?;
    Ok(comparison.is_allowed())
}

/// A report with what is shown of it; a refusal where it is not well-formed.
fn drawn(path: &Path, language: Language) -> Result<(Named, Sheet), Failure> {
    let read = Named::read(path, language)?;
    match Sheet::of(&read.text, read.notation, &Limits::default()) {
        Ok(sheet) => {
            if sheet.written_in != SchemaVersion::CURRENT {
                read.tell_older(sheet.written_in, language);
            }
            Ok((read, sheet))
        }
        Err(wrong) => {
            let name = Argument::Name(read.name.clone());
            let words = messages::text(language, &Message::new("compare-not-well-formed").with("name", name));
            Err(Failure(format!("{words}\n{}", lines(&read.name, &read.text, &wrong.findings, language))))
        }
    }
}
