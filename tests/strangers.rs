//! Strangers' text stays text: whatever a report, profile, schema, table, key or file name holds, nothing that is printed
//! steers a terminal, and no build obeys it.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ailca::check;
use ailca::document::{Format, Limits, read};
use ailca::exchange::{Export, Job, Ledger, Options as Beside};
use ailca::finding::Level;
use ailca::guidelines;
use ailca::messages::Language;
use ailca::output::{
    self, Checked, Concise, Differences, Github, Json, Junit, RenderOptions, Sarif, Style, Text,
};
use ailca::render;
use ailca::report::Report;
use ailca::schema::diff;
use ailca::sheet::Sheet;
use ailca::shown::steers;
use ailca::statement::Statement;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};
use serde_json::{Value, json};

/// One of each kind of sign, and lines that builds obey.
const SIGNS: &str = "x\u{1b}]0;planted\u{7}\u{1b}[2J\u{1b}[31m\u{9b}31mb\rc\u{85}d\u{b}e\u{2028}f\u{2029}g\u{202e}h\u{2066}i\u{200f}j\u{7f}k\n::error file=README.md::planted\n  ::add-mask::y\n##vso[task.setvariable variable=z]w ##[error]v";

/// Whether words may leave the program: no sign that steers but line breaks, and no line that a build obeys.
fn is_plain(words: &str, commands: bool) -> Result<(), String> {
    let plain = words.replace(['\n', '\t'], "");
    if let Some(sign) = plain.chars().find(|sign| steers(*sign)) {
        return Err(format!("U+{:04X} in:\n{words:?}", u32::from(sign)));
    }
    let own = ["::error ", "::warning ", "::notice "];
    let is_own = |line: &str| {
        own.iter().any(|own| line.starts_with(own))
            && (line.contains(" file=") || line.contains(" title="))
            && !line.starts_with("::error file=README")
    };
    let obeyed = |line: &&str| {
        line.contains("##vso[")
            || line.contains("##[")
            || (line.trim_start().starts_with("::") && !(commands && is_own(line)))
    };
    match words.lines().find(obeyed) {
        Some(line) => Err(format!("a build obeys: {line}")),
        None => Ok(()),
    }
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("strangers").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).current_dir(folder).output().unwrap()
}

/// Runs a command, holds both its outputs to be plain, and gives its code with what it printed.
fn plain(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = run(folder, arguments);
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    let commands = arguments.contains(&"github");
    for words in [&out, &err] {
        is_plain(words, commands).unwrap_or_else(|why| panic!("{arguments:?}: {why}"));
    }
    (output.status.code().unwrap(), out)
}

/// A sound report whose free words are the signs.
fn report() -> Value {
    let text = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let mut report: Value = serde_yaml::from_str(&text).unwrap();
    for pointer in [
        "/report/title",
        "/report/publisher/name",
        "/system/name",
        "/system/provider",
        "/system/version",
        "/sources/0/title",
        "/goalAndScope/intendedApplication",
    ] {
        if let Some(words) = report.pointer_mut(pointer).filter(|words| words.is_string()) {
            *words = json!(SIGNS);
        }
    }
    assert_eq!(report["report"]["title"], SIGNS);
    assert_eq!(report["system"]["name"], SIGNS);
    report
}

/// A report that is wrong wherever a message quotes it.
fn wrong() -> Value {
    let mut report = report();
    report["system"][SIGNS] = json!(1);
    report["schemaVersion"] = json!(SIGNS);
    report["report"]["status"] = json!(SIGNS);
    report["report"]["issueDate"] = json!(SIGNS);
    report["report"]["id"] = json!(SIGNS);
    report["extensions"] = json!({ SIGNS: {} });
    report["sources"] =
        json!([{ "id": SIGNS, "title": SIGNS }, { "id": SIGNS, "title": "t", "date": SIGNS }]);
    report["inventory"]["training"]["activities"][0]["energy"] =
        json!([{ "value": 1, "unit": SIGNS, "source": SIGNS }]);
    report
}

fn written(value: &Value) -> String {
    value.to_string()
}

#[test]
fn check_prints_plain_text_in_every_format() {
    let folder = folder("check");
    fs::write(folder.join("report.json"), written(&wrong())).unwrap();
    fs::write(folder.join("report.yaml"), format!("a: {SIGNS}\u{1}\n")).unwrap();
    fs::write(
        folder.join("report-2.yaml"),
        format!("a: b\u{202e}c # {}\n", SIGNS.replace(['\n', '\r'], " ")),
    )
    .unwrap();
    for language in ["en", "fr"] {
        for format in ["text", "concise", "json", "sarif", "junit", "github"] {
            let (code, out) = plain(&folder, &["--lang", language, "check", "--format", format, "."]);
            assert_eq!(code, 1);
            assert!(out.contains("planted"), "{out}");
        }
    }
    let sarif: Value =
        serde_json::from_str(&plain(&folder, &["check", "--format", "sarif", "report.json"]).1).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let places = results
        .iter()
        .map(|result| result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].as_str().unwrap());
    assert!(places.into_iter().any(|place| place.contains("\u{202e}")), "places are data and are kept");
}

