//! An ML-BOM as a draft: the model as the system, energy consumptions as activities.

use super::properties::Properties;
use super::{ACTIVITIES, FIGURES, OF_ACTIVITY, PER_UNIT, TEXTS, UNSTATED, identity, suppliers};
use crate::document::Format;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::inventory::BOUNDARIES;
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Foreign, Look, Source, figure_text, whole};
use crate::exchange::{areas, countries, embedded_report};
use crate::finding::Message;
use crate::form::UuidUrn;
use crate::quantity::{Dimension, Energy, EnergyUnit, Figure, GhgUnit, Uncertainty, fraction};
use crate::report::{
    self, Activity, Area, ClimateChange, Compensation, CompensationKind, DataCentre, Electricity, Emissions,
    Identity, Impacts, Party, PerUnit, PowerUsageEffectiveness, Report, Serving, Stage, StepKind, System,
};

pub(super) fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    let root = foreign.root();
    for key in ["$schema", "bomFormat"] {
        let _ = root.word(key);
    }
    let Some(version) = root.word("specVersion") else {
        return Err(Refusal::new("cyclonedx-none").at(root.place()));
    };
    if !matches!(version, "1.6" | "1.7") {
        return Err(Refusal::new("cyclonedx-version").at(root.place()).with("version", version));
    }
    let is_model = |look: &Look<'_, '_>| look.peek("type") == Some("machine-learning-model");
    let components = root.list("components");
    let models: Vec<_> =
        root.at(["metadata", "component"]).into_iter().chain(components).filter(is_model).collect();
    // Of those that say as much, the first is what the document is of.
    let main = models.iter().rev().max_by_key(|model| consumptions(**model).len()).copied();
    let Some(component) = main else {
        return Err(Refusal::new("cyclonedx-no-model").at(root.place()));
    };
    let whole =
        component.list("properties").into_iter().find(|look| look.peek("name") == Some("ailca:report"));
    if let Some((carrier, text)) = whole.and_then(|look| Some((look, look.peek("value")?))) {
        return embedded_report::adopt(carrier, text, draft);
    }
    let found = consumptions(component);
    let others = others(component);
    if found.is_empty() && others.is_empty() {
        return Err(Refusal::new("cyclonedx-no-energy").at(component.place()));
    }
    let cited = draft.cite(
        "bom",
        &Map::new()
            .word(report::Source::title, format!("CycloneDX {version} BOM, {}", source.file()))
            .word_if(
                report::Source::publisher,
                component
                    .word("publisher")
                    .or_else(|| component.get("supplier").and_then(|supplier| supplier.word("name"))),
            ),
    );
    identity(root, component, draft);
    let further: Vec<_> = models.into_iter().filter(|model| model.node() != component.node()).collect();
    let is_one = further.iter().all(|model| consumptions(*model).is_empty());
    let model = if is_one { None } else { identity::named(component, draft) };
    for consumption in found {
        activity(consumption, model.as_deref(), &cited, draft);
    }
    for other in further {
        let found = consumptions(other);
        let model = if found.is_empty() { None } else { identity::named(other, draft) };
        for consumption in found {
            activity(consumption, model.as_deref(), &cited, draft);
        }
    }
    for (id, properties) in others {
        without_energy(id, &properties, &cited, draft);
    }
    draft.leave_out_unread(&foreign);
    Ok(())
}

fn consumptions<'a, 't>(component: Look<'a, 't>) -> Vec<Look<'a, 't>> {
    let considerations = component.at(["modelCard", "considerations", "environmentalConsiderations"]);
    considerations.map(|considerations| considerations.list("energyConsumptions")).unwrap_or_default()
}

/// Activities without energy of their own, as this program writes them.
fn others<'a>(component: Look<'a, '_>) -> Vec<(&'a str, Properties<'a>)> {
    let considerations = component.at(["modelCard", "considerations", "environmentalConsiderations"]);
    let all = considerations.map(Properties::of).unwrap_or_default();
    let mut activities: Vec<(&str, Properties<'_>)> = Vec::new();
    for (name, value) in all.0 {
        let Some((id, name)) = name.strip_prefix(OF_ACTIVITY).and_then(|name| name.split_once('/')) else {
            continue;
        };
        match activities.last_mut().filter(|(known, _)| *known == id) {
            Some((_, properties)) => properties.0.push((name, value)),
            None => activities.push((id, Properties(vec![(name, value)]))),
        }
    }
    activities
}

