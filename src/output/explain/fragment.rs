//! A part of a report that a rule passes, to be pasted: what the cases of the rule touch, with what the schema requires
//! around it.

use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::exchange::node::{Map, Node};
use crate::exchange::yaml;
use crate::finding::{Rule, Subject};
use crate::quantity::Figure;
use crate::schema;

/// The reports that cases are edits of, by their names under `fixtures`.
const BASES: [(&str, &str); 4] = [
    ("complete.yaml", include_str!("../../../fixtures/complete.yaml")),
    ("least.yaml", include_str!("../../../fixtures/least.yaml")),
    ("reports/bloom-176b.yaml", include_str!("../../../fixtures/reports/bloom-176b.yaml")),
    ("reports/openai-query.yaml", include_str!("../../../fixtures/reports/openai-query.yaml")),
];

/// The fragment; none where the rule is of other files than reports, or its cases touch nothing of one.
pub(super) fn of(rule: &Rule) -> Option<String> {
    let reading = document::read(rule.fixture, Format::Yaml, &Limits::default());
    let cases = reading.tree?;
    let text = |node: NodeId| match cases.kind(node) {
        Kind::String(text) => Some(text),
        _ => None,
    };
    let (pass, fail) = (cases.at("/pass/0"), cases.at("/fail/0"));
    let name = text(cases.at("/base")?)?;
    let base = BASES.iter().find(|(known, _)| *known == name)?.1;
    match rule.subject {
        Subject::Report => {
            let tree = document::read(base, Format::Yaml, &Limits::default()).tree?;
            let mut report = Node::of(&tree, tree.root());
            let sets = |case: NodeId| cases.get(case, "set").is_some_and(|set| cases.len(set) > 0);
            // A case that passes since something is gone shows nothing; what fails shows where the base passes.
            let touched = match pass.filter(|case| sets(*case)) {
                Some(case) => edited(&mut report, &cases, case)?,
                None => pointers(&cases, fail?),
            };
            let parts: Vec<_> = touched.iter().map(|pointer| steps(pointer)).collect();
            let Node::Map(map) = kept(&report, &parts, &mut Vec::new())? else { return None };
            Some(yaml::block(&map, 0)).filter(|text| !text.is_empty())
        }
        Subject::Text | Subject::Structure => {
            let added = text(cases.get(pass?, "text")?)?;
            let whole = format!("{base}{added}");
            let tree = document::read(&whole, Format::Yaml, &Limits::default()).tree?;
            let before = document::read(base, Format::Yaml, &Limits::default()).tree?;
            let is_new = |key: &str, value: NodeId| {
                let known = before.get(before.root(), key).map(|known| Node::of(&before, known));
                known != Some(Node::of(&tree, value))
            };
            let new = tree.entries(tree.root()).filter(|entry| is_new(entry.key, entry.value));
            let lines: Vec<_> =
                new.map(|entry| yaml::entry(entry.key, &Node::of(&tree, entry.value), 0)).collect();
            Some(lines.concat()).filter(|text| !text.is_empty())
        }
        Subject::Acceptance | Subject::Profile => None,
    }
}

/// A whole report in which the first case that fails was made; none where the rule is of other files than reports.
pub(super) fn failing(rule: &Rule) -> Option<String> {
    if rule.subject != Subject::Report {
        return None;
    }
    let cases = document::read(rule.fixture, Format::Yaml, &Limits::default()).tree?;
    let text = |node: NodeId| match cases.kind(node) {
        Kind::String(text) => Some(text),
        _ => None,
    };
    let name = text(cases.at("/base")?)?;
    let base = BASES.iter().find(|(known, _)| *known == name)?.1;
    let tree = document::read(base, Format::Yaml, &Limits::default()).tree?;
    let mut report = Node::of(&tree, tree.root());
    let case = cases.at("/fail/0")?;
    edited(&mut report, &cases, case)?;
    let Node::Map(mut map) = report else { return None };
    for removed in cases.get(case, "remove").into_iter().flat_map(|list| cases.items(list)) {
        let path = steps(text(removed)?);
        map.remove_at(&path.iter().map(String::as_str).collect::<Vec<_>>());
    }
    Some(yaml::block(&map, 0))
}

/// The steps of a pointer.
fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}

/// The pointers that a case sets or takes away.
fn pointers(cases: &Tree<'_>, case: NodeId) -> Vec<String> {
    let set = cases.get(case, "set").into_iter().flat_map(|set| cases.entries(set));
    let removed = cases.get(case, "remove").into_iter().flat_map(|list| cases.items(list));
    let removed = removed.filter_map(|node| match cases.kind(node) {
        Kind::String(text) => Some(text.to_owned()),
        _ => None,
    });
    set.map(|entry| entry.key.to_owned()).chain(removed).collect()
}

