//! Networks as reports have them, small and large.

mod derivations;
mod properties;
mod site;
