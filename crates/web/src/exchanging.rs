//! Files of other tools, read into a first report; reports written in formats of others.

use ailca::assist::Checking;
use ailca::check::WellFormed;
use ailca::document;
use ailca::exchange::{About, Draft, Export, Job, Ledger, Options, Refusal, Source, Wanted};
use ailca::finding::{Argument, Message};
use ailca::report::Stage;
use ailca::start::start;
use ailca::{Language, Limits, messages, output};
use serde_json::{Value, json};
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

use crate::opened::Opened;
use crate::{language, refused};

/// The name of the format that a file of another tool is in, or nothing where it is none that is read.
#[wasm_bindgen]
pub fn recognise(name: &str, bytes: &[u8]) -> Option<String> {
    let text = document::decode(bytes, &Limits::default()).ok()?;
    let checking = Checking { name, file: name, bytes, notation: None, is_line: false };
    checking.foreign(text).map(|import| import.name.to_owned())
}

/// A first report of a file of another tool, as JSON: its text and what was done beside copying; or why there is none, and what
/// is wanted beside the file.
///
/// # Errors
///
/// Where there is no such language, or the bytes are no text.
#[wasm_bindgen]
pub fn first_report(name: &str, bytes: &[u8], about: &str, id: &str, lang: &str) -> Result<String, JsError> {
    let language = language(lang)?;
    let text = document::decode(bytes, &Limits::default()).map_err(|_| refused("no text"))?;
    let checking = Checking { name, file: name, bytes, notation: None, is_line: false };
    let import = checking.foreign(text).ok_or_else(|| refused("no format that is read"))?;
    let mut draft = Draft::new(read_about(about)?);
    let read = import.add(&Source { name, text }, &mut draft);
    let read = read.and_then(|()| {
        let mut notes: Vec<_> = draft
            .notes
            .iter()
            .map(|(_, note)| json!({ "lines": note.lines(), "words": note.told(language) }))
            .collect();
        let started = start(draft.clone().finish(id, language), None, language)?;
        notes.extend(
            started.notes.iter().map(|note| json!({ "lines": "", "words": messages::text(language, note) })),
        );
        Ok(json!({ "text": started.text, "notes": notes }))
    });
    Ok(read.unwrap_or_else(|refusal| refusal_of(&refusal, language)).to_string())
}

/// A report in a format of others, as JSON: the files and in words what is lost; or why there are none.
///
/// # Errors
///
/// Where there is no such language or format.
#[wasm_bindgen]
pub fn written(opened: &Opened, format: &str, today: &str, lang: &str) -> Result<String, JsError> {
    let language = language(lang)?;
    let export = Export::of(format).ok_or_else(|| refused(format!("there is no format {format:?}")))?;
    let whole = match WellFormed::of(opened.text_of(), opened.format(), opened.limits()) {
        Ok(whole) => whole,
        Err(wrong) => {
            let first =
                wrong.findings.first().map(|placed| messages::text(language, &placed.finding.message));
            return Ok(json!({ "refused": first.unwrap_or_default() }).to_string());
        }
    };
    let (tree, report) = whole.into_parts();
    let ledger = Ledger::new(tree);
    let options = Options { today: today.to_owned(), ..Options::default() };
    let made = (export.write)(&Job { report: &report, options: &options }, &ledger);
    let made = made.map(|artefacts| {
        let files: Vec<_> =
            artefacts.iter().map(|file| json!({ "name": file.name, "text": file.text })).collect();
        json!({ "files": files, "losses": output::losses(&ledger.losses(&report), export, language) })
    });
    Ok(made.unwrap_or_else(|refusal| refusal_of(&refusal, language)).to_string())
}

/// Why something cannot be read or written: the words, and as data what would let it.
fn refusal_of(refusal: &Refusal, language: Language) -> Value {
    let named = |stage: &Stage| {
        let name = Message::new("sheet-stage").with("stage", Argument::Said(stage.key().to_owned()));
        json!({ "key": stage.key(), "name": messages::text(language, &name) })
    };
    let wants = refusal.wants.iter().map(|wanted: &Wanted| {
        json!({ "key": wanted.key(), "words": wanted.stages().iter().map(named).collect::<Vec<_>>() })
    });
    let help = refusal.help.as_ref().map(|help| messages::text(language, help));
    json!({
        "refused": messages::text(language, &refusal.message),
        "help": help,
        "place": refusal.place,
        "wants": wants.collect::<Vec<_>>(),
    })
}

/// What is said beside a file.
fn read_about(text: &str) -> Result<About, JsError> {
    let given: Value = serde_json::from_str(text).map_err(|error| refused(error.to_string()))?;
    let word = |wanted: Wanted| given.get(wanted.key()).and_then(Value::as_str).map(str::to_owned);
    let stage = word(Wanted::Stage).and_then(|key| Stage::ALL.into_iter().find(|stage| stage.key() == key));
    Ok(About {
        stage,
        duration: word(Wanted::Duration),
        lifetime: word(Wanted::Lifetime),
        ..About::default()
    })
}
