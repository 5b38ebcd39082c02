//! Names by which parts of a report point at one another: what is renamed together.

use super::Opened;
use super::mended::with_tree;
use super::part::Part;
use crate::document::{Changes, Fresh, Kind, NodeId, Span, Tree, read};
use crate::identifier::Identifier;
use crate::mend::Replacement;

/// The lists of entries that a key points into.
const REGISTRIES: [(&str, &str); 5] = [
    ("model", "/system/models"),
    ("hardware", "/inventory/hardware"),
    ("dataCentre", "/inventory/dataCentres"),
    ("electricity", "/inventory/electricity"),
    ("source", "/sources"),
];

/// Why nothing is renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoName {
    /// No id stands there.
    NoId,
    /// The new name is none that an id may have.
    NotAnId,
    /// Another entry of the same kind has it.
    Taken,
    /// The text is written so that it cannot be changed there alone.
    NotWritten,
}

impl NoName {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoId => "assist-no-id",
            Self::NotAnId => "assist-not-an-id",
            Self::Taken => "assist-id-taken",
            Self::NotWritten => "assist-not-written",
        }
    }
}

/// Where the entries are that a key points at.
pub(super) fn registry(key: &str) -> Option<&'static str> {
    REGISTRIES.iter().find(|(known, _)| *known == key).map(|(_, registry)| *registry)
}

/// An id where it stands, with the list whose entries have it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    node: NodeId,
    registry: String,
    is_given: bool,
}

/// Every id of a report, where it is given and where it is pointed at.
fn places(tree: &Tree<'_>) -> Vec<Place> {
    let mut places = Vec::new();
    if let Some(part) = Part::of(tree) {
        collect(tree, tree.root(), part, &mut places);
    }
    places
}

fn collect(tree: &Tree<'_>, node: NodeId, part: Part, places: &mut Vec<Place>) {
    for entry in tree.entries(node) {
        // What an alias stands for is named where it is written.
        let Some(below) = part.key(entry.key).filter(|_| tree.resolve(entry.value) == entry.value) else {
            continue;
        };
        if below.is_id() {
            let is_given = entry.key == "id";
            let own = || tree.parent(node).map(|list| tree.pointer(list));
            let registry = if is_given { own() } else { registry(entry.key).map(str::to_owned) };
            if let (Kind::String(_), Some(registry)) = (tree.kind(entry.value), registry) {
                places.push(Place { node: entry.value, registry, is_given });
            }
        } else {
            collect(tree, entry.value, below, places);
        }
    }
    if let Some(below) = part.item() {
        for item in tree.items(node).filter(|item| tree.resolve(*item) == *item) {
            collect(tree, item, below, places);
        }
    }
}

fn name<'t>(tree: &'t Tree<'_>, place: &Place) -> &'t str {
    if let Kind::String(name) = tree.kind(place.node) { name } else { "" }
}

/// The id at a byte, with all places that have it; the activities of all chapters have their names together.
fn at(tree: &Tree<'_>, offset: usize) -> Option<(String, Vec<Place>, Vec<Place>)> {
    let all = places(tree);
    let is_here = |place: &&Place| {
        let range = tree.span(place.node).range();
        range.start <= offset && offset <= range.end
    };
    let here = all.iter().find(is_here)?.clone();
    let named = name(tree, &here).to_owned();
    let is_activity = |registry: &str| registry.ends_with("/activities");
    let is_kind = |place: &&Place| {
        place.registry == here.registry || is_activity(&place.registry) && is_activity(&here.registry)
    };
    let kind: Vec<_> = all.iter().filter(is_kind).cloned().collect();
    let same = kind.iter().filter(|place| name(tree, place) == named).cloned().collect();
    Some((named, same, kind))
}

/// The id at a byte of a text, and where it stands.
pub fn renaming(opened: Opened<'_>, offset: usize) -> Option<(Span, String)> {
    with_tree(opened, |tree| {
        let (named, same, _) = at(tree, offset)?;
        let spans = same.iter().map(|place| tree.span(place.node));
        let here =
            spans.into_iter().find(|span| span.range().start <= offset && offset <= span.range().end)?;
        Some((here, named))
    })
}

/// What is written where, so that an id and all that points at it have another name.
///
/// # Errors
///
/// Why nothing is renamed.
pub fn renamed(opened: Opened<'_>, offset: usize, to: &str) -> Result<Vec<Replacement>, NoName> {
    // A text that cannot be read may hold ids that are not seen.
    let tree = read(opened.text, opened.format, opened.limits).tree.ok_or(NoName::NoId)?;
    let (named, same, kind) = at(&tree, offset).ok_or(NoName::NoId)?;
    if Identifier::try_from(to.to_owned()).is_err() {
        return Err(NoName::NotAnId);
    }
    if to == named {
        return Ok(Vec::new());
    }
    if kind.iter().any(|place| place.is_given && name(&tree, place) == to) {
        return Err(NoName::Taken);
    }
    let mut changes = Changes::new(&tree);
    for place in &same {
        changes.replace(place.node, Fresh::Text(to.to_owned()));
    }
    if changes.text().is_none() {
        return Err(NoName::NotWritten);
    }
    Ok(changes.parts().into_iter().map(|(span, text)| Replacement { span, text }).collect())
}
