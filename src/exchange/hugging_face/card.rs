//! What a card says, by its front matter and its section; what stands where nothing was written is nothing.

use super::body::Section;
use super::phrases::{self, Devices, Time, is_placeholder};
use super::{RELATIONS, grams};
use crate::exchange::countries;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::inventory::BOUNDARIES;
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Look, Source, figure_text};
use crate::finding::Message;
use crate::quantity::{Decimal, Figure};
use crate::report::{self, BaseModel, DataCentre, Electricity, Hardware, HardwareUse, Model, StepKind};

/// Digits of an intensity that emissions and energy give.
const INTENSITY_DIGITS: u32 = 4;

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

    /// Grams of the front matter; zero is what is written where nothing was measured.
    pub(super) fn grams(&self, draft: &mut Draft) -> Result<Option<String>, Refusal> {
        let Some(emissions) = self.emissions else { return Ok(None) };
        let amount = if emissions.is_map() { emissions.get("emissions") } else { Some(emissions) };
        if let Some(text) = amount.and_then(Look::text).filter(|text| is_placeholder(text)) {
            draft.cannot_read("co2_eq_emissions", text, emissions.place(), "24700000");
            return Ok(None);
        }
        let value = amount.and_then(|amount| amount.number().or_else(|| grams(amount)));
        let Some(value) = value.and_then(figure_text) else {
            return Err(Refusal::new("hugging-face-no-figure").at(amount.unwrap_or(emissions).place()));
        };
        if crate::document::number(&value).is_some_and(|value| value <= 0.0) {
            draft.note(
                StepKind::Omission,
                Some(emissions.place()),
                Message::new("exchange-hugging-face-of-none"),
            );
            return Ok(None);
        }
        Ok(Some(value))
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
        let of_section =
            self.section.amount("energy", &["kWh", "MWh", "Wh", "GWh"], draft).map(|(value, unit, words)| {
                let boundary = BOUNDARIES.iter().find(|(_, known)| words.contains(known));
                let energy = figure(&value, unit).word_if(Figure::boundary, boundary.map(|(key, _)| *key));
                energy.word(Figure::source, cited)
            });
        of_section.or_else(|| {
            let value =
                self.emissions.filter(|_| of_tool)?.figure("energy_consumed").and_then(figure_text)?;
            Some(figure(&value, "kWh").word(Figure::basis, "estimated").word(Figure::source, cited))
        })
    }

    /// The supply by its place, with the intensity that the tool used.
    pub(super) fn supply(
        &self,
        grams: Option<&str>,
        energy: Option<&Map>,
        cited: &str,
        draft: &mut Draft,
    ) -> Option<String> {
        let location = self.text("geographical_location", "compute region").map(|(location, _)| location);
        let intensity = grams.zip(energy.filter(|energy| energy.text(Figure::unit) == Some("kWh"))).and_then(
            |(grams, energy)| {
                let (grams, energy) = (Decimal::read(grams)?, Decimal::read(energy.text(Figure::value)?)?);
                let intensity =
                    grams.over(energy, INTENSITY_DIGITS)?.number.rounded_to(INTENSITY_DIGITS).plain()?;
                let figure = figure(&intensity, "g CO2e/kWh")
                    .word(Figure::basis, "calculated")
                    .word(Figure::source, cited);
                Some(figure.word(Figure::note, "emissions / energy_consumed"))
            },
        );
        let (zone, country) = location.map_or((None, None), |location| {
            let (zone, country) = location
                .rsplit_once(',')
                .map_or((None, location), |(zone, country)| (Some(zone.trim()), country));
            match countries::code(country) {
                Some(code) => (zone, Some(code)),
                None => (Some(location), None),
            }
        });
        let entry = Map::new()
            .word_if(Electricity::country, country)
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
        let own = self.emissions.and_then(|emissions| emissions.figure("hours_used")).and_then(figure_text);
        let own = own.map(|value| (value, if of_tool { Time::WallClock } else { Time::Unsaid }));
        let bullet = self.section.text("hours used").and_then(|text| {
            let read = phrases::hours(text);
            if read.is_none() {
                self.section.unclear("hours used", draft);
            }
            Some((read.as_ref()?.value.clone(), read?.kind))
        });
        let time = own.or(bullet).or(found.time.take());
        let place = self.section.place().or(self.emissions.map(Look::place));
        if matches!(time, Some((_, Time::Unsaid))) {
            draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-hours"));
        }
        let (hours, duration) = match time {
            Some((value, Time::WallClock)) => (None, Some(figure(&value, "h").word(Figure::source, cited))),
            Some((value, _)) => (Some(figure(&value, "device-hour").word(Figure::source, cited)), None),
            None => (None, None),
        };
        let mut uses = Vec::new();
        if found.model.is_some() || found.count.is_some() || hours.is_some() {
            let watts = found.watts.map(|watts| figure(&watts, "W").word(Figure::source, cited));
            // Hours of devices that the card does not name.
            let kind = if found.model.is_some() { "accelerator" } else { "other" };
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

    /// Processor and memory, as `CodeCarbon` writes them.
    fn host(&self, of_tool: bool, cited: &str, draft: &mut Draft) -> Vec<Node> {
        let Some(emissions) = self.emissions.filter(|_| of_tool) else { return Vec::new() };
        let mut uses = Vec::new();
        if let Some(model) = self.said("cpu_model") {
            let entry = Map::new().word(Hardware::kind, "processor").word(Hardware::model, model);
            let id = draft.intern(Registry::Hardware, model, &entry);
            uses.push(Map::new().word(HardwareUse::hardware, id).into());
        }
        if let Some(size) = emissions.figure("ram_total_size").and_then(figure_text) {
            let entry = Map::new()
                .word(Hardware::kind, "memory")
                .with(Hardware::memory, figure(&size, "GB").word(Figure::source, cited));
            let id = draft.intern(Registry::Hardware, "memory", &entry);
            uses.push(Map::new().word(HardwareUse::hardware, id).into());
        }
        uses
    }
}
