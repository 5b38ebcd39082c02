//! Intervals on one axis of cells. Two ends share a cell only where they are one number, so that drawn intervals meet, nest
//! and follow each other as the numbers do.

use crate::quantity::Interval;

/// How an axis runs from its first cell to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// A cell stands for a difference.
    Linear,
    /// A cell stands for a ratio.
    Logarithmic,
}

/// Greatest end over smallest from which a linear axis would show the smaller interval as nothing.
const DECADES: f64 = 100.0;
/// Cells kept at a side on which an interval has no end.
const OPEN: usize = 4;

/// An axis that holds some intervals.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) scale: Scale,
    /// The ends that there are, ascending, each with its cell.
    ends: Vec<(f64, usize)>,
}

impl Axis {
    /// The axis of some intervals; `None` where so few cells cannot hold their ends apart.
    pub(super) fn of(intervals: &[Interval], cells: usize) -> Option<Self> {
        let mut values: Vec<f64> = intervals.iter().flat_map(|own| [own.low(), own.high()]).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let finite = || values.iter().copied().filter(|value| value.is_finite());
        let (low, high) = (finite().next()?, finite().next_back()?);
        let scale = if low > 0.0 && high / low >= DECADES { Scale::Logarithmic } else { Scale::Linear };
        let (first, last) = (values.first()?, values.last()?);
        let start = if first.is_finite() { 0 } else { OPEN };
        let end = cells.checked_sub(if last.is_finite() { 1 } else { 1 + OPEN })?;
        let length = end.checked_sub(start)?;
        let place = |value: f64| {
            if value.is_finite() {
                start + nearest(share(scale, low, high, value), length)
            } else if value < 0.0 {
                0
            } else {
                cells - 1
            }
        };
        let mut ends: Vec<_> = values.iter().map(|value| (*value, place(*value))).collect();
        // One cell from end to end, and one that stays empty where no interval reaches from the one to the other.
        let apart = |from: f64, to: f64| {
            if intervals.iter().any(|own| own.contains(from) && own.contains(to)) { 1 } else { 2 }
        };
        let mut before = None;
        for (value, cell) in &mut ends {
            if let Some((from, least)) = before {
                *cell = (*cell).max(least + apart(from, *value));
            }
            before = Some((*value, *cell));
        }
        let mut after: Option<(f64, usize)> = None;
        for (value, cell) in ends.iter_mut().rev() {
            let most = match after {
                Some((to, first)) => first.checked_sub(apart(*value, to))?,
                None => cells.checked_sub(1)?,
            };
            *cell = (*cell).min(most);
            after = Some((*value, *cell));
        }
        Some(Self { scale, ends })
    }

    /// The first and the last cell of one of its intervals.
    pub(super) fn cells(&self, interval: Interval) -> (usize, usize) {
        let cell = |value: f64| {
            let place = self.ends.partition_point(|(end, _)| *end < value);
            self.ends.get(place).map_or(0, |(_, cell)| *cell)
        };
        (cell(interval.low()), cell(interval.high()))
    }
}

/// How far along the axis a value lies, from 0 to 1; in the middle where there is no other.
fn share(scale: Scale, low: f64, high: f64, value: f64) -> f64 {
    // Half of each first: the difference of two numbers may be greater than any.
    let along = |low: f64, high: f64, value: f64| (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
    let share = match scale {
        Scale::Linear => along(low, high, value),
        Scale::Logarithmic => along(low.ln(), high.ln(), value.ln()),
    };
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a few cells"
)]
fn nearest(share: f64, length: usize) -> usize {
    (share * length as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Ends as figures have them: of any size, close together, or the same.
    fn end() -> impl Strategy<Value = f64> {
        prop_oneof![
            4 => (0_i32..40).prop_map(f64::from),
            4 => (990_i32..1010).prop_map(|value| f64::from(value) / 1e3),
            2 => any::<f64>().prop_filter("a number", |value| value.is_finite()),
            1 => (-9_i32..9).prop_map(|power| 10_f64.powi(power)),
            1 => (-5_i32..5).prop_map(f64::from),
        ]
    }

    fn interval() -> impl Strategy<Value = Interval> {
        (end(), end(), 0..8).prop_map(|(left, right, open)| {
            let own = Interval::new(left, right);
            match open {
                0 => own.or_more(),
                1 => Interval::new(f64::NEG_INFINITY, own.high()),
                2 => Interval::exactly(left),
                _ => own,
            }
        })
    }

    proptest! {
        #[test]
        fn cells_stand_to_each_other_as_the_numbers_do(
            intervals in prop::collection::vec(interval(), 2..=3),
            cells in 24_usize..60,
        ) {
            let axis = Axis::of(&intervals, cells).expect("room for six ends");
            for one in &intervals {
                let (from, to) = axis.cells(*one);
                prop_assert!(from <= to && to < cells);
                prop_assert_eq!(from < to, one.low() < one.high());
                prop_assert!(one.high().is_finite() || to == cells - 1);
                prop_assert!(one.low().is_finite() || from == 0);
                for other in &intervals {
                    let (other_from, other_to) = axis.cells(*other);
                    prop_assert_eq!(Some(from.cmp(&other_from)), one.low().partial_cmp(&other.low()));
                    prop_assert_eq!(Some(to.cmp(&other_to)), one.high().partial_cmp(&other.high()));
                    prop_assert_eq!(from <= other_to && other_from <= to, one.meets(*other));
                    // What is drawn apart has an empty cell between, unless another interval lies there.
                    let bridged = intervals.iter().any(|own| own.meets(*one) && own.meets(*other));
                    prop_assert!(!one.is_below(*other) || bridged || to + 1 < other_from);
                }
            }
        }
    }

    #[test]
    fn a_scale_is_logarithmic_only_where_a_linear_one_shows_nothing() {
        let scale = |intervals: &[Interval]| Axis::of(intervals, 40).expect("room").scale;
        let around = |value: f64| Interval::new(value * 0.95, value * 1.05);
        assert_eq!(scale(&[around(1.0), around(10.0)]), Scale::Linear);
        assert_eq!(scale(&[around(1.0), around(1000.0)]), Scale::Logarithmic);
        assert_eq!(scale(&[Interval::new(0.0, 1.0), around(1000.0)]), Scale::Linear);
        assert_eq!(scale(&[around(-1.0), around(1000.0)]), Scale::Linear);
    }

    #[test]
    fn distances_are_those_of_the_scale() {
        let [low, high] = [Interval::new(0.0, 10.0), Interval::new(30.0, 40.0)];
        let axis = Axis::of(&[low, high], 41).expect("room");
        assert_eq!((axis.cells(low), axis.cells(high)), ((0, 10), (30, 40)));
        let [low, high] = [Interval::new(1.0, 10.0), Interval::new(1e3, 1e4)];
        let axis = Axis::of(&[low, high], 41).expect("room");
        assert_eq!((axis.cells(low), axis.cells(high)), ((0, 10), (30, 40)));
    }

    #[test]
    fn an_axis_that_is_too_short_is_none() {
        let intervals = [Interval::new(1.0, 2.0), Interval::new(3.0, 4.0)];
        assert!(Axis::of(&intervals, 4).is_none() && Axis::of(&intervals, 5).is_some());
        assert!(Axis::of(&[Interval::new(1.0, 2.0).or_more()], 0).is_none());
    }
}
