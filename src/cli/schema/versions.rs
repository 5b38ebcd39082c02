//! `ailca schema list` and `ailca schema show`.

use std::fmt::Write;

use clap::Args;

use super::super::{Failure, print};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::SchemaVersion;
use crate::schema::released::{self, RELEASED};

/// Which version to show.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// A version, or `working` for the types of this build.
    version: String,
}

/// One line a version, the newest last.
pub(super) fn list(language: Language) -> Result<bool, Failure> {
    let word = |state: &str| messages::text(language, &Message::new(format!("schema-state-{state}")));
    let mut lines = String::new();
    for (version, text) in RELEASED {
        let _ = writeln!(lines, "{version}  {}  sha256 {}", word("released"), released::digest(text));
    }
    let current = SchemaVersion::CURRENT.key();
    let is_released = RELEASED.iter().any(|(version, _)| *version == current);
    let state = word(if is_released { "as-released" } else { "not-released" });
    let _ = writeln!(lines, "working  {current}, {state}");
    print(&lines)?;
    Ok(true)
}

pub(super) fn show(arguments: &Show) -> Result<bool, Failure> {
    let version = &arguments.version;
    let text = released::text(version).ok_or_else(|| {
        Failure::said(&Message::new("failure-no-version").with("version", version.as_str()))
    })?;
    print(&text)?;
    Ok(true)
}
