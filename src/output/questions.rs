//! What a first report leaves open: where, why, what stands there for now, and which option answers it.

use super::citations;
use crate::finding::{Argument, Level, Message};
use crate::messages::{self, Language};
use crate::shown::in_line;
use crate::start::Question;

/// The questions, under a line that counts them.
pub fn questions(questions: &[Question], language: Language) -> String {
    let of = |level: Level| questions.iter().filter(|question| question.level <= level).count();
    let count = Message::new("start-open")
        .with("disclosure", of(Level::Disclosure))
        .with("comparable", of(Level::Comparable) - of(Level::Disclosure));
    let mut lines = vec![messages::text(language, &count)];
    for question in questions {
        lines.extend(told(question, language));
    }
    lines.join("\n")
}

/// A question with its place, its answer for now and who asks.
fn told(question: &Question, language: Language) -> Vec<String> {
    let say = |message: Message| messages::text(language, &message);
    let place = match &*question.pointer {
        "" => "/",
        pointer => pointer,
    };
    let head = Message::new("start-question")
        .with("line", question.line)
        .with("place", Argument::Name(in_line(place).into_owned()))
        .with("level", question.level.key())
        .with("words", Argument::Said(messages::text(language, &question.words)))
        .with("more", question.more);
    let mut lines = vec![say(head)];
    let mut further = Vec::new();
    further.extend(
        question
            .stands
            .as_ref()
            .map(|stands| say(Message::new("start-stands").with("text", stands.as_str()))),
    );
    further.extend(match question.option {
        Some(option) => Some(say(Message::new("start-option").with("option", option))),
        None => question.help.as_ref().map(|help| messages::text(language, help)),
    });
    further.push(why(question, language));
    lines.extend(further.into_iter().map(|line| format!("    {line}")));
    lines
}

fn why(question: &Question, language: Language) -> String {
    let clauses = citations::all(question.rule.id, language);
    let first = clauses.into_iter().next();
    let message = Message::new(if first.is_some() { "start-why" } else { "start-why-rule" });
    let message = message.with("rule", question.rule.id).with("clause", first.unwrap_or_default());
    messages::text(language, &message)
}
