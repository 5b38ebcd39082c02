//! A rule, explained: what must hold, why, an example of each side, who asks for it, and where it is tested.

use super::asking;
use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::finding::Message;
use crate::guidelines;
use crate::messages::{self, Language};
use crate::rule::{Check, Rule};

/// Everything that there is to say of a rule.
pub fn explain(rule: &Rule, language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let fill = |message: Message| messages::text(language, &message);
    let mut parts = vec![
        format!("{}: {}", rule.id, say(rule.id)),
        say(&format!("{}.about", rule.id)),
        fill(
            Message::new("explain-severity")
                .with("severity", say(rule.severity.key()))
                .with("level", rule.level.key()),
        ),
    ];
    parts.extend(examples(rule, language));
    let mut clauses = vec![say("explain-clauses")];
    for asking in guidelines::asking_for(rule.id) {
        clauses.push(format!("  {}", asking::cited(*asking, language)));
        clauses.push(format!("    {}", asking.clause.requirement.of(language)));
        clauses.extend(asking.guideline.url.as_ref().map(|url| format!("    {url}")));
    }
    if clauses.len() > 1 {
        parts.push(clauses.join("\n"));
    }
    let source = format!("{}:{}", rule.source(), rule.line);
    parts.push(fill(Message::new("explain-source").with("source", source).with("tests", rule.tests())));
    parts.join("\n\n") + "\n"
}

/// The first case that fails and the first that passes: as edits of their base report, or as what is added to it or
/// held beside it.
pub(super) fn examples(rule: &Rule, language: Language) -> Option<String> {
    let fixture = rule.fixture;
    let say = |key: &str| messages::text(language, &Message::new(key));
    let reading = document::read(fixture, Format::Yaml, &Limits::default());
    let tree = reading.tree?;
    let base = tree.span(tree.at("/base")?).slice(fixture);
    let heading = match rule.check {
        Check::Report(_) => "explain-base",
        Check::Text | Check::Structure => "explain-added",
        Check::Acceptance => "explain-acceptances",
        Check::Profile => "explain-profile",
    };
    let mut lines = vec![format!("{} fixtures/{base}", say(heading))];
    for (list, heading) in [("/fail/0", "explain-fails"), ("/pass/0", "explain-passes")] {
        let Some(case) = tree.at(list) else { continue };
        let name = tree.get(case, "name").map_or("", |name| in_words(&tree, name, language));
        lines.push(format!("  {} {name}", say(heading)));
        lines.extend(edits(&tree, case, fixture));
    }
    Some(lines.join("\n"))
}

/// The name of a case: one text, or one in each language.
fn in_words<'t>(tree: &'t Tree<'_>, name: NodeId, language: Language) -> &'t str {
    match tree.kind(tree.get(name, language.tag()).unwrap_or(name)) {
        Kind::String(text) => text,
        _ => "",
    }
}

/// The edits of a case: what is set, a line each, and what is removed.
fn edits(tree: &Tree<'_>, case: NodeId, fixture: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in tree.get(case, "set").into_iter().flat_map(|set| tree.entries(set)) {
        let mut value = tree.span(entry.value).slice(fixture).lines();
        lines.push(format!("    + {}: {}", entry.key, value.next().unwrap_or_default()));
        lines.extend(value.map(|line| format!("    {line}")));
    }
    for removed in tree.get(case, "remove").into_iter().flat_map(|list| tree.items(list)) {
        lines.push(format!("    - {}", tree.span(removed).slice(fixture)));
    }
    for entry in tree.get(case, "replace").into_iter().flat_map(|words| tree.entries(words)) {
        let new = tree.span(entry.value).slice(fixture).trim_matches('\'');
        lines.extend([format!("    - {}", entry.key), format!("    + {new}")]);
    }
    let text = ["text", "acceptances", "profile"].into_iter().find_map(|key| tree.get(case, key));
    if let Some(Kind::String(text)) = text.map(|text| tree.kind(text)) {
        lines.extend(text.lines().map(|line| format!("    {line}")));
    }
    lines
}
