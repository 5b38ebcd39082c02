//! What can be wrong with a text, as data; the words are in `src/messages`.

use std::error::Error;
use std::fmt;

use super::Span;

/// Something wrong or doubtful at a place of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where it is.
    pub span: Span,
    /// The other place that explains it, such as the first of two equal keys.
    pub related: Option<Span>,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind.key())?;
        for (name, text) in self.kind.arguments() {
            write!(formatter, ", {name}: {text}")?;
        }
        write!(formatter, " (at byte {})", self.span.start)
    }
}

impl Error for Problem {}

impl Problem {
    /// A problem that one place explains.
    pub fn new(kind: ProblemKind, span: Span) -> Self {
        Self { kind, span, related: None }
    }

    /// The same problem, explained by another place too.
    #[must_use]
    pub fn with_related(self, related: Span) -> Self {
        Self { related: Some(related), ..self }
    }
}

/// Each thing that can be wrong with a text, with its data.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// More bytes than the limit.
    TooLarge {
        /// The size of the text.
        bytes: usize,
        /// The largest size.
        limit: usize,
    },
    /// Lists and maps nested deeper than the limit.
    TooDeep {
        /// The deepest nesting.
        limit: usize,
    },
    /// More keys and values than the limit, aliases counted as what they stand for.
    TooManyNodes {
        /// The largest number.
        limit: usize,
    },
    /// More bytes than the limit, once each alias is written out as what it stands for.
    AliasesTooLarge {
        /// The largest size.
        limit: usize,
    },
    /// Bytes that are not UTF-8.
    BadUtf8 {
        /// The first wrong byte.
        offset: usize,
    },
    /// Text in UTF-16.
    Utf16,
    /// No value at all.
    Empty,
    /// A second document in one file.
    SeveralDocuments,
    /// The same key twice in one map; the first is the related place.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A YAML key that is a list, a map or an alias.
    ComplexKey,
    /// The YAML 1.1 merge key `<<`.
    MergeKey,
    /// A YAML tag.
    Tag {
        /// The tag as written.
        tag: String,
    },
    /// An alias within the value that it stands for.
    SelfAlias {
        /// The alias's name.
        name: String,
    },
    /// An alias whose anchor stands nowhere before it.
    UnknownAnchor {
        /// The alias's name.
        name: String,
    },
    /// Infinity or not-a-number.
    NotANumber {
        /// The text.
        text: String,
    },
    /// A number that no double can hold.
    NumberOutOfRange {
        /// The number as written.
        text: String,
    },
    /// A number that JSON does not write so: `01`, `.5`, `1.`, `+1`.
    BadNumber {
        /// The number as written.
        text: String,
    },
    /// A bare word that JSON does not know: `None`, `True`, `undefined`.
    UnknownWord {
        /// The word.
        word: String,
    },
    /// A character that cannot stand here.
    UnexpectedCharacter {
        /// The character.
        character: char,
    },
    /// A text that stops inside a value.
    UnexpectedEnd,
    /// A bracket that is never closed, or closed by another one; where it opens is the related place when known.
    Unclosed {
        /// The bracket.
        bracket: char,
    },
    /// A quoted string that is never closed.
    UnclosedString,
    /// A comma with nothing after it.
    TrailingComma,
    /// A comment in JSON.
    Comment,
    /// A control character written raw.
    ControlCharacter {
        /// The character's number.
        code: u32,
    },
    /// Half of a `\u` pair.
    LoneSurrogate,
    /// A backslash before something that it does not escape.
    BadEscape,
    /// A tab where YAML wants spaces.
    Tab,
    /// A YAML line indented by a number of spaces that fits nothing above it.
    Indentation,
    /// A second `: ` on a line of YAML, mostly in a text that wants quotes.
    Colon,
    /// A line that is neither a key with its colon nor an entry with its dash.
    KeyExpected,
    /// Text behind a closing quote.
    AfterQuote,
    /// A closing bracket without an opening one.
    StrayBracket,
    /// An anchor or alias without a name.
    NamelessAnchor,
    /// A block scalar whose head is none.
    BlockText,
    /// Any other YAML that cannot be read.
    Syntax {
        /// What the YAML reader says, in English.
        detail: String,
    },
    /// A notice: a number with underscores, read as a string.
    UnderscoredNumber {
        /// The text.
        text: String,
    },
    /// A notice: a decimal number that starts with an idle zero.
    LeadingZero {
        /// The text.
        text: String,
    },
}

impl ProblemKind {
    /// Whether the text has no tree because of it.
    pub fn is_fatal(&self) -> bool {
        !matches!(self, Self::UnderscoredNumber { .. } | Self::LeadingZero { .. })
    }

