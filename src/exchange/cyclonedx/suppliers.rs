//! Who supplied the energy of an activity, and from what: the format has it, a report says it in words.

use crate::exchange::draft::Draft;
use crate::exchange::node::{Map, Node};
use crate::exchange::source::Look;
use crate::finding::Message;
use crate::quantity::EnergyUnit;
use crate::report::{Activity, StepKind};

/// Puts into a note of an activity who supplied how much of its energy.
pub(super) fn read(providers: &[Look<'_, '_>], entry: &mut Map, draft: &mut Draft) {
    let lines: Vec<String> = providers.iter().filter_map(|provider| one(*provider)).collect();
    let Some(first) = providers.first().filter(|_| !lines.is_empty()) else { return };
    let said = lines.join("; ");
    let message = Message::new("exchange-cyclonedx-suppliers").with("suppliers", &*said);
    draft.note(StepKind::Assumption, Some(first.place()), message);
    let said = match entry.text(Activity::note) {
        Some(note) => format!("{note}; {said}"),
        None => said,
    };
    entry.set(Activity::note, Node::Word(said));
}

/// Who, how much and from what, in the words of the file.
fn one(provider: Look<'_, '_>) -> Option<String> {
    let name = provider.at(["organization", "name"]).and_then(Look::text);
    let description = provider.word("description");
    let from = provider.word("energySource").filter(|word| *word != "unknown");
    let amount = provider.get("energyProvided").and_then(|amount| {
        let value = amount.figure("value")?;
        Some(format!("{value} {}", amount.word("unit").unwrap_or(EnergyUnit::KilowattHour.key())))
    });
    let parts = [amount.as_deref(), from, name, description];
    let said: Vec<&str> = parts.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(", "))
}
