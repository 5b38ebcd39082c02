//! GHG-002: electricity has a location-based result; a market-based one stands beside it, never instead.

use crate::document::{Located, NodeId};
use crate::quantity::Ghg;
use crate::report::{Emissions, ImpactResult, ServiceUnit};
use crate::rules::prelude::*;

rule!(
    /// Wherever emissions of electricity are market-based, or by a method that is not stated, a location-based figure
    /// stands beside them.
    GHG_002, "GHG-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut alone = Alone::default();
    for activity in report.activities() {
        let whole = activity.emissions.as_ref();
        if let Some(emissions) = whole {
            alone.take(&nodes(emissions));
        }
        let unit = activity.per_unit();
        let located = whole.is_some_and(|emissions| emissions.location_based.is_some());
        if let Some(emissions) = unit.and_then(|unit| unit.emissions.as_ref()).filter(|_| !located) {
            alone.take(&nodes(emissions));
        }
    }
    if let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) {
        let unspecified = climate.unspecified.as_ref().filter(|result| !is_of_hardware(report, result));
        alone.take(&Methods {
            location: climate.location_based.is_some(),
            market: climate.market_based.as_ref().map(Located::node),
            marginal: climate.marginal.is_some(),
            unspecified: unspecified.map(Located::node),
        });
    }
    if let Some(first) = alone.market.first() {
        findings.report(*first, "market-only").with("count", alone.market.len()).help("help");
    }
    if let Some(first) = alone.unspecified.first() {
        findings.report(*first, "unstated").with("count", alone.unspecified.len()).help("help-unstated");
    }
}

/// Whether a result is of hardware alone, by the stages it names, else by what is assessed: it then holds no
/// electricity of use to account for.
fn is_of_hardware(report: &Report, result: &ImpactResult<Ghg>) -> bool {
    let named = result.covers.iter().chain(result.contributions.iter().flat_map(|part| &*part.stages));
    let mut named = named.map(|stage| **stage).peekable();
    if named.peek().is_some() {
        return named.all(is_stage_of_hardware);
    }
    report.functional_unit().is_some_and(|unit| *unit.unit == ServiceUnit::Device)
}

/// Whether a stage is one of making, moving or treating hardware.
const fn is_stage_of_hardware(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::RawMaterialAcquisition | Stage::HardwareManufacturing | Stage::Transport | Stage::EndOfLife
    )
}

/// Which methods have a figure, and where it stands.
struct Methods {
    location: bool,
    market: Option<NodeId>,
    marginal: bool,
    unspecified: Option<NodeId>,
}

fn nodes(emissions: &Emissions) -> Methods {
    let node = |figure: &Option<Quantity<Ghg>>| figure.as_ref().map(Quantity::value_node);
    Methods {
        location: emissions.location_based.is_some(),
        market: node(&emissions.market_based),
        marginal: emissions.marginal.is_some(),
        unspecified: node(&emissions.unspecified),
    }
}

/// Figures without a location-based one beside them.
#[derive(Default)]
struct Alone {
    market: Vec<NodeId>,
    unspecified: Vec<NodeId>,
}

impl Alone {
    fn take(&mut self, methods: &Methods) {
        match (methods.market, methods.unspecified) {
            _ if methods.location => {}
            (Some(market), _) => self.market.push(market),
            (None, Some(unspecified)) if !methods.marginal => self.unspecified.push(unspecified),
            _ => {}
        }
    }
}
