//! Frugal AI Challenge: the result of a run on the challenge's hardware, with a `CodeCarbon` record in it.
//!
//! Fields after <https://frugalaichallenge.org>: energy above in Wh and emissions in g, in the record in kWh and kg.

use jiff::Timestamp;

use super::devices::counted;
use super::draft::{Draft, Registry};
use super::node::{Map, Node};
use super::note::Refusal;
use super::qualified::Meant;
use super::source::{Foreign, Look, Source};
use super::{Import, countries};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::{Basis, Decimal, DurationUnit, EnergyUnit, Figure, GhgUnit, MeteringBoundary};
use crate::report::{
    self, Activity, Electricity, Emissions, FunctionalUnit, GoalAndScope, Hardware, HardwareKind,
    HardwareUse, Performance, Period, Report, ServiceUnit, Stage, StepKind,
};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "frugal-ai", name: "Frugal AI Challenge submission", recognises, read };

fn recognises(source: &Source<'_>) -> bool {
    source.text.contains("\"energy_consumed_wh\"") && source.text.contains("\"emissions_gco2eq\"")
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    let root = foreign.root();
    let record = root.get("emissions_data");
    let text = |key: &str| record.and_then(|record| record.word(key));
    let number = |key: &str| record.and_then(|record| record.get(key)).and_then(Meant::of);
    let energy = root.get("energy_consumed_wh").and_then(Meant::of);
    let emissions = root.get("emissions_gco2eq").and_then(Meant::of);
    if energy.is_none() && emissions.is_none() {
        return Err(Refusal::new("frugal-ai-none").at(root.place()));
    }
    // The same figure twice, a thousand apart; where it is not, nobody can tell which of them holds.
    for (above, key, within) in
        [(&energy, "energy_consumed_wh", "energy_consumed"), (&emissions, "emissions_gco2eq", "emissions")]
    {
        let (Some(above), Some(below)) = (above, number(within)) else { continue };
        let (above, below) = (&above.value, &below.value);
        if !agree(above, below) {
            let place = root.get(key).unwrap_or(root).place();
            let refusal = Refusal::new("frugal-ai-disagree").at(place);
            return Err(refusal.with("field", key).with("above", above).with("below", below));
        }
    }
    let entry = Map::new()
        .word(report::Source::title, format!("Frugal AI Challenge, {}", source.file()))
        .word(report::Source::url, "https://codecarbon.io")
        .word(report::Source::tool, "CodeCarbon")
        .word_if(report::Source::version, text("codecarbon_version"))
        .word_if(report::Source::publisher, root.word("username"));
    let cited = draft.cite("codecarbon", &entry);
    let name = root.word("model_description");
    draft.name_of(name, name, source);
    let task = root.word("task").or_else(|| root.word("route"));
    if let Some(accuracy) = root.figure("accuracy") {
        let description = task.unwrap_or("Task of the Frugal AI Challenge");
        let criterion = Map::new()
            .word(Performance::criterion, "Accuracy on the challenge's hidden test set")
            .word(Performance::result, accuracy);
        let unit = Map::new()
            .word(FunctionalUnit::description, description)
            .word(FunctionalUnit::unit, ServiceUnit::Task.key())
            .with(FunctionalUnit::performance, Node::List(vec![criterion.into()]));
        draft.root.map(Report::goal_and_scope).set(GoalAndScope::functional_unit, unit);
    }
    let country = text("country_iso_code").or_else(|| text("country_name")).and_then(countries::code);
    let _ = (text("country_name"), text("country_iso_code"));
    let supply = country.map(|country| {
        let entry =
            Map::new().word(Electricity::country, &*country).word_if(Electricity::zone, text("region"));
        draft.intern(Registry::Electricity, &format!("grid-{country}"), &entry)
    });
    let hardware = hardware(record, draft);
    let from_tool = |value: &Meant, unit: &str| value.figure(unit).word(Figure::source, &*cited);
    let energy = energy.map(|value| {
        draft.note(
            StepKind::Assumption,
            root.get("energy_consumed_wh").map(Look::place),
            Message::new("exchange-codecarbon-default-pue"),
        );
        from_tool(&value, EnergyUnit::WattHour.key())
            .word(Figure::boundary, MeteringBoundary::Server.key())
            .word(Figure::basis, Basis::Estimated.key())
    });
    let emissions = emissions.map(|value| {
        Map::new().with(
            Emissions::location_based,
            from_tool(&value, GhgUnit::Gram.key()).word(Figure::basis, Basis::Calculated.key()),
        )
    });
    for key in ["energy_consumed", "emissions", "emissions_rate", "timestamp"] {
        if let Some(look) = record.and_then(|record| record.get(key)) {
            look.take();
        }
    }
    let day = root.get("submission_timestamp").and_then(|look| {
        let time: Timestamp = look.plain()?.parse().ok()?;
        look.take();
        Some(jiff::tz::Offset::UTC.to_datetime(time).date().to_string())
    });
    let duration = number("duration").map(|value| {
        from_tool(&value, DurationUnit::Second.key()).word(Figure::basis, Basis::Measured.key())
    });
    let activity = Map::new()
        .with_if(
            Activity::period,
            day.map(|day| Map::new().word(Period::start, &*day).word(Period::end, day)),
        )
        .with_if(Activity::duration, duration)
        .word_if(Activity::electricity, supply)
        .with(Activity::hardware, Node::List(hardware))
        .with(Activity::energy, Node::List(energy.map(Node::from).into_iter().collect()))
        .with_if(Activity::emissions, emissions);
    draft.activity(Stage::Inference, "evaluation-run", activity);
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// The devices of the record, with their number where it is stated.
fn hardware(record: Option<Look<'_, '_>>, draft: &mut Draft) -> Vec<Node> {
    let text = |key: &str| record.and_then(|record| record.word(key));
    let mut hardware = Vec::new();
    for (kind, key) in
        [(HardwareKind::Accelerator.key(), "gpu_model"), (HardwareKind::Processor.key(), "cpu_model")]
    {
        let Some(model) = text(key) else { continue };
        let (count, model) = counted(model);
        let id = draft.intern(
            Registry::Hardware,
            model,
            &Map::new().word(Hardware::kind, kind).word(Hardware::model, model),
        );
        let devices = count.map(|count| Node::Bare(count.to_string()));
        hardware.push(Node::from(
            Map::new().word(HardwareUse::hardware, id).with_if(HardwareUse::devices, devices),
        ));
    }
    hardware
}

/// Whether a figure is a thousand times another, as far as both are written out.
fn agree(above: &str, below: &str) -> bool {
    let (Some(above), Some(below)) = (Decimal::read(above), Decimal::read(below)) else { return false };
    let Some(times) = below.times(Decimal::whole(1000)) else { return false };
    let digits = above.digits().min(below.digits()).clamp(3, 12);
    above.rounded_to(digits).same(times.rounded_to(digits))
}
