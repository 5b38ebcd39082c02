//! What was checked of a report and what was not, and what follows from it: for people and for programs.

use std::collections::BTreeSet;

use ailca_network::Standing;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::indented::text as json_text;
use crate::document::{NodeId, Tree};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::quantity::{Interval, Step};
use crate::reference;
use crate::relations::{Counts, Coverage, Covered, Following, Held, Role, Used, of_small};

/// Version of the shape of both: the first number grows when a reader of the old one would break.
pub const COVERAGE_VERSION: &str = "1.2";

/// A standing as a word of the JSON output and of the messages.
const fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Corroborated => "corroborated",
        Standing::Bounded => "bounded",
        Standing::Alone => "alone",
        Standing::InQuestion => "inQuestion",
    }
}

/// How many relations hold, are broken, and could not be computed, in one line.
pub(super) fn counts(language: Language, counts: Counts) -> String {
    let message = Message::new("coverage-relations")
        .with("held", counts.held)
        .with("broken", counts.broken)
        .with("wanting", counts.not_computed);
    let mut words = messages::text(language, &message);
    if counts.is_cut {
        words.push_str("; ");
        words.push_str(&messages::text(language, &Message::new("coverage-cut")));
    }
    words
}

/// What was checked, for people: relations that do not hold or could not be computed, then each figure.
pub fn coverage(language: Language, tree: &Tree<'_>, counted: Counts, coverage: &Coverage) -> String {
    let mut lines = vec![counts(language, counted)];
    let indented = |line: String| format!("  {line}");
    lines.extend(coverage.relations.iter().filter_map(|each| covered(language, tree, each)).map(indented));
    let count = |standing| coverage.figures.iter().filter(|held| held.standing == standing).count();
    let message = Message::new("coverage-figures")
        .with("corroborated", count(Standing::Corroborated))
        .with("bounded", count(Standing::Bounded))
        .with("alone", count(Standing::Alone))
        .with("questioned", count(Standing::InQuestion));
    lines.push(messages::text(language, &message));
    lines.extend(coverage.figures.iter().map(|each| held(language, tree, each)).map(indented));
    lines.join("\n") + "\n"
}

/// How well a figure is held, in one line.
pub fn held(language: Language, tree: &Tree<'_>, held: &Held) -> String {
    let message = Message::new(format!("coverage-figure.{}", key(held.standing)))
        .with("pointer", pointer(tree, held.figure.node))
        .with("figure", Argument::Written(held.figure.clone()))
        .with("room", Argument::Range(held.room, held.figure.unit));
    messages::text(language, &message)
}

/// A relation that is broken or could not be computed, in one line; nothing of one that holds.
pub fn covered(language: Language, tree: &Tree<'_>, covered: &Covered) -> Option<String> {
    let at = |key: &str| {
        Message::new(key)
            .with("rule", Argument::Said(covered.rule.to_owned()))
            .with("pointer", pointer(tree, covered.place))
    };
    let message = match covered.verdict {
        Some(None) => return None,
        Some(Some(severity)) => {
            at("coverage-broken").with("severity", Argument::Term(severity.key().to_owned()))
        }
        None => at("coverage-not-computed").with("wants", wants(language, covered)),
    };
    Some(messages::text(language, &message))
}

/// What was checked, for programs.
pub fn coverage_json(file: &str, tree: &Tree<'_>, counts: Counts, coverage: &Coverage) -> String {
    let relation = |covered: &Covered| {
        let (verdict, severity) = match covered.verdict {
            Some(None) => ("held", None),
            Some(Some(severity)) => ("broken", Some(severity)),
            None => ("notComputed", None),
        };
        json!({
            "rule": covered.rule,
            "pointer": tree.pointer(covered.place),
            "verdict": verdict,
            "severity": severity,
            "wants": covered.wants.iter().map(|want| want.key()).collect::<Vec<_>>(),
        })
    };
    let figure = |held: &Held| {
        json!({
            "pointer": tree.pointer(held.figure.node),
            "standing": key(held.standing),
            "room": range(held.room, held.figure.unit),
        })
    };
    let document = CoverageDocument {
        format_version: COVERAGE_VERSION,
        tool: tool(),
        file,
        counts: counts_json(counts),
        relations: Each(coverage.relations.iter().map(relation)),
        figures: Each(coverage.figures.iter().map(figure)),
        cut: counts.is_cut,
    };
    json_text(&document) + "\n"
}

/// The keys of what was checked, in their order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CoverageDocument<'a, R: Serialize, F: Serialize> {
    format_version: &'a str,
    tool: Value,
    file: &'a str,
    counts: Value,
    relations: R,
    figures: F,
    cut: bool,
}

/// The keys of what follows, in their order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FollowingDocument<'a, Q: Serialize> {
    format_version: &'a str,
    tool: Value,
    file: &'a str,
    quantities: Q,
    /// Of published ranges that something follows with.
    sources: Vec<Value>,
}

/// Entries of a list that are made when they are written, one by one: all at once would take many times their text.
struct Each<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

pub(super) fn tool() -> Value {
    json!({ "name": "ailca", "version": env!("CARGO_PKG_VERSION") })
}

