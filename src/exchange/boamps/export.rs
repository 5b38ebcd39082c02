//! The activities of a report, a file each.

use std::collections::BTreeMap;

use super::{KINDS, MIDNIGHT, NOT_STATED, QUALITIES, STAGES};
use crate::exchange::inventory::{Whereabouts, activities, by_id, device, widest};
use crate::exchange::ledger::{Ledger, Reason};
use crate::exchange::node::{Map, Node};
use crate::exchange::note::Refusal;
use crate::exchange::scope::FUNCTIONAL_UNIT;
use crate::exchange::source::Look;
use crate::exchange::{Artefact, Job, areas, countries, json};
use crate::quantity::{
    Count, CountUnit, Decimal, Dimension, Duration, DurationUnit, Energy, EnergyUnit, Figure, GhgIntensity,
    GhgIntensityUnit, Information, InformationUnit, Uncertainty,
};
use crate::report::{
    Activity, BaseModel, DataCentre, Electricity, FunctionalUnit, GoalAndScope, Hardware, HardwareKind,
    HardwareUse, Identity, Inventory, Model, Party, Period, Report, ServiceSize, ServiceUnit, Serving,
    Source, Stage, Status, System, Tokens,
};

/// What the accuracy, the data sets, the place and the source of power of a file have room for.
const UNUSED: &[&[&str]] = &[
    &[Report::goal_and_scope, GoalAndScope::functional_unit, FunctionalUnit::performance],
    &[Report::system, System::models, Model::training_tokens],
    &[Report::inventory, Inventory::data_centres, DataCentre::name],
    &[Report::inventory, Inventory::data_centres, DataCentre::region],
    &[Report::inventory, Inventory::electricity, Electricity::instruments],
];

pub(super) fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let writer = Writer {
        job,
        ledger,
        root,
        sources: by_id(root.list(Report::sources), Source::id),
        models: by_id(
            root.get(Report::system).map(|system| system.list(System::models)).unwrap_or_default(),
            Model::id,
        ),
    };
    let files: Vec<Artefact> =
        activities(root).into_iter().filter_map(|activity| writer.file(activity)).collect();
    ledger.leave_unused(UNUSED);
    if files.is_empty() { Err(Refusal::new("boamps-no-energy")) } else { Ok(files) }
}

/// A report with what its activities point at.
struct Writer<'a, 't> {
    job: &'a Job<'a>,
    ledger: &'a Ledger<'t>,
    root: Look<'a, 't>,
    sources: BTreeMap<&'a str, Look<'a, 't>>,
    models: BTreeMap<&'a str, Look<'a, 't>>,
}

impl<'a, 't> Writer<'a, 't> {
    /// The file of an activity; none without energy, which the format asks for, or at a stage that it does not know.
    fn file(&self, activity: Look<'a, 't>) -> Option<Artefact> {
        let Self { job, ledger, .. } = *self;
        let stage = activity.peek(Activity::stage)?;
        let Some((_, word, _)) = STAGES.iter().find(|(known, ..)| known.key() == stage) else {
            ledger.lose(activity, Reason::EnumNarrowed);
            return None;
        };
        let energy = widest(&activity.list(Activity::energy))?;
        let measure = self.measure(activity, energy)?;
        let _ = activity.word(Activity::stage);
        let id = activity.word(Activity::id).unwrap_or_default();
        let places = Whereabouts::of(job, ledger, activity);
        let serves = stage == Stage::Inference.key();
        let mut report = Map::new()
            .with("header", self.header(id))
            .with("task", self.task(activity, word, serves))
            .with("measures", Node::List(vec![measure.into()]))
            .with("infrastructure", self.infrastructure(activity, places))
            .with_if("environment", environment(ledger, places))
            .word_if("quality", quality(ledger, energy));
        report.prune_but(&["algorithms"]);
        Some(Artefact { name: format!("{id}.boamps.json"), text: json::pretty(&report) })
    }

