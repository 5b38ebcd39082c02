//! `EcoLogits`: the impacts of one request, as the library gives them in JSON.
//!
//! Fields after <https://ecologits.ai>. The file says neither version nor model nor provider: who imports it does.

mod response;

use super::Import;
use super::draft::{Draft, Registry};
use super::node::{Map, Node, between, figure, words};
use super::note::Refusal;
use super::source::{Foreign, Look, Source, figure_text};
use crate::advisories::{self, Correction};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::{
    AntimonyUnit, Basis, Decimal, EnergyResourceUnit, EnergyUnit, Figure, GhgUnit, MeteringBoundary,
    WaterUnit,
};
use crate::report::{
    self, Activity, CategoryAmounts, Emissions, Interpretation, PerUnit, Report, Serving, Stage, Statistic,
    StepKind, System, WaterPart, WaterUse, WaterVolumes,
};

/// Reading it.
pub(super) const IMPORT: Import = Import { key: "ecologits", name: "EcoLogits impacts", recognises, read };

/// Units as the library writes them, with ours.
const UNITS: [(&str, &str); 5] = [
    ("kWh", EnergyUnit::KilowattHour.key()),
    ("kgCO2eq", GhgUnit::Kilogram.key()),
    ("kgSbeq", AntimonyUnit::Kilogram.key()),
    ("MJ", EnergyResourceUnit::Megajoule.key()),
    ("L", WaterUnit::Litre.key()),
];

/// PUE by which versions up to 0.10.1 multiplied, lowest and highest, by provider
/// (<https://github.com/genai-impact/ecologits>, `tracers/utils.py` of 0.9.3, MPL-2.0).
const PUES: [(&str, &str, &str); 6] = [
    ("anthropic", "1.09", "1.14"),
    ("cohere", "1.09", "1.09"),
    ("google_genai", "1.09", "1.09"),
    ("huggingface_hub", "1.09", "1.14"),
    ("mistralai", "1.16", "1.16"),
    ("openai", "1.2", "1.2"),
];

