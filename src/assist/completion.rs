//! What may stand where somebody types: keys that are not there yet, the required ones first, words with their meaning, and
//! ids that are given.

use super::Opened;
use super::cursor::{self, Cursor};
use super::ids::registry;
use super::part::Part;
use super::skeleton::{Put, Writing, entry, inline, written};
use crate::document::{Format, Kind, Span};
use crate::finding::Message;
use crate::messages::{self, Language};

/// What a completion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A key of a map.
    Key,
    /// A word of a choice, or a unit.
    Word,
    /// The id of an entry.
    Id,
    /// The brackets of a value, with what has to stand in them.
    Value,
}

/// One thing that may stand where somebody types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Its name.
    pub label: String,
    /// What it is.
    pub what: What,
    /// Whether its map cannot be without it.
    pub is_required: bool,
    /// In a few words.
    pub detail: String,
    /// What it means.
    pub meaning: String,
    /// The bytes that it takes the place of.
    pub replaced: Span,
    /// What is written.
    pub text: String,
    /// The same with places to type at, in the syntax of snippets.
    pub snippet: String,
}

/// How many ids are offered, at most.
const MOST_IDS: usize = 500;

/// What may stand at a byte of a text, in the order in which it is to be offered.
pub fn completions(opened: Opened<'_>, offset: usize, language: Language) -> Vec<Completion> {
    let answer = |cursor: &Cursor<'_>| {
        let part = Part::of(cursor.tree)?.at(&cursor.pointer)?;
        let at = At { cursor, format: opened.format, language };
        let found = match cursor.map {
            Some(_) => at.keys(part),
            // A line of its own may become the first key of a map.
            None if part.is_map() && cursor.piece.opens_line => at.keys(part),
            None => at.values(part),
        };
        (!found.is_empty()).then_some(found)
    };
    cursor::at(opened, offset, answer).unwrap_or_default()
}

/// Where something is offered.
struct At<'a> {
    cursor: &'a Cursor<'a>,
    format: Format,
    language: Language,
}

impl At<'_> {
    fn keys(&self, part: Part) -> Vec<Completion> {
        let Cursor { piece, is_flow, map, .. } = *self.cursor;
        let lines = (piece.opens_line && (map.is_none() || !is_flow)).then_some(piece.indent);
        let writing = Writing { format: self.format, lines };
        let keys = part.keys().into_iter().filter(|key| !self.cursor.has(key.name));
        keys.map(|key| {
            let put = if piece.is_key {
                Put::just(&written(key.name, self.format))
            } else {
                entry(key.name, key.part, writing)
            };
            let detail = if key.is_required { self.say("assist-required") } else { String::new() };
            let mut made = self.made(key.name, What::Key, put, key.part.meaning());
            (made.detail, made.is_required) = (detail, key.is_required);
            made
        })
        .collect()
    }

    fn values(&self, part: Part) -> Vec<Completion> {
        let word = |word: &str, meaning: &str| {
            self.made(word, What::Word, Put::just(&written(word, self.format)), meaning)
        };
        if part.is_truth_value() {
            return ["true", "false"]
                .iter()
                .map(|word| self.made(word, What::Word, Put::just(word), ""))
                .collect();
        }
        if part.is_id() {
            return self.ids();
        }
        if part.is_map() {
            let put = inline(part, self.format);
            return vec![self.made(&put.plain.clone(), What::Value, put, part.definition())];
        }
        let words = part.words();
        if !words.is_empty() {
            return words.into_iter().map(|(each, meaning)| word(each, meaning)).collect();
        }
        let Some(item) = part.item() else { return Vec::new() };
        if item.words().is_empty() {
            let put = inline(part, self.format);
            return vec![self.made(&put.plain.clone(), What::Value, put, item.definition())];
        }
        // A list of one word, where none is opened yet.
        let listed = |(each, meaning): (&str, &str)| {
            let word = written(each, self.format);
            let put = if self.cursor.piece.opens_line { format!("- {word}") } else { format!("[{word}]") };
            self.made(each, What::Word, Put::just(&put), meaning)
        };
        item.words().into_iter().map(listed).collect()
    }

    /// The ids of the entries that the key points at, with their names.
    fn ids(&self) -> Vec<Completion> {
        let Cursor { tree, pointer, .. } = self.cursor;
        // The id of an entry itself is for its author to give.
        let key = pointer.rsplit('/').next().unwrap_or_default();
        let Some(entries) = registry(key).and_then(|registry| tree.at(registry)) else { return Vec::new() };
        let text = |entry, key| match tree.get(entry, key).map(|node| tree.kind(node)) {
            Some(Kind::String(text)) => Some(text),
            _ => None,
        };
        let made = |entry| {
            let id = text(entry, "id")?;
            let name =
                ["name", "title", "product"].into_iter().find_map(|key| text(entry, key)).unwrap_or_default();
            Some(self.made(id, What::Id, Put::just(&written(id, self.format)), name))
        };
        tree.items(entries).take(MOST_IDS).filter_map(made).collect()
    }

    fn made(&self, label: &str, what: What, put: Put, meaning: &str) -> Completion {
        Completion {
            label: label.to_owned(),
            what,
            is_required: false,
            detail: String::new(),
            meaning: messages::of_data(self.language, meaning).to_owned(),
            replaced: self.cursor.piece.span,
            text: put.plain,
            snippet: put.snippet,
        }
    }

    fn say(&self, key: &str) -> String {
        messages::text(self.language, &Message::new(key.to_owned()))
    }
}
