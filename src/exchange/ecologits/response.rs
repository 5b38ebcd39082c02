//! What stands around and above the figures of use and making: the response that they are of, and their sums.

use super::amount;
use crate::document::number;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node, figure, words};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Look, figure_text};
use crate::quantity::{CountUnit, Ghg};
use crate::report::{
    Assessment, ClimateChange, FunctionalUnit, GoalAndScope, ImpactResult, Impacts, Model, PerFunctionalUnit,
    Report, ServiceSize, ServiceUnit, Stage, Statistic, Tokens, WaterImpact, WaterUse, WaterVolumes,
};

/// Names of the numbers of tokens in and out, as services write them.
const TOKENS: [(&str, &[&str]); 2] = [
    (Tokens::input, &["prompt_tokens", "input_tokens", "prompt_token_count"]),
    (Tokens::output, &["completion_tokens", "output_tokens", "candidates_token_count"]),
];

/// The model that answered, and the unit of service, where the whole response is there.
pub(super) fn service(response: Look<'_, '_>, draft: &mut Draft) -> Option<String> {
    response.get("impacts")?;
    let usage = response.get("usage");
    let mut tokens = Map::new();
    for (ours, theirs) in TOKENS {
        let found =
            theirs.iter().find_map(|key| usage?.figure(key)).filter(|count| number(count) >= Some(0.0));
        if let Some(count) = found.and_then(figure_text) {
            tokens.set(ours, figure(&count, CountUnit::One.key()));
        }
    }
    // The sum follows from the two.
    if let Some(total) = usage.and_then(|usage| usage.get("total_tokens")).filter(|_| !tokens.is_empty()) {
        total.take();
    }
    let name = response.word("model");
    let chapter = draft.root.map(Report::goal_and_scope);
    if chapter.get(GoalAndScope::functional_unit).is_none()
        && let (Some(name), false) = (name, tokens.is_empty())
    {
        let unit = Map::new()
            .word(FunctionalUnit::description, format!("One request to {name}"))
            .word(FunctionalUnit::unit, ServiceUnit::Request.key())
            .with(FunctionalUnit::size, Map::new().with(ServiceSize::tokens, tokens));
        chapter.set(GoalAndScope::functional_unit, unit);
    }
    let name = name?;
    Some(draft.intern(Registry::Models, name, &Map::new().word(Model::name, name)))
}

/// The results for one request: sums of use and making.
pub(super) fn results(
    root: Look<'_, '_>,
    water: Option<&Map>,
    tool: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let has_made = root.get("embodied").is_some();
    let made = has_made.then_some(Stage::HardwareManufacturing).into_iter();
    let covers = |is_of_use: bool| {
        let made = made.clone().filter(|_| !is_of_use);
        words(made.chain([Stage::Inference]).map(Stage::key))
    };
    let of_request = |amount: Node, is_of_use: bool| {
        let unit = Map::new()
            .with(PerFunctionalUnit::<Ghg>::amount, amount)
            .word(PerFunctionalUnit::<Ghg>::statistic, Statistic::ReferenceRequest.key())
            .with(PerFunctionalUnit::<Ghg>::covers, covers(is_of_use));
        Map::new().with(ImpactResult::<Ghg>::per_functional_unit, unit)
    };
    let mut found = Vec::new();
    if let Some(sum) = amount(root.get("gwp"), draft)? {
        found.push(([Impacts::climate_change, ClimateChange::location_based], sum.figure(tool).into()));
    }
    for (key, ours) in [("adpe", Impacts::minerals_and_metals), ("pe", Impacts::primary_energy)] {
        if let Some(sum) = amount(root.get(key), draft)? {
            found.push(([ours, Assessment::<Ghg>::result], sum.figure(tool).into()));
        }
    }
    // Water is of use alone, and stands there as it was put right.
    let consumed = water.and_then(|water| match water.get(WaterUse::consumption) {
        Some(Node::Map(volumes)) => volumes.get(WaterVolumes::total).cloned(),
        _ => None,
    });
    for key in ["energy", "wcf"] {
        if let Some(look) = root.get(key) {
            look.take();
        }
    }
    if let Some(consumed) = consumed {
        found.push(([Impacts::water, WaterImpact::consumption], consumed));
    }
    // The sums of use that are left: those of making are the rest of the results.
    for key in ["adpe", "pe"] {
        if let Some(look) = root.at(["usage", key]).filter(|_| root.get(key).is_some()) {
            look.take();
        }
    }
    let impacts = draft.root.map(Report::impacts);
    for ([category, part], amount) in found {
        let is_of_use = category == Impacts::water;
        let category = impacts.map(category);
        if category.get(part).is_none() {
            category.set(part, of_request(amount, is_of_use));
        }
    }
    Ok(())
}
