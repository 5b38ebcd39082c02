//! A value of another shape than the schema asks for: what to write, with the author's own value in it.

use serde_json::{Map, Value};

use super::flow::{Flow, Notation};
use super::{day, unit};
use crate::document::{self, Kind, NodeId, Tree};
use crate::finding::{Argument, Mending, Message};
use crate::quantity::SYMBOLS;

/// The longest value that a hint repeats.
const LONGEST: usize = 160;

/// How many groups within one another are written around a value.
const DEEPEST: usize = 3;

/// What to write in place of a value that is not of the kind that this part of the schema asks for; `None` where what
/// was typed does not say.
pub(super) fn help(schema: &Value, part: &Value, tree: &Tree<'_>, node: NodeId) -> Option<Message> {
    let source = tree.span(node).slice(tree.text());
    let around = tree.parent(node).filter(|around| tree.kind(*around) == Kind::Map);
    let key = around.and_then(|_| Some(tree.key_span(node)?.slice(tree.text()).trim_matches('"')));
    let mut fitting = Fitting { schema, units: None };
    let wants_map = part.get("properties").is_some();
    let fitted = match tree.kind(node) {
        // One item in brackets or behind a dash, where the item itself is wanted.
        Kind::List => {
            let mut items = tree.items(node);
            let (Some(item), None) = (items.next(), items.next()) else {
                return wants_map.then(|| Message::new("SCH-003.one"));
            };
            match given(tree, item) {
                Some(given) => fitting.fit(part, &given, 0)?,
                None if wants_map && tree.kind(item) == Kind::Map => {
                    let source = tree.span(item).slice(tree.text()).trim();
                    if !is_short(source) || !source.starts_with('{') {
                        return Some(Message::new("SCH-003.item").mends(Mending::Item));
                    }
                    Flow::Plain(source.to_owned())
                }
                None => return None,
            }
        }
        _ if !is_short(source) => return None,
        _ => fitting.fit(part, &given(tree, node)?, 0)?,
    };
    let notation = Notation::of(tree.text());
    let written = key.map_or_else(|| notation.value(&fitted), |key| notation.entry(key, &fitted));
    Some(match fitting.units {
        // Which of the units is meant only the author knows.
        Some(units) => {
            Message::new("SCH-003.write-unit").with("written", written).with("units", Argument::List(units))
        }
        None => Message::new("SCH-003.write").with("written", written).mends(Mending::Shape),
    })
}

fn is_short(source: &str) -> bool {
    source.len() <= LONGEST && !source.contains(['\n', '\r'])
}

/// A value of one word or number.
enum Given<'a> {
    Text(&'a str),
    Number(&'a str),
}

fn given<'a>(tree: &'a Tree<'_>, node: NodeId) -> Option<Given<'a>> {
    match tree.kind(node) {
        Kind::String(text) => Some(Given::Text(text.trim())).filter(|_| !text.trim().is_empty()),
        Kind::Number(text) => Some(Given::Number(text)),
        _ => None,
    }
}

struct Fitting<'s> {
    schema: &'s Value,
    /// The units to choose from, where a figure came without.
    units: Option<Vec<String>>,
}