#[test]
fn names_of_files_are_plain_text() {
    let folder = folder("names");
    // What a name of a file cannot hold aside.
    let name = format!("::error file=README.md::planted {}.yaml", SIGNS.replace('/', ""));
    fs::write(folder.join(&name), "a: 1\n").unwrap();
    for format in ["text", "concise", "json", "sarif", "junit", "github"] {
        let (code, _) = plain(&folder, &["check", "--format", format, &name]);
        assert_eq!(code, 1);
    }
    for arguments in [
        &["check", "--guideline", "itu-t-l1801", &name][..],
        &["migrate", &name],
        &["export", "spdx", &name],
        &["render", &name],
        &["compare", &name, &name],
        &["diff", &name, &name],
        &["redact", "--audience", "public", &name],
        &["verify", &name, "--key", &name],
        &["import", "codecarbon", &name],
        &["schema", "validate", &name],
        &["schema", "diff", &name, &name],
        &["profile", "check", &name],
        &["check", "--profile", &name, &name],
        &["check", SIGNS],
        &["check", "--format", SIGNS, &name],
        &["explain", SIGNS],
        &["guidelines", SIGNS],
        &["schema", "show", SIGNS],
        &["export", SIGNS, &name],
        &["render", "--format", SIGNS, &name],
        &["compare", "--judged-alike", SIGNS, &name, &name],
        &["import", SIGNS, &name],
        &["fix", SIGNS],
        &["new", SIGNS],
        &[SIGNS],
        &["--lang", "fr", SIGNS],
    ] {
        let (code, _) = plain(&folder, arguments);
        // What is compared with itself does not differ, and a report is begun under any name.
        assert!(code != 0 || ["diff", "new"].iter().any(|word| arguments.contains(word)), "{arguments:?}");
    }
}

#[test]
fn statements_profiles_and_acceptances_are_plain_text() {
    let folder = folder("beside");
    fs::write(folder.join("report.json"), written(&report())).unwrap();
    for format in ["text", "json", "markdown"] {
        let (_, out) =
            plain(&folder, &["check", "--guideline", "itu-t-l1801", "--format", format, "report.json"]);
        assert!(out.contains("planted"), "{out}");
    }
    fs::write(folder.join("profile.yaml"), written(&json!({ "profile": SIGNS, SIGNS: 1 }))).unwrap();
    assert_ne!(plain(&folder, &["profile", "check", "profile.yaml"]).0, 0);
    assert_ne!(plain(&folder, &["check", "--profile", "profile.yaml", "report.json"]).0, 0);
    fs::write(folder.join("ailca.yaml"), written(&json!({ SIGNS: 1 }))).unwrap();
    for format in ["text", "concise", "github", "junit"] {
        let (code, _) = plain(&folder, &["check", "--format", format, "."]);
        assert_ne!(code, 0);
    }
    let accept =
        json!({ "accept": [{ "rule": SIGNS, "path": SIGNS, "reason": SIGNS, "expires": "2030-01-01" }] });
    fs::write(folder.join("ailca.yaml"), written(&accept)).unwrap();
    plain(&folder, &["check", "."]);
}

#[test]
fn schemas_are_plain_text() {
    let folder = folder("schemas");
    let schema = |kind: &str| {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://schema.example/s.json",
            "title": SIGNS, "properties": { SIGNS: { "type": kind, "description": SIGNS, "enum": [SIGNS, kind] } },
        })
    };
    for (name, kind) in [("old.json", "string"), ("new.json", "integer"), ("odd.json", "strin")] {
        fs::write(folder.join(name), written(&schema(kind))).unwrap();
    }
    for format in ["text", "json", "markdown", "github"] {
        let (_, out) = plain(&folder, &["schema", "diff", "--format", format, "old.json", "new.json"]);
        assert!(out.contains("planted"), "{out}");
    }
    assert_ne!(plain(&folder, &["schema", "validate", "odd.json"]).0, 0);
    plain(&folder, &["schema", "validate", "old.json"]);
}

