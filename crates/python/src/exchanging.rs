//! Formats of others: reading them into a draft, and writing a report in them.

use ailca::check::WellFormed;
use ailca::document::Format;
use ailca::exchange::{self, About, Draft, Export, Import, Job, Ledger, Options, Refusal, Source};
use ailca::report::Stage;
use ailca::{Language, Limits, messages};
use pyo3::PyResult;
use serde_json::{Value, json};

use crate::refusing::{language, refused};

/// Reads files, each a name and a text, into a draft.
pub(crate) fn import(
    files: &[(String, String)],
    format: Option<&str>,
    about: &str,
    id: &str,
    lang: &str,
) -> PyResult<String> {
    let language = language(lang)?;
    let named = format.map(|key| {
        Import::of(key).ok_or_else(|| unknown(key, exchange::IMPORTS.iter().map(|each| each.key)))
    });
    let named = named.transpose()?;
    let mut draft = Draft::new(read_about(about)?);
    let mut formats = Vec::new();
    for (name, text) in files {
        let source = Source { name, text };
        let import = named.or_else(|| exchange::recognise(&source)).ok_or_else(|| {
            let known = exchange::IMPORTS.iter().map(|import| import.key).collect::<Vec<_>>().join(", ");
            refused(format!("{name}: the format is not recognised; name one of: {known}"))
        })?;
        import.add(&source, &mut draft).map_err(|refusal| of_refusal(name, &refusal, language))?;
        formats.push(import.key);
    }
    let notes: Vec<_> = draft
        .notes
        .iter()
        .map(|(file, note)| {
            json!({
                "file": file,
                "lines": note.lines(),
                "kind": note.kind.key(),
                "message": messages::text(language, &note.message),
            })
        })
        .collect();
    let draft = draft.finish(id, language);
    let wanting = exchange::missing(&draft);
    let name = files.first().map_or("", |(name, _)| name);
    let text = exchange::written(draft, language).map_err(|refusal| of_refusal(name, &refusal, language))?;
    Ok(json!({ "text": text, "formats": formats, "notes": notes, "missing": wanting }).to_string())
}

/// Writes a report in another format.
pub(crate) fn export(format: &str, text: &str, name: &str, options: &str, lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let export =
        Export::of(format).ok_or_else(|| unknown(format, exchange::EXPORTS.iter().map(|each| each.key)))?;
    let (notation, limits) = (Format::detect(name, text), Limits::default());
    let whole = WellFormed::of(text, notation, &limits).map_err(|wrong| {
        let why = wrong.findings.first().map(|placed| messages::text(language, &placed.finding.message));
        let why = why.unwrap_or_default();
        refused(format!("{name}: the report is not well-formed, so that it cannot be exported: {why}"))
    })?;
    let (tree, report) = whole.into_parts();
    let ledger = Ledger::new(tree);
    let options = read_options(options)?;
    let job = Job { report: &report, options: &options };
    let artefacts = (export.write)(&job, &ledger).map_err(|refusal| of_refusal(name, &refusal, language))?;
    let files: Vec<_> =
        artefacts.iter().map(|file| json!({ "name": file.name, "text": file.text })).collect();
    let losses: Vec<_> = ledger
        .losses(&report)
        .iter()
        .map(|loss| json!({ "pointer": loss.pointer, "figures": loss.figures }))
        .collect();
    Ok(json!({ "files": files, "losses": losses }).to_string())
}

fn of_refusal(name: &str, refusal: &Refusal, language: Language) -> pyo3::PyErr {
    let place = refusal.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let words = messages::text(language, &refusal.message);
    let help =
        refusal.help.as_ref().map(|help| format!("\n{}", messages::text(language, help))).unwrap_or_default();
    refused(format!("{name}{place}: {words}{help}"))
}

fn unknown(key: &str, known: impl Iterator<Item = &'static str>) -> pyo3::PyErr {
    refused(format!("there is no format {key:?}; there are: {}", known.collect::<Vec<_>>().join(", ")))
}

/// What is said beside the files, as the Python side writes it.
fn read_about(text: &str) -> PyResult<About> {
    let given: Value = serde_json::from_str(text).map_err(|error| refused(error.to_string()))?;
    let word = |key: &str| given.get(key).and_then(Value::as_str).map(str::to_owned);
    let stage = word("stage").map(|name| {
        Stage::ALL.into_iter().find(|stage| stage.key() == name).ok_or_else(|| {
            let names = Stage::ALL.map(Stage::key).join(", ");
            refused(format!("there is no stage {name:?}; there are: {names}"))
        })
    });
    Ok(About {
        title: word("title"),
        system: word("system"),
        publisher: word("publisher"),
        tool_version: word("tool_version"),
        provider: word("provider"),
        stage: stage.transpose()?,
        duration: word("duration"),
        lifetime: word("lifetime"),
        ..About::default()
    })
}

fn read_options(text: &str) -> PyResult<Options> {
    let given: Value = serde_json::from_str(text).map_err(|error| refused(error.to_string()))?;
    let word = |key: &str| given.get(key).and_then(Value::as_str).map(str::to_owned);
    let words = |key: &str| {
        let list = given.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    Ok(Options {
        link: word("link"),
        whole: given.get("whole").and_then(Value::as_bool).unwrap_or_default(),
        today: word("today").unwrap_or_default(),
        valid_until: word("valid_until"),
        company_ids: words("company_ids"),
        product_ids: words("product_ids"),
        exempted: word("exempted"),
    })
}
