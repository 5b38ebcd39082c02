//! What a draft was read from, and what reading it did.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::words;
use crate::identifier::Identifier;
use crate::quantity::walk;

/// A file of another format that figures of this report were read from (ISO 14044, 4.2.3.6: sources of data; 5.2: assumptions).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Provenance {
    /// Id of the entry of `sources` that figures read from the file point at.
    pub source: Option<Located<Identifier>>,
    /// Format of the file.
    #[schemars(example = &"codecarbon")]
    pub format: Located<String>,
    /// Name of the file.
    pub file: Option<Located<String>>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: Option<Located<String>>,
    /// Program that read it, with its version.
    #[schemars(example = &"ailca 0.1.0")]
    pub reader: Option<Located<String>>,
    /// What was repaired, assumed or left out on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Located<ProvenanceStep>>,
}

walk!(Provenance { source, format, file, sha256, reader, steps });

/// Something that was done to what stood in a file.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProvenanceStep {
    /// What kind of thing.
    pub kind: Located<StepKind>,
    /// Where in the file: a line, a row or a path.
    #[schemars(example = &"line 3")]
    pub at: Option<Located<String>>,
    /// What it was.
    pub description: Located<String>,
}

walk!(ProvenanceStep { kind, at, description });

/// What is done to what stands in a file when it is read into a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum StepKind {
    /// A known defect of the file was undone; the way back is exact.
    Repair,
    /// Something that the file does not say was taken from what its tool is known to do.
    Assumption,
    /// Something in the file is not in the report.
    Omission,
}

words!(StepKind { Repair, Assumption, Omission });

walk!(StepKind);
