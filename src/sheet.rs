//! The fact sheet of a report: what is shown of it, whatever the form it is drawn in.
//!
//! A figure is shown with its unit, its interval and the state of its proof, and what is missing keeps its place. Words,
//! colours and marks belong to the forms.

mod boundary;
mod chain;
mod data;
pub mod embedded;
mod energy;
mod figure;
mod headline;
mod inventory;
mod per_unit;
mod proof;
mod results;

use crate::acceptance::Acceptances;
use crate::canonical;
use crate::check::WellFormed;
use crate::digest;
use crate::document::{Format, Limits};
use crate::facts::Facts;
use crate::finding::{Level, Severity};
use crate::outcome::{LocatedFinding, Outcome, Unreadable};
use crate::quantity::{Dimension, Quantity};
use crate::relations;
use crate::report::{Report, SchemaVersion};

pub use boundary::{Group, StageRow, StageState};
pub use chain::{Follows, Link};
pub use data::{Data, key as basis_key};
pub use energy::{Around, AroundOf, BOUNDARIES};
pub use figure::{Amount, Computed, Figure, Value};
pub use headline::{Headline, Scale, Tile, Topic};
pub use inventory::Apart;
pub use per_unit::PerUnit;
pub use proof::{Chapter, Proof, Standing, Tally};
pub use results::{Part, ResultRow};

/// What is shown of a well-formed report.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The text of the report.
    pub text: String,
    /// How that is written.
    pub format: Format,
    /// The SHA-256 of the text, in hexadecimal.
    pub digest: String,
    /// The SHA-256 of its canonical form, which is that of the report in any notation.
    pub canonical: Option<String>,
    /// The version of the schema in which it is written.
    pub written_in: SchemaVersion,
    /// The report, as the newest version has it.
    pub report: Report,
    /// What checking it gave, whatever day it is.
    pub outcome: Outcome,
    /// What its publisher accepts of that, as a file of acceptances (JSON); `None` where nothing is.
    pub acceptances: Option<String>,
    /// The result that the sheet begins with.
    pub headline: Headline,
    /// The results beside it: six that are always there, and others that are stated.
    pub tiles: Vec<Tile>,
    /// Every stage, in the order of the life cycle.
    pub stages: Vec<StageRow>,
    /// Every result that is stated.
    pub results: Vec<ResultRow>,
    /// Activities whose emissions no result of climate change counts.
    pub apart: Vec<Apart>,
    /// Energy from the chip to the facility.
    pub around: Vec<Around>,
    /// What the data rest on.
    pub data: Data,
    /// The results at other scales than that of the headline.
    pub scales: Vec<Scale>,
    /// How the figures hold each other.
    pub proof: Proof,
    /// What carries the headline.
    pub chain: Option<Link>,
}

impl Sheet {
    /// What is shown of a report.
    ///
    /// # Errors
    ///
    /// What keeps the text from being a well-formed report: there is no sheet of it.
    pub fn of(text: &str, format: Format, limits: &Limits) -> Result<Self, Unreadable> {
        // 0015: judged whatever day it is, so that a page drawn again is the same byte for byte.
        let whole = WellFormed::of(text, format, limits)?;
        let (tree, report) = (whole.tree(), &whole.report);
        let facts = Facts::of(report);
        let relations = relations::of(&facts);
        let run = relations.net.derive();
        let proof = Proof::of(&whole, &facts, &relations, &run);
        let results = results::of(report, &proof);
        let headline = Headline::of(report, &results);
        let tiles = headline::tiles(report, &results, &headline, &proof);
        let stages = boundary::stages(report, &results);
        let apart = inventory::apart(report, &results, &proof);
        let around = energy::around(report, &proof);
        let data = Data::of(tree, report, &facts);
        let scales = headline::scales(report, &results, &proof);
        let node = headline.value.figure().map(|figure| figure.node);
        let chain = node.and_then(|node| chain::of(tree, report, &proof, &run, node));
        let canonical = canonical::digest(whole.written());
        let (text, digest) = (text.to_owned(), digest::sha256(text));
        drop(run);
        drop(relations);
        drop(facts);
        let written_in = whole.brought_from().unwrap_or(SchemaVersion::CURRENT);
        let WellFormed { report, outcome, .. } = whole;
        Ok(Self {
            text,
            format,
            digest,
            canonical,
            written_in,
            report,
            outcome,
            acceptances: None,
            headline,
            tiles,
            stages,
            results,
            apart,
            around,
            data,
            scales,
            proof,
            chain,
        })
    }

    /// Marks what its publisher accepts of what was found; the report has this name for them.
    pub fn accept(&mut self, acceptances: &Acceptances, report: &str) {
        let used = acceptances.apply(report, &mut self.outcome);
        // 0015: what says so lies in the page, which is drawn again from itself.
        self.acceptances = (!used.is_empty()).then(|| acceptances.excerpt(&used));
    }

    /// The SHA-256 of a text, as a sheet names it.
    pub fn digest_of(text: &str) -> String {
        digest::sha256(text)
    }

    /// The contradictions that are proved, one for each cause.
    pub fn contradictions(&self) -> impl Iterator<Item = &LocatedFinding> {
        self.outcome.findings.iter().filter(|placed| is_contradiction(placed))
    }

    /// A figure of the report with the state of its proof.
    pub fn figure<D: Dimension>(&self, quantity: &Quantity<D>) -> Figure {
        Figure::of(quantity, &self.proof)
    }

    /// Whether the report says of any stage that it is covered.
    pub fn has_boundary(&self) -> bool {
        self.stages.iter().any(|row| matches!(row.state, StageState::Included | StageState::Partial))
    }

    /// The level that is reached.
    pub fn level(&self) -> Level {
        self.outcome.level.unwrap_or(Level::WellFormed)
    }

    /// The level above the one that is reached, and how many errors keep the report from it.
    pub fn next(&self) -> Option<(Level, usize)> {
        let next = self.level().next()?;
        Some((next, self.outcome.blocking(next).map(LocatedFinding::stands_for).sum()))
    }
}

/// Whether a finding proves that figures cannot all be true.
pub fn is_contradiction(placed: &LocatedFinding) -> bool {
    placed.finding.severity == Severity::Error && placed.finding.proof.is_some()
}
