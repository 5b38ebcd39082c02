//! The doors through which strangers' bytes come in, each with what must hold beyond “no panic”.
//!
//! `fuzz_targets` hands them to libFuzzer; `tests/fuzzed.rs` tries them on stable with damaged fixtures.

use ailca::document::{self, Kind, LineIndex, ProblemKind, Tree};
use ailca::exchange::{self, About, Draft, EXPORTS, IMPORTS, Job, Ledger, Options, Source, merge};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::output::{self, Checked, Concise, Github, Json, Junit, RenderOptions, Sarif};
use ailca::report::{Report, SchemaVersion, Stage};
use ailca::schema::diff;
use ailca::{Format, Limits, Profile, check, migrate, schema};

/// Small enough that a case takes a moment, as large as any fixture.
const LIMITS: Limits = Limits { max_bytes: 1 << 20, max_depth: 128, max_nodes: 100_000 };

const FORMATS: [Format; 2] = [Format::Yaml, Format::Json];

fn text(data: &[u8]) -> Option<&str> {
    document::decode(data, &LIMITS).ok()
}

fn tree(text: &str, format: Format) -> Option<Tree<'_>> {
    document::read(text, format, &LIMITS).tree
}

/// Text to tree: places lie in the text, and JSON says what another reader of JSON reads.
pub fn documents(data: &[u8]) {
    let Some(text) = text(data) else { return };
    for format in FORMATS {
        let reading = document::read(text, format, &LIMITS);
        for problem in &reading.problems {
            let span = problem.span;
            assert!(span.start <= span.end && span.end as usize <= text.len(), "{problem:?}");
        }
        if let Some(tree) = &reading.tree {
            let root = tree.span(tree.root());
            assert!(root.end as usize <= text.len());
            assert!(tree.pointer(tree.root()).is_empty());
        }
        if format == Format::Json {
            like_another_reader(text, &reading);
        }
    }
}

fn like_another_reader(text: &str, reading: &document::Reading<'_>) {
    let other = serde_json::from_str::<serde_json::Value>(text.strip_prefix('\u{feff}').unwrap_or(text));
    match (&reading.tree, other) {
        (Some(tree), Ok(other)) if reading.problems.is_empty() => assert_eq!(schema::value(tree), other),
        (Some(_), Err(error)) if reading.problems.is_empty() => panic!("another reader refuses it: {error}"),
        (None, Ok(_)) => {
            let bounds = |kind: &ProblemKind| {
                matches!(
                    kind,
                    ProblemKind::TooLarge { .. }
                        | ProblemKind::TooDeep { .. }
                        | ProblemKind::TooManyNodes { .. }
                        | ProblemKind::DuplicateKey { .. }
                        | ProblemKind::NumberOutOfRange { .. }
                )
            };
            assert!(reading.problems.iter().any(|problem| bounds(&problem.kind)), "{:?}", reading.problems);
        }
        _ => {}
    }
}

/// A report to its outcome, in every form of output: places lie in the text, and no sign of control gets through.
pub fn reports(data: &[u8]) {
    let Some(text) = text(data) else { return };
    for format in FORMATS {
        let outcome = check(text, format, &LIMITS);
        let lines = LineIndex::new(text);
        for placed in outcome.everything() {
            assert!(placed.spot.span.end as usize <= text.len(), "{placed:?}");
            assert!(lines.line_column(placed.spot.span.start as usize).0 > 0);
        }
        let checked = Checked { name: "a report", line: None, text, outcome: &outcome };
        for language in Language::ALL {
            let options = RenderOptions { language, level: Level::Assured };
            let told = |format: &dyn output::Format| {
                output::written(&[checked], format, options).unwrap_or_default()
            };
            for data in [told(&Json), told(&Sarif)] {
                assert!(serde_json::from_str::<serde_json::Value>(&data).is_ok(), "{data}");
            }
            for words in [told(&Junit), told(&Github), told(&Concise { width: None })] {
                let control = words.chars().find(|each| each.is_control() && !"\n\t".contains(*each));
                assert_eq!(control, None, "{words}");
            }
        }
    }
}

