//! What rules of several groups compute alike, by the field's names.

pub(super) mod counted_twice;
pub(super) mod energy_chain;
pub(super) mod misdated;
pub(super) mod published;
pub(super) mod ranges;
pub(super) mod result_vs_inventory;
pub(super) mod slices;
pub(super) mod whole;
