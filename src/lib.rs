//! Life cycle assessment reports of AI systems: typed, checked against their guidelines, explained at the line.
//!
//! Nothing here reads a file, a clock or the environment; the command line, behind the feature `cli`, does.
//!
//! ```
//! use ailca::{Format, Language, Level, Limits, check, messages};
//!
//! let text = r#"
//! schemaVersion: "0.5.0"
//! report:
//!   id: urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33
//!   title: Exemplar 7B
//!   status: draft
//!   publisher: { name: Larkspur Labs }
//! system: { name: Exemplar 7B }
//! inventory:
//!   electricity:
//!     - { id: grid, country: FR, locationBased: { value: 50, unit: g CO2e/kWh } }
//!   training:
//!     activities:
//!       - id: run
//!         stage: training
//!         electricity: grid
//!         energy: [{ value: 914, unit: kWh, boundary: facility, basis: measured }]
//!         emissions: { locationBased: { value: 45.7, unit: t CO2e } }
//! "#;
//! let outcome = check(text, Format::Yaml, &Limits::default());
//! assert!(!outcome.reaches(Level::Disclosure));
//!
//! let wrong = outcome.findings.iter().find(|placed| placed.finding.rule.id == "GHG-001").expect("a contradiction");
//! assert_eq!(wrong.spot.pointer, "/inventory/training/activities/0/emissions/locationBased/value");
//! let proof = wrong.finding.proof.as_ref().expect("with its proof");
//! println!("{}", messages::proof(Language::ENGLISH, proof));
//! ```
//!
//! A report can be built from its types as well, which is how a tool that measures writes one:
//!
//! ```
//! use ailca::quantity::{Basis, EnergyUnit, GhgUnit, MeteringBoundary, Quantity};
//! use ailca::report::{Activity, Emissions, Identity, Inventory, Party, Report, Section, Stage, System};
//! use ailca::{Format, Limits, check};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let text = |text: &str| text.to_owned().try_into();
//! let identity = Identity::new(
//!     "urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33".to_owned().try_into()?,
//!     text("Exemplar 7B: training")?,
//!     Party::new(text("Larkspur Labs")?),
//! );
//! let energy = Quantity::stated("914", EnergyUnit::KilowattHour)?
//!     .with_boundary(MeteringBoundary::Facility)
//!     .with_basis(Basis::Metered);
//! let emissions = Emissions { location_based: Some(Quantity::stated("45.7", GhgUnit::Kilogram)?), ..Emissions::default() };
//! let run = Activity {
//!     energy: vec![energy],
//!     emissions: Some(Box::new(emissions)),
//!     ..Activity::new("run".to_owned().try_into()?, Stage::Training)
//! };
//! let training = Section { activities: vec![run.into()], ..Section::default() };
//! let inventory = Inventory { training: Some(training.into()), ..Inventory::default() };
//! let report = Report {
//!     inventory: Some(Box::new(inventory.into())),
//!     ..Report::new(identity, System::new(text("Exemplar 7B")?))
//! };
//!
//! let outcome = check(&serde_json::to_string(&report)?, Format::Json, &Limits::default());
//! assert!(outcome.level.is_some(), "{:?}", outcome.findings);
//! # Ok(())
//! # }
//! ```
//! What users call is at the root: checking, reading and building reports, bringing them to another version, and what is
//! found. Modules hold the rest of what is promised. What this documentation does not show is for tests and bindings of
//! the project, and changes without notice.
#![forbid(unsafe_code)]

pub use ailca_model::{document, form, identifier, quantity, report};

pub mod acceptance;
pub mod advisories;
#[doc(hidden)]
pub mod assist;
pub mod canonical;
#[doc(hidden)]
pub mod carried;
pub mod check;
pub mod comparison;
mod demanded;
mod digest;
pub mod exchange;
#[doc(hidden)]
pub mod facts;
pub mod finding;
pub mod guidelines;
#[doc(hidden)]
pub mod mend;
pub mod messages;
pub mod migrate;
mod nearest;
pub mod outcome;
pub mod output;
pub mod profile;
pub mod redaction;
#[doc(hidden)]
pub mod reference;
#[doc(hidden)]
pub mod relations;
pub mod render;
pub mod revision;
pub mod rollup;
pub mod rules;
#[doc(hidden)]
pub mod satisfiable;
pub mod schema;
pub mod sheet;
#[doc(hidden)]
pub mod shown;
#[cfg(feature = "cli")]
pub mod signature;
#[doc(hidden)]
pub mod start;
pub mod statement;
mod templates;

pub use check::{Against, check, check_against};
pub use document::{Format, Limits};
pub use finding::{Finding, Level, Severity};
pub use messages::Language;
pub use migrate::{Migrated, migrate};
pub use nearest::Unknown;
pub use outcome::{LocatedFinding, Outcome};
pub use profile::Profile;
pub use quantity::Quantity;
pub use report::{Report, SchemaVersion};
pub use sheet::Sheet;

#[cfg(feature = "cli")]
pub mod cli;
