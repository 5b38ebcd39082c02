//! The YAML reader: the only file that knows the YAML parser. YAML 1.2, core schema, one document, no tags.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle, options};

use super::builder::{Builder, Cost, Stop};
use super::escape;
use super::scalar::{self, Plain};
use super::{Limits, NodeId, Problem, ProblemKind, Reading, Span};

/// Reads a YAML text.
pub(super) fn read<'t>(text: &'t str, limits: &Limits) -> Reading<'t> {
    let mut reader = Reader {
        text,
        limits: *limits,
        builder: Builder::new(text, limits),
        anchors: Vec::new(),
        open: Vec::new(),
        has_document: false,
    };
    // What stopped the reading is already among the problems.
    let _ = reader.document();
    reader.builder.finish()
}

struct Reader<'t> {
    text: &'t str,
    limits: Limits,
    builder: Builder<'t>,
    anchors: Vec<(usize, Anchor)>,
    open: Vec<Open>,
    has_document: bool,
}

/// What an alias may stand for.
#[derive(Clone, Copy)]
struct Anchor {
    node: NodeId,
    /// None while the value is still open.
    cost: Option<Cost>,
}

/// A list or a map that is not closed yet.
struct Open {
    anchor: usize,
    is_block: bool,
    /// For a map, whether a key comes next; for a list, none.
    wants_key: Option<bool>,
}

type Tag<'t> = Option<Cow<'t, granit_parser::Tag>>;

