//! Hugging Face: the front matter of a model card with `co2_eq_emissions` in grams, and its section “Environmental Impact”.
//!
//! Keys after <https://huggingface.co/docs/hub/model-cards-co2>, the section after
//! <https://huggingface.co/docs/hub/model-card-annotated>.

mod body;
mod export;

use self::body::Section;
use super::draft::{Draft, Registry};
use super::inventory::BOUNDARIES;
use super::node::{Map, Node, figure};
use super::note::Refusal;
use super::source::{Foreign, Look, Source, figure_text, tree_of};
use super::{Export, Import, countries};
use crate::document::Format;
use crate::finding::Message;
use crate::report::{Stage, StepKind};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "hugging-face", name: "Hugging Face model card", recognises, read };

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "hugging-face", name: "Hugging Face model card", holds_whole: false, write: export::write };

/// Lines above the front matter: the three hyphens.
const ABOVE: usize = 1;

/// Accounting methods of emissions with the words by which a card names them.
const METHODS: [(&str, &str); 4] = [
    ("locationBased", "location-based"),
    ("marketBased", "market-based"),
    ("marginal", "marginal"),
    ("unspecified", "method not stated"),
];

fn recognises(source: &Source<'_>) -> bool {
    front_matter(source.text).is_some_and(|matter| matter.contains("co2_eq_emissions"))
        || body::start(source.text).is_some()
}

/// What stands between the first two lines of three hyphens; without them, the text is no model card.
fn front_matter(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let end = rest.find("\n---")?;
    rest.get(..=end)
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let section = Section::of(source.text);
    let foreign = match front_matter(source.text) {
        Some(matter) => {
            let tree = tree_of(matter, Format::Yaml).map_err(|mut refusal| {
                refusal.place = refusal.place.map(|(line, column)| (line + ABOVE, column));
                refusal
            })?;
            Some(Foreign::new(tree).below(ABOVE))
        }
        None => None,
    };
    let root = foreign.as_ref().map(Foreign::root);
    let emissions = root.and_then(|root| root.get("co2_eq_emissions"));
    if emissions.is_none() && section.is_empty() {
        return Err(Refusal::new("hugging-face-none").at((1, 1)));
    }
    let grams = match emissions {
        Some(emissions) => {
            let amount = if emissions.is_map() { emissions.get("emissions") } else { Some(emissions) };
            let value = amount.and_then(|amount| amount.number().or_else(|| grams(amount)));
            let Some(value) = value.and_then(figure_text) else {
                return Err(Refusal::new("hugging-face-no-figure").at(amount.unwrap_or(emissions).place()));
            };
            Some(value)
        }
        None => None,
    };
    let said = |key: &str| emissions.and_then(|emissions| emissions.word(key));
    let from = said("source");
    let file = source.file();
    let title = from
        .map_or_else(|| format!("Model card, {file}"), |from| format!("{from}, by the model card {file}"));
    let cited = draft.cite("model-card", &Map::new().word("title", title));
    let name = root.and_then(|root| root.word("model_name"));
    draft.name(name.unwrap_or_else(|| source.stem()), name);
    if let Some(base) = root.and_then(|root| root.word("base_model")) {
        let wanted = name.unwrap_or("model");
        let model = Map::new().word("name", wanted).with("derivedFrom", Map::new().word("name", base));
        draft.intern(Registry::Models, wanted, &model);
    }
    let place = emissions.map(Look::place).or(section.place());
    let stage = stage(said("training_type"), place, draft);
    let location = said("geographical_location").or(section.text("compute region"));
    let supply = location.map(|location| supply(location, draft));
    let site = section.text("cloud provider").map(|operator| {
        let region = section.text("compute region").filter(|_| said("geographical_location").is_some());
        let site = Map::new().word("operator", operator).word_if("region", region);
        draft.intern(Registry::DataCentres, operator, &site)
    });
    let hours = section.amount("hours used", &["device-hours", "hours", "gpu hours", "h", ""], draft);
    if hours.is_some() {
        draft.note(StepKind::Assumption, section.place(), Message::new("exchange-hugging-face-hours"));
    }
    let hardware = said("hardware_used").or(section.text("hardware type"));
    let hours = hours.map(|(hours, ..)| figure(&hours, "device-hour").word("source", &*cited));
    let hardware = match (hardware, hours) {
        (Some(hardware), hours) => Some(devices(hardware, hours, draft)),
        // Hours of devices that the card does not name.
        (None, Some(hours)) => {
            let id = draft.intern(Registry::Hardware, "devices", &Map::new().word("kind", "other"));
            Some(Map::new().word("hardware", id).with("deviceHours", hours).into())
        }
        (None, None) => None,
    };
    let energy = section.amount("energy", &["kWh", "MWh", "Wh", "GWh"], draft).map(|(value, unit, words)| {
        let boundary = BOUNDARIES.iter().find(|(_, known)| words.contains(known));
        let energy = figure(&value, unit).word_if("boundary", boundary.map(|(key, _)| *key));
        Node::from(energy.word("source", &*cited))
    });
    let (emitted, method) = match grams {
        // The front matter is what programs read; the text beside it says the same, or is told.
        Some(grams) => {
            section.leave_out("carbon emitted", &grams, draft);
            (Some((grams, "g CO2e")), from.unwrap_or_default().to_owned())
        }
        None => section
            .carbon(draft)
            .map_or((None, String::new()), |(value, unit, words)| (Some((value, unit)), words)),
    };
    let method = METHODS.iter().find(|(_, words)| method.contains(words)).map(|(key, _)| *key);
    if emitted.is_some() && method.is_none() {
        draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-method"));
    }
    let ghg = emitted.map(|(value, unit)| figure(&value, unit).word("source", &*cited));
    let activity = Map::new()
        .word_if("dataCentre", site)
        .word_if("electricity", supply)
        .with("hardware", Node::List(hardware.into_iter().collect()))
        .with("energy", Node::List(energy.into_iter().collect()))
        .with_if("emissions", ghg.map(|ghg| Map::new().with(method.unwrap_or("unspecified"), ghg)));
    draft.activity(stage, stage.key(), activity);
    if let Some(foreign) = &foreign {
        draft.leave_out_unread(foreign);
    }
    section.leave_out_unread(draft);
    Ok(())
}

