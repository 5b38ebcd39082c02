//! The report that an import writes: what is known filled in, each figure with its source, and a record of what was done.

use std::collections::{BTreeMap, BTreeSet};

use super::measured::Seen;
use super::names::Names;
use super::node::{Map, Node};
use super::note::Note;
use super::source::{Foreign, Source};
use super::yaml;
use crate::digest::sha256;
use crate::document::{Limits, Tree};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{SchemaVersion, Stage, StepKind};

/// What the person who imports says beside the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct About {
    /// Title of the report.
    pub title: Option<String>,
    /// Name of the system.
    pub system: Option<String>,
    /// Who answers for the report.
    pub publisher: Option<String>,
    /// Version of the tool that wrote the file, for formats that do not say it.
    pub tool_version: Option<String>,
    /// Who provides the system, for formats that do not say it.
    pub provider: Option<String>,
    /// The life-cycle stage, for formats that do not know any.
    pub stage: Option<Stage>,
    /// Hours that impacts of making are of, for formats that give a part of them and do not say it.
    pub duration: Option<String>,
    /// Hours that a device is used, for formats that do not say it.
    pub lifetime: Option<String>,
}

/// A list of entries that others point at by their id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registry {
    /// `system.models`.
    Models,
    /// `inventory.dataCentres`.
    DataCentres,
    /// `inventory.electricity`.
    Electricity,
    /// `inventory.hardware`.
    Hardware,
    /// `sources`.
    Sources,
}

impl Registry {
    /// Every list.
    const ALL: [Self; 5] =
        [Self::Models, Self::DataCentres, Self::Electricity, Self::Hardware, Self::Sources];

    /// The chapter that it stands in, where it is not a chapter of its own, and its key.
    const fn path(self) -> (Option<&'static str>, &'static str) {
        match self {
            Self::Models => (Some("system"), "models"),
            Self::DataCentres => (Some("inventory"), "dataCentres"),
            Self::Electricity => (Some("inventory"), "electricity"),
            Self::Hardware => (Some("inventory"), "hardware"),
            Self::Sources => (None, "sources"),
        }
    }
}

