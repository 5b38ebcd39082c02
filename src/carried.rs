//! Data that the program carries: schemas, tables of figures, advisories.
//!
//! Where some of it cannot be read the build is damaged. What rests on it would fall silent, so that nothing may pass
//! beside it: each outcome says so, and reaches no level.

use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

use serde::de::DeserializeOwned;

/// Data that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is: a file by its name, or a schema by its version.
    pub name: String,
    /// What is wrong with it, in English.
    pub detail: String,
}

static FAULTS: Mutex<Vec<Fault>> = Mutex::new(Vec::new());

/// Records that data of the program cannot be read.
pub fn record(name: &str, detail: &dyn Display) {
    let fault = Fault { name: name.to_owned(), detail: detail.to_string() };
    let mut faults = FAULTS.lock().unwrap_or_else(PoisonError::into_inner);
    if !faults.contains(&fault) {
        faults.push(fault);
    }
}

/// What JSON holds; nothing where it does not read, which is recorded.
pub fn json<T: DeserializeOwned>(name: &str, text: &str) -> Option<T> {
    serde_json::from_str(text).map_err(|error| record(name, &error)).ok()
}

/// What could not be read so far.
pub fn faults() -> Vec<Fault> {
    FAULTS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
