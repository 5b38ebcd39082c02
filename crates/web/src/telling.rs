//! What is told of no report in particular: the words of the page, and what it can be asked for.

use ailca::exchange::EXPORTS;
use ailca::finding::{Argument, Level, Message};
use ailca::profile::{Profile, SHIPPED};
use ailca::{Language, guidelines, messages, output, rules, start};
use serde_json::{Map, Value, json};
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

use crate::{language, refused};

/// The languages that the page can speak.
#[wasm_bindgen]
pub fn languages() -> Vec<String> {
    Language::ALL.into_iter().map(|language| language.tag().to_owned()).collect()
}

/// The words of the page in a language, and what it offers, as JSON.
///
/// # Errors
///
/// Where there is no such language.
#[wasm_bindgen]
pub fn words(lang: &str) -> Result<String, JsError> {
    let language = language(lang)?;
    let sentences = messages::of_file(language, "page");
    let sentences: Map<_, _> =
        sentences.into_iter().map(|(key, words)| (key.to_owned(), Value::from(words))).collect();
    let level = |level: &Level| {
        let name = Message::new("sheet-level").with("level", Argument::Said(level.key().to_owned()));
        json!({ "key": level.key(), "name": messages::text(language, &name) })
    };
    let profile = |(key, text): &(&str, &str)| {
        let title = Profile::read(text).ok()?.title.of(language).to_owned();
        Some(json!({ "key": key, "name": title }))
    };
    let guideline =
        |known: &guidelines::Guideline| json!({ "key": known.key, "name": known.short_title.of(language) });
    Ok(json!({
        "words": sentences,
        "levels": Level::ALL.iter().map(level).collect::<Vec<_>>(),
        "profiles": SHIPPED.iter().filter_map(profile).collect::<Vec<_>>(),
        "guidelines": guidelines::all().iter().map(guideline).collect::<Vec<_>>(),
        "exports": EXPORTS.iter().map(|export| json!({ "key": export.key, "name": export.name })).collect::<Vec<_>>(),
        "version": env!("CARGO_PKG_VERSION"),
        "schema": ailca::schema::released::CURRENT,
    })
    .to_string())
}

/// A report to be filled in, with an id of its own.
#[wasm_bindgen]
pub fn blank(id: &str) -> String {
    start::blank(id)
}

/// What a rule asks for and why, in words.
///
/// # Errors
///
/// Where there is no such rule or language.
#[wasm_bindgen]
pub fn explain(rule: &str, lang: &str) -> Result<String, JsError> {
    let rule = rules::find(rule).map_err(|_| refused("there is no such rule"))?;
    Ok(output::explain(rule, language(lang)?, false))
}