fn without_energy(id: &str, properties: &Properties<'_>, cited: &str, draft: &mut Draft) {
    let stage = Stage::ALL.into_iter().find(|stage| Some(stage.key()) == properties.get("stage"));
    let mut entry = described(properties, cited);
    if let Some(figure) = properties.figure("climate.locationBased") {
        put(
            &mut entry,
            &[Activity::emissions, Emissions::location_based],
            figure.word(Figure::source, cited).into(),
        );
    }
    draft.own_activity(stage.unwrap_or(Stage::Inference), id, entry);
}

/// What properties say of an activity beside its own energy.
fn described(properties: &Properties<'_>, cited: &str) -> Map {
    let mut entry = Map::new();
    for (path, name) in TEXTS.iter().filter(|(path, _)| *path != [Activity::id]) {
        if let Some(text) = properties.get(name) {
            put(&mut entry, path, Node::Word(text.to_owned()));
        }
    }
    for (path, name) in FIGURES {
        if let Some(map) = properties.figure(name) {
            put(&mut entry, path, map.word(Figure::source, cited).into());
        }
    }
    let mut serving = Map::new();
    for (path, name) in PER_UNIT {
        if let Some(map) = properties.figure(name) {
            put(&mut serving, path, map.word(Figure::source, cited).into());
        }
    }
    let boundaries = BOUNDARIES.iter().map(|(boundary, _)| *boundary).chain([UNSTATED]);
    let energies = boundaries.filter_map(|boundary| {
        let figure = properties.figure(&format!("perUnit.energy.{boundary}"))?;
        let boundary = Some(boundary).filter(|boundary| *boundary != UNSTATED);
        Some(Node::from(figure.word_if(Figure::boundary, boundary).word(Figure::source, cited)))
    });
    let energies: Vec<Node> = energies.collect();
    if !energies.is_empty() {
        put(&mut serving, &[Serving::per_unit, PerUnit::energy], Node::List(energies));
    }
    if !serving.is_empty() {
        entry.set(Activity::serving, serving);
    }
    entry
}

fn identity(root: Look<'_, '_>, component: Look<'_, '_>, draft: &mut Draft) {
    let name = component.word("name").unwrap_or_default();
    let group = component.word("group").map(|group| format!("{group}/")).unwrap_or_default();
    let metadata = root.get("metadata");
    let properties = metadata.map(Properties::of).unwrap_or_default();
    let title = properties.get("report.title").unwrap_or(name).to_owned();
    draft.name(&title, Some(&format!("{group}{name}")));
    let _ = component.word("type");
    let _ = component.word("bom-ref");
    let revision = revision(root, draft);
    let report = draft.root.map(Report::report);
    // Another number stays, and is told as left out.
    let is_id = |number: &&str| UuidUrn::try_from((*number).to_owned()).is_ok();
    if let Some(id) = root.peek("serialNumber").filter(is_id).and_then(|_| root.word("serialNumber")) {
        report.set(Identity::id, Node::Word(id.to_owned()));
    }
    if let Some(number) = revision {
        report.set(Identity::revision, Node::Bare(number.to_owned()));
    }
    if let Some(publisher) = component.word("publisher") {
        report.set(Identity::publisher, Map::new().word(Party::name, publisher));
    }
    if let Some(language) = properties.get("report.language") {
        report.set(Identity::language, Node::Word(language.to_owned()));
    }
    if let Some(metadata) = metadata {
        if let Some(date) = metadata.day_of_moment("timestamp") {
            report.set(Identity::issue_date, Node::Word(date.to_owned()));
        }
        let licences = metadata.list("licenses");
        if let Some(licence) = licences.first().and_then(|licence| licence.word("expression")) {
            report.set(Identity::licence, Node::Word(licence.to_owned()));
        }
        if let Some(tools) = metadata.get("tools") {
            tools.take();
        }
    }
    let system = draft.root.map(Report::system);
    if let Some(version) = component.word("version") {
        system.set(System::version, Node::Word(version.to_owned()));
    }
    if let Some(provider) = component.get("supplier").and_then(|supplier| supplier.word("name")) {
        system.set(System::provider, Node::Word(provider.to_owned()));
    }
    let identifiers = identity::read(component);
    if !identifiers.is_empty() {
        system.set(System::identifiers, Node::List(identifiers));
    }
    identity::model(component, properties.get("model.id"), draft);
}

