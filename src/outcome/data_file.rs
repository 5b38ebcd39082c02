//! What is wrong with the shape of a data file, such as a profile or acceptances, in words and with the form wanted.

use super::otherwise_invalid;
use crate::document::{Kind, Tree, TypeError, TypeMismatch, Wanted};
use crate::finding::{Anchor, Argument, Finding, Message, Words};
use crate::nearest::nearest;
use crate::rules::structure as rules;

/// The finding of a value that is not of its type.
pub(crate) fn finding(error: TypeError, tree: &Tree<'_>) -> Finding {
    let place = Anchor::Value(error.node);
    match &error.mismatch {
        TypeMismatch::UnknownKey { key, known } => {
            let mut unknown = Finding::new(&rules::UNKNOWN_KEY, place, "unknown");
            unknown.with("key", key.as_str());
            unknown.help = Some(suggestion("SCH-001", key, known));
            unknown
        }
        TypeMismatch::UnknownWord { word, known } => {
            let mut unknown = Finding::new(&rules::UNKNOWN_WORD, place, "unknown");
            unknown.with("word", word.as_str());
            unknown.help = Some(suggestion("SCH-004", word, known));
            unknown
        }
        TypeMismatch::MissingKey { key } => {
            let mut missing = Finding::new(&rules::MISSING_KEY, Anchor::Key(error.node), "missing");
            missing.with("key", *key).help("add");
            missing
        }
        TypeMismatch::Kind { wanted } => wrong_kind(place, *wanted, tree.kind(error.node)),
        TypeMismatch::Choice => {
            let mut choice = Finding::new(&rules::MALFORMED_TEXT, place, "choice");
            choice.help = Some(Message::new("SCH-003.expression"));
            choice
        }
        TypeMismatch::Other => malformed(error, tree),
    }
}

/// The nearest words, else all that are known.
fn suggestion(rule: &str, given: &str, known: &[&str]) -> Message {
    let listed = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let near = nearest(given, known.iter().copied());
    if near.is_empty() {
        Message::new(format!("{rule}.known-here")).with("known", listed(known))
    } else {
        Message::new(format!("{rule}.nearest")).with("nearest", listed(&near))
    }
}

fn wrong_kind(place: Anchor, wanted: Option<Wanted>, got: Kind<'_>) -> Finding {
    let term = match wanted {
        Some(Wanted::Wrapped(Words::NAME)) => "type-words",
        Some(Wanted::Enum("Expression")) => "type-expression",
        Some(Wanted::Enum(_)) => "type-word",
        Some(Wanted::Struct(_) | Wanted::Map) => "type-object",
        Some(Wanted::List) => "type-array",
        Some(Wanted::Text) => "type-string",
        Some(Wanted::Number) => "type-number",
        Some(Wanted::Integer) => "type-integer",
        Some(Wanted::Truth) => "type-boolean",
        Some(Wanted::Wrapped(_)) | None => "type-other",
    };
    let kind = match got {
        Kind::Null => "type-null",
        Kind::Bool(_) => "type-boolean",
        Kind::Number(_) => "type-number",
        Kind::String(_) => "type-string",
        Kind::List => "type-array",
        Kind::Map => "type-object",
    };
    let mut wrong = Finding::new(&rules::WRONG_TYPE, place, "type");
    wrong.with("got", Argument::Term(kind.into())).with("wanted", Argument::Term(term.into()));
    match (term, got) {
        ("type-words", _) => drop(wrong.help("words")),
        ("type-expression", _) => drop(wrong.help("expression")),
        ("type-array" | "type-string" | "type-number", Kind::Null) => {
            wrong.help("fill");
        }
        ("type-array", _) => drop(wrong.help("list")),
        ("type-string", Kind::Number(_) | Kind::Bool(_)) => drop(wrong.help("quotes")),
        ("type-number", Kind::String(_)) => drop(wrong.help("number")),
        _ => {}
    }
    wrong
}

/// Keys whose texts have a form of their own, with an example of it.
const FORMS: &[(&str, &str)] = &[
    ("expires", "2026-12-31"),
    ("language", "fr"),
    ("path", "/system/models/*/totalParameters"),
    ("when", "/system/models/*/totalParameters"),
    ("reason", "the meter of hall 2 was replaced; mended in revision 2"),
];

/// What a type of ours refuses of a text, with an example of its form.
fn malformed(error: TypeError, tree: &Tree<'_>) -> Finding {
    let pointer = tree.pointer(error.node);
    let key = pointer.rsplit('/').next().unwrap_or_default();
    let Some((_, example)) = FORMS.iter().find(|(known, _)| key == *known) else {
        return otherwise_invalid(error);
    };
    let mut malformed = Finding::new(&rules::MALFORMED_TEXT, Anchor::Value(error.node), "form");
    malformed.with("text", tree.span(error.node).slice(tree.text()));
    malformed.help = Some(Message::new("SCH-007.example").with("example", *example));
    malformed
}
