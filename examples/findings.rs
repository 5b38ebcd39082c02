//! Checks a report as a program of your own would: `cargo run --example findings -- report.yaml`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::process::ExitCode;

use ailca::document::LineIndex;
use ailca::{Format, Language, Level, Limits, check, messages};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("which report?");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let outcome = check(&text, Format::detect(&path, &text), &Limits::default());
    let lines = LineIndex::new(&text);
    for placed in &outcome.findings {
        let (line, column) = lines.line_column(placed.spot.span.start as usize);
        let words = messages::text(Language::ENGLISH, &placed.finding.message);
        println!("{path}:{line}:{column}: {} {words}", placed.finding.rule.id);
    }
    ExitCode::from(u8::from(!outcome.reaches(Level::Disclosure)))
}
