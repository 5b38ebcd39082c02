//! What several publications span together.

use crate::quantity::Interval;

/// The least and the most of several published figures, with their years and sources.
#[derive(Debug, Clone)]
pub struct Published {
    interval: Interval,
    unit: &'static str,
    years: Vec<u32>,
    sources: Vec<&'static str>,
}

impl Published {
    /// What figures span, each with its year and the key of its source; `None` without any.
    pub(super) fn hull(
        unit: &'static str,
        figures: impl Iterator<Item = (f64, u32, &'static str)>,
    ) -> Option<Self> {
        let figures: Vec<_> = figures.collect();
        let interval = figures.iter().map(|(value, ..)| Interval::exactly(*value)).reduce(Interval::hull)?;
        let years = figures.iter().map(|(_, year, _)| *year).collect();
        let sources = figures.iter().map(|(.., source)| *source).collect();
        Some(Self { interval, unit, years, sources })
    }

    /// What both span together, in one unit.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.interval = self.interval.hull(other.interval);
        self.years.extend(other.years);
        self.sources.extend(other.sources);
        self
    }

    /// From the least to the most, in its unit.
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// The unit of both ends; empty for a plain number.
    pub const fn unit(&self) -> &'static str {
        self.unit
    }

    /// The years of the figures.
    pub fn years(&self) -> &[u32] {
        &self.years
    }

    /// The years, from the first to the last: `2021–2026`.
    pub fn span_of_years(&self) -> String {
        span(self.years.iter().copied())
    }

    /// The keys of their sources, each once.
    pub fn distinct_sources(&self) -> Vec<&'static str> {
        let mut keys = self.sources.clone();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The keys of their sources.
    pub fn sources(&self) -> &[&'static str] {
        &self.sources
    }
}

/// Years from the first to the last: `2021–2026`, or the only one.
pub fn span(years: impl IntoIterator<Item = u32>) -> String {
    let mut years: Vec<_> = years.into_iter().collect();
    years.sort_unstable();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}
