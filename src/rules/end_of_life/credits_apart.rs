//! EOL-002: credits for recycling or reuse stand apart and are never netted.

use crate::document::Located;
use crate::quantity::Walk;
use crate::rules::prelude::*;

rule!(
    /// What a result counts for end of life is the impact of treatment, not that less a credit.
    EOL_002, "EOL-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let end = report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
    if let Some(impacts) = end.and_then(|end| end.impacts.as_ref()) {
        let mut negative = None;
        impacts.walk(&mut |figure| {
            if negative.is_none() && figure.interval.is_some_and(|interval| interval.high() < 0.0) {
                negative = Some(figure.written.map_or(figure.node, Located::node));
            }
        });
        if let Some(node) = negative {
            findings.report(node, "negative").help("help-negative");
        }
    }
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let (Some(end), Some(climate)) = (end, climate) else { return };
    let Some(credit) = end.credits.as_ref().and_then(|credits| credits.climate_change.as_ref()?.known())
    else {
        return;
    };
    let treated = end.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()?.known());
    for result in climate.results() {
        for part in &result.contributions {
            let alone =
                part.stages.iter().all(|stage| **stage == Stage::EndOfLife) && !part.stages.is_empty();
            let Some(amount) = part.amount.as_ref().and_then(Quantity::known).filter(|_| alone) else {
                continue;
            };
            let netted = match &treated {
                Some(treated) => {
                    !amount.interval().meets(treated.interval())
                        && amount.interval().meets(treated.interval() - credit.interval())
                }
                None => amount.interval().high() < 0.0,
            };
            if netted {
                findings
                    .report(amount.quantity().value_node(), "netted")
                    .label(credit.quantity().value_node(), "credit")
                    .help("help");
            }
        }
    }
}
