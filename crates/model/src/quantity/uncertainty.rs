//! How far the true value may lie from a figure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Written, keys};
use crate::document::Located;
use crate::form::Malformed;

/// How far the true value may lie from a figure.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, try_from = "UncertaintyParts")]
#[schemars(!try_from)]
#[schemars(extend("anyOf" = [{"required": ["relative"]}, {"required": ["interval"]}]))]
pub struct Uncertainty {
    /// Half-width as a fraction of the figure: 0.05 for ± 5 %.
    #[schemars(range(min = 0.0))]
    pub relative: Option<Located<Written>>,
    /// Bounds, in the unit of the figure.
    pub interval: Option<Range>,
    /// Probability that the true value lies within, from 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub confidence: Option<Located<Written>>,
}

keys!(Uncertainty { relative, interval, confidence });

/// An uncertainty as it stands in the document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct UncertaintyParts {
    relative: Option<Located<Written>>,
    interval: Option<Range>,
    confidence: Option<Located<Written>>,
}

impl TryFrom<UncertaintyParts> for Uncertainty {
    type Error = Malformed;

    fn try_from(parts: UncertaintyParts) -> Result<Self, Self::Error> {
        let UncertaintyParts { relative, interval, confidence } = parts;
        if relative.is_none() && interval.is_none() {
            return Err(Malformed::of("neither `relative` nor `interval`"));
        }
        if relative.as_ref().is_some_and(|half| half.value() < 0.0) {
            return Err(Malformed::of("`relative` is negative"));
        }
        if confidence.as_ref().is_some_and(|share| !(0.0..=1.0).contains(&share.value())) {
            return Err(Malformed::of("`confidence` is not from 0 to 1"));
        }
        Ok(Self { relative, interval, confidence })
    }
}

/// Two bounds in the unit of the figure that they belong to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Range {
    /// Lower bound, in the unit of the figure.
    pub low: Located<Written>,
    /// Upper bound, in the unit of the figure.
    pub high: Located<Written>,
}

keys!(Range { low, high });
