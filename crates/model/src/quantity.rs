//! Quantities: dimensions and units, figures as written, and arithmetic that knows how they were rounded.

mod algebra;
mod also_stated;
mod decimal;
mod dimension;
mod figure;
mod figure_schema;
mod interval;
mod keys;
mod new;
mod qualifier;
mod relation;
mod restated;
mod slip;
mod term;
mod uncertainty;
mod units;
mod walk;
mod written;

pub use also_stated::AlsoStated;
pub use decimal::{Decimal, Rounded};
pub use dimension::{Boundary, Dimension, MeteringBoundary, NoBoundary, Per, Times, Unit};
pub use figure::{Amount, Audience, Basis, Bounds, Quantity, Withheld};
pub use interval::Interval;
pub(crate) use keys::keys;
pub use new::NotAFigure;
pub use qualifier::{NoWord, Qualifier};
pub use relation::{Contradiction, Relation};
pub use restated::{Restated, Restatement};
pub use slip::{Pair, Slip, SlipKind};
pub use term::{Either, Exact, FigureTerm, Operand, OrMore, Product, Quotient, Step, Sum, Term};
pub use uncertainty::{Range, Uncertainty};
pub use units::*;
pub(crate) use walk::walk;
pub use walk::{Figure, Walk};
pub use written::{TrailingZeros, Written};