impl<'s> Fitting<'s> {
    /// What a reference stands for.
    fn resolved(&self, part: &'s Value) -> &'s Value {
        let target = part.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        target.and_then(|target| self.schema.pointer(target)).unwrap_or(part)
    }

    /// The value in the shape of a part of the schema; `None` where it does not fit or several shapes do.
    fn fit(&mut self, part: &'s Value, given: &Given<'_>, depth: usize) -> Option<Flow> {
        let part = self.resolved(part);
        let (Given::Text(text) | Given::Number(text)) = *given;
        if let Some(words) = words(part) {
            return words.contains(&text).then(|| Flow::Text(text.to_owned()));
        }
        match part.get("type").and_then(Value::as_str)? {
            "string" => has_form(part, text).then(|| Flow::Text(text.to_owned())),
            "number" | "integer" => document::number(text).map(|_| Flow::Plain(text.to_owned())),
            "array" if depth < DEEPEST => {
                let items = part.get("items")?;
                let whole = self.fit(items, given, depth + 1).map(|item| vec![item]);
                let parted = || {
                    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
                    let is_word = words(self.resolved(items)).is_some();
                    let fits = |part: &&str| is_word && has_word(self.resolved(items), part);
                    (parts.len() > 1 && parts.iter().all(fits))
                        .then(|| parts.into_iter().map(|part| Flow::Text(part.to_owned())).collect())
                };
                whole.or_else(parted).map(Flow::List)
            }
            "object" if depth < DEEPEST => self.group(part, given, depth),
            _ => None,
        }
    }

    /// The value within a group of keys.
    fn group(&mut self, part: &'s Value, given: &Given<'_>, depth: usize) -> Option<Flow> {
        let keys = part.get("properties")?.as_object()?;
        let (Given::Text(text) | Given::Number(text)) = *given;
        if keys.contains_key("withheld") && keys.contains_key("value") {
            return self.figure(keys, text);
        }
        if keys.contains_key("start") && keys.contains_key("end") {
            let (start, end) = day::span(text)?;
            return Some(Flow::Map(vec![
                ("start".to_owned(), Flow::Text(start)),
                ("end".to_owned(), Flow::Text(end)),
            ]));
        }
        if keys.contains_key("relative") {
            return Some(Flow::Map(vec![("relative".to_owned(), Flow::Plain(relative(text)?))]));
        }
        let required: Vec<&str> = part
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let key = match required.as_slice() {
            [only] => keys.get_key_value(*only)?.0,
            [] => self.only(keys, given, depth)?,
            _ => return None,
        };
        let value = self.fit(keys.get(key)?, given, depth + 1)?;
        Some(Flow::Map(vec![(key.clone(), value)]))
    }

    /// The only key that the value fits: one that asks for a form before those that take any text.
    fn only(&mut self, keys: &'s Map<String, Value>, given: &Given<'_>, depth: usize) -> Option<&'s String> {
        let is_free = |part: &Value| {
            part.get("type").is_some_and(|kind| kind == "string")
                && ["pattern", "format", "enum"].iter().all(|form| part.get(form).is_none())
        };
        let before = self.units.clone();
        let mut fitting = Vec::new();
        for (key, part) in keys {
            if self.fit(part, given, depth + 1).is_some() {
                fitting.push((key, is_free(self.resolved(part))));
            }
        }
        self.units = before;
        let alone = |free: bool| {
            let mut those = fitting.iter().filter(|(_, is_free)| *is_free == free);
            those.next().filter(|_| those.next().is_none()).map(|(key, _)| *key)
        };
        let formed = fitting.iter().any(|(_, is_free)| !is_free);
        if formed { alone(false) } else { alone(true) }
    }

    /// A figure out of a number and, in a text, its unit.
    fn figure(&mut self, keys: &'s Map<String, Value>, text: &str) -> Option<Flow> {
        let wanted = self.resolved(keys.get("unit")?);
        let units = words(wanted)?;
        let is_implied = keys.get("unit")?.get("default").is_some();
        let (number, unit) = amount(text)?;
        let value = ("value".to_owned(), Flow::Plain(number));
        let meant = if unit.is_empty() { None } else { meant(unit, &units) };
        Some(Flow::Map(match meant {
            Some(meant) if is_implied && meant == "1" => vec![value],
            Some(meant) => vec![value, ("unit".to_owned(), Flow::Text(meant.to_owned()))],
            None if is_implied && unit.is_empty() => vec![value],
            None => {
                self.units = Some(units.iter().map(|unit| (*unit).to_owned()).collect());
                vec![value, ("unit".to_owned(), Flow::Plain("…".to_owned()))]
            }
        }))
    }
}

