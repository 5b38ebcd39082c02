//! What is told of whole reports: what was checked and follows, sheets, comparisons, revisions, copies, digests.

use ailca::check::WellFormed;
use ailca::comparison::{Aspect, Comparison};
use ailca::document::{self, Format, Tree};
use ailca::facts::Facts;
use ailca::finding::Message;
use ailca::outcome::LocatedFinding;
use ailca::quantity::Audience;
use ailca::redaction::{self, Leak};
use ailca::relations::{self, Counts, Following};
use ailca::revision::{Revision, Side};
use ailca::sheet::Sheet;
use ailca::sheet::embedded::{self, Embedded};
use ailca::{
    Language, Level, Limits, Outcome, Report, SchemaVersion, canonical, check, messages, output, render,
};
use pyo3::PyResult;
use serde_json::json;

use crate::refusing::{language, refused};

/// A report: its text and name, of a sheet those of the report inside of it.
struct Given {
    text: String,
    name: String,
    notation: Format,
}

impl Given {
    fn of((text, name): (&[u8], &str), language: Language) -> PyResult<Self> {
        let name = name.to_owned();
        let text = document::decode(text, &Limits::default()).map_err(|problem| {
            let outcome = Outcome::unreadable(&problem);
            refused(format!("{name}: {}", why(&outcome, language)))
        })?;
        if !embedded::is_page(text) {
            return Ok(Self { notation: Format::detect(&name, text), text: text.to_owned(), name });
        }
        match embedded::find(text) {
            Ok(Embedded { text, format, .. }) => {
                Ok(Self { name: embedded::name(&name), text, notation: format })
            }
            Err(missing) => {
                let words = messages::text(language, &Message::new(missing.key()));
                Err(refused(format!("{name}: {words}")))
            }
        }
    }

    /// The report, which has to be well-formed.
    fn report(&self, language: Language) -> PyResult<(Tree<'_>, Report)> {
        Ok(self.whole(language)?.into_parts())
    }

    /// The same for what writes into the text of the report, which has to be of the newest version.
    fn newest(&self, language: Language) -> PyResult<(Tree<'_>, Report)> {
        let whole = self.whole(language)?;
        let Some(version) = whole.brought_from() else { return Ok(whole.into_parts()) };
        let message = Message::new("migrate-first").with("name", self.name.as_str());
        let message = message.with("version", version.key()).with("newest", SchemaVersion::CURRENT.key());
        Err(refused(messages::text(language, &message)))
    }

    fn whole(&self, language: Language) -> PyResult<WellFormed<'_>> {
        WellFormed::of(&self.text, self.notation, &Limits::default())
            .map_err(|wrong| self.not_well_formed(wrong.findings.first(), language))
    }

    fn sheet(&self, language: Language) -> PyResult<Sheet> {
        let sheet = Sheet::of(&self.text, self.notation, &Limits::default());
        sheet.map_err(|wrong| self.not_well_formed(wrong.findings.first(), language))
    }

    fn not_well_formed(&self, wrong: Option<&LocatedFinding>, language: Language) -> pyo3::PyErr {
        refused(format!("{}: the report is not well-formed: {}", self.name, said(wrong, language)))
    }
}

/// The first thing that keeps a text from being a report.
fn why(outcome: &Outcome, language: Language) -> String {
    said(outcome.blocking(Level::WellFormed).next(), language)
}

fn said(wrong: Option<&LocatedFinding>, language: Language) -> String {
    wrong.map_or_else(String::new, |placed| messages::text(language, &placed.finding.message))
}

/// JSON of `ailca coverage --format json`.
pub(crate) fn coverage(report: (&[u8], &str), lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let given = Given::of(report, language)?;
    let (tree, report) = given.report(language)?;
    let relations = relations::of(&Facts::of(&report));
    let run = relations.net.derive();
    let coverage = relations::coverage(&relations, &run);
    Ok(output::coverage_json(&given.name, &tree, Counts::of(&run), &coverage))
}

/// JSON of `ailca derive --format json`.
pub(crate) fn derive(
    report: (&[u8], &str),
    paths: &[String],
    published: bool,
    lang: &str,
) -> PyResult<String> {
    let language = language(lang)?;
    let given = Given::of(report, language)?;
    let (tree, report) = given.report(language)?;
    let facts = Facts::of(&report);
    let all = if published {
        relations::following_published(&facts)
    } else {
        let relations = relations::drafted(&facts);
        relations::following(&relations, &relations.net.derive())
    };
    // What follows may stand where nothing is yet.
    let is_unknown =
        |path: &&String| tree.at(path).is_none() && !all.iter().any(|each| each.is_within(&tree, path));
    if let Some(unknown) = paths.iter().find(is_unknown) {
        return Err(refused(format!(
            "{unknown:?} leads to nothing in this report; give a JSON pointer, such as /inventory/training"
        )));
    }
    let is_wanted =
        |each: &&Following| paths.is_empty() || paths.iter().any(|path| each.is_within(&tree, path));
    let wanted: Vec<_> = all.iter().filter(is_wanted).collect();
    Ok(output::following_json(&given.name, &tree, &wanted))
}