/// The version of the document, where it is a revision that a report can have; another is told.
fn revision<'a>(root: Look<'a, '_>, draft: &mut Draft) -> Option<&'a str> {
    let version = root.get("version")?;
    let number = version.number()?;
    let is_one = whole(number).is_some_and(|number| (1..=u64::from(u32::MAX)).contains(&number));
    if !is_one {
        draft.cannot_read("version", number, version.place(), "1");
    }
    is_one.then_some(number)
}

fn activity(consumption: Look<'_, '_>, model: Option<&str>, cited: &str, draft: &mut Draft) {
    let word = consumption.word("activity").unwrap_or_default();
    let Some((stage, _)) = ACTIVITIES.iter().find(|(_, known)| *known == word) else {
        draft.note(
            StepKind::Omission,
            Some(consumption.place()),
            Message::new("exchange-cyclonedx-activity").with("activity", word),
        );
        consumption.take();
        return;
    };
    let properties = Properties::of(consumption);
    let sourced = |map: Map| map.word(Figure::source, cited);
    let mut entry = described(&properties, cited);
    if let (None, Some(model)) = (entry.get(Activity::model), model) {
        entry.set(Activity::model, Node::Word(model.to_owned()));
    }
    let mut energies = Vec::new();
    for (boundary, _) in BOUNDARIES {
        if let Some(map) = properties.figure(&format!("energy.{boundary}")) {
            energies.push(Node::from(sourced(map.word(Figure::boundary, boundary))));
        }
    }
    if let Some(cost) = consumption.get("activityEnergyCost")
        && let Some(value) = cost.figure("value").and_then(figure_text)
    {
        let unit = cost.word("unit").unwrap_or(EnergyUnit::KilowattHour.key());
        let uncertainty = properties.get("energy.uncertainty.relative").and_then(figure_text);
        let main = figure(&value, unit)
            .word_if(Figure::boundary, properties.get("energy.boundary"))
            .word_if(Figure::basis, properties.get("energy.basis"))
            .word_if(Figure::qualifier, properties.qualifier("energy"))
            .with_if(
                Figure::uncertainty,
                uncertainty.map(|relative| Map::new().bare(Uncertainty::relative, relative)),
            );
        if fraction(Energy::KEY, unit).is_some() {
            energies.push(sourced(main).into());
        } else {
            let written = format!("{value} {unit}");
            draft.cannot_read("activityEnergyCost", &written, cost.place(), "0.4 kWh");
        }
    }
    entry.set(Activity::energy, Node::List(energies));
    if let Some(climate) = consumption.get("co2CostEquivalent")
        && let Some(value) = climate.figure("value").and_then(figure_text)
    {
        let _ = climate.word("unit");
        // The format does not say by which method; only what this program wrote is known to be location-based.
        let own = properties.get("activity").is_some();
        let method = if own { Emissions::location_based } else { Emissions::unspecified };
        let figure = figure(&value, GhgUnit::Tonne.key())
            .word_if(Figure::basis, properties.get("climate.basis"))
            .word_if(Figure::qualifier, properties.qualifier("climate"));
        put(&mut entry, &[Activity::emissions, method], sourced(figure).into());
    }
    offset(consumption, cited, draft);
    let providers = consumption.get("energyProviders");
    if providers.is_none() {
        let message = Message::new("exchange-cyclonedx-providers");
        draft.note(StepKind::Repair, Some(consumption.place()), message);
    }
    place(&providers.map(Look::items).unwrap_or_default(), &properties, cited, &mut entry, draft);
    match properties.get("activity") {
        Some(id) => draft.own_activity(*stage, id, entry),
        None => draft.activity(*stage, word, entry),
    };
}

