//! A unit that is not known: the one that is meant, and never another magnitude in silence.

use super::spelling::spell;
use crate::finding::{Argument, Mending, Message};
use crate::messages::List;
use crate::quantity;

/// Units that a small or a large m before them makes a thousandth or a million of.
const BASES: [&str; 5] = ["Wh", "J", "W", "g", "L"];

/// What to write for a unit that is none of its dimension.
pub(super) fn help(given: &str, dimension: &str, symbols: &[&'static str]) -> Message {
    let units = Units { dimension, symbols };
    let spelt = spell(given);
    if let Some(doubt) = units.ton(given, &spelt) {
        return doubt;
    }
    if let [only] = units.those(|known| known == spelt).as_slice() {
        return nearest(&[only]);
    }
    if let Some(unit) = units.before_per(given) {
        return Message::new("SCH-005.per").with("unit", unit);
    }
    let small = spelt.to_lowercase();
    let folded = units.those(|known| known.to_lowercase() == small);
    if let Some(help) = units.by_case(&spelt, &folded) {
        return help;
    }
    if let Some(help) = units.by_case(&spelt, &units.completed(&small)) {
        return help;
    }
    // What says the same more exactly: `US gal` and `imp gal` for `gallon`.
    // A million of something is not said more exactly: it is another magnitude.
    let counts = |known: &str| ["million", "thousand"].iter().any(|number| known.starts_with(number));
    let qualified =
        units.those(|known| spelt.len() >= 3 && known != spelt && known.ends_with(&spelt) && !counts(known));
    if qualified.len() > 1 {
        return nearest(&qualified);
    }
    match units.by_edits(&small).as_slice() {
        [] => Message::new("SCH-005.known").with("known", listed(symbols)),
        near => nearest(near),
    }
}

/// The only unit that a text can mean, where nothing is to be asked.
pub(super) fn only(given: &str, dimension: &str, symbols: &[&'static str]) -> Option<&'static str> {
    let help = help(given, dimension, symbols);
    match help.arguments.as_slice() {
        [("nearest", Argument::List(units))] => match units.as_slice() {
            [only] => symbols.iter().copied().find(|symbol| symbol == only),
            _ => None,
        },
        _ => None,
    }
}

struct Units<'a> {
    dimension: &'a str,
    symbols: &'a [&'static str],
}

impl Units<'_> {
    /// The units whose spelling fits.
    fn those(&self, fits: impl Fn(&str) -> bool) -> Vec<&'static str> {
        self.symbols.iter().copied().filter(|symbol| fits(&spell(symbol))).collect()
    }

    /// The unit before what a figure is per, such as a token: that is said by the key. A unit over a time is another one.
    fn before_per(&self, given: &str) -> Option<&'static str> {
        let (unit, per) = given.split_once('/').or_else(|| given.split_once(" per "))?;
        let is_time = List::TimeUnit.entries().has_word(&per.trim().to_lowercase());
        let spelt = spell(unit.trim());
        match self.those(|known| known == spelt).as_slice() {
            [only] if !is_time => Some(only),
            _ => None,
        }
    }

    /// How many of the unit that is computed in make one of this.
    fn factor(&self, symbol: &str) -> Option<f64> {
        #[allow(clippy::cast_precision_loss, reason = "whole numbers of the table, below 2^53")]
        let quotient = |(over, under): (u64, u64)| over as f64 / under as f64;
        quantity::fraction(self.dimension, symbol).map(quotient)
    }

    /// A ton is of 1 000 kg or of 2 000 lb, and MT is a metric ton or a megatonne: only the author knows.
    fn ton(&self, given: &str, spelt: &str) -> Option<Message> {
        let small = given.to_lowercase().replace("co2", " co2").replace("co₂", " co2");
        let words: Vec<&str> =
            small.split(|each: char| !each.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let at = words.iter().position(|word| matches!(*word, "ton" | "tons" | "mt"))?;
        let before = at.checked_sub(1).and_then(|before| words.get(before).copied());
        if matches!(before, Some("short" | "long")) {
            return None;
        }
        let rest = words.get(at + 1..)?.concat().replace("co2eq", "co2e");
        let tonne = self.those(|known| {
            let behind = known.strip_prefix('t').map(|behind| behind.to_lowercase().replace('/', ""));
            behind
                .is_some_and(|behind| behind == rest || behind.replace("co2e", "") == rest.replace("co2", ""))
        });
        let tonne = *tonne.first()?;
        if before == Some("metric") {
            return Some(nearest(&[tonne]));
        }
        if words.get(at) == Some(&"mt") {
            let mega = *self.those(|known| known.starts_with("Mt")).first()?;
            // Written as the table writes it, a megatonne is meant.
            return (!spelt.starts_with("Mt"))
                .then(|| Message::new("SCH-005.metric-ton").with("tonne", tonne).with("mega", mega));
        }
        Some(match self.those(|known| known.starts_with("short")).first() {
            Some(short) => Message::new("SCH-005.ton").with("tonne", tonne).with("short", *short),
            None => Message::new("SCH-005.ton-alone").with("tonne", tonne),
        })
    }

    /// The same letters in another case; where the case decides between a million and a thousandth, both are told.
    fn by_case(&self, spelt: &str, folded: &[&'static str]) -> Option<Message> {
        let size = |unit: &str| self.factor(unit).unwrap_or(0.0);
        let larger = folded.iter().copied().max_by(|left, right| size(left).total_cmp(&size(right)))?;
        let symbol = spell(larger);
        let first = symbol.chars().next()?;
        let rest = symbol.get(first.len_utf8()..)?;
        let is_base = |base: &str| {
            let behind = rest.strip_prefix(base).map(|behind| behind.chars().next());
            behind.is_some_and(|next| next.is_none_or(|next| next.is_uppercase() || next == '/'))
        };
        let is_doubtful = folded.len() > 1 || !spelt.starts_with(first);
        if matches!(first, 'm' | 'M') && is_doubtful && BASES.into_iter().any(is_base) {
            let tail = larger.get(1..).unwrap_or_default();
            let (sentence, other) =
                if first == 'M' { ("smaller", format!("m{tail}")) } else { ("larger", format!("M{tail}")) };
            // Written with a small m, a thousandth may be meant, which the table may lack: never only the other one.
            let base = self.symbols.iter().copied().find(|base| *base == tail);
            if let Some(base) = base
                && spelt.starts_with('m')
                && !self.symbols.contains(&other.as_str())
            {
                let help = Message::new("SCH-005.thousandth").with("base", base);
                return Some(help.with("unit", larger).with("other", other));
            }
            let help = Message::new(format!("SCH-005.{sentence}"));
            return Some(help.with("unit", larger).with("other", other));
        }
        // A small b behind a prefix is a bit, an eighth of a byte.
        if spelt.ends_with('b') && symbol.ends_with('B') && spelt.starts_with(char::is_uppercase) {
            return Some(Message::new("SCH-005.bits").with("unit", larger).with("other", spelt));
        }
        folded.iter().all(|unit| self.factor(unit) == self.factor(larger)).then(|| nearest(folded))
    }

    /// The units that add what the dimension implies: `t CO2e` for `t` of greenhouse gases, `device-hour` for `h`.
    fn completed(&self, small: &str) -> Vec<&'static str> {
        let masses = ["t", "kg", "g", "mg", "kt", "lb"];
        let bare = small.replace("co2e", "").replace("co2", "");
        self.those(|known| {
            let of_gas = known.contains("CO2e") && known.replace("CO2e", "").to_lowercase() == bare;
            let rest = known.strip_prefix(small).filter(|_| masses.contains(&small));
            let of_mass = rest.is_some_and(|rest| rest.starts_with(char::is_uppercase));
            let of_devices = ["h", "s", "d"].contains(&small) && known.strip_prefix("device") == Some(small);
            of_gas || of_mass || of_devices
        })
    }

    /// The nearest by edits, where they keep the prefix and are of one magnitude.
    fn by_edits(&self, small: &str) -> Vec<&'static str> {
        let allowed = (small.chars().count() / 3).clamp(1, 3);
        let distance = |symbol: &str| strsim::damerau_levenshtein(small, &spell(symbol).to_lowercase());
        let best = self.symbols.iter().map(|symbol| distance(symbol)).min().filter(|best| *best <= allowed);
        let Some(best) = best else { return Vec::new() };
        let near: Vec<_> = self.symbols.iter().copied().filter(|symbol| distance(symbol) == best).collect();
        let first = near.first().and_then(|first| self.factor(first));
        let keeps = |symbol: &&str| {
            let known = spell(symbol).to_lowercase();
            self.factor(symbol) == first && known.chars().next() == small.chars().next()
        };
        if near.iter().all(keeps) { near } else { Vec::new() }
    }
}

