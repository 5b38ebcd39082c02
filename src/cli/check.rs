//! `ailca check`.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::acceptances::Folders;
use super::input::Input;
use super::{Failure, input, print, statement, today};
use crate::check::{self, Against};
use crate::document::{self, Format as Notation, Limits};
use crate::exchange;
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::outcome::Outcome;
use crate::output::{self, Checked, Piece, Sheet, Style, Telling};
use crate::report::Date;

/// How many reports are in memory at one time.
const BATCH: usize = 512;

/// Threads that check, at most: each has a stack of its own, and beyond this the reading is slower than they are.
const MOST_THREADS: usize = 64;

/// What to check, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files, directories or patterns; - reads standard input. Hidden folders, such as .git, are left out.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Level that every report must reach.
    #[arg(long, value_enum, default_value_t = Asked::Disclosure)]
    level: Asked,
    /// Profile to hold the reports against as well: a file, or the name of one that comes with the program.
    #[arg(long, value_name = "FILE|NAME", conflicts_with = "guideline")]
    profile: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Judge by one guideline only, clause by clause; the code is 1 where a check derived from it fails.
    #[arg(long, value_name = "ID")]
    guideline: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "camelCase")]
enum Asked {
    WellFormed,
    Disclosure,
    Comparable,
    Assured,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Form {
    /// Diagnostics with the lines of the report, for people.
    Text,
    /// One JSON object, in the shape that docs/src/reference/json-output.md describes.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// `JUnit` XML, for test dashboards.
    Junit,
    /// Annotations for GitHub's workflows.
    Github,
    /// A statement on one guideline, to go with a disclosure.
    #[value(name = "markdown")]
    Statement,
}

impl Form {
    /// The form of a statement on a guideline, where there is one.
    const fn of_statement(self) -> Option<statement::Form> {
        match self {
            Self::Text => Some(statement::Form::Text),
            Self::Json => Some(statement::Form::Json),
            Self::Statement => Some(statement::Form::Markdown),
            Self::Sarif | Self::Junit | Self::Github => None,
        }
    }
}

impl From<Asked> for Level {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::WellFormed => Self::WellFormed,
            Asked::Disclosure => Self::Disclosure,
            Asked::Comparable => Self::Comparable,
            Asked::Assured => Self::Assured,
        }
    }
}

/// Checks the reports; whether all of them reach the level.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let limits = Limits::default();
    let profile =
        arguments.profile.as_deref().map(|name| super::profile::read(name, language)).transpose()?;
    let asked = Level::from(arguments.level);
    let level = profile.as_ref().map_or(asked, |profile| asked.max(*profile.level));
    let telling = Telling { language, level };
    let form = match arguments.format {
        Form::Text => output::Form::Text(style()),
        Form::Json => output::Form::Json,
        Form::Sarif => output::Form::Sarif,
        Form::Junit => output::Form::Junit,
        Form::Github => output::Form::Github,
        Form::Statement if arguments.guideline.is_some() => output::Form::Json,
        Form::Statement => {
            return Err(Failure(messages::text(language, &Message::new("markdown-format"))));
        }
    };
    // Nesting is bounded, and this is room for the deepest.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads()).stack_size(8 << 20).build();
    let pool = pool.map_err(|error| Failure(error.to_string()))?;
    let against = Against { today: Some(latest_day()?), profile: profile.as_ref() };
    if let Some(guideline) = &arguments.guideline {
        let mut unread = Unread::default();
        let inputs: Vec<Input> =
            input::read(&arguments.files, limits).filter_map(|input| unread.told(input)).collect();
        if inputs.is_empty() {
            return unread.verdict(true);
        }
        let mut folders = Folders::new(language, today()?);
        for input in &inputs {
            folders.visit(&input.folder, &input.within)?;
        }
        let checked = |input| {
            let (text, mut outcome) = check(input, &limits, against);
            folders.apply(input, &mut outcome);
            (text, outcome)
        };
        let outcomes: Vec<_> = pool.install(|| inputs.par_iter().map(checked).collect());
        let reports: Vec<_> = inputs
            .iter()
            .zip(&outcomes)
            .map(|(input, (text, outcome))| Checked { name: &input.name, line: input.line, text, outcome })
            .collect();
        let holds = statement::run(guideline, &reports, telling, arguments.format.of_statement())?;
        // A statement is on reports: what is wrong with acceptances is told beside it.
        for (name, text, outcome) in folders.outcomes() {
            super::tell(&super::lines(name, text, &outcome.findings, language));
        }
        return unread.verdict(holds);
    }
    let mut sheet = Sheet::new(form, telling);
    let mut conforms = true;
    let mut folders = Folders::new(language, today()?);
    let mut unread = Unread::default();
    let mut any = false;
    let mut inputs = input::read(&arguments.files, limits).filter_map(|input| unread.told(input));
    loop {
        let batch: Vec<Input> = inputs.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        any = true;
        super::refuse_deaf_output()?;
        for input in &batch {
            folders.visit(&input.folder, &input.within)?;
        }
        let checked = |input: &Input| {
            let (text, mut outcome) = check(input, &limits, against);
            folders.apply(input, &mut outcome);
            let reaches = outcome.conforms(telling.level);
            let checked = Checked { name: &input.name, line: input.line, text, outcome: &outcome };
            (reaches, Piece::of(&checked, form, telling))
        };
        let pieces: Vec<_> = pool.install(|| batch.par_iter().map(checked).collect());
        for (reaches, piece) in pieces {
            conforms &= reaches;
            print(&sheet.add(piece))?;
        }
    }
    drop(inputs);
    if !any {
        return unread.verdict(true);
    }
    conforms &= unread.count == 0;
    for (name, text, outcome) in folders.outcomes() {
        let checked = Checked { name, line: None, text, outcome: &outcome };
        print(&sheet.add(Piece::of(&checked, form, telling)))?;
    }
    print(&sheet.close(conforms).map_err(|error| Failure(error.to_string()))?)?;
    unread.verdict(conforms)
}

