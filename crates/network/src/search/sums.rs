//! Sums, once each: toward the result, or toward the one part that is missing.

use super::Search;
use crate::{DerivationId, QuantityId, RelationId};

/// How far a sum was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Not at all.
    Waiting,
    /// Toward the part that is missing; toward the result as well when something else leads to that part.
    Backward,
    /// Toward the result.
    Done,
}

impl Search<'_, '_> {
    /// Takes each sum that can be taken: those of which all parts are known, or all but one and the result. With `partly`
    /// also those of which some parts are known, as a lower bound of the result. Whether one was taken.
    pub(super) fn sums(&mut self, partly: bool) -> bool {
        let mut sums = std::mem::take(&mut self.sums);
        let mut taken = false;
        for (relation, state) in &mut sums {
            if *state != State::Done {
                taken |= self.sum(*relation, state, partly);
            }
        }
        self.sums = sums;
        taken
    }

    fn sum(&mut self, relation: RelationId, state: &mut State, partly: bool) -> bool {
        let net = self.net;
        let members = net.members(relation);
        let Some(result) = members.first().map(|member| member.quantity) else { return false };
        let mut inputs = std::mem::take(&mut self.inputs);
        inputs.clear();
        inputs.extend(members.iter().map(|member| self.part(member.quantity, result, relation)));
        let missing = |input: &DerivationId| *input == DerivationId::NONE;
        let (unknown, known) =
            (inputs.iter().skip(1).filter(|input| missing(input)).count(), inputs.len() - 1);
        let has_result = !self.labels_of(result).is_empty();
        let only = inputs.iter().skip(1).position(missing).map(|position| position + 1);
        // 0009: what is not known can only add to the rest.
        let unknowns = members.iter().zip(&inputs).skip(1).filter(|(_, input)| missing(input));
        let bounded = unknowns.into_iter().all(|(member, _)| !net.may_be_negative(member.quantity));
        let target = match only {
            None => Some(0),
            Some(_) if partly && bounded && unknown < known => Some(0),
            Some(part) if unknown == 1 && has_result && *state == State::Waiting && !partly => Some(part),
            Some(_) => None,
        };
        if let Some(target) = target
            && !self.is_spent()
        {
            *state = if target == 0 { State::Done } else { State::Backward };
            let own = self.labels_of(result).iter().find(|label| !self.arena.passes(*label, relation));
            if let Some(slot) = inputs.first_mut() {
                *slot = if target == 0 { DerivationId::NONE } else { own.unwrap_or(DerivationId::NONE) };
            }
            if target == 0 || own.is_some() {
                self.reach(relation, target, &inputs);
            }
        }
        self.inputs = inputs;
        target.is_some()
    }

    /// The best value of a part that was not come by through the sum or its result.
    fn part(&self, quantity: QuantityId, result: QuantityId, relation: RelationId) -> DerivationId {
        let labels = self.labels_of(quantity);
        let own = labels
            .iter()
            .find(|label| !self.arena.passes(*label, relation) && !self.arena.rests_on(*label, result));
        own.unwrap_or(DerivationId::NONE)
    }
}