/// A sheet in one of its forms.
pub(crate) fn render(report: (&[u8], &str), form: &str, lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let draw = render::form(form).ok_or_else(|| {
        refused(format!("there is no form {form:?}; there are: html, svg, badge, markdown"))
    })?;
    Ok(draw(&Given::of(report, language)?.sheet(language)?, language))
}

/// JSON of `ailca compare --format json`, and whether the reports may be compared.
pub(crate) fn compare(reports: [(&[u8], &str); 2], judged_alike: &[String], lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let of = |key: &String| {
        Aspect::ALL.into_iter().find(|aspect| aspect.key() == key).ok_or_else(|| {
            let known = Aspect::ALL.map(Aspect::key).join(", ");
            refused(format!("there is no point {key:?}; there are: {known}"))
        })
    };
    let judged: Vec<_> = judged_alike.iter().map(of).collect::<PyResult<_>>()?;
    let [one, other] = reports.map(|report| Given::of(report, language));
    let (one, other) = (one?, other?);
    let (first, second) = (one.sheet(language)?, other.sheet(language)?);
    let comparison = Comparison::of([&first, &second], &judged);
    let told = output::comparison_json(language, [&one.name, &other.name], &comparison);
    Ok(json!({ "told": told, "holds": comparison.is_allowed() }).to_string())
}

/// JSON of `ailca diff --format json`, and whether what changed is explained.
pub(crate) fn diff(older: (&[u8], &str), newer: (&[u8], &str), lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let (old, new) = (Given::of(older, language)?, Given::of(newer, language)?);
    let ((tree, report), (other_tree, other_report)) = (old.report(language)?, new.report(language)?);
    let revision = Revision::of(
        Side { tree: &tree, report: &report },
        Side { tree: &other_tree, report: &other_report },
    );
    let told = output::revision_json([&old.name, &new.name], &revision);
    Ok(json!({ "told": told, "holds": revision.is_explained() }).to_string())
}

/// A copy for an audience, with what it withholds and what it still tells.
pub(crate) fn redact(report: (&[u8], &str), audience: &str, lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let known = [Audience::Public, Audience::Regulator, Audience::Downstream];
    let audience = known.into_iter().find(|known| known.key() == audience).ok_or_else(|| {
        let known = known.map(Audience::key).join(", ");
        refused(format!("there is no audience {audience:?}; there are: {known}"))
    })?;
    let given = Given::of(report, language)?;
    let (tree, report) = given.newest(language)?;
    let redacted = redaction::redact(&tree, &report, audience).map_err(|refusal| {
        refused(messages::text(language, &Message::new(refusal.key()).with("name", given.name.as_str())))
    })?;
    let copy = Given { text: redacted.text, name: given.name.clone(), notation: given.notation };
    // A copy that is no report any more would say nothing to anyone.
    let (copied, other) = copy.report(language)?;
    let leaks = redaction::leaks((&tree, &report), (&copied, &other), audience);
    let leaks: Vec<_> = leaks.iter().map(leak).collect();
    Ok(json!({ "text": copy.text, "hidden": redacted.hidden, "leaks": leaks }).to_string())
}

/// What a copy still tells, with nothing of what it is.
fn leak(leak: &Leak) -> serde_json::Value {
    match leak {
        Leak::Written { pointer, line } => json!({ "kind": "written", "pointer": pointer, "line": line }),
        Leak::Follows { pointer, values, unit } => {
            let bounds = [values.low(), values.high()].map(|bound| bound.is_finite().then_some(bound));
            json!({ "kind": "follows", "pointer": pointer, "range": bounds, "unit": unit })
        }
        Leak::Guessable => json!({ "kind": "guessable" }),
        // A kind that is told by a later library and has no words here yet is no reason to hold a copy for safe.
        _ => json!({ "kind": "other" }),
    }
}

/// The SHA-256 of the canonical form.
pub(crate) fn digest(report: (&[u8], &str), lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let given = Given::of(report, language)?;
    let limits = Limits::default();
    let reading = document::read(&given.text, given.notation, &limits);
    // What programs read differently, as a key that stands twice, has no one form.
    let tree = reading.tree.as_ref().filter(|_| reading.problems.is_empty());
    tree.and_then(canonical::digest).ok_or_else(|| {
        let outcome = check(&given.text, given.notation, &limits);
        refused(format!("{}: there is no one canonical form of it: {}", given.name, why(&outcome, language)))
    })
}
