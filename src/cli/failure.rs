//! Why a command could not run.

use std::{fmt, io};

use super::spoken;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};

/// Why the command could not run, in words; without any where nobody is left to tell it to.
#[derive(Debug)]
pub(super) struct Failure(pub(super) String);

impl Failure {
    pub(super) fn of(what: impl fmt::Display, error: &io::Error) -> Self {
        let key = match error.kind() {
            io::ErrorKind::NotFound => "failure-not-found",
            io::ErrorKind::PermissionDenied => "failure-not-permitted",
            io::ErrorKind::IsADirectory => "failure-is-a-folder",
            io::ErrorKind::NotADirectory => "failure-not-a-folder",
            io::ErrorKind::ReadOnlyFilesystem => "failure-read-only",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "failure-full",
            io::ErrorKind::InvalidFilename => "failure-bad-name",
            // What is rarer is told in the words of the system.
            _ => "failure-system",
        };
        Self::said(&Message::new(key).with("name", what.to_string()).with("detail", error.to_string()))
    }

    /// In the language of the process; what it names, such as a path, is named whole.
    pub(super) fn said(message: &Message) -> Self {
        let mut message = message.clone();
        for (_, argument) in &mut message.arguments {
            if let Argument::Text(name) = argument {
                *argument = Argument::Name(std::mem::take(name));
            }
        }
        Self(messages::text(spoken(), &message))
    }
}

/// A name that is not known: the nearest, and the command that lists all of them.
pub(super) fn unknown(key: &str, name: &str, near: &[&str], list: &str, language: Language) -> Failure {
    let key = if near.is_empty() { key.to_owned() } else { format!("{key}.near") };
    let message = Message::new(key).with("name", name).with("near", near.join(", ")).with("list", list);
    Failure(messages::text(language, &message))
}
