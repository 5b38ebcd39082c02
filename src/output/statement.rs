//! What a report meets of one guideline, clause by clause, to go with a disclosure.

mod data;
mod format;
mod markdown;

use std::fmt::Write;

use super::guidelines::{named, title, twins, untested};
use super::{Checked, RenderOptions, accepted, message, region};
use crate::digest::sha256;
use crate::document::{self, Format, Kind, Limits, LineIndex};
use crate::finding::{Argument, Message};
use crate::guidelines::Extent;
use crate::messages::{self, Language};
use crate::outcome::RulesRan;
use crate::statement::{Judged, Statement, Verdict};

pub use format::{StatementForm, Statements};
pub use markdown::statement_markdown;

/// The statement as text.
pub fn statement(checked: &Checked<'_>, statement: &Statement<'_>, options: RenderOptions) -> String {
    let language = options.language;
    let mut text = heading(statement, language) + "\n";
    for line in about(checked, statement, language) {
        let _ = writeln!(text, "  {line}");
    }
    let _ = writeln!(text, "\n{}\n{}", counts(statement, language), scope(checked, statement, language));
    for judged in &statement.clauses {
        let clause = Message::new("statement-clause")
            .with("clause", Argument::Said(title(judged.clause, language)))
            .with("verdict", verdict(judged.verdict, language));
        let _ = writeln!(text, "\n{}", messages::text(language, &clause));
        let _ = writeln!(text, "  {}", judged.clause.requirement.of(language));
        for line in details(checked, judged, options) {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

fn heading(statement: &Statement<'_>, language: Language) -> String {
    let guideline = named(statement.guideline, language);
    messages::text(language, &Message::new("statement-heading").with("guideline", Argument::Said(guideline)))
}

/// What was judged, by what, and on what reading of the guideline.
fn about(checked: &Checked<'_>, statement: &Statement<'_>, language: Language) -> Vec<String> {
    let fill = |message: Message| messages::text(language, &message);
    let guideline = statement.guideline;
    let mut lines = vec![guideline.title.of(language).to_owned()];
    lines.extend(guideline.url.clone());
    lines.extend(twins(guideline, language));
    lines.push(fill(
        Message::new("guideline-read").with("read", Argument::Name(guideline.read.of(language).to_owned())),
    ));
    if let Some(title) = &checked.outcome.title {
        lines.push(fill(Message::new("statement-report").with("title", title.as_str())));
    }
    for (key, pointer) in [("statement-id", "/report/id"), ("statement-revision", "/report/revision")] {
        lines.extend(stated(checked, pointer).map(|words| fill(Message::new(key).with("words", words))));
    }
    lines.push(fill(
        Message::new("statement-file")
            .with("file", Argument::Name(checked.title()))
            .with("digest", sha256(checked.text)),
    ));
    lines.push(fill(Message::new("statement-tool").with("version", env!("CARGO_PKG_VERSION"))));
    lines
}

/// What the report states at a pointer, as text.
fn stated(checked: &Checked<'_>, pointer: &str) -> Option<String> {
    let format = Format::detect(checked.name, checked.text);
    let tree = document::read(checked.text, format, &Limits::default()).tree?;
    match tree.kind(tree.at(pointer)?) {
        Kind::String(text) | Kind::Number(text) => Some(text.to_owned()),
        _ => None,
    }
}

fn counts(statement: &Statement<'_>, language: Language) -> String {
    let counted = Verdict::ALL.into_iter().filter(|verdict| statement.count(*verdict) > 0);
    let counted = counted.map(|each| format!("{} {}", verdict(each, language), statement.count(each)));
    let message = Message::new("statement-counts").with("clauses", statement.clauses.len());
    messages::text(
        language,
        &message.with("counts", Argument::Said(messages::listed(language, &counted.collect::<Vec<_>>()))),
    )
}

/// What the statement does not say.
fn scope(checked: &Checked<'_>, statement: &Statement<'_>, language: Language) -> String {
    let unverified = statement.guideline.unverified();
    let key = if unverified > 0 { "statement-scope-unverified" } else { "statement-scope" };
    let message = Message::new(key)
        .with("guideline", statement.guideline.short_title.of(language))
        .with("clauses", statement.clauses.len())
        .with("unverified", unverified)
        .with("human", statement.guideline.clauses.iter().filter(|clause| clause.reason().is_some()).count());
    let scope = messages::text(language, &message);
    if checked.outcome.rules == RulesRan::All {
        return scope;
    }
    // Findings of the structure belong to no guideline but our own, and are told by a plain check.
    format!("{scope}\n{}", messages::text(language, &Message::new("statement-unsound")))
}

fn verdict(verdict: Verdict, language: Language) -> String {
    messages::text(language, &Message::new(format!("verdict-{}", verdict.key())))
}

/// What was found, what is absent or withheld, and why something was not judged, a line each.
fn details(checked: &Checked<'_>, judged: &Judged<'_>, options: RenderOptions) -> Vec<String> {
    let fill = |message: Message| messages::text(options.language, &message);
    let mut lines = Vec::new();
    let index = LineIndex::new(checked.text);
    for placed in &judged.findings {
        let severity = Message::new(placed.finding.severity.key());
        lines.push(fill(
            Message::new("statement-finding")
                .with("line", region(&index, placed)[0])
                .with("rule", placed.finding.rule.id)
                .with("severity", fill(severity))
                .with("message", Argument::Said(message(options, placed))),
        ));
        let proof = placed.finding.proof.as_ref();
        lines.extend(proof.map(|proof| format!("  {}", messages::proof(options.language, proof))));
        lines.extend(accepted(options, placed).map(|words| format!("  {words}")));
        lines.extend(super::more(options.language, placed).map(|more| format!("  {more}")));
    }
    if let Some(reason) = judged.clause.reason() {
        lines.push(reason.of(options.language).to_owned());
    }
    let clause = judged.clause;
    let asked = !matches!(judged.verdict, Verdict::NotRun | Verdict::NotAssessable);
    if asked && judged.verdict != Verdict::Silent {
        lines.extend(tested(judged, options.language));
    }
    lines.extend(untested(clause, options.language));
    for (key, words, shown) in [
        ("answered-not-built", clause.not_built().collect(), true),
        ("statement-withheld", judged.withheld.clone(), true),
        ("statement-absent", judged.absent.clone(), asked),
    ] {
        if shown && !words.is_empty() {
            lines.push(fill(Message::new(key).with("rules", Argument::Name(words.join(", ")))));
        }
    }
    lines
}

/// What was tested without a finding, and what was looked at for being stated alone.
fn tested(judged: &Judged<'_>, language: Language) -> Vec<String> {
    let clause = judged.clause;
    let passed = |wanted: fn(Extent) -> bool| {
        let rules = clause.built().filter(move |rule| clause.extent(rule.id).is_some_and(wanted));
        let silent =
            rules.filter(|rule| judged.findings.iter().all(|placed| placed.finding.rule.id != rule.id));
        silent.map(|rule| format!("{} ({})", messages::text(language, &Message::new(rule.id)), rule.id))
    };
    let looked: Vec<_> = passed(|extent| matches!(extent, Extent::All | Extent::Part)).collect();
    let stated = clause.present().filter(|field| {
        clause.built().next().is_some() && !judged.absent.contains(field) && !judged.withheld.contains(field)
    });
    let present: Vec<_> =
        passed(|extent| extent == Extent::Presence).chain(stated.map(str::to_owned)).collect();
    let lines = [("statement-passed", looked), ("statement-present", present)];
    let told = lines.into_iter().filter(|(_, words)| !words.is_empty());
    told.map(|(key, words)| {
        messages::text(
            language,
            &Message::new(key).with("rules", Argument::Said(messages::listed(language, &words))),
        )
    })
    .collect()
}
