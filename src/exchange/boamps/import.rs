//! A file as an activity; fields of older shapes of the format are read too.

use serde::Deserialize;
use serde::de::value::{self, StrDeserializer};

use super::{NOT_STATED, QUALITIES, STAGES, devices, model};
use crate::advisories;
use crate::document::{self, Format};
use crate::exchange::dates::{days_from, days_until, moment};
use crate::exchange::draft::{Draft, Measurement, Registry};
use crate::exchange::ledger::convert;
use crate::exchange::node::{Map, Node};
use crate::exchange::note::{Refusal, Wanted};
use crate::exchange::qualified::{Meant, figure};
use crate::exchange::source::{Foreign, Look, Source};
use crate::exchange::{areas, countries};
use crate::finding::Message;
use crate::quantity::{
    Basis, CountUnit, Decimal, Dimension, DurationUnit, Energy, EnergyUnit, Figure, GhgIntensityUnit,
    Uncertainty,
};
use crate::report::{
    self, Activity, Area, DataCentre, Electricity, FunctionalUnit, GoalAndScope, Identity, Modality, Party,
    Report, ServiceSize, ServiceUnit, Serving, Stage, StepKind, System, Tokens,
};

/// Units of energy that older shapes name.
const ENERGIES: [EnergyUnit; 7] = [
    EnergyUnit::WattHour,
    EnergyUnit::KilowattHour,
    EnergyUnit::MegawattHour,
    EnergyUnit::GigawattHour,
    EnergyUnit::Joule,
    EnergyUnit::Megajoule,
    EnergyUnit::Gigajoule,
];

/// Whether a word is one of a type of the report.
fn is_word_of<'w, T: Deserialize<'w>>(word: &'w str) -> bool {
    T::deserialize(StrDeserializer::<value::Error>::new(word)).is_ok()
}

pub(super) fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    let root = foreign.root();
    let measures = root.list("measures");
    let Some(measure) = measures.first().copied() else {
        return Err(Refusal::new("boamps-no-energy").at(root.place()));
    };
    if measures.len() > 1 {
        draft.note(StepKind::Omission, Some(measure.place()), Message::new("exchange-boamps-measures"));
        for other in measures.get(1..).unwrap_or_default() {
            other.take();
        }
    }
    let (method, tool) = method(measure);
    let cited = cite(root, measure, &method, source, draft);
    let energy = energy(root, measure, &method, &cited, draft)?;
    let kilowatt_hours =
        energy.text(Figure::unit).zip(energy.text(Figure::value)).and_then(|(unit, value)| {
            convert(Decimal::read(value)?, Energy::KEY, unit, EnergyUnit::KilowattHour.key())?.0.plain()
        });
    let task = root.get("task");
    let stage = stage(task.unwrap_or(root), draft)?;
    let id = header(root, draft);
    let own = id.as_deref().and_then(|id| id.split_once('/'));
    draft.name_of(task.and_then(|task| task.peek("taskDescription")), None, source);
    let model = task.and_then(|task| model::read(task, stage, draft));
    let family = task.and_then(|task| family(task, draft));
    if stage == Stage::Inference
        && let Some(task) = task
    {
        service(task, family.as_deref(), draft);
    }
    let requests = task.and_then(|task| task.get("nbRequest")).and_then(Meant::of);
    let requests = requests.filter(|count| document::number(&count.value).is_some_and(|count| count > 0.0));
    let serving = requests.filter(|_| stage == Stage::Inference).map(|count| {
        Map::new().with(Serving::delivered, count.figure(CountUnit::One.key()).word(Figure::source, &*cited))
    });
    let duration = measure.get("measurementDuration").and_then(Meant::of);
    let seconds = duration.as_ref().map(|duration| duration.value.as_str());
    let period = period(root, measure, seconds, tool.as_deref().filter(|_| own.is_none()), draft);
    let (data_centre, electricity) = place(root, &cited, draft);
    let hardware = devices::read(root, &cited, draft);
    let activity = Map::new()
        .word_if(Activity::model, model)
        .with_if(Activity::period, period)
        .with_if(
            Activity::duration,
            duration.map(|time| time.figure(DurationUnit::Second.key()).word(Figure::source, &*cited)),
        )
        .word_if(Activity::data_centre, data_centre)
        .word_if(Activity::electricity, electricity)
        .with(Activity::hardware, Node::List(hardware))
        .with(Activity::energy, Node::List(vec![energy.into()]))
        .with_if(Activity::serving, serving);
    let of = id.as_deref().map(Measurement::of_run).unwrap_or_default();
    let of = of.energy(kilowatt_hours.as_deref());
    let of = if own.is_some() { of.own() } else { of };
    let line = measure.place().0;
    draft.measured(stage, own.map_or(stage.key(), |(_, activity)| activity), activity, of, line);
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// The method of measuring, and the version of `CodeCarbon` where it is that.
fn method(measure: Look<'_, '_>) -> (String, Option<String>) {
    let method = measure.word("measurementMethod").unwrap_or_default().to_owned();
    let version = measure.peek("version").filter(|_| method.eq_ignore_ascii_case("codecarbon"));
    (method, version.map(str::to_owned))
}

