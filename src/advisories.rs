//! Known biases of tools, as data: a file a tool, an entry a range of versions.

use std::str::FromStr;
use std::sync::LazyLock;

use pep440_rs::Version;
use serde::Deserialize;

use crate::carried;
use crate::document::{self, Format, Limits};
use crate::finding::Words;

/// A tool with the biases that are known of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tool {
    /// Its name.
    pub tool: String,
    /// Other names that it goes by.
    pub aliases: Vec<String>,
    /// That it measures nothing, whatever the version, where that is known.
    pub estimates: Option<Estimates>,
    /// What is known.
    #[serde(default)]
    pub advisories: Vec<Advisory>,
}

impl Tool {
    fn is(&self, name: &str) -> bool {
        let names = self.aliases.iter().chain([&self.tool]);
        names.into_iter().any(|own| own.eq_ignore_ascii_case(name.trim()))
    }
}

/// How a tool comes by its figures that measures nothing.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Estimates {
    /// What it computes them from.
    pub how: Words,
    /// Where it can be read.
    pub reference: String,
}

/// A bias of a range of versions of a tool.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Advisory {
    /// Its name, stable for ever.
    pub id: String,
    /// The first version that has it; all earlier ones too when left out.
    pub from: Option<String>,
    /// The last version that has it; all later ones too, so far as is known, when left out.
    pub to: Option<String>,
    /// The first version that no longer has it, where the last that does is not known by its number.
    pub before: Option<String>,
    /// The format that it lies in, where figures are sound that were read from another one.
    pub format: Option<String>,
    /// Whether reading the tool's file with `ailca import` puts it right, so that such a source is sound.
    #[serde(default)]
    pub mended_by_import: bool,
    /// The dimensions of the figures that it touches; where none is named, the source as a whole is told.
    #[serde(default)]
    pub concerns: Vec<String>,
    /// The value that figures have which it touches, in the unit that is computed in, where it is one that the tool falls back to.
    pub only: Option<f64>,
    /// Whether every figure that it concerns is touched; else a figure may be sound.
    #[serde(default)]
    pub certain: bool,
    /// What it does to figures.
    pub effect: Words,
    /// The exact correction, where there is one.
    pub correction: Option<Correction>,
    /// What to do, where there is no exact correction.
    pub remedy: Option<Words>,
    /// Where it can be read.
    pub reference: String,
}

/// How a figure is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Correction {
    /// Divided by the PUE of its place.
    DivideByPue,
}

impl Advisory {
    /// Whether a version has the bias; a version that cannot be read has none that is known.
    pub fn affects(&self, version: &str) -> bool {
        // Texts without releases are known by their day: 2026-01-12.
        let read = |text: &str| Version::from_str(&text.replace('-', ".")).ok();
        let Some(version) = read(version.trim().trim_start_matches('v')) else { return false };
        let bound = |own: &str| {
            let read = read(own);
            if read.is_none() {
                carried::record("advisories", &format!("{own} is no version"));
            }
            read
        };
        let from = self.from.as_deref().is_none_or(|from| bound(from).is_some_and(|from| version >= from));
        let to = self.to.as_deref().is_none_or(|to| bound(to).is_some_and(|to| version <= to));
        from && to && self.before.as_deref().is_none_or(|end| bound(end).is_some_and(|end| version < end))
    }
}

/// Whether a version is another or comes after it; one that cannot be read is not.
pub fn is_from(version: &str, first: &str) -> bool {
    let read = |text: &str| Version::from_str(text.trim().trim_start_matches('v')).ok();
    read(version).zip(read(first)).is_some_and(|(version, first)| version >= first)
}

/// The files, by the name of the tool.
pub const FILES: &[(&str, &str)] = &[
    ("boaviztapi", include_str!("advisories/boaviztapi.yaml")),
    ("carbon-txt", include_str!("advisories/carbon-txt.yaml")),
    ("cloud-carbon-footprint", include_str!("advisories/cloud-carbon-footprint.yaml")),
    ("codecarbon", include_str!("advisories/codecarbon.yaml")),
    ("ecologits", include_str!("advisories/ecologits.yaml")),
    ("green-algorithms", include_str!("advisories/green-algorithms.yaml")),
    ("huggingface-hub", include_str!("advisories/huggingface-hub.yaml")),
    ("ml-co2-impact", include_str!("advisories/ml-co2-impact.yaml")),
    ("sci-ai", include_str!("advisories/sci-ai.yaml")),
];