/// A report with the edits of a case; the pointers to what was set.
fn edited(report: &mut Node, cases: &Tree<'_>, case: NodeId) -> Option<Vec<String>> {
    let mut touched = Vec::new();
    for entry in cases.get(case, "set").into_iter().flat_map(|set| cases.entries(set)) {
        let mut path = steps(entry.key);
        set(report, &mut path, Node::of(cases, entry.value))?;
        touched.push(format!("/{}", path.join("/")));
    }
    Some(touched)
}

/// Sets what a path leads to; `-` is the place behind the last of a list, and becomes its number.
fn set(node: &mut Node, path: &mut [String], new: Node) -> Option<()> {
    let (first, rest) = path.split_first_mut()?;
    match node {
        Node::Map(map) if rest.is_empty() => map.set(first.clone(), new),
        Node::Map(map) => {
            let mut inner = map.get(first)?.clone();
            set(&mut inner, rest, new)?;
            map.set(first.clone(), inner);
        }
        Node::List(list) => {
            if first == "-" {
                *first = list.len().to_string();
            }
            let place: usize = first.parse().ok()?;
            match (list.get_mut(place), rest.is_empty()) {
                (Some(item), true) => *item = new,
                (Some(item), false) => set(item, rest, new)?,
                (None, true) => list.push(new),
                (None, false) => return None,
            }
        }
        Node::Word(_) | Node::Bare(_) => return None,
    }
    Some(())
}

/// What some paths lead to, with the maps and lists on the way and what the schema requires of those; a figure stays whole.
fn kept(node: &Node, paths: &[Vec<String>], at: &mut Vec<String>) -> Option<Node> {
    if paths.iter().any(Vec::is_empty) {
        return Some(node.clone());
    }
    let below = |step: &str| -> Vec<Vec<String>> {
        let own = paths.iter().filter(|path| path.first().is_some_and(|first| first == step));
        own.filter_map(|path| path.get(1..).map(<[_]>::to_vec)).collect()
    };
    match node {
        Node::Map(map) => {
            if map.get(Figure::value).is_some() || map.get(Figure::withheld).is_some() {
                return Some(node.clone());
            }
            let part = schema::part(at);
            let mut new = Map::new();
            for (key, value) in map.entries() {
                let paths = below(key);
                let is_required = !at.is_empty() && part.is_some_and(|part| part.requires(key));
                if paths.is_empty() && is_required {
                    new.set(key.to_owned(), value.clone());
                } else if !paths.is_empty() {
                    at.push(key.to_owned());
                    let inner = kept(value, &paths, at);
                    at.pop();
                    if let Some(inner) = inner {
                        new.set(key.to_owned(), inner);
                    }
                }
            }
            (!new.is_empty()).then_some(Node::Map(new))
        }
        Node::List(list) => {
            let mut new = Vec::new();
            for (place, item) in list.iter().enumerate() {
                let step = place.to_string();
                let paths = below(&step);
                if paths.is_empty() {
                    continue;
                }
                at.push(step);
                new.extend(kept(item, &paths, at));
                at.pop();
            }
            (!new.is_empty()).then_some(Node::List(new))
        }
        Node::Word(_) | Node::Bare(_) => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::exchange::merge;
    use crate::rules;
    use crate::templates::MINIMAL;

    /// Pasted into a report that has nothing of it, a fragment breaks no rule of structure, and nothing of it is lost.
    #[test]
    fn fragments_can_be_pasted() {
        let mut count = 0;
        for rule in rules::all().filter(|rule| rule.subject == Subject::Report) {
            let Some(text) = of(rule) else { continue };
            count += 1;
            let tree = document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
            let draft = Map::of(&tree, tree.root());
            let merged = merge::into(MINIMAL, Format::Yaml, &draft, true).unwrap();
            let outcome = check(&merged.text, Format::Yaml, &Limits::default());
            let broken: Vec<_> = outcome
                .findings
                .iter()
                .filter(|placed| placed.finding.rule.subject != Subject::Report)
                .map(|placed| (placed.finding.rule.id, &placed.spot.pointer))
                .collect();
            assert!(broken.is_empty(), "{}: {broken:?}\n{text}", rule.id);
        }
        assert!(count > 140, "{count} rules have a fragment");
    }
}
