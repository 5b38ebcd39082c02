//! In what a value is not of the type that is read, as data; the words are in `src/messages`.

/// In what a value is not of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// Another kind of value.
    Kind {
        /// What is wanted, as the type calls itself.
        wanted: String,
    },
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