/// The words that a part of the schema lists.
fn words(part: &Value) -> Option<Vec<&str>> {
    if let Some(words) = part.get("enum").and_then(Value::as_array) {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    let choices = part.get("oneOf").and_then(Value::as_array)?;
    choices.iter().map(|choice| choice.get("const").and_then(Value::as_str)).collect()
}

fn has_word(part: &Value, word: &str) -> bool {
    words(part).is_some_and(|words| words.contains(&word))
}

/// Whether a text has the form that is asked for, as far as that is told without the validator.
fn has_form(part: &Value, text: &str) -> bool {
    if part.get("format").is_some_and(|format| format == "uri") {
        return text.contains("://") && !text.contains(' ');
    }
    let Some(pattern) = part.get("pattern").and_then(Value::as_str) else { return true };
    if pattern.contains('@') {
        return text.contains('@') && !text.contains(' ');
    }
    // An identifier, which has no blanks; other forms are not told apart here.
    part.get("title").is_some_and(|title| title == "Identifier")
        && text.chars().all(|each| each.is_ascii_alphanumeric() || "._-".contains(each))
}

/// The unit that is meant by what stands behind a number, where only one is.
fn meant<'u>(unit: &str, units: &[&'u str]) -> Option<&'u str> {
    if let Some(exact) = units.iter().find(|known| **known == unit) {
        return Some(exact);
    }
    let of = |key: &str| {
        SYMBOLS.iter().filter(|(_, each)| *each == key).map(|(symbol, _)| *symbol).eq(units.iter().copied())
    };
    let (_, dimension) = SYMBOLS.iter().find(|(_, key)| of(key))?;
    let symbols: Vec<&'static str> =
        SYMBOLS.iter().filter(|(_, key)| key == dimension).map(|(symbol, _)| *symbol).collect();
    let only = unit::only(unit, dimension, &symbols)?;
    units.iter().copied().find(|known| *known == only)
}

/// The number at the start of a text as YAML writes it, and what stands behind it.
fn amount(text: &str) -> Option<(String, &str)> {
    let blanks = [' ', '\u{a0}', '\u{202f}', '\''];
    let mut end = 0;
    for (at, each) in text.char_indices() {
        let behind = text.get(at + each.len_utf8()..).unwrap_or_default();
        let goes_on = each.is_ascii_digit()
            || each == '.'
            || at == 0 && each == '-'
            || blanks.contains(&each) && behind.starts_with(|next: char| next.is_ascii_digit())
            || matches!(each, 'e' | 'E')
                && behind.starts_with(|next: char| next.is_ascii_digit() || "+-".contains(next))
            || matches!(each, '+' | '-') && text.get(..at).is_some_and(|before| before.ends_with(['e', 'E']));
        if !goes_on {
            break;
        }
        end = at + each.len_utf8();
    }
    let (number, unit) = text.split_at_checked(end)?;
    let number: String = number.chars().filter(|each| !blanks.contains(each)).collect();
    // A comma stands for decimals or for thousands: only the author knows.
    let is_sure = document::number(&number).is_some() && !unit.starts_with(',');
    is_sure.then(|| (number, unit.trim()))
}

/// An uncertainty as a fraction: `0.10` for `10 %`, `± 10%` or `+/-10 %`.
fn relative(text: &str) -> Option<String> {
    let signs: &[char] = &['±', '+', '-', '/', '~', ' ', '\u{a0}', '\u{202f}'];
    let text = text.trim_start_matches(signs);
    let Some(number) = text.strip_suffix('%').map(str::trim_end) else {
        // A bare number is a fraction where it is below one; above it may be per cent, or a unit of the figure.
        return document::number(text).filter(|half| *half < 1.0).map(|_| text.to_owned());
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|each| each.is_ascii_digit()) {
        return None;
    }
    let digits = format!("{whole:0>3}");
    let (whole, hundredths) = digits.split_at_checked(digits.len() - 2)?;
    Some(format!("{whole}.{hundredths}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_are_hundredths() {
        for (text, fraction) in [
            ("10%", Some("0.10")),
            ("± 5 %", Some("0.05")),
            ("2.5 %", Some("0.025")),
            ("+/-100%", Some("1.00")),
        ] {
            assert_eq!(relative(text).as_deref(), fraction, "{text}");
        }
        assert_eq!(relative("0.1").as_deref(), Some("0.1"));
        assert_eq!(relative("10"), None);
        assert_eq!(relative("about ten"), None);
    }

    #[test]
    fn a_number_is_parted_from_its_unit() {
        for (text, number, unit) in [
            ("5600 kg CO2e", "5600", "kg CO2e"),
            ("5 600 kg", "5600", "kg"),
            ("1.2e3MWh", "1.2e3", "MWh"),
            ("30%", "30", "%"),
            ("1.25", "1.25", ""),
        ] {
            assert_eq!(amount(text), Some((number.to_owned(), unit)), "{text}");
        }
        assert_eq!(amount("12,5 MWh"), None);
        assert_eq!(amount("about 5 kg"), None);
    }
}
