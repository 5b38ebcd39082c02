//! `ailca check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::acceptances::Folders;
use super::first_run::First;
use super::input::Input;
use super::lineage::{self, Lineage, may_name_another};
use super::recognition::PassedOver;
use super::{Failure, fix, guidelines, input, print_past, terminal, today};
use crate::assist::Checking;
use crate::check::{self, Against};
use crate::document::{Format as Notation, Limits};
use crate::exchange;
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::outcome::Outcome;
use crate::output::{
    Checked, Concise, Format, Github, Json, Junit, Quiet, RenderOptions, Sarif, StatementForm, Statements,
    Statistics, Style, Text, Unwritable, Writer,
};
use crate::report::Date;

/// Threads that check, at most: each has a stack of its own, and beyond this the reading is slower than they are.
const MOST_THREADS: usize = 64;

/// What to check, and how to tell it.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(super) struct Arguments {
    /// Files, directories or patterns; - reads standard input. Hidden folders, such as .git, are left out. Those of ailca.yaml
    /// when left out.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Level that every report must reach; that of ailca.yaml, else disclosure, when left out.
    #[arg(long, value_enum)]
    level: Option<Asked>,
    /// Profile to hold the reports against as well: a file, or the name of one that comes with the program.
    #[arg(long, value_name = "FILE|NAME", conflicts_with = "guideline")]
    profile: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Judge by one guideline only, clause by clause; the code is 1 where a check derived from it fails.
    #[arg(long, value_name = "ID")]
    guideline: Option<String>,
    /// Every finding with its lines, however many there are, in place of two screens of them.
    #[arg(long, conflicts_with_all = ["quiet", "statistics"])]
    all: bool,
    /// Only the verdict and the counts of each report.
    #[arg(short, long, conflicts_with = "statistics")]
    quiet: bool,
    /// How often each rule speaks in all reports, and what it asks, as a table in place of the findings.
    #[arg(long)]
    statistics: bool,
    /// Mend the files first as far as it is sure, as `ailca fix` does; what is checked is what was written.
    #[arg(long)]
    fix: bool,
    /// File to write what is found to, as acceptances that wait for a reason. A file that exists is not overwritten.
    #[arg(long, value_name = "FILE", conflicts_with = "guideline")]
    write_acceptances: Option<PathBuf>,
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
    /// One line a finding, the gravest first, and how often each rule speaks.
    Concise,
    /// One JSON object, in the shape that docs/src/reference/json-output.md describes.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// `JUnit` XML, for test dashboards.
    Junit,
    /// Annotations for GitHub's workflows.
    Github,
    /// A statement on one guideline, to go with a disclosure.
    Markdown,
}

