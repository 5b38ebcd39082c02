//! What is told where the pointer rests: what a field means, its unit and range, who asks for it, and of a figure how well
//! others hold it.

use serde_json::Value;

use super::Opened;
use super::figure;
use super::mended::with_tree;
use super::part::Part;
use crate::demanded;
use crate::document::{Kind, NodeId, Span, Tree};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;

/// What is told of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// Where it stands.
    pub span: Span,
    /// The JSON pointer of the value.
    pub pointer: String,
    /// What is told, in Markdown; what the report states stands in code alone.
    pub text: String,
}

/// How many words of a choice are listed.
const MOST_WORDS: usize = 24;

/// How many clauses are named.
const MOST_CLAUSES: usize = 6;

/// What stands at a byte: a value, and whether it is pointed at by its key.
struct Place {
    node: NodeId,
    is_key: bool,
    span: Span,
}

/// What is told of what stands at a byte of a text.
pub fn hover(opened: Opened<'_>, offset: usize, language: Language) -> Option<Hover> {
    let (span, pointer, mut paragraphs, is_figure) = with_tree(opened, |tree| {
        let place = at(tree, offset)?;
        let pointer = tree.pointer(place.node);
        let whole = Part::of(tree)?;
        let part = whole.at(&pointer)?;
        let paragraphs = described(tree, &place, whole, part, &pointer, language);
        Some((place.span, pointer, paragraphs, part.is_figure()))
    })?;
    // Of the number, and of the map around it, the figure is told; of the id of an entry, what follows for that.
    let told = |pointer: &str| figure::told(opened, pointer, language);
    let lines = match pointer.rsplit_once('/') {
        _ if is_figure => told(&pointer),
        Some((around, "value" | "id")) => told(around),
        _ => Vec::new(),
    };
    if !lines.is_empty() {
        paragraphs.push(format!("```text\n{}\n```", lines.join("\n").replace("```", "'''")));
    }
    Some(Hover { span, pointer, text: paragraphs.join("\n\n") })
}

/// What the schema says of a place, and who asks for it.
fn described(
    tree: &Tree<'_>,
    place: &Place,
    whole: Part,
    part: Part,
    pointer: &str,
    language: Language,
) -> Vec<String> {
    let data = |english: &'static str| messages::of_data(language, english).to_owned();
    let say = |message: Message| messages::text(language, &message);
    let name = pointer.rsplit('/').next().unwrap_or_default();
    let mut paragraphs = Vec::new();
    let word = match tree.kind(place.node) {
        Kind::String(typed) if !place.is_key => part.words().into_iter().find(|(word, _)| *word == typed),
        _ => None,
    };
    if let Some((word, meaning)) = word.filter(|(_, meaning)| !meaning.is_empty()) {
        paragraphs.push(format!("`{word}`: {}", data(meaning)));
    }
    paragraphs.push(format!("**{name}**: {}", data(part.meaning())));
    if !part.definition().is_empty() && part.definition() != part.meaning() {
        paragraphs.push(data(part.definition()));
    }
    let (around, key) = pointer.rsplit_once('/').unwrap_or_default();
    let is_required = whole
        .at(around)
        .is_some_and(|map| map.keys().iter().any(|each| each.name == key && each.is_required));
    let mut facts = Vec::new();
    if is_required {
        facts.push(say(Message::new("assist-required")));
    }
    facts.extend(range(part, language));
    if let Some(unit) = part.key("unit").filter(|_| part.is_figure()) {
        let units: Vec<_> = unit.words().into_iter().map(|(unit, _)| format!("`{unit}`")).collect();
        let units = Argument::Said(units.join(", "));
        facts.push(say(Message::new("assist-units").with("units", units)));
    }
    if !facts.is_empty() {
        paragraphs.push(facts.join("  \n"));
    }
    if word.is_none() && !part.words().is_empty() {
        let listed = part.words().into_iter().take(MOST_WORDS);
        let lines = listed.map(|(word, meaning)| format!("- `{word}`: {}", data(meaning)));
        paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
    }
    paragraphs.extend(asked(whole, pointer, language));
    paragraphs
}

/// The numbers that may stand there.
fn range(part: Part, language: Language) -> Option<String> {
    let number = |keyword: &str| {
        part.says(keyword).and_then(Value::as_f64).map(|number| Argument::Name(number.to_string()))
    };
    let message = match (number("minimum"), number("maximum")) {
        (Some(least), Some(most)) => {
            Message::new("assist-range.both").with("least", least).with("most", most)
        }
        (Some(least), None) => Message::new("assist-range.least").with("least", least),
        (None, Some(most)) => Message::new("assist-range.most").with("most", most),
        (None, None) => return None,
    };
    Some(messages::text(language, &message))
}

/// The rules that miss a field, by level, and the clauses that name it.
fn asked(whole: Part, pointer: &str, language: Language) -> Vec<String> {
    let Some(asked) = demanded::of(whole.schema(), pointer) else { return Vec::new() };
    let mut paragraphs = Vec::new();
    if let Some((level, _)) = asked.rules.first() {
        let rules: Vec<_> =
            asked.rules.iter().filter(|(own, _)| own == level).map(|(_, rule)| *rule).collect();
        let message = Message::new("assist-missed").with("level", Argument::Name(level.key().to_owned()));
        paragraphs.push(messages::text(language, &message.with("rules", Argument::Said(rules.join(", ")))));
    }
    let mut clauses: Vec<String> = Vec::new();
    for citation in asked.clauses {
        let cited = output::cited(citation, language);
        if !clauses.contains(&cited) {
            clauses.push(cited);
        }
    }
    if !clauses.is_empty() {
        let others = clauses.len().saturating_sub(MOST_CLAUSES);
        clauses.truncate(MOST_CLAUSES);
        let message = Message::new(if others == 0 { "asked-for" } else { "asked-for-more" });
        let listed = Argument::Said(messages::listed(language, &clauses));
        paragraphs.push(messages::text(language, &message.with("clauses", listed).with("others", others)));
    }
    paragraphs
}

/// What stands at a byte: a key, or a value that is no list or map.
fn at(tree: &Tree<'_>, offset: usize) -> Option<Place> {
    let is_in = |span: Span| span.range().start <= offset && offset <= span.range().end;
    let mut node = tree.root();
    loop {
        // What an alias stands for stands elsewhere.
        if tree.resolve(node) != node {
            return is_in(tree.span(node)).then(|| Place { node, is_key: false, span: tree.span(node) });
        }
        node = match tree.kind(node) {
            Kind::Map => {
                let entry =
                    tree.entries(node).take_while(|entry| entry.key_span.range().start <= offset).last()?;
                if is_in(entry.key_span) {
                    return Some(Place { node: entry.value, is_key: true, span: entry.key_span });
                }
                entry.value
            }
            Kind::List => {
                tree.items(node).take_while(|item| tree.span(*item).range().start <= offset).last()?
            }
            _ => {
                let span = tree.span(node);
                return is_in(span).then_some(Place { node, is_key: false, span });
            }
        };
    }
}