/// A report that is being drafted from files.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The chapters.
    pub root: Map,
    /// What was said beside the files.
    pub about: About,
    /// What was done, with the name of the file.
    pub notes: Vec<(String, Note)>,
    records: Vec<Record>,
    names: Names,
    /// The names of entries that others point at, by their list and content.
    known: BTreeMap<(&'static str, String), String>,
    /// The entries of the report that the files are imported into, by their list and name.
    there: BTreeMap<(&'static str, String), Map>,
    /// The notes of the file that is being read, by their content.
    said: BTreeMap<String, usize>,
    /// The measurements that became activities.
    pub(super) seen: Vec<Seen>,
    /// The bytes and the keys and values of what was added, at least.
    weight: (usize, usize),
}

/// What was read, and what reading it did.
#[derive(Debug, Clone)]
struct Record {
    format: &'static str,
    /// The name of the file as it is shown to who imports it.
    shown: String,
    file: String,
    digest: String,
    source: Option<String>,
    notes: std::ops::Range<usize>,
}

/// Chapters in the order of the model.
pub(super) const CHAPTERS: &[&str] = &[
    "schemaVersion",
    "report",
    "system",
    "goalAndScope",
    "inventory",
    "impacts",
    "interpretation",
    "effects",
    "comparisons",
    "practices",
    "review",
    "sources",
    "provenance",
    "extensions",
];

impl Draft {
    /// With what is said beside the files.
    pub fn new(about: About) -> Self {
        Self { about, ..Self::default() }
    }

    /// For a report that is there already: what its entries say is pointed at, and no name is given twice.
    pub fn onto(about: About, report: &Tree<'_>) -> Self {
        let mut draft = Self::new(about);
        for registry in Registry::ALL {
            let (chapter, key) = registry.path();
            let root = report.root();
            let around = chapter.map_or(Some(root), |chapter| report.get(root, chapter));
            let Some(list) = around.and_then(|around| report.get(around, key)) else { continue };
            for item in report.items(list) {
                let entry = Map::of(report, item);
                let Some(id) = entry.text("id").map(str::to_owned) else { continue };
                draft.names.take(key, &id);
                draft.there.insert((key, id), entry);
            }
        }
        draft
    }

    /// Begins to read a file of a format.
    pub fn begin(&mut self, source: &Source<'_>, format: &'static str) {
        self.said.clear();
        let at = self.notes.len();
        let (file, digest) = (source.file().to_owned(), sha256(source.text));
        self.records.push(Record {
            format,
            shown: source.name.to_owned(),
            file,
            digest,
            source: None,
            notes: at..at,
        });
    }

    /// The file of the same content that was read already.
    pub fn has_read(&self, source: &Source<'_>) -> Option<String> {
        let digest = sha256(source.text);
        self.records.iter().find(|record| record.digest == digest).map(|record| record.shown.clone())
    }

    /// Tells that a file is not read, since one of the same content was.
    pub fn skip(&mut self, source: &Source<'_>, first: &str) {
        let message = Message::new("exchange-same-file").with("first", first);
        self.notes
            .push((source.name.to_owned(), Note { kind: StepKind::Omission, places: Vec::new(), message }));
    }

    /// The number of the file that is being read.
    pub(super) const fn record_now(&self) -> usize {
        self.records.len()
    }

    /// The name of a file by its number, as it is shown.
    pub(super) fn shown(&self, record: usize) -> String {
        let record = record.checked_sub(1).and_then(|index| self.records.get(index));
        record.map(|record| record.shown.clone()).unwrap_or_default()
    }

    /// Notes something that was done, at a line and column of the file; the same at several places is one note.
    pub fn note(&mut self, kind: StepKind, place: Option<(usize, usize)>, message: Message) {
        let next = self.notes.len();
        let index = *self.said.entry(format!("{kind:?} {message:?}")).or_insert(next);
        if let Some((_, note)) = self.notes.get_mut(index) {
            note.places.extend(place);
            return;
        }
        let file = self.records.last().map(|record| record.shown.clone()).unwrap_or_default();
        self.notes.push((file, Note { kind, places: place.into_iter().collect(), message }));
        if let Some(record) = self.records.last_mut() {
            record.notes.end = self.notes.len();
        }
    }

    /// Notes every value of a document that was not looked at.
    pub fn leave_out_unread(&mut self, foreign: &Foreign<'_>) {
        for (path, value, place) in foreign.unread() {
            self.leave_out(&path, value.as_deref(), place);
        }
    }

    /// Notes a value of the file that is not in the report, by its path.
    pub fn leave_out(&mut self, path: &str, value: Option<&str>, place: (usize, usize)) {
        let key = if value.is_some() { "exchange-left-out-value" } else { "exchange-left-out" };
        let value = value.map(|value| value.chars().take(60).collect::<String>()).unwrap_or_default();
        self.note(
            StepKind::Omission,
            Some(place),
            Message::new(key).with("path", path).with("value", value.replace(['\n', '\r'], " ")),
        );
    }

    /// Notes a value of the file that is not in the report because it is not of its form.
    pub fn cannot_read(&mut self, path: &str, value: &str, place: (usize, usize), form: &str) {
        let value = value.chars().take(60).collect::<String>().replace(['\n', '\r'], " ");
        let message = Message::new("exchange-cannot-read").with("path", path).with("value", value);
        self.note(StepKind::Omission, Some(place), message.with("form", form));
    }

    /// Puts the source of the figures of the file that is being read among the sources; its id.
    pub fn cite(&mut self, id: &str, entry: &Map) -> String {
        let id = self.intern(Registry::Sources, id, entry);
        if let Some(record) = self.records.last_mut() {
            record.source.get_or_insert_with(|| id.clone());
        }
        id
    }

    /// Cites the tool that wrote the file that is being read; the id of the source.
    pub fn cite_tool(&mut self, tool: &str, url: &str, version: Option<&str>, source: &Source<'_>) -> String {
        let entry = Map::new()
            .word("title", format!("{tool}, {}", source.file()))
            .word("url", url)
            .word("tool", tool)
            .word_if("version", version);
        self.cite(&tool.to_lowercase(), &entry)
    }

    /// The id of an entry: of an equal one that is there already, else of one that is added under the wanted name, or
    /// that name with a number.
    pub fn intern(&mut self, registry: Registry, wanted: &str, entry: &Map) -> String {
        self.entry(registry, wanted, entry, yaml::inline(&entry.clone().into()))
    }

    /// The id of an entry that its file has a name for: an equal one under another name is another one.
    pub fn named(&mut self, registry: Registry, name: &str, entry: &Map) -> String {
        self.entry(registry, name, entry, format!("{name} {}", yaml::inline(&entry.clone().into())))
    }

    fn entry(&mut self, registry: Registry, wanted: &str, entry: &Map, content: String) -> String {
        let (chapter, key) = registry.path();
        let content = (key, content);
        if let Some(id) = self.known.get(&content) {
            return id.clone();
        }
        // An entry that is there and says the same, and maybe more, is the one.
        for id in Names::candidates(wanted) {
            let Some(known) = self.there.get(&(key, id.clone())) else { break };
            if known.holds(entry) {
                self.known.insert(content, id.clone());
                return id;
            }
        }
        if self.is_full(entry) {
            return wanted.to_owned();
        }
        let id = self.names.give(key, wanted);
        self.known.insert(content, id.clone());
        let root = match chapter {
            Some(chapter) => self.root.map(chapter),
            None => &mut self.root,
        };
        root.list(key).push(Map::new().word("id", &*id).merged(entry.clone()).into());
        id
    }

    /// Adds an activity under the wanted name, or that name with a number; the section and the name that it got, while
    /// there is room.
    pub fn activity(&mut self, stage: Stage, wanted: &str, entry: Map) -> Option<(&'static str, String)> {
        if self.is_full(&entry) {
            return None;
        }
        let id = self.names.give(section(stage), wanted);
        let list = self.root.map("inventory").map(section(stage)).list("activities");
        let mut entry = Map::new().word("id", &*id).word("stage", stage.key()).merged(entry);
        entry.shrink();
        list.push(entry.into());
        Some((section(stage), id))
    }

    /// Takes away entries of these names that nothing points at any more; sources stay, since files are recorded by them.
    pub(super) fn forget(&mut self, names: &BTreeSet<String>) {
        for registry in Registry::ALL.into_iter().filter(|registry| *registry != Registry::Sources) {
            let (chapter, key) = registry.path();
            let id = |node: &Node| if let Node::Map(map) = node { map.text("id").map(str::to_owned) } else { None };
            let list = chapter.and_then(|chapter| self.root.get(chapter)).and_then(|chapter| match chapter {
                Node::Map(map) => map.get(key),
                _ => None,
            });
            let Some(Node::List(list)) = list else { continue };
            let mut loose: BTreeSet<String> =
                list.iter().filter_map(id).filter(|id| names.contains(id)).collect();
            if loose.is_empty() {
                continue;
            }
            // The name that an entry has itself points at nothing.
            let mut count: BTreeMap<&str, usize> = BTreeMap::new();
            self.root.entries().for_each(|(_, node)| {
                node.words(&mut |word| {
                    if let Some(word) = loose.get(word) {
                        *count.entry(word).or_default() += 1;
                    }
                });
            });
            let used: Vec<String> =
                count.into_iter().filter(|(_, count)| *count > 1).map(|(word, _)| word.to_owned()).collect();
            loose.retain(|name| !used.contains(name));
            let around = match chapter {
                Some(chapter) => self.root.map(chapter),
                None => &mut self.root,
            };
            let list = around.list(key);
            list.retain(|node| id(node).is_none_or(|id| !loose.contains(&id)));
            self.known.retain(|(list, _), name| *list != key || !loose.contains(name));
        }
    }

    /// Weighs an entry; whether there is no room left for it, in which case nothing of the draft is ever written.
    fn is_full(&mut self, entry: &Map) -> bool {
        let (bytes, nodes) = entry.weight();
        self.weight = (self.weight.0.saturating_add(bytes), self.weight.1.saturating_add(nodes));
        self.is_too_large()
    }

    /// Whether what was added makes a report larger than what can be read.
    pub fn is_too_large(&self) -> bool {
        let limits = Limits::default();
        self.weight.0 > limits.max_bytes || self.weight.1 > limits.max_nodes
    }

    /// Gives the report a title and the system a name, where neither a person nor an earlier file did.
    pub fn name(&mut self, title: &str, system: Option<&str>) {
        let report = self.root.map("report");
        if report.get("title").is_none() {
            report.set("title", Node::Word(title.to_owned()));
        }
        let chapter = self.root.map("system");
        if let (None, Some(system)) = (chapter.get("name"), system) {
            chapter.set("name", Node::Word(system.to_owned()));
        }
    }

    /// The whole report, with its record of what was done in words.
    pub fn finish(mut self, id: &str, language: Language) -> Map {
        self.root.set("schemaVersion", Node::Word(SchemaVersion::CURRENT.key().to_owned()));
        let About { title, system, publisher, .. } = self.about.clone();
        let report = self.root.map("report");
        if report.get("id").is_none() {
            report.set("id", Node::Word(format!("urn:uuid:{id}")));
        }
        report.set("status", Node::Word("draft".to_owned()));
        if let Some(title) = title {
            report.set("title", Node::Word(title));
        }
        if let Some(publisher) = publisher {
            report.set("publisher", Map::new().word("name", publisher));
        }
        report.order(&["id", "title", "status", "issueDate", "language", "licence", "publisher", "contact"]);
        let chapter = self.root.map("system");
        if let Some(system) = system {
            chapter.set("name", Node::Word(system));
        }
        chapter.order(&["name", "version", "provider", "releaseDate"]);
        self.root.map("inventory").order(&[
            "dataCentres",
            "electricity",
            "hardware",
            "training",
            "inference",
            "networkAndDevices",
        ]);
        let records: Vec<Node> = self.records.iter().map(|record| self.record(record, language)).collect();
        self.root.list("provenance").extend(records);
        self.root.order(CHAPTERS);
        self.root.prune();
        self.root
    }

    fn record(&self, record: &Record, language: Language) -> Node {
        let notes = self.notes.get(record.notes.clone()).unwrap_or_default();
        let step = |(_, note): &(String, Note)| {
            let lines = note.lines();
            let at = (!lines.is_empty()).then(|| {
                let count = if note.places.len() > 1 { 2_usize } else { 1 };
                let message = Message::new("exchange-lines").with("lines", lines).with("count", count);
                messages::text(language, &message)
            });
            Map::new()
                .word("kind", note.kind.key())
                .word_if("at", at)
                .word("description", messages::text(language, &note.message))
                .into()
        };
        Map::new()
            .word_if("source", record.source.as_deref())
            .word("format", record.format)
            .word("file", &*record.file)
            .word("sha256", &*record.digest)
            .word("reader", concat!("ailca ", env!("CARGO_PKG_VERSION")))
            .with("steps", Node::List(notes.iter().map(step).collect()))
            .into()
    }
}

/// The part of the inventory that activities of a stage stand in.
const fn section(stage: Stage) -> &'static str {
    match stage {
        Stage::DataPreparation
        | Stage::Experimentation
        | Stage::Training
        | Stage::FineTuning
        | Stage::Evaluation => "training",
        Stage::Network | Stage::EndUserDevices => "networkAndDevices",
        _ => "inference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_entries_are_one_and_others_get_a_name_of_their_own() {
        let mut draft = Draft::default();
        let site = |country: &str| Map::new().word("country", country);
        assert_eq!(draft.intern(Registry::DataCentres, "Île de France!", &site("FR")), "le-de-france");
        assert_eq!(draft.intern(Registry::DataCentres, "other", &site("FR")), "le-de-france");
        assert_eq!(draft.intern(Registry::DataCentres, "Île de France!", &site("ES")), "le-de-france-2");
    }
}
