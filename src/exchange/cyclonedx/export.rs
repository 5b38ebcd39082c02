//! A report as an ML-BOM: its system as a component, its activities as energy consumptions.

use super::{ACTIVITIES, FIGURES, OF_ACTIVITY, PER_UNIT, TEXTS, UNSTATED, identity};
use crate::exchange::inventory::{Whereabouts, activities, widest};
use crate::exchange::json;
use crate::exchange::ledger::{Ledger, Reason};
use crate::exchange::node::{Map, Node};
use crate::exchange::note::Refusal;
use crate::exchange::scope::PUBLISHER;
use crate::exchange::source::Look;
use crate::exchange::{Artefact, Job, countries, embedded_report};
use crate::quantity::{Dimension, Energy, EnergyUnit, Figure, Ghg, GhgUnit, Qualifier, Uncertainty};
use crate::report::{
    Activity, DataCentre, Electricity, Emissions, FunctionalUnit, GoalAndScope, Identity, Inventory, Model,
    Party, PerUnit, PowerUsageEffectiveness, Report, Serving, System,
};

/// What other parts of a document have room for: parties, references, components, metrics, declarations.
const UNUSED: &[&[&str]] = &[
    &[Report::report, Identity::publisher, Party::url],
    &[Report::report, Identity::assessor],
    &[Report::report, Identity::contact],
    &[Report::report, Identity::supersedes],
    &[Report::system, System::release_date],
    &[Report::goal_and_scope, GoalAndScope::functional_unit, FunctionalUnit::performance],
    &[Report::goal_and_scope, GoalAndScope::guidelines],
    &[Report::inventory, Inventory::hardware],
    &[Report::review],
    &[Report::sources],
];

pub(super) fn write_1_7(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    write(job, ledger, "1.7")
}

pub(super) fn write_1_6(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    write(job, ledger, "1.6")
}

#[expect(clippy::unnecessary_wraps, reason = "every export has this form")]
fn write(job: &Job<'_>, ledger: &Ledger<'_>, version: &str) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let report = root.get(Report::report);
    let number = report.and_then(|report| report.figure(Identity::revision)).unwrap_or("1");
    let mut bom = Map::new()
        .word("$schema", format!("http://cyclonedx.org/schema/bom-{version}.schema.json"))
        .word("bomFormat", "CycloneDX")
        .word("specVersion", version)
        .word_if("serialNumber", report.and_then(|report| report.word(Identity::id)))
        .bare("version", number)
        .with("metadata", metadata(ledger, root, report))
        .with("components", Node::List(vec![component(job, ledger, root).into()]));
    ledger.leave_unused(UNUSED);
    bom.prune_but(&["energyProviders"]);
    Ok(vec![Artefact { name: "bom.cdx.json".to_owned(), text: json::pretty(&bom) }])
}

fn metadata(ledger: &Ledger<'_>, root: Look<'_, '_>, report: Option<Look<'_, '_>>) -> Map {
    let tool = Map::new()
        .word("type", "application")
        .word("name", "ailca")
        .word("version", env!("CARGO_PKG_VERSION"));
    let mut properties = Vec::new();
    let mut metadata = Map::new();
    let model = root.get(Report::system).and_then(|system| system.list(System::models).first().copied());
    property(&mut properties, "model.id", model.and_then(|model| model.word(Model::id)));
    if let Some(report) = report {
        if let Some(date) = ledger.day(report, Identity::issue_date) {
            metadata.set("timestamp", Node::Word(format!("{date}T00:00:00Z")));
        }
        for (key, name) in [
            (Identity::title, "report.title"),
            (Identity::status, "report.status"),
            (Identity::language, "report.language"),
        ] {
            property(&mut properties, name, report.word(key));
        }
        if let Some(licence) = report.word(Identity::licence) {
            let expression = Map::new().word("expression", licence);
            metadata.set("licenses", Node::List(vec![expression.into()]));
        }
    }
    metadata
        .with("tools", Map::new().with("components", Node::List(vec![tool.into()])))
        .with("properties", Node::List(properties))
}

