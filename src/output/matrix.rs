//! Which clauses of different guidelines ask for the same thing: those that one rule or one field answers.

use std::fmt::Write;

use std::collections::BTreeMap;

use serde_json::json;

use super::guidelines::{Form, pretty};
use super::{citations, table};
use crate::finding::Message;
use crate::guidelines::{self, Citation, Guideline};
use crate::messages::{self, Language};
use crate::rules;

/// Clauses that one thing joins.
struct Row {
    /// Id of the rule, or pointer of the field.
    by: String,
    /// Title of the rule.
    title: String,
    clauses: Vec<Citation>,
}

/// The matrix; with `only`, what that guideline shares with others.
pub fn matrix(only: Option<&Guideline>, language: Language, form: Form) -> String {
    let rows = rows(only, language);
    let say = |key: &str| messages::text(language, &Message::new(key));
    match form {
        Form::Text => {
            let mut text = say("matrix-legend") + "\n";
            for row in rows {
                let _ = writeln!(text, "\n{}", format!("{}  {}", row.by, row.title).trim_end());
                for (title, clauses) in by_guideline(&row.clauses, language) {
                    let _ = writeln!(text, "  {title}: {}", messages::listed(language, &clauses));
                }
            }
            text
        }
        Form::Markdown => {
            let heading = ["heading-shared", "heading-title", "heading-clauses"];
            let mut table = vec![heading.map(say).to_vec()];
            for row in rows {
                let clauses: Vec<_> =
                    row.clauses.iter().map(|each| citations::cited(*each, language)).collect();
                table.push(vec![row.by, row.title, messages::listed(language, &clauses)]);
            }
            format!("{}\n\n{}", say("matrix-legend"), table::markdown(&table))
        }
        Form::Csv => {
            let heading = ["sharedBy", "title", "guideline", "clause", "unverified", "requirement", "tests"];
            let mut table = vec![heading.map(str::to_owned).to_vec()];
            for row in rows {
                for Citation { guideline, clause } in row.clauses {
                    table.push(vec![
                        row.by.clone(),
                        row.title.clone(),
                        guideline.key.clone(),
                        clause.clause.english().to_owned(),
                        clause.unverified.to_string(),
                        clause.requirement.of(language).to_owned(),
                        clause.extent(&row.by).map_or_else(String::new, |extent| extent.key().to_owned()),
                    ]);
                }
            }
            table::csv(&table)
        }
        Form::Json => {
            let shared = rows.into_iter().map(|row| {
                let clauses = row.clauses.iter().map(|Citation { guideline, clause }| {
                    json!({
                        "guideline": guideline.key,
                        "clause": clause.clause.english(),
                        "unverified": clause.unverified,
                        "requirement": clause.requirement.of(language),
                        "tests": clause.extent(&row.by),
                    })
                });
                json!({ "sharedBy": row.by, "title": row.title, "clauses": clauses.collect::<Vec<_>>() })
            });
            pretty(&json!({ "shared": shared.collect::<Vec<_>>() }))
        }
    }
}

/// Rules first, in the order of the catalogue, then fields; what only one guideline asks for is left out.
fn rows(only: Option<&Guideline>, language: Language) -> Vec<Row> {
    let mut rows: Vec<_> = rules::all()
        .map(|rule| Row {
            by: rule.id.to_owned(),
            title: messages::text(language, &Message::new(rule.id)),
            clauses: guidelines::asking_for(rule.id).to_vec(),
        })
        .collect();
    let mut fields: BTreeMap<String, Vec<Citation>> = BTreeMap::new();
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            for field in clause.pointers() {
                fields.entry(field).or_default().push(Citation { guideline, clause });
            }
        }
    }
    let fields = fields.into_iter();
    rows.extend(fields.map(|(by, clauses)| Row { by, title: String::new(), clauses }));
    rows.retain(|row| {
        let Some(first) = row.clauses.first() else { return false };
        let shared = row.clauses.iter().any(|each| each.guideline.key != first.guideline.key);
        let wanted = only.is_none_or(|only| row.clauses.iter().any(|each| each.guideline.key == only.key));
        shared && wanted
    });
    rows
}

/// The clauses under the short title of their guideline, each once; `?` marks one that was not verified.
fn by_guideline(clauses: &[Citation], language: Language) -> Vec<(&'static str, Vec<String>)> {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for Citation { guideline, clause } in clauses {
        let (own, label) = (guideline.short_title.of(language), clause.clause.of(language));
        let cited = if clause.unverified { format!("{label} ?") } else { label.to_owned() };
        match groups.iter_mut().find(|(title, _)| *title == own) {
            Some((_, group)) if group.contains(&cited) => {}
            Some((_, group)) => group.push(cited),
            None => groups.push((own, vec![cited])),
        }
    }
    groups
}
