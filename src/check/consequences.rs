//! What follows from a figure that another finding blames: proofs of rules that the network does not tell.
//!
//! Where it is known what a figure ought to be, a proof follows if it holds with that; where a figure is impossible, and
//! what it ought to be is not known, the proofs that rest on it follow from it.

use super::pool::{Pool, figures};
use crate::document::NodeId;
use crate::finding::{Anchor, Cause, Finding, Judgement, Message, Severity};
use crate::quantity::{Contradiction, Interval, Operand, Relation, Step};
use crate::relations::Suspect;

/// How far the factor of a cause may be off, which is known as well as its figures are.
// 0018: this lets nothing pass; it says under which finding a contradiction stands.
const ABOUT: Interval = Interval::new(0.97, 1.03);

/// Whether a proof holds when a figure that is blamed is put right. What a sum comes to then is not computed: it is enough
/// that it may.
pub(super) fn is_mended(finding: &Finding, suspect: &Suspect) -> bool {
    if finding.rule.judges == Judgement::TakenOff {
        return false;
    }
    finding
        .proof
        .as_ref()
        .is_some_and(|proof| ratio_with(proof, suspect).is_some_and(|ratio| holds(proof, ratio)))
}

/// Whether it was found that something else than the figure of a cause is wrong, by another factor.
fn has_other_cause(finding: &Finding, cause: &Cause) -> bool {
    if let Some(own) = &finding.cause {
        return own.figure.node != cause.figure.node;
    }
    let slip = finding.proof.as_ref().and_then(|proof| proof.slip.as_ref());
    // One that divides by the figure is off the other way round.
    let is_alike = |factor: f64| ABOUT.contains((factor.ln().abs() - cause.factor.ln().abs()).exp());
    slip.map_or(finding.pattern.is_some(), |slip| !is_alike(slip.factor.middle()))
}

/// The same with the figure of a cause.
fn is_mended_by(finding: &Finding, cause: &Cause) -> bool {
    let (figure, factor) = (cause.figure.clone(), 1.0 / cause.factor);
    is_mended(finding, &Suspect { figure, factor, slip: None, unheard_of: false })
}

/// What is stated over what is derived, with a figure put right; `None` where the proof does not rest on it.
fn ratio_with(proof: &Contradiction, suspect: &Suspect) -> Option<Interval> {
    let factor = Interval::exactly(suspect.factor) * ABOUT;
    if proof.stated.node == suspect.figure.node {
        return Some(proof.ratio / factor);
    }
    let mut own = operands(&proof.derivation).filter(|(operand, _)| operand.node == suspect.figure.node);
    let (_, divides) = own.next()?;
    let ratio = if divides { proof.ratio / factor } else { proof.ratio * factor };
    let is_sum = proof.derivation.iter().any(|step| matches!(step, Step::Sign("+" | "−")));
    Some(if is_sum { ratio.hull(proof.ratio) } else { ratio })
}

fn holds(proof: &Contradiction, ratio: Interval) -> bool {
    match proof.relation {
        Relation::Equal => ratio.contains(1.0),
        Relation::AtMost => ratio.low() <= 1.0,
        Relation::AtLeast => ratio.high() >= 1.0,
    }
}

/// Findings of one cause as one: that at the figure to blame, or one of its own there.
pub(super) fn merge_under_root(cause: Cause, mut gathered: Vec<Finding>) -> Finding {
    let place = Anchor::Value(cause.figure.node);
    let names = |finding: &Finding| finding.proof.as_ref().is_some_and(|proof| proof.slip.is_some());
    let own = (0..gathered.len())
        .filter(|index| gathered.get(*index).is_some_and(|finding| finding.place == place))
        .min_by_key(|index| {
            gathered.get(*index).map(|finding| {
                let equal = finding.proof.as_ref().is_some_and(|proof| proof.relation == Relation::Equal);
                // Without a proof it is a pattern that was recognised, such as netting.
                let pattern = finding.proof.is_none();
                // 0006: the words of one that names the slip fit; within a limit too many slips fit.
                (!names(finding), !pattern, !equal, std::cmp::Reverse(finding.severity))
            })
        });
    let mut root = gathered.remove(own.unwrap_or_default());
    if own.is_none() {
        let mut shared = Finding::new(root.rule, place, "");
        shared.message = Message::new("cause-shared")
            .with("figure", cause.figure.clone())
            .with("count", gathered.len() + 1);
        shared.severity = root.severity;
        shared.help.clone_from(&root.help);
        gathered.insert(0, std::mem::replace(&mut root, shared));
    }
    if !names(&root) {
        root.cause = Some(Cause { or: Vec::new(), ..cause });
    }
    root.absorb(gathered);
    root
}

/// Gathers the proofs that rest on a figure which is impossible by itself, or which another finding blames.
pub(super) fn gather(pool: &mut Pool) {
    for place in 0..pool.len() {
        let Some(root) = pool.get(place) else { continue };
        let Anchor::Value(node) = root.place else { continue };
        let by_itself = root.rule.judges == Judgement::Impossible && root.severity == Severity::Error;
        let recognises = root.rule.judges == Judgement::TakenOff;
        if !by_itself && !recognises && root.cause.is_none() {
            continue;
        }
        let follows = |other: &Finding| match &root.cause {
            _ if recognises => stands_at(other, node),
            // 0006: what is off by another factor has a cause of its own.
            Some(cause) if !by_itself && is_of_one_slip(cause) && cause.figure.node == node => {
                stands_at(other, node) || !has_other_cause(other, cause) || is_mended_by(other, cause)
            }
            _ => true,
        };
        let resting = pool.on(node).filter(|(other, finding)| *other != place && follows(finding));
        let following = resting.map(|(other, _)| other).collect();
        let gathered = pool.take(following);
        if let Some(root) = pool.get_mut(place) {
            root.absorb(gathered);
        }
    }
}

/// Whether the figures of a cause are off by one slip, whichever way it was made with each.
fn is_of_one_slip(cause: &Cause) -> bool {
    cause.or.iter().all(|other| other.is_as(cause))
}

/// Whether a proof ends at the figure at `node`.
fn stands_at(finding: &Finding, node: NodeId) -> bool {
    finding.proof.as_ref().is_some_and(|proof| proof.stated.node == node)
}

/// Whether a proof has the figure at `node` among its own.
pub(super) fn rests_on(finding: &Finding, node: NodeId) -> bool {
    finding.proof.as_ref().is_some_and(|proof| figures(proof).any(|figure| figure.node == node))
}

/// The figures of a derivation, each with whether it is divided by.
fn operands(derivation: &[Step]) -> impl Iterator<Item = (&Operand, bool)> {
    derivation.iter().enumerate().filter_map(|(index, step)| match step {
        Step::Operand(operand) => {
            let before = index.checked_sub(1).and_then(|before| derivation.get(before));
            Some((operand, before == Some(&Step::Sign("÷"))))
        }
        Step::Sign(_) => None,
    })
}
