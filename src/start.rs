//! From a draft to a first report: the boundary stage by stage, the climate result that its inventory makes, and what is
//! still to be answered. Nothing is invented: what no file says is written as not known, or as a gap that a rule tells.

mod boundary;
mod climate;
mod question;

use crate::document::{Format, Limits, Tree, read};
use crate::exchange::node::{Map, Node};
use crate::exchange::{self, Refusal, yaml};
use crate::facts::Facts;
use crate::finding::Message;
use crate::messages::Language;
use crate::relations::{self, Method, Role};
use crate::report::{FunctionalUnit, GoalAndScope, Identity, Impacts, Party, Report, System};
use crate::templates;

pub(crate) use boundary::counted;
pub use question::Question;

/// A first report.
#[derive(Debug)]
pub struct Started {
    /// Its text, with comments where something is missing.
    pub text: String,
    /// What was written that no file says, and what could not be.
    pub notes: Vec<Message>,
    /// What is still to be answered, that of the lowest level first.
    pub questions: Vec<Question>,
}

/// The service that results refer to, as a person says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// What is counted, by its word in a report.
    pub unit: String,
    /// The service in a sentence.
    pub description: String,
}

impl Service {
    /// As an entry of the goal and scope.
    pub fn entry(&self) -> Map {
        Map::new()
            .word(FunctionalUnit::description, &*self.description)
            .word(FunctionalUnit::unit, &*self.unit)
    }
}

/// A report to be filled in, by the UUID that it gets.
pub fn blank(id: &str) -> String {
    templates::MINIMAL.replacen(templates::NO_ID, id, 1)
}

/// Makes a first report of a draft: one that rules can be run on.
///
/// # Errors
///
/// Where the report would be larger than what can be read.
pub fn start(draft: Map, service: Option<&Service>, language: Language) -> Result<Started, Refusal> {
    let mut draft = draft;
    name(&mut draft);
    if let Some(service) = service {
        draft.map(Report::goal_and_scope).set(GoalAndScope::functional_unit, service.entry());
    }
    let mut notes = boundary::write(&mut draft, language);
    let (mut draft, climate) = summed(draft);
    match climate {
        Climate::Stated => {}
        Climate::Made(result, note) => {
            draft.map(Report::impacts).map(Impacts::climate_change).set(climate::LOCATION_BASED, result);
            notes.push(note);
        }
        Climate::Unknown(why) => notes.push(why),
    }
    draft.map(Report::goal_and_scope).order(&[GoalAndScope::functional_unit, GoalAndScope::boundary]);
    draft.order(exchange::CHAPTERS);
    let text = exchange::written_under("start-head", draft, language)?;
    let questions = question::of(&text);
    Ok(Started { text, notes, questions })
}

/// Names the report, its publisher and the system where nobody did as the templates do: rules run, and META-007 says that
/// these are no names.
fn name(draft: &mut Map) {
    let is_named = |map: &Map, key: &str| matches!(map.get(key), Some(Node::Word(_) | Node::Map(_)));
    let report = draft.map(Report::report);
    if !is_named(report, Identity::title) {
        report.set(Identity::title, Node::Word(templates::TITLE.to_owned()));
    }
    if !is_named(report, Identity::publisher) {
        report.set(Identity::publisher, Map::new().word(Party::name, templates::PUBLISHER));
    }
    let system = draft.map(Report::system);
    if !is_named(system, System::name) {
        system.set(System::name, Node::Word(templates::SYSTEM.to_owned()));
        system.order(&[System::name]);
    }
}

/// What is known of the climate result.
enum Climate {
    /// The draft states it.
    Stated,
    /// The inventory makes it, as the message says.
    Made(Map, Message),
    /// Why nothing makes it.
    Unknown(Message),
}

/// More rounds than what is written gives rise to.
const MOST_ROUNDS: usize = 16;

/// The draft with the emissions that follow for its activities, and the climate result that all of them make. One that is
/// no report yet stays as it is.
fn summed(draft: Map) -> (Map, Climate) {
    let has_result = climate::is_stated(&draft);
    let mut text = yaml::block(&draft, 0);
    let mut draft = draft;
    for _ in 0..MOST_ROUNDS {
        let Some(tree) = read(&text, Format::Yaml, &Limits::default()).tree else { break };
        let Ok(report) = Report::read(&tree) else { break };
        if let Some(further) = with_emissions(&tree, &report) {
            text = further;
            continue;
        }
        draft = Map::of(&tree, tree.root());
        let climate = if has_result { Climate::Stated } else { climate::of(&report) };
        return (draft, climate);
    }
    let climate = if has_result { Climate::Stated } else { Climate::Unknown(Message::new("start-not-read")) };
    (draft, climate)
}

/// The text with the location-based emissions that follow for activities; `None` where none does.
fn with_emissions(tree: &Tree<'_>, report: &Report) -> Option<String> {
    let relations = relations::of(&Facts::of(report));
    let run = relations.net.derive();
    let all = relations::following(&relations, &run);
    let emissions: Vec<_> =
        all.iter().filter(|each| each.role == Role::Emissions(Method::Location)).collect();
    let filled = relations::fill(tree, &emissions)?;
    (!filled.written.is_empty()).then_some(filled.text)
}
