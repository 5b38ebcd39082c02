//! What exports say of a report is true: a bound is told as one, and what is lost is told with its reason.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::document::{Format, Limits, Located, read};
use ailca::exchange::{EXPORTS, Export, Job, Ledger, Loss, Options, Reason, Refusal};
use ailca::quantity::{Qualifier, Walk};
use ailca::report::Report;
use serde_json::Value;

/// What an export makes of a report.
struct Made {
    /// Its texts, one behind the other.
    text: String,
    losses: Vec<Loss>,
    /// Pointers of the figures whose number goes out, alone or in a sum.
    figures: Vec<String>,
}

/// What is said beside a report, so that no format lacks anything.
fn said() -> Options {
    Options {
        link: Some("https://example.org/report.yaml".to_owned()),
        today: "2026-11-24".to_owned(),
        company_ids: vec!["urn:example:company:1".to_owned()],
        product_ids: vec!["urn:example:product:1".to_owned()],
        exempted: Some("1.5".to_owned()),
        ..Options::default()
    }
}

fn make(export: &Export, report: &Value, options: &Options) -> Result<Made, Refusal> {
    let text = report.to_string();
    let tree = read(&text, Format::Json, &Limits::default()).tree.unwrap();
    let report = Report::read(&tree).unwrap();
    let ledger = Ledger::new(tree);
    let artefacts = (export.write)(&Job { report: &report, options }, &ledger)?;
    let losses = ledger.losses(&report);
    let added: BTreeSet<&str> = losses
        .iter()
        .filter(|loss| loss.reason == Reason::Aggregated)
        .map(|loss| loss.pointer.as_str())
        .collect();
    let mut figures = Vec::new();
    report.walk(&mut |figure| {
        let pointer = ledger.tree().pointer(figure.node);
        let value = figure.written.map(Located::node);
        if value.is_some_and(|value| ledger.carries(value)) || added.contains(pointer.as_str()) {
            figures.push(pointer);
        }
    });
    let text = artefacts.into_iter().map(|artefact| artefact.text).collect();
    Ok(Made { text, losses, figures })
}

/// The complete report, with the claim that a footprint asks for.
fn complete() -> Value {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let claim = "goalAndScope:\n  guidelines: [{ guideline: ISO 14067 }]\n";
    let text = text.replacen("goalAndScope:\n", claim, 1);
    ailca::schema::value(&read(&text, Format::Yaml, &Limits::default()).tree.unwrap())
}

fn qualified(report: &Value, figure: &str, qualifier: Qualifier) -> Value {
    let mut report = report.clone();
    let figure = report.pointer_mut(figure).unwrap().as_object_mut().unwrap();
    figure.insert("qualifier".to_owned(), qualifier.key().into());
    report
}

/// Whether a loss tells that a bound became a plain value; it counts as a lost figure.
fn tells(made: &Made, figure: &str) -> bool {
    let pointer = format!("{figure}/qualifier");
    made.losses
        .iter()
        .any(|loss| loss.pointer == pointer && loss.reason == Reason::QualifierDropped && loss.figures == 1)
}

/// Every figure that goes out says that it is a bound, in the words of the format, or is told as lost.
#[test]
fn no_bound_leaves_as_a_plain_value() {
    let report = complete();
    for export in EXPORTS {
        let plain = make(export, &report, &said()).unwrap();
        assert_eq!(plain.figures.is_empty(), export.key == "carbon-txt", "{}", export.key);
        let lost = |made: &Made| made.losses.iter().map(|loss| loss.figures).sum::<usize>();
        let mut told = 0;
        for figure in &plain.figures {
            let made = make(export, &qualified(&report, figure, Qualifier::AtMost), &said()).unwrap();
            let shows = made.text != plain.text
                && [Qualifier::AtMost.in_words(), Qualifier::AtMost.key()]
                    .iter()
                    .any(|words| made.text.matches(words).count() > plain.text.matches(words).count());
            assert!(shows != tells(&made, figure), "{}: {figure}\n{:?}", export.key, made.losses);
            if !shows {
                assert!(lost(&made) > lost(&plain), "{}: {figure}", export.key);
                told += 1;
            }
        }
        let has_room = !matches!(export.key, "boamps" | "carbon-txt");
        assert!(!has_room || told < plain.figures.len(), "{}", export.key);
    }
}

/// So it is with every word, on all figures at once.
#[test]
fn every_qualifier_is_shown_or_told_as_lost() {
    let report = complete();
    for export in EXPORTS {
        let figures = make(export, &report, &said()).unwrap().figures;
        for qualifier in Qualifier::ALL {
            let all =
                figures.iter().fold(report.clone(), |report, figure| qualified(&report, figure, qualifier));
            let made = make(export, &all, &said()).unwrap();
            let dropped = made.losses.iter().filter(|loss| loss.reason == Reason::QualifierDropped).count();
            let shown = made.text.contains(qualifier.in_words()) || made.text.contains(qualifier.key());
            let is_told = dropped > 0 || qualifier == Qualifier::Exact;
            assert!(shown || is_told || figures.is_empty(), "{}: {qualifier:?}", export.key);
        }
    }
}

/// An upper bound and a lower one make no sum that a number could stand for.
#[test]
fn bounds_of_two_kinds_are_not_added() {
    let mut report = complete();
    report["inventory"]["training"].as_object_mut().unwrap().shift_remove("total");
    let energy =
        |activity: usize, place: usize| format!("/inventory/training/activities/{activity}/energy/{place}");
    let one = qualified(&report, &energy(0, 3), Qualifier::AtMost);
    let both = qualified(&one, &energy(1, 3), Qualifier::AtLeast);
    let form = Export::of("eu-gpai").unwrap();
    let row = |report: &Value| {
        let text = make(form, report, &said()).unwrap().text;
        text.lines().find(|line| line.contains("Energy used for training")).unwrap().to_owned()
    };
    assert!(row(&one).contains("at most 35.6352 MWh"), "{}", row(&one));
    assert!(row(&both).contains("N/A") && !row(&both).contains("35.6352"), "{}", row(&both));
}
