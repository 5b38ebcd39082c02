//! A model card of Hugging Face: front matter and the section “Environmental Impact”.

use std::fmt::Write;

use super::METHODS;
use crate::exchange::inventory::{Whereabouts, boundary_in_words, device, widest};
use crate::exchange::ledger::Ledger;
use crate::exchange::node::Map;
use crate::exchange::note::Refusal;
use crate::exchange::source::{Look, whole};
use crate::exchange::{Artefact, Job, countries, yaml};
use crate::quantity::Decimal;
use crate::shown::in_line;

pub(super) fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let training = root.at("inventory/training");
    let activities = training.map(|section| section.list("activities")).unwrap_or_default();
    let Some((grams, method, from)) = emissions(ledger, training, &activities)? else {
        return Err(Refusal::new("hugging-face-no-energy"));
    };
    let only = if let [activity] = activities.as_slice() { Some(*activity) } else { None };
    let places = only.map(|activity| Whereabouts::of(job, ledger, activity));
    let country = places.and_then(|places| places.supply).and_then(|supply| {
        let name = countries::name(supply.peek("country")?)?;
        let _ = supply.word("country");
        Some(supply.word("zone").map_or_else(|| name.to_owned(), |zone| format!("{zone}, {name}")))
    });
    let hardware = only.and_then(|activity| hardware(job, ledger, activity));
    let stage = only.and_then(|activity| match activity.peek("stage") {
        Some("training") => Some("pre-training"),
        Some("fineTuning") => Some("fine-tuning"),
        _ => None,
    });
    if let (Some(_), Some(activity)) = (stage, only) {
        let _ = activity.word("stage");
    }
    let report = root.get("report");
    let title = report.and_then(|report| report.peek("title")).unwrap_or_default();
    let words = METHODS.iter().find(|(key, _)| *key == method).map_or(method, |(_, words)| *words);
    let system = root.get("system").and_then(|system| system.word("name"));
    let base = root.get("system").and_then(|system| {
        let model = system.list("models").first().copied()?;
        model.at("derivedFrom/name").and_then(Look::text)
    });
    let mut matter = Map::new().word_if("model_name", system).word_if("base_model", base).with(
        "co2_eq_emissions",
        Map::new()
            .bare("emissions", &*grams)
            .word("source", format!("{title} ({words})"))
            .word_if("training_type", stage)
            .word_if("geographical_location", country.as_deref())
            .word_if("hardware_used", hardware.as_deref()),
    );
    matter.prune();
    let mut text = format!("---\n{}---\n\n## Environmental Impact\n\n", yaml::block(&matter, 0));
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let value = value.replace(['\n', '\r'], " ");
            let _ = writeln!(text, "- **{name}:** {}", in_line(&value));
        }
    };
    line("Hardware Type", hardware.as_deref());
    line("Hours used", device_hours(ledger, training, &activities).as_deref());
    line("Cloud Provider", places.and_then(|places| places.site).and_then(|site| site.word("operator")));
    line("Compute Region", country.as_deref());
    line("Carbon Emitted", Some(&format!("{grams} g CO2e ({words}; {from})")));
    line("Energy", energy(ledger, training, &activities).as_deref());
    line("Report", job.options.link.as_deref());
    Ok(vec![Artefact { name: "README.md".to_owned(), text }])
}

/// Emissions of training in grams, their method, and what they are of; refused where grams have no number in a card.
fn emissions<'a>(
    ledger: &Ledger<'_>,
    training: Option<Look<'a, '_>>,
    activities: &[Look<'a, '_>],
) -> Result<Option<(String, &'static str, &'static str)>, Refusal> {
    let total = training.and_then(|section| section.at("total/emissions"));
    for (method, _) in METHODS {
        let figures: Vec<Look<'_, '_>> =
            activities.iter().filter_map(|look| look.at("emissions")?.get(method)).collect();
        let stated = |look: &Look<'_, '_>| look.get("value").is_some();
        let whole = total.and_then(|total| total.get(method)).filter(stated);
        let (figures, from) = match (whole, figures.as_slice()) {
            (_, [one]) if activities.len() == 1 && stated(one) => (vec![*one], "training"),
            (Some(total), _) => (vec![total], "all activities of training"),
            (None, several) if several.len() == activities.len() && several.iter().all(stated) => {
                (several.to_vec(), "sum of all activities of training")
            }
            _ => continue,
        };
        let numbers = ledger.amounts_in(&figures, "ghg", "g CO2e");
        let Some(sum) = numbers.as_deref().and_then(Decimal::sum) else { continue };
        // Readers of cards take zero for nothing said.
        if sum.is_zero() {
            return Err(Refusal::new("hugging-face-zero"));
        }
        let Some(grams) = sum.plain() else { continue };
        return Ok(Some((grams, method, from)));
    }
    Ok(None)
}

/// `64 x H100 SXM, 8 x A100`; `None` where no device is named.
fn hardware<'a, 't>(job: &Job<'_>, ledger: &'a Ledger<'t>, activity: Look<'a, 't>) -> Option<String> {
    let uses = activity.list("hardware").into_iter().filter_map(|used| {
        let device = device(job, ledger, used).filter(|device| device.peek("kind") == Some("accelerator"))?;
        let model = device.word("model")?;
        let _ = device.word("kind");
        Some(
            used.figure("devices")
                .and_then(whole)
                .map_or_else(|| model.to_owned(), |count| format!("{count} x {model}")),
        )
    });
    let uses: Vec<String> = uses.collect();
    (!uses.is_empty()).then(|| uses.join(", "))
}

fn device_hours(
    ledger: &Ledger<'_>,
    training: Option<Look<'_, '_>>,
    activities: &[Look<'_, '_>],
) -> Option<String> {
    let one = |look: Look<'_, '_>| ledger.amount_in(look, "deviceTime", "device-hour");
    if let Some(total) = training.and_then(|section| section.at("total/deviceHours")) {
        return one(total).map(|hours| format!("{hours} device-hours"));
    }
    let [activity] = activities else { return None };
    let uses = activity.list("hardware");
    let [only] = uses.as_slice() else { return None };
    one(only.get("deviceHours")?).map(|hours| format!("{hours} device-hours"))
}

fn energy(
    ledger: &Ledger<'_>,
    training: Option<Look<'_, '_>>,
    activities: &[Look<'_, '_>],
) -> Option<String> {
    let total = training.and_then(|section| section.get("total")).map(|total| total.list("energy"));
    let own = || if let [activity] = activities { activity.list("energy") } else { Vec::new() };
    let energy = total.as_deref().and_then(widest).or_else(|| widest(&own()))?;
    let (value, unit) = ledger.amount(energy)?;
    Some(format!("{value} {unit} {}", boundary_in_words(energy.word("boundary"))))
}
