//! The climate result that an inventory makes: the sum of what its activities state, by stage.

use std::collections::BTreeMap;

use crate::exchange::node::{Map, Node, words};
use crate::finding::{Argument, Message};
use crate::quantity::{Figure, Ghg, Interval, Quantity};
use crate::relations;
use crate::report::{Activity, ClimateChange, Contribution, ImpactResult, Impacts, Report, Stage};

use super::Climate;

/// The key of the result by the intensity of the grid.
pub(super) const LOCATION_BASED: &str = ClimateChange::location_based;

/// The most digits of a sum: as many as imports give the intensities that emissions rest on.
const DIGITS: usize = 4;

/// Whether a draft has a climate result of its own, by whichever method.
pub(super) fn is_stated(draft: &Map) -> bool {
    let Some(Node::Map(impacts)) = draft.get(Report::impacts) else { return false };
    let Some(Node::Map(climate)) = impacts.get(Impacts::climate_change) else { return false };
    let methods =
        [LOCATION_BASED, ClimateChange::market_based, ClimateChange::marginal, ClimateChange::unspecified];
    methods.iter().any(|method| climate.get(method).is_some())
}

/// The result, where every activity states what it emits.
pub(super) fn of(report: &Report) -> Climate {
    let mut stages: BTreeMap<Stage, Interval> = BTreeMap::new();
    let mut add = |stage: Stage, values: Interval| {
        let sum = stages.get(&stage).map_or(values, |sum| *sum + values);
        stages.insert(stage, sum);
    };
    let (mut count, mut silent) = (0_usize, Vec::new());
    for activity in report.activities() {
        count += 1;
        let Some(emitted) = emitted(activity) else {
            silent.push(activity.id.to_string());
            continue;
        };
        add(*activity.stage, emitted);
        if let Some(made) = activity.embodied.as_ref().and_then(|own| own.climate_change.as_ref()) {
            match known(made) {
                Some(made) => add(Stage::HardwareManufacturing, made),
                None => silent.push(activity.id.to_string()),
            }
        }
    }
    if count == 0 {
        return Climate::Unknown(Message::new("start-no-activity"));
    }
    if let Some(first) = silent.first() {
        let message = Message::new("start-silent").with("count", silent.len()).with("first", first.as_str());
        return Climate::Unknown(message);
    }
    let sum = stages.values().copied().reduce(|sum, values| sum + values);
    let Some(total) = sum.and_then(figure) else { return Climate::Unknown(Message::new("start-no-sum")) };
    let value = [Figure::value, Figure::unit].map(|key| total.text(key).unwrap_or_default().to_owned());
    let mut result = Map::new()
        .with(ImpactResult::<Ghg>::total, total)
        .with(ImpactResult::<Ghg>::covers, words(stages.keys().map(|stage| stage.key())));
    if stages.len() > 1 {
        let part = |(stage, values): (&Stage, &Interval)| {
            let entry = Map::new()
                .with(Contribution::<Ghg>::stages, words([stage.key()]))
                .with(Contribution::<Ghg>::amount, figure(*values)?);
            Some(Node::from(entry))
        };
        // Of none of them nothing would be said: a sum has only parts that are known as it is.
        if let Some(parts) = stages.iter().map(part).collect::<Option<Vec<_>>>() {
            result.set(ImpactResult::<Ghg>::contributions, Node::List(parts));
        }
    }
    let note = Message::new("start-sum").with("count", count).with("total", Argument::Name(value.join(" ")));
    Climate::Made(result, note)
}

/// What an activity emits by the intensity of its grid, and from what it burns or leaks itself.
fn emitted(activity: &Activity) -> Option<Interval> {
    let electricity = known(activity.emissions.as_ref()?.location_based.as_ref()?)?;
    activity.direct_emissions.iter().try_fold(electricity, |sum, direct| Some(sum + known(&direct.amount)?))
}

/// What a figure may truly be, where it is no bound.
fn known(figure: &Quantity<Ghg>) -> Option<Interval> {
    let is_figure = !figure.is_withheld() && !figure.is_bound();
    figure.interval().filter(|_| is_figure)
}

/// A figure that covers a sum: rounded where that covers it, else with the bounds of the sum.
fn figure(values: Interval) -> Option<Map> {
    let written = relations::written(values, "kg CO2e", DIGITS)?;
    let mut entry = Map::new().bare(Figure::value, written.number).word(Figure::unit, written.unit);
    entry.set(Figure::basis, Node::Word("calculated".to_owned()));
    if let Some((low, high)) = written.bounds {
        let interval = Map::new().bare("low", low).bare("high", high);
        entry.set(Figure::uncertainty, Map::new().with("interval", interval));
    }
    Some(entry)
}
