//! Pointers out of the report: to another report or to a document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::Uri;
use crate::quantity::walk;

/// Another report.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reference {
    /// Its `report.id`, where it has one.
    pub id: Option<Located<String>>,
    /// Its title.
    pub title: Option<Located<String>>,
    /// Where it can be read.
    pub url: Option<Located<Uri>>,
}

walk!(Reference { id, title, url });
