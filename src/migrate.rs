//! Bringing a report from one version of the schema to another, in its text: comments, order and writing stay.

mod to_0_2_0;
mod to_0_3_0;
mod to_0_4_0;
mod to_0_5_0;

use crate::document::{self, Changed, Changes, Format, Fresh, Limits, NodeId, Span, Tree};
use crate::finding::{Anchor, Finding};
use crate::outcome::{self, LocatedFinding, Unreadable};
use crate::report::SchemaVersion;
use crate::rules::structure::UNKNOWN_VERSION;
use crate::schema;

/// The way from one version to the next.
struct Step {
    from: SchemaVersion,
    to: SchemaVersion,
    /// What changes beside the version; what it cannot carry over it leaves as it is, so that it is told.
    change: fn(&mut Changes<'_, '_>),
    /// What the author has to decide, in the document before the step.
    decide: fn(&Tree<'_>) -> Vec<Finding>,
}

/// Every step, the oldest first: each begins where the one before ends.
static STEPS: &[Step] = &[to_0_2_0::STEP, to_0_3_0::STEP, to_0_4_0::STEP, to_0_5_0::STEP];

/// A report that was brought to another version.
#[derive(Debug, Clone)]
pub struct Migrated {
    /// Its text.
    pub text: String,
    /// The versions on the way, the first and the last included.
    pub way: Vec<SchemaVersion>,
    /// What the author has to decide, though the new version accepts it as it stands.
    pub decide: Vec<LocatedFinding>,
    /// What the new version does not accept as it stands and the old one did.
    pub left: Vec<LocatedFinding>,
}

/// Brings a report to a version.
///
/// # Errors
///
/// What keeps it from being read or written, or why there is no way to that version.
pub fn migrate(text: &str, format: Format, to: SchemaVersion) -> Result<Migrated, Unreadable> {
    along(STEPS, text, format, to)
}

/// Whether reports of one version are brought to another.
pub fn leads(from: SchemaVersion, to: SchemaVersion) -> bool {
    leads_along(STEPS, from, to)
}

fn leads_along(steps: &[Step], from: SchemaVersion, to: SchemaVersion) -> bool {
    let next = |version: &SchemaVersion| steps.iter().find(|step| step.from == *version).map(|step| step.to);
    std::iter::successors(Some(from), next).take(steps.len() + 1).any(|version| version == to)
}

fn along(steps: &[Step], text: &str, format: Format, to: SchemaVersion) -> Result<Migrated, Unreadable> {
    let mut text = text.to_owned();
    let before: Vec<_> = read(&text, format)?.wrong.iter().map(|placed| refused(placed, &text)).collect();
    let mut way = Vec::new();
    let mut decide: Vec<Finding> = Vec::new();
    loop {
        let Read { tree, version, .. } = read(&text, format)?;
        way.push(version);
        if version == to {
            break;
        }
        let Some(step) = steps.iter().find(|step| step.from == version && step.to <= to) else {
            return Err(vec![of_version(&tree, "no-way", to)].into());
        };
        let mut changes = Changes::new(&tree);
        (step.change)(&mut changes);
        if let Some(node) = tree.at("/schemaVersion") {
            changes.replace(node, Fresh::Text(step.to.key().to_owned()));
        }
        let Some(written) = changes.text() else {
            let why = changes.clash().map(|clash| both(&tree, clash, step.to));
            return Err(vec![why.unwrap_or_else(|| of_version(&tree, "not-written", step.to))].into());
        };
        decide.extend((step.decide)(&tree));
        let written = for_editors(written, format, step.to);
        if let Some(changed) = changes.changed().filter(|_| !decide.is_empty()) {
            // Each is told where it stands in the text that comes of the step.
            let after = read(&written, format)?.tree;
            let place = |node| after.at(&changed.tree.pointer(changed.now(node)?));
            for finding in &mut decide {
                finding.trace(&|node| place(node).unwrap_or_else(|| after.root()));
            }
        }
        text = written;
    }
    let Read { tree, wrong: mut left, .. } = read(&text, format)?;
    let decide = outcome::placed(decide, Some(&tree));
    // The version is the one that was asked for, be it the newest or not.
    left.retain(|placed| placed.finding.rule.id != UNKNOWN_VERSION.id);
    // A value that moves takes along what the old version had against it.
    left.retain(|placed| !before.contains(&refused(placed, &text)));
    drop(tree);
    Ok(Migrated { text, way, decide, left })
}

/// What a version has against a value, wherever that stands: the rule, what it says, and the value as written.
fn refused(placed: &LocatedFinding, text: &str) -> (&'static str, String, String) {
    let Span { start, end } = placed.spot.span;
    let written = text.get(start as usize..end as usize).unwrap_or_default();
    (placed.finding.rule.id, placed.finding.message.key.clone(), written.to_owned())
}

/// The comment by which editors find the schema, wherever it stands in a text, names the version of the text, whichever it
/// named before. What looks like such a comment and is a part of a value stays.
fn for_editors(text: String, format: Format, to: SchemaVersion) -> String {
    let read = |text| document::read(text, format, &Limits::default()).tree;
    let renamed = with_comments_of(&text, to, true);
    if renamed == text {
        return text;
    }
    let is_same = read(&text)
        .zip(read(&renamed))
        .is_some_and(|(before, after)| document::same((&before, before.root()), (&after, after.root())));
    if is_same { renamed } else { with_comments_of(&text, to, false) }
}

/// A text in which the comments of editors name a version: all that look like one, or those before its first key.
fn with_comments_of(text: &str, to: SchemaVersion, anywhere: bool) -> String {
    const MARKS: [&str; 2] = ["# yaml-language-server: $schema=", "# $schema:"];
    let address = |version: SchemaVersion| format!("/{}/report.schema.json", version.key());
    let known = SchemaVersion::ALL.map(address);
    let is_before_keys = |line: &&str| {
        let line = line.trim_start_matches('\u{feff}').trim_end();
        line.is_empty() || line.starts_with('#') || line == "---" || line.starts_with("%YAML")
    };
    let head: usize = text.split_inclusive('\n').take_while(is_before_keys).map(str::len).sum();
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(end) =
        rest.find(['\n', '\r']).map(|end| end + 1).or((!rest.is_empty()).then_some(rest.len()))
    {
        let is_meant = anywhere || text.len() - rest.len() < head;
        let (line, behind) = rest.split_at(end);
        let mark = MARKS.iter().find_map(|mark| line.find(mark)).filter(|_| is_meant);
        let (before, comment) = line.split_at(mark.unwrap_or(line.len()));
        let old = known.iter().find(|old| comment.contains(old.as_str()));
        written.push_str(before);
        written.push_str(
            &old.map_or_else(|| comment.to_owned(), |old| comment.replacen(old.as_str(), &address(to), 1)),
        );
        rest = behind;
    }
    written
}

/// A report of an older version as the types of this build read it: every value keeps its place in the text as written.
pub(crate) struct Forward<'t> {
    /// The steps that changed something but the last, the oldest first.
    before: Vec<Changed<'t>>,
    last: Changed<'t>,
}

