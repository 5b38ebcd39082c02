//! Bringing a report from one version of the schema to another, in its text: comments, order and writing stay.

mod to_0_2_0;
mod to_0_3_0;
mod to_0_4_0;

use crate::document::{self, Edits, Format, Kind, Limits, Tree};
use crate::finding::{Finding, Place};
use crate::outcome::{self, Placed};
use crate::report::SchemaVersion;
use crate::rules::structure::UNKNOWN_VERSION;
use crate::schema;

/// The way from one version to the next.
struct Step {
    from: SchemaVersion,
    to: SchemaVersion,
    /// What changes beside the version; what it cannot carry over it leaves as it is, so that it is told.
    change: fn(&Tree<'_>, &mut Edits<'_>),
}

/// Every step, the oldest first: each begins where the one before ends.
static STEPS: &[Step] = &[to_0_2_0::STEP, to_0_3_0::STEP, to_0_4_0::STEP];

/// A report that was brought to another version.
#[derive(Debug, Clone)]
pub struct Migrated {
    /// Its text.
    pub text: String,
    /// The versions on the way, the first and the last included.
    pub way: Vec<SchemaVersion>,
    /// What the new version does not take as it stands, and the old one did: for the author to decide.
    pub left: Vec<Placed>,
}

/// Brings a report to a version.
///
/// # Errors
///
/// What keeps it from being read, or why there is no way to that version.
pub fn migrate(text: &str, format: Format, to: SchemaVersion) -> Result<Migrated, Vec<Placed>> {
    along(STEPS, text, format, to)
}

fn along(steps: &[Step], text: &str, format: Format, to: SchemaVersion) -> Result<Migrated, Vec<Placed>> {
    let mut text = text.to_owned();
    let before = read(&text, format)?.wrong;
    let mut way = Vec::new();
    loop {
        let Read { tree, version, .. } = read(&text, format)?;
        way.push(version);
        if version == to {
            break;
        }
        let Some(step) = steps.iter().find(|step| step.from == version && step.to <= to) else {
            return Err(vec![no_way(&tree, to)]);
        };
        let mut edits = Edits::new(&tree);
        (step.change)(&tree, &mut edits);
        if let Some(node) = tree.at("/schemaVersion") {
            edits.replace(node, &format!("\"{}\"", step.to.key()));
        }
        text = edits.apply();
    }
    let mut left = read(&text, format)?.wrong;
    // The version is the one that was asked for, be it the newest or not.
    left.retain(|placed| placed.finding.rule.id != UNKNOWN_VERSION.id);
    left.retain(|placed| before.iter().all(|known| known.fingerprint != placed.fingerprint));
    Ok(Migrated { text, way, left })
}

/// A report that can be migrated.
struct Read<'t> {
    tree: Tree<'t>,
    version: SchemaVersion,
    /// In what it is not as the schema of its own version wants it.
    wrong: Vec<Placed>,
}

fn read(text: &str, format: Format) -> Result<Read<'_>, Vec<Placed>> {
    let reading = document::read(text, format, &Limits::default());
    let Some(tree) = reading.tree else {
        return Err(outcome::placed(reading.problems.iter().map(outcome::of_problem).collect(), None));
    };
    let wrong = outcome::placed(schema::check(&tree).findings, Some(&tree));
    let declared = tree.at("/schemaVersion").and_then(|node| match tree.kind(node) {
        Kind::String(version) => SchemaVersion::of(version),
        _ => None,
    });
    match declared {
        Some(version) => Ok(Read { tree, version, wrong }),
        None => Err(wrong),
    }
}

fn no_way(tree: &Tree<'_>, to: SchemaVersion) -> Placed {
    let node = tree.at("/schemaVersion").unwrap_or_else(|| tree.root());
    let mut finding = Finding::new(&UNKNOWN_VERSION, Place::Value(node), "no-way");
    finding.with("to", to.key());
    outcome::place(finding, Some(tree))
}

#[cfg(test)]
mod tests;
