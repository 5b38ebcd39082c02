//! `BoaviztAPI`: impacts of making a device, as a source for `inventory.hardware`.
//!
//! Fields after <https://doc.api.boavizta.org>. Impacts of use are not taken: they leave accelerators out.
//! Impacts of making are of the duration that was asked for, which is the whole life where none was.

mod device;
mod life;

use self::device::Device;
use self::life::Life;
use super::Import;
use super::draft::{Draft, Registry};
use super::node::Map;
use super::note::Refusal;
use super::source::{Foreign, Look, Source};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::{AntimonyUnit, Basis, EnergyResourceUnit, GhgUnit};
use crate::report::{CategoryAmounts, Embodied, EmbodiedBoundary, Hardware, StepKind};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "boaviztapi", name: "BoaviztAPI, embodied impacts", recognises, read };

/// Criteria with our category, and units as the service writes them with ours.
const CRITERIA: [(&str, &str, &str, &str); 3] = [
    ("gwp", CategoryAmounts::climate_change, "kgCO2eq", GhgUnit::Kilogram.key()),
    ("adp", CategoryAmounts::minerals_and_metals, "kgSbeq", AntimonyUnit::Kilogram.key()),
    ("pe", CategoryAmounts::primary_energy, "MJ", EnergyResourceUnit::Megajoule.key()),
];

fn recognises(source: &Source<'_>) -> bool {
    source.text.contains("\"impacts\"") && source.text.contains("\"embedded\"")
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    let root = foreign.root();
    let Some(impacts) = root.get("impacts") else {
        return Err(Refusal::new("boaviztapi-none").at(root.place()));
    };
    let life = Life::of(root, draft)?;
    let version = draft.about.tool_version.clone();
    if version.is_none() {
        draft.note(StepKind::Assumption, None, Message::new("exchange-boaviztapi-version"));
    }
    let cited = draft.cite_tool("BoaviztAPI", "https://api.boavizta.org", version.as_deref(), source);
    let device = Device::of(root, source, draft);
    let basis = basis(root, draft);
    let mut made = Map::new();
    for (criterion, category, written, unit) in CRITERIA {
        let Some(impact) = impacts.get(criterion) else { continue };
        let _ = impact.word("description");
        if let Some(used) = impact.get("use") {
            used.take();
            if used.is_map() {
                let key = if device.has_accelerators { "use" } else { "use-assumed" };
                let message = Message::new(format!("exchange-boaviztapi-{key}"));
                draft.note(StepKind::Omission, Some(used.place()), message);
            }
        }
        let Some(embedded) = impact.get("embedded") else { continue };
        if let Some(words) = embedded.text() {
            let message =
                Message::new("exchange-boaviztapi-not").with("criterion", criterion).with("words", words);
            draft.note(StepKind::Omission, Some(embedded.place()), message);
            let _ = impact.word("unit");
            continue;
        }
        let said = impact.word("unit").unwrap_or_default();
        if said != written {
            let refusal = Refusal::new("boaviztapi-unit").at(impact.place());
            return Err(refusal.with("unit", said).with("wanted", written));
        }
        for warning in embedded.list("warnings").into_iter().filter_map(Look::text) {
            let message = Message::new("exchange-boaviztapi-warning").with("message", warning);
            draft.note(StepKind::Assumption, Some(embedded.place()), message);
        }
        made.set(category, life.whole(embedded, (unit, basis, &cited))?);
    }
    if made.is_empty() {
        return Err(Refusal::new("boaviztapi-none").at(impacts.place()));
    }
    let name = draft.about.system.clone();
    draft.name(name.as_deref().unwrap_or(&device.name), None);
    let embodied = Map::new()
        .word(Embodied::boundary, EmbodiedBoundary::CradleToGate.key())
        .with(Embodied::per_unit, made);
    draft.note(StepKind::Assumption, Some(impacts.place()), Message::new("exchange-boaviztapi-boundary"));
    life.tell(&device.name, impacts.place(), draft);
    let entry =
        device.entry().with_if(Hardware::lifetime, life.lifetime(&cited)).with(Hardware::embodied, embodied);
    draft.intern(Registry::Hardware, &device.name, &entry);
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// How the figures were come by: an attribute that nobody gave makes them defaults.
fn basis(root: Look<'_, '_>, draft: &mut Draft) -> &'static str {
    let Some(verbose) = root.get("verbose") else { return Basis::Estimated.key() };
    verbose.take();
    let text = verbose.inside();
    let place = Some(verbose.place());
    if text.contains("ARCHETYPE") || text.contains("DEFAULT") {
        draft.note(StepKind::Assumption, place, Message::new("exchange-boaviztapi-archetype"));
        Basis::Default.key()
    } else if text.contains("COMPLETED") {
        Basis::Calculated.key()
    } else {
        Basis::Estimated.key()
    }
}
