//! The located document: YAML or JSON text as one tree that knows where each key and value stands.
//!
//! [`decode`] turns bytes into text, [`read`] turns text into a [`Reading`], and [`typed`] turns its tree into a
//! Rust value. A text that cannot be read gives [`Problem`]s with their places, never an `Err` without one.

mod amended;
mod builder;
mod changes;
mod de;
mod edit;
mod escape;
mod json;
mod located;
mod number;
mod place;
mod problem;
mod same;
mod scalar;
mod tree;
mod type_error;
mod type_mismatch;
mod yaml;

pub use amended::Amendments;
pub use changes::{Changed, Changes, Fresh};
pub use de::{typed, typed_with};
pub use edit::Edits;
pub use located::NUMBER;
pub use located::{Located, NodeId};
pub use number::{decimal, number};
pub use place::{LineIndex, Span, line_column};
pub use problem::{Problem, ProblemKind};
pub use same::same;
pub use tree::{Entry, Items, Kind, Pairs, Tree};
pub use type_error::TypeError;
pub use type_mismatch::{TypeMismatch, Wanted};

/// The notation of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// YAML 1.2, core schema.
    Yaml,
    /// JSON, strictly as RFC 8259 has it.
    Json,
}

impl Format {
    /// The format that the name's extension tells, else the one that the text looks like.
    pub fn detect(name: &str, text: &str) -> Self {
        let extension = name.rsplit(['/', '\\']).next().and_then(|file| file.rsplit_once('.'));
        match extension.map(|(_, extension)| extension.to_ascii_lowercase()).as_deref() {
            Some("json" | "ndjson" | "jsonl") => Self::Json,
            Some("yaml" | "yml") => Self::Yaml,
            _ => Self::of_text(text),
        }
    }

    /// A flow mapping of YAML also opens with a bracket, so the bracket alone does not decide.
    fn of_text(text: &str) -> Self {
        let opens_like_json = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
        let is_json = || read(text, Self::Json, &Limits::default()).tree.is_some();
        if opens_like_json && is_json() { Self::Json } else { Self::Yaml }
    }
}

/// How much a document may ask of the machine that reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest text, in bytes, also with each alias written out as what it stands for.
    pub max_bytes: usize,
    /// The deepest nesting of lists and maps, counted through aliases.
    pub max_depth: usize,
    /// The largest number of keys and values, where an alias weighs as much as what it stands for.
    pub max_nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // 0008, 0010: a check runs where a stranger's file can end it.
        Self { max_bytes: 16 << 20, max_depth: 128, max_nodes: 1_000_000 }
    }
}

/// What reading a text gave.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    /// The tree, unless a problem was fatal.
    pub tree: Option<Tree<'t>>,
    /// What was wrong or doubtful, in the order of the text.
    pub problems: Vec<Problem>,
}

/// The bytes as text, when they are UTF-8 and not too many.
///
/// # Errors
///
/// The one problem that makes the bytes unreadable; its place counts bytes.
pub fn decode<'b>(bytes: &'b [u8], limits: &Limits) -> Result<&'b str, Problem> {
    if bytes.len() > limits.max_bytes {
        let kind = ProblemKind::TooLarge { bytes: bytes.len(), limit: limits.max_bytes };
        return Err(Problem::new(kind, Span::default()));
    }
    if is_utf16(bytes) {
        return Err(Problem::new(ProblemKind::Utf16, Span::default()));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        Problem::new(ProblemKind::BadUtf8 { offset }, Span::new(offset, offset.saturating_add(1)))
    })
}

/// Whether bytes begin as UTF-16 does: with its mark, or with letters that a zero stands beside.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
        || matches!(bytes, [a, 0, b, 0, ..] | [0, a, 0, b, ..] if *a != 0 && *b != 0)
}

/// Reads a text as one located tree.
pub fn read<'t>(text: &'t str, format: Format, limits: &Limits) -> Reading<'t> {
    // Places are 32-bit, and decoding an escape can lengthen a text.
    let limit = limits.max_bytes.min(u32::MAX as usize / 4);
    if text.len() > limit {
        let kind = ProblemKind::TooLarge { bytes: text.len(), limit };
        return Reading { tree: None, problems: vec![Problem::new(kind, Span::default())] };
    }
    match format {
        Format::Json => json::read(text, limits),
        Format::Yaml => yaml::read(text, limits),
    }
}

#[cfg(test)]
mod tests;
