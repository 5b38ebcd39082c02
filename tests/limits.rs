//! The built program under limits: what a stranger's file may take of memory. How its work grows, `.ci/growth` counts.
//!
//! A case is an entry of `cases!`: its name, what writes its files, the arguments, and what has to hold. The
//! files are made by the test, in a folder of its own, and none is larger than 4 MB.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::format_collect, reason = "a test may stop at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use wait4::Wait4;

/// The start of the least report, in YAML.
const HEAD: &str = "schemaVersion: \"0.5.0\"\nreport:\n  id: urn:uuid:3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10\n  \
                    title: Least\n  status: draft\n  publisher: { name: Example Lab }\nsystem:\n  name: Exemplar\n";

/// Files by their names.
type Files = Vec<(&'static str, String)>;

/// What a run of the program may take, and how it must end.
struct Case {
    files: Files,
    arguments: &'static [&'static str],
    /// The exit codes that are right.
    codes: &'static [i32],
    /// The most memory at one time, in MB.
    memory: u64,
    /// What has to stand in the output.
    says: &'static str,
}

/// Address space of a run, in kB: a run past it aborts, and takes nothing else with it.
const SPACE: u64 = 2 << 20;

/// How much longer than its input an output may be, beyond 300 kB.
const MOST_SAID: usize = 40;

/// An empty folder of a test, with its files.
fn folder(name: &str, files: &Files) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("limits").join(name);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        assert!(text.len() < 4 << 20, "{name} is larger than 4 MB");
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(name: &str, case: &Case) {
    let folder = folder(name, &case.files);
    let (out, err) = (folder.join("stdout"), folder.join("stderr"));
    let child = Command::new("sh")
        .args(["-c", &format!("ulimit -c 0; ulimit -v {SPACE}; exec \"$0\" \"$@\"")])
        .arg(env!("CARGO_BIN_EXE_ailca"))
        .args(case.arguments)
        .current_dir(&folder)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(fs::File::create(&out).unwrap())
        .stderr(fs::File::create(&err).unwrap())
        .spawn()
        .unwrap();
    let ended = child.wait4().unwrap();
    let said = fs::read(out).unwrap();
    let (said, errors) = (String::from_utf8_lossy(&said), fs::read(err).unwrap());
    let memory = ended.rusage.maxrss >> 20;
    let errors = String::from_utf8_lossy(&errors);
    let code = ended.status.code();
    assert!(
        code.is_some_and(|code| case.codes.contains(&code)),
        "{name}: {} with {memory} MB\n{}",
        ended.status,
        errors.chars().take(400).collect::<String>()
    );
    assert!(memory <= case.memory, "{name}: {memory} MB, where {} may be taken", case.memory);
    assert!(said.contains(case.says), "{name}: {:?} is not said", case.says);
    let given: usize = case.files.iter().map(|(_, text)| text.len()).sum();
    let most = given * MOST_SAID + (300 << 10);
    assert!(said.len() <= most, "{name}: {} bytes are said, where {most} may be", said.len());
    fs::remove_dir_all(folder).unwrap();
}

/// A corpus of many reports that say as little as a report can.
fn corpus() -> (&'static str, String) {
    let report = "{\"schemaVersion\":\"0.5.0\",\"report\":{\"id\":\"urn:uuid:3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10\",\
                  \"title\":\"L\",\"status\":\"draft\",\"publisher\":{\"name\":\"E\"}},\"system\":{\"name\":\"X\"}}\n";
    ("corpus.ndjson", report.repeat(4_000))
}

/// A profile of many demands, and a report with many places that meet none of them.
fn many_demands() -> Files {
    let demand = |each: usize| {
        format!(
            "  - {{ path: \"/inventory/training/activities/*/note\", message: {{ en: m{each}, fr: m{each} }} }}\n"
        )
    };
    let profile: String = (0..1_000).map(demand).collect();
    let activity = |each: usize| format!("      - {{ id: a{each}, stage: training }}\n");
    let activities: String = (0..1_000).map(activity).collect();
    vec![
        (
            "p.yaml",
            format!(
                "profile: p\nversion: 1.0.0\nlevel: wellFormed\nauthority: a\ntitle: {{ en: t, fr: t }}\nrequire:\n{profile}"
            ),
        ),
        ("report.yaml", format!("{HEAD}inventory:\n  training:\n    activities:\n{activities}")),
    ]
}

