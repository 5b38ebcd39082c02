//! Every message exists in every language, with the same gaps, and every rule has its words.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use ailca::finding::Words;
use ailca::messages::{Language, knows};
use ailca::profile::{Profile, SHIPPED};
use ailca::quantity::SlipKind;
use ailca::{advisories, guidelines, reference, rules};

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
    for language in Language::ALL {
        let others: BTreeMap<_, _> = language.files().collect();
        for (name, english) in Language::ENGLISH.files() {
            let other = others.get(name).unwrap_or_else(|| panic!("{language:?} has no {name}.ftl"));
            assert_eq!(gaps(english), gaps(other), "{name}.ftl differs between English and {language:?}");
        }
    }
}

/// The sentences of data files that are no names: every language that comes with the program says them in its words.
fn sentences() -> Vec<&'static Words> {
    let mut all = Vec::new();
    for guideline in guidelines::all() {
        all.push(&guideline.read);
        for clause in &guideline.clauses {
            all.push(&clause.requirement);
            all.extend(clause.untested().into_iter().chain(clause.reason()));
        }
    }
    all.extend(advisories::all().iter().filter_map(|tool| Some(&tool.estimates.as_ref()?.how)));
    for advisory in advisories::all().iter().flat_map(|tool| &tool.advisories) {
        all.push(&advisory.effect);
        all.extend(&advisory.remedy);
    }
    for profile in profiles() {
        all.extend(profile.require.iter().map(|asked| &asked.message));
        all.extend(profile.allow.iter().map(|asked| &asked.message));
        all.extend(profile.bound.iter().map(|asked| &asked.message));
        all.extend(profile.relate.iter().map(|asked| &asked.message));
        all.extend(profile.severity.iter().map(|asked| &asked.reason));
    }
    all.extend(reference::MARGINS.iter().map(|margin| &margin.purpose));
    all.extend(reference::LEFT_OUT.iter().map(|figure| &figure.reason));
    all
}

/// Titles and names of data files, which some languages leave as they are.
fn names() -> Vec<&'static Words> {
    let mut all: Vec<_> = profiles().iter().map(|profile| &profile.title).collect();
    for guideline in guidelines::all() {
        all.extend([&guideline.title, &guideline.short_title, &guideline.edition, &guideline.publisher]);
        all.extend(guideline.clauses.iter().map(|clause| &clause.clause));
    }
    all
}

fn profiles() -> &'static [Profile] {
    static PROFILES: LazyLock<Vec<Profile>> =
        LazyLock::new(|| SHIPPED.iter().map(|(_, text)| Profile::read(text).unwrap()).collect());
    &PROFILES
}

#[test]
fn data_are_said_in_every_language_and_no_translation_is_left_over() {
    let known: BTreeSet<_> = sentences().into_iter().chain(names()).map(Words::english).collect();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::ENGLISH) {
        for words in sentences() {
            assert_ne!(words.of(language), words.english(), "not said in {language:?}");
        }
        let folder = format!("src/messages/{}", language.tag());
        for file in walk(folder.as_ref()).into_iter().filter(|path| path.extension().unwrap() == "po") {
            let text = std::fs::read_to_string(&file).unwrap();
            for line in text.lines().filter_map(|line| line.strip_prefix("msgid \"")?.strip_suffix('"')) {
                let english = line.replace("\\\"", "\"");
                assert!(
                    english.is_empty() || known.contains(english.as_str()),
                    "{}: {english}",
                    file.display()
                );
            }
        }
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
fn no_key_stands_twice() {
    for language in Language::ALL {
        let mut seen = std::collections::BTreeMap::new();
        for (name, text) in language.files() {
            let keys =
                text.lines().filter(|line| line.starts_with(|each: char| each.is_ascii_alphanumeric()));
            for key in keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key)) {
                let other = seen.insert(key.to_owned(), name);
                assert_eq!(other, None, "{key} in {name}, {}: the later one would be said", language.tag());
            }
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
                assert!(knows(Language::ENGLISH, &key), "{} says {key}, which has no words", entry.display());
            }
        }
    }
}

/// Sentences of rules that other code names by their whole key, such as `SCH-005.larger`.
#[test]
fn every_sentence_of_a_rule_that_code_names_exists() {
    let mut named = 0;
    for entry in
        walk("src".as_ref()).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"))
    {
        let code = std::fs::read_to_string(&entry).unwrap();
        let keys = code.split('"').filter(|text| {
            let (id, attribute) = text.split_once('.').unwrap_or_default();
            let (group, number) = id.split_once('-').unwrap_or_default();
            group.len() >= 2
                && group.bytes().all(|each| each.is_ascii_uppercase())
                && number.len() == 3
                && number.bytes().all(|each| each.is_ascii_digit())
                && !attribute.is_empty()
                && attribute.bytes().all(|each| each.is_ascii_lowercase() || each == b'-')
        });
        for key in keys {
            named += 1;
            assert!(knows(Language::ENGLISH, key), "{} names {key}, which has no words", entry.display());
        }
    }
    assert!(named > 40, "{named}");
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

#[test]
fn every_slip_has_its_words_and_no_words_are_left_over() {
    let named: BTreeSet<_> = SlipKind::ALL.iter().map(|kind| format!("slip-{}", kind.key())).collect();
    for language in Language::ALL {
        let (_, text) = language.files().find(|(name, _)| *name == "slips").unwrap();
        let said: BTreeSet<_> = gaps(text).into_keys().filter(|key| key.starts_with("slip-")).collect();
        assert_eq!(said, named, "{language:?}");
    }
}
