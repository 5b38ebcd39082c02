//! The form of what a command prints, where it has just these two.

use clap::ValueEnum;

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
pub(super) enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}