fn recognises(source: &Source<'_>) -> bool {
    source.text.contains("\"adpe\"")
        && source.text.contains("\"embodied\"")
        && source.text.contains("\"gwp\"")
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    // Some write the whole response, with the impacts in it.
    let around = foreign.root();
    let root = around.get("impacts").unwrap_or(around);
    if let Some(error) = root.list("errors").first() {
        let said = error.word("message").unwrap_or_default();
        return Err(Refusal::new("ecologits-error").at(error.place()).with("message", said));
    }
    let Some(usage) = root.get("usage") else { return Err(Refusal::new("ecologits-none").at(root.place())) };
    for warning in root.list("warnings") {
        let words = warning.word("message").unwrap_or_default();
        let _ = warning.word("code");
        let message = Message::new("exchange-ecologits-warning").with("message", words);
        draft.note(StepKind::Assumption, Some(warning.place()), message);
        let limits = draft.root.map(Report::interpretation).list(Interpretation::limitations);
        limits.push(Node::Word(format!("EcoLogits: {words}")));
    }
    let version = draft.about.tool_version.clone();
    if version.is_none() {
        draft.note(StepKind::Assumption, None, Message::new("exchange-ecologits-version"));
    }
    let tool = draft.cite_tool("EcoLogits", "https://ecologits.ai", version.as_deref(), source);
    let system = draft.about.system.clone();
    draft.name_of(system.as_deref(), None, source);
    if let Some(provider) = draft.about.provider.clone() {
        draft.root.map(Report::system).set(System::provider, Node::Word(provider));
    }
    let energy = amount(usage.get("energy"), draft)?;
    let emissions = amount(usage.get("gwp"), draft)?;
    let water = amount(usage.get("wcf"), draft)?;
    let water = water.map(|water| consumption(&water, version.as_deref(), &tool, draft));
    let embodied = root.get("embodied");
    let mut made = Map::new();
    for (key, ours) in [
        ("gwp", CategoryAmounts::climate_change),
        ("adpe", CategoryAmounts::minerals_and_metals),
        ("pe", CategoryAmounts::primary_energy),
    ] {
        if let Some(range) = amount(embodied.and_then(|embodied| embodied.get(key)), draft)? {
            made.set(ours, range.figure(&tool));
        }
    }
    for part in [Some(root), Some(usage), embodied].into_iter().flatten() {
        let _ = (part.word("type"), part.word("name"));
    }
    response::results(root, water.as_ref(), &tool, draft)?;
    let model = response::service(around, draft);
    let per_unit = Map::new()
        .word(PerUnit::statistic, Statistic::ReferenceRequest.key())
        .with_if(
            PerUnit::energy,
            energy.map(|energy| {
                let figure = energy.figure(&tool).word(Figure::boundary, MeteringBoundary::Facility.key());
                Node::List(vec![figure.into()])
            }),
        )
        .with_if(
            PerUnit::emissions,
            emissions.map(|ghg| Map::new().with(Emissions::location_based, ghg.figure(&tool))),
        )
        .with_if(PerUnit::water, water)
        .with(PerUnit::embodied, made);
    let activity = Map::new()
        .word_if(Activity::model, model)
        .with(Activity::serving, Map::new().with(Serving::per_unit, per_unit));
    draft.activity(Stage::Inference, Stage::Inference.key(), activity);
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// The figure that there is under a key.
fn amount(look: Option<Look<'_, '_>>, draft: &mut Draft) -> Result<Option<Range>, Refusal> {
    look.map(|look| Range::of(look, draft)).transpose().map(Option::flatten)
}

/// A figure or the two ends of one, as written.
struct Range {
    low: String,
    high: String,
    unit: &'static str,
}

impl Range {
    /// `None` where there is no number; refused where the unit is not one that is known.
    fn of(look: Look<'_, '_>, draft: &mut Draft) -> Result<Option<Self>, Refusal> {
        let Some(value) = look.get("value") else { return Ok(None) };
        let ends = if value.is_map() {
            value.figure("min").and_then(figure_text).zip(value.figure("max").and_then(figure_text))
        } else {
            value.number().and_then(figure_text).map(|value| (value.clone(), value))
        };
        let Some((low, high)) = ends else {
            return Err(Refusal::new("ecologits-no-number").at(value.place()));
        };
        let written = look.word("unit").unwrap_or_default();
        let unit = UNITS.iter().find(|(known, _)| *known == written).map(|(_, unit)| *unit);
        let unit =
            unit.ok_or_else(|| Refusal::new("ecologits-unit").at(look.place()).with("unit", written))?;
        let _ = (look.word("type"), look.word("name"));
        if low != high {
            draft.note(StepKind::Assumption, Some(look.place()), Message::new("exchange-ecologits-range"));
        }
        Ok(Some(Self { low, high, unit }))
    }

    /// As a figure of the tool: the middle, with both ends as the interval.
    fn figure(&self, source: &str) -> Map {
        let same = self.low == self.high;
        let middle = || Decimal::read(&self.low)?.middle(Decimal::read(&self.high)?)?.plain();
        let value = if same { None } else { middle() }.unwrap_or_else(|| self.low.clone());
        figure(&value, self.unit)
            .word(Figure::basis, Basis::Estimated.key())
            .word(Figure::source, source)
            .with_if(Figure::uncertainty, (!same).then(|| between(&self.low, &self.high)))
    }
}

/// Water of use, on site and off site; put right where the version is known to have multiplied it by PUE.
fn consumption(water: &Range, version: Option<&str>, tool: &str, draft: &mut Draft) -> Map {
    let biased = version.is_some_and(|version| {
        advisories::of("EcoLogits", version)
            .any(|each| matches!(each.correction, Some(Correction::DivideByPue)))
    });
    let provider = draft.about.provider.as_deref().unwrap_or_default().to_lowercase();
    let pue = PUES
        .iter()
        .find(|(name, ..)| provider.starts_with(name) || name.starts_with(&provider) && !provider.is_empty());
    let divided = |value: &str, pue: &str| {
        let value = Decimal::read(value)?;
        value.over(Decimal::read(pue)?, value.digits())?.number.plain()
    };
    let corrected = pue.filter(|_| biased).and_then(|(_, low, high)| {
        // The ends of the water go with the ends of the PUE.
        let ends = (divided(&water.low, low)?, divided(&water.high, high)?);
        Some((ends, if low == high { (*low).to_owned() } else { format!("{low}–{high}") }))
    });
    let total = if let Some(((low, high), pue)) = corrected {
        let message = Message::new("exchange-ecologits-water").with("pue", pue);
        draft.note(StepKind::Repair, None, message);
        // No tool gave this figure: that of the tool is not put right a second time.
        let entry = Map::new()
            .word(report::Source::title, "Water of EcoLogits, divided by the PUE that it was multiplied by")
            .word(report::Source::url, "https://github.com/genai-impact/ecologits/issues/230");
        let source = draft.intern(Registry::Sources, "ecologits-water", &entry);
        Range { low, high, unit: water.unit }.figure(&source).word(Figure::basis, Basis::Calculated.key())
    } else {
        if biased {
            draft.note(StepKind::Assumption, None, Message::new("exchange-ecologits-water-unknown"));
        }
        water.figure(tool)
    };
    let covers = words([WaterPart::OnSite, WaterPart::OffSite].map(WaterPart::key));
    Map::new().with(
        WaterUse::consumption,
        Map::new().with(WaterVolumes::total, total).with(WaterVolumes::total_covers, covers),
    )
}
