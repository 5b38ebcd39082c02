//! Numbers as the sheet sets them: as written up to six digits, else with five, in groups of three.

use crate::messages::{self, Language};
use crate::quantity::{Decimal, Interval};

/// Digits that are shown as they were written, at most.
const MOST_DIGITS: u32 = 6;
/// Digits that are shown of a number with more.
const FEWER_DIGITS: u32 = 5;
/// Signs of a number that is written out; a longer one gets a power of ten.
const LONGEST: usize = 24;
/// Digits of a computed value, at most.
const COMPUTED_DIGITS: f64 = 4.0;

/// The narrow space between groups of three digits.
const THIN: char = '\u{202f}';
/// The space before a unit.
pub(super) const FIXED: char = '\u{a0}';

/// A number of the report.
pub(super) fn written(language: Language, text: &str) -> String {
    let Some(number) = Decimal::read(text) else { return text.to_owned() };
    let shown = if number.digits() > MOST_DIGITS { number.rounded_to(FEWER_DIGITS) } else { number };
    match shown.plain().filter(|plain| plain.len() <= LONGEST) {
        Some(plain) => set(&plain.replace('.', &mark(language))),
        None => powers(language, text),
    }
}

/// A number too long to be written out.
fn powers(language: Language, text: &str) -> String {
    let value: f64 = text.parse().unwrap_or_default();
    let (mantissa, exponent) = split(value);
    format!("{} × 10^{exponent}", set(&format!("{mantissa}").replace('.', &mark(language))))
}

/// A number as mantissa and power of ten, to three digits.
fn split(value: f64) -> (f64, i32) {
    let text = format!("{value:.2e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    (mantissa.parse().unwrap_or_default(), exponent.parse().unwrap_or_default())
}

/// Whether fewer digits are shown than were written, and the values that the figure stands for all round to them.
pub(super) fn hides(text: &str, interval: Interval) -> bool {
    let Some(number) = Decimal::read(text).filter(|number| number.digits() > MOST_DIGITS) else {
        return false;
    };
    let shown = number.rounded_to(FEWER_DIGITS).plain().and_then(|plain| plain.parse::<f64>().ok());
    shown.is_some_and(|shown| {
        let step = 10_f64.powf(shown.abs().log10().floor() - f64::from(FEWER_DIGITS - 1));
        Interval::new(shown - step, shown + step).covers(interval)
    })
}

/// A range, its ends rounded outward: `50.45 to 50.55`.
pub(super) fn range(language: Language, interval: Interval) -> String {
    if interval.is_point() {
        return rounded(language, interval.middle(), f64::from(MOST_DIGITS));
    }
    set(&messages::range(language, interval, ""))
}

/// One end of a computed range, rounded outward to four digits.
pub(super) fn end(language: Language, interval: Interval, is_high: bool) -> String {
    let value = if is_high { interval.high() } else { interval.low() };
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let step = 10_f64.powf(value.abs().log10().floor() - COMPUTED_DIGITS + 1.0);
    // What arithmetic leaves of a short number is that number.
    let places = (value / step * 1e6).round() / 1e6;
    let places = if is_high { places.ceil() } else { places.floor() };
    set(&messages::range(language, Interval::exactly(places * step), ""))
}

/// The middle of a computed range, with no more digits than its width lets be told.
pub(super) fn middle(language: Language, interval: Interval) -> String {
    within(language, interval.middle(), interval)
}

/// A computed number, with no more digits than the width of its range lets be told.
pub(super) fn within(language: Language, value: f64, interval: Interval) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let width = (interval.high() - interval.low()).abs();
    let told = if width > 0.0 && width.is_finite() {
        value.abs().log10().floor() - width.log10().floor() + 1.0
    } else {
        COMPUTED_DIGITS
    };
    rounded(language, value, told.clamp(2.0, COMPUTED_DIGITS))
}

/// A ratio of two figures, to three digits.
pub(super) fn factor(language: Language, ratio: Interval) -> String {
    let value = ratio.middle();
    if value <= 0.0 || !value.is_finite() {
        return middle(language, ratio);
    }
    rounded(language, value, 3.0)
}

/// A number to so many significant digits.
fn rounded(language: Language, value: f64, digits: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let step = 10_f64.powf(value.abs().log10().floor() - digits + 1.0);
    set(&messages::range(language, Interval::exactly((value / step).round() * step), ""))
}

/// A unit beside a number.
pub(super) fn unit(language: Language, unit: &str, number: f64) -> String {
    if unit == "1" { String::new() } else { symbols(&messages::unit(language, unit, number)) }
}

/// A number and its unit.
pub(super) fn with_unit(number: &str, unit: &str) -> String {
    if unit.is_empty() { number.to_owned() } else { format!("{number}{FIXED}{unit}") }
}

/// What is a sentence of numbers and units already, set as numbers of the sheet are.
pub(super) fn sentence(text: &str) -> String {
    symbols(&set(text))
}

/// Symbols with their small figures.
fn symbols(text: &str) -> String {
    text.replace("CO2e", "CO₂e").replace("m3", "m³")
}

fn mark(language: Language) -> String {
    messages::text(language, &crate::finding::Message::new("decimal-mark"))
}

/// Whole parts of five digits and more in groups of three, with the sign of arithmetic before a negative number.
pub(super) fn set(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let digits = rest.find(|each: char| !each.is_ascii_digit()).unwrap_or(rest.len());
        if digits > 0 {
            let (run, after) = rest.split_at(digits);
            // Decimals, and digits within a word such as CO2, stay as they are.
            let is_whole = !matches!(before, '.' | ',') && !before.is_alphanumeric();
            if is_whole && digits >= 5 {
                group(&mut shown, run);
            } else {
                shown.push_str(run);
            }
            (rest, before) = (after, '0');
            continue;
        }
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let is_sign = first == '-'
            && !before.is_alphanumeric()
            && after.starts_with(|each: char| each.is_ascii_digit());
        shown.push(if is_sign { '−' } else { first });
        (rest, before) = (after, first);
    }
    shown
}

fn group(shown: &mut String, digits: &str) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(THIN);
        }
        shown.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_six_digits_and_are_grouped() {
        let both = |text: &str| Language::ALL.map(|language| written(language, text));
        assert_eq!(both("50.5"), ["50.5", "50,5"]);
        assert_eq!(both("5636.721187"), ["5636.7", "5636,7"]);
        assert_eq!(both("1000000.0"), ["1\u{202f}000\u{202f}000", "1\u{202f}000\u{202f}000"]);
        assert_eq!(both("-12345"), ["−12\u{202f}345", "−12\u{202f}345"]);
        assert_eq!(both("0"), ["0", "0"]);
        assert_eq!(both("0.00"), ["0.00", "0,00"]);
        assert_eq!(both("1e-300")[0], "1 × 10^-300");
        assert_eq!(both("24.70")[0], "24.70");
    }

    #[test]
    fn only_whole_parts_are_grouped() {
        assert_eq!(set("0.123456 to 123456 CO2e 2026-01"), "0.123456 to 123\u{202f}456 CO2e 2026-01");
    }
}
