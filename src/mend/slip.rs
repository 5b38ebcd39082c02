//! A figure that a finding proves to be a power of ten off, as the only cause.

use super::edit::Change;
use super::numbers::shifted;
use crate::document::{Fresh, Kind, Tree};
use crate::finding::Finding;
use crate::quantity::SlipKind;

/// How many places the point of what is stated has to move.
const fn places(kind: SlipKind) -> Option<i32> {
    Some(match kind {
        SlipKind::ThousandfoldHigh => -3,
        SlipKind::ThousandfoldLow => 3,
        SlipKind::MillionfoldHigh => -6,
        SlipKind::MillionfoldLow => 6,
        SlipKind::TenfoldHigh => -1,
        SlipKind::TenfoldLow => 1,
        SlipKind::PercentHigh => -2,
        SlipKind::PercentLow => 2,
        _ => return None,
    })
}

/// A whole number without a point; `None` of what is none.
fn whole(number: &str) -> Option<String> {
    if let Some((digits, zeros)) = number.split_once('e') {
        return Some(format!("{digits}{}", "0".repeat(zeros.parse().ok().filter(|zeros| *zeros <= 18)?)));
    }
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    part.bytes().all(|each| each == b'0').then(|| whole.to_owned())
}

/// The figure put right, where no other would do as well.
pub(super) fn mended(tree: &Tree<'_>, finding: &Finding) -> Option<Change> {
    let cause = finding.cause.as_ref().filter(|cause| cause.or.is_empty())?;
    let places = places(cause.slip.as_ref()?.kind)?;
    let node = cause.figure.node;
    let Kind::Number(written) = tree.kind(node) else { return None };
    let mut moved = shifted(written, places)?;
    // What is counted in whole numbers stays one.
    let is_count = tree.key_span(node).is_some_and(|key| key.slice(tree.text()).trim_matches('"') != "value");
    if is_count && !written.contains(['.', 'e', 'E']) {
        moved = whole(&moved)?;
    }
    Some(Change::Replace(node, Fresh::Bare(moved)))
}
