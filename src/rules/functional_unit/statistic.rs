//! FU-006: a figure per unit says which statistic it is, and only a mean makes a total.

use crate::document::NodeId;
use crate::quantity::Energy;
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// A figure per unit says which statistic it is; a median is never multiplied by a count to make a total.
    FU_006, "FU-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        if let Some(unit) = activity.per_unit()
            && unit.statistic.is_none()
        {
            findings.report(Anchor::Key(unit.node()), "unstated").help("help");
        }
        if let Some(statistic) = multiplied(activity) {
            findings.report(statistic, "multiplied").help("help-multiplied");
        }
    }
    let unit = report.functional_unit();
    let delivered = unit.and_then(|unit| unit.delivered.as_ref()).and_then(Quantity::known);
    for view in report.results() {
        match view.statistic {
            Some((node, None)) => {
                findings.report(Anchor::Key(node), "unstated").help("help");
            }
            Some((_, Some(statistic))) if **statistic != Statistic::Mean => {
                let several =
                    delivered.filter(|delivered| view.same_stages && delivered.interval().low() > 1.0);
                let scaled = several.and_then(|delivered| view.scaled(delivered));
                if scaled.is_some_and(|scaled| {
                    scaled.agrees && scaled.spread < margins::telling_agreement::SILENT.high()
                }) {
                    findings.report(statistic.node(), "multiplied").help("help-multiplied");
                }
            }
            _ => {}
        }
    }
}

/// The statistic of figures per unit that is no mean, where the energy of the activity is that figure times the units.
fn multiplied(activity: &Activity) -> Option<NodeId> {
    let serving = activity.serving.as_ref()?;
    let delivered = serving.delivered.as_ref()?.known().filter(|units| units.interval().low() > 1.0)?;
    let unit = serving.per_unit.as_ref()?;
    let statistic = unit.statistic.as_ref().filter(|statistic| ***statistic != Statistic::Mean)?;
    let is_product = |energy: &Quantity<Energy>| {
        let each = unit.energy.iter().find(|each| each.metering() == energy.metering())?.known()?;
        let (stated, product) = (energy.known()?, each.times(delivered));
        let spread = stated.interval().spread() * product.interval().spread();
        Some(
            spread < margins::telling_agreement::SILENT.high() && stated.contradicts(&product, &[]).is_none(),
        )
    };
    activity.energy.iter().any(|energy| is_product(energy) == Some(true)).then(|| statistic.node())
}
