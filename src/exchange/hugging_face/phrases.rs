//! What people write where a value belongs: nothing yet, a time, devices with their number.

use crate::document::number;
use crate::exchange::source::figure_text;
use crate::messages::List;
use crate::messages::apart;
use crate::quantity::{Decimal, Qualifier};

/// What stands where nothing was written, in whatever language.
const BLANKS: [&str; 13] = ["", "-", "--", "?", "...", "…", "n/a", "na", "tbd", "tba", "todo", "xxx", "xxxx"];

/// How an example begins, in whatever language.
const BEGINNINGS: [&str; 5] = ["e.g.", "e.g ", "eg.", "ex.", "ex :"];

/// Whether a text stands where nothing was written: a request, an example, a word for nothing.
pub(super) fn is_placeholder(text: &str) -> bool {
    let text = text.trim().trim_matches(['*', '_', '`']).trim();
    let enclosed = [('[', ']'), ('<', '>'), ('{', '}')];
    if enclosed.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close)) {
        return true;
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|each: char| matches!(each, '(' | ')' | '"' | '\'' | '.' | ' '));
    let start = lower.trim_start_matches(['(', '"', '\'', ' ']);
    [lower.as_str(), bare]
        .iter()
        .any(|text| BLANKS.contains(text) || List::NothingWritten.entries().has_word(text))
        || List::YetToWrite.entries().is_in(&lower)
        || BEGINNINGS.iter().any(|begins| start.starts_with(begins))
        || List::ExampleBegins.entries().begin(start)
}

/// A time in hours, and what kind of time the words say it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Hours {
    /// As many digits as were written, or as the sum has.
    pub(super) value: String,
    pub(super) kind: Time,
    /// How the number is meant.
    pub(super) qualifier: Option<Qualifier>,
}

/// What kind of time hours are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// Of devices, each counted.
    Device,
    /// From start to end.
    WallClock,
    /// The words do not say it.
    Unsaid,
}

/// Units of time with their hours, as a quotient.
const TIMES: [(&str, u64, u64); 5] =
    [("week", 168, 1), ("day", 24, 1), ("hour", 1, 1), ("minute", 1, 60), ("second", 1, 3600)];

/// Digits of a sum that does not end.
const DIGITS: u32 = 4;

/// A time that is written whole: `1536`, `410 h`, `5 hours and 40 minutes`, `184320 GPU hours`.
pub(super) fn hours(text: &str) -> Option<Hours> {
    let lower = text.trim().to_lowercase();
    let (qualifier, lower) = apart(&lower);
    let lower = lower.trim_end_matches('.');
    if let Some(value) = figure_text(lower) {
        return Some(Hours { value, kind: Time::Unsaid, qualifier });
    }
    let words = words(lower);
    let (mut place, mut parts, mut kind) = (0, Vec::new(), Time::Unsaid);
    while place < words.len() {
        if !parts.is_empty() && is_added(words.get(place)?) {
            place += 1;
        }
        let value = Decimal::read(words.get(place)?)?;
        let mut unit = words.get(place + 1)?.as_str();
        place += 2;
        let of_device = List::OfDevices.entries().has_word(unit);
        if of_device {
            unit = words.get(place)?;
            place += 1;
        }
        let unit = List::TimeUnit.entries().meaning(unit)?;
        let (_, above, below) = TIMES.iter().find(|(name, ..)| *name == unit)?;
        if of_device {
            kind = Time::Device;
        } else if kind == Time::Unsaid && (!parts.is_empty() || (*above, *below) != (1, 1)) {
            kind = Time::WallClock;
        }
        parts.push(value.times(Decimal::whole(*above))?.over(Decimal::whole(*below), DIGITS)?.number);
    }
    let value = Decimal::sum(&parts)?;
    let value = if parts.len() > 1 { value.rounded_to(DIGITS) } else { value };
    Some(Hours { value: value.plain()?, kind, qualifier })
}

/// Whether a sign or a word stands between the parts of a time.
fn is_added(word: &str) -> bool {
    matches!(word, "&" | ",") || List::Added.entries().has_word(word)
}

/// Words and numbers, apart where they are written together: `5h40`, `GPU-hours`.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for each in text.chars() {
        let of_number = |each: char| each.is_ascii_digit() || each == '.';
        let joins = match (before, each) {
            (_, ' ' | '-' | '\u{a0}' | '\u{202f}' | ',') | (' ' | '-' | ',', _) => false,
            (before, each) => of_number(before) == of_number(each),
        };
        if !joins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| !each.is_whitespace() && each != '-') {
            word.push(each);
        }
        before = each;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Devices as a card names them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Devices {
    pub(super) model: Option<String>,
    pub(super) count: Option<u64>,
    pub(super) time: Option<Hours>,
    /// Rated power of one, in W.
    pub(super) watts: Option<String>,
}

