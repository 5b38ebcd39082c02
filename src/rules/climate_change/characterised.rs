//! GHG-006: the characterisation of climate change names its horizon and its assessment report.

use crate::report::CharacterisationModel;
use crate::rules::prelude::*;

rule!(
    /// A potential of the IPCC names horizon and assessment report, since both change the factors.
    GHG_006, "GHG-006", Error, Comparable, check
);

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
}
