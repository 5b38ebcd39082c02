//! What an import does not read, in few lines: figures of the environment first, the rest in one.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::node::of_kind;
use super::source::{Foreign, Look};
use crate::document::NodeId;
use crate::finding::Message;
use crate::report::StepKind;

/// Words of a key that speak of energy, of what it causes, or of what a report asks for beside it.
const TELLING: &[&str] = &[
    "accelerator",
    "adp",
    "adpe",
    "carbon",
    "co2",
    "co2e",
    "compute",
    "consumption",
    "cooling",
    "country",
    "cpu",
    "device",
    "duration",
    "embodied",
    "emission",
    "emissions",
    "energy",
    "flop",
    "flops",
    "footprint",
    "ghg",
    "gpu",
    "grid",
    "gwp",
    "hardware",
    "hour",
    "hours",
    "impact",
    "impacts",
    "instance",
    "intensity",
    "joule",
    "joules",
    "kwh",
    "lifespan",
    "lifetime",
    "memory",
    "pe",
    "power",
    "precision",
    "pue",
    "quantization",
    "ram",
    "region",
    "renewable",
    "request",
    "requests",
    "token",
    "tokens",
    "tdp",
    "tpu",
    "utilisation",
    "utilization",
    "vcpu",
    "vcpus",
    "vram",
    "water",
    "watt",
    "watts",
    "wcf",
    "wh",
    "wue",
];

/// Values of one kind that were not read.
#[derive(Default)]
struct Group {
    places: Vec<(usize, usize)>,
    /// The value, where there is one alone.
    value: Option<String>,
    is_telling: bool,
}

impl Draft {
    /// Tells every value of a document that was not looked at: those that tell something of the environment each, the
    /// others by their names alone.
    pub fn leave_out_unread(&mut self, foreign: &Foreign<'_>) {
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        let mut order: Vec<String> = Vec::new();
        for node in rest(foreign) {
            let look = foreign.look(node);
            let value = look.plain();
            // What is blank says nothing.
            if value.as_ref().is_some_and(|value| value.trim().is_empty()) {
                continue;
            }
            let path = of_kind(&foreign.tree().pointer(node));
            let group = groups.entry(path.clone()).or_insert_with(|| {
                order.push(path.clone());
                Group::default()
            });
            group.value = if group.places.is_empty() { value } else { None };
            group.places.push(look.place());
            group.is_telling |= tells(&path) || has_telling_key(look);
        }
        let mut others = Vec::new();
        let mut siblings: Vec<(String, Vec<(String, Group)>)> = Vec::new();
        for path in order {
            let Some(group) = groups.remove(&path) else { continue };
            if !group.is_telling {
                others.push(path.trim_start_matches('/').to_owned());
                continue;
            }
            let (parent, name) = path.rsplit_once('/').unwrap_or(("", &path));
            let (parent, entry) = (parent.to_owned(), (name.to_owned(), group));
            match siblings.last_mut().filter(|(known, _)| *known == parent) {
                Some((_, list)) => list.push(entry),
                None => siblings.push((parent, vec![entry])),
            }
        }
        for (parent, list) in siblings {
            self.leave_out_siblings(&parent, list);
        }
        if !others.is_empty() {
            let message = Message::new("exchange-left-out-others").with("paths", others);
            self.say(StepKind::Omission, message);
        }
    }
}

impl Draft {
    /// Tells values that stand beside one another, in one line.
    fn leave_out_siblings(&mut self, parent: &str, list: Vec<(String, Group)>) {
        if let [(name, group)] = list.as_slice() {
            let path = format!("{parent}/{name}");
            for place in &group.places {
                self.leave_out(&path, group.value.as_deref(), *place);
            }
            return;
        }
        let places: Vec<(usize, usize)> = list.iter().flat_map(|(_, group)| group.places.clone()).collect();
        let beside = |(name, group): (String, Group)| match group.value {
            Some(value) => {
                format!("{name} ({})", value.chars().take(60).collect::<String>().replace(['\n', '\r'], " "))
            }
            None => name,
        };
        let names: Vec<String> = list.into_iter().map(beside).collect();
        let message = Message::new("exchange-left-out-several").with("names", names);
        let message = message.with("path", if parent.is_empty() { "/" } else { parent });
        for place in places {
            self.note(StepKind::Omission, Some(place), message.clone());
        }
    }
}

/// The highest values that were not looked at; of a document of which nothing was, those below its root.
fn rest(foreign: &Foreign<'_>) -> Vec<NodeId> {
    let tree = foreign.tree();
    match foreign.rest().as_slice() {
        [root] if *root == tree.root() => tree.entries(*root).map(|entry| entry.value).collect(),
        rest => rest.to_vec(),
    }
}

/// Whether the last name of a path speaks of the environment.
fn tells(path: &str) -> bool {
    let name = path.split('/').rfind(|part| *part != "*").unwrap_or_default();
    words(&name.replace("~1", "/")).iter().any(|word| TELLING.contains(&word.as_str()))
}

fn has_telling_key(look: Look<'_, '_>) -> bool {
    look.entries().into_iter().any(|(key, value)| tells(key) || has_telling_key(value))
        || look.items().into_iter().any(has_telling_key)
}

/// The words of a name, in small letters: `cpuEnergy_kWh` has three.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for each in name.chars() {
        let starts = each.is_uppercase() && before.is_lowercase() && name.chars().any(char::is_lowercase);
        if !each.is_alphanumeric() || starts {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| each.is_alphanumeric()) {
            word.extend(each.to_lowercase());
        }
        before = each;
    }
    // `kWh` is one word.
    let joined = name.to_lowercase();
    words
        .extend(["kwh", "vcpu", "vcpus"].into_iter().filter(|word| joined.contains(word)).map(str::to_owned));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_they_are_about() {
        for name in [
            "cpu_energy",
            "energyKwh",
            "/a/*/cpu~1utilization",
            "ram_total_size",
            "vCPUs",
            "nbRequest",
            "hours_used",
        ] {
            assert!(tells(name), "{name}");
        }
        for name in ["license", "parameters_url", "framework", "widget", "tags", "frame", "program"] {
            assert!(!tells(name), "{name}");
        }
    }
}
