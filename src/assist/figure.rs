//! What the other figures of a report say of one, and what follows for an entry.

use super::Opened;
use crate::document::{NodeId, read};
use crate::facts::Facts;
use crate::messages::Language;
use crate::migrate::{self, Forward};
use crate::output;
use crate::relations;
use crate::report::Report;

/// How many lines are told.
const MOST_LINES: usize = 12;

/// What is told at a place of a report that can be read whole: of a figure how well others hold it and which relations are
/// broken or cannot be computed, of an entry what follows for it.
pub(super) fn told(opened: Opened<'_>, pointer: &str, language: Language) -> Vec<String> {
    of(opened, pointer, language).unwrap_or_default()
}

fn of(opened: Opened<'_>, pointer: &str, language: Language) -> Option<Vec<String>> {
    let tree = read(opened.text, opened.format, opened.limits).tree?;
    let at = tree.resolve(tree.at(pointer)?);
    let forward = migrate::forward(&tree);
    let newest = forward.as_ref().map_or(&tree, Forward::tree);
    let report = Report::read(newest).ok()?;
    let relations = relations::of(&Facts::of(&report));
    let run = relations.net.derive();
    let origin = |node: NodeId| forward.as_ref().map_or(node, |forward| forward.origin(node));
    // A figure is known by its number, and stands in the map around that.
    let is_here = |node: NodeId| {
        let node = tree.resolve(origin(node));
        node == at || tree.parent(node) == Some(at)
    };
    let coverage = relations::coverage(&relations, &run);
    let figures = coverage.figures.iter().filter(|held| is_here(held.figure.node));
    let mut lines: Vec<_> = figures.map(|held| output::held(language, newest, held)).collect();
    let relations_of = coverage.relations.iter().filter(|covered| is_here(covered.place));
    lines.extend(relations_of.filter_map(|covered| output::covered(language, newest, covered)));
    let following = relations::following(&relations, &run);
    let here: Vec<_> = following.iter().filter(|each| tree.resolve(origin(each.place)) == at).collect();
    if !here.is_empty() {
        lines.extend(output::following(language, newest, &here).lines().map(str::to_owned));
    }
    lines.truncate(MOST_LINES);
    Some(lines)
}
