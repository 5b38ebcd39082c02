//! IMP-010: a result of zero says why it is zero.

use crate::document::Located;
use crate::facts::Sign;
use crate::rules::prelude::*;

rule!(
    /// A total or a figure per functional unit that is zero was measured, or says why it is zero.
    IMP_010, "IMP-010", Advice, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    // A market-based zero has its reason in the contracts of the supply (GHG-003).
    let by_contract = climate.and_then(|climate| climate.market_based.as_ref()).map(Located::node);
    for view in report.results() {
        if by_contract == Some(view.node) {
            continue;
        }
        for amount in view.amounts().into_iter().filter(|amount| amount.sign == Sign::Zero && !amount.is_part)
        {
            if !amount.explained && !amount.measured {
                findings.report(amount.node, "silent").with("category", view.category).help("help");
            }
        }
    }
}
