//! Where somebody types: the piece of the line that a completion takes the place of, and the place in the report that it is at.
//!
//! A word that no report has is put where the cursor is, in each of the ways in which something may stand there, until the
//! text can be read: where that word is found in the tree is the place.

use super::Opened;
use super::mended::readable;
use crate::document::{Format, Kind, NodeId, Span, Tree, read};

/// The word that stands where the cursor is.
const MARK: &str = "ailcaCursor";

/// The piece of a line around a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// What a completion takes the place of.
    pub(super) span: Span,
    /// Whether it is the first of its line, dashes of lists apart, so that lines may follow.
    pub(super) opens_line: bool,
    /// How many columns stand before it.
    pub(super) indent: usize,
    /// Whether a colon follows: it is a key that has its value.
    pub(super) is_key: bool,
    /// Brackets that the line opens before it, closed.
    closing: String,
    /// Whether something else follows on the line.
    is_last: bool,
}

/// A place in the report at which something is typed.
pub(super) struct Cursor<'a> {
    pub(super) tree: &'a Tree<'a>,
    /// What holds the key, or the value itself.
    pub(super) pointer: String,
    /// The map of a key; of a value nothing.
    pub(super) map: Option<NodeId>,
    /// Whether what holds it is written within brackets.
    pub(super) is_flow: bool,
    pub(super) piece: &'a Piece,
}

impl Cursor<'_> {
    /// Whether a map has a key, beside the one that is typed.
    pub(super) fn has(&self, key: &str) -> bool {
        self.map.is_some_and(|map| self.tree.get(map, key).is_some())
    }
}

