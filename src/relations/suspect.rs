//! Figures that may be the cause of a contradiction.

use ailca_network::{Derivations, QuantityId};

use crate::quantity::{Operand, Slip};

/// A figure that may be the cause.
#[derive(Debug, Clone)]
pub struct Suspect {
    /// The figure.
    pub figure: Operand,
    /// What it is stated too high by.
    pub factor: f64,
    /// The common slip that was made with it.
    pub slip: Option<Slip>,
    /// Whether what it ought to be lies outside of what is published.
    pub unheard_of: bool,
}

/// A figure as it takes part in a derivation.
pub(super) fn operand(run: &Derivations<'_, '_>, figure: QuantityId) -> Option<Operand> {
    Some(run.network().figure(figure)?.operand(false))
}