/// A report of activities whose figures follow from each other.
fn many_that_follow() -> Files {
    let activity = |each: usize| {
        let hours = 10 + each % 7;
        format!(
            "      - id: a{each}\n        stage: inference\n        duration: {{value: {hours}, unit: h}}\n        \
             hardware: [{{hardware: h, devices: 8, deviceHours: {{value: {}, unit: device-hour}}, averagePower: {{value: 0.3, unit: kW, boundary: server}}}}]\n        \
             energy: [{{value: {:.1}, unit: kWh, boundary: server}}]\n        emissions: {{locationBased: {{value: {}, unit: kg CO2e}}}}\n        \
             serving: {{delivered: {{value: {}}}, phases: {{prefill: {{value: 10, unit: kWh}}, decode: {{value: 14, unit: kWh}}}}}}\n",
            hours * 8,
            f64::from(u32::try_from(hours).unwrap()) * 2.4,
            4 + each % 9,
            1000 + each
        )
    };
    let activities: String = (0..8_000).map(activity).collect();
    let device = "inventory:\n  hardware: [{id: h, kind: accelerator, model: H100 SXM}]\n  inference:\n    activities:\n";
    vec![("report.yaml", format!("{HEAD}{device}{activities}"))]
}

macro_rules! cases {
    ($($name:ident: $files:expr, $arguments:expr => codes $codes:expr, memory $memory:literal, says $says:literal;)+) => { $(
        #[test]
        fn $name() {
            let arguments = &$arguments;
            run(stringify!($name), &Case { files: $files, arguments, codes: &$codes, memory: $memory, says: $says });
        }
    )+ };
}

/// A list of one entry many times over.
fn many(entry: &str, count: usize) -> String {
    vec![entry; count].join(",")
}

