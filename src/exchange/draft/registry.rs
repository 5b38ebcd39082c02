//! Lists of entries that others point at: an equal entry stands once, and one that nothing points at is taken away.

use std::collections::{BTreeMap, BTreeSet};

use super::Draft;
use crate::exchange::node::{Map, Node};
use crate::exchange::unique_ids::UniqueIds;
use crate::exchange::yaml;
use crate::quantity::Figure;
use crate::report::{DataCentre, Electricity, Hardware, Inventory, Model, Report, Source, System};

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
    pub(in crate::exchange) const ALL: [Self; 5] =
        [Self::Models, Self::DataCentres, Self::Electricity, Self::Hardware, Self::Sources];

    /// The chapter that it stands in, where it is not a chapter of its own, and its key.
    pub(super) const fn path(self) -> (Option<&'static str>, &'static str) {
        match self {
            Self::Models => (Some(Report::system), System::models),
            Self::DataCentres => (Some(Report::inventory), Inventory::data_centres),
            Self::Electricity => (Some(Report::inventory), Inventory::electricity),
            Self::Hardware => (Some(Report::inventory), Inventory::hardware),
            Self::Sources => (None, Report::sources),
        }
    }

    /// What an entry is told by: of things, what is said and not who says it; of sources, all of it.
    fn alike(self, entry: &Map) -> Map {
        match self {
            Self::Sources => entry.clone(),
            Self::Electricity => without_sources(entry, true),
            _ => without_sources(entry, false),
        }
    }

    /// The key under which its entries have their id.
    pub(in crate::exchange) const fn id(self) -> &'static str {
        match self {
            Self::Models => Model::id,
            Self::DataCentres => DataCentre::id,
            Self::Electricity => Electricity::id,
            Self::Hardware => Hardware::id,
            Self::Sources => Source::id,
        }
    }
}

impl Draft {
    /// The id of an entry: of an equal one that is there already, else of one that is added under the wanted name, or
    /// that name with a number.
    pub fn intern(&mut self, registry: Registry, wanted: &str, entry: &Map) -> String {
        let alike = registry.alike(entry);
        self.entry(registry, wanted, entry, yaml::inline(&alike.into()))
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
        let list: Vec<&'static str> = chapter.into_iter().chain([key]).collect();
        let mut entry = self.held(&list, Map::new().word(registry.id(), "entry").merged(entry.clone()));
        entry.remove_at(&[registry.id()]);
        let entry = &entry;
        // 0003: an entry that is there and says the same, and maybe more, is the one.
        for id in UniqueIds::candidates(wanted) {
            let Some(known) = self.there.get(&(key, id.clone())) else { break };
            if registry.alike(known).holds(&registry.alike(entry)) {
                self.known.insert(content, id.clone());
                return id;
            }
        }
        if self.is_full(entry) {
            return wanted.to_owned();
        }
        if registry == Registry::Models
            && let Some(id) = self.same_model(entry)
        {
            self.known.insert(content, id.clone());
            return id;
        }
        let id = self.names.give(key, wanted);
        self.known.insert(content, id.clone());
        let root = match chapter {
            Some(chapter) => self.root.map(chapter),
            None => &mut self.root,
        };
        root.list(key).push(Map::new().word(registry.id(), &*id).merged(entry.clone()).into());
        id
    }

    /// The model of the same name, be it of a file or of the report that is there, which learns what this one says beyond it.
    fn same_model(&mut self, entry: &Map) -> Option<String> {
        let name = entry.text(Model::name)?.trim().to_lowercase();
        let is_same = |map: &Map| map.text(Model::name).is_some_and(|own| own.trim().to_lowercase() == name);
        let list = self.root.map(Report::system).list(System::models);
        for node in list.iter_mut() {
            if let Node::Map(map) = node
                && is_same(map)
                && let Some(more) = beyond(map, entry)
            {
                *map = map.clone().merged(more);
                return map.text(Model::id).map(str::to_owned);
            }
        }
        let there = self.there.iter().filter(|((key, _), map)| *key == System::models && is_same(map));
        let (id, more) = there.map(|((_, id), map)| (id.clone(), beyond(map, entry))).next()?;
        let more = more?;
        if !more.is_empty() {
            let list = self.root.map(Report::system).list(System::models);
            list.push(Map::new().word(Model::id, &*id).merged(more).into());
        }
        Some(id)
    }

    /// Takes away entries of these names that nothing points at any more; sources stay, since files are recorded by them.
    pub(in crate::exchange) fn forget(&mut self, names: &BTreeSet<String>) {
        for registry in Registry::ALL.into_iter().filter(|registry| *registry != Registry::Sources) {
            let (chapter, key) = registry.path();
            let id = |node: &Node| {
                if let Node::Map(map) = node { map.text(registry.id()).map(str::to_owned) } else { None }
            };
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
}

/// An entry without the sources of its figures; of intensities that were computed, zeros behind the point say nothing.
fn without_sources(entry: &Map, is_computed: bool) -> Map {
    let is_figure = entry.get(Figure::value).is_some();
    let kept = entry.entries().filter(|(key, _)| !is_figure || *key != Figure::source);
    kept.fold(Map::new(), |map, (key, node)| {
        let node = match node {
            Node::Bare(number)
                if is_figure && is_computed && number.contains('.') && !number.contains(['e', 'E']) =>
            {
                Node::Bare(number.trim_end_matches('0').trim_end_matches('.').to_owned())
            }
            node => without_sources_in(node, is_computed),
        };
        map.with(key.to_owned(), node)
    })
}

fn without_sources_in(node: &Node, is_computed: bool) -> Node {
    match node {
        Node::Map(map) => without_sources(map, is_computed).into(),
        Node::List(list) => {
            Node::List(list.iter().map(|node| without_sources_in(node, is_computed)).collect())
        }
        Node::Word(_) | Node::Bare(_) => node.clone(),
    }
}

/// What an entry says that another of the same name does not; `None` where the two contradict each other.
fn beyond(known: &Map, entry: &Map) -> Option<Map> {
    let agree = entry.entries().all(|(key, node)| match known.get(key) {
        None => true,
        Some(own) => key == Model::name || own == node,
    });
    let more = entry.entries().filter(|(key, _)| known.get(key).is_none());
    agree.then(|| more.fold(Map::new(), |map, (key, node)| map.with(key.to_owned(), node.clone())))
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
