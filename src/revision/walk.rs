//! Both trees walked side by side: every place at which they differ, a figure as one place.

use std::collections::{HashMap, HashSet};

use super::list;
use super::{Change, How, Moved, Said, Side, Spot};
use crate::document::{Kind, NodeId, Tree, same};
use crate::facts::Facts;
use crate::quantity::{Figure, Interval, Operand};

/// A change, with the nodes by which the network and the sources know it.
pub(super) struct Found {
    pub(super) change: Change,
    /// The number of a figure in the newer report.
    pub(super) node: Option<NodeId>,
    /// The number of a figure in the older report.
    pub(super) old_node: Option<NodeId>,
    /// Whether the network knows a formula of it in the newer report.
    pub(super) is_led_to: bool,
    /// Whether it says there how it was come by.
    pub(super) has_basis: bool,
    /// Whether a note stands beside the figure there.
    pub(super) has_note: bool,
    /// The source that the figure names there.
    pub(super) source: Option<String>,
}

/// Everything that changed.
pub(super) fn changes(old: Side<'_>, new: Side<'_>) -> (Vec<Found>, usize) {
    let facts = [Facts::of(old.report), Facts::of(new.report)];
    let [figures, others] = facts.each_ref().map(by_node);
    let mut walk = Walk {
        trees: [old.tree, new.tree],
        figures: [figures, others],
        at: Places::default(),
        found: Vec::new(),
        alone: 0,
    };
    walk.values(old.tree.root(), new.tree.root());
    (walk.found, walk.alone)
}

type Figures<'a> = HashMap<NodeId, Figure<'a>>;

fn by_node<'a>(facts: &Facts<'a>) -> Figures<'a> {
    facts.figures().iter().map(|figure| (figure.node, *figure)).collect()
}

/// The path and both pointers of where the walk is.
#[derive(Default)]
struct Places {
    path: String,
    pointers: [String; 2],
}

impl Places {
    /// The lengths before a step, to which [`Places::leave`] goes back.
    fn enter(&mut self, path: &str, old: &str, new: &str) -> [usize; 3] {
        let [first, second] = &mut self.pointers;
        let before = [self.path.len(), first.len(), second.len()];
        for (place, step) in [(&mut self.path, path), (first, old), (second, new)] {
            place.push('/');
            place.push_str(&step.replace('~', "~0").replace('/', "~1"));
        }
        before
    }

    fn leave(&mut self, before: [usize; 3]) {
        let [first, second] = &mut self.pointers;
        for (place, length) in [&mut self.path, first, second].into_iter().zip(before) {
            place.truncate(length);
        }
    }
}

struct Walk<'a> {
    trees: [&'a Tree<'a>; 2],
    figures: [Figures<'a>; 2],
    at: Places,
    found: Vec<Found>,
    alone: usize,
}

impl<'a> Walk<'a> {
    fn values(&mut self, old: NodeId, new: NodeId) {
        let [one, other] = self.trees;
        let (old, new) = (one.resolve(old), other.resolve(new));
        if let [Some(was), Some(is)] = [self.figure(0, old), self.figure(1, new)] {
            return self.figures(was, is, old, new);
        }
        match (one.kind(old), other.kind(new)) {
            (Kind::Map, Kind::Map) => self.maps(old, new),
            (Kind::List, Kind::List) if !list::is_plain(one, old) || !list::is_plain(other, new) => {
                self.lists(old, new);
            }
            (was, is) => {
                let is_list = was == Kind::List && is == Kind::List;
                let differs = if is_list { !same((one, old), (other, new)) } else { was != is };
                if differs {
                    self.tell(Some(old), Some(new), None);
                }
            }
        }
    }

