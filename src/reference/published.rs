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

    /// The keys of their sources.
    pub fn sources(&self) -> &[&'static str] {
        &self.sources
    }
}
