//! Units as people spell them, brought to one spelling.

/// Names of units as people write them, in lower case and singular, each with its symbol.
const NAMES: &[(&str, &str)] = &[
    ("joule", "J"),
    ("watt", "W"),
    ("hour", "h"),
    ("hr", "h"),
    ("heure", "h"),
    ("minute", "min"),
    ("second", "s"),
    ("sec", "s"),
    ("seconde", "s"),
    ("day", "d"),
    ("jour", "d"),
    ("an", "year"),
    ("année", "year"),
    ("yr", "year"),
    ("gram", "g"),
    ("gramme", "g"),
    ("tonne", "t"),
    ("pound", "lb"),
    ("litre", "L"),
    ("liter", "L"),
    ("gpu", "device"),
    ("tpu", "device"),
    ("npu", "device"),
    ("cpu", "device"),
    ("chip", "device"),
    ("card", "device"),
    ("accelerator", "device"),
    ("percent", "%"),
    ("pct", "%"),
    ("pourcent", "%"),
    ("byte", "B"),
    ("octet", "B"),
    ("flop", "FLOP"),
    ("gallon", "gal"),
    ("per", "/"),
    ("milliard", "billion"),
    ("bn", "billion"),
    ("thousand", "thousand"),
    ("million", "million"),
    ("billion", "billion"),
    ("trillion", "trillion"),
    ("device", "device"),
    ("gal", "gal"),
    ("lb", "lb"),
    ("year", "year"),
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

/// Prefixes by name and symbol.
const PREFIXES: &[(&str, &str)] = &[
    ("milli", "m"),
    ("kilo", "k"),
    ("mega", "M"),
    ("méga", "M"),
    ("giga", "G"),
    ("tera", "T"),
    ("téra", "T"),
    ("peta", "P"),
    ("péta", "P"),
    ("exa", "E"),
    ("zetta", "Z"),
    ("yotta", "Y"),
];

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
    let name = |wanted: &str| NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, symbol)| *symbol);
    if let Some(symbol) = name(&small).or_else(|| name(small.strip_suffix('s')?)) {
        return symbol.to_owned();
    }
    // Two names in one word: `watthours`, `kilowatt`, `kilowattheures`.
    for (start, first) in PREFIXES.iter().chain(NAMES) {
        if let Some(rest) = small.strip_prefix(start).filter(|rest| start.len() >= 3 && rest.len() >= 3) {
            let behind = symbol(rest);
            if behind != rest {
                return format!("{first}{behind}");
            }
        }
    }
    word.to_owned()
}
