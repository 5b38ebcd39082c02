//! The report that an import writes: what is known filled in, each figure with its source, and a record of what was done.

mod attached;
mod finish;
mod held;
mod measured;
mod measurement;
mod outline;
mod registry;
mod same_there;
mod summed;
mod there;

use std::collections::{BTreeMap, BTreeSet};

use super::node::{Map, Node};
use super::note::Note;
use super::source::Source;
use super::unique_ids::UniqueIds;
use crate::digest::sha256;
use crate::document::{Kind, Limits, NodeId, Tree};
use crate::finding::Message;
use crate::report::{
    self, Activity, Identity, Inventory, Provenance, Report, Section, Stage, StepKind, System,
};

pub(crate) use finish::CHAPTERS;
use measured::Seen;
pub(super) use measurement::Measurement;
pub use registry::Registry;
use there::There;

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
    /// Whether runs that look like one measurement are two, since they ran on two machines.
    pub apart: bool,
    /// The stages of runs of a project or task, where they have one of their own.
    pub stages: Vec<(String, Stage)>,
    /// The activity of the report that the files are of.
    pub activity: Option<String>,
    /// Whether runs that are alike become one activity.
    pub sum: bool,
}

impl About {
    /// The stage of a run of these names: that of the first that has one of its own, else that of all.
    pub fn stage_of(&self, names: &[Option<&str>]) -> Option<Stage> {
        let own = names.iter().flatten().find_map(|name| {
            let of = |(known, _): &&(String, Stage)| known.trim().eq_ignore_ascii_case(name.trim());
            self.stages.iter().find(of).map(|(_, stage)| *stage)
        });
        own.or(self.stage)
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
    names: UniqueIds,
    /// The names of entries that others point at, by their list and content.
    known: BTreeMap<(&'static str, String), String>,
    /// The entries of the report that the files are imported into, by their list and name.
    there: BTreeMap<(&'static str, String), Map>,
    /// The activities of that report.
    there_activities: There,
    /// The digests of the files that were read into it.
    there_digests: BTreeSet<String>,
    /// The notes of the file that is being read, by their content.
    said: BTreeMap<String, usize>,
    /// The measurements that became activities.
    pub(super) seen: Vec<Seen>,
    /// Whether figures of a file were not taken, since others of the same measurement are there.
    is_short: bool,
    /// The texts of activities that were not added: what they alone point at goes too.
    freed: BTreeSet<String>,
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
                let Some(id) = entry.text(registry.id()).map(str::to_owned) else { continue };
                draft.names.take(key, &id);
                draft.there.insert((key, id), entry);
            }
        }
        let root = report.root();
        let text = |node: NodeId, key: &str| match report.get(node, key).map(|node| report.kind(node)) {
            Some(Kind::String(text)) => Some(text.to_owned()),
            _ => None,
        };
        for entry in report.get(root, Report::provenance).into_iter().flat_map(|list| report.items(list)) {
            draft.there_digests.extend(text(entry, Provenance::sha256).map(|digest| digest.to_lowercase()));
        }
        for section in SECTIONS {
            let list =
                report.get(root, Report::inventory).and_then(|inventory| report.get(inventory, section));
            let list = list.and_then(|section| report.get(section, Section::activities));
            for item in list.into_iter().flat_map(|list| report.items(list)) {
                if let Some(id) = text(item, Activity::id) {
                    draft.there_activities.add(section, id, &Map::of(report, item));
                }
            }
        }
        draft.see_there();
        draft
    }

