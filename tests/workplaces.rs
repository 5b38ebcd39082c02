//! What is handed to those who check reports in their own places, held against the program: hooks, an action, a template.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_yaml::Value;

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value:?}"))
}

/// The commands of `ailca` in a script, each with its first word and its options.
fn commands(script: &str) -> Vec<(String, Vec<String>)> {
    let script = script.replace("\\\n", " ").replace(['{', '}'], ";");
    let lines = script.split(['\n', ';', '|', '&']).map(str::trim);
    let called = lines.filter_map(|line| line.strip_prefix("ailca "));
    let command = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next().unwrap().to_owned();
        let options = words.take_while(|word| *word != "--" && *word != ">");
        (name, options.filter(|word| word.starts_with('-')).map(str::to_owned).collect())
    };
    called.map(command).collect()
}

/// Holds every command of a script, and every option of it, against the help of the program.
fn are_known(script: &str, further: &[&str]) -> usize {
    let commands = commands(script);
    for (name, options) in &commands {
        let help = Command::new(env!("CARGO_BIN_EXE_ailca")).args([name, "--help"]).output().unwrap();
        assert!(help.status.success(), "there is no command {name}");
        let help = String::from_utf8(help.stdout).unwrap();
        let known: BTreeSet<_> = help
            .split(|each: char| each.is_whitespace() || each == ',')
            .filter(|word| word.starts_with('-'))
            .collect();
        for option in options.iter().map(String::as_str).chain(further.iter().copied()) {
            let option = option.split('=').next().unwrap();
            assert!(known.contains(option), "ailca {name} knows no {option}");
        }
    }
    commands.len()
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("workplaces").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn hooks_call_what_there_is_on_the_names_of_reports() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hooks = hooks.as_sequence().unwrap();
    assert!(!hooks.is_empty());
    for hook in hooks {
        assert_eq!(are_known(text(hook, "entry"), &[]), 1);
        assert!(["rust", "system"].contains(&text(hook, "language")));
        // The pattern of names, in the few signs that it is made of.
        assert_eq!(text(hook, "files"), r"\.ailca\.(ya?ml|json)$");
        let [command, name] = [0, 1].map(|word| text(hook, "entry").split(' ').nth(word).unwrap());
        assert_eq!(command, "ailca");
        let run = |file: &str| Command::new(env!("CARGO_BIN_EXE_ailca")).args([name, file]).output().unwrap();
        assert_eq!(run("fixtures/complete.yaml").status.code(), Some(0));
        assert_eq!(run("fixtures/reports/bloom-176b.yaml").status.code(), Some(1));
    }
}

