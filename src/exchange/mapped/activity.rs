//! A row as an activity.

use super::map::{Amount, Mapping, Method, Word, place};
use super::rows::{Row, fits};
use crate::exchange::countries;
use crate::exchange::dates::moment;
use crate::exchange::draft::{Draft, Measurement, Registry};
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::{figure_text, whole};
use crate::quantity::{Basis, CountUnit, Decimal, Figure, MeteringBoundary};
use crate::report::{
    self, Activity, Electricity, Emissions, FunctionalUnit, GoalAndScope, Hardware, HardwareKind,
    HardwareUse, Model, Period, Report, ServiceUnit, Serving, Tokens, WaterUse, WaterVolumes,
};

impl Mapping {
    /// Adds a row.
    pub(super) fn activity(&self, row: &Row, cited: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let Some(stage) = self.stage.or(draft.about.stage) else {
            return Err(Refusal::new("no-stage").with("format", &*self.name));
        };
        let word = |word: &Option<Word>| {
            let word = word.as_ref()?;
            text(row, place(word.column.as_deref(), word.pointer.as_deref()))
        };
        let amount = |amount: &Option<Amount>| -> Result<Option<Map>, Refusal> {
            let Some(amount) = amount else { return Ok(None) };
            let column = place(amount.column.as_deref(), amount.pointer.as_deref());
            let number = self.number(row, column)?;
            Ok(number.map(|number| {
                figure(&number, &amount.unit)
                    .word_if(Figure::boundary, amount.boundary.map(MeteringBoundary::key))
                    .word_if(Figure::basis, amount.basis.map(Basis::key))
                    .word(Figure::source, cited)
            }))
        };
        let count = |word: &Option<Word>| -> Result<Option<Map>, Refusal> {
            let Some(word) = word else { return Ok(None) };
            let number = self.number(row, place(word.column.as_deref(), word.pointer.as_deref()))?;
            Ok(number.map(|number| figure(&number, CountUnit::One.key()).word(Figure::source, cited)))
        };
        let (energy, emissions) = (amount(&self.energy)?, amount(&self.emissions)?);
        let (water, duration) = (amount(&self.water)?, amount(&self.duration)?);
        let delivered = match &self.delivered {
            None => None,
            Some(counted) => {
                let number =
                    self.number(row, place(counted.column.as_deref(), counted.pointer.as_deref()))?;
                number.map(|number| {
                    (counted.unit, figure(&number, CountUnit::One.key()).word(Figure::source, cited))
                })
            }
        };
        let tokens = Map::new()
            .with_if(Tokens::input, count(&self.input_tokens)?)
            .with_if(Tokens::output, count(&self.output_tokens)?);
        let batch =
            word(&self.batch_size).and_then(|text| whole(&text)).map(|size| Node::Bare(size.to_string()));
        let model = word(&self.model)
            .map(|name| draft.intern(Registry::Models, &name, &Map::new().word(Model::name, &*name)));
        let supply = word(&self.country).and_then(|name| countries::code(&name)).map(|country| {
            let entry = Map::new().word(Electricity::country, &*country);
            draft.intern(Registry::Electricity, &format!("grid-{country}"), &entry)
        });
        let hardware = word(&self.device).map(|device| {
            let entry = Map::new()
                .word(Hardware::kind, HardwareKind::Accelerator.key())
                .word(Hardware::model, &*device);
            let id = draft.intern(Registry::Hardware, &device, &entry);
            let devices = word(&self.devices).and_then(|text| whole(&text));
            let used = Map::new()
                .word(HardwareUse::hardware, id)
                .with_if(HardwareUse::devices, devices.map(|devices| Node::Bare(devices.to_string())));
            Node::List(vec![used.into()])
        });
        let day = |word_of: &Option<Word>| {
            let text = word(word_of)?;
            let date = moment(&text).map(|moment| moment.date().to_string());
            date.or_else(|| text.parse::<jiff::civil::Date>().ok().map(|date| date.to_string()))
        };
        let period = day(&self.start)
            .zip(day(&self.end))
            .map(|(start, end)| Map::new().word(Period::start, start).word(Period::end, end));
        let unit = delivered.as_ref().map(|(unit, _)| *unit);
        let serving = Map::new()
            .with_if(Serving::delivered, delivered.map(|(_, figure)| figure))
            .with(Serving::tokens, tokens)
            .with_if(Serving::batch_size, batch);
        let run = word(&self.run);
        let runs = run.iter().map(|run| Node::Word(run.clone())).collect();
        let of_run = run.as_deref().map(Measurement::of_run).unwrap_or_default();
        if let Some(unit) = unit {
            serve(unit, draft);
        }
        let method = match self.emissions.as_ref().and_then(|emissions| emissions.method) {
            Some(Method::LocationBased) => Emissions::location_based,
            Some(Method::MarketBased) => Emissions::market_based,
            Some(Method::Unspecified) | None => Emissions::unspecified,
        };
        let water = water
            .map(|total| Map::new().with(WaterUse::consumption, Map::new().with(WaterVolumes::total, total)));
        let activity = Map::new()
            .word_if(Activity::name, word(&self.name_of_run))
            .word_if(Activity::model, model)
            .with_if(Activity::period, period)
            .with_if(Activity::duration, duration)
            .word_if(Activity::electricity, supply)
            .with_if(Activity::hardware, hardware)
            .with(Activity::energy, Node::List(energy.map(Node::from).into_iter().collect()))
            .with_if(Activity::emissions, emissions.map(|figure| Map::new().with(method, figure)))
            .with_if(Activity::water, water)
            .with(Activity::measurement, Map::new().with(report::Measurement::runs, Node::List(runs)))
            .with(Activity::serving, serving);
        let wanted = run.as_deref().unwrap_or(stage.key());
        draft.measured(stage, wanted, activity, of_run, row.line);
        Ok(())
    }

