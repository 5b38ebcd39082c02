//! The JSON Schema of a report, and checking a document's structure against it.

mod instance;

pub use instance::{TreeJson, TreeNode};