    fn maps(&mut self, old: NodeId, new: NodeId) {
        let [one, other] = self.trees;
        for entry in other.entries(new) {
            let before = self.at.enter(entry.key, entry.key, entry.key);
            match one.get(old, entry.key) {
                Some(was) => self.values(was, entry.value),
                None => self.tell(None, Some(entry.value), None),
            }
            self.at.leave(before);
        }
        for entry in one.entries(old).filter(|entry| other.get(new, entry.key).is_none()) {
            let before = self.at.enter(entry.key, entry.key, entry.key);
            self.tell(Some(entry.value), None, None);
            self.at.leave(before);
        }
    }

    fn lists(&mut self, old: NodeId, new: NodeId) {
        let [one, other] = self.trees;
        let (was, is) = (list::entries(one, old), list::entries(other, new));
        let (old_of, left) = list::paired([one, other], [&was, &is]);
        for (place, entry) in is.iter().enumerate() {
            let before_it = old_of.get(place).copied().flatten().and_then(|old| Some((old, was.get(old)?)));
            let old_place = before_it.map_or(place, |(old, _)| old).to_string();
            let before = self.at.enter(&entry.name, &old_place, &place.to_string());
            if let Some((_, was)) = before_it {
                self.values(was.node, entry.node);
            } else {
                self.alone += self.figures_in(1, entry.node);
                self.tell(None, Some(entry.node), None);
            }
            self.at.leave(before);
        }
        for (place, entry) in left.into_iter().filter_map(|place| Some((place, was.get(place)?))) {
            let place = place.to_string();
            let before = self.at.enter(&entry.name, &place, &place);
            self.alone += self.figures_in(0, entry.node);
            self.tell(Some(entry.node), None, None);
            self.at.leave(before);
        }
    }

    /// How many figures an entry holds.
    fn figures_in(&self, side: usize, entry: NodeId) -> usize {
        let (Some(tree), Some(figures)) = (self.trees.get(side), self.figures.get(side)) else { return 0 };
        let (mut count, mut waiting) = (0, vec![entry]);
        while let Some(node) = waiting.pop() {
            if figures.contains_key(&node) {
                count += 1;
                continue;
            }
            match tree.kind(node) {
                Kind::Map => waiting.extend(tree.entries(node).map(|entry| entry.value)),
                Kind::List => waiting.extend(tree.items(node)),
                _ => {}
            }
        }
        count
    }

    fn figures(&mut self, was: Figure<'a>, is: Figure<'a>, old: NodeId, new: NodeId) {
        let [one, other] = self.trees;
        let how = how(&was, &is);
        let keys = [
            Figure::source,
            Figure::basis,
            Figure::note,
            Figure::audience,
            Figure::also_stated,
            Figure::uncertainty,
            Figure::boundary,
        ];
        let differs = |key: &&'static str| match (one.get(old, key), other.get(new, key)) {
            (Some(was), Some(is)) => !same((one, was), (other, is)),
            (None, None) => false,
            _ => true,
        };
        let beside: Vec<_> = keys.into_iter().filter(differs).collect();
        if how == How::Not && beside.is_empty() {
            return;
        }
        let ratio = was.printed.zip(is.printed).filter(|(was, is)| was.low() > 0.0 && is.low() > 0.0);
        let ratio = ratio.filter(|_| how != How::Not).map(|(was, is)| is / was);
        self.tell(Some(old), Some(new), Some(Moved { how, ratio, beside }));
    }

    /// The figure that a node is; of one that is stated twice by an alias as well.
    fn figure(&self, side: usize, node: NodeId) -> Option<Figure<'a>> {
        self.figures.get(side)?.get(&node).copied()
    }

    fn tell(&mut self, old: Option<NodeId>, new: Option<NodeId>, moved: Option<Moved>) {
        let figure = new.and_then(|new| self.figure(1, new));
        let node = figure.map_or(new, |figure| {
            let withheld = || self.trees.get(1)?.get(figure.node, Figure::withheld);
            figure.written.map(crate::document::Located::node).or_else(withheld)
        });
        let spot = |side: usize, node: Option<NodeId>| {
            let pointer = self.at.pointers.get(side)?.clone();
            Some(Spot { pointer, said: self.said(side, node?)? })
        };
        let change = Change {
            path: self.at.path.clone(),
            old: spot(0, old),
            new: spot(1, new),
            moved,
            follows: None,
            rests_on: Vec::new(),
            rests_on_moved: Vec::new(),
            reasons: Vec::new(),
        };
        let source = figure.and_then(|figure| figure.source.map(ToString::to_string));
        let has_note = new.is_some_and(|new| {
            let [_, tree] = self.trees;
            tree.get(new, Figure::note).is_some_and(|note| !list::word(tree, note, ", ").trim().is_empty())
        });
        let has_basis = new.is_some_and(|new| self.trees[1].get(new, Figure::basis).is_some());
        let old_node = old.and_then(|old| self.figure(0, old)?.written).map(crate::document::Located::node);
        self.found.push(Found { change, node, old_node, is_led_to: false, has_note, has_basis, source });
    }

    fn said(&self, side: usize, node: NodeId) -> Option<Said> {
        let tree = self.trees.get(side)?;
        let node = tree.resolve(node);
        if let Some(figure) = self.figure(side, node) {
            return Some(operand(&figure).map_or(Said::Withheld, Said::Figure));
        }
        Some(match tree.kind(node) {
            Kind::Map => Said::Entries(tree.len(node)),
            Kind::List if !list::is_plain(tree, node) => Said::Entries(tree.len(node)),
            _ => Said::Word(list::word(tree, node, ", ")),
        })
    }
}

