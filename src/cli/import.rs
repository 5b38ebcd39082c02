//! `ailca import`.

mod gather;

use std::path::{Path, PathBuf};

use clap::Args;

use super::files::{deliver, refuse_existing};
use super::original::Original;
use super::reading::{read_text, shown};
use super::wrong_value::WrongValue;
use super::{Failure, next_check, print, print_change, tell, template};
use crate::document::Format;
use crate::exchange::mapped::{self, Mapping};
use crate::exchange::merge::{self, Difference, Merged};
use crate::exchange::{self, About, Draft, Import, Note, Refusal, Source};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::report::Stage;
use crate::shown::in_line;

pub(super) use gather::gather;

/// What to read, and where to.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(super) struct Arguments {
    /// Format, where its name is known (`--list` shows them); then files, folders or patterns.
    #[arg(required_unless_present = "list")]
    files: Vec<PathBuf>,
    /// File to write the draft to; standard output when left out, or -. A file that exists is not overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Map by which the files are read, which says what stands in which column: a file, or one of those that the program brings
    /// along (ai-energy-score, ai-energy-score-batch, eco2ai, mlenergy, mlenergy-images, mlenergy-leaderboard, mlenergy-requests,
    /// mlperf, mlperf-power, optimum-benchmark, optimum-energy-star, optimum-training, zeus, zeus-log).
    #[arg(long, value_name = "MAP")]
    map: Option<PathBuf>,
    /// Print a map to be filled in, with the columns of the file.
    #[arg(long, conflicts_with_all = ["map", "into"])]
    map_from: bool,
    /// Report to import into: adds what is missing, keeps comments and order, shows the difference.
    #[arg(long, value_name = "REPORT", conflicts_with = "output")]
    into: Option<PathBuf>,
    /// With --into: show the difference and write nothing.
    #[arg(long, requires = "into")]
    dry_run: bool,
    /// With --into: take the figures of the files where the report has others.
    #[arg(long, requires = "into")]
    replace: bool,
    /// Runs that look like one measurement of a machine are two: they ran on machines that are alike.
    #[arg(long)]
    apart: bool,
    /// With --into: the activity of the report that the files are of; devices without one are those that it uses.
    #[arg(long, value_name = "ID", requires = "into")]
    activity: Option<String>,
    /// One activity of runs that agree in stage, model, place, supply and devices; it keeps their ids.
    #[arg(long)]
    sum: bool,
    /// Life-cycle stage of the runs, for formats that do not record it; PROJECT=STAGE is that of the runs of a project or task,
    /// and may be given several times.
    #[arg(long, value_name = "[PROJECT=]STAGE", value_parser = staged)]
    stage: Vec<Staged>,
    /// Hours that impacts of making are of, where the file does not say it (that of the query of the service).
    #[arg(long, value_name = "HOURS", value_parser = hours)]
    duration: Option<String>,
    /// Hours that the device is used in its life, where the file does not say it.
    #[arg(long, value_name = "HOURS", value_parser = hours)]
    lifetime: Option<String>,
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

/// A stage, of all runs or of those of a project or task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Staged {
    of: Option<String>,
    stage: Stage,
}

impl Staged {
    /// The stage of all runs.
    pub(super) const fn of_all(stage: Stage) -> Self {
        Self { of: None, stage }
    }
}

/// A stage by its key, behind the name of a project or task where it is of that alone.
pub(super) fn staged(text: &str) -> Result<Staged, WrongValue> {
    let (of, key) = match text.rsplit_once('=') {
        Some((of, key)) => (Some(of.to_owned()), key),
        None => (None, text),
    };
    let stage = Stage::ALL.into_iter().find(|stage| stage.key() == key);
    let keys = || Stage::ALL.map(Stage::key).join(", ");
    stage
        .map(|stage| Staged { of, stage })
        .ok_or_else(|| WrongValue(Message::new("value-no-stage").with("known", Argument::Said(keys()))))
}

/// The stage of all runs, and those of projects and tasks.
pub(super) fn apart(all: &[Staged]) -> (Option<Stage>, Vec<(String, Stage)>) {
    let whole = all.iter().rev().find(|staged| staged.of.is_none()).map(|staged| staged.stage);
    let own = all.iter().filter_map(|staged| Some((staged.of.clone()?, staged.stage)));
    (whole, own.collect())
}

