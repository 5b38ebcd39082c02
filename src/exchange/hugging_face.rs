//! Hugging Face: the front matter of a model card with `co2_eq_emissions` in grams, and its section “Environmental Impact”.
//!
//! Keys after <https://huggingface.co/docs/hub/model-cards-co2>, the section after
//! <https://huggingface.co/docs/hub/model-card-annotated>.

mod body;
mod card;
mod export;
mod phrases;
mod seen;
mod statements;

use self::body::{Amount, Section};
use self::card::Card;
use self::statements::Statements;
use super::draft::{Draft, Measurement};
use super::node::{Map, Node};
use super::note::Refusal;
use super::source::{Foreign, Look, Source, tree_of};
use super::{Export, Import, qualified};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::{AlsoStated, Basis, DurationUnit, Figure, Ghg, Qualifier};
use crate::report::{Activity, Derivation, Emissions, Stage, StepKind};

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
    (Emissions::location_based, "location-based"),
    (Emissions::market_based, "market-based"),
    (Emissions::marginal, "marginal"),
    (Emissions::unspecified, "method not stated"),
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

/// The front matter as a document, with places of the whole card.
pub(super) fn front_matter_of<'t>(source: &Source<'t>) -> Result<Option<Foreign<'t>>, Refusal> {
    let Some(matter) = front_matter(source.text) else { return Ok(None) };
    let tree = tree_of(matter, Format::Yaml).map_err(|mut refusal| {
        refusal.place = refusal.place.map(|(line, column)| (line + ABOVE, column));
        refusal
    })?;
    Ok(Some(Foreign::new(tree).below(ABOVE)))
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let section = Section::of(source.text);
    let foreign = front_matter_of(source)?;
    let root = foreign.as_ref().map(Foreign::root);
    let emissions = root.and_then(|root| root.get("co2_eq_emissions"));
    if emissions.is_none() && section.is_empty() {
        return Err(Refusal::new("hugging-face-none").at((1, 1)));
    }
    let card = Card { root, emissions, section: &section, source };
    let taken = card.emitted(draft)?;
    let from = card.said("source");
    let of_tool = from.is_some_and(|from| from.to_lowercase().contains("codecarbon"));
    let cited = card.cite(from, draft);
    let name = card.name();
    draft.name_of(name.as_deref(), name.as_deref(), source);
    let model = card.model(name.as_deref(), draft);
    let place = emissions.map(Look::place).or(section.place());
    let stage = stage(card.said("training_type"), place, draft);
    let mut read =
        section.lines(front_matter(source.text).map_or(0, |matter| matter.lines().count() + ABOVE));
    let mut stated = Statements::of(source.text, &read);
    let own = card.energy(of_tool, &cited, draft);
    let energy = own.clone().or_else(|| {
        let (line, energy) = stated.energy.take()?;
        read.push(line);
        Some(energy.word(Figure::source, &*cited))
    });
    let grams = taken.as_ref().and_then(Amount::grams);
    let emitted = match taken {
        // The front matter is what programs read; the text beside it says the same, or is told.
        Some(mut taken) => {
            let beside = section.of_same("carbon emitted", &taken, draft);
            from.unwrap_or_default().clone_into(&mut taken.words);
            taken.meant.qualifier = taken.meant.qualifier.or(beside).or_else(|| of_source(&taken.words));
            Some(taken)
        }
        None => section.carbon(draft),
    };
    let emitted = emitted.or_else(|| {
        let (line, amount) = stated.emissions.take()?;
        read.push(line);
        Some(amount)
    });
    let method = emitted.as_ref().map_or("", |emitted| emitted.words.as_str());
    let method = METHODS.iter().find(|(_, words)| method.contains(words)).map(|(key, _)| *key);
    // What the tool computes is energy times the intensity of the grid.
    let method = method.or(of_tool.then_some(Emissions::location_based));
    if emitted.is_some() && method.is_none() {
        draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-method"));
    }
    // A bound divided by a figure is no intensity of the grid, nor is what a tool emitted over what the text says it took.
    let is_plain = emitted.as_ref().is_some_and(|emitted| emitted.meant.qualifier.is_none());
    let supply = card.supply(grams.filter(|_| of_tool && is_plain), own.as_ref(), &cited, draft);
    let site = card.site(draft);
    let (mut hardware, mut duration) = card.hardware(of_tool, &cited, draft);
    if let Some((line, time)) = stated.time.filter(|_| duration.is_none()) {
        read.push(line);
        let hours = qualified::figure(&time.value, DurationUnit::Hour.key(), time.qualifier);
        duration = Some(hours.word(Figure::source, &*cited));
    }
    if let Some((line, devices)) = stated.devices
        && card.count(&devices, &mut hardware, draft)
    {
        read.push(line);
    }
    let basis = of_tool.then_some(Basis::Calculated.key());
    let also = stated.emissions.as_ref().filter(|(line, amount)| {
        // What the text states otherwise than the front matter goes along: the check proves which may not be.
        let apart = emitted.as_ref().is_some_and(|own| !same(own, amount));
        read.push(*line);
        apart
    });
    let also = also.map(|(line, amount)| {
        let entry = amount
            .meant
            .figure(amount.unit)
            .word(AlsoStated::<Ghg>::place, format!("line {line} of the model card"));
        Node::List(vec![entry.into()])
    });
    let ghg = emitted.map(|emitted| {
        emitted
            .figure()
            .word_if(Figure::basis, basis)
            .word(Figure::source, &*cited)
            .with_if(Figure::also_stated, also)
    });
    let activity = Map::new()
        .word_if(Activity::model, model)
        .with_if(Activity::duration, duration)
        .word_if(Activity::data_centre, site)
        .word_if(Activity::electricity, supply)
        .with(Activity::hardware, Node::List(hardware))
        .with(Activity::energy, Node::List(energy.map(Node::from).into_iter().collect()))
        .with_if(
            Activity::emissions,
            ghg.map(|ghg| Map::new().with(method.unwrap_or(Emissions::unspecified), ghg)),
        );
    let line = place.map_or(1, |(line, _)| line);
    draft.measured(stage, stage.key(), activity, Measurement::summary(), line);
    if let Some(foreign) = &foreign {
        draft.leave_out_unread(foreign);
    }
    section.leave_out_unread(draft);
    seen::tell(source.text, grams, &read, draft);
    Ok(())
}

/// Whether two amounts are the same number of grams.
fn same(one: &Amount, other: &Amount) -> bool {
    one.grams().zip(other.grams()).is_some_and(|(one, other)| one.same(other))
}

/// How the source of emissions says that their number is meant: `Meter readings (market-based; at most)`.
fn of_source(source: &str) -> Option<Qualifier> {
    let words = source.trim_end().strip_suffix(')')?.rsplit_once("; ")?.1;
    Qualifier::ALL.into_iter().find(|qualifier| qualifier.in_words() == words)
}

fn stage(said: Option<&str>, place: Option<(usize, usize)>, draft: &mut Draft) -> Stage {
    let letters =
        |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    match (said.map(letters).as_deref(), draft.about.stage) {
        (Some("pretraining" | "training"), _) => Stage::Training,
        (Some("finetuning"), _) => Stage::FineTuning,
        (_, Some(stage)) => stage,
        (_, None) => {
            draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-stage"));
            Stage::Training
        }
    }
}

/// How a model was made from its base, as cards say it and as a report does.
const RELATIONS: &[(&str, &str)] = &[
    ("finetune", Derivation::FineTune.key()),
    ("adapter", Derivation::Adapter.key()),
    ("quantized", Derivation::Quantised.key()),
    ("merge", Derivation::Merged.key()),
];
