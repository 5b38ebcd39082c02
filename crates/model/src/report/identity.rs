//! Who publishes the report, when, and which revision it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CompanyIdentifier, PartialDate, Reference};
use crate::document::Located;
use crate::form::{AtLeast, Email, LanguageTag, Sha256, Text, Uri, UuidUrn, words};
use crate::quantity::{Audience, walk};

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
    /// Day of publication; month or year where no more is known.
    pub issue_date: Option<Located<PartialDate>>,
    /// Last day on which the publisher stands by it, as environmental declarations state it (ISO 14025).
    pub valid_until: Option<Located<PartialDate>>,
    /// Number of the revision, from 1.
    pub revision: Option<Located<AtLeast<1>>>,
    /// The full report that this is a copy of, where some of its figures are withheld in this one.
    pub full_report: Option<Located<FullReport>>,
    /// The report or revision that this one replaces.
    pub supersedes: Option<Reference>,
    /// Language of the free text, as a BCP 47 tag.
    pub language: Option<Located<LanguageTag>>,
    /// Licence of the report, as an SPDX expression.
    #[schemars(example = &"CC-BY-4.0")]
    pub licence: Option<Located<String>>,
    /// Who answers for the report.
    pub publisher: Party,
    /// Who made the assessment, where it is not the publisher (ISO 14044, 5.2: practitioner).
    pub assessor: Option<Party>,
    /// Who answers questions on it.
    pub contact: Option<Contact>,
}

walk!(Identity {
    id,
    title,
    status,
    status_reason,
    issue_date,
    valid_until,
    revision,
    full_report,
    supersedes,
    language,
    licence,
    publisher,
    assessor,
    contact
});

/// The full report that a copy with fewer figures was made of.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FullReport {
    /// SHA-256 of its canonical form (RFC 8785), in hexadecimal.
    pub sha256: Located<Sha256>,
    /// Who may read it: the audiences whose figures it holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<Located<Audience>>,
}

walk!(FullReport { sha256, audiences });

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

words!(Status { Draft, Final, Corrective, Withdrawn });

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
    /// Numbers under which registers know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Located<CompanyIdentifier>>,
}

walk!(Party { name, url, identifiers });

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
