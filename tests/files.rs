//! The command and the files of its user: none is lost, none is passed over without a word.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ailca::SchemaVersion;

use program::Ran;

/// The version that reports are brought to.
const NEWEST: &str = ailca::SchemaVersion::CURRENT.key();

fn run_os(arguments: &[&OsStr], locale: &[(&str, &str)]) -> Ran {
    Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .envs(locale.iter().copied())
        .output()
        .unwrap()
        .into()
}

fn run(arguments: &[&str]) -> Ran {
    let arguments: Vec<_> = arguments.iter().map(OsStr::new).collect();
    run_os(&arguments, &[("LC_ALL", "C")])
}

/// Runs a command that has to end within so many seconds.
fn within(seconds: u64, command: &mut Command) -> Ran {
    // In a group of its own, so that what a shell started ends with it.
    let child = command
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let group = format!("-{}", child.id());
    let (ended, end) = mpsc::channel();
    let watch = thread::spawn(move || {
        let is_late = end.recv_timeout(Duration::from_secs(seconds)).is_err();
        if is_late {
            Command::new("kill").args(["-9", "--", &group]).status().unwrap();
        }
        is_late
    });
    let output = child.wait_with_output().unwrap();
    let _ = ended.send(());
    assert!(!watch.join().unwrap(), "{command:?} did not end in {seconds} s");
    output.into()
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    program::folder("files", name)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

const HOLDS: &str = "fixtures/complete.yaml";
const CONTRADICTS: &str = "fixtures/reports/bloom-176b.yaml";

#[test]
fn nothing_that_exists_is_overwritten() {
    let folder = folder("exists");
    let mine = folder.join("mine.yaml");
    fs::copy(HOLDS, &mine).unwrap();
    let before = fs::read(&mine).unwrap();
    let file = text(&mine);
    for arguments in [
        &["export", "cyclonedx", HOLDS, "-o", file][..],
        &["export", "cyclonedx", file, "-o", file],
        &["export", "openlca", HOLDS, "-o", file],
        &["schema", "generate", "-o", file],
        &["profile", "check", "eu-gpai", "--write", file],
        &["import", "fixtures/exchange/codecarbon/x.csv", "-o", file],
        &["new", file],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
        assert_eq!(fs::read(&mine).unwrap(), before, "{arguments:?}");
    }
    let ran = run(&["schema", "generate", "-o", file]);
    assert!(ran.err.contains("exists already; give another name"), "{}", ran.err);
}

#[test]
fn what_a_folder_hides_is_told_and_the_rest_is_checked() {
    let folder = folder("search");
    fs::copy(HOLDS, folder.join("holds.YAML")).unwrap();
    fs::create_dir(folder.join(".git")).unwrap();
    fs::copy(CONTRADICTS, folder.join(".git/hidden.yaml")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (0, 1), "{}{}", ran.out, ran.err);

    // Links inside of the folder are followed, each file once; a link that leads back adds nothing.
    fs::create_dir(folder.join("runs")).unwrap();
    fs::copy(CONTRADICTS, folder.join("runs/contradicts.yaml")).unwrap();
    symlink("runs", folder.join("linked")).unwrap();
    symlink("runs/contradicts.yaml", folder.join("one.yaml")).unwrap();
    symlink(folder.canonicalize().unwrap(), folder.join("loop")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (1, 2), "{}{}", ran.out, ran.err);
    // What has no way of its own is reached by the link alone; a pattern means the names on the way.
    symlink(".git", folder.join("shown")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert!(ran.out.contains("shown/hidden.yaml reaches"), "{}{}", ran.out, ran.err);
    let ran = run(&["check", text(&folder.join("lin*d/*.yaml"))]);
    assert!(ran.out.contains("linked/contradicts.yaml reaches"), "{}{}", ran.out, ran.err);

    symlink("nowhere.yaml", folder.join("dangling.yaml")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (2, 3), "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("dangling.yaml: a link that leads nowhere"), "{}", ran.err);
}

#[test]
fn links_that_leave_a_folder_are_told_and_not_followed() {
    let (folder, apart) = (folder("links"), folder("links-apart"));
    fs::copy(HOLDS, folder.join("holds.yaml")).unwrap();
    fs::write(apart.join("secret.yaml"), "token: hunter2\n").unwrap();
    fs::write(apart.join("notes.txt"), "mine\n").unwrap();
    let apart = apart.canonicalize().unwrap();
    symlink(apart.join("secret.yaml"), folder.join("one.yaml")).unwrap();
    symlink(&apart, folder.join("all")).unwrap();
    symlink("/", folder.join("everything")).unwrap();
    // What holds no report is nobody's concern.
    symlink(apart.join("notes.txt"), folder.join("notes.txt")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (2, 1), "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains("hunter2") && !ran.err.contains("hunter2"), "{}{}", ran.out, ran.err);
    for name in ["one.yaml", "all", "everything"] {
        assert!(ran.err.contains(&format!("{name}: a link out of the folder")), "{name}: {}", ran.err);
    }
    assert!(!ran.err.contains("notes.txt"), "{}", ran.err);
    // A pattern that cannot reach below a link says nothing of it.
    let ran = run(&["check", text(&folder.join("h*.yaml"))]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let ran = run(&["check", text(&folder.join("*/*.yaml"))]);
    assert!(ran.code == 2 && ran.err.contains("all: a link out of the folder"), "{}", ran.err);
    // Named by itself, it is meant.
    let ran = run(&["check", text(&folder.join("one.yaml"))]);
    assert!(ran.code == 1 && ran.out.contains("hunter2"), "{}{}", ran.out, ran.err);
}

#[test]
fn a_tree_of_links_ends() {
    let folder = folder("link-tree");
    let names: Vec<_> = (0..24).map(|number| format!("d{number}")).collect();
    for (name, next) in names.iter().zip(names.iter().skip(1)) {
        let inside = folder.join(name);
        fs::create_dir_all(&inside).unwrap();
        for side in ["a", "b", "c"] {
            symlink(format!("../{next}"), inside.join(side)).unwrap();
        }
    }
    fs::create_dir_all(folder.join("d23")).unwrap();
    fs::copy(HOLDS, folder.join("d23/holds.yaml")).unwrap();
    for wanted in [folder.clone(), folder.join("**/*.yaml"), folder.join("*/a/*.yaml")] {
        let ran = run(&["check", text(&wanted)]);
        assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (0, 1), "{wanted:?}: {}", ran.err);
    }
}

/// A program as it runs for somebody who owns nothing, where the tests run for somebody who may do everything.
fn as_nobody(folder: &Path) -> Command {
    let program = folder.join("ailca");
    fs::copy(env!("CARGO_BIN_EXE_ailca"), &program).unwrap();
    let mut command = Command::new(&program);
    if fs::metadata(&program).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    command
}

#[test]
fn a_folder_that_cannot_be_read_is_told() {
    // Below the folder for everybody's files, since others may not enter that of the tests.
    let folder = std::env::temp_dir().join(format!("ailca-locked-{}", std::process::id()));
    let locked = folder.join("locked");
    fs::create_dir_all(&locked).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(HOLDS, folder.join("holds.yaml")).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let output = as_nobody(&folder).arg("check").arg(&folder).env("LC_ALL", "C").output();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let output = output.unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("locked: no permission"), "{err}");
    assert!(out.contains("holds.yaml reaches"), "{out}");
}

#[test]
fn a_missing_file_among_several_is_told_and_the_rest_is_checked() {
    let ran = run(&["check", "absent.yaml", HOLDS, "absent-too.yaml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("complete.yaml reaches"), "{}", ran.out);
    assert!(ran.err.contains("absent.yaml") && ran.err.contains("absent-too.yaml"), "{}", ran.err);
    let ran = run(&["check", "--format", "json", "absent.yaml", HOLDS]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, told["conforms"].as_bool()), (2, Some(false)));
}

#[test]
fn an_empty_corpus_holds_no_report() {
    let folder = folder("corpus");
    for (name, words) in [("empty.ndjson", ""), ("blank.NDJSON", "\n\n")] {
        let file = folder.join(name);
        fs::write(&file, words).unwrap();
        let ran = run(&["check", text(&file)]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.err.contains("no report in it"), "{}", ran.err);
    }
}

#[test]
fn a_report_of_a_corpus_has_the_line_of_the_corpus() {
    let file = folder("lines").join("c.ndjson");
    fs::write(&file, "\n\n{\"schemaVersion\": \"0.5.0\"}\n").unwrap();
    let of = |form: &str| run(&["check", "--format", form, text(&file)]).out;
    assert!(of("github").contains("c.ndjson,line=3,endLine=3,col="), "{}", of("github"));
    assert!(of("text").contains("c.ndjson:3:") && !of("text").contains("c.ndjson:3:1:"), "{}", of("text"));
    let sarif: serde_json::Value = serde_json::from_str(&of("sarif")).unwrap();
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 3);
    assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with("c.ndjson"));
}

#[test]
fn sarif_alarms_only_up_to_the_level_that_is_asked_for() {
    let ran = run(&["check", "--format", "sarif", "--level", "wellFormed", CONTRADICTS]);
    let sarif: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(ran.code, 0);
    assert!(results.iter().all(|result| result["level"] != "error"), "{results:#?}");
}

#[test]
fn names_that_are_no_text_are_names() {
    let folder = folder("bytes");
    let named = |bytes: &[u8]| folder.join(OsStr::from_bytes(bytes));
    let (report, table, new) = (named(b"caf\xe9.yaml"), named(b"r\xffn.csv"), named(b"n\xe9w.yaml"));
    fs::copy("fixtures/versions/0.1.0.yaml", &report).unwrap();
    fs::write(&table, TABLE).unwrap();
    let profile = named(b"p\xe9.yaml");
    fs::write(&profile, run(&["profile", "show", "eu-gpai"]).out).unwrap();
    let schema = named(b"s\xe9.json");
    fs::write(&schema, run(&["schema", "show", "working"]).out).unwrap();
    let word = OsStr::new;
    for (arguments, code) in [
        (vec![word("migrate"), report.as_os_str()], 0),
        (vec![word("check"), word("--level"), word("wellFormed"), report.as_os_str()], 0),
        (vec![word("export"), word("cyclonedx"), report.as_os_str()], 0),
        (
            vec![
                word("import"),
                word("--stage"),
                word("training"),
                table.as_os_str(),
                word("-o"),
                new.as_os_str(),
            ],
            0,
        ),
        (
            vec![
                word("import"),
                word("--stage"),
                word("training"),
                table.as_os_str(),
                word("--into"),
                report.as_os_str(),
            ],
            0,
        ),
        (vec![word("profile"), word("check"), profile.as_os_str()], 0),
        (vec![word("check"), word("--profile"), profile.as_os_str(), report.as_os_str()], 1),
        (vec![word("schema"), word("validate"), schema.as_os_str()], 0),
        (vec![word("schema"), word("diff"), schema.as_os_str(), word("working")], 0),
        (vec![word("check"), named(b"absent\xe9.yaml").as_os_str()], 2),
    ] {
        let ran = run_os(&arguments, &[("LC_ALL", "C")]);
        assert_eq!(ran.code, code, "{arguments:?}: {}{}", ran.out, ran.err);
        assert!(!ran.err.contains("panicked") && !ran.err.contains("UTF-8"), "{arguments:?}: {}", ran.err);
    }
    assert!(fs::read_to_string(&report).unwrap().contains("- id: one"));
    assert!(new.exists(), "the draft has the name that was asked for");
    let ran = run_os(&[word("check"), folder.as_os_str()], &[("LC_ALL", "C")]);
    assert!(ran.out.contains("caf\\xE9.yaml"), "{}{}", ran.out, ran.err);
}

/// What is no file, by its kind.
fn others(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let (pipe, socket) = (folder.join("pipe.yaml"), folder.join("socket.yaml"));
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    UnixListener::bind(&socket).unwrap();
    vec![(pipe, "a named pipe"), (socket, "a socket"), ("/dev/zero".into(), "a device")]
}

#[test]
fn what_is_no_file_is_refused_by_name_and_never_read() {
    let folder = folder("kinds");
    for (other, kind) in others(&folder) {
        let other = text(&other);
        for arguments in [
            &["check", other][..],
            &["import", "--stage", "training", other],
            &["import", "--stage", "training", "--into", other, HOLDS],
            &["migrate", other],
            &["export", "spdx", other],
            &["schema", "validate", other],
            &["schema", "diff", "working", other],
            &["profile", "check", other],
            &["profile", "check", "eu-gpai", "--report", other],
            &["check", "--profile", other, HOLDS],
        ] {
            let ran =
                within(10, Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).env("LC_ALL", "C"));
            assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
            assert!(ran.err.contains(other) && ran.err.contains(kind), "{arguments:?}: {}", ran.err);
        }
    }
    let ran = run(&["check", text(&folder)]);
    assert!(
        ran.err.contains("pipe.yaml: a named pipe") && ran.err.contains("socket.yaml: a socket"),
        "{}",
        ran.err
    );
}

#[test]
fn acceptances_stand_in_a_file_of_the_folder() {
    let (folder, apart) = (folder("accept-kinds"), folder("accept-apart"));
    fs::copy(HOLDS, folder.join("report.yaml")).unwrap();
    fs::write(apart.join("ailca.yaml"), "token: hunter2\n").unwrap();
    let file = folder.join("ailca.yaml");
    let check = || {
        let ran = within(
            10,
            Command::new(env!("CARGO_BIN_EXE_ailca")).arg("check").arg(&folder).env("LC_ALL", "C"),
        );
        fs::remove_file(&file).unwrap();
        ran
    };
    assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
    let ran = check();
    assert!(ran.code == 2 && ran.err.contains("ailca.yaml: a named pipe"), "{}", ran.err);
    for (to, said) in [
        ("/dev/zero", "a link out of the folder"),
        ("../accept-apart/ailca.yaml", "a link out of the folder"),
        ("nowhere.yaml", "a link that leads nowhere"),
    ] {
        symlink(to, &file).unwrap();
        let ran = check();
        assert!(ran.code == 2 && ran.err.contains(said) && !ran.err.contains("hunter2"), "{to}: {}", ran.err);
    }
    fs::write(folder.join("shared.txt"), "accept: []\n").unwrap();
    symlink("shared.txt", &file).unwrap();
    let ran = check();
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn what_a_program_writes_is_read_up_to_the_bound() {
    let shell = |script: &str| {
        let mut command = Command::new("bash");
        command.args(["-c", script, env!("CARGO_BIN_EXE_ailca")]).env("LC_ALL", "C");
        within(30, &mut command)
    };
    for script in [
        format!("cat {HOLDS} | \"$0\" check -"),
        format!("cat {HOLDS} | \"$0\" check /dev/stdin"),
        format!("\"$0\" check <(cat {HOLDS})"),
        format!("cat {HOLDS} | \"$0\" export cyclonedx -"),
        format!("cat {HOLDS} | \"$0\" migrate -"),
    ] {
        let ran = shell(&script);
        assert_eq!(ran.code, 0, "{script}: {}{}", ran.out, ran.err);
    }
    for script in [
        "\"$0\" check - < /dev/zero",
        "\"$0\" check /dev/stdin < /dev/zero",
        "\"$0\" check <(cat /dev/zero)",
        "\"$0\" migrate - < /dev/zero",
        "\"$0\" profile check - < /dev/zero",
    ] {
        let ran = shell(script);
        assert!(
            ran.code > 0 && format!("{}{}", ran.out, ran.err).contains("16 MiB"),
            "{script}: {}{}",
            ran.out,
            ran.err
        );
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_work() {
    // A reader that takes one line, and one that takes none, so that nothing has to be printed to see that it is gone.
    for (form, reader) in [("text", "head -1"), ("github", "head -1"), ("text", "true"), ("json", "true")] {
        let check = format!("yes '{{\"a\":1}}' | \"$0\" check --format {form} -");
        let script = format!("{check} | {reader}; echo ${{PIPESTATUS[1]}}");
        let mut command = Command::new("bash");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_ailca")]).env("LC_ALL", "C");
        let ran = within(300, &mut command);
        assert!(ran.out.ends_with("2\n") && ran.err.is_empty(), "{form}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn no_number_of_threads_stops_a_check() {
    for threads in ["100000", "1", "0", "many"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
        command.args(["check", HOLDS]).envs([("LC_ALL", "C"), ("RAYON_NUM_THREADS", threads)]);
        let ran = within(20, &mut command);
        assert_eq!(ran.code, 0, "{threads}: {}", ran.err);
    }
}

#[test]
fn a_profile_and_a_guideline_do_not_go_together() {
    let ran = run(&["check", "--profile", "eu-gpai", "--guideline", "itu-t-l1801", HOLDS]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--guideline"), "{}", ran.err);
}

#[test]
fn the_first_variable_that_says_anything_sets_the_language() {
    let help = |locale: &[(&str, &str)]| run_os(&[OsStr::new("--help")], locale).out;
    let french = |locale: &[(&str, &str)]| help(locale).contains("Vérifie");
    assert!(!french(&[("LC_ALL", "C"), ("LC_MESSAGES", "fr_FR"), ("LANG", "fr_FR.UTF-8")]));
    assert!(!french(&[("LC_ALL", ""), ("LC_MESSAGES", "de_DE"), ("LANG", "fr_FR.UTF-8")]));
    assert!(french(&[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "fr_FR.UTF-8")]));
}

#[test]
fn rewriting_keeps_permissions_and_links() {
    let folder = folder("modes");
    let (file, link) = (folder.join("report.yaml"), folder.join("link.yaml"));
    let old = fs::read_to_string(HOLDS)
        .unwrap()
        .replace(&format!("schemaVersion: {NEWEST}"), "schemaVersion: 0.3.0");
    fs::write(&file, old).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("report.yaml", &link).unwrap();
    let ran = run(&["migrate", text(&link)]);
    assert!(ran.code < 2, "{}", ran.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains(NEWEST));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing half-written is left");
}

#[test]
fn acceptances_may_be_empty_and_say_what_they_want() {
    let folder = folder("accept");
    let report = folder.join("report.yaml");
    fs::copy(HOLDS, &report).unwrap();
    for (name, words, code, said) in [
        ("ailca.yaml", "accept:\n", 0, ""),
        ("ailca.yml", "accept: none\n", 2, "put a dash before it"),
        (
            "ailca.yml",
            "accept:\n  - { rule: GHG-001, path: /a, reason: x, expires: 31/12/2026 }\n",
            2,
            "write it like this: 2026-12-31",
        ),
        ("ailca.yml", "acept: []\n", 2, "write accept"),
    ] {
        let file = folder.join(name);
        fs::write(&file, words).unwrap();
        let ran = run(&["check", text(&folder)]);
        assert_eq!(ran.code, code, "{words}{}", ran.err);
        assert!(ran.err.contains(said) && !ran.err.contains("expected"), "{}", ran.err);
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_statement_shows_what_is_accepted_and_lifts_nothing_for_it() {
    let folder = folder("accept-statement");
    let report = folder.join("report.yaml");
    fs::copy("fixtures/reports/bloom-176b.yaml", &report).unwrap();
    let ask = |form: &str| run(&["check", "--guideline", "iso-iec-21031", "--format", form, text(&report)]);
    let verdict = |ran: &Ran| -> Vec<serde_json::Value> {
        let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        told["reports"][0]["clauses"].as_array().unwrap().clone()
    };
    let before = verdict(&ask("json"));
    let accept = "accept:\n  - { rule: GHG-001, path: /inventory, reason: Figures as published, expires: 9998-12-31 }\n  \
                  - { rule: GHG-002, path: /nowhere, reason: None, expires: 9998-12-31 }\n";
    fs::write(folder.join("ailca.yaml"), accept).unwrap();
    for form in ["text", "markdown"] {
        let ran = ask(form);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.out.contains("accepted until 9998-12-31: Figures as published"), "{}", ran.out);
        assert!(ran.err.contains("ailca.yaml:3:"), "what accepts nothing is told: {}", ran.err);
    }
    let ran = ask("json");
    assert_eq!(ran.code, 1);
    let after = verdict(&ran);
    let mut shown = 0;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before["verdict"], after["verdict"]);
        for finding in after["findings"].as_array().unwrap() {
            let accepted = finding["rule"] == "GHG-001";
            assert_eq!(finding["accepted"]["reason"] == "Figures as published", accepted, "{finding}");
            shown += usize::from(accepted);
        }
    }
    assert!(shown > 0);
}

#[test]
fn a_dry_run_says_that_no_file_was_written_and_a_step_leaves_nothing() {
    let file = folder("migrate").join("old.yaml");
    fs::copy("fixtures/versions/0.1.0.yaml", &file).unwrap();
    let ran = run(&["migrate", "--dry-run", text(&file)]);
    assert!(ran.err.contains("no file was written") && !ran.err.contains("was brought"), "{}", ran.err);
    let ran = run(&["migrate", "--to", "0.2.0", text(&file)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = run(&["migrate", "--to", "0.9.0", text(&file)]);
    assert!(ran.code == 2 && ran.err.contains("0.3.0"), "{}", ran.err);
}

#[test]
fn a_whole_corpus_is_migrated() {
    let corpus = folder("migrate-corpus");
    let old = fs::read_to_string("fixtures/versions/0.1.0.yaml").unwrap();
    fs::write(corpus.join("old.yaml"), &old).unwrap();
    fs::write(corpus.join("package.json"), "{ \"name\": \"x\" }").unwrap();
    fs::write(corpus.join("broken.yaml"), "schemaVersion: [\n").unwrap();
    let line = |version: &str| format!("{{\"schemaVersion\": \"{version}\", \"report\": {{}}}}\n");
    fs::write(corpus.join("all.ndjson"), format!("{}\n{}no\n", line("0.1.0"), line(NEWEST))).unwrap();
    let ran = run(&["migrate", text(&corpus)]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("package.json has no schemaVersion"), "{}", ran.err);
    assert!(ran.err.contains("broken.yaml:") && ran.err.contains("all.ndjson:4:"), "{}", ran.err);
    let read = |name: &str| fs::read_to_string(corpus.join(name)).unwrap();
    let tokens = [
        "inputTokens: { value: 200 }, outputTokens: { value: 400 }",
        "tokens: { input: { value: 200 }, output: { value: 400 } }",
    ];
    let newest = old.replacen("0.1.0", NEWEST, 1).replacen("intendedUse", "intendedApplication", 1);
    assert_eq!(read("old.yaml"), newest.replacen(tokens[0], tokens[1], 1));
    assert_eq!(read("package.json"), "{ \"name\": \"x\" }");
    assert_eq!(read("all.ndjson"), format!("{}\n{}no\n", line(NEWEST), line(NEWEST)));

    fs::remove_file(corpus.join("broken.yaml")).unwrap();
    fs::write(corpus.join("all.ndjson"), line("0.2.0") + &line("0.3.0")).unwrap();
    let ran = run(&["migrate", "--dry-run", text(&corpus)]);
    assert_eq!(
        (ran.code, ran.out.matches(&format!("schemaVersion\": \"{NEWEST}\"")).count()),
        (0, 2),
        "{}",
        ran.err
    );
    assert_eq!(read("all.ndjson"), line("0.2.0") + &line("0.3.0"));
}

#[test]
fn a_schema_is_frozen_only_where_schemas_are_released() {
    let empty = folder("freeze");
    let newest = SchemaVersion::CURRENT.key();
    let ran = run(&["schema", "freeze", newest, "--folder", text(&empty)]);
    assert_eq!((ran.code, fs::read_dir(&empty).unwrap().count()), (2, 0));
    assert!(ran.err.contains("root of the project"), "{}", ran.err);

    // The types of this build are of a version that an older lock does not know: what it lacks is asked for.
    let project = folder("freeze-project");
    let schemas = project.join("schema");
    fs::create_dir_all(schemas.join("0.4.0")).unwrap();
    fs::copy("schema/0.4.0/report.schema.json", schemas.join("0.4.0/report.schema.json")).unwrap();
    let frozen = fs::read_to_string("schema/released.lock").unwrap();
    // Without an end of its last line.
    let lock = frozen.lines().find(|line| line.ends_with(" 0.4.0")).unwrap();
    fs::write(schemas.join("released.lock"), lock).unwrap();
    let freeze = || run(&["schema", "freeze", newest, "--folder", text(&schemas)]);
    let ran = freeze();
    assert!(ran.code == 2 && ran.err.contains("versions/0.4.0.yaml is missing"), "{}", ran.err);
    fs::create_dir_all(project.join("fixtures/versions")).unwrap();
    let fixture = project.join("fixtures/versions/0.4.0.yaml");
    for wrong in ["", "schemaVersion: 0.4.0\n", &fs::read_to_string("fixtures/versions/0.3.0.yaml").unwrap()]
    {
        fs::write(&fixture, wrong).unwrap();
        let ran = freeze();
        assert!(ran.code == 2 && ran.err.contains("no report of 0.4.0 that reaches"), "{}", ran.err);
    }
    fs::copy("fixtures/versions/0.4.0.yaml", &fixture).unwrap();
    assert_eq!(freeze().code, 0);
    assert!(fs::read_to_string(schemas.join("released.lock")).unwrap().starts_with(&format!("{lock}\n")));

    // A lock that is none, and a schema that is not what was frozen.
    for (wrong, said) in [("garbage\n", "released.lock:1: no line of a digest"), ("", "")] {
        fs::write(schemas.join("released.lock"), format!("{wrong}{lock}\n")).unwrap();
        let schema = schemas.join("0.4.0/report.schema.json");
        fs::write(&schema, "{}").unwrap();
        let ran = freeze();
        let said = if said.is_empty() { "0.4.0/report.schema.json: not as it was frozen" } else { said };
        assert!(ran.code == 2 && ran.err.contains(said), "{}", ran.err);
        fs::copy("schema/0.4.0/report.schema.json", &schema).unwrap();
    }

    // After 0.9.0 what has changed since 0.4.0 is no 0.5.0.
    fs::rename(schemas.join("0.4.0"), schemas.join("0.9.0")).unwrap();
    fs::write(schemas.join("released.lock"), lock.replace("0.4.0", "0.9.0")).unwrap();
    assert!(freeze().err.contains("the next version is 0.10.0 at least"));
}

#[test]
fn the_schema_of_a_profile_is_sound_and_differs_by_what_it_asks_for() {
    let file = folder("overlay").join("profile.schema.json");
    let ran = run(&["schema", "generate", "--profile", "eu-gpai", "-o", text(&file)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = run(&["schema", "validate", text(&file)]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let ran = run(&["schema", "diff", "working", text(&file), "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let changes = told["changes"].as_array().unwrap();
    assert!(!changes.is_empty() && changes.iter().all(|change| change["kind"] == "demand-added"), "{told:#}");
    assert_eq!(run(&["schema", "diff", text(&file), text(&file)]).code, 0);
}

const TABLE: &str = "timestamp,run_id,duration,emissions,energy_consumed,country_iso_code,codecarbon_version\n\
    2026-03-01T12:00:00,one,3600,0.057123456789,1.0021654321,FRA,3.4.0\n";

#[test]
fn what_is_imported_twice_counts_once() {
    let folder = folder("import-twice");
    let (one, copy, other) = (folder.join("a.csv"), folder.join("b.csv"), folder.join("c.csv"));
    fs::write(&one, TABLE).unwrap();
    fs::write(&copy, TABLE).unwrap();
    fs::write(&other, TABLE.replace("3600", "3601").replace("2026-03-01T12:00:00", "1 March")).unwrap();
    let ran = run(&["import", "--stage", "training", text(&one), text(&copy)]);
    assert_eq!(ran.out.matches("- id: one").count(), 1, "{}", ran.out);
    assert!(ran.err.contains("b.csv: left out: the file has the content of"), "{}", ran.err);
    assert!(ran.err.contains("still required: report.publisher, system.name"), "{}", ran.err);
    let ran = run(&["import", "--stage", "training", text(&one), text(&other)]);
    assert!(ran.err.contains("run one stands in") && ran.err.contains("a.csv too"), "{}", ran.err);
    assert!(ran.err.contains("cannot be read") && !ran.err.contains("no field"), "{}", ran.err);
}

#[test]
fn imports_name_what_keeps_them_from_running() {
    let folder = folder("import-words");
    let (empty, table) = (folder.join("empty.csv"), folder.join("a.csv"));
    fs::write(&empty, "").unwrap();
    fs::write(&table, TABLE).unwrap();
    for (arguments, said) in [
        (&["import", text(&empty)][..], "the file is empty"),
        (&["import", text(&folder)], "--stage"),
        (&["import", "codcarbon", text(&table)], "`ailca import --list`"),
        (&["export", "spdxx", HOLDS], "`ailca export --list`"),
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.err.contains(said.trim_matches('`')), "{}", ran.err);
    }
}

#[test]
fn an_import_takes_the_place_of_the_example_in_a_new_report() {
    let folder = folder("import-new");
    let (report, table) = (folder.join("report.yaml"), folder.join("a.csv"));
    fs::write(&table, TABLE).unwrap();
    let ran = run(&["new", text(&report)]);
    assert!(ran.err.contains("next:  ailca check"), "{}", ran.err);
    let ran = run(&["import", "--stage", "training", text(&table), "--into", text(&report)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let words = fs::read_to_string(&report).unwrap();
    assert!(!words.contains("# inventory:") && words.contains("\ninventory:"), "{words}");
    assert!(words.contains("# goalAndScope:"), "what is not filled stays: {words}");
    assert_eq!(run(&["check", "--level", "wellFormed", text(&report)]).code, 0);
}

#[test]
fn decimal_commas_and_blank_keys_are_named() {
    let folder = folder("numbers");
    let file = folder.join("report.yaml");
    let whole = fs::read_to_string("src/templates/minimal.yaml").unwrap();
    for (energy, said) in [
        ("{ value: 12,5, unit: MWh, boundary: it }", "write 12.5:"),
        ("{ value: \"12,5\", unit: MWh, boundary: it }", "write 12.5:"),
        ("{ value: 12 500, unit: MWh, boundary: it }", "write 12500, without"),
        ("{ value: NaN, unit: MWh, boundary: it }", "“NaN” is no number"),
    ] {
        let words = format!(
            "{whole}\ninventory:\n  training:\n    activities:\n      - id: a\n        stage: training\n        energy:\n          - {energy}\n"
        );
        fs::write(&file, words).unwrap();
        let ran = run(&["check", "--format", "json", text(&file)]);
        assert!(ran.out.contains(said), "{energy}: {}", ran.out);
    }
    fs::write(&file, whole.replace("title: Life cycle assessment of our system", "title:")).unwrap();
    let ran = run(&["check", "--format", "json", text(&file)]);
    assert!(ran.out.contains("fill it in"), "{}", ran.out);
}

#[test]
fn a_profile_is_refused_in_words_at_its_place() {
    let file = folder("profile").join("p.yaml");
    let head = "profile: x\nversion: '1'\ntitle: { en: x, fr: x }\nauthority: x\nlevel: wellFormed\n";
    for (words, place, said) in [
        (head.replace("profile: x", "profile: My Profile"), ":1:10:", "cannot be part of an address"),
        (head.replace("'1'", "'../1'"), ":2:10:", "cannot be part of an address"),
        (format!("{head}requires: []\n"), ":6:1:", "write require"),
        (head.replace("{ en: x, fr: x }", "[x]"), ":3:8:", "one for each language"),
        (
            format!(
                "{head}bound:\n  - {{ path: /a, atMost: much, unit: '1', message: {{ en: x, fr: x }} }}\n"
            ),
            ":7:",
            "this is a text, where a number is asked for",
        ),
    ] {
        fs::write(&file, words).unwrap();
        let ran = run(&["profile", "check", text(&file)]);
        assert!(ran.out.contains(place) && ran.out.contains(said), "{}{}", ran.out, ran.err);
        assert!(!ran.out.contains("expected") && !ran.out.contains("struct"), "{}", ran.out);
        let french = run(&["--lang", "fr", "profile", "check", text(&file)]);
        assert!(!french.out.contains(said), "{}", french.out);
    }
}

#[test]
fn broken_yaml_is_told_in_the_language_of_the_reader() {
    let file = folder("yaml").join("r.yaml");
    for words in ["a: 1\nb\nc: 2\n", "a: 'x' y\n", "- a\nb: 1\n", "a: ]\n", "a: *\n"] {
        fs::write(&file, words).unwrap();
        let french = run(&["--lang", "fr", "check", text(&file)]);
        for english in ["while", "did not", "expected"] {
            assert!(!french.out.contains(english), "{}", french.out);
        }
    }
}

#[test]
fn advisories_end_at_a_version_and_come_in_order() {
    let ran = run(&["advisories"]);
    assert!(ran.out.contains("< 2.5.0") && !ran.out.contains("99"), "{}", ran.out);
    let ids: Vec<_> = ran.out.lines().filter(|line| line.starts_with("ADV-CC")).collect();
    assert!(ids.is_sorted(), "{ids:?}");
}