/// The most words of a time of devices, with those that say how it is meant.
const MOST_OF_TIME: usize = 6;

/// The most words of a model's name; more are a sentence.
const LONGEST: usize = 8;

/// `8 v100 GPUs`, `GPU L4 x 4`, `4 NVIDIA H100, 3 days`, `184320 GPU hours on A100-80GB (TDP 400W)`, or a name alone; none
/// where it is a sentence.
pub(super) fn devices(text: &str) -> Option<Devices> {
    let mut found = Devices::default();
    let mut rest = text.trim().trim_end_matches('.').to_owned();
    rest = take_watts(&rest, &mut found);
    rest = take_time(&rest, &mut found);
    rest = take_count(rest.trim(), &mut found);
    let name = rest.trim().trim_matches([',', ';', ' ']).trim();
    let name = trimmed(name);
    let is_sentence = name.split_whitespace().count() > LONGEST || name.contains(". ");
    if is_sentence {
        return None;
    }
    found.model = (!name.is_empty() && name.chars().any(char::is_alphanumeric)).then(|| name.to_owned());
    Some(found)
}

/// A name without the word for what it is at its ends.
fn trimmed(name: &str) -> &str {
    let mut name = name;
    for word in ["on ", "of ", "GPU ", "GPUs ", "GPU: "] {
        name = name.strip_prefix(word).unwrap_or(name).trim();
    }
    for word in [" GPUs", " GPU", " gpus", " gpu"] {
        name = name.strip_suffix(word).unwrap_or(name).trim();
    }
    name
}

/// Takes a rated power out: `(TDP 400W)`, `TDP of 400 W`.
fn take_watts(text: &str, found: &mut Devices) -> String {
    let Some(at) = text.to_ascii_lowercase().find("tdp") else { return text.to_owned() };
    let (before, behind) = text.split_at(at);
    let behind = behind.get(3..).unwrap_or_default();
    let digits = behind.find(|each: char| each.is_ascii_digit());
    let Some((gap, number)) = digits.map(|start| behind.split_at(start)) else { return text.to_owned() };
    let end = number.find(|each: char| !(each.is_ascii_digit() || each == '.')).unwrap_or(number.len());
    let (number, rest) = number.split_at(end);
    let rest = rest.trim_start();
    let is_gap = matches!(gap.trim_matches([':', '=', ' ']), "" | "of");
    if !is_gap || !rest.starts_with(['W', 'w']) {
        return text.to_owned();
    }
    found.watts = Some(number.to_owned());
    let rest = rest.get(1..).unwrap_or_default().trim_start_matches(')');
    format!("{} {rest}", before.trim_end().trim_end_matches('('))
}

/// Takes a time out: parts between commas, and `N GPU hours` at the start.
fn take_time(text: &str, found: &mut Devices) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for part in text.split(',') {
        let part = part.trim();
        // A number alone is no time.
        let time = hours(part).filter(|_| number(part).is_none());
        match time {
            Some(time) if found.time.is_none() => found.time = Some(time),
            _ => kept.push(part),
        }
    }
    let kept = kept.join(", ");
    if found.time.is_some() {
        return kept;
    }
    // `184320 GPU hours on X`, `184320 GPU-hours X`
    let words: Vec<&str> = kept.split_whitespace().collect();
    for end in (1..=words.len().min(MOST_OF_TIME)).rev() {
        let (head, tail) = words.split_at(end);
        let time = hours(&head.join(" ")).filter(|time| time.kind == Time::Device);
        if time.is_some() {
            found.time = time;
            return tail.join(" ");
        }
    }
    kept
}

/// Takes a number of devices out, before or behind the name.
fn take_count(text: &str, found: &mut Devices) -> String {
    let is_times = |word: &str| matches!(word, "x" | "X" | "×" | "*");
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [name @ .., times, count] = words.as_slice()
        && let (true, Ok(count), false) = (is_times(times), count.parse::<u64>(), name.is_empty())
    {
        found.count = Some(count);
        return name.join(" ");
    }
    let Some((first, rest)) = words.split_first() else { return text.to_owned() };
    if let [times, name @ ..] = rest
        && let (true, Ok(count)) = (is_times(times), first.parse::<u64>())
    {
        found.count = Some(count);
        return name.join(" ");
    }
    // `8x A100`, `8xA100`
    let digits = first.len() - first.trim_start_matches(|each: char| each.is_ascii_digit()).len();
    let (count, behind) = first.split_at(digits);
    if let (Ok(count), Some(name)) = (count.parse::<u64>(), behind.strip_prefix(['x', 'X', '×'])) {
        found.count = Some(count);
        return [name].iter().chain(rest).copied().collect::<Vec<_>>().join(" ").trim().to_owned();
    }
    if let Ok(count) = first.parse::<u64>()
        && is_count(count, rest)
    {
        found.count = Some(count);
        return rest.join(" ");
    }
    text.to_owned()
}

