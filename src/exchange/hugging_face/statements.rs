//! Figures in lists and tables of a card whose label and unit say what they are: `- **Electricity in total:** 3,200 kWh`.
//! What a sentence says stays told and not taken: its words alone say what it is of.

use super::body::{Amount, parse};
use super::phrases::{self, Devices, Hours, is_placeholder};
use crate::document;
use crate::exchange::node::Map;
use crate::exchange::qualified::Meant;
use crate::exchange::source::figure_text;
use crate::messages::{List, apart};
use crate::quantity::{EnergyUnit, Qualifier};

/// Units of energy as cards write them, in small letters where that is no other unit.
const ENERGIES: [(&str, EnergyUnit); 6] = [
    ("kwh", EnergyUnit::KilowattHour),
    ("wh", EnergyUnit::WattHour),
    ("gwh", EnergyUnit::GigawattHour),
    (EnergyUnit::MegawattHour.key(), EnergyUnit::MegawattHour),
    (EnergyUnit::Megajoule.key(), EnergyUnit::Megajoule),
    (EnergyUnit::Gigajoule.key(), EnergyUnit::Gigajoule),
];

/// What a card states beside its front matter and its section, each where one line alone states it.
#[derive(Debug, Default)]
pub(super) struct Statements {
    /// Energy, as a figure without source.
    pub(super) energy: Option<(usize, Map)>,
    /// Emissions.
    pub(super) emissions: Option<(usize, Amount)>,
    /// Time from start to end.
    pub(super) time: Option<(usize, Hours)>,
    /// Devices.
    pub(super) devices: Option<(usize, Devices)>,
}

/// What a label says that a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Energy,
    Emissions,
    Time,
    Devices,
}

impl Kind {
    /// By the words of a list, with whether a comma separates decimals in their language.
    fn of(label: &str) -> Option<(Self, bool)> {
        let meaning = List::CardLabel.entries().meaning(label)?;
        let (kind, comma) = meaning.split_once(' ').unwrap_or((meaning, ""));
        let kind = match kind {
            "energy" => Self::Energy,
            "emissions" => Self::Emissions,
            "time" => Self::Time,
            "devices" => Self::Devices,
            _ => return None,
        };
        Some((kind, comma == "comma"))
    }
}

impl Statements {
    /// Those of a card, but for some lines, which are read already.
    pub(super) fn of(text: &str, read: &[usize]) -> Self {
        let mut found: Vec<(usize, Kind, bool, String)> = Vec::new();
        let mut is_code = false;
        for (index, line) in text.lines().enumerate() {
            is_code ^= line.trim_start().starts_with("```");
            if is_code || read.contains(&(index + 1)) {
                continue;
            }
            if let Some((label, value)) = labelled(line)
                && let Some((kind, has_comma)) = Kind::of(&label)
                && !is_placeholder(&value)
            {
                found.push((index + 1, kind, has_comma, value));
            }
        }
        let mut all = Self::default();
        for kind in [Kind::Energy, Kind::Emissions, Kind::Time, Kind::Devices] {
            // Of several it is not known which is of all: each stays told.
            let mut of_kind = found.iter().filter(|(_, own, ..)| *own == kind);
            let (Some((line, _, has_comma, value)), None) = (of_kind.next(), of_kind.next()) else {
                continue;
            };
            match kind {
                Kind::Energy => all.energy = energy(value, *has_comma).map(|figure| (*line, figure)),
                Kind::Emissions => all.emissions = emissions(value, *has_comma).map(|amount| (*line, amount)),
                Kind::Time => all.time = phrases::hours(value).map(|hours| (*line, hours)),
                Kind::Devices => {
                    let devices = phrases::devices(value).filter(|devices| devices.count.is_some());
                    all.devices = devices.map(|devices| (*line, devices));
                }
            }
        }
        all
    }
}

/// The label and the value of an item of a list, or of a row of a table with two cells; a unit behind the label goes with the
/// value.
fn labelled(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let (label, value) = if let Some(row) = line.strip_prefix('|') {
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        match cells.as_slice() {
            [label, value] => (*label, *value),
            _ => return None,
        }
    } else {
        line.strip_prefix(['-', '*', '+'])?.trim_start().split_once(':')?
    };
    let plain = |text: &str| text.replace(['*', '`', '_'], "").trim().to_owned();
    let (label, value) = (plain(label), plain(value));
    match label.split_once('(') {
        Some((name, unit)) if value.ends_with(|each: char| each.is_ascii_digit()) => {
            let unit = unit.trim_end_matches(')');
            Some((name.trim().to_lowercase(), format!("{value} {unit}")))
        }
        Some((name, _)) => Some((name.trim().to_lowercase(), value)),
        None => Some((label.trim_end_matches(':').trim().to_lowercase(), value)),
    }
}

