//! What device an answer is about: a server, an instance that is a share of one, or a component.

use crate::exchange::draft::Draft;
use crate::exchange::node::{Map, Node};
use crate::exchange::source::{Look, Source};
use crate::finding::Message;
use crate::reference;
use crate::report::{Allocation, AllocationRule, GoalAndScope, Hardware, HardwareKind, Report, StepKind};

/// What the device is, with its names.
pub(super) struct Device {
    kind: &'static str,
    manufacturer: Option<String>,
    model: Option<String>,
    /// By what it is known in the report.
    pub(super) name: String,
    /// Whether accelerators are in it.
    pub(super) has_accelerators: bool,
}

/// Attributes that an answer has for instances alone.
const OF_INSTANCES: [&str; 3] = ["vcpu", "instance_per_server", "instance_type"];

/// Attributes of components, with the kind of device that has them; the first that is there decides.
const OF_COMPONENTS: [(&str, &str); 5] = [
    ("core_units", HardwareKind::Processor.key()),
    ("die_size_per_core", HardwareKind::Processor.key()),
    ("layers", HardwareKind::Storage.key()),
    ("case_type", HardwareKind::Other.key()),
    ("density", HardwareKind::Memory.key()),
];

impl Device {
    /// That of an answer.
    pub(super) fn of(root: Look<'_, '_>, source: &Source<'_>, draft: &mut Draft) -> Self {
        let verbose = root.get("verbose");
        let value = |key: &str| verbose?.get(key)?.peek("value");
        let parts = verbose.map(Look::entries).unwrap_or_default();
        let parts: Vec<_> = parts.into_iter().filter(|(name, look)| look.is_map() && is_part(name)).collect();
        let accelerators: Vec<String> = parts
            .iter()
            .filter(|(name, _)| name.starts_with("GPU"))
            .map(|(_, look)| {
                let name = look.get("name").and_then(|name| name.peek("value")).unwrap_or("GPU");
                let units = look.get("units").and_then(|units| units.peek("value"));
                let units = units.and_then(crate::exchange::source::whole).unwrap_or(1);
                format!("{units} x {name}")
            })
            .collect();
        let stated = root.at(["model", "name"]).and_then(Look::text).map(str::to_owned);
        let is_instance = OF_INSTANCES.iter().any(|key| verbose.is_some_and(|all| all.get(key).is_some()));
        let is_component = verbose.is_some() && parts.is_empty() && !is_instance;
        let own = value("name").map(str::to_owned).filter(|_| is_component);
        let kind = match (is_instance, own.as_deref()) {
            (true, _) => HardwareKind::Other.key(),
            (false, Some(name)) if !reference::devices(name).is_empty() => HardwareKind::Accelerator.key(),
            _ if is_component => {
                let known = OF_COMPONENTS.iter().find(|(key, _)| value(key).is_some());
                known.map_or(HardwareKind::Other.key(), |(_, kind)| *kind)
            }
            _ => HardwareKind::Server.key(),
        };
        let of_file = source.stem().to_owned();
        let model = stated.or(own);
        if model.is_none() {
            let message = Message::new("exchange-boaviztapi-name").with("name", &*of_file);
            draft.note(StepKind::Assumption, None, message);
        }
        let name = model.clone().unwrap_or(of_file);
        let with = (!accelerators.is_empty()).then(|| accelerators.join(", "));
        if let Some(with) = &with {
            let message = Message::new("exchange-boaviztapi-accelerators").with("devices", &**with);
            draft.note(StepKind::Assumption, verbose.map(Look::place), message);
        }
        if is_instance {
            share(&name, verbose.map(Look::place), draft);
        }
        let model = with.map_or_else(|| name.clone(), |with| format!("{name}, {with}"));
        Self {
            kind,
            manufacturer: value("manufacturer").map(str::to_owned).filter(|_| is_component),
            model: Some(model),
            name,
            has_accelerators: !accelerators.is_empty(),
        }
    }

    /// As an entry of the report.
    pub(super) fn entry(&self) -> Map {
        Map::new()
            .word(Hardware::kind, self.kind)
            .word_if(Hardware::manufacturer, self.manufacturer.as_deref())
            .word_if(Hardware::model, self.model.as_deref())
    }
}

/// `GPU-1`, `RAM-2`: a component among others.
fn is_part(name: &str) -> bool {
    let number = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    name.rsplit_once('-')
        .is_some_and(|(kind, rest)| number(rest) && kind.bytes().all(|byte| !byte.is_ascii_lowercase()))
}

/// An instance is a share of a server, by what it was given of it.
fn share(name: &str, place: Option<(usize, usize)>, draft: &mut Draft) {
    let message = Message::new("exchange-boaviztapi-instance").with("name", name);
    draft.note(StepKind::Assumption, place, message);
    let entry = Node::from(
        Map::new()
            .word(Allocation::subject, format!("server that instance {name} runs on"))
            .word(Allocation::rule, AllocationRule::Other.key())
            .word(
                Allocation::justification,
                "BoaviztAPI: by the processors, memory, storage and accelerators of the instance",
            ),
    );
    let list = draft.root.map(Report::goal_and_scope).list(GoalAndScope::allocation);
    if !list.contains(&entry) {
        list.push(entry);
    }
}
