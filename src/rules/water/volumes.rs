//! The volumes of water of a report, with the energy that they go with and the parts that they are made of.

use crate::quantity::{Contradiction, Energy, Interval, Ratio, Water, WaterIntensity};
use crate::reference::margins;
use crate::report::{Electricity, WaterFlow, WaterPart, WaterUse, WaterVolumes};
use crate::rules::prelude::*;
use crate::rules::shared::primary_data::{is_noted, is_observed};

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

    /// The water of each flow, on site and off, that does not follow from the energy.
    pub(super) fn strayed(&self, report: &'a Report) -> Vec<Strayed> {
        let pue = energy_chain::pue(report, self.activity);
        self.flows()
            .map(|(flow, volumes)| {
                let on_site =
                    volumes.on_site.as_ref().and_then(|stated| self.on_site(report, stated, flow, pue));
                let off_site =
                    volumes.off_site.as_ref().and_then(|stated| self.off_site(report, stated, flow, pue));
                Strayed { on_site, off_site }
            })
            .collect()
    }

    fn on_site(
        &self,
        report: &'a Report,
        stated: &'a Quantity<Water>,
        flow: WaterFlow,
        pue: Option<Known<'a, Ratio>>,
    ) -> Option<OnSite> {
        let known = stated.known()?;
        let entries = report.data_centre_of(self.activity)?.wue.iter();
        let wue = of_flow(entries.map(|entry| (entry.flow.as_deref(), &entry.intensity)), flow)?;
        let it = energy_chain::it(self.energy, pue)?;
        let mut proof = known.contradicts(&it.times(wue.known), &[])?;
        let facility =
            energy_chain::facility(self.energy, pue).map(|facility| facility.times(wue.known).interval());
        // Water that was metered, it is said, has to fit sharply to be one that was computed.
        let is_sharp = |facility: Interval| {
            facility.spread() * known.interval().spread() < margins::telling_agreement::SILENT.high()
        };
        let facility = facility
            .filter(|facility| facility.high().is_finite() && (!is_observed(stated) || is_sharp(*facility)));
        let fits_facility = wue.named && facility.is_some_and(|facility| known.interval().meets(facility));
        if fits_facility {
            proof.slip = Some(Slip::by("wue-on-facility", proof.ratio));
        }
        let severity = match severity(&proof, stated) {
            _ if !wue.named => unnamed(&proof, margins::unnamed_flow_on_site::SILENT)?,
            severity => severity,
        };
        Some(OnSite { proof, severity, named: wue.named, fits_facility })
    }

    fn off_site(
        &self,
        report: &'a Report,
        stated: &'a Quantity<Water>,
        flow: WaterFlow,
        pue: Option<Known<'a, Ratio>>,
    ) -> Option<OffSite> {
        let intensity = of_electricity(report.electricity_of(self.activity)?, flow)?;
        let energy = energy_chain::facility(self.energy, pue)?;
        let proof =
            stated.known()?.contradicts(&energy.times(intensity.known), &energy_chain::pue_slips(pue))?;
        // No meter counts the water of power plants: only a note tells of what such a figure is.
        let severity = match severity(&proof, stated) {
            _ if !intensity.named => unnamed(&proof, margins::unnamed_flow_off_site::SILENT)?,
            _ if !is_noted(stated) => Severity::Error,
            severity => severity,
        };
        Some(OffSite { proof, severity, named: intensity.named })
    }
}

/// Water of one flow that does not follow from the energy that goes with it.
pub(super) struct Strayed {
    pub(super) on_site: Option<OnSite>,
    pub(super) off_site: Option<OffSite>,
}

/// Water used on site that does not follow from the energy of IT equipment.
pub(super) struct OnSite {
    pub(super) proof: Contradiction,
    pub(super) severity: Severity,
    /// Whether the intensity names the flow that it is of.
    pub(super) named: bool,
    /// Whether it follows from the energy of the facility.
    pub(super) fits_facility: bool,
}

/// Water used off site that does not follow from the energy of the facility.
pub(super) struct OffSite {
    pub(super) proof: Contradiction,
    pub(super) severity: Severity,
    /// Whether the intensity names the flow that it is of.
    pub(super) named: bool,
}

impl Strayed {
    /// Whether both fit if the energy that is said to be of the facility is that of IT equipment.
    pub(super) fn fits_it(&self) -> bool {
        let twice = |off: &OffSite| off.proof.slip.as_ref().is_some_and(|slip| slip.key == "pue-twice");
        self.on_site.as_ref().is_some_and(|on| on.fits_facility) && self.off_site.as_ref().is_some_and(twice)
    }
}

/// The slips of a unit that no weather explains.
const GALLONS: [&str; 2] = ["gallons-as-litres", "litres-as-gallons"];

/// How grave it is that water does not follow from energy: that of some days, metered, differs from the quotient of
/// the year with the weather, down to nothing in winter.
fn severity(proof: &Contradiction, stated: &Quantity<Water>) -> Severity {
    if !is_observed(stated) {
        return Severity::Error;
    }
    match &proof.slip {
        Some(slip)
            if GALLONS.contains(&slip.key)
                && proof.ratio.spread() < margins::telling_agreement::SILENT.high() =>
        {
            Severity::Error
        }
        Some(slip) if is_beyond(slip, margins::beyond_weather::WARNING) => Severity::Error,
        None if proof.ratio.low() <= margins::season_wue::ADVICE.high() => Severity::Advice,
        _ => Severity::Warning,
    }
}

/// How grave it is that water does not follow from an intensity that names no flow: those of one place lie
/// `apart` at most, as a rule, so that nothing less tells anything.
fn unnamed(proof: &Contradiction, apart: Interval) -> Option<Severity> {
    if proof.slip.as_ref().is_some_and(|slip| is_beyond(slip, margins::unnamed_flow::WARNING)) {
        return Some(Severity::Error);
    }
    let far = proof.ratio.low() > apart.high() || proof.ratio.high() < apart.low();
    far.then_some(Severity::Warning)
}

/// Whether a slip is as large as a margin is wide, or larger.
fn is_beyond(slip: &Slip, margin: Interval) -> bool {
    let factor = slip.factor.middle();
    factor >= margin.high() || factor <= margin.low()
}

/// An intensity of water, and whether it names the flow that it is of.
#[derive(Clone, Copy)]
pub(super) struct OfFlow<'a> {
    pub(super) known: Known<'a, WaterIntensity>,
    pub(super) named: bool,
}

/// The intensity of a flow, else one that names none and so may be of any.
pub(super) fn of_flow<'a>(
    entries: impl Iterator<Item = (Option<&'a WaterFlow>, &'a Quantity<WaterIntensity>)>,
    flow: WaterFlow,
) -> Option<OfFlow<'a>> {
    let (mut own, mut any) = (None, None);
    for (named, intensity) in entries {
        match named {
            Some(named) if *named == flow && own.is_none() => own = Some(intensity),
            None if any.is_none() => any = Some(intensity),
            _ => {}
        }
    }
    let named = own.is_some();
    Some(OfFlow { known: own.or(any)?.known()?, named })
}

/// The intensity of a flow in the making of electricity.
pub(super) fn of_electricity(supply: &Electricity, flow: WaterFlow) -> Option<OfFlow<'_>> {
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