/// How a number is meant, the number, and what stands behind it; `None` where it may be read in two ways.
fn number(value: &str, has_comma: bool) -> Option<(Option<Qualifier>, String, &str)> {
    let (qualifier, text) = apart(value);
    let is_digit = |each: char| each.is_ascii_digit();
    let is_blank = |each: char| matches!(each, ' ' | '\u{a0}' | '\u{202f}');
    // Thousands may stand apart by blanks: a blank before three digits goes on.
    let mut end = 0;
    for (place, sign) in text.char_indices() {
        let rest = &text[place + sign.len_utf8()..];
        let goes_on = is_blank(sign)
            && place > 0
            && rest.chars().take(3).filter(|each| is_digit(*each)).count() == 3
            && !rest.chars().nth(3).is_some_and(is_digit);
        if !(is_digit(sign) || matches!(sign, '.' | ',') || goes_on) {
            break;
        }
        end = place + sign.len_utf8();
    }
    let (digits, rest) = text.split_at(end);
    let mut digits = digits.trim_end_matches(['.', ',']).replace(is_blank, "");
    if has_comma {
        digits = digits.replace('.', "").replace(',', ".");
    } else {
        let groups: Vec<&str> = digits.split(['.', ',']).collect();
        let by_comma = digits.contains(',');
        let is_grouped =
            groups.iter().skip(1).take(digits.matches(',').count()).all(|group| group.len() == 3);
        if by_comma && !is_grouped {
            return None;
        }
        digits = digits.replace(',', "");
    }
    document::number(&digits)?;
    Some((qualifier, figure_text(&digits)?, rest.trim()))
}

/// The unit at the start of a text, where nothing but words in brackets follows.
fn unit(rest: &str) -> Option<&str> {
    let (unit, behind) = rest.split_once(' ').unwrap_or((rest, ""));
    let behind = behind.trim();
    (behind.is_empty() || behind.starts_with('(') && behind.ends_with(')'))
        .then(|| unit.trim_end_matches(['.', ';']))
}

fn energy(value: &str, has_comma: bool) -> Option<Map> {
    let (qualifier, number, rest) = number(value, has_comma)?;
    let written = unit(rest)?;
    let known = ENERGIES.iter().find(|(name, _)| *name == written || *name == written.to_lowercase())?;
    Some(Meant { value: number, qualifier }.figure(known.1.key()))
}

fn emissions(value: &str, has_comma: bool) -> Option<Amount> {
    let (qualifier, number, rest) = number(value, has_comma)?;
    let mut amount = parse(&format!("{number} {rest}"))?;
    let behind = amount.words.trim();
    if !(behind.is_empty() || behind.starts_with('(') && behind.ends_with(')')) {
        return None;
    }
    amount.meant.qualifier = qualifier;
    amount.words.clear();
    Some(amount)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;

    fn energy_of(text: &str) -> Option<String> {
        let (_, figure) = Statements::of(text, &[]).energy?;
        Some(format!("{} {}", figure.text("value").unwrap(), figure.text("unit").unwrap()))
    }

    #[test]
    fn label_and_unit_say_what_a_figure_is() {
        for (text, wanted) in [
            ("- **Electricity in total:** 3,200 kWh", "3200 kWh"),
            ("| Energy consumption | 12.5 MWh |", "12.5 MWh"),
            ("* Energy (kWh): 96", "96 kWh"),
            ("- **Consommation électrique :** 3 200,5 kWh", "3200.5 kWh"),
        ] {
            assert_eq!(energy_of(text).as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "We used 3,200 kWh in all",
            "- Energy: 3,20 kWh",
            "- Energy: 5 kWh for each epoch",
            "- Energy: [More Information Needed]",
            "- Energy: 5 kWh\n- Electricity: 7 kWh",
            "```\n- Energy: 5 kWh\n```",
        ] {
            assert_eq!(energy_of(text), None, "{text}");
        }
    }

    #[test]
    fn masses_times_and_devices_are_read_whole() {
        let text = "- CO2: 1,216 kg (grid of Germany)\n- Wall-clock time: about 410 hours\n- GPUs: 16 x NVIDIA A100 80GB\n";
        let all = Statements::of(text, &[]);
        assert_eq!(all.emissions.unwrap().1.grams().unwrap().plain().as_deref(), Some("1216000"));
        let (line, hours) = all.time.unwrap();
        assert_eq!((line, hours.value.as_str(), hours.qualifier), (2, "410", Some(Qualifier::Approximate)));
        assert_eq!(all.devices.unwrap().1.count, Some(16));
    }
}
