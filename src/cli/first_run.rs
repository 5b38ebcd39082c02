//! The findings of a first run, written as acceptances that wait for a reason.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::files::{create_file, folder_of, refuse_existing};
use super::input::Input;
use super::reading::shown;
use super::search::real;
use super::{Failure, tell, today};
use crate::acceptance::{self, Written};
use crate::finding::{Level, Message};
use crate::outcome::Outcome;

/// How many days a finding is accepted for.
const DAYS: i64 = 90;

/// What was found in the reports that lie beside the file.
pub(super) struct First<'a> {
    path: &'a Path,
    folder: Arc<Path>,
    entries: Mutex<BTreeSet<Written>>,
    /// How many findings are of reports elsewhere.
    elsewhere: AtomicUsize,
}

impl<'a> First<'a> {
    /// Refuses a file that is there before anything is checked.
    pub(super) fn new(path: &'a Path) -> Result<Self, Failure> {
        refuse_existing(path)?;
        let (entries, elsewhere) = (Mutex::default(), AtomicUsize::new(0));
        Ok(Self { path, folder: real(&folder_of(path)), entries, elsewhere })
    }

    /// Takes what was found in a report.
    pub(super) fn take(&self, input: &Input, outcome: &Outcome, level: Level) {
        let found = acceptance::written(&input.file, outcome, level);
        if real(&input.folder) == self.folder {
            self.entries.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        } else {
            self.elsewhere.fetch_add(found.len(), Ordering::Relaxed);
        }
    }

    /// Writes the file, and says what of it is left to do.
    pub(super) fn write(self) -> Result<(), Failure> {
        let said = |key: &str, count: usize| {
            let message = Message::new(key).with("count", count).with("name", shown(self.path));
            Failure::said(&message).0
        };
        let elsewhere = self.elsewhere.into_inner();
        if elsewhere > 0 {
            tell(&said("acceptances-elsewhere", elsewhere));
        }
        let entries = self.entries.into_inner().unwrap_or_else(PoisonError::into_inner);
        if entries.is_empty() {
            tell(&said("acceptances-none", 0));
            return Ok(());
        }
        let expires = today()?.later(DAYS).ok_or_else(|| Failure::said(&Message::new("failure-clock")))?;
        create_file(self.path, acceptance::written_text(&entries, expires))?;
        tell(&said("acceptances-written", entries.len()));
        Ok(())
    }
}
