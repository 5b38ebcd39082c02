//! How long each stage of a check takes, and the rules that take longest:
//! `cargo bench --bench stages -- fixtures/complete.yaml`.
//!
//! Of many runs the fastest counts, which is the one that nothing else disturbed.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints")]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use ailca::facts::Facts;
use ailca::{Format, Limits, Report, check, document, relations, rules};

/// How often each stage is run.
const RUNS: u32 = 400;

fn fastest<T>(mut stage: impl FnMut() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        black_box(stage());
        start.elapsed()
    };
    (0..RUNS).map(run).min().unwrap_or_default()
}

fn told(name: &str, time: Duration) {
    println!("{name:<24} {:>9.1} µs", time.as_secs_f64() * 1e6);
}

fn main() -> ExitCode {
    // The harness of cargo adds options of its own.
    let Some(path) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) else {
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
    let (format, limits) = (Format::detect(&path, &text), Limits::default());
    let reading = document::read(&text, format, &limits);
    let Some(tree) = reading.tree else {
        eprintln!("{path}: no document");
        return ExitCode::from(2);
    };
    let Ok(report) = document::typed::<Report>(&tree) else {
        eprintln!("{path}: no report of the current version");
        return ExitCode::from(2);
    };
    println!("{path}, {} bytes", text.len());
    told("read", fastest(|| document::read(&text, format, &limits)));
    told("type", fastest(|| document::typed::<Report>(&tree)));
    told("facts", fastest(|| Facts::of(&report)));
    let facts = Facts::of(&report);
    told("relations", fastest(|| relations::of(&facts)));
    let declared = relations::of(&facts);
    told("derivations", fastest(|| declared.net.derive()));
    let run = declared.net.derive();
    let broken = relations::broken(&run);
    told("broken", fastest(|| relations::broken(&run)));
    told("causes", fastest(|| relations::groups(&declared, &run)));
    let all = || rules::of_reports().map(|rule| rule.findings(&facts, &tree, &broken).len()).sum::<usize>();
    told("rules", fastest(all));
    told("check", fastest(|| check(&text, format, &limits)));
    let mut each: Vec<_> = rules::of_reports()
        .map(|rule| (fastest(|| rule.findings(&facts, &tree, &broken)), rule.rule.id))
        .collect();
    each.sort_unstable();
    println!();
    for (time, id) in each.iter().rev().take(20) {
        told(id, *time);
    }
    ExitCode::SUCCESS
}
