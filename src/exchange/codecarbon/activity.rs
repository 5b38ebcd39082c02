//! A run as an activity: its energy, emissions and water, its place and its devices.

use jiff::civil::DateTime;

use super::table::Row;
use crate::advisories::{self, Correction};
use crate::exchange::countries;
use crate::exchange::devices::counted;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::moments::{days_until, moment};
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::Source;
use crate::finding::Message;
use crate::quantity::Decimal;
use crate::report::{Stage, StepKind};

/// Digits of an intensity that is computed from emissions and energy: as many as factors are published with. With more,
/// rows of one grid would differ by the noise of floating point, and each have an electricity of its own.
const INTENSITY_DIGITS: u32 = 4;

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
    let energy = energy(row, pue.as_deref(), &tool, draft)?;
    let country = country(row, draft);
    let electricity = electricity(row, country.as_deref(), &tool, draft)?;
    let water = water(row, pue.as_deref(), version.as_deref(), &tool, draft)?;
    let data_centre =
        data_centre(row, country.as_deref(), pue.as_deref(), electricity.as_deref(), &tool, draft)?;
    let emissions = row.figure("emissions")?.map(|value| {
        let figure = figure(&value, "kg CO2e").word("basis", "calculated").word("source", &*tool);
        Map::new().with("locationBased", figure)
    });
    let duration = row
        .figure("duration")?
        .map(|value| figure(&value, "s").word("basis", "measured").word("source", &*tool));
    check_rate(row, draft);
    let scope = row.text("tracking_mode").map(|mode| format!("CodeCarbon tracking_mode: {mode}"));
    // The name that the tool gives when nobody did says nothing.
    let project = row.text("project_name").filter(|name| *name != "codecarbon");
    let name = [project, row.text("task_name")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    draft.name(project.unwrap_or_else(|| source.stem()), project);
    let activity = Map::new()
        .word_if("name", (!name.is_empty()).then_some(name))
        .with_if("period", period(row, draft))
        .with_if("duration", duration)
        .word_if("dataCentre", data_centre.as_deref())
        .word_if("electricity", electricity.as_deref())
        .with("hardware", Node::List(hardware(row, draft)))
        .with("energy", Node::List(energy.0.map(Node::from).into_iter().collect()))
        .with("energyBreakdowns", Node::List(energy.1.map(Node::from).into_iter().collect()))
        .with_if("emissions", emissions)
        .with_if("water", water)
        .word_if("note", scope);
    draft.activity(stage, &id, activity);
    Ok(())
}

