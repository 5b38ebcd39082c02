//! A model card of Hugging Face: front matter and the section “Environmental Impact”.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{METHODS, RELATIONS};
use crate::document::NodeId;
use crate::exchange::inventory::{Whereabouts, boundary_in_words, by_id, device, widest};
use crate::exchange::ledger::{Ledger, Reason};
use crate::exchange::node::{Map, Node, words};
use crate::exchange::note::Refusal;
use crate::exchange::qualified::said;
use crate::exchange::side_by_side::{self, Order};
use crate::exchange::source::{Look, whole};
use crate::exchange::{Artefact, Job, areas, countries, yaml};
use crate::quantity::{
    Decimal, DeviceTime, DeviceTimeUnit, Dimension, Energy, EnergyUnit, Figure, Ghg, GhgUnit, Qualifier,
};
use crate::report::{
    Activity, BaseModel, DataCentre, Electricity, Hardware, HardwareKind, HardwareUse, Identity, Inventory,
    Model, Report, Section, Source, Stage, System, Total,
};
use crate::shown::{in_line, in_markdown};

pub(super) fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let training = root.at([Report::inventory, Inventory::training]);
    let activities = training.map(|section| section.list(Section::activities)).unwrap_or_default();
    let Some(Emitted { grams, method, from, qualifier }) = emissions(ledger, training, &activities)? else {
        return Err(Refusal::new("hugging-face-no-energy"));
    };
    let places: Vec<Whereabouts<'_, '_>> =
        activities.iter().map(|activity| Whereabouts::of(job, ledger, *activity)).collect();
    let country = common(places.iter().map(|places| {
        let supply = places.supply?;
        let country = supply.peek(Electricity::country).and_then(countries::name);
        let area = || supply.peek(Electricity::area).and_then(areas::of_key).map(areas::name);
        let name = country.or_else(area)?;
        Some(supply.peek(Electricity::zone).map_or_else(|| name.to_owned(), |zone| format!("{zone}, {name}")))
    }));
    if country.is_some() {
        for supply in places.iter().filter_map(|places| places.supply) {
            let place = if supply.get(Electricity::country).is_some() {
                Electricity::country
            } else {
                Electricity::area
            };
            let _ = (supply.word(place), supply.word(Electricity::zone));
        }
    }
    let hardware = hardware(job, ledger, &activities);
    let stage = common(activities.iter().map(|activity| match activity.peek(Activity::stage) {
        Some(stage) if stage == Stage::Training.key() => Some("pre-training"),
        Some(stage) if stage == Stage::FineTuning.key() => Some("fine-tuning"),
        _ => None,
    }));
    if stage.is_some() {
        for activity in &activities {
            let _ = activity.word(Activity::stage);
        }
    }
    let operator =
        common(places.iter().map(|places| places.site?.peek(DataCentre::operator).map(str::to_owned)));
    if operator.is_some() {
        for site in places.iter().filter_map(|places| places.site) {
            let _ = site.word(DataCentre::operator);
        }
    }
    let report = root.get(Report::report);
    let title = report.and_then(|report| report.peek(Identity::title)).unwrap_or_default();
    let title = tool(root, &activities, method).unwrap_or(title);
    let method = METHODS.iter().find(|(key, _)| *key == method).map_or(method, |(_, words)| *words);
    let system = root.get(Report::system).and_then(|system| system.word(System::name));
    let model = root.get(Report::system).and_then(|system| system.list(System::models).first().copied());
    let bases = model.map(|model| model.list(Model::derived_from)).unwrap_or_default();
    let relation = one_relation(&bases);
    let bases: Vec<&str> = bases.iter().filter_map(|base| base.word(BaseModel::name)).collect();
    let base = match bases.as_slice() {
        [] => None,
        [only] => Some(Node::Word((*only).to_owned())),
        several => Some(words(several.iter().copied())),
    };
    // The number of the front matter has no room for how it is meant.
    let meant = qualifier.map(|qualifier| format!("; {}", qualifier.in_words())).unwrap_or_default();
    let matter = Map::new().word_if("model_name", system).with_if("base_model", base);
    let mut matter = matter.word_if("base_model_relation", relation).with(
        "co2_eq_emissions",
        Map::new()
            .bare("emissions", &*grams)
            .word("source", format!("{title} ({method}{meant})"))
            .word_if("training_type", stage)
            .word_if("geographical_location", country.as_deref())
            .word_if("hardware_used", hardware.as_deref()),
    );
    matter.prune();
    let mut text = format!("---\n{}---\n\n## Environmental Impact\n\n", yaml::block(&matter, 0));
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(text, "- **{name}:** {}", in_markdown(value));
        }
    };
    line("Hardware Type", hardware.as_deref());
    line("Hours used", device_hours(ledger, training, &activities).as_deref());
    line("Cloud Provider", operator.as_deref());
    line("Compute Region", country.as_deref());
    line("Carbon Emitted", Some(&said(qualifier, &format!("{grams} g CO2e ({method}; {from})"))));
    line("Energy", energy(ledger, training, &activities).as_deref());
    // The address is of who exports the report, and stays a link.
    if let Some(link) = job.options.link.as_deref() {
        let _ = writeln!(text, "- **Report:** {}", in_line(&link.replace(['\n', '\r'], " ")));
    }
    Ok(vec![Artefact { name: "README.md".to_owned(), text }])
}

