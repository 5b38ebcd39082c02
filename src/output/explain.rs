//! A rule, explained: what must hold, why, an example of each side, who asks for it, and where it is tested.

mod fragment;
mod proof;

use super::citations;
use super::intervals::Signs;
use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::finding::{Message, Severity};
use crate::finding::{Rule, Subject};
use crate::guidelines;
use crate::messages::{self, Language};

/// Everything that there is to say of a rule; in ASCII, what is drawn is drawn with the signs of ASCII alone.
pub fn explain(rule: &Rule, language: Language, ascii: bool) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let fill = |message: Message| messages::text(language, &message);
    let mut parts = vec![
        format!("{}: {}", rule.id, say(rule.id)),
        say(&format!("{}.about", rule.id)),
        severity(rule, language),
    ];
    let signs = if ascii { Signs::ASCII } else { Signs::UNICODE };
    parts.extend(examples(rule, language, Some(signs)));
    parts
        .extend(fragment::of(rule).map(|text| format!("{}\n\n{}", say("explain-fragment"), text.trim_end())));
    let mut clauses = vec![say("explain-clauses")];
    for asking in guidelines::asking_for(rule.id) {
        clauses.push(format!("  {}", citations::cited(*asking, language)));
        clauses.push(format!("    {}", asking.clause.requirement.of(language)));
        clauses.extend(asking.url().map(|url| format!("    {url}")));
    }
    if clauses.len() > 1 {
        parts.push(clauses.join("\n"));
    }
    let source = format!("{}:{}", rule.source(), rule.line);
    parts.push(fill(Message::new("explain-source").with("source", source).with("tests", rule.tests())));
    parts.join("\n\n") + "\n"
}

/// How grave the findings of a rule are, the gravest first, and what they block.
fn severity(rule: &Rule, language: Language) -> String {
    let say = |severity: &Severity| messages::text(language, &Message::new(severity.key()));
    let shown = severities(rule);
    let others: Vec<_> = shown.iter().skip(1).map(say).collect();
    let mut words = shown.first().map_or_else(String::new, say);
    if let [first, rest @ ..] = others.as_slice() {
        let key = if rest.is_empty() { "explain-severity-else" } else { "explain-severity-elses" };
        let message = Message::new(key).with("gravest", words).with("first", first.as_str());
        let message = message.with("second", rest.first().map_or("", String::as_str));
        words = messages::text(language, &message);
    }
    let blocks = shown.first() == Some(&Severity::Error);
    let key = if blocks { "explain-severity" } else { "explain-severity-mild" };
    messages::text(language, &Message::new(key).with("severity", words).with("level", rule.level.key()))
}

/// The severities of the failing cases of a rule, the gravest first: its own where a case says nothing else.
fn severities(rule: &Rule) -> Vec<Severity> {
    let reading = document::read(rule.fixture, Format::Yaml, &Limits::default());
    let Some(tree) = reading.tree else { return vec![rule.severity] };
    let of = |case: NodeId| match tree.get(case, "severity").map(|node| tree.kind(node)) {
        Some(Kind::String(word)) => [Severity::Error, Severity::Warning, Severity::Advice]
            .into_iter()
            .find(|severity| severity.key() == word)
            .unwrap_or(rule.severity),
        _ => rule.severity,
    };
    let cases = tree.at("/fail").into_iter().flat_map(|cases| tree.items(cases));
    let mut shown: Vec<_> = cases.map(of).collect();
    shown.sort_unstable_by(|left, right| right.cmp(left));
    shown.dedup();
    shown
}

/// The first case that fails and the first that passes: as edits of their base report, or as what is added to it or
/// held beside it. With signs, below what fails stands its proof.
pub(super) fn examples(rule: &Rule, language: Language, signs: Option<Signs>) -> Option<String> {
    let fixture = rule.fixture;
    let say = |key: &str| messages::text(language, &Message::new(key));
    let reading = document::read(fixture, Format::Yaml, &Limits::default());
    let tree = reading.tree?;
    let base = tree.span(tree.at("/base")?).slice(fixture);
    let heading = match rule.subject {
        Subject::Report => "explain-base",
        Subject::Text | Subject::Structure => "explain-added",
        Subject::Acceptance => "explain-acceptances",
        Subject::Profile => "explain-profile",
    };
    let mut lines = vec![format!("{} fixtures/{base}", say(heading))];
    for (list, heading, is_failing) in
        [("/fail/0", "explain-fails", true), ("/pass/0", "explain-passes", false)]
    {
        let Some(case) = tree.at(list) else { continue };
        let name = tree.get(case, "name").map_or("", |name| in_words(&tree, name, language));
        lines.push(format!("  {} {name}", say(heading)));
        lines.extend(edits(&tree, case, fixture));
        if let Some(signs) = signs.filter(|_| is_failing) {
            lines.extend(proof::lines(rule, language, signs).iter().map(|line| format!("      {line}")));
        }
    }
    Some(lines.join("\n"))
}

/// The name of a case: one text, or one in each language, of which English stands in for what is missing.
fn in_words<'t>(tree: &'t Tree<'_>, name: NodeId, language: Language) -> &'t str {
    let own = tree.get(name, language.tag()).or_else(|| tree.get(name, Language::ENGLISH.tag()));
    match tree.kind(own.unwrap_or(name)) {
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
