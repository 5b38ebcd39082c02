//! Numbers as people write them, where they can be only one.

/// Whether the digits of a number stand in groups of three, or in no groups at all: other groups are more than one number.
pub(super) fn is_grouped(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['+', '-']);
    let blanks = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\''];
    let commas = text.matches(',').count();
    // One comma stands before decimals; several, or one before a point, group thousands.
    let (whole, groups) = if commas == 1 && !text.contains('.') {
        (text.split(',').next().unwrap_or_default(), blanks.as_slice())
    } else {
        (
            text.split('.').next().unwrap_or_default(),
            [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', ','].as_slice(),
        )
    };
    let mut parts = whole.split(groups);
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|each| each.is_ascii_digit());
    let first = parts.next().is_some_and(is_digits);
    let mut others = parts.peekable();
    let is_long = others.peek().is_some() && whole.split(groups).next().is_some_and(|first| first.len() > 3);
    first && !is_long && others.all(|part| part.len() == 3 && is_digits(part))
}

/// A number whose point is moved by so many places, with the digits that it has; `None` of what is no plain number.
pub(super) fn shifted(text: &str, places: i32) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if !whole.bytes().chain(part.bytes()).all(|each| each.is_ascii_digit()) || whole.is_empty() {
        return None;
    }
    let all = format!("{whole}{part}");
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?.checked_add(places)?;
    if !(-18..=36).contains(&point) {
        return None;
    }
    let length = i32::try_from(all.len()).ok()?;
    let written = if point <= 0 {
        format!("0.{}{all}", "0".repeat(usize::try_from(-point).ok()?))
    } else if point >= length {
        // Zeros that nobody wrote would be digits: the exponent holds them.
        match point - length {
            0 => all,
            zeros => format!("{all}e{zeros}"),
        }
    } else {
        let (before, behind) = all.split_at(usize::try_from(point).ok()?);
        format!("{before}.{behind}")
    };
    let plain = written.trim_start_matches('0');
    let lead = if plain.is_empty() || plain.starts_with(['.', 'e']) { "0" } else { "" };
    Some(format!("{sign}{lead}{plain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_of_three_digits() {
        for text in
            ["12 500", "1,234,567", "12\u{202f}500,25", "12500", "12,5", "1'000", "1,234,567.8", "-3,25"]
        {
            assert!(is_grouped(text), "{text}");
        }
        for text in ["1 2", "12,34,56", "1 5000", "1234 567", "", "a", "1,,2"] {
            assert!(!is_grouped(text), "{text}");
        }
    }

    #[test]
    fn points_move_and_digits_stay() {
        for (text, places, moved) in [
            ("5600", -3, "5.600"),
            ("5.60", 3, "560e1"),
            ("0.0230", 3, "23.0"),
            ("12.5", 1, "125"),
            ("1", -3, "0.001"),
            ("1.2e3", -3, "1.2"),
            ("-25", -1, "-2.5"),
        ] {
            let shifted = shifted(text, places);
            assert_eq!(shifted.as_deref(), Some(moved), "{text}");
        }
        assert_eq!(shifted("1_000", 3), None);
        assert_eq!(shifted("1e999999999", 3), None);
    }
}
