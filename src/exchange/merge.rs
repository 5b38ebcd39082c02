//! Putting a draft into a report that is there: what is missing is added, what a person wrote stays unless it is to be
//! replaced, and comments and order are kept.

use super::draft::CHAPTERS;
use super::json;
use super::node::{Map, Node};
use super::note::Refusal;
use super::source::{readable, tree_of};
use super::yaml;
use crate::document::{Edits, Format, Kind, LineIndex, NodeId, Tree};
use crate::migrate;
use crate::quantity::Figure;
use crate::report::{
    Activity, DataCentre, Electricity, EmissionsBreakdown, EnergyBreakdown, Hardware, HardwareUse, Model,
    Provenance, Report, SchemaVersion, Source, System,
};

/// A report with a draft put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its text.
    pub text: String,
    /// Where the draft says something else than the report.
    pub differences: Vec<Difference>,
}

/// A place where the draft says something else than the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its path, as RFC 6901 writes it.
    pub pointer: String,
    /// Its line in the report, from 1.
    pub line: usize,
    /// What the report says, on one line.
    pub own: String,
    /// What the draft says, on one line.
    pub other: String,
}

/// By what entries of a list are known to be the same, the first that there is; types may give it the same key.
// 0003: entries are told by their id, energies by their boundary, files by their digest.
const KEYS: [&str; 11] = [
    Activity::id,
    DataCentre::id,
    Electricity::id,
    Hardware::id,
    Model::id,
    Source::id,
    Provenance::sha256,
    Figure::boundary,
    HardwareUse::hardware,
    EnergyBreakdown::by,
    EmissionsBreakdown::by,
];

/// Whether a document has something of a report: it is a map with one of its chapters.
pub fn is_report(tree: &Tree<'_>) -> bool {
    let root = tree.root();
    tree.kind(root) == Kind::Map && CHAPTERS.iter().any(|key| tree.get(root, key).is_some())
}

/// Whether a document can take a draft: it is a report, and of the version that drafts are of.
///
/// # Errors
///
/// What it is in the place of such a report.
pub fn can_take(tree: &Tree<'_>) -> Result<(), Refusal> {
    // 0010: settings of another tool, a list or a text take no import.
    if !is_report(tree) {
        return Err(Refusal::new("no-report"));
    }
    // 0014: keys of the newest version would break a report of an older one.
    match migrate::declared(tree).filter(|version| *version != SchemaVersion::CURRENT) {
        Some(version) => Err(Refusal::new("older-report")
            .with("version", version.key())
            .with("newest", SchemaVersion::CURRENT.key())),
        None => Ok(()),
    }
}

/// Puts a draft into a report; where both say something, the report's own stays unless `replace`.
///
/// # Errors
///
/// Where the report cannot be read, or what came of it cannot.
pub fn into(text: &str, format: Format, draft: &Map, replace: bool) -> Result<Merged, Refusal> {
    let tree = tree_of(text, format)?;
    can_take(&tree)?;
    let mut merge = Merge {
        tree: &tree,
        format,
        replace,
        edits: Edits::new(&tree),
        index: LineIndex::new(text),
        differences: Vec::new(),
    };
    merge.map(tree.root(), draft, "");
    let differences = merge.differences;
    if merge.edits.is_empty() {
        return Ok(Merged { text: text.to_owned(), differences });
    }
    let text = merge.edits.applied().ok_or_else(|| Refusal::new("merge-style"))?;
    // What is too large is told as such.
    readable(&text, format)?;
    Ok(Merged { text, differences })
}

struct Merge<'a> {
    tree: &'a Tree<'a>,
    format: Format,
    replace: bool,
    edits: Edits<'a>,
    index: LineIndex<'a>,
    differences: Vec<Difference>,
}

