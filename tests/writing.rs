//! Files that the command writes: whole or not at all, never in the place of another, and no change of anybody lost.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at what it does not expect")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Instant;

const HEAD: &str = "schemaVersion: \"0.5.0\"\nreport:\n  id: urn:uuid:3c0d7b52-41f6-4f0e-9d0e-5b8f1f6f2a10\n  \
    title: Least\n  status: draft\n  publisher: { name: Example Lab }\nsystem:\n  name: Exemplar # ours\n";
const COLUMNS: &str =
    "timestamp,run_id,duration,emissions,energy_consumed,country_iso_code,codecarbon_version\n";

fn table(runs: impl IntoIterator<Item = usize>) -> String {
    runs.into_iter().fold(COLUMNS.to_owned(), |mut table, run| {
        writeln!(table, "2026-03-01T12:00:00,run{run},3600,0.05,1.0,FRA,3.4.0").unwrap();
        table
    })
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("writing").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The command in a folder.
fn ailca(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const IMPORT: [&str; 4] = ["import", "--stage", "training", "--into"];

fn import(folder: &Path, report: &str, files: &[&str]) -> Command {
    ailca(folder, &[&IMPORT[..], &[report], files].concat())
}

#[test]
fn only_a_report_is_imported_into() {
    let folder = folder("no-report");
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    for (name, text) in [
        ("table.csv", "name,kWh\nmine,1\n"),
        ("notes.txt", "call the operator\n"),
        ("word.yaml", "draft\n"),
        ("number.yaml", "12\n"),
        ("null.yaml", "null\n"),
        ("comment.yaml", "# nothing yet\n"),
        ("quoted.yaml", "\"a text\"\n"),
        ("list.yaml", "- a\n"),
        ("empty.yaml", ""),
        ("nothing.yaml", "{}\n"),
        ("services.yaml", "services:\n  web: { image: nginx }\n"),
        ("word.json", "\"report\""),
        ("package.json", "{\"name\": \"x\"}\n"),
    ] {
        fs::write(folder.join(name), text).unwrap();
        for more in [&["run.csv"][..], &["run.csv", "--replace"], &["run.csv", "--dry-run"]] {
            let output = import(&folder, name, more).output().unwrap();
            assert_eq!(code(&output), 2, "{name}: {}", err(&output));
            assert!(err(&output).contains(name), "{}", err(&output));
            assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), text);
        }
    }
}

#[test]
fn a_file_is_not_imported_into_itself() {
    let folder = folder("itself");
    let bom = fs::read_to_string("fixtures/complete.yaml").unwrap();
    fs::write(folder.join("report.yaml"), &bom).unwrap();
    symlink("report.yaml", folder.join("link.yaml")).unwrap();
    fs::hard_link(folder.join("report.yaml"), folder.join("twin.yaml")).unwrap();
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    for file in ["report.yaml", "./report.yaml", "link.yaml", "twin.yaml"] {
        for files in [&[file][..], &["run.csv", file]] {
            let output = import(&folder, "report.yaml", files).output().unwrap();
            assert!(code(&output) == 2 && err(&output).contains("behind --into"), "{file}: {}", err(&output));
            assert_eq!(fs::read_to_string(folder.join("report.yaml")).unwrap(), bom);
        }
    }
}

