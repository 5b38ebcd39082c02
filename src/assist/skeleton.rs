//! What is written with a key: the brackets and lines of its value, with places to type at.

use std::fmt::Write;

use super::part::Part;
use crate::document::{Format, Kind, Limits, read};

/// How something is written where it is put.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writing {
    pub(super) format: Format,
    /// Whether lines may follow, and how far in they begin.
    pub(super) lines: Option<usize>,
}

/// A text as it is put, and the same with places to type at, as snippets of editors have them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Put {
    pub(super) plain: String,
    pub(super) snippet: String,
}

impl Put {
    /// A text without places to type at.
    pub(super) fn just(text: &str) -> Self {
        let mut put = Self::default();
        put.text(text);
        put
    }

    fn text(&mut self, text: &str) {
        self.plain.push_str(text);
        for each in text.chars() {
            if matches!(each, '$' | '}' | '\\') {
                self.snippet.push('\\');
            }
            self.snippet.push(each);
        }
    }

    fn stop(&mut self, number: usize) {
        let _ = write!(self.snippet, "${number}");
    }

    /// A place at which one of some words is chosen.
    fn choice(&mut self, number: usize, words: &[String]) {
        if words.is_empty() {
            return self.stop(number);
        }
        let escaped = |word: &String| word.replace('\\', "\\\\").replace(',', "\\,").replace('|', "\\|");
        let words: Vec<_> = words.iter().map(escaped).collect();
        let _ = write!(self.snippet, "${{{number}|{}|}}", words.join(","));
    }
}

/// A word as a document of this notation writes it, within brackets or without.
pub(super) fn written(word: &str, format: Format) -> String {
    let is_plain = || {
        let text = format!("{{ k: {word} }}");
        let tree = read(&text, Format::Yaml, &Limits::default()).tree;
        tree.is_some_and(|tree| {
            tree.at("/k")
                .is_some_and(|node| tree.kind(node) == Kind::String(word) && tree.len(tree.root()) == 1)
        })
    };
    if format == Format::Yaml && is_plain() {
        word.to_owned()
    } else {
        serde_json::Value::from(word).to_string()
    }
}

/// An entry: its key, and what its value begins with.
pub(super) fn entry(key: &str, part: Part, writing: Writing) -> Put {
    let mut put = Put::default();
    put.text(&written(key, writing.format));
    put.text(":");
    match writing.lines {
        Some(indent) if part.is_list() => {
            put.text(&format!("\n{}- ", " ".repeat(indent + 2)));
            if let Some(item) = part.item().filter(|item| item.is_figure()) {
                figure(&mut put, item, writing.format);
            }
        }
        Some(indent) if part.is_map() && !part.is_figure() => {
            put.text(&format!("\n{}", " ".repeat(indent + 2)));
        }
        _ => {
            put.text(" ");
            value(&mut put, part, writing.format);
        }
    }
    put
}

/// What a value begins with that stands on the line of its key.
pub(super) fn inline(part: Part, format: Format) -> Put {
    let mut put = Put::default();
    value(&mut put, part, format);
    put
}

fn value(put: &mut Put, part: Part, format: Format) {
    if part.is_figure() {
        figure(put, part, format);
    } else if part.is_list() {
        put.text("[");
        match part.item().filter(|item| item.is_figure()) {
            Some(item) => figure(put, item, format),
            None => put.stop(1),
        }
        put.text("]");
    } else if part.is_map() {
        map(put, part, format);
    }
}

/// A map within braces, with the keys that it cannot be without.
fn map(put: &mut Put, part: Part, format: Format) {
    let required: Vec<_> = part.keys().into_iter().filter(|key| key.is_required).collect();
    put.text("{ ");
    for (key, number) in required.iter().zip(1..) {
        if number > 1 {
            put.text(", ");
        }
        put.text(&format!("{}: ", written(key.name, format)));
        put.stop(number);
    }
    if required.is_empty() {
        put.stop(1);
    }
    put.text(" }");
}

fn figure(put: &mut Put, part: Part, format: Format) {
    put.text(&format!("{{ {}: ", written("value", format)));
    put.stop(1);
    put.text(&format!(", {}: ", written("unit", format)));
    let units = part.key("unit").map(Part::words).unwrap_or_default();
    let units: Vec<_> = units.iter().map(|(unit, _)| written(unit, format)).collect();
    put.choice(2, &units);
    put.text(" }");
}
