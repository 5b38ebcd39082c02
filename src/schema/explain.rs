//! Holding a document against the schema, and saying what is wrong in the words of the reader.

mod day;
mod flow;
mod form;
mod key;
mod shape;
mod spelling;
mod unit;

use std::collections::HashSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value;

use super::{Compiled, Instance, TreeNode, released, version, written};
use crate::document::{self, Amendments, NodeId, Tree};
use crate::finding::{Anchor, Argument, Finding, Mending, Message};
use crate::messages::List;
use crate::nearest::nearest;
use crate::quantity::SYMBOLS;
use crate::rules::structure as rules;

/// How many errors are told of one document, and how many findings made of them: with more of them it is no report
/// with mistakes in it.
const MOST: usize = 10_000;

/// The keys that misspelt ones stand for, each with the map it is meant in.
type Meant = HashSet<(NodeId, String)>;

/// How a document stands to the schema.
#[derive(Debug, Clone, Default)]
pub struct Structure {
    /// Everything in which it is not as the schema wants it: one finding a cause.
    pub findings: Vec<Finding>,
    /// How to read the rest of it all the same.
    pub amendments: Amendments,
}

/// Holds a document against the schema of the version that it declares.
pub fn check(tree: &Tree<'_>) -> Structure {
    // A version that is not known is told as such by the newest schema.
    let declared = version::declared(tree).and_then(released::position);
    // A schema that cannot be used is recorded as a fault, beside which nothing passes.
    let schema = match declared {
        Some(version) => released::compiled(version),
        None => super::WORKING.as_ref(),
    };
    let mut structure = schema.map_or_else(Structure::default, |schema| against(tree, schema));
    structure.findings.extend(version::outdated(tree));
    structure
}

/// The same, for a schema of one's choice.
pub(super) fn against(tree: &Tree<'_>, compiled: &Compiled) -> Structure {
    let Compiled { schema, validator } = compiled;
    let instance = Instance::new(tree, MOST);
    if validator.is_valid(TreeNode::root(&instance)) {
        return Structure::default();
    }
    let mut structure = Structure::default();
    // The keys that a misspelt key stands for are not missing as well.
    let mut meant = Meant::default();
    let errors = validator.iter_errors(TreeNode::root(&instance));
    let errors: Vec<_> = errors.filter(|error| instance.wants(error)).collect();
    for error in &errors {
        key::explain(schema, tree, error, &mut structure, &mut meant);
    }
    for error in &errors {
        explain(schema, tree, error, &meant, &mut structure);
    }
    if instance.is_spent() || structure.findings.len() > MOST {
        structure.findings.truncate(MOST);
        // 0008: nothing passes for having been left out.
        let mut more = Finding::new(&rules::OTHERWISE_INVALID, Anchor::Value(tree.root()), "more");
        more.help("again");
        structure.findings.push(more);
    }
    // A value that several keywords refuse alike has one cause.
    let mut told = HashSet::new();
    structure.findings.retain(|finding| match finding.place {
        Anchor::Value(node) => told.insert((node, finding.message.key.clone())),
        Anchor::Key(_) | Anchor::Text(_) => true,
    });
    structure
}

fn node_of(tree: &Tree<'_>, error: &ValidationError<'_>) -> NodeId {
    tree.at(error.instance_path().as_str()).unwrap_or_else(|| tree.root())
}

/// The part of the schema in which the failing keyword stands.
fn definition<'s>(schema: &'s Value, error: &ValidationError<'_>) -> Option<&'s Value> {
    let (parent, _) = error.schema_path().as_str().rsplit_once('/')?;
    schema.pointer(parent)
}

