//! The points that a comparison rests on.

use super::verdict::{Verdict, Word};

/// What has to be alike, or to be named, for two results to be compared (ISO 14044, 4.2.3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Aspect {
    /// What is counted, how many of it, and the service in words.
    FunctionalUnit,
    /// How large one is, and what it takes to render it.
    ReferenceFlow,
    /// How well the service is rendered.
    Performance,
    /// The stages in a result.
    Boundary,
    /// What was left out as negligible.
    CutOff,
    /// How what is shared was divided.
    Allocation,
    /// Model, version and horizon of a category.
    Characterisation,
    /// How the electricity behind a result was accounted for.
    Accounting,
    /// Which statistic of all units a result is.
    Statistic,
    /// Whether energy of cooling and power distribution is in it.
    Overhead,
    /// The time covered.
    Period,
    /// The place covered.
    Geography,
    /// How good the data are.
    DataQuality,
}

impl Aspect {
    /// Every point, in the order in which they are told.
    pub const ALL: [Self; 13] = [
        Self::FunctionalUnit,
        Self::ReferenceFlow,
        Self::Performance,
        Self::Boundary,
        Self::CutOff,
        Self::Allocation,
        Self::Characterisation,
        Self::Accounting,
        Self::Statistic,
        Self::Overhead,
        Self::Period,
        Self::Geography,
        Self::DataQuality,
    ];

    /// The word of the outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FunctionalUnit => "functionalUnit",
            Self::ReferenceFlow => "referenceFlow",
            Self::Performance => "performance",
            Self::Boundary => "systemBoundary",
            Self::CutOff => "cutOff",
            Self::Allocation => "allocation",
            Self::Characterisation => "characterisation",
            Self::Accounting => "electricityAccounting",
            Self::Statistic => "statistic",
            Self::Overhead => "facilityOverhead",
            Self::Period => "period",
            Self::Geography => "geography",
            Self::DataQuality => "dataQuality",
        }
    }

    /// The clause that asks for it.
    pub const fn clause(self) -> &'static str {
        match self {
            Self::FunctionalUnit | Self::Performance => "ISO 14044, 4.2.3.2",
            Self::ReferenceFlow => "ISO 14044, 4.2.3.2; ITU-T L.1801, App. IV",
            Self::Boundary => "ISO 14044, 4.2.3.3",
            Self::CutOff => "ISO 14044, 4.2.3.3.3",
            Self::Allocation => "ISO 14044, 4.3.4",
            Self::Characterisation => "ISO 14044, 4.4.2",
            Self::Accounting => "GHG Protocol scope 2; ITU-T L.1801, 8.1",
            Self::Statistic => "ISO 14044, 4.2.3.7",
            Self::Overhead => "ISO/IEC 30134-2",
            Self::Period | Self::Geography | Self::DataQuality => "ISO 14044, 4.2.3.6",
        }
    }

    /// Whether it is told of each result, so that one may fall out alone.
    pub const fn is_of_results(self) -> bool {
        matches!(
            self,
            Self::Boundary | Self::Characterisation | Self::Accounting | Self::Statistic | Self::Overhead
        )
    }

    // 0021: what a difference of these says, a reader can weigh; of the others nobody can.
    /// Whether a difference forbids a comparison. Of the others it has to be named, which is done here: systems that are
    /// compared may well run at other times and in other places.
    pub const fn has_to_be_alike(self) -> bool {
        !matches!(self, Self::Period | Self::Geography | Self::DataQuality)
    }

    /// Whether a verdict on it forbids a ratio.
    pub(super) const fn bars(self, verdict: Verdict, is_judged: bool) -> bool {
        match verdict {
            Verdict::Same | Verdict::ByResult => false,
            Verdict::NotStated => true,
            Verdict::ForPeople => self.has_to_be_alike() && !is_judged,
            Verdict::Differs => self.has_to_be_alike(),
        }
    }
}

/// A point with what both reports say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Which.
    pub aspect: Aspect,
    /// What each says; nothing where it says nothing.
    pub said: [Vec<Word>; 2],
    /// Whether it is the same.
    pub verdict: Verdict,
    /// Whether people found it alike, where words alone differ.
    pub is_judged: bool,
    /// Whether it differs for some results, and not for all: it forbids the ratios of these alone.
    pub is_in_part: bool,
}

impl Point {
    pub(super) const fn new(aspect: Aspect, said: [Vec<Word>; 2], verdict: Verdict) -> Self {
        Self { aspect, said, verdict, is_judged: false, is_in_part: false }
    }

    /// With what people judged; what is not stated, or differs, is none of it.
    pub(super) fn judged(mut self, judged: &[Aspect]) -> Self {
        let leaves_it_open = matches!(self.verdict, Verdict::ForPeople | Verdict::ByResult);
        self.is_judged = leaves_it_open && judged.contains(&self.aspect);
        self
    }

    /// Whether it forbids a ratio.
    pub const fn bars(&self) -> bool {
        !self.is_in_part && self.aspect.bars(self.verdict, self.is_judged)
    }

    /// Whether it is a difference that does not forbid a comparison, and has to be told with it.
    pub const fn is_to_be_named(&self) -> bool {
        !self.bars() && !self.is_in_part && matches!(self.verdict, Verdict::Differs | Verdict::ForPeople)
    }
}
