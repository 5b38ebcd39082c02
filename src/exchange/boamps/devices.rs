//! The devices that a file names: what they are, and how many of them an activity occupied.

use super::KINDS;
use crate::exchange::devices::counted;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node};
use crate::exchange::qualified::Meant;
use crate::exchange::source::{Look, whole};
use crate::finding::Message;
use crate::quantity::{Figure, InformationUnit};
use crate::report::{Hardware, HardwareKind, HardwareUse, StepKind};

pub(super) fn read(root: Look<'_, '_>, cited: &str, draft: &mut Draft) -> Vec<Node> {
    let mut uses = Vec::new();
    for component in root.get("infrastructure").map(|all| all.list("components")).unwrap_or_default() {
        let repeats =
            |name: &str| component.peek("componentType").is_some_and(|kind| kind.eq_ignore_ascii_case(name));
        let name = component.word("componentName").filter(|name| !repeats(name));
        let kind = |word: &str| {
            let word = word.to_lowercase();
            let is = |(_, known, others): &&(&str, &str, &[&str])| *known == word || others.contains(&&*word);
            KINDS.iter().find(is).map(|(kind, ..)| *kind)
        };
        // Older shapes have the type in the place of the name.
        let typed = component.word("componentType");
        let kind = match (typed.and_then(kind), name.and_then(kind)) {
            (Some(kind), _) => kind,
            (None, Some(kind)) => {
                draft.note(StepKind::Repair, Some(component.place()), Message::new("exchange-boamps-type"));
                kind
            }
            (None, None) => continue,
        };
        let number = component.figure("nbComponent").and_then(whole);
        let (stated, model) = match name.filter(|name| typed.is_some() || !name.eq_ignore_ascii_case(kind)) {
            Some(name) => {
                let (count, model) = counted(name);
                (count, Some(model.to_owned()))
            }
            None => (None, None),
        };
        let parts = [component.peek("family"), component.peek("series")];
        let model = match model {
            Some(model) if typed.is_some() => Some(model),
            _ => {
                let parts: Vec<&str> = parts.into_iter().flatten().collect();
                let _ = (component.word("family"), component.word("series"));
                (!parts.is_empty()).then(|| parts.join(" "))
            }
        };
        let manufacturer = component.word("manufacturer");
        if model.is_none() && manufacturer.is_none() && component.get("memorySize").is_some() {
            continue;
        }
        let memory = component.get("memorySize").and_then(Meant::of);
        let memory =
            memory.map(|size| size.figure(InformationUnit::Gigabyte.key()).word(Figure::source, cited));
        let entry = Map::new()
            .word(Hardware::kind, kind)
            .word_if(Hardware::manufacturer, manufacturer)
            .word_if(Hardware::model, model.clone())
            .with_if(Hardware::memory, memory);
        let id = draft.intern(Registry::Hardware, model.as_deref().unwrap_or(kind), &entry);
        // What stands there for processors is threads or half of them, not devices.
        let mut devices = number.or(stated).filter(|count| *count > 0);
        if kind == HardwareKind::Processor.key() && devices.take().is_some() {
            let place = Some(component.place());
            draft.note(StepKind::Omission, place, Message::new("exchange-boamps-processors"));
        }
        let devices = devices.map(|count| Node::Bare(count.to_string()));
        uses.push(Map::new().word(HardwareUse::hardware, id).with_if(HardwareUse::devices, devices).into());
    }
    uses
}
