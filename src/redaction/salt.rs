//! What nobody can guess in a full report, and no copy holds: with it the digest tells nothing of withheld figures.

use std::collections::BTreeSet;

use crate::document::{Kind, NodeId, Tree};
use crate::report::Report;

/// The extension that holds it.
pub const SALT: &str = "ailca.salt";

/// The fewest characters that nobody tries out, as 128 bits in hexadecimal.
pub const LEAST: usize = 32;

/// The fewest characters that differ: a row of one sign is soon guessed.
const DIFFERENT: usize = 8;

/// The fewest pairs of neighbours that differ, which counting to ten again and again does not have.
const PAIRS: usize = 20;

/// Where it stands.
pub(super) fn of(tree: &Tree<'_>) -> Option<NodeId> {
    tree.at(&format!("/{}/{SALT}", Report::extensions))
}

/// Whether there is enough of it.
pub(super) fn is_in(tree: &Tree<'_>) -> bool {
    let Some(Kind::String(text)) = of(tree).map(|node| tree.kind(node)) else { return false };
    let signs: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let different: BTreeSet<char> = signs.iter().copied().collect();
    let pairs: BTreeSet<(char, char)> = signs.iter().copied().zip(signs.iter().copied().skip(1)).collect();
    signs.len() >= LEAST && different.len() >= DIFFERENT && pairs.len() >= PAIRS
}

/// Whether a text holds what should be secret.
pub(super) fn is_told(tree: &Tree<'_>, text: &str) -> bool {
    let salt = of(tree).map(|node| tree.kind(node));
    matches!(salt, Some(Kind::String(salt)) if text.contains(salt))
}
