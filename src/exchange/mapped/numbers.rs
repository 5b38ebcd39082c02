//! The numbers of a row, as its map says that they are written.

use super::map::{Amount, Mapping};
use super::place::Place;
use super::rows::Row;
use crate::exchange::note::Refusal;
use crate::exchange::source::figure_text;
use crate::quantity::{self, Decimal, Dimension, Duration};

/// How many digits of a time are kept: those of a clock and of the difference of two of its times.
const DIGITS: u32 = 20;

impl Mapping {
    /// The number of a place, or the sum of those that it fits; what is blank is absent.
    pub(super) fn number(&self, row: &Row, place: &Place) -> Result<Option<String>, Refusal> {
        let mut numbers = Vec::new();
        for (name, text) in
            row.cells.iter().filter(|(name, text)| place.fits(name) && !text.trim().is_empty())
        {
            let plain = match &self.thousands {
                Some(mark) => text.replace(&**mark, ""),
                None => text.clone(),
            };
            let plain = if self.decimal_comma { plain.replace(',', ".") } else { plain };
            let read = figure_text(&plain).filter(|text| !text.starts_with('-'));
            let number = read.as_deref().and_then(Decimal::read);
            let wrong = || {
                Refusal::new("mapped-number").at((row.line, 1)).with("name", &**name).with("value", &**text)
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

    /// When a row began, in hours since what the map counts from.
    pub(super) fn began(&self, row: &Row) -> Result<Option<Decimal>, Refusal> {
        self.hours(self.began.as_ref(), row)
    }

    /// How many hours a row lasted.
    pub(super) fn lasted(&self, row: &Row) -> Result<Option<Decimal>, Refusal> {
        self.hours(self.duration.as_ref(), row)
    }

    fn hours(&self, time: Option<&Amount>, row: &Row) -> Result<Option<Decimal>, Refusal> {
        let Some(time) = time else { return Ok(None) };
        let number = self.number(row, &time.place)?;
        let hours = |number: &str| {
            let (over, under) = quantity::fraction(Duration::KEY, &time.unit)?;
            let number = Decimal::read(number)?.times(Decimal::whole(over))?;
            Some(number.over(Decimal::whole(under), DIGITS)?.number)
        };
        Ok(number.as_deref().and_then(hours))
    }
}
