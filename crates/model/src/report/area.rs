//! Parts of the world that are larger than a country.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

walk!(Area);

impl Area {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::World,
        Self::EuropeanUnion,
        Self::Europe,
        Self::NorthAmerica,
        Self::LatinAmericaAndCaribbean,
        Self::Africa,
        Self::Asia,
        Self::Oceania,
    ];

    /// The word as it stands in a report.
    pub const fn key(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::EuropeanUnion => "europeanUnion",
            Self::Europe => "europe",
            Self::NorthAmerica => "northAmerica",
            Self::LatinAmericaAndCaribbean => "latinAmericaAndCaribbean",
            Self::Africa => "africa",
            Self::Asia => "asia",
            Self::Oceania => "oceania",
        }
    }
}
