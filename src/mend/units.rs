//! Whether a unit is only another writing of a known one: case, blanks and exponents, and never another size or quantity.

/// Whether `given` can be no other unit than `symbol`.
pub(super) fn is_writing(given: &str, symbol: &str) -> bool {
    let (written, wanted) = (joined(given), joined(symbol));
    let is_plural = is_name(symbol) && written.to_lowercase().strip_suffix('s') == Some(&*wanted);
    let is_same = written.to_lowercase() == wanted.to_lowercase();
    (is_same || is_plural) && keeps_its_size(&written, &wanted)
}

/// A unit without what parts it, its exponents and equivalents as the table writes them.
fn joined(unit: &str) -> String {
    let digit = |each: char| match each {
        '²' | '₂' => '2',
        '³' => '3',
        other => other,
    };
    let plain = unit.trim().replace(" per ", "/");
    let letters = plain.chars().filter(|each| !matches!(each, ' ' | '\u{a0}' | '\u{202f}' | '-' | '·' | '^'));
    let joined: String = letters.map(digit).collect();
    let small = joined.to_lowercase();
    match (small.find("co2eq"), joined.is_ascii()) {
        (Some(at), true) => {
            let (before, behind) = joined.split_at(at);
            format!("{before}CO2e{}", behind.get(5..).unwrap_or_default())
        }
        _ => joined,
    }
}

/// Whether a unit is a word, which can stand in the plural; of operations the plural is a rate.
fn is_name(symbol: &str) -> bool {
    symbol.len() > 3 && symbol.chars().all(|each| each.is_ascii_lowercase() || matches!(each, '-' | ' '))
}

/// Whether no letter in another case makes another size of it: a small m is a thousandth, a small b an eighth.
fn keeps_its_size(written: &str, wanted: &str) -> bool {
    let mut parts = written.split('/').zip(wanted.split('/'));
    parts.all(|(written, wanted)| {
        let is_bits =
            wanted.contains('B') && written.contains('b') || wanted.contains('b') && written.contains('B');
        let (Some(own), Some(first)) = (written.chars().next(), wanted.chars().next()) else { return false };
        let behind = wanted.chars().nth(1);
        let is_prefix = match first.to_ascii_lowercase() {
            'm' => true,
            'g' | 't' | 'p' | 'e' | 'z' => !(first.is_uppercase() && matches!(behind, Some('W' | 'J'))),
            _ => false,
        };
        // Words have no prefixes.
        let is_word = wanted.len() > 3 && wanted.chars().all(|each| each.is_ascii_lowercase());
        is_word || !is_bits && (own == first || !is_prefix)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_writing_is_told_from_another_unit() {
        for (given, symbol) in [
            ("Kwh", "kWh"),
            ("KWH", "kWh"),
            ("k Wh", "kWh"),
            ("gwh", "GWh"),
            ("kgCO2e", "kg CO2e"),
            ("KG CO₂-eq", "kg CO2e"),
            ("tCO2eq", "t CO2e"),
            ("gCO2eq per kWh", "g CO2e/kWh"),
            ("l", "L"),
            ("m³", "m3"),
            ("m^3", "m3"),
            ("device hours", "device-hour"),
            ("Years", "year"),
            ("Billion", "billion"),
            ("w", "W"),
            ("Kg Sb eq", "kg Sb-eq"),
        ] {
            assert!(is_writing(given, symbol), "{given}");
        }
        for (given, symbol) in [
            ("m3/kWh", "m3/MWh"),
            ("billon", "billion"),
            ("kWh", "kW"),
            ("kwt", "kW"),
            ("L/kW", "L/kWh"),
            ("ZFLOP/s", "ZFLOP"),
            ("ZFLOPs", "ZFLOP"),
            ("h", "device-hour"),
            ("kg CO2", "kg CO2e"),
            ("kg", "kg CO2e"),
            ("mwh", "MWh"),
            ("M3", "m3"),
            ("Gb", "GB"),
            ("G CO2e", "g CO2e"),
            ("T CO2e", "t CO2e"),
            ("g/kwh", "g CO2e/kWh"),
            ("L/mwh", "L/MWh"),
        ] {
            assert!(!is_writing(given, symbol), "{given}");
        }
    }
}
