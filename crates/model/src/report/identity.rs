//! Who publishes the report, when, and which revision it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Reference};
use crate::document::Located;
use crate::form::{AtLeast, Email, LanguageTag, Text, Uri, UuidUrn};
use crate::quantity::walk;

/// Identity of the report (ISO 14044, 5.2; ISO/TS 14071).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Identity {
    /// Name of the report that never changes: a UUID as URN (RFC 9562).
    pub id: Located<UuidUrn>,
    /// Title of the report.
    pub title: Located<Text>,
    /// Where the report stands.
    pub status: Located<Status>,
    /// Why a report is corrective or withdrawn.
    pub status_reason: Option<Located<String>>,
    /// Day of publication.
    pub issue_date: Option<Located<Date>>,
    /// Number of the revision, from 1.
    pub revision: Option<Located<AtLeast<1>>>,
    /// The report or revision that this one replaces.
    pub supersedes: Option<Reference>,
    /// Language of the free text, as a BCP 47 tag.
    pub language: Option<Located<LanguageTag>>,
    /// Licence of the report, as an SPDX expression.
    #[schemars(example = &"CC-BY-4.0")]
    pub licence: Option<Located<String>>,
    /// Who answers for the report.
    pub publisher: Party,
    /// Who answers questions on it.
    pub contact: Option<Contact>,
}

walk!(Identity {
    id,
    title,
    status,
    status_reason,
    issue_date,
    revision,
    supersedes,
    language,
    licence,
    publisher,
    contact
});

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// Being written; not for others to rely on.
    Draft,
    /// Published.
    Final,
    /// Published to correct an earlier one.
    Corrective,
    /// No longer to be relied on.
    Withdrawn,
}

walk!(Status);

/// An organisation.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Party {
    /// Its name.
    pub name: Located<Text>,
    /// Where it is found on the web.
    pub url: Option<Located<Uri>>,
}

walk!(Party { name, url });

/// Who answers questions on the report.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// Name of a person or a team.
    pub name: Option<Located<String>>,
    /// Electronic mail address.
    pub email: Option<Located<Email>>,
    /// Page with a way to get in touch.
    pub url: Option<Located<Uri>>,
}

walk!(Contact { name, email, url });