/// Emissions of training.
struct Emitted {
    grams: String,
    method: &'static str,
    /// What they are of.
    from: &'static str,
    qualifier: Option<Qualifier>,
}

/// Emissions of training in grams; refused where grams have no number in a card.
fn emissions<'a>(
    ledger: &Ledger<'_>,
    training: Option<Look<'a, '_>>,
    activities: &[Look<'a, '_>],
) -> Result<Option<Emitted>, Refusal> {
    let total = training.and_then(|section| section.at([Section::total, Total::emissions]));
    for (method, _) in METHODS {
        let figures: Vec<Look<'_, '_>> =
            activities.iter().filter_map(|look| look.get(Activity::emissions)?.get(method)).collect();
        let stated = |look: &Look<'_, '_>| look.get(Figure::value).is_some();
        let whole = total.and_then(|total| total.get(method)).filter(stated);
        let (figures, from) = match (whole, figures.as_slice()) {
            (_, [one]) if activities.len() == 1 && stated(one) => (vec![*one], "training"),
            (Some(total), _) => (vec![total], "all activities of training"),
            (None, several) if several.len() == activities.len() && several.iter().all(stated) => {
                (several.to_vec(), "sum of all activities of training")
            }
            _ => continue,
        };
        let Ok(qualifier) = ledger.qualifier_of_sum(&figures) else { continue };
        let numbers = ledger.amounts_in(&figures, Ghg::KEY, GhgUnit::Gram.key());
        let Some(sum) = numbers.as_deref().and_then(Decimal::sum) else { continue };
        // Readers of cards take zero for nothing said.
        if sum.is_zero() {
            return Err(Refusal::new("hugging-face-zero"));
        }
        let Some(grams) = sum.plain() else { continue };
        return Ok(Some(Emitted { grams, method, from, qualifier }));
    }
    Ok(None)
}

