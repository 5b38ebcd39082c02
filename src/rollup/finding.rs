//! What keeps a sum over reports from being one.

use crate::finding::Severity;

/// What was found, and of which reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub kind: Kind,
    /// The reports that it is of, by their names.
    pub reports: Vec<String>,
    /// What it is about: a name, an activity; empty where the reports say all.
    pub about: String,
}

impl Told {
    pub(super) fn new(kind: Kind, reports: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { kind, reports: reports.into_iter().map(Into::into).collect(), about: String::new() }
    }

    pub(super) fn about(self, about: impl Into<String>) -> Self {
        Self { about: about.into(), ..self }
    }
}

/// What may be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Models were made from one another in a circle.
    Cycle,
    /// One measurement stands in two reports.
    CountedTwice,
    /// Reports together inherit more than the whole of a base.
    SharesAboveWhole,
    /// The name of a base fits several reports.
    Ambiguous,
    /// A report was given twice, or in two revisions.
    SameReport,
    /// A base was released after what was made from it.
    BaseIsYounger,
    /// A base has no report among these.
    NoReport,
    /// Energies were taken at several boundaries.
    MixedBoundaries,
}

impl Kind {
    /// Its word in the output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cycle => "cycle",
            Self::CountedTwice => "countedTwice",
            Self::SharesAboveWhole => "sharesAboveWhole",
            Self::Ambiguous => "ambiguous",
            Self::SameReport => "sameReport",
            Self::BaseIsYounger => "baseIsYounger",
            Self::NoReport => "noReport",
            Self::MixedBoundaries => "mixedBoundaries",
        }
    }

    /// How grave it is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Cycle | Self::CountedTwice | Self::Ambiguous => Severity::Error,
            Self::SharesAboveWhole | Self::BaseIsYounger => Severity::Warning,
            Self::SameReport | Self::NoReport | Self::MixedBoundaries => Severity::Advice,
        }
    }
}
