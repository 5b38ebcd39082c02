//! The JSON Schema of a report, and checking a document's structure against it.

mod explain;
mod generate;
mod instance;
mod part;
mod version;

use std::sync::LazyLock;

pub use explain::{Structure, check};
pub use generate::{generate, text};
pub use instance::{TreeJson, TreeNode};
pub use part::{Part, part};

/// The newest schema.
static SCHEMA: LazyLock<serde_json::Value> = LazyLock::new(generate);

/// The validator of the newest schema, built when the first document asks for it.
static VALIDATOR: LazyLock<Option<jsonschema::Validator<TreeJson>>> =
    LazyLock::new(|| jsonschema::options_for::<TreeJson>().should_validate_formats(true).build(&SCHEMA).ok());
