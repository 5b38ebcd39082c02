//! The numbers that stand in a text, by their value: however they are grouped, signed, scaled, and whatever parts their
//! decimals.

use std::collections::{HashMap, HashSet};

use crate::document::number;
use crate::quantity::{SYMBOLS, fraction};

/// Digits from which on a number is unlikely to stand elsewhere by chance.
const TELLING_DIGITS: usize = 3;

/// The fewest hexadecimal digits of a digest or an id: their digits are no numbers.
const DIGEST: usize = 32;

/// The most signs between a number and its unit, as in `value: 31.6, unit: MWh`.
const MOST_BETWEEN: usize = 12;

/// The numbers of a text, each with the first line that has it.
pub(super) struct Numbers {
    plain: HashMap<u64, usize>,
    /// By dimension, in the unit that is computed in.
    scaled: HashMap<(&'static str, u64), usize>,
}

impl Numbers {
    /// Those of a text; with a unit where that is of one of the dimensions.
    pub(super) fn of(text: &str, dimensions: &HashSet<&str>) -> Self {
        let units: Vec<_> = SYMBOLS.iter().filter(|(_, dimension)| dimensions.contains(dimension)).collect();
        let mut numbers = Self { plain: HashMap::new(), scaled: HashMap::new() };
        for (line, at) in text.lines().zip(1_usize..) {
            for (token, behind) in tokens(line) {
                let behind = unit_behind(behind);
                let of_unit = units.iter().filter(|(symbol, _)| starts_with_word(behind, symbol));
                let factors: Vec<_> =
                    of_unit.filter_map(|(symbol, key)| Some((*key, factor(key, symbol)?))).collect();
                for value in readings(token) {
                    numbers.plain.entry(key(value)).or_insert(at);
                    for (dimension, factor) in &factors {
                        numbers.scaled.entry((*dimension, key(value * factor))).or_insert(at);
                    }
                }
            }
        }
        numbers
    }