#[test]
fn of_writers_at_once_none_is_lost() {
    let folder = folder("at-once");
    fs::write(folder.join("report.yaml"), HEAD).unwrap();
    let runs = 0..8;
    let children: Vec<Child> = runs
        .clone()
        .map(|run| {
            let name = format!("run{run}.csv");
            fs::write(folder.join(&name), table([run])).unwrap();
            import(&folder, "report.yaml", &[&name]).spawn().unwrap()
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
    }
    let report = fs::read_to_string(folder.join("report.yaml")).unwrap();
    assert!(runs.clone().all(|run| report.contains(&format!("- id: run{run}\n"))), "{report}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 9, "nothing half-written is left");
}

#[test]
fn what_somebody_else_wrote_meanwhile_stays() {
    let folder = folder("meanwhile");
    let report = folder.join("report.yaml");
    fs::write(&report, HEAD).unwrap();
    let mut child = import(&folder, "report.yaml", &["-"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    // More than a pipe holds: once it is taken, the report has been read.
    input.write_all(table(0..3000).as_bytes()).unwrap();
    let theirs = HEAD.replace("Least", "Theirs");
    fs::write(&report, &theirs).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(err(&output).contains("report.yaml: somebody else changed it"), "{}", err(&output));
    assert_eq!(fs::read_to_string(&report).unwrap(), theirs);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing half-written is left");
}

#[test]
fn a_write_that_is_killed_leaves_the_old_or_the_new() {
    let folder = folder("killed");
    let (report, model) = (folder.join("report.yaml"), folder.join("model.yaml"));
    fs::write(folder.join("runs.csv"), table(0..40)).unwrap();
    fs::write(&model, HEAD).unwrap();
    let begun = Instant::now();
    assert_eq!(code(&import(&folder, "model.yaml", &["runs.csv"]).output().unwrap()), 0);
    let (length, new) = (begun.elapsed(), fs::read_to_string(&model).unwrap());
    let mut seen = [0, 0];
    for step in 0..30_u32 {
        fs::write(&report, HEAD).unwrap();
        let mut child = import(&folder, "report.yaml", &["runs.csv"]).stdout(Stdio::null()).spawn().unwrap();
        // Most of the kills fall where the write is, at the end.
        thread::sleep(length * 2 * (step + 2) / 32);
        child.kill().unwrap();
        child.wait().unwrap();
        let text = fs::read_to_string(&report).unwrap();
        assert!(text == HEAD || text == new, "half-written: {text}");
        seen[usize::from(text == new)] += 1;
    }
    assert!(seen.iter().all(|count| *count > 0), "old and new: {seen:?} after up to {length:?}");
}

#[test]
fn a_planted_name_leads_nowhere() {
    let folder = folder("planted");
    fs::write(folder.join("report.yaml"), HEAD.replace("0.5.0", "0.1.0")).unwrap();
    fs::write(folder.join("victim.txt"), "mine\n").unwrap();
    let script = "ln -s victim.txt report.yaml.$$.part; exec \"$0\" migrate report.yaml";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_ailca")])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(fs::read_to_string(folder.join("victim.txt")).unwrap(), "mine\n");
    assert!(fs::symlink_metadata(folder.join("report.yaml")).unwrap().is_file());
    assert!(
        fs::read_to_string(folder.join("report.yaml")).unwrap().contains(ailca::SchemaVersion::CURRENT.key())
    );
}

#[test]
fn a_new_file_replaces_none_and_is_as_others_are() {
    let folder = folder("new");
    let children: Vec<Child> = (0..8).map(|_| ailca(&folder, &["new", "r.yaml"]).spawn().unwrap()).collect();
    let codes: Vec<i32> =
        children.into_iter().map(|child| code(&child.wait_with_output().unwrap())).collect();
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 1, "{codes:?}");
    assert!(codes.iter().all(|code| matches!(code, 0 | 2)), "{codes:?}");
    fs::write(folder.join("mine.txt"), "").unwrap();
    let mode = |name: &str| fs::metadata(folder.join(name)).unwrap().mode();
    assert_eq!(mode("r.yaml"), mode("mine.txt"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing half-written is left");
}

#[test]
fn a_write_that_fails_leaves_what_was_there() {
    let folder = folder("full");
    fs::write(folder.join("report.yaml"), HEAD).unwrap();
    fs::write(folder.join("runs.csv"), table(0..40)).unwrap();
    // Files may grow to one block, which is less than the report would have.
    let script = "ulimit -f 1; trap '' XFSZ; exec \"$0\" import --stage training --into report.yaml runs.csv";
    let output = Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_ailca")])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert_eq!(fs::read_to_string(folder.join("report.yaml")).unwrap(), HEAD);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing half-written is left");
}

#[test]
fn owner_and_permissions_stay() {
    let folder = folder("owner");
    let report = folder.join("report.yaml");
    fs::write(&report, HEAD).unwrap();
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    fs::set_permissions(&report, fs::Permissions::from_mode(0o640)).unwrap();
    // Only who may give files away can try it.
    let _ = std::os::unix::fs::chown(&report, Some(65534), Some(65534));
    let before = fs::metadata(&report).unwrap();
    let output = import(&folder, "report.yaml", &["run.csv"]).output().unwrap();
    assert_eq!(code(&output), 0, "{}", err(&output));
    let after = fs::metadata(&report).unwrap();
    let of = |there: &fs::Metadata| (there.uid(), there.gid(), there.mode());
    assert_ne!(before.ino(), after.ino(), "it was replaced");
    assert_eq!(of(&after), of(&before));
}

#[test]
fn a_protected_report_stays_and_other_names_are_told() {
    let folder = folder("protected");
    let report = folder.join("report.yaml");
    fs::write(&report, HEAD).unwrap();
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    fs::set_permissions(&report, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = import(&folder, "report.yaml", &["run.csv"]).output().unwrap();
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("chmod u+w"), "{}", err(&refused));
    assert_eq!(fs::read_to_string(&report).unwrap(), HEAD);

    fs::set_permissions(&report, fs::Permissions::from_mode(0o644)).unwrap();
    fs::hard_link(&report, folder.join("copy.yaml")).unwrap();
    let told = import(&folder, "report.yaml", &["run.csv"]).output().unwrap();
    assert!(err(&told).contains("another name (a hard link)"), "{}", err(&told));
    assert_eq!(fs::read_to_string(folder.join("copy.yaml")).unwrap(), HEAD);
}

#[test]
fn a_write_that_fails_leaves_no_folder() {
    let folder = folder("no-room");
    let complete = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/complete.yaml");
    // No file may be longer than nothing.
    let script = format!(
        "ulimit -f 0; trap '' XFSZ; exec {} export cyclonedx {complete} -o new/deep/out.json",
        env!("CARGO_BIN_EXE_ailca")
    );
    let failed = Command::new("bash").args(["-c", &script]).current_dir(&folder).output().unwrap();
    assert_eq!(code(&failed), 2, "{}", err(&failed));
    assert!(!folder.join("new").exists());

    fs::write(folder.join("plain"), "mine").unwrap();
    let refused = ailca(&folder, &["export", "openlca", complete, "-o", "plain"]).output().unwrap();
    assert_eq!(
        (code(&refused), err(&refused).contains("plain: exists already")),
        (2, true),
        "{}",
        err(&refused)
    );
}

#[test]
fn a_package_is_written_whole_or_not_at_all() {
    let folder = folder("half-a-package");
    let complete = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/complete.yaml");
    let run = |blocks: usize| {
        let script = format!(
            "ulimit -f {blocks}; trap '' XFSZ; exec {} export openlca {complete} -o package",
            env!("CARGO_BIN_EXE_ailca")
        );
        Command::new("bash").args(["-c", &script]).current_dir(&folder).output().unwrap()
    };
    // Its first files are shorter than a kilobyte, and others longer.
    let failed = run(1);
    assert_eq!(code(&failed), 2, "{}", err(&failed));
    assert!(!folder.join("package").exists());
    assert_eq!(code(&run(10_000)), 0);
    assert!(fs::read_dir(folder.join("package")).unwrap().count() > 2);
}

/// Lists and maps as people write them: what is added stands at its own column, and no value changes.
#[test]
fn what_is_added_finds_its_place_in_every_style() {
    let folder = folder("styles");
    let inline = "{ value: 320.000, unit: kWh, boundary: it }";
    let note = "          note: |\n            read by hand\n";
    let lines = |indent: &str| format!("{indent}value: 320.000\n{indent}unit: kWh\n{indent}boundary: it\n");
    let site = "inventory:\n  dataCentres: [ { id: s, pue: { ratio: { value: 1.20000 } } } ]\n  training:\n    activities:\n";
    let activity = "      - id: a\n        stage: training\n        dataCentre: s\n";
    let under = |energy: &str| format!("{HEAD}{site}{activity}        energy:{energy}");
    let supply = "inventory:\n  electricity:\n    - { id: e, country: FR, locationBased: { value: 50.00, unit: g CO2e/kWh }, marketBased: { value: 20.00, unit: g CO2e/kWh } }\n";
    let supplied = format!("{HEAD}{supply}{}", site.trim_start_matches("inventory:\n"))
        .replace("{ id: s, pue", "{ id: s, electricity: e, pue");
    let styles = [
        // Two figures go into one map that is empty.
        format!("{supplied}{activity}        energy: [{inline}]\n        emissions: {{}}\n"),
        format!(
            "{HEAD}{site}      - ? id\n        : a\n        stage: training\n        dataCentre: s\n        energy: [{inline}]\n        note: |\n          by hand\n"
        ),
        under(&format!(
            "\n        - {{ value: 300.000, unit: kWh, boundary: server }}\n        - value: 320.000\n          unit: kWh\n          boundary: it\n{note}"
        )),
        under(&format!("\n        - {inline}\n")),
        under(&format!("\n          - &x\n{}", lines("            "))),
        under(&format!("\n          - # c\n{}", lines("            "))),
        under(&format!("\n          -\n{}", lines("             "))),
        under(&format!(
            "\n          - &the-meter {inline}\n          - {{ value: 300.000, unit: kWh, boundary: server,\n              note: \"by\n              hand\" }}\n"
        )),
        under(&format!(" &list\n        - {inline}\n")),
        under(&format!(" # - a list\n          # - {inline}\n          - {inline}\n")),
    ];
    for text in styles {
        fs::write(folder.join("report.yaml"), &text).unwrap();
        let output = ailca(&folder, &["derive", "--fill", "report.yaml"]).output().unwrap();
        assert_eq!(code(&output), 0, "{text}\n{}", err(&output));
        let filled = fs::read_to_string(folder.join("report.yaml")).unwrap();
        let read = |text: &str| serde_yaml::from_str::<serde_json::Value>(text).unwrap();
        let energy = |text: &str| {
            read(text).pointer("/inventory/training/activities/0/energy").unwrap().as_array().unwrap().clone()
        };
        let (before, after) = (energy(&text), energy(&filled));
        assert_eq!(after[..before.len()], before, "{filled}");
        let facility = after.iter().find(|figure| figure["boundary"] == "facility").expect(&filled);
        assert_eq!(facility["value"].as_f64(), Some(384.0), "{filled}");
        for line in text.lines() {
            let kept = line.trim_end_matches([']', ' ']).trim_end_matches("{}");
            assert!(filled.contains(kept), "{line} is gone:\n{filled}");
        }
        let output = ailca(&folder, &["derive", "--fill", "report.yaml"]).output().unwrap();
        assert_eq!((code(&output), fs::read_to_string(folder.join("report.yaml")).unwrap()), (0, filled));
        // A source goes in as well, below what is there.
        fs::write(folder.join("run.csv"), table([1])).unwrap();
        let output = import(&folder, "report.yaml", &["run.csv"]).output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
        let both = fs::read_to_string(folder.join("report.yaml")).unwrap();
        assert_eq!(energy(&both)[..after.len()], after, "{both}");
        assert_eq!(
            read(&both).pointer("/inventory/training/activities").unwrap().as_array().unwrap().len(),
            2
        );
    }
    for sources in [
        "  - &the-meter { id: meters, title: Meters }\n  - id: grid\n    title: |\n      Grid factors\n",
        "- { id: meters, title: Meters }\n- id: grid\n  title: |\n    Grid factors\n",
        "- { id: meters, title: Meters }\n- { id: grid, title: Grid }\n",
    ] {
        fs::write(folder.join("report.yaml"), format!("{HEAD}sources:\n{sources}")).unwrap();
        let output = import(&folder, "report.yaml", &["run.csv"]).output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
        let text = fs::read_to_string(folder.join("report.yaml")).unwrap();
        assert!(text.contains(sources.trim_end()), "{text}");
        let read: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        assert_eq!(read.pointer("/sources").unwrap().as_array().unwrap().len(), 3, "{text}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_an_error() {
    let folder = folder("full-device");
    fs::write(folder.join("report.yaml"), HEAD).unwrap();
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"], &["check", "report.yaml"]] {
        let output = ailca(&folder, arguments).stdout(full()).output().unwrap();
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(err(&output).contains("standard output cannot be written"), "{}", err(&output));
    }
    let output = import(&folder, "report.yaml", &["run.csv"]).stdout(full()).output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("written into report.yaml"), "{}", err(&output));
    assert!(fs::read_to_string(folder.join("report.yaml")).unwrap().contains("run1"));
    let output = ailca(&folder, &["derive", "--fill", "-"]).output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("standard input is no file"), "{}", err(&output));
}

/// The mark before a text is kept where it is printed, and stands before all that is.
#[test]
fn the_mark_before_a_text_is_passed_on() {
    let folder = folder("mark");
    let old = format!("\u{feff}{}", HEAD.replace("0.5.0", "0.1.0"));
    for name in ["r.yaml", "s.yaml"] {
        fs::write(folder.join(name), &old).unwrap();
    }
    let mut child =
        ailca(&folder, &["migrate", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(old.as_bytes()).unwrap();
    let printed = child.wait_with_output().unwrap().stdout;
    let both = ailca(&folder, &["migrate", "--dry-run", "r.yaml", "s.yaml"]).output().unwrap();
    let both = String::from_utf8(both.stdout).unwrap();
    assert!(both.starts_with("\u{feff}s") && both.matches('\u{feff}').count() == 1, "{both:?}");
    assert_eq!(code(&ailca(&folder, &["migrate", "r.yaml"]).output().unwrap()), 0);
    assert_eq!(String::from_utf8(printed).unwrap(), fs::read_to_string(folder.join("r.yaml")).unwrap());
}

#[test]
fn endings_of_lines_stay_as_they_are() {
    let folder = folder("endings");
    fs::write(folder.join("run.csv"), table([1, 2])).unwrap();
    let template = String::from_utf8(ailca(&folder, &["new"]).output().unwrap().stdout).unwrap();
    for (text, bom) in [(HEAD, false), (HEAD, true), (HEAD.trim_end(), false), (&*template, false)] {
        let of = |text: &str| format!("{}{text}", if bom { "\u{feff}" } else { "" });
        for arguments in [&[&IMPORT[..], &["r.yaml", "run.csv"]].concat()[..], &["migrate", "r.yaml"]] {
            let text =
                if arguments[0] == "migrate" { text.replace("0.5.0", "0.1.0") } else { text.to_owned() };
            let edited = |text: String| {
                fs::write(folder.join("r.yaml"), &text).unwrap();
                let output = ailca(&folder, arguments).output().unwrap();
                assert!(code(&output) < 2, "{}", err(&output));
                let edited = fs::read_to_string(folder.join("r.yaml")).unwrap();
                assert_ne!(edited, text, "{arguments:?}");
                edited
            };
            let one = edited(of(&text));
            assert_eq!(edited(of(&text.replace('\n', "\r\n"))), one.replace('\n', "\r\n"), "{arguments:?}");
            assert_eq!((one.ends_with('\n'), one.starts_with('\u{feff}')), (text.ends_with('\n'), bom));
        }
    }
}

#[test]
fn a_dash_is_standard_output() {
    let folder = folder("dash");
    fs::write(folder.join("run.csv"), table([1])).unwrap();
    fs::write(folder.join("report.yaml"), fs::read_to_string("fixtures/complete.yaml").unwrap()).unwrap();
    for (arguments, said) in [
        (&["new", "-"][..], "schemaVersion:"),
        (&["import", "--stage", "training", "run.csv", "-o", "-"], "- id: run1"),
        (&["export", "cyclonedx", "report.yaml", "-o", "-"], "\"bomFormat\""),
        (&["schema", "generate", "-o", "-"], "\"$schema\""),
    ] {
        // Twice: nothing that exists is in the way.
        for _ in 0..2 {
            let output = ailca(&folder, arguments).output().unwrap();
            assert_eq!(code(&output), 0, "{arguments:?}: {}", err(&output));
            assert!(String::from_utf8_lossy(&output.stdout).contains(said), "{arguments:?}");
            assert!(!err(&output).contains("next:"), "{}", err(&output));
        }
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "no file of that name");
    // Below a folder, it is a name like others.
    let output = ailca(&folder, &["new", "./-"]).output().unwrap();
    assert!(code(&output) == 0 && folder.join("-").exists(), "{}", err(&output));
}

/// A file takes what would steer a terminal or a log; there it is shown as a number, which the canonical form cannot be.
#[test]
fn a_document_goes_into_a_file_sign_for_sign() {
    let folder = folder("sign-for-sign");
    let text = HEAD.replace("title: Least", "title: \"Le\u{ad}ast \u{200b}\"");
    fs::write(folder.join("report.yaml"), &text).unwrap();
    let into = |file: &str, arguments: &[&str]| {
        let file = fs::File::create(folder.join(file)).unwrap();
        ailca(&folder, arguments).stdout(file).output().unwrap()
    };
    let report = ["--lang", "en", "digest", "report.yaml"];
    let digest = String::from_utf8(ailca(&folder, &report).output().unwrap().stdout).unwrap();
    let canonical = ["--lang", "en", "digest", "--canonical", "report.yaml"];
    assert_eq!(code(&into("form.json", &canonical)), 0);
    let form = ailca(&folder, &["digest", "form.json"]).output().unwrap().stdout;
    assert_eq!(
        String::from_utf8(form).unwrap().split_once(' ').unwrap().0,
        digest.split_once(' ').unwrap().0
    );
    assert!(fs::read_to_string(folder.join("form.json")).unwrap().contains('\u{ad}'));
    let piped = ailca(&folder, &canonical).output().unwrap();
    assert!(code(&piped) == 2 && piped.stdout.is_empty());
    assert!(String::from_utf8_lossy(&piped.stderr).contains("write it to a file with -o"));
    let copy = into("copy.yaml", &["redact", "--audience", "public", "report.yaml"]);
    assert!(code(&copy) < 2, "{copy:?}");
    assert!(fs::read_to_string(folder.join("copy.yaml")).unwrap().contains('\u{200b}'));
}
