//! What the README shows is what the command prints.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;
use std::process::Command;

#[test]
fn the_diagnostic_is_the_one_that_is_printed() {
    let readme = fs::read_to_string("README.md").unwrap();
    let shown = readme.split("```\n$ ").nth(1).unwrap().split("\n```").next().unwrap();
    let (command, shown) = shown.split_once("\n\n").unwrap();
    let arguments = command.split(" -- ").nth(1).unwrap().split(' ');
    let output =
        Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).env("LC_ALL", "C").output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert!(trimmed(&printed).contains(&trimmed(shown)), "README.md is out of date; printed:\n{printed}");
}

#[test]
fn the_number_of_the_program_is_one_wherever_it_stands() {
    let number = env!("CARGO_PKG_VERSION");
    let read = |path: &str| fs::read_to_string(path).unwrap();
    let crates = ["model", "network", "python", "web"].map(|name| format!("crates/{name}/Cargo.toml"));
    for crate_of_it in &crates {
        let text = read(crate_of_it);
        let own = text.lines().find(|line| line.starts_with("version")).unwrap();
        assert!(
            own == format!("version = \"{number}\"") || own == "version.workspace = true",
            "{crate_of_it}: {own}"
        );
    }
    assert!(read("CITATION.cff").contains(&format!("\nversion: {number}\n")));
    let workplaces = read("docs/src/workplaces.md");
    let named =
        ["rev: v", "ailca@v"].map(|before| workplaces.split(before).skip(1).collect::<Vec<_>>()).concat();
    assert!(named.len() >= 2 && named.iter().all(|rest| rest.starts_with(number)), "{named:?}");
}

#[test]
fn every_command_is_shown_to_who_reads_of_the_program_first() {
    let output = Command::new(env!("CARGO_BIN_EXE_ailca")).arg("--help").env("LC_ALL", "C").output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    // Lines that go on stand further in.
    let names =
        listed.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    let names: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 15, "{names:?}");
    let pages = ["README.md", "docs/src/workplaces.md"].map(|page| fs::read_to_string(page).unwrap());
    let shown = |name: &&str| pages.iter().any(|page| page.contains(&format!("ailca {name} ")));
    let missing: Vec<_> = names.into_iter().filter(|name| *name != "help" && !shown(name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
