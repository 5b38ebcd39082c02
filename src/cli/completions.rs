//! `ailca completions`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Failure, help, print_document};
use crate::messages::Language;

/// For which shell to write completions.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Shell that is to complete commands, options and values.
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    print_document(&script(arguments.shell, language))?;
    Ok(true)
}

/// The script that a shell reads.
fn script(shell: Shell, language: Language) -> String {
    let mut command = help::translated(super::Arguments::command(), language);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "ailca", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::shown::{Edge, at_edge};

    #[test]
    fn the_script_of_every_shell_knows_every_command_and_is_printed_as_it_is() {
        for language in Language::ALL {
            for shell in Shell::value_variants() {
                let script = script(*shell, language);
                for command in super::super::Arguments::command().get_subcommands() {
                    assert!(script.contains(command.get_name()), "{shell}: {}", command.get_name());
                }
                assert!(script.contains("statistics"), "{shell}");
                // Not every shell is told the values of options.
                let knows_values = matches!(shell, Shell::Bash | Shell::Fish | Shell::Zsh);
                assert!(!knows_values || script.contains("wellFormed"), "{shell}");
                assert_eq!(at_edge(&script, Edge::default()), script, "{shell}");
            }
        }
    }
}
