//! The JSON Schema of a report, its released versions, and checking a document's structure against them.

mod conventions;
pub mod diff;
mod explain;
mod for_editors;
mod generate;
mod instance;
mod meanings;
mod part;
pub mod released;
mod shipped;
mod version;
mod written;

use std::sync::LazyLock;

use crate::carried;

pub use conventions::{Breach, breaches};
pub use explain::{Structure, check};
pub use for_editors::for_editors;
pub use generate::{generate, text};
pub use instance::value;
use instance::{Instance, TreeJson, TreeNode};
pub use meanings::{meaning, meanings};
pub use part::{Part, part, smallest, words};
pub(crate) use shipped::of_version;
pub use shipped::unfolded;
pub(crate) use version::declared;

/// A schema with its validator.
struct Compiled {
    schema: serde_json::Value,
    validator: jsonschema::Validator<TreeJson>,
}

impl Compiled {
    /// Nothing where the schema of this name is unsound, which is a fault of the program.
    fn new(name: &str, schema: serde_json::Value) -> Option<Self> {
        let options = jsonschema::options_for::<TreeJson>().should_validate_formats(true);
        match options.build(&schema) {
            Ok(validator) => Some(Self { schema, validator }),
            Err(error) => {
                carried::record(name, &error);
                None
            }
        }
    }
}

/// The schema of the types of this build, as the first document that asks for it makes it.
static GENERATED: LazyLock<serde_json::Value> = LazyLock::new(generate);

/// The same, compiled for the first document that declares no released version and is no report.
static WORKING: LazyLock<Option<Compiled>> = LazyLock::new(|| Compiled::new("working", GENERATED.clone()));
