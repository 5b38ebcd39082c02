//! What was published of the grid that a supply of electricity draws from.

use std::collections::HashMap;

use super::{AREAS, GRIDS, Published, margins, regions};
use crate::identifier::Identifier;
use crate::quantity::Interval;
use crate::report::{Area, Electricity, FactorScope, Report};

/// What was published of a grid.
#[derive(Debug)]
pub struct OfGrid {
    /// Of which grid.
    pub of: Of,
    /// What the figures span, in g CO2e/kWh.
    pub published: Published,
    /// Where a figure of this grid may lie, in g CO2e/kWh: what was published, of what another publication may give, and of
    /// the other scope where a figure may be of it and nothing was published of it.
    pub usual: Interval,
    /// Whether nothing was published of that very grid or of that time, so that only what lies far off tells something.
    pub is_coarse: bool,
}

/// A grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Of a country, by its ISO 3166-1 alpha-2 code.
    Country(&'static str),
    /// Of a zone of a country.
    Zone(&'static str, &'static str),
    /// Of a part of the world.
    Area(Area),
    /// Of any that was published.
    Any,
}

/// The region of the data centres that draw from each supply.
#[derive(Debug, Default)]
pub struct Regions<'a>(HashMap<&'a Identifier, Region<'a>>);

/// Where the data centres of a supply are.
#[derive(Debug, Clone, Copy)]
enum Region<'a> {
    One(&'a str),
    Several,
}

impl<'a> Regions<'a> {
    /// Those that a report states.
    pub fn of(report: &'a Report) -> Self {
        let mut regions: HashMap<&Identifier, Region<'_>> = HashMap::new();
        for centre in report.data_centres() {
            let (Some(supply), Some(region)) = (centre.electricity.as_deref(), &centre.region) else {
                continue;
            };
            let own = region.trim();
            let known = regions.entry(supply).or_insert(Region::One(own));
            if !matches!(known, Region::One(other) if other.eq_ignore_ascii_case(own)) {
                *known = Region::Several;
            }
        }
        Self(regions)
    }

    /// Whether a supply is of the whole of its country.
    pub fn is_whole(&self, supply: &Electricity) -> bool {
        supply.country.is_some() && supply.zone.is_none() && !self.0.contains_key(&*supply.id)
    }
}

/// A published intensity.
#[derive(Clone, Copy)]
struct Row {
    grams: f64,
    year: u32,
    scope: FactorScope,
    source: &'static str,
}

/// The grids that the intensity of a supply may be of: its zone, else its country, else its part of the world; none where
/// nothing was published of them.
///
/// Who states no zone may have taken the figure of the region of the data centre, or that of the country.
pub fn of_supply(supply: &Electricity, regions: &Regions<'_>) -> Vec<OfGrid> {
    let country = supply.country.as_ref().map(|country| country.code());
    let zone = |name| of_zone(supply, country, name);
    let whole = || country.and_then(|country| of_country(supply, country));
    match (&supply.zone, regions.0.get(&*supply.id)) {
        (Some(own), _) => zone(own).into_iter().collect(),
        (None, Some(Region::One(region))) => match zone(region) {
            Some(found) if found.is_coarse => vec![found],
            Some(found) => std::iter::once(found).chain(whole()).collect(),
            None => Vec::new(),
        },
        (None, Some(Region::Several)) => Vec::new(),
        (None, None) if country.is_some() => whole().into_iter().collect(),
        (None, None) => supply.area.as_deref().and_then(|area| of_area(supply, *area)).into_iter().collect(),
    }
}

/// The grids that what an activity emitted may be of; any where its place is not known.
pub fn of_activity(supply: Option<&Electricity>, regions: &Regions<'_>) -> Vec<OfGrid> {
    let placed = |supply: &&Electricity| {
        supply.country.is_some()
            || supply.area.is_some()
            || supply.zone.is_some()
            || regions.0.contains_key(&*supply.id)
    };
    match supply.filter(placed) {
        Some(supply) => of_supply(supply, regions),
        None => of_any().into_iter().collect(),
    }
}

/// What was published of countries; a zone of which nobody knows may lie anywhere that a zone does.
pub fn of_any() -> Option<OfGrid> {
    let of_countries = around(Of::Any, GRIDS.iter().filter(|row| row.zone.is_empty()).map(row), None, None)?;
    let of_zones = around(Of::Any, GRIDS.iter().map(row), None, None)?;
    Some(OfGrid { usual: of_countries.usual.hull(of_zones.usual), ..of_countries })
}