fn explain(
    schema: &Value,
    tree: &Tree<'_>,
    error: &ValidationError<'_>,
    meant: &Meant,
    structure: &mut Structure,
) {
    let Structure { findings, amendments } = structure;
    let node = node_of(tree, error);
    // What a key lacks shows when it is read; any other value that does not fit is left out.
    let stays = matches!(error.kind(), Kind::AdditionalProperties { .. } | Kind::Required { .. });
    let is_meant = |key: &str| meant.contains(&(node, key.to_owned()));
    match error.kind() {
        Kind::AdditionalProperties { .. } => {}
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            if !is_meant(key) {
                let mut missing = Finding::new(&rules::MISSING_KEY, Anchor::Key(node), "missing");
                missing.with("key", key).help("help");
                let wanted = definition(schema, error).and_then(|part| part.get("properties")?.get(key));
                if wanted.is_some_and(form::is_report_id) {
                    missing.help = Some(Message::new("SCH-002.fresh-id").with("id", form::fresh_id(tree)));
                }
                findings.push(missing);
            }
        }
        Kind::Enum { .. } if tree.at("/schemaVersion") == Some(node) && is_text(tree, node) => {
            findings.push(version::unknown(tree, node));
        }
        Kind::Enum { options } => {
            let (mut unknown, meant) = unknown_word(tree, node, options);
            if !is_text(tree, node) {
                unknown.help =
                    definition(schema, error).and_then(|part| shape::help(schema, part, tree, node));
            }
            findings.push(unknown);
            if let Some(word) = meant {
                amendments.read_as(node, word);
                return;
            }
        }
        Kind::Type { kind } => {
            let mut wrong = wrong_type(tree, node, kind);
            let part = definition(schema, error);
            if let Some(shape) = part.and_then(|part| shape::help(schema, part, tree, node)) {
                wrong.help = Some(shape);
            }
            findings.push(wrong);
        }
        Kind::Minimum { limit } | Kind::ExclusiveMinimum { limit } => {
            findings.push(out_of_range(tree, node, limit, "below"));
        }
        Kind::Maximum { limit } | Kind::ExclusiveMaximum { limit } => {
            findings.push(out_of_range(tree, node, limit, "above"));
        }
        Kind::Pattern { .. } | Kind::Format { .. } | Kind::MinLength { .. } | Kind::MaxLength { .. } => {
            findings.push(form::malformed(schema, tree, node, error));
        }
        Kind::OneOfNotValid { .. } | Kind::OneOfMultipleValid { .. } | Kind::AnyOf { .. } => {
            findings.extend(unfinished(schema, tree, node, error, &is_meant));
        }
        Kind::PropertyNames { error: inner } => {
            let mut name = Finding::new(&rules::MALFORMED_TEXT, Anchor::Value(node), "name");
            name.with("key", inner.instance().as_str().unwrap_or_default()).help("reverse-dns");
            findings.push(name);
        }
        kind => {
            let mut other = Finding::new(&rules::OTHERWISE_INVALID, Anchor::Value(node), "invalid");
            other.with("keyword", kind.keyword());
            findings.push(other);
        }
    }
    if !stays {
        amendments.leave_out(node);
    }
}

fn is_text(tree: &Tree<'_>, node: NodeId) -> bool {
    matches!(tree.kind(node), document::Kind::String(_))
}

/// The finding, and the word that was meant where only one is likely; a unit is never guessed.
fn unknown_word<'o>(tree: &Tree<'_>, node: NodeId, options: &'o Value) -> (Finding, Option<&'o str>) {
    let words: Vec<&'o str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let document::Kind::String(given) = tree.kind(node) else {
        let mut found = Finding::new(&rules::WRONG_TYPE, Anchor::Value(node), "type");
        found.with("wanted", Argument::Term("type-string".into())).with("got", kind(tree, node));
        return (found, None);
    };
    let dimension = |symbol: &str| SYMBOLS.iter().find(|(known, _)| *known == symbol).map(|(_, key)| *key);
    let own = words.first().and_then(|first| {
        // Some symbols are of two dimensions: the list tells which one it is.
        let of = |key: &str| {
            SYMBOLS
                .iter()
                .filter(|(_, each)| *each == key)
                .map(|(symbol, _)| *symbol)
                .eq(words.iter().copied())
        };
        SYMBOLS.iter().find(|(symbol, key)| symbol == first && of(key)).map(|(_, key)| *key)
    });
    let Some(own) = own else {
        let meant = List::Area.entries().meaning(&given.trim().to_lowercase());
        let near = match words.iter().copied().find(|word| Some(*word) == meant) {
            Some(area) => vec![area],
            None => nearest(given, words.iter().copied()),
        };
        let mut unknown = Finding::new(&rules::UNKNOWN_WORD, Anchor::Value(node), "unknown");
        unknown.with("word", given);
        unknown.help = Some(suggestion(&near, &words, "SCH-004", Mending::Word));
        return (unknown, <[_; 1]>::try_from(near).ok().map(|[only]| only));
    };
    let mut wrong = match dimension(given).filter(|other| *other != own) {
        Some(other) => {
            let mut wrong = Finding::new(&rules::WRONG_UNIT, Anchor::Value(node), "dimension");
            wrong.with("other", Argument::Term(format!("dimension-{other}")));
            wrong
        }
        None => Finding::new(&rules::WRONG_UNIT, Anchor::Value(node), "unknown"),
    };
    wrong.with("unit", given).with("dimension", Argument::Term(format!("dimension-{own}")));
    let symbols = SYMBOLS.iter().filter(|(_, key)| *key == own).map(|(symbol, _)| *symbol);
    wrong.help = Some(unit::help(given, own, &symbols.collect::<Vec<_>>()));
    (wrong, None)
}

fn suggestion(near: &[&str], known: &[&str], rule: &str, mending: Mending) -> Message {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    if near.is_empty() {
        Message::new(format!("{rule}.known")).with("known", list(known))
    } else {
        // All of them, by which an edit is told from a guess.
        let nearest = Message::new(format!("{rule}.nearest"));
        nearest.with("nearest", list(near)).with("known", list(known)).mends(mending)
    }
}

