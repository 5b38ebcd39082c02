//! CMP-007: what a text says of another system stands among the comparisons too.

use isocountry::CountryCode;

use super::{asserted, prose};
use crate::messages::List;
use crate::rules::prelude::*;

rule!(
    /// A text that puts the system before another one by name has its comparison listed, with the figures of both.
    CMP_007, "CMP-007", Advice, Comparable, check
);

/// How many words lie at most between what is compared and the word before the other one.
const BEFORE: usize = 6;

/// How many words at most come before the name of the other one: an article, what it is.
const NAMED_AFTER: usize = 3;

/// Who sets limits and publishes means, and is no system.
const BODIES: [&str; 10] = ["ademe", "eu", "ghg", "iea", "iec", "ieee", "ipcc", "iso", "itu", "un"];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    // Where comparisons are listed, they are reviewed and computed by rules of their own.
    if !report.comparisons.is_empty() || asserted(report).is_some() {
        return;
    }
    let system = &report.system;
    let own = std::iter::once(&**system.name).chain(system.models.iter().map(|model| &**model.name));
    let hardware = report.hardware().iter().filter_map(|device| device.model.as_deref());
    let own: Vec<String> = own.chain(hardware.map(String::as_str)).map(str::to_lowercase).collect();
    for (text, node) in prose(report) {
        if let Some(other) = compared_with(text, &own) {
            findings.report(node, "unlisted").with("other", other).help("help");
        }
    }
}

/// The name of what a text puts its system before: a word with a capital behind "than".
fn compared_with<'t>(text: &'t str, own: &[String]) -> Option<&'t str> {
    let words: Vec<&str> =
        text.split([' ', '\u{a0}', '\u{202f}', '\'', '’']).filter(|word| !word.is_empty()).collect();
    let [than, less, better] = [List::Than, List::Less, List::Better].map(List::entries);
    (1..words.len()).find_map(|index| {
        let (before, rest) = words.split_at_checked(index)?;
        let (word, behind) = rest.split_first()?;
        let compares = |word: &&str| {
            let word = word.to_lowercase();
            less.has_word(&word) || better.has_word(&word)
        };
        let is_comparison = than.has_word(&word.to_lowercase())
            && before.iter().rev().take(BEFORE).take_while(|word| !ends(word)).any(compares);
        if !is_comparison {
            return None;
        }
        let named = behind.iter().take(NAMED_AFTER).find(|word| word.starts_with(char::is_uppercase))?;
        let name = named.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        is_of_others(name, own).then_some(name)
    })
}

/// Whether a sentence, or a part of it, ends with a word.
fn ends(word: &str) -> bool {
    word.ends_with(['.', ';', '!', '?', ','])
}

/// Whether a name may be that of another system: it is neither of the system nor of its devices, nor of a country.
fn is_of_others(name: &str, own: &[String]) -> bool {
    let name = name.to_lowercase();
    let is_place = || {
        List::Country.entries().has_word(&name)
            || CountryCode::iter().any(|country| country.name().to_lowercase().starts_with(&name))
    };
    let is_version =
        name.starts_with("version") || name.strip_prefix('v').is_some_and(|rest| rest.parse::<f64>().is_ok());
    let is_own = own.iter().any(|own| own.split_whitespace().any(|word| word == name));
    let is_body = BODIES.contains(&name.as_str());
    name.chars().count() > 1 && !is_body && !is_version && !is_own && !is_place()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_others_are_found_and_nothing_else_is() {
        let own = ["linnet 7b".to_owned(), "nvidia h100".to_owned()];
        let other = |text| compared_with(text, &own);
        assert_eq!(other("Shows that Linnet needs 4 times less energy than Dabchick"), Some("Dabchick"));
        assert_eq!(other("Linnet is far more efficient than the model GPT-4, by all tests."), Some("GPT-4"));
        assert_eq!(other("Linnet demande 4 fois moins d'énergie que Dabchick"), Some("Dabchick"));
        assert_eq!(other("Un modèle plus sobre que Dabchick"), Some("Dabchick"));
        for none in [
            "Less energy than before",
            "Linnet 8B takes less energy than Linnet 7B",
            "A fifth less energy than Version 2",
            "Serving draws less than NVIDIA states",
            "Training emitted less than France does in a second",
            "More energy than Dabchick",
            "Lower than ISO 14067 would have it",
            "Efficient cooling, rather than Dabchick, explains it",
            "Nous pensons que Dabchick existe",
        ] {
            assert_eq!(other(none), None, "{none}");
        }
    }
}
