//! The command line: the only part that reads files, prints and decides on an exit code.

mod acceptances;
mod advisories;
mod check;
mod compare;
mod completions;
mod coverage;
mod diff;
mod digest;
mod export;
mod failure;
mod files;
mod first_run;
mod fix;
mod form;
mod guidelines;
mod help;
mod import;
mod input;
mod lineage;
mod lsp;
mod man;
mod migrate;
mod new;
mod original;
mod printing;
mod profile;
mod reading;
mod recognition;
mod redact;
mod render;
mod rollup;
mod rules;
mod schema;
mod search;
mod template;
mod terminal;
mod verify;
mod well_formed;
mod wrong_value;

use std::ffi::OsString;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use anstream::{AutoStream, ColorChoice};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::carried;
use crate::document::LineIndex;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::outcome::{self, LocatedFinding};
use crate::output;
use crate::report::Date;
use crate::shown::{Edge, at_edge, in_line};
use failure::{Failure, unknown};
use printing::{
    print, print_change, print_document, print_exactly, print_past, refuse_deaf_output, unprinted,
};
use terminal::Colour;
use wrong_value::WrongValue;

/// Checks life cycle assessment reports of AI systems, and says at the line what does not hold.
///
/// Exit code 0: every report reaches the level asked for. 1: some report does not. 2: could not run.
#[derive(Debug, Parser)]
#[command(name = "ailca", version, arg_required_else_help = true)]
struct Arguments {
    /// Language of the messages: en or fr. The locale decides when it is left out.
    #[arg(long, global = true, value_parser = language)]
    lang: Option<Language>,
    /// When there are colours. On a terminal, unless `NO_COLOR` or `CLICOLOR_FORCE` says otherwise.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = Colour::Auto)]
    color: Colour,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check reports: YAML, JSON or NDJSON; files, directories, patterns, or - for standard input.
    Check(check::Arguments),
    /// What was checked of a report and what was not: relations, and how well others hold each figure.
    Coverage(coverage::Coverage),
    /// What follows from the figures of a report though nobody states it, with ranges and derivations.
    Derive(coverage::Derive),
    /// Mend keys, words, units, numbers and shapes of which one writing alone is right. Exit code 1: a report is still not well-formed.
    Fix(fix::Arguments),
    /// Write a commented report to start from.
    New(new::Arguments),
    /// Read what other tools wrote into a draft of a report.
    Import(import::Arguments),
    /// Write a report in a format of others, and say what of it is lost.
    Export(export::Arguments),
    /// Draw what people look at: a fact sheet. Exit code 1: a report is not well-formed, and there is no sheet of it.
    Render(render::Arguments),
    /// Hold two reports against each other: whether they may be compared, point by point, and ratios where they may. Exit
    /// code 1: they may not.
    Compare(compare::Arguments),
    /// What changed between two revisions of a report, what follows from what, and whether it is explained. Exit code 1: the
    /// newer does not name the older, or a figure changed beyond what it rests on and no reason is stated.
    Diff(diff::Arguments),
    /// Add up models of a family along what they were made from, each once, with what the sums cover. Exit code 1: something
    /// is counted twice, or in a circle.
    Rollup(rollup::Arguments),
    /// Write a copy for an audience, in which figures meant for others are withheld. Exit code 1: the copy still tells one.
    Redact(redact::Arguments),
    /// Print the SHA-256 of the canonical form (RFC 8785) of reports, by which a copy names the full report.
    Digest(digest::Arguments),
    /// Whether a report carries the signature (minisign) of who has a key. Exit code 1: it does not.
    Verify(verify::Arguments),
    /// What is known to be wrong in versions of tools that figures come from.
    Advisories(advisories::Arguments),
    /// Bring reports to another version of the schema. Exit code 1: something is left for their authors.
    Migrate(migrate::Arguments),
    /// Profiles: what a country, a sector or a procurement call asks for beyond the standard.
    Profile(profile::Arguments),
    /// The JSON Schema of a report.
    Schema(schema::Arguments),
    /// List the rules.
    Rules(rules::Arguments),
    /// Explain a rule: what must hold, why, an example, who asks for it, and where it is tested.
    Explain(rules::Explain),
    /// What guidelines ask, clause by clause, and what checks it.
    Guidelines(guidelines::Arguments),
    /// Serve an editor by the Language Server Protocol: findings while typing, what fields mean, completion, edits, renaming.
    Lsp(lsp::Arguments),
    /// Print the script by which a shell completes commands, options and values.
    Completions(completions::Arguments),
    /// Print a manual page, or write those of all commands.
    Man(man::Arguments),
}

