//! The fact sheet: it holds the report and gives its verdict, no words of a report become part of its markup, and nothing of
//! it depends on when and where it was drawn.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ailca::document::{Format, Limits};
use ailca::messages::Language;
use ailca::render;
use ailca::sheet::{Sheet, embedded};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The reports of the repository that are well-formed, as it has them.
fn reports() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir("fixtures/reports").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.extend(["fixtures/complete.yaml", "fixtures/least.yaml"].map(PathBuf::from));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn sheet(text: &str, format: Format) -> Sheet {
    Sheet::of(text, format, &Limits::default()).unwrap_or_else(|outcome| panic!("{:?}", outcome.findings))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheet").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The elements of a page in their order, each with its attributes; and its text without that of styles and blocks.
fn parsed(page: &str) -> (Vec<String>, String) {
    fn walk(node: &Handle, elements: &mut Vec<String>, text: &mut String) {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let mut attributes: Vec<_> =
                    attrs.borrow().iter().map(|each| format!("{}={}", each.name.local, each.value)).collect();
                attributes.sort();
                elements.push(format!("{} {}", name.local, attributes.join(" ")));
                if ["style", "script"].contains(&&*name.local) {
                    return;
                }
            }
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Comment { .. } => panic!("a comment"),
            _ => {}
        }
        for child in node.children.borrow().iter() {
            walk(child, elements, text);
        }
    }
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    assert!(dom.errors.borrow().is_empty(), "{:?}", dom.errors.borrow());
    let (mut elements, mut text) = (Vec::new(), String::new());
    walk(&dom.document, &mut elements, &mut text);
    (elements, text)
}

/// What a summary is made of beside text.
fn markup_of(summary: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser};
    let is_markup = |event: &Event<'_>| match event {
        Event::Text(_) | Event::SoftBreak => false,
        Event::InlineHtml(html) => &**html != "<!-- -->",
        // The digest is another for every text.
        Event::Code(code) => code.len() != 64,
        _ => true,
    };
    let parser = Parser::new_ext(summary, Options::all());
    parser.filter(is_markup).map(|event| format!("{event:?}")).collect()
}

/// The names of the elements of an image, which is XML.
fn elements_of(image: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(image);
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(start) | quick_xml::events::Event::Empty(start) => {
                assert!(start.attributes().all(|each| each.is_ok()));
                names.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
            }
            quick_xml::events::Event::Eof => break names,
            _ => {}
        }
    }
}

#[test]
fn a_sheet_is_checked_as_its_report_is() {
    let folder = folder("check");
    for (path, text) in reports() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let target = folder.join(format!("{name}.html"));
        let (path, target) = (path.to_str().unwrap(), target.to_str().unwrap());
        let drawn = run(&["render", path, "-o", target]);
        assert_eq!(drawn.status.code(), Some(0), "{}", String::from_utf8_lossy(&drawn.stderr));
        let page = fs::read_to_string(target).unwrap();
        assert_eq!(embedded::find(&page).unwrap().text, text, "{path}");
        let [own, of_sheet] = [path, target].map(|file| {
            let checked = run(&["check", "--level", "assured", "--format", "json", file]);
            let mut json: Value = serde_json::from_slice(&checked.stdout).unwrap();
            let file = json["reports"][0]["file"].take();
            (checked.status.code(), json, file)
        });
        assert_eq!((own.0, own.1), (of_sheet.0, of_sheet.1), "{path}");
        assert_eq!(of_sheet.2, format!("{target}#report"));
        // Drawn again from itself it is the same, byte for byte.
        assert_eq!(String::from_utf8(run(&["render", target]).stdout).unwrap(), page, "{path}");
    }
}