/// A file of others to a draft: what is written can be read, and adds nothing to itself.
pub fn imports(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let source = Source { name: "file", text };
    for import in IMPORTS {
        let about = About { stage: Some(Stage::Training), ..About::default() };
        let mut draft = Draft::new(about);
        if import.add(&source, &mut draft).is_err() {
            continue;
        }
        let id = "urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33";
        let draft = draft.finish(id, Language::ENGLISH);
        let Ok(written) = exchange::written(draft.clone(), Language::ENGLISH) else { continue };
        let outcome = check(&written, Format::Yaml, &Limits::default());
        let unread = outcome.findings.iter().find(|placed| placed.finding.rule.id.starts_with("DOC"));
        assert!(unread.is_none(), "{}: {unread:?}\n{written}", import.key);
        if let Ok(merged) = merge::into(&written, Format::Yaml, &draft, false) {
            assert_eq!(merged.text, written, "{}: a draft adds to itself", import.key);
        }
    }
}

/// Two schemas: one does not differ from itself, and comparing ends.
pub fn schemas(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let Some(tree) = tree(text, Format::Json) else { return };
    if tree.kind(tree.root()) != Kind::Map {
        return;
    }
    let schema = schema::value(&tree);
    let sound = schema::breaches(&schema).is_empty();
    let same = diff::compare(&schema, &schema);
    assert!(!sound || same.changes.is_empty(), "{same:?}");
    let _ = diff::compare(&schema, &serde_json::json!({ "type": "object" }));
    let _ = diff::compare(&serde_json::json!({ "type": "object" }), &schema);
}

/// A report to the newest version of the schema: doing it twice is doing it once, and it can be read again.
pub fn migrations(data: &[u8]) {
    let Some(text) = text(data) else { return };
    for format in FORMATS {
        let Ok(once) = migrate::migrate(text, format, SchemaVersion::CURRENT) else { continue };
        assert!(document::read(&once.text, format, &Limits::default()).tree.is_some(), "{}", once.text);
        let twice = migrate::migrate(&once.text, format, SchemaVersion::CURRENT);
        assert_eq!(twice.map(|twice| twice.text).ok().as_deref(), Some(&*once.text));
    }
}

/// A profile: it is refused at a place, or can be held against a report.
pub fn profiles(data: &[u8]) {
    let Some(text) = text(data) else { return };
    match Profile::read(text) {
        Err(unreadable) => {
            assert!(!unreadable.findings.is_empty());
            for placed in unreadable.findings {
                assert!(placed.spot.span.end as usize <= text.len(), "{placed:?}");
            }
        }
        Ok(profile) => {
            let overlay = profile.schema();
            assert!(overlay.is_object());
            let against = ailca::Against { today: None, profile: Some(&profile), earlier: None };
            let report = include_str!("../../fixtures/complete.yaml");
            let outcome = ailca::check_against(against, report, Format::Yaml, &Limits::default());
            assert!(outcome.profile.is_some());
        }
    }
}

/// A report to the formats of others: each writes what it writes, and says what it loses.
pub fn exports(data: &[u8]) {
    let Some(text) = text(data) else { return };
    for format in FORMATS {
        let (Some(tree), Some(again)) = (tree(text, format), tree(text, format)) else { continue };
        let Ok(report) = Report::read(&tree) else { continue };
        let options = Options { today: "2026-11-27".into(), ..Options::default() };
        let ledger = Ledger::new(again);
        for export in EXPORTS {
            if let Ok(artefacts) = (export.write)(&Job { report: &report, options: &options }, &ledger) {
                for artefact in artefacts.iter().filter(|artefact| artefact.name.ends_with("json")) {
                    let parsed = serde_json::from_str::<serde_json::Value>(&artefact.text);
                    assert!(parsed.is_ok(), "{}: {parsed:?}", export.key);
                }
            }
        }
        let _ = ledger.losses(&report);
    }
}
