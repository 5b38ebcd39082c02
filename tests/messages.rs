//! Every message exists in every language, with the same gaps, and every rule has its words.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};

use ailca::messages::{Language, knows};
use ailca::rules;

/// The keys of a message file, each with the gaps of its sentence.
fn gaps(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            name.clone_into(&mut message);
            key.clone_from(&message);
        } else if let Some((name, _)) =
            line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="))
        {
            key = format!("{message}.{name}");
        }
        let found = keys.entry(key.clone()).or_default();
        for part in line.split('$').skip(1) {
            found.insert(part.chars().take_while(|each| each.is_alphanumeric() || *each == '-').collect());
        }
    }
    keys
}

#[test]
fn languages_have_the_same_keys_with_the_same_gaps() {
    for ((name, english), (_, french)) in Language::English.files().iter().zip(Language::French.files()) {
        assert_eq!(gaps(english), gaps(french), "{name}.ftl differs between English and French");
    }
}

/// A unit that is a word of English has a word in every language; symbols need none.
#[test]
fn units_that_are_words_are_translated() {
    for (symbol, _) in ailca::quantity::SYMBOLS {
        let words = symbol.split(|letter: char| !letter.is_ascii_lowercase());
        let is_word = words.map(str::len).max().unwrap_or(0) >= 4
            && !symbol.contains("-eq")
            && !symbol.starts_with("PDF");
        let key: String = symbol
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
            .collect();
        for language in Language::ALL {
            assert!(
                !is_word || knows(language, &format!("unit-{key}")),
                "{symbol} has no word in {language:?}"
            );
        }
    }
}

#[test]
fn every_rule_has_a_title_and_a_reason_in_every_language() {
    for language in Language::ALL {
        for rule in rules::all() {
            assert!(knows(language, rule.id), "{} has no title in {language:?}", rule.id);
            assert!(
                knows(language, &format!("{}.about", rule.id)),
                "{} has no reason in {language:?}",
                rule.id
            );
        }
    }
}

#[test]
fn every_sentence_that_a_rule_says_exists() {
    for entry in walk("src/rules".as_ref()) {
        let code = std::fs::read_to_string(&entry).unwrap();
        let Some(id) = code.split("rule!(").nth(1).and_then(|rest| rest.split('"').nth(1)) else { continue };
        if entry.ends_with("structure.rs") {
            continue;
        }
        let attributes =
            ["report(", "label(", "help(", "prove("].iter().flat_map(|call| code.split(call).skip(1));
        for call in attributes {
            // The sentence is the last argument of the call: its last string before the call is closed.
            let call =
                call.split([';', '{']).next().unwrap_or_default().split(").").next().unwrap_or_default();
            let call = call.split(".with(").next().unwrap_or_default();
            let call = call.split(".help_with(").next().unwrap_or_default();
            let Some(attribute) = call.rsplit('"').nth(1) else { continue };
            if attribute.chars().all(|each| each.is_ascii_lowercase() || each == '-') {
                let key = format!("{id}.{attribute}");
                assert!(knows(Language::English, &key), "{} says {key}, which has no words", entry.display());
            }
        }
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(walk(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn every_problem_has_its_words_in_both_languages() {
    let languages =
        [include_str!("../src/messages/en/document.ftl"), include_str!("../src/messages/fr/document.ftl")];
    for language in languages {
        let messages: std::collections::BTreeMap<_, _> = language
            .lines()
            .filter(|line| line.starts_with("document-"))
            .filter_map(|line| line.split_once(" = "))
            .collect();
        let mut wanted = 0;
        for kind in ailca::document::ProblemKind::samples() {
            let key = format!("document-{}", kind.key());
            let message = messages.get(key.as_str()).unwrap_or_else(|| panic!("{key}"));
            assert!(messages.contains_key(format!("{key}-help").as_str()), "{key}-help");
            wanted += 2;
            let names: Vec<_> = kind.arguments().into_iter().map(|(name, _)| name).collect();
            for placeholder in message.split("{ $").skip(1).filter_map(|rest| rest.split(" }").next()) {
                assert!(names.contains(&placeholder), "{key} has no {placeholder}");
            }
        }
        let related = messages.keys().filter(|key| key.ends_with("-related")).count();
        assert_eq!(related, 2);
        assert_eq!(messages.len(), wanted + related, "a message without its problem");
    }
    let keys: std::collections::BTreeSet<_> =
        ailca::document::ProblemKind::samples().iter().map(ailca::document::ProblemKind::key).collect();
    assert_eq!(keys.len(), ailca::document::ProblemKind::samples().len());
}
