//! Why a value is not of its form.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// What keeps a value from being one of a form, in English: "not an identifier".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed(Cow<'static, str>);

impl Malformed {
    /// For a reason that is a noun or a sentence without its stop.
    pub const fn of(reason: &'static str) -> Self {
        Self(Cow::Borrowed(reason))
    }
}

impl From<String> for Malformed {
    fn from(reason: String) -> Self {
        Self(Cow::Owned(reason))
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for Malformed {}
