//! Answers to what an editor asks, as the protocol has them.

use lsp_server::ErrorCode;
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CompletionItem, CompletionItemKind,
    CompletionParams, CompletionTextEdit, DocumentChanges, Documentation, Hover, HoverContents, HoverParams,
    InsertTextFormat, InsertTextMode, MarkupContent, MarkupKind, OneOf,
    OptionalVersionedTextDocumentIdentifier, RenameParams, TextDocumentEdit, TextDocumentPositionParams,
    TextEdit, WorkspaceEdit,
};
use serde::Serialize;
use serde_json::{Value, json};

use super::diagnostics::{diagnostics, range};
use super::texts::{Document, Refusal, Texts};
use crate::assist::{self, Completion, Lines, Opened, What};
use crate::document::Span;
use crate::finding::{Level, Message};
use crate::mend::Replacement;
use crate::messages;
use crate::outcome::Outcome;

/// The kind of the action that makes all edits that are sure.
pub(super) const FIX_ALL: &str = "source.fixAll.ailca";

/// A place that is asked about.
struct Asked<'s> {
    document: &'s Document,
    opened: Opened<'s>,
    lines: Lines<'s>,
    offset: usize,
}

/// The place that a request names; nothing in a text that is no report.
fn asked<'s>(texts: &'s Texts, at: &TextDocumentPositionParams) -> Result<Option<Asked<'s>>, Refusal> {
    let document = texts.document(&at.text_document.uri)?;
    let Some(opened) = texts.opened(document) else { return Ok(None) };
    let lines = Lines::new(opened.text, texts.editor.columns);
    let offset = lines.offset(at.position.line, at.position.character);
    Ok(Some(Asked { document, opened, lines, offset }))
}

fn answer(value: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(value).map_err(|error| {
        (ErrorCode::InternalError, Message::new("lsp-no-message").with("detail", error.to_string()))
    })
}

const fn markdown(value: String) -> MarkupContent {
    MarkupContent { kind: MarkupKind::Markdown, value }
}

pub(super) fn hover(texts: &Texts, params: &HoverParams) -> Result<Value, Refusal> {
    let Some(at) = asked(texts, &params.text_document_position_params)? else { return Ok(Value::Null) };
    let found = assist::hover(at.opened, at.offset, texts.editor.language);
    answer(found.map(|found| Hover {
        contents: HoverContents::Markup(markdown(found.text)),
        range: Some(range(&at.lines, found.span)),
    }))
}

pub(super) fn completion(texts: &Texts, params: &CompletionParams) -> Result<Value, Refusal> {
    let Some(at) = asked(texts, &params.text_document_position)? else { return Ok(json!([])) };
    let found = assist::completions(at.opened, at.offset, texts.editor.language);
    let items = found.into_iter().enumerate().map(|(place, each)| item(texts, &at, place, each));
    answer(items.collect::<Vec<_>>())
}

fn item(texts: &Texts, at: &Asked<'_>, place: usize, completion: Completion) -> CompletionItem {
    let text = at.opened.text;
    let range_of = completion.replaced.range();
    let line = text.get(..range_of.start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let indent: String = line.chars().take_while(|sign| *sign == ' ').collect();
    let (put, format) = if texts.editor.snippets {
        (completion.snippet, InsertTextFormat::SNIPPET)
    } else {
        (completion.text, InsertTextFormat::PLAIN_TEXT)
    };
    // Editors indent further lines as the first one is.
    let put = put.replace(&format!("\n{indent}"), "\n");
    // What is typed is matched with all that is replaced, a quotation mark among it.
    let is_quoted = text.get(range_of).is_some_and(|typed| typed.starts_with('"'));
    let filter = is_quoted.then(|| format!("\"{}\"", completion.label));
    CompletionItem {
        label: completion.label,
        kind: Some(match completion.what {
            What::Key => CompletionItemKind::PROPERTY,
            What::Word => CompletionItemKind::ENUM_MEMBER,
            What::Id => CompletionItemKind::REFERENCE,
            What::Value => CompletionItemKind::STRUCT,
        }),
        detail: Some(completion.detail).filter(|words| !words.is_empty()),
        documentation: Some(completion.meaning)
            .filter(|words| !words.is_empty())
            .map(|words| Documentation::MarkupContent(markdown(words))),
        sort_text: Some(format!("{place:04}")),
        filter_text: filter,
        insert_text_format: Some(format),
        insert_text_mode: Some(InsertTextMode::ADJUST_INDENTATION),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range(&at.lines, completion.replaced), put))),
        ..CompletionItem::default()
    }
}

