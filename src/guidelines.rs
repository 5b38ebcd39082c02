//! The guidelines that ask for what is checked, as data: a file a guideline, a clause an entry.

mod clause;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::carried;
use crate::document::{self, Format, Limits};
use crate::finding::Words;
use crate::messages::Language;
use crate::nearest::{Unknown, nearest};

pub use clause::{Clause, Extent, Ground, Verb, alternatives};

/// A guideline with what it asks of a report.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Guideline {
    /// The name by which commands know it; that of its file.
    pub key: String,
    /// Its title, in the languages in which it has one; in the others, as published.
    pub title: Words,
    /// The title by which it is cited.
    pub short_title: Words,
    /// Year, month or version of the edition.
    pub edition: Words,
    /// Who publishes it.
    pub publisher: Words,
    /// Where it is found, if it has an address of its own.
    pub url: Option<String>,
    /// Documents of other bodies with the same text.
    #[serde(default)]
    pub twins: Vec<Twin>,
    /// Where it stands.
    pub status: Status,
    /// Under what terms it was used; never its text.
    pub licence: String,
    /// What of it was read, and so how far its clauses can be relied on.
    pub read: Words,
    /// What it asks, clause by clause.
    pub clauses: Vec<Clause>,
}

/// A document of another body with the same text, read free of charge.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Twin {
    /// Publisher and number, with the edition where it is known.
    pub name: String,
    /// Where it is found, if an address is known.
    pub url: Option<String>,
}

/// Where a guideline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Status {
    /// Published and valid.
    InForce,
    /// Published for whoever wants to follow it.
    Voluntary,
    /// Recommended by a public body.
    Recommendation,
    /// Advice of a public body.
    Guidance,
    /// A report that informs and asks for nothing.
    TechnicalReport,
    /// A method of assessment.
    Method,
    /// A plan for standards to come.
    Roadmap,
    /// An initiative without requirements of its own.
    Initiative,
    /// A project of standardisation without a public draft.
    InDevelopment,
    /// A draft.
    Draft,
    /// Over.
    Finished,
    /// Announced, and not found.
    NotFound,
    /// What this validator asks on its own account.
    Own,
}

impl Status {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::InForce => "inForce",
            Self::Voluntary => "voluntary",
            Self::Recommendation => "recommendation",
            Self::Guidance => "guidance",
            Self::TechnicalReport => "technicalReport",
            Self::Method => "method",
            Self::Roadmap => "roadmap",
            Self::Initiative => "initiative",
            Self::InDevelopment => "inDevelopment",
            Self::Draft => "draft",
            Self::Finished => "finished",
            Self::NotFound => "notFound",
            Self::Own => "own",
        }
    }
}

/// Why a text is no guideline, with the place, in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableGuideline(String);

impl fmt::Display for UnreadableGuideline {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str(&self.0)
    }
}

impl Error for UnreadableGuideline {}

impl Guideline {
    /// Reads a guideline file.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, in serde's English.
    pub fn read(text: &str) -> Result<Self, UnreadableGuideline> {
        let reading = document::read(text, Format::Yaml, &Limits::default());
        match (reading.tree, reading.problems.as_slice()) {
            (Some(tree), []) => {
                let at = |error: &document::TypeError| {
                    UnreadableGuideline(format!("{}: {error}", tree.pointer(error.node)))
                };
                document::typed(&tree).map_err(|error| at(&error))
            }
            (_, problems) => Err(UnreadableGuideline(format!("{problems:?}"))),
        }
    }

    /// How many of its clauses were not held against its text.
    pub fn unverified(&self) -> usize {
        self.clauses.iter().filter(|clause| clause.unverified).count()
    }
}

/// A clause with the guideline that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Citation {
    /// The guideline.
    pub guideline: &'static Guideline,
    /// The clause.
    pub clause: &'static Clause,
}

impl Citation {
    /// Where the clause is found: its own part of the guideline, or the guideline.
    pub fn url(&self) -> Option<&'static str> {
        self.clause.url.as_deref().or(self.guideline.url.as_deref())
    }
}

/// The files of the guidelines, in the order in which they are told.
macro_rules! files {
    ($($key:literal),+ $(,)?) => {
        &[$(($key, include_str!(concat!("guidelines/", $key, ".yaml")))),+]
    };
}

/// The guideline files by their key.
pub static FILES: &[(&str, &str)] = files!(
    "itu-t-l1801",
    "itu-t-l1410",
    "itu-t-l1480",
    "iso-14040-14044",
    "iso-14067",
    "iso-14046",
    "iso-14071",
    "iso-iec-21031",
    "iso-iec-30134",
    "iso-iec-tr-20226",
    "eu-gpai",
    "eu-2024-1364",
    "eu-pef",
    "ghg-protocol-product",
    "ghg-protocol-scope-2",
    "afnor-2314",
    "sci-ai",
    "aware",
    "ilcd",
    "pedigree",
    "ieee-p7100",
    "ieee-p3584",
    "ieee-p1959",
    "coalition-roadmap",
    "un-transparency",
    "green-digital-action",
    "iea-observatory",
    "frugal-ai-challenge",
    "genai-good-practice",
    "ailca",
);

/// Read when the first clause is asked for.
static GUIDELINES: LazyLock<Vec<Guideline>> = LazyLock::new(|| {
    let read =
        |(key, text): &(&str, &str)| Guideline::read(text).map_err(|error| carried::record(key, &error)).ok();
    FILES.iter().filter_map(read).collect()
});

/// The clauses that ask for a rule, by its id: those that were verified first, and of each guideline one first.
static BY_RULE: LazyLock<BTreeMap<&str, Vec<Citation>>> = LazyLock::new(|| {
    let mut by_rule: BTreeMap<&str, Vec<(bool, usize, Citation)>> = BTreeMap::new();
    for guideline in all() {
        for clause in &guideline.clauses {
            for rule in clause.rules() {
                let asking = by_rule.entry(rule).or_default();
                let earlier = asking.iter().filter(|(_, _, known)| known.guideline.key == guideline.key);
                asking.push((clause.unverified, earlier.count(), Citation { guideline, clause }));
            }
        }
    }
    let sorted = by_rule.into_iter().map(|(rule, mut asking)| {
        asking.sort_by_key(|(unverified, earlier, _)| (*unverified, *earlier));
        (rule, asking.into_iter().map(|(_, _, asking)| asking).collect())
    });
    sorted.collect()
});

/// Every guideline.
pub fn all() -> &'static [Guideline] {
    &GUIDELINES
}

/// The clauses that ask for a rule, those that were held against the guideline's text first.
pub fn asking_for(rule: &str) -> &'static [Citation] {
    BY_RULE.get(rule).map_or(&[], Vec::as_slice)
}

/// The guideline of that key or short title.
///
/// # Errors
///
/// That there is none, with the keys that may have been meant.
pub fn find(name: &str) -> Result<&'static Guideline, Unknown> {
    let same = |known: &str| known.eq_ignore_ascii_case(name);
    let known = || all().iter().map(|guideline| guideline.key.as_str());
    all()
        .iter()
        .find(|guideline| {
            same(&guideline.key)
                || Language::ALL.into_iter().any(|language| same(guideline.short_title.of(language)))
        })
        .ok_or_else(|| {
            let contained = known().filter(|key| name.len() > 2 && key.contains(&name.to_ascii_lowercase()));
            let contained: Vec<_> = contained.collect();
            Unknown { near: if contained.is_empty() { nearest(name, known()) } else { contained } }
        })
}
