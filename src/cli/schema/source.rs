//! Where a schema comes from: a version, the types of this build, or a file.

use serde_json::Value;

use crate::cli::Failure;
use crate::document::{self, Format, Limits, Tree};
use crate::finding::Message;
use crate::schema::released;

/// The text of a schema that an argument names.
pub(super) fn text(name: &str) -> Result<String, Failure> {
    if let Some(text) = released::text(name) {
        return Ok(text);
    }
    let bytes = std::fs::read(name).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::said(&Message::new("failure-no-schema").with("name", name)),
        _ => Failure::of(name, &error),
    })?;
    let text = document::decode(&bytes, &Limits::default());
    text.map(str::to_owned)
        .map_err(|_| Failure::said(&Message::new("failure-schema-text").with("name", name)))
}

/// The text as a tree that knows its lines.
pub(super) fn tree<'t>(name: &str, text: &'t str) -> Result<Tree<'t>, Failure> {
    let reading = document::read(text, Format::detect(name, text), &Limits::default());
    let line = reading
        .problems
        .first()
        .map_or(1, |problem| document::line_column(text, problem.span.start as usize).0);
    reading.tree.ok_or_else(|| {
        Failure::said(&Message::new("failure-schema-line").with("place", format!("{name}:{line}")))
    })
}

/// The tree as a schema.
pub(super) fn schema(name: &str, tree: &Tree<'_>) -> Result<Value, Failure> {
    let value = crate::schema::value(tree);
    if value.is_object() || value.is_boolean() {
        Ok(value)
    } else {
        Err(Failure::said(&Message::new("failure-schema-object").with("name", name)))
    }
}
