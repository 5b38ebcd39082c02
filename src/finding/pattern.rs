//! What made several figures wrong at once, where no single figure is.

/// What made several figures wrong at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pattern {
    /// Two figures stand in each other's place.
    FiguresExchanged,
    /// A total leaves some of its parts out.
    PartsLeftOut,
    /// A total counts some of its parts twice.
    PartsCountedTwice,
    /// A total holds a part that nobody lists.
    PartMissing,
    /// One wrong unit in a column.
    Column,
    /// One factor in all figures of an activity.
    Row,
    /// An entry names another than the one that it belongs to.
    ReferenceExchanged,
}

impl Pattern {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FiguresExchanged => "figures-exchanged",
            Self::PartsLeftOut => "parts-left-out",
            Self::PartsCountedTwice => "parts-counted-twice",
            Self::PartMissing => "part-missing",
            Self::Column => "column",
            Self::Row => "row",
            Self::ReferenceExchanged => "reference-exchanged",
        }
    }
}