#[test]
fn drafts_and_exports_are_plain_text_and_valid() {
    let folder = folder("exchange");
    let quoted = SIGNS.replace('"', "\"\"");
    let table = format!(
        "timestamp,run_id,duration,emissions,energy_consumed,country_iso_code,codecarbon_version,\"{quoted}\",gpu_model\n\
         2026-03-01T12:00:00,\"{quoted}\",3600,0.05,1.0,FRA,3.4.0,\"{quoted}\",\"{quoted}\"\n"
    );
    fs::write(folder.join("run.csv"), table).unwrap();
    let (code, draft) =
        plain(&folder, &["import", "codecarbon", "--stage", "training", "--title", SIGNS, "run.csv"]);
    assert_eq!(code, 0);
    fs::write(folder.join("draft.yaml"), &draft).unwrap();
    let (_, checked) = plain(&folder, &["check", "draft.yaml"]);
    assert!(!checked.contains("DOC-"), "{checked}");
    let read: Value = serde_yaml::from_str(&draft).unwrap();
    assert_eq!(read["report"]["title"], SIGNS, "the words are kept");
    fs::write(folder.join("report.json"), written(&report())).unwrap();
    plain(&folder, &["import", "--stage", "training", "--into", "report.json", "--dry-run", "run.csv"]);
    plain(&folder, &["migrate", "--dry-run", "report.json"]);
    let link = "https://example.org/report";
    for export in ailca::exchange::EXPORTS {
        let (code, out) = plain(&folder, &["export", export.key, "--link", link, "report.json"]);
        assert!(code == 2 || !out.is_empty(), "{}", export.key);
        // A format of several files has one document behind the other.
        let is_json = out.starts_with('{') && export.key != "carbon-txt";
        let mut read = serde_json::Deserializer::from_str(&out).into_iter::<Value>();
        assert!(!is_json || read.all(|document| document.is_ok()), "{}: {out}", export.key);
    }
}

#[test]
fn sheets_labels_badges_and_summaries_are_plain_text() {
    let folder = folder("sheets");
    fs::write(folder.join("report.json"), written(&report())).unwrap();
    for language in ["en", "fr"] {
        for format in ["html", "svg", "badge", "markdown"] {
            let arguments = ["--lang", language, "render", "--format", format, "report.json"];
            let (code, out) = plain(&folder, &arguments);
            assert_eq!(code, 0);
            assert!(out.contains("planted"), "{out}");
            // In a file it is the same: nothing of it is changed on its way to a terminal.
            let file = format!("{language}.{format}");
            assert_eq!(plain(&folder, &[&arguments[..], &["-o", &file]].concat()).0, 0);
            assert_eq!(fs::read_to_string(folder.join(&file)).unwrap(), out);
        }
    }
    // The sheet holds the words themselves.
    let (code, out) = plain(&folder, &["export", "spdx", "--link", "https://example.org/report", "en.html"]);
    assert!(code == 0 && out.contains("planted"), "{out}");
}

/// Every output that is Markdown, of a report whose words are these, and the differences of two schemas that bear them.
fn markdown_of(words: &str) -> Vec<(&'static str, String)> {
    let mut report = report();
    for pointer in [
        "/report/title",
        "/report/publisher/name",
        "/system/name",
        "/system/provider",
        "/sources/0/title",
        "/goalAndScope/functionalUnit/description",
        "/goalAndScope/boundary/transport/justification",
        "/inventory/dataCentres/0/operator",
    ] {
        *report.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = json!(words);
    }
    // A name of several lines is in no card.
    report["inventory"]["hardware"][0]["model"] = json!(words.replace('\n', " "));
    let text = report.to_string();
    let outcome = check::check(&text, Format::Json, &Limits::default());
    let checked = Checked { name: words, line: None, text: &text, outcome: &outcome };
    let options = RenderOptions { language: Language::ENGLISH, level: Level::Assured };
    let statement = Statement::of(guidelines::find("eu-gpai").unwrap(), &text, Format::Json, &outcome);
    let mut all = vec![("statement", output::statement_markdown(&checked, &statement, options))];
    let sheet = Sheet::of(&text, Format::Json, &Limits::default()).unwrap();
    all.push(("summary", render::markdown(&sheet, Language::ENGLISH)));
    let tree = read(&text, Format::Json, &Limits::default()).tree.unwrap();
    let typed = Report::read(&tree).unwrap();
    for (key, name) in [("eu-gpai", "form"), ("hugging-face", "card")] {
        let options = Beside { today: "2026-11-24".to_owned(), ..Beside::default() };
        let ledger = Ledger::new(read(&text, Format::Json, &Limits::default()).tree.unwrap());
        let job = Job { report: &typed, options: &options };
        let export = (Export::of(key).unwrap().write)(&job, &ledger).unwrap().remove(0).text;
        // What stands above a card is YAML.
        let card = export.rsplit_once("---\n\n## ").map_or(&*export, |(_, card)| card);
        all.push((name, card.to_owned()));
    }
    let schema = |kind: &str| {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": format!("{words}{kind}"),
            "properties": { words: { "type": kind, "enum": [words, kind] } },
        })
    };
    let changes = diff::compare(&schema("string"), &schema("integer")).changes;
    let differences = Differences {
        from: words,
        to: words,
        version: None,
        changes: &changes,
        passed: &[],
        language: Language::ENGLISH,
    };
    all.push(("differences", differences.markdown()));
    all
}

