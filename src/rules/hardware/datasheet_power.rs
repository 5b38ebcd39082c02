//! HW-005: the rated power of a known model is that of its datasheet.

use crate::finding::Cause;
use crate::quantity::{Interval, Operand, Slip, Step};
use crate::reference::margins;
use crate::reference::units::WATT;
use crate::relations::Broken;
use crate::rules::prelude::*;
use crate::rules::shared::published::cite;
use crate::rules::shared::slices::Slices;

rule!(
    /// The thermal design power of a known accelerator is one that was published of its model.
    ///
    /// A rating may be lowered by the operator, and a form may be one that was not published: only far above all of them
    /// it is a warning.
    HW_005, "HW-005", Warning, Disclosure, check, Unusual
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let slices = Slices::of(report);
    for hardware in report.hardware().iter().filter(|hardware| energy_chain::is_accelerator(hardware)) {
        let (Some(model), Some(power)) = (&hardware.model, &hardware.thermal_design_power) else { continue };
        let Some(known) = power.rating() else { continue };
        let rows = slices.devices(hardware);
        let watts = || rows.iter().filter_map(|row| row.thermal_design_power_watts).map(Interval::exactly);
        let stated = known.interval();
        let Some(published) = watts().reduce(Interval::hull) else { continue };
        if watts().any(|watts| (watts * WATT).meets(stated)) {
            continue;
        }
        let above = stated.low() > (published * WATT).high() * margins::forms_of_model::ADVICE.high();
        let broken = findings.all_broken();
        let finding = findings.report(power.value_node(), "differs");
        finding
            .severity(if above { Severity::Warning } else { Severity::Advice })
            .with("power", known.operand())
            .with("model", model.as_str());
        let ratio = stated / (published * WATT);
        if let Some(cause) =
            slipped(known.operand(), ratio).or_else(|| rested_on(known.operand(), ratio, broken))
        {
            finding.cause(cause);
        }
        cite(finding, published, "W", rows.iter().map(|row| row.year), rows.iter().map(|row| &row.source));
    }
}

/// The rating as the cause of a ceiling that energy is above, where that of the datasheet is not.
fn rested_on(figure: Operand, ratio: Interval, broken: &[Broken]) -> Option<Cause> {
    let is_it = |step: &Step| matches!(step, Step::Operand(operand) if operand.node == figure.node);
    let rests = |broken: &Broken| broken.rule == "TRN-002" && broken.proof.derivation.iter().any(is_it);
    let mends = |broken: &Broken| (broken.proof.ratio * ratio).low() <= 1.0;
    let known = ratio.spread() < NARROW && broken.iter().any(|broken| rests(broken) && mends(broken));
    known.then(|| Cause { figure, factor: 1.0 / ratio.middle(), slip: None, or: Vec::new() })
}

/// The widest range of published ratings that tells what a rating ought to be.
const NARROW: f64 = 1.01;

/// A power of ten between a rating and what was published: a slip, where the digits are those of the datasheet.
fn slipped(figure: Operand, ratio: Interval) -> Option<Cause> {
    let dimension = figure.dimension;
    let slip = |exponent: i32| {
        let factor = 10_f64.powi(exponent);
        ratio.widened().contains(factor).then(|| Slip::of_figure(factor, dimension)).flatten()
    };
    let slip = [-3, -1, 1, 3].into_iter().find_map(slip)?;
    Some(Cause { figure, factor: 1.0 / slip.factor.middle(), slip: Some(slip), or: Vec::new() })
}
