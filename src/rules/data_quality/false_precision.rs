//! DQ-005: a product has no more significant digits than its least precise factor.

use crate::facts::sited::Sited;
use crate::quantity::{Basis, Dimension, Ghg, GhgIntensity, TrailingZeros};
use crate::reference::margins;
use crate::report::{Electricity, EmissionsBy};
use crate::rules::prelude::*;

rule!(
    /// Emissions of electricity have at most one significant digit more than energy and intensity.
    DQ_005, "DQ-005", Advice, Disclosure, check
);

/// Reads the intensity by one accounting method.
type IntensityBy = fn(&Electricity) -> Option<&Quantity<GhgIntensity>>;

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let methods: [(EmissionsBy, IntensityBy); 2] = [
        (|emissions| emissions.location_based.as_ref(), |supply| supply.location_based.as_ref()),
        (|emissions| emissions.market_based.as_ref(), |supply| supply.market_based.as_ref()),
    ];
    for sited in report.sited() {
        let Sited { activity, supply, .. } = sited;
        for (emissions, intensity) in methods {
            let Some(result) = activity.emissions.as_deref().and_then(emissions) else { continue };
            let computed =
                matches!(result.basis.as_deref(), None | Some(Basis::Calculated | Basis::Estimated));
            let factor = supply.and_then(|supply| intensity(supply));
            let energy = activity.energy.iter().max_by_key(|energy| energy.metering());
            if let (Some(factor), Some(energy), true) = (factor, energy, computed)
                && follows(sited, result, factor)
            {
                sharper(result, factor, energy, findings);
            }
        }
    }
}

/// Whether a result may follow from its factors: digits of one that cannot are not worth a word (GHG-001).
fn follows(sited: Sited<'_>, result: &Quantity<Ghg>, factor: &Quantity<GhgIntensity>) -> bool {
    let energy = energy_chain::facility(&sited.activity.energy, sited.known_pue());
    let (Some(result), Some(factor), Some(energy)) = (result.known(), factor.known(), energy) else {
        return true;
    };
    result.interval().meets(energy.times(factor).interval())
}

fn sharper(
    result: &Quantity<impl Dimension>,
    factor: &Quantity<impl Dimension>,
    energy: &Quantity<impl Dimension>,
    findings: &mut Findings<'_>,
) {
    // Zeros count for the factors and not for the result: what is doubtful is no finding.
    let (Some(own), Some(intensity), Some(consumed)) = (
        digits(result, TrailingZeros::Filling),
        digits(factor, TrailingZeros::Significant),
        digits(energy, TrailingZeros::Significant),
    ) else {
        return;
    };
    let least = intensity.min(consumed);
    if f64::from(own) > f64::from(least) + margins::digit_beside::SILENT.high() {
        let blunt = if intensity <= consumed { factor.value_node() } else { energy.value_node() };
        let finding = findings.report(result.value_node(), "sharper").with("digits", own);
        finding.with("least", least).label(blunt, "factor").help("help");
    }
}

/// The significant digits of a figure, where it is stated.
fn digits(figure: &Quantity<impl Dimension>, zeros: TrailingZeros) -> Option<u32> {
    figure.written().map(|written| written.significant_digits(zeros))
}
