//! Where figures were read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PartialDate;
use crate::document::Located;
use crate::form::{Doi, Uri};
use crate::identifier::Identifier;
use crate::quantity::walk;

/// Something that figures were read from (ISO 14044, 4.2.3.6: sources of data).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// Name by which figures point at it.
    pub id: Located<Identifier>,
    /// Its title.
    pub title: Located<String>,
    /// Who published it.
    pub publisher: Option<Located<String>>,
    /// Digital object identifier.
    pub doi: Option<Located<Doi>>,
    /// Where it can be read.
    pub url: Option<Located<Uri>>,
    /// Day, month or year of publication.
    pub date: Option<Located<PartialDate>>,
    /// Name of the tool, where a tool gave the figures.
    #[schemars(example = &"CodeCarbon")]
    pub tool: Option<Located<String>>,
    /// Version of the tool, as it prints it; known biases of a version are told.
    pub version: Option<Located<String>>,
    /// What was taken from it.
    pub covers: Option<Located<String>>,
}

walk!(Source { id, title, publisher, doi, url, date, tool, version, covers });
