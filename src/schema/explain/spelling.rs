//! Units as people spell them, brought to one spelling.

use crate::messages::List;

/// Short names of units in whatever language, in lower case and singular, each with its symbol.
const NAMES: &[(&str, &str)] = &[
    ("hr", "h"),
    ("sec", "s"),
    ("yr", "year"),
    ("gpu", "device"),
    ("tpu", "device"),
    ("npu", "device"),
    ("cpu", "device"),
    ("flop", "FLOP"),
    ("gal", "gal"),
    ("lb", "lb"),
    ("co2e", "CO2e"),
    ("co2eq", "CO2e"),
    ("co₂e", "CO2e"),
    ("co₂eq", "CO2e"),
    ("co2", "CO2"),
    ("co₂", "CO2"),
];

/// Symbols in another writing, by their letters as they stand.
const SYMBOLS: &[(&str, &str)] = &[
    ("l", "L"),
    ("ml", "mL"),
    ("kl", "kL"),
    ("Ml", "ML"),
    ("Gl", "GL"),
    ("m³", "m3"),
    // A megagram is a tonne.
    ("Mg", "t"),
    ("Gg", "kt"),
    ("Tg", "Mt"),
];

/// Names of units with their symbol.
fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = List::UnitName.entries().iter().map(|entry| (entry.words, entry.meaning));
    NAMES.iter().copied().chain(words)
}

/// Names of prefixes with their symbol.
fn prefixes() -> impl Iterator<Item = (&'static str, &'static str)> {
    List::UnitPrefix.entries().iter().map(|entry| (entry.words, entry.meaning))
}

/// A unit in one spelling: names as symbols, without blanks and hyphens; the case of symbols stays.
pub(super) fn spell(unit: &str) -> String {
    let apart = unit.replace("CO2", " CO2").replace("co2", " co2").replace("CO₂", " CO₂");
    let mut spelt = String::new();
    let mut word = String::new();
    for each in apart.chars().chain(std::iter::once(' ')) {
        if each.is_alphanumeric() || each == '₂' {
            word.push(each);
            continue;
        }
        spelt.push_str(&symbol(&word));
        word.clear();
        if matches!(each, '/' | '%') {
            spelt.push(each);
        }
    }
    spelt.replace("CO2eq", "CO2e").replace("Sbeq", "Sb").replace("Sbe", "Sb")
}

/// The symbol of a word; the word itself where it is none of the names.
fn symbol(word: &str) -> String {
    if let Some((_, symbol)) = SYMBOLS.iter().find(|(written, _)| *written == word) {
        return (*symbol).to_owned();
    }
    let small = word.to_lowercase();
    let name = |wanted: &str| names().find(|(name, _)| *name == wanted).map(|(_, symbol)| symbol);
    if let Some(symbol) = name(&small).or_else(|| name(small.strip_suffix('s')?)) {
        return symbol.to_owned();
    }
    // Two names in one word: `watthours`, `kilowatt`, `kilowattheures`.
    for (start, first) in prefixes().chain(names()) {
        if let Some(rest) = small.strip_prefix(start).filter(|rest| start.len() >= 3 && rest.len() >= 3) {
            let behind = symbol(rest);
            if behind != rest {
                return format!("{first}{behind}");
            }
        }
    }
    word.to_owned()
}
