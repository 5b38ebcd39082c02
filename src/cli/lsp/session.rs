//! A conversation with an editor: what it opened, what is to be checked, and what is answered.

use lsp_server::{ErrorCode, Message as Wire, Notification, Request, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, InitializeParams,
    LogMessageParams, MessageType, PositionEncodingKind, ShowMessageParams,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::super::{Failure, speak};
use super::answers;
use super::changed::changed;
use super::checking::{Location, checked, path_of};
use super::diagnostics::diagnostics;
use super::texts::{Document, Refusal, Texts};
use super::wire::Received;
use crate::assist::Columns;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};

/// What comes next.
pub(super) enum Next {
    /// Something is said, or nothing.
    Send(Vec<Wire>),
    /// The end.
    End {
        /// Whether the editor said so before.
        in_order: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Running,
    ShutDown,
}

/// A conversation.
pub(super) struct Session {
    state: State,
    /// The language that the command was asked to speak.
    spoken: Option<Language>,
    texts: Texts,
    /// What kept a text from being checked, told once.
    told: String,
}

impl Session {
    pub(super) fn new(language: Language, spoken: Option<Language>) -> Self {
        Self { state: State::Waiting, spoken, texts: Texts::new(language), told: String::new() }
    }

    /// Whether a text waits to be checked.
    pub(super) fn checks_next(&self) -> bool {
        self.state == State::Running && self.texts.documents.values().any(|document| document.is_stale)
    }

    /// Checks the next text that waits for it: what is found in it.
    pub(super) fn checked(&mut self) -> Vec<Wire> {
        let Self { texts: Texts { documents, editor, .. }, told, .. } = self;
        let Some(document) = documents.values_mut().find(|document| document.is_stale) else {
            return Vec::new();
        };
        document.is_stale = false;
        let mut said = Vec::new();
        document.outcome = None;
        if document.location.is_report(&document.text) {
            match checked(&document.location, &document.text, editor.language) {
                Ok(outcome) => {
                    document.outcome = Some(outcome);
                    told.clear();
                }
                // Nothing is checked by other settings than those that are meant.
                Err(Failure(words)) if *told != words => {
                    said.push(show(&words));
                    *told = words;
                }
                Err(_) => {}
            }
        }
        let found =
            document.outcome.as_ref().map(|(outcome, level)| diagnostics(document, outcome, *level, *editor));
        said.push(published(document, &found.unwrap_or_default()));
        said
    }

    /// Takes what came in.
    pub(super) fn take(&mut self, received: Received) -> Next {
        match received {
            Received::End => Next::End { in_order: false },
            Received::Broken(detail) => {
                let message = Message::new("lsp-no-message").with("detail", detail);
                Next::Send(vec![log(&messages::text(self.texts.editor.language, &message))])
            }
            Received::Message(Wire::Response(_)) => Next::Send(Vec::new()),
            Received::Message(Wire::Notification(notification)) if notification.method == "exit" => {
                Next::End { in_order: self.state == State::ShutDown }
            }
            Received::Message(Wire::Notification(notification)) => Next::Send(self.heard(notification)),
            Received::Message(Wire::Request(Request { id, method, params })) => {
                let response = match self.answered(&method, params) {
                    Ok(value) => Response::new_ok(id, value),
                    Err((code, message)) => Response::new_err(
                        id,
                        code as i32,
                        messages::text(self.texts.editor.language, &message),
                    ),
                };
                Next::Send(vec![response.into()])
            }
        }
    }

    fn answered(&mut self, method: &str, params: Value) -> Result<Value, Refusal> {
        match (self.state, method) {
            (State::Waiting, "initialize") => return Ok(self.initialize(read(method, params)?)),
            (State::Waiting, _) => {
                return Err((ErrorCode::ServerNotInitialized, Message::new("lsp-not-initialized")));
            }
            (State::Running, "initialize") => {
                return Err((ErrorCode::InvalidRequest, Message::new("lsp-initialized")));
            }
            (State::ShutDown, _) => return Err((ErrorCode::InvalidRequest, Message::new("lsp-shut-down"))),
            (State::Running, _) => {}
        }
        match method {
            "shutdown" => {
                self.state = State::ShutDown;
                Ok(Value::Null)
            }
            "textDocument/hover" => answers::hover(&self.texts, &read(method, params)?),
            "textDocument/completion" => answers::completion(&self.texts, &read(method, params)?),
            "textDocument/codeAction" => answers::code_action(&self.texts, read(method, params)?),
            "textDocument/prepareRename" => answers::prepare_rename(&self.texts, &read(method, params)?),
            "textDocument/rename" => answers::rename(&self.texts, &read(method, params)?),
            _ => {
                let method = Argument::Name(method.to_owned());
                Err((ErrorCode::MethodNotFound, Message::new("lsp-no-method").with("method", method)))
            }
        }
    }