/// What is accepted stands in its place with reason and last day, counts as before, and lies in the page.
#[test]
fn what_its_publisher_accepts_is_shown_and_drawn_again_from_the_page() {
    let (folder, alone) = (folder("accepted"), folder("accepted-alone"));
    let report = folder.join("report.yaml");
    fs::copy("fixtures/reports/bloom-176b.yaml", &report).unwrap();
    let plain = String::from_utf8(run(&["render", report.to_str().unwrap()]).stdout).unwrap();
    let entry = |path: &str, report: &str, reason: &str| {
        format!(
            "  - {{ rule: GHG-001, path: {path}, report: {report}, reason: '{reason}', expires: 2020-01-31 }}\n"
        )
    };
    let accepted = [
        entry("/inventory/inference", "report.yaml", "days differ</script><b>; \u{202e}mended"),
        entry("/inventory/training", "report.yaml", "accepts nothing"),
        entry("/inventory", "other.yaml", "of another report"),
    ];
    fs::write(folder.join("ailca.yaml"), format!("accept:\n{}", accepted.concat())).unwrap();
    for (language, until) in [("en", "accepted until 2020-01-31"), ("fr", "accepté jusqu'au 2020-01-31")] {
        let render = |arguments: &[&str]| {
            let ran = run(&[&["--lang", language, "render"], arguments].concat());
            assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
            String::from_utf8(ran.stdout).unwrap()
        };
        let page = render(&[report.to_str().unwrap()]);
        let (elements, words) = parsed(&page);
        // In the band, beside the proof, and among the findings.
        assert_eq!(words.matches(until).count(), 3, "{language}");
        assert_eq!(words.matches("days differ</script><b>; <U+202E>mended").count(), 3, "{language}");
        assert!(!page.contains("accepts nothing") && !page.contains("of another report"));
        assert_eq!(elements.iter().filter(|each| each.starts_with("script ")).count(), 2);
        // Who has the page alone draws the same page.
        let sheet = alone.join(format!("{language}.html"));
        fs::write(&sheet, &page).unwrap();
        assert_eq!(render(&[sheet.to_str().unwrap()]), page);
        let summary = render(&["--format", "markdown", sheet.to_str().unwrap()]);
        assert!(summary.contains(until), "{summary}");
        if language == "en" {
            // It lifts no level, and is no other report.
            let (before, _) = parsed(&plain);
            let levels = |elements: &[String]| elements.iter().filter(|each| each.contains("rung")).count();
            assert_eq!(levels(&before), levels(&elements));
            assert_eq!(embedded::find(&page).unwrap().text, embedded::find(&plain).unwrap().text);
            let other = page.replacen("\"reason\":\"days", "\"reasons\":\"days", 1);
            fs::write(&sheet, other).unwrap();
            assert_eq!(run(&["render", sheet.to_str().unwrap()]).status.code(), Some(2));
        }
    }
}

#[test]
fn every_report_has_a_sheet_in_every_language() {
    for (path, text) in reports() {
        for language in Language::ALL {
            let page = render::page(&sheet(&text, Format::Yaml), language);
            let (elements, words) = parsed(&page);
            let links: Vec<_> = elements.iter().filter(|each| each.starts_with("a ")).collect();
            let is_ours = |link: &&&String| {
                ["href=#", "href=https://", "href=http://"].iter().any(|start| link.contains(start))
            };
            assert!(links.iter().all(|link| is_ours(&link)), "{links:?}");
            for element in &elements {
                let name = element.split(' ').next().unwrap();
                assert!(!["img", "link", "iframe", "object", "form"].contains(&name), "{element}");
                assert!(!element.contains(" on"), "{element}");
            }
            let scripts: Vec<_> = elements.iter().filter(|each| each.starts_with("script")).collect();
            assert_eq!(scripts, ["script id=report type=application/json"]);
            // A key without words would stand there as it is; a gap without a value too.
            assert!(!words.contains("sheet-") && !words.contains("{$"), "{}: {words}", path.display());
        }
    }
}

#[test]
fn the_whole_example_is_small() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    for language in Language::ALL {
        let page = render::page(&sheet(&text, Format::Yaml), language);
        assert!(page.len() < 150_000, "{}", page.len());
    }
}

#[test]
fn what_is_not_well_formed_has_no_sheet() {
    let folder = folder("refused");
    let [wrong, target] = ["wrong.yaml", "wrong.html"].map(|name| folder.join(name));
    fs::write(&wrong, "schemaVersion: \"0.4.0\"\nreport: {}\n").unwrap();
    let (wrong, to) = (wrong.to_str().unwrap(), target.to_str().unwrap());
    let refused = run(&["render", wrong, "-o", to]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("not well-formed"));
    assert!(!target.exists());
    assert_eq!(run(&["render", "missing.yaml", "-o", to]).status.code(), Some(2));
    // What is there is never replaced.
    fs::write(&target, "mine").unwrap();
    let least = "fixtures/complete.yaml";
    assert_eq!(run(&["render", least, "-o", to]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&target).unwrap(), "mine");
}

