//! Stages of the life cycle that the boundary does not list: as not known yet.

use super::edit::Change;
use crate::document::{Fresh, Kind, NodeId, Tree};
use crate::exchange::node::Map;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{GoalAndScope, Report, StageCoverage};
use crate::start::counted;

/// Lists stages: in part where something of them is counted, else as excluded.
pub(super) fn listed(tree: &Tree<'_>, stages: &[String], language: Language) -> Vec<Change> {
    let counted = counted(&Map::of(tree, tree.root()));
    let say = |key: &str| Fresh::Text(messages::text(language, &Message::new(key)));
    let entry = |stage: &String| {
        let is_counted = counted.contains(stage);
        let (coverage, why) =
            if is_counted { ("partial", "start-not-all") } else { ("excluded", "start-not-known") };
        let entry = Fresh::Map(vec![
            (StageCoverage::coverage.to_owned(), Fresh::Text(coverage.to_owned())),
            (StageCoverage::justification.to_owned(), say(why)),
        ]);
        (stage.clone(), entry)
    };
    let entries: Vec<_> = stages.iter().map(entry).collect();
    let root = tree.root();
    let map = |node: NodeId, key: &str| tree.get(node, key).filter(|node| tree.kind(*node) == Kind::Map);
    let Some(scope) = map(root, Report::goal_and_scope) else {
        let boundary = Fresh::Map(vec![(GoalAndScope::boundary.to_owned(), Fresh::Map(entries))]);
        return vec![Change::Put(root, Report::goal_and_scope.to_owned(), boundary)];
    };
    match map(scope, GoalAndScope::boundary) {
        Some(boundary) => {
            entries.into_iter().map(|(stage, entry)| Change::Put(boundary, stage, entry)).collect()
        }
        None => vec![Change::Put(scope, GoalAndScope::boundary.to_owned(), Fresh::Map(entries))],
    }
}