    /// Whether figures of a file were not taken, since others of the same measurement are there.
    pub const fn is_short(&self) -> bool {
        self.is_short
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

    /// Whether a file of the same content was read already, now or into the report that is there; it is told.
    pub(super) fn has_read(&mut self, source: &Source<'_>) -> bool {
        let digest = sha256(source.text);
        let message = if let Some(first) = self.records.iter().find(|record| record.digest == digest) {
            Message::new("exchange-same-file").with("first", &*first.shown)
        } else if self.there_digests.contains(&digest) {
            Message::new("exchange-read-before")
        } else {
            return false;
        };
        self.notes.push((
            source.name.to_owned(),
            Note { kind: StepKind::Omission, places: Vec::new(), message, is_passing: false },
        ));
        true
    }

    /// The number of the file that is being read.
    pub(super) const fn record_now(&self) -> usize {
        self.records.len()
    }

    /// The name of a file by its number, without folders: it is kept in the report.
    pub(super) fn file(&self, record: usize) -> String {
        let record = record.checked_sub(1).and_then(|index| self.records.get(index));
        record.map(|record| record.file.clone()).unwrap_or_default()
    }

    /// Notes something that was done, at a line and column of the file; the same at several places is one note.
    pub fn note(&mut self, kind: StepKind, place: Option<(usize, usize)>, message: Message) {
        self.noted(kind, place, message);
    }

    /// Notes something; its place among the notes.
    fn noted(&mut self, kind: StepKind, place: Option<(usize, usize)>, message: Message) -> usize {
        let next = self.notes.len();
        let index = *self.said.entry(format!("{kind:?} {message:?}")).or_insert(next);
        if let Some((_, note)) = self.notes.get_mut(index) {
            note.places.extend(place);
            return index;
        }
        let file = self.records.last().map(|record| record.shown.clone()).unwrap_or_default();
        self.notes
            .push((file, Note { kind, places: place.into_iter().collect(), message, is_passing: false }));
        if let Some(record) = self.records.last_mut() {
            record.notes.end = self.notes.len();
        }
        index
    }

    /// Tells something that the record of the file has no need of.
    pub fn say(&mut self, kind: StepKind, message: Message) {
        let index = self.noted(kind, None, message);
        if let Some((_, note)) = self.notes.get_mut(index) {
            note.is_passing = true;
        }
    }

    /// Tells something of a place that is no file which is read.
    pub fn say_of(&mut self, place: &str, kind: StepKind, message: Message) {
        let note = Note { kind, places: Vec::new(), message, is_passing: true };
        self.notes.push((place.to_owned(), note));
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
            .word(report::Source::title, format!("{tool}, {}", source.file()))
            .word(report::Source::url, url)
            .word(report::Source::tool, tool)
            .word_if(report::Source::version, version);
        self.cite(&tool.to_lowercase(), &entry)
    }

    /// Adds an activity under the wanted name, or that name with a number; the section and the name that it got, while
    /// there is room. An activity of that name in the report that it goes into is another one.
    pub fn activity(&mut self, stage: Stage, wanted: &str, entry: Map) -> Option<(&'static str, String)> {
        let there = &self.there_activities;
        let id = self.names.give_but(section(stage), wanted, |id| there.has(section(stage), id));
        self.add(stage, id, entry)
    }

    /// Adds an activity that its file has an id for: one of that id in the report that it goes into is the same.
    pub(super) fn own_activity(
        &mut self,
        stage: Stage,
        wanted: &str,
        entry: Map,
    ) -> Option<(&'static str, String)> {
        let id = self.names.give(section(stage), wanted);
        self.add(stage, id, entry)
    }

    fn add(&mut self, stage: Stage, id: String, entry: Map) -> Option<(&'static str, String)> {
        if self.is_full(&entry) {
            return None;
        }
        if let Some(added) = self.attached(&entry) {
            return Some(added);
        }
        let entry = Map::new().word(Activity::id, &*id).word(Activity::stage, stage.key()).merged(entry);
        let mut entry = self.held(&[Report::inventory, section(stage), Section::activities], entry);
        entry.shrink();
        let list = self.root.map(Report::inventory).map(section(stage)).list(Section::activities);
        list.push(entry.into());
        Some((section(stage), id))
    }

    /// The activity of the report that is there which is of the same measurement.
    fn same_there(&mut self, stage: Stage, wanted: &str, entry: &Map) -> Option<String> {
        let wanted = UniqueIds::candidates(wanted).next()?;
        self.there_activities.same(section(stage), &wanted, entry)
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

    /// Gives report and system the names that a file gives; without one, the title is the name of the file, which is told.
    pub(super) fn name_of(&mut self, title: Option<&str>, system: Option<&str>, source: &Source<'_>) {
        let has_title = |report: &Map| report.get(Identity::title).is_some();
        let is_named = |report: Option<&Node>| matches!(report, Some(Node::Map(map)) if has_title(map));
        if title.is_none() && self.about.title.is_none() && !is_named(self.root.get(Report::report)) {
            let message = Message::new("exchange-title-of-file").with("title", source.stem());
            self.note(StepKind::Assumption, None, message);
        }
        self.name(title.unwrap_or_else(|| source.stem()), system);
    }

    /// Gives the report a title and the system a name, where neither a person nor an earlier file did.
    pub fn name(&mut self, title: &str, system: Option<&str>) {
        let report = self.root.map(Report::report);
        if report.get(Identity::title).is_none() {
            report.set(Identity::title, Node::Word(title.to_owned()));
        }
        let chapter = self.root.map(Report::system);
        if let (None, Some(system)) = (chapter.get(System::name), system) {
            chapter.set(System::name, Node::Word(system.to_owned()));
        }
    }
}

/// The parts of the inventory that activities stand in.
const SECTIONS: [&str; 3] = [Inventory::training, Inventory::inference, Inventory::network_and_devices];

/// The part of the inventory that activities of a stage stand in.
const fn section(stage: Stage) -> &'static str {
    match stage {
        Stage::DataPreparation
        | Stage::Experimentation
        | Stage::Training
        | Stage::FineTuning
        | Stage::Evaluation => Inventory::training,
        Stage::Network | Stage::EndUserDevices => Inventory::network_and_devices,
        _ => Inventory::inference,
    }
}
