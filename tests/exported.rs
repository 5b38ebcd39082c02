//! What exports say of a report is true: a bound is told as one, and what is lost is told with its reason. The report in
//! which every key of the schema stands is what they are held to.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::check::check;
use ailca::document::{Format, Limits, Located, read};
use ailca::exchange::{EXPORTS, Export, Job, Ledger, Loss, Options, Reason, Refusal};
use ailca::finding::{Level, Severity};
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

const EVERY_FIELD: &str = "fixtures/every-field.yaml";

/// Keys that no sound report has, with the rule that finds each.
const FORBIDDEN: [(&str, &str, &str); 1] = [("WaterImpact", "unspecified", "WAT-006")];

/// A definition of the schema, whatever dimension it is of: `ImpactResultGhg` and `ImpactResultWater` are one.
fn kind<'n>(name: &'n str, dimensions: &[&str]) -> &'n str {
    const OF_DIMENSIONS: [&str; 9] = [
        "AlsoStated",
        "Withheld",
        "Bounds",
        "Assessment",
        "ImpactResult",
        "PerFunctionalUnit",
        "Contribution",
        "Subtotal",
        "VariantResult",
    ];
    if name.strip_suffix("Figure").is_some_and(|dimension| dimensions.contains(&dimension)) {
        return "Figure";
    }
    let of = OF_DIMENSIONS
        .iter()
        .find(|kind| name.strip_prefix(**kind).is_some_and(|dimension| dimensions.contains(&dimension)));
    of.copied().unwrap_or(name)
}

/// Keys that stand in a value, by the definition that has them.
fn standing(schema: &Value, of: &Value, name: &str, value: &Value, found: &mut BTreeSet<(String, String)>) {
    if let Some(target) = of.get("$ref").and_then(Value::as_str) {
        let name = target.rsplit('/').next().unwrap();
        standing(schema, &schema["$defs"][name], name, value, found);
    }
    for each in ["anyOf", "oneOf", "allOf"].iter().filter_map(|key| of.get(key)?.as_array()).flatten() {
        standing(schema, each, name, value, found);
    }
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                if let Some(property) = of.get("properties").and_then(|all| all.get(key)) {
                    found.insert((name.to_owned(), key.clone()));
                    standing(schema, property, name, value, found);
                }
            }
        }
        Value::Array(list) => {
            for item in list {
                if let Some(of) = of.get("items") {
                    standing(schema, of, name, item, found);
                }
            }
        }
        _ => {}
    }
}

/// Each key of the schema stands in the report of every field.
#[test]
fn each_key_of_the_schema_stands_in_it() {
    let schema = ailca::schema::generate();
    let text = fs::read_to_string(EVERY_FIELD).unwrap();
    let report = ailca::schema::value(&read(&text, Format::Yaml, &Limits::default()).tree.unwrap());
    let definitions = schema["$defs"].as_object().unwrap();
    let dimensions: Vec<&str> = definitions.keys().filter_map(|name| name.strip_suffix("Figure")).collect();
    let mut found = BTreeSet::new();
    standing(&schema, &schema, "", &report, &mut found);
    let found: BTreeSet<(&str, &str)> =
        found.iter().map(|(name, key)| (kind(name, &dimensions), key.as_str())).collect();
    let keys = |of: &Value| -> Vec<String> {
        of.get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(key, _)| key.clone())
            .collect()
    };
    let root: Vec<(String, String)> = keys(&schema).into_iter().map(|key| (String::new(), key)).collect();
    let of_definitions = definitions.iter().flat_map(|(name, of)| {
        keys(of).into_iter().map(|key| (kind(name, &dimensions).to_owned(), key)).collect::<Vec<_>>()
    });
    let all: BTreeSet<(String, String)> = root.into_iter().chain(of_definitions).collect();
    assert!(all.len() > 400, "{}", all.len());
    let forbidden =
        |name: &str, key: &str| FORBIDDEN.iter().any(|(of, known, _)| *of == name && *known == key);
    let missing: Vec<_> = all
        .iter()
        .filter(|(name, key)| !found.contains(&(name.as_str(), key.as_str())) && !forbidden(name, key))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// It is sound: it conforms to the highest level, and what it cannot have is what a rule finds.
#[test]
fn the_report_of_every_field_is_sound() {
    let text = fs::read_to_string(EVERY_FIELD).unwrap();
    let outcome = check(&text, Format::Yaml, &Limits::default());
    let errors = |outcome: &ailca::outcome::Outcome| -> Vec<&str> {
        let grave = outcome.everything().filter(|placed| placed.finding.severity == Severity::Error);
        grave.map(|placed| placed.finding.rule.id).collect()
    };
    assert!(errors(&outcome).is_empty(), "{:?}", errors(&outcome));
    assert!(outcome.reaches(Level::Assured));
    // Each key that it lacks is an error where it stands.
    let water = "    consumption:\n      total: { value: 315494.400000";
    assert!(text.contains(water));
    let (.., rule) = FORBIDDEN[0];
    let with =
        text.replacen(water, &format!("    unspecified: {{ total: {{ value: 1, unit: m3 }} }}\n{water}"), 1);
    assert!(errors(&check(&with, Format::Yaml, &Limits::default())).contains(&rule));
}