cases! {
    names_of_extensions:
        vec![("report.yaml", format!("{HEAD}extensions:\n{}", (0..5000).map(|each| format!("  k{each}: {{}}\n")).collect::<String>()))],
        ["check", "report.yaml"] => codes [1], memory 256, says "SCH-007";
    names_of_extensions_past_counting:
        vec![("report.yaml", format!("{HEAD}extensions:\n{}", (0..150_000).map(|each| format!("  k{each}: {{}}\n")).collect::<String>()))],
        ["check", "report.yaml"] => codes [1], memory 256, says "there are more errors of structure";
    a_long_title_and_many_aliases:
        vec![("report.yaml", format!("{HEAD}sources:\n  - &s {{ id: a, title: {} }}\n{}", "y".repeat(200_000), "  - *s\n".repeat(15_000)))],
        ["check", "report.yaml"] => codes [1], memory 256, says "aliases";
    a_long_text_and_many_aliases:
        vec![("report.yaml", format!("a: &a {}\nb: [{}]\n", "x".repeat(1_000_000), many("*a", 200_000)))],
        ["check", "report.yaml"] => codes [1], memory 256, says "DOC-003";
    many_aliases_of_a_small_source:
        vec![("report.yaml", format!("{HEAD}sources:\n  - &s {{ id: a, title: b }}\n{}", "  - *s\n".repeat(10_000)))],
        ["check", "report.yaml"] => codes [1], memory 256, says "META-004";
    unknown_keys_past_counting:
        vec![("report.yaml", format!("{HEAD}{}", (0..12_000).map(|each| format!("k{each}: 1\n")).collect::<String>()))],
        ["check", "report.yaml"] => codes [1], memory 256, says "SCH-001";
    a_list_of_what_is_no_source:
        vec![("report.yaml", format!("{HEAD}sources: [{}]\n", many("1", 300_000)))],
        ["check", "report.yaml"] => codes [1], memory 256, says "SCH-003";
    empty_activities:
        vec![("report.yaml", format!("{HEAD}inventory: {{ training: {{ activities: [{}] }} }}\n", many("{}", 60_000)))],
        ["check", "report.yaml"] => codes [1], memory 256, says "there are more errors of structure";
    aliases_upon_aliases:
        vec![("bomb.yaml", format!("a0: &a0 x\n{}", (1..12).map(|each| format!("a{each}: &a{each} [{}]\n", many(&format!("*a{}", each - 1), 10))).collect::<String>()))],
        ["check", "bomb.yaml"] => codes [1], memory 100, says "DOC-003";
    nested_without_end:
        vec![("deep.json", "[".repeat(500_000)), ("deep.yaml", format!("{}x\n", "- ".repeat(500_000)))],
        ["check", "deep.json", "deep.yaml"] => codes [1], memory 100, says "DOC-003";
    many_anchors:
        vec![("anchors.yaml", format!("x:\n{}", (0..200_000).map(|each| format!("- &a{each} 1\n")).collect::<String>()))],
        ["check", "anchors.yaml"] => codes [1], memory 200, says "SCH-001";
    a_number_of_half_a_million_digits:
        vec![("digits.yaml", format!("{HEAD}goalAndScope:\n  cutOff: {{ criterion: mass, threshold: {{ value: 0.{}1, unit: \"%\" }} }}\n", "0".repeat(500_000)))],
        ["check", "digits.yaml"] => codes [1], memory 100, says "digits.yaml";
    many_acceptances:
        vec![
            ("report.yaml", format!("{HEAD}sources:\n{}", "  - { id: s, title: t }\n".repeat(2_000))),
            ("ailca.yaml", format!("accept:\n{}", (0..2_000).map(|each| format!("  - {{ rule: SRC-001, path: /sources/{each}, reason: x, expires: 2300-01-01 }}\n")).collect::<String>())),
        ],
        ["check", "."] => codes [1], memory 256, says "SRC-001";
    many_sources_of_one_id:
        vec![("report.yaml", format!("{HEAD}sources:\n{}", "  - { id: s, title: t }\n".repeat(50_000)))],
        ["check", "--format", "json", "report.yaml"] => codes [1], memory 256, says "META-004";
    many_sources:
        vec![("report.yaml", format!("{HEAD}sources:\n{}", (0..130_000).map(|each| format!("- {{id: s{each}, title: t}}\n")).collect::<String>()))],
        ["check", "--format", "sarif", "report.yaml"] => codes [1], memory 256, says "results";
    a_sum_of_very_many:
        vec![("report.yaml", format!(
            "{HEAD}inventory:\n  training:\n    activities:\n{}    total:\n      energy: [ {{ value: 1, unit: kWh, boundary: facility }} ]\n",
            (0..20_000).map(|each| format!("    - {{id: a{each}, name: x, stage: training, energy: [{{value: 7, unit: kWh, boundary: facility}}]}}\n")).collect::<String>()
        ))],
        ["check", "--format", "json", "report.yaml"] => codes [1], memory 256, says "TRN-006";
    a_key_of_two_megabytes:
        vec![("report.yaml", format!("{HEAD}? {}\n: 1\n", "k".repeat(2_000_000)))],
        ["check", "report.yaml"] => codes [1], memory 100, says "SCH-001";
    many_small_reports_as_json: vec![corpus()], ["check", "--format", "json", "corpus.ndjson"] => codes [1], memory 96, says "BND-001";
    many_small_reports_as_sarif: vec![corpus()], ["check", "--format", "sarif", "corpus.ndjson"] => codes [1], memory 96, says "BND-001";
    many_small_reports_as_junit: vec![corpus()], ["check", "--format", "junit", "corpus.ndjson"] => codes [1], memory 96, says "BND-001";
    many_small_reports_as_annotations: vec![corpus()], ["check", "--format", "github", "corpus.ndjson"] => codes [1], memory 96, says "BND-001";
    many_small_reports_as_text: vec![corpus()], ["check", "corpus.ndjson"] => codes [1], memory 96, says "BND-001";
    many_figures_that_are_covered: many_that_follow(), ["coverage", "--format", "json", "report.yaml"] => codes [0], memory 256, says "corroborated";
    many_figures_that_follow: many_that_follow(), ["derive", "--format", "json", "report.yaml"] => codes [0], memory 384, says "quantities";
    many_figures_that_are_filled_in: many_that_follow(), ["derive", "--fill", "report.yaml"] => codes [0], memory 384, says "";
    many_figures_that_are_shown: many_that_follow(), ["render", "report.yaml"] => codes [0], memory 256, says "<html";
    a_profile_and_a_report_of_many: many_demands(), ["check", "--profile", "p.yaml", "report.yaml"] => codes [1], memory 256, says "PRF";
}
