//! Figures in the text of a card outside its section: seen, told with their lines, and not taken, since nothing but their
//! words says what they are of.

use std::collections::BTreeSet;

use crate::exchange::draft::Draft;
use crate::finding::Message;
use crate::messages::List;
use crate::quantity::Decimal;
use crate::reference;
use crate::report::StepKind;

/// Units of energy, in small letters.
const ENERGY: [&str; 5] = ["wh", "kwh", "mwh", "gwh", "mj"];

/// Units of mass with the grams of one, in small letters.
const MASS: [(&str, u64); 10] = [
    ("g", 1),
    ("grams", 1),
    ("kg", 1000),
    ("kgs", 1000),
    ("kilograms", 1000),
    ("t", 1_000_000),
    ("ton", 1_000_000),
    ("tons", 1_000_000),
    ("tonnes", 1_000_000),
    ("tco2eq", 1_000_000),
];

/// How many figures are named with the words around them; of more, each is told at its line.
const MOST_NAMED: usize = 50;

/// A figure of the text.
struct Seen {
    line: usize,
    words: String,
    /// In grams, as the number may be meant.
    grams: Vec<Decimal>,
}

/// Tells the figures of a text below its front matter, but those of some lines, and masses that are the known one.
pub(super) fn tell(text: &str, known: Option<Decimal>, read: &[usize], draft: &mut Draft) {
    let is_known = |seen: &Seen| known.is_some_and(|known| seen.grams.iter().any(|grams| grams.same(known)));
    let read: BTreeSet<usize> = read.iter().copied().collect();
    let (mut figures, mut is_code) = (Vec::new(), false);
    for (index, line) in text.lines().enumerate() {
        is_code ^= line.trim_start().starts_with("```");
        if !is_code && !read.contains(&(index + 1)) {
            figures.extend(of(line, index + 1).into_iter().filter(|seen| !is_known(seen)));
        }
    }
    if figures.is_empty() {
        return;
    }
    let mut words: Vec<String> = figures.iter().take(MOST_NAMED).map(|seen| seen.words.clone()).collect();
    if figures.len() > words.len() {
        words.push("…".to_owned());
    }
    let message = Message::new("exchange-hugging-face-seen").with("figures", words);
    for seen in figures {
        draft.note(StepKind::Omission, Some((seen.line, 1)), message.clone());
    }
}

fn of(line: &str, number: usize) -> Vec<Seen> {
    let lower = line.to_lowercase().replace('₂', "2");
    let has = |list: List| list.entries().iter().any(|entry| lower.contains(entry.words));
    let (of_carbon, of_computing) = (has(List::OfCarbon), has(List::OfComputing));
    let clean = line.replace(['*', '_', '`', '(', ')', '|', '~', '≈'], " ");
    let words: Vec<&str> = clean.split_whitespace().collect();
    let mut seen = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let end = word.find(|each: char| !(each.is_ascii_digit() || matches!(each, '.' | ',')));
        let (digits, glued) = word.split_at(end.unwrap_or(word.len()));
        let values = readings(digits.trim_end_matches([',', '.']));
        if values.is_empty() {
            continue;
        }
        let next = |offset: usize| words.get(place + offset).copied().unwrap_or_default();
        let unit = if glued.is_empty() { next(1) } else { glued };
        let unit = unit.trim_end_matches([',', '.', ';', ':']).to_lowercase().replace('₂', "2");
        let mass = MASS.iter().find(|(known, _)| {
            *known == unit || unit == format!("{known}co2e") || unit == format!("{known}co2eq")
        });
        let is_device = || {
            let name = [next(1), next(2), next(3)].join(" ");
            let name = name.trim_start_matches(['x', 'X', '×']).trim();
            unit.starts_with("gpu") || unit.starts_with("tpu") || !reference::devices(name).is_empty()
        };
        let is_time = of_computing && (is_long_time(&unit) || unit == "gpu-hours" || unit == "gpuh");
        let is_energy = ENERGY.contains(&unit.as_str());
        let is_mass = of_carbon && mass.is_some();
        if !(is_energy || is_mass || is_time || (glued.is_empty() || glued == "x") && is_device()) {
            continue;
        }
        let behind = if glued.is_empty() { format!(" {}", next(1)) } else { String::new() };
        let behind =
            if is_device() { [next(1), next(2), next(3)].join(" ") } else { behind.trim().to_owned() };
        let grams = mass.filter(|_| is_mass).map(|(_, grams)| {
            values.iter().filter_map(|value| value.times(Decimal::whole(*grams))).collect()
        });
        seen.push(Seen {
            line: number,
            words: format!("{word} {behind}").trim().to_owned(),
            grams: grams.unwrap_or_default(),
        });
    }
    seen
}

/// Whether a word is a unit of time of hours or more; a single letter may be another word but for the hour.
fn is_long_time(word: &str) -> bool {
    let unit = List::TimeUnit.entries().meaning(word);
    unit.is_some_and(|unit| matches!(unit, "hour" | "day" | "week")) && (word.len() > 1 || word == "h")
}

/// What a number may mean: `1,216` is 1216 to some and 1.216 to others.
fn readings(digits: &str) -> Vec<Decimal> {
    if !digits.starts_with(|each: char| each.is_ascii_digit()) {
        return Vec::new();
    }
    let without = digits.replace(',', "");
    let mut readings: Vec<Decimal> = Decimal::read(&without).into_iter().collect();
    if digits.matches(',').count() == 1 && !digits.contains('.') {
        readings.extend(Decimal::read(&digits.replace(',', ".")));
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        of(line, 1).into_iter().map(|seen| seen.words).collect()
    }

    #[test]
    fn figures_are_seen_and_other_numbers_are_not() {
        assert_eq!(words("- **Electricity in total:** 3,200 kWh"), ["3,200 kWh"]);
        assert_eq!(words("- **Wall-clock time:** about 410 hours"), ["410 hours"]);
        assert_eq!(words("- **GPUs:** 16 x NVIDIA A100 80GB"), ["16 x NVIDIA A100"]);
        assert_eq!(words("| CO2 emitted | 4.5 tons |"), ["4.5 tons"]);
        for line in [
            "trained on 12 languages",
            "an epoch has 4000 steps",
            "in 2024, 3 people",
            "weighs 5 kg",
            "open 24 hours",
            "",
        ] {
            assert!(words(line).is_empty(), "{line}: {:?}", words(line));
        }
    }
}
