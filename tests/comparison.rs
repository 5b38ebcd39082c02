//! Two reports held against each other: silence is never the same, a difference that matters forbids a ratio, one that does
//! not is named, and a ratio holds every value that the figures allow.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use ailca::comparison::{Aspect, Comparison, Outcome, Verdict};
use ailca::document::{Format, Limits};
use ailca::messages::Language;
use ailca::sheet::{Sheet, Topic};
use ailca::{output, render};
use serde_json::{Value, json};

fn complete() -> Value {
    let mut report: Value =
        serde_yaml::from_str(&fs::read_to_string("fixtures/complete.yaml").unwrap()).unwrap();
    report["impacts"]["acidification"] = acidification(&json!({ "value": 1300.0, "unit": "mol H+-eq" }));
    report
}

/// A category that no other figure of the report is tied to.
fn acidification(total: &Value) -> Value {
    json!({
        "method": { "model": "accumulatedExceedance", "version": "EF 3.1" },
        "result": { "total": total, "covers": ["inference"] },
    })
}

fn sheet(report: &Value) -> Sheet {
    let text = report.to_string();
    Sheet::of(&text, Format::Json, &Limits::default())
        .unwrap_or_else(|outcome| panic!("{:?}", outcome.findings))
}

/// The verdict on a point, and whether anything may be compared, of the complete report and an edited one; both ways round.
fn held(edit: impl Fn(&mut Value), aspect: Aspect) -> (Verdict, bool) {
    let mut other = complete();
    edit(&mut other);
    let (one, other) = (sheet(&complete()), sheet(&other));
    let of = |sheets| {
        let comparison = Comparison::of(sheets, &[]);
        let point = comparison.points.iter().find(|point| point.aspect == aspect).unwrap();
        (point.verdict, comparison.is_allowed())
    };
    let there = of([&one, &other]);
    assert_eq!(there, of([&other, &one]), "it matters which comes first: {aspect:?}");
    there
}

fn remove(report: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    assert!(report.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).is_some(), "{pointer}");
}

#[test]
fn a_report_may_be_held_against_itself() {
    let own = sheet(&complete());
    let comparison = Comparison::of([&own, &own], &[]);
    assert!(comparison.is_one_report());
    for point in &comparison.points {
        assert_eq!(point.verdict, Verdict::Same, "{:?}: {:?}", point.aspect, point.said);
    }
    for result in &comparison.results {
        let Outcome::Told(ratio) = &result.outcome else {
            panic!("{:?}: {:?}", result.topic, result.outcome)
        };
        assert!(ratio.may_be_one(), "{:?}", result.topic);
    }
}

