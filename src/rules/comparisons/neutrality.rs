//! CMP-004: words of neutrality rest on figures of the report, and on no offset.

use super::neutral_words::claimed;
use crate::quantity::Ghg;
use crate::rules::prelude::*;

rule!(
    /// A system is called neutral or free of emissions only where its results are zero without offsets.
    ///
    /// Title, functional unit, claims and what follows from the results speak of the system; a measure may speak of a site or a
    /// supply, so that it is advice only.
    CMP_004, "CMP-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let of_system = super::prose(report).into_iter().map(|(text, node)| (text, node, true));
    let statements = report.comparisons.iter().map(|claim| &claim.statement);
    let measures = report.practices.iter().flat_map(|practices| &practices.measures);
    let measures = measures.flat_map(|measure| std::iter::once(&measure.description).chain(&measure.effect));
    let claims = statements.map(|text| (text.as_str(), text.node(), true));
    let measures = measures.map(|text| (text.as_str(), text.node(), false));
    let texts = of_system.chain(claims).chain(measures);
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let totals = climate.into_iter().flat_map(|climate| climate.results());
    let totals: Vec<_> = totals.filter_map(|result| result.total.as_ref()).collect();
    let offsets = climate.map_or(&[][..], |climate| &climate.compensations);
    // Nothing emitted, by every accounting method, is what the words say.
    let zero = |total: &&Quantity<Ghg>| total.written().is_some_and(|written| written.value() == 0.0);
    let nothing = !totals.is_empty() && totals.iter().all(zero);
    let year = report.report.issue_date.as_ref().map(|date| date.last_day().year());
    for (text, node, of_system) in texts {
        let Some(word) = claimed(text, year).filter(|_| !nothing) else { continue };
        if let Some(offset) = offsets.first() {
            let finding = findings.report(node, "offset").with("word", word);
            finding.label(offset.node(), "compensation").help("help");
            if !of_system {
                finding.severity(Severity::Advice);
            }
        } else {
            let finding = findings.report(node, "unsupported").with("word", word);
            // To leave the offsets out of the report makes the words no truer.
            let severity = match (of_system, totals.is_empty()) {
                (true, false) => Severity::Error,
                (true, true) => Severity::Warning,
                (false, _) => Severity::Advice,
            };
            finding.severity(severity).help("help");
        }
    }
}
