//! How the figures of a report hold each other: the state of each, and the relations that were tested.

use std::collections::{BTreeMap, BTreeSet};

use ailca_network::{Derivations, Standing as Held};

use super::{data, is_contradiction};
use crate::check::WellFormed;
use crate::document::{NodeId, Tree};
use crate::facts::Facts;
use crate::quantity::Step;
use crate::relations::{self, Relations};

/// How well others hold a figure, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Standing {
    /// It cannot be true together with others.
    Contradicted,
    /// A relation does not hold, and a different method or the season may explain it.
    Questioned,
    /// A relation that holds would notice if it were half as much, or twice.
    Agrees,
    /// Relations that hold bound it, more widely or on one side.
    Bounded,
    /// Nothing in the report speaks of it.
    Alone,
    /// It is not given.
    Withheld,
}

impl Standing {
    /// Every standing, the worst first.
    pub const ALL: [Self; 6] =
        [Self::Contradicted, Self::Questioned, Self::Agrees, Self::Bounded, Self::Alone, Self::Withheld];

    /// The word for it in the messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::Questioned => "questioned",
            Self::Agrees => "agrees",
            Self::Bounded => "bounded",
            Self::Alone => "alone",
            Self::Withheld => "withheld",
        }
    }
}

/// How many figures have which standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally([usize; 6]);

impl Tally {
    /// How many have one.
    pub fn of(&self, standing: Standing) -> usize {
        self.0.get(standing as usize).copied().unwrap_or_default()
    }

    /// How many figures there are.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    fn count(&mut self, standing: Standing) {
        if let Some(count) = self.0.get_mut(standing as usize) {
            *count += 1;
        }
    }
}

/// The figures of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its path in the report, of two keys at most: `inventory.training`.
    pub path: String,
    /// How many of its figures have which standing.
    pub tally: Tally,
}

/// How the figures of a report hold each other.
#[derive(Debug, Clone)]
pub struct Proof {
    standings: BTreeMap<u32, Standing>,
    /// How many figures have which standing.
    pub tally: Tally,
    /// The same by chapter, in the order of the report.
    pub chapters: Vec<Chapter>,
    /// By the id of a rule: how many of its relations hold, are broken, and could not be computed.
    pub relations: Vec<(&'static str, [usize; 3])>,
    /// Whether the search was stopped before its end.
    pub is_cut: bool,
    /// The place of the source of each figure in the list of sources.
    sources: BTreeMap<u32, usize>,
}

/// Of how many figures in a proof each is contradicted; of a longer one only the whole, since one wrong part would taint
/// all of them.
const MOST_TAINTED: usize = 4;

impl Proof {
    pub(super) fn of(
        whole: &WellFormed<'_>,
        facts: &Facts<'_>,
        relations: &Relations<'_>,
        run: &Derivations<'_, '_>,
    ) -> Self {
        let (tree, contradicted) = (whole.tree(), contradicted(whole));
        let coverage = relations::coverage(relations, run);
        let mut standings = BTreeMap::new();
        let mut sources = BTreeMap::new();
        let numbers = data::numbers(facts.report());
        for figure in facts.figures() {
            let at = |key: &str| tree.get(figure.node, key);
            let (node, standing) = match figure.written {
                Some(written) => (written.node(), Standing::Alone),
                None => (at("withheld").unwrap_or(figure.node), Standing::Withheld),
            };
            standings.insert(node.index(), standing);
            let source = figure.source.and_then(|source| numbers.get(source.as_str()));
            sources.extend(source.map(|place| (node.index(), *place)));
        }
        for held in &coverage.figures {
            let standing = match held.standing {
                Held::Corroborated => Standing::Agrees,
                Held::Bounded => Standing::Bounded,
                Held::Alone => Standing::Alone,
                // 0015: neither contradicted, which is a proof, nor alone.
                Held::InQuestion => Standing::Questioned,
            };
            let known = standings.entry(held.figure.node.index()).or_insert(standing);
            if *known != Standing::Withheld {
                *known = standing;
            }
        }
        for (node, standing) in &mut standings {
            if contradicted.contains(node) && *standing != Standing::Withheld {
                *standing = Standing::Contradicted;
            }
        }
        let mut tally = Tally::default();
        let mut chapters: Vec<Chapter> = Vec::new();
        for (node, standing) in &standings {
            tally.count(*standing);
            let path = chapter(tree, NodeId::of_index(*node));
            let place = chapters.iter().position(|chapter| chapter.path == path);
            let place = place.unwrap_or_else(|| {
                chapters.push(Chapter { path, tally: Tally::default() });
                chapters.len() - 1
            });
            if let Some(chapter) = chapters.get_mut(place) {
                chapter.tally.count(*standing);
            }
        }
        Self { standings, tally, chapters, relations: by_rule(&coverage), is_cut: run.is_cut(), sources }
    }

    /// The number of the source of a figure, from 1, by the node of its value.
    pub fn source(&self, node: NodeId) -> Option<usize> {
        self.sources.get(&node.index()).map(|place| place + 1)
    }

    /// The standing of the figure whose value stands at a node.
    pub fn standing(&self, node: NodeId) -> Standing {
        self.standings.get(&node.index()).copied().unwrap_or(Standing::Alone)
    }
}

/// The values that proved contradictions name.
fn contradicted(whole: &WellFormed<'_>) -> BTreeSet<u32> {
    // 0014: findings point at the text as written.
    let now = |node: NodeId| whole.now(node).map(NodeId::index);
    let mut nodes = BTreeSet::new();
    for placed in whole.outcome.everything().filter(|placed| is_contradiction(placed)) {
        let Some(proof) = &placed.finding.proof else { continue };
        nodes.extend(now(proof.stated.node));
        let operands: Vec<_> = proof
            .derivation
            .iter()
            .filter_map(|step| match step {
                Step::Operand(operand) => now(operand.node),
                Step::Sign(_) => None,
            })
            .collect();
        if operands.len() <= MOST_TAINTED {
            nodes.extend(operands);
        }
    }
    nodes
}

/// The chapter of a node: its first two keys.
fn chapter(tree: &Tree<'_>, node: NodeId) -> String {
    let pointer = tree.pointer(node);
    let keys: Vec<_> = pointer.split('/').skip(1).take(2).collect();
    keys.join(".")
}

/// Relations by the rule that declares them, in the order of their ids.
fn by_rule(coverage: &relations::Coverage) -> Vec<(&'static str, [usize; 3])> {
    let mut rules: BTreeMap<&'static str, [usize; 3]> = BTreeMap::new();
    for relation in &coverage.relations {
        let [held, broken, wanting] = rules.entry(relation.rule).or_default();
        match relation.verdict {
            Some(None) => *held += 1,
            Some(Some(_)) => *broken += 1,
            None => *wanting += 1,
        }
    }
    rules.into_iter().collect()
}
