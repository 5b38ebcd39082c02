//! What a plain YAML scalar is under the core schema of YAML 1.2, section 10.3.2 of its specification.

use super::number;

/// The reading of a plain scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    Null,
    Bool(bool),
    Number,
    /// A decimal number whose first digit is an idle zero: some readers take it for octal.
    LeadingZero,
    String,
    /// A string that YAML 1.1 took for a number: `1_000`.
    Underscored,
    /// `.inf` or `.nan`.
    NotANumber,
    /// A number past the range of a double.
    OutOfRange,
}

/// Types a plain scalar by its text alone.
pub(super) fn plain(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Plain::Null,
        "true" | "True" | "TRUE" => return Plain::Bool(true),
        "false" | "False" | "FALSE" => return Plain::Bool(false),
        _ => {}
    }
    // Most scalars are words, and their first byte says so.
    match text.as_bytes().first() {
        Some(b'0'..=b'9' | b'+' | b'-' | b'.') => numeric(text),
        _ => Plain::String,
    }
}

fn numeric(text: &str) -> Plain {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Plain::NotANumber;
    }
    if is_decimal(unsigned) || is_based(text) {
        return match unsigned.as_bytes() {
            _ if number::number(text).is_none() => Plain::OutOfRange,
            [b'0', b'0'..=b'9', ..] => Plain::LeadingZero,
            _ => Plain::Number,
        };
    }
    if is_underscored(unsigned) { Plain::Underscored } else { Plain::String }
}

/// `0o17` and `0x1F`, which take no sign.
fn is_based(text: &str) -> bool {
    let digits = |prefix, valid: fn(&u8) -> bool| {
        text.strip_prefix(prefix)
            .is_some_and(|digits| !digits.is_empty() && digits.as_bytes().iter().all(valid))
    };
    digits("0x", u8::is_ascii_hexdigit) || digits("0o", |byte| (b'0'..=b'7').contains(byte))
}

/// `12`, `12.`, `.5`, `1.5e-3`, without the sign.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = text.split_at(text.find(['e', 'E']).unwrap_or(text.len()));
    let exponent_is_valid = match exponent.get(1..) {
        None => true,
        Some(exponent) => all_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
    };
    let mantissa_is_valid = match mantissa.split_once('.') {
        None => all_digits(mantissa),
        Some(("", fraction)) => all_digits(fraction),
        Some((whole, "")) => all_digits(whole),
        Some((whole, fraction)) => all_digits(whole) && all_digits(fraction),
    };
    exponent_is_valid && mantissa_is_valid
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number once its underscores are gone, each of them between two digits.
fn is_underscored(text: &str) -> bool {
    text.contains('_')
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.ends_with(|last: char| last.is_ascii_digit())
        && !text.contains("__")
        && is_decimal(&text.replace('_', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_schema() {
        use Plain::*;
        let cases: &[(&str, Plain)] = &[
            ("", Null),
            ("~", Null),
            ("null", Null),
            ("nULL", String),
            ("true", Bool(true)),
            ("FALSE", Bool(false)),
            ("tRUE", String),
            ("NO", String),
            ("yes", String),
            ("on", String),
            ("0", Number),
            ("-0", Number),
            ("12.5", Number),
            ("1.", Number),
            (".5", Number),
            ("+.5e-3", Number),
            (".", String),
            ("+", String),
            ("-", String),
            ("-.", String),
            ("1e", String),
            ("1e+", String),
            ("e3", String),
            (".e3", String),
            ("1.2.3", String),
            ("0b11", String),
            ("0x1F", Number),
            ("0x", String),
            ("-0x1", String),
            ("0o17", Number),
            ("0o8", String),
            ("014", LeadingZero),
            ("-007.5", LeadingZero),
            ("0.5", Number),
            ("1_000", Underscored),
            ("1_000.5", Underscored),
            ("1__0", String),
            ("_1", String),
            ("1_", String),
            ("v1_0", String),
            (".inf", NotANumber),
            ("-.INF", NotANumber),
            (".nan", NotANumber),
            ("-.nan", String),
            ("NaN", String),
            ("1e400", OutOfRange),
            ("2026-11-23", String),
            ("12:30", String),
            ("18446744073709551616", Number),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), *expected, "{text}");
        }
    }
}
