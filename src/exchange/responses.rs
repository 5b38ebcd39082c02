//! Logs of responses, one a line, with the energy of each: one activity for each model and place, with sums and means.
//!
//! Read are fields that services write into a response (`energy_joules`, `energy_kwh`, `carbon_g_co2eq`), and the impacts that
//! `EcoLogits` adds.

mod group;
mod line;

use std::collections::{BTreeMap, BTreeSet};

use self::group::Group;
use self::line::{Line, Wrong};
use super::Import;
use super::draft::Draft;
use super::node::Map;
use super::note::Refusal;
use super::source::{Foreign, Source, tree_of};
use crate::document::Format;
use crate::finding::Message;
use crate::report::{self, Stage, StepKind};

/// Reading them.
pub(super) const IMPORT: Import =
    Import { key: "responses", name: "Energy of responses, one a line", recognises, read };

/// Lines of which the fields that are not read are told: those of further ones are the same.
const SHOWN: usize = 20;

fn recognises(source: &Source<'_>) -> bool {
    let mut lines = lines(source.text);
    let Some((_, first)) = lines.next() else { return false };
    if !first.trim_end().ends_with('}') || lines.next().is_some_and(|(_, second)| !second.starts_with('{')) {
        return false;
    }
    let Ok(tree) = tree_of(first, Format::Json) else { return false };
    let root = tree.root();
    let has = |key: &str| tree.get(root, key).is_some();
    let of_service = (has("energy_joules") || has("energy_kwh")) && (has("usage") || has("model"));
    let impacts = tree.get(root, "impacts").and_then(|impacts| tree.get(impacts, "gwp"));
    of_service || impacts.is_some()
}

/// The lines that say anything, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.trim_start_matches('\u{feff}');
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim_start()))
        .filter(|(_, line)| !line.is_empty())
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let mut groups: BTreeMap<(String, String, bool), Group> = BTreeMap::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let (mut count, mut silent, mut again) = (0_usize, 0_usize, 0_usize);
    let mut wrong: BTreeMap<Wrong, Vec<usize>> = BTreeMap::new();
    for (number, text) in lines(source.text) {
        let tree = tree_of(text, Format::Json).map_err(|refusal| Refusal {
            place: refusal.place.map(|(_, column)| (number, column)),
            ..refusal
        })?;
        count += 1;
        let foreign = Foreign::new(tree).below(number - 1);
        let line = Line::of(foreign.root());
        if count <= SHOWN {
            draft.leave_out_unread(&foreign);
        }
        // A response that was asked for again or logged twice is one.
        if line.id.as_ref().is_some_and(|id| !seen.insert(id.clone())) {
            again += 1;
            continue;
        }
        if let Some(why) = line.wrong() {
            wrong.entry(why).or_default().push(number);
            continue;
        }
        if line.energy.is_none() && line.emissions.is_none() {
            silent += 1;
            continue;
        }
        let key = (line.model.clone(), line.country.clone(), line.is_tool);
        groups
            .entry(key)
            .or_default()
            .add(&line)
            .ok_or_else(|| Refusal::new("responses-digits").at((number, 1)))?;
    }
    if groups.is_empty() {
        return Err(Refusal::new("responses-none").at((1, 1)));
    }
    let is_tool = groups.keys().any(|(_, _, is_tool)| *is_tool);
    let cited = cite(is_tool, source, draft);
    let system = draft.about.system.clone();
    draft.name_of(system.as_deref(), None, source);
    for (why, lines) in wrong {
        let first: Vec<String> = lines.iter().take(3).map(ToString::to_string).collect();
        let message = Message::new("exchange-responses-wrong")
            .with("why", why.key())
            .with("lines", first.join(", "))
            .with("wrong", lines.len())
            .with("count", count);
        draft.note(StepKind::Omission, None, message);
    }
    for (key, lines) in [("exchange-responses-silent", silent), ("exchange-responses-again", again)] {
        if lines > 0 {
            let message = Message::new(key).with("lines", lines).with("count", count);
            draft.note(StepKind::Omission, None, message);
        }
    }
    for ((model, country, is_tool), group) in groups {
        let activity = group.activity(&model, &country, is_tool, &cited, draft);
        draft.activity(Stage::Inference, Stage::Inference.key(), activity);
    }
    Ok(())
}

/// The source of the figures: the tool that estimated them, else the log.
fn cite(is_tool: bool, source: &Source<'_>, draft: &mut Draft) -> String {
    let version = draft.about.tool_version.clone();
    if is_tool {
        return draft.cite_tool("EcoLogits", "https://ecologits.ai", version.as_deref(), source);
    }
    let title = format!("Energy of responses, {}", source.file());
    draft.cite("responses", &Map::new().word(report::Source::title, title))
}