    fn initialize(&mut self, params: InitializeParams) -> Value {
        let can = params.capabilities;
        let encodings = can.general.and_then(|general| general.position_encodings).unwrap_or_default();
        if encodings.contains(&PositionEncodingKind::UTF8) {
            self.texts.editor.columns = Columns::Bytes;
        }
        let text = can.text_document.unwrap_or_default();
        let item = text.completion.and_then(|completion| completion.completion_item);
        self.texts.editor.snippets = item.and_then(|item| item.snippet_support).unwrap_or(false);
        self.texts.editor.related =
            text.publish_diagnostics.and_then(|can| can.related_information).unwrap_or(false);
        // The command line comes before the editor, and the editor before the locale.
        let locale = params.locale.as_deref().and_then(Language::of);
        self.texts.editor.language = self.spoken.or(locale).unwrap_or(self.texts.editor.language);
        speak(self.texts.editor.language);
        let folders = params.workspace_folders.unwrap_or_default();
        if let Some(folder) = folders.first().and_then(|folder| path_of(&folder.uri)) {
            // The folder of the call is that which is open: its settings hold. Where it is none, nothing changes.
            let _ = std::env::set_current_dir(folder);
        }
        self.state = State::Running;
        let encoding = match self.texts.editor.columns {
            Columns::Bytes => "utf-8",
            Columns::Utf16 => "utf-16",
        };
        json!({
            "capabilities": {
                "positionEncoding": encoding,
                "textDocumentSync": { "openClose": true, "change": 2, "save": true },
                "hoverProvider": true,
                "completionProvider": { "triggerCharacters": [":", " ", "\"", "{"] },
                "codeActionProvider": { "codeActionKinds": ["quickfix", answers::FIX_ALL] },
                "renameProvider": { "prepareProvider": true },
            },
            "serverInfo": { "name": "ailca", "version": env!("CARGO_PKG_VERSION") },
        })
    }

    /// Takes what no answer is expected to; what cannot be read or is not known is passed over.
    fn heard(&mut self, Notification { method, params }: Notification) -> Vec<Wire> {
        if self.state != State::Running {
            return Vec::new();
        }
        match method.as_str() {
            "textDocument/didOpen" => {
                if let Ok(DidOpenTextDocumentParams { text_document: item }) = serde_json::from_value(params)
                {
                    let document = Document {
                        location: Location::of(&item.uri),
                        text: item.text,
                        version: item.version,
                        outcome: None,
                        is_stale: true,
                        uri: item.uri,
                    };
                    self.texts.documents.insert(document.uri.as_str().to_owned(), document);
                }
            }
            "textDocument/didChange" => {
                let Ok(params) = serde_json::from_value::<DidChangeTextDocumentParams>(params) else {
                    return Vec::new();
                };
                if let Some(document) = self.texts.documents.get_mut(params.text_document.uri.as_str()) {
                    let text = std::mem::take(&mut document.text);
                    document.text = changed(text, params.content_changes, self.texts.editor.columns);
                    document.version = params.text_document.version;
                    (document.outcome, document.is_stale) = (None, true);
                }
            }
            // Settings may have been saved.
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => {
                self.texts.documents.values_mut().for_each(|document| document.is_stale = true);
            }
            "textDocument/didClose" => {
                if let Ok(DidCloseTextDocumentParams { text_document }) = serde_json::from_value(params)
                    && let Some(document) = self.texts.documents.remove(text_document.uri.as_str())
                {
                    return vec![published(&document, &[])];
                }
            }
            _ => {}
        }
        Vec::new()
    }
}

/// The parameters of a request.
fn read<P: DeserializeOwned>(method: &str, params: Value) -> Result<P, Refusal> {
    serde_json::from_value(params).map_err(|error| {
        let message = Message::new("lsp-no-parameters").with("method", Argument::Name(method.to_owned()));
        (ErrorCode::InvalidParams, message.with("detail", error.to_string()))
    })
}

fn notification(method: &str, params: impl serde::Serialize) -> Wire {
    Notification::new(method.to_owned(), params).into()
}

fn published(document: &Document, found: &[lsp_types::Diagnostic]) -> Wire {
    let params = json!({ "uri": document.uri, "version": document.version, "diagnostics": found });
    notification("textDocument/publishDiagnostics", params)
}

fn show(words: &str) -> Wire {
    let params = ShowMessageParams { typ: MessageType::ERROR, message: words.to_owned() };
    notification("window/showMessage", params)
}

fn log(words: &str) -> Wire {
    let params = LogMessageParams { typ: MessageType::ERROR, message: words.to_owned() };
    notification("window/logMessage", params)
}
