//! Checking a report.

use ailca::check::Earlier;
use ailca::output::{self, Checked, RenderOptions};
use ailca::profile::{Profile, SHIPPED};
use ailca::report::Date;
use ailca::{Against, Format, Limits, Outcome, check_against, document, messages};
use pyo3::PyResult;

use crate::refusing::{language, level, notation, refused};

/// What is to be checked, and against what.
pub(crate) struct Asked<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) notation: Option<&'a str>,
    pub(crate) level: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) today: Option<&'a str>,
    /// The name of a profile of the program, else the text of one.
    pub(crate) profile: Option<&'a str>,
    /// Text and name of the report that this one may take the place of.
    pub(crate) earlier: Option<(&'a [u8], &'a str)>,
}

/// The JSON of `ailca check --format json` for one report.
pub(crate) fn check(asked: &Asked<'_>) -> PyResult<String> {
    let language = language(asked.lang)?;
    let profile = asked.profile.map(|given| profile(given, language)).transpose()?;
    let level = level(asked.level)?;
    let level = profile.as_ref().map_or(level, |profile| level.max(*profile.level));
    let today = asked.today.map(|day| {
        day.parse::<jiff::civil::Date>()
            .map(Date::from)
            .map_err(|_| refused(format!("{day:?} is no day of the form YYYY-MM-DD")))
    });
    let limits = Limits::default();
    let earlier = asked.earlier.map(|(text, name)| {
        let text = document::decode(text, &limits);
        let text = text.map_err(|_| refused(format!("the earlier report {name:?} is no text")))?;
        Ok::<_, pyo3::PyErr>(Earlier { text, format: Format::detect(name, text) })
    });
    let against =
        Against { today: today.transpose()?, profile: profile.as_ref(), earlier: earlier.transpose()? };
    let (text, outcome) = match document::decode(asked.text, &limits) {
        Ok(text) => {
            let notation = asked.notation.map_or_else(|| Ok(Format::detect(asked.name, text)), notation)?;
            (text, check_against(against, text, notation, &limits))
        }
        Err(problem) => {
            let before = asked.text.get(..problem.span.range().start).unwrap_or_default();
            (std::str::from_utf8(before).unwrap_or_default(), Outcome::unreadable(&problem))
        }
    };
    let checked = Checked { name: asked.name, line: None, text, outcome: &outcome };
    let options = RenderOptions { language, level };
    output::written(&[checked], &output::Json, options).map_err(|error| refused(error.to_string()))
}

fn profile(given: &str, language: ailca::Language) -> PyResult<Profile> {
    let text = SHIPPED.iter().find(|(name, _)| *name == given).map_or(given, |(_, text)| text);
    Profile::read(text).map_err(|unreadable| {
        let words = unreadable.findings.iter().map(|placed| {
            let line =
                text.get(..placed.spot.span.range().start).unwrap_or_default().matches('\n').count() + 1;
            format!("profile:{line}: {}", messages::text(language, &placed.finding.message))
        });
        refused(words.collect::<Vec<_>>().join("\n"))
    })
}