/// A figure as its author wrote it.
fn operand(figure: &Figure<'_>) -> Option<Operand> {
    let (written, unit) = (figure.written?, figure.unit?);
    let sign = figure.qualifier.map_or("", crate::quantity::Qualifier::sign);
    let number = format!("{sign}{}", written.text());
    Some(Operand {
        node: written.node(),
        written: if unit == "1" { number } else { format!("{number} {unit}") },
        interval: Interval::exactly(written.value()),
        unit,
        dimension: figure.dimension,
        exact: true,
    })
}

fn how(was: &Figure<'_>, is: &Figure<'_>) -> How {
    let text = |figure: &Figure<'_>| figure.written.map(|written| written.text().to_owned());
    let as_before =
        (text(was), was.unit, was.qualifier, was.printed) == (text(is), is.unit, is.qualifier, is.printed);
    if as_before && was.written.is_some() == is.written.is_some() {
        return How::Not;
    }
    let is_apart = was.interval.zip(is.interval).is_some_and(|(was, is)| !was.meets(is));
    // Bounds that leave out what was stated, or what is now, are another amount.
    match (was.written.is_some(), is.written.is_some()) {
        (true, false) => return if is_apart { How::Apart } else { How::Withheld },
        (false, true) => return if is_apart { How::Apart } else { How::Given },
        _ => {}
    }
    match (was.printed.zip(is.printed), was.interval.zip(is.interval)) {
        (Some((was, is)), _) if was.meets(is) => How::Otherwise,
        (_, Some((was, is))) if was.meets(is) => How::Within,
        (Some(_), Some(_)) => How::Apart,
        // Of what is withheld without bounds nothing is known.
        _ => How::Otherwise,
    }
}

/// The nodes of figures that changed beyond doubt, each with the place of its change.
pub(super) fn moved(changes: &[Found]) -> HashMap<NodeId, usize> {
    let is_moved = |found: &&(usize, &Found)| {
        let change = &found.1.change;
        match &change.moved {
            Some(moved) => matches!(moved.how, How::Apart | How::Within),
            // A number without a unit, such as that of devices.
            None => change.old.is_some() && change.new.is_some(),
        }
    };
    let all: Vec<_> = changes.iter().enumerate().collect();
    all.iter().filter(is_moved).filter_map(|(place, found)| Some((found.node?, *place))).collect()
}

/// The nodes of figures that the older report does not state.
pub(super) fn added(changes: &[Found]) -> HashSet<NodeId> {
    let is_added = |found: &&Found| found.change.old.is_none();
    changes.iter().filter(is_added).filter_map(|found| found.node).collect()
}
