//! A run as an activity: its energy, emissions and water, its place and its devices.

use super::supply;
use super::table::Row;
use crate::advisories::{self, Correction};
use crate::exchange::dates::{days_until, end_of_run};
use crate::exchange::devices::counted;
use crate::exchange::draft::{Draft, Measurement, Registry};
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::Source;
use crate::finding::Message;
use crate::quantity::{
    Basis, Decimal, DurationUnit, EnergyUnit, Figure, GhgUnit, MeteringBoundary, RatioUnit,
    WaterIntensityUnit, WaterUnit,
};
use crate::reference::{self, margins};
use crate::report::{
    self, Activity, Allocation, AllocationRule, BreakdownBy, DataCentre, Emissions, EnergyBreakdown,
    EnergyPart, GoalAndScope, Hardware, HardwareKind, HardwareUse, PowerUsageEffectiveness, Report, Stage,
    StepKind, WaterFlow, WaterUsageEffectiveness, WaterUse, WaterVolumes,
};

/// Adds a run.
pub(super) fn add(row: &Row, stage: Stage, source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let version = row.text("codecarbon_version").map(str::to_owned);
    let tool = draft.cite_tool("CodeCarbon", "https://codecarbon.io", version.as_deref(), source);
    let place = Some((row.line, 1));
    if version.is_none() {
        draft.note(StepKind::Assumption, place, Message::new("exchange-codecarbon-no-version"));
    }
    let id = run(row, draft);
    let pue = power_usage_effectiveness(row, draft)?;
    let boundary = boundary(row, pue.is_some(), version.as_deref(), draft);
    let energy = energy(row, boundary, &tool, draft)?;
    let country = supply::country(row, draft);
    let supply = supply::of(row, country.as_deref(), &tool, draft)?;
    let water = water(row, pue.as_deref(), version.as_deref(), &tool, draft)?;
    let own = supply.as_ref().filter(|supply| !supply.is_of_anywhere).map(|supply| &*supply.id);
    let data_centre = data_centre(row, country.as_deref(), pue.as_deref(), own, &tool, draft)?;
    let emissions = row.figure("emissions")?.map(|value| {
        let figure = figure(&value, GhgUnit::Kilogram.key())
            .word(Figure::basis, Basis::Calculated.key())
            .word(Figure::source, &*tool);
        Map::new().with(Emissions::location_based, figure)
    });
    let duration = row.figure("duration")?;
    let is_whole = !is_of_last_task(row, draft);
    let duration = duration.filter(|_| is_whole).map(|value| {
        figure(&value, DurationUnit::Second.key())
            .word(Figure::basis, Basis::Measured.key())
            .word(Figure::source, &*tool)
    });
    check_rate(row, draft);
    // The name that the tool gives when nobody did says nothing.
    let project = row.text("project_name").filter(|name| *name != "codecarbon");
    let name = [project, row.text("task_name")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    draft.name_of(project, project, source);
    let activity = Map::new()
        .word_if(Activity::name, (!name.is_empty()).then_some(name))
        .with_if(Activity::period, if is_whole { period(row, draft) } else { None })
        .with_if(Activity::duration, duration)
        .word_if(Activity::data_centre, data_centre.as_deref())
        .word_if(Activity::electricity, supply.map(|supply| supply.id))
        .with(Activity::hardware, Node::List(hardware(row, draft)))
        .with(Activity::energy, Node::List(energy.0.map(Node::from).into_iter().collect()))
        .with(Activity::energy_breakdowns, Node::List(energy.1.map(Node::from).into_iter().collect()))
        .with_if(Activity::emissions, emissions)
        .with_if(Activity::water, water)
        .with(Activity::measurement, described(row));
    let measurement = measurement(row);
    draft.measured(stage, &id, activity, measurement, row.line);
    Ok(())
}

/// How much of the machine the tool counted, and under which id it knows the run.
fn described(row: &Row) -> Map {
    let extent = row.text("tracking_mode").filter(|mode| matches!(*mode, "machine" | "process"));
    let runs = row.text("run_id").map(|run| Node::Word(run.to_owned()));
    Map::new()
        .word_if(report::Measurement::extent, extent)
        .with(report::Measurement::runs, Node::List(runs.into_iter().collect()))
}

/// By what the run is known when it comes in again.
fn measurement(row: &Row) -> Measurement {
    let by_moment = || {
        let (moment, duration) = (row.text("timestamp")?, row.text("duration")?);
        Some(Measurement::of_moment(moment, duration, row.text("energy_consumed")?))
    };
    let of = row.text("run_id").map(|run| Measurement::of_run(run).own());
    let of = of.or_else(by_moment).unwrap_or_default();
    let of = of.energy(row.text("energy_consumed"));
    if row.text("task_name").is_some() {
        return of.part();
    }
    let (Some(end), Some(seconds)) = (row.text("timestamp").and_then(end_of_run), row.value("duration"))
    else {
        return of;
    };
    if row.text("tracking_mode") != Some("machine") {
        return of;
    }
    let told = [
        "project_name",
        "cpu_model",
        "gpu_model",
        "gpu_count",
        "ram_total_size",
        "country_iso_code",
        "region",
    ];
    let machine: Vec<&str> = told.into_iter().map(|column| row.peek(column).unwrap_or_default()).collect();
    // What a counter gave is told by the accelerators alone: the rest may be modelled.
    of.machine(&machine.join("|"), end, seconds, row.value("gpu_energy"))
}

/// The id of the activity: that of the run, which stays when the file is read again.
fn run(row: &Row, draft: &mut Draft) -> String {
    if let Some(run) = row.text("run_id") {
        return row.text("task_name").map_or_else(|| run.to_owned(), |task| format!("{task}-{run}"));
    }
    draft.note(StepKind::Assumption, Some((row.line, 1)), Message::new("exchange-codecarbon-no-run"));
    let from = row.text("experiment_id").or_else(|| row.text("timestamp")).unwrap_or("row");
    format!("run-{from}")
}

/// PUE, where someone set one: 1 is what the tool writes when nobody did.
fn power_usage_effectiveness(row: &Row, draft: &mut Draft) -> Result<Option<String>, Refusal> {
    let Some(pue) = row.figure("pue")? else { return Ok(None) };
    if row.value("pue").is_some_and(|value| value > 1.0) {
        return Ok(Some(pue));
    }
    // 0003: PUE 1 is the default of the tool, not a measurement.
    draft.note(StepKind::Assumption, Some((row.line, 1)), Message::new("exchange-codecarbon-default-pue"));
    Ok(None)
}

/// The first version that multiplies energy by a PUE.
const WITH_PUE: &str = "2.2.3";

/// Where energy was taken. Without a PUE the tool counts processors, accelerators and memory alone; a table without the
/// column does not say whether one was set.
fn boundary(row: &Row, has_pue: bool, version: Option<&str>, draft: &mut Draft) -> Option<&'static str> {
    let place = Some((row.line, 1));
    if row.text("tracking_mode") == Some("process") {
        draft.note(StepKind::Assumption, place, Message::new("exchange-codecarbon-process"));
        let entry = Map::new().word(Allocation::subject, "server").word(Allocation::rule, AllocationRule::Other.key()).word(
            Allocation::justification,
            "CodeCarbon, tracking_mode process: by the load of the processors and the memory of one process",
        );
        let list = draft.root.map(Report::goal_and_scope).list(GoalAndScope::allocation);
        if !list.contains(&entry.clone().into()) {
            list.push(entry.into());
        }
        return None;
    }
    if !row.has("pue") && version.is_some_and(|version| advisories::is_from(version, WITH_PUE)) {
        draft.note(StepKind::Assumption, place, Message::new("exchange-codecarbon-pue-unknown"));
        return None;
    }
    Some(if has_pue { MeteringBoundary::Facility } else { MeteringBoundary::Server }.key())
}

