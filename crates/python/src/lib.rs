//! The module `ailca._native`: texts in, JSON out. What Python sees of it is written in `python/ailca`.
#![forbid(unsafe_code)]

mod checking;
mod exchanging;
mod refusing;
mod telling;

use pyo3::prelude::*;

/// What `ailca` for Python stands on; use `ailca` instead.
#[pymodule(gil_used = false)]
#[allow(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "PyO3 hands over what it has read, and the Python side names each argument"
)]
mod _native {
    use std::ffi::OsString;

    use ailca::{guidelines, output, rules, schema};
    use pyo3::prelude::*;

    use super::refusing::{language, refused};
    use super::{checking, exchanging, on_own_stack, telling};

    /// Version of the package.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");

    /// Checks one report; JSON as `ailca check --format json` writes it.
    #[pyfunction]
    fn check(
        py: Python<'_>,
        text: &[u8],
        name: &str,
        notation: Option<&str>,
        level: &str,
        lang: &str,
        today: Option<&str>,
        profile: Option<&str>,
        earlier: Option<(Vec<u8>, String)>,
    ) -> PyResult<String> {
        let earlier = earlier.as_ref().map(|(text, name)| (text.as_slice(), name.as_str()));
        let asked = checking::Asked { text, name, notation, level, lang, today, profile, earlier };
        py.detach(|| on_own_stack(|| checking::check(&asked)))
    }

    /// Reads a file of another format into a draft; JSON with the draft and what was done.
    #[pyfunction]
    fn import_(
        py: Python<'_>,
        files: Vec<(String, String)>,
        format: Option<&str>,
        about: &str,
        id: &str,
        lang: &str,
    ) -> PyResult<String> {
        py.detach(|| on_own_stack(|| exchanging::import(&files, format, about, id, lang)))
    }

    /// Writes a report in another format; JSON with the files and what is lost.
    #[pyfunction]
    fn export(
        py: Python<'_>,
        format: &str,
        text: &str,
        name: &str,
        options: &str,
        lang: &str,
    ) -> PyResult<String> {
        py.detach(|| on_own_stack(|| exchanging::export(format, text, name, options, lang)))
    }

    /// How well figures are held; JSON as `ailca coverage --format json` writes it.
    #[pyfunction]
    fn coverage(py: Python<'_>, text: &[u8], name: &str, lang: &str) -> PyResult<String> {
        py.detach(|| on_own_stack(|| telling::coverage((text, name), lang)))
    }

    /// What follows from figures; JSON as `ailca derive --format json` writes it.
    #[pyfunction]
    fn derive(
        py: Python<'_>,
        text: &[u8],
        name: &str,
        paths: Vec<String>,
        published: bool,
        lang: &str,
    ) -> PyResult<String> {
        py.detach(|| on_own_stack(|| telling::derive((text, name), &paths, published, lang)))
    }

    /// The fact sheet of a report in one of its forms.
    #[pyfunction]
    fn render(py: Python<'_>, text: &[u8], name: &str, form: &str, lang: &str) -> PyResult<String> {
        py.detach(|| on_own_stack(|| telling::render((text, name), form, lang)))
    }

    /// Holds two reports against each other; JSON with that of the command, and whether they may be compared.
    #[pyfunction]
    fn compare(
        py: Python<'_>,
        one: (Vec<u8>, String),
        other: (Vec<u8>, String),
        judged_alike: Vec<String>,
        lang: &str,
    ) -> PyResult<String> {
        let reports = [(one.0.as_slice(), one.1.as_str()), (other.0.as_slice(), other.1.as_str())];
        py.detach(|| on_own_stack(|| telling::compare(reports, &judged_alike, lang)))
    }

    /// What lies between two revisions; JSON with that of the command, and whether it is explained.
    #[pyfunction]
    fn diff(
        py: Python<'_>,
        older: (Vec<u8>, String),
        newer: (Vec<u8>, String),
        lang: &str,
    ) -> PyResult<String> {
        let (older, newer) = ((older.0.as_slice(), older.1.as_str()), (newer.0.as_slice(), newer.1.as_str()));
        py.detach(|| on_own_stack(|| telling::diff(older, newer, lang)))
    }

    /// A copy for an audience; JSON with its text, what it withholds and what it still tells.
    #[pyfunction]
    fn redact(py: Python<'_>, text: &[u8], name: &str, audience: &str, lang: &str) -> PyResult<String> {
        py.detach(|| on_own_stack(|| telling::redact((text, name), audience, lang)))
    }

    /// The SHA-256 of the canonical form of a report.
    #[pyfunction]
    fn digest(py: Python<'_>, text: &[u8], name: &str, lang: &str) -> PyResult<String> {
        py.detach(|| on_own_stack(|| telling::digest((text, name), lang)))
    }

    /// The JSON Schema of a released version, else of the types of this build.
    #[pyfunction]
    fn schema_(version: Option<&str>) -> PyResult<String> {
        let version = version.unwrap_or("working");
        schema::released::text(version).ok_or_else(|| {
            let names =
                schema::released::RELEASED.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
            refused(format!("there is no version {version:?} of the schema; there are: {names}"))
        })
    }

    /// The catalogue of rules, as JSON.
    #[pyfunction]
    fn rules_(lang: &str) -> PyResult<String> {
        Ok(output::rules_json(language(lang)?).to_string())
    }

    /// What a rule asks for and why, in words.
    #[pyfunction]
    fn explain(rule: &str, lang: &str) -> PyResult<String> {
        let language = language(lang)?;
        let rule = rules::find(rule).map_err(|none| match none.near.as_slice() {
            [] => refused(format!("there is no rule {rule:?}")),
            near => refused(format!("there is no rule {rule:?}; near: {}", near.join(", "))),
        })?;
        Ok(output::explain(rule, language, false))
    }

    /// The keys of the guidelines that reports can be held against.
    #[pyfunction]
    fn guidelines_() -> Vec<String> {
        guidelines::all().iter().map(|guideline| guideline.key.clone()).collect()
    }

    /// Runs the command `ailca`; its exit code.
    #[pyfunction]
    fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
        py.detach(|| ailca::cli::run(&arguments))
    }
}

/// Room for the deepest report that is read; the thread of a caller may have less.
const STACK: usize = 8 << 20;

/// Runs `work` on a thread whose stack is large enough, whatever thread it was called on.
fn on_own_stack<T: Send>(work: impl FnOnce() -> PyResult<T> + Send) -> PyResult<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| refusing::refused(format!("no thread can be had: {error}")))?;
        thread
            .join()
            .unwrap_or_else(|_| Err(refusing::refused("the work ended in a fault of the program".to_owned())))
    })
}
