//! What nobody can guess in a full report, and no copy holds: with it the digest tells nothing of withheld figures.

use crate::document::{Kind, NodeId, Tree};
use crate::report::Report;

/// The extension that holds it.
pub const SALT: &str = "ailca.salt";

/// The fewest characters that nobody tries out, as 128 bits in hexadecimal.
pub const LEAST: usize = 32;

/// The fewest characters that differ: a row of one sign is soon guessed.
const DIFFERENT: usize = 8;

/// Where it stands.
pub(super) fn of(tree: &Tree<'_>) -> Option<NodeId> {
    tree.at(&format!("/{}/{SALT}", Report::extensions))
}

/// Whether there is enough of it.
pub(super) fn is_in(tree: &Tree<'_>) -> bool {
    let Some(Kind::String(text)) = of(tree).map(|node| tree.kind(node)) else { return false };
    let mut signs: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let count = signs.len();
    signs.sort_unstable();
    signs.dedup();
    count >= LEAST && signs.len() >= DIFFERENT
}