/// What was published of a zone: one of a stated country, or a region of a cloud, which tells its country. Of a region of
/// which nothing was published its country tells the order alone.
fn of_zone(supply: &Electricity, country: Option<&str>, zone: &str) -> Option<OfGrid> {
    let name = zone.trim();
    let of_cloud = regions::country_of_any(name);
    let country = match (country, of_cloud) {
        (Some(stated), Some(own)) if stated != own => return None,
        (stated, own) => stated.or(own)?,
    };
    // Many write zones as ISO 3166-2 does: AU-NSW.
    let within = name.split_once('-').filter(|(before, _)| before.eq_ignore_ascii_case(country));
    let is_named = |known: &str| {
        known.eq_ignore_ascii_case(name) || within.is_some_and(|(_, rest)| known.eq_ignore_ascii_case(rest))
    };
    let is_own = |row: &&super::Grid| !row.zone.is_empty() && is_named(&row.zone);
    // 0017: a zone counts with its country only: `WA` is a state of two.
    let mut own = GRIDS.with_key(country).iter().filter(is_own).peekable();
    let Some(first) = own.peek() else {
        // Many write the code of a country for a grid that is one zone.
        if name.eq_ignore_ascii_case(country) {
            return of_country(supply, country);
        }
        // 0017: clouds do not build where a country's average means nothing; other zones may lie far off.
        let whole = of_country(supply, country).filter(|_| of_cloud.is_some())?;
        return Some(OfGrid { is_coarse: true, ..whole });
    };
    around_of(supply, Of::Zone(&first.country, &first.zone), own.map(row))
}

/// What was published of the whole country of a supply, without its zones.
pub fn of_whole(supply: &Electricity) -> Option<OfGrid> {
    of_country(supply, supply.country.as_ref()?.code())
}

/// What was published of the country of a supply that states no zone, and of each zone of it: of a place in it of which
/// nothing was published.
pub fn of_every_part(supply: &Electricity) -> Option<OfGrid> {
    let country = supply.country.as_ref().filter(|_| supply.zone.is_none())?;
    let whole = of_whole(supply)?;
    let parts = around_of(supply, whole.of, GRIDS.with_key(country.code()).iter().map(row))?;
    Some(OfGrid { usual: parts.usual.hull(whole.usual), is_coarse: true, ..parts })
}

/// What was published of a whole country.
fn of_country(supply: &Electricity, country: &str) -> Option<OfGrid> {
    let mut own = GRIDS.with_key(country).iter().filter(|row| row.zone.is_empty()).peekable();
    let of = Of::Country(&own.peek()?.country);
    around_of(supply, of, own.map(row))
}

/// What was published of a part of the world.
fn of_area(supply: &Electricity, area: Area) -> Option<OfGrid> {
    let own = AREAS.iter().filter(|row| row.area == area).map(|row| Row {
        grams: row.grams_per_kilowatt_hour,
        year: row.year,
        scope: row.scope,
        source: &row.source,
    });
    around_of(supply, Of::Area(area), own)
}

/// A row of the table of grids.
fn row(row: &'static super::Grid) -> Row {
    Row { grams: row.grams_per_kilowatt_hour, year: row.year, scope: row.scope, source: &row.source }
}

/// What rows say of the intensity of a supply.
fn around_of(supply: &Electricity, of: Of, rows: impl Iterator<Item = Row>) -> Option<OfGrid> {
    let year = supply.year.as_ref().map(|year| ***year);
    around(of, rows, supply.factor_scope.as_deref().copied(), year)
}

/// What rows say of a figure of a scope and year, as far as they are known.
fn around(
    of: Of,
    rows: impl Iterator<Item = Row>,
    scope: Option<FactorScope>,
    year: Option<u32>,
) -> Option<OfGrid> {
    let all: Vec<_> = rows.collect();
    let fits = |row: &&Row| scope.is_none_or(|scope| scope == row.scope);
    let of_scope: Vec<_> = all.iter().filter(fits).copied().collect();
    let of_scope = if of_scope.is_empty() { all } else { of_scope };
    let is_near = |row: &&Row| {
        year.is_none_or(|year| margins::near_years::SILENT.contains(f64::from(row.year) - f64::from(year)))
    };
    let near: Vec<_> = of_scope.iter().filter(is_near).copied().collect();
    let is_coarse = near.is_empty();
    // 0017: one figure alone says less of a year than those of some years.
    let rows = if near.len() > 1 { near } else { of_scope };
    let published = Published::hull("g CO2e/kWh", rows.iter().map(|row| (row.grams, row.year, row.source)))?;
    let hull = published.interval();
    let may_be = |own| scope.is_none_or(|scope| scope == own) && !rows.iter().any(|row| row.scope == own);
    let (factor, added) =
        (margins::life_cycle_over_burning::SILENT.high(), margins::life_cycle_beside_burning::SILENT.high());
    let (mut low, mut high) = (hull.low(), hull.high());
    // 0017, 0018: where nothing was published of a scope, the other tells its bounds.
    if may_be(FactorScope::LifeCycle) {
        high = high.mul_add(factor, added);
    }
    if may_be(FactorScope::Direct) {
        low = ((low - added) / factor).max(0.0);
    }
    let usual = Interval::new(low, high) * margins::other_publication::SILENT;
    Some(OfGrid { of, published, usual, is_coarse })
}
