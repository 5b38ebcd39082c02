//! Findings that a publisher accepts for a while, with a reason: shown in every output, and never a way to a level; and what
//! else `ailca.yaml` says.

mod settings;
mod written;

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::json;

use crate::document::{self, Format, Limits, Located, Tree};
use crate::finding::{Finding, Level};
use crate::form::Malformed;
use crate::outcome::{self, Acceptance, Outcome, RulesRan, Subject, Unreadable};
use crate::report::Date;
use crate::rules::{self, acceptances as rule};

pub use settings::Settings;
pub use written::{Written, text as written_text, written};

/// Names of the file that holds acceptances, beside the reports that they are for.
pub const FILES: [&str; 2] = ["ailca.yaml", "ailca.yml"];

/// What `ailca.yaml` holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Document {
    /// Findings that are accepted.
    #[serde(default, deserialize_with = "entries")]
    accept: Vec<Located<Entry>>,
    /// Level that every report must reach.
    #[serde(default)]
    level: Option<Level>,
    /// Profile to hold the reports against.
    #[serde(default)]
    profile: Option<String>,
    /// Language of the messages.
    #[serde(default)]
    language: Option<settings::Spoken>,
    /// Files, folders or patterns to check.
    #[serde(default)]
    files: Option<Vec<String>>,
}

/// A list; a key with nothing behind it is an empty one.
fn entries<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Located<Entry>>, D::Error> {
    deserializer.deserialize_seq(Entries)
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<Located<Entry>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(entries))
    }
}

/// A finding that is accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Entry {
    /// Id of the rule.
    rule: Located<String>,
    /// Path (RFC 6901) at or under which it is accepted; an entry of a list by its position or its `id`.
    path: Located<String>,
    /// File name of the report; every report beside the file when left out.
    report: Option<Located<String>>,
    /// Why it is accepted.
    reason: Located<Reason>,
    /// Last day on which it is.
    expires: Located<Date>,
}

/// Words that are not blank.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
struct Reason(String);

/// What a reason begins with that is still to be given.
const TO_BE_SAID: &str = "TODO";

impl Reason {
    /// Whether it says nothing yet.
    fn is_to_be_said(&self) -> bool {
        self.0.trim_start().starts_with(TO_BE_SAID)
    }
}

impl TryFrom<String> for Reason {
    type Error = Malformed;

    fn try_from(words: String) -> Result<Self, Self::Error> {
        if words.trim().is_empty() {
            Err(Malformed::of("a reason says why the finding is accepted"))
        } else {
            Ok(Self(words))
        }
    }
}

/// The acceptances of a file.
#[derive(Debug)]
pub struct Acceptances {
    text: String,
    entries: Vec<(Located<Entry>, usize)>,
    /// What entries ask for, once for those that ask for the same.
    demands: Vec<Demand>,
    /// The demands by the report that they are for, if they are for one, by rule and by path.
    index: HashMap<Option<String>, HashMap<String, HashMap<String, usize>>>,
    today: Date,
    settings: Settings,
}

/// What one entry or several accept.
#[derive(Debug, Default)]
struct Demand {
    matched: AtomicBool,
    /// The last of the entries that has not expired.
    lasting: Option<usize>,
}

impl Acceptances {
    /// Reads the acceptances of a file; `today` decides which have expired.
    ///
    /// # Errors
    ///
    /// When the text is no YAML, or not of the shape of acceptances.
    pub fn read(text: &str, today: Date) -> Result<Self, Unreadable> {
        Self::read_as(text, Format::Yaml, today)
    }

