//! What keeps a text from being read: a report, a profile, acceptances.

use std::error::Error;
use std::fmt;

use super::LocatedFinding;
use crate::messages::{self, Language};

/// What keeps a text from being read, each at its place; never empty.
///
/// As an error it says the first in English; [`messages`] has the words of other languages.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// What is wrong.
    pub findings: Vec<LocatedFinding>,
}

impl From<Vec<LocatedFinding>> for Unreadable {
    fn from(findings: Vec<LocatedFinding>) -> Self {
        Self { findings }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.findings.first() else { return Ok(()) };
        let said = messages::text(Language::ENGLISH, &first.finding.message);
        write!(formatter, "{}: {said}", first.finding.rule.id)?;
        if !first.spot.pointer.is_empty() {
            write!(formatter, " (at {})", first.spot.pointer)?;
        }
        match self.findings.len() {
            0 | 1 => Ok(()),
            all => write!(formatter, ", and {} more", all - 1),
        }
    }
}

impl Error for Unreadable {}