fn cite(
    root: Look<'_, '_>,
    measure: Look<'_, '_>,
    method: &str,
    source: &Source<'_>,
    draft: &mut Draft,
) -> String {
    let is_tool = !method.is_empty() && basis(method, None).is_none() && method != NOT_STATED;
    let publisher = root.at(["header", "publisher", "name"]).and_then(Look::plain);
    let entry = Map::new()
        .word(report::Source::title, format!("BoAmps report, {}", source.file()))
        .word_if(report::Source::publisher, publisher)
        .word_if(report::Source::tool, is_tool.then_some(method))
        .word_if(report::Source::version, measure.word("version").filter(|_| is_tool));
    draft.cite(if is_tool { method } else { "boamps" }, &entry)
}

/// How a figure was come by, where the method says it.
fn basis(method: &str, tracking: Option<&str>) -> Option<String> {
    let method = method.to_lowercase();
    let word = match method.as_str() {
        "wattmeter" => Basis::Metered.key(),
        "flops-compute" => Basis::Calculated.key(),
        "codecarbon" if tracking? == "constant" => Basis::Estimated.key(),
        "codecarbon" => Basis::Measured.key(),
        word => word,
    };
    is_word_of::<Basis>(word).then(|| word.to_owned())
}

fn energy(
    root: Look<'_, '_>,
    measure: Look<'_, '_>,
    method: &str,
    cited: &str,
    draft: &mut Draft,
) -> Result<Map, Refusal> {
    // The shape of 2024 has a value with its unit in its place.
    let is_older = measure.get("powerConsumption").is_none();
    let consumption = measure.get("powerConsumption").or_else(|| measure.get("value"));
    let meant = consumption.and_then(Meant::of);
    let Some((Meant { value, qualifier }, look)) = meant.zip(consumption) else {
        return Err(Refusal::new("boamps-no-energy").at(measure.place()));
    };
    if document::number(&value).is_some_and(|number| number < 0.0) {
        return Err(Refusal::new("boamps-negative").at(look.place()).with("value", &value));
    }
    // Older shapes name the unit; since then it is the kilowatt-hour.
    let unit = match measure.word("unit") {
        None if is_older => return Err(Refusal::new("boamps-unit").at(look.place()).with("unit", "")),
        None => EnergyUnit::KilowattHour.key(),
        Some(unit) => {
            let short = unit.replace("oule", "");
            let known = ENERGIES.into_iter().map(EnergyUnit::key).find(|known| *known == short);
            known.ok_or_else(|| Refusal::new("boamps-unit").at(look.place()).with("unit", unit))?
        }
    };
    // The scope of tracking stands where its method should; it says nothing of how power was found.
    let mut modes = Vec::new();
    for key in ["cpuTrackingMode", "gpuTrackingMode"] {
        let Some(mode) = measure.word(key) else { continue };
        if matches!(mode, "machine" | "process") {
            let message = Message::new("exchange-boamps-mode").with("field", key).with("mode", mode);
            draft.note(StepKind::Omission, measure.get(key).map(Look::place), message);
        } else {
            modes.push(mode);
        }
    }
    // One part that is estimated makes the sum an estimate.
    let tracking = modes.iter().find(|mode| **mode == "constant").or(modes.first()).copied();
    let quality = root.word("quality");
    let error = QUALITIES.iter().find(|(word, _)| Some(*word) == quality).map(|(_, error)| *error);
    Ok(figure(&value, unit, qualifier)
        .word_if(Figure::basis, basis(method, tracking))
        .word(Figure::source, cited)
        .with_if(Figure::uncertainty, error.map(|error| Map::new().bare(Uncertainty::relative, error))))
}

