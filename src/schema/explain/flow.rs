//! A value in one line, to be typed into the document: in YAML's flow style, or in JSON where the document is JSON.

use std::fmt::Write;

use crate::shown::between_quotes;

/// A value that a hint shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Flow {
    /// A number with its digits, or other source that stands as it is.
    Plain(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Flow>),
    /// A map.
    Map(Vec<(String, Flow)>),
}

/// In which notation a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// YAML.
    Yaml,
    /// JSON.
    Json,
}

impl Notation {
    /// The notation of a text: JSON begins with a bracket, and so may YAML that is written like JSON.
    pub(super) fn of(text: &str) -> Self {
        if text.trim_start().starts_with(['{', '[']) { Self::Json } else { Self::Yaml }
    }

    /// A value behind its key.
    pub(super) fn entry(self, key: &str, value: &Flow) -> String {
        format!("{}: {}", self.text(key), self.value(value))
    }

    /// A value alone.
    pub(super) fn value(self, value: &Flow) -> String {
        let mut text = String::new();
        self.write(value, &mut text);
        text
    }

    fn write(self, value: &Flow, text: &mut String) {
        match value {
            Flow::Plain(source) => text.push_str(source),
            Flow::Text(words) => text.push_str(&self.text(words)),
            Flow::List(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { ", " });
                    self.write(item, text);
                }
                text.push(']');
            }
            Flow::Map(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    let _ = write!(text, "{}{}: ", if index == 0 { "{ " } else { ", " }, self.text(key));
                    self.write(value, text);
                }
                text.push_str(" }");
            }
        }
    }

    /// A text, in quotes where it would be read as something else without.
    fn text(self, text: &str) -> String {
        if self == Self::Yaml && is_plain(text) { text.to_owned() } else { between_quotes(text) }
    }
}

/// Whether YAML reads these bare characters as a text, even within braces.
fn is_plain(text: &str) -> bool {
    let ordinary = |each: char| each.is_alphanumeric() || " -_./+@'()".contains(each) || each == ':';
    let starts = text.starts_with(|each: char| each.is_alphabetic());
    let is_date = text.len() == 10 && text.bytes().filter(|each| *each == b'-').count() == 2;
    let is_word = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    (starts || is_date && text.bytes().all(|each| each.is_ascii_digit() || each == b'-'))
        && text.chars().all(ordinary)
        && !text.contains(": ")
        && !text.ends_with([':', ' '])
        && !is_word.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;
    use crate::document::{self, Format, Kind, Limits};

    #[test]
    fn what_is_shown_reads_back_as_what_was_typed() {
        for words in
            ["included", "Larkspur Labs", "2026-04-06", "kg CO2e", "%", "a: b", "12", "no", "", "a, b", "é"]
        {
            let flow = Flow::Map(vec![("unit".to_owned(), Flow::Text(words.to_owned()))]);
            for (notation, format) in [(Notation::Yaml, Format::Yaml), (Notation::Json, Format::Json)] {
                let text = format!("{{ {} }}", notation.entry("x", &flow));
                let tree = document::read(&text, format, &Limits::default()).tree.unwrap();
                assert_eq!(tree.kind(tree.at("/x/unit").unwrap()), Kind::String(words), "{text}");
            }
        }
    }
}
