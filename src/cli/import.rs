//! `ailca import`.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, new, print, read_text, tell, write_file};
use crate::exchange::{self, About, Draft, Import, Note, Refusal, Source};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::Stage;

/// What to read, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Format, where its name is known (`--list` shows them); then the files.
    #[arg(required_unless_present = "list")]
    files: Vec<String>,
    /// File to write the draft to; standard output when left out. A file that exists is not overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Life-cycle stage of the runs, for formats that do not record it.
    #[arg(long, value_parser = stage)]
    stage: Option<Stage>,
    /// Name of the AI system.
    #[arg(long)]
    system: Option<String>,
    /// Who provides the system, for formats that do not record it.
    #[arg(long)]
    provider: Option<String>,
    /// Version of the tool that wrote the files, for formats that do not record it.
    #[arg(long)]
    tool_version: Option<String>,
    /// Who answers for the report.
    #[arg(long)]
    publisher: Option<String>,
    /// Title of the report.
    #[arg(long)]
    title: Option<String>,
    /// List the formats.
    #[arg(long)]
    list: bool,
}

fn stage(key: &str) -> Result<Stage, String> {
    Stage::ALL.into_iter().find(|stage| stage.key() == key).ok_or_else(|| {
        let known: Vec<_> = Stage::ALL.iter().map(|stage| stage.key()).collect();
        format!("no such stage; there are: {}", known.join(", "))
    })
}

/// Reads files of another format into a draft.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    if arguments.list {
        print(&listed(exchange::IMPORTS.iter().map(|import| (import.key, import.name))))?;
        return Ok(true);
    }
    let (named, files) = match arguments.files.split_first() {
        Some((first, rest)) if !rest.is_empty() && Import::of(first).is_some() => (Import::of(first), rest),
        _ => (None, arguments.files.as_slice()),
    };
    if let Some(path) = arguments.output.as_ref().filter(|path| path.exists()) {
        let path = path.display().to_string();
        return Err(Failure::said(&Message::new("failure-exists").with("path", path)));
    }
    let mut draft = Draft::new(About {
        title: arguments.title.clone(),
        system: arguments.system.clone(),
        publisher: arguments.publisher.clone(),
        tool_version: arguments.tool_version.clone(),
        provider: arguments.provider.clone(),
        stage: arguments.stage,
    });
    for name in files {
        let text = read_text(name, language)?;
        let source = Source { name, text: &text };
        let import = named
            .or_else(|| exchange::recognise(&source))
            .ok_or_else(|| unknown(name, exchange::IMPORTS.iter().map(|import| import.key), language))?;
        import.add(&source, &mut draft).map_err(|refusal| refused(name, &refusal, language))?;
    }
    let notes: Vec<_> = draft.notes.iter().map(|(file, note)| line(file, note, language)).collect();
    let report = draft.finish(&new::fresh_id(), language);
    if !notes.is_empty() {
        tell(&notes.join("\n"));
    }
    let text = exchange::told(&report, language);
    match &arguments.output {
        None => print(&text)?,
        Some(path) => write_file(path, &text)?,
    }
    Ok(true)
}

/// A repair, assumption or omission on a line of its own.
fn line(file: &str, note: &Note, language: Language) -> String {
    let kind = messages::text(language, &Message::new(format!("exchange-{}", note.kind.key())));
    let words = messages::text(language, &note.message);
    let said =
        messages::text(language, &Message::new("exchange-note").with("kind", kind).with("words", words));
    match note.lines() {
        lines if lines.is_empty() => format!("{file}: {said}"),
        lines => format!("{file}:{lines}: {said}"),
    }
}

/// Why a file cannot be read, with its place and what to do.
pub(super) fn refused(name: &str, refusal: &Refusal, language: Language) -> Failure {
    let place = refusal.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let words = messages::text(language, &refusal.message);
    let help = refusal.help.as_ref().map(|help| messages::text(language, help));
    let help = help.map(|help| format!("\n  {help}")).unwrap_or_default();
    Failure(format!("{name}{place}: {words}{help}"))
}

/// No format of theirs: the names of those that there are.
pub(super) fn unknown(name: &str, keys: impl Iterator<Item = &'static str>, language: Language) -> Failure {
    let known: Vec<_> = keys.collect();
    refused(name, &Refusal::new("unknown-format").with("known", &known.join(", ")), language)
}

/// Formats by their keys and names, a line each.
pub(super) fn listed(formats: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let lines: Vec<_> = formats.map(|(key, name)| format!("{key:<18}{name}")).collect();
    lines.join("\n") + "\n"
}
