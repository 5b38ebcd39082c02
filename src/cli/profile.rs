//! `ailca profile`, and reading the profiles that commands name.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::files::{deliver, refuse_existing};
use super::reading::{found_text, read_text, shown};
use super::{Failure, lines, print, template};
use crate::check::{self, Against};
use crate::document::{Format, Limits};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::outcome::{LocatedFinding, Outcome};
use crate::profile::{Profile, SHIPPED};

/// What to do with profiles.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// The profiles that come with the program.
    List,
    /// Print a profile that comes with the program, to start one of your own from.
    Show {
        /// Its name.
        name: String,
    },
    /// Whether a profile asks for what a report can give, and loosens nothing.
    Check {
        /// The file, or the name of one that comes with the program.
        profile: PathBuf,
        /// A report that conforms to it, where the program finds none itself.
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
        /// Where to write the report that was found, as JSON. A file that exists is not overwritten.
        #[arg(long, value_name = "FILE", conflicts_with = "report")]
        write: Option<PathBuf>,
    },
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    match &arguments.action {
        Action::List => {
            for (name, _) in SHIPPED {
                let profile = read(Path::new(name), language)?;
                print(&format!("{name}  {} ({})\n", profile.title.of(language), *profile.version))?;
            }
            Ok(true)
        }
        Action::Show { name } => match SHIPPED.iter().find(|(known, _)| known == name) {
            Some((_, text)) => print(text).map(|()| true),
            None => Err(unknown(Path::new(name))),
        },
        Action::Check { profile, report, write } => {
            let Some(profile) = sound(profile, language)? else { return Ok(false) };
            match report {
                Some(file) => satisfied(&profile, file, language),
                None => sought(&profile, write.as_deref(), language),
            }
        }
    }
}

/// The profile, where it can mean what it says; what is wrong with it is printed.
fn sound(profile: &Path, language: Language) -> Result<Option<Profile>, Failure> {
    let (name, text) = load(profile, language)?;
    match Profile::read(&text) {
        Ok(profile) => Ok(Some(profile)),
        Err(unreadable) => {
            print(&(lines(&name, &text, &unreadable.findings, language) + "\n")).map(|()| None)
        }
    }
}

/// Whether a report of the author's choice satisfies the profile.
fn satisfied(profile: &Profile, file: &Path, language: Language) -> Result<bool, Failure> {
    let name = shown(file);
    let text = read_text(file, language)?;
    let against = Against { today: None, profile: Some(profile), earlier: None };
    let outcome = check::check_against(against, &text, Format::detect(&name, &text), &Limits::default());
    if outcome.profile.as_ref().is_some_and(|verdict| verdict.conforms) {
        return say(profile, Message::new("profile-sound-report").with("report", name), language)
            .map(|()| true);
    }
    say(profile, Message::new("profile-report-fails").with("report", name.as_str()), language)?;
    print(&(lines(&name, &text, &open(profile, &outcome), language) + "\n"))?;
    Ok(false)
}

/// Whether a report that satisfies the profile is found.
fn sought(profile: &Profile, write: Option<&Path>, language: Language) -> Result<bool, Failure> {
    write.map(refuse_existing).transpose()?;
    let Some(witness) = profile.witness(&template::filled()) else { return Ok(false) };
    let text = crate::output::json_text(&witness.report) + "\n";
    if write.is_some() {
        deliver(write, &text)?;
    }
    if witness.conforms() {
        let key = if witness.changed == 0 { "profile-sound-example" } else { "profile-sound-witness" };
        return say(profile, Message::new(key).with("changes", witness.changed), language).map(|()| true);
    }
    say(profile, Message::new("profile-no-witness"), language)?;
    print(&(lines("report.json", &text, &open(profile, &witness.outcome), language) + "\n"))?;
    Ok(false)
}

/// What keeps a report from conforming: findings of the profile, and errors up to the level that it asks for.
fn open(profile: &Profile, outcome: &Outcome) -> Vec<LocatedFinding> {
    let own = |placed: &&LocatedFinding| placed.finding.rule.id.starts_with("PRF");
    let blocking = outcome.blocking(*profile.level).map(|placed| placed.finding.rule.id);
    let blocking: Vec<_> = blocking.collect();
    let kept = |placed: &&LocatedFinding| own(placed) || blocking.contains(&placed.finding.rule.id);
    outcome.findings.iter().filter(kept).cloned().collect()
}

fn say(profile: &Profile, message: Message, language: Language) -> Result<(), Failure> {
    let message = message.with("name", profile.profile.as_str());
    print(&(messages::text(language, &message) + "\n"))
}

/// The profile of a file, or the one of that name that comes with the program.
pub(super) fn read(name: &Path, language: Language) -> Result<Profile, Failure> {
    let (name, text) = load(name, language)?;
    Profile::read(&text).map_err(|unreadable| Failure(lines(&name, &text, &unreadable.findings, language)))
}

fn load(name: &Path, language: Language) -> Result<(String, String), Failure> {
    if let Some((known, text)) = SHIPPED.iter().find(|(known, _)| Path::new(known) == name) {
        return Ok(((*known).to_owned(), (*text).to_owned()));
    }
    let text = found_text(name, language)?.ok_or_else(|| unknown(name))?;
    Ok((shown(name), text))
}

fn unknown(name: &Path) -> Failure {
    let names: Vec<_> = SHIPPED.iter().map(|(name, _)| *name).collect();
    let message = Message::new("failure-no-profile").with("name", shown(name));
    Failure::said(&message.with("known", names.join(", ")))
}
