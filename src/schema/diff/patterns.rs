//! Patterns of which one is another, narrowed, and those that cannot be read.

use serde_json::json;

/// Whether a pattern is another one with an anchor more, or with a narrower count; of others this cannot be told.
pub(super) fn narrower(wide: &str, narrow: &str) -> bool {
    // An anchor binds only the alternative that it stands in.
    if !wide.contains('|') {
        let anchored = [format!("^{wide}"), format!("{wide}$"), format!("^{wide}$")];
        if anchored.iter().any(|each| each == narrow) {
            return true;
        }
    }
    let (Some(wide), Some(narrow)) = (counts(wide), counts(narrow)) else { return false };
    wide.0 == narrow.0
        && wide.1.len() == narrow.1.len()
        && wide.1.iter().zip(&narrow.1).all(|(wide, narrow)| wide.0 <= narrow.0 && narrow.1 <= wide.1)
}

/// Whether a pattern can be read by the engine that documents are held against schemas with.
pub(super) fn is_read(pattern: &str) -> bool {
    // Most are read by the parser beneath that engine, which is far quicker than making a schema.
    regex_syntax::parse(pattern).is_ok() || jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok()
}

/// A pattern with its counts `{2,5}` taken out, and the counts; nothing where they stand under a negative look.
fn counts(pattern: &str) -> Option<(String, Vec<(u32, u32)>)> {
    if pattern.contains("(?!") || pattern.contains("(?<!") {
        return None;
    }
    let mut parts = pattern.split('{');
    let (mut rest, mut found) = (parts.next().unwrap_or_default().to_owned(), Vec::new());
    for part in parts {
        let count = part.split_once('}').and_then(|(count, after)| {
            let (low, high) = count.split_once(',').unwrap_or((count, count));
            let high = if high.is_empty() { u32::MAX } else { high.parse().ok()? };
            Some(((low.parse().ok()?, high), after))
        });
        if let Some((count, after)) = count {
            found.push(count);
            rest.push_str("{}");
            rest.push_str(after);
        } else {
            rest.push('{');
            rest.push_str(part);
        }
    }
    Some((rest, found))
}
