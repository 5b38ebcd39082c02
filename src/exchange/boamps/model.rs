//! The model of a task: its name, size, and the tokens that it read.

use super::NOT_STATED;
use crate::document;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, made_from};
use crate::exchange::qualified::Meant;
use crate::exchange::source::Look;
use crate::finding::Message;
use crate::quantity::CountUnit;
use crate::report::{Architecture, Model, Stage, StepKind};

/// Above this many billions, a number of parameters is one of parameters, not of billions.
const MOST_BILLIONS: f64 = 1e5;

/// Words for kinds of model, with the architecture where the kind tells it: not every transformer is dense.
const KINDS: [(&str, Option<Architecture>); 9] = [
    ("transformer", None),
    ("llm", None),
    ("diffusion", Some(Architecture::Diffusion)),
    ("cnn", Some(Architecture::Convolutional)),
    ("rnn", Some(Architecture::Recurrent)),
    ("lstm", Some(Architecture::Recurrent)),
    ("random forest", Some(Architecture::TreeEnsemble)),
    ("gradient boosting", Some(Architecture::TreeEnsemble)),
    ("xgboost", Some(Architecture::TreeEnsemble)),
];

/// The first model of a task, among those of the system; its id.
pub(super) fn read(task: Look<'_, '_>, stage: Stage, draft: &mut Draft) -> Option<String> {
    let algorithm = task.list("algorithms").first().copied()?;
    let said = algorithm.peek("algorithmName").filter(|name| *name != NOT_STATED);
    let base = algorithm.word("foundationModelName");
    // Beside the name of a model, a kind of model is no name of another.
    let kind = said.filter(|_| base.is_some()).and_then(|said| {
        let said = said.to_lowercase();
        KINDS.iter().find(|(word, _)| *word == said)
    });
    let architecture = kind.and_then(|(_, architecture)| *architecture);
    if kind.is_none() || architecture.is_some() {
        let _ = algorithm.word("algorithmName");
    }
    let own = said.filter(|_| kind.is_none());
    let name = own.or(base)?;
    let parameters = algorithm.get("parametersNumber");
    let parameters = parameters.and_then(|look| Some((Meant::of(look)?, look)));
    let parameters = parameters.map(|(count, look)| {
        let raw = document::number(&count.value).is_some_and(|number| number > MOST_BILLIONS);
        if raw {
            let message = Message::new("exchange-boamps-parameters").with("value", &*count.value);
            draft.note(StepKind::Repair, Some(look.place()), message);
        }
        count.figure(if raw { CountUnit::One } else { CountUnit::Billion }.key())
    });
    let tokens = if stage == Stage::Training { read_tokens(task) } else { None };
    let entry = Map::new()
        .word(Model::name, name)
        .word_if(Model::architecture, architecture.map(Architecture::key))
        .with_if(Model::total_parameters, parameters)
        .with_if(Model::training_tokens, tokens)
        .with_if(Model::derived_from, base.filter(|_| own.is_some()).map(made_from));
    Some(draft.intern(Registry::Models, name, &entry))
}

/// The tokens that a model read in training, where the file counts them.
fn read_tokens(task: Look<'_, '_>) -> Option<Map> {
    let is_read = |set: &Look<'_, '_>| {
        set.peek("dataUsage") == Some("input") && matches!(set.peek("dataType"), Some("token" | "tokens"))
    };
    let set = task.list("dataset").into_iter().find(is_read)?;
    let count = set.get("dataQuantity").and_then(Meant::of)?;
    if document::number(&count.value).is_none_or(|count| count <= 0.0) {
        return None;
    }
    let _ = (set.word("dataUsage"), set.word("dataType"));
    Some(count.figure(CountUnit::One.key()))
}