/// What Markdown makes of a text beside words, each of which is held to be no link and no mention on the way.
fn markup(text: &str) -> Result<Vec<String>, String> {
    let mut markup = Vec::new();
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Text(words) => {
                // Words are cut where a sign of them is escaped.
                if let Some(live) = ["s://evil", "www.evil", "@user", "a@b", "#1"]
                    .into_iter()
                    .find(|live| words.contains(live))
                {
                    return Err(format!("{live} is live in:\n{text}"));
                }
            }
            Event::SoftBreak => {}
            Event::InlineHtml(html) if &*html == "<!-- -->" => {}
            // Code is another for other words, and shows them all.
            Event::Code(_) => markup.push("code".to_owned()),
            other => markup.push(format!("{other:?}")),
        }
    }
    Ok(markup)
}

fn markdown_signs() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "https://evil.example/x",
        "www.evil.example",
        "**b**",
        "_i_",
        "~~s~~",
        "a@b.example",
        "#1",
        "@user",
        "$x^2$",
        "`c`",
        "`",
        "``",
        "[a](b)",
        "![a](b)",
        "<b>",
        "<!--",
        "-->",
        "&lt;",
        "\\",
        "|",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "12) ",
        "# ",
        "> ",
        "    ",
        "===",
        "---",
        "+ ",
        ": ",
        "{#a}",
        "^a^",
        "[^1]",
        "==",
        "é",
        "a",
        " ",
        "*",
        "_",
        "~",
        "\t",
        "\"",
        "'",
        "...",
        "http",
        "//",
    ]);
    prop::collection::vec(bits, 1..8).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn words_make_no_markup(words in markdown_signs()) {
        // What is blank is not shown.
        let words = format!("{words}x");
        for ((name, hostile), (_, plain)) in markdown_of(&words).into_iter().zip(markdown_of("plain")) {
            let (hostile_markup, plain_markup) = (markup(&hostile), markup(&plain).unwrap());
            match hostile_markup {
                Err(why) => return Err(TestCaseError::fail(format!("{name}: {why}"))),
                Ok(own) => prop_assert_eq!(own, plain_markup, "{}: {}", name, hostile),
            }
        }
    }
}

#[test]
fn a_title_is_no_markup_in_any_markdown() {
    let words = "see https://evil.example/x www.evil.example **b** _i_ ~~s~~ a@b.example #1 @user $x^2$";
    for ((name, hostile), (_, plain)) in markdown_of(words).into_iter().zip(markdown_of("plain")) {
        assert_eq!(markup(&hostile).unwrap(), markup(&plain).unwrap(), "{name}: {hostile}");
        assert!(hostile.contains("evil"), "{name} shows the words: {hostile}");
    }
}

fn signs() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "\u{1b}[31m",
        "\u{1b}]0;",
        "\u{7}",
        "\r",
        "\n",
        "\r\n",
        "::error::x",
        "::",
        "##[error]",
        "##vso[a]",
        "#",
        "\u{85}",
        "\u{9b}",
        "\u{2028}",
        "\u{202e}",
        "\u{2069}",
        "\u{feff}",
        "\u{e0041}",
        "\u{7f}",
        "\0",
        "\t",
        "%0A",
        "]]>",
        "é",
        "a",
        " ",
        "\"",
        "`",
        "|",
    ]);
    prop::collection::vec(bits, 1..12).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn outputs_are_plain_whatever_a_report_holds(words in signs(), other in signs(), escaped in any::<bool>()) {
        let mut report = wrong();
        report["system"][&words] = json!(other);
        report["sources"][0]["id"] = json!(words);
        report["report"]["status"] = json!(other);
        // As escapes, and as they are.
        let text = if escaped { report.to_string() } else { format!("a: \"{words}\"\nb: {other}\n") };
        let format = if escaped { Format::Json } else { Format::Yaml };
        let outcome = check::check(&text, format, &Limits::default());
        for language in Language::ALL {
            let formats: [&dyn output::Format; 6] = [&Text(Style { colour: false, width: 80, whole: false, ascii: false }), &Json, &Sarif, &Junit, &Github, &Concise { width: Some(60) }];
            for (number, form) in formats.into_iter().enumerate() {
                let checked = Checked { name: "report.json", line: None, text: &text, outcome: &outcome };
                let told = output::written(&[checked], form, RenderOptions { language, level: Level::Assured }).unwrap();
                if let Err(why) = is_plain(&told, form.edge().commands) {
                    return Err(TestCaseError::fail(format!("{number}: {why}")));
                }
            }
        }
    }
}
