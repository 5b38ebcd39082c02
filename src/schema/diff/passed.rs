//! What a comparison passed over.

/// Why something was not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// `$schema` names a draft that is not known.
    DialectUnknown,
    /// A keyword of no draft changed; whether it asks for something is not known.
    KeywordUnknown,
    /// A pattern that is read by no engine here; what it asks for is not known.
    PatternUnread,
    /// A reference leads to another document that was not given, or depends on the way to it.
    Unfollowed,
    /// A number has more digits than are compared.
    NumberRounded,
    /// Whether writers are broken could not be decided.
    WritersUndecided,
    /// Whether readers are broken could not be decided.
    ReadersUndecided,
}

impl Reason {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::DialectUnknown => "dialect-unknown",
            Self::KeywordUnknown => "keyword-unknown",
            Self::PatternUnread => "pattern-not-read",
            Self::Unfollowed => "reference-not-followed",
            Self::NumberRounded => "number-rounded",
            Self::WritersUndecided => "writers-not-decided",
            Self::ReadersUndecided => "readers-not-decided",
        }
    }
}

/// Something that was not compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passed {
    /// JSON pointer into the schema that holds it; of both, into the newer one.
    pub at: String,
    /// Why.
    pub reason: Reason,
    /// The keyword, reference or address.
    pub subject: String,
}
