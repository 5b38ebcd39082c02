//! What a card says, by its front matter and its section; what stands where nothing was written is nothing.

use super::RELATIONS;
use super::body::{Amount, Section, parse};
use super::phrases::{self, Devices, Hours, Time, is_placeholder};
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::inventory::BOUNDARIES;
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::qualified::{self, Meant};
use crate::exchange::source::{Look, Source, figure_text};
use crate::exchange::{areas, countries};
use crate::finding::Message;
use crate::quantity::{
    Basis, Decimal, DeviceTimeUnit, DurationUnit, EnergyUnit, Figure, GhgIntensityUnit, InformationUnit,
    PowerUnit,
};
use crate::report::{
    self, BaseModel, DataCentre, Electricity, Hardware, HardwareKind, HardwareUse, Model, StepKind,
};

/// Digits of an intensity that emissions and energy give.
const INTENSITY_DIGITS: u32 = 4;

/// Units that a card states energy in.
const ENERGIES: [&str; 4] = [
    EnergyUnit::KilowattHour.key(),
    EnergyUnit::MegawattHour.key(),
    EnergyUnit::WattHour.key(),
    EnergyUnit::GigawattHour.key(),
];

/// A card.
pub(super) struct Card<'a, 't> {
    pub(super) root: Option<Look<'a, 't>>,
    pub(super) emissions: Option<Look<'a, 't>>,
    pub(super) section: &'a Section<'t>,
    pub(super) source: &'a Source<'t>,
}