#[test]
fn several_reports_go_to_a_folder() {
    let folder = folder("several");
    let to = folder.join("sheets");
    let [one, other] = ["fixtures/complete.yaml", "fixtures/reports/bloom-176b.yaml"];
    let drawn = run(&["render", one, other, "-o", to.to_str().unwrap()]);
    assert_eq!(drawn.status.code(), Some(0), "{}", String::from_utf8_lossy(&drawn.stderr));
    let mut names: Vec<_> =
        fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["bloom-176b.html", "complete.html"]);
    assert_eq!(run(&["render", one, other]).status.code(), Some(2));
    assert_eq!(run(&["render", one, one, "-o", to.to_str().unwrap()]).status.code(), Some(2));
}

#[test]
fn pages_without_a_report_are_told() {
    let folder = folder("pages");
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let page = render::page(&sheet(&text, Format::Yaml), Language::ENGLISH);
    let block = page.find(embedded::OPENING).unwrap();
    let (_, own) = page.split_at(block);
    for (name, page, words) in [
        ("none.html", "<!doctype html><title>x</title>".to_owned(), "without a report"),
        ("two.html", format!("{page}{own}"), "more than one"),
        ("cut.html", page.replace("</script>", ""), "cannot be read"),
        ("odd.html", page.replace("\"notation\"", "\"x\""), "cannot be read"),
        ("endless.html", format!("<!doctype html>{}", embedded::OPENING.repeat(50_000)), "cannot be read"),
    ] {
        let file = folder.join(name);
        fs::write(&file, page).unwrap();
        for command in [&["check"][..], &["render"], &["coverage"], &["export", "spdx"]] {
            let told = run(&[command, &[file.to_str().unwrap()]].concat());
            let all = [told.stdout, told.stderr].concat();
            let all = String::from_utf8_lossy(&all);
            assert!(all.contains(words), "{name} {command:?}: {all}");
            assert_ne!(told.status.code(), Some(0));
        }
    }
}

/// Texts of a report that an author writes freely.
const FREE: &[&str] = &[
    "/report/title",
    "/report/publisher/name",
    "/report/contact/name",
    "/system/name",
    "/system/version",
    "/system/provider",
    "/goalAndScope/functionalUnit/description",
    "/goalAndScope/boundary/hardwareManufacturing/justification",
    "/goalAndScope/boundary/deployment/justification",
    "/inventory/training/activities/0/name",
    "/inventory/dataCentres/0/name",
    "/impacts/climateChange/locationBased/contributions/0/name",
    "/impacts/water/consumption/contributions/0/name",
    "/interpretation/uncertainty",
    "/interpretation/limitations/0",
    "/interpretation/dataQuality/remarks",
    "/review/standard",
    "/review/reviewers/0/name",
    "/review/reviewers/0/organisation",
    "/review/statement",
    "/sources/0/title",
    "/sources/0/publisher",
    "/sources/1/title",
];

/// The whole example with every free text replaced.
fn with(words: &str) -> Value {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let mut report: Value = serde_yaml::from_str(&text).unwrap();
    for pointer in FREE {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = report.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
        match key.parse::<usize>() {
            Ok(place) => parent[place] = json!(words),
            Err(_) => parent[key] = json!(words),
        }
    }
    report
}

/// The whole example with an edit.
fn edited(edit: impl FnOnce(&mut Value)) -> Sheet {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let mut report: Value = serde_yaml::from_str(&text).unwrap();
    edit(&mut report);
    sheet(&report.to_string(), Format::Json)
}

/// The elements and the text of the English page.
fn drawn(sheet: &Sheet) -> (Vec<String>, String) {
    parsed(&render::page(sheet, Language::ENGLISH))
}

fn amount(report: &mut Value, place: usize) -> &mut Value {
    report.pointer_mut(&format!("/impacts/climateChange/locationBased/contributions/{place}/amount")).unwrap()
}