/// What all say alike; none where one says nothing or another thing.
fn common<T: PartialEq>(mut all: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = all.next()??;
    all.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// The tool that all emissions come from.
fn tool<'a>(root: Look<'a, '_>, activities: &[Look<'a, '_>], method: &str) -> Option<&'a str> {
    let sources = by_id(root.list(Report::sources), Source::id);
    common(activities.iter().map(|activity| {
        let id = activity.get(Activity::emissions)?.get(method)?.peek(Figure::source)?;
        sources.get(id)?.peek(Source::tool)
    }))
}

/// A device with each activity that occupied some, and its use of them.
type Uses<'a, 't> = (Look<'a, 't>, Vec<(Look<'a, 't>, Look<'a, 't>)>);

/// `64 x H100 SXM, 8 x A100`, over all activities; `None` where no device is named.
fn hardware<'a, 't>(job: &Job<'_>, ledger: &'a Ledger<'t>, activities: &[Look<'a, 't>]) -> Option<String> {
    let mut kinds: Vec<Uses<'a, 't>> = Vec::new();
    let mut places: BTreeMap<NodeId, usize> = BTreeMap::new();
    for activity in activities {
        for used in activity.list(Activity::hardware) {
            let Some(device) = device(job, ledger, used) else { continue };
            // A name of several lines has no place in a line.
            let name = device.peek(Hardware::model).filter(|name| !name.contains(['\n', '\r']));
            if device.peek(Hardware::kind) != Some(HardwareKind::Accelerator.key()) || name.is_none() {
                continue;
            }
            let place = *places.entry(device.node()).or_insert(kinds.len());
            match kinds.get_mut(place) {
                Some((_, uses)) => uses.push((*activity, used)),
                None => kinds.push((device, vec![(*activity, used)])),
            }
        }
    }
    let uses: Vec<String> =
        kinds.iter().filter_map(|(device, uses)| named(job, ledger, *device, uses)).collect();
    (!uses.is_empty()).then(|| uses.join(", "))
}

/// A device with its number at a time, where the report says it.
fn named<'a, 't>(
    job: &Job<'_>,
    ledger: &'a Ledger<'t>,
    device: Look<'a, 't>,
    uses: &[(Look<'a, 't>, Look<'a, 't>)],
) -> Option<String> {
    let by: Vec<Look<'_, '_>> = uses.iter().map(|(activity, _)| *activity).collect();
    let counts: Option<Vec<u64>> =
        uses.iter().map(|(_, used)| used.peek(HardwareUse::devices).and_then(whole)).collect();
    let counts = counts.map(Vec::into_iter);
    let count = match side_by_side::of(job, ledger, &by) {
        Order::Beside => counts.and_then(|counts| counts.reduce(u64::saturating_add)),
        Order::After => counts.and_then(Iterator::max),
        // How many there were at a time is not known.
        Order::Unknown => None,
    };
    let model = device.peek(Hardware::model)?;
    if let [(_, only)] = uses {
        let _ = only.figure(HardwareUse::devices);
    } else {
        let devices = uses.iter().filter_map(|(_, used)| used.get(HardwareUse::devices));
        devices.for_each(|look| ledger.lose(look, Reason::Aggregated));
    }
    let maker = device.peek(Hardware::manufacturer).filter(|maker| uses.len() > 1 && !model.contains(maker));
    let name = maker.map_or_else(|| model.to_owned(), |maker| format!("{maker} {model}"));
    if maker.is_none() {
        let _ = (device.word(Hardware::model), device.word(Hardware::kind));
    }
    Some(count.map_or_else(|| name.clone(), |count| format!("{count} x {name}")))
}

fn device_hours(
    ledger: &Ledger<'_>,
    training: Option<Look<'_, '_>>,
    activities: &[Look<'_, '_>],
) -> Option<String> {
    let one = |look: Look<'_, '_>| {
        let hours = ledger.amount_in(look, DeviceTime::KEY, DeviceTimeUnit::DeviceHour.key())?;
        Some(said(ledger.qualifier(look), &format!("{hours} device-hours")))
    };
    if let Some(total) = training.and_then(|section| section.at([Section::total, Total::device_hours])) {
        return one(total);
    }
    let [activity] = activities else { return None };
    let uses = activity.list(Activity::hardware);
    let [only] = uses.as_slice() else { return None };
    one(only.get(HardwareUse::device_hours)?)
}

fn energy(
    ledger: &Ledger<'_>,
    training: Option<Look<'_, '_>>,
    activities: &[Look<'_, '_>],
) -> Option<String> {
    let one = |energy: Look<'_, '_>| {
        let (value, unit) = ledger.amount(energy)?;
        let boundary = boundary_in_words(energy.word(Figure::boundary));
        Some(said(ledger.qualifier(energy), &format!("{value} {unit} {boundary}")))
    };
    let total =
        training.and_then(|section| section.get(Section::total)).map(|total| total.list(Total::energy));
    if let Some(energy) = total.as_deref().and_then(widest) {
        return one(energy);
    }
    let energies: Option<Vec<Look<'_, '_>>> =
        activities.iter().map(|activity| widest(&activity.list(Activity::energy))).collect();
    let energies = energies?;
    if let [energy] = energies.as_slice() {
        return one(*energy);
    }
    // Energies of several boundaries make no sum.
    let boundary = common(energies.iter().map(|energy| Some(energy.peek(Figure::boundary))))?;
    let qualifier = ledger.qualifier_of_sum(&energies).ok()?;
    let sum =
        Decimal::sum(&ledger.amounts_in(&energies, Energy::KEY, EnergyUnit::KilowattHour.key())?)?.plain()?;
    let (boundary, count) = (boundary_in_words(boundary), energies.len());
    Some(said(qualifier, &format!("{sum} kWh {boundary}, over {count} activities")))
}

/// How the model was made from all of its bases, where a card can say so.
fn one_relation(bases: &[Look<'_, '_>]) -> Option<&'static str> {
    let relation = bases.first()?.peek(BaseModel::relation)?;
    if bases.iter().any(|base| base.peek(BaseModel::relation) != Some(relation)) {
        return None;
    }
    let (theirs, _) = RELATIONS.iter().find(|(_, ours)| *ours == relation)?;
    for base in bases {
        let _ = base.word(BaseModel::relation);
    }
    Some(theirs)
}
