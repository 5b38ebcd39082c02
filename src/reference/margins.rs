//! Every leniency that the rules grant: how far figures may be off, and how grave it is that they are.
//!
//! A row of the table is read while the program is compiled. A margin that has no row, or whose row does not read, does
//! not compile; one that no rule takes is unused code, and a row that is not listed here fails a test.

use serde::Deserialize;

use crate::finding::Words;
use crate::quantity::Interval;

/// The table as it stands.
pub(crate) const TABLE: &str = include_str!("margins.csv");

macro_rules! margins {
    ($($key:ident: $($severity:ident),+;)+) => {
        $(pub(crate) mod $key {
            $(pub(crate) const $severity: crate::quantity::Interval =
                super::bounds(stringify!($key), stringify!($severity));)+
        })+

        /// The rows that are read, by key and severity, with their bounds.
        #[cfg(test)]
        pub(super) const READ: &[(&str, &str, Interval)] =
            &[$($((stringify!($key), stringify!($severity), $key::$severity)),+),+];
    };
}

margins! {
    season_pue: ADVICE, WARNING;
    sampled_power: WARNING;
    two_meters: SILENT;
    above_published_pue: SILENT;
    pue_in_per_cent: SILENT;
    facility_over_it: ADVICE;
    above_rating: ADVICE;
    telling_of_rating: SILENT;
    telling_digits: SILENT;
    digits_of_a_product: SILENT;
    chance_agreement: SILENT, ADVICE;
    digits_of_a_reading: SILENT;
    digits_of_one_measurement: SILENT;
    digits_of_a_default: SILENT;
    telling_bounds: SILENT;
    telling_share: SILENT;
    telling_uncertainty: SILENT;
    rating_of_several: SILENT;
    free_devices: SILENT;
    better_than_yearly_factor: WARNING;
    refined_factor: WARNING;
    emissions_not_stated: SILENT, WARNING;
    around_energy: SILENT, WARNING;
    boundary_not_stated: SILENT, ADVICE, WARNING;
    telling_agreement: SILENT;
    agreement_with_a_stage: SILENT;
    beyond_imports: ADVICE;
    mostly_burnt: ADVICE;
    near_years: SILENT;
    other_publication: SILENT;
    life_cycle_over_burning: SILENT;
    life_cycle_beside_burning: SILENT;
    around_implied_energy: SILENT;
    around_rated_power: SILENT;
    rounded_to_zero: SILENT;
    beyond_inventory: SILENT;
    water_of_own_plants: SILENT;
    season_wue: ADVICE, WARNING;
    beyond_weather: WARNING;
    unnamed_flow_on_site: SILENT;
    unnamed_flow_off_site: SILENT;
    flows_apart: WARNING;
    unnamed_flow: WARNING;
    lifetime: SILENT, WARNING;
    longest_lifetime_in_print: SILENT;
    utilisation: SILENT;
    lifetime_of_servers: SILENT;
    rated_draw: SILENT, WARNING;
    rated_beside_energy: SILENT, ADVICE, WARNING;
    time_set_aside: SILENT;
    reasoning_among_all: ADVICE, WARNING;
    reasoning_among_output: ADVICE, WARNING;
    size_of_a_unit: SILENT, ADVICE, WARNING;
    clocks_of_a_tool: SILENT;
    years_of_service: SILENT, WARNING;
    forms_of_model: ADVICE;
    form_of_making: SILENT;
    gigabytes_as_gibibytes: SILENT;
    surroundings: ADVICE, WARNING;
    use_before_release: ADVICE;
    time_zones: SILENT;
    beyond_published: ADVICE;
    operations_of_training: SILENT, ADVICE, WARNING;
    large_model: SILENT;
    operations_of_large_training: SILENT;
    sustained_rate: SILENT;
    experiments_of_training: SILENT;
    hours_in_service: SILENT;
    time_in_service: SILENT;
    between_revisions: SILENT;
    rest_of_contributions: SILENT;
    primary_share: SILENT;
    share_of_the_rest: SILENT;
    days_of_a_year: SILENT;
    vintage_of_instrument: SILENT;
    age_of_factor: SILENT;
    digit_beside: SILENT;
    measurement_window: SILENT;
    measurement_windows: SILENT;
    measurement_spread: SILENT;
    number_in_words: SILENT;
}

