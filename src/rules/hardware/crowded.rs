//! The span of days in which more was used than there was, found without trying every one.

/// A use between two days, first and last included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use {
    /// Number of its first day, on any count.
    pub first: i32,
    /// Number of its last day; not before the first.
    pub last: i32,
    /// How much was used at least.
    pub amount: f64,
}

/// The first and last day between which the uses exceed `a_day` for each day by the most, if by more than `slack`.
pub(super) fn most_crowded(uses: &[Use], a_day: f64, slack: f64) -> Option<(i32, i32)> {
    let mut ends: Vec<i32> = uses.iter().map(|each| each.last).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut by_start = uses.to_vec();
    by_start.sort_unstable_by_key(|each| std::cmp::Reverse(each.first));
    let mut sums = Sums::new(&ends, a_day);
    let mut worst: Option<(f64, i32, i32)> = None;
    // From the last start to the first: what was added so far starts within the span.
    for (place, each) in by_start.iter().enumerate() {
        sums.add(ends.partition_point(|end| *end < each.last), each.amount);
        if by_start.get(place + 1).is_some_and(|next| next.first == each.first) {
            continue;
        }
        let from = ends.partition_point(|end| *end < each.first);
        let Some((most, at)) = sums.best_from(from) else { continue };
        let excess = most + a_day * f64::from(each.first - 1);
        if excess > slack && worst.is_none_or(|(known, ..)| excess > known) {
            worst = ends.get(at).map(|end| (excess, each.first, *end));
        }
    }
    worst.map(|(_, first, last)| (first, last))
}

/// Sums up to each end of what was added, less what there is up to that day: a tree of which each part knows its sum and
/// its highest sum on the way.
struct Sums {
    leaves: usize,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy)]
struct Part {
    sum: f64,
    best: f64,
    at: usize,
}

const NOTHING: Part = Part { sum: 0.0, best: f64::NEG_INFINITY, at: 0 };

impl Part {
    fn then(self, next: Self) -> Self {
        let further = self.sum + next.best;
        let (best, at) = if further > self.best { (further, next.at) } else { (self.best, self.at) };
        Self { sum: self.sum + next.sum, best, at }
    }
}

impl Sums {
    fn new(ends: &[i32], a_day: f64) -> Self {
        let leaves = ends.len().next_power_of_two();
        let mut parts = vec![NOTHING; leaves * 2];
        let mut before = 0;
        for (place, end) in ends.iter().enumerate() {
            let sum = -a_day * f64::from(end - before);
            before = *end;
            if let Some(part) = parts.get_mut(leaves + place) {
                *part = Part { sum, best: sum, at: place };
            }
        }
        let mut sums = Self { leaves, parts };
        (1..leaves).rev().for_each(|node| sums.renew(node));
        sums
    }

    fn part(&self, node: usize) -> Part {
        self.parts.get(node).copied().unwrap_or(NOTHING)
    }

    fn renew(&mut self, node: usize) {
        let both = self.part(node * 2).then(self.part(node * 2 + 1));
        if let Some(part) = self.parts.get_mut(node) {
            *part = both;
        }
    }

    /// Adds an amount at one of the ends.
    fn add(&mut self, place: usize, amount: f64) {
        let mut node = self.leaves + place;
        if let Some(part) = self.parts.get_mut(node) {
            part.sum += amount;
            part.best = part.sum;
        }
        while node > 1 {
            node /= 2;
            self.renew(node);
        }
    }

    /// The highest sum up to one of the ends from a place on, and that end.
    fn best_from(&self, place: usize) -> Option<(f64, usize)> {
        let mut node = self.leaves + place;
        let (mut before, mut after) = (0.0, self.part(node));
        while node > 1 {
            if node % 2 == 1 {
                before += self.part(node - 1).sum;
            } else {
                after = after.then(self.part(node + 1));
            }
            node /= 2;
        }
        (after.best > f64::NEG_INFINITY).then_some((before + after.best, after.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// It is the span that trying all of them finds.
        #[test]
        fn none_is_more_crowded(
            uses in proptest::collection::vec((0..40_i32, 0..20_i32, 0..400_i32), 1..30),
            a_day in 1..40_i32,
        ) {
            let uses: Vec<Use> = uses
                .into_iter()
                .map(|(first, days, amount)| Use { first, last: first + days, amount: f64::from(amount) })
                .collect();
            let a_day = f64::from(a_day);
            let excess = |first: i32, last: i32| {
                let within = uses.iter().filter(|each| first <= each.first && each.last <= last);
                within.map(|each| each.amount).sum::<f64>() - a_day * f64::from(last - first + 1)
            };
            let spans = uses.iter().flat_map(|from| uses.iter().map(|to| (from.first, to.last)));
            let most = spans.filter(|(first, last)| first <= last).map(|(first, last)| excess(first, last));
            let most = most.fold(f64::NEG_INFINITY, f64::max);
            match most_crowded(&uses, a_day, 0.0) {
                Some((first, last)) => prop_assert!((excess(first, last) - most).abs() < 1e-6),
                None => prop_assert!(most <= 1e-6),
            }
        }
    }
}
