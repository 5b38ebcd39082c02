//! What a first report leaves open, as questions: where, why, and what stands there for now.

use std::collections::BTreeMap;

use crate::check;
use crate::document::{self, Format, Kind, Limits};
use crate::finding::{Level, Message, Rule, Severity};

/// Something that only a person can answer.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where it is answered, as a JSON pointer.
    pub pointer: String,
    /// The line of the report.
    pub line: usize,
    /// The rule that asks.
    pub rule: &'static Rule,
    /// The level that waits for the answer.
    pub level: Level,
    /// What is open.
    pub words: Message,
    /// What to write.
    pub help: Option<Message>,
    /// How many further places ask the same.
    pub more: usize,
    /// What stands there until it is answered.
    pub stands: Option<String>,
    /// The option of the command that answers it.
    pub option: Option<&'static str>,
}

/// The options that answer a question, by the place that asks or the rule.
const OPTIONS: [(&str, &str); 4] = [
    ("/report/publisher/name", "--publisher"),
    ("/report/title", "--title"),
    ("/system/name", "--system"),
    ("FU-001", "--functional-unit"),
];

/// What is open in a report up to `comparable`, that of the lowest level first; what its figures contradict is no question.
pub(super) fn of(text: &str) -> Vec<Question> {
    let limits = Limits::default();
    let outcome = check::check(text, Format::Yaml, &limits);
    let tree = document::read(text, Format::Yaml, &limits).tree;
    let lines = document::LineIndex::new(text);
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut questions: Vec<Question> = Vec::new();
    for placed in &outcome.findings {
        let finding = &placed.finding;
        let asks = finding.proof.is_none() && finding.severity == Severity::Error;
        if !asks || finding.level > Level::Comparable {
            continue;
        }
        let pointer = placed.spot.pointer.clone();
        let option = OPTIONS.iter().find(|(asked, _)| *asked == pointer || *asked == finding.rule.id);
        let kind = if option.is_some() { pointer.clone() } else { finding.message.key.clone() };
        if let Some(question) =
            known.get(&(finding.rule.id, kind.clone())).and_then(|at| questions.get_mut(*at))
        {
            question.more += placed.stands_for();
            continue;
        }
        known.insert((finding.rule.id, kind), questions.len());
        let node = tree.as_ref().and_then(|tree| tree.at(&pointer).map(|node| tree.kind(node)));
        let stands = match node {
            Some(Kind::String(text) | Kind::Number(text)) => Some(text.to_owned()),
            _ => None,
        };
        questions.push(Question {
            pointer,
            line: lines.line_column(placed.spot.span.start as usize).0,
            rule: finding.rule,
            level: finding.level,
            words: finding.message.clone(),
            help: finding.help.clone(),
            more: placed.stands_for() - 1,
            stands,
            option: option.map(|(_, option)| *option),
        });
    }
    questions.sort_by_key(|question| question.level);
    questions
}
