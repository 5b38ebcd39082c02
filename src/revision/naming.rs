//! Whether a revision says which one it takes the place of.

use crate::report::Report;

/// How a newer report names the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Naming {
    /// It has the same id and a higher revision.
    Revision,
    /// It supersedes the id of the older one.
    Supersedes,
    /// It has the same id, and no higher revision.
    NotRaised,
    /// It supersedes another report.
    Other,
    /// It has another id and names none that it supersedes.
    None,
}

impl Naming {
    pub(super) fn of(old: &Report, new: &Report) -> Self {
        let revision = |report: &Report| report.report.revision.as_ref().map(|revision| ***revision);
        let named = new.report.supersedes.as_ref().and_then(|reference| reference.id.as_ref());
        if **old.report.id == **new.report.id {
            // A report without a number is its first revision.
            let [old, new] = [old, new].map(|report| revision(report).unwrap_or(1));
            return if new > old { Self::Revision } else { Self::NotRaised };
        }
        match named {
            Some(id) if ***id == **old.report.id => Self::Supersedes,
            Some(_) => Self::Other,
            None => Self::None,
        }
    }

    /// Whether the older one is named.
    pub const fn is_named(self) -> bool {
        matches!(self, Self::Revision | Self::Supersedes)
    }

    /// The word of the outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Revision => "revision",
            Self::Supersedes => "supersedes",
            Self::NotRaised => "notRaised",
            Self::Other => "other",
            Self::None => "none",
        }
    }
}
