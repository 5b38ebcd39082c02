//! A text that has not the form asked for: how to write what its author typed.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value;

use super::{day, definition};
use crate::digest;
use crate::document::{self, NodeId, Tree};
use crate::finding::{Anchor, Finding, Mending, Message};
use crate::identifier::Identifier;
use crate::rules::structure as rules;

/// The finding of a text without its form.
pub(super) fn malformed(
    schema: &Value,
    tree: &Tree<'_>,
    node: NodeId,
    error: &ValidationError<'_>,
) -> Finding {
    let mut malformed = Finding::new(&rules::MALFORMED_TEXT, Anchor::Value(node), "form");
    malformed.with("text", tree.span(node).slice(tree.text()));
    let part = definition(schema, error);
    let example = part
        .and_then(|part| part.get("examples")?.as_array())
        .filter(|_| !part.is_some_and(is_report_id))
        .map(|examples| examples.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "));
    let typed = match tree.kind(node) {
        document::Kind::String(text) => text.trim(),
        _ => "",
    };
    let write = |text: String| Message::new("SCH-007.write").with("written", text).mends(Mending::Form);
    malformed.help = match error.kind() {
        Kind::MinLength { .. } => Some(Message::new("SCH-007.empty")),
        _ if part.is_some_and(is_report_id) => Some(bare_uuid(typed).map_or_else(
            || Message::new("SCH-007.fresh-id").with("id", fresh_id(tree)),
            |uuid| write(format!("urn:uuid:{uuid}")),
        )),
        Kind::Format { format } if format != "date" => {
            Some(whole_address(typed).map_or_else(|| Message::new(format!("SCH-007.{format}")), write))
        }
        _ => part
            .and_then(|part| formed(part, typed))
            .map(write)
            .or_else(|| example.map(|example| Message::new("SCH-007.example").with("example", example))),
    };
    malformed
}

/// Whether a part of the schema is the id of a report.
pub(super) fn is_report_id(part: &Value) -> bool {
    part.get("pattern").and_then(Value::as_str).is_some_and(|pattern| pattern.starts_with("^urn:uuid:"))
}

/// An id that nobody else has, for a report without one: drawn from its text, so that the same report gets the same.
pub(super) fn fresh_id(tree: &Tree<'_>) -> String {
    format!("urn:uuid:{}", digest::uuid(tree.text()))
}

/// The UUID of a text that is one, in whatever brackets and letters.
fn bare_uuid(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    let inner = small.trim_start_matches("urn:").trim_start_matches("uuid:").trim_matches(['{', '}']);
    let digits: String = inner.chars().filter(|each| *each != '-').collect();
    if digits.len() != 32 || !digits.bytes().all(|each| each.is_ascii_hexdigit()) {
        return None;
    }
    let group = |start: usize, end: usize| digits.get(start..end).unwrap_or_default();
    Some([group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32)].join("-"))
}

/// The address of a host that was typed without its scheme.
fn whole_address(text: &str) -> Option<String> {
    let host = text.split(['/', '?', '#']).next()?;
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|each| each.is_ascii_alphanumeric() || each == '-')
    };
    let ends = host
        .rsplit('.')
        .next()
        .is_some_and(|end| end.len() >= 2 && end.bytes().all(|each| each.is_ascii_alphabetic()));
    let is_host = host.contains('.') && host.split('.').all(is_label) && ends;
    (is_host && !text.contains(char::is_whitespace)).then(|| format!("https://{text}"))
}

/// What was typed in the form of its part of the schema.
fn formed(part: &Value, typed: &str) -> Option<String> {
    let is_day = |part: &Value| part.get("format").is_some_and(|format| format == "date");
    let branches = part.get("anyOf").and_then(Value::as_array);
    if is_day(part) || branches.is_some_and(|branches| branches.iter().any(is_day)) {
        return day::written(typed).filter(|day| day != typed);
    }
    if part.get("title").is_some_and(|title| title == "Identifier") {
        let joined: String = typed
            .chars()
            .map(|each| if each.is_ascii_alphanumeric() || "._".contains(each) { each } else { '-' })
            .collect();
        let plain = joined.trim_start_matches(['-', '.', '_']).trim_end_matches('-');
        // A name in other letters would be hyphens alone.
        let is_own = typed.chars().filter(|each| each.is_alphanumeric()).all(|each| each.is_ascii());
        // Of two names cut to one length, both may become one.
        return (is_own && Identifier::try_from(plain.to_owned()).is_ok()).then(|| plain.to_owned());
    }
    let pattern = part.get("pattern").and_then(Value::as_str)?;
    if pattern.starts_with("^10") {
        let at = typed.find("10.")?;
        let doi = typed.get(at..)?;
        return (at > 0 && doi.contains('/') && !doi.contains(' ')).then(|| doi.to_owned());
    }
    if pattern.contains('@') {
        return typed.strip_prefix("mailto:").filter(|rest| rest.contains('@')).map(str::to_owned);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_brought_to_its_form() {
        let uuid = "b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410";
        for text in [
            uuid,
            "{B7C4D2E0-51A6-4F3B-9D18-0C6E7A92F410}",
            "b7c4d2e051a64f3b9d180c6e7a92f410",
            "uuid:b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410",
        ] {
            assert_eq!(bare_uuid(text).as_deref(), Some(uuid), "{text}");
        }
        assert_eq!(bare_uuid("report-1"), None);
        assert_eq!(whole_address("larkspur.example/a").as_deref(), Some("https://larkspur.example/a"));
        assert_eq!(whole_address("our page"), None);
        assert_eq!(whole_address("2026.5"), None);
        let id = serde_json::json!({ "title": "Identifier", "pattern": "x" });
        assert_eq!(formed(&id, "Hall 4 (north)").as_deref(), Some("Hall-4--north"));
        assert_eq!(formed(&id, "зал"), None);
        let doi = serde_json::json!({ "pattern": "^10\\.[0-9]{4,9}/" });
        assert_eq!(formed(&doi, "https://doi.org/10.1000/182").as_deref(), Some("10.1000/182"));
    }
}