/// A number of hours above zero, as it is written.
pub(super) fn hours(text: &str) -> Result<String, WrongValue> {
    let is_some = crate::document::number(text).is_some_and(|hours| hours > 0.0);
    if is_some { Ok(text.to_owned()) } else { Err(WrongValue::of("value-no-hours")) }
}

/// Reads files of another format into a draft.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    if arguments.list {
        print(&listed(exchange::IMPORTS.iter().map(|import| (import.key, import.name))))?;
        return Ok(true);
    }
    let format = |first: &PathBuf| first.to_str().and_then(Import::of);
    let (named, files) = match arguments.files.split_first() {
        Some((first, rest)) if !rest.is_empty() && format(first).is_some() => (format(first), rest),
        // A name without an ending before a file is meant as a format.
        Some((first, rest)) if !rest.is_empty() && is_word(first) && !first.exists() => {
            let keys = exchange::IMPORTS.iter().map(|import| import.key);
            return Err(no_format(&shown(first), keys, "ailca import --list", language));
        }
        _ => (None, arguments.files.as_slice()),
    };
    arguments.output.as_deref().map(refuse_existing).transpose()?;
    if arguments.map_from {
        return blank_maps(files, arguments.output.as_deref(), language);
    }
    let map = arguments.map.as_deref().map(|path| mapping(path, language)).transpose()?;
    let (stage, stages) = apart(&arguments.stage);
    let about = About {
        title: arguments.title.clone(),
        system: arguments.system.clone(),
        publisher: arguments.publisher.clone(),
        tool_version: arguments.tool_version.clone(),
        provider: arguments.provider.clone(),
        stage,
        stages,
        activity: arguments.activity.clone(),
        sum: arguments.sum,
        duration: arguments.duration.clone(),
        lifetime: arguments.lifetime.clone(),
        apart: arguments.apart,
    };
    let into = arguments.into.as_deref();
    if let Some(into) = into
        && let Some(same) = files.iter().find(|file| is_same(file, into))
    {
        return Err(Failure::said(&Message::new("failure-into-itself").with("name", shown(same))));
    }
    let report = match into {
        Some(path) => {
            let (original, name) = (Original::read(path, language)?, shown(path));
            Some((Format::detect(&name, &original.text), original, name))
        }
        None => None,
    };
    let mut draft = match &report {
        Some((format, original, name)) => {
            let tree = Source { name, text: &original.text }.tree(*format);
            let tree = tree.map_err(|refusal| refused(name, &refusal, language))?;
            merge::can_take(&tree).map_err(|refusal| refused(name, &refusal, language))?;
            Draft::onto(about, &tree)
        }
        None => Draft::new(about),
    };
    if let Some((_, _, name)) = &report {
        draft.hold_activity().map_err(|refusal| refused(name, &refusal, language))?;
    }
    gather(files, named, map.as_ref(), &mut draft, language)?;
    draft.attach_devices();
    let notes = notes(&draft, language);
    let is_short = draft.is_short();
    let draft = draft.finish(&template::fresh_id(), language);
    if !notes.is_empty() {
        tell(&notes.join("\n"));
    }
    if let Some((format, original, name)) = &report {
        let merged = merge::into(&original.text, *format, &draft, arguments.replace)
            .map_err(|refusal| refused(name, &refusal, language))?;
        return Ok(put(arguments, original, name, &merged, language)? && !is_short);
    }
    let wanting = exchange::missing(&draft);
    let name = files.first().map(shown).unwrap_or_default();
    let text = exchange::written(draft, language).map_err(|refusal| refused(&name, &refusal, language))?;
    let written = deliver(arguments.output.as_deref(), &text)?;
    if !wanting.is_empty() {
        let message =
            Message::new("exchange-still-required").with("keys", Argument::Name(wanting.join(", ")));
        tell(&messages::text(language, &message));
    }
    if let Some(path) = written {
        next_check(path, language);
    }
    Ok(true)
}

/// A map of a file, or one that the program brings along.
fn mapping(path: &Path, language: Language) -> Result<Mapping, Failure> {
    let name = shown(path);
    let text = match Mapping::shipped(&name).filter(|_| !path.exists()) {
        Some(text) => text.to_owned(),
        None => read_text(path, language)?,
    };
    Mapping::read(&name, &text).map_err(|refusal| refused(&name, &refusal, language))
}