/// The language that the command was asked to speak, once its arguments are known.
static LANGUAGE: Mutex<Language> = Mutex::new(Language::ENGLISH);

/// Decides the language of the command that runs.
fn speak(language: Language) {
    *LANGUAGE.lock().unwrap_or_else(PoisonError::into_inner) = language;
}

/// The language of the command that runs.
fn spoken() -> Language {
    *LANGUAGE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn language(tag: &str) -> Result<Language, WrongValue> {
    Language::of(tag).ok_or_else(|| {
        let known: Vec<_> = Language::ALL.iter().map(|known| known.tag()).collect();
        WrongValue(Message::new("value-no-language").with("tag", tag).with("known", known.join(", ")))
    })
}

/// The language that is asked for, else that of the locale, else English. The first variable that says anything decides.
fn chosen(asked: Option<Language>) -> Language {
    let locale = || {
        let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(std::env::var_os);
        set.find(|locale| !locale.is_empty()).and_then(|locale| Language::of(&locale.to_string_lossy()))
    };
    asked.or_else(locale).unwrap_or(Language::ENGLISH)
}

/// The values that an option is given, before anything else of the arguments is known.
fn asked(arguments: &[OsString], option: &str) -> impl Iterator<Item = String> {
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let named = arguments.iter().zip(arguments.iter().skip(1));
    let apart = named.filter(|(name, _)| *name == option).map(|(_, value)| value.clone().into_owned());
    let joined = arguments.iter().filter_map(|argument| argument.strip_prefix(option)?.strip_prefix('='));
    apart.chain(joined.map(str::to_owned)).collect::<Vec<_>>().into_iter()
}

/// Runs the command that arguments ask for, the first of which is the name of the program; its exit code.
pub fn run(arguments: &[OsString]) -> u8 {
    let before = chosen(asked(arguments, "--lang").find_map(|tag| Language::of(&tag)));
    Colour::asked(arguments).unwrap_or(Colour::Auto).decide();
    let parsed = help::translated(Arguments::command(), before)
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            let asked_for = !error.use_stderr();
            let printed = match help::error(&error, before) {
                Some(words) => {
                    tell(&format!("ailca: {words}"));
                    Ok(())
                }
                None => told_by_clap(&error),
            };
            return match printed.map_err(|error| unprinted(&error)) {
                Ok(()) if asked_for => 0,
                Ok(()) => 2,
                Err(Failure(words)) => {
                    if !words.is_empty() {
                        tell(&format!("ailca: {words}"));
                    }
                    2
                }
            };
        }
    };
    let language = chosen(arguments.lang);
    arguments.color.decide();
    speak(language);
    let held = |holds: bool| u8::from(!holds);
    let result = match arguments.command {
        Command::Check(asked) => check::run(asked, language, arguments.lang).map(held),
        Command::Coverage(arguments) => coverage::coverage(&arguments, language).map(held),
        Command::Derive(arguments) => coverage::derive(&arguments, language).map(held),
        Command::Fix(arguments) => fix::run(&arguments, language).map(held),
        Command::New(arguments) => new::run(&arguments, language).map(held),
        Command::Import(arguments) => import::run(&arguments, language).map(held),
        Command::Export(arguments) => export::run(&arguments, language).map(held),
        Command::Render(arguments) => render::run(&arguments, language).map(held),
        Command::Compare(arguments) => compare::run(&arguments, language).map(held),
        Command::Diff(arguments) => diff::run(&arguments, language).map(held),
        Command::Rollup(arguments) => rollup::run(&arguments, language).map(held),
        Command::Redact(arguments) => redact::run(&arguments, language).map(held),
        Command::Digest(arguments) => digest::run(&arguments, language).map(held),
        Command::Verify(arguments) => verify::run(&arguments, language).map(held),
        Command::Advisories(arguments) => advisories::run(&arguments, language).map(held),
        Command::Migrate(arguments) => migrate::run(&arguments, language).map(held),
        Command::Profile(arguments) => profile::run(&arguments, language).map(held),
        // A comparison has a code more than the other commands.
        Command::Schema(arguments) => schema::run(&arguments, language),
        Command::Rules(arguments) => rules::run(&arguments, language).map(held),
        Command::Explain(arguments) => rules::explain(&arguments, language).map(held),
        Command::Guidelines(arguments) => guidelines::run(&arguments, language).map(held),
        Command::Lsp(asked) => lsp::run(&asked, language, arguments.lang).map(held),
        Command::Completions(arguments) => completions::run(&arguments, language).map(held),
        Command::Man(arguments) => man::run(&arguments, language).map(held),
    };
    match result.and_then(|code| undamaged(language).map(|()| code)) {
        Ok(code) => code,
        Err(Failure(words)) => {
            if !words.is_empty() {
                tell(&format!("ailca: {words}"));
            }
            2
        }
    }
}

