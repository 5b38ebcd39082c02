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

/// The figure put right, where no other would do as well.
pub(super) fn mended(tree: &Tree<'_>, finding: &Finding) -> Option<Change> {
    let cause = finding.cause.as_ref().filter(|cause| cause.or.is_empty())?;
    let places = places(cause.slip.as_ref()?.kind)?;
    let node = cause.figure.node;
    let Kind::Number(written) = tree.kind(node) else { return None };
    Some(Change::Replace(node, Fresh::Bare(shifted(written, places)?)))
}
