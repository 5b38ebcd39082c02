//! What a report states, gathered once: every figure, text and result, for all rules to read.
//!
//! The chapters stay reachable: facts read like the report that they are of.

pub(crate) mod results;
pub(crate) mod told;

use std::ops::Deref;

use crate::document::NodeId;
use crate::quantity::{Figure, Walk};
use crate::report::Report;

pub(crate) use results::{Part, Sign, Told, View};

/// A report with what is in it, gathered in one pass.
pub struct Facts<'a> {
    report: &'a Report,
    figures: Vec<Figure<'a>>,
    texts: Vec<(&'a str, NodeId)>,
    results: Vec<View<'a>>,
}

impl<'a> Facts<'a> {
    /// Gathers what a report states.
    pub fn of(report: &'a Report) -> Self {
        let mut figures = Vec::new();
        report.walk(&mut |figure| figures.push(figure));
        let mut texts = Vec::new();
        report.texts(NodeId::NOWHERE, &mut |text, node| texts.push((text, node)));
        Self { report, figures, texts, results: results::of(report) }
    }

    /// Every figure, in the order of the report.
    pub fn figures(&self) -> &[Figure<'a>] {
        &self.figures
    }

    /// Every free text with the node that it stands at, in the order of the report.
    pub fn texts(&self) -> &[(&'a str, NodeId)] {
        &self.texts
    }

    /// The results of all impact categories, seen alike.
    pub(crate) fn results(&self) -> &[View<'a>] {
        &self.results
    }

    /// The report itself.
    pub const fn report(&self) -> &'a Report {
        self.report
    }
}

impl Deref for Facts<'_> {
    type Target = Report;

    fn deref(&self) -> &Report {
        self.report
    }
}
