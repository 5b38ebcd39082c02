//! What a number's source text is worth.

use std::borrow::Cow;

/// Past this a double no longer tells neighbouring integers apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The value of a number as written in a document: decimal, or `0x` and `0o` of YAML. Finite, or none.
pub fn number(text: &str) -> Option<f64> {
    let value = match radix(text) {
        Some((digits, radix)) => digits.chars().try_fold(0.0, |value: f64, digit| {
            digit.to_digit(radix).map(|digit| value.mul_add(f64::from(radix), f64::from(digit)))
        })?,
        // Rust also reads `inf` and `nan`, which no document may hold.
        None if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')) => {
            text.parse().ok()?
        }
        None => return None,
    };
    // What is too small for a double would be read as nothing.
    let vanishes = || {
        let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
        value == 0.0 && radix(text).is_none() && mantissa.bytes().any(|digit| matches!(digit, b'1'..=b'9'))
    };
    (value.is_finite() && !vanishes()).then_some(value)
}

/// The integer that a number's text writes, `1.0` and `1e3` included, when 128 bits hold it exactly.
pub(crate) fn integer(text: &str) -> Option<i128> {
    if let Some((digits, radix)) = radix(text) {
        return i128::from_str_radix(digits, radix).ok();
    }
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    let value = number(text)?;
    let exact = value.fract() == 0.0 && value.abs() <= EXACT;
    #[expect(clippy::cast_possible_truncation, reason = "a whole number within 2^53")]
    exact.then_some(value as i128)
}

/// The same number in the notation of JSON: no `+`, no leading zeros, digits on both sides of the point.
pub fn decimal(text: &str) -> Cow<'_, str> {
    if radix(text).is_some() {
        let exact = integer(text).map(|value| value.to_string());
        return Cow::Owned(exact.unwrap_or_else(|| number(text).unwrap_or_default().to_string()));
    }
    let (sign, unsigned) = match text.as_bytes().first() {
        Some(b'-') => text.split_at(1),
        Some(b'+') => ("", text.get(1..).unwrap_or_default()),
        _ => ("", text),
    };
    let (mantissa, exponent) = unsigned.split_at(unsigned.find(['e', 'E']).unwrap_or(unsigned.len()));
    let (whole, fraction) = mantissa.split_at(mantissa.find('.').unwrap_or(mantissa.len()));
    let significant = whole.trim_start_matches('0');
    let whole_is_json = if significant.is_empty() { whole == "0" } else { significant == whole };
    if whole_is_json && fraction != "." && !text.starts_with('+') {
        return Cow::Borrowed(text);
    }
    let whole = if significant.is_empty() { "0" } else { significant };
    let fraction = if fraction == "." { "" } else { fraction };
    Cow::Owned(format!("{sign}{whole}{fraction}{exponent}"))
}

/// The digits and the base of `0x1F` and `0o17`.
fn radix(text: &str) -> Option<(&str, u32)> {
    let prefixed = |prefix, radix| text.strip_prefix(prefix).map(|digits| (digits, radix));
    prefixed("0x", 16).or_else(|| prefixed("0o", 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_has_a_value() {
        let cases = [
            ("12.5", 12.5),
            ("+3", 3.0),
            ("014", 14.0),
            (".5", 0.5),
            ("1.", 1.0),
            ("0x1F", 31.0),
            ("0o17", 15.0),
            ("-1e3", -1000.0),
        ];
        for (text, value) in cases {
            assert_eq!(number(text), Some(value), "{text}");
            assert_eq!(decimal(text).parse::<f64>(), Ok(value), "{text}");
            assert!(serde_json::from_str::<serde_json::Number>(&decimal(text)).is_ok(), "{text}");
        }
        for text in ["1e400", "1e-400", "-0.1e-330", "inf", "nan", ".inf", "0x", "", "0xfg"] {
            let digits = text.strip_prefix("0x").is_some_and(str::is_empty);
            assert!(number(text).is_none() || digits, "{text}");
        }
    }

    #[test]
    fn integers_are_exact() {
        assert_eq!(integer("18446744073709551615"), Some(i128::from(u64::MAX)));
        assert_eq!(integer("1.0"), Some(1));
        assert_eq!(integer("1e3"), Some(1000));
        assert_eq!(integer("1.5"), None);
        assert_eq!(integer("0xff"), Some(255));
        assert_eq!(decimal("0"), "0");
        assert_eq!(decimal("-0.0"), "-0.0");
        assert_eq!(decimal("00.50"), "0.50");
    }
}
