//! The form of texts.

use serde_json::Value;

use super::kinds::{self, Kind};
use super::patterns::narrower;
use super::walk::{Pair, Walk};

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    if let Some(kind) = patterns(pair.old.text("pattern"), pair.new.text("pattern")) {
        walk.report(kind, pair.at, "", pair.old.get("pattern"), pair.new.get("pattern"));
    }
    let (old, new) = (pair.old.get("format"), pair.new.get("format"));
    let kind = match (old, new) {
        (None, Some(_)) => Some(&kinds::FORMAT_ADDED),
        (Some(_), None) => Some(&kinds::FORMAT_REMOVED),
        (Some(old), Some(new)) if old != new => Some(&kinds::FORMAT_CHANGED),
        _ => None,
    };
    if let Some(kind) = kind {
        walk.report(kind, pair.at, "", old, new);
    }
    for key in ["contentEncoding", "contentMediaType", "contentSchema"] {
        let (old, new): (Option<&Value>, _) = (pair.old.get(key), pair.new.get(key));
        if old != new {
            walk.report(&kinds::CONTENT_CHANGED, pair.at, key, old, new);
        }
    }
}

fn patterns(old: Option<&str>, new: Option<&str>) -> Option<&'static Kind> {
    let (old, new) = match (old, new) {
        (None, Some(_)) => return Some(&kinds::PATTERN_ADDED),
        (Some(_), None) => return Some(&kinds::PATTERN_REMOVED),
        (Some(old), Some(new)) if old != new => (old, new),
        _ => return None,
    };
    Some(match () {
        () if narrower(old, new) => &kinds::PATTERN_TIGHTENED,
        () if narrower(new, old) => &kinds::PATTERN_LOOSENED,
        () => &kinds::PATTERN_CHANGED,
    })
}
