//! Changes made in the text of a document.

use std::collections::{BTreeMap, BTreeSet};

use super::{Changes, Fresh, Put};
use crate::document::edit::{Addition, Edits};
use crate::document::{Entry, Format, Kind, Limits, NodeId, Span, Tree, read, same};

impl Changes<'_, '_> {
    /// The text with the changes made: comments, order and writing stay as they are wherever nothing is changed, and
    /// comments go with the values that they stand above and behind. `None` where it cannot be written so, as an alias that
    /// would stand before its anchor.
    pub fn text(&self) -> Option<String> {
        let changed = self.changed()?.tree;
        let text = self.edits().apply();
        let again = read(&text, Format::of_text(&text), &Limits::default()).tree?;
        let holds_the_same = same((&changed, changed.root()), (&again, again.root()));
        if holds_the_same { Some(text) } else { None }
    }

    /// Each part of the text that the changes take away, with what comes in its place. Whether that is all that they do,
    /// [`Changes::text`] tells.
    pub fn parts(&self) -> Vec<(Span, String)> {
        self.edits().parts()
    }

    fn edits(&self) -> Edits<'_> {
        let mut edits = Edits::new(self.tree);
        for (value, key) in &self.renamed {
            edits.rename(*value, key);
        }
        for (value, with) in &self.replaced {
            let enlists = matches!(with, Fresh::List(items) if items.as_slice() == [Fresh::Node(*value)]);
            if !(enlists && edits.enlist(*value)) {
                let is_silenced = self.silenced.contains(value);
                let comments = if is_silenced { Vec::new() } else { edits.comments_within(*value) };
                let with = edits.commented(*value, &self.inline(with), &comments);
                edits.replace(*value, &with);
            }
        }
        edits.leave_aside(&self.removed);
        let parents = self.parents_of_removed();
        let is_emptied = |map: &NodeId| {
            parents.contains(map) && self.children(*map).all(|child| self.removed.contains(&child))
        };
        // What is added within a value that moves is there before the value is taken along.
        let (within, others): (Vec<_>, Vec<_>) =
            self.put.values().flatten().partition(|put| self.is_within_removed(put.map));
        for put in within {
            let addition = self.addition(put, &edits);
            edits.add(put.map, &put.key, addition);
        }
        let (additions, refills): (Vec<_>, Vec<_>) = others
            .into_iter()
            .map(|put| (put, self.addition(put, &edits)))
            .partition(|(put, _)| !is_emptied(&put.map));
        for node in &self.removed {
            edits.discard_within(self.tree.span(*node));
        }
        for (put, addition) in additions {
            edits.add(put.map, &put.key, addition);
        }
        let refilled = refill(&mut edits, refills);
        let moved = self.moved();
        let rewritten = self.rewritten(&mut edits, &moved);
        for parent in &parents {
            if refilled.contains(parent) || rewritten.contains(parent) {
                continue;
            }
            if is_emptied(parent) {
                edits.discard_within(self.tree.span(*parent));
                let emptied = self.inline(&self.emptied(*parent));
                let staying = self.children(*parent).filter(|child| !moved.contains(child));
                let comments = staying.flat_map(|child| edits.comments_of(child).all());
                let comments: Vec<_> = comments.chain(edits.closing_comments(*parent)).collect();
                edits.replace(*parent, &edits.commented(*parent, &emptied, &comments));
                let ends = [self.children(*parent).next(), self.children(*parent).last()];
                for child in ends.into_iter().flatten().filter(|child| moved.contains(child)) {
                    edits.drop_comments_around(child);
                }
                continue;
            }
            for child in self.children(*parent).filter(|child| self.removed.contains(child)) {
                edits.take_away(child, moved.contains(&child));
            }
        }
        edits
    }

    /// Maps between brackets of which more than one entry changes its place: commas are shared by entries, so such a map is
    /// written anew.
    fn rewritten(&self, edits: &mut Edits<'_>, moved: &BTreeSet<NodeId>) -> BTreeSet<NodeId> {
        let mut changed: BTreeMap<NodeId, usize> = BTreeMap::new();
        for parent in self.removed.iter().filter_map(|node| self.tree.parent(*node)) {
            *changed.entry(parent).or_default() += 1;
        }
        for (map, puts) in &self.put {
            *changed.entry(*map).or_default() += puts.len();
        }
        // Comments that come along stand on lines of their own.
        let brings_comments = |map: &NodeId| {
            let nodes = self.put.get(map).into_iter().flatten().flat_map(|put| put.value.nodes());
            nodes.into_iter().any(|node| edits.comments_of(node).all().next().is_some())
        };
        let is_anew = |(map, changes): &(NodeId, usize)| {
            (*changes > 1 || brings_comments(map)) && edits.is_flow(*map) && !self.is_within_removed(*map)
        };
        let anew: BTreeSet<NodeId> = changed.into_iter().filter(is_anew).map(|(map, _)| map).collect();
        for map in &anew {
            edits.discard_within(self.tree.span(*map));
            let anew = self.in_lines(*map, edits, moved).unwrap_or_else(|| self.kept_inline(*map));
            edits.replace(*map, &anew);
        }
        anew
    }

    /// A map between brackets with its comments, an entry a line; `None` where it has none.
    fn in_lines(&self, map: NodeId, edits: &Edits<'_>, moved: &BTreeSet<NodeId>) -> Option<String> {
        let puts = || self.put.get(&map).into_iter().flatten();
        let brought =
            || puts().flat_map(|put| put.value.nodes()).flat_map(|node| edits.comments_of(node).all());
        if edits.comments_within(map).is_empty() && brought().next().is_none() {
            return None;
        }
        // Comments above, entry, comment behind.
        let mut entries: Vec<(Vec<String>, String, Option<String>)> = Vec::new();
        let mut waiting = Vec::new();
        for entry in self.tree.entries(map) {
            let of = edits.comments_of(entry.value);
            if self.removed.contains(&entry.value) {
                if !moved.contains(&entry.value) {
                    waiting.extend(of.all());
                }
                continue;
            }
            waiting.extend(of.above.into_iter().chain(of.within));
            entries.push((std::mem::take(&mut waiting), self.kept_entry(&entry), of.behind));
        }
        for put in puts() {
            waiting.extend(put.value.nodes().into_iter().flat_map(|node| edits.comments_of(node).all()));
            entries.push((std::mem::take(&mut waiting), self.put_entry(put), None));
        }
        waiting.extend(edits.closing_comments(map));
        let depth = edits.depth(map);
        let (next, last) = (format!("\n{}", " ".repeat(depth)), format!("\n{}", " ".repeat(depth - 2)));
        let mut text = "{".to_owned();
        let count = entries.len();
        for (place, (above, entry, behind)) in entries.into_iter().enumerate() {
            for line in above.iter().chain([&entry]) {
                text.push_str(&next);
                text.push_str(line);
            }
            text.push_str(if place + 1 < count { "," } else { "" });
            text.extend(behind.map(|behind| format!(" {behind}")));
        }
        for comment in waiting {
            text.push_str(&next);
            text.push_str(&comment);
        }
        Some(text + &last + "}")
    }

    /// The values that come to stand elsewhere.
    fn moved(&self) -> BTreeSet<NodeId> {
        self.put.values().flatten().flat_map(|put| put.value.nodes()).collect()
    }

    /// The lists and maps that something is taken from, and that stay themselves.
    fn parents_of_removed(&self) -> BTreeSet<NodeId> {
        let parents = self.removed.iter().filter_map(|node| self.tree.parent(*node));
        parents.filter(|parent| !self.is_within_removed(*parent)).collect()
    }

    fn children(&self, parent: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.tree.items(parent).chain(self.tree.pairs(parent).map(|(_, value)| value))
    }

    /// A list or map of which all entries are taken away, with those that are added.
    fn emptied(&self, parent: NodeId) -> Fresh {
        if self.tree.kind(parent) == Kind::List {
            return Fresh::List(Vec::new());
        }
        let put = self.put.get(&parent).into_iter().flatten();
        Fresh::Map(put.map(|put| (put.key.clone(), put.value.clone())).collect())
    }

    fn is_within_removed(&self, node: NodeId) -> bool {
        std::iter::successors(Some(node), |node| self.tree.parent(*node))
            .any(|node| self.removed.contains(&node))
    }

    /// What is added to a map, as the map is written.
    fn addition(&self, put: &Put, edits: &Edits<'_>) -> Addition {
        let Put { map, key, value, .. } = put;
        let lines = match value {
            _ if edits.is_flow(*map) => None,
            Fresh::Node(node) => edits.lines_of(*node, key),
            Fresh::Map(entries) if !entries.is_empty() => {
                let within = |(key, value): &(String, Fresh)| edits.lines_of(value.node()?, key);
                let within: Option<Vec<_>> = entries.iter().map(within).collect();
                let deeper = |line: String| if line.is_empty() { line } else { format!("  {line}") };
                let head = std::iter::once(format!("{}:", self.key(key)));
                within.map(|within| head.chain(within.into_iter().flatten().map(deeper)).collect())
            }
            _ => None,
        };
        lines.map_or_else(
            || {
                let comments = value.nodes().into_iter().flat_map(|node| edits.comments_of(node).all());
                let mut lines: Vec<_> = comments.collect();
                if lines.is_empty() || edits.is_flow(*map) {
                    return Addition::Inline(self.inline(value));
                }
                lines.push(format!("{}: {}", self.key(key), self.inline(value)));
                Addition::Lines(lines)
            },
            Addition::Lines,
        )
    }

    /// A value on one line, as YAML and JSON both read it.
    fn inline(&self, fresh: &Fresh) -> String {
        let joined = |parts: Vec<String>, open: &str, close: &str| match parts.as_slice() {
            [] => format!("{open}{close}"),
            parts => format!("{open} {} {close}", parts.join(", ")),
        };
        match fresh {
            Fresh::Text(text) if is_plain(text) && !self.is_json() => text.clone(),
            Fresh::Text(text) => quoted(text),
            Fresh::Bare(text) => text.clone(),
            Fresh::Map(entries) => {
                let entry =
                    |(key, value): &(String, Fresh)| format!("{}: {}", self.key(key), self.inline(value));
                joined(entries.iter().map(entry).collect(), "{", "}")
            }
            Fresh::List(items) => {
                let items: Vec<_> = items.iter().map(|item| self.inline(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Fresh::Node(node) => self.kept_inline(*node),
        }
    }

    /// A value of the document on one line, with what is changed within it.
    fn kept_inline(&self, node: NodeId) -> String {
        let tree = self.tree;
        let node = tree.resolve(node);
        match tree.kind(node) {
            Kind::Map => {
                let kept = tree.entries(node).filter(|entry| !self.removed.contains(&entry.value));
                let own = kept.map(|entry| self.kept_entry(&entry));
                let put = self.put.get(&node).into_iter().flatten().map(|put| self.put_entry(put));
                let entries: Vec<_> = own.chain(put).collect();
                if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
            }
            Kind::List => {
                let kept = tree.items(node).filter(|item| !self.removed.contains(item));
                format!("[{}]", kept.map(|item| self.kept_child(item)).collect::<Vec<_>>().join(", "))
            }
            Kind::String(text) if is_written_so(tree, node, text) => text.to_owned(),
            Kind::String(text) => quoted(text),
            Kind::Number(text) => text.to_owned(),
            Kind::Bool(value) => value.to_string(),
            Kind::Null => "null".to_owned(),
        }
    }

    /// A value of a map or list, or what takes its place, on one line.
    fn kept_child(&self, node: NodeId) -> String {
        match self.replaced.get(&node) {
            Some(with) => self.inline(with),
            None => self.kept_inline(node),
        }
    }

    /// An entry of a map of the document on one line, with its key as it is called now.
    fn kept_entry(&self, entry: &Entry<'_>) -> String {
        let key = self.renamed.get(&entry.value).map_or(entry.key, String::as_str);
        format!("{}: {}", self.key(key), self.kept_child(entry.value))
    }

    /// An entry that is added to a map, on one line.
    fn put_entry(&self, put: &Put) -> String {
        format!("{}: {}", self.key(&put.key), self.inline(&put.value))
    }

    fn key(&self, key: &str) -> String {
        let is_plain = key.starts_with(|each: char| each.is_ascii_alphabetic())
            && key.chars().all(|each| each.is_ascii_alphanumeric());
        if is_plain && !is_word(key) && !self.is_json() { key.to_owned() } else { quoted(key) }
    }

    fn is_json(&self) -> bool {
        self.tree.span(self.tree.root()).slice(self.tree.text()).starts_with(['{', '['])
    }
}

/// Gives maps of which all entries go their new ones, where these are lines; the maps that have them now.
fn refill(edits: &mut Edits<'_>, additions: Vec<(&Put, Addition)>) -> BTreeSet<NodeId> {
    let mut lines: BTreeMap<NodeId, Option<Vec<String>>> = BTreeMap::new();
    for (put, addition) in additions {
        let lines = lines.entry(put.map).or_insert_with(|| Some(Vec::new()));
        match (lines.as_mut(), addition) {
            (Some(lines), Addition::Lines(more)) => lines.extend(more),
            _ => *lines = None,
        }
    }
    let mut refilled = BTreeSet::new();
    for (map, lines) in lines {
        if lines.is_some_and(|lines| edits.refill(map, &lines)) {
            refilled.insert(map);
        }
    }
    refilled
}

/// Whether a text is written without quotes and can stand so between brackets.
fn is_written_so(tree: &Tree<'_>, node: NodeId, text: &str) -> bool {
    let span: Span = tree.span(node);
    span.slice(tree.text()) == text
        && !text.is_empty()
        && text.chars().all(|each| each.is_alphanumeric() || "-_./ ".contains(each))
        && !text.starts_with(['-', ' '])
        && !text.ends_with(' ')
}

/// Whether some reader of YAML takes a word for a value of its own.
fn is_word(text: &str) -> bool {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a text stands for itself without quotes, also between brackets: words, a name with colons in it, a day.
fn is_plain(text: &str) -> bool {
    let is_day = text.len() == 10
        && text.bytes().enumerate().all(|(at, each)| match at {
            4 | 7 => each == b'-',
            _ => each.is_ascii_digit(),
        });
    let is_own = |each: char| each.is_alphanumeric() || "-_./ :".contains(each);
    let colons_join = text.split(':').skip(1).all(|rest| rest.starts_with(char::is_alphanumeric));
    let is_words = text.starts_with(char::is_alphabetic) && !text.ends_with(' ') && text.chars().all(is_own);
    is_day || is_words && colons_join && !is_word(text)
}

/// A text between quotes as JSON writes it, which YAML reads alike; what neither may hold raw is escaped.
fn quoted(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::from("\"");
    for each in text.chars() {
        match each {
            '"' | '\\' => out.extend(['\\', each]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            each if each.is_control()
                || matches!(each, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
                || matches!(each, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(each));
            }
            each => out.push(each),
        }
    }
    out.push('"');
    out
}