/// Whether the duration cannot be that of the energy, since accelerators would have drawn more than they can: where a run
/// has tasks, the tool writes the duration of the last one.
fn is_of_last_task(row: &Row, draft: &mut Draft) -> bool {
    let (Some(energy), Some(seconds)) = (row.value("gpu_energy"), row.value("duration")) else {
        return false;
    };
    let limits =
        accelerators(row.text("gpu_model"), row.value("gpu_count")).into_iter().map(|(count, model)| {
            let highest =
                reference::devices(&model).into_iter().filter_map(|device| device.thermal_design_power_watts);
            Some(f64::from(u32::try_from(count?).ok()?) * highest.reduce(f64::max)?)
        });
    let Some(limits) = limits.collect::<Option<Vec<f64>>>().filter(|limits| !limits.is_empty()) else {
        return false;
    };
    let limit = limits.into_iter().sum::<f64>() * margins::around_rated_power::SILENT.high();
    let drawn = energy * 3.6e6 / seconds / row.value("pue").unwrap_or(1.0).max(1.0);
    let is = seconds > 0.0 && drawn > limit;
    if is {
        let message = Message::new("exchange-codecarbon-last-task")
            .with("watts", format!("{drawn:.0}"))
            .with("model", row.text("gpu_model").unwrap_or_default());
        draft.note(StepKind::Omission, Some((row.line, 1)), message);
    }
    is
}

