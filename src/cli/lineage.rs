//! Which report of a run takes the place of which, so that a later one is held against the one before it wherever that stands.

use std::collections::HashMap;
use std::path::PathBuf;

use rayon::prelude::*;

use super::input::{self, Input, Origin};
use crate::check::Earlier;
use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::report::{Identity, Reference, Report};

/// The key without which a report takes the place of none.
const NAMES_ANOTHER: &[u8] = Identity::supersedes.as_bytes();

/// How many reports are held against one that they all take the place of: work stays linear in what is read.
const MOST_AFTER_ONE: usize = 8;

/// Where the report before lies, for each that takes the place of another.
pub(super) struct Lineage {
    before: HashMap<Origin, Origin>,
    limits: Limits,
}

/// What a report says of its place among others.
struct Named {
    id: String,
    revision: u32,
    /// The id that it takes the place of, where it takes the place of any; empty where it gives none.
    supersedes: Option<String>,
    origin: Origin,
}

/// Whether a text may name a report before it.
pub(super) fn may_name_another(input: &Input) -> bool {
    input.bytes.windows(NAMES_ANOTHER.len()).any(|bytes| bytes == NAMES_ANOTHER)
}

impl Lineage {
    /// Who takes whose place among all reports that the arguments name: each is read once more.
    pub(super) fn of(arguments: &[PathBuf], limits: Limits) -> Self {
        let mut all = Vec::new();
        let mut inputs = input::read_again(arguments, limits);
        loop {
            let batch = input::batch(&mut inputs);
            if batch.is_empty() {
                break;
            }
            all.par_extend(batch.into_par_iter().filter_map(|input| named(input, limits)));
        }
        Self { before: before(&all), limits }
    }

    /// The report that one takes the place of, read again.
    pub(super) fn before(&self, input: &Input) -> Option<Input> {
        input::again(self.before.get(input.origin.as_ref()?)?, self.limits)
    }
}

/// For each report that takes the place of another where that lies: the latest revision of the id that it names, else of its own
/// before its own.
fn before(all: &[Named]) -> HashMap<Origin, Origin> {
    let mut revisions: HashMap<&str, Vec<&Named>> = HashMap::new();
    for each in all {
        revisions.entry(&each.id).or_default().push(each);
    }
    for known in revisions.values_mut() {
        known.sort_by_key(|known| known.revision);
    }
    let mut held: HashMap<&Origin, usize> = HashMap::new();
    let mut before = HashMap::new();
    for own in all {
        let Some(named) = own.supersedes.as_deref() else { continue };
        let is_other = !named.is_empty() && named != own.id;
        let Some(known) = revisions.get(if is_other { named } else { &own.id }) else { continue };
        let earlier = known.partition_point(|known| is_other || known.revision < own.revision);
        let Some(last) = known.get(..earlier).and_then(<[_]>::last) else { continue };
        let count = held.entry(&last.origin).or_default();
        *count += 1;
        if *count <= MOST_AFTER_ONE {
            before.insert(own.origin.clone(), last.origin.clone());
        }
    }
    before
}

/// The text of a report to hold another against.
pub(super) fn earlier<'i>(before: &'i Input, limits: &Limits) -> Option<Earlier<'i>> {
    let text = document::decode(&before.bytes, limits).ok()?;
    Some(Earlier { text, format: notation(before, text) })
}

fn notation(input: &Input, text: &str) -> Format {
    input.notation.unwrap_or_else(|| Format::detect(&input.name, text))
}

fn named(input: Input, limits: Limits) -> Option<Named> {
    let text = document::decode(&input.bytes, &limits).ok()?;
    let tree = document::read(text, notation(&input, text), &limits).tree?;
    let report = tree.get(tree.root(), Report::report)?;
    let said = |node, key| word(&tree, tree.get(node, key)?);
    let supersedes = tree.get(report, Identity::supersedes);
    Some(Named {
        id: said(report, Identity::id)?,
        // A report without a number is its first revision.
        revision: said(report, Identity::revision).and_then(|number| number.parse().ok()).unwrap_or(1),
        supersedes: supersedes.map(|reference| said(reference, Reference::id).unwrap_or_default()),
        origin: input.origin?,
    })
}

fn word(tree: &Tree<'_>, node: NodeId) -> Option<String> {
    match tree.kind(node) {
        Kind::String(word) | Kind::Number(word) => Some(word.to_owned()),
        _ => None,
    }
}
