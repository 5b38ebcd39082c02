//! `ailca schema list` and `ailca schema show`.

use std::fmt::Write;

use clap::Args;

use super::super::{Failure, print};
use crate::finding::Message;
use crate::report::SchemaVersion;
use crate::schema::released::{self, RELEASED};

/// Which version to show.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// A version, or `working` for the types of this build.
    version: String,
}

/// One line a version, the newest last.
pub(super) fn list() -> Result<bool, Failure> {
    let mut lines = String::new();
    for (version, text) in RELEASED {
        let _ = writeln!(lines, "{version}  released  sha256 {}", released::digest(text));
    }
    let current = SchemaVersion::CURRENT.key();
    let state = if RELEASED.iter().any(|(version, _)| *version == current) {
        "as released"
    } else {
        "not yet released"
    };
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