#[test]
fn zero_is_drawn_and_is_not_missing() {
    let sheet =
        edited(|report| *amount(report, 9) = json!({ "value": 0, "unit": "kg CO2e", "source": "meters" }));
    let (_, words) = drawn(&sheet);
    assert!(words.contains("End of life0\u{20}"), "{words}");
    let headline = edited(|report| {
        report["impacts"]["climateChange"]["locationBased"]["perFunctionalUnit"]["amount"]["value"] =
            json!(0);
    });
    let (_, words) = drawn(&headline);
    assert!(words.contains("0\u{a0}g CO₂e") && words.contains("read as 0 to 0.5"), "{words}");
}

#[test]
fn what_is_negative_lies_left_of_a_drawn_zero() {
    let sheet = edited(|report| amount(report, 9)["value"] = json!(-250.5));
    let (elements, words) = drawn(&sheet);
    assert!(words.contains("−250.5"), "{words}");
    let zeros: Vec<_> = elements.iter().filter(|each| each.starts_with("line class=zero")).collect();
    let place =
        |line: &str| -> f64 { line.split_once("x1=").unwrap().1.split('%').next().unwrap().parse().unwrap() };
    assert!(zeros.len() > 10 && zeros.iter().all(|line| place(line) > 5.0), "{zeros:?}");
    // Nothing is negative else: no zero is drawn, since bars begin at the edge.
    let (elements, _) = drawn(&edited(|_| {}));
    assert!(!elements.iter().any(|each| each.starts_with("line class=zero")));
}

#[test]
fn what_is_withheld_is_hatched_with_its_bounds_or_without() {
    let withheld = |bounds: Value| {
        edited(move |report| {
            let mut withheld = json!({ "reason": "a trade secret", "heldBy": "the operator" });
            if !bounds.is_null() {
                withheld["bounds"] = bounds;
            }
            *amount(report, 5) = json!({ "withheld": withheld });
            report["impacts"]["water"]["withdrawal"] = json!({ "total": { "withheld": withheld_water() } });
        })
    };
    let bounded = withheld(json!({ "low": 2500, "high": 3500, "unit": "kg CO2e" }));
    let (elements, words) = drawn(&bounded);
    assert!(words.contains("withheld (2500–3500\u{a0}kg CO₂e)"), "{words}");
    assert!(words.contains("held by a bank: asked not to"), "{words}");
    assert!(elements.iter().any(|each| each.contains("class=bar hatched")));
    let open = withheld(Value::Null);
    let (elements, words) = drawn(&open);
    assert!(words.contains("Inferencewithheld"), "{words}");
    assert!(elements.iter().any(|each| each == "span aria-hidden=true class=bar none"));
    let label = render::label(&open, Language::ENGLISH);
    assert!(label.contains("Water withdrawal: withheld"), "{label}");
}

fn withheld_water() -> Value {
    json!({ "reason": "asked not to", "heldBy": "a bank" })
}

/// What a bound gives is a bound, and the largest numbers draw nothing that is no number.
#[test]
fn bounds_and_the_largest_numbers_are_drawn_as_what_they_are() {
    for (qualifier, number, wanted) in [("atMost", 3000.0, "≤ 3\u{a0}"), ("atLeast", 2000.0, "≥ 2\u{a0}")]
    {
        let sheet = edited(|report| {
            let total = &mut report["impacts"]["climateChange"]["marketBased"]["total"];
            *total = json!({ "value": number, "unit": "kg CO2e", "qualifier": qualifier });
        });
        let summary = render::markdown(&sheet, Language::ENGLISH);
        assert!(summary.contains(wanted), "{summary}");
        assert!(!render::page(&sheet, Language::ENGLISH).contains("NaN"), "{qualifier}");
    }
    let sheet =
        edited(|report| report["inventory"]["training"]["total"]["energy"][0]["value"] = json!(1e308));
    let page = render::page(&sheet, Language::ENGLISH);
    assert!(!page.contains("NaN") && !page.contains("inf%"), "no number");
}