fn nearest(units: &[&str]) -> Message {
    Message::new("SCH-005.nearest").with("nearest", listed(units)).mends(Mending::Word)
}

fn listed(units: &[&str]) -> Argument {
    Argument::List(units.iter().map(|unit| (*unit).to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::SYMBOLS;

    /// What the help says for a unit of a dimension: the sentence, and the units in it.
    fn said(dimension: &str, given: &str) -> String {
        let symbols: Vec<_> =
            SYMBOLS.iter().filter(|(_, key)| *key == dimension).map(|(symbol, _)| *symbol).collect();
        let message = help(given, dimension, &symbols);
        let gaps = message.arguments.iter().map(|(_, argument)| match argument {
            Argument::List(words) => words.join(" | "),
            Argument::Text(word) => word.clone(),
            other => format!("{other:?}"),
        });
        let words: Vec<_> = gaps.collect();
        match message.key.as_str() {
            "SCH-005.known" => "?".to_owned(),
            "SCH-005.nearest" => words.concat(),
            key => format!("{} {}", key.trim_start_matches("SCH-005."), words.join(" | ")),
        }
    }

    #[test]
    fn names_and_spellings_give_the_unit_that_is_meant() {
        for (dimension, given, meant) in [
            ("energy", "J/token", "per J"),
            ("energy", "Wh per request", "per Wh"),
            ("energy", "kWh/h", "?"),
            ("energy", "joules", "J"),
            ("energy", "watt-hours", "Wh"),
            ("energy", "kilowatt-hours", "kWh"),
            ("energy", "Kilowatt hours", "kWh"),
            ("energy", "kilowattheures", "kWh"),
            ("energy", "kwh", "kWh"),
            ("energy", "KWH", "kWh"),
            ("energy", "gigajoules", "GJ"),
            ("ghg", "tonnes", "t CO2e"),
            ("ghg", "grams", "g CO2e"),
            ("ghg", "kg", "kg CO2e"),
            ("ghg", "tCO2eq", "t CO2e"),
            ("ghg", "metric tons CO2e", "t CO2e"),
            ("ghg", "Mg CO2e", "t CO2e"),
            ("ghg", "kgCO2", "kg CO2e"),
            ("ghgIntensity", "g/kWh", "g CO2e/kWh"),
            ("ghgIntensity", "gCO2eq per kWh", "g CO2e/kWh"),
            ("deviceTime", "device-hours", "device-hour"),
            ("deviceTime", "GPU-hours", "device-hour"),
            ("deviceTime", "million GPU hours", "million device-hours"),
            ("deviceTime", "h", "device-hour"),
            ("deviceTime", "hours", "device-hour"),
            ("duration", "days", "d"),
            ("duration", "hrs", "h"),
            ("share", "percent", "%"),
            ("count", "millions", "million"),
            ("count", "bilion", "billion"),
            ("water", "litres", "L"),
            ("water", "ml", "mL"),
            ("water", "gallons", "US gal | imp gal"),
            ("antimony", "kg", "kg Sb-eq"),
        ] {
            assert_eq!(said(dimension, given), meant, "{given}");
        }
    }

    #[test]
    fn another_magnitude_is_named_with_the_factor_or_not_suggested() {
        for (dimension, given, told) in [
            ("energy", "mwh", "smaller MWh | mWh"),
            ("energy", "MWH", "smaller MWh | mWh"),
            ("energy", "mj", "thousandth J | MJ | mJ"),
            ("energy", "mJ", "thousandth J | MJ | mJ"),
            ("energy", "Mj", "MJ"),
            ("power", "mw", "smaller MW | mW"),
            ("energyResource", "mJ", "smaller MJ | mJ"),
            ("ghg", "MG CO2e", "larger mg CO2e | Mg CO2e"),
            ("ghg", "ton CO2e", "ton t CO2e | short ton CO2e"),
            ("ghg", "tonCO2e", "ton t CO2e | short ton CO2e"),
            ("ghg", "tons", "ton t CO2e | short ton CO2e"),
            ("ghg", "MT CO2e", "metric-ton t CO2e | Mt CO2e"),
            ("ghg", "mtCO2", "metric-ton t CO2e | Mt CO2e"),
            ("ghgIntensity", "ton CO2e/MWh", "ton-alone t CO2e/MWh"),
            ("information", "Gb", "bits GB | Gb"),
            ("energy", "nWh", "?"),
            ("energy", "PWh", "?"),
            ("energy", "litre", "?"),
            ("deviceTime", "M device-hours", "?"),
            ("deviceTime", "kilodevice-hours", "?"),
        ] {
            assert_eq!(said(dimension, given), told, "{given}");
        }
    }

    /// Whatever one letter too many, too few or another does to a unit, the suggestion is the unit itself, or names
    /// both, or lists all; it may be another only where the result is the spelling of one.
    #[test]
    fn one_slip_of_the_hand_never_gives_another_magnitude() {
        for (symbol, dimension) in SYMBOLS {
            let letters: Vec<char> = symbol.chars().collect();
            for at in 0..letters.len() {
                let mut doubled = letters.clone();
                doubled.insert(at, *letters.get(at).unwrap_or(&'x'));
                let given: String = doubled.into_iter().collect();
                let told = said(dimension, &given);
                let size = |unit: &str| quantity::fraction(dimension, unit);
                let is_single = size(&told).is_some();
                let is_spelling =
                    SYMBOLS.iter().any(|(known, key)| key == dimension && spell(known) == spell(&given));
                assert!(
                    !is_single || is_spelling || size(&told) == size(symbol),
                    "{given}: {told} for {symbol}"
                );
            }
        }
    }
}
