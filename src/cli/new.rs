//! `ailca new`.

mod asking;

use std::io;
use std::path::PathBuf;

use clap::Args;

use super::files::{deliver, refuse_existing};
use super::import::{self, Staged, apart, hours, staged};
use super::reading::shown;
use super::template::{fresh_id, without_examples};
use super::{Failure, next_check, tell};
use crate::document::{Edits, Format, Limits, read};
use crate::exchange::node::{Map, Node};
use crate::exchange::{About, Draft, yaml};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::report::{GoalAndScope, Report};
use crate::schema;
use crate::start::{Service, start};
use crate::templates::{FULL, MINIMAL, NO_ID};

/// What to write, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// File to write; standard output when left out, or -. A file that exists is not overwritten.
    file: Option<PathBuf>,
    /// Every chapter with an example of each figure, instead of the least.
    #[arg(long)]
    full: bool,
    /// Files of other tools to start from: what they say, the boundary stage by stage, sums, and what is still open.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "full")]
    from: Vec<PathBuf>,
    /// File to write, behind the files to start from.
    #[arg(short, long, conflicts_with = "file")]
    output: Option<PathBuf>,
    /// Ask nothing, also on a terminal: what no option says stays open.
    #[arg(long)]
    no_questions: bool,
    #[command(flatten)]
    answers: Answers,
}

/// What a person says beside the files.
#[derive(Debug, Clone, Default, Args)]
struct Answers {
    /// Who answers for the report.
    #[arg(long, conflicts_with = "full")]
    publisher: Option<String>,
    /// Name of the AI system.
    #[arg(long, conflicts_with = "full")]
    system: Option<String>,
    /// Title of the report.
    #[arg(long, conflicts_with = "full")]
    title: Option<String>,
    /// Service that results refer to: what is counted, and a sentence, as in “request: Answer of 400 tokens”.
    #[arg(long, value_name = "UNIT: SENTENCE", conflicts_with = "full")]
    functional_unit: Option<String>,
    /// Life-cycle stage of the runs, for formats that do not record it; PROJECT=STAGE is that of the runs of a project or task,
    /// and may be given several times.
    #[arg(long, requires = "from", value_name = "[PROJECT=]STAGE", value_parser = staged)]
    stage: Vec<Staged>,
    /// One activity of runs that agree in stage, model, place, supply and devices; it keeps their ids.
    #[arg(long, requires = "from")]
    sum: bool,
    /// Who provides the system, for formats that do not record it.
    #[arg(long, requires = "from")]
    provider: Option<String>,
    /// Version of the tool that wrote the files, for formats that do not record it.
    #[arg(long, requires = "from")]
    tool_version: Option<String>,
    /// Hours that impacts of making are of, where the file does not say it (that of the query of the service).
    #[arg(long, requires = "from", value_name = "HOURS", value_parser = hours)]
    duration: Option<String>,
    /// Hours that the device is used in its life, where the file does not say it.
    #[arg(long, requires = "from", value_name = "HOURS", value_parser = hours)]
    lifetime: Option<String>,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let output = arguments.output.as_deref().or(arguments.file.as_deref());
    output.map(refuse_existing).transpose()?;
    let (mut from, mut answers) = (arguments.from.clone(), arguments.answers.clone());
    answers.without_blanks();
    answers.service()?;
    if !arguments.full && !arguments.no_questions {
        if asking::has_somebody() {
            let (input, prompt) = (&mut io::stdin().lock(), &mut io::stderr().lock());
            asking::ask(&mut from, &mut answers, input, prompt, language)?;
        } else if from.is_empty() && answers.is_silent() {
            tell(&messages::text(language, &Message::new("new-options")));
        }
    }
    let text = if from.is_empty() {
        let text = if arguments.full { FULL } else { MINIMAL };
        named(&text.replacen(NO_ID, &fresh_id(), 1), &answers, answers.service()?.as_ref())
    } else {
        started(&from, &answers, language)?
    };
    if let Some(path) = deliver(output, &text)? {
        next_check(path, language);
    }
    Ok(true)
}

/// A first report of what files say.
fn started(from: &[PathBuf], answers: &Answers, language: Language) -> Result<String, Failure> {
    let mut draft = Draft::new(answers.about());
    import::gather(from, None, None, &mut draft, language)?;
    let mut notes = import::notes(&draft, language);
    let draft = draft.finish(&fresh_id(), language);
    let service = answers.service()?;
    let name = from.first().map(shown).unwrap_or_default();
    let started = start(draft, service.as_ref(), language)
        .map_err(|refusal| import::refused(&name, &refusal, language))?;
    notes.extend(started.notes.iter().map(|note| messages::text(language, note)));
    notes.push(output::questions(&started.questions, language));
    tell(&notes.join("\n"));
    Ok(started.text)
}

/// A starting report with what a person says in its place.
fn named(text: &str, answers: &Answers, service: Option<&Service>) -> String {
    let Some(tree) = read(text, Format::Yaml, &Limits::default()).tree else { return text.to_owned() };
    let mut edits = Edits::new(&tree);
    let places = [
        ("/report/title", &answers.title),
        ("/report/publisher/name", &answers.publisher),
        ("/system/name", &answers.system),
    ];
    for (place, answer) in places {
        if let (Some(node), Some(answer)) = (tree.at(place), answer) {
            edits.replace(node, &yaml::inline(&Node::Word(answer.clone())));
        }
    }
    let service =
        service.map(|service| Node::from(Map::new().with(GoalAndScope::functional_unit, service.entry())));
    let chapter = service.map(|service| (Report::goal_and_scope, service));
    edits.append(
        tree.root(),
        chapter.as_slice(),
        |(key, node)| format!("{key}: {}", yaml::inline(node)),
        |(key, node), indent| format!("\n{}", yaml::entry(key, node, indent)),
    );
    without_examples(&edits.apply())
}

/// A service as it is said: what is counted, a colon, and a sentence.
fn service(said: &str) -> Result<Service, Message> {
    let (unit, description) = said.split_once(':').unwrap_or((said, ""));
    let (unit, description) = (unit.trim(), description.trim());
    let units = schema::words(&["goalAndScope", "functionalUnit", "unit"]);
    if units.contains(&unit) && !description.is_empty() {
        return Ok(Service { unit: unit.to_owned(), description: description.to_owned() });
    }
    Err(Message::new("new-service").with("units", Argument::Name(units.join(", "))))
}

impl Answers {
    /// What imports are told beside the files.
    fn about(&self) -> About {
        let given = self.clone();
        let (stage, stages) = apart(&given.stage);
        About {
            title: given.title,
            system: given.system,
            publisher: given.publisher,
            tool_version: given.tool_version,
            provider: given.provider,
            stage,
            stages,
            activity: None,
            sum: given.sum,
            duration: given.duration,
            lifetime: given.lifetime,
            apart: false,
        }
    }

    /// What the results refer to, where that is said.
    fn service(&self) -> Result<Option<Service>, Failure> {
        let said = self.functional_unit.as_deref();
        said.map(service).transpose().map_err(|why| Failure::said(&why))
    }

    /// Blanks say nothing, and least of all against what a file says.
    fn without_blanks(&mut self) {
        for answer in [&mut self.publisher, &mut self.system, &mut self.title, &mut self.provider] {
            answer.take_if(|text| text.trim().is_empty());
        }
    }

    /// Whether nothing is said.
    fn is_silent(&self) -> bool {
        let Self { publisher, system, title, functional_unit, .. } = self;
        publisher.is_none() && system.is_none() && title.is_none() && functional_unit.is_none()
    }
}
