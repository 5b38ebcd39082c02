//! The report: the chapters of a life cycle assessment of an AI system.
//!
//! These types are the source of the schema; a doc comment here is a description there.

mod activity;
mod area;
mod boundary;
mod category_amounts;
mod comparisons;
mod country;
mod data_centre;
mod date;
mod direct_emission;
mod effects;
mod electricity;
mod end_of_life;
mod extensions;
mod goal_and_scope;
mod hardware;
mod identity;
mod impact_result;
mod impacts;
mod index;
mod interpretation;
mod inventory;
mod lookup;
mod measurement;
mod modelling;
mod new;
mod period;
mod practices;
mod provenance;
mod reference;
mod registered;
mod review;
mod schema_version;
mod scopes;
mod serving;
mod source;
mod stage;
mod system;
mod tokens;
mod water;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use activity::*;
pub use area::*;
pub use boundary::*;
pub use category_amounts::*;
pub use comparisons::*;
pub use country::*;
pub use data_centre::*;
pub use date::*;
pub use direct_emission::*;
pub use effects::*;
pub use electricity::*;
pub use end_of_life::*;
pub use extensions::Extensions;
pub use goal_and_scope::*;
pub use hardware::*;
pub use identity::*;
pub use impact_result::*;
pub use impacts::*;
pub use index::Index;
pub use interpretation::*;
pub use inventory::*;
pub use lookup::{EmissionsBy, EmissionsPartBy, Named};
pub use measurement::*;
pub use modelling::*;
pub use period::*;
pub use practices::*;
pub use provenance::*;
pub use reference::*;
pub use registered::*;
pub use review::*;
pub use schema_version::SchemaVersion;
pub use scopes::*;
pub use serving::*;
pub use source::*;
pub use stage::*;
pub use system::*;
pub use tokens::*;
pub use water::*;

use crate::document::{self, Amendments, Located, Tree, TypeError};
use crate::quantity::walk;

/// A life cycle assessment report of an AI system.
///
/// Its chapters are those of the study it summarises (ISO 14040): goal and scope, inventory, impacts, interpretation.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Report {
    /// Version of the schema that the report is written in.
    pub schema_version: Located<SchemaVersion>,
    /// Identity of the report.
    pub report: Located<Identity>,
    /// The AI system that is assessed.
    pub system: Located<System>,
    /// What the assessment is for, and what it covers (ISO 14044, 4.2).
    pub goal_and_scope: Option<Box<Located<GoalAndScope>>>,
    /// What was used and emitted (ISO 14044, 4.3).
    pub inventory: Option<Box<Located<Inventory>>>,
    /// Impacts on the environment (ISO 14044, 4.4).
    pub impacts: Option<Box<Located<Impacts>>>,
    /// What the results mean and how far they can be trusted (ISO 14044, 4.5).
    pub interpretation: Option<Located<Interpretation>>,
    /// Effects of using the system (ITU-T L.1480).
    pub effects: Option<Located<Effects>>,
    /// Comparative claims that the publisher makes (ISO 14044, 4.2.3.7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Located<Comparison>>,
    /// What was done to need less (AFNOR SPEC 2314).
    pub practices: Option<Located<Practices>>,
    /// Critical review (ISO 14044, 6).
    pub review: Option<Located<Review>>,
    /// Everything that figures were read from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Located<Source>>,
    /// The files of other formats that figures were read from, and what reading them did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provenance: Vec<Located<Provenance>>,
    /// What this schema does not know, each under a reverse-DNS name: the only place for other keys.
    pub extensions: Option<Extensions>,
    /// Where the entries stand that others point at; no part of the report.
    #[serde(skip)]
    pub index: Index,
}

impl Report {
    /// Reads a located document as a report.
    ///
    /// Reading is compiled here, once, and not wherever a report is asked for.
    ///
    /// # Errors
    ///
    /// The innermost value that is not of the wanted type.
    pub fn read(tree: &Tree<'_>) -> Result<Self, TypeError> {
        document::typed(tree)
    }

    /// Reads a located document as a report, with some of its values amended.
    ///
    /// # Errors
    ///
    /// As [`Report::read`].
    pub fn read_amended(tree: &Tree<'_>, amendments: &Amendments) -> Result<Self, TypeError> {
        document::typed_with(tree, amendments)
    }
}

walk!(Report {
    schema_version,
    report,
    system,
    goal_and_scope,
    inventory,
    impacts,
    interpretation,
    effects,
    comparisons,
    practices,
    review,
    sources,
    provenance,
    extensions,
    index
});
