//! The located document: YAML or JSON text as one tree that knows where each key and value stands.

mod located;

pub(crate) use located::NUMBER;
pub use located::{Located, NodeId};
