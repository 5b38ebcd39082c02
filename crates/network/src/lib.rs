//! The network of relations between the quantities of a report: which of its figures contradict each other, which
//! figure is the cause, which relations could not be computed and for want of what, and what follows from what is stated.
//!
//! A **quantity** is a thing that an assessment has, stated or not; a **figure** is a stated quantity. A **relation** ties
//! quantities together. A **derivation** is a tree of relations with figures as leaves, and a **test** is one that ends at a
//! figure: it holds or is broken. Its **evidence** are the figures that it rests on.
//!
//! Derivations pass through quantities that are *not* stated, from figures to figures: each such path is an independent
//! test of the report (an *analytical redundancy relation* of fault diagnosis), and its evidence is a minimal conflict
//! where it is broken. To contract all figures to a fixpoint would stop at the first contradiction instead, and empty
//! everything that it touches; the fixpoint is kept for what follows from the figures that hold.
//!
//! The crate knows dimensions and intervals, and no report: who builds a [`Network`] says which quantities there are.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod cause;
mod coverage;
mod declare;
mod derivation;
mod derivations;
mod figure;
mod follows;
mod margin;
mod mends;
mod network;
mod quantity;
mod relation;
mod search;
mod severity;
mod solve;
mod trial;
mod written;

pub use cause::{Candidate, Cause, Group, Published};
pub use coverage::{Coverage, FigureCoverage, RelationCoverage, Standing};
pub use declare::Declared;
pub use derivation::DerivationId;
pub use derivations::Derivations;
pub use figure::{Figure, FigureOf, Stated};
pub use follows::Following;
pub use margin::{Level, Margin, Reading};
pub use network::Network;
pub use quantity::{Formula, Key, Product, QuantityId, Quotient, Var};
pub use relation::{Kind, Power, RelationId};
pub use severity::Severity;
pub use trial::{End, Test, TestId, Verdict};
pub use written::{Passed, Written};

#[cfg(test)]
mod tests;
