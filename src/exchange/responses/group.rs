//! Responses of one model at one place: how many, their tokens, sums and means.

use super::line::{Ends, Line};
use crate::exchange::countries;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node, between, figure};
use crate::quantity::{
    AntimonyUnit, Basis, CountUnit, Decimal, EnergyResourceUnit, EnergyUnit, Figure, GhgUnit,
    MeteringBoundary, WaterUnit,
};
use crate::report::{
    Activity, CategoryAmounts, Electricity, Emissions, Model, PerUnit, Period, Serving, Statistic, Tokens,
    WaterPart, WaterUse, WaterVolumes,
};

/// Digits of a mean.
const DIGITS: u32 = 6;

/// A sum, with how many responses it is of.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    ends: Option<Ends>,
    count: u64,
}

impl Sum {
    /// Adds a value; `None` where the sum has more digits than can be held.
    fn add(&mut self, more: Option<Ends>) -> Option<()> {
        let Some(more) = more else { return Some(()) };
        self.count += 1;
        self.ends = Some(match self.ends {
            None => more,
            Some(ends) => Ends { low: plus(ends.low, more.low)?, high: plus(ends.high, more.high)? },
        });
        Some(())
    }

    /// The sum as a figure, where all responses have it.
    fn figure(&self, of: u64, unit: &str) -> Option<Map> {
        ranged(self.ends.filter(|_| self.count == of)?, unit)
    }

    /// The mean as a figure.
    fn mean(&self, of: u64, unit: &str) -> Option<Map> {
        let ends = self.ends.filter(|_| self.count == of)?;
        let over = |sum: Decimal| Some(sum.over(Decimal::whole(of), DIGITS)?.number.rounded_to(DIGITS));
        ranged(Ends { low: over(ends.low)?, high: over(ends.high)? }, unit)
    }
}

/// Two numbers added; of very many digits, those past the fifteenth say nothing.
fn plus(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.plus(other).or_else(|| one.rounded_to(15).plus(other.rounded_to(15)))
}

/// A number, or the middle of a range with its ends.
fn ranged(ends: Ends, unit: &str) -> Option<Map> {
    let (low, high) = (ends.low.plain()?, ends.high.plain()?);
    if low == high {
        return Some(figure(&low, unit));
    }
    let middle = ends.low.middle(ends.high)?.plain()?;
    Some(figure(&middle, unit).with(Figure::uncertainty, between(&low, &high)))
}

/// Responses of one model at one place.
#[derive(Debug, Default)]
pub(super) struct Group {
    count: u64,
    days: Option<(String, String)>,
    energy: Sum,
    least: Option<Decimal>,
    most: Option<Decimal>,
    emissions: Sum,
    water: Sum,
    making: [Sum; 3],
    tokens: [Sum; 3],
}

impl Group {
    /// Counts a response; `None` where a sum cannot be held.
    pub(super) fn add(&mut self, line: &Line) -> Option<()> {
        self.count += 1;
        if let Some(day) = &line.day {
            self.days = Some(match self.days.take() {
                None => (day.clone(), day.clone()),
                Some((first, last)) => (first.min(day.clone()), last.max(day.clone())),
            });
        }
        if let Some(energy) = line.energy {
            let less =
                |one: Decimal, other: Decimal| one.compare(other).is_some_and(std::cmp::Ordering::is_lt);
            self.least = Some(self.least.filter(|least| !less(energy.low, *least)).unwrap_or(energy.low));
            self.most = Some(self.most.filter(|most| !less(*most, energy.high)).unwrap_or(energy.high));
        }
        self.energy.add(line.energy)?;
        self.emissions.add(line.emissions)?;
        self.water.add(line.water)?;
        for (sum, more) in self.making.iter_mut().zip(line.making) {
            sum.add(more)?;
        }
        for (sum, more) in self.tokens.iter_mut().zip(line.tokens) {
            sum.add(more.map(|more| Ends { low: more, high: more }))?;
        }
        Some(())
    }

