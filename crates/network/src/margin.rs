//! How far a relation may be off, how its figures are read, and at which level of leniency.

use ailca_model::quantity::Interval;

/// A level of leniency: with which margin a relation is taken, and how a figure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The plain formula; what somebody chose counts as exact. Names slips.
    Claim,
    /// The plain formula, of printed figures: what rounding alone explains.
    Plain,
    /// What is let pass in silence; what somebody chose counts as exact.
    Told,
    /// What days, sensors and rounding explain.
    Advice,
    /// What a different method explains.
    Warning,
    /// What no slip is told of beyond the margins: where a difference of this size may come by itself.
    Slip,
    /// What may truly be: the silent margin, with stated uncertainty believed.
    Range,
}

impl Level {
    /// Every level, in the order of [`Level::index`].
    pub const ALL: [Self; 7] =
        [Self::Claim, Self::Plain, Self::Told, Self::Advice, Self::Warning, Self::Slip, Self::Range];

    /// Its place in [`Level::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// How a relation reads the figures that enter it where it is lenient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// As the author believes them, with their stated uncertainty: the relation ties things that were measured apart.
    #[default]
    Believed,
    /// By their digits alone: the relation ties printed numbers, and no uncertainty of the world explains it away.
    Printed,
}

/// How far a relation may be off: `out` is m times what the formula gives, with m in a range.
///
/// The ranges are nested, so that severity falls out of interval arithmetic along a chain. An inequality is a margin with
/// one side: a limit from above is m from 0 to 1, one from below m from 1 upward.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// The key under which its source is found; empty for a plain formula.
    pub key: &'static str,
    claim: Interval,
    told: Interval,
    advice: Interval,
    warning: Interval,
    slip: Interval,
}

impl Margin {
    /// None: the relation is an identity.
    pub const NONE: Self = Self::silent("", Interval::exactly(1.0));

    /// The formula is a limit from above.
    pub const AT_MOST: Self = Self::silent("", Interval::new(0.0, 1.0));

    /// The formula is a limit from below.
    pub const AT_LEAST: Self = Self::silent("", Interval::new(1.0, f64::INFINITY));

    /// What is let pass in silence, and nothing beyond it.
    pub const fn silent(key: &'static str, told: Interval) -> Self {
        let claim = Interval::exactly(1.0);
        let told = told.hull(claim);
        Self { key, claim, told, advice: told, warning: told, slip: claim }
    }

    /// The same margin under a key.
    #[must_use]
    pub const fn keyed(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    /// What is only worth advice, beside what is let pass.
    #[must_use]
    pub const fn advice(mut self, advice: Interval) -> Self {
        self.advice = self.told.hull(advice);
        self.warning = self.warning.hull(self.advice);
        self
    }

    /// What is only worth a warning, beside what is worth advice.
    #[must_use]
    pub const fn warning(mut self, warning: Interval) -> Self {
        self.warning = self.advice.hull(warning);
        self
    }

    /// What a slip is measured against where that is not the formula itself; it is let pass too.
    #[must_use]
    pub const fn claim(mut self, claim: Interval) -> Self {
        self.claim = claim;
        self.told = self.told.hull(claim);
        self.advice = self.advice.hull(claim);
        self.warning = self.warning.hull(claim);
        self.slip = self.slip.hull(claim);
        self
    }

    /// Where a slip makes nothing graver, since a difference of this size may come by itself.
    #[must_use]
    pub const fn no_slip_within(mut self, slip: Interval) -> Self {
        self.slip = self.claim.hull(slip);
        self
    }

    /// The range of m at a level.
    pub const fn at(&self, level: Level) -> Interval {
        match level {
            Level::Claim | Level::Plain => self.claim,
            Level::Told | Level::Range => self.told,
            Level::Advice => self.advice,
            Level::Warning => self.warning,
            Level::Slip => self.slip,
        }
    }
}
