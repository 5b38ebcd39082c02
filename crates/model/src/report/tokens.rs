//! Tokens, by what they are.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quantity::{Count, Quantity, walk};

/// Numbers of tokens, by kind.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tokens {
    /// Tokens in, those that were held ready included.
    pub input: Option<Quantity<Count>>,
    /// Those of the tokens in that were held ready from an earlier request; at most all of them.
    pub cached_input: Option<Quantity<Count>>,
    /// Tokens out, those of reasoning left out.
    pub output: Option<Quantity<Count>>,
    /// Tokens of reasoning that the user does not see.
    pub reasoning: Option<Quantity<Count>>,
}

walk!(Tokens { input, cached_input, output, reasoning });