    /// As an activity.
    pub(super) fn activity(
        self,
        model: &str,
        country: &str,
        is_tool: bool,
        cited: &str,
        draft: &mut Draft,
    ) -> Map {
        let basis = is_tool.then_some(Basis::Estimated.key());
        let boundary = is_tool.then_some(MeteringBoundary::Facility.key());
        let sourced = |map: Map| map.word_if(Figure::basis, basis).word(Figure::source, cited);
        let of_energy = |map: Map| sourced(map).word_if(Figure::boundary, boundary);
        let computed = |map: Map| {
            map.word(Figure::basis, basis.unwrap_or(Basis::Calculated.key())).word(Figure::source, cited)
        };
        let kwh = EnergyUnit::KilowattHour.key();
        let grams = GhgUnit::Gram.key();
        let method = if is_tool { Emissions::location_based } else { Emissions::unspecified };
        let tokens = [Tokens::input, Tokens::cached_input, Tokens::output]
            .into_iter()
            .zip(&self.tokens)
            .filter_map(|(key, sum)| Some((key, sum.figure(self.count, CountUnit::One.key())?)))
            .fold(Map::new(), |map, (key, figure)| map.with(key, figure.word(Figure::source, cited)));
        let emitted = |figure: Map| Map::new().with(method, figure);
        let mean_energy =
            self.energy.mean(self.count, kwh).map(|mean| computed(mean).word_if(Figure::boundary, boundary));
        let per_unit = Map::new()
            .word(PerUnit::statistic, Statistic::Mean.key())
            .with(PerUnit::energy, Node::List(mean_energy.map(Node::from).into_iter().collect()))
            .with_if(
                PerUnit::emissions,
                self.emissions.mean(self.count, grams).map(|mean| emitted(computed(mean))),
            );
        let serving = Map::new()
            .with(
                Serving::delivered,
                figure(&self.count.to_string(), CountUnit::One.key()).word(Figure::source, cited),
            )
            .with(Serving::tokens, tokens)
            .with(Serving::per_unit, per_unit);
        let model = (!model.is_empty())
            .then(|| draft.intern(Registry::Models, model, &Map::new().word(Model::name, model)));
        let supply = countries::code(country).map(|country| {
            let entry = Map::new().word(Electricity::country, &*country);
            draft.intern(Registry::Electricity, &format!("grid-{country}"), &entry)
        });
        let period =
            self.days.map(|(first, last)| Map::new().word(Period::start, first).word(Period::end, last));
        let units = [
            (CategoryAmounts::climate_change, grams),
            (CategoryAmounts::minerals_and_metals, AntimonyUnit::Kilogram.key()),
            (CategoryAmounts::primary_energy, EnergyResourceUnit::Megajoule.key()),
        ];
        let made = units
            .into_iter()
            .zip(&self.making)
            .filter_map(|((key, unit), sum)| Some((key, sum.figure(self.count, unit)?)))
            .fold(Map::new(), |map, (key, figure)| map.with(key, sourced(figure)));
        let water = self.water.figure(self.count, WaterUnit::Litre.key()).map(|total| {
            let covers =
                crate::exchange::node::words([WaterPart::OnSite, WaterPart::OffSite].map(WaterPart::key));
            let volumes =
                Map::new().with(WaterVolumes::total, sourced(total)).with(WaterVolumes::total_covers, covers);
            Map::new().with(WaterUse::consumption, volumes)
        });
        let extremes = self.least.zip(self.most).filter(|_| self.count > 1).and_then(|(least, most)| {
            Some(format!("a response from {} to {} kWh", least.plain()?, most.plain()?))
        });
        let energy = self.energy.figure(self.count, kwh).map(of_energy);
        Map::new()
            .word_if(Activity::model, model)
            .with_if(Activity::period, period)
            .word_if(Activity::electricity, supply)
            .with(Activity::energy, Node::List(energy.map(Node::from).into_iter().collect()))
            .with_if(
                Activity::emissions,
                self.emissions.figure(self.count, grams).map(|sum| emitted(sourced(sum))),
            )
            .with_if(Activity::water, water)
            .with(Activity::embodied, made)
            .with(Activity::serving, serving)
            .word_if(Activity::note, extremes)
    }
}