/// What is said to make up for emissions stands apart from them.
fn offset(consumption: Look<'_, '_>, cited: &str, draft: &mut Draft) {
    let Some(offset) = consumption.get("co2CostOffset") else { return };
    let Some(value) = offset.figure("value").and_then(figure_text) else { return };
    let _ = offset.word("unit");
    let amount = figure(&value, GhgUnit::Tonne.key()).word(Figure::source, cited);
    let entry = Map::new()
        .word(Compensation::kind, CompensationKind::Offset.key())
        .with(Compensation::amount, amount);
    draft
        .root
        .map(Report::impacts)
        .map(Impacts::climate_change)
        .list(ClimateChange::compensations)
        .push(entry.into());
}

/// Whether what provides energy is described as the place where it is used, and not as who supplies it.
fn is_site(provider: Look<'_, '_>) -> bool {
    let said = provider.peek("description").unwrap_or_default().to_lowercase();
    ["data cent", "data-cent", "datacent"].iter().any(|word| said.contains(word))
}

fn place(
    providers: &[Look<'_, '_>],
    properties: &Properties<'_>,
    cited: &str,
    entry: &mut Map,
    draft: &mut Draft,
) {
    let sourced = |map: Map| map.word(Figure::source, cited);
    let first = providers.first().copied();
    let address = first.and_then(|first| first.at(["organization", "address"]));
    let country = address.and_then(|address| address.get("country")).and_then(countries::named);
    let area = address.and_then(|address| address.get("country")).and_then(areas::named).map(Area::key);
    let supply = Map::new()
        .word_if(
            Electricity::country,
            properties.get("electricity.country").map(str::to_owned).or_else(|| country.clone()),
        )
        .word_if(Electricity::area, properties.get("electricity.area").or(area))
        .word_if(Electricity::zone, properties.get("electricity.zone"))
        .with_if(
            Electricity::year,
            properties.get("electricity.year").map(|year| Node::Bare(year.to_owned())),
        )
        .with_if(Electricity::location_based, properties.figure("electricity.locationBased").map(sourced))
        .with_if(Electricity::market_based, properties.figure("electricity.marketBased").map(sourced))
        .with_if(Electricity::marginal, properties.figure("electricity.marginal").map(sourced));
    let supply = (!supply.is_empty() || properties.get("electricity").is_some()).then(|| {
        let wanted = format!("grid-{}", supply.text(Electricity::country).unwrap_or_default());
        match properties.get("electricity") {
            Some(id) => draft.named(Registry::Electricity, id, &supply),
            None => draft.intern(Registry::Electricity, &wanted, &supply),
        }
    });
    let site = first.filter(|first| properties.get("dataCentre").is_some() || is_site(*first));
    let Some(first) = site else {
        if let Some(supply) = supply {
            entry.set(Activity::electricity, Node::Word(supply));
        }
        suppliers::read(providers, entry, draft);
        return;
    };
    let operator = first.at(["organization", "name"]).and_then(Look::text).filter(|name| *name != "unknown");
    let region = address.and_then(|address| address.word("region"));
    let site = Map::new()
        .word_if(DataCentre::name, first.word("description"))
        .word_if(DataCentre::operator, operator)
        .word_if(DataCentre::country, country)
        .word_if(DataCentre::area, properties.get("dataCentre.area").or(area))
        .word_if(DataCentre::region, region)
        .word_if(DataCentre::electricity, supply)
        .with_if(
            DataCentre::pue,
            properties
                .figure("pue")
                .map(|ratio| Map::new().with(PowerUsageEffectiveness::ratio, sourced(ratio))),
        );
    let site = match properties.get("dataCentre") {
        Some(id) => draft.named(Registry::DataCentres, id, &site),
        None => draft.intern(Registry::DataCentres, operator.unwrap_or("site"), &site),
    };
    entry.set(Activity::data_centre, Node::Word(site));
    // A provider that gives all of the energy says no more than the activity does.
    if providers.len() == 1
        && let Some(provided) = first.get("energyProvided")
    {
        provided.take();
        if first.peek("energySource") == Some("unknown") {
            let _ = first.word("energySource");
        }
    }
}

/// Sets a value at a path of keys.
fn put(map: &mut Map, path: &[&'static str], node: Node) {
    if let Some((key, around)) = path.split_last() {
        around.iter().fold(map, |map, key| map.map(*key)).set(*key, node);
    }
}
