//! What mends a finding: read from the help that it gives, which holds the right writing already.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Change, Repair};
use super::{Options, ids, numbers, slip, spelling, stages, units};
use crate::document::{Format, Fresh, Kind, Limits, NodeId, Tree, decimal, number, read};
use crate::finding::{Anchor, Argument, Finding, Mending, Message};

/// What is wanted of a document.
pub(super) struct Wanted<'w, 't> {
    pub(super) tree: &'w Tree<'t>,
    pub(super) options: Options,
}

impl Wanted<'_, '_> {
    /// What mends a finding, where that is known.
    pub(super) fn repair(&self, finding: &Finding) -> Option<Repair> {
        let changes = self.changes(finding).filter(|changes| !changes.is_empty())?;
        let mending = finding.help.as_ref().and_then(|help| help.mends);
        Some(Repair { rule: finding.rule.id, mending, changes })
    }

    fn changes(&self, finding: &Finding) -> Option<Vec<Change>> {
        if self.options.unsafely
            && let Some(change) = slip::mended(self.tree, finding)
        {
            return Some(vec![change]);
        }
        let help = finding.help.as_ref()?;
        let only = |change: Change| Some(vec![change]);
        match (help.mends?, finding.place) {
            (Mending::Key, Anchor::Key(_)) => self.renamed(finding, help),
            (Mending::Word, Anchor::Value(node)) => {
                let ([word], Kind::String(typed)) = (list(help, "nearest")?, self.tree.kind(node)) else {
                    return None;
                };
                let is_writing = match list(help, "known") {
                    Some(known) => spelling::is_writing(typed, word, known.iter().map(String::as_str)),
                    None => units::is_writing(typed, word),
                };
                // A question mark is a doubt, which nobody but the author can settle.
                let is_writing = is_writing && !typed.contains('?');
                is_writing.then(|| vec![Change::Replace(node, Fresh::Text(word.clone()))])
            }
            (Mending::CutText, Anchor::Key(_)) => self.rejoined(finding, text(help, "written")?),
            (Mending::Point, Anchor::Key(stray)) => self.decimal(stray, text(help, "number")?),
            (Mending::Point | Mending::Joined, Anchor::Value(node)) => {
                let Kind::String(typed) = self.tree.kind(node) else { return None };
                let is_likely = self.options.unsafely && numbers::is_likely(typed);
                let is_known = is_likely || numbers::is_in_thousands(typed);
                let number = is_known.then(|| text(help, "number"))??;
                only(Change::Replace(node, Fresh::Bare(number.to_owned())))
            }
            (Mending::Bare, Anchor::Value(node)) => {
                let Kind::String(typed) = self.tree.kind(node) else { return None };
                let plain = number(typed).map(|_| decimal(typed).into_owned())?;
                numbers::is_plain(typed).then(|| vec![Change::Replace(node, Fresh::Bare(plain))])
            }
            (Mending::Quoted, Anchor::Value(node)) => {
                let typed = self.tree.span(node).slice(self.tree.text());
                let is_scalar = matches!(self.tree.kind(node), Kind::Number(_) | Kind::Bool(_));
                let is_written = is_scalar && !typed.starts_with(['*', '&', '!']);
                is_written.then(|| vec![Change::Replace(node, Fresh::Text(typed.to_owned()))])
            }
            (Mending::List, Anchor::Value(node)) => {
                only(Change::Replace(node, Fresh::List(vec![Fresh::Node(node)])))
            }
            (Mending::Item, Anchor::Value(node)) => {
                let mut items = self.tree.items(node);
                match (items.next(), items.next()) {
                    (Some(item), None) => only(Change::Replace(node, Fresh::Node(item))),
                    _ => None,
                }
            }
            (Mending::Shape, Anchor::Value(node)) => {
                let written = self.written(node, text(help, "written")?)?;
                self.says_the_same(node, &written).then(|| vec![Change::Replace(node, written)])
            }
            (Mending::Form, Anchor::Value(node)) => {
                let written = text(help, "written")?;
                let is_sure = self.options.unsafely || !self.gains_a_scheme(node, written);
                (is_sure && !self.loses_a_time(node))
                    .then(|| vec![Change::Replace(node, Fresh::Text(written.to_owned()))])
            }
            (Mending::Id, Anchor::Value(node)) => {
                let Kind::String(typed) = self.tree.kind(node) else { return None };
                let near = text(help, "ids")?;
                let is_case = near.to_lowercase() == typed.to_lowercase();
                is_case.then(|| vec![Change::Replace(node, Fresh::Text(near.to_owned()))])
            }
            // That a stage is not listed is no slip of the hand: what to say of it, somebody has to know.
            (Mending::Stages, _) if self.options.unsafely => {
                Some(stages::listed(self.tree, list(&finding.message, "stages")?, self.options.language))
            }
            _ => None,
        }
    }

    /// Which of the schemes a host has is not said.
    fn gains_a_scheme(&self, node: NodeId, written: &str) -> bool {
        matches!(self.tree.kind(node), Kind::String(typed) if written.contains("://") && !typed.contains("://"))
    }

