//! How a number is meant, by the signs and words that people write beside it.

use super::List;
use crate::quantity::Qualifier;

/// Signs before a number, the longer before the shorter.
const SIGNS: [(&str, Qualifier); 10] = [
    ("<=", Qualifier::AtMost),
    (">=", Qualifier::AtLeast),
    ("≤", Qualifier::AtMost),
    ("≥", Qualifier::AtLeast),
    ("<", Qualifier::AtMost),
    (">", Qualifier::AtLeast),
    ("≈", Qualifier::Approximate),
    ("≃", Qualifier::Approximate),
    ("~", Qualifier::Approximate),
    ("∼", Qualifier::Approximate),
];

/// How a number is meant, and the text without the words for it; words count beside a number alone.
pub(crate) fn apart(text: &str) -> (Option<Qualifier>, &str) {
    let text = text.trim();
    let starts = |text: &str| text.starts_with(|each: char| each.is_ascii_digit() || each == '.');
    if let Some((qualifier, rest)) = before(text).filter(|(_, rest)| starts(rest)) {
        return (Some(qualifier), rest);
    }
    match behind(text).filter(|_| starts(text)) {
        Some((qualifier, rest)) => (Some(qualifier), rest),
        None => (None, text),
    }
}

fn before(text: &str) -> Option<(Qualifier, &str)> {
    let of_sign = |(sign, qualifier): &(&str, Qualifier)| Some((*qualifier, text.strip_prefix(sign)?));
    let of_words = || {
        longest(List::Meant, |words| {
            let (head, rest) = (text.get(..words.len())?, text.get(words.len()..)?);
            let ends = rest.starts_with(|each: char| each.is_whitespace() || each.is_ascii_digit());
            (ends && is(head, words)).then_some(rest)
        })
    };
    let (qualifier, rest) = SIGNS.iter().find_map(of_sign).or_else(of_words)?;
    Some((qualifier, rest.trim_start()))
}

fn behind(text: &str) -> Option<(Qualifier, &str)> {
    let bare = text.strip_suffix(')').map_or(text, str::trim_end);
    let (qualifier, rest) = longest(List::MeantBehind, |words| {
        let at = bare.len().checked_sub(words.len())?;
        let (rest, tail) = (bare.get(..at)?, bare.get(at..)?);
        let ends = rest.ends_with(|each: char| each.is_whitespace() || matches!(each, '(' | ','));
        (ends && is(tail, words)).then_some(rest)
    })?;
    // A bracket that is closed behind the words was opened before them.
    let opened = rest.trim_end().strip_suffix('(');
    let fits = opened.is_some() == (bare.len() < text.len());
    fits.then(|| (qualifier, opened.unwrap_or(rest).trim_end().trim_end_matches(',').trim_end()))
}

/// What the longest words of a list leave that fit.
fn longest<'t>(list: List, fits: impl Fn(&str) -> Option<&'t str>) -> Option<(Qualifier, &'t str)> {
    let found = list.entries().iter().filter_map(|entry| Some((entry, fits(entry.words)?)));
    let (entry, rest) = found.max_by_key(|(entry, _)| entry.words.len())?;
    Some((Qualifier::from_key(entry.meaning)?, rest))
}

/// Whether a text is some words, whatever the case and the apostrophe.
fn is(text: &str, words: &str) -> bool {
    text.to_lowercase() == words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_signs_beside_a_number_say_how_it_is_meant() {
        use Qualifier::{Approximate, AtLeast, AtMost, Exact};
        for (text, wanted, rest) in [
            ("approximately 120 hours", Some(Approximate), "120 hours"),
            ("~120", Some(Approximate), "120"),
            ("≈ 120", Some(Approximate), "120"),
            ("< 5 kg", Some(AtMost), "5 kg"),
            ("<=5", Some(AtMost), "5"),
            ("Less than 5 kg", Some(AtMost), "5 kg"),
            ("no more than 5 kg", Some(AtMost), "5 kg"),
            ("more than 5 kg", Some(AtLeast), "5 kg"),
            ("at least 5 kg", Some(AtLeast), "5 kg"),
            ("environ 120 heures", Some(Approximate), "120 heures"),
            ("Moins de 5 kg", Some(AtMost), "5 kg"),
            ("plus de 5 kg", Some(AtLeast), "5 kg"),
            ("jusqu'à 5 kg", Some(AtMost), "5 kg"),
            ("exactly 64", Some(Exact), "64"),
            ("120 hours (approx.)", Some(Approximate), "120 hours"),
            ("5 kg or less", Some(AtMost), "5 kg"),
            ("5 kg au plus", Some(AtMost), "5 kg"),
            ("120 heures environ", Some(Approximate), "120 heures"),
            ("120 hours", None, "120 hours"),
            ("about two days", None, "about two days"),
            ("under construction", None, "under construction"),
            ("maxi 5", None, "maxi 5"),
            ("5 kg max)", None, "5 kg max)"),
            ("", None, ""),
        ] {
            assert_eq!(apart(text), (wanted, rest), "{text}");
        }
    }
}
