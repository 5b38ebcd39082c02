//! The volumes of water of a report, with the energy that they go with and the parts that they are made of.

use crate::quantity::{Contradiction, Energy, Interval, Ratio, Water, WaterIntensity};
use crate::report::{Electricity, WaterFlow, WaterPart, WaterUse, WaterVolumes};
use crate::rules::prelude::*;

/// Water of an activity, or of one unit of its service, with the energy that goes with it.
pub(super) struct Use<'a> {
    pub(super) water: &'a WaterUse,
    pub(super) energy: &'a [Quantity<Energy>],
    pub(super) activity: &'a Activity,
}

/// Each water use of the report that has energy beside it.
pub(super) fn uses(report: &Report) -> impl Iterator<Item = Use<'_>> {
    report.activities().flat_map(|activity| {
        let whole = activity.water.as_ref().map(|water| (water, activity.energy.as_slice()));
        let unit = activity.per_unit();
        let unit = unit.and_then(|unit| Some((unit.water.as_ref()?, unit.energy.as_slice())));
        whole.into_iter().chain(unit).map(move |(water, energy)| Use { water, energy, activity })
    })
}

/// Each water use of the report, totals of sections included.
pub(super) fn all(report: &Report) -> impl Iterator<Item = &WaterUse> {
    let totals = report.totals().filter_map(|total| total.water.as_ref());
    uses(report).map(|used| used.water).chain(totals)
}

impl<'a> Use<'a> {
    /// Water withdrawn and consumed, each with its flow.
    pub(super) fn flows(&self) -> impl Iterator<Item = (WaterFlow, &'a WaterVolumes)> + use<'a> {
        let consumption = self.water.consumption.as_ref().map(|volumes| (WaterFlow::Consumption, &**volumes));
        let withdrawal = self.water.withdrawal.as_ref().map(|volumes| (WaterFlow::Withdrawal, &**volumes));
        consumption.into_iter().chain(withdrawal)
    }

    /// How the water used on site stands to the energy, for each flow where it can be told.
    pub(super) fn on_site(&self, report: &'a Report) -> Vec<OnSite> {
        let pue = chain::pue(report, self.activity);
        let Some(centre) = report.data_centre_of(self.activity) else { return Vec::new() };
        self.flows()
            .filter_map(|(flow, volumes)| {
                let stated = volumes.on_site.as_ref()?.known()?;
                let entries = centre.wue.iter().map(|entry| (entry.flow.as_deref(), &entry.intensity));
                let wue = of_flow(entries, flow)?;
                self.hold(stated, wue, pue)
            })
            .collect()
    }

    fn hold(
        &self,
        stated: Known<'a, Water>,
        wue: Known<'a, WaterIntensity>,
        pue: Option<Known<'a, Ratio>>,
    ) -> Option<OnSite> {
        let it = chain::it(self.energy, pue)?;
        let proof = stated.contradicts(&it.times(wue), &[])?;
        let facility = chain::facility(self.energy, pue).map(|facility| facility.times(wue).interval());
        let fits_facility =
            facility.is_some_and(|facility| facility.high().is_finite() && stated.interval().meets(facility));
        Some(OnSite { proof, fits_facility })
    }
}

/// Water used on site that does not follow from the energy of IT equipment.
pub(super) struct OnSite {
    pub(super) proof: Contradiction,
    /// Whether it follows from the energy of the facility.
    pub(super) fits_facility: bool,
}

/// The intensity of a flow; one that names no flow is of consumption.
pub(super) fn of_flow<'a>(
    entries: impl Iterator<Item = (Option<&'a WaterFlow>, &'a Quantity<WaterIntensity>)>,
    flow: WaterFlow,
) -> Option<Known<'a, WaterIntensity>> {
    let entries: Vec<_> = entries.collect();
    let named = entries.iter().find(|(named, _)| *named == Some(&flow));
    let unnamed = || {
        let consumption = flow == WaterFlow::Consumption;
        entries.iter().find(|(named, _)| consumption && named.is_none())
    };
    named.or_else(unnamed)?.1.known()
}

/// The intensity of a flow in the making of electricity.
pub(super) fn of_electricity(supply: &Electricity, flow: WaterFlow) -> Option<Known<'_, WaterIntensity>> {
    of_flow(supply.water_intensity.iter().map(|entry| (entry.flow.as_deref(), &entry.intensity)), flow)
}

/// The stated parts of a total.
pub(super) struct Parts<'a> {
    pub(super) sum: Sum<Known<'a, Water>>,
    /// Whether nothing that the total covers is missing.
    pub(super) complete: bool,
}

/// The parts that the total of `volumes` covers.
pub(super) fn parts(volumes: &WaterVolumes) -> Parts<'_> {
    let covers = |part| {
        volumes.total_covers.is_empty() || volumes.total_covers.iter().any(|covered| **covered == part)
    };
    let figures = [
        (WaterPart::OnSite, &volumes.on_site),
        (WaterPart::OffSite, &volumes.off_site),
        (WaterPart::Embodied, &volumes.embodied),
    ];
    let covered: Vec<_> = figures
        .into_iter()
        .filter(|(part, _)| covers(*part))
        .map(|(_, figure)| figure.as_ref().and_then(Quantity::known))
        .collect();
    let complete = covered.iter().all(Option::is_some);
    Parts { sum: Sum(covered.into_iter().flatten().collect()), complete }
}

/// Whether the total of `volumes` is that of its own parts and those of the other flow taken together.
pub(super) fn is_added(volumes: &WaterVolumes, other: &WaterVolumes) -> bool {
    let Some(total) = volumes.total.as_ref().and_then(Quantity::known) else { return false };
    let (own, other) = (parts(volumes), parts(other));
    if !own.complete || other.sum.0.is_empty() {
        return false;
    }
    let both: Interval = own.sum.interval() + other.sum.interval();
    !total.interval().meets(own.sum.interval()) && total.interval().meets(both)
}