/// `17g`, which cards hold although a number is asked for.
fn grams<'a>(look: Look<'a, '_>) -> Option<&'a str> {
    let text = look.text()?;
    let number = text.trim_end_matches(['g', ' ']);
    crate::document::number(number).map(|_| number)
}

fn stage(said: Option<&str>, place: Option<(usize, usize)>, draft: &mut Draft) -> Stage {
    let letters =
        |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    match said.map(letters).as_deref() {
        Some("pretraining" | "training") => Stage::Training,
        Some("finetuning") => Stage::FineTuning,
        _ => {
            draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-stage"));
            draft.about.stage.unwrap_or(Stage::Training)
        }
    }
}

fn supply(location: &str, draft: &mut Draft) -> String {
    let (zone, country) =
        location.rsplit_once(',').map_or((None, location), |(zone, country)| (Some(zone.trim()), country));
    let entry = match countries::code(country) {
        Some(code) => Map::new().word("country", code).word_if("zone", zone),
        None => Map::new().word("zone", location),
    };
    draft.intern(Registry::Electricity, &format!("grid-{location}"), &entry)
}

/// `8 v100 GPUs`, `1 x A100`, or a name alone.
fn devices(text: &str, hours: Option<Map>, draft: &mut Draft) -> Node {
    let (count, model) = match text.split_once(' ').map(|(first, rest)| (first.parse::<u64>(), rest)) {
        Some((Ok(count), rest)) => (Some(count), rest.trim_start_matches("x ")),
        _ => (None, text),
    };
    let entry = Map::new().word("kind", "accelerator").word("model", model);
    let id = draft.intern(Registry::Hardware, model, &entry);
    Map::new()
        .word("hardware", id)
        .with_if("devices", count.map(|count| Node::Bare(count.to_string())))
        .with_if("deviceHours", hours)
        .into()
}
