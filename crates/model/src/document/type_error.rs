//! In what a value is not of its type, and where.

use std::fmt;

use serde::de::{Error as _, Expected, Unexpected};

use super::{NodeId, TypeMismatch, Wanted};

/// A node that is not of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeError {
    /// The innermost node that does not fit.
    pub node: NodeId,
    /// Why, in serde's English.
    pub message: String,
    /// Why, as data.
    pub mismatch: TypeMismatch,
}

impl TypeError {
    /// Keeps the place that is already known, which is further in.
    pub(super) fn at(mut self, node: NodeId) -> Self {
        if self.node == NodeId::NOWHERE {
            self.node = node;
        }
        self
    }

    pub(super) fn choice(message: &str) -> Self {
        Self { mismatch: TypeMismatch::Choice, ..Self::custom(message) }
    }

    /// Says where it is and what kind of value was wanted there, unless it lies further in.
    pub(super) fn of(mut self, node: NodeId, kind: Wanted) -> Self {
        self = self.at(node);
        if let TypeMismatch::Kind { wanted: wanted @ None } = &mut self.mismatch
            && self.node == node
        {
            *wanted = Some(kind);
        }
        self
    }
}

impl fmt::Display for TypeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for TypeError {}

impl serde::de::Error for TypeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { node: NodeId::NOWHERE, message: message.to_string(), mismatch: TypeMismatch::Other }
    }

    /// A document has no unit, it has null.
    fn invalid_type(got: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        let error = match got {
            Unexpected::Unit => Self::custom(format_args!("invalid type: null, expected {wanted}")),
            got => Self::custom(format_args!("invalid type: {got}, expected {wanted}")),
        };
        Self { mismatch: TypeMismatch::Kind { wanted: None }, ..error }
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        let error = Self::custom(format_args!("unknown field `{key}`"));
        Self { mismatch: TypeMismatch::UnknownKey { key: key.to_owned(), known }, ..error }
    }

    fn missing_field(key: &'static str) -> Self {
        Self {
            mismatch: TypeMismatch::MissingKey { key },
            ..Self::custom(format_args!("missing field `{key}`"))
        }
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        let error = Self::custom(format_args!("unknown variant `{word}`"));
        Self { mismatch: TypeMismatch::UnknownWord { word: word.to_owned(), known }, ..error }
    }
}
