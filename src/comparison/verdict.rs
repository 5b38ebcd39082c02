//! What is said of a point by both reports, and whether it is the same.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::finding::{Argument, Message};
use crate::quantity::{Dimension, Interval, Quantity, TrailingZeros, Unit};
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

    /// The verdict on two figures.
    pub(super) fn on_figures<D: Dimension>(figures: [Option<&Quantity<D>>; 2]) -> Self {
        Self::on_numbers(figures.map(|figure| figure.and_then(Number::of)))
    }

    // 0021: a bound or an uncertainty that holds the other figure does not say that it is the other figure.
    /// The verdict on two numbers: the same where both are one number, whatever their units, and not told where one may be the
    /// other rounded, or its author says so.
    pub(super) fn on_numbers(numbers: [Option<Number>; 2]) -> Self {
        let [Some(one), Some(other)] = numbers else { return Self::NotStated };
        if one.is_point && other.is_point && one.written.meets(other.written) {
            Self::Same
        } else if one.values.meets(other.values) {
            Self::NotStated
        } else {
            Self::Differs
        }
    }

    /// The verdict on a part of a point where one report or both state it; what neither states is no part of it.
    pub(super) fn where_stated(is_stated: [bool; 2], verdict: Self) -> Option<Self> {
        is_stated.contains(&true).then_some(verdict)
    }

    /// The verdict on a detail of a point that both state otherwise: what a detail that one states alone says of the other
    /// is for people to judge.
    pub(super) fn on_details<T: Ord>([one, other]: [&BTreeSet<T>; 2]) -> Self {
        if one == other { Self::Same } else { Self::ForPeople }
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

/// A figure as far as it may be held against another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    /// Whether it is a value, and no bound of one.
    is_point: bool,
    /// As written, without what rounds to it.
    written: Interval,
    values: Interval,
}

impl Number {
    /// A figure; `None` where nothing is given.
    fn of<D: Dimension>(figure: &Quantity<D>) -> Option<Self> {
        let values = figure.interval()?;
        let Some(written) = figure.written() else {
            return Some(Self { is_point: false, written: values, values });
        };
        let canonical = |interval| Some(figure.unit()?.to_canonical(interval));
        let is_plain = figure.qualifier.is_none() && figure.uncertainty.is_none();
        // 0021: what authors choose is no rounded reading: zeros at its end are digits like the others.
        let narrow = written.interval(TrailingZeros::Significant);
        let values = if is_plain { canonical(narrow)? } else { values };
        Some(Self { is_point: !figure.is_bound(), written: canonical(written.exact())?, values })
    }

    /// A figure, and a number where it is left out.
    pub(super) fn or<D: Dimension>(figure: Option<&Quantity<D>>, number: f64) -> Option<Self> {
        let number = Interval::exactly(number);
        figure.map_or(Some(Self { is_point: true, written: number, values: number }), Self::of)
    }
}

/// A text without what tells no difference in meaning: case, spaces, and the mark at its end. Behind a number, case tells
/// one unit from another: ms and Ms.
pub(super) fn plain(text: &str) -> String {
    let mut is_after_number = false;
    let words = text.split_whitespace().map(|word| {
        let is_unit = is_after_number || word.starts_with(|first: char| first.is_ascii_digit());
        is_after_number = word.ends_with(|last: char| last.is_ascii_digit());
        if is_unit { word.to_owned() } else { word.to_lowercase() }
    });
    words.collect::<Vec<_>>().join(" ").trim_end_matches(['.', ';', ',']).to_owned()
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
