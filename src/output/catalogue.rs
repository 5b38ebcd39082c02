//! The rules of this build, as a table.

use serde_json::{Value, json};

use super::intervals::Signs;
use super::{citations, explain, table};
use crate::finding::Message;
use crate::finding::Rule;
use crate::guidelines;
use crate::messages::{self, Language};
use crate::rules;

/// The catalogue for people: id, severity, level, how many clauses ask for it, title; within so many columns.
pub fn rules(language: Language, width: Option<usize>) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let heading = ["heading-rule", "heading-severity", "heading-level", "heading-clauses", "heading-title"];
    let mut rows = vec![heading.map(say).to_vec()];
    for rule in rules::all() {
        rows.push(vec![
            rule.id.to_owned(),
            say(rule.severity.key()),
            rule.level.key().to_owned(),
            guidelines::asking_for(rule.id).len().to_string(),
            say(rule.id),
        ]);
    }
    table::aligned(&rows, width)
}

/// The catalogue for programs.
pub fn rules_json(language: Language) -> Value {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let rules = rules::all().map(|rule| {
        json!({
            "id": rule.id,
            "severity": rule.severity,
            "level": rule.level,
            "title": say(rule.id),
            "about": say(&format!("{}.about", rule.id)),
            "source": rule.source(),
            "line": rule.line,
            "tests": rule.tests(),
            "askedForBy": citations::data(rule.id),
        })
    });
    json!({
        "tool": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
        "rules": rules.collect::<Vec<_>>(),
    })
}

/// What the doc comment of a rule says, as one paragraph each.
fn summary(rule: &Rule) -> String {
    let paragraphs = rule.summary.split("\n\n").map(|paragraph| {
        let lines: Vec<_> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join(" ")
    });
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The catalogue as a page of a book: what each rule asks, why, an example of each side, and who asks for it.
pub fn rules_markdown(language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let mut page = format!("# {}\n", say("heading-rules"));
    for rule in rules::all() {
        let severity = Message::new("explain-severity")
            .with("severity", say(rule.severity.key()))
            .with("level", rule.level.key());
        let mut parts = vec![
            format!("## {}", rule.id),
            format!("**{}.** {}", say(rule.id), say(&format!("{}.about", rule.id))),
            summary(rule),
            messages::text(language, &severity),
        ];
        if let Some(examples) = explain::examples(rule, language, Some(Signs::UNICODE)) {
            parts.push(format!("```text\n{examples}\n```"));
        }
        let clauses: Vec<_> = guidelines::asking_for(rule.id)
            .iter()
            .map(|asking| {
                let cited = citations::cited(*asking, language);
                let requirement = asking.clause.requirement.of(language);
                match asking.url() {
                    Some(url) => format!("- [{cited}]({url}): {requirement}"),
                    None => format!("- {cited}: {requirement}"),
                }
            })
            .collect();
        if !clauses.is_empty() {
            parts.push(format!("{}\n\n{}", say("explain-clauses"), clauses.join("\n")));
        }
        page.push('\n');
        page.push_str(&parts.join("\n\n"));
        page.push('\n');
    }
    page
}
