//! The `ailca` command.
fn main() {}
