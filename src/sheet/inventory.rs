//! The inventory beside the results: which figures of activities a contribution takes up, and which no result does.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::Figure;
use super::proof::Proof;
use super::results::ResultRow;
use crate::document::NodeId;
use crate::quantity::{Ghg, Quantity};
use crate::report::{Activity, Contribution, Emissions, ImpactResult, Report, Stage};

/// Among how many activities of its stages a contribution that is not alone in them is looked for.
const MOST_TRIED: usize = 100;

/// Reads the emissions of an activity by one method.
type By = fn(&Emissions) -> Option<&Quantity<Ghg>>;

/// The figures of activities that a contribution to climate change takes up, by the node of its amount.
pub(super) fn by_contribution(report: &Report) -> BTreeMap<u32, Vec<NodeId>> {
    let mut taken = BTreeMap::new();
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return taken;
    };
    let location: By = |emissions| emissions.location_based.as_ref();
    let market: By = |emissions| emissions.market_based.as_ref();
    for (result, by) in [(&climate.location_based, location), (&climate.market_based, market)] {
        // The contributions of a result per unit alone are per unit too.
        if let Some(result) = result.as_ref().filter(|result| result.total.is_some()) {
            take_up(report, result, by, &mut taken);
        }
    }
    taken
}

fn take_up(report: &Report, result: &ImpactResult<Ghg>, by: By, taken: &mut BTreeMap<u32, Vec<NodeId>>) {
    let mut of_stage: BTreeMap<Stage, Vec<&Quantity<Ghg>>> = BTreeMap::new();
    for activity in report.activities() {
        if let Some(figure) = activity.emissions.as_ref().and_then(|emissions| by(emissions)) {
            of_stage.entry(*activity.stage).or_default().push(figure);
        }
    }
    let stages = |part: &Contribution<Ghg>| part.stages.iter().map(|stage| **stage).collect::<BTreeSet<_>>();
    let mut shared: BTreeMap<Stage, usize> = BTreeMap::new();
    for part in &result.contributions {
        for stage in stages(part) {
            *shared.entry(stage).or_default() += 1;
        }
    }
    for part in &result.contributions {
        let Some(amount) = part.amount.as_ref().filter(|amount| amount.written().is_some()) else { continue };
        let stages = stages(part);
        let of = stages.iter().filter_map(|stage| of_stage.get(stage)).flatten().copied();
        let is_shared = stages.iter().any(|stage| shared.get(stage).is_some_and(|count| *count > 1));
        let fits = |figure: &&Quantity<Ghg>| match (figure.interval(), amount.interval()) {
            (Some(own), Some(other)) => own.meets(other),
            _ => false,
        };
        // Of several contributions of one stage each takes up the activity that it fits.
        let nodes: Vec<_> = if is_shared {
            of.take(MOST_TRIED).filter(fits).take(1).map(Quantity::value_node).collect()
        } else {
            of.map(Quantity::value_node).collect()
        };
        if !nodes.is_empty() {
            taken.insert(amount.value_node().index(), nodes);
        }
    }
}

/// An activity whose emissions no result counts.
#[derive(Debug, Clone)]
pub struct Apart {
    /// Its name, else its id.
    pub name: String,
    /// Its stage.
    pub stage: Stage,
    /// Its emissions by the intensity of the grid, and by contracts.
    pub emissions: [Option<Figure>; 2],
}

/// The activities with emissions of stages that the result of climate change does not cover.
pub(super) fn apart(report: &Report, results: &[ResultRow], proof: &Proof) -> Vec<Apart> {
    let rows = ["locationBased", "marketBased", "unspecified"]
        .into_iter()
        .filter_map(|variant| ResultRow::find(results, "climateChange", variant));
    let mut covered: BTreeSet<Stage> = BTreeSet::new();
    for row in rows {
        covered.extend(&row.covers);
        covered.extend(row.parts.iter().flat_map(|part| &part.stages));
    }
    // Where nobody says what the total covers, nothing is known to lie outside of it.
    if covered.is_empty() {
        return Vec::new();
    }
    let outside = report.activities().filter(|activity| !covered.contains(&*activity.stage));
    let of = |activity: &Activity| {
        let emissions = activity.emissions.as_ref()?;
        let figure = |figure: &Option<Quantity<Ghg>>| figure.as_ref().map(|own| Figure::of(own, proof));
        let both = [figure(&emissions.location_based), figure(&emissions.market_based)];
        both.iter().any(Option::is_some).then(|| Apart {
            name: called(activity),
            stage: *activity.stage,
            emissions: both,
        })
    };
    outside.filter_map(|activity| of(activity)).collect()
}

/// The name of an activity, else its id.
pub(super) fn called(activity: &Activity) -> String {
    match &activity.name {
        Some(name) => (**name).clone(),
        None => activity.id.to_string(),
    }
}
