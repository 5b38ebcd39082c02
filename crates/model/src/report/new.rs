//! Entries of a report with what none of them can be without; the rest is filled in field by field.

use super::{Activity, Electricity, Identity, Index, Party, Report, SchemaVersion, Stage, Status, System};
use crate::form::{Text, UuidUrn};
use crate::identifier::Identifier;

impl Report {
    /// A report of the newest version with its identity and the system that it is of.
    pub fn new(identity: Identity, system: System) -> Self {
        Self {
            schema_version: SchemaVersion::CURRENT.into(),
            report: identity.into(),
            system: system.into(),
            goal_and_scope: None,
            inventory: None,
            impacts: None,
            interpretation: None,
            effects: None,
            comparisons: Vec::new(),
            practices: None,
            review: None,
            sources: Vec::new(),
            provenance: Vec::new(),
            extensions: None,
            index: Index::default(),
        }
    }
}

impl Identity {
    /// The identity of a draft.
    pub fn new(id: UuidUrn, title: Text, publisher: Party) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            status: Status::Draft.into(),
            status_reason: None,
            issue_date: None,
            valid_until: None,
            revision: None,
            full_report: None,
            supersedes: None,
            language: None,
            licence: None,
            publisher,
            assessor: None,
            contact: None,
        }
    }
}

impl Party {
    /// An organisation by its name.
    pub fn new(name: Text) -> Self {
        Self { name: name.into(), url: None, identifiers: Vec::new() }
    }
}

impl System {
    /// A system by its name.
    pub fn new(name: Text) -> Self {
        Self {
            name: name.into(),
            version: None,
            provider: None,
            release_date: None,
            identifiers: Vec::new(),
            technology_class: None,
            modalities: Vec::new(),
            models: Vec::new(),
        }
    }
}

impl Electricity {
    /// A supply by the id under which others point at it.
    pub fn new(id: Identifier) -> Self {
        Self {
            id: id.into(),
            country: None,
            area: None,
            zone: None,
            year: None,
            location_based: None,
            market_based: None,
            marginal: None,
            instruments: Vec::new(),
            factor_scope: None,
            includes_grid_losses: None,
            water_intensity: Vec::new(),
            primary_energy_factor: None,
        }
    }
}

impl Activity {
    /// An activity of a stage, by its id.
    pub fn new(id: Identifier, stage: Stage) -> Self {
        Self {
            id: id.into(),
            name: None,
            stage: stage.into(),
            model: None,
            period: None,
            timing: None,
            duration: None,
            data_centre: None,
            electricity: None,
            hardware: Vec::new(),
            compute: None,
            energy: Vec::new(),
            energy_breakdowns: Vec::new(),
            measurement: None,
            emissions: None,
            direct_emissions: Vec::new(),
            water: None,
            embodied: None,
            serving: None,
            note: None,
        }
    }
}