/// Energy with its boundary, and by component.
fn energy(
    row: &Row,
    boundary: Option<&'static str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<(Option<Map>, Option<Map>), Refusal> {
    // 0003: memory is always modelled, so that the energy is estimated.
    let counted = |value: &str| {
        figure(value, EnergyUnit::KilowattHour.key())
            .word_if(Figure::boundary, boundary)
            .word(Figure::basis, Basis::Estimated.key())
            .word(Figure::source, tool)
    };
    let Some(total) = row.figure("energy_consumed")? else {
        draft.note(StepKind::Omission, Some((row.line, 1)), Message::new("exchange-codecarbon-no-energy"));
        return Ok((None, None));
    };
    let has_accelerator = row.value("gpu_count").is_some_and(|count| count > 0.0)
        || row.text("gpu_model").is_some()
        || row.value("gpu_energy").is_some_and(|energy| energy > 0.0);
    let mut parts = Vec::new();
    for (column, name) in [("cpu_energy", "cpu"), ("gpu_energy", "gpu"), ("ram_energy", "ram")] {
        let Some(value) = row.figure(column)? else { continue };
        // Zero of a device that is not there is not a measurement.
        if column == "gpu_energy" && !has_accelerator {
            continue;
        }
        parts.push(Node::from(
            Map::new().word(EnergyPart::name, name).with(EnergyPart::energy, counted(&value)),
        ));
    }
    let breakdown = (parts.len() > 1).then(|| {
        Map::new()
            .word(EnergyBreakdown::by, BreakdownBy::Component.key())
            .with(EnergyBreakdown::parts, Node::List(parts))
    });
    Ok((Some(counted(&total)), breakdown))
}

