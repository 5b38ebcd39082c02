//! Figures as their author wrote them, and units, in the writing of a language.

use std::fmt::Write;

use fluent_bundle::FluentArgs;

use super::Language;
use crate::quantity::Operand;

/// A figure with the digits of its author, its decimal mark and unit as the language writes them: `24,7 milliards`.
pub(super) fn as_written(language: Language, operand: &Operand) -> String {
    let unit = if operand.unit == "1" { "" } else { operand.unit };
    match operand.written.strip_suffix(unit) {
        Some(number) if !unit.is_empty() => {
            format!(
                "{} {}",
                digits(language, number.trim_end()),
                symbol(language, unit, operand.interval.middle())
            )
        }
        _ => digits(language, &operand.written),
    }
}

/// A unit beside a number: the symbol where it is international, the word of the language where it is a word.
pub(super) fn symbol(language: Language, unit: &str, number: f64) -> String {
    let mut key = String::from("unit-");
    for character in unit.chars() {
        let _ = match character {
            letter if letter.is_ascii_alphanumeric() => write!(key, "{}", letter.to_ascii_lowercase()),
            _ => write!(key, "-"),
        };
    }
    let mut arguments = FluentArgs::new();
    arguments.set("number", number);
    super::format(language, &key, &arguments).unwrap_or_else(|| unit.to_owned())
}

/// The digits as they stand, with the decimal mark of the language.
fn digits(language: Language, number: &str) -> String {
    let writing = language.writing();
    number.replace(", ", &writing.bounds).replace('.', &writing.decimal_mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NodeId;
    use crate::quantity::Interval;

    fn operand(written: &str, unit: &'static str, value: f64) -> Operand {
        let interval = Interval::exactly(value);
        Operand {
            node: NodeId::NOWHERE,
            written: written.to_owned(),
            interval,
            unit,
            dimension: "",
            exact: false,
        }
    }

    #[test]
    fn words_are_those_of_the_language_and_symbols_stay() {
        let both = |operand: &Operand| Language::ALL.map(|language| as_written(language, operand));
        assert_eq!(both(&operand("24.7 t CO2e", "t CO2e", 24.7)), ["24.7 t CO2e", "24,7 t CO2e"]);
        assert_eq!(both(&operand("7 billion", "billion", 7.0)), ["7 billion", "7 milliards"]);
        assert_eq!(both(&operand("1.5 trillion", "trillion", 1.5)), ["1.5 trillion", "1,5 billion"]);
        assert_eq!(both(&operand("4 year", "year", 4.0)), ["4 years", "4 ans"]);
        assert_eq!(both(&operand("1.09", "1", 1.09)), ["1.09", "1,09"]);
        assert_eq!(both(&operand("[0.5, 1.5] kWh", "kWh", 1.0)), ["[0.5, 1.5] kWh", "[0,5 ; 1,5] kWh"]);
    }
}
