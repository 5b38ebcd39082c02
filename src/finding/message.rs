//! Sentences of the message files with what fills their gaps: words come when the language is known.

use super::Mending;
use super::Words;
use crate::quantity::{Interval, Operand};
use crate::report::Stage;

/// A sentence of the message files, with what fills its gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its key: `TRN-001.exceeds` is the attribute `exceeds` of the message `TRN-001`.
    pub key: String,
    /// What fills its gaps.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Of a help: what it writes, where an edit can be made of it.
    pub mends: Option<Mending>,
}

impl Message {
    /// A sentence without gaps.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), arguments: Vec::new(), mends: None }
    }

    /// With what it writes.
    #[must_use]
    pub(crate) const fn mends(mut self, mending: Mending) -> Self {
        self.mends = Some(mending);
        self
    }

    /// With a gap filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }
}

/// What fills a gap of a sentence; it is put into words when the language is known.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Argument {
    /// Words of the report, of the schema or of whoever else, as they are; quoted in one line, of long ones the beginning.
    Text(String),
    /// A name of a file, a path or a command, quoted in one line and whole.
    Name(String),
    /// Words that are put together already.
    Said(String),
    /// Words of the message files, by their key.
    Term(String),
    /// A whole number.
    Whole(u64),
    /// A figure as its author wrote it, with the values it stands for where it was rounded.
    Figure(Operand),
    /// A figure as its author wrote it, alone.
    Written(Operand),
    /// A computed range in a unit.
    Range(Interval, &'static str),
    /// Words of a data file, with the clause that they are of in brackets.
    Words {
        /// The words.
        words: Words,
        /// The clause, where there is one.
        clause: Option<String>,
    },
    /// Words that are listed.
    List(Vec<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&&str> for Argument {
    fn from(text: &&str) -> Self {
        Self::Text((*text).to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Whole(number as u64)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<Operand> for Argument {
    fn from(operand: Operand) -> Self {
        Self::Figure(operand)
    }
}

impl From<&Words> for Argument {
    fn from(words: &Words) -> Self {
        Self::Words { words: words.clone(), clause: None }
    }
}

impl From<Vec<String>> for Argument {
    fn from(words: Vec<String>) -> Self {
        Self::List(words)
    }
}

impl From<Stage> for Argument {
    fn from(stage: Stage) -> Self {
        Self::Text(stage.key().to_owned())
    }
}

impl From<&[Stage]> for Argument {
    fn from(stages: &[Stage]) -> Self {
        Self::List(stages.iter().map(|stage| stage.key().to_owned()).collect())
    }
}
