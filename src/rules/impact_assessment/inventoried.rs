//! Which impact categories have figures in the inventory.

use crate::quantity::{Antimony, Dimension, Ghg, Walk, Water};
use crate::report::Report;

/// Whether activities, devices or routes of disposal state an impact of a category.
pub(super) fn has(report: &Report, category: &str) -> bool {
    let key = match category {
        "climateChange" => Ghg::KEY,
        "water" => Water::KEY,
        "mineralsAndMetals" => Antimony::KEY,
        _ => return false,
    };
    let mut found = false;
    report.inventory.walk(&mut |figure| found |= figure.dimension == key && figure.written.is_some());
    found
}