impl<'a> Card<'a, '_> {
    /// A text of the front matter; nothing where it stands for nothing.
    pub(super) fn said(&self, key: &str) -> Option<&'a str> {
        self.emissions.and_then(|emissions| emissions.word(key)).filter(|text| !is_placeholder(text))
    }

    /// A text of the front matter, else of a bullet, with its place.
    fn text(&self, key: &str, bullet: &str) -> Option<(&'a str, (usize, usize))> {
        let place = || self.emissions.and_then(|emissions| emissions.get(key)).map_or((1, 1), Look::place);
        let own = self.said(key).map(|text| (text, place()));
        own.or_else(|| {
            let place = self.section.line(bullet).map_or((1, 1), |line| (line, 1));
            self.section.text(bullet).map(|text| (text, place))
        })
    }

    /// Emissions of the front matter, grams where no unit is written; zero is what is written where nothing was measured.
    pub(super) fn emitted(&self, draft: &mut Draft) -> Result<Option<Amount>, Refusal> {
        let Some(emissions) = self.emissions else { return Ok(None) };
        let amount = if emissions.is_map() { emissions.get("emissions") } else { Some(emissions) };
        if let Some(text) = amount.and_then(Look::text).filter(|text| is_placeholder(text)) {
            draft.cannot_read("co2_eq_emissions", text, emissions.place(), "24700000");
            return Ok(None);
        }
        let written =
            amount.and_then(|amount| Meant::of(amount).map(Amount::of_grams).or_else(|| of_text(amount)));
        let Some(written) = written else {
            return Err(Refusal::new("hugging-face-no-figure").at(amount.unwrap_or(emissions).place()));
        };
        if crate::document::number(&written.meant.value).is_some_and(|value| value <= 0.0) {
            draft.note(
                StepKind::Omission,
                Some(emissions.place()),
                Message::new("exchange-hugging-face-of-none"),
            );
            return Ok(None);
        }
        Ok(Some(written))
    }

    /// The source of its figures.
    pub(super) fn cite(&self, from: Option<&str>, draft: &mut Draft) -> String {
        let file = self.source.file();
        let title = from.map_or_else(
            || format!("Model card, {file}"),
            |from| format!("{from}, by the model card {file}"),
        );
        draft.cite("model-card", &Map::new().word(report::Source::title, title))
    }

    /// Its name: as it is given, else that of its results, else its heading.
    pub(super) fn name(&self) -> Option<String> {
        let root = self.root;
        let given = root.and_then(|root| root.word("model_name")).map(str::to_owned);
        let of_results = || {
            let first = root?.list("model-index").first().copied()?;
            first.word("name").map(str::to_owned)
        };
        let heading = || {
            let line = self.source.text.lines().find_map(|line| line.strip_prefix("# "))?.trim();
            let is_template = line.eq_ignore_ascii_case("environmental impact")
                || line.starts_with("Model Card for Model ID");
            (!is_template && !is_placeholder(line)).then(|| line.to_owned())
        };
        given.filter(|name| !is_placeholder(name)).or_else(of_results).or_else(heading)
    }

    /// The model, where it is known which ones it was made from.
    pub(super) fn model(&self, name: Option<&str>, draft: &mut Draft) -> Option<String> {
        let base = self.root?.get("base_model")?;
        let listed = base.items();
        let bases: Vec<&str> = match listed.as_slice() {
            [] => base.text().into_iter().collect(),
            listed => listed.iter().filter_map(|base| base.text()).collect(),
        };
        let bases: Vec<&str> = bases.into_iter().filter(|base| !is_placeholder(base)).collect();
        if bases.is_empty() {
            return None;
        }
        let relation = self.root.and_then(|root| root.peek("base_model_relation"));
        let relation = RELATIONS.iter().find(|(theirs, _)| Some(*theirs) == relation).map(|(_, ours)| *ours);
        if relation.is_some() {
            let _ = self.root.and_then(|root| root.word("base_model_relation"));
        }
        let made = bases.iter().map(|base| {
            Map::new().word(BaseModel::name, *base).word_if(BaseModel::relation, relation).into()
        });
        let wanted = name.unwrap_or("model");
        let model =
            Map::new().word(Model::name, wanted).with(Model::derived_from, Node::List(made.collect()));
        Some(draft.intern(Registry::Models, wanted, &model))
    }

    /// The energy of the section, else that which `CodeCarbon` wrote.
    pub(super) fn energy(&self, of_tool: bool, cited: &str, draft: &mut Draft) -> Option<Map> {
        let of_section = self.section.amount("energy", &ENERGIES, draft).map(|energy| {
            let boundary = BOUNDARIES.iter().find(|(_, known)| energy.words.contains(known));
            let energy = energy.figure().word_if(Figure::boundary, boundary.map(|(key, _)| *key));
            energy.word(Figure::source, cited)
        });
        of_section.or_else(|| {
            let value =
                self.emissions.filter(|_| of_tool)?.figure("energy_consumed").and_then(figure_text)?;
            Some(
                figure(&value, EnergyUnit::KilowattHour.key())
                    .word(Figure::basis, Basis::Estimated.key())
                    .word(Figure::source, cited),
            )
        })
    }

    /// The supply by its place, with the intensity that the tool used.
    pub(super) fn supply(
        &self,
        grams: Option<Decimal>,
        energy: Option<&Map>,
        cited: &str,
        draft: &mut Draft,
    ) -> Option<String> {
        let location = self.text("geographical_location", "compute region").map(|(location, _)| location);
        let intensity = grams
            .zip(energy.filter(|energy| energy.text(Figure::unit) == Some(EnergyUnit::KilowattHour.key())))
            .and_then(|(grams, energy)| {
                let energy = Decimal::read(energy.text(Figure::value)?)?;
                let intensity =
                    grams.over(energy, INTENSITY_DIGITS)?.number.rounded_to(INTENSITY_DIGITS).plain()?;
                let figure = figure(&intensity, GhgIntensityUnit::GramPerKilowattHour.key())
                    .word(Figure::basis, Basis::Calculated.key())
                    .word(Figure::source, cited);
                Some(figure.word(Figure::note, "emissions / energy_consumed"))
            });
        let (zone, country, area) = location.map_or((None, None, None), |location| {
            let (zone, country) = location
                .rsplit_once(',')
                .map_or((None, location), |(zone, country)| (Some(zone.trim()), country));
            match (countries::code(country), areas::of(country)) {
                (Some(code), _) => (zone, Some(code), None),
                (None, Some(area)) => (zone, None, Some(area.key())),
                (None, None) => (Some(location), None, None),
            }
        });
        let entry = Map::new()
            .word_if(Electricity::country, country)
            .word_if(Electricity::area, area)
            .word_if(Electricity::zone, zone)
            .with_if(Electricity::location_based, intensity);
        let wanted = location.map_or_else(|| "grid".to_owned(), |location| format!("grid-{location}"));
        (!entry.is_empty()).then(|| draft.intern(Registry::Electricity, &wanted, &entry))
    }

    /// The place by who runs it.
    pub(super) fn site(&self, draft: &mut Draft) -> Option<String> {
        let operator = self.section.text("cloud provider")?;
        let region =
            self.section.text("compute region").filter(|_| self.said("geographical_location").is_some());
        let site = Map::new().word(DataCentre::operator, operator).word_if(DataCentre::region, region);
        Some(draft.intern(Registry::DataCentres, operator, &site))
    }

    /// The devices with their hours, and the time from start to end.
    pub(super) fn hardware(&self, of_tool: bool, cited: &str, draft: &mut Draft) -> (Vec<Node>, Option<Map>) {
        let mut found = Devices::default();
        if let Some((text, place)) = self.text("hardware_used", "hardware type") {
            match phrases::devices(text) {
                Some(devices) => found = devices,
                None => draft.cannot_read("hardware", text, place, "8 x NVIDIA A100"),
            }
        }
        let own = self.emissions.and_then(|emissions| emissions.get("hours_used")).and_then(|look| {
            let hours = phrases::hours(&look.plain()?)?;
            look.take();
            let is_of_tool = of_tool && hours.kind == Time::Unsaid;
            Some(if is_of_tool { Hours { kind: Time::WallClock, ..hours } } else { hours })
        });
        let bullet = self.section.text("hours used").and_then(|text| {
            let read = phrases::hours(text);
            if read.is_none() {
                self.section.unclear("hours used", draft);
            }
            read
        });
        let time = own.or(bullet).or(found.time.take());
        let place = self.section.place().or(self.emissions.map(Look::place));
        if time.as_ref().is_some_and(|time| time.kind == Time::Unsaid) {
            draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-hours"));
        }
        let as_figure = |time: &Hours, unit| {
            qualified::figure(&time.value, unit, time.qualifier).word(Figure::source, cited)
        };
        let (hours, duration) = match time {
            Some(time) if time.kind == Time::WallClock => {
                (None, Some(as_figure(&time, DurationUnit::Hour.key())))
            }
            Some(time) => (Some(as_figure(&time, DeviceTimeUnit::DeviceHour.key())), None),
            None => (None, None),
        };
        let mut uses = Vec::new();
        if found.model.is_some() || found.count.is_some() || hours.is_some() {
            let watts =
                found.watts.map(|watts| figure(&watts, PowerUnit::Watt.key()).word(Figure::source, cited));
            // Hours of devices that the card does not name.
            let kind =
                if found.model.is_some() { HardwareKind::Accelerator } else { HardwareKind::Other }.key();
            let entry = Map::new()
                .word(Hardware::kind, kind)
                .word_if(Hardware::model, found.model.as_deref())
                .with_if(Hardware::thermal_design_power, watts);
            let id = draft.intern(Registry::Hardware, found.model.as_deref().unwrap_or("devices"), &entry);
            let count = found.count.map(|count| Node::Bare(count.to_string()));
            uses.push(
                Map::new()
                    .word(HardwareUse::hardware, id)
                    .with_if(HardwareUse::devices, count)
                    .with_if(HardwareUse::device_hours, hours)
                    .into(),
            );
        }
        uses.extend(self.host(of_tool, cited, draft));
        (uses, duration)
    }

    /// Gives devices the number that the text states, where they are of the same kind and have none; whether it did.
    pub(super) fn count(&self, stated: &Devices, uses: &mut Vec<Node>, draft: &mut Draft) -> bool {
        let Some(count) = stated.count else { return false };
        let Some(Node::Map(first)) = uses.first_mut() else {
            let Some(model) = &stated.model else { return false };
            let entry = Map::new()
                .word(Hardware::kind, HardwareKind::Accelerator.key())
                .word(Hardware::model, &**model);
            let id = draft.intern(Registry::Hardware, model, &entry);
            let counted =
                Map::new().word(HardwareUse::hardware, id).bare(HardwareUse::devices, count.to_string());
            uses.push(counted.into());
            return true;
        };
        let named = self.text("hardware_used", "hardware type").map(|(text, _)| text.to_lowercase());
        let is_same = stated
            .model
            .as_ref()
            .zip(named)
            .is_some_and(|(model, named)| named.contains(&model.to_lowercase()));
        if !is_same
            || first.get(HardwareUse::devices).is_some()
            || first.get(HardwareUse::device_hours).is_some()
        {
            return false;
        }
        first.set(HardwareUse::devices, Node::Bare(count.to_string()));
        true
    }

    /// Processor and memory, as `CodeCarbon` writes them.
    fn host(&self, of_tool: bool, cited: &str, draft: &mut Draft) -> Vec<Node> {
        let Some(emissions) = self.emissions.filter(|_| of_tool) else { return Vec::new() };
        let mut uses = Vec::new();
        if let Some(model) = self.said("cpu_model") {
            let entry =
                Map::new().word(Hardware::kind, HardwareKind::Processor.key()).word(Hardware::model, model);
            let id = draft.intern(Registry::Hardware, model, &entry);
            uses.push(Map::new().word(HardwareUse::hardware, id).into());
        }
        if let Some(size) = emissions.figure("ram_total_size").and_then(figure_text) {
            let entry = Map::new().word(Hardware::kind, HardwareKind::Memory.key()).with(
                Hardware::memory,
                figure(&size, InformationUnit::Gigabyte.key()).word(Figure::source, cited),
            );
            let id = draft.intern(Registry::Hardware, "memory", &entry);
            uses.push(Map::new().word(HardwareUse::hardware, id).into());
        }
        uses
    }
}

/// `17g`, `< 5 kg`: cards hold such although a number is asked for.
fn of_text(look: Look<'_, '_>) -> Option<Amount> {
    let amount = parse(&look.plain()?)?;
    look.take();
    Some(amount)
}