/// Edits of a text, which hold for the version that they were made for.
fn edit(document: &Document, edits: Vec<TextEdit>) -> WorkspaceEdit {
    let text_document = OptionalVersionedTextDocumentIdentifier {
        uri: document.uri.clone(),
        version: Some(document.version),
    };
    let edits = edits.into_iter().map(OneOf::Left).collect();
    let changes = DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }]);
    WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
}

fn edits(lines: &Lines<'_>, replacements: Vec<Replacement>) -> Vec<TextEdit> {
    replacements.into_iter().map(|each| TextEdit::new(range(lines, each.span), each.text)).collect()
}

pub(super) fn code_action(texts: &Texts, params: CodeActionParams) -> Result<Value, Refusal> {
    let document = texts.document(&params.text_document.uri)?;
    let editor = texts.editor;
    let Some(opened) = texts.opened(document) else { return Ok(json!([])) };
    let lines = Lines::new(opened.text, editor.columns);
    let only = params.context.only;
    // A kind stands for the kinds below it.
    let wants = |kind: &str| {
        let is_in = |wanted: &CodeActionKind| {
            kind.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        only.as_ref().is_none_or(|only| only.iter().any(is_in))
    };
    let mut actions = Vec::new();
    if wants("quickfix") {
        let at = |position: lsp_types::Position| lines.offset(position.line, position.character);
        let within = Span::new(at(params.range.start), at(params.range.end));
        if let Some(outcome) = texts.outcome(document) {
            for fix in assist::fixes(opened, &outcome, within, editor.language) {
                actions.push(CodeActionOrCommand::CodeAction(CodeAction {
                    title: fix.title,
                    kind: Some(CodeActionKind::QUICKFIX),
                    diagnostics: mended(texts, document, &outcome, fix.finding),
                    edit: Some(edit(document, edits(&lines, fix.edits))),
                    is_preferred: Some(fix.is_sure),
                    ..CodeAction::default()
                }));
            }
        }
    }
    if wants(FIX_ALL)
        && let Some(text) = assist::all_fixes(opened, editor.language)
    {
        let changes = differences(opened.text, &text);
        actions.push(CodeActionOrCommand::CodeAction(CodeAction {
            title: messages::text(editor.language, &Message::new("assist-fix-all")),
            kind: Some(CodeActionKind::new(FIX_ALL)),
            edit: Some(edit(document, edits(&lines, changes))),
            ..CodeAction::default()
        }));
    }
    answer(actions)
}

/// The finding that an edit mends, as it was published.
fn mended(
    texts: &Texts,
    document: &Document,
    outcome: &Outcome,
    finding: usize,
) -> Option<Vec<lsp_types::Diagnostic>> {
    let one = outcome.findings.get(finding)?.clone();
    let outcome = Outcome { findings: vec![one], ..outcome.clone() };
    Some(diagnostics(document, &outcome, Level::Assured, texts.editor))
}

/// The lines in which two texts differ.
fn differences(before: &str, after: &str) -> Vec<Replacement> {
    let diff = similar::TextDiff::from_lines(before, after);
    let starts = |lines: &[&str]| {
        let mut at = 0_usize;
        let mut starts = vec![0];
        for line in lines {
            at += line.len();
            starts.push(at);
        }
        starts
    };
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let (old, new) = (starts(&old), starts(&new));
    let at = |starts: &[usize], line: usize| starts.get(line).or(starts.last()).copied().unwrap_or_default();
    let changed = diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    changed
        .map(|op| {
            let (was, is) = (op.old_range(), op.new_range());
            Replacement {
                span: Span::new(at(&old, was.start), at(&old, was.end)),
                text: after.get(at(&new, is.start)..at(&new, is.end)).unwrap_or_default().to_owned(),
            }
        })
        .collect()
}

pub(super) fn prepare_rename(texts: &Texts, at: &TextDocumentPositionParams) -> Result<Value, Refusal> {
    let Some(at) = asked(texts, at)? else { return Ok(Value::Null) };
    let found = assist::renaming(at.opened, at.offset);
    answer(found.map(|(span, name)| json!({ "range": range(&at.lines, span), "placeholder": name })))
}

pub(super) fn rename(texts: &Texts, params: &RenameParams) -> Result<Value, Refusal> {
    let none = assist::NoName::NoId;
    let refused = |why: assist::NoName| (ErrorCode::RequestFailed, Message::new(why.key()));
    let Some(at) = asked(texts, &params.text_document_position)? else { return Err(refused(none)) };
    let replacements = assist::renamed(at.opened, at.offset, &params.new_name).map_err(refused)?;
    answer(edit(at.document, edits(&at.lines, replacements)))
}
