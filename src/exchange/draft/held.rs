//! What a file says and no report takes, such as a number out of its range or a unit of something else: it is left out, and
//! told, so that no draft is refused for what its author never wrote.

use std::cmp::Reverse;

use super::registry::Registry;
use super::{Draft, SECTIONS};
use crate::document::{Amendments, Format, Limits, NodeId, Tree, read};
use crate::exchange::node::{Map, Node, of_kind};
use crate::exchange::{json, yaml};
use crate::finding::{Anchor, Message, Severity};
use crate::quantity::Figure;
use crate::report::{Identity, Party, Report, SchemaVersion, Section, Status, StepKind, System};
use crate::schema;

/// What is left out can leave behind what lacks it; no report is deeper than this.
const ROUNDS: usize = 16;

/// Stands where a report cannot be without an id.
const ID: &str = "urn:uuid:9d1b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21";

impl Draft {
    /// An entry of a list of the report, without what no report takes.
    pub(super) fn held(&mut self, list: &[&'static str], entry: Map) -> Map {
        let Some((name, around)) = list.split_last() else { return entry };
        let mut report = Map::new();
        around.iter().fold(&mut report, |map, key| map.map(*key)).set(*name, Node::List(vec![entry.into()]));
        let place = format!("/{}/0/", list.join("/"));
        self.leave_out_refused(&mut report, |pointer| pointer.starts_with(&place));
        let entries = around.iter().fold(&mut report, |map, key| map.map(*key)).list(*name);
        if let Some(Node::Map(entry)) = entries.pop() { entry } else { Map::new() }
    }

    /// Leaves out of the chapters what no report takes; the entries of their long lists were held as they were added.
    pub(in crate::exchange) fn hold_chapters(&mut self) {
        let mut root = std::mem::take(&mut self.root);
        let mut aside = Vec::new();
        for list in lists() {
            let Some((name, around)) = list.split_last() else { continue };
            let is_there = around.iter().try_fold(&root, |map, key| match map.get(key) {
                Some(Node::Map(map)) => Some(map),
                _ => None,
            });
            if is_there.is_some_and(|map| map.get(name).is_some()) {
                let entries = around.iter().fold(&mut root, |map, key| map.map(*key)).list(*name);
                aside.push((list, std::mem::take(entries)));
            }
        }
        self.leave_out_refused(&mut root, is_below_chapters);
        for (list, entries) in aside {
            if let Some((name, around)) = list.split_last() {
                *around.iter().fold(&mut root, |map, key| map.map(*key)).list(*name) = entries;
            }
        }
        self.root = root;
    }

    /// Takes a whole report, without what no report takes.
    pub(in crate::exchange) fn take_whole(&mut self, mut report: Map) {
        self.leave_out_refused(&mut report, is_below_chapters);
        self.root = report;
    }

    fn leave_out_refused(&mut self, report: &mut Map, may_go: impl Fn(&str) -> bool) {
        for _ in 0..ROUNDS {
            let whole = filled(report.clone()).into();
            // JSON is read faster; it has no place for a number that is none.
            let mut text = json::inline(&whole);
            let mut format = Format::Json;
            if read(&text, format, &Limits::default()).tree.is_none() {
                (text, format) = (yaml::inline(&whole), Format::Yaml);
            }
            let Some(tree) = read(&text, format, &Limits::default()).tree else { return };
            let mut nodes: Vec<_> =
                refused(&tree).into_iter().map(|node| whole_figure(&tree, node)).collect();
            nodes.retain(|node| may_go(&tree.pointer(*node)));
            nodes.sort_by_key(|node| (tree.span(*node).start, Reverse(tree.span(*node).end)));
            let mut done = 0;
            nodes.retain(|node| {
                let is_outermost = tree.span(*node).start >= done;
                done = done.max(tree.span(*node).end);
                is_outermost
            });
            if nodes.is_empty() {
                return;
            }
            // The last first, so that entries before them keep their positions.
            for pointer in nodes.into_iter().rev().map(|node| tree.pointer(node)) {
                let steps: Vec<&str> = pointer.split('/').skip(1).collect();
                let Some(gone) = report.remove_at(&steps) else { continue };
                let value: String = yaml::inline(&gone).chars().take(60).collect();
                let message =
                    Message::new("exchange-refused").with("path", of_kind(&pointer)).with("value", value);
                self.note(StepKind::Omission, None, message);
            }
        }
    }
}

/// The lists whose entries are held one by one.
fn lists() -> impl Iterator<Item = Vec<&'static str>> {
    let registries = Registry::ALL.into_iter().map(|registry| {
        let (chapter, key) = registry.path();
        chapter.into_iter().chain([key]).collect()
    });
    registries.chain(SECTIONS.map(|section| vec![Report::inventory, section, Section::activities]))
}

/// Whether a place lies within a chapter; chapters stay, whatever they lack.
fn is_below_chapters(pointer: &str) -> bool {
    pointer.matches('/').count() > 1
}

/// A part of a report with what no report can be without.
fn filled(mut report: Map) -> Map {
    let word = |map: &mut Map, key: &'static str, word: &str| {
        if map.get(key).is_none() {
            map.set(key, Node::Word(word.to_owned()));
        }
    };
    report.set(Report::schema_version, Node::Word(SchemaVersion::CURRENT.key().to_owned()));
    let identity = report.map(Report::report);
    word(identity, Identity::id, ID);
    word(identity, Identity::title, "-");
    word(identity, Identity::status, Status::Draft.key());
    if identity.get(Identity::publisher).is_none() {
        identity.set(Identity::publisher, Map::new().word(Party::name, "-"));
    }
    word(report.map(Report::system), System::name, "-");
    report
}

/// Where a report is not as the types want it.
fn refused(tree: &Tree<'_>) -> Vec<NodeId> {
    let Err(error) = Report::read_amended(tree, &Amendments::default()) else { return Vec::new() };
    let findings = schema::check(tree).findings;
    let grave = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let nodes = grave.filter_map(|finding| match finding.place {
        Anchor::Value(node) | Anchor::Key(node) => Some(node),
        Anchor::Text(_) => None,
    });
    nodes.chain([error.node]).collect()
}

/// The figure whose number or unit stands at a place, since neither says anything without the other.
fn whole_figure(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let around = tree.parent(node).filter(|around| {
        [Figure::value, Figure::unit].iter().any(|key| tree.get(*around, key) == Some(node))
    });
    around.unwrap_or(node)
}
