//! Two reports held against each other: whether their results may be compared, point by point, and by how much they differ
//! where they may.
//!
//! Silence is never the same: of what one report does not state nothing can be told, and no ratio is given.

mod aspect;
mod data;
mod edition;
mod method;
mod public;
mod result;
mod scope;
mod service;
mod verdict;
mod water;

use crate::finding::Level;
use crate::sheet::{Sheet, Value};

pub use aspect::{Aspect, Point};
pub use public::Asked;
pub use result::{Compared, Outcome, Ratio};
pub use verdict::{Verdict, Word};

/// Two reports held against each other, in the order in which they were named.
#[derive(Debug)]
pub struct Comparison<'s> {
    /// Both reports.
    pub sheets: [&'s Sheet; 2],
    /// What a comparison rests on, point by point.
    pub points: Vec<Point>,
    /// Every result that one of them states, with the ratio where it may be told.
    pub results: Vec<Compared>,
    /// What a comparison disclosed to the public asks for beyond, and what each report says of it.
    pub public: Vec<Asked>,
}

/// The level that both reports have to reach (ISO 14044, 5.3).
pub const LEVEL: Level = Level::Comparable;

impl<'s> Comparison<'s> {
    /// Holds two reports against each other; `judged` are the points that people found alike, where words alone differ.
    pub fn of(sheets: [&'s Sheet; 2], judged: &[Aspect]) -> Self {
        let reports = sheets.map(|sheet| &sheet.report);
        let mut results = result::of(sheets, judged);
        let points: Vec<Point> = Aspect::ALL
            .into_iter()
            .map(|aspect| match aspect {
                Aspect::FunctionalUnit => service::functional_unit(reports),
                Aspect::ReferenceFlow => service::reference_flow(reports),
                Aspect::Performance => service::performance(reports),
                Aspect::CutOff => scope::cut_off(reports),
                Aspect::Allocation => scope::allocation(reports),
                Aspect::Period => data::period(reports),
                Aspect::Geography => data::geography(reports),
                Aspect::DataQuality => data::quality(reports),
                Aspect::Boundary
                | Aspect::Characterisation
                | Aspect::Accounting
                | Aspect::Statistic
                | Aspect::Overhead => result::point(aspect, &results),
            })
            .map(|point| point.judged(judged))
            .collect();
        let barring = points.iter().filter(|point| !point.aspect.is_of_results() && point.bars());
        let barring: Vec<Aspect> = barring.map(|point| point.aspect).collect();
        let is_ready = sheets.iter().all(|sheet| sheet.level() >= LEVEL);
        for result in &mut results {
            result.bar(&barring, is_ready);
        }
        let public = public::of(reports);
        Self { sheets, points, results, public }
    }

    /// Whether the results may be compared: those of one category at least.
    pub fn is_allowed(&self) -> bool {
        self.results.iter().any(|result| matches!(result.outcome, Outcome::Told(_)))
    }

    /// Whether a report reaches the level that is asked for.
    pub fn is_ready(&self, side: usize) -> bool {
        self.sheets.get(side).is_some_and(|sheet| sheet.level() >= LEVEL)
    }

    /// Whether both are revisions of one report.
    pub fn is_one_report(&self) -> bool {
        let [one, other] = self.sheets.map(|sheet| &sheet.report.report.id);
        **one == **other
    }

    /// Whether a report states a result per functional unit, or what gives one.
    pub fn has_results(&self, side: usize) -> bool {
        self.results.iter().any(|result| result.values.get(side).is_some_and(|value| *value != Value::Absent))
    }

    /// The word for the verdict on a point.
    pub fn word(&self, point: &Point) -> &'static str {
        let is_without = !self.has_results(0) || !self.has_results(1);
        match point.verdict {
            _ if point.is_judged => "judged",
            Verdict::Differs if point.is_in_part => "differsForSome",
            Verdict::NotStated if point.aspect.is_of_results() && is_without => "noResult",
            verdict => verdict.key(),
        }
    }

    /// How many points have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.points.iter().filter(|point| point.verdict == verdict).count()
    }
}