fn stage(task: Look<'_, '_>, draft: &mut Draft) -> Result<Stage, Refusal> {
    let said = task.word("taskStage").unwrap_or_default();
    let stages: Vec<Stage> = said
        .split('+')
        .filter_map(|part| {
            let part = part.trim().to_lowercase();
            let is = |(_, word, others): &&(Stage, &str, &[&str])| *word == part || others.contains(&&*part);
            STAGES.iter().find(is).map(|(stage, ..)| *stage)
        })
        .collect();
    if let [stage] = stages.as_slice() {
        return Ok(*stage);
    }
    let Some(stage) = draft.about.stage.or(stages.first().copied()) else {
        return Err(Refusal::new("no-stage")
            .wanting(&[Wanted::Stage])
            .at(task.place())
            .with("format", "BoAmps"));
    };
    if !stages.is_empty() {
        let message = Message::new("exchange-boamps-stages").with("stages", said).with("stage", stage.key());
        draft.note(StepKind::Assumption, Some(task.place()), message);
    }
    Ok(stage)
}

/// What is said of the report itself; its id as it stands.
fn header(root: Look<'_, '_>, draft: &mut Draft) -> Option<String> {
    let header = root.get("header")?;
    for key in ["formatVersion", "formatVersionSpecificationUri"] {
        let _ = header.word(key);
    }
    let report = draft.root.map(Report::report);
    let id = header.word("reportId").map(str::to_owned);
    let uuid = id.as_deref().map(|id| id.split('/').next().unwrap_or(id)).filter(|uuid| is_uuid(uuid));
    if let Some(uuid) = uuid.filter(|_| report.get(Identity::id).is_none()) {
        report.set(Identity::id, Node::Word(format!("urn:uuid:{uuid}")));
    }
    // What is no moment stays, and is told as left out.
    if let Some(day) = header.peek("reportDatetime").and_then(moment) {
        let _ = header.word("reportDatetime");
        report.set(Identity::issue_date, Node::Word(day.date().to_string()));
    }
    if let Some(licence) = header.word("licensing") {
        report.set(Identity::licence, Node::Word(licence.to_owned()));
    }
    // An import is a draft, whatever it was.
    let _ = header.word("reportStatus");
    if let Some(publisher) = header.get("publisher") {
        let _ = publisher.word("confidentialityLevel");
        if let Some(name) = publisher.word("name") {
            report.set(Identity::publisher, Map::new().word(Party::name, name));
        }
    }
    id
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|each| each == '-' || each.is_ascii_hexdigit())
}

/// The family of tasks, where it is not a list of modalities as this program writes it.
fn family(task: Look<'_, '_>, draft: &mut Draft) -> Option<String> {
    let family = task.word("taskFamily").filter(|family| *family != NOT_STATED)?;
    let known = |word: &str| is_word_of::<Modality>(word).then(|| Node::Word(word.to_owned()));
    match family.split(", ").map(known).collect::<Option<Vec<Node>>>() {
        Some(modalities) => {
            draft.root.map(Report::system).set(System::modalities, Node::List(modalities));
            None
        }
        None => Some(family.to_owned()),
    }
}

