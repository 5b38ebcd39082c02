//! A row as an activity.

use super::map::{Amount, Each, Mapping, Method, Word};
use super::place::Place;
use super::rows::Row;
use crate::exchange::countries;
use crate::exchange::dates::moment;
use crate::exchange::draft::{Draft, Measurement, Registry};
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::{Refusal, Wanted};
use crate::exchange::source::whole;
use crate::finding::Message;
use crate::quantity::{Basis, CountUnit, Decimal, Figure, MeteringBoundary};
use crate::report::{
    self, Activity, Electricity, Emissions, FunctionalUnit, GoalAndScope, Hardware, HardwareKind,
    HardwareUse, Model, PerUnit, Period, Phases, Report, ServiceUnit, Serving, Statistic, StepKind, Tokens,
    WaterUse, WaterVolumes,
};

/// How many digits of a quotient are kept where it does not end.
const QUOTIENT: u32 = 15;

/// A row that is being read, and the source that its figures are cited from.
struct Reading<'r> {
    map: &'r Mapping,
    row: &'r Row,
    cited: &'r str,
}

impl Mapping {
    /// Adds a row.
    pub(super) fn activity(&self, row: &Row, cited: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let Some(stage) = self.stage.or(draft.about.stage) else {
            return Err(Refusal::new("no-stage").wanting(&[Wanted::Stage]).with("format", &*self.name));
        };
        let reading = Reading { map: self, row, cited };
        let method = match self.emissions.as_ref().and_then(|emissions| emissions.method) {
            Some(Method::LocationBased) => Emissions::location_based,
            Some(Method::MarketBased) => Emissions::market_based,
            Some(Method::Unspecified) | None => Emissions::unspecified,
        };
        let emissions =
            reading.amount(self.emissions.as_ref())?.map(|figure| Map::new().with(method, figure));
        let water = reading
            .amount(self.water.as_ref())?
            .map(|total| Map::new().with(WaterUse::consumption, Map::new().with(WaterVolumes::total, total)));
        let model = reading.word(self.model.as_ref());
        let model =
            model.map(|name| draft.intern(Registry::Models, name, &Map::new().word(Model::name, name)));
        let run = reading.word(self.run.as_ref());
        let runs = run.iter().map(|run| Node::Word((*run).to_owned())).collect();
        let activity = Map::new()
            .word_if(Activity::name, reading.word(self.name_of_run.as_ref()))
            .word_if(Activity::model, model)
            .with_if(Activity::period, reading.period(draft))
            .with_if(Activity::duration, reading.amount(self.duration.as_ref())?)
            .word_if(Activity::electricity, reading.supply(draft))
            .with_if(Activity::hardware, reading.hardware(draft)?)
            .with(Activity::energy, list(reading.amount(self.energy.as_ref())?))
            .with_if(Activity::emissions, emissions)
            .with_if(Activity::water, water)
            .with(Activity::measurement, Map::new().with(report::Measurement::runs, Node::List(runs)))
            .with(Activity::serving, reading.serving(draft)?);
        let wanted = run.unwrap_or(stage.key());
        draft.measured(stage, wanted, activity, run.map(Measurement::of_run).unwrap_or_default(), row.line);
        Ok(())
    }
}