    /// A day without its time and zone may be another day.
    fn loses_a_time(&self, node: NodeId) -> bool {
        let Kind::String(typed) = self.tree.kind(node) else { return false };
        let is_day = typed.bytes().take(4).all(|each| each.is_ascii_digit());
        is_day && typed.contains(['T', 't', 'Z', 'z', ':', '+'])
    }

    /// Whether a help writes in another shape what stands there, and nothing else: no number that may be another, no
    /// other unit, no day without its zone.
    fn says_the_same(&self, node: NodeId, written: &Fresh) -> bool {
        let whole = match self.tree.kind(node) {
            Kind::String(typed) => typed.trim(),
            // What YAML reads as a number is one; what stands in a list is looked at by its only item.
            Kind::List => match self.tree.items(node).next().map(|item| self.tree.kind(item)) {
                Some(Kind::String(typed)) => typed.trim(),
                _ => return true,
            },
            _ => return true,
        };
        !self.loses_a_time(node) && is_same(written, whole)
    }

    /// The value that a help writes, with its key where it has one.
    fn written(&self, node: NodeId, written: &str) -> Option<Fresh> {
        let has_key = self.tree.key_span(node).is_some();
        let whole = if has_key { format!("{{ {written} }}") } else { written.to_owned() };
        let tree = read(&whole, Format::Yaml, &Limits::default()).tree?;
        let value = if has_key { tree.entries(tree.root()).next()?.value } else { tree.root() };
        fresh(&tree, value)
    }

    /// Keys that are misspelt: the first at the place of the finding, others at its labels, each with what it stands for.
    fn renamed(&self, finding: &Finding, help: &Message) -> Option<Vec<Change>> {
        let names = list(help, "nearest")?;
        let places = std::iter::once(finding.place).chain(finding.labels.iter().map(|label| label.place));
        let nodes: Vec<_> = places
            .filter_map(|place| if let Anchor::Key(node) = place { Some(node) } else { None })
            .collect();
        if nodes.len() != names.len() || names.len() > 1 && finding.labels.is_empty() {
            return None;
        }
        let is_alone = |name: &String, typed: &str| {
            let Anchor::Key(node) = finding.place else { return false };
            let rivals = self.tree.parent(node).into_iter().flat_map(|map| self.tree.entries(map));
            // Of two keys that may be one, neither is.
            let known = |key: &str| list(help, "known").unwrap_or_default().iter().any(|known| known == key);
            !rivals
                .filter(|entry| entry.key != typed)
                .any(|entry| spelling::may_be(entry.key, name) && !known(entry.key))
        };
        let is_sure = match (list(help, "known"), names) {
            // Another name for a key is likely what was meant; it is no other writing.
            (None, _) => self.options.unsafely,
            (Some(known), [name]) => {
                let known = known.iter().map(String::as_str);
                text(&finding.message, "key")
                    .is_some_and(|typed| spelling::is_writing(typed, name, known) && is_alone(name, typed))
            }
            _ => false,
        };
        let rename = |(node, name): (&NodeId, &String)| Change::Rename(*node, name.clone());
        is_sure.then(|| nodes.iter().zip(names).map(rename).collect())
    }

    /// A text that commas within braces have cut, put together again.
    fn rejoined(&self, finding: &Finding, written: &str) -> Option<Vec<Change>> {
        let tree = self.tree;
        let strays: Vec<NodeId> = std::iter::once(finding.place)
            .chain(finding.labels.iter().map(|label| label.place))
            .filter_map(|place| if let Anchor::Key(node) = place { Some(node) } else { None })
            .collect();
        let first = *strays.first()?;
        let map = tree.parent(first)?;
        let before = tree.entries(map).take_while(|entry| entry.value != first).last()?.value;
        let tree_of = read(written, Format::Yaml, &Limits::default()).tree?;
        let Kind::String(whole) = tree_of.kind(tree_of.entries(tree_of.root()).next()?.value) else {
            return None;
        };
        let start = tree.span(before).start as usize;
        let count = strays.iter().position(|stray| {
            let end = tree.key_span(*stray).map_or(0, |key| key.end as usize);
            tree.text().get(start..end) == Some(whole)
        })?;
        let removed = strays.iter().take(count + 1).map(|stray| Change::Remove(*stray));
        Some(std::iter::once(Change::Replace(before, Fresh::Text(whole.to_owned()))).chain(removed).collect())
    }

    /// A decimal comma within braces that has made a key of the digits behind it.
    fn decimal(&self, stray: NodeId, number: &str) -> Option<Vec<Change>> {
        let map = self.tree.parent(stray)?;
        let before = self.tree.entries(map).take_while(|entry| entry.value != stray).last()?.value;
        // Three digits behind it may be thousands, and fewer may be another entry: only the author knows.
        let behind = number.rsplit('.').next().unwrap_or_default();
        (self.options.unsafely && behind.len() != 3)
            .then(|| vec![Change::Replace(before, Fresh::Bare(number.to_owned())), Change::Remove(stray)])
    }
}

