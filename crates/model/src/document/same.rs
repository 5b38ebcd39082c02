//! Two documents held against each other by what they say.

use super::{Kind, NodeId, Tree};

/// Whether two documents hold the same, however each is written.
pub fn same(one: (&Tree<'_>, NodeId), other: (&Tree<'_>, NodeId)) -> bool {
    let ((one, left), (other, right)) = (one, other);
    match (one.kind(left), other.kind(right)) {
        (Kind::List, Kind::List) => {
            one.len(left) == other.len(right)
                && one
                    .items(left)
                    .zip(other.items(right))
                    .all(|(left, right)| same((one, left), (other, right)))
        }
        (Kind::Map, Kind::Map) => {
            one.len(left) == other.len(right)
                && one.entries(left).all(|entry| {
                    let right = other.get(right, entry.key);
                    right.is_some_and(|right| same((one, entry.value), (other, right)))
                })
        }
        (left, right) => left == right,
    }
}
