//! The whole report, with the record of what was read and done.

use super::{About, Draft, Record};
use crate::exchange::node::{Map, Node};
use crate::exchange::note::Note;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{
    Identity, Inventory, Party, Provenance, ProvenanceStep, Report, SchemaVersion, Status, System,
};

/// Chapters in the order of the model.
pub(crate) const CHAPTERS: &[&str] = &[
    Report::schema_version,
    Report::report,
    Report::system,
    Report::goal_and_scope,
    Report::inventory,
    Report::impacts,
    Report::interpretation,
    Report::effects,
    Report::comparisons,
    Report::practices,
    Report::review,
    Report::sources,
    Report::provenance,
    Report::extensions,
];

impl Draft {
    /// The whole report, with its record of what was done in words.
    pub fn finish(mut self, id: &str, language: Language) -> Map {
        self.root.set(Report::schema_version, Node::Word(SchemaVersion::CURRENT.key().to_owned()));
        let About { title, system, publisher, .. } = self.about.clone();
        let report = self.root.map(Report::report);
        if report.get(Identity::id).is_none() {
            report.set(Identity::id, Node::Word(format!("urn:uuid:{id}")));
        }
        report.set(Identity::status, Node::Word(Status::Draft.key().to_owned()));
        if let Some(title) = title {
            report.set(Identity::title, Node::Word(title));
        }
        if let Some(publisher) = publisher {
            report.set(Identity::publisher, Map::new().word(Party::name, publisher));
        }
        report.order(&[
            Identity::id,
            Identity::title,
            Identity::status,
            Identity::issue_date,
            Identity::language,
            Identity::licence,
            Identity::publisher,
            Identity::contact,
        ]);
        let chapter = self.root.map(Report::system);
        if let Some(system) = system {
            chapter.set(System::name, Node::Word(system));
        }
        chapter.order(&[System::name, System::version, System::provider, System::release_date]);
        self.root.map(Report::inventory).order(&[
            Inventory::data_centres,
            Inventory::electricity,
            Inventory::hardware,
            Inventory::training,
            Inventory::inference,
            Inventory::network_and_devices,
        ]);
        let records: Vec<Node> = self.records.iter().map(|record| self.record(record, language)).collect();
        self.root.list(Report::provenance).extend(records);
        self.root.order(CHAPTERS);
        self.root.prune();
        self.root
    }

    fn record(&self, record: &Record, language: Language) -> Node {
        let notes = self.notes.get(record.notes.clone()).unwrap_or_default();
        let steps = notes.iter().filter(|(_, note)| !note.is_passing);
        let step = |(_, note): &(String, Note)| {
            let lines = note.lines();
            let at = (!lines.is_empty()).then(|| {
                let count = if note.places.len() > 1 { 2_usize } else { 1 };
                let message = Message::new("exchange-lines").with("lines", lines).with("count", count);
                messages::text(language, &message)
            });
            Map::new()
                .word(ProvenanceStep::kind, note.kind.key())
                .word_if(ProvenanceStep::at, at)
                .word(ProvenanceStep::description, messages::text(language, &note.message))
                .into()
        };
        Map::new()
            .word_if(Provenance::source, record.source.as_deref())
            .word(Provenance::format, record.format)
            .word(Provenance::file, &*record.file)
            .word(Provenance::sha256, &*record.digest)
            .word(Provenance::reader, concat!("ailca ", env!("CARGO_PKG_VERSION")))
            .with(Provenance::steps, Node::List(steps.map(step).collect()))
            .into()
    }
}
