//! Networks as reports have them, small and large.

mod bounds;
mod causes;
mod derivations;
mod faults;
mod following;
mod mends;
mod properties;
mod rows;
mod site;
