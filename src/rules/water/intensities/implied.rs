//! Water per kilowatt-hour that nobody stated: what volumes and energy give.

use crate::facts::sited::Sited;
use crate::finding::Argument;
use crate::quantity::{Interval, Water};
use crate::reference::{self, FacilitySubject, Published, margins};
use crate::report::{WaterFlow, WaterPart, WaterVolumes};
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite_published, slip_of_unit};

/// What was published of water on site and of electricity, in litres per kilowatt-hour.
pub(super) struct Usual {
    on_site: Published,
    off_site: Published,
    pue: Interval,
}

impl Usual {
    pub(super) fn of() -> Option<Self> {
        let pue = reference::facilities(FacilitySubject::Pue)?.interval();
        let pue = Interval::new(1.0, pue.high() + margins::above_published_pue::SILENT.high());
        let on_site = reference::facilities(FacilitySubject::Wue)?;
        Some(Self { on_site, off_site: reference::water_of_any(WaterFlow::Consumption)?, pue })
    }
}

/// Tells of volumes that energy would not give with what was published, where the report states no intensity.
pub(super) fn check(report: &Facts<'_>, usual: &Usual, findings: &mut Findings<'_>) {
    for sited in report.sited() {
        let Some(water) = sited.activity.water.as_deref() else { continue };
        let Some((it, facility)) = energies(sited, usual) else { continue };
        let unnamed = Flow {
            on_site: margins::unnamed_flow_on_site::SILENT.high(),
            off_site: margins::unnamed_flow_off_site::SILENT.high(),
            is_consumption: false,
        };
        let consumed = Flow { on_site: 1.0, off_site: 1.0, is_consumption: true };
        for (volumes, flow) in
            [(&water.consumption, &consumed), (&water.withdrawal, &unnamed), (&water.unspecified, &unnamed)]
        {
            if let Some(volumes) = volumes {
                of_flow(volumes, flow, sited, [it, facility], usual, findings);
            }
        }
    }
}

/// How many times what is consumed a flow may be.
struct Flow {
    on_site: f64,
    off_site: f64,
    is_consumption: bool,
}

fn of_flow(
    volumes: &WaterVolumes,
    flow: &Flow,
    sited: Sited<'_>,
    [it, facility]: [Interval; 2],
    usual: &Usual,
    findings: &mut Findings<'_>,
) {
    // 0004: water on site is a multiple of that of the year in summer, and nothing in winter.
    let on_site = usual.on_site.interval().high() * margins::season_wue::ADVICE.high() * flow.on_site;
    let off_site = usual.off_site.interval().high() * flow.off_site;
    let is_stated = [
        sited.centre.is_some_and(|centre| !centre.wue.is_empty()),
        sited.supply.is_some_and(|supply| !supply.water_intensity.is_empty()),
    ];
    // Wind and sun take next to nothing: only a grid of a whole country is held to the least.
    let is_whole = sited.supply.is_some_and(|supply| {
        supply.country.is_some() && supply.zone.is_none() && supply.instruments.is_empty()
    });
    let least = (flow.is_consumption && is_whole).then_some(&usual.off_site);
    if let Some(own) = volumes.on_site.as_ref().filter(|_| !is_stated[0]) {
        tell(own, it, on_site, None, ("implied-on-site", &usual.on_site), findings);
    }
    if let Some(own) = volumes.off_site.as_ref().filter(|_| !is_stated[1]) {
        tell(own, facility, off_site, least, ("implied-off-site", &usual.off_site), findings);
    }
    let covers =
        |part| volumes.total_covers.is_empty() || volumes.total_covers.iter().any(|own| **own == part);
    let is_alone = volumes.on_site.is_none() && volumes.off_site.is_none() && is_stated == [false; 2];
    if let Some(total) = volumes.total.as_ref().filter(|_| is_alone && !covers(WaterPart::Embodied)) {
        let most = on_site + off_site;
        let least = least.filter(|_| covers(WaterPart::OffSite));
        tell(total, facility, most, least, ("implied-total", &usual.off_site), findings);
    }
}

/// Energy of IT equipment and of the facility, as far as one that is stated bounds both.
fn energies(sited: Sited<'_>, usual: &Usual) -> Option<(Interval, Interval)> {
    let stated =
        |boundary| energy_chain::at(&sited.activity.energy, boundary).map(|energy| energy.interval());
    let pue = sited.known_pue().map_or(usual.pue, |pue| pue.interval());
    Some(match (stated(MeteringBoundary::It), stated(MeteringBoundary::Facility)) {
        (Some(it), Some(facility)) => (it, facility),
        (Some(it), None) => (it, it * pue),
        (None, Some(facility)) => (facility / pue, facility),
        (None, None) => {
            let inner = energy_chain::inner(&sited.activity.energy, MeteringBoundary::Facility)?;
            let around = Interval::new(1.0, margins::around_implied_energy::SILENT.high());
            let values = inner.interval() * around;
            // Energy of which nobody says where it was taken may be all of it.
            let is_unstated = inner.quantity().metering().is_none();
            (if is_unstated { values.hull(inner.interval() / usual.pue) } else { values }, values)
        }
    })
}

/// Tells of a volume above what energy gives with the most that was published, or a unit below the least.
fn tell(
    stated: &Quantity<Water>,
    energy: Interval,
    most: f64,
    least: Option<&Published>,
    (attribute, published): (&str, &Published),
    findings: &mut Findings<'_>,
) {
    let Some(known) = stated.known().filter(|_| energy.low() > 0.0) else { return };
    let implied = known.interval() / energy;
    let (severity, cause) = if implied.low() > most {
        let far = implied.low() > most * margins::beyond_published::ADVICE.high();
        // What a unit would lead to: a site or grid of which much water is known, or one with little.
        let telling = Interval::new(most / TELLING, most);
        (
            if far { Severity::Warning } else { Severity::Advice },
            slip_of_unit(known.operand(), implied / telling),
        )
    } else {
        let Some(least) = least.filter(|least| implied.is_below(least.interval())) else { return };
        // 0009: a unit alone tells something there.
        let Some(cause) = slip_of_unit(known.operand(), implied / least.interval()) else { return };
        (Severity::Advice, Some(cause))
    };
    let Some(severity) = beside_a_note(severity, stated.is_noted()) else { return };
    let finding = findings.report(known.quantity().value_node(), attribute);
    finding.severity(severity).with("water", known.operand());
    finding.with("intensity", Argument::Range(implied, "L/kWh")).help("help-implied");
    cite_published(finding, published);
    if let Some(cause) = cause {
        finding.cause(cause);
    }
}

/// How far below the most that was published a figure lies as a rule: it chooses a word, and lets nothing pass.
const TELLING: f64 = 50.0;