impl<'t> Reader<'t> {
    fn document(&mut self) -> Result<(), Stop> {
        self.refuse_control_characters()?;
        let options = options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            flow_nesting_limit: self.limits.max_depth,
            block_nesting_limit: self.limits.max_depth,
        };
        for next in Parser::new_from_str_with_options(self.text, options) {
            match next {
                Ok((event, span)) => self.event(event, &span)?,
                Err(error) => return self.refuse(&error),
            }
        }
        if self.builder.next_id() == NodeId(0) {
            return self.builder.stop(ProblemKind::Empty, Span::default());
        }
        Ok(())
    }

    /// The parser takes some of them for the end of the text.
    fn refuse_control_characters(&mut self) -> Result<(), Stop> {
        let raw = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        let Some(at) = self.text.bytes().position(|byte| raw(&byte)) else { return Ok(()) };
        let code = self.text.as_bytes().get(at).map_or(0, |byte| u32::from(*byte));
        self.builder.stop(ProblemKind::ControlCharacter { code }, Span::new(at, at + 1))
    }

    fn event(&mut self, event: Event<'t>, place: &granit_parser::Span) -> Result<(), Stop> {
        let span = bytes(place);
        match event {
            Event::DocumentStart(..) if self.has_document => {
                self.builder.stop(ProblemKind::SeveralDocuments, span)
            }
            Event::DocumentStart(..) => {
                self.has_document = true;
                Ok(())
            }
            Event::Scalar(value, style, anchor, tag) => {
                self.refuse_tag(tag, place);
                self.scalar(&value, style, anchor, span)
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse_tag(tag, place);
                self.open(false, style, anchor, span)
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse_tag(tag, place);
                self.open(true, style, anchor, span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span);
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::UnresolvedAlias(name) => {
                self.builder.note(Problem::new(ProblemKind::UnknownAnchor { name: name.into_owned() }, span));
                let is_key = self.enter(span)?;
                if is_key { self.builder.decoded(span, "", true) } else { self.builder.null(span) }
            }
            _ => Ok(()),
        }
    }

    /// Takes the place of a key or a value; whether it is a key.
    fn enter(&mut self, span: Span) -> Result<bool, Stop> {
        if self.open.is_empty() && self.builder.next_id() != NodeId(0) {
            return self.builder.stop(ProblemKind::SeveralDocuments, span);
        }
        let Some(Open { wants_key: Some(wants_key), .. }) = self.open.last_mut() else { return Ok(false) };
        *wants_key = !*wants_key;
        Ok(!*wants_key)
    }

    fn open(&mut self, is_map: bool, style: StructureStyle, anchor: usize, span: Span) -> Result<(), Stop> {
        if self.enter(span)? {
            return self
                .builder
                .stop(ProblemKind::ComplexKey, first_character(self.text, span.start as usize));
        }
        self.define(anchor, None);
        self.open.push(Open {
            anchor,
            is_block: style == StructureStyle::Block,
            wants_key: is_map.then_some(true),
        });
        self.builder.open(is_map, span)
    }

    fn close(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        // A block ends where its last child does: the parser only notices at the next token.
        let cost = self.builder.close((!open.is_block).then_some(span.end));
        if open.anchor != 0
            && let Some(index) = self.position(open.anchor)
            && let Some((_, anchor)) = self.anchors.get_mut(index)
        {
            anchor.cost = Some(cost);
        }
    }

    /// The parser numbers anchors in the order of the text.
    fn position(&self, anchor: usize) -> Option<usize> {
        self.anchors.binary_search_by_key(&anchor, |(id, _)| *id).ok()
    }

    fn define(&mut self, anchor: usize, cost: Option<Cost>) {
        if anchor != 0 {
            self.anchors.push((anchor, Anchor { node: self.builder.next_id(), cost }));
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Stop> {
        let is_key = self.enter(span)?;
        if is_key {
            return self.builder.stop(ProblemKind::ComplexKey, span);
        }
        let name = || span.slice(self.text).trim_start_matches('*').to_owned();
        match self.position(anchor).and_then(|index| self.anchors.get(index)) {
            Some((_, Anchor { node, cost: Some(cost) })) => self.builder.alias(span, *node, *cost, is_key),
            Some((_, Anchor { cost: None, .. })) => {
                self.builder.note(Problem::new(ProblemKind::SelfAlias { name: name() }, span));
                self.builder.null(span)
            }
            None => {
                self.builder.note(Problem::new(ProblemKind::UnknownAnchor { name: name() }, span));
                self.builder.null(span)
            }
        }
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, anchor: usize, span: Span) -> Result<(), Stop> {
        let is_key = self.enter(span)?;
        self.define(anchor, Some(Builder::scalar_cost(span)));
        let source = span.slice(self.text);
        let is_plain = style == ScalarStyle::Plain;
        // The parser writes `~` for a value that the text leaves out.
        if is_plain && (value.is_empty() || value == "~" && source != "~") {
            let span = self.left_out(span, is_key);
            // The parser lets a list that is not indented start at its first item, which may come later than this.
            self.builder.starts_by(span.start);
            return if is_key { self.builder.source(span, span, true) } else { self.builder.null(span) };
        }
        let span = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => trimmed(self.text, span),
            _ => span,
        };
        if is_key {
            if is_plain && value == "<<" {
                self.builder.note(Problem::new(ProblemKind::MergeKey, span));
            }
            return self.string(value, span, true);
        }
        // A plain scalar over several lines is never a number.
        if is_plain { self.plain(value, span) } else { self.string(value, span, false) }
    }

    fn plain(&mut self, value: &str, span: Span) -> Result<(), Stop> {
        let text = || value.to_owned();
        let problem = match scalar::plain(value) {
            Plain::Null => return self.builder.null(span),
            Plain::Bool(value) => return self.builder.bool(span, value),
            Plain::String => return self.string(value, span, false),
            Plain::Number => return self.builder.number(span),
            Plain::LeadingZero => ProblemKind::LeadingZero { text: text() },
            Plain::Underscored => {
                let kind = ProblemKind::UnderscoredNumber { text: text() };
                self.builder.note(Problem::new(kind, span));
                return self.string(value, span, false);
            }
            Plain::NotANumber => ProblemKind::NotANumber { text: text() },
            Plain::OutOfRange => ProblemKind::NumberOutOfRange { text: text() },
        };
        self.builder.note(Problem::new(problem, span));
        self.builder.number(span)
    }

    /// A string, borrowed where the text has it as it is.
    fn string(&mut self, value: &str, span: Span, is_key: bool) -> Result<(), Stop> {
        for start in [span.start, span.start.saturating_add(1)] {
            let content = Span::new(start as usize, start as usize + value.len());
            if content.end <= span.end && content.slice(self.text) == value {
                return self.builder.source(span, content, is_key);
            }
        }
        self.builder.decoded(span, value, is_key)
    }

    /// The place of a value that the text leaves out: right after its colon, or its dash.
    fn left_out(&self, span: Span, is_key: bool) -> Span {
        let is_map_value = !is_key && self.open.last().is_some_and(|open| open.wants_key.is_some());
        let key_end = self.builder.end();
        let after_key = self.text.get(key_end..).unwrap_or_default();
        let colon = after_key.trim_start();
        let at = match is_map_value {
            true if colon.starts_with(':') => key_end + after_key.len() - colon.len() + 1,
            true => key_end,
            // The parser gives the place of the next token.
            false => self.text.get(..span.start as usize).map_or(0, |before| before.trim_end().len()),
        };
        Span::new(at, at)
    }

    fn refuse_tag(&mut self, tag: Tag<'_>, place: &granit_parser::Span) {
        if let Some(tag) = tag {
            let span = place.tag_span().map_or_else(|| bytes(place), |span| bytes(&span));
            self.builder.note(Problem::new(ProblemKind::Tag { tag: tag.original() }, span));
        }
    }

    fn refuse(&mut self, error: &ScanError) -> Result<(), Stop> {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let kind = self.kind_of(error.kind(), at);
        let span = match kind {
            // The parser gives the place of the opening quote.
            ProblemKind::BadEscape | ProblemKind::LoneSurrogate => escape::first_wrong(self.text, at),
            // The parser gives the place that it had got to: before the tab, at it or behind it.
            ProblemKind::Tab => first_character(self.text, tab(self.text, at)),
            _ => first_character(self.text, at),
        };
        self.builder.stop(kind, span)
    }

    fn kind_of(&self, error: &ErrorKind, at: usize) -> ProblemKind {
        let character = self.text.get(at..).and_then(|rest| rest.chars().next());
        match error {
            ErrorKind::RecursionLimitExceeded => ProblemKind::TooDeep { limit: self.limits.max_depth },
            ErrorKind::UnclosedFlowCollection { open }
            | ErrorKind::MismatchedFlowCollectionEnd { open, .. } => ProblemKind::Unclosed { bracket: *open },
            ErrorKind::UnexpectedEofFlowSequence => ProblemKind::Unclosed { bracket: '[' },
            ErrorKind::UnexpectedEofFlowMapping | ErrorKind::UnexpectedEofImplicitFlowMapping => {
                ProblemKind::Unclosed { bracket: '{' }
            }
            ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
                ProblemKind::UnclosedString
            }
            ErrorKind::UnexpectedEof => ProblemKind::UnexpectedEnd,
            ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar => ProblemKind::Tab,
            ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::InvalidFlowScalarIndent => ProblemKind::Indentation,
            ErrorKind::MappingValueNotAllowed => ProblemKind::Colon,
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape => ProblemKind::BadEscape,
            ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate => ProblemKind::LoneSurrogate,
            ErrorKind::UnexpectedCharacter { character } if character.is_control() => {
                ProblemKind::ControlCharacter { code: u32::from(*character) }
            }
            ErrorKind::UnexpectedCharacter { character } => {
                ProblemKind::UnexpectedCharacter { character: *character }
            }
            ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => character
                .map_or(ProblemKind::UnexpectedEnd, |character| ProblemKind::UnexpectedCharacter {
                    character,
                }),
            ErrorKind::UnexpectedEofBlockSequence | ErrorKind::UnexpectedEofBlockMapping => {
                ProblemKind::UnexpectedEnd
            }
            ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::InvalidBlockEntryWhitespace
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::ExpectedNodeContent => ProblemKind::KeyExpected,
            ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
                ProblemKind::AfterQuote
            }
            ErrorKind::MisplacedFlowCollectionEnd => ProblemKind::StrayBracket,
            ErrorKind::MissingAnchorOrAliasName => ProblemKind::NamelessAnchor,
            ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => ProblemKind::BlockText,
            other => ProblemKind::Syntax { detail: other.to_string() },
        }
    }
}

/// The parser's place in bytes, which it always knows of a text in memory.
fn bytes(place: &granit_parser::Span) -> Span {
    place.byte_range().map_or_else(Span::default, |range| Span::new(range.start, range.end))
}

/// The tab of a line that cannot be read at a byte, else the next one.
fn tab(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let next = text.get(start..).and_then(|rest| rest.find('\t')).map(|offset| start + offset);
    next.unwrap_or(at)
}

/// The character at an offset.
fn first_character(text: &str, at: usize) -> Span {
    let length = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span::new(at, at + length)
}

/// A block scalar without the line breaks that end it.
fn trimmed(text: &str, span: Span) -> Span {
    Span::new(span.start as usize, span.start as usize + span.slice(text).trim_end().len())
}