#[test]
fn many_activities_and_contributions_are_told_in_part_and_kept_whole() {
    let sheet = edited(|report| {
        let activities = report["inventory"]["training"]["activities"].as_array_mut().unwrap();
        let mut last = activities.last().unwrap().clone();
        for place in 0..40 {
            last["id"] = json!(format!("run-{place}"));
            // Each is taken at one place more or less than the one before.
            let energy = last["energy"].as_array().unwrap().clone();
            last["energy"] = json!(energy.into_iter().skip(usize::from(place % 2 == 0)).collect::<Vec<_>>());
            if last["energy"].as_array().unwrap().is_empty() {
                last["energy"] = json!([{ "value": place + 1, "unit": "kWh" }]);
            }
            activities.push(last.clone());
        }
        report["inventory"]["training"]["total"] = Value::Null;
        report["inventory"]["training"].as_object_mut().unwrap().remove("total");
        let water = &mut report["impacts"]["water"]["consumption"]["contributions"];
        let first = water[0].clone();
        for place in 0..40 {
            let mut own = first.clone();
            own["name"] = json!(format!("well {place}"));
            water.as_array_mut().unwrap().push(own);
        }
    });
    let page = render::page(&sheet, Language::ENGLISH);
    let (elements, words) = parsed(&page);
    let tables = elements.iter().filter(|each| each.starts_with("table class=bars nested")).count();
    assert_eq!(tables, 5);
    assert!(words.matches("more; the report inside has all of them").count() >= 2, "{words}");
    assert!(embedded::find(&page).unwrap().text.contains("run-39"));
    assert!(page.len() < 400_000, "{}", page.len());
}

#[test]
fn names_of_any_script_and_length_keep_their_place() {
    let name = "نموذج ١٢٣ (test)";
    let sheet = edited(|report| report["system"]["name"] = json!(name));
    let page = render::page(&sheet, Language::ENGLISH);
    assert!(page.contains(&format!("<h1><bdi>{name}</bdi>")));
    let long = "A system whose name goes on and on, ".repeat(100);
    let sheet = edited(|report| {
        for pointer in ["/system/name", "/report/publisher/name", "/goalAndScope/functionalUnit/description"]
        {
            *report.pointer_mut(pointer).unwrap() = json!(long);
        }
    });
    let label = render::label(&sheet, Language::ENGLISH);
    assert_eq!(elements_of(&label).iter().filter(|each| *each == "title").count(), 1);
    // Two lines of it at most are drawn, and the title has all.
    assert!(label.contains('…') && label.contains(&format!("Life cycle of {}", long.trim())), "{label}");
    let height: f64 = label.split_once("height=\"").unwrap().1.split('"').next().unwrap().parse().unwrap();
    assert!(height < 620.0, "{height}");
    let lines = |text: &str| text.matches("goes on and on").count();
    assert!(lines(&render::badge(&sheet, Language::ENGLISH)) >= 100);
}

#[test]
fn nothing_looks_like_a_grade() {
    for (_, text) in reports() {
        for language in Language::ALL {
            let (_, words) = parsed(&render::page(&sheet(&text, Format::Yaml), language));
            let words = words.to_lowercase();
            for word in ["score", "★", "gold", "verified", "certified", "a+", "vérifié par", "certifié"]
            {
                assert!(!words.contains(word), "{word}");
            }
        }
    }
}

#[test]
fn the_pictures_of_the_book_are_current() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let complete = sheet(&text, Format::Yaml);
    let bloom = sheet(&fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap(), Format::Yaml);
    for (name, drawn) in [
        ("example.html", render::page(&complete, Language::ENGLISH)),
        ("label.svg", render::label(&complete, Language::ENGLISH)),
        ("label-bloom-fr.svg", render::label(&bloom, Language::of("fr").unwrap())),
        ("badge.svg", render::badge(&complete, Language::ENGLISH)),
        ("badge-bloom.svg", render::badge(&bloom, Language::ENGLISH)),
    ] {
        let path = Path::new("docs/src/fact-sheet").join(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all("docs/src/fact-sheet").unwrap();
            fs::write(&path, &drawn).unwrap();
        }
        let is_current = fs::read_to_string(&path).is_ok_and(|committed| committed == drawn);
        assert!(is_current, "{} is out of date: run `UPDATE=1 cargo test --test sheet`", path.display());
    }
}