    /// The line in which a figure stands, as a number of enough digits, or with a unit of its dimension.
    pub(super) fn line(&self, written: &str, dimension: &str, unit: Option<&str>) -> Option<usize> {
        let value = number(written)?.abs();
        let shown = value.to_string();
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let enough = digits(&shown) >= TELLING_DIGITS;
        let plain = self.plain.get(&key(value)).filter(|_| enough);
        // In another unit the zeros at its ends are no digits of it.
        let telling = shown.chars().filter(|each| *each != '.').collect::<String>();
        let enough = telling.trim_matches('0').len() >= TELLING_DIGITS;
        let own = SYMBOLS.iter().find(|(_, known)| *known == dimension).map(|(_, known)| *known);
        let scaled = own.zip(unit).filter(|_| enough).and_then(|(dimension, unit)| {
            self.scaled.get(&(dimension, key(value * factor(dimension, unit)?)))
        });
        plain.into_iter().chain(scaled).min().copied()
    }
}

/// What a unit is in the one that is computed in.
#[allow(clippy::cast_precision_loss, reason = "whole numbers of the table, below 2^53")]
fn factor(dimension: &str, symbol: &str) -> Option<f64> {
    let (numerator, denominator) = fraction(dimension, symbol)?;
    Some(numerator as f64 / denominator as f64)
}

/// A number to twelve digits: what differs by the rounding of arithmetic alone is one.
fn key(value: f64) -> u64 {
    format!("{:.11e}", value.abs()).parse::<f64>().unwrap_or_default().to_bits()
}

/// Numbers of a line with what stands behind each: digits, and what groups them or parts their decimals.
fn tokens(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = line.get(from..).and_then(|rest| rest.find(|each: char| each.is_ascii_digit())) {
        let start = from + start;
        let rest = line.get(start..).unwrap_or_default();
        let hexadecimal =
            rest.find(|each: char| !each.is_ascii_hexdigit() && each != '-').unwrap_or(rest.len());
        let head = line.get(..start).unwrap_or_default();
        let before =
            head.len() - head.trim_end_matches(|each: char| each.is_ascii_hexdigit() || each == '-').len();
        if before + hexadecimal >= DIGEST {
            from = start + hexadecimal;
            continue;
        }
        let end = end_of(rest);
        let (token, behind) = rest.split_at(end);
        found.push((token, behind));
        from = start + end;
    }
    found
}

/// Where a number ends that a text starts with.
fn end_of(text: &str) -> usize {
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0o")) {
        let end = digits.find(|each: char| !each.is_ascii_hexdigit()).unwrap_or(digits.len());
        return 2 + end;
    }
    let is_digit = |text: &str| text.starts_with(|each: char| each.is_ascii_digit());
    let mut end = 0;
    while let Some(each) = text.get(end..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(end + each.len_utf8()..).unwrap_or_default();
        let goes_on = match each {
            '0'..='9' => true,
            '.' | ',' | '_' | '\'' | '’' => is_digit(rest),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => is_group(rest),
            'e' | 'E' => is_digit(rest.trim_start_matches(['+', '-'])),
            '+' | '-' => text.get(..end).is_some_and(|own| own.ends_with(['e', 'E'])),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += each.len_utf8();
    }
    end
}

/// Whether a text starts with three digits and no more.
fn is_group(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

/// What a number may be: with a point or a comma before its decimals, in groups, or each part of it alone.
fn readings(token: &str) -> Vec<f64> {
    if token.starts_with("0x") || token.starts_with("0o") {
        return number(token).into_iter().collect();
    }
    let is_mark = |each: char| !each.is_ascii_alphanumeric() && !matches!(each, '+' | '-');
    let wholes = [Some('.'), Some(','), None].into_iter().filter_map(|decimal| ungrouped(token, decimal));
    let parts = token.split(|each| is_mark(each) && each != '.').map(str::to_owned);
    let is_padded =
        |text: &String| text.starts_with('0') && text.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let each = wholes.chain(parts).filter(|text| !is_padded(text));
    let mut found: Vec<f64> = each.filter_map(|text| number(&text)).collect();
    found.sort_by(f64::total_cmp);
    found.dedup();
    found
}

/// A number without what groups its digits by three; `None` where they are not so grouped.
fn ungrouped(token: &str, decimal: Option<char>) -> Option<String> {
    let (mantissa, exponent) = token.split_at(token.find(['e', 'E']).unwrap_or(token.len()));
    let (whole, behind) = decimal.and_then(|mark| mantissa.split_once(mark)).unwrap_or((mantissa, ""));
    let mut groups = whole.split(|each: char| !each.is_ascii_digit());
    let first = groups.next()?.len();
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.is_empty() || first <= 3 && rest.iter().all(|group| group.len() == 3);
    let is_whole = is_grouped && behind.bytes().all(|each| each.is_ascii_digit());
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let point = if behind.is_empty() { "" } else { "." };
    is_whole.then(|| format!("{digits}{point}{behind}{exponent}"))
}

/// What stands behind a number where its unit may: behind blanks, or as the next key.
fn unit_behind(behind: &str) -> &str {
    let is_between = |each: char| each.is_whitespace() || matches!(each, '"' | '\'' | ',' | ':');
    let rest = behind.trim_start_matches(is_between);
    let rest = rest.strip_prefix("unit").map_or(rest, |rest| rest.trim_start_matches(is_between));
    if behind.len() - rest.len() > MOST_BETWEEN { "" } else { rest }
}

/// Whether a text starts with a word, and not with a longer one.
fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !rest.starts_with(|each: char| each.is_alphanumeric() || each == '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, written: &str) -> Option<usize> {
        Numbers::of(text, &HashSet::from(["energy"])).line(written, "energy", Some("kWh"))
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "31600",
            "31600.0 kWh",
            "31,600 kWh",
            "31 600",
            "31\u{202f}600 kWh",
            "31.600 kWh",
            "31'600",
            "3.16e4",
            "3.16E+4",
            "+31600",
            "-31600",
            "31.6 MWh",
            "31,6 MWh",
            "31600000 Wh",
            "a: { value: 31.6, unit: MWh }",
            "\"value\": 31.6, \"unit\": \"MWh\"",
            "31600kWh",
            "0x7B70",
            "[1,31600]",
        ] {
            assert_eq!(line(text, "31600"), Some(1), "{text}");
            assert_eq!(line(&format!("x\n{text}"), "3.16e4"), Some(2), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "31601",
            "3160",
            "316",
            "31.6",
            "31.6 kWh",
            "31.6 MW",
            "31.6 MWh/a",
            "31600.5",
            "031600",
            "sha256: 21fe52ccd8d5f8886bad776f0168467a31600e8594e1c4983903018edbab",
        ] {
            assert_eq!(line(text, "31600"), None, "{text}");
        }
        assert_eq!(line("12 h", "12"), None);
        assert_eq!(line("batches of 50", "50.0000"), None);
        assert_eq!(line("0.4 MWh", "400"), None);
    }
}