/// The service that was rendered: its words, and tokens in and out of one request.
fn service(task: Look<'_, '_>, family: Option<&str>, draft: &mut Draft) {
    let description = task.word("taskDescription");
    let mut tokens = Map::new();
    for set in task.list("dataset") {
        let key = match (set.peek("dataUsage"), set.peek("dataType")) {
            (Some("input"), Some("token")) => Tokens::input,
            (Some("output"), Some("token")) => Tokens::output,
            _ => continue,
        };
        if let Some(count) = set.get("dataQuantity").and_then(Meant::of) {
            let _ = (set.word("dataUsage"), set.word("dataType"));
            tokens.set(key, count.figure(CountUnit::One.key()));
        }
    }
    let Some(words) = description.or(family) else { return };
    let unit = Map::new()
        .word(FunctionalUnit::description, words)
        .word(FunctionalUnit::unit, ServiceUnit::Request.key())
        .with(FunctionalUnit::size, Map::new().with(ServiceSize::tokens, tokens));
    draft.root.map(Report::goal_and_scope).set(GoalAndScope::functional_unit, unit);
}

/// The days from the start of measuring to its end.
fn period(
    root: Look<'_, '_>,
    measure: Look<'_, '_>,
    duration: Option<&str>,
    codecarbon: Option<&str>,
    draft: &mut Draft,
) -> Option<Map> {
    let look = measure.get("measurementDateTime")?;
    let written = moment(look.plain()?.as_str())?;
    let seconds = document::number(duration?)?;
    look.take();
    // Where the tool's own writer of this format ran, the moment is that of the end.
    let biased = codecarbon.is_some_and(|version| {
        advisories::of("CodeCarbon", version).any(|advisory| advisory.id == "ADV-CC-06")
    });
    let same = root.at(["header", "reportDatetime"]).and_then(Look::plain) == look.plain();
    if biased && same {
        draft.note(StepKind::Repair, Some(look.place()), Message::new("exchange-boamps-end"));
        return days_until(written, seconds);
    }
    days_from(written, seconds)
}

fn place(root: Look<'_, '_>, cited: &str, draft: &mut Draft) -> (Option<String>, Option<String>) {
    let environment = root.get("environment");
    let country = environment.and_then(|environment| environment.get("country"));
    let area = country.and_then(areas::named).map(Area::key);
    let country = country.and_then(countries::named);
    for key in ["latitude", "longitude"] {
        if let Some(look) = environment.and_then(|environment| environment.get(key)) {
            look.take();
            draft.note(StepKind::Omission, Some(look.place()), Message::new("exchange-boamps-position"));
        }
    }
    let intensity = environment.and_then(|environment| environment.get("powerSourceCarbonIntensity"));
    let intensity = intensity.and_then(|look| Some((Meant::of(look)?, look)));
    let intensity = intensity.map(|(value, look)| {
        draft.note(StepKind::Assumption, Some(look.place()), Message::new("exchange-boamps-intensity"));
        value.figure(GhgIntensityUnit::GramPerKilowattHour.key()).word(Figure::source, cited)
    });
    let zone = environment.and_then(|environment| environment.word("location"));
    let supply = Map::new()
        .word_if(Electricity::country, country.clone())
        .word_if(Electricity::area, area)
        .word_if(Electricity::zone, zone)
        .with_if(Electricity::location_based, intensity);
    let supply = (!supply.is_empty()).then(|| {
        let wanted = format!("grid-{}", country.as_deref().or(area).or(zone).unwrap_or("site"));
        draft.intern(Registry::Electricity, &wanted, &supply)
    });
    let operator = root.at(["infrastructure", "cloudProvider"]).and_then(Look::text);
    let Some(operator) = operator else { return (None, supply) };
    let site = Map::new()
        .word(DataCentre::operator, operator)
        .word_if(DataCentre::country, country)
        .word_if(DataCentre::area, area)
        .word_if(DataCentre::electricity, supply);
    (Some(draft.intern(Registry::DataCentres, operator, &site)), None)
}