/// Every tool; a file that cannot be read is a fault of the program.
pub fn all() -> &'static [Tool] {
    static ALL: LazyLock<Vec<Tool>> = LazyLock::new(|| {
        let read = |(name, text): &(&str, &str)| {
            let tree = document::read(text, Format::Yaml, &Limits::default()).tree;
            let tool = tree.as_ref().map(document::typed::<Tool>);
            match tool {
                Some(Ok(tool)) => Some(tool),
                Some(Err(error)) => {
                    carried::record(name, &error);
                    None
                }
                None => {
                    carried::record(name, &"no YAML");
                    None
                }
            }
        };
        FILES.iter().filter_map(read).collect()
    });
    &ALL
}

/// What is known of a version of a tool.
pub fn of(tool: &str, version: &str) -> impl Iterator<Item = &'static Advisory> {
    let found: Vec<_> = all()
        .iter()
        .filter(|known| known.is(tool))
        .flat_map(|known| &known.advisories)
        .filter(|advisory| advisory.affects(version))
        .collect();
    found.into_iter()
}

/// How a tool comes by its figures, where it is known to measure nothing.
pub fn estimator(tool: &str) -> Option<&'static Estimates> {
    all().iter().filter(|known| known.is(tool)).find_map(|known| known.estimates.as_ref())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::quantity::SYMBOLS;

    #[test]
    fn every_file_is_read_and_every_id_stands_once() {
        assert_eq!(all().len(), FILES.len());
        let ids: Vec<_> = all().iter().flat_map(|tool| &tool.advisories).map(|each| &each.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn every_advisory_is_about_its_range_and_says_what_to_do() {
        for advisory in all().iter().flat_map(|tool| &tool.advisories) {
            let id = &advisory.id;
            if let Some(before) = &advisory.before {
                assert!(!advisory.affects(before) && !advisory.affects("9999.0"), "{id}");
                assert!(advisory.to.is_none(), "{id} ends twice");
            }
            match &advisory.to {
                None if advisory.before.is_some() => {}
                Some(to) => {
                    assert!(advisory.affects(to), "{id}");
                    assert!(!advisory.affects(&format!("{to}.1")) && !advisory.affects("9999.0"), "{id}");
                }
                None => assert!(advisory.affects("9999.0"), "{id}"),
            }
            match &advisory.from {
                Some(from) => {
                    assert!(advisory.affects(from) && !advisory.affects("0.0.1"), "{id}");
                }
                None => assert!(advisory.affects("0.0.1"), "{id}"),
            }
            assert!(!advisory.affects("a version") && !advisory.affects(""), "{id}");
            assert!(advisory.correction.is_some() != advisory.remedy.is_some(), "{id}");
            for dimension in &advisory.concerns {
                assert!(SYMBOLS.iter().any(|(_, key)| key == dimension), "{id}: {dimension}");
            }
        }
    }

    #[test]
    fn pre_releases_come_before_their_release() {
        let ids = |version| of("CodeCarbon", version).map(|each| each.id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids("2.0.0a1"), ["ADV-CC-01", "ADV-CC-03", "ADV-CC-08", "ADV-CC-09", "ADV-CC-10"]);
        let later = [
            "ADV-CC-02",
            "ADV-CC-03",
            "ADV-CC-04",
            "ADV-CC-05",
            "ADV-CC-06",
            "ADV-CC-08",
            "ADV-CC-09",
            "ADV-CC-10",
        ];
        assert_eq!(ids("v3.2.9"), later);
        assert_eq!(ids("3.0.8rc1"), ["ADV-CC-03", "ADV-CC-05", "ADV-CC-08", "ADV-CC-09", "ADV-CC-10"]);
        assert_eq!(ids("3.3.3"), ["ADV-CC-03", "ADV-CC-09", "ADV-CC-10"]);
        assert_eq!(of("SCI for AI", "2026-01-12").count(), 1);
        assert_eq!(of("SCI for AI", "2026-07-30").count(), 0);
        assert_eq!(of("boavizta api", "2.2.0").count(), 3);
    }
}
