//! DQ-009: a figure lies within the bounds that it states.

use std::collections::BTreeSet;

use crate::facts::told;
use crate::quantity::{Dimension, Figure, Interval, Qualifier, Share, TrailingZeros};
use crate::reference::margins;
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// The bounds of an uncertainty or of a withheld figure are in order, and the figure lies between them; what is exact
    /// has none, what is not has one. Bounds of what is withheld tell something.
    DQ_009, "DQ-009", Error, Disclosure, check
);

/// Whether bounds of a withheld figure tell of what size it is.
fn informs(figure: &Figure<'_>) -> bool {
    // Of a share the most is known: that it is small is told by the upper bound alone.
    let most = margins::telling_share::SILENT.high();
    let is_small = |bounds: Interval| figure.dimension == Share::KEY && bounds.high() <= most;
    figure.interval.is_none_or(|bounds| told::informs(bounds) || is_small(bounds))
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    // Of these IMP-002 tells it.
    let asked = [Impacts::water, Impacts::minerals_and_metals];
    let told = report.results().iter().filter(|view| asked.contains(&view.category));
    let told: BTreeSet<_> = told.filter_map(|view| view.wide).collect();
    for figure in report.figures().iter().copied() {
        if let Some([low, high]) = figure.bounds {
            if high.exact().is_below(low.exact()) {
                findings.report(low.node(), "crossed").label(high.node(), "upper").help("help");
            } else if !informs(&figure) && !told.contains(&low.node()) {
                // 0018: what tells nothing is not given, and relations on it hold by themselves.
                let finding = findings.report(low.node(), "wide").severity(Severity::Warning);
                finding.label(high.node(), "upper").help("help-wide");
            }
        }
        let (Some(written), Some(uncertainty)) = (figure.written, figure.uncertainty) else { continue };
        // Zero is what an exact number is uncertain by.
        let is_none = uncertainty.relative.as_ref().is_some_and(|relative| relative.value() == 0.0);
        if figure.qualifier == Some(Qualifier::Exact) && !is_none {
            let finding = findings.report(uncertainty.node(), "exact");
            finding.severity(Severity::Advice).help("help-exact");
        }
        if let Some(relative) = &uncertainty.relative {
            let half = relative.value();
            let told = if half >= margins::telling_uncertainty::SILENT.high() {
                Some(("percent", Severity::Warning))
            } else if half >= 1.0 && written.value() > 0.0 {
                Some(("below-zero", Severity::Advice))
            } else if half == 0.0 && figure.qualifier != Some(Qualifier::Exact) && written.value() != 0.0 {
                Some(("none", Severity::Warning))
            } else {
                None
            };
            if let Some((attribute, severity)) = told {
                let finding = findings.report(relative.node(), attribute).severity(severity);
                finding.with("relative", relative.text().to_owned()).help("help-relative");
            }
        }
        let Some(range) = &uncertainty.interval else { continue };
        let zeros = TrailingZeros::Filling;
        let (low, high) = (range.low.interval(zeros), range.high.interval(zeros));
        if high.is_below(low) {
            findings.report(range.low.node(), "crossed").label(range.high.node(), "upper").help("help");
        } else if !written.interval(zeros).meets(Interval::new(low.low(), high.high())) {
            let finding = findings.report(written.node(), "outside");
            finding.label(range.low.node(), "lower").label(range.high.node(), "upper").help("help");
        }
    }
}