fn component(job: &Job<'_>, ledger: &Ledger<'_>, root: Look<'_, '_>) -> Map {
    let system = root.get(Report::system);
    let word = |key: &str| system.and_then(|system| system.word(key));
    let publisher = root.at(PUBLISHER).and_then(Look::text);
    let model = system.and_then(|system| system.list(System::models).first().copied());
    let mut others = Vec::new();
    let consumptions: Vec<Node> = activities(root)
        .into_iter()
        .filter_map(|activity| {
            let consumption = consumption(job, ledger, activity);
            if consumption.is_none() {
                others.extend(without_energy(ledger, activity));
            }
            consumption.map(Node::from)
        })
        .collect();
    let link = job.options.link.as_deref().map(|link| {
        Node::from(
            Map::new()
                .word("type", "documentation")
                .word("url", link)
                .word("comment", "Life cycle assessment report"),
        )
    });
    let (purl, registered) = identity::written(system);
    let mut properties = Vec::new();
    if job.options.whole {
        property(&mut properties, "report", Some(&embedded_report::text(ledger)));
    }
    Map::new()
        .word("type", "machine-learning-model")
        .word("bom-ref", "system")
        .with_if("supplier", word(System::provider).map(|name| Map::new().word("name", name)))
        .word_if("publisher", publisher)
        .word("name", word(System::name).unwrap_or_default())
        .word_if("version", word(System::version))
        .word_if("purl", purl)
        .with("pedigree", Map::new().with("ancestors", Node::List(identity::ancestors(model))))
        .with("externalReferences", Node::List(link.into_iter().chain(registered).collect()))
        .with("properties", Node::List(properties))
        .with(
            "modelCard",
            Map::new()
                .with_if(
                    "modelParameters",
                    model.map(|model| {
                        Map::new()
                            .word_if("architectureFamily", model.word(Model::architecture))
                            .word_if("modelArchitecture", model.word(Model::name))
                    }),
                )
                .with(
                    "considerations",
                    Map::new().with(
                        "environmentalConsiderations",
                        Map::new()
                            .with("energyConsumptions", Node::List(consumptions))
                            .with("properties", Node::List(others)),
                    ),
                ),
        )
}

/// An activity; none without energy, which the format asks for, or at a stage that it does not know.
fn consumption<'a, 't>(job: &Job<'_>, ledger: &'a Ledger<'t>, activity: Look<'a, 't>) -> Option<Map> {
    let stage = activity.peek(Activity::stage)?;
    let Some((_, word)) = ACTIVITIES.iter().find(|(known, _)| known.key() == stage) else {
        ledger.lose(activity, Reason::EnumNarrowed);
        return None;
    };
    let energies = activity.list(Activity::energy);
    let widest = widest(&energies)?;
    let cost = ledger.amount_in(widest, Energy::KEY, EnergyUnit::KilowattHour.key())?;
    let _ = activity.word(Activity::stage);
    let mut properties = Vec::new();
    for (path, name) in TEXTS {
        property(&mut properties, name, activity.at(*path).and_then(Look::text));
    }
    property(&mut properties, "energy.boundary", widest.word(Figure::boundary));
    property(&mut properties, "energy.basis", widest.word(Figure::basis));
    property(&mut properties, "energy.qualifier", ledger.qualifier(widest).map(Qualifier::key));
    let relative =
        widest.get(Figure::uncertainty).and_then(|uncertainty| uncertainty.figure(Uncertainty::relative));
    property(&mut properties, "energy.uncertainty.relative", relative);
    for other in energies.iter().copied().filter(|look| look.node() != widest.node()) {
        let Some(boundary) = other.word(Figure::boundary) else { continue };
        figure_property(ledger, &mut properties, &format!("energy.{boundary}"), Some(other));
    }
    for (path, name) in FIGURES {
        figure_property(ledger, &mut properties, name, activity.at(*path));
    }
    per_unit(ledger, &mut properties, activity);
    let energy = Map::new().bare("value", &*cost).word("unit", "kWh");
    let climate = activity.at([Activity::emissions, Emissions::location_based]).and_then(|figure| {
        let value = ledger.amount_in(figure, Ghg::KEY, GhgUnit::Tonne.key())?;
        property(&mut properties, "climate.basis", figure.word(Figure::basis));
        property(&mut properties, "climate.qualifier", ledger.qualifier(figure).map(Qualifier::key));
        Some(Map::new().bare("value", value).word("unit", "tCO2eq"))
    });
    Some(
        Map::new()
            .word("activity", *word)
            .with(
                "energyProviders",
                Node::List(provider(job, ledger, activity, &energy, &mut properties).into_iter().collect()),
            )
            .with("activityEnergyCost", energy)
            .with_if("co2CostEquivalent", climate)
            .with("properties", Node::List(properties)),
    )
}

/// The figures per unit of service as properties.
fn per_unit(ledger: &Ledger<'_>, properties: &mut Vec<Node>, activity: Look<'_, '_>) {
    let Some(serving) = activity.get(Activity::serving) else { return };
    for energy in serving.get(Serving::per_unit).map(|one| one.list(PerUnit::energy)).unwrap_or_default() {
        let boundary = energy.peek(Figure::boundary).unwrap_or(UNSTATED);
        figure_property(ledger, properties, &format!("perUnit.energy.{boundary}"), Some(energy));
        if energy.is_stated() {
            let _ = energy.word(Figure::boundary);
        }
    }
    for (path, name) in PER_UNIT {
        figure_property(ledger, properties, name, serving.at(*path));
    }
}