#[test]
fn what_sheets_say_is_as_it_was_read() {
    for (name, language) in [("bloom-176b", "en"), ("gemini-median-prompt", "fr")] {
        let text = fs::read_to_string(format!("fixtures/reports/{name}.yaml")).unwrap();
        let sheet = sheet(&text, Format::Yaml);
        let language = Language::of(language).unwrap();
        // A line for each element, since a page has no line breaks of its own.
        let page = render::page(&sheet, language).replace("</", "\n</").replace("<small", "\n<small");
        let (_, words) = parsed(&page);
        let lines: Vec<_> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        insta::assert_snapshot!(format!("sheet-{name}-{}", language.tag()), lines.join("\n"));
        insta::assert_snapshot!(
            format!("summary-{name}-{}", language.tag()),
            render::markdown(&sheet, language)
        );
    }
}

#[test]
fn every_form_of_every_report_is_as_it_was_looked_at() {
    let mut list = String::new();
    for (path, text) in reports() {
        let sheet = sheet(&text, Format::Yaml);
        for language in Language::ALL {
            let (elements, words) = parsed(&render::page(&sheet, language));
            let forms = [
                elements.join("\n") + &words,
                render::label(&sheet, language),
                render::badge(&sheet, language),
                render::markdown(&sheet, language),
            ];
            let digests = forms.map(|form| Sheet::digest_of(&form)[..16].to_owned());
            let name = path.file_stem().unwrap().to_string_lossy();
            writeln!(list, "{name} {} {}", language.tag(), digests.join(" ")).unwrap();
        }
    }
    insta::assert_snapshot!("sheets", list);
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:x\">",
        "</bdi>",
        "</title>",
        "</style>",
        "&lt;",
        "&#60;",
        "&",
        "\"",
        "'",
        "`",
        "><",
        "<svg/onload=x>",
        "{{",
        "${",
        "\u{202e}",
        "\u{2028}",
        "\u{0}",
        "\u{1b}[2J",
        "\n",
        "\r\n",
        "\t",
        "::error::",
        "##[x]",
        "שלום",
        "مرحبا",
        "日本",
        "a",
        " ",
        "|",
        "[x](javascript:y)",
        "![x](https://x.example/y)",
        "<http://x.example>",
        "*",
        "#",
        "\\",
    ]);
    prop::collection::vec(pieces, 1..10).prop_map(|pieces| format!("x{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_words_of_a_report_become_markup(words in hostile()) {
        let (plain, report) = (with("x"), with(&words));
        let drawn = |report: &Value| {
            let text = report.to_string();
            let sheet = sheet(&text, Format::Json);
            let page = render::page(&sheet, Language::ENGLISH);
            prop_assert_eq!(embedded::find(&page).unwrap().text, text);
            let images = [render::label(&sheet, Language::ENGLISH), render::badge(&sheet, Language::ENGLISH)];
            Ok((parsed(&page), images.map(|image| elements_of(&image)), render::markdown(&sheet, Language::ENGLISH)))
        };
        let (own, other) = (drawn(&plain)?, drawn(&report)?);
        prop_assert_eq!(own.0.0, other.0.0);
        // A longer text may take a second line and be squeezed; no other element comes from it.
        for (own, other) in own.1.iter().zip(&other.1) {
            let of = |all: &[String]| all.iter().filter(|name| *name != "text").cloned().collect::<Vec<_>>();
            prop_assert_eq!(of(own), of(other));
        }
        // No line of the summary begins with what they hold.
        prop_assert_eq!(own.2.lines().count(), other.2.lines().count());
        prop_assert_eq!(markup_of(&own.2), markup_of(&other.2));
    }
}

/// What is computed is the quotient of the numbers that stand beside it, however widely they may be read.
#[test]
fn a_quotient_is_that_of_the_numbers_as_they_are_stated() {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let rounded = text.replace("value: 1000000.0,", "value: 1000000,");
    assert_ne!(text, rounded);
    let shown = |text: &str| {
        let sheet = sheet(text, Format::Yaml);
        let tiles = sheet.tiles.iter().filter_map(|tile| match &tile.value {
            ailca::sheet::Value::Computed(computed) => Some((computed.number?, computed.shown())),
            _ => None,
        });
        tiles.collect::<Vec<_>>()
    };
    assert!(!shown(&text).is_empty());
    assert_eq!(shown(&text), shown(&rounded));
    assert!(shown(&rounded).iter().all(|(number, shown)| number.to_bits() == shown.to_bits()));
}