/// Whether a value says the same as a text: each number in it can be no other, and each unit is the one that was typed.
fn is_same(written: &Fresh, whole: &str) -> bool {
    let entries = match written {
        Fresh::Bare(bare) => return number(bare).is_none() || numbers::is_plain(whole),
        Fresh::List(items) => return items.iter().all(|item| is_same(item, whole)),
        Fresh::Map(entries) => entries,
        Fresh::Text(_) | Fresh::Node(_) => return true,
    };
    let entry = |wanted: &str| entries.iter().find(|(key, _)| key == wanted).map(|(_, value)| value);
    if entry("start").is_some() {
        return !whole.contains([':', 'T', 'Z', '+']);
    }
    if entry("relative").is_some() {
        // An uncertainty to one side is not one to both.
        // A number alone may be of the figure or a share of it; a percentage is a share.
        return whole.ends_with('%') && (!whole.starts_with(['+', '-', '~']) || whole.starts_with("+/-"));
    }
    let Some(Fresh::Bare(_)) = entry("value") else {
        return entries.iter().all(|(_, value)| is_same(value, whole));
    };
    let end = whole.find(|each: char| !(each.is_ascii_digit() || "+-.eE".contains(each)));
    let (amount, unit) = whole.split_at(end.unwrap_or(whole.len()));
    let is_unit = match entry("unit") {
        Some(Fresh::Text(symbol)) => unit.trim() == symbol || units::is_writing(unit, symbol),
        _ => unit.trim().is_empty(),
    };
    numbers::is_plain(amount) && is_unit
}

/// The words of a list that fills a gap.
fn list<'m>(message: &'m Message, name: &str) -> Option<&'m [String]> {
    let argument = message.arguments.iter().find(|(known, _)| *known == name);
    match argument {
        Some((_, Argument::List(words))) => Some(words),
        _ => None,
    }
}

/// The text that fills a gap.
fn text<'m>(message: &'m Message, name: &str) -> Option<&'m str> {
    let argument = message.arguments.iter().find(|(known, _)| *known == name);
    match argument {
        Some((_, Argument::Text(text) | Argument::Name(text) | Argument::Said(text))) => Some(text),
        _ => None,
    }
}

/// A value of another document, to be written.
fn fresh(tree: &Tree<'_>, node: NodeId) -> Option<Fresh> {
    Some(match tree.kind(node) {
        Kind::Null => return None,
        Kind::Bool(value) => Fresh::Bare(value.to_string()),
        Kind::Number(text) => Fresh::Bare(decimal(text).into_owned()),
        Kind::String(text) => Fresh::Text(text.to_owned()),
        Kind::List => Fresh::List(tree.items(node).map(|item| fresh(tree, item)).collect::<Option<_>>()?),
        Kind::Map => {
            let entry =
                |entry: crate::document::Entry<'_>| Some((entry.key.to_owned(), fresh(tree, entry.value)?));
            Fresh::Map(tree.entries(node).map(entry).collect::<Option<_>>()?)
        }
    })
}

/// Edits without those that meet: of two of one value the first counts, and keys that would become one stay both.
pub(super) fn apart(tree: &Tree<'_>, repairs: Vec<Repair>) -> Vec<Repair> {
    let mut keys: BTreeMap<(NodeId, String), usize> = BTreeMap::new();
    let mut count = |map: NodeId, key: &str| *keys.entry((map, key.to_owned())).or_default() += 1;
    for change in repairs.iter().flat_map(|repair| &repair.changes) {
        match change {
            Change::Rename(node, key) => {
                if let Some(map) = tree.parent(*node) {
                    count(tree.resolve(map), key);
                }
            }
            Change::Put(map, key, _) => count(tree.resolve(*map), key),
            Change::Replace(..) | Change::Remove(_) => {}
        }
    }
    let is_free = |map: NodeId, key: &str| {
        let alone = keys.get(&(tree.resolve(map), key.to_owned())) == Some(&1);
        alone && tree.get(map, key).is_none()
    };
    let merged = ids::merged(tree, &repairs);
    let mut known = BTreeSet::new();
    let mut kept = Vec::with_capacity(repairs.len());
    for repair in repairs {
        if ids::writes(tree, &repair, &merged) {
            continue;
        }
        let fits = repair.changes.iter().all(|change| match change {
            Change::Rename(node, key) => tree.parent(*node).is_some_and(|map| is_free(map, key)),
            Change::Put(map, key, _) => is_free(*map, key),
            // What stands within something that is written anew is not there any more.
            Change::Replace(node, _) | Change::Remove(node) => !known.contains(&tree.resolve(*node)),
        });
        if !fits {
            continue;
        }
        for change in &repair.changes {
            if let Change::Replace(node, _) | Change::Remove(node) = change {
                known.insert(tree.resolve(*node));
            }
        }
        kept.push(repair);
    }
    kept
}
