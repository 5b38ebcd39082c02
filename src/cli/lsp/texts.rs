//! The texts that are open in an editor, and what the editor can do.

use std::collections::BTreeMap;

use lsp_server::ErrorCode;
use lsp_types::Uri;

use super::checking::{Location, checked};
use crate::assist::{Columns, Opened};
use crate::document::Limits;
use crate::finding::{Argument, Level, Message};
use crate::messages::Language;
use crate::outcome::Outcome;

/// Why a request is not answered.
pub(super) type Refusal = (ErrorCode, Message);

/// A text that is open in the editor.
pub(super) struct Document {
    pub(super) uri: Uri,
    pub(super) text: String,
    pub(super) version: i32,
    pub(super) location: Location,
    /// What was found in this text, once it was checked.
    pub(super) outcome: Option<(Outcome, Level)>,
    /// Whether it is to be checked, and the editor told.
    pub(super) is_stale: bool,
}

/// What the editor can do, and how it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Editor {
    pub(super) columns: Columns,
    pub(super) snippets: bool,
    pub(super) related: bool,
    pub(super) language: Language,
}

/// All texts that are open.
pub(super) struct Texts {
    pub(super) editor: Editor,
    pub(super) documents: BTreeMap<String, Document>,
    limits: Limits,
}

impl Texts {
    pub(super) fn new(language: Language) -> Self {
        let editor = Editor { columns: Columns::Utf16, snippets: false, related: false, language };
        Self { editor, documents: BTreeMap::new(), limits: Limits::default() }
    }

    /// A text that is open.
    pub(super) fn document(&self, uri: &Uri) -> Result<&Document, Refusal> {
        self.documents.get(uri.as_str()).ok_or_else(|| {
            let uri = Argument::Name(uri.as_str().to_owned());
            (ErrorCode::InvalidParams, Message::new("lsp-no-document").with("uri", uri))
        })
    }

    /// A text that is open, as it is asked about; nothing of one that is no report.
    pub(super) fn opened<'s>(&'s self, document: &'s Document) -> Option<Opened<'s>> {
        let text = document.text.as_str();
        let format = document.location.notation(text);
        document.location.is_report(text).then_some(Opened { text, format, limits: &self.limits })
    }

    /// What was found in a text; checked now where that was not done yet.
    pub(super) fn outcome(&self, document: &Document) -> Option<Outcome> {
        if let Some((outcome, _)) = &document.outcome {
            return Some(outcome.clone());
        }
        checked(&document.location, &document.text, self.editor.language).ok().map(|(outcome, _)| outcome)
    }
}