/// Nothing that the program did without some of its own data counts as done.
fn undamaged(language: Language) -> Result<(), Failure> {
    match carried::faults().first() {
        None => Ok(()),
        Some(fault) => Err(Failure(messages::text(language, &outcome::of_fault(fault).message))),
    }
}

/// Help, and errors of the arguments, in clap's own words; an argument can hold anything.
fn told_by_clap(error: &clap::Error) -> io::Result<()> {
    let is_error = error.use_stderr();
    let choice = if is_error { AutoStream::choice(&io::stderr()) } else { AutoStream::choice(&io::stdout()) };
    let colours = choice != ColorChoice::Never;
    let words = error.render();
    let words = if colours { words.ansi().to_string() } else { words.to_string() };
    let words = at_edge(&words, Edge { colours, commands: false });
    if is_error {
        // Nothing is left to tell it to when even this cannot be printed.
        let _ = io::stderr().lock().write_all(words.as_bytes());
        return Ok(());
    }
    let mut stream = io::stdout().lock();
    stream.write_all(words.as_bytes()).and_then(|()| stream.flush())
}

/// The day that it is, in UTC.
fn today() -> Result<Date, Failure> {
    day(std::time::SystemTime::now(), jiff::tz::Offset::UTC)
}

/// The day of a moment, at so many hours from UTC.
fn day(moment: std::time::SystemTime, offset: jiff::tz::Offset) -> Result<Date, Failure> {
    let moment =
        jiff::Timestamp::try_from(moment).map_err(|_| Failure::said(&Message::new("failure-clock")))?;
    Ok(Date::from(offset.to_datetime(moment).date()))
}

/// Every finding on a line of its own, with its place.
fn lines(name: &str, text: &str, findings: &[LocatedFinding], language: Language) -> String {
    let index = LineIndex::new(text);
    let line = |placed: &LocatedFinding| {
        let (line, column) = index.line_column(placed.spot.span.start as usize);
        let words = messages::text(language, &placed.finding.message);
        let help = placed.finding.help.as_ref().map(|help| messages::text(language, help));
        let further = help.into_iter().chain(output::more(language, placed));
        let further: String = further.flat_map(|line| ["\n  ".to_owned(), line]).collect();
        format!("{}:{line}:{column}: {words}{further}", in_line(name))
    };
    findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Says which command comes next for a file that was written.
fn next_check(path: &std::path::Path, language: Language) {
    let path = reading::shown(path);
    let plain = |each: char| each.is_alphanumeric() || "/._-+".contains(each);
    let quoted = if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) };
    let command = Argument::Name(format!("ailca check {quoted}"));
    tell(&messages::text(language, &Message::new("next-command").with("command", command)));
}

/// Says something beside the output.
fn tell(words: &str) {
    // Nothing is left to tell it to when even this cannot be printed.
    let _ = writeln!(io::stderr().lock(), "{}", at_edge(words, Edge::default()));
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn a_clock_out_of_range_is_told() {
        let at =
            |seconds: u64| day(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds), jiff::tz::offset(14));
        assert!(at(0).is_ok());
        // 9999-12-30 22:00, the last moment that every zone has a day for, and the end of that year.
        assert!(at(253_402_207_200).is_ok());
        assert!(matches!(at(253_402_300_799), Err(Failure(words)) if words.contains("clock")));
    }
}
