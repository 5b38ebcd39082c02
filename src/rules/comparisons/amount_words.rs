//! The amount that the words of a claim state: `33 times less`, `12 % lower`.

use crate::messages::List;
use crate::quantity::Interval;
use crate::reference::margins;

/// What a statement says in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Told {
    /// The other figure over the own one.
    Times(Interval),
    /// The difference over the other figure.
    Less(Interval),
}

/// How many words may stand between an amount and what it is of.
const BESIDE: usize = 3;

/// The one amount that a statement tells; none where it tells several, or in other words.
pub(super) fn told(statement: &str) -> Option<Told> {
    let text = statement.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ").replace('%', " % ");
    let text = List::PerCent.entries().iter().fold(text, |text, entry| text.replace(entry.words, "%"));
    let words: Vec<_> = text.split_whitespace().collect();
    let mut found = Vec::new();
    let [less, reduced, times] = [List::Less, List::Reduced, List::Times].map(List::entries);
    for (index, word) in words.iter().enumerate() {
        let Some(number) = number(word) else { continue };
        let mut rest = words.iter().skip(index + 1).copied();
        let unit = rest.next().unwrap_or_default();
        let less = rest.take(BESIDE).any(|word| less.has_word(word));
        let before = words.iter().take(index).rev().take(BESIDE + 1).any(|word| reduced.has_word(word));
        match unit {
            word if less && times.has_word(word) => found.push(Told::Times(number)),
            "%" if less || before => found.push(Told::Less(number * Interval::exactly(0.01))),
            _ => {}
        }
    }
    match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// A number as its words round it: to within one of its last digit, since many cut rather than round.
fn number(word: &str) -> Option<Interval> {
    let word = word.trim_matches(|each: char| !each.is_ascii_digit()).replace(',', ".");
    let value = word.parse::<f64>().ok().filter(|value| *value > 0.0)?;
    let decimals = word.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let step = 10_f64.powi(-i32::try_from(decimals).ok()?);
    let apart = margins::number_in_words::SILENT;
    Some(Interval::new(value + apart.low() * step, value + apart.high() * step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_both_languages_and_nothing_else_is() {
        let times = Some(Told::Times(Interval::new(32.0, 34.0)));
        assert_eq!(told("33 times less energy than Model B"), times);
        assert_eq!(told("33 fois moins d'énergie que le modèle B"), times);
        assert!(matches!(told("12 % less energy"), Some(Told::Less(_))));
        assert!(matches!(told("12% d'énergie en moins"), Some(Told::Less(_))));
        assert!(matches!(told("Emissions réduites de 12,5 %"), Some(Told::Less(_))));
        for none in
            ["Less energy than Model 3", "12 % more energy", "10 % less energy, 5 % less water", "In 2025"]
        {
            assert_eq!(told(none), None, "{none}");
        }
    }
}
