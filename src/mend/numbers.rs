//! Numbers as people write them, where they can be only one.

/// What separates the digits of a number, for people.
const SEPARATORS: [char; 6] = [',', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '\''];

/// A number that is written as JSON writes it, and whose point can part no thousands: three digits behind the only one may.
pub(super) fn is_plain(text: &str) -> bool {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let leads = whole.len() > 1 && whole.starts_with('0');
    [whole, part, exponent].into_iter().all(is_digits) && !leads && part.len() != 3
}

/// Thousands that nothing else can be: two or more groups of three behind commas, and decimals behind a point.
pub(super) fn is_in_thousands(text: &str) -> bool {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let mut groups = whole.split(',');
    let first =
        groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3 && !first.starts_with('0'));
    let groups: Vec<_> = groups.collect();
    first
        && groups.len() > 1
        && groups.iter().all(|group| group.len() == 3 && is_digits(group))
        && is_digits(part)
}

/// A number that is likely: a comma before decimals that are no thousands, or blanks between groups of three.
pub(super) fn is_likely(text: &str) -> bool {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let Some(sign) = whole.chars().find(|each| SEPARATORS.contains(each)) else {
        return digits.contains(',') && is_digits(whole) && is_digits(part) && part.len() != 3;
    };
    let mut groups = whole.split(sign);
    let first =
        groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3 && !first.starts_with('0'));
    first && groups.all(|group| group.len() == 3 && is_digits(group)) && is_digits(part)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|each| each.is_ascii_digit())
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
    fn what_can_be_two_numbers_is_none() {
        for text in ["1,234,567", "-12,345,678.5"] {
            assert!(is_in_thousands(text), "{text}");
        }
        for text in [
            "1,234",
            "12,5",
            "1.234,5",
            "12,34,567",
            "0,123,456",
            "1,234,567,8",
            "1,000,000e3",
            "1234,567,890",
        ] {
            assert!(!is_in_thousands(text), "{text}");
        }
        for text in ["5600", "-0.5", "1e3", "12.50", "29696.000000", "12.5 "] {
            assert!(is_plain(text), "{text}");
        }
        for text in ["1.000", "12.500", "80,", "0x1F", "1_000", "012", "5.", ".5", "+5", "1.2.3", "", "inf"] {
            assert!(!is_plain(text), "{text}");
        }
        for text in ["12,5", "12 500", "12\u{202f}500,25", "1'000", "0,5"] {
            assert!(is_likely(text), "{text}");
        }
        for text in [
            "1.234,5",
            "1.000,0",
            "1.234 567",
            "1,000e3",
            "45 , 5",
            "80,",
            "1 2",
            "1234 567",
            "1,234",
            "5 60 0",
        ] {
            assert!(!is_likely(text), "{text}");
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
