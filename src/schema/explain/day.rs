//! Days and spans of days as people write them.

use jiff::civil::Date;

use crate::messages::List;

/// The first and the last day of a span as people write it: `2026`, `2026-04`, a day, or two with a sign between.
pub(super) fn span(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let signs = ["/", "..", "–", "—", " - "].into_iter().find_map(|sign| text.split_once(sign));
    let words = || List::Span.entries().around(text).next().map(|(_, before, behind)| (before, behind));
    if let Some((start, end)) = signs.or_else(words) {
        let (start, end) = (start.trim(), end.trim());
        return Some((days(start)?.0.to_string(), days(end)?.1.to_string()));
    }
    days(text).map(|(start, end)| (start.to_string(), end.to_string()))
}

/// First and last day of a year, a month or a day.
fn days(text: &str) -> Option<(Date, Date)> {
    let is_plain = text.bytes().all(|each| each.is_ascii_digit() || each == b'-');
    match (text.len(), is_plain) {
        (4, true) => {
            let first: Date = format!("{text}-01-01").parse().ok()?;
            Some((first, first.last_of_year()))
        }
        (7, true) => {
            let first: Date = format!("{text}-01").parse().ok()?;
            Some((first, first.last_of_month()))
        }
        _ => {
            let day: Date = written(text)?.parse().ok()?;
            Some((day, day))
        }
    }
}

/// A day as ISO 8601 writes it, where what was typed can be only one: not 03/04/2026, which is two.
pub(super) fn written(text: &str) -> Option<String> {
    // A time of the day is not asked for.
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let number = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() <= 4);
    let date = match parts.as_slice() {
        [packed] if packed.len() == 8 => {
            let (year, rest) = packed.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            (number(year)?, number(month)?, number(day)?)
        }
        [year, month, day] if year.len() == 4 => (number(year)?, number(month)?, number(day)?),
        [first, second, year] if year.len() == 4 => {
            let (first, second) = (number(first)?, number(second)?);
            // With points the day comes first; with strokes in some countries the month does.
            match (day.contains('.'), first > 12, second > 12) {
                (true, _, _) | (_, true, _) => (number(year)?, second, first),
                (_, _, true) => (number(year)?, first, second),
                _ if first == second => (number(year)?, first, second),
                _ => return None,
            }
        }
        _ => return None,
    };
    let (year, month, day) = date;
    Some(Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, start, end) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-04-06", "2026-04-06", "2026-04-06"),
            ("2026-04-06/2026-04-29", "2026-04-06", "2026-04-29"),
            ("2026-04 to 2026-06", "2026-04-01", "2026-06-30"),
            ("2025 – 2026", "2025-01-01", "2026-12-31"),
        ] {
            assert_eq!(span(text), Some((start.to_owned(), end.to_owned())), "{text}");
        }
        for text in ["spring 2026", "12", "2026-13", "06/04/2026"] {
            assert_eq!(span(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_one_meaning_are_brought_to_their_form() {
        for (text, day) in [
            ("2026-4-6", Some("2026-04-06")),
            ("2026/04/06", Some("2026-04-06")),
            ("20260406", Some("2026-04-06")),
            ("06.04.2026", Some("2026-04-06")),
            ("29/04/2026", Some("2026-04-29")),
            ("04/29/2026", Some("2026-04-29")),
            ("2026-04-06T10:00:00Z", Some("2026-04-06")),
            ("03/04/2026", None),
            ("2026-02-30", None),
            ("spring", None),
        ] {
            assert_eq!(written(text).as_deref(), day, "{text}");
        }
    }
}
