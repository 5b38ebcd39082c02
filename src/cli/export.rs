//! `ailca export`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::files::{create_file, create_files};
use super::import::{listed, no_format, refused};
use super::reading::{STANDARD, shown};
use super::well_formed::Named;
use super::wrong_value::WrongValue;
use super::{Failure, print, print_document, tell, today};
use crate::exchange::{self, Artefact, Export, Job, Ledger, Loss, Options, Refusal};
use crate::finding::Argument;
use crate::messages::Language;
use crate::output;
use crate::quantity::Decimal;

/// What to write, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Format; `--list` shows them.
    #[arg(required_unless_present = "list")]
    format: Option<String>,
    /// Report to export.
    #[arg(required_unless_present = "list")]
    report: Option<PathBuf>,
    /// File to write to; a folder or a .zip where the format makes several; standard output when left out, or -. A file that
    /// exists is not overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Exit code 1 where a figure of the report is lost.
    #[arg(long)]
    strict: bool,
    /// Form in which losses are told, beside the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    losses: Form,
    /// Web address of the whole report, for a link back to it.
    #[arg(long)]
    link: Option<String>,
    /// Put the whole report inside too, in formats that have room for it.
    #[arg(long)]
    whole: bool,
    /// Last day on which the figures hold, as YYYY-MM-DD, where it is not that of the report: for carbon-txt and pact.
    #[arg(long, value_name = "DATE", value_parser = day)]
    valid_until: Option<String>,
    /// Name of the company as URN, such as urn:lei:…: for pact.
    #[arg(long, value_name = "URN", value_parser = urn)]
    company_id: Vec<String>,
    /// Name of the product as URN: for pact.
    #[arg(long, value_name = "URN", value_parser = urn)]
    product_id: Vec<String>,
    /// Share of the emissions that was left out, in percent: for pact.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    exempted: Option<String>,
    /// List the formats.
    #[arg(long)]
    list: bool,
}

fn day(text: &str) -> Result<String, WrongValue> {
    let day: Result<jiff::civil::Date, _> = text.parse();
    day.map(|day| day.to_string()).map_err(|_| WrongValue::of("value-no-day"))
}

fn urn(text: &str) -> Result<String, WrongValue> {
    let is = text.len() > 4 && text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("urn:"));
    is.then(|| text.to_owned()).ok_or_else(|| WrongValue::of("value-no-urn"))
}

fn percent(text: &str) -> Result<String, WrongValue> {
    let share = Decimal::read(text).and_then(Decimal::plain);
    let fits = |text: &String| text.parse().is_ok_and(|share: f64| (0.0..=100.0).contains(&share));
    share.filter(fits).ok_or_else(|| WrongValue::of("value-no-percent"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// For people: losses of one kind together.
    Text,
    /// For programs: every loss.
    Json,
}

/// Writes a report in another format; whether no figure is lost, where that is asked for.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let (Some(format), Some(path)) = (&arguments.format, &arguments.report) else {
        print(&listed(exchange::EXPORTS.iter().map(|export| (export.key, export.name))))?;
        return Ok(true);
    };
    let export = Export::of(format).ok_or_else(|| {
        let keys = exchange::EXPORTS.iter().map(|export| export.key);
        no_format(format, keys, "ailca export --list", language)
    })?;
    let file = Named::read(path, language)?;
    let name = &file.name;
    let (tree, report) = file.report("exchange-not-well-formed", language)?;
    let ledger = Ledger::new(tree);
    if arguments.whole && !export.holds_whole {
        let known = exchange::EXPORTS.iter().filter(|export| export.holds_whole).map(|export| export.key);
        let refusal =
            Refusal::new("no-room").with("known", Argument::Name(known.collect::<Vec<_>>().join(", ")));
        return Err(refused(export.key, &refusal, language));
    }
    let options = Options {
        link: arguments.link.clone(),
        whole: arguments.whole,
        valid_until: arguments.valid_until.clone(),
        company_ids: arguments.company_id.clone(),
        product_ids: arguments.product_id.clone(),
        exempted: arguments.exempted.clone(),
        today: today()?.to_string(),
    };
    let job = Job { report: &report, options: &options };
    let artefacts = (export.write)(&job, &ledger).map_err(|refusal| refused(name, &refusal, language))?;
    let output = arguments.output.as_ref().filter(|output| *output != Path::new(STANDARD));
    match (output, artefacts.as_slice()) {
        (Some(output), [one]) => create_file(output, &one.text)?,
        (Some(file), several) if file.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip")) => {
            create_file(file, zipped(several).map_err(|error| Failure::of(shown(file), &error))?)?;
        }
        (Some(folder), several) => {
            let files = several.iter().map(|artefact| (artefact.name.as_str(), artefact.text.as_str()));
            create_files(folder, &files.collect::<Vec<_>>())?;
        }
        (None, all) => {
            print_document(&all.iter().map(|artefact| artefact.text.as_str()).collect::<String>())?;
        }
    }
    let losses = ledger.losses(&report);
    tell(&match arguments.losses {
        Form::Text => output::losses(&losses, export, language),
        Form::Json => in_json(&losses),
    });
    Ok(!arguments.strict || losses.iter().all(|loss| loss.figures == 0))
}

/// Several files as one package.
fn zipped(artefacts: &[Artefact]) -> io::Result<Vec<u8>> {
    let mut package = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    for artefact in artefacts {
        package.start_file(artefact.name.as_str(), zip::write::SimpleFileOptions::default())?;
        package.write_all(artefact.text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn in_json(losses: &[Loss]) -> String {
    let loss = |loss: &Loss| json!({ "path": loss.pointer, "line": loss.line, "reason": loss.reason.key(), "figures": loss.figures });
    output::json_text(&losses.iter().map(loss).collect::<Vec<_>>())
}
