//! Every door that strangers' bytes come in by, tried with damaged fixtures: the same checks as the fuzz targets.
//!
//! `FUZZ_CASES=20000 cargo test --test fuzzed` tries more; a case that fails is printed with its seed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

#[allow(unreachable_pub, reason = "the fuzz targets reach it")]
#[path = "../fuzz/src/doors.rs"]
mod doors;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Words that decide something in one of the grammars.
const TOKENS: [&str; 44] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "'",
    "- ",
    "\n",
    "\n  ",
    "#",
    "&a ",
    "*a",
    "|",
    ">",
    "!!str ",
    "<<: ",
    "null",
    "true",
    "0",
    "-1",
    "1e400",
    "1e-400",
    "0x1F",
    ".inf",
    "0.1",
    "9007199254740993",
    "kWh",
    "t CO2e",
    "\u{202e}",
    "\\u001b",
    "\\ud800",
    "---\n",
    "value: ",
    "unit: ",
    "withheld: {}",
    "\"$ref\": \"#\"",
    "\"oneOf\": [{}]",
    "\"enum\": [1]",
    "schemaVersion: \"0.1.0\"\n",
    "2026-02-30",
    "\t",
    "é",
];

/// A generator of numbers that needs no clock: the same seed gives the same cases (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % below.max(1)
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}

fn seeds(places: &[&str]) -> Vec<Vec<u8>> {
    let mut paths = Vec::new();
    for place in places.iter().map(Path::new) {
        if place.is_dir() { files(place, &mut paths) } else { paths.push(place.to_owned()) }
    }
    let texts = paths.iter().map(|path| fs::read(path).unwrap()).filter(|text| text.len() < 40_000);
    let seeds: Vec<_> = texts.collect();
    assert!(!seeds.is_empty(), "{places:?}");
    seeds
}

fn damaged(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut text = seeds[dice.roll(seeds.len())].clone();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(text.len() + 1);
        let end = (at + dice.roll(40)).min(text.len());
        match dice.roll(6) {
            0 => drop(text.drain(at..end)),
            1 => text = [&text[..at], TOKENS[dice.roll(TOKENS.len())].as_bytes(), &text[at..]].concat(),
            2 => drop(text.splice(at..end, TOKENS[dice.roll(TOKENS.len())].bytes())),
            3 => text = [&text[..end], &text[at..]].concat(),
            4 => {
                let other = &seeds[dice.roll(seeds.len())];
                let from = dice.roll(other.len());
                let to = (from + dice.roll(400)).min(other.len());
                text = [&text[..at], &other[from..to], &text[at..]].concat();
            }
            _ if at < text.len() => text[at] ^= 1 << dice.roll(7),
            _ => text.truncate(at),
        }
    }
    text
}

fn tried(name: &str, door: fn(&[u8]), places: &[&str]) {
    let cases: usize = std::env::var("FUZZ_CASES").ok().map_or(60, |cases| cases.parse().unwrap());
    let seeds = seeds(places);
    for seed in &seeds {
        door(seed);
    }
    let mut read = 0;
    for case in 0..cases {
        let text = damaged(&seeds, &mut Dice(0x9e37_79b9_7f4a_7c15 ^ (case as u64 + 1)));
        read += usize::from(std::str::from_utf8(&text).is_ok());
        if catch_unwind(AssertUnwindSafe(|| door(&text))).is_err() {
            let file = std::env::temp_dir().join(format!("ailca-fuzzed-{name}-{case}"));
            fs::write(&file, &text).unwrap();
            panic!("case {case} of {name}: {}", file.display());
        }
    }
    // Cases that are no text at all try nothing but the first line of the reader.
    assert!(read * 2 > cases, "{read} of {cases} were text");
}

#[test]
fn documents() {
    tried("documents", doors::documents, &["fixtures/hostile", "fixtures/reports", "fixtures/least.yaml"]);
}

#[test]
fn reports() {
    tried("reports", doors::reports, &["fixtures/reports", "fixtures/least.yaml"]);
}

#[test]
fn imports() {
    tried("imports", doors::imports, &["fixtures/import"]);
}

#[test]
fn schemas() {
    tried("schemas", doors::schemas, &["fixtures/schema-diff-pairs", "fixtures/schemas"]);
}

#[test]
fn migrations() {
    tried("migrations", doors::migrations, &["fixtures/versions", "fixtures/least.yaml"]);
}

#[test]
fn profiles() {
    tried("profiles", doors::profiles, &["src/profile/shipped"]);
}

#[test]
fn exports() {
    tried("exports", doors::exports, &["fixtures/reports", "fixtures/complete.yaml"]);
}
