//! Networks as reports have them, small and large.

mod causes;
mod derivations;
mod faults;
mod properties;
mod site;