/// A row of the table, as a reader of it sees it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margin {
    /// What rules take it by; rows of one key are nested.
    pub key: String,
    /// How grave it is to be within.
    pub severity: Leniency,
    /// The least that is within, as written; empty for no bound.
    pub low: String,
    /// The most that is within, as written; empty for no bound.
    pub high: String,
    /// What the bounds are of: a factor between two figures, a unit, a number of things.
    pub unit: String,
    /// The rules that grant it, with semicolons between.
    pub rules: String,
    /// What is held against what, and why it may be off, put into words.
    pub purpose: Words,
    /// Keys of sources, with semicolons between; [`JUDGEMENT`] where nothing was published.
    pub source: String,
    /// The decision that argues it: a file of `docs/decisions`, without its ending.
    pub decision: String,
}

/// The source of a margin for which nothing was published.
pub const JUDGEMENT: &str = "judgement";

/// How grave it is that a figure lies within a margin, and not at what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Leniency {
    /// Nothing is said.
    Silent,
    /// Advice at most.
    Advice,
    /// A warning at most.
    Warning,
}

/// The bounds of a row, by its key and severity.
#[allow(clippy::panic, reason = "run while the program is compiled, which stops there")]
const fn bounds(key: &str, severity: &str) -> Interval {
    let mut rows = TABLE.as_bytes();
    while !rows.is_empty() {
        let (row, rest) = cut(rows, b'\n');
        let (own_key, row) = cut(row, b',');
        let (own_severity, row) = cut(row, b',');
        if names(key, own_key) && names(severity, own_severity) {
            let (low, row) = cut(row, b',');
            let (high, _) = cut(row, b',');
            let low = if low.is_empty() { f64::NEG_INFINITY } else { quotient(low) };
            let high = if high.is_empty() { f64::INFINITY } else { quotient(high) };
            assert!(low <= high, "the bounds of a margin are in the wrong order");
            return Interval::new(low, high);
        }
        rows = rest;
    }
    panic!("margins.csv has no such row")
}

/// What stands before the first `at`, and what after it; all and nothing where there is none.
const fn cut(text: &[u8], at: u8) -> (&[u8], &[u8]) {
    let mut index = 0;
    while index < text.len() {
        if text[index] == at {
            let (before, after) = text.split_at(index);
            return (before, after.split_at(1).1);
        }
        index += 1;
    }
    (text, &[])
}

/// Whether a name of the language, `season_pue` or `ADVICE`, is that of a cell: `season-pue` or `advice`.
const fn names(name: &str, cell: &[u8]) -> bool {
    let name = name.as_bytes();
    let mut index = 0;
    while index < name.len() && index < cell.len() {
        let own = if name[index] == b'_' { b'-' } else { name[index].to_ascii_lowercase() };
        if own != cell[index] {
            return false;
        }
        index += 1;
    }
    name.len() == cell.len()
}

/// A number, or one over another: `0.8`, `-1`, `1/9`.
const fn quotient(text: &[u8]) -> f64 {
    let (over, under) = cut(text, b'/');
    if under.is_empty() { number(over) } else { number(over) / number(under) }
}

/// A decimal number of few digits: a whole number over a power of ten, both exact, and so rounded once.
#[allow(clippy::panic, reason = "run while the program is compiled, which stops there")]
const fn number(text: &[u8]) -> f64 {
    assert!(!text.is_empty() && text.len() <= 15, "a margin is a number of up to fifteen signs");
    let negative = text[0] == b'-';
    let mut index = negative as usize;
    let (mut whole, mut scale, mut in_fraction) = (0.0, 1.0, false);
    while index < text.len() {
        match text[index] {
            b'.' if !in_fraction => in_fraction = true,
            digit @ b'0'..=b'9' => {
                whole = whole * 10.0 + (digit - b'0') as f64;
                if in_fraction {
                    scale *= 10.0;
                }
            }
            _ => panic!("a margin is a number or a quotient of two"),
        }
        index += 1;
    }
    if negative { -(whole / scale) } else { whole / scale }
}
