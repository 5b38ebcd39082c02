//! A part of a large draft that lacks what the whole lacks: of activities of one kind what they lack is said once.

use std::collections::BTreeSet;

use super::draft::Registry;
use super::node::{Map, Node};
use crate::report::{Report, Section};

/// The activities of a section that are always looked at.
// 0010: comments of a longer draft rest on these, and say "at least".
const FIRST: usize = 1000;

/// The draft with the first activities of each section, and every other that is the first to name an entry, so that none
/// seems to be named by nobody; `None` where that is all of it.
pub(super) fn of(draft: &Map) -> Option<Map> {
    let Some(Node::Map(inventory)) = draft.get(Report::inventory) else { return None };
    let is_large = |(_, node): (&str, &Node)| activities(node).is_some_and(|list| list.len() > FIRST);
    if !inventory.entries().any(is_large) {
        return None;
    }
    let mut ids = BTreeSet::new();
    let chapters = draft.entries().map(|(_, chapter)| chapter);
    let lists = chapters.flat_map(|chapter| match chapter {
        Node::Map(map) => map.entries().map(|(_, node)| node).collect(),
        other => vec![other],
    });
    for entry in
        lists.filter_map(|node| if let Node::List(list) = node { Some(list) } else { None }).flatten()
    {
        let Node::Map(map) = entry else { continue };
        ids.extend(Registry::ALL.iter().find_map(|registry| map.text(registry.id())));
    }
    let mut part = Map::new();
    for (key, section) in inventory.entries() {
        part.set(key.to_owned(), section_of(section, &mut ids));
    }
    let mut whole = Map::new();
    for (key, chapter) in draft.entries().filter(|(key, _)| *key != Report::inventory) {
        whole.set(key.to_owned(), chapter.clone());
    }
    Some(with_order(draft, whole, part))
}

/// The chapters in their order, the inventory among them.
fn with_order(draft: &Map, mut chapters: Map, inventory: Map) -> Map {
    chapters.set(Report::inventory, inventory);
    let keys: Vec<&str> = draft.entries().map(|(key, _)| key).collect();
    chapters.order(&keys);
    chapters
}

fn activities(section: &Node) -> Option<&[Node]> {
    match section {
        Node::Map(section) => match section.get(Section::activities) {
            Some(Node::List(list)) => Some(list),
            _ => None,
        },
        _ => None,
    }
}

fn section_of(section: &Node, ids: &mut BTreeSet<&str>) -> Node {
    let (Node::Map(map), Some(list)) = (section, activities(section)) else { return section.clone() };
    let mut kept = Vec::new();
    for (index, activity) in list.iter().enumerate() {
        if names_new(activity, ids) || index < FIRST {
            kept.push(activity.clone());
        }
    }
    let mut part = Map::new();
    for (key, node) in map.entries() {
        let node =
            if key == Section::activities { Node::List(std::mem::take(&mut kept)) } else { node.clone() };
        part.set(key.to_owned(), node);
    }
    part.into()
}

/// Whether a value names an entry that none before it named.
fn names_new(node: &Node, ids: &mut BTreeSet<&str>) -> bool {
    let mut is_new = false;
    match node {
        Node::Word(word) => is_new = ids.remove(word.as_str()),
        Node::Bare(_) => {}
        Node::Map(map) => {
            for (_, node) in map.entries() {
                is_new |= names_new(node, ids);
            }
        }
        Node::List(list) => {
            for node in list {
                is_new |= names_new(node, ids);
            }
        }
    }
    is_new
}
