//! Critical review by others (ISO/TS 14071).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PartialDate;
use crate::document::Located;
use crate::quantity::walk;

/// Critical review (ISO 14044, 6; ISO/TS 14071).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    /// Kind of review.
    pub kind: Located<ReviewKind>,
    /// Standard that it followed.
    pub standard: Option<Located<String>>,
    /// Who reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewers: Vec<Reviewer>,
    /// What they found, or where it can be read (ISO 14044, 6).
    pub statement: Option<Located<String>>,
    /// Day of the statement; month or year where no more is known.
    pub date: Option<Located<PartialDate>>,
    /// Revision of the report that was reviewed; the review does not cover a later one (ISO/TS 14071).
    pub revision: Option<Located<u32>>,
}

walk!(Review { kind, standard, reviewers, statement, date, revision });

/// Kind of critical review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ReviewKind {
    /// By an expert of the publisher.
    InternalExpert,
    /// By an expert from outside (ISO 14044, 6.2).
    ExternalExpert,
    /// By a panel of interested parties (ISO 14044, 6.3).
    Panel,
}

walk!(ReviewKind);

/// A reviewer (ISO/TS 14071).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reviewer {
    /// Name.
    pub name: Located<String>,
    /// Organisation.
    pub organisation: Option<Located<String>>,
    /// Whether independent of publisher and practitioner.
    pub independent: Option<Located<bool>>,
    /// Whether this is the chair of the panel.
    pub chair: Option<Located<bool>>,
}

walk!(Reviewer { name, organisation, independent, chair });
