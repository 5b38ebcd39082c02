//! DIA 0.1: what a model card says of its own part of the impacts of a family, with what it was made from.
//!
//! Keys after <https://github.com/VectorInstitute/ai-impact-accounting>, `dia_report` in the front matter of a card.

mod footprint;

use super::Import;
use super::draft::{Draft, Registry};
use super::hugging_face::front_matter_of;
use super::node::{Map, Node, figure};
use super::note::Refusal;
use super::source::{Look, Source, figure_text};
use crate::finding::Message;
use crate::quantity::{Basis, DeviceTimeUnit, Figure};
use crate::report::{
    self, Activity, BaseModel, Derivation, Hardware, HardwareKind, HardwareUse, Model, Stage, StepKind,
};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "dia", name: "DIA 0.1 report in a model card", recognises, read };

/// How a model was made from another: their words, with ours.
const RELATIONS: [(&str, Option<Derivation>); 8] = [
    ("finetune", Some(Derivation::FineTune)),
    ("lora", Some(Derivation::Adapter)),
    ("qlora", Some(Derivation::Adapter)),
    ("adapter", Some(Derivation::Adapter)),
    ("quantized", Some(Derivation::Quantised)),
    ("merge", Some(Derivation::Merged)),
    ("distill", Some(Derivation::Distilled)),
    // A copy is none of these.
    ("fork", None),
];

/// What stands for no base at all: taken as a name, it would join models that have nothing in common.
const NO_BASE: [&str; 4] = ["scratch", "none", "n/a", "-"];

fn recognises(source: &Source<'_>) -> bool {
    source.text.starts_with("---") && source.text.contains("\ndia_report:")
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = front_matter_of(source)?.ok_or_else(|| Refusal::new("dia-none").at((1, 1)))?;
    let root = foreign.root();
    let _ = root.word("dia_version").or_else(|| root.figure("dia_version"));
    let Some(dia) = root.get("dia_report").filter(|look| look.is_map()) else {
        return Err(Refusal::new("dia-none").at(root.place()));
    };
    // A report of more than its own part would be counted again with those of its bases.
    match dia.word("scope") {
        Some("incremental") => {}
        scope => {
            let place = dia.get("scope").map_or_else(|| dia.place(), Look::place);
            return Err(Refusal::new("dia-scope").at(place).with("scope", scope.unwrap_or("")));
        }
    }
    let tool = dia.word("tool").map(str::to_owned);
    let title = match &tool {
        Some(tool) => format!("{tool}, by the DIA report of {}", source.file()),
        None => format!("DIA report, {}", source.file()),
    };
    let cited = draft.cite("dia", &Map::new().word(report::Source::title, title));
    let heading = source.text.lines().find_map(|line| line.strip_prefix("# ")).map(str::trim);
    draft.name_of(heading, heading, source);
    let bases = bases(root, dia, draft);
    let name = name(heading, source, draft);
    let is_derived = !bases.is_empty();
    let entry = Map::new().word(Model::name, &*name).with(Model::derived_from, Node::List(bases));
    let model = draft.intern(Registry::Models, &name, &entry);
    let own = if is_derived { Stage::FineTuning } else { Stage::Training };
    let stage = draft.about.stage.unwrap_or(own);
    let context = dia.get("context");
    let (supply, site) = footprint::place(context, &cited, draft);
    let hardware = hardware(dia, &cited, draft);
    let activity = Map::new()
        .word(Activity::model, model)
        .word_if(Activity::data_centre, site)
        .word_if(Activity::electricity, supply)
        .with(Activity::hardware, Node::List(hardware));
    let activity = footprint::read(dia, &cited, activity, draft)?;
    draft.activity(stage, stage.key(), activity);
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// The name of the model: that of its file, where that is not the name of every card, else the heading.
fn name(heading: Option<&str>, source: &Source<'_>, draft: &mut Draft) -> String {
    let stem = source.stem();
    let is_of_all = ["readme", "model_card", "modelcard", "card"].contains(&&*stem.to_lowercase());
    match heading {
        Some(heading) if is_of_all => heading.to_owned(),
        _ => {
            let message = Message::new("exchange-dia-name").with("name", stem);
            draft.note(StepKind::Assumption, None, message);
            stem.to_owned()
        }
    }
}

/// What the model was made from: by the lineage of the report, else by the keys of the card.
fn bases(root: Look<'_, '_>, dia: Look<'_, '_>, draft: &mut Draft) -> Vec<Node> {
    let lineage = dia.list("lineage");
    let mut found: Vec<(&str, Option<&str>, (usize, usize))> = Vec::new();
    for look in lineage {
        if let Some(model) = look.word("model") {
            found.push((model, look.word("relation"), look.place()));
        }
    }
    if found.is_empty()
        && let Some(base) = root.get("base_model")
    {
        let relation = root.word("base_model_relation");
        let listed = base.items();
        let names = if listed.is_empty() { vec![base] } else { listed };
        found.extend(names.into_iter().filter_map(|look| Some((look.text()?, relation, look.place()))));
    } else {
        // The lineage of the report says the same and more.
        for look in ["base_model", "base_model_relation"].into_iter().filter_map(|key| root.get(key)) {
            look.take();
        }
    }
    let mut bases = Vec::new();
    for (model, relation, place) in found {
        if NO_BASE.contains(&&*model.trim().to_lowercase()) {
            let message = Message::new("exchange-dia-no-base").with("name", model);
            draft.note(StepKind::Omission, Some(place), message);
            continue;
        }
        let known = relation.map(|relation| RELATIONS.iter().find(|(theirs, _)| *theirs == relation));
        let ours = known.flatten().and_then(|(_, ours)| *ours);
        if let (Some(relation), None) = (relation, ours) {
            draft.cannot_read("relation", relation, place, "finetune");
        }
        bases.push(
            Map::new()
                .word(BaseModel::name, model)
                .word_if(BaseModel::relation, ours.map(Derivation::key))
                .into(),
        );
    }
    bases
}

/// The devices with their number and hours.
fn hardware(dia: Look<'_, '_>, cited: &str, draft: &mut Draft) -> Vec<Node> {
    let Some(compute) = dia.get("compute") else { return Vec::new() };
    let hours = compute.get("duration_gpu_hours");
    let Some(model) = compute.at(["hardware", "gpu"]).and_then(Look::text) else { return Vec::new() };
    let entry = Map::new().word(Hardware::kind, HardwareKind::Accelerator.key()).word(Hardware::model, model);
    let id = draft.intern(Registry::Hardware, model, &entry);
    let count = compute.at(["hardware", "count"]).and_then(Look::number).and_then(figure_text);
    let hours = hours
        .and_then(Look::number)
        .and_then(figure_text)
        .map(|hours| figure(&hours, DeviceTimeUnit::DeviceHour.key()).word(Figure::source, cited));
    let used = Map::new()
        .word(HardwareUse::hardware, id)
        .with_if(HardwareUse::devices, count.map(Node::Bare))
        .with_if(HardwareUse::device_hours, hours);
    vec![used.into()]
}

/// Foreign documents that are told to be of a basis.
pub(super) fn basis(quality: &str) -> Option<Basis> {
    match quality {
        "measured" => Some(Basis::Measured),
        "imputed" => Some(Basis::Proxy),
        quality if quality.starts_with("estimated") => Some(Basis::Estimated),
        _ => None,
    }
}