    /// The same of a text in either notation.
    ///
    /// # Errors
    ///
    /// When the text is none of that notation, or not of the shape of acceptances.
    pub fn read_as(text: &str, format: Format, today: Date) -> Result<Self, Unreadable> {
        let reading = document::read(text, format, &Limits::default());
        let unreadable = |findings: Vec<Finding>, tree: Option<&Tree<'_>>| {
            Unreadable::from(outcome::placed(findings, tree))
        };
        let Some(tree) = reading.tree else {
            return Err(unreadable(reading.problems.iter().map(outcome::of_problem).collect(), None));
        };
        let document = match document::typed::<Document>(&tree) {
            Ok(document) => document,
            Err(error) => return Err(unreadable(vec![outcome::of_data_file(error, &tree)], Some(&tree))),
        };
        let text = text.to_owned();
        let settings = Settings {
            level: document.level,
            profile: document.profile,
            language: document.language.map(|spoken| spoken.0),
            files: document.files.unwrap_or_default(),
        };
        let (entries, demands, index) = (Vec::new(), Vec::new(), HashMap::new());
        let mut read = Self { text, entries, demands, index, today, settings };
        document.accept.into_iter().for_each(|entry| read.add(entry));
        Ok(read)
    }

    fn add(&mut self, entry: Located<Entry>) {
        let report = entry.report.as_ref().map(|name| (**name).clone());
        let by_path = self.index.entry(report).or_default().entry((*entry.rule).clone()).or_default();
        let path = entry.path.trim_end_matches('/').to_owned();
        let demand = *by_path.entry(path).or_insert(self.demands.len());
        if demand == self.demands.len() {
            self.demands.push(Demand::default());
        }
        if let Some(demand) = self.demands.get_mut(demand)
            && *entry.expires >= self.today
            && !entry.reason.is_to_be_said()
        {
            demand.lasting = Some(self.entries.len());
        }
        self.entries.push((entry, demand));
    }

    /// Marks the findings of a report that are accepted; gives the places of the entries that accept them.
    pub fn apply(&self, report: &str, outcome: &mut Outcome) -> BTreeSet<usize> {
        let mut used = BTreeSet::new();
        let of_reports = [None, Some(report.to_owned())];
        let by_rule: Vec<_> = of_reports.iter().filter_map(|report| self.index.get(report)).collect();
        // What follows from a finding is accepted on its own: the cause may be another figure.
        outcome.each(|placed| {
            // What is counted and not told may be what they are for.
            if placed.more.is_some() {
                let of_rule = by_rule.iter().filter_map(|by_rule| by_rule.get(placed.finding.rule.id));
                for demand in of_rule.flat_map(|by_path| by_path.values()) {
                    if let Some(demand) = self.demands.get(*demand) {
                        demand.matched.store(true, Ordering::Relaxed);
                    }
                }
            }
            let by_path = by_rule.iter().filter_map(|by_rule| by_rule.get(placed.finding.rule.id));
            let demands = by_path.flat_map(|by_path| {
                let paths = [&placed.spot.pointer, &placed.path];
                paths.into_iter().flat_map(|path| with_parents(path)).filter_map(|path| by_path.get(path))
            });
            let mut lasting = None;
            for demand in demands.filter_map(|demand| self.demands.get(*demand)) {
                demand.matched.store(true, Ordering::Relaxed);
                lasting = lasting.max(demand.lasting);
            }
            if let Some((place, (entry, _))) =
                lasting.and_then(|place| Some((place, self.entries.get(place)?)))
            {
                let reason = entry.reason.0.clone();
                placed.accepted = Some(Acceptance { reason, expires: *entry.expires });
                used.insert(place);
            }
        });
        used
    }

    /// Some of the entries, as a file of acceptances for one report (JSON).
    pub fn excerpt(&self, places: &BTreeSet<usize>) -> String {
        let entries = places.iter().filter_map(|place| self.entries.get(*place)).map(|(entry, _)| {
            json!({
                "rule": *entry.rule,
                "path": *entry.path,
                "reason": entry.reason.0,
                "expires": entry.expires.to_string(),
            })
        });
        json!({ "accept": entries.collect::<Vec<_>>() }).to_string()
    }

    /// What there is to say of the acceptances themselves, once they were applied to every report.
    pub fn outcome(&self) -> Outcome {
        let mut findings = Vec::new();
        for (entry, demand) in &self.entries {
            let matched = self.demands.get(*demand).is_some_and(|each| each.matched.load(Ordering::Relaxed));
            if rules::find(&entry.rule).is_err() {
                let mut unknown = Finding::new(&rule::MATCHES, entry.rule.node(), "unknown");
                unknown.with("rule", entry.rule.as_str()).help("unknown-help");
                findings.push(unknown);
            } else if *entry.expires < self.today {
                let mut expired = Finding::new(&rule::IN_TIME, entry.expires.node(), "expired");
                expired.with("rule", entry.rule.as_str()).with("day", entry.expires.to_string()).help("help");
                findings.push(expired);
            } else if entry.reason.is_to_be_said() {
                let mut unsaid = Finding::new(&rule::SAYS_WHY, entry.reason.node(), "to-be-said");
                unsaid.help("help");
                findings.push(unsaid);
            } else if !matched {
                let mut idle = Finding::new(&rule::MATCHES, entry.node(), "matches-nothing");
                idle.with("rule", entry.rule.as_str()).with("path", entry.path.as_str()).help("help");
                findings.push(idle);
            }
        }
        let tree = document::read(&self.text, Format::Yaml, &Limits::default()).tree;
        let findings = outcome::placed(findings, tree.as_ref());
        Outcome {
            title: None,
            findings,
            level: Some(Level::Assured),
            rules: RulesRan::All,
            profile: None,
            subject: Subject::Acceptances,
            relations: None,
        }
    }

    /// What the file says of a run that is started beside it.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The text that they were read from.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A path, and each that it lies under; the last is that of the whole document.
fn with_parents(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(parent, _)| parent))
}

#[cfg(test)]
mod tests;
