//! Closed intervals whose operations never lose a possible value.

use std::iter::Sum;
use std::ops::{Add, Div, Mul, Sub};

/// All the values that a figure may truly have.
///
/// Every operation rounds outward, so the result contains each value that the operands could give. The upper bound
/// may be infinite: then only a lower bound is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// The interval from `low` to `high`, in either order.
    pub const fn new(low: f64, high: f64) -> Self {
        if low <= high { Self { low, high } } else { Self { low: high, high: low } }
    }

    /// The interval that holds one value.
    pub const fn exactly(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// The lower bound.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The upper bound; infinite where only a lower bound is known.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// The value in the middle, or the lower bound where there is no upper one.
    pub fn middle(self) -> f64 {
        if self.high.is_finite() { f64::midpoint(self.low, self.high) } else { self.low }
    }

    /// Whether its ends are nearer to each other than a millionth of them: to a reader, one value.
    pub fn is_point(self) -> bool {
        self.high.is_finite() && self.high - self.low <= self.middle().abs() * 1e-6
    }

    /// Whether some value lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether `value` lies in it.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether each value of `other` lies in it.
    pub fn covers(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }

    /// The values that lie in both; `None` where none does.
    pub fn common(self, other: Self) -> Option<Self> {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        (low <= high).then_some(Self { low, high })
    }

    /// Whether each value lies below each value of `other`.
    pub fn is_below(self, other: Self) -> bool {
        self.high < other.low
    }

    /// The same lower bound and no upper one.
    #[must_use]
    pub const fn or_more(self) -> Self {
        Self { low: self.low, high: f64::INFINITY }
    }

    /// The part at or above zero, for what cannot be negative; zero alone where nothing is left.
    #[must_use]
    pub const fn not_negative(self) -> Self {
        Self { low: self.low.max(0.0), high: self.high.max(0.0) }
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub const fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// Wider by one step of the floating-point numbers on each side.
    #[must_use]
    pub const fn widened(self) -> Self {
        Self { low: self.low.next_down(), high: self.high.next_up() }
    }

    /// The greatest value over the smallest: how uncertain the figure is, as a factor. Infinite across zero.
    pub fn spread(self) -> f64 {
        if self.low > 0.0 {
            self.high / self.low
        } else if self.high < 0.0 {
            self.low / self.high
        } else if self.low == 0.0 && self.high == 0.0 {
            1.0
        } else {
            f64::INFINITY
        }
    }
}

impl Add for Interval {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let (low, high) = (self.low + other.low, self.high + other.high);
        // A floating-point sum of zero is always exact.
        Self {
            low: if low == 0.0 { low } else { low.next_down() },
            high: if high == 0.0 { high } else { high.next_up() },
        }
    }
}

impl Sub for Interval {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + Self { low: -other.high, high: -other.low }
    }
}

impl Mul for Interval {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let products = [
            product(self.low, other.low),
            product(self.low, other.high),
            product(self.high, other.low),
            product(self.high, other.high),
        ];
        let exact_zero = |low: f64, high: f64| low == 0.0 && high == 0.0;
        if exact_zero(self.low, self.high) || exact_zero(other.low, other.high) {
            return Self::exactly(0.0);
        }
        let low = products.into_iter().fold(f64::INFINITY, f64::min);
        let high = products.into_iter().fold(f64::NEG_INFINITY, f64::max);
        // The product of two that are not negative is not negative, however it is rounded.
        let floor = if self.low >= 0.0 && other.low >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
        Self { low: low.next_down().max(floor), high: high.next_up() }
    }
}

/// A product of bounds, in which zero times infinity is zero: an unknown amount of nothing is nothing.
fn product(left: f64, right: f64) -> f64 {
    if left == 0.0 || right == 0.0 { 0.0 } else { left * right }
}

impl Div for Interval {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        if other.low <= 0.0 && other.high >= 0.0 {
            // Nothing bounds a quotient whose divisor may be zero, but two that are not negative give none.
            let low = if self.low >= 0.0 && other.low >= 0.0 {
                if other.high > 0.0 { (self.low / other.high).next_down().max(0.0) } else { 0.0 }
            } else {
                f64::NEG_INFINITY
            };
            return Self { low, high: f64::INFINITY };
        }
        // Of a lower bound alone, the reciprocal lies between zero and its inverse.
        let reciprocal = Self {
            low: if other.high.is_infinite() { 0.0 } else { (1.0 / other.high).next_down() },
            high: if other.low.is_infinite() { 0.0 } else { (1.0 / other.low).next_up() },
        };
        self * reciprocal
    }
}

impl Sum for Interval {
    fn sum<I: Iterator<Item = Self>>(intervals: I) -> Self {
        intervals.fold(Self::exactly(0.0), Add::add)
    }
}
