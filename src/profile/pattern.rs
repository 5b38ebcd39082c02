//! Paths with `*` for each entry of a list.

use std::fmt;

use serde::Deserialize;

use crate::document::{Kind, NodeId, Tree};
use crate::form::Malformed;

/// A path (RFC 6901) in which `*` stands for each entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern(Vec<String>);

impl TryFrom<String> for Pattern {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let rest = text.strip_prefix('/').ok_or(Malformed::of("a path starts with /"))?;
        let steps: Vec<_> = rest.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
        if steps.iter().any(String::is_empty) {
            Err(Malformed::of("a path has no empty step"))
        } else {
            Ok(Self(steps))
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|step| write!(formatter, "/{step}"))
    }
}

/// What a pattern leads to in a document.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    /// The values that are there.
    pub(crate) found: Vec<NodeId>,
    /// The innermost value on the way to each that is not.
    pub(crate) missing: Vec<NodeId>,
}

impl Pattern {
    /// The steps of the path.
    pub(crate) fn steps(&self) -> &[String] {
        &self.0
    }

    /// What it leads to.
    pub(crate) fn matches(&self, tree: &Tree<'_>) -> Matches {
        let mut matches = Matches::default();
        walk(tree, tree.root(), &self.0, &mut matches);
        matches
    }
}

fn walk(tree: &Tree<'_>, node: NodeId, steps: &[String], matches: &mut Matches) {
    let Some((step, rest)) = steps.split_first() else {
        matches.found.push(node);
        return;
    };
    if step == "*" && tree.kind(node) == Kind::List {
        let mut items = tree.items(node).peekable();
        if items.peek().is_none() {
            matches.missing.push(node);
        }
        items.for_each(|item| walk(tree, item, rest, matches));
    } else if let Some(value) = tree.get(node, step).or_else(|| tree.items(node).nth(step.parse().ok()?)) {
        walk(tree, value, rest, matches);
    } else {
        matches.missing.push(node);
    }
}
