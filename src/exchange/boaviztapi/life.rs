//! How much of the life of a device its impacts are of, and what they are of the whole of it.

use crate::exchange::draft::Draft;
use crate::exchange::node::{Map, figure};
use crate::exchange::note::{Refusal, Wanted};
use crate::exchange::source::{Look, figure_text};
use crate::finding::Message;
use crate::quantity::{Basis, Decimal, DurationUnit, Figure, Range, Uncertainty};
use crate::report::StepKind;

/// Digits of what does not divide evenly.
const DIGITS: u32 = 8;

/// Hours from which a duration is taken for a life where the file tells no other: published lives are three years or more.
const SHORTEST: f64 = 26_280.0;

/// Hours and units that impacts are of.
pub(super) struct Life {
    duration: String,
    lifetime: String,
    units: String,
    /// Whether the service chose the lifetime.
    is_default: bool,
}

impl Life {
    /// That of an answer, else as it was said beside it.
    pub(super) fn of(root: Look<'_, '_>, draft: &mut Draft) -> Result<Self, Refusal> {
        let verbose = root.get("verbose");
        let value = |key: &str| {
            let look = verbose?.get(key)?;
            look.figure("value").or_else(|| look.number()).and_then(figure_text)
        };
        let said = (draft.about.duration.clone(), draft.about.lifetime.clone());
        let given = value("hours_life_time");
        let is_default = given.is_some()
            && verbose.and_then(|verbose| verbose.at(["hours_life_time", "status"])?.text()) != Some("INPUT");
        let units = value("units").unwrap_or_else(|| "1".to_owned());
        let unknown = || {
            Refusal::new("boaviztapi-duration")
                .wanting(&[Wanted::Duration, Wanted::Lifetime])
                .at(root.place())
        };
        let duration = value("duration").or(said.0).ok_or_else(unknown)?;
        let hours = crate::document::number(&duration).filter(|hours| *hours > 0.0).ok_or_else(unknown)?;
        let lifetime = match given.or(said.1) {
            Some(lifetime) => lifetime,
            // A component has no line of its own for its life.
            None if hours >= SHORTEST => {
                let message = Message::new("exchange-boaviztapi-whole-life").with("hours", &*duration);
                draft.note(StepKind::Assumption, Some(root.place()), message);
                duration.clone()
            }
            None => {
                return Err(Refusal::new("boaviztapi-lifetime")
                    .wanting(&[Wanted::Lifetime])
                    .at(root.place())
                    .with("hours", &*duration));
            }
        };
        let is_some = |text: &str| crate::document::number(text).is_some_and(|number| number > 0.0);
        if is_some(&lifetime) && is_some(&units) {
            Ok(Self { duration, lifetime, units, is_default })
        } else {
            Err(unknown())
        }
    }

    fn is_part(&self) -> bool {
        !self.same()
    }

    fn same(&self) -> bool {
        let (duration, lifetime) = (Decimal::read(&self.duration), Decimal::read(&self.lifetime));
        let units = Decimal::read(&self.units);
        duration.zip(lifetime).is_some_and(|(one, other)| one.same(other))
            && units.is_some_and(|units| units.same(Decimal::whole(1)))
    }

    /// An impact of one device over its whole life, with its interval.
    pub(super) fn whole(
        &self,
        embedded: Look<'_, '_>,
        (unit, basis, source): (&str, &str, &str),
    ) -> Result<Map, Refusal> {
        let stated =
            |value: &str| figure(value, unit).word(Figure::basis, basis).word(Figure::source, source);
        let refusal = || Refusal::new("boaviztapi-no-number").at(embedded.place());
        let value = embedded.figure("value").and_then(figure_text).ok_or_else(refusal)?;
        let ends =
            embedded.figure("min").and_then(figure_text).zip(embedded.figure("max").and_then(figure_text));
        let interval = |low: &str, high: &str| {
            Map::new().with(Uncertainty::interval, Map::new().bare(Range::low, low).bare(Range::high, high))
        };
        if !self.is_part() {
            // Ends that are the value itself say nothing that its digits do not.
            let ends = ends.filter(|(low, high)| low != high);
            return Ok(
                stated(&value).with_if(Figure::uncertainty, ends.map(|(low, high)| interval(&low, &high)))
            );
        }
        // What was rounded in a small part is wide in the whole.
        let rounded = around(&value).ok_or_else(refusal)?;
        let (low, high) = match ends.as_ref().map(|(low, high)| (Decimal::read(low), Decimal::read(high))) {
            Some((Some(low), Some(high))) => {
                let below =
                    |one: Decimal, other: Decimal| one.compare(other) == Some(std::cmp::Ordering::Less);
                let low = if below(rounded.0, low) { rounded.0 } else { low };
                (low, if below(high, rounded.1) { rounded.1 } else { high })
            }
            _ => rounded,
        };
        let scaled = |number: Decimal| self.scaled(number).ok_or_else(refusal);
        let (low, high) = (scaled(low)?, scaled(high)?);
        let value = scaled(Decimal::read(&value).ok_or_else(refusal)?)?;
        Ok(stated(&value).with(Figure::uncertainty, interval(&low, &high)))
    }

    /// × lifetime ÷ duration ÷ units.
    fn scaled(&self, number: Decimal) -> Option<String> {
        let below = Decimal::read(&self.duration)?.times(Decimal::read(&self.units)?)?;
        number.times(Decimal::read(&self.lifetime)?)?.over(below, DIGITS)?.number.plain()
    }

    /// The lifetime as a figure.
    pub(super) fn lifetime(&self, source: &str) -> Option<Map> {
        let plain = Decimal::read(&self.lifetime)?.over(Decimal::whole(1), DIGITS)?.number.plain()?;
        let basis = if self.is_default { Basis::Default } else { Basis::Estimated }.key();
        Some(figure(&plain, DurationUnit::Hour.key()).word(Figure::basis, basis).word(Figure::source, source))
    }

    /// Tells what was scaled.
    pub(super) fn tell(&self, name: &str, place: (usize, usize), draft: &mut Draft) {
        if self.is_part() {
            let is_one = Decimal::read(&self.units).is_some_and(|units| units.same(Decimal::whole(1)));
            let key = if is_one { "exchange-boaviztapi-scaled" } else { "exchange-boaviztapi-scaled-units" };
            let message = Message::new(key)
                .with("name", name)
                .with("duration", &*self.duration)
                .with("lifetime", &*self.lifetime)
                .with("units", &*self.units);
            draft.note(StepKind::Repair, Some(place), message);
        }
    }
}

/// The ends of what a written number may stand for: half of its last digit to both sides.
fn around(text: &str) -> Option<(Decimal, Decimal)> {
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let place = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(decimals).ok()?)?.checked_sub(1)?;
    let value = Decimal::read(text)?;
    Some((
        value.plus(Decimal::read(&format!("-5e{place}"))?)?,
        value.plus(Decimal::read(&format!("5e{place}"))?)?,
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;

    #[test]
    fn a_written_number_stands_for_half_of_its_last_digit_around_it() {
        for (text, low, high) in
            [("0.16", "0.155", "0.165"), ("5.2e-06", "0.00000515", "0.00000525"), ("970", "969.5", "970.5")]
        {
            let (least, most) = around(text).unwrap();
            assert_eq!(
                (least.plain().unwrap(), most.plain().unwrap()),
                (low.to_owned(), high.to_owned()),
                "{text}"
            );
        }
    }
}
