//! Semantic versions of schemas.

use serde_json::Value;

use super::Step;

/// The version that the address of a schema (`$id`) names, with a patch number where it has none.
pub fn stated(schema: &Value) -> Option<[u64; 3]> {
    let id = schema.get("$id")?.as_str()?;
    let parts = id.split(|each: char| !(each.is_ascii_digit() || each == '.'));
    parts.filter_map(|part| parse(part.trim_matches('.'))).next_back()
}

/// `1.6` or `0.1.0` as numbers.
fn parse(text: &str) -> Option<[u64; 3]> {
    let numbers: Vec<u64> = text.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match *numbers.as_slice() {
        [major, minor] => Some([major, minor, 0]),
        [major, minor, patch] => Some([major, minor, patch]),
        _ => None,
    }
}

/// The version that a step leads to. Before 1.0.0 a step counts one place further down (Semantic Versioning 2.0.0, 4).
pub fn next(version: [u64; 3], step: Step) -> [u64; 3] {
    let [major, minor, patch] = version;
    match (step, major) {
        (Step::Major, 1..) => [major.saturating_add(1), 0, 0],
        (Step::Major, 0) | (Step::Minor, 1..) => [major, minor.saturating_add(1), 0],
        (Step::Minor, 0) | (Step::Patch, _) => [major, minor, patch.saturating_add(1)],
    }
}
