//! What a copy still tells of the figures that it withholds: numbers that stand elsewhere, and ranges that follow from what
//! stays.

use std::collections::HashMap;

use super::{is_for, numbers};
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
}

/// Digits from which on a number is unlikely to stand elsewhere by chance.
const TELLING_DIGITS: usize = 3;

/// What the copy still tells of what it withholds.
pub fn leaks(full: (&Tree<'_>, &Report), copy: (&Tree<'_>, &Report), audience: Audience) -> Vec<Leak> {
    let facts = Facts::of(full.1);
    let hidden = facts.figures().iter().filter(|figure| !is_for(figure.audience, audience));
    let hidden: Vec<&Figure<'_>> = hidden.filter(|figure| figure.written.is_some()).collect();
    let mut leaks = written(full.0, &hidden, copy.0.text());
    leaks.extend(follow(full.0, &facts, &hidden));
    leaks
}

/// The numbers that stand in the text of the copy, each with the first line.
fn written(tree: &Tree<'_>, hidden: &[&Figure<'_>], text: &str) -> Vec<Leak> {
    let mut lines: HashMap<&str, usize> = HashMap::new();
    for (line, number) in text.lines().zip(1_usize..) {
        let is_of_number = |each: char| each.is_ascii_digit() || each == '.';
        for word in line.split(|each| !is_of_number(each)) {
            lines.entry(word.trim_end_matches('.')).or_insert(number);
        }
    }
    let digits = |number: &str| number.bytes().filter(u8::is_ascii_digit).count();
    let of = |(figure, number): (&&Figure<'_>, &str)| {
        let line = *lines.get(number).filter(|_| digits(number) >= TELLING_DIGITS)?;
        Some(Leak::Written { pointer: tree.pointer(figure.node), line })
    };
    hidden.iter().zip(numbers(hidden)).filter_map(of).collect()
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