    fn header(&self, activity: &str) -> Map {
        let ledger = self.ledger;
        let report = self.root.get(Report::report);
        let word = |key: &str| report.and_then(|report| report.word(key));
        let uuid = word(Identity::id).map(|id| id.trim_start_matches("urn:uuid:"));
        let status = report.and_then(|report| report.peek(Identity::status));
        let status = status.map(|status| {
            if status == Status::Withdrawn.key() {
                "other"
            } else {
                word(Identity::status).unwrap_or("other")
            }
        });
        let publisher = report.and_then(|report| report.get(Identity::publisher));
        Map::new()
            .word_if("licensing", word(Identity::licence))
            .word("formatVersion", "0.1")
            .word("formatVersionSpecificationUri", "https://github.com/Boavizta/BoAmps/tree/main/model")
            .word_if("reportId", uuid.map(|uuid| format!("{uuid}/{activity}")))
            .word(
                "reportDatetime",
                format!(
                    "{} {MIDNIGHT}",
                    report
                        .and_then(|report| ledger.day(report, Identity::issue_date))
                        .unwrap_or(&self.job.options.today)
                ),
            )
            .word_if("reportStatus", status)
            .with(
                "publisher",
                Map::new()
                    .word_if("name", publisher.and_then(|publisher| publisher.word(Party::name)))
                    .word("confidentialityLevel", "public"),
            )
    }

    fn task(&self, activity: Look<'_, '_>, stage: &str, serves: bool) -> Map {
        let Self { ledger, root, .. } = *self;
        let unit = root.at(FUNCTIONAL_UNIT).filter(|_| serves);
        let description = unit.and_then(|unit| unit.word(FunctionalUnit::description));
        let by_request = unit
            .and_then(|unit| unit.peek(FunctionalUnit::unit))
            .is_some_and(|unit| unit == ServiceUnit::Request.key());
        let delivered = activity.at([Activity::serving, Serving::delivered]).filter(|_| by_request);
        let requests =
            delivered.and_then(|delivered| ledger.amount_in(delivered, Count::KEY, CountUnit::One.key()));
        if requests.is_some() {
            let _ = unit.and_then(|unit| unit.word(FunctionalUnit::unit));
        }
        let modalities =
            root.get(Report::system).map(|system| system.list(System::modalities)).unwrap_or_default();
        let modalities: Vec<&str> = modalities.into_iter().filter_map(Look::text).collect();
        let family = if modalities.is_empty() { NOT_STATED.to_owned() } else { modalities.join(", ") };
        let tokens = unit.and_then(|unit| unit.at([FunctionalUnit::size, ServiceSize::tokens]));
        let of_kind = |(key, usage)| {
            let amount = ledger.amount_in(tokens?.get(key)?, Count::KEY, CountUnit::One.key())?;
            let set = Map::new().word("dataUsage", usage).word("dataType", "token");
            Some(Node::from(set.bare("dataQuantity", amount)))
        };
        let mut sets: Vec<Node> =
            [(Tokens::input, "input"), (Tokens::output, "output")].into_iter().filter_map(of_kind).collect();
        if sets.is_empty() {
            sets.push(Map::new().word("dataUsage", "input").word("dataType", "other").into());
        }
        Map::new()
            .word("taskStage", stage)
            .word("taskFamily", family)
            .with_if("nbRequest", requests.map(Node::Bare))
            .with("algorithms", Node::List(vec![self.algorithm(activity).into()]))
            .with("dataset", Node::List(sets))
            .word_if("taskDescription", description)
    }

    /// The model of an activity, else the system alone.
    fn algorithm(&self, activity: Look<'_, '_>) -> Map {
        let Some(model) = activity.peek(Activity::model).and_then(|id| self.models.get(id)) else {
            let system = self.root.get(Report::system).and_then(|system| system.peek(System::name));
            return Map::new().word("algorithmName", system.unwrap_or(NOT_STATED));
        };
        // The format has room for one.
        let base = model.list(Model::derived_from).first().copied();
        let parameters = model.get(Model::total_parameters);
        let parameters =
            parameters.and_then(|figure| self.ledger.amount_in(figure, Count::KEY, CountUnit::Billion.key()));
        Map::new()
            .word_if("algorithmName", model.word(Model::name))
            .word_if("foundationModelName", base.and_then(|base| base.word(BaseModel::name)))
            .with_if("parametersNumber", parameters.map(Node::Bare))
    }

