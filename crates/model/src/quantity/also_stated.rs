//! One figure that is printed in several places with several numbers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Written;
use super::dimension::Dimension;
use super::keys::keys;
use crate::document::Located;
use crate::form::Text;
use crate::identifier::Identifier;

/// The same figure as it is printed elsewhere, with another number: it is what the figure says, or one of the two is wrong.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "AlsoStated{D}")]
pub struct AlsoStated<D: Dimension> {
    /// The number, written with the digits that are significant.
    pub value: Located<Written>,
    /// Unit of the number.
    pub unit: Located<D::Unit>,
    /// Where it is printed: document, section, table, line.
    pub place: Located<Text>,
    /// Id of the entry of `sources` that it is printed in.
    pub source: Option<Located<Identifier>>,
}
keys!(AlsoStated<D> { value, unit, place, source });
