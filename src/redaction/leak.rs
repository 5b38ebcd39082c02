//! What a copy still tells of the figures that it withholds: numbers that stand elsewhere, and ranges that follow from what
//! stays.

use std::borrow::Cow;
use std::collections::HashMap;

use super::is_for;
use super::numbers::Numbers;
use super::salt;
use crate::document::{NodeId, Tree};
use crate::facts::Facts;
use crate::quantity::{Audience, Figure, Interval};
use crate::relations;
use crate::report::Report;

/// Something that still tells a withheld figure.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Leak {
    /// The number stands elsewhere in the text: in a note, a comment, another figure.
    Written {
        /// JSON pointer of the figure.
        pointer: String,
        /// The line of the copy, from 1.
        line: usize,
    },
    /// It can be computed from what stays.
    Follows {
        /// JSON pointer of the figure.
        pointer: String,
        /// What it may be.
        values: Interval,
        /// The unit of that.
        unit: &'static str,
    },
    /// The digest that the copy holds is of nothing but what can be guessed.
    Guessable,
}

/// What the copy still tells of what it withholds.
pub fn leaks(full: (&Tree<'_>, &Report), copy: (&Tree<'_>, &Report), audience: Audience) -> Vec<Leak> {
    let facts = Facts::of(full.1);
    let hidden = facts.figures().iter().filter(|figure| !is_for(figure.audience, audience));
    let hidden: Vec<&Figure<'_>> = hidden.filter(|figure| figure.written.is_some()).collect();
    let mut leaks = written(full.0, &hidden, copy.0.text());
    leaks.extend(follow(full.0, &facts, &hidden));
    // 0023: numbers of few digits are tried until the digest is that of the copy.
    let is_salted = salt::is_in(full.0) && !salt::is_told(full.0, copy.0.text());
    leaks.extend((!hidden.is_empty() && !is_salted).then_some(Leak::Guessable));
    leaks
}

/// The numbers that stand in the text of the copy, each with the first line.
fn written(tree: &Tree<'_>, hidden: &[&Figure<'_>], text: &str) -> Vec<Leak> {
    if hidden.is_empty() {
        return Vec::new();
    }
    // 0023: what an escape writes is read by every program that reads the copy.
    let text = &*unescaped(text);
    let numbers = Numbers::of(text, &hidden.iter().map(|figure| figure.dimension).collect());
    let of = |figure: &&Figure<'_>| {
        let line = numbers.line(figure.written?.text(), figure.dimension, figure.unit)?;
        Some(Leak::Written { pointer: tree.pointer(figure.node), line })
    };
    hidden.iter().filter_map(of).collect()
}

/// A text with the signs that escapes of JSON and YAML stand for, line by line as before.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\\') {
        plain.push_str(before);
        let digits = match behind.chars().next() {
            Some('u') => 4,
            Some('x') => 2,
            Some('U') => 8,
            _ => 0,
        };
        let code = behind.get(1..=digits).filter(|_| digits > 0);
        let sign = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        rest = if let Some(sign) = sign {
            plain.push(if sign.is_control() { ' ' } else { sign });
            behind.get(digits + 1..).unwrap_or_default()
        } else {
            // Of a pair the second bar is no beginning of another escape.
            let second = behind.chars().next().filter(|sign| sign.is_ascii() && *sign != '\n');
            plain.push(' ');
            behind.get(second.map_or(0, char::len_utf8)..).unwrap_or_default()
        };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The figures that follow from what stays.
fn follow(tree: &Tree<'_>, facts: &Facts<'_>, hidden: &[&Figure<'_>]) -> Vec<Leak> {
    let whole: HashMap<NodeId, NodeId> =
        hidden.iter().filter_map(|figure| Some((figure.written?.node(), figure.node))).collect();
    let told = relations::still_told(facts, &whole.keys().copied().collect());
    let of = |told: relations::StillTold| {
        let pointer = tree.pointer(*whole.get(&told.node)?);
        Some(Leak::Follows { pointer, values: told.values, unit: told.unit })
    };
    told.into_iter().filter_map(of).collect()
}
