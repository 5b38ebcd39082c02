//! How a finding gets its place: bytes, pointer, a path that holds when entries move, and a fingerprint.

use std::collections::HashSet;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::located_finding::{LocatedFinding, TextLocation};
use crate::document::{Kind, NodeId, Span, Tree};
use crate::finding::{Anchor, Argument, Finding, MOST_LABELS, Message};
use crate::quantity::{Operand, Step};

/// A figure that takes part in a proof, with the values it stands for: to stand alone, beside its place.
pub(crate) fn operand_alone(operand: &Operand) -> Message {
    let key = match (operand.exact, operand.interval.is_point()) {
        (true, _) => "operand-exact",
        (false, true) => "operand-plain",
        (false, false) => "operand",
    };
    let written = Argument::Written(operand.clone());
    Message::new(key).with("written", written).with("range", Argument::Range(operand.interval, ""))
}

/// Puts a finding in its place, beside what follows from it; without a tree only places in the text are known.
pub(super) fn place_with(
    finding: Finding,
    consequences: Vec<LocatedFinding>,
    tree: Option<&Tree<'_>>,
) -> LocatedFinding {
    let spot = spot(finding.place, tree);
    let labels = labels(&finding, &spot, tree);
    let path = tree.map_or_else(String::new, |tree| stable_path(&spot.pointer, tree));
    let fingerprint = fingerprint(&finding, &path);
    LocatedFinding { finding, spot, path, accepted: None, labels, consequences, fingerprint, more: None }
}

/// The other places that take part: those that the rule names, and the figures of the proof. Of very many the first
/// are told, and how many there are beside them.
fn labels(finding: &Finding, at: &TextLocation, tree: Option<&Tree<'_>>) -> Vec<(TextLocation, Message)> {
    let named = finding.labels.iter().map(|label| (label.place, Ok(&label.message)));
    let figures = finding.proof.iter().flat_map(|proof| &proof.derivation).filter_map(|step| match step {
        Step::Operand(operand) if operand.node != NodeId::NOWHERE => {
            Some((Anchor::Value(operand.node), Err(operand)))
        }
        _ => None,
    });
    let mut known = HashSet::from([(at.span.start, at.span.end)]);
    let mut labels: Vec<(TextLocation, Message)> = Vec::new();
    let mut further = 0_usize;
    for (place, said) in named.chain(figures) {
        let bytes = span(place, tree);
        if !known.insert((bytes.start, bytes.end)) && said.is_err() {
            continue;
        }
        if labels.len() < MOST_LABELS {
            labels.push((spot(place, tree), said.map_or_else(operand_alone, Message::clone)));
        } else {
            further += 1;
            if further == 1 {
                labels.push((spot(place, tree), Message::new("labels-more")));
            }
        }
    }
    // One more label than are told was kept, so that there is a place to say how many are not.
    if further > 0 {
        further += finding.unlabelled;
    }
    if further > 0
        && let Some((_, message)) = labels.last_mut()
    {
        *message = Message::new("labels-more").with("count", further);
    }
    labels
}

pub(super) fn spot(place: Anchor, tree: Option<&Tree<'_>>) -> TextLocation {
    let pointer = match (place, tree) {
        (Anchor::Value(node) | Anchor::Key(node), Some(tree)) if node != NodeId::NOWHERE => {
            tree.pointer(node)
        }
        _ => String::new(),
    };
    TextLocation { span: span(place, tree), pointer }
}

/// The bytes to underline.
pub(super) fn span(place: Anchor, tree: Option<&Tree<'_>>) -> Span {
    match (place, tree) {
        (Anchor::Text(span), _) => span,
        (_, None) => Span::default(),
        (Anchor::Key(node), Some(tree)) => key_span(node, tree),
        // A whole block is better shown by its key than by many underlined lines.
        (Anchor::Value(node), Some(tree)) => {
            let span = tree.span(node);
            let long =
                matches!(tree.kind(node), Kind::Map | Kind::List) && span.slice(tree.text()).contains('\n');
            if long { key_span(node, tree) } else { span }
        }
    }
}

/// The key that leads to a node; of a list entry its first key, of the document its first line.
fn key_span(node: NodeId, tree: &Tree<'_>) -> Span {
    let first = || tree.entries(node).next().map(|entry| entry.key_span);
    tree.key_span(node).or_else(first).unwrap_or_else(|| {
        let span = tree.span(node);
        let line = span.slice(tree.text()).find('\n').and_then(|length| u32::try_from(length).ok());
        Span { start: span.start, end: line.map_or(span.end, |length| span.start + length) }
    })
}

/// The longest `id` that stands for its entry in a path, in bytes.
const LONGEST_ID: usize = 200;

/// The pointer with the `id` of list entries in place of their position.
fn stable_path(pointer: &str, tree: &Tree<'_>) -> String {
    let mut path = String::new();
    let mut stable = String::new();
    for part in pointer.split('/').skip(1) {
        path.push('/');
        path.push_str(part);
        let id = tree.at(&path).and_then(|node| tree.get(node, "id"));
        let name = match id.map(|id| tree.kind(id)) {
            // What is too long to be a name is none.
            Some(Kind::String(id))
                if id.len() <= LONGEST_ID && part.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                id
            }
            _ => part,
        };
        stable.push('/');
        stable.push_str(name);
    }
    stable
}

fn fingerprint(finding: &Finding, path: &str) -> String {
    let mut hash = Sha256::new();
    for part in [finding.rule.id, path, &finding.message.key] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    // What tells two findings of one rule at one place apart: the words that fill the message.
    for (name, argument) in &finding.message.arguments {
        if let Argument::Text(text) = argument {
            hash.update(name.as_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