/// Whether a number before a name counts: `4090 Ti` is a name, `2048 H100` and `8 v100 GPUs` count.
fn is_count(count: u64, rest: &[&str]) -> bool {
    let named = rest
        .iter()
        .any(|word| word.chars().any(|each| each.is_ascii_digit()) && word.chars().any(char::is_alphabetic));
    let is_series = (1000..6000).contains(&count) && count.is_multiple_of(10);
    named || (!rest.is_empty() && !is_series)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;

    #[test]
    fn placeholders_of_any_form_are_nothing() {
        for text in [
            "[More Information Needed]",
            "More information needed",
            "[insert region]",
            "(e.g. one consumer GPU, to be completed)",
            "N/A",
            "TBD",
            "unknown",
            "<your hardware>",
            "{{ hours_used }}",
            "-",
            "À compléter",
            "e.g. A100",
            "**[insert hours]**",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "A100",
            "France",
            "8 x A100 (one node)",
            "1.35 kg CO2eq",
            "Example Cloud",
            "Nantes",
            "[A100] on site",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn a_time_is_read_whole_or_not() {
        for (text, value, kind) in [
            ("1536", "1536", Time::Unsaid),
            ("410 hours", "410", Time::Unsaid),
            ("5 hours and 40 minutes", "5.667", Time::WallClock),
            ("3 hours, 26 minutes", "3.433", Time::WallClock),
            ("3 heures et 30 minutes", "3.5", Time::WallClock),
            ("3 days", "72", Time::WallClock),
            ("5h40min", "5.667", Time::WallClock),
            ("184320 GPU hours", "184320", Time::Device),
            ("184320 GPU-hours", "184320", Time::Device),
            ("40 TPU hours", "40", Time::Device),
        ] {
            assert_eq!(hours(text), Some(Hours { value: value.to_owned(), kind, qualifier: None }), "{text}");
        }
        for (text, value, qualifier) in [
            ("approximately 120 hours", "120", Qualifier::Approximate),
            ("~120", "120", Qualifier::Approximate),
            ("moins de 3 jours", "72", Qualifier::AtMost),
            ("at least 184320 GPU hours.", "184320", Qualifier::AtLeast),
        ] {
            let read = hours(text).unwrap();
            assert_eq!((read.value.as_str(), read.qualifier), (value, Some(qualifier)), "{text}");
        }
        for text in ["about two days", "[hours]", "5 hours on two nodes", "five hours", "", "12 parsecs"] {
            assert_eq!(hours(text), None, "{text}");
        }
    }

    #[test]
    fn devices_are_read_with_their_number_and_no_number_is_invented() {
        let of = |text: &str| devices(text).map(|found| (found.model, found.count));
        for (text, model, count) in [
            ("8 v100 GPUs", "v100", Some(8)),
            ("1 x A100", "A100", Some(1)),
            ("GPU L4 x 4", "L4", Some(4)),
            ("T4 x 2", "T4", Some(2)),
            ("8xA100", "A100", Some(8)),
            ("16 x NVIDIA A100 80GB", "NVIDIA A100 80GB", Some(16)),
            ("2048 H100 GPUs", "H100", Some(2048)),
            ("NVIDIA RTX-4060", "NVIDIA RTX-4060", None),
            ("4090 Ti", "4090 Ti", None),
            ("3090", "3090", None),
        ] {
            assert_eq!(of(text), Some((Some(model.to_owned()), count)), "{text}");
        }
        let hours = devices("184320 GPU hours on A100-80GB (TDP 400W)").unwrap();
        assert_eq!(
            hours,
            Devices {
                model: Some("A100-80GB".to_owned()),
                count: None,
                time: Some(Hours { value: "184320".to_owned(), kind: Time::Device, qualifier: None }),
                watts: Some("400".to_owned()),
            }
        );
        assert_eq!(devices("40 GPU-hours T4").unwrap().model.as_deref(), Some("T4"));
        let days = devices("4 NVIDIA H100, 3 days").unwrap();
        assert_eq!((days.model.as_deref(), days.count), (Some("NVIDIA H100"), Some(4)));
        assert_eq!(days.time, Some(Hours { value: "72".to_owned(), kind: Time::WallClock, qualifier: None }));
        let about = devices("about 184320 GPU hours on A100-80GB").unwrap();
        assert_eq!(about.model.as_deref(), Some("A100-80GB"));
        assert_eq!(about.time.unwrap().qualifier, Some(Qualifier::Approximate));
        assert_eq!(of("We trained this on a cluster of our university with many cards"), None);
    }
}
