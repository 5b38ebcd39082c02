//! What a guideline asks for in one place, and what answers it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::{Level, Rule, Words};
use crate::rules;

/// One requirement; several may stand in one clause of the guideline.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Clause {
    /// Number or name of the clause in the guideline, as cited in its own language.
    pub clause: Words,
    /// Where the part of the guideline that holds it is found, if that has an address of its own.
    pub url: Option<String>,
    /// What it asks, in our own words.
    pub requirement: Words,
    /// The level that it belongs to.
    pub level: Level,
    /// With which verb the guideline asks for it, where that is known; the level above is our own.
    pub verb: Option<Verb>,
    /// Whether the requirement was not held against the guideline's own text.
    #[serde(default)]
    pub unverified: bool,
    /// What checks it.
    covered_by: Option<Coverage>,
    /// Why no machine can check it.
    not_machine_checkable: Option<Words>,
}

/// What checks a clause, and how much of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    /// Ids of the rules, each with how much of the clause it tests.
    #[serde(default)]
    rules: BTreeMap<String, Extent>,
    /// Fields that the rules look into.
    #[serde(default)]
    fields: Vec<String>,
    /// Fields that are looked at for being stated alone.
    #[serde(default)]
    present: Vec<String>,
    /// What of the clause neither rules nor fields test; where left out, they test all of it together.
    untested: Option<Words>,
}

/// How much of a clause a rule tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Extent {
    /// All of it.
    All,
    /// A part of it: what the title of the rule says.
    Part,
    /// That something is stated, whatever it says.
    Presence,
    /// Nothing in a statement: the rule looks at another file than the report.
    Elsewhere,
}

impl Extent {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Part => "part",
            Self::Presence => "presence",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// The verb with which a guideline asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Verb {
    /// It requires.
    Shall,
    /// It recommends.
    Should,
    /// It allows.
    May,
}

impl Verb {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shall => "shall",
            Self::Should => "should",
            Self::May => "may",
        }
    }
}

/// On what ground a clause can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
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

/// What parts one field from another that answers the same.
const OR: &str = " | ";

/// The pointers of a field: one, or several of which each answers. `-` stands for any entry of a list, `*` for every one.
pub fn alternatives(field: &str) -> impl Iterator<Item = &str> {
    field.split(OR)
}

impl Clause {
    /// Ids of the rules that check it, whether this build has them or not.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.covered_by.iter().flat_map(|coverage| coverage.rules.keys()).map(String::as_str)
    }

    /// How much of it a rule tests, where the rule checks it.
    pub fn extent(&self, rule: &str) -> Option<Extent> {
        self.covered_by.as_ref()?.rules.get(rule).copied()
    }

    /// The rules of this build that check it.
    pub fn built(&self) -> impl Iterator<Item = &'static Rule> {
        self.rules().filter_map(|id| rules::all().find(|rule| rule.id == id))
    }

    /// Ids of rules that would check it and that this build does not have.
    pub fn not_built(&self) -> impl Iterator<Item = &str> {
        self.rules().filter(|id| !rules::all().any(|rule| rule.id == *id))
    }

    /// Where in a report it is answered: fields that rules look into, then those that need only be stated.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.covered_by.iter().flat_map(|coverage| &coverage.fields).map(String::as_str).chain(self.present())
    }

    /// The fields of it that are looked at for being stated alone.
    pub fn present(&self) -> impl Iterator<Item = &str> {
        self.covered_by.iter().flat_map(|coverage| &coverage.present).map(String::as_str)
    }

    /// Pointers into the report where it is answered, `-` standing for an entry of a list.
    pub fn pointers(&self) -> impl Iterator<Item = String> {
        self.fields().flat_map(alternatives).map(|pointer| pointer.replace("/*", "/-"))
    }

    /// What of it is not tested.
    pub fn untested(&self) -> Option<&Words> {
        self.covered_by.as_ref()?.untested.as_ref()
    }

    /// Whether its rules, with the fields that it asks for, test all of it.
    pub fn is_tested_whole(&self) -> bool {
        // 0007: who reads "checks met" takes the clause for fulfilled.
        self.ground() == Ground::Rules && self.untested().is_none()
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
