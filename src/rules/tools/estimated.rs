//! ADV-002: what a tool estimates is not called measured.

use crate::advisories;
use crate::quantity::{Basis, Dimension, Energy, Figure, Ghg, Power, Water};
use crate::rules::prelude::*;

rule!(
    /// No figure of a tool that is known to measure nothing is called metered or measured.
    ADV_002, "ADV-002", Warning, Disclosure, check
);

/// What such tools compute; hours may be read off a clock.
const COMPUTED: [&str; 4] = [Energy::KEY, Power::KEY, Ghg::KEY, Water::KEY];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for source in &report.sources {
        let known = source.tool.as_ref().and_then(|tool| Some((tool, advisories::estimator(tool)?)));
        let Some((tool, estimates)) = known else { continue };
        let is_claimed = |figure: &Figure<'_>| {
            COMPUTED.contains(&figure.dimension) && figure.basis.is_some_and(Basis::is_primary)
        };
        let figures = report.of_source(source.id.as_str()).iter().map(|sourced| &sourced.figure);
        let claimed = figures.filter(|figure| is_claimed(figure));
        let places: Vec<_> =
            claimed.filter_map(|figure| findings.entry(figure.node, Figure::basis)).collect();
        let Some((first, others)) = places.split_first() else { continue };
        let finding = findings.report(*first, "measured");
        finding.with("tool", tool.as_str()).with("count", places.len()).with("how", &estimates.how);
        finding.help("help").help_with("reference", estimates.reference.as_str());
        finding.label(tool.node(), "tool");
        for place in others {
            finding.label(*place, "same");
        }
    }
}
