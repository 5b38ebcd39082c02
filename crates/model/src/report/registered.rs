//! Numbers and names under which registers know organisations and products.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::{Text, words};
use crate::quantity::walk;

/// A number under which a register knows an organisation.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompanyIdentifier {
    /// The register.
    pub scheme: Located<CompanyScheme>,
    /// The number, as the register writes it.
    pub value: Located<Text>,
}

walk!(CompanyIdentifier { scheme, value });

/// A register of organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CompanyScheme {
    /// Legal entity identifier (ISO 17442).
    Lei,
    /// Number of the register of companies of its country.
    CompanyRegister,
    /// Number for value added tax.
    Vat,
    /// D-U-N-S number.
    Duns,
    /// Global location number (GS1).
    Gln,
    /// A URN, as PACT exchanges it (RFC 8141).
    Urn,
}

words!(CompanyScheme { Lei, CompanyRegister, Vat, Duns, Gln, Urn });

walk!(CompanyScheme);

/// A number or name under which a register knows a product.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductIdentifier {
    /// The register.
    pub scheme: Located<ProductScheme>,
    /// The number or name, as the register writes it.
    pub value: Located<Text>,
}

walk!(ProductIdentifier { scheme, value });

/// A register of products.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ProductScheme {
    /// Package URL, such as that of a model on a hub.
    Purl,
    /// Repository on the Hugging Face hub, as `owner/name`.
    HuggingFace,
    /// Digital object identifier (ISO 26324).
    Doi,
    /// Global trade item number (GS1).
    Gtin,
    /// Number under which the provider sells it.
    Sku,
    /// A URN, as PACT exchanges it (RFC 8141).
    Urn,
}

words!(ProductScheme { Purl, HuggingFace, Doi, Gtin, Sku, Urn });

walk!(ProductScheme);
