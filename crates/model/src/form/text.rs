//! Texts of a form that programs rely on.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $name:ident: $fits:path, $schema:tt;)+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl TryFrom<String> for $name {
            type Error = $crate::form::Malformed;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                if $fits(&text) { Ok(Self(text)) } else { Err($crate::form::Malformed::of(concat!("not of the form of ", stringify!($name)))) }
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+ };
}

texts! {
    /// A text of one character at least.
    Text: is_some, { "type": "string", "minLength": 1 };
    /// A UUID as URN (RFC 9562), as `urn:uuid:6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90`.
    UuidUrn: is_uuid_urn, {
        "type": "string",
        "pattern": "^urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "examples": ["urn:uuid:6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90"]
    };
    /// A language as BCP 47 tag, as `en` or `pt-BR`.
    LanguageTag: is_language_tag, {
        "type": "string",
        "pattern": "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$",
        "examples": ["en"]
    };
    /// A digital object identifier, as `10.48550/arXiv.2211.02001`.
    Doi: is_doi, {
        "type": "string",
        "pattern": "^10\\.[0-9]{4,9}/[^\\u0000-\\u0020\\u007F]+$",
        "examples": ["10.48550/arXiv.2211.02001"]
    };
    /// A SHA-256 digest (FIPS 180-4), in 64 hexadecimal digits of which the letters are small.
    Sha256: is_sha256, {
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
        "examples": ["5ad99cf571723a65fd29af01ddd801e4de9cfacd16aa56d88e3f4aaa5e1a5377"]
    };
    /// A complete address (RFC 3986), as `https://example.org/report`.
    Uri: is_uri, { "type": "string", "format": "uri" };
    /// An address of electronic mail: what no program delivers is refused, what is unusual is not.
    Email: is_email, {
        "type": "string",
        // 0002: some validators assert `format: email`, others pass over it; plain characters all read alike.
        "pattern": "^[!-?A-~]+@[0-9A-Za-z.-]+$",
        "examples": ["lca@example.org"]
    };
}

fn is_some(text: &str) -> bool {
    !text.is_empty()
}

fn is_uuid_urn(text: &str) -> bool {
    let Some(uuid) = text.strip_prefix("urn:uuid:") else { return false };
    let groups: Vec<_> = uuid.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.concat().bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().is_some_and(|language| {
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    first
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|each| matches!(each, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_doi(text: &str) -> bool {
    let Some((prefix, suffix)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    (4..=9).contains(&prefix.len())
        && prefix.bytes().all(|byte| byte.is_ascii_digit())
        && !suffix.is_empty()
        && suffix.bytes().all(|byte| byte > b' ' && byte != 0x7f)
}

fn is_uri(text: &str) -> bool {
    fluent_uri::Uri::parse(text).is_ok()
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    !local.is_empty()
        && local.bytes().all(|byte| byte.is_ascii_graphic())
        && !domain.is_empty()
        && domain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        let told = |expected: bool, fits: fn(&str) -> bool, texts: &[&str]| {
            for text in texts {
                assert_eq!(fits(text), expected, "{text}");
            }
        };
        let yes = |fits, texts: &[&str]| told(true, fits, texts);
        let no = |fits, texts: &[&str]| told(false, fits, texts);
        yes(
            is_uuid_urn,
            &[
                "urn:uuid:6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90",
                "urn:uuid:6F2C1F0A-9A3E-4A44-8F6E-3A1D2C5B7E90",
            ],
        );
        no(
            is_uuid_urn,
            &[
                "6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90",
                "urn:uuid:6f2c1f0a9a3e4a448f6e3a1d2c5b7e90",
                "urn:uuid:é",
            ],
        );
        yes(is_language_tag, &["en", "pt-BR", "zh-Hant-TW"]);
        no(is_language_tag, &["", "e", "english", "en-", "en_GB"]);
        yes(is_doi, &["10.48550/arXiv.2211.02001", "10.1000/ünïcode"]);
        no(is_doi, &["doi:10.48550/x", "10.1/x", "10.48550/", "10.48550/a b"]);
        yes(is_uri, &["https://example.org/a?b#c", "urn:isbn:0", "doi:10.1/x"]);
        no(is_uri, &["example.org", "https://a b", "/x"]);
        yes(is_email, &["lca@example.org", "a.b+c@d", "x@a-b.c"]);
        no(is_email, &["lca", "@example.org", "a@", "a b@c", "a@b@c", "a@b c", "é@example.org"]);
    }
}
