//! GHG-006: the characterisation of climate change names its horizon and its assessment report.

use crate::report::CharacterisationModel;
use crate::rules::prelude::*;

rule!(
    /// A potential of the IPCC names horizon and assessment report, since both change the factors; it is that of warming over a
    /// hundred years (ISO 14067).
    GHG_006, "GHG-006", Error, Comparable, check
);

/// The horizon of results that are compared, in years.
const HUNDRED: u32 = 100;

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let Some(method) = climate.and_then(|climate| climate.method.as_ref()) else { return };
    if !matches!(*method.model, CharacterisationModel::Gwp | CharacterisationModel::Gtp) {
        return;
    }
    for (given, what) in [(method.horizon_years.is_some(), "horizon"), (method.version.is_some(), "version")]
    {
        if !given {
            findings.report(Anchor::Key(method.node()), what).help("help");
        }
    }
    // Others may stand beside it, in a note or as another result, and not in its place.
    if *method.model == CharacterisationModel::Gtp {
        findings.report(method.model.node(), "temperature").severity(Severity::Warning).help("help-beside");
    }
    if let Some(years) = method.horizon_years.as_ref().filter(|years| ****years != HUNDRED) {
        let finding = findings.report(years.node(), "other-horizon").with("years", ***years);
        finding.severity(Severity::Warning).help("help-beside");
    }
}
