//! Findings: what a check has to say about a report, as data. Text, colour and language belong to the outputs.

mod counted;
mod level;
mod mending;
mod message;
mod pattern;
mod rule;
mod words;

use crate::document::{NodeId, Span};
use crate::quantity::{Contradiction, Interval, Operand, Slip, Step};

pub use counted::Counted;
pub(crate) use counted::{Found, parent};
pub use level::{Level, Severity};
pub use mending::Mending;
pub use message::{Argument, Message};
pub use pattern::Pattern;
pub(crate) use rule::metadata;
pub use rule::{Judgement, Rule, Subject};
pub use words::Words;

/// Where a finding points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Anchor {
    /// At a value.
    Value(NodeId),
    /// At the key that leads to a value: where something is missing inside of it, or the key itself is wrong.
    Key(NodeId),
    /// At bytes of a text that did not become a tree.
    Text(Span),
}

impl Anchor {
    /// The same place in the document that a value comes from.
    fn traced(self, origin: &dyn Fn(NodeId) -> NodeId) -> Self {
        match self {
            Self::Value(node) if node != NodeId::NOWHERE => Self::Value(origin(node)),
            Self::Key(node) if node != NodeId::NOWHERE => Self::Key(origin(node)),
            place => place,
        }
    }
}

impl From<NodeId> for Anchor {
    fn from(node: NodeId) -> Self {
        Self::Value(node)
    }
}

/// Another place that takes part, and what to say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where.
    pub place: Anchor,
    /// What.
    pub message: Message,
}

/// How many places beside its own a finding names.
pub(crate) const MOST_LABELS: usize = 50;

/// What a rule has to say about a place of the report.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that says it.
    pub rule: &'static Rule,
    /// How grave it is.
    pub severity: Severity,
    /// Where.
    pub place: Anchor,
    /// What.
    pub message: Message,
    /// Other places that take part.
    pub labels: Vec<Label>,
    /// How many further places take part, which no label names.
    pub unlabelled: usize,
    /// The proof, where figures contradict each other.
    pub proof: Option<Contradiction>,
    /// What the proof passes that is not stated.
    pub through: Vec<Through>,
    /// What to do.
    pub help: Option<Message>,
    /// The level that an error of it blocks: of the rule, or lower where what follows from it blocks a lower one.
    pub level: Level,
    /// The figure that is to blame for it and for what follows from it, where that is known beside the proof.
    pub cause: Option<Cause>,
    /// What made several figures wrong at once, where that is the cause.
    pub pattern: Option<Pattern>,
    /// What follows from it, and so is not told on its own.
    pub consequences: Vec<Finding>,
}

/// A quantity that is not stated, on the way of a proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Through {
    /// The rule whose relation gives it.
    pub rule: &'static str,
    /// Its name.
    pub quantity: Message,
    /// What it comes to.
    pub values: Interval,
    /// The unit of those.
    pub unit: &'static str,
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
    /// Other figures that would do as well, alone.
    pub or: Vec<Self>,
}

impl Cause {
    /// Whether its figure is off by the same slip as that of another, whichever way round.
    pub(crate) fn is_as(&self, other: &Self) -> bool {
        let stem = |cause: &Self| cause.slip.as_ref().map(|slip| slip.kind.stem());
        stem(self).is_some() && stem(self) == stem(other)
    }

    fn trace(&mut self, origin: &dyn Fn(NodeId) -> NodeId) {
        trace(&mut self.figure, origin);
        self.or.iter_mut().for_each(|other| other.trace(origin));
    }
}

fn trace(operand: &mut Operand, origin: &dyn Fn(NodeId) -> NodeId) {
    if operand.node != NodeId::NOWHERE {
        operand.node = origin(operand.node);
    }
}

impl Finding {
    /// A finding of `rule` at `place`; `attribute` is the sentence of the rule to say.
    pub fn new(rule: &'static Rule, place: impl Into<Anchor>, attribute: &str) -> Self {
        let message = Message::new(format!("{}.{attribute}", rule.id));
        let place = place.into();
        Self {
            rule,
            severity: rule.severity,
            place,
            message,
            labels: Vec::new(),
            unlabelled: 0,
            proof: None,
            through: Vec::new(),
            help: None,
            level: rule.level,
            cause: None,
            pattern: None,
            consequences: Vec::new(),
        }
    }

    /// Lists others as what follows from it; it is as grave as the gravest of them, and blocks what they would.
    pub fn absorb(&mut self, others: Vec<Self>) {
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

    /// The same about another document; `origin` says which of its values each value comes from.
    pub(crate) fn trace(&mut self, origin: &dyn Fn(NodeId) -> NodeId) {
        self.place = self.place.traced(origin);
        for label in &mut self.labels {
            label.place = label.place.traced(origin);
        }
        if let Some(proof) = &mut self.proof {
            trace(&mut proof.stated, origin);
            for step in &mut proof.derivation {
                if let Step::Operand(operand) = step {
                    trace(operand, origin);
                }
            }
        }
        if let Some(cause) = &mut self.cause {
            cause.trace(origin);
        }
        self.consequences.iter_mut().for_each(|finding| finding.trace(origin));
    }

    /// The slip that is made with the figure to blame, or that the proof names.
    pub fn slip(&self) -> Option<&Slip> {
        match &self.cause {
            Some(cause) => cause.slip.as_ref(),
            None => self.proof.as_ref()?.slip.as_ref(),
        }
    }

    /// The word for its cause: a slip, or what made several figures wrong at once.
    pub fn likely_cause(&self) -> Option<&'static str> {
        self.pattern.map(Pattern::key).or_else(|| self.slip().map(|slip| slip.kind.key()))
    }

    /// The words for slips of other figures, or of another kind, that would explain it as well.
    pub fn other_causes(&self) -> impl Iterator<Item = &'static str> {
        let or = self.cause.iter().flat_map(|cause| &cause.or);
        or.filter_map(|cause| cause.slip.as_ref()).map(|slip| slip.kind.key())
    }

    /// With a gap of the message filled.
    pub fn with(&mut self, name: &'static str, argument: impl Into<Argument>) -> &mut Self {
        self.message.arguments.push((name, argument.into()));
        self
    }

    /// With another place that takes part; `attribute` is the sentence of the rule to say there.
    ///
    /// Of very many places the first are named and the others counted, while they are found.
    pub fn label(&mut self, place: impl Into<Anchor>, attribute: &str) -> &mut Self {
        if self.labels.len() > MOST_LABELS {
            self.unlabelled += 1;
            return self;
        }
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

    /// Says what the help writes; nothing without help.
    pub(crate) fn help_mends(&mut self, mending: Mending) -> &mut Self {
        if let Some(help) = &mut self.help {
            help.mends = Some(mending);
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