    fn measure(&self, activity: Look<'_, '_>, energy: Look<'_, '_>) -> Option<Map> {
        let ledger = self.ledger;
        let amount = ledger.amount_in(energy, Energy::KEY, EnergyUnit::KilowattHour.key())?;
        if let Some(boundary) = energy.get(Figure::boundary) {
            ledger.lose(boundary, Reason::BoundaryDropped);
        }
        let tool = energy.peek(Figure::source).and_then(|id| self.sources.get(id));
        let tool = tool.filter(|source| source.get(Source::tool).is_some());
        let duration = activity
            .get(Activity::duration)
            .and_then(|figure| ledger.amount_in(figure, Duration::KEY, DurationUnit::Second.key()));
        let start = activity.get(Activity::period).filter(|_| duration.is_some());
        let start = start.and_then(|period| ledger.day(period, Period::start));
        let method = tool.and_then(|source| source.word(Source::tool));
        Some(
            Map::new()
                .word(
                    "measurementMethod",
                    method.or_else(|| energy.word(Figure::basis)).unwrap_or(NOT_STATED),
                )
                .word_if("version", tool.and_then(|source| source.word(Source::version)))
                .bare("powerConsumption", amount)
                .with_if("measurementDuration", duration.map(Node::Bare))
                .word_if("measurementDateTime", start.map(|day| format!("{day} {MIDNIGHT}"))),
        )
    }

    fn infrastructure(&self, activity: Look<'a, 't>, places: Whereabouts<'a, 't>) -> Map {
        let mut components: Vec<Node> = Vec::new();
        for used in activity.list(Activity::hardware) {
            let Some(device) = device(self.job, self.ledger, used) else { continue };
            let kind = device.word(Hardware::kind).unwrap_or(HardwareKind::Other.key());
            let word = KINDS.iter().find(|(known, ..)| *known == kind).map_or(kind, |(_, word, _)| *word);
            // Readers know that a number of processors is one of threads: as a number of devices it would not come back.
            let devices = if kind == HardwareKind::Processor.key() {
                used.peek(HardwareUse::devices)
            } else {
                used.figure(HardwareUse::devices)
            };
            components.push(
                Map::new()
                    .word("componentType", word)
                    .bare("nbComponent", devices.unwrap_or("0"))
                    .word_if("componentName", device.word(Hardware::model))
                    .word_if("manufacturer", device.word(Hardware::manufacturer))
                    .with_if("memorySize", memory(self.ledger, device).map(Node::Bare))
                    .into(),
            );
        }
        if components.is_empty() {
            components.push(Map::new().word("componentType", NOT_STATED).bare("nbComponent", "0").into());
        }
        Map::new()
            .word("infraType", "other")
            .word_if("cloudProvider", places.site.and_then(|site| site.word(DataCentre::operator)))
            .with("components", Node::List(components))
    }
}

/// Gigabytes of memory of a device that has a name; without one, readers take a size of memory for that of the machine.
fn memory(ledger: &Ledger<'_>, device: Look<'_, '_>) -> Option<String> {
    device.get(Hardware::model).or_else(|| device.get(Hardware::manufacturer))?;
    ledger.amount_in(device.get(Hardware::memory)?, Information::KEY, InformationUnit::Gigabyte.key())
}

fn environment(ledger: &Ledger<'_>, places: Whereabouts<'_, '_>) -> Option<Map> {
    let country = places.supply.and_then(|supply| supply.word(Electricity::country));
    let country = country.or_else(|| places.site.and_then(|site| site.peek(DataCentre::country)));
    let area = places.supply.filter(|_| country.is_none()).and_then(|supply| supply.word(Electricity::area));
    let area = area.and_then(areas::of_key).map(areas::name);
    let place = country.map(|country| countries::name(country).unwrap_or(country)).or(area)?;
    let zone = places.supply.and_then(|supply| supply.word(Electricity::zone));
    let intensity = places.supply.and_then(|supply| supply.get(Electricity::location_based));
    let intensity = intensity.and_then(|figure| {
        ledger.amount_in(figure, GhgIntensity::KEY, GhgIntensityUnit::GramPerKilowattHour.key())
    });
    Some(
        Map::new()
            .word("country", place)
            .word_if("location", zone)
            .with_if("powerSourceCarbonIntensity", intensity.map(Node::Bare)),
    )
}

/// The rating that stands for an error; carried where it stands for just that one.
fn quality(ledger: &Ledger<'_>, energy: Look<'_, '_>) -> Option<&'static str> {
    let relative = energy.at([Figure::uncertainty, Uncertainty::relative])?;
    let stated = Decimal::read(&relative.plain()?)?;
    let errors = QUALITIES.map(|(word, error)| (word, Decimal::read(error)));
    let within = |error: &Option<Decimal>| {
        error.and_then(|error| stated.compare(error)).is_some_and(std::cmp::Ordering::is_le)
    };
    let (word, error) = errors.into_iter().find(|(_, error)| within(error)).unwrap_or(("low", None));
    if error.is_some_and(|error| stated.same(error)) {
        relative.take();
    } else {
        ledger.lose(relative, Reason::EnumNarrowed);
    }
    Some(word)
}