impl Reading<'_> {
    fn word(&self, word: Option<&Word>) -> Option<&str> {
        self.row.text(&word?.place)
    }

    /// A number under a place, where there is one.
    fn number(&self, place: &Place) -> Result<Option<String>, Refusal> {
        self.map.number(self.row, place)
    }

    /// A figure in a unit.
    fn amount(&self, amount: Option<&Amount>) -> Result<Option<Map>, Refusal> {
        let Some(amount) = amount else { return Ok(None) };
        let number = self.number(&amount.place)?;
        Ok(number.map(|number| self.figure(&number, &amount.unit, amount.boundary, amount.basis)))
    }

    fn figure(
        &self,
        number: &str,
        unit: &str,
        boundary: Option<MeteringBoundary>,
        basis: Option<Basis>,
    ) -> Map {
        figure(number, unit)
            .word_if(Figure::boundary, boundary.map(MeteringBoundary::key))
            .word_if(Figure::basis, basis.map(Basis::key))
            .word(Figure::source, self.cited)
    }

    /// How many there are of something.
    fn count(&self, place: Option<&Place>) -> Result<Option<Map>, Refusal> {
        let Some(place) = place else { return Ok(None) };
        let number = self.number(place)?;
        Ok(number.map(|number| self.figure(&number, CountUnit::One.key(), None, None)))
    }

    /// A whole number; what is none is told.
    fn whole(&self, word: Option<&Word>, draft: &mut Draft) -> Option<Node> {
        let word = word?;
        let text = self.row.text(&word.place)?;
        let number = whole(text).map(|number| Node::Bare(number.to_string()));
        self.told(number, &word.place, text, "whole", draft)
    }

    /// A day; what is none is told.
    fn day(&self, word: &Word, draft: &mut Draft) -> Option<String> {
        let text = self.row.text(&word.place)?;
        let date = moment(text).map(|moment| moment.date().to_string());
        let date = date.or_else(|| text.parse::<jiff::civil::Date>().ok().map(|date| date.to_string()));
        self.told(date, &word.place, text, "day", draft)
    }

    /// The days from a first to a last one; one of them alone is told.
    fn period(&self, draft: &mut Draft) -> Option<Map> {
        let (first, last) = self.map.start.as_ref().zip(self.map.end.as_ref())?;
        let days = [first, last].map(|word| self.day(word, draft));
        if let [Some(start), Some(end)] = days {
            return Some(Map::new().word(Period::start, start).word(Period::end, end));
        }
        for (word, _) in [first, last].into_iter().zip(days).filter(|(_, day)| day.is_some()) {
            let text = self.row.text(&word.place).unwrap_or_default();
            self.told(None::<()>, &word.place, text, "alone", draft);
        }
        None
    }

    /// What was read of a text; where it is nothing, the text is told.
    fn told<T>(
        &self,
        read: Option<T>,
        place: &Place,
        text: &str,
        what: &'static str,
        draft: &mut Draft,
    ) -> Option<T> {
        if read.is_none() {
            let message = Message::new("exchange-mapped-unread").with("name", place.shown());
            let message = message.with("value", text).with("what", what);
            draft.note(StepKind::Omission, Some((self.row.line, 1)), message);
        }
        read
    }

    /// The supply of a country.
    fn supply(&self, draft: &mut Draft) -> Option<String> {
        let word = self.map.country.as_ref()?;
        let text = self.row.text(&word.place)?;
        let country = self.told(countries::code(text), &word.place, text, "country", draft)?;
        let entry = Map::new().word(Electricity::country, &*country);
        Some(draft.intern(Registry::Electricity, &format!("grid-{country}"), &entry))
    }

    /// The accelerators and the server.
    fn hardware(&self, draft: &mut Draft) -> Result<Option<Node>, Refusal> {
        let entry = |kind: HardwareKind, name: &str, draft: &mut Draft| {
            let entry = Map::new().word(Hardware::kind, kind.key()).word(Hardware::model, name);
            Map::new().word(HardwareUse::hardware, draft.intern(Registry::Hardware, name, &entry))
        };
        let mut used = Vec::new();
        if let Some(device) = self.word(self.map.device.as_ref()) {
            let devices = self.whole(self.map.devices.as_ref(), draft);
            let device = entry(HardwareKind::Accelerator, device, draft);
            used.push(device.with_if(HardwareUse::devices, devices).into());
        }
        if let Some(host) = self.word(self.map.host.as_ref()) {
            let power = self.amount(self.map.power.as_ref())?;
            let host = entry(HardwareKind::Server, host, draft);
            used.push(host.with_if(HardwareUse::average_power, power).into());
        }
        Ok((!used.is_empty()).then_some(Node::List(used)))
    }

    /// What was delivered, and with how much energy of each.
    fn serving(&self, draft: &mut Draft) -> Result<Map, Refusal> {
        let delivered = self.count(self.map.delivered.as_ref().map(|counted| &counted.place))?;
        if let Some(counted) = self.map.delivered.as_ref().filter(|_| delivered.is_some()) {
            serve(counted.unit, draft);
        }
        let per_unit = match &self.map.energy_per_unit {
            Some(each) => self.each(each, draft)?,
            None => None,
        };
        let count = |word: &Option<Word>| self.count(word.as_ref().map(|word| &word.place));
        let tokens = Map::new()
            .with_if(Tokens::input, count(&self.map.input_tokens)?)
            .with_if(Tokens::output, count(&self.map.output_tokens)?);
        let phases = Map::new()
            .with_if(Phases::prefill, self.amount(self.map.prefill.as_ref())?)
            .with_if(Phases::decode, self.amount(self.map.decode.as_ref())?);
        Ok(Map::new()
            .with_if(Serving::delivered, delivered)
            .with(Serving::tokens, tokens)
            .with(Serving::phases, phases)
            .with_if(Serving::per_unit, per_unit)
            .with_if(Serving::batch_size, self.whole(self.map.batch_size.as_ref(), draft)))
    }

    /// The energy of one unit of service.
    fn each(&self, each: &Each, draft: &mut Draft) -> Result<Option<Map>, Refusal> {
        let Some(number) = self.number(&each.place)? else { return Ok(None) };
        let of_one = |per| {
            let quotient = Decimal::read(&number)?.over(Decimal::whole(per), QUOTIENT)?;
            quotient.number.plain()
        };
        let number = match each.per {
            Some(per) => of_one(per.get()).unwrap_or(number.clone()),
            None => number.clone(),
        };
        serve(each.service, draft);
        Ok(Some(
            Map::new().word_if(PerUnit::statistic, each.statistic.map(Statistic::key)).with(
                PerUnit::energy,
                list(Some(self.figure(&number, &each.unit, each.boundary, each.basis))),
            ),
        ))
    }
}

fn list(figure: Option<Map>) -> Node {
    Node::List(figure.map(Node::from).into_iter().collect())
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
