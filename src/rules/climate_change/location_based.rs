//! GHG-002: electricity has a location-based result; a market-based one stands beside it, never instead.

use crate::document::{Located, NodeId};
use crate::quantity::Ghg;
use crate::report::{Emissions, ImpactResult};
use crate::rules::prelude::*;

rule!(
    /// Wherever emissions of electricity are market-based, or by a method that is not stated, a location-based figure
    /// stands beside them.
    GHG_002, "GHG-002", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let whole = activity.emissions.as_ref();
        if let Some(emissions) = whole {
            tell(&nodes(emissions), findings);
        }
        let unit = activity.per_unit();
        let located = whole.is_some_and(|emissions| emissions.location_based.is_some());
        if let Some(emissions) = unit.and_then(|unit| unit.emissions.as_ref()).filter(|_| !located) {
            tell(&nodes(emissions), findings);
        }
    }
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return;
    };
    // A result of hardware alone holds no electricity of use to account for.
    let hardware = |result: &&Located<ImpactResult<Ghg>>| {
        let mut stages = result.contributions.iter().flat_map(|part| &part.stages).peekable();
        stages.peek().is_some() && stages.all(|stage| is_of_hardware(**stage))
    };
    let unspecified = climate.unspecified.as_ref().filter(|result| !hardware(result));
    let stated = Methods {
        location: climate.location_based.is_some(),
        market: climate.market_based.as_ref().map(Located::node),
        marginal: climate.marginal.is_some(),
        unspecified: unspecified.map(Located::node),
    };
    tell(&stated, findings);
}

/// Whether a stage is one of making, moving or treating hardware.
const fn is_of_hardware(stage: Stage) -> bool {
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

fn tell(methods: &Methods, findings: &mut Findings<'_>) {
    if methods.location {
        return;
    }
    match (methods.market, methods.unspecified) {
        (Some(market), _) => {
            findings.report(market, "market-only").help("help");
        }
        (None, Some(unspecified)) if !methods.marginal => {
            findings.report(unspecified, "unstated").severity(Severity::Error).help("help");
        }
        _ => {}
    }
}
