//! The small vocabulary of what an import does beside copying, and why an import or export cannot be done.

use std::error::Error;
use std::fmt;

use crate::document::{Problem, line_column};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::report::{Stage, StepKind};

/// Something that an import repaired, assumed or left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// What kind of thing.
    pub kind: StepKind,
    /// The lines and columns in the source, both from 1, where it has a place.
    pub places: Vec<(usize, usize)>,
    /// Whether it is told and not recorded: it is no matter of figures.
    pub is_passing: bool,
    /// What it was.
    pub message: Message,
}

impl Note {
    /// Its lines: `2`, or `2–29, 31`; empty where it has no place.
    pub fn lines(&self) -> String {
        let mut lines: Vec<usize> = self.places.iter().map(|(line, _)| *line).collect();
        lines.sort_unstable();
        lines.dedup();
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for line in lines {
            match spans.last_mut() {
                Some((_, last)) if *last + 1 == line => *last = line,
                _ => spans.push((line, line)),
            }
        }
        let span = |(first, last): &(usize, usize)| {
            if first == last { first.to_string() } else { format!("{first}–{last}") }
        };
        spans.iter().map(span).collect::<Vec<_>>().join(", ")
    }

    /// What kind of thing it was, and what, in words.
    pub fn told(&self, language: Language) -> String {
        let kind = messages::text(language, &Message::new(format!("exchange-{}", self.kind.key())));
        let words = Argument::Said(messages::text(language, &self.message));
        messages::text(language, &Message::new("exchange-note").with("kind", kind).with("words", words))
    }
}

/// What an import asks for beside the file, for whoever asks people in another way than by an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The stage of the life cycle.
    Stage,
    /// The hours that impacts of making are of.
    Duration,
    /// The hours that a device is used in its life.
    Lifetime,
}

impl Wanted {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Duration => "duration",
            Self::Lifetime => "lifetime",
        }
    }

    /// The stages that answer it; none where a number does. What tools record are runs.
    pub const fn stages(self) -> &'static [Stage] {
        match self {
            Self::Stage => &[
                Stage::DataPreparation,
                Stage::Experimentation,
                Stage::Training,
                Stage::FineTuning,
                Stage::Evaluation,
                Stage::Deployment,
                Stage::Inference,
            ],
            Self::Duration | Self::Lifetime => &[],
        }
    }
}

/// Why a source cannot be imported, or a report not be exported.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Line and column, both from 1, where there is a place.
    pub place: Option<(usize, usize)>,
    /// The cause.
    pub message: Message,
    /// What to do.
    pub help: Option<Box<Message>>,
    /// What, said beside the file, lets it be read.
    pub wants: &'static [Wanted],
}

/// The cause in English, with its place and what to do; `messages` has the words of other languages.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.place {
            write!(formatter, "{line}:{column}: ")?;
        }
        formatter.write_str(&messages::text(Language::ENGLISH, &self.message))?;
        self.help
            .as_ref()
            .map_or(Ok(()), |help| write!(formatter, "; {}", messages::text(Language::ENGLISH, help)))
    }
}

impl Error for Refusal {}

impl Refusal {
    /// With a cause, and what to do under the key of the cause with `-help` behind it.
    pub fn new(key: &str) -> Self {
        let message = Message::new(format!("exchange-{key}"));
        let help = Some(Box::new(Message::new(format!("exchange-{key}-help"))));
        Self { place: None, message, help, wants: &[] }
    }

    /// With a gap of cause and help filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        let argument = argument.into();
        self.message = self.message.with(name, argument.clone());
        if let Some(help) = &mut self.help {
            help.arguments.push((name, argument));
        }
        self
    }

    /// Waiting for something that is said beside the file.
    #[must_use]
    pub const fn wanting(mut self, wants: &'static [Wanted]) -> Self {
        self.wants = wants;
        self
    }

    /// At a line and column.
    #[must_use]
    pub const fn at(mut self, place: (usize, usize)) -> Self {
        self.place = Some(place);
        self
    }

    /// What keeps a text from being read at all.
    pub fn of_problem(problem: &Problem, text: &str) -> Self {
        let finding = crate::outcome::of_problem(problem);
        Self {
            place: Some(line_column(text, problem.span.start as usize)),
            message: finding.message,
            help: finding.help.map(Box::new),
            wants: &[],
        }
    }
}