#[test]
fn silence_is_never_the_same() {
    let least = fs::read_to_string("fixtures/least.yaml").unwrap();
    let least = Sheet::of(&least, Format::Yaml, &Limits::default()).unwrap();
    let comparison = Comparison::of([&least, &least], &Aspect::ALL);
    assert!(!comparison.is_allowed());
    for point in comparison.points {
        assert_eq!(point.verdict, Verdict::NotStated, "{:?}", point.aspect);
        assert!(!point.is_judged);
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn what_has_to_be_alike_forbids_and_what_may_differ_is_named() {
    use Aspect::*;
    type Edit = fn(&mut Value);
    let cases: &[(Aspect, Edit, Verdict, bool)] = &[
        (
            FunctionalUnit,
            |r| r["goalAndScope"]["functionalUnit"]["amount"] = json!({ "value": 10 }),
            Verdict::Differs,
            false,
        ),
        (
            FunctionalUnit,
            |r| r["goalAndScope"]["functionalUnit"]["description"] = json!("Reply of 400 tokens"),
            Verdict::ForPeople,
            false,
        ),
        (
            FunctionalUnit,
            |r| {
                r["goalAndScope"]["functionalUnit"]["description"] =
                    json!("answer of 400 tokens  to a text prompt.");
            },
            Verdict::Same,
            true,
        ),
        (
            ReferenceFlow,
            |r| r["goalAndScope"]["functionalUnit"]["size"]["tokens"]["output"] = json!({ "value": 440 }),
            Verdict::Differs,
            false,
        ),
        (
            ReferenceFlow,
            |r| r["goalAndScope"]["functionalUnit"]["size"]["tokens"]["reasoning"] = json!({ "value": 100 }),
            Verdict::NotStated,
            false,
        ),
        (
            Performance,
            |r| r["goalAndScope"]["functionalUnit"]["performance"][0]["result"] = json!("80 %"),
            Verdict::ForPeople,
            false,
        ),
        (
            CutOff,
            |r| r["goalAndScope"]["cutOff"]["threshold"] = json!({ "value": 5, "unit": "%" }),
            Verdict::Differs,
            false,
        ),
        (
            Allocation,
            |r| r["goalAndScope"]["allocation"][0]["rule"] = json!("economic"),
            Verdict::Differs,
            false,
        ),
        (
            Allocation,
            |r| r["goalAndScope"]["allocation"][0]["subject"] = json!("Accelerators"),
            Verdict::ForPeople,
            false,
        ),
        // Climate change and what else follows the energy falls out; other categories stay.
        (
            Characterisation,
            |r| r["impacts"]["climateChange"]["method"]["version"] = json!("IPCC AR5"),
            Verdict::Differs,
            true,
        ),
        (
            Accounting,
            |r| r["inventory"]["electricity"][0]["factorScope"] = json!("direct"),
            Verdict::Differs,
            true,
        ),
        (
            Statistic,
            |r| {
                r["impacts"]["acidification"]["result"]["perFunctionalUnit"] =
                    json!({ "amount": { "value": 0.0013, "unit": "mol H+-eq" }, "statistic": "median" });
            },
            Verdict::Differs,
            true,
        ),
        (
            Boundary,
            |r| r["impacts"]["acidification"]["result"]["covers"] = json!(["training", "inference"]),
            Verdict::Differs,
            true,
        ),
        (
            Period,
            |r| r["goalAndScope"]["period"] = json!({ "start": "2026-01-01", "end": "2026-04-01" }),
            Verdict::Differs,
            true,
        ),
        (Period, |r| remove(r, "/goalAndScope/period"), Verdict::NotStated, false),
        (
            Geography,
            |r| r["goalAndScope"]["geography"] = json!("Somewhere in Europe"),
            Verdict::ForPeople,
            true,
        ),
        (
            Geography,
            |r| {
                r["inventory"]["dataCentres"][0]["country"] = json!("PL");
                r["inventory"]["electricity"][0]["country"] = json!("PL");
            },
            Verdict::Differs,
            true,
        ),
        (
            Allocation,
            |r| r["goalAndScope"]["allocation"][0]["share"] = json!({ "value": 10, "unit": "%" }),
            Verdict::ForPeople,
            false,
        ),
        (
            Allocation,
            |r| r["goalAndScope"]["modelling"] = json!({ "principle": "consequential" }),
            Verdict::NotStated,
            false,
        ),
        (
            CutOff,
            |r| r["goalAndScope"]["cutOff"]["cut"] = json!([{ "flow": "Training of the model" }]),
            Verdict::NotStated,
            false,
        ),
        (
            CutOff,
            |r| {
                r["goalAndScope"]["cutOff"]["threshold"] =
                    json!({ "value": 50, "unit": "%", "qualifier": "atMost" });
            },
            Verdict::NotStated,
            false,
        ),
        (
            FunctionalUnit,
            |r| {
                r["goalAndScope"]["functionalUnit"]["amount"] =
                    json!({ "value": 1000, "qualifier": "atMost" });
            },
            Verdict::NotStated,
            false,
        ),
        (
            ReferenceFlow,
            |r| {
                r["goalAndScope"]["functionalUnit"]["size"]["tokens"]["output"] =
                    json!({ "value": 100_000, "qualifier": "atMost" });
            },
            Verdict::NotStated,
            false,
        ),
        (
            ReferenceFlow,
            |r| {
                r["goalAndScope"]["functionalUnit"]["size"]["tokens"]["output"] =
                    json!({ "value": 40_000, "uncertainty": { "relative": 0.999 } });
            },
            Verdict::NotStated,
            false,
        ),
        (
            ReferenceFlow,
            |r| {
                r["goalAndScope"]["functionalUnit"]["size"]["tokens"]["output"] = json!({ "withheld": { "reason": "secret", "heldBy": "us",
                        "bounds": { "low": 0, "high": 100_000, "unit": "1" } } });
            },
            Verdict::NotStated,
            false,
        ),
        (
            Performance,
            |r| {
                let all = r["goalAndScope"]["functionalUnit"]["performance"].as_array_mut().unwrap();
                let mut twice = all[0].clone();
                twice["result"] = json!("12 %");
                all.insert(0, twice);
            },
            Verdict::ForPeople,
            false,
        ),
        (
            Accounting,
            |r| {
                let own = &mut r["inventory"]["electricity"][0]["includesGridLosses"];
                *own = json!(!own.as_bool().unwrap());
            },
            Verdict::Differs,
            true,
        ),
        (
            Overhead,
            |r| r["inventory"]["dataCentres"][0]["pue"]["category"] = json!(3),
            Verdict::ForPeople,
            true,
        ),
        (
            Boundary,
            |r| r["inventory"]["hardware"][0]["embodied"]["boundary"] = json!("cradleToSite"),
            Verdict::ByResult,
            true,
        ),
        (DataQuality, |r| r["interpretation"]["dataQuality"]["time"] = json!(3), Verdict::Differs, true),
    ];
    for (aspect, edit, verdict, allowed) in cases {
        assert_eq!(held(edit, *aspect), (*verdict, *allowed), "{aspect:?}");
    }
}

/// The verdict on a point of two reports that are edited each.
fn between(edits: [fn(&mut Value); 2], aspect: Aspect) -> (Verdict, bool) {
    let [one, other] = edits.map(|edit| {
        let mut report = complete();
        edit(&mut report);
        sheet(&report)
    });
    let comparison = Comparison::of([&one, &other], &[]);
    let point = comparison.points.iter().find(|point| point.aspect == aspect).unwrap();
    (point.verdict, comparison.is_allowed())
}

#[test]
fn what_both_state_is_the_same_where_it_says_the_same() {
    use Aspect::*;
    type Edit = fn(&mut Value);
    let cases: &[([Edit; 2], Aspect, (Verdict, bool))] = &[
        (
            [
                |r| {
                    r["goalAndScope"]["modelling"] =
                        json!({ "principle": "attributional", "recycling": "cutOff" });
                },
                |r| {
                    r["goalAndScope"]["modelling"] =
                        json!({ "principle": "consequential", "recycling": "avoidedBurden" });
                },
            ],
            Allocation,
            (Verdict::Differs, false),
        ),
        (
            [
                |r| {
                    r["goalAndScope"]["modelling"] =
                        json!({ "principle": "attributional", "recycling": "cutOff" });
                },
                |r| {
                    r["goalAndScope"]["modelling"] =
                        json!({ "principle": "attributional", "recycling": "cutOff" });
                },
            ],
            Allocation,
            (Verdict::Same, true),
        ),
        (
            [
                |r| r["goalAndScope"]["cutOff"]["cut"] = json!([{ "flow": "Training of the model" }]),
                |r| r["goalAndScope"]["cutOff"]["cut"] = json!([{ "flow": "Office lights" }]),
            ],
            CutOff,
            (Verdict::ForPeople, false),
        ),
        // A criterion without a result says nothing, in both as in one.
        (
            [
                |r| remove(r, "/goalAndScope/functionalUnit/performance/0/result"),
                |r| remove(r, "/goalAndScope/functionalUnit/performance/0/result"),
            ],
            Performance,
            (Verdict::NotStated, false),
        ),
        (
            [
                |r| r["goalAndScope"]["functionalUnit"]["performance"][0]["result"] = json!("71.3 ms"),
                |r| r["goalAndScope"]["functionalUnit"]["performance"][0]["result"] = json!("71.3 Ms"),
            ],
            Performance,
            (Verdict::ForPeople, false),
        ),
        (
            [
                |r| r["interpretation"]["dataQuality"]["remarks"] = json!("Good"),
                |r| r["interpretation"]["dataQuality"]["remarks"] = json!("Poor"),
            ],
            DataQuality,
            (Verdict::ForPeople, true),
        ),
        (
            [
                |r| r["interpretation"]["primaryDataShare"] = json!({ "value": 80, "unit": "%" }),
                |r| r["interpretation"]["primaryDataShare"] = json!({ "value": 0, "unit": "%" }),
            ],
            DataQuality,
            (Verdict::Differs, true),
        ),
    ];
    for (edits, aspect, expected) in cases {
        assert_eq!(between(*edits, *aspect), *expected, "{aspect:?}");
    }
}

#[test]
fn water_on_site_is_no_water_on_and_off_site() {
    let without = |report: &mut Value| {
        let activities = report["inventory"]["training"]["activities"].as_array_mut().unwrap();
        let water =
            activities.iter_mut().find_map(|own| own["water"]["consumption"].as_object_mut()).unwrap();
        // The making of hardware is in the total of one alone.
        water.insert("totalCovers".into(), json!(["onSite", "offSite", "embodied"]));
    };
    let fallen = barred(without);
    assert!(fallen.contains(&"water.consumption".to_owned()), "{fallen:?}");
    assert!(!fallen.iter().any(|name| name.starts_with("climateChange")), "{fallen:?}");
}

#[test]
fn a_difference_in_one_result_counts_as_a_difference() {
    let mut other = complete();
    other["impacts"]["climateChange"]["method"]["horizonYears"] = json!(20);
    let (one, other) = (sheet(&complete()), sheet(&other));
    let comparison = Comparison::of([&one, &other], &[]);
    let point = comparison.points.iter().find(|point| point.aspect == Aspect::Characterisation).unwrap();
    assert_eq!((point.verdict, point.is_in_part, point.bars()), (Verdict::Differs, true, false));
    assert_eq!(comparison.word(point), "differsForSome");
    assert_eq!(comparison.count(Verdict::Differs), 1);
}

#[test]
fn versions_are_known_by_their_numbers() {
    let with = |version: &str| {
        let mut report = complete();
        report["impacts"]["acidification"]["method"]["version"] = json!(version);
        sheet(&report)
    };
    let verdict = |one: &str, other: &str| {
        let (one, other) = (with(one), with(other));
        let comparison = Comparison::of([&one, &other], &[]);
        let result = comparison.results.iter().find(|own| own.topic == Topic::Impact("acidification", ""));
        let points = &result.unwrap().points;
        points.iter().find(|point| point.aspect == Aspect::Characterisation).unwrap().verdict
    };
    assert_eq!(verdict("EF3.1", "EF 3.1"), Verdict::Same);
    assert_eq!(verdict("EF 3.1", "EF 3.1 with regional factors"), Verdict::ForPeople);
    assert_eq!(verdict("EF 3.0 and 3.1", "EF 3.1"), Verdict::ForPeople);
    assert_eq!(verdict("EF", "EF 3.1"), Verdict::NotStated);
}

#[test]
fn without_results_per_unit_that_is_said_and_what_to_do() {
    let [llama, other] = ["fixtures/reports/llama-2.yaml", "fixtures/reports/llama-3.1.yaml"];
    for (format, language, words) in [
        ("text", "en", "no result per functional unit"),
        ("html", "fr", "aucun résultat par unité fonctionnelle"),
    ] {
        let told = run(&["--lang", language, "compare", llama, other, "--format", format]);
        let told = String::from_utf8(told.stdout).unwrap();
        assert!(told.contains(words) && told.contains("perFunctionalUnit"), "{told}");
    }
}

#[test]
fn a_single_score_is_named_where_it_stands() {
    let mut other = complete();
    other["impacts"]["singleScore"] =
        json!({ "method": "EF weights", "score": { "value": 3.2, "unit": "Pt" } });
    let (one, other) = (sheet(&complete()), sheet(&other));
    let text = output::comparison(Language::ENGLISH, ["one", "other"], &Comparison::of([&other, &one], &[]));
    assert!(text.contains("A has a single score, which may not be compared"), "{text}");
}

#[test]
fn standard_input_is_one_of_two() {
    for command in ["compare", "diff"] {
        let told = run(&[command, "-", "-"]);
        assert_eq!(told.status.code(), Some(2));
        assert!(String::from_utf8(told.stderr).unwrap().contains("standard input is named twice"));
    }
}

/// The results that fall out with an edit.
fn barred(edit: impl Fn(&mut Value)) -> Vec<String> {
    let mut other = complete();
    edit(&mut other);
    let (one, other) = (sheet(&complete()), sheet(&other));
    let comparison = Comparison::of([&one, &other], &[]);
    let fallen = comparison.results.iter().filter(|result| matches!(result.outcome, Outcome::Barred(_)));
    let name = |topic| match topic {
        Topic::Energy => "energy".to_owned(),
        Topic::Impact(category, variant) => format!("{category}.{variant}"),
        other => panic!("{other:?}"),
    };
    fallen.map(|result| name(result.topic)).collect()
}

#[test]
fn a_category_falls_out_alone() {
    assert_eq!(
        barred(|report| report["impacts"]["climateChange"]["method"]["horizonYears"] = json!(20)),
        ["climateChange.locationBased", "climateChange.marketBased"]
    );
    assert_eq!(
        barred(|report| report["impacts"]["acidification"]["method"]["version"] = json!("EF 3.0")),
        ["acidification."]
    );
    assert_eq!(barred(|report| remove(report, "/impacts/acidification/method/version")), ["acidification."]);
}

fn ratio(one: Value, other: Value) -> Outcome {
    let with = |total| {
        let mut report = complete();
        report["impacts"]["acidification"] = acidification(&total);
        sheet(&report)
    };
    let (one, other) = (with(one), with(other));
    let comparison = Comparison::of([&one, &other], &[]);
    let result = comparison.results.iter().find(|result| result.topic == Topic::Impact("acidification", ""));
    result.unwrap().outcome.clone()
}

#[test]
fn a_ratio_holds_what_the_figures_allow() {
    let amount = |value: f64, relative: f64| json!({ "value": value, "unit": "mol H+-eq", "uncertainty": { "relative": relative } });
    let Outcome::Told(apart) = ratio(amount(1300.5, 0.05), amount(1000.5, 0.05)) else { panic!() };
    assert!(!apart.may_be_one());
    let (low, high) = (1300.5 * 0.95 / (1000.5 * 1.05), 1300.5 * 1.05 / (1000.5 * 0.95));
    // The number delivered is rounded too, so that the range is a little wider.
    let near = |end: f64, exact: f64| (0.0..1e-6).contains(&(end - exact));
    assert!(near(apart.interval.high(), high) && near(low, apart.interval.low()), "{apart:?}");
    let Outcome::Told(alike) = ratio(amount(1300.5, 0.2), amount(1000.5, 0.2)) else { panic!() };
    assert!(alike.may_be_one());
    let withheld = |low: f64, high: f64| {
        json!({ "withheld": { "reason": "A contract", "heldBy": "The operator",
            "bounds": { "low": low, "high": high, "unit": "mol H+-eq" } } })
    };
    let Outcome::Told(bounded) = ratio(amount(1300.5, 0.05), withheld(0.0, 100.0)) else { panic!() };
    assert!(bounded.interval.high().is_infinite() && bounded.interval.low() > 12.0);
    let silent = json!({ "withheld": { "reason": "A contract", "heldBy": "The operator" } });
    assert_eq!(ratio(amount(1300.5, 0.05), silent), Outcome::NotStated);
    let nothing = json!({ "value": 0, "unit": "mol H+-eq", "qualifier": "exact" });
    assert_eq!(ratio(amount(1300.5, 0.05), nothing), Outcome::NoRatio);
}

#[test]
fn people_judge_words_and_nothing_else() {
    let mut other = complete();
    other["goalAndScope"]["functionalUnit"]["performance"][0]["result"] = json!("71.9 %");
    let (one, other) = (sheet(&complete()), sheet(&other));
    assert!(!Comparison::of([&one, &other], &[Aspect::FunctionalUnit]).is_allowed());
    let comparison = Comparison::of([&one, &other], &[Aspect::Performance]);
    assert!(comparison.is_allowed());
    let judged = comparison.points.iter().filter(|point| point.is_judged);
    assert_eq!(judged.map(|point| point.aspect).collect::<Vec<_>>(), [Aspect::Performance]);
    // What differs, or is not stated, stays so.
    let mut other = complete();
    remove(&mut other, "/goalAndScope/period");
    other["goalAndScope"]["cutOff"]["threshold"] = json!({ "value": 5, "unit": "%" });
    let other = sheet(&other);
    let comparison = Comparison::of([&one, &other], &Aspect::ALL);
    assert!(!comparison.is_allowed() && comparison.points.iter().all(|point| !point.is_judged));
}

#[test]
fn a_report_below_the_level_has_no_ratio() {
    let mut other = complete();
    // A contradiction: no result of such a report may be set against another's.
    other["inventory"]["training"]["total"]["energy"][0]["value"] = json!(99999.0);
    let (one, other) = (sheet(&complete()), sheet(&other));
    let comparison = Comparison::of([&one, &other], &[]);
    assert!(comparison.is_ready(0) && !comparison.is_ready(1) && !comparison.is_allowed());
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap()
}

fn folder(name: &str) -> PathBuf {
    program::folder("comparison", name)
}

#[test]
fn the_command_says_by_its_code_whether_they_may_be_compared() {
    let folder = folder("codes");
    let broken = folder.join("broken.yaml");
    fs::write(&broken, "schemaVersion: [").unwrap();
    let complete = "fixtures/complete.yaml";
    let (mistral, gemini) =
        ("fixtures/reports/mistral-large-2.yaml", "fixtures/reports/gemini-median-prompt.yaml");
    for format in ["text", "json", "html"] {
        let code = |one: &str, other: &str| run(&["compare", one, other, "--format", format]).status.code();
        assert_eq!(code(complete, complete), Some(0), "{format}");
        assert_eq!(code(mistral, gemini), Some(1), "{format}");
        assert_eq!(code(mistral, "no-such-file.yaml"), Some(2), "{format}");
        assert_eq!(code(broken.to_str().unwrap(), gemini), Some(2), "{format}");
    }
    let json: Value =
        serde_json::from_slice(&run(&["compare", mistral, gemini, "--format", "json"]).stdout).unwrap();
    assert_eq!(json["formatVersion"], output::COMPARISON_VERSION);
    assert_eq!(json["mayBeCompared"], false);
    assert_eq!(json["points"].as_array().unwrap().len(), 13);
    assert!(json["results"].as_array().unwrap().iter().all(|result| result["ratio"].is_null()));
    // A sheet carries its report.
    let page = folder.join("sheet.html");
    let page = page.to_str().unwrap();
    assert!(run(&["render", complete, "-o", page]).status.success());
    assert_eq!(run(&["compare", page, complete]).status.code(), Some(0));
}

#[test]
fn no_words_of_a_report_become_markup() {
    use html5ever::tendril::TendrilSink;
    fn elements(node: &markup5ever_rcdom::Handle, found: &mut Vec<String>) {
        if let markup5ever_rcdom::NodeData::Element { name, attrs, .. } = &node.data {
            let attributes: Vec<_> =
                attrs.borrow().iter().map(|each| format!("{}={}", each.name.local, each.value)).collect();
            found.push(format!("{} {attributes:?}", name.local));
        }
        node.children.borrow().iter().for_each(|child| elements(child, found));
    }
    let drawn = |words: &str| {
        let mut report = complete();
        for pointer in [
            "/report/publisher/name",
            "/system/name",
            "/goalAndScope/functionalUnit/description",
            "/goalAndScope/geography",
            "/goalAndScope/cutOff/criterion",
            "/goalAndScope/allocation/0/subject",
            "/goalAndScope/functionalUnit/performance/0/criterion",
        ] {
            *report.pointer_mut(pointer).unwrap() = json!(words);
        }
        let own = sheet(&report);
        let page = render::comparison(&Comparison::of([&own, &own], &[]), Language::ENGLISH);
        let dom =
            html5ever::parse_document(markup5ever_rcdom::RcDom::default(), html5ever::ParseOpts::default())
                .one(&*page);
        assert!(dom.errors.borrow().is_empty(), "{:?}", dom.errors.borrow());
        let mut found = Vec::new();
        elements(&dom.document, &mut found);
        found
    };
    assert_eq!(
        drawn("plain"),
        drawn("</td><script>x</script>\" onload=y <a href='z'>&lt;\u{202e}\u{1b}[31m")
    );
}

#[test]
fn every_point_and_model_is_called_by_a_name_of_its_own() {
    use ailca::finding::Message;
    use ailca::report::CharacterisationModel;
    for language in Language::ALL {
        let say = |key: &'static str, name: &'static str, word: &str| {
            ailca::messages::text(language, &Message::new(key).with(name, word))
        };
        let points: BTreeSet<_> = Aspect::ALL.map(|each| say("compare-point", "point", each.key())).into();
        assert_eq!(points.len(), Aspect::ALL.len(), "{points:?}");
        let models = CharacterisationModel::ALL;
        let named: BTreeSet<_> = models.map(|each| say("compare-model", "model", each.key())).into();
        assert_eq!(named.len(), models.len(), "{named:?}");
    }
}

/// Numbers that authors choose are no rounded readings: 1400 is not 1000, though 1000 may be rounded to the thousand.
#[test]
fn a_chosen_number_is_the_same_as_itself_alone() {
    let amount = |value: Value| {
        let unit = |report: &mut Value| {
            report["goalAndScope"]["functionalUnit"]["amount"] = json!({ "value": 1000 });
        };
        let (mut one, mut other) = (complete(), complete());
        unit(&mut one);
        other["goalAndScope"]["functionalUnit"]["amount"] = value;
        let (one, other) = (sheet(&one), sheet(&other));
        let comparison = Comparison::of([&one, &other], &[]);
        comparison.points.iter().find(|point| point.aspect == Aspect::FunctionalUnit).unwrap().verdict
    };
    assert_eq!(amount(json!({ "value": 1400 })), Verdict::Differs);
    assert_eq!(amount(json!({ "value": 1000.0 })), Verdict::Same);
    assert_eq!(amount(json!({ "value": 1, "unit": "thousand" })), Verdict::Same);
    assert_eq!(amount(json!({ "value": 1000, "qualifier": "approximate" })), Verdict::Same);
    assert_eq!(amount(json!({ "value": 1000.2, "qualifier": "approximate" })), Verdict::NotStated);
}

/// Shares change places between two rules of one subject; a flow that is cut is named in another order.
#[test]
fn what_is_divided_by_other_rules_is_not_the_same() {
    let divided = |first: f64, second: f64| {
        json!([
            { "subject": "servers", "rule": "deviceHours", "share": { "value": first, "unit": "%" } },
            { "subject": "servers", "rule": "economic", "share": { "value": second, "unit": "%" } },
        ])
    };
    let verdict = |one: Value, other: Value| {
        let with = |allocation: Value| {
            let mut report = complete();
            report["goalAndScope"]["allocation"] = allocation;
            sheet(&report)
        };
        let (one, other) = (with(one), with(other));
        let comparison = Comparison::of([&one, &other], &[]);
        comparison.points.iter().find(|point| point.aspect == Aspect::Allocation).unwrap().verdict
    };
    let other_order = {
        let mut list = divided(80.0, 20.0);
        list.as_array_mut().unwrap().reverse();
        list
    };
    assert_eq!(verdict(divided(80.0, 20.0), divided(20.0, 80.0)), Verdict::ForPeople);
    assert_eq!(verdict(divided(80.0, 20.0), other_order), Verdict::Same);
}