    /// The number of a column, or the sum of those that a pointer fits; what is blank is absent.
    fn number(&self, row: &Row, column: &str) -> Result<Option<String>, Refusal> {
        let mut numbers = Vec::new();
        for (_, text) in row.cells.iter().filter(|(name, text)| fits(column, name) && !text.trim().is_empty())
        {
            let plain = match &self.thousands {
                Some(mark) => text.replace(&**mark, ""),
                None => text.clone(),
            };
            let plain = if self.decimal_comma { plain.replace(',', ".") } else { plain };
            let read = figure_text(&plain).filter(|text| !text.starts_with('-'));
            let number = read.as_deref().and_then(Decimal::read);
            let wrong = || {
                Refusal::new("mapped-number").at((row.line, 1)).with("name", column).with("value", &**text)
            };
            numbers.push((read.ok_or_else(wrong)?, number.ok_or_else(wrong)?));
        }
        Ok(match numbers.as_slice() {
            [] => None,
            [(text, _)] => Some(text.clone()),
            all => {
                let all: Vec<Decimal> = all.iter().map(|(_, number)| *number).collect();
                Decimal::sum(&all).and_then(Decimal::plain)
            }
        })
    }
}

/// The unit that is delivered is that of the results, where nothing says another.
fn serve(unit: ServiceUnit, draft: &mut Draft) {
    let chapter = draft.root.map(Report::goal_and_scope);
    if chapter.get(GoalAndScope::functional_unit).is_none() {
        let entry = Map::new()
            .word(FunctionalUnit::description, format!("One {}", unit.key()))
            .word(FunctionalUnit::unit, unit.key());
        chapter.set(GoalAndScope::functional_unit, entry);
    }
}

/// The text of a column; nothing where it is blank.
fn text(row: &Row, column: &str) -> Option<String> {
    let found = row.cells.iter().find(|(name, text)| fits(column, name) && !text.trim().is_empty());
    found.map(|(_, text)| text.trim().to_owned())
}
