//! Finds the wrong escape in a double-quoted YAML scalar, which the parser places only at the opening quote.

use super::Span;

/// The first escape after `quote` that YAML does not know or that writes half of a character, else the quote.
pub(super) fn first_wrong(text: &str, quote: usize) -> Span {
    let mut at = quote + 1;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        let (length, is_right) = escape(rest);
        if !is_right {
            return Span::new(start, start + length);
        }
        at = start + length;
    }
    Span::new(quote, (quote + 1).min(text.len()))
}

/// The length of the escape that a text starts with, and whether it is right.
fn escape(text: &str) -> (usize, bool) {
    let Some(letter) = text.chars().nth(1) else { return (text.len(), false) };
    let digits = match letter {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        '0' | 'a' | 'b' | 't' | '\t' | 'n' | 'v' | 'f' | 'r' | 'e' | ' ' | '"' | '/' | '\\' | 'N' | '_'
        | 'L' | 'P' | '\n' | '\r' => return (2, true),
        other => return (1 + other.len_utf8(), false),
    };
    let hex = text.get(2..).unwrap_or_default();
    let found = hex.bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
    let code = hex.get(..found).and_then(|hex| u32::from_str_radix(hex, 16).ok()).filter(|_| found == digits);
    let length = 2 + found;
    match code {
        Some(high @ 0xd800..0xdc00) if letter == 'u' => {
            let low =
                text.get(length..).and_then(|rest| rest.strip_prefix("\\u")).and_then(|rest| rest.get(..4));
            let low = low.and_then(|hex| u32::from_str_radix(hex, 16).ok());
            match low {
                Some(0xdc00..0xe000) => (length + 6, true),
                _ => (length, char::from_u32(high).is_some()),
            }
        }
        Some(code) => (length, char::from_u32(code).is_some()),
        None => (length, false),
    }
}
