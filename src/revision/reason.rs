//! What a revision gives as the reason of a change.

use std::collections::HashSet;

use super::walk::Found;
use super::{Change, How, Said, Spot};
use crate::quantity::Figure;
use crate::report::{Activity, Report, Source};

/// A reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// The report says why it was corrected or withdrawn.
    Status,
    /// A note beside the figure, or beside what it belongs to, is new.
    Note,
    /// It was come by in another way.
    Basis,
    /// It was read from another source, or another edition of it.
    Source,
    /// It was characterised or measured otherwise.
    Method,
}

impl Reason {
    /// The word of the outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Status => "statusReason",
            Self::Note => "note",
            Self::Basis => "basis",
            Self::Source => "source",
            Self::Method => "method",
        }
    }
}

/// Gives each figure that moved the reasons that are stated for it.
pub(super) fn give(old: &Report, new: &Report, changes: &mut [Found]) {
    let status = |report: &Report| {
        let reason = report.report.status_reason.as_ref().map(|reason| reason.trim().to_owned());
        reason.filter(|reason| !reason.is_empty())
    };
    let is_status = status(new).is_some_and(|reason| status(old).as_ref() != Some(&reason));
    let around = Around::of(changes.iter().map(|found| &found.change));
    for found in changes {
        let Some(moved) = found.change.moved.as_ref().filter(|moved| moved.how != How::Not) else { continue };
        let mut reasons = Vec::new();
        let beside = |key: &'static str| moved.beside.contains(&key);
        // A note that was taken away gives no reason.
        let has_note = beside(Figure::note) && found.has_note;
        let source = found.source.as_deref().is_some_and(|source| around.sources.contains(source));
        reasons.extend(is_status.then_some(Reason::Status));
        reasons.extend(
            (has_note || Around::is_below(&around.notes, &found.change.path)).then_some(Reason::Note),
        );
        reasons.extend((beside(Figure::basis) && found.has_basis).then_some(Reason::Basis));
        reasons
            .extend(((beside(Figure::source) && found.source.is_some()) || source).then_some(Reason::Source));
        reasons.extend(Around::is_below(&around.methods, &found.change.path).then_some(Reason::Method));
        found.change.reasons = reasons;
    }
}

/// Places whose reason holds for all that lies below.
#[derive(Default)]
struct Around {
    notes: HashSet<String>,
    methods: HashSet<String>,
    /// Ids of sources that are another edition.
    sources: HashSet<String>,
}

impl Around {
    fn of<'c>(changes: impl Iterator<Item = &'c Change>) -> Self {
        let mut around = Self::default();
        for change in changes.filter(|change| change.new.is_some()) {
            let steps: Vec<&str> = change.path.split('/').skip(1).collect();
            let up_to =
                |place: usize| -> String { steps.iter().take(place).flat_map(|step| ["/", step]).collect() };
            let says =
                matches!(&change.new, Some(Spot { said: Said::Word(words), .. }) if !words.trim().is_empty());
            if steps.last() == Some(&Activity::note) && says {
                around.notes.insert(up_to(steps.len() - 1));
            }
            let method = steps.iter().position(|step| *step == METHOD || *step == Activity::measurement);
            if let Some(place) = method {
                around.methods.insert(up_to(place));
            }
            if let [Report::sources, id, key] = steps.as_slice()
                && [Source::title, Source::date, Source::url].contains(key)
            {
                around.sources.insert((*id).to_owned());
            }
        }
        around
    }

    /// Whether a path lies below one of some places.
    fn is_below(places: &HashSet<String>, path: &str) -> bool {
        path.match_indices('/')
            .skip(1)
            .any(|(end, _)| path.get(..end).is_some_and(|above| places.contains(above)))
    }
}

/// The key of a characterisation.
const METHOD: &str = crate::report::ClimateChange::method;
