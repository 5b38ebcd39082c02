//! What is said of a point by both reports, and whether it is the same.

use serde::Serialize;
use serde_json::Value;

use crate::finding::{Argument, Message};
use crate::quantity::{Dimension, Interval, Quantity};
use crate::report::Stage;
use crate::sheet::Topic;

/// Whether two reports say the same of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Verdict {
    /// Both state it, and alike.
    Same,
    /// Of some results they do, of others not.
    ByResult,
    /// Both state it in words that differ; whether they mean the same is for people to judge.
    ForPeople,
    /// One of them does not state it, or neither does.
    NotStated,
    /// Both state it, and it is not the same.
    Differs,
}

impl Verdict {
    /// Every verdict, the gravest first.
    pub const ALL: [Self; 5] = [Self::Differs, Self::NotStated, Self::ForPeople, Self::ByResult, Self::Same];

    /// The word of the outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::ByResult => "byResult",
            Self::ForPeople => "forPeople",
            Self::NotStated => "notStated",
            Self::Differs => "differs",
        }
    }

    /// The verdict on the whole of which these are on parts.
    pub(super) fn of_all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().max().unwrap_or(Self::NotStated)
    }

    /// The verdict on two values that are the same or not, where both are stated.
    pub(super) fn on<T: PartialEq>(values: [Option<T>; 2]) -> Self {
        match values {
            [Some(one), Some(other)] if one == other => Self::Same,
            [Some(_), Some(_)] => Self::Differs,
            _ => Self::NotStated,
        }
    }

    /// The verdict on two figures: the same where some value may be both.
    pub(super) fn on_figures<D: Dimension>(figures: [Option<&Quantity<D>>; 2]) -> Self {
        let values = figures.map(|figure| figure.and_then(Quantity::interval));
        Self::on_intervals(values)
    }

    pub(super) fn on_intervals(values: [Option<Interval>; 2]) -> Self {
        match values {
            [Some(one), Some(other)] if one.meets(other) => Self::Same,
            [Some(_), Some(_)] => Self::Differs,
            _ => Self::NotStated,
        }
    }

    /// The verdict on two texts of their authors: what is put otherwise may still mean the same.
    pub(super) fn on_texts(texts: [Option<&str>; 2]) -> Self {
        match texts.map(|text| text.map(plain).filter(|text| !text.is_empty())) {
            [Some(one), Some(other)] if one == other => Self::Same,
            [Some(_), Some(_)] => Self::ForPeople,
            _ => Self::NotStated,
        }
    }
}

/// A text without what tells no difference in meaning: case, spaces, and the mark at its end.
pub(super) fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").trim_end_matches(['.', ';', ',']).to_owned()
}

/// Something that a report says of a point.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Word {
    /// In words of ours.
    Ours(Message),
    /// A stage, and whether it is covered in part alone.
    Stage(Stage, bool),
    /// In its author's own words.
    Theirs(String),
    /// The result that what follows is said of.
    Of(Topic),
}

impl Word {
    /// A word of a choice, in words of ours.
    pub(super) fn chosen<T: Serialize>(message: &'static str, gap: &'static str, choice: &T) -> Self {
        Self::Ours(Message::new(message).with(gap, Argument::Said(key(choice))))
    }

    /// A figure as its author wrote it; nothing of one that is withheld without bounds.
    pub(super) fn figure<D: Dimension>(message: &'static str, figure: &Quantity<D>) -> Option<Self> {
        let operand = figure.known()?.operand();
        Some(Self::Ours(Message::new(message).with("figure", Argument::Written(operand))))
    }
}

/// The word by which a choice stands in a report.
pub(super) fn key<T: Serialize>(choice: &T) -> String {
    match serde_json::to_value(choice) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