/// Answers at the place where a cursor is, if it is one of the report.
pub(super) fn at<R>(
    opened: Opened<'_>,
    offset: usize,
    answer: impl Fn(&Cursor<'_>) -> Option<R>,
) -> Option<R> {
    let offset = opened.text.floor_char_boundary(offset);
    let piece = piece(opened, offset)?;
    let candidates = candidates(&piece, opened.format);
    let written = |with: &str| {
        let (before, behind) =
            (opened.text.get(..piece.span.start as usize)?, opened.text.get(piece.span.end as usize..)?);
        Some(format!("{before}{with}{behind}"))
    };
    let found = |text: &str| {
        let tree = read(text, opened.format, opened.limits).tree?;
        let (pointer, map) = place(&tree)?;
        let holder = map.or_else(|| tree.at(&pointer).and_then(|node| tree.parent(node)));
        let is_flow = opened.format == Format::Json
            || holder.is_some_and(|holder| tree.span(holder).slice(tree.text()).starts_with(['{', '[']));
        answer(&Cursor { tree: &tree, pointer, map, is_flow, piece: &piece })
    };
    for candidate in &candidates {
        if let Some(answer) = found(&written(candidate)?) {
            return Some(answer);
        }
    }
    // Something else is broken, too.
    candidates.iter().find_map(|candidate| {
        let text = written(candidate)?;
        let mended = readable(Opened { text: &text, ..opened }, Some(piece.span.start as usize))?;
        found(&mended)
    })
}

/// What may be written where the cursor is, with the mark in it.
fn candidates(piece: &Piece, format: Format) -> Vec<String> {
    let closing = if piece.is_last { piece.closing.as_str() } else { "" };
    match format {
        Format::Yaml if piece.is_key => vec![MARK.to_owned()],
        Format::Yaml => {
            let mut all = vec![MARK.to_owned(), format!("{MARK}:")];
            if !closing.is_empty() {
                all.extend([format!("{MARK}{closing}"), format!("{MARK}: {closing}")]);
            }
            all
        }
        Format::Json => {
            let forms = if piece.is_key {
                vec![format!("\"{MARK}\"")]
            } else {
                vec![format!("\"{MARK}\""), format!("\"{MARK}\": null")]
            };
            let commas = [("", ""), ("", ","), (",", ""), (",", ",")];
            let with = |form: &String| commas.map(|(before, behind)| format!("{before}{form}{behind}"));
            let mut all: Vec<_> = forms.iter().flat_map(with).collect();
            if !closing.is_empty() {
                all.extend(forms.iter().map(|form| format!("{form}{closing}")));
            }
            all
        }
    }
}

/// Where the mark is: the pointer of the value, or that of the map with the map.
fn place(tree: &Tree<'_>) -> Option<(String, Option<NodeId>)> {
    let mut waiting = vec![tree.root()];
    while let Some(node) = waiting.pop() {
        // What an alias stands for is looked at where it is written.
        if tree.resolve(node) != node {
            continue;
        }
        match tree.kind(node) {
            Kind::String(MARK) => return Some((tree.pointer(node), None)),
            Kind::Map => {
                for entry in tree.entries(node) {
                    if entry.key == MARK {
                        return Some((tree.pointer(node), Some(node)));
                    }
                    waiting.push(entry.value);
                }
            }
            Kind::List => waiting.extend(tree.items(node)),
            _ => {}
        }
    }
    None
}

/// What a line is as far as it was read.
struct Scan {
    start: usize,
    quote: Option<char>,
    brackets: Vec<char>,
    /// Whether a token begins here.
    is_fresh: bool,
    opens_line: bool,
}

/// The piece of its line that a cursor is in; nothing in a comment.
fn piece(opened: Opened<'_>, offset: usize) -> Option<Piece> {
    let text = opened.text;
    let is_yaml = opened.format == Format::Yaml;
    let from = text.get(..offset)?.rfind('\n').map_or(0, |newline| newline + 1);
    let to = text.get(offset..)?.find(['\n', '\r']).map_or(text.len(), |end| offset + end);
    let before = text.get(from..offset)?;
    let mut scan = Scan { start: 0, quote: None, brackets: Vec::new(), is_fresh: true, opens_line: true };
    let mut signs = before.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let behind = at + sign.len_utf8();
        match (scan.quote, sign) {
            (Some('"'), '\\') => {
                signs.next();
            }
            (Some(quote), sign) if quote == sign => scan.quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if scan.is_fresh && (is_yaml || sign == '"') => {
                scan.quote = Some(sign);
                (scan.start, scan.is_fresh) = (at, false);
            }
            (None, '#') if is_yaml && (at == 0 || before.get(..at)?.ends_with([' ', '\t'])) => return None,
            (None, '{' | '[') if scan.is_fresh => {
                scan.brackets.push(if sign == '{' { '}' } else { ']' });
                (scan.start, scan.opens_line) = (behind, false);
            }
            (None, '}' | ']') => {
                scan.brackets.pop();
                (scan.start, scan.is_fresh, scan.opens_line) = (behind, false, false);
            }
            (None, ',') => (scan.start, scan.is_fresh, scan.opens_line) = (behind, true, false),
            (None, ':') if !is_yaml || next.is_none_or(char::is_whitespace) => {
                (scan.start, scan.is_fresh, scan.opens_line) = (behind, true, false);
            }
            (None, '-') if is_yaml && scan.is_fresh && next == Some(' ') => scan.start = behind,
            (None, sign) if sign.is_whitespace() => {
                if scan.is_fresh {
                    scan.start = behind;
                }
            }
            (None, _) => {
                if scan.is_fresh {
                    scan.start = at;
                }
                scan.is_fresh = false;
            }
        }
    }
    let rest = text.get(offset..to)?;
    let (length, is_key) = ahead(rest, scan.quote, is_yaml);
    let own = rest.get(..length)?;
    let end = offset + own.trim_end().len();
    let behind = text.get(end..to)?.trim();
    Some(Piece {
        span: Span::new(from + scan.start, end),
        opens_line: scan.opens_line && is_yaml,
        indent: before.get(..scan.start)?.chars().count(),
        is_key,
        closing: scan.brackets.iter().rev().collect(),
        is_last: behind.is_empty() || behind.starts_with('#'),
    })
}

/// How far a piece goes on behind a cursor, and whether a colon follows.
fn ahead(rest: &str, quote: Option<char>, is_yaml: bool) -> (usize, bool) {
    let mut quote = quote;
    let mut end = 0;
    let mut signs = rest.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        match (quote, sign) {
            (Some('"'), '\\') => {
                signs.next();
            }
            (Some(open), sign) if open == sign => quote = None,
            (None, '"') if at == 0 || rest.get(..at).is_some_and(|own| own.trim().is_empty()) => {
                quote = Some(sign);
            }
            (None, ',' | '}' | ']') => return (at, false),
            (None, '#') if is_yaml && (at == 0 || rest.get(..at).is_some_and(|own| own.ends_with(' '))) => {
                return (at, false);
            }
            (None, ':') if !is_yaml || next.is_none_or(char::is_whitespace) => return (at, true),
            _ => {}
        }
        end = at + sign.len_utf8();
    }
    // A quote that nothing closes holds the word, and not the rest of the line.
    if quote.is_some() {
        (rest.find([' ', ',', '}', ']']).unwrap_or(rest.len()), false)
    } else {
        (end, false)
    }
}
