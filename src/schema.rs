//! The JSON Schema of a report, and checking a document's structure against it.

mod explain;
mod generate;
mod instance;

use std::sync::LazyLock;

pub use explain::check;
pub use generate::{generate, text};
pub use instance::{TreeJson, TreeNode};

/// The newest schema.
static SCHEMA: LazyLock<serde_json::Value> = LazyLock::new(generate);

/// The validator of the newest schema, built when the first document asks for it.
static VALIDATOR: LazyLock<Option<jsonschema::Validator<TreeJson>>> =
    LazyLock::new(|| jsonschema::options_for::<TreeJson>().should_validate_formats(true).build(&SCHEMA).ok());