/// What could not be read, while the rest is checked.
#[derive(Default)]
struct Unread {
    count: usize,
    /// Told last, so that what stands alone is told once.
    last: Option<Failure>,
}

impl Unread {
    /// The input, where there is one; else it is told why there is none.
    fn told(&mut self, input: Result<Input, Failure>) -> Option<Input> {
        match input {
            Ok(input) => Some(input),
            Err(failure) => {
                self.count = self.count.saturating_add(1);
                if let Some(Failure(words)) = self.last.replace(failure) {
                    super::tell(&format!("ailca: {words}"));
                }
                None
            }
        }
    }

    /// Whether all conforms, where all could be read.
    fn verdict(self, conforms: bool) -> Result<bool, Failure> {
        self.last.map_or(Ok(conforms), Err)
    }
}

/// How many threads check: as many as the variable of the library for threads says, and no more than there are cores for.
fn threads() -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let asked = std::env::var("RAYON_NUM_THREADS").ok().and_then(|number| number.parse().ok());
    asked.filter(|number| *number > 0).map_or(cores, |number: usize| number.min(cores))
}

/// The latest day that it is anywhere: no report of today is of the future, wherever it was written.
fn latest_day() -> Result<Date, Failure> {
    super::day(std::time::SystemTime::now(), jiff::tz::offset(14))
}

/// Checks one report.
fn check<'i>(input: &'i Input, limits: &Limits, against: Against<'_>) -> (&'i str, Outcome) {
    match document::decode(&input.bytes, limits) {
        Ok(text) => {
            if let Some(import) = foreign(input, text) {
                return (text, Outcome::foreign(import.name, &input.file));
            }
            let notation = input.notation.unwrap_or_else(|| Notation::detect(&input.name, text));
            (text, check::check_against(against, text, notation, limits))
        }
        Err(problem) => {
            // What stands before the first byte that is no character shows where that is.
            let before = input.bytes.get(..problem.span.range().start).unwrap_or_default();
            (std::str::from_utf8(before).unwrap_or_default(), Outcome::unreadable(&problem))
        }
    }
}

/// The format of a file that is no report: one that has neither the key of every report nor is meant as one.
fn foreign(input: &Input, text: &str) -> Option<&'static exchange::Import> {
    let is_report = text.contains("schemaVersion") || input.line.is_some();
    let recognised = || exchange::recognise(&exchange::Source { name: &input.name, text });
    if is_report { None } else { recognised() }
}

/// Colours on a terminal only, unless the environment says otherwise; the width of the terminal, else 100 columns.
fn style() -> Style {
    let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let terminal = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    let width = terminal.map_or(100, |(width, _)| usize::from(width.0)).clamp(40, 160);
    Style { colour, width }
}
