//! What a file has to be, so that a map speaks of it: columns, units, and what stands in them.

use std::cmp::Ordering;

use super::map::{Condition, Mapping};
use super::place::fits;
use super::rows::{self, Row, Rows};
use crate::exchange::note::Refusal;

/// What a row is called that sums up the others.
const TOTALS: [&str; 5] = ["total", "sum", "all", "somme", "overall"];

impl Mapping {
    /// Holds the columns of a file against the map: each is spoken of once, and a unit in its name is that of the map.
    pub(super) fn hold(&self, rows: &Rows) -> Result<(), Refusal> {
        let fields = self.fields();
        for name in &rows.names {
            if fields.iter().filter(|field| !field.is_part && field.place.fits(name)).count() > 1 {
                return Err(Refusal::new("mapped-twice").with("name", &**name));
            }
        }
        self.expects.iter().try_for_each(|held| expect(held, rows))?;
        let places = fields.iter().map(|field| field.place);
        for place in places.chain(self.conditions().map(|held| &held.place)) {
            if !place.optional && !rows.names.iter().any(|name| place.fits(name)) {
                return Err(Refusal::new("mapped-missing").at((1, 1)).with("name", place.shown()));
            }
        }
        for (place, unit) in fields.iter().filter_map(|field| Some((field.place, field.unit?))) {
            for name in rows.names.iter().filter(|name| place.fits(name)) {
                if let Some(own) = rows::unit_of(name).filter(|own| !rows::is_unit(own, unit)) {
                    let refusal = Refusal::new("mapped-unit").at((1, 1)).with("name", &**name);
                    return Err(refusal.with("unit", unit).with("own", own));
                }
            }
        }
        let is_known = |name: &&String| {
            fields.iter().any(|field| field.place.fits(name))
                || self.conditions().any(|held| held.place.fits(name))
                || self.leave_out.iter().any(|left| fits(left, name))
        };
        let unknown: Vec<&str> =
            rows.names.iter().filter(|name| !is_known(name)).map(String::as_str).collect();
        if !unknown.is_empty() {
            return Err(Refusal::new("mapped-unmapped").at((1, 1)).with("names", unknown.join(", ")));
        }
        Ok(())
    }

    /// What the map leaves out of what the file has.
    pub(super) fn left_out(&self, rows: &Rows) -> Vec<&str> {
        let is_there = |left: &&String| rows.names.iter().any(|name| fits(left, name));
        self.leave_out.iter().filter(is_there).map(String::as_str).collect()
    }

    /// The condition that a row does not fulfil, where it is not taken.
    pub(super) fn against(&self, row: &Row) -> Option<&Condition> {
        self.only.iter().find(|held| !held.holds(row.text(&held.place).unwrap_or_default()))
    }

    /// Holds the rows that are taken against one another: there are some, and none is counted in another one.
    pub(super) fn hold_rows(&self, rows: &[&Row]) -> Result<(), Refusal> {
        if rows.is_empty() {
            let names: Vec<String> = self.only.iter().map(|held| held.place.shown()).collect();
            return Err(Refusal::new("mapped-none").at((1, 1)).with("names", names.join(", ")));
        }
        if let Some(row) = rows.iter().find(|row| rows.len() > 1 && is_total(row)) {
            return Err(Refusal::new("mapped-total").at((row.line, 1)));
        }
        let mut times = Vec::new();
        for row in rows {
            let (start, length) = (self.began(row)?, self.lasted(row)?);
            if let Some((start, end)) =
                start.zip(length).and_then(|(start, length)| Some((start, start.plus(length)?)))
            {
                times.push((start, end, row.line));
            }
        }
        times.sort_by(|one, other| one.0.compare(other.0).unwrap_or(Ordering::Equal));
        match times.windows(2).find(|pair| pair[1].0.compare(pair[0].1) == Some(Ordering::Less)) {
            Some(pair) => {
                let (first, second) = (pair[0].2.min(pair[1].2), pair[0].2.max(pair[1].2));
                Err(Refusal::new("mapped-overlap").at((second, 1)).with("line", first))
            }
            None => Ok(()),
        }
    }
}

/// Holds what a file says against what the map expects there.
fn expect(held: &Condition, rows: &Rows) -> Result<(), Refusal> {
    for row in &rows.rows {
        let other = row.cells.iter().find(|(name, text)| held.place.fits(name) && !held.holds(text));
        if let Some((name, value)) = other {
            let refusal = Refusal::new("mapped-other").at((row.line, 1)).with("name", &**name);
            return Err(refusal.with("value", &**value).with("wanted", held.is.0.join(", ")));
        }
    }
    Ok(())
}

/// Whether a row is named as the sum of the others.
fn is_total(row: &Row) -> bool {
    row.cells.iter().any(|(_, text)| TOTALS.contains(&&*text.trim().to_lowercase()))
}
