//! What `ailca check` finds in a text that is open in an editor: with the same settings, profile, day and acceptances.

use std::path::{Path, PathBuf};

use lsp_types::Uri;

use super::super::acceptances::Folders;
use super::super::check::{check_text, latest_day};
use super::super::files::folder_of;
use super::super::reading::shown;
use super::super::recognition::{is_named_as_report, is_report};
use super::super::search::{has_ending, real};
use super::super::{Failure, profile, today};
use crate::acceptance;
use crate::check::Against;
use crate::document::{Format, Limits};
use crate::finding::Level;
use crate::messages::Language;
use crate::outcome::Outcome;
use crate::sheet::embedded;

/// Where a text lies.
#[derive(Debug, Clone)]
pub(super) struct Location {
    /// Its file, where it has one.
    path: Option<PathBuf>,
    name: String,
    file: String,
}

impl Location {
    pub(super) fn of(uri: &Uri) -> Self {
        let path = path_of(uri);
        let name = path.as_ref().map_or_else(|| uri.as_str().to_owned(), shown);
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        Self { path, name, file }
    }

    pub(super) fn notation(&self, text: &str) -> Format {
        Format::detect(&self.name, text)
    }

    /// Whether its text is a report: by its name, or by what it holds. A corpus has a report on each line, which is no text to
    /// write by hand, and settings are no report.
    pub(super) fn is_report(&self, text: &str) -> bool {
        let is_corpus = has_ending(Path::new(&self.file), &["ndjson", "jsonl"]);
        let is_settings = acceptance::FILES.contains(&&*self.file);
        let is = || is_named_as_report(&self.file) || is_report(text.as_bytes(), &self.name, None);
        !is_corpus && !is_settings && !embedded::is_page(text) && is()
    }
}

/// The file that an address names, with what is escaped in it.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host may stand before the path.
    let path = rest.get(rest.find('/')?..)?;
    let mut bytes = Vec::with_capacity(path.len());
    let mut signs = path.bytes();
    while let Some(sign) = signs.next() {
        if sign != b'%' {
            bytes.push(sign);
            continue;
        }
        let mut digit = || char::from(signs.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    let path = String::from_utf8(bytes).ok()?;
    // `/C:/reports` is a path with a drive.
    let is_drive = path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if is_drive { path.trim_start_matches('/') } else { &path }))
}

/// The outcome of a text, and the level that is asked for.
///
/// # Errors
///
/// What is wrong with the settings, the acceptances or the profile, without which nothing is checked.
pub(super) fn checked(
    location: &Location,
    text: &str,
    language: Language,
) -> Result<(Outcome, Level), Failure> {
    // They may have changed since.
    let mut folders = Folders::new(language, today()?);
    let settings = folders.settings()?;
    let profile = settings.profile.map(PathBuf::from);
    let profile = profile.as_deref().map(|name| profile::read(name, language)).transpose()?;
    let asked = settings.level.unwrap_or(Level::Disclosure);
    let level = profile.as_ref().map_or(asked, |profile| asked.max(*profile.level));
    let against = Against { today: Some(latest_day()?), profile: profile.as_ref(), earlier: None };
    let mut outcome = check_text(text, &location.name, &location.file, &Limits::default(), against);
    if let Some(path) = &location.path {
        let folder = folder_of(path);
        folders.visit(&folder, &real(&folder))?;
        folders.accept(&folder, &location.file, &mut outcome);
    }
    Ok((outcome, level))
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[test]
    fn an_address_names_a_file() {
        let path = |uri: &str| path_of(&Uri::from_str(uri).expect("an address"));
        assert_eq!(path("file:///a%20b/%C3%A9.yaml"), Some(PathBuf::from("/a b/é.yaml")));
        assert_eq!(path("file:///C:/a.yaml"), Some(PathBuf::from("C:/a.yaml")));
        assert_eq!(path("file:///c%3A/a.yaml"), Some(PathBuf::from("c:/a.yaml")));
        assert_eq!(path("file://host/a.yaml"), Some(PathBuf::from("/a.yaml")));
        for none in ["untitled:Untitled-1", "file:///a%FF", "https://example.org/a.yaml"] {
            assert_eq!(path(none), None, "{none}");
        }
    }
}
