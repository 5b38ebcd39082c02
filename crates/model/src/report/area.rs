//! Parts of the world that are larger than a country.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::form::words;
use crate::quantity::walk;

/// A part of the world larger than a country (UN M49, and the European Union).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Area {
    /// The whole world.
    World,
    /// The member states of the European Union.
    EuropeanUnion,
    /// Europe.
    Europe,
    /// Northern America.
    NorthAmerica,
    /// Latin America and the Caribbean.
    LatinAmericaAndCaribbean,
    /// Africa.
    Africa,
    /// Asia.
    Asia,
    /// Oceania.
    Oceania,
}

words!(Area { World, EuropeanUnion, Europe, NorthAmerica, LatinAmericaAndCaribbean, Africa, Asia, Oceania });

walk!(Area);
