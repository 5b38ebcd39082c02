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

/// Whether the locale names an encoding that has no signs beyond its own: what is drawn is drawn in ASCII then. A locale that
/// names none, such as `C`, says nothing of the terminal.
pub(super) fn is_limited() -> bool {
    let mut set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(std::env::var_os);
    set.find(|locale| !locale.is_empty()).is_some_and(|locale| names_another(&locale.to_string_lossy()))
}

/// Whether a locale names another encoding than UTF-8: `fr_FR.ISO-8859-1`.
fn names_another(locale: &str) -> bool {
    let Some((_, encoding)) = locale.split_once('.') else { return false };
    let encoding = encoding.split('@').next().unwrap_or_default().replace('-', "");
    !encoding.is_empty() && !encoding.eq_ignore_ascii_case("utf8")
}

/// The columns of the terminal; `None` where standard output is none, so that nothing needs to be wrapped.
pub(super) fn columns() -> Option<usize> {
    let terminal = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    terminal.map(|(width, _)| usize::from(width.0).clamp(40, 160))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_encoding_is_one_that_is_named() {
        let others = ["fr_FR.ISO-8859-1", "en_US.US-ASCII", "de_DE.ISO8859-15@euro"];
        assert!(others.iter().all(|locale| names_another(locale)));
        let known = ["C", "POSIX", "", "en_GB.UTF-8", "C.utf8", "fr_FR", "de_DE@euro", "fr_FR.UTF-8@euro"];
        assert!(!known.iter().any(|locale| names_another(locale)));
    }
}
