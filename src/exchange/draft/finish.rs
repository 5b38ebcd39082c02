//! The whole report, with the record of what was read and done.

use super::{About, Draft, Record};
use crate::exchange::node::{Map, Node};
use crate::exchange::note::Note;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::SchemaVersion;

/// Chapters in the order of the model.
pub(in crate::exchange) const CHAPTERS: &[&str] = &[
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
        let steps = notes.iter().filter(|(_, note)| !note.is_passing);
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
            .with("steps", Node::List(steps.map(step).collect()))
            .into()
    }
}
