//! `ailca schema freeze`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::super::files::{create_file, write_file};
use super::super::reading::{found_text, shown};
use super::super::{Failure, print};
use super::files;
use crate::check::check;
use crate::document::{self, Format, Limits};
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::migrate;
use crate::report::SchemaVersion;
use crate::schema::{self, diff, released};

/// What to freeze, and where.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Version under which the schema of the types is released; it must be the one that the types name.
    version: String,
    /// Folder of released schemas.
    #[arg(long, default_value = "schema")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let Arguments { version, folder } = arguments;
    let current = SchemaVersion::CURRENT.key();
    if version != current {
        return Err(Failure::said(
            &Message::new("failure-other-version").with("current", current).with("version", version.as_str()),
        ));
    }
    let lock_path = folder.join("released.lock");
    let lock = found_text(&lock_path, language)?
        .ok_or_else(|| Failure::said(&Message::new("failure-no-lock").with("path", shown(&lock_path))))?;
    if released::locked(&lock).iter().any(|(known, _)| known == version) {
        return Err(Failure::said(
            &Message::new("failure-frozen").with("path", shown(&lock_path)).with("version", version.as_str()),
        ));
    }
    hold(&lock, &lock_path, folder, language)?;
    let text = schema::text();
    if let Some((last, _)) = released::locked(&lock).last() {
        fits(last, version, folder, language)?;
    }
    let path = folder.join(version).join("report.schema.json");
    // 0002: a file that differs is never overwritten, though no lock knows it.
    match found_text(&path, language)? {
        Some(there) if there == text => {}
        Some(_) => {
            return Err(Failure::said(&Message::new("failure-other-schema").with("path", shown(&path))));
        }
        None => create_file(&path, &text)?,
    }
    let end = if lock.is_empty() || lock.ends_with('\n') { "" } else { "\n" };
    write_file(&lock_path, format!("{lock}{end}{}  {version}\n", released::digest(&text)))?;
    let message = Message::new("schema-frozen")
        .with("path", shown(&path))
        .with("lock", shown(&lock_path))
        .with("version", version.as_str());
    print(&(messages::text(language, &message) + "\n"))?;
    Ok(true)
}

/// Refuses a lock with a line that is none, and one beside whose lines schemas have changed: what is frozen never does.
fn hold(lock: &str, path: &Path, folder: &Path, language: Language) -> Result<(), Failure> {
    for (line, number) in lock.lines().zip(1_usize..) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let is_digest = |text: &str| text.len() == 64 && text.bytes().all(|each| each.is_ascii_hexdigit());
        let parts = line
            .split_once("  ")
            .filter(|(digest, version)| is_digest(digest) && released::is_number(version));
        let Some((digest, version)) = parts else {
            let message = Message::new("failure-lock-line").with("path", shown(path)).with("line", number);
            return Err(Failure::said(&message));
        };
        let schema = folder.join(version).join("report.schema.json");
        if found_text(&schema, language)?.is_none_or(|text| released::digest(&text) != digest) {
            let message = Message::new("failure-not-as-frozen").with("path", shown(&schema));
            return Err(Failure::said(&message.with("lock", shown(path)).with("line", number)));
        }
    }
    Ok(())
}

/// Refuses a version whose number is lower than the difference from the last one asks for, or may ask for where it could not
/// be decided; and one that reports of the last one have no way to.
fn fits(last: &str, version: &str, folder: &Path, language: Language) -> Result<(), Failure> {
    let (old, _) = files::schema(&folder.join(last).join("report.schema.json"))?;
    let compared = diff::compare(&old, &schema::generate());
    // 0002: what breaks raises the major version, before 1.0.0 the minor one.
    let too_low = |step| {
        let lowest = released::least_after(last, step);
        lowest.filter(|lowest| !released::is_at_least(version, lowest))
    };
    let about = |key: &str| Message::new(key).with("version", version).with("last", last);
    if let Some(lowest) = too_low(diff::step(&compared.changes)) {
        return Err(Failure::said(&about("failure-number-too-low").with("least", lowest)));
    }
    // What could not be decided may break: the number says so, or the difference is made one that can be decided.
    let undecided = compared.passed.len();
    if undecided > 0
        && let Some(lowest) = too_low(Some(diff::Step::Major))
    {
        let refusal = about("failure-number-undecided").with("least", lowest).with("count", undecided);
        return Err(Failure::said(&refusal));
    }
    if !SchemaVersion::of(last).is_some_and(|last| migrate::leads(last, SchemaVersion::CURRENT)) {
        return Err(Failure::said(&about("failure-no-step")));
    }
    let fixture = folder.join("../fixtures/versions").join(format!("{last}.yaml"));
    match found_text(&fixture, language)? {
        None => Err(Failure::said(&about("failure-no-fixture").with("path", shown(&fixture)))),
        Some(text) if is_report_of(last, &text) => Ok(()),
        Some(_) => Err(Failure::said(&about("failure-other-fixture").with("path", shown(&fixture)))),
    }
}

/// Whether a text is a report of a version, whole enough to show more than its first keys.
fn is_report_of(version: &str, text: &str) -> bool {
    let limits = Limits::default();
    let tree = document::read(text, Format::Yaml, &limits).tree;
    let declares = tree.is_some_and(|tree| schema::declared(&tree) == Some(version));
    declares && check(text, Format::Yaml, &limits).reaches(Level::Disclosure)
}