    /// The name of its messages, without the prefix `document-`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::TooDeep { .. } => "too-deep",
            Self::TooManyNodes { .. } => "too-many-nodes",
            Self::AliasesTooLarge { .. } => "aliases-too-large",
            Self::BadUtf8 { .. } => "bad-utf8",
            Self::Utf16 => "utf16",
            Self::Empty => "empty",
            Self::SeveralDocuments => "several-documents",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::ComplexKey => "complex-key",
            Self::MergeKey => "merge-key",
            Self::Tag { .. } => "tag",
            Self::SelfAlias { .. } => "self-alias",
            Self::UnknownAnchor { .. } => "unknown-anchor",
            Self::NotANumber { .. } => "not-a-number",
            Self::NumberOutOfRange { .. } => "number-out-of-range",
            Self::BadNumber { .. } => "bad-number",
            Self::UnknownWord { .. } => "unknown-word",
            Self::UnexpectedCharacter { .. } => "unexpected-character",
            Self::UnexpectedEnd => "unexpected-end",
            Self::Unclosed { .. } => "unclosed",
            Self::UnclosedString => "unclosed-string",
            Self::TrailingComma => "trailing-comma",
            Self::Comment => "comment",
            Self::ControlCharacter { .. } => "control-character",
            Self::LoneSurrogate => "lone-surrogate",
            Self::BadEscape => "bad-escape",
            Self::Tab => "tab",
            Self::Indentation => "indentation",
            Self::Colon => "colon",
            Self::KeyExpected => "key-expected",
            Self::AfterQuote => "after-quote",
            Self::StrayBracket => "stray-bracket",
            Self::NamelessAnchor => "nameless-anchor",
            Self::BlockText => "block-text",
            Self::Syntax { .. } => "syntax",
            Self::UnderscoredNumber { .. } => "underscored-number",
            Self::LeadingZero { .. } => "leading-zero",
        }
    }

    /// The values of its messages' gaps.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", size(*limit))]
            }
            Self::TooDeep { limit } | Self::TooManyNodes { limit } => vec![("limit", limit.to_string())],
            Self::AliasesTooLarge { limit } => vec![("limit", size(*limit))],
            Self::BadUtf8 { offset } => vec![("offset", offset.to_string())],
            Self::DuplicateKey { key } => vec![("key", shortened(key))],
            Self::Tag { tag } => vec![("tag", shortened(tag))],
            Self::SelfAlias { name } | Self::UnknownAnchor { name } => vec![("name", shortened(name))],
            Self::NotANumber { text }
            | Self::NumberOutOfRange { text }
            | Self::BadNumber { text }
            | Self::UnderscoredNumber { text }
            | Self::LeadingZero { text } => vec![("text", shortened(text))],
            Self::UnknownWord { word } => vec![("word", shortened(word))],
            Self::UnexpectedCharacter { character } => vec![("character", visible(*character))],
            Self::Unclosed { bracket } => vec![("bracket", bracket.to_string())],
            Self::ControlCharacter { code } => vec![("code", format!("U+{code:04X}"))],
            Self::Syntax { detail } => vec![("detail", shortened(detail))],
            Self::Utf16
            | Self::Empty
            | Self::SeveralDocuments
            | Self::ComplexKey
            | Self::MergeKey
            | Self::UnexpectedEnd
            | Self::UnclosedString
            | Self::TrailingComma
            | Self::Comment
            | Self::LoneSurrogate
            | Self::BadEscape
            | Self::Tab
            | Self::KeyExpected
            | Self::AfterQuote
            | Self::StrayBracket
            | Self::NamelessAnchor
            | Self::BlockText
            | Self::Indentation
            | Self::Colon => Vec::new(),
        }
    }
}

/// A message stays readable whatever the text holds.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut characters = text.chars();
    let mut short: String =
        characters.by_ref().take(LONGEST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

/// A character that can be seen, or its number.
fn visible(character: char) -> String {
    let is_seen = !character.is_control() && !character.is_whitespace() && !is_invisible(character);
    if is_seen { character.to_string() } else { format!("U+{:04X}", u32::from(character)) }
}

/// Marks without a glyph that editors and copied pages leave behind.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A number of bytes, in a larger unit where it is a whole number of them.
fn size(bytes: usize) -> String {
    const MEBIBYTE: usize = 1 << 20;
    if bytes >= MEBIBYTE && bytes.is_multiple_of(MEBIBYTE) {
        format!("{} MiB", bytes / MEBIBYTE)
    } else {
        format!("{bytes} B")
    }
}

impl ProblemKind {
    /// One of each kind, so that tests can prove each has its words.
    pub fn samples() -> Vec<Self> {
        let text = || "x".to_owned();
        vec![
            Self::TooLarge { bytes: 2, limit: 1 },
            Self::TooDeep { limit: 1 },
            Self::TooManyNodes { limit: 1 },
            Self::AliasesTooLarge { limit: 1 },
            Self::BadUtf8 { offset: 0 },
            Self::Utf16,
            Self::Empty,
            Self::SeveralDocuments,
            Self::DuplicateKey { key: text() },
            Self::ComplexKey,
            Self::MergeKey,
            Self::Tag { tag: text() },
            Self::SelfAlias { name: text() },
            Self::UnknownAnchor { name: text() },
            Self::NotANumber { text: text() },
            Self::NumberOutOfRange { text: text() },
            Self::BadNumber { text: text() },
            Self::UnknownWord { word: text() },
            Self::UnexpectedCharacter { character: 'x' },
            Self::UnexpectedEnd,
            Self::Unclosed { bracket: '[' },
            Self::UnclosedString,
            Self::TrailingComma,
            Self::Comment,
            Self::ControlCharacter { code: 1 },
            Self::LoneSurrogate,
            Self::BadEscape,
            Self::Tab,
            Self::Indentation,
            Self::Colon,
            Self::KeyExpected,
            Self::AfterQuote,
            Self::StrayBracket,
            Self::NamelessAnchor,
            Self::BlockText,
            Self::Syntax { detail: text() },
            Self::UnderscoredNumber { text: text() },
            Self::LeadingZero { text: text() },
        ]
    }
}
