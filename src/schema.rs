//! The JSON Schema of a report, its released versions, and checking a document's structure against them.

mod conventions;
pub mod diff;
mod explain;
mod generate;
mod instance;
mod part;
pub mod released;
mod shipped;
mod version;
mod written;

use std::sync::LazyLock;

pub use conventions::{Breach, breaches};
pub use explain::{Structure, check};
pub use generate::{generate, text};
pub use instance::{TreeJson, TreeNode, value};
pub use part::{Part, part, smallest};
pub use shipped::unfolded;

/// A schema with its validator.
struct Compiled {
    schema: serde_json::Value,
    validator: jsonschema::Validator<TreeJson>,
}

impl Compiled {
    /// Nothing where the schema is unsound, which tests rule out for ours.
    fn new(schema: serde_json::Value) -> Option<Self> {
        let options = jsonschema::options_for::<TreeJson>().should_validate_formats(true);
        let validator = options.build(&schema).ok()?;
        Some(Self { schema, validator })
    }
}

/// The schema of the types of this build, built when the first document asks for it.
static WORKING: LazyLock<Option<Compiled>> = LazyLock::new(|| Compiled::new(generate()));
