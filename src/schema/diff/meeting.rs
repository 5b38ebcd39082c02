//! Keywords that several layers of one part hold: all of them count, so each is held against those of the other part.

use serde_json::Value;

use super::keywords::asks;
use super::kinds;
use super::number::equal;
use super::view::View;
use super::walk::Walk;

/// Leaves one value of each keyword to the checks that follow; what is left over is told as a demand more or less.
pub(super) fn check<'s>(walk: &mut Walk<'s>, old: &mut View<'s>, new: &mut View<'s>, at: &str) {
    let mut keys = old.keys();
    keys.extend(new.keys());
    keys.sort_unstable();
    keys.dedup();
    for key in keys.into_iter().filter(|key| asks(key) && *key != "$ref") {
        let (mut before, mut after) = (old.all(key), new.all(key));
        if before.len() < 2 && after.len() < 2 {
            continue;
        }
        let common: Vec<&'s Value> =
            before.iter().copied().filter(|one| after.iter().any(|two| equal(one, two))).collect();
        before.retain(|one| !common.iter().any(|two| equal(one, two)));
        after.retain(|one| !common.iter().any(|two| equal(one, two)));
        let stays = common.first().copied();
        // One of each is left: it is the same demand, changed. One of one side alone, where nothing stays, came or went.
        let (one, two) = match (before.as_slice(), after.as_slice(), stays) {
            ([one], [two], _) => (Some(*one), Some(*two)),
            ([], [], stays) => (stays, stays),
            ([one], [], None) => (Some(*one), None),
            ([], [two], None) => (None, Some(*two)),
            ([one, gone @ ..], [two, come @ ..], None) => {
                demands(walk, at, key, gone, come);
                (Some(*one), Some(*two))
            }
            (gone, come, stays) => {
                demands(walk, at, key, gone, come);
                (stays, stays)
            }
        };
        old.settle(key, one);
        new.settle(key, two);
    }
}

fn demands<'s>(walk: &mut Walk<'s>, at: &str, key: &'s str, gone: &[&'s Value], come: &[&'s Value]) {
    let of = |value: &Value| serde_json::json!({ key: value });
    for value in gone {
        walk.report(&kinds::DEMAND_REMOVED, at, key, Some(&of(value)), None);
    }
    for value in come {
        walk.report(&kinds::DEMAND_ADDED, at, key, None, Some(&of(value)));
    }
}