/// Water on site. Versions that multiply it by PUE are put right, since WUE goes with the energy of IT equipment.
fn water(
    row: &Row,
    pue: Option<&str>,
    version: Option<&str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<Option<Map>, Refusal> {
    let Some(water) = row.figure("water_consumed")? else { return Ok(None) };
    let zero = row.value("water_consumed").is_some_and(|value| value <= 0.0);
    let has_wue = row.value("wue").is_some_and(|value| value > 0.0);
    if zero && !has_wue {
        return Ok(None);
    }
    let place = Some((row.line, 1));
    if !has_wue {
        draft.note(
            StepKind::Assumption,
            place,
            Message::new("exchange-codecarbon-water-without-wue").with("value", &*water),
        );
    }
    let biased = version.is_some_and(|version| {
        advisories::of("CodeCarbon", version)
            .any(|each| matches!(each.correction, Some(Correction::DivideByPue)))
    });
    let corrected = pue.filter(|_| biased && has_wue).and_then(|pue| {
        let (water, pue) = (Decimal::read(&water)?, Decimal::read(pue)?);
        water.over(pue, water.digits())?.number.plain()
    });
    let on_site = match (corrected, pue) {
        (Some(corrected), Some(pue)) => {
            let message = Message::new("exchange-codecarbon-water-pue")
                .with("written", &*water)
                .with("pue", pue)
                .with("corrected", &*corrected);
            draft.note(StepKind::Repair, place, message);
            // No tool gave this figure: that of the tool is not put right a second time.
            let entry = Map::new()
                .word(
                    report::Source::title,
                    "On-site water of CodeCarbon, divided by the PUE that it was multiplied by",
                )
                .word(report::Source::url, "https://codecarbon.io");
            let source = draft.intern(Registry::Sources, "codecarbon-water", &entry);
            figure(&corrected, WaterUnit::Litre.key())
                .word(Figure::basis, Basis::Calculated.key())
                .word(Figure::source, source)
                .word(Figure::note, format!("water_consumed {water} L / PUE {pue}"))
        }
        _ => figure(&water, WaterUnit::Litre.key())
            .word(Figure::basis, Basis::Estimated.key())
            .word(Figure::source, tool),
    };
    Ok(Some(Map::new().with(WaterUse::consumption, Map::new().with(WaterVolumes::on_site, on_site))))
}

/// The place, where more is known of it than its country.
fn data_centre(
    row: &Row,
    country: Option<&str>,
    pue: Option<&str>,
    electricity: Option<&str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<Option<String>, Refusal> {
    let operator = row.text("cloud_provider");
    let wue = row.figure("wue")?.filter(|_| row.value("wue").is_some_and(|value| value > 0.0));
    if operator.is_none() && pue.is_none() && wue.is_none() {
        return Ok(None);
    }
    let stated = |value: &str, unit: &str| {
        figure(value, unit).word(Figure::basis, Basis::Default.key()).word(Figure::source, tool)
    };
    let wue = wue.map(|value| {
        Map::new()
            .with(
                WaterUsageEffectiveness::intensity,
                stated(&value, WaterIntensityUnit::LitrePerKilowattHour.key()),
            )
            .word(WaterUsageEffectiveness::flow, WaterFlow::Consumption.key())
    });
    let entry = Map::new()
        .word_if(DataCentre::operator, operator)
        .word_if(DataCentre::country, country)
        .word_if(DataCentre::region, row.text("cloud_region").or_else(|| row.text("region")))
        .word_if(DataCentre::electricity, electricity)
        .with_if(
            DataCentre::pue,
            pue.map(|pue| Map::new().with(PowerUsageEffectiveness::ratio, stated(pue, RatioUnit::One.key()))),
        )
        .with(DataCentre::wue, Node::List(wue.map(Node::from).into_iter().collect()));
    let wanted = [operator, row.text("cloud_region")].into_iter().flatten().collect::<Vec<_>>().join("-");
    let wanted = if wanted.is_empty() { "site".to_owned() } else { wanted };
    Ok(Some(draft.intern(Registry::DataCentres, &wanted, &entry)))
}

/// Accelerators with their number, and the processor; its count is of threads, not of devices, and says nothing here.
fn hardware(row: &Row, draft: &mut Draft) -> Vec<Node> {
    let mut uses = Vec::new();
    let accelerators = accelerators(row.text("gpu_model"), row.value("gpu_count"));
    let parsed = accelerators.iter().filter_map(|(count, _)| *count).fold(0, u64::saturating_add);
    for (count, model) in accelerators {
        let entry =
            Map::new().word(Hardware::kind, HardwareKind::Accelerator.key()).word(Hardware::model, &*model);
        let id = draft.intern(Registry::Hardware, &model, &entry);
        let entry = Map::new()
            .word(HardwareUse::hardware, id)
            .with_if(HardwareUse::devices, count.map(|count| Node::Bare(count.to_string())));
        uses.push(entry.into());
    }
    if let Some(model) = row.text("cpu_model") {
        let entry =
            Map::new().word(Hardware::kind, HardwareKind::Processor.key()).word(Hardware::model, model);
        let id = draft.intern(Registry::Hardware, model, &entry);
        uses.push(Map::new().word(HardwareUse::hardware, id).into());
    }
    let stated = row.value("gpu_count").filter(|count| *count > 0.0);
    if let Some(stated) = stated
        && parsed > 0
        && format!("{parsed}") != format!("{stated}")
    {
        let message = Message::new("exchange-codecarbon-gpu-count")
            .with("count", stated.to_string())
            .with("model", row.text("gpu_model").unwrap_or_default());
        draft.note(StepKind::Assumption, Some((row.line, 1)), message);
    }
    uses
}

/// `2 x Tesla V100, 1 x A100` in its parts; without a number that of the column, where there is one model.
fn accelerators(models: Option<&str>, count: Option<f64>) -> Vec<(Option<u64>, String)> {
    let Some(models) = models else { return Vec::new() };
    let parts: Vec<&str> = models.split(", ").collect();
    let only = parts.len() == 1;
    let whole = count.filter(|count| *count >= 1.0 && count.fract() == 0.0 && *count < 1e9);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 1e9"
    )]
    let whole = whole.map(|count| count as u64);
    parts
        .into_iter()
        .map(counted)
        .map(|(count, model)| (count.or(whole.filter(|_| only)), model.to_owned()))
        .collect()
}

/// The days of the run: the timestamp is local time at its end.
fn period(row: &Row, draft: &mut Draft) -> Option<Map> {
    let text = row.text("timestamp")?;
    let Some(end) = end_of_run(text) else {
        draft.cannot_read("timestamp", text, (row.line, 1), "2026-03-31T17:05:00");
        return None;
    };
    days_until(end, row.value("duration").unwrap_or_default())
}

/// The rate follows from emissions and duration; some versions wrote it in grams.
fn check_rate(row: &Row, draft: &mut Draft) {
    let rates = (row.value("emissions_rate"), row.value("emissions"), row.value("duration"));
    let (Some(rate), Some(emissions), Some(duration)) = rates else { return };
    let expected = emissions / duration;
    if expected > 0.0 && (rate / expected / 1000.0 - 1.0).abs() < 0.01 {
        draft.note(StepKind::Repair, Some((row.line, 1)), Message::new("exchange-codecarbon-rate"));
    }
}
