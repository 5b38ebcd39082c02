//! `ailca export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;

use super::import::{listed, refused, unknown};
use super::{Failure, lines, print, read_text, tell, write_file};
use crate::check;
use crate::document::{self, Format, Limits};
use crate::exchange::{self, Export, Job, Ledger, Loss, Options};
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::report::Report;

/// What to write, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Format; `--list` shows them.
    #[arg(required_unless_present = "list")]
    format: Option<String>,
    /// Report to export.
    #[arg(required_unless_present = "list")]
    report: Option<PathBuf>,
    /// File to write to, or folder where the format makes several; standard output when left out.
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
    /// List the formats.
    #[arg(long)]
    list: bool,
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
    let export = Export::of(format)
        .ok_or_else(|| unknown(format, exchange::EXPORTS.iter().map(|export| export.key), language))?;
    let name = path.display().to_string();
    let text = read_text(&name, language)?;
    let (notation, limits) = (Format::detect(&name, &text), Limits::default());
    let outcome = check::check(&text, notation, &limits);
    let tree = document::read(&text, notation, &limits).tree;
    let report: Option<Report> = tree.as_ref().and_then(|tree| document::typed(tree).ok());
    let (Some(tree), Some(report), true) = (tree, report, outcome.reaches(Level::WellFormed)) else {
        let wrong: Vec<_> = outcome.blocking(Level::WellFormed).cloned().collect();
        let words = messages::text(language, &Message::new("exchange-not-well-formed").with("name", &*name));
        return Err(Failure(format!("{words}\n{}", lines(&name, &text, &wrong, language))));
    };
    let ledger = Ledger::new(tree);
    let options = Options { link: arguments.link.clone() };
    let job = Job { report: &report, options: &options };
    let artefacts = (export.write)(&job, &ledger).map_err(|refusal| refused(&name, &refusal, language))?;
    match (&arguments.output, artefacts.as_slice()) {
        (Some(output), [one]) => write_file(output, &one.text)?,
        (Some(folder), several) => {
            for artefact in several {
                write_file(&folder.join(&artefact.name), &artefact.text)?;
            }
        }
        (None, all) => print(&all.iter().map(|artefact| artefact.text.as_str()).collect::<String>())?,
    }
    let losses = ledger.losses(&report);
    tell(&match arguments.losses {
        Form::Text => in_words(&losses, export, language),
        Form::Json => in_json(&losses),
    });
    Ok(!arguments.strict || losses.iter().all(|loss| loss.figures == 0))
}

/// Losses of one kind at like places on one line, with the line of the first.
fn in_words(losses: &[Loss], export: &Export, language: Language) -> String {
    let figures: usize = losses.iter().map(|loss| loss.figures).sum();
    let head = Message::new("exchange-losses").with("format", export.name).with("figures", figures);
    let mut groups: Vec<(String, &Loss, usize, usize)> = Vec::new();
    for loss in losses {
        let path = generic(&loss.pointer);
        match groups.iter_mut().find(|(known, first, ..)| *known == path && first.reason == loss.reason) {
            Some((.., count, figures)) => {
                *count += 1;
                *figures += loss.figures;
            }
            None => groups.push((path, loss, 1, loss.figures)),
        }
    }
    let line = |(path, first, count, figures): &(String, &Loss, usize, usize)| {
        let reason = messages::text(language, &Message::new(format!("exchange-loss-{}", first.reason.key())));
        let message = Message::new("exchange-loss")
            .with("line", first.line.to_string())
            .with("path", path.as_str())
            .with("count", *count)
            .with("figures", *figures)
            .with("reason", reason);
        messages::text(language, &message)
    };
    std::iter::once(messages::text(language, &head))
        .chain(groups.iter().map(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A path with `*` for positions in lists.
fn generic(pointer: &str) -> String {
    let is_position = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = pointer.split('/').map(|part| if is_position(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn in_json(losses: &[Loss]) -> String {
    let loss = |loss: &Loss| json!({ "path": loss.pointer, "line": loss.line, "reason": loss.reason.key(), "figures": loss.figures });
    serde_json::to_string_pretty(&losses.iter().map(loss).collect::<Vec<_>>()).unwrap_or_default()
}
