//! Models of one family added up along what they were made from: each report once, shares of a base told and never added.

mod amount;
mod family;
mod finding;
mod lineage;
mod twice;

pub use amount::{Amount, Aspect};
pub use family::{Rollup, Total, UnknownBase};
pub use finding::{Kind, Told};
pub use lineage::{Member, Parent};