/// An activity that the format has no entry for, since it has no energy of its own, as properties by its name; none where
/// it states no figure.
fn without_energy(ledger: &Ledger<'_>, activity: Look<'_, '_>) -> Vec<Node> {
    let (Some(id), Some(stage)) = (activity.peek(Activity::id), activity.peek(Activity::stage)) else {
        return Vec::new();
    };
    if !ACTIVITIES.iter().any(|(known, _)| known.key() == stage)
        || widest(&activity.list(Activity::energy)).is_some()
    {
        return Vec::new();
    }
    let mut own = Vec::new();
    for (path, name) in FIGURES {
        figure_property(ledger, &mut own, name, activity.at(*path));
    }
    figure_property(
        ledger,
        &mut own,
        "climate.locationBased",
        activity.at([Activity::emissions, Emissions::location_based]),
    );
    per_unit(ledger, &mut own, activity);
    if own.is_empty() {
        return own;
    }
    for (path, name) in TEXTS.iter().filter(|(path, _)| *path != [Activity::id]) {
        property(&mut own, name, activity.at(*path).and_then(Look::text));
    }
    property(&mut own, "stage", activity.word(Activity::stage));
    let _ = activity.word(Activity::id);
    let renamed = |node: Node| match node {
        Node::Map(map) => {
            let name = map.text("name").unwrap_or_default().trim_start_matches("ailca:").to_owned();
            Node::from(map.word("name", format!("ailca:{OF_ACTIVITY}{id}/{name}")))
        }
        other => other,
    };
    own.into_iter().map(renamed).collect()
}

/// Who gave the electricity, as far as the place of the activity tells; its source of energy is not one but a mix.
fn provider<'a, 't>(
    job: &Job<'_>,
    ledger: &'a Ledger<'t>,
    activity: Look<'a, 't>,
    energy: &Map,
    properties: &mut Vec<Node>,
) -> Option<Node> {
    let Whereabouts { site, supply } = Whereabouts::of(job, ledger, activity);
    // A pointer that leads nowhere cannot come back.
    if site.is_some() {
        let _ = activity.word(Activity::data_centre);
    }
    if let Some(id) = supply.and_then(|supply| supply.peek(Electricity::id)) {
        let of_site = site.filter(|site| site.peek(DataCentre::electricity) == Some(id));
        let _ = of_site.and_then(|site| site.word(DataCentre::electricity));
        if site.is_none() {
            let _ = activity.word(Activity::electricity);
        }
    }
    if let Some(site) = site {
        property(properties, "dataCentre", site.word(DataCentre::id));
        property(properties, "dataCentre.area", site.word(DataCentre::area));
        figure_property(
            ledger,
            properties,
            "pue",
            site.at([DataCentre::pue, PowerUsageEffectiveness::ratio]),
        );
    }
    if let Some(supply) = supply {
        property(properties, "electricity", supply.word(Electricity::id));
        property(properties, "electricity.zone", supply.word(Electricity::zone));
        property(properties, "electricity.year", supply.figure(Electricity::year));
        for (key, name) in [
            (Electricity::location_based, "electricity.locationBased"),
            (Electricity::market_based, "electricity.marketBased"),
            (Electricity::marginal, "electricity.marginal"),
        ] {
            figure_property(ledger, properties, name, supply.get(key));
        }
        property(properties, "electricity.country", supply.word(Electricity::country));
        property(properties, "electricity.area", supply.word(Electricity::area));
    }
    let site = site?;
    let country = site.word(DataCentre::country).map(|code| countries::name(code).unwrap_or(code).to_owned());
    let mut address = Map::new().word_if("country", country).word_if("region", site.word(DataCentre::region));
    address.prune();
    let mut organization = Map::new().word("name", site.word(DataCentre::operator).unwrap_or("unknown"));
    if !address.is_empty() {
        organization.set("address", address);
    }
    Some(
        Map::new()
            .word_if("description", site.word(DataCentre::name))
            .with("organization", organization)
            .word("energySource", "unknown")
            .with("energyProvided", energy.clone())
            .into(),
    )
}

fn property(properties: &mut Vec<Node>, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        properties.push(Map::new().word("name", format!("ailca:{name}")).word("value", value).into());
    }
}

fn figure_property(
    ledger: &Ledger<'_>,
    properties: &mut Vec<Node>,
    name: &str,
    figure: Option<Look<'_, '_>>,
) {
    let Some(figure) = figure else { return };
    let Some((value, unit)) = ledger.amount(figure) else { return };
    property(properties, name, Some(&format!("{value} {unit}")));
    let qualifier = ledger.qualifier(figure).map(Qualifier::key);
    property(properties, &format!("{name}.qualifier"), qualifier);
}
