//! Ranges among which one that meets another is found without looking at each.

use std::cmp::Ordering;

/// Ranges with what each is of.
pub(in crate::rules) struct Ranges<B, T> {
    /// By their start; each with the position of the range that reaches furthest up to there.
    by_start: Vec<(B, B, T, usize)>,
}

impl<B: PartialOrd + Copy, T> Ranges<B, T> {
    /// Ranges from start to end, both within.
    pub(in crate::rules) fn of(ranges: impl IntoIterator<Item = (B, B, T)>) -> Self {
        let mut by_start: Vec<_> = ranges.into_iter().map(|(start, end, of)| (start, end, of, 0)).collect();
        by_start.sort_by(|(one, ..), (other, ..)| one.partial_cmp(other).unwrap_or(Ordering::Equal));
        let mut furthest: Option<(B, usize)> = None;
        for (position, (_, end, _, reaching)) in by_start.iter_mut().enumerate() {
            let known = furthest.filter(|(known, _)| *known >= *end).unwrap_or((*end, position));
            *reaching = known.1;
            furthest = Some(known);
        }
        Self { by_start }
    }

    /// What a range is of that has something in common with another.
    pub(in crate::rules) fn meeting(&self, start: B, end: B) -> Option<&T> {
        let begun = self.by_start.partition_point(|(other, ..)| *other <= end);
        let (.., reaching) = self.by_start.get(begun.checked_sub(1)?)?;
        let (_, furthest, of, _) = self.by_start.get(*reaching)?;
        (*furthest >= start).then_some(of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_meets_is_found_and_nothing_else() {
        let all = [(5, 6, "late"), (1, 9, "long"), (2, 3, "short"), (20, 20, "day")];
        let ranges = Ranges::of(all);
        for start in 0..25 {
            for end in start..25 {
                let meets = |(low, high, _): &&(i32, i32, &str)| *low <= end && start <= *high;
                let found = ranges.meeting(start, end);
                assert_eq!(found.is_some(), all.iter().any(|range| meets(&range)), "{start} to {end}");
                let named = all.iter().find(|(.., name)| found == Some(name));
                assert!(named.is_none_or(|range| meets(&range)), "{start} to {end}");
            }
        }
        assert!(Ranges::<i32, ()>::of([]).meeting(0, 9).is_none());
    }
}
