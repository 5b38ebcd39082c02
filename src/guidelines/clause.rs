//! What a guideline asks for in one place, and what answers it.

use serde::Deserialize;

use super::{Name, Words};
use crate::finding::Level;
use crate::finding::Rule;
use crate::rules;

/// One requirement; several may stand in one clause of the guideline.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Clause {
    /// Number or name of the clause in the guideline, as cited in its own language.
    pub clause: Name,
    /// Where the part of the guideline that holds it is found, if that has an address of its own.
    pub url: Option<String>,
    /// What it asks, in our own words.
    pub requirement: Words,
    /// The level that it belongs to.
    pub level: Level,
    /// Whether the requirement was not held against the guideline's own text.
    #[serde(default)]
    pub unverified: bool,
    /// What checks it.
    covered_by: Option<Coverage>,
    /// Why no machine can check it.
    not_machine_checkable: Option<Words>,
}

/// What checks a clause.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Ids of the rules.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Pointers into the report where it is answered; `-` stands for every entry of a list.
    pub fields: Vec<String>,
}

/// On what ground a clause can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Rules of this build check it.
    Rules,
    /// The report has a place for the answer, and no rule looks further.
    Fields,
    /// The rules that would check it are not in this build.
    NotBuilt,
    /// No machine can check it.
    Human,
}

impl Ground {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Fields => "fields",
            Self::NotBuilt => "notBuilt",
            Self::Human => "human",
        }
    }
}

impl Clause {
    /// Ids of the rules that check it, whether this build has them or not.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.covered_by.iter().flat_map(|coverage| &coverage.rules).map(String::as_str)
    }

    /// The rules of this build that check it.
    pub fn built(&self) -> impl Iterator<Item = &'static Rule> {
        self.rules().filter_map(|id| rules::all().find(|rule| rule.id == id))
    }

    /// Ids of rules that would check it and that this build does not have.
    pub fn not_built(&self) -> impl Iterator<Item = &str> {
        self.rules().filter(|id| !rules::all().any(|rule| rule.id == *id))
    }

    /// Pointers into the report where it is answered; `-` stands for every entry of a list.
    pub fn fields(&self) -> &[String] {
        self.covered_by.as_ref().map_or(&[], |coverage| &coverage.fields)
    }

    /// Why no machine can check it, if none can.
    pub const fn reason(&self) -> Option<&Words> {
        self.not_machine_checkable.as_ref()
    }

    /// On what ground it can be judged.
    pub fn ground(&self) -> Ground {
        if self.reason().is_some() {
            Ground::Human
        } else if self.built().next().is_some() {
            Ground::Rules
        } else if self.rules().next().is_some() {
            Ground::NotBuilt
        } else {
            Ground::Fields
        }
    }
}
