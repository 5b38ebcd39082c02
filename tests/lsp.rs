//! The language server over standard input and output: recorded conversations (`tests/lsp/*.jsonl`, renewed with `UPDATE=1`),
//! the same findings as `check`, and what a wrong or hostile editor may send.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

mod program;

/// A server that runs.
struct Server {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
        command.args(["lsp", "--stdio"]).current_dir(folder).env("LC_ALL", "C");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, input, output }
    }

    /// A server in a folder, which was greeted.
    fn greeted(folder: &Path) -> Self {
        let mut server = Self::start(folder);
        server.ask(
            &json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": { "capabilities": {} } }),
        );
        server
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.input.as_mut().unwrap().write_all(bytes).unwrap();
        self.input.as_mut().unwrap().flush().unwrap();
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server has ended");
            if line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    /// Sends a message and takes what is said until it is answered, or until the findings of the text are told.
    fn ask(&mut self, message: &Value) -> Vec<Value> {
        self.send(message);
        let id = message.get("id");
        let uri = message["params"]["textDocument"]["uri"].as_str();
        let method = message["method"].as_str().unwrap_or_default();
        let is_told = ["didOpen", "didChange", "didClose"].iter().any(|each| method.ends_with(each));
        let mut said = Vec::new();
        while id.is_some() || is_told {
            let answer = self.read();
            let is_last = match id {
                Some(id) => answer.get("id") == Some(id),
                None => {
                    answer["method"] == "textDocument/publishDiagnostics"
                        && answer["params"]["uri"].as_str() == uri
                }
            };
            said.push(answer);
            if is_last {
                break;
            }
        }
        said
    }

    fn opens(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let item = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.ask(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": item } }))
    }

    fn requests(&mut self, id: i32, method: &str, uri: &str, line: usize, character: usize) -> Value {
        let position = json!({ "line": line, "character": character });
        let params = json!({ "textDocument": { "uri": uri }, "position": position });
        let said = self.ask(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        said.last().unwrap().clone()
    }

    /// The exit code, once there is nothing more to hear.
    fn ends(mut self) -> i32 {
        self.input = None;
        let mut rest = Vec::new();
        self.output.read_to_end(&mut rest).unwrap();
        self.child.wait().unwrap().code().expect("no signal ended it")
    }
}

/// A message as it is sent: what stands under `$read` is the text of that file.
fn filled(value: &Value) -> Value {
    match value {
        Value::Object(keys) => match keys.get("$read").and_then(Value::as_str) {
            Some(file) => fs::read_to_string(file).unwrap().into(),
            None => keys.iter().map(|(key, value)| (key.clone(), filled(value))).collect(),
        },
        Value::Array(items) => items.iter().map(filled).collect(),
        other => other.clone(),
    }
}

/// What was said, without the number of the program's version.
fn lasting(mut said: Value) -> Value {
    if let Some(version) = said.pointer_mut("/result/serverInfo/version") {
        assert_eq!(*version, env!("CARGO_PKG_VERSION"));
        *version = "[..]".into();
    }
    said
}

#[test]
fn recorded_conversations_are_held_again() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut paths: Vec<PathBuf> =
        fs::read_dir("tests/lsp").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 5);
    for path in paths {
        let recorded = fs::read_to_string(&path).unwrap();
        let lines: Vec<Value> = recorded.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let mut server = Server::start(Path::new("."));
        let mut held = Vec::new();
        let mut code = None;
        for line in &lines {
            if let Some(sent) = line.get("send") {
                held.push(line.clone());
                for said in server.ask(&filled(sent)) {
                    held.push(json!({ "receive": lasting(said) }));
                }
            }
            code = line.get("exit").or(code);
        }
        held.push(json!({ "exit": server.ends() }));
        if update {
            let lines: Vec<_> = held.iter().map(Value::to_string).collect();
            fs::write(&path, lines.join("\n") + "\n").unwrap();
        }
        for (place, line) in held.iter().enumerate() {
            assert!(
                update || Some(line) == lines.get(place),
                "{} line {}: {line}",
                path.display(),
                place + 1
            );
        }
        assert!(update || held.len() == lines.len(), "{}", path.display());
    }
}

/// Rule and line of each finding of `ailca check`, and how often.
fn checked(folder: &Path, file: &str) -> Vec<(String, u64, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
    let ran = command
        .args(["check", "--format", "json", file])
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let all: Value = serde_json::from_slice(&ran.stdout).unwrap();
    let findings = all["reports"][0]["findings"].as_array().unwrap();
    let mut told: Vec<_> = findings
        .iter()
        .map(|finding| {
            let word = |key: &str| finding[key].as_str().unwrap().to_owned();
            (word("rule"), finding["line"].as_u64().unwrap(), word("message"))
        })
        .collect();
    told.sort();
    told
}

/// The same of what an editor is told.
fn told(said: &[Value]) -> Vec<(String, u64, String)> {
    let found = said.last().unwrap()["params"]["diagnostics"].as_array().unwrap();
    let mut told: Vec<_> = found
        .iter()
        .map(|each| {
            let message = each["message"].as_str().unwrap().lines().next().unwrap_or_default().to_owned();
            let line = each["range"]["start"]["line"].as_u64().unwrap() + 1;
            (each["code"].as_str().unwrap().to_owned(), line, message)
        })
        .collect();
    told.sort();
    told
}

