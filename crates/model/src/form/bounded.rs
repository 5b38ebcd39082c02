//! Whole numbers within bounds.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::Malformed;

/// A whole number from `LOW` to `HIGH`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32")]
pub struct Within<const LOW: u32, const HIGH: u32>(u32);

/// A whole number from `LOW` on, that 32 bits hold.
pub type AtLeast<const LOW: u32> = Within<LOW, { u32::MAX }>;

impl<const LOW: u32, const HIGH: u32> TryFrom<u32> for Within<LOW, HIGH> {
    type Error = Malformed;

    fn try_from(number: u32) -> Result<Self, Malformed> {
        if (LOW..=HIGH).contains(&number) {
            Ok(Self(number))
        } else {
            Err(format!("{number} is not from {LOW} to {HIGH}").into())
        }
    }
}

impl<const LOW: u32, const HIGH: u32> Deref for Within<LOW, HIGH> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0
    }
}

impl<const LOW: u32, const HIGH: u32> fmt::Display for Within<LOW, HIGH> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<const LOW: u32, const HIGH: u32> JsonSchema for Within<LOW, HIGH> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("From{LOW}To{HIGH}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": LOW, "maximum": HIGH })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_within() {
        type Category = Within<1, 3>;
        let read = |number| Category::try_from(number).map(|category| *category);
        assert_eq!([0, 1, 3, 4].map(|number| read(number).is_ok()), [false, true, true, false]);
        assert_eq!(AtLeast::<1>::try_from(u32::MAX).map(|number| *number), Ok(u32::MAX));
    }
}
