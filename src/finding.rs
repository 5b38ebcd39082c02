//! Findings: what a check has to say about a report, as data. Text, colour and language belong to the outputs.

use serde::{Deserialize, Serialize};

use crate::document::{NodeId, Span};
use crate::quantity::{Contradiction, Interval, Operand, Slip};
use crate::report::Stage;
use crate::rule::Rule;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Makes the report better.
    Advice,
    /// Is suspect, or weakens the report.
    Warning,
    /// Blocks the level that the rule belongs to, and those above.
    Error,
}

/// A level of conformance; each includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// The schema holds.
    WellFormed,
    /// The minimum is there and nothing contradicts itself.
    Disclosure,
    /// It can be held against another report.
    Comparable,
    /// Others have assured it.
    Assured,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 4] = [Self::WellFormed, Self::Disclosure, Self::Comparable, Self::Assured];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WellFormed => "wellFormed",
            Self::Disclosure => "disclosure",
            Self::Comparable => "comparable",
            Self::Assured => "assured",
        }
    }

    /// The level above, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|level| *level > self)
    }
}

impl Severity {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where a finding points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At a value.
    Value(NodeId),
    /// At the key that leads to a value: where something is missing inside of it, or the key itself is wrong.
    Key(NodeId),
    /// At bytes of a text that did not become a tree.
    Text(Span),
}

impl From<NodeId> for Place {
    fn from(node: NodeId) -> Self {
        Self::Value(node)
    }
}

/// A sentence of the message files, with what fills its gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its key: `TRN-001.exceeds` is the attribute `exceeds` of the message `TRN-001`.
    pub key: String,
    /// What fills its gaps.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A sentence without gaps.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
    }

    /// With a gap filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }
}

/// What fills a gap of a sentence; it is put into words when the language is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Words of the report or of the schema, as they are.
    Text(String),
    /// Words of the message files, by their key.
    Term(String),
    /// A whole number.
    Whole(u64),
    /// A figure as its author wrote it, with the values it stands for where it was rounded.
    Figure(Operand),
    /// A figure as its author wrote it, alone.
    Written(Operand),
    /// A computed range in a unit.
    Range(Interval, &'static str),
    /// Words in English and in French, as a profile gives them.
    Words(String, String),
    /// Words that are listed.
    List(Vec<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Whole(number as u64)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<Operand> for Argument {
    fn from(operand: Operand) -> Self {
        Self::Figure(operand)
    }
}

impl From<Vec<String>> for Argument {
    fn from(words: Vec<String>) -> Self {
        Self::List(words)
    }
}

impl From<Stage> for Argument {
    fn from(stage: Stage) -> Self {
        Self::Text(stage.key().to_owned())
    }
}

impl From<&[Stage]> for Argument {
    fn from(stages: &[Stage]) -> Self {
        Self::List(stages.iter().map(|stage| stage.key().to_owned()).collect())
    }
}

/// Another place that takes part, and what to say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What.
    pub message: Message,
}

/// What a rule has to say about a place of the report.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that says it.
    pub rule: &'static Rule,
    /// How grave it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What.
    pub message: Message,
    /// Other places that take part.
    pub labels: Vec<Label>,
    /// The proof, where figures contradict each other.
    pub proof: Option<Contradiction>,
    /// What to do.
    pub help: Option<Message>,
    /// The level that an error of it blocks: of the rule, or lower where what follows from it blocks a lower one.
    pub level: Level,
    /// The figure that is to blame for it and for what follows from it, where that is known beside the proof.
    pub cause: Option<Cause>,
    /// What follows from it, and so is not told on its own.
    pub consequences: Vec<Finding>,
}

/// A figure that is to blame, and what would put it right.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// The figure.
    pub figure: Operand,
    /// True over stated.
    pub factor: f64,
    /// The slip that was made with it, where it has a name.
    pub slip: Option<Slip>,
}

impl Finding {
    /// A finding of `rule` at `place`; `attribute` is the sentence of the rule to say.
    pub fn new(rule: &'static Rule, place: impl Into<Place>, attribute: &str) -> Self {
        let message = Message::new(format!("{}.{attribute}", rule.id));
        let place = place.into();
        Self {
            rule,
            severity: rule.severity,
            place,
            message,
            labels: Vec::new(),
            proof: None,
            help: None,
            level: rule.level,
            cause: None,
            consequences: Vec::new(),
        }
    }

    /// Lists others as what follows from it; it is as grave as the gravest of them, and blocks what they would.
    pub fn take_in(&mut self, others: Vec<Self>) {
        for mut other in others {
            let further = std::mem::take(&mut other.consequences);
            match other.severity.cmp(&self.severity) {
                std::cmp::Ordering::Greater => (self.severity, self.level) = (other.severity, other.level),
                std::cmp::Ordering::Equal => self.level = self.level.min(other.level),
                std::cmp::Ordering::Less => {}
            }
            self.consequences.push(other);
            self.consequences.extend(further);
        }
    }

    /// The slip that is made with the figure to blame, or that the proof names.
    pub fn slip(&self) -> Option<&Slip> {
        match &self.cause {
            Some(cause) => cause.slip.as_ref(),
            None => self.proof.as_ref()?.slip.as_ref(),
        }
    }

    /// With a gap of the message filled.
    pub fn with(&mut self, name: &'static str, argument: impl Into<Argument>) -> &mut Self {
        self.message.arguments.push((name, argument.into()));
        self
    }

    /// With another place that takes part; `attribute` is the sentence of the rule to say there.
    pub fn label(&mut self, place: impl Into<Place>, attribute: &str) -> &mut Self {
        let message = Message::new(format!("{}.{attribute}", self.rule.id));
        self.labels.push(Label { place: place.into(), message });
        self
    }

    /// With advice; `attribute` is the sentence of the rule to give.
    pub fn help(&mut self, attribute: &str) -> &mut Self {
        self.help = Some(Message::new(format!("{}.{attribute}", self.rule.id)));
        self
    }

    /// Gives the help an argument, such as a reference; nothing without help.
    pub fn help_with(&mut self, name: &'static str, argument: impl Into<Argument>) -> &mut Self {
        if let Some(help) = &mut self.help {
            help.arguments.push((name, argument.into()));
        }
        self
    }

    /// With the proof.
    pub fn proof(&mut self, proof: Contradiction) -> &mut Self {
        self.proof = Some(proof);
        self
    }

    /// With the figure that is to blame.
    pub fn cause(&mut self, cause: Cause) -> &mut Self {
        self.cause = Some(cause);
        self
    }

    /// With another severity than the rule's own.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
}
