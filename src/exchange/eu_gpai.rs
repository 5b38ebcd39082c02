//! The compute and energy part of the documentation of a general-purpose AI model (EU AI Act, Annex XI, section 1).
//!
//! Points 1(c) to 1(e), 2(d) and 2(e) of Annex XI, in our own words; energy in megawatt-hours with at least two significant figures,
//! as the model documentation form of the Code of Practice asks.

mod form;

use std::collections::BTreeMap;
use std::fmt::Write;

use self::form::{Form, Row};
use super::inventory::by_id;
use super::ledger::Ledger;
use super::node::{Map, Node};
use super::note::Refusal;
use super::scope::PUBLISHER;
use super::source::Look;
use super::{Artefact, Export, Job, json};
use crate::report::{Activity, Identity, Inventory, Model, Report, Section, Source, System};
use crate::shown::{in_line, in_markdown};

/// Writing it for people.
pub(super) const EXPORT: Export = Export {
    key: "eu-gpai",
    name: "EU GPAI model documentation, Markdown",
    holds_whole: false,
    write: markdown,
};

/// Writing it for programs.
pub(super) const EXPORT_JSON: Export = Export {
    key: "eu-gpai-json",
    name: "EU GPAI model documentation, JSON",
    holds_whole: false,
    write: as_json,
};

#[expect(clippy::unnecessary_wraps, reason = "every export has this form")]
fn markdown(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let mut text = format!("# {}: model documentation, compute and energy\n\n", in_markdown(&name(root)));
    let report = root.get(Report::report);
    let word = |key: &str| report.and_then(|report| report.word(key)).unwrap_or_default();
    let link = job.options.link.as_deref().map(|link| format!(" ({link})")).unwrap_or_default();
    let publisher = root.at(PUBLISHER).and_then(Look::text).unwrap_or_default();
    let day = word(Identity::issue_date);
    let (title, publisher) = (in_markdown(word(Identity::title)), in_markdown(publisher));
    let _ = writeln!(text, "From the report “{title}”, {publisher} {day}{}.", in_line(&link));
    for (name, rows) in forms(job, ledger) {
        let _ = writeln!(
            text,
            "\n## {}\n\n| Field | Annex XI, section 1 | Value | Remarks | Recipients |\n|---|---|---|---|---|",
            in_markdown(&name)
        );
        for row in rows {
            let (remark, recipients) =
                (row.remark.unwrap_or_default(), row.recipients.unwrap_or("not stated"));
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {recipients} |",
                row.label,
                row.point,
                in_markdown(&row.value),
                in_markdown(&remark)
            );
        }
    }
    Ok(vec![Artefact { name: "gpai.md".to_owned(), text }])
}

#[expect(clippy::unnecessary_wraps, reason = "every export has this form")]
fn as_json(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let mut models = Vec::new();
    for (name, rows) in forms(job, ledger) {
        let mut model = Map::new().word("name", name);
        for row in rows {
            let field = Map::new()
                .word("value", row.value)
                .word("annexXI", row.point)
                .word_if("remarks", row.remark)
                .word_if("recipients", row.recipients);
            model.set(row.key, field);
        }
        models.push(Node::from(model));
    }
    let report = root.get(Report::report);
    let word = |key: &str| report.and_then(|report| report.word(key));
    let mut document = Map::new()
        .word("system", name(root))
        .with(
            "report",
            Map::new()
                .word_if("id", word(Identity::id))
                .word_if("title", word(Identity::title))
                .word_if("issueDate", word(Identity::issue_date))
                .word_if("publisher", root.at(PUBLISHER).and_then(Look::text))
                .word_if("url", job.options.link.as_deref()),
        )
        .with("models", Node::List(models));
    document.prune();
    Ok(vec![Artefact { name: "gpai.json".to_owned(), text: json::pretty(&document) }])
}

fn name(root: Look<'_, '_>) -> String {
    let system = root.get(Report::system);
    let word = |key: &str| system.and_then(|system| system.word(key));
    [word(System::provider), word(System::name), word(System::version)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The form of each model.
fn forms<'a, 't>(job: &'a Job<'a>, ledger: &'a Ledger<'t>) -> Vec<(String, Vec<Row>)> {
    let root = ledger.root();
    let system = root.get(Report::system);
    let models = system.map(|system| system.list(System::models)).unwrap_or_default();
    // A system that names no model is taken as one.
    let models: Vec<(Look<'_, '_>, &str)> = if models.is_empty() {
        system.into_iter().map(|system| (system, System::name)).collect()
    } else {
        models.into_iter().map(|model| (model, Model::name)).collect()
    };
    let training = root.at([Report::inventory, Inventory::training]);
    let inference = root.at([Report::inventory, Inventory::inference]);
    // Activities by the model that they name; where there is one model, those that name none are its own.
    let default = if let [(only, _)] = models.as_slice() { only.peek(Model::id) } else { None };
    let only = models.len() == 1;
    let by_model = |section: Option<Look<'a, 't>>| {
        let mut groups: BTreeMap<Option<&str>, Vec<Look<'a, 't>>> = BTreeMap::new();
        for activity in section.map(|section| section.list(Section::activities)).unwrap_or_default() {
            let named = activity.peek(Activity::model);
            if named.is_some() || only {
                groups.entry(named.or(default)).or_default().push(activity);
            }
        }
        groups
    };
    let (mut trained, mut served) = (by_model(training), by_model(inference));
    let sources = by_id(root.list(Report::sources), Source::id);
    let mut forms = Vec::new();
    for (model, name) in models {
        let id = model.peek(Model::id);
        let form = Form {
            job,
            ledger,
            model,
            total: training.and_then(|section| section.get(Section::total)).filter(|_| only),
            sources: &sources,
        };
        let rows = form.rows(
            system,
            &trained.remove(&id).unwrap_or_default(),
            &served.remove(&id).unwrap_or_default(),
        );
        forms.push((model.word(name).unwrap_or_default().to_owned(), rows));
    }
    forms
}
