//! FU-008: a functional unit is an amount of service.

use crate::rules::prelude::*;

rule!(
    /// The functional unit has an amount above zero, and figures per unit divide by units that were delivered.
    FU_008, "FU-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = report.functional_unit();
    if let Some(amount) = unit.and_then(|unit| unit.amount.as_ref()).filter(|amount| is_zero(amount)) {
        findings.report(amount.node(), "amount").help("help");
    }
    let mut divided = false;
    for view in report.results() {
        divided |= matches!(view.statistic, Some((_, Some(statistic))) if **statistic == Statistic::Mean);
    }
    let delivered = unit.and_then(|unit| unit.delivered.as_ref()).filter(|_| divided);
    let served = report.activities().filter_map(|activity| {
        let serving = activity.serving.as_ref()?;
        let statistic = serving.per_unit.as_ref()?.statistic.as_ref()?;
        serving.delivered.as_ref().filter(|_| **statistic == Statistic::Mean)
    });
    for delivered in delivered.into_iter().chain(served).filter(|delivered| is_zero(delivered)) {
        findings.report(delivered.node(), "delivered").help("help-delivered");
    }
}

fn is_zero(number: &Quantity<crate::quantity::Count>) -> bool {
    number.rating().is_some_and(|number| number.interval().high() <= 0.0)
}