/// Maps to be filled in, with the columns of files.
fn blank_maps(files: &[PathBuf], output: Option<&Path>, language: Language) -> Result<bool, Failure> {
    let mut text = String::new();
    for path in files {
        let (name, read) = (shown(path), read_text(path, language)?);
        let source = Source { name: &name, text: &read };
        text.push_str(&mapped::blank(&source).map_err(|refusal| refused(&name, &refusal, language))?);
    }
    deliver(output, &text)?;
    Ok(true)
}

/// What reading the files did beside copying, a line each.
pub(super) fn notes(draft: &Draft, language: Language) -> Vec<String> {
    draft.notes.iter().map(|(file, note)| line(file, note, language)).collect()
}

/// Whether a name could be that of a format.
fn is_word(name: &Path) -> bool {
    name.to_str().is_some_and(|name| !name.contains(['.', '/']))
}

/// Whether two names lead to one file, be it by links of either kind.
fn is_same(one: &Path, other: &Path) -> bool {
    let is_one = || Some(one.canonicalize().ok()? == other.canonicalize().ok()?);
    is_one().unwrap_or(false) || has_one_inode(one, other).unwrap_or(false)
}

#[cfg(unix)]
fn has_one_inode(one: &Path, other: &Path) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    let inode = |path: &Path| path.metadata().ok().map(|there| (there.dev(), there.ino()));
    Some(inode(one)? == inode(other)?)
}

#[cfg(not(unix))]
fn has_one_inode(_: &Path, _: &Path) -> Option<bool> {
    None
}

/// Shows what changes in a report and where it says something else than the files, and writes it.
fn put(
    arguments: &Arguments,
    original: &Original,
    name: &str,
    merged: &Merged,
    language: Language,
) -> Result<bool, Failure> {
    let key = if arguments.replace { "exchange-replaced" } else { "exchange-kept" };
    let told = |difference: &Difference| {
        let message = Message::new(key)
            .with("path", &*difference.pointer)
            .with("own", &*difference.own)
            .with("other", &*difference.other);
        format!("{}:{}: {}", in_line(name), difference.line, messages::text(language, &message))
    };
    let lines: Vec<_> = merged.differences.iter().map(told).collect();
    if !lines.is_empty() {
        tell(&lines.join("\n"));
    }
    // Figures of a file that were not taken are no success.
    let is_all = lines.is_empty() || arguments.replace;
    if original.text == merged.text {
        if is_all {
            tell(&messages::text(language, &Message::new("exchange-unchanged").with("name", name)));
        }
        return Ok(is_all);
    }
    let text = template::without_examples(&merged.text);
    let is_yaml = Format::detect(name, &original.text) == Format::Yaml;
    let text = if is_yaml { exchange::renewed(&original.text, &text, language) } else { text };
    let diff = similar::TextDiff::from_lines(&original.text, &text);
    let shown = diff.unified_diff().context_radius(2).header(&in_line(name), &in_line(name)).to_string();
    // A reader of the difference that has gone away keeps nothing from being written.
    let printed = if arguments.dry_run {
        print(&shown)
    } else {
        original.replace(&text)?;
        print_change(&shown, name)
    };
    printed.map(|()| is_all)
}

/// A repair, assumption or omission on a line of its own.
fn line(file: &str, note: &Note, language: Language) -> String {
    let said = note.told(language);
    let file = in_line(file);
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
    Failure(format!("{}{place}: {words}{help}", in_line(name)))
}

/// No format of theirs: the names of those that there are.
pub(super) fn unknown(name: &str, keys: impl Iterator<Item = &'static str>, language: Language) -> Failure {
    let known: Vec<_> = keys.collect();
    refused(name, &Refusal::new("unknown-format").with("known", Argument::Name(known.join(", "))), language)
}

/// A name that is none of a format: the list, and the command that shows it.
pub(super) fn no_format(
    name: &str,
    keys: impl Iterator<Item = &'static str>,
    list: &'static str,
    language: Language,
) -> Failure {
    let known = keys.collect::<Vec<_>>().join(", ");
    refused(
        name,
        &Refusal::new("no-such-format").with("known", Argument::Name(known)).with("list", list),
        language,
    )
}

/// Formats by their keys and names, a line each.
pub(super) fn listed(formats: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let lines: Vec<_> = formats.map(|(key, name)| format!("{key:<18}{name}")).collect();
    lines.join("\n") + "\n"
}