/// The id of the activity: that of the run, which stays when the file is read again.
fn run(row: &Row, draft: &mut Draft) -> String {
    if let Some(run) = row.text("run_id") {
        draft.run(run, (row.line, 1));
        return run.to_owned();
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
    draft.note(StepKind::Assumption, Some((row.line, 1)), Message::new("exchange-codecarbon-default-pue"));
    Ok(None)
}

/// Energy with its boundary, and by component. Without a PUE the tool counts processors, accelerators and memory alone.
fn energy(
    row: &Row,
    pue: Option<&str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<(Option<Map>, Option<Map>), Refusal> {
    let boundary = if pue.is_some() { "facility" } else { "server" };
    let counted = |value: &str| {
        figure(value, "kWh").word("boundary", boundary).word("basis", "estimated").word("source", tool)
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
        parts.push(Node::from(Map::new().word("name", name).with("energy", counted(&value))));
    }
    let breakdown =
        (parts.len() > 1).then(|| Map::new().word("by", "component").with("parts", Node::List(parts)));
    Ok((Some(counted(&total)), breakdown))
}

/// The grid, with the intensity that the tool used: it records none, so it is what emissions and energy give.
fn electricity(
    row: &Row,
    country: Option<&str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<Option<String>, Refusal> {
    let zone = row.text("region").or_else(|| row.text("cloud_region"));
    let year = row.text("timestamp").and_then(end).map(|end| end.year().to_string());
    let (emissions, energy) = (row.figure("emissions")?, row.figure("energy_consumed")?);
    let intensity = emissions.zip(energy).and_then(|(emissions, energy)| {
        let grams = Decimal::read(&emissions)?.times(Decimal::whole(1000))?;
        let intensity =
            grams.over(Decimal::read(&energy)?, INTENSITY_DIGITS)?.number.rounded_to(INTENSITY_DIGITS);
        intensity.plain().filter(|_| !intensity.is_zero())
    });
    if country.is_none() && zone.is_none() && intensity.is_none() {
        return Ok(None);
    }
    let intensity = intensity.map(|value| {
        figure(&value, "g CO2e/kWh")
            .word("basis", "calculated")
            .word("source", tool)
            .word("note", "emissions / energy_consumed")
    });
    let wanted = [country, zone].into_iter().flatten().collect::<Vec<_>>().join("-");
    let entry = Map::new()
        .word_if("country", country)
        .word_if("zone", zone)
        .with_if("year", year.map(Node::Bare))
        .with_if("locationBased", intensity);
    let wanted = if wanted.is_empty() { "grid".to_owned() } else { format!("grid-{wanted}") };
    Ok(Some(draft.intern(Registry::Electricity, &wanted, &entry)))
}

fn country(row: &Row, draft: &mut Draft) -> Option<String> {
    let named = row.text("country_iso_code").or_else(|| row.text("country_name"))?;
    let known = countries::code(named).or_else(|| row.text("country_name").and_then(countries::code));
    // The name says nothing that the code does not.
    let _ = row.text("country_name");
    if known.is_none() {
        draft.cannot_read("country_iso_code", named, (row.line, 1), "FRA");
    }
    known
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
                .word("title", "On-site water of CodeCarbon, divided by the PUE that it was multiplied by")
                .word("url", "https://codecarbon.io");
            let source = draft.intern(Registry::Sources, "codecarbon-water", &entry);
            figure(&corrected, "L")
                .word("basis", "calculated")
                .word("source", source)
                .word("note", format!("water_consumed {water} L / PUE {pue}"))
        }
        _ => figure(&water, "L").word("basis", "estimated").word("source", tool),
    };
    Ok(Some(Map::new().with("consumption", Map::new().with("onSite", on_site))))
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
    let stated = |value: &str, unit: &str| figure(value, unit).word("basis", "default").word("source", tool);
    let wue =
        wue.map(|value| Map::new().with("intensity", stated(&value, "L/kWh")).word("flow", "consumption"));
    let entry = Map::new()
        .word_if("operator", operator)
        .word_if("country", country)
        .word_if("region", row.text("cloud_region").or_else(|| row.text("region")))
        .word_if("electricity", electricity)
        .with_if("pue", pue.map(|pue| Map::new().with("ratio", stated(pue, "1"))))
        .with("wue", Node::List(wue.map(Node::from).into_iter().collect()));
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
        let entry = Map::new().word("kind", "accelerator").word("model", &*model);
        let id = draft.intern(Registry::Hardware, &model, &entry);
        let entry = Map::new()
            .word("hardware", id)
            .with_if("devices", count.map(|count| Node::Bare(count.to_string())));
        uses.push(entry.into());
    }
    if let Some(model) = row.text("cpu_model") {
        let entry = Map::new().word("kind", "processor").word("model", model);
        let id = draft.intern(Registry::Hardware, model, &entry);
        uses.push(Map::new().word("hardware", id).into());
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

/// The end of a run, where it lies in the years that a report takes: a clock that was never set tells another.
fn end(text: &str) -> Option<DateTime> {
    moment(text).filter(|end| (1990..=2100).contains(&end.year()))
}

/// The days of the run: the timestamp is local time at its end.
fn period(row: &Row, draft: &mut Draft) -> Option<Map> {
    let text = row.text("timestamp")?;
    let Some(end) = end(text) else {
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
