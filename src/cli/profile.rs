//! `ailca profile`, and reading the profiles that commands name.

use clap::{Args, Subcommand};

use super::{Failure, lines, new, print};
use crate::check::{self, Against};
use crate::document::{Format, Limits};
use crate::finding::Message;
use crate::messages::{self, Language};
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
        profile: String,
    },
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    match &arguments.action {
        Action::List => {
            for (name, _) in SHIPPED {
                let profile = read(name, language)?;
                print(&format!("{name}  {} ({})\n", profile.title.of(language), *profile.version))?;
            }
            Ok(true)
        }
        Action::Show { name } => match SHIPPED.iter().find(|(known, _)| known == name) {
            Some((_, text)) => print(text).map(|()| true),
            None => Err(unknown(name)),
        },
        Action::Check { profile } => sound(profile, language),
    }
}

/// Whether a profile is consistent; and, where the full starting report conforms to it, that a report can.
fn sound(profile: &str, language: Language) -> Result<bool, Failure> {
    let (name, text) = load(profile)?;
    let profile = match Profile::read(&text) {
        Ok(profile) => profile,
        Err(findings) => {
            print(&(lines(&name, &text, &findings, language) + "\n"))?;
            return Ok(false);
        }
    };
    let against = Against { today: None, profile: Some(&profile) };
    let example = check::check_against(against, new::FULL, Format::Yaml, &Limits::default());
    let conforms = example.profile.is_some_and(|verdict| verdict.conforms);
    let key = if conforms { "profile-sound-example" } else { "profile-sound" };
    let words = messages::text(language, &Message::new(key).with("name", name));
    print(&(words + "\n"))?;
    Ok(true)
}

/// The profile of a file, or the one of that name that comes with the program.
pub(super) fn read(name: &str, language: Language) -> Result<Profile, Failure> {
    let (name, text) = load(name)?;
    Profile::read(&text).map_err(|findings| Failure(lines(&name, &text, &findings, language)))
}

fn load(name: &str) -> Result<(String, String), Failure> {
    if let Some((_, text)) = SHIPPED.iter().find(|(known, _)| *known == name) {
        return Ok((name.to_owned(), (*text).to_owned()));
    }
    match std::fs::read_to_string(name) {
        Ok(text) => Ok((name.to_owned(), text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(unknown(name)),
        Err(error) => Err(Failure::of(name, &error)),
    }
}

fn unknown(name: &str) -> Failure {
    let names: Vec<_> = SHIPPED.iter().map(|(name, _)| *name).collect();
    Failure::said(&Message::new("failure-no-profile").with("name", name).with("known", names.join(", ")))
}