impl Merge<'_> {
    fn map(&mut self, node: NodeId, draft: &Map, chapter: &str) {
        let mut missing = Vec::new();
        for (key, value) in draft.entries() {
            match self.tree.get(node, key) {
                // The schema that the report was written for stays.
                _ if chapter.is_empty() && key == Report::schema_version => {}
                Some(own) if matches!(self.tree.kind(own), Kind::Null) => {
                    self.edits.replace(own, &inline(self.format, value));
                }
                // 0003: who publishes what, when and as what is the report's own; a file speaks for itself alone.
                Some(_) if chapter.is_empty() && key == Report::report => {}
                Some(_) if chapter == Report::system && key == System::name => {}
                Some(own) => self.value(own, value, key),
                None => missing.push((key.to_owned(), value.clone())),
            }
        }
        // What goes below nested entries stands before what goes below this map.
        let format = self.format;
        self.edits.append(
            node,
            &missing,
            |(key, value)| {
                let key = inline(format, &Node::Word(key.clone()));
                format!("{key}: {}", inline(format, value))
            },
            |(key, value), indent| yaml::entry(key, value, indent),
        );
    }

    fn value(&mut self, own: NodeId, draft: &Node, key: &str) {
        match (self.tree.kind(own), draft) {
            (Kind::Map, Node::Map(map)) if self.is_figure(own) || map.get(Figure::value).is_some() => {
                self.figure(own, map, draft);
            }
            (Kind::Map, Node::Map(map)) => self.map(own, map, key),
            (Kind::List, Node::List(list)) => self.list(own, list),
            _ if Node::of(self.tree, own) == *draft => {}
            _ => self.differ(own, draft),
        }
    }

    fn is_figure(&self, node: NodeId) -> bool {
        self.tree.get(node, Figure::value).is_some() || self.tree.get(node, Figure::withheld).is_some()
    }

    /// A figure is one thing: the same number in the same unit stays, with what a person added to it.
    fn figure(&mut self, own: NodeId, map: &Map, draft: &Node) {
        let stated = Map::of(self.tree, own);
        let same = [Figure::value, Figure::unit].iter().all(|key| stated.get(key) == map.get(key));
        if same {
            self.map(own, map, "figure");
        } else {
            self.differ(own, draft);
        }
    }

    fn list(&mut self, node: NodeId, draft: &[Node]) {
        let own: Vec<(Node, NodeId)> =
            self.tree.items(node).map(|item| (Node::of(self.tree, item), item)).collect();
        let mut known = std::collections::BTreeMap::new();
        for (entry, item) in &own {
            known.entry(name(entry)).or_insert(*item);
        }
        let mut missing: Vec<Node> = Vec::new();
        for entry in draft {
            match known.get(&name(entry)) {
                // A file that was read before is not read again.
                Some(_) if matches!(entry, Node::Map(map) if map.get(Provenance::sha256).is_some()) => {}
                Some(item) => self.value(*item, entry, ""),
                None => missing.push(entry.clone()),
            }
        }
        let format = self.format;
        self.edits.append(node, &missing, |entry| inline(format, entry), yaml::item);
    }

    fn differ(&mut self, own: NodeId, draft: &Node) {
        let (line, _) = self.index.line_column(self.tree.span(own).start as usize);
        let other = inline(self.format, draft);
        if self.replace {
            self.edits.replace(own, &other);
        }
        self.differences.push(Difference {
            pointer: self.tree.pointer(own),
            line,
            own: yaml::inline(&Node::of(self.tree, own)),
            other,
        });
    }
}

/// A value on one line, as the report is written.
fn inline(format: Format, node: &Node) -> String {
    match format {
        Format::Json => json::inline(node),
        Format::Yaml => yaml::inline(node),
    }
}

/// By what an entry of a list is known: its name, else all of it.
fn name(entry: &Node) -> String {
    let Node::Map(map) = entry else { return yaml::inline(entry) };
    let named = KEYS.iter().find_map(|key| map.text(key).map(|text| format!("{key} {text}")));
    // An energy without boundary is one of its kind.
    named.unwrap_or_else(|| {
        if map.get(Figure::value).is_some() { Figure::value.to_owned() } else { yaml::inline(entry) }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::exchange::node::figure;

    const REPORT: &str = "# mine
report: { id: a, title: Mine }
inventory:
  training: # runs
    activities:
      - id: one   # the first
        energy:
          - { value: 1, unit: kWh, boundary: it } # metered
      - id: two
sources: []
";

    fn draft() -> Map {
        let energy =
            |value: &str, boundary: &str| Node::from(figure(value, "kWh").word("boundary", boundary));
        let activity = |id: &str, energies: Vec<Node>| {
            Node::from(Map::new().word("id", id).with("energy", Node::List(energies)))
        };
        let activities = vec![
            activity("one", vec![energy("2", "it"), energy("3", "facility")]),
            activity("two", vec![energy("4", "it")]),
            activity("three", vec![energy("5", "it")]),
        ];
        let section = Map::new().with("activities", Node::List(activities));
        Map::new()
            .word("schemaVersion", "0.5.0")
            .with("report", Map::new().word("title", "Other").word("licence", "CC0-1.0"))
            .with("inventory", Map::new().with("training", section))
            .with("sources", Node::List(vec![Map::new().word("id", "s").word("title", "S").into()]))
    }

    #[test]
    fn what_is_missing_is_added_and_what_is_there_stays() {
        let merged = into(REPORT, Format::Yaml, &draft(), false).unwrap();
        assert_eq!(
            merged.text,
            "# mine
report: { id: a, title: Mine }
inventory:
  training: # runs
    activities:
      - id: one   # the first
        energy:
          - { value: 1, unit: kWh, boundary: it } # metered
          - { value: 3, unit: kWh, boundary: facility }
      - id: two
        energy:
          - { value: 4, unit: kWh, boundary: it }
      - id: three
        energy:
          - { value: 5, unit: kWh, boundary: it }
sources: [{ id: s, title: S }]
"
        );
        let [difference] = merged.differences.as_slice() else { unreachable!("one figure differs") };
        assert_eq!(
            (difference.line, difference.pointer.as_str()),
            (8, "/inventory/training/activities/0/energy/0")
        );
        // Once there, nothing is added again.
        let again = into(&merged.text, Format::Yaml, &draft(), false).unwrap();
        assert_eq!(again.text, merged.text);
    }

    #[test]
    fn replacing_takes_the_figures_of_the_draft() {
        let merged = into(REPORT, Format::Yaml, &draft(), true).unwrap();
        assert!(merged.text.contains("- { value: 2, unit: kWh, boundary: it } # metered"), "{}", merged.text);
        assert!(merged.text.contains("title: Mine"));
    }

    #[test]
    fn json_stays_json() {
        let merged =
            into("{\"report\": {\"id\": \"a\"}, \"sources\": []}", Format::Json, &draft(), false).unwrap();
        let value: serde_json::Value = serde_json::from_str(&merged.text).unwrap();
        assert_eq!(value["inventory"]["training"]["activities"][2]["id"], "three");
        assert_eq!(value["sources"][0]["id"], "s");
    }
}
