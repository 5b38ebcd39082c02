//! The boundary of a first report: every stage is listed, and none is said to be covered that no file counts.

use std::collections::BTreeSet;

use crate::exchange::node::{Map, Node};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{Activity, GoalAndScope, Hardware, Inventory, Report, Section, Stage, StageCoverage};

/// Lists each stage that the draft does not: in part where something is counted of it, since nobody says whether that is
/// all, and excluded as not known yet where nothing is.
pub(super) fn write(draft: &mut Map, language: Language) -> Vec<Message> {
    let counted = counted(draft);
    let say = |key: &str| messages::text(language, &Message::new(key));
    let boundary = draft.map(Report::goal_and_scope).map(GoalAndScope::boundary);
    let (mut partial, mut unknown) = (Vec::new(), Vec::new());
    for stage in Stage::ALL {
        let key = stage.key();
        if boundary.get(key).is_some() {
            continue;
        }
        let (coverage, why) = if counted.contains(key) {
            partial.push(stage);
            ("partial", "start-partial")
        } else {
            unknown.push(stage);
            ("excluded", "start-not-known")
        };
        let entry =
            Map::new().word(StageCoverage::coverage, coverage).word(StageCoverage::justification, say(why));
        boundary.set(key, entry);
    }
    let order = Stage::ALL.map(Stage::key);
    boundary.order(&order);
    let note = |key: &str, stages: Vec<Stage>| {
        (!stages.is_empty())
            .then(|| Message::new(key).with("count", stages.len()).with("stages", stages.as_slice()))
    };
    [note("start-partial-stages", partial), note("start-unknown-stages", unknown)]
        .into_iter()
        .flatten()
        .collect()
}

/// The stages of which the inventory of a draft counts something, by their keys.
pub(crate) fn counted(draft: &Map) -> BTreeSet<String> {
    let mut counted = BTreeSet::new();
    let Some(Node::Map(inventory)) = draft.get(Report::inventory) else { return counted };
    let list = |map: &Map, key: &str| match map.get(key) {
        Some(Node::List(list)) => list.clone(),
        _ => Vec::new(),
    };
    let mut bears = false;
    for (_, section) in inventory.entries() {
        let Node::Map(section) = section else { continue };
        for activity in list(section, Section::activities) {
            let Node::Map(activity) = activity else { continue };
            counted.extend(activity.text(Activity::stage).map(str::to_owned));
            bears |= activity.get(Activity::embodied).is_some();
        }
    }
    for device in list(inventory, Inventory::hardware) {
        bears |= matches!(device, Node::Map(device) if device.get(Hardware::embodied).is_some());
    }
    if bears {
        counted.insert(Stage::HardwareManufacturing.key().to_owned());
    }
    if inventory.get(Inventory::end_of_life).is_some() {
        counted.insert(Stage::EndOfLife.key().to_owned());
    }
    counted
}