#[test]
fn the_template_of_a_pipeline_calls_what_there_is() {
    let template = yaml("ci/ailca.gitlab-ci.yml");
    let script: Vec<_> = template["ailca"]["script"]
        .as_sequence()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    assert_eq!(are_known(&script.join("\n"), &[]), 2);
    let output = run_script(&script.join("\n"), &folder("pipeline"), &[("AILCA_FILES", ".")]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let junit = fs::read_to_string(folder_of("pipeline").join("ailca-junit.xml")).unwrap();
    assert!(junit.contains("<testsuite ") && junit.contains("<failure"), "{junit}");
}

fn folder_of(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("workplaces").join(name)
}

/// Runs a script as a runner does, in a folder with one report that conforms and one that does not.
fn run_script(script: &str, folder: &Path, environment: &[(&str, &str)]) -> Output {
    fs::copy("fixtures/complete.yaml", folder.join("complete.yaml")).unwrap();
    fs::copy("fixtures/reports/bloom-176b.yaml", folder.join("bloom 176b.ailca.yaml")).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_ailca")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("PATH", path)
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

#[test]
fn the_action_names_only_options_and_inputs_that_there_are() {
    let action = yaml("action.yml");
    let text_of_action = fs::read_to_string("action.yml").unwrap();
    let inputs: BTreeSet<_> =
        action["inputs"].as_mapping().unwrap().keys().map(|key| key.as_str().unwrap().to_owned()).collect();
    let used: BTreeSet<_> = text_of_action
        .split("inputs.")
        .skip(1)
        .map(|rest| {
            rest.split(|each: char| !each.is_alphanumeric() && each != '-').next().unwrap().to_owned()
        })
        .collect();
    assert_eq!(used, inputs, "every input is used, and none but those");
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    let mut commands = 0;
    for step in steps {
        let Some(script) = step["run"].as_str() else { continue };
        assert_eq!(text(step, "shell"), "bash");
        // What a caller gives reaches a script as a variable, and never as a part of it.
        assert!(!script.contains("${{"), "{script}");
        commands += are_known(script, &["--lang", "--level", "--profile"]);
    }
    assert_eq!(commands, 3);
}

#[cfg(unix)]
#[test]
fn the_check_of_the_action_writes_sarif_and_says_whether_reports_conform() {
    let action = yaml("action.yml");
    let step = |id: &str| {
        let steps = action["runs"]["steps"].as_sequence().unwrap();
        steps.iter().find(|step| step["id"].as_str() == Some(id)).unwrap().clone()
    };
    for (files, level, code) in
        [(".", "", "1"), ("complete.yaml\n", "assured", "0"), ("bloom*.yaml", "wellFormed", "0")]
    {
        let folder = folder("action");
        let environment = [
            ("FILES", files),
            ("LEVEL", level),
            ("PROFILE", ""),
            ("SPOKEN", "fr"),
            ("SARIF", "out.sarif"),
            ("GITHUB_OUTPUT", "output"),
            ("GITHUB_STEP_SUMMARY", "summary"),
        ];
        let output = run_script(text(&step("check"), "run"), &folder, &environment);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(fs::read_to_string(folder.join("output")).unwrap(), format!("code={code}\n"));
        let sarif = fs::read_to_string(folder.join("out.sarif")).unwrap();
        let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
        assert_eq!(sarif["version"], "2.1.0");
        assert!(fs::read_to_string(folder.join("summary")).unwrap().starts_with("```text\n"));
    }
    // What could not run ends the step.
    let folder = folder("action");
    let environment = [
        ("FILES", "absent.yaml"),
        ("LEVEL", ""),
        ("PROFILE", ""),
        ("SPOKEN", "en"),
        ("SARIF", "out.sarif"),
        ("GITHUB_OUTPUT", "output"),
        ("GITHUB_STEP_SUMMARY", "summary"),
    ];
    assert_eq!(run_script(text(&step("check"), "run"), &folder, &environment).status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn scripts_of_the_action_are_sound_bash() {
    for step in yaml("action.yml")["runs"]["steps"].as_sequence().unwrap() {
        let Some(script) = step["run"].as_str() else { continue };
        let checked = Command::new("bash").args(["-n", "-c", script]).output().unwrap();
        assert!(checked.status.success(), "{checked:?}");
    }
}

/// The blocks of a page of the book in one notation.
fn blocks(page: &str, notation: &str) -> Vec<String> {
    let fence = format!("```{notation}\n");
    let parts = page.split(fence.as_str()).skip(1);
    parts.map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_book_shows_hooks_and_inputs_that_there_are() {
    let page = fs::read_to_string("docs/src/workplaces.md").unwrap();
    let shown = blocks(&page, "yml");
    let hooks: Vec<_> = yaml(".pre-commit-hooks.yaml")
        .as_sequence()
        .unwrap()
        .iter()
        .map(|hook| text(hook, "id").to_owned())
        .collect();
    let inputs = yaml("action.yml")["inputs"].clone();
    let (mut named, mut given) = (0, 0);
    for block in &shown {
        let block: Value = serde_yaml::from_str(block).unwrap();
        for hook in block["repos"]
            .as_sequence()
            .into_iter()
            .flatten()
            .flat_map(|repo| repo["hooks"].as_sequence().unwrap().iter())
        {
            assert!(hooks.contains(&text(hook, "id").to_owned()));
            let arguments = hook["args"].as_sequence().unwrap();
            let arguments: Vec<_> = arguments.iter().map(|each| each.as_str().unwrap()).collect();
            are_known(&format!("ailca check {}", arguments.join(" ")), &[]);
            named += 1;
        }
        for job in block["jobs"].as_mapping().into_iter().flat_map(|jobs| jobs.values()) {
            for step in job["steps"].as_sequence().unwrap() {
                for key in step["with"].as_mapping().into_iter().flat_map(|with| with.keys()) {
                    assert!(inputs.get(key).is_some(), "{key:?} is no input of the action");
                    given += 1;
                }
            }
        }
    }
    assert!(named > 0 && given > 0, "hooks and inputs are shown");
}

#[test]
fn the_container_is_built_of_what_there_is() {
    let lines = fs::read_to_string("Containerfile").unwrap();
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let least = manifest.split("rust-version = \"").nth(1).unwrap().split('"').next().unwrap();
    assert!(lines.contains(&format!("FROM rust:{least}-")), "the compiler is the oldest that is promised");
    let spared = fs::read_to_string(".dockerignore").unwrap();
    for copied in lines.lines().filter_map(|line| line.strip_prefix("COPY ")) {
        let mut words: Vec<_> = copied.split(' ').collect();
        words.pop().unwrap();
        for word in words.iter().filter(|_| !copied.starts_with("--from")) {
            assert!(Path::new(word).exists() && spared.lines().all(|line| line != *word), "{word}");
        }
    }
    // What the program is compiled with is there.
    for needed in ["src", "crates", "fixtures", "schema", "Cargo.lock", "build.rs", "docs"] {
        assert!(spared.lines().all(|line| line != needed), "{needed}");
    }
}

#[test]
fn the_extension_starts_what_there_is_and_speaks_both_languages() {
    let json = |file: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(format!("editors/vscode/{file}")).unwrap()).unwrap()
    };
    let package = json("package.json");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    let main = fs::read_to_string(
        Path::new("editors/vscode").join(package["main"].as_str().unwrap().trim_start_matches("./")),
    );
    let main = main.unwrap();
    assert!(main.contains("[\"lsp\"]") && main.contains("[\"lsp\", \"--lang\", language]"));
    let ran = Command::new(env!("CARGO_BIN_EXE_ailca")).args(["lsp", "--help"]).output().unwrap();
    assert!(ran.status.success());
    // Settings and commands that the code names are declared, and the other way round.
    let declared = package["contributes"]["configuration"]["properties"].as_object().unwrap();
    for key in declared.keys().filter(|key| *key != "ailca.trace.server") {
        assert!(main.contains(key.trim_start_matches("ailca.")), "{key}");
    }
    for command in package["contributes"]["commands"].as_array().unwrap() {
        assert!(main.contains(command["command"].as_str().unwrap()));
    }
    let choices = declared["ailca.language"]["enum"].as_array().unwrap();
    let choices: Vec<_> =
        choices.iter().filter_map(|each| each.as_str()).filter(|key| !key.is_empty()).collect();
    assert_eq!(choices, ailca::Language::ALL.map(ailca::Language::tag));
    // The names of reports are those that the hooks take.
    let names = package["contributes"]["languages"].to_string();
    for name in ["*.ailca.yaml", "*.ailca.yml", "*.ailca.json"] {
        assert!(names.contains(name), "{name}");
    }
    let (english, french) = (json("package.nls.json"), json("package.nls.fr.json"));
    let words = package.to_string();
    for (key, english) in english.as_object().unwrap() {
        assert!(words.contains(&format!("%{key}%")), "{key} is said nowhere");
        assert!(
            french[key].as_str().is_some_and(|french| !french.is_empty() && Some(french) != english.as_str()),
            "{key}"
        );
    }
    assert_eq!(words.matches("\"%").count(), english.as_object().unwrap().len());
}

/// What a step of the release runs.
fn step_of_release(job: &str, name: &str) -> String {
    let steps = yaml(".github/workflows/release.yml")["jobs"][job]["steps"].clone();
    let step = steps.as_sequence().unwrap().iter().find(|step| step["name"].as_str() == Some(name)).cloned();
    text(&step.unwrap_or_else(|| panic!("no step {name}")), "run").to_owned()
}

#[test]
fn a_release_has_what_the_action_fetches() {
    let targets =
        yaml(".github/workflows/release.yml")["jobs"]["program"]["strategy"]["matrix"]["include"].clone();
    let built: BTreeSet<String> =
        targets.as_sequence().unwrap().iter().map(|each| text(each, "target").to_owned()).collect();
    let action = fs::read_to_string("action.yml").unwrap();
    let fetched: BTreeSet<String> = action
        .lines()
        .filter_map(|line| line.split_once("target=")?.1.split_once(" ;;"))
        .map(|(target, _)| target.to_owned())
        .collect();
    assert_eq!(built, fetched);
    assert!(step_of_release("program", "Build").contains("--profile dist"));
    for target in ["x86_64-unknown-linux-musl", "x86_64-pc-windows-msvc"] {
        let place = folder(&format!("release-{target}"));
        let built = place.join("target").join(target).join("dist");
        fs::create_dir_all(&built).unwrap();
        let program = if target.contains("windows") { "ailca.exe" } else { "ailca" };
        fs::write(built.join(program), "program").unwrap();
        fs::write(built.join("ailca.d"), "what cargo leaves").unwrap();
        for page in ["README.md", "CHANGELOG.md", "THIRD-PARTY.md"].into_iter().chain(LICENCES) {
            fs::copy(page, place.join(page)).unwrap();
        }
        let packed = bash(&step_of_release("program", "Pack"), &place, &[("TARGET", target)]);
        assert!(packed.status.success(), "{packed:?}");
        // As the action does it.
        let archive = format!("ailca-{target}.tar.gz");
        let fetch =
            format!("sha256sum --check {archive}.sha256 && mkdir bin && tar -xzf {archive} -C bin && ls bin");
        let unpacked = bash(&fetch, &place, &[]);
        let listed = String::from_utf8(unpacked.stdout).unwrap();
        assert!(listed.contains(&format!("\n{program}\n")) && !listed.contains("ailca.d"), "{listed}");
    }
}

const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-CC-BY-4.0.md"];

fn bash(script: &str, place: &Path, variables: &[(&str, &str)]) -> Output {
    let mut bash = Command::new("bash");
    bash.args(["-euo", "pipefail", "-c", script]).current_dir(place).envs(variables.iter().copied());
    bash.output().unwrap()
}

#[test]
fn a_tag_that_is_not_the_number_of_the_program_is_not_released() {
    let place = folder("release-number");
    let number = env!("CARGO_PKG_VERSION");
    fs::copy("Cargo.toml", place.join("Cargo.toml")).unwrap();
    let script = step_of_release("number", "The tag bears the number of the program");
    let released = |heading: &str, tag: &str| {
        fs::write(place.join("CHANGELOG.md"), format!("# Changelog\n\n{heading}\n")).unwrap();
        bash(&script, &place, &[("TAG", tag)]).status.success()
    };
    assert!(released(&format!("## {number}"), &format!("v{number}")));
    assert!(!released(&format!("## {number}"), "v9.9.9"));
    assert!(!released(&format!("## {number}, not yet released"), &format!("v{number}")));
}
