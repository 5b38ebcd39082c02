//! Guidelines, clause by clause: what answers each, and what does not.

use std::fmt::Write;

use serde_json::{Value, json};

use super::table;
use crate::finding::{Argument, Message, Rule};
use crate::guidelines::{self, Clause, Extent, Ground, Guideline, Verb};
use crate::messages::{self, Language};

/// The form in which guidelines are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// Aligned text, for people.
    Text,
    /// JSON, for programs.
    Json,
    /// CSV, for spreadsheets.
    Csv,
    /// Markdown, for documents.
    Markdown,
}

/// Every guideline with its counts, as text within so many columns; as JSON and CSV with every clause.
pub fn overview(language: Language, form: Form, width: Option<usize>) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let heading = [
        "heading-key",
        "heading-clauses",
        "heading-by-rule",
        "heading-whole",
        "heading-by-field",
        "heading-not-built",
        "heading-by-nothing",
        "heading-unverified",
        "heading-title",
    ];
    let mut rows = vec![heading.map(say).to_vec()];
    for guideline in guidelines::all() {
        let count = |ground| count(guideline, ground).to_string();
        rows.push(vec![
            guideline.key.clone(),
            guideline.clauses.len().to_string(),
            count(Ground::Rules),
            whole(guideline).to_string(),
            count(Ground::Fields),
            count(Ground::NotBuilt),
            count(Ground::Human),
            guideline.unverified().to_string(),
            named(guideline, language),
        ]);
    }
    match form {
        Form::Text => format!("{}\n{}\n", table::aligned(&rows, width), say("guidelines-legend")),
        Form::Markdown => format!("{}\n{}\n", table::markdown(&rows), say("guidelines-legend")),
        Form::Csv => csv(guidelines::all(), language),
        Form::Json => pretty(&json!({
            "guidelines": guidelines::all().iter().map(|each| data(each, language)).collect::<Vec<_>>(),
        })),
    }
}

/// One guideline, clause by clause.
pub fn guideline(guideline: &Guideline, language: Language, form: Form) -> String {
    match form {
        Form::Text => text(guideline, language),
        Form::Markdown => markdown(guideline, language),
        Form::Csv => csv(std::slice::from_ref(guideline), language),
        Form::Json => pretty(&data(guideline, language)),
    }
}

/// A guideline as it is cited, with its edition.
pub(super) fn named(guideline: &Guideline, language: Language) -> String {
    format!("{} ({})", guideline.short_title.of(language), guideline.edition.of(language))
}

/// The lines that introduce a guideline.
pub(super) fn head(guideline: &Guideline, language: Language) -> Vec<String> {
    let fill = |message: Message| messages::text(language, &message);
    let mut lines = vec![
        format!("{}: {}", named(guideline, language), guideline.title.of(language)),
        fill(
            Message::new("guideline-status")
                .with("publisher", guideline.publisher.of(language))
                .with("status", fill(Message::new(format!("status-{}", guideline.status.key())))),
        ),
    ];
    lines.extend(guideline.url.clone());
    lines.extend(twins(guideline, language));
    lines.push(fill(
        Message::new("guideline-read").with("read", Argument::Name(guideline.read.of(language).to_owned())),
    ));
    lines
}

/// The documents of other bodies with the same text, in one line.
pub(super) fn twins(guideline: &Guideline, language: Language) -> Option<String> {
    let named = guideline.twins.iter().map(|twin| match &twin.url {
        Some(url) => format!("{} ({url})", twin.name),
        None => twin.name.clone(),
    });
    let named: Vec<_> = named.collect();
    let message = || Message::new("guideline-twins").with("twins", Argument::Said(named.join("; ")));
    (!named.is_empty()).then(|| messages::text(language, &message()))
}