/// The counts as an object.
pub(super) fn counts_json(counts: Counts) -> Value {
    json!({ "held": counts.held, "broken": counts.broken, "notComputed": counts.not_computed, "cut": counts.is_cut })
}

/// What follows, for people: each quantity with its range, then the ways to it.
pub fn following(language: Language, tree: &Tree<'_>, following: &[&Following]) -> String {
    let mut lines = Vec::new();
    let mut sources = BTreeSet::new();
    for each in following {
        let key = match (each.contested, each.is_published()) {
            (false, false) => "derived",
            (false, true) => "derived.published",
            (true, false) => "derived.contested",
            (true, true) => "derived.contested-published",
        };
        let (values, unit) = of_small(each.values, each.unit);
        let message = Message::new(key)
            .with("pointer", Argument::Name(each.pointer(tree)))
            .with("quantity", named(language, each.role))
            .with("range", Argument::Range(values, unit));
        lines.push(messages::text(language, &message));
        for way in &each.derivations {
            let formula = messages::formula(language, &way.steps);
            let rules = way.rules.join(", ");
            if way.published.is_empty() {
                lines.push(format!("  {formula} ({rules})"));
                continue;
            }
            sources.extend(way.published.iter().flat_map(|used| used.published.distinct_sources()));
            let used: Vec<_> = way.published.iter().map(|used| used_in_words(language, used)).collect();
            let message = Message::new("derived-with-published")
                .with("formula", Argument::Said(formula))
                .with("rules", Argument::Said(rules))
                .with("figures", Argument::Said(messages::listed(language, &used)));
            lines.push(format!("  {}", messages::text(language, &message)));
        }
    }
    if !sources.is_empty() {
        lines.push(messages::text(language, &Message::new("derived-sources")));
    }
    for source in sources.into_iter().filter_map(reference::source) {
        lines.push(format!("  {}: {} <{}>", source.key, source.title, source.url));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A published range with its years and the keys of its sources.
fn used_in_words(language: Language, used: &Used) -> String {
    let message = Message::new("derived-published")
        .with("quantity", named(language, used.role))
        .with("range", Argument::Range(used.published.interval(), used.published.unit()))
        .with("years", Argument::Said(used.published.span_of_years()))
        .with("sources", Argument::Said(used.published.distinct_sources().join(", ")));
    messages::text(language, &message)
}

/// What follows, for programs.
pub fn following_json(file: &str, tree: &Tree<'_>, following: &[&Following]) -> String {
    let way = |way: &crate::relations::Derivation| {
        let figures = way.steps.iter().filter_map(|step| match step {
            Step::Operand(operand) if operand.node != NodeId::NOWHERE => Some(tree.pointer(operand.node)),
            _ => None,
        });
        json!({
            "formula": messages::formula(Language::ENGLISH, &way.steps),
            "figures": figures.collect::<Vec<_>>(),
            "rules": way.rules,
            "published": way.published.iter().map(|used| used_json(tree, used)).collect::<Vec<_>>(),
        })
    };
    let quantity = |each: &&Following| {
        json!({
            "pointer": each.pointer(tree),
            "quantity": each.role.key(),
            "range": range(each.values, each.unit),
            "contested": each.contested,
            "published": each.is_published(),
            "derivations": each.derivations.iter().map(way).collect::<Vec<_>>(),
        })
    };
    let quantities = Each(following.iter().map(quantity));
    let used = following.iter().flat_map(|each| &each.derivations).flat_map(|way| &way.published);
    let keys: BTreeSet<_> = used.flat_map(|used| used.published.distinct_sources()).collect();
    let source = |source: &reference::Source| json!({ "key": source.key, "title": source.title, "url": source.url, "licence": source.licence });
    let sources = keys.into_iter().filter_map(reference::source).map(source).collect();
    let document =
        FollowingDocument { format_version: COVERAGE_VERSION, tool: tool(), file, quantities, sources };
    json_text(&document) + "\n"
}

/// A published range that a derivation rests on.
fn used_json(tree: &Tree<'_>, used: &Used) -> Value {
    let mut years = used.published.years().to_vec();
    years.sort_unstable();
    years.dedup();
    json!({
        "pointer": tree.pointer(used.place),
        "quantity": used.role.key(),
        "range": range(used.published.interval(), used.published.unit()),
        "years": years,
        "sources": used.published.distinct_sources(),
    })
}

fn pointer(tree: &Tree<'_>, place: NodeId) -> Argument {
    Argument::Name(tree.pointer(place))
}

fn named(language: Language, role: Role) -> Argument {
    Argument::Said(messages::text(language, &Message::new(role.term())))
}

fn wants(language: Language, covered: &Covered) -> Argument {
    let wants = covered.wants.iter().map(|want| messages::text(language, &Message::new(want.term())));
    Argument::Said(messages::listed(language, &wants.collect::<Vec<_>>()))
}

/// A range as an object; no end of it where it has none.
fn range(values: Interval, unit: &str) -> Value {
    let end = |value: f64| value.is_finite().then_some(value);
    json!({ "low": end(values.low()), "high": end(values.high()), "unit": unit })
}