#[test]
fn the_findings_are_those_of_the_command_and_a_broken_text_has_no_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut server = Server::greeted(root);
    let mut count = 0;
    let folders = ["fixtures/reports", "fixtures/slips", "fixtures/hostile"];
    for folder in folders {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            // What the command passes over in a folder is not looked at in an editor.
            if !text.contains("schemaVersion") || path.extension().is_none_or(|ending| ending == "md") {
                continue;
            }
            let uri = format!("file://{}/{}", root.display(), path.display());
            let said = server.opens(&uri, &text);
            let expected = checked(root, path.to_str().unwrap());
            if said.last().unwrap()["params"]["diagnostics"] == json!([]) && !expected.is_empty() {
                let is_chapter = text.contains("report") || text.contains("system");
                assert!(!is_chapter, "{} is not recognised", path.display());
                continue;
            }
            assert_eq!(told(&said), expected, "{}", path.display());
            count += expected.len();
        }
    }
    assert!(count > 60, "{count}");
    // While it is typed: what is cut off is told as it is, and nothing of what it was mended to.
    let folder = program::folder("lsp", "cut");
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    let uri = format!("file://{}/cut.yaml", folder.display());
    for part in 1..12 {
        let cut = text.get(..text.floor_char_boundary(text.len() * part / 12)).unwrap();
        fs::write(folder.join("cut.yaml"), cut).unwrap();
        let said = server.opens(&uri, cut);
        assert_eq!(told(&said), checked(&folder, "cut.yaml"), "{part}");
    }
}

#[test]
fn settings_profile_and_acceptances_of_the_folder_hold() {
    let folder = program::folder("lsp", "settings");
    let report = fs::read_to_string("fixtures/least.yaml").unwrap();
    fs::write(folder.join("a.yaml"), &report).unwrap();
    let uri = format!("file://{}/a.yaml", folder.display());
    let mut counts = BTreeSet::new();
    let mut server = Server::greeted(&folder);
    for settings in ["level: disclosure\n", "level: wellFormed\n", "level: assured\n", "profile: eu-gpai\n"] {
        fs::write(folder.join("ailca.yaml"), settings).unwrap();
        let said = told(&server.opens(&uri, &report));
        assert_eq!(said, checked(&folder, "a.yaml"), "{settings}");
        counts.insert(said.len());
    }
    assert!(counts.len() > 2, "{counts:?}");
    // Settings that cannot be read are told, once, and nothing is found by others.
    fs::write(folder.join("ailca.yaml"), "level: [\n").unwrap();
    let said = server.opens(&uri, &report);
    assert_eq!(
        said.iter().map(|each| each["method"].as_str().unwrap()).collect::<Vec<_>>(),
        ["window/showMessage", "textDocument/publishDiagnostics"]
    );
    assert!(said[0]["params"]["message"].as_str().unwrap().contains("ailca.yaml:"), "{said:?}");
    assert_eq!(told(&said), []);
    assert_eq!(server.opens(&uri, &report).len(), 1);
    assert_eq!(server.ends(), 1);
}

#[test]
fn a_wrong_or_hostile_editor_ends_nothing_but_itself() {
    let folder = program::folder("lsp", "hostile");
    let mut server = Server::greeted(&folder);
    // What is no message is told, and the next one is answered.
    server.bytes(b"Content-Length: 9\r\n\r\n{ nothing");
    assert_eq!(server.read()["method"], "window/logMessage");
    let deep = "[".repeat(100_000);
    server.bytes(format!("Content-Length: {}\r\n\r\n{deep}", deep.len()).as_bytes());
    assert_eq!(server.read()["method"], "window/logMessage");
    // Texts past the bounds, and such as steer.
    let uri = "untitled:a.ailca.yaml";
    let large = format!("schemaVersion: \"0.5.0\"\nreport: {{ title: \"{}\" }}\n", "a".repeat(17 << 20));
    let said = server.opens(uri, &large);
    assert_eq!(told(&said).len(), 1, "the size is told");
    for (id, method) in
        (1..).zip(["textDocument/hover", "textDocument/completion", "textDocument/prepareRename"])
    {
        let answer = server.requests(id, method, uri, 1, 12);
        assert!(answer["result"].is_null() || answer["result"] == json!([]), "{method}");
    }
    let nested = format!("schemaVersion: \"0.5.0\"\nreport: {}", "{ a: ".repeat(50_000));
    let bomb =
        format!("a: &a [x]\n{}schemaVersion: *a\n", (0..40).map(|_| "b: &a [*a, *a]\n").collect::<String>());
    for text in [
        nested.as_str(),
        bomb.as_str(),
        "schemaVersion: \u{1b}[2J\u{202e}\nreport: {}\n",
        "\r\r\r",
        "\u{feff}",
    ] {
        server.opens(uri, text);
        for line in 0..3 {
            for (id, method) in
                (10..).zip(["textDocument/hover", "textDocument/completion", "textDocument/prepareRename"])
            {
                let answer = server.requests(id, method, uri, line, 9);
                assert!(answer.get("error").is_none(), "{answer}");
            }
        }
    }
    // Places and ranges that no text has.
    server.opens(uri, "schemaVersion: \"0.5.0\"\nreport: { title: T }\n");
    for (line, character) in [(0, 4_000_000_000), (4_000_000_000, 0), (4_000_000_000, 4_000_000_000)] {
        let answer = server.requests(20, "textDocument/completion", uri, line, character);
        assert!(answer.get("error").is_none(), "{answer}");
    }
    let answer = server.ask(&json!({ "jsonrpc": "2.0", "id": "s", "method": "shutdown" }));
    assert_eq!(answer[0]["result"], Value::Null);
    server.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(server.ends(), 0);
    // A head that promises what never comes, and an editor that goes away.
    let mut server = Server::start(&folder);
    server.bytes(b"Content-Length: 99999999999999\r\n\r\n{}");
    assert_eq!(server.ends(), 1);
    let mut server = Server::greeted(&folder);
    server.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(server.ends(), 1);
}
