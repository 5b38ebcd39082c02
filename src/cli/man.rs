//! `ailca man`.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use super::files::{create_file, refuse_existing};
use super::reading::shown;
use super::{Failure, help, print_document, unknown};
use crate::finding::Message;
use crate::messages::{self, Language};

/// Which manual page to write, and where.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Command to write the page of, such as `schema diff`; the program itself when left out.
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
    /// Folder to write a page of each command to. A file that exists is not overwritten.
    #[arg(long, short, value_name = "FOLDER", conflicts_with = "command")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let mut program = help::translated(super::Arguments::command().disable_help_subcommand(true), language);
    program.build();
    if let Some(folder) = &arguments.output {
        let mut pages = Vec::new();
        collect(&program, language, &mut pages);
        let pages: Vec<_> = pages.into_iter().map(|(name, page)| (folder.join(name), page)).collect();
        // All of them, or none.
        for (path, _) in &pages {
            refuse_existing(path)?;
        }
        for (path, page) in &pages {
            create_file(path, page)?;
        }
        let message =
            Message::new("man-written").with("count", pages.len()).with("folder", shown(folder.as_path()));
        super::tell(&Failure::said(&message).0);
        return Ok(true);
    }
    let mut command = &program;
    for name in &arguments.command {
        let known: Vec<_> = command.get_subcommands().map(Command::get_name).collect();
        command = command.find_subcommand(name).ok_or_else(|| {
            let near = crate::nearest::nearest(name, known.iter().copied());
            unknown("unknown-command", name, &near, "ailca --help", language)
        })?;
    }
    print_document(&page(command, language).1)?;
    Ok(true)
}

/// The pages of a command and of all below it.
fn collect(command: &Command, language: Language, pages: &mut Vec<(String, String)>) {
    pages.push(page(command, language));
    for each in command.get_subcommands() {
        collect(each, language, pages);
    }
}

/// The page of a command, with the name of its file.
fn page(command: &Command, language: Language) -> (String, String) {
    let man = Man::new(command.clone()).source(concat!("ailca ", env!("CARGO_PKG_VERSION")));
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = man.render(&mut page);
    let heading = messages::text(language, &Message::new("man-name"));
    // The one heading that is not of the arguments and not the same in every language.
    let page = String::from_utf8_lossy(&page).replacen(".SH NAME\n", &format!(".SH {heading}\n"), 1);
    (man.get_filename(), page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shown::{Edge, at_edge};

    #[test]
    fn every_command_has_a_page_in_every_language_that_is_printed_as_it_is() {
        for language in Language::ALL {
            let mut program = help::translated(super::super::Arguments::command(), language);
            program.build();
            let mut pages = Vec::new();
            collect(&program, language, &mut pages);
            assert!(pages.iter().any(|(name, _)| name == "ailca-schema-diff.1"));
            for (name, page) in pages {
                assert!(
                    page.contains(&format!(".SH {}", messages::text(language, &Message::new("man-name"))))
                );
                assert!(
                    page.contains(name.trim_end_matches(".1").split('-').next_back().unwrap_or_default())
                );
                assert_eq!(at_edge(&page, Edge::default()), page, "{name}");
            }
        }
    }
}