/// The output that is asked for: of a guideline a statement, which not every form can be.
fn format(arguments: &Arguments, language: Language) -> Result<Box<dyn Format>, Failure> {
    let refused = |key: &str| Failure(messages::text(language, &Message::new(key)));
    let is_short = arguments.all || arguments.quiet || arguments.statistics;
    if is_short && (arguments.guideline.is_some() || !matches!(arguments.format, Form::Text)) {
        return Err(refused("text-alone"));
    }
    let width = terminal::columns();
    if let Some(id) = &arguments.guideline {
        let guideline = guidelines::find(id, language)?;
        let form = match arguments.format {
            Form::Text => StatementForm::Text,
            Form::Json => StatementForm::Json,
            Form::Markdown => StatementForm::Markdown,
            Form::Concise | Form::Sarif | Form::Junit | Form::Github => {
                return Err(refused("statement-format"));
            }
        };
        return Ok(Box::new(Statements { guideline, form }));
    }
    Ok(match arguments.format {
        Form::Text if arguments.quiet => Box::new(Quiet { width }),
        Form::Text if arguments.statistics => Box::new(Statistics { width }),
        Form::Text => Box::new(Text(style(arguments.all))),
        Form::Concise => Box::new(Concise { width }),
        Form::Json => Box::new(Json),
        Form::Sarif => Box::new(Sarif),
        Form::Junit => Box::new(Junit),
        Form::Github => Box::new(Github),
        Form::Markdown => return Err(refused("markdown-format")),
    })
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
pub(super) fn run(
    mut arguments: Arguments,
    language: Language,
    spoken: Option<Language>,
) -> Result<bool, Failure> {
    let limits = Limits::default();
    let mut folders = Folders::new(language, today()?);
    let settings = folders.settings()?;
    // The command line comes before the file, and the file before the locale.
    let language = spoken.or(settings.language).unwrap_or(language);
    super::speak(language);
    folders.speak(language);
    if arguments.files.is_empty() {
        arguments.files = settings.files.iter().map(PathBuf::from).collect();
    }
    if arguments.files.is_empty() {
        return Err(Failure::said(&Message::new("failure-no-files")));
    }
    if arguments.guideline.is_none() {
        arguments.profile = arguments.profile.or(settings.profile.map(PathBuf::from));
    }
    let arguments = &arguments;
    if arguments.fix {
        fix::before_check(&arguments.files, language)?;
    }
    let first = arguments.write_acceptances.as_deref().map(First::new).transpose()?;
    let profile =
        arguments.profile.as_deref().map(|name| super::profile::read(name, language)).transpose()?;
    let asked = arguments.level.map(Level::from).or(settings.level).unwrap_or(Level::Disclosure);
    let level = profile.as_ref().map_or(asked, |profile| asked.max(*profile.level));
    let options = RenderOptions { language, level };
    let format = format(arguments, language)?;
    // Nesting is bounded, and this is room for the deepest.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads()).stack_size(8 << 20).build();
    let pool = pool.map_err(|error| Failure(error.to_string()))?;
    let against = Against { today: Some(latest_day()?), profile: profile.as_ref(), earlier: None };
    let print = |words: &str| print_past(words, format.edge());
    let failed = |error: Unwritable| Failure(error.to_string());
    let mut writer = Writer::new(format.as_ref(), options);
    let mut unread = Unread::default();
    let mut any = false;
    let mut passed = PassedOver::default();
    let mut related: Option<Lineage> = None;
    let mut inputs = input::read(&arguments.files, limits)
        .filter_map(|input| unread.told(input))
        .filter(|input| passed.takes(input));
    loop {
        let batch = input::batch(&mut inputs);
        if batch.is_empty() {
            break;
        }
        super::refuse_deaf_output()?;
        for input in &batch {
            folders.visit(&input.folder, &input.within)?;
        }
        // 0022: reports are read again only where one may name another.
        if related.is_none() && batch.iter().any(may_name_another) {
            related = Some(pool.install(|| Lineage::of(&arguments.files, limits)));
        }
        let piece = |input: &Input| {
            let before = related.as_ref().and_then(|related| related.before(input));
            let earlier = before.as_ref().and_then(|before| lineage::earlier(before, &limits));
            let (text, mut outcome) = check(input, &limits, Against { earlier, ..against });
            folders.apply(input, &mut outcome);
            if let Some(first) = &first {
                first.take(input, &outcome, level);
            }
            let checked = Checked { name: &input.name, line: input.line, text, outcome: &outcome };
            format.fragment(&checked, options)
        };
        let pieces: Vec<_> = pool.install(|| batch.par_iter().map(piece).collect());
        if !std::mem::replace(&mut any, true) {
            print(&writer.open())?;
        }
        for piece in pieces {
            print(&writer.add(piece.map_err(failed)?))?;
        }
    }
    drop(inputs);
    passed.tell(arguments.statistics, language);
    if !any {
        return unread.verdict(true).and_then(|_| passed.none());
    }
    let holds = writer.holds() && unread.count == 0;
    for (name, text, outcome) in folders.outcomes() {
        // A statement is on reports: what is wrong with acceptances is told beside it.
        if arguments.guideline.is_some() {
            super::tell(&super::lines(name, text, &outcome.findings, language));
            continue;
        }
        let checked = Checked { name, line: None, text, outcome: &outcome };
        print(&writer.add(format.fragment(&checked, options).map_err(failed)?))?;
    }
    print(&writer.close(unread.count == 0))?;
    first.map(First::write).transpose()?;
    unread.verdict(holds)
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
pub(super) fn latest_day() -> Result<Date, Failure> {
    super::day(std::time::SystemTime::now(), jiff::tz::offset(14))
}

/// Checks one report.
fn check<'i>(input: &'i Input, limits: &Limits, against: Against<'_>) -> (&'i str, Outcome) {
    let Input { name, file, bytes, notation, line, .. } = input;
    Checking { name, file, bytes, notation: *notation, is_line: line.is_some() }.run(limits, against)
}

/// Checks the text of a file that is open elsewhere, as it would be checked where it lies.
pub(super) fn check_text(
    text: &str,
    name: &str,
    file: &str,
    limits: &Limits,
    against: Against<'_>,
) -> Outcome {
    let source = exchange::Source { name, text };
    match exchange::recognise(&source).filter(|_| !text.contains("schemaVersion")) {
        Some(import) => Outcome::foreign(import.name, file),
        None => check::check_against(against, text, Notation::detect(name, text), limits),
    }
}

/// The width of the terminal, else 100 columns.
fn style(whole: bool) -> Style {
    let width = terminal::columns().unwrap_or(100);
    Style { colour: terminal::has_colours(), width, whole, ascii: terminal::is_limited() }
}