fn counts(guideline: &Guideline, language: Language) -> String {
    let message = Message::new("guideline-counts")
        .with("clauses", guideline.clauses.len())
        .with("rules", count(guideline, Ground::Rules))
        .with("whole", whole(guideline))
        .with("fields", count(guideline, Ground::Fields))
        .with("notBuilt", count(guideline, Ground::NotBuilt))
        .with("human", count(guideline, Ground::Human))
        .with("unverified", guideline.unverified());
    messages::text(language, &message)
}

fn count(guideline: &Guideline, ground: Ground) -> usize {
    guideline.clauses.iter().filter(|clause| clause.ground() == ground).count()
}

/// How many of its clauses are tested in whole.
fn whole(guideline: &Guideline) -> usize {
    guideline.clauses.iter().filter(|clause| clause.is_tested_whole()).count()
}

fn text(guideline: &Guideline, language: Language) -> String {
    let mut text = head(guideline, language).join("\n") + "\n\n" + &counts(guideline, language) + "\n";
    for clause in &guideline.clauses {
        let _ = writeln!(text, "\n{}", title(clause, language));
        let _ = writeln!(text, "  {}", clause.requirement.of(language));
        for line in answers(clause, language) {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

fn markdown(guideline: &Guideline, language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let mut lines = head(guideline, language);
    let first = lines.remove(0);
    let mut rows =
        vec![["heading-clause", "heading-level", "heading-requirement", "heading-answer"].map(say).to_vec()];
    for clause in &guideline.clauses {
        rows.push(vec![
            title(clause, language),
            clause.level.key().to_owned(),
            clause.requirement.of(language).to_owned(),
            messages::listed(language, &answers(clause, language)),
        ]);
    }
    let lines: Vec<_> = lines.iter().map(|line| table::plain(line)).collect();
    let counts = counts(guideline, language);
    format!("# {}\n\n{}\n\n{counts}\n\n{}", table::plain(&first), lines.join("  \n"), table::markdown(&rows))
}

/// A clause as a heading: `8.1 (should; unverified)`.
pub(super) fn title(clause: &Clause, language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let verb = clause.verb.map(|verb| say(&format!("verb-{}", verb.key())));
    let marks: Vec<_> = verb.into_iter().chain(clause.unverified.then(|| say("unverified"))).collect();
    let label = clause.clause.of(language);
    if marks.is_empty() { label.to_owned() } else { format!("{label} ({})", marks.join("; ")) }
}

/// What answers a clause, a line each kind.
fn answers(clause: &Clause, language: Language) -> Vec<String> {
    let fill = |key: &str, name, words: String| {
        messages::text(language, &Message::new(key).with(name, Argument::Name(words)))
    };
    let rules: Vec<_> = clause.built().map(|rule| extent(clause, rule, language)).collect();
    let not_built: Vec<_> = clause.not_built().collect();
    let present: Vec<_> = clause.present().collect();
    let looked: Vec<_> = clause.fields().filter(|field| !present.contains(field)).collect();
    let mut lines = Vec::new();
    if !rules.is_empty() {
        lines.push(fill("answered-by-rules", "rules", rules.join(", ")));
        let tests: Vec<_> = clause.built().map(Rule::tests).collect();
        lines.push(fill("tested-in", "tests", tests.join(", ")));
    }
    lines.extend(untested(clause, language));
    if !not_built.is_empty() {
        lines.push(fill("answered-not-built", "rules", not_built.join(", ")));
    }
    if !looked.is_empty() {
        lines.push(fill("answered-by-fields", "fields", looked.join(", ")));
    }
    if !present.is_empty() {
        lines.push(fill("answered-by-presence", "fields", present.join(", ")));
    }
    if let Some(reason) = clause.reason() {
        lines.push(fill("answered-by-nothing", "reason", reason.of(language).to_owned()));
    }
    lines
}

/// A rule with how much of a clause it tests: `GHG-001 (a part)`.
fn extent(clause: &Clause, rule: &Rule, language: Language) -> String {
    let extent = clause.extent(rule.id).map(|extent| Message::new(format!("extent-{}", extent.key())));
    extent.map_or_else(
        || rule.id.to_owned(),
        |extent| format!("{} ({})", rule.id, messages::text(language, &extent)),
    )
}

/// What of a clause is not tested, in one line.
pub(super) fn untested(clause: &Clause, language: Language) -> Option<String> {
    let words = clause.untested()?.of(language);
    Some(messages::text(language, &Message::new("untested").with("words", Argument::Said(words.to_owned()))))
}

/// The rules of a clause with how much of it each tests, for programs.
pub(super) fn extents(clause: &Clause) -> Value {
    let extents = clause.built().map(|rule| (rule.id.to_owned(), json!(clause.extent(rule.id))));
    Value::Object(extents.collect())
}

/// A guideline for programs.
fn data(guideline: &Guideline, language: Language) -> Value {
    let clauses = guideline.clauses.iter().map(|clause| {
        json!({
            "clause": clause.clause.english(),
            "level": clause.level,
            "verb": clause.verb,
            "unverified": clause.unverified,
            "requirement": clause.requirement.of(language),
            "coveredBy": clause.ground().key(),
            "rules": clause.built().map(|rule| rule.id).collect::<Vec<_>>(),
            "tests": clause.built().map(Rule::tests).collect::<Vec<_>>(),
            "extents": extents(clause),
            "untested": clause.untested().map(|words| words.of(language)),
            "rulesNotBuilt": clause.not_built().collect::<Vec<_>>(),
            "fields": clause.fields().collect::<Vec<_>>(),
            "presentOnly": clause.present().collect::<Vec<_>>(),
            "notMachineCheckable": clause.reason().map(|reason| reason.of(language)),
        })
    });
    json!({
        "key": guideline.key,
        "title": guideline.title.of(language),
        "shortTitle": guideline.short_title.of(language),
        "edition": guideline.edition.english(),
        "publisher": guideline.publisher.of(language),
        "url": guideline.url,
        "twins": guideline.twins,
        "status": guideline.status,
        "read": guideline.read.of(language),
        "clauses": clauses.collect::<Vec<_>>(),
    })
}

/// Clauses as rows; the names of the columns are the same in every language.
fn csv(guidelines: &[Guideline], language: Language) -> String {
    let heading = [
        "guideline",
        "edition",
        "url",
        "clause",
        "level",
        "unverified",
        "requirement",
        "coveredBy",
        "rules",
        "tests",
        "rulesNotBuilt",
        "fields",
        "notMachineCheckable",
        "verb",
        "extents",
        "untested",
        "presentOnly",
    ];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    for guideline in guidelines {
        for clause in &guideline.clauses {
            let extents = clause.built().filter_map(|rule| clause.extent(rule.id)).map(Extent::key);
            let extents: Vec<_> = extents.collect();
            rows.push(vec![
                guideline.key.clone(),
                guideline.edition.english().to_owned(),
                guideline.url.clone().unwrap_or_default(),
                clause.clause.english().to_owned(),
                clause.level.key().to_owned(),
                clause.unverified.to_string(),
                clause.requirement.of(language).to_owned(),
                clause.ground().key().to_owned(),
                clause.built().map(|rule| rule.id).collect::<Vec<_>>().join(" "),
                clause.built().map(Rule::tests).collect::<Vec<_>>().join(" "),
                clause.not_built().collect::<Vec<_>>().join(" "),
                clause.fields().collect::<Vec<_>>().join(" "),
                clause.reason().map_or_else(String::new, |reason| reason.of(language).to_owned()),
                clause.verb.map_or("", Verb::key).to_owned(),
                extents.join(" "),
                clause.untested().map_or_else(String::new, |words| words.of(language).to_owned()),
                clause.present().collect::<Vec<_>>().join(" "),
            ]);
        }
    }
    table::csv(&rows)
}

pub(super) fn pretty(value: &Value) -> String {
    super::json_text(value) + "\n"
}
