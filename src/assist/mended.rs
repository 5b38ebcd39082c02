//! A text that cannot be read while somebody types, made readable: lines that break it are blanked, and every byte keeps its
//! place.

use std::ops::Range;

use super::Opened;
use crate::document::{Tree, read};

/// How many lines are blanked before the text is left as it is.
const MOST_BLANKED: usize = 8;

/// Texts larger than this are not mended: each line that is blanked means reading them again.
const MOST_BYTES: usize = 1 << 20;

/// Does something with the tree of a text, or of what it is without the lines that keep it from being read.
pub(super) fn with_tree<R>(opened: Opened<'_>, answer: impl FnOnce(&Tree<'_>) -> Option<R>) -> Option<R> {
    if let Some(tree) = read(opened.text, opened.format, opened.limits).tree {
        return answer(&tree);
    }
    let text = readable(opened, None)?;
    answer(&read(&text, opened.format, opened.limits).tree?)
}

/// The text with lines blanked until it can be read; the line that holds `kept` stays.
pub(super) fn readable(opened: Opened<'_>, kept: Option<usize>) -> Option<String> {
    if opened.text.len() > MOST_BYTES {
        return None;
    }
    let mut text = opened.text.to_owned();
    let mut problem = broken_at(opened, &text);
    for _ in 0..MOST_BLANKED {
        let Some(at) = problem else { return Some(text) };
        // What a bracket swallows breaks below the line that opens it, which is blanked where that leads further.
        let opening = opening(&text, at, kept).map(|line| blanked(&text, line));
        let opening = opening.map(|tried| (broken_at(opened, &tried), tried));
        let better = opening.filter(|(next, _)| next.is_none_or(|next| next > at));
        (problem, text) = if let Some(better) = better {
            better
        } else {
            let tried = blanked(&text, breaking(&text, at, kept)?);
            (broken_at(opened, &tried), tried)
        };
    }
    problem.is_none().then_some(text)
}

/// Where a text cannot be read further; nothing where it can be read.
fn broken_at(opened: Opened<'_>, text: &str) -> Option<usize> {
    let reading = read(text, opened.format, opened.limits);
    if reading.tree.is_some() {
        return None;
    }
    let at = reading.problems.last().map_or(0, |problem| problem.span.range().start);
    Some(text.floor_char_boundary(at))
}

/// A text with blanks in the place of a line.
fn blanked(text: &str, line: Range<usize>) -> String {
    let (before, behind) = (text.get(..line.start), text.get(line.end..));
    [before.unwrap_or_default(), &" ".repeat(line.len()), behind.unwrap_or_default()].concat()
}

/// The lines up to a place, the last one first, that have something in them and may go.
fn lines_before(text: &str, at: usize, kept: Option<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut next = Some(at);
    std::iter::from_fn(move || {
        let at = next?;
        let start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
        let end = text.get(at..)?.find(['\n', '\r']).map_or(text.len(), |newline| at + newline);
        next = start.checked_sub(1);
        Some(start..end)
    })
    .filter(move |line| {
        let is_kept = kept.is_some_and(|kept| line.start <= kept && kept <= line.end);
        !is_kept && text.get(line.clone()).is_some_and(|own| !own.trim().is_empty())
    })
}

/// The line that breaks a text at a place.
fn breaking(text: &str, at: usize, kept: Option<usize>) -> Option<Range<usize>> {
    lines_before(text, at, kept).next()
}

/// The last line up to a place that opens a bracket and does not close it.
fn opening(text: &str, at: usize, kept: Option<usize>) -> Option<Range<usize>> {
    lines_before(text, at, kept).find(|line| {
        let own = text.get(line.clone()).unwrap_or_default();
        own.matches(['{', '[']).count() > own.matches(['}', ']']).count()
    })
}