/// What a value is, in the words of the message files.
fn kind(tree: &Tree<'_>, node: NodeId) -> Argument {
    let key = match tree.kind(node) {
        document::Kind::Null => "type-null",
        document::Kind::Bool(_) => "type-boolean",
        document::Kind::Number(_) => "type-number",
        document::Kind::String(_) => "type-string",
        document::Kind::List => "type-array",
        document::Kind::Map => "type-object",
    };
    Argument::Term(key.into())
}

fn wrong_type(tree: &Tree<'_>, node: NodeId, wanted: &jsonschema::error::TypeKind) -> Finding {
    let wanted = match wanted {
        jsonschema::error::TypeKind::Single(wanted) => format!("type-{wanted}"),
        jsonschema::error::TypeKind::Multiple(_) => "type-other".to_owned(),
    };
    let mut wrong = Finding::new(&rules::WRONG_TYPE, Anchor::Value(node), "type");
    let help = match (tree.kind(node), wanted.as_str()) {
        (document::Kind::Null, _) if is_required(tree, node) => Some(("fill-in", None)),
        (document::Kind::Null, _) => Some(("null", None)),
        (document::Kind::String(text), "type-number" | "type-integer")
            if document::number(text).is_some() =>
        {
            Some(("quoted", Some(Mending::Bare)))
        }
        (document::Kind::String(_), "type-number" | "type-integer") => Some(("number", None)),
        (document::Kind::Map, "type-array") => Some(("list", Some(Mending::List))),
        (document::Kind::Number(_) | document::Kind::Bool(_), "type-string") => {
            Some(("quotes", Some(Mending::Quoted)))
        }
        _ => None,
    };
    wrong.with("got", kind(tree, node)).with("wanted", Argument::Term(wanted));
    if let Some((help, mending)) = help {
        wrong.help(help);
        if let Some(mending) = mending {
            wrong.help_mends(mending);
        }
    }
    if let (document::Kind::String(text), Some(("number", _))) = (tree.kind(node), help)
        && let Some(hint) = written::number(text)
    {
        wrong.help = Some(hint);
    }
    wrong
}

/// Whether the map around a value cannot be without it.
fn is_required(tree: &Tree<'_>, node: NodeId) -> bool {
    let pointer = tree.pointer(node);
    let Some((around, key)) = pointer.rsplit_once('/') else { return false };
    let steps: Vec<_> = around.split('/').skip(1).collect();
    super::part(&steps).is_some_and(|part| part.requires(key))
}

fn out_of_range(tree: &Tree<'_>, node: NodeId, limit: &Value, attribute: &str) -> Finding {
    let given = tree.span(node).slice(tree.text()).to_owned();
    let mut outside = Finding::new(&rules::OUT_OF_RANGE, Anchor::Value(node), attribute);
    outside.with("value", given).with("limit", limit.to_string());
    outside
}

/// A choice of which no branch fits: of a figure, value and unit, or withheld; of a text its form, such as that of a date.
fn unfinished(
    schema: &Value,
    tree: &Tree<'_>,
    node: NodeId,
    error: &ValidationError<'_>,
    is_meant: &impl Fn(&str) -> bool,
) -> Option<Finding> {
    // A value that is no group at all is told as such.
    let wants_group =
        definition(schema, error).is_some_and(|part| part.get("type").is_some_and(|kind| kind == "object"));
    if wants_group && tree.kind(node) != document::Kind::Map {
        return None;
    }
    let has = |key: &str| tree.get(node, key).is_some();
    let is_figure = definition(schema, error)
        .and_then(|schema| schema.get("properties"))
        .is_some_and(|properties| properties.get("withheld").is_some());
    if !is_figure && is_text(tree, node) {
        return Some(form::malformed(schema, tree, node, error));
    }
    if !is_figure {
        let mut malformed = Finding::new(&rules::MALFORMED_TEXT, Anchor::Value(node), "form");
        malformed.with("text", tree.span(node).slice(tree.text()));
        return Some(malformed);
    }
    let (attribute, key) = match (has("value"), has("unit"), has("withheld")) {
        (false, false, true) => ("beside", ""),
        (_, _, true) => ("both", ""),
        (true, false, false) => ("no-unit", "unit"),
        (false, true, false) => ("no-value", "value"),
        _ => ("neither", "value"),
    };
    if is_meant(key) {
        return None;
    }
    let mut unfinished = Finding::new(&rules::NEITHER_STATED_NOR_WITHHELD, Anchor::Key(node), attribute);
    unfinished.help(if attribute == "beside" { "help-beside" } else { "help" });
    Some(unfinished)
}
