//! Where a schema comes from: a version, the types of this build, or a file.

use std::path::Path;

use serde_json::Value;

use crate::cli::reading::{found, shown};
use crate::cli::{Failure, spoken};
use crate::document::{self, Format, Limits, Tree};
use crate::finding::{Argument, Message};
use crate::messages;
use crate::outcome;
use crate::schema::released;

/// The text of a schema that an argument names.
pub(super) fn text(name: &Path) -> Result<String, Failure> {
    if let Some(text) = name.to_str().and_then(released::text) {
        return Ok(text);
    }
    let said = |key: &str| Failure::said(&Message::new(key).with("name", shown(name)));
    let bytes = found(name)?.ok_or_else(|| said("failure-no-schema"))?;
    let text = document::decode(&bytes, &Limits::default());
    text.map(str::to_owned).map_err(|_| said("failure-schema-text"))
}

/// The text as a tree that knows its lines.
pub(super) fn tree<'t>(name: &str, text: &'t str) -> Result<Tree<'t>, Failure> {
    let reading = document::read(text, Format::detect(name, text), &Limits::default());
    reading.tree.ok_or_else(|| {
        let problem = reading.problems.first();
        let line = problem.map_or(1, |problem| document::line_column(text, problem.span.start as usize).0);
        let detail = problem.map(|problem| messages::text(spoken(), &outcome::of_problem(problem).message));
        let message = Message::new("failure-schema-line").with("place", format!("{name}:{line}"));
        Failure::said(&message.with("detail", Argument::Said(detail.unwrap_or_default())))
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