impl<'t> Forward<'t> {
    /// The report in the newest version.
    pub(crate) const fn tree(&self) -> &Tree<'t> {
        &self.last.tree
    }

    /// The same, for good.
    pub(crate) fn into_tree(self) -> Tree<'t> {
        self.last.tree
    }

    /// The value of the report as written that a value comes from.
    pub(crate) fn origin(&self, node: NodeId) -> NodeId {
        self.before.iter().rev().fold(self.last.origin(node), |node, step| step.origin(node))
    }

    /// Where a value of the report as written is now, if it is there.
    pub(crate) fn now(&self, node: NodeId) -> Option<NodeId> {
        self.before.iter().chain([&self.last]).try_fold(node, |node, step| step.now(node))
    }
}

/// Brings a report to the newest version in memory; `None` where it is of that version, or no way is known.
pub(crate) fn forward<'t>(tree: &Tree<'t>) -> Option<Forward<'t>> {
    forward_along(STEPS, tree)
}

fn forward_along<'t>(steps: &[Step], tree: &Tree<'t>) -> Option<Forward<'t>> {
    let mut version = declared(tree)?;
    let mut made: Vec<Changed<'t>> = Vec::new();
    while let Some(step) = steps.iter().find(|step| step.from == version) {
        version = step.to;
        let before = made.last().map_or(tree, |changed| &changed.tree);
        let mut changes = Changes::new(before);
        (step.change)(&mut changes);
        let is_last = steps.iter().all(|step| step.from != version);
        if let Some(node) = before.at("/schemaVersion").filter(|_| is_last) {
            changes.replace(node, Fresh::Text(version.key().to_owned()));
        }
        if !changes.is_empty() {
            let next = changes.changed()?;
            made.push(next);
        }
    }
    let last = made.pop()?;
    Some(Forward { before: made, last })
}

/// The version that a report declares, if it is known.
pub(crate) fn declared(tree: &Tree<'_>) -> Option<SchemaVersion> {
    SchemaVersion::of(schema::declared(tree)?)
}

/// A report that can be migrated.
struct Read<'t> {
    tree: Tree<'t>,
    version: SchemaVersion,
    /// In what it is not as the schema of its own version wants it.
    wrong: Vec<LocatedFinding>,
}

fn read(text: &str, format: Format) -> Result<Read<'_>, Unreadable> {
    let reading = document::read(text, format, &Limits::default());
    let Some(tree) = reading.tree else {
        return Err(outcome::placed(reading.problems.iter().map(outcome::of_problem).collect(), None).into());
    };
    let wrong = outcome::placed(schema::check(&tree).findings, Some(&tree));
    match declared(&tree) {
        Some(version) => Ok(Read { tree, version, wrong }),
        None => Err(wrong.into()),
    }
}

/// What keeps a report from coming to a version.
fn of_version(tree: &Tree<'_>, sentence: &str, to: SchemaVersion) -> LocatedFinding {
    let node = tree.at("/schemaVersion").unwrap_or_else(|| tree.root());
    let mut finding = Finding::new(&UNKNOWN_VERSION, Anchor::Value(node), sentence);
    finding.with("to", to.key());
    outcome::place(finding, Some(tree))
}

/// A key that stands beside the one that it has become.
fn both(tree: &Tree<'_>, (old, new): (NodeId, NodeId), to: SchemaVersion) -> LocatedFinding {
    let key = |node| {
        let pointer = tree.pointer(node);
        pointer.rsplit('/').next().unwrap_or_default().to_owned()
    };
    let mut finding = Finding::new(&UNKNOWN_VERSION, Anchor::Key(old), "both");
    finding.with("old", key(old)).with("new", key(new)).with("to", to.key());
    finding.label(new, "new").help("help-both");
    outcome::place(finding, Some(tree))
}

#[cfg(test)]
pub(crate) mod tests;
