//! The differences of two schemas, in words.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::document::{LineIndex, Tree};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::schema::diff::{Change, Direction, KINDS, Passed, Step, next, step};
use crate::shown::{as_code, in_line, in_markdown, quoted};

/// Two schemas and what differs between them.
#[derive(Debug)]
pub struct Differences<'a> {
    /// What the older one is called.
    pub from: &'a str,
    /// What the newer one is called.
    pub to: &'a str,
    /// Version of the older one, where it is known.
    pub version: Option<[u64; 3]>,
    /// The changes, in the order of their places.
    pub changes: &'a [Change],
    /// What was not compared, or could not be decided.
    pub passed: &'a [Passed],
    /// Language of the words.
    pub language: Language,
}

impl Differences<'_> {
    fn words(&self, message: Message) -> String {
        messages::text(self.language, &keyed(message))
    }

    /// What a change is, in one sentence.
    fn sentence(&self, change: &Change) -> String {
        let or_none = |text: &str| match text {
            "" => self.words(Message::new("nothing")),
            text => quoted(&text.replace('\n', " ")).into_owned(),
        };
        let message = Message::new(change.kind.key)
            .with("subject", quoted(&change.subject).into_owned())
            .with("old", or_none(&change.old))
            .with("new", or_none(&change.new));
        self.words(message)
    }

    /// Whom it breaks.
    fn touched(&self, change: &Change) -> String {
        let direction = change.touches;
        let mind = if change.step < Step::Major && direction != Direction::Nobody { "mind-" } else { "" };
        self.words(Message::new(format!("direction-{mind}{}", direction.key())))
    }

    fn place(&self, change: &Change) -> String {
        let place = self.named(&change.at);
        match change.elsewhere.len() {
            0 => place,
            count => {
                let more = Message::new("elsewhere").with("place", place).with("count", count.to_string());
                self.words(more)
            }
        }
    }

    fn named(&self, at: &str) -> String {
        if at.is_empty() { self.words(Message::new("whole")) } else { quoted(at).into_owned() }
    }

    /// What was not compared, in one sentence.
    fn omission(&self, passed: &Passed) -> String {
        let reason = Message::new(format!("passed-{}", passed.reason.key()));
        self.words(reason.with("subject", quoted(&passed.subject).into_owned()))
    }

    fn count(&self, step: Step) -> usize {
        self.changes.iter().filter(|change| change.step == step).count()
    }

    /// The version that the newer schema should bear.
    fn proposed(&self) -> Option<String> {
        let [major, minor, patch] = next(self.version?, step(self.changes)?);
        Some(format!("{major}.{minor}.{patch}"))
    }

    fn tally(&self) -> String {
        let passed = || self.words(Message::new("passed-count").with("count", self.passed.len().to_string()));
        if self.changes.is_empty() {
            return if self.passed.is_empty() { self.words(Message::new("none")) } else { passed() };
        }
        let mut message = Message::new("count");
        for (name, step) in [("major", Step::Major), ("minor", Step::Minor), ("patch", Step::Patch)] {
            message = message.with(name, self.count(step).to_string());
        }
        let mut tally = self.words(message);
        if let Some(version) = self.proposed() {
            let _ = write!(tally, "; {}", self.words(Message::new("next").with("version", version)));
        }
        if !self.passed.is_empty() {
            let _ = write!(tally, "; {}", passed());
        }
        tally
    }

    /// For people: one line a change, the gravest first.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for step in [Step::Major, Step::Minor, Step::Patch] {
            for change in self.changes.iter().filter(|change| change.step == step) {
                let _ = writeln!(
                    text,
                    "{} [{}] {}: {} ({})",
                    self.words(Message::new(format!("step-{}", step.key()))),
                    change.kind.key,
                    self.place(change),
                    self.sentence(change),
                    self.touched(change)
                );
            }
        }
        for passed in self.passed {
            let step = self.words(Message::new("step-passed"));
            let (key, place) = (passed.reason.key(), self.named(&passed.at));
            let _ = writeln!(text, "{step} [{key}] {place}: {}", self.omission(passed));
        }
        text + &self.tally() + "\n"
    }

    /// A changelog in Markdown.
    pub fn markdown(&self) -> String {
        let heading = Message::new("changelog")
            .with("from", Argument::Name(self.from.to_owned()))
            .with("to", Argument::Name(self.to.to_owned()));
        let mut text = format!("# {}\n\n{}\n", in_markdown(&self.words(heading)), self.tally());
        for step in [Step::Major, Step::Minor, Step::Patch] {
            if self.count(step) == 0 {
                continue;
            }
            let _ = writeln!(text, "\n## {}\n", self.words(Message::new(format!("heading-{}", step.key()))));
            for change in self.changes.iter().filter(|change| change.step == step) {
                let _ = writeln!(
                    text,
                    "- {}: {} ({}; `{}`)",
                    as_code(&self.place(change)),
                    in_markdown(&self.sentence(change)),
                    self.touched(change),
                    change.kind.key
                );
            }
        }
        if !self.passed.is_empty() {
            let _ = writeln!(text, "\n## {}\n", self.words(Message::new("heading-passed")));
        }
        for passed in self.passed {
            let (key, place) = (passed.reason.key(), self.named(&passed.at));
            let (place, omission) = (as_code(&place), in_markdown(&self.omission(passed)));
            let _ = writeln!(text, "- {place}: {omission} (`{key}`)");
        }
        text
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let changes: Vec<_> = self
            .changes
            .iter()
            .map(|change| {
                json!({
                    "kind": change.kind.key,
                    "step": change.step.key(),
                    "breaks": change.breaks().key(),
                    "at": change.at,
                    "elsewhere": change.elsewhere,
                    "subject": change.subject,
                    "old": change.old,
                    "new": change.new,
                    "message": self.sentence(change),
                })
            })
            .collect();
        let passed: Vec<_> = self
            .passed
            .iter()
            .map(|passed| {
                json!({
                    "reason": passed.reason.key(),
                    "at": passed.at,
                    "subject": passed.subject,
                    "message": self.omission(passed),
                })
            })
            .collect();
        json!({
            "from": self.from,
            "to": self.to,
            "step": step(self.changes).map(Step::key),
            "nextVersion": self.proposed(),
            "changes": changes,
            "notCompared": passed,
        })
    }

    /// Annotations for GitHub's workflows, at the lines of the newer schema where it is a file.
    pub fn github(&self, tree: Option<&Tree<'_>>) -> String {
        let mut lines = String::new();
        let index = tree.map(|tree| (tree, LineIndex::new(tree.text())));
        let place = |at: &str| {
            let place = index.as_ref().and_then(|(tree, index)| {
                let span = tree.span(tree.at(at)?);
                Some(format!(
                    "file={},line={},",
                    super::github::property(&in_line(self.to)),
                    index.line_column(span.start as usize).0
                ))
            });
            place.unwrap_or_default()
        };
        for change in self.changes {
            let command = match change.step {
                Step::Major => "error",
                Step::Minor => "warning",
                Step::Patch => "notice",
            };
            let sentence =
                format!("{}: {} ({})", self.place(change), self.sentence(change), self.touched(change));
            let _ = writeln!(
                lines,
                "::{command} {}title={}::{}",
                place(&change.at),
                change.kind.key,
                super::github::data(&sentence)
            );
        }
        for passed in self.passed {
            let sentence = format!("{}: {}", self.named(&passed.at), self.omission(passed));
            let (key, data) = (passed.reason.key(), super::github::data(&sentence));
            let _ = writeln!(lines, "::warning {}title={key}::{data}", place(&passed.at));
        }
        lines
    }
}

fn keyed(mut message: Message) -> Message {
    message.key = format!("schema-diff-{}", message.key);
    message
}

/// The kinds of change as a page: what each is called, what it raises and whom it breaks.
pub fn kinds(language: Language) -> String {
    let words = |key: String| messages::text(language, &keyed(Message::new(key)));
    let mut page = format!("# {}\n\n{}\n\n", words("kinds".into()), words("kinds-about".into()));
    page.push_str("| kind | raises | breaks |\n|---|---|---|\n");
    for kind in KINDS {
        let breaks = if kind.step == Step::Major { kind.direction } else { Direction::Nobody };
        let _ = writeln!(page, "| `{}` | {} | {} |", kind.key, kind.step.key(), breaks.key());
    }
    page
}
