//! In what a value is not of the type that is read, as data; the words are in `src/messages`.

/// In what a value is not of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeMismatch {
    /// Another kind of value.
    Kind {
        /// What is wanted; nothing where any kind of value was looked at.
        wanted: Option<Wanted>,
    },
    /// A choice with a value of its own, which is written as a map with one key.
    Choice,
    /// A key that the type does not know.
    UnknownKey {
        /// The key.
        key: String,
        /// Those that it knows.
        known: &'static [&'static str],
    },
    /// A key that the type cannot be without.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A word that is none of a list.
    UnknownWord {
        /// The word.
        word: String,
        /// The list.
        known: &'static [&'static str],
    },
    /// Anything else, which the message says.
    Other,
}

/// What kind of value a type reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A truth value.
    Truth,
    /// A number without fraction.
    Integer,
    /// A number.
    Number,
    /// A list.
    List,
    /// A map of keys that the document gives.
    Map,
    /// A map of the keys of a type, by its name in Rust.
    Struct(&'static str),
    /// A word of a list, or a choice, by the name of its type in Rust.
    Enum(&'static str),
    /// Something that a type wraps, by its name in Rust.
    Wrapped(&'static str),
}
