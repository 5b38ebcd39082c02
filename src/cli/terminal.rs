//! What the terminal is like: its width, and whether there are colours.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

/// When there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal; `NO_COLOR` and `CLICOLOR_FORCE` are honoured.
    Auto,
    /// In any case, also in a file or a pipe.
    Always,
    /// Nowhere.
    Never,
}

impl Colour {
    /// Decides for the whole process.
    pub(super) fn decide(self) {
        let choice = match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::AlwaysAnsi,
            Self::Never => ColorChoice::Never,
        };
        choice.write_global();
    }

    /// What `--color` names, before anything else of the arguments is known.
    pub(super) fn asked(arguments: &[OsString]) -> Option<Self> {
        super::asked(arguments, "--color").find_map(|name| Self::from_str(&name, false).ok())
    }
}

/// Whether there are colours on standard output.
pub(super) fn has_colours() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// The columns of the terminal; `None` where standard output is none, so that nothing needs to be wrapped.
pub(super) fn columns() -> Option<usize> {
    let terminal = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    terminal.map(|(width, _)| usize::from(width.0).clamp(40, 160))
}