fn every_field() -> Value {
    let text = fs::read_to_string(EVERY_FIELD).unwrap();
    ailca::schema::value(&read(&text, Format::Yaml, &Limits::default()).tree.unwrap())
}

/// A path without the positions in its lists.
fn of_kind(pointer: &str) -> String {
    let is_position = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    pointer.split('/').map(|part| if is_position(part) { "*" } else { part }).collect::<Vec<_>>().join("/")
}

/// What each format loses of a report that states everything, and why: read it against the schema of the format.
#[test]
fn every_loss_is_shown_with_its_reason() {
    for export in EXPORTS {
        let made = make(export, &every_field(), &said()).unwrap();
        let all: BTreeSet<String> = made
            .losses
            .iter()
            .filter(|loss| loss.reason != Reason::UnitForced)
            .map(|loss| format!("{}: {}", of_kind(&loss.pointer), loss.reason.key()))
            .collect();
        let all: Vec<String> = all.into_iter().collect();
        insta::assert_snapshot!(format!("losses-{}", export.key), all.join("\n"));
    }
}

/// Fields that formats have are filled, or are said not to be; none of them is told as missing from the format.
#[test]
fn no_field_that_a_format_has_is_told_as_missing() {
    for (key, text) in [
        ("openlca", "\"intendedApplication\": \"Information of customers\""),
        ("openlca", "\"dataGenerator\""),
        ("openlca", "\"name\": \"Becket Assessments\""),
        (
            "openlca",
            "\"inventoryMethodDescription\": \"attributional; background: Example inventory 3.11 cut-off",
        ),
        ("openlca", "\"modelingConstantsDescription\": \"Accelerators serve for 4 years"),
        (
            "openlca",
            "\"textReference\": \"Tarn Lab, Example meter reader, 2.1, https://doi.org/10.99999/tarn-7b-paper\"",
        ),
        ("openlca", "\"validUntil\": \"2028-03-31\""),
        ("carbon-txt", "valid_until = \"2028-03-31\""),
        ("pact", "\"validityPeriodEnd\": \"2028-03-31T23:59:59Z\""),
        ("eu-gpai", "| Model dependencies | 1 | Tarn 1B (merged)"),
        ("eu-gpai-json", "\"value\": \"Tarn 1B (merged)\""),
        ("cyclonedx", "\"purl\": \"pkg:huggingface/tarn-lab/tarn-7b@1\""),
        ("cyclonedx", "\"url\": \"https://huggingface.co/tarn-lab/tarn-7b\""),
        ("spdx", "\"software_packageUrl\": \"pkg:huggingface/tarn-lab/tarn-7b@1\""),
        ("spdx", "\"identifier\": \"10.99999/tarn-7b\""),
    ] {
        let made = make(Export::of(key).unwrap(), &every_field(), &said()).unwrap();
        assert!(made.text.contains(text), "{key}: {text}\n{}", made.text);
    }
}

/// A date of which no day is known says that, not that the format has no field.
#[test]
fn a_month_is_no_day() {
    let mut report = every_field();
    report["system"]["releaseDate"] = "2026-02".into();
    report["report"]["issueDate"] = "2026-04".into();
    let reason = |key: &str, pointer: &str| {
        let made = make(Export::of(key).unwrap(), &report, &said()).unwrap();
        made.losses.iter().find(|loss| loss.pointer == pointer).map(|loss| loss.reason)
    };
    assert_eq!(reason("spdx", "/system/releaseDate"), Some(Reason::NotADay));
    for key in ["spdx", "cyclonedx", "boamps", "pact"] {
        assert_eq!(reason(key, "/report/issueDate"), Some(Reason::NotADay), "{key}");
    }
    assert_eq!(reason("openlca", "/report/issueDate"), None);
}

/// A footprint holds for three years at most: a later day is not written, and is refused where it is asked for.
#[test]
fn a_footprint_holds_for_three_years_at_most() {
    let mut report = every_field();
    report["report"]["validUntil"] = "2029-04".into();
    let pact = Export::of("pact").unwrap();
    let made = make(pact, &report, &said()).unwrap();
    assert!(!made.text.contains("validityPeriodEnd"));
    let is = |loss: &Loss| loss.pointer == "/report/validUntil" && loss.reason == Reason::NotAllowed;
    assert!(made.losses.iter().any(is));
    let late = Options { valid_until: Some("2030-01-01".to_owned()), ..said() };
    assert_eq!(make(pact, &report, &late).err().unwrap().message.key, "exchange-pact-validity");
    let last = Options { valid_until: Some("2029-03-31".to_owned()), ..said() };
    assert!(make(pact, &report, &last).unwrap().text.contains("2029-03-31T23:59:59Z"));
}
