//! The section “Environmental Impact” in the text of a card: bullets of a name and a value.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::phrases::is_placeholder;
use crate::exchange::draft::Draft;
use crate::exchange::ledger::convert;
use crate::exchange::node::Map;
use crate::exchange::qualified::Meant;
use crate::exchange::source::figure_text;
use crate::finding::Message;
use crate::messages::apart;
use crate::quantity::{Decimal, Dimension, Ghg, GhgUnit, Qualifier};
use crate::report::StepKind;

/// Names of bullets that a card can have, in small letters.
const NAMES: [&str; 7] =
    ["hardware type", "hours used", "cloud provider", "compute region", "carbon emitted", "energy", "report"];

/// Units of emissions as cards write them, in small letters and without blanks, with ours.
const MASSES: [(&str, &str); 13] = [
    ("g", GhgUnit::Gram.key()),
    ("grams", GhgUnit::Gram.key()),
    ("gco2e", GhgUnit::Gram.key()),
    ("gco2eq", GhgUnit::Gram.key()),
    ("kg", GhgUnit::Kilogram.key()),
    ("kgco2e", GhgUnit::Kilogram.key()),
    ("kgco2eq", GhgUnit::Kilogram.key()),
    ("t", GhgUnit::Tonne.key()),
    ("tco2e", GhgUnit::Tonne.key()),
    ("tco2eq", GhgUnit::Tonne.key()),
    ("tons", GhgUnit::Tonne.key()),
    ("tonnes", GhgUnit::Tonne.key()),
    ("tonsofco2eq", GhgUnit::Tonne.key()),
];

/// The line, from 0, of the heading of the section.
pub(super) fn start(text: &str) -> Option<usize> {
    let is =
        |line: &str| line.starts_with('#') && line.trim_start_matches('#').trim() == "Environmental Impact";
    text.lines().position(is)
}

/// The section of a card.
#[derive(Debug, Default)]
pub(super) struct Section<'t> {
    /// Name in small letters, value, and line from 1.
    bullets: Vec<(String, Cow<'t, str>, usize)>,
    read: RefCell<BTreeSet<usize>>,
}

impl<'t> Section<'t> {
    /// That of a card; one without bullets where there is none.
    pub(super) fn of(text: &'t str) -> Self {
        let Some(start) = start(text) else { return Self::default() };
        let lines = text.lines().enumerate().skip(start + 1).take_while(|(_, line)| !line.starts_with('#'));
        let bullet = |(index, line): (usize, &'t str)| {
            let line = line.trim_start();
            let rest = line.strip_prefix(['-', '*', '+'])?;
            let (name, value) = rest.split_once(':')?;
            let name = name.replace(['*', '_'], "").trim().to_lowercase();
            let value = value.trim_start_matches(['*', '_']).trim();
            let value = unescaped(value);
            (!is_placeholder(&value)).then_some((name, value, index + 1))
        };
        Self { bullets: lines.filter_map(bullet).collect(), read: RefCell::default() }
    }

    /// Whether it says nothing that a report could hold.
    pub(super) fn is_empty(&self) -> bool {
        !self.bullets.iter().any(|(name, ..)| NAMES.contains(&name.as_str()))
    }

    /// The place of its first bullet.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        self.bullets.first().map(|(.., line)| (*line, 1))
    }

    fn bullet(&self, name: &str) -> Option<(&str, usize)> {
        let (_, value, line) = self.bullets.iter().find(|(known, ..)| known == name)?;
        Some((value, *line))
    }

    /// The line of a bullet, from 1.
    pub(super) fn line(&self, name: &str) -> Option<usize> {
        self.bullet(name).map(|(_, line)| line)
    }

    /// The lines of its bullets, and those of a front matter of so many.
    pub(super) fn lines(&self, above: usize) -> Vec<usize> {
        (1..=above).chain(self.bullets.iter().map(|(.., line)| *line)).collect()
    }

    /// Tells a bullet whose value is not of its form.
    pub(super) fn unclear(&self, name: &str, draft: &mut Draft) {
        if let Some((value, line)) = self.bullet(name) {
            unclear(name, value, line, draft);
        }
    }

    /// The text of a bullet.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let (value, line) = self.bullet(name)?;
        self.read.borrow_mut().insert(line);
        Some(value)
    }

    /// A number and one of the units behind it, with the words behind both; told where it is not of this form.
    pub(super) fn amount(&self, name: &str, units: &[&'static str], draft: &mut Draft) -> Option<Amount> {
        let (value, line) = self.bullet(name)?;
        self.read.borrow_mut().insert(line);
        let (qualifier, text) = apart(value);
        let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
        let lower = rest.to_lowercase();
        let ends = |unit: &str, text: &str| {
            text.get(unit.len()..).is_some_and(|rest| !rest.starts_with(|each: char| each.is_alphanumeric()))
        };
        let fits = |unit: &&&'static str| {
            let unit = unit.to_lowercase();
            lower.starts_with(&unit) && ends(&unit, &lower) && (!unit.is_empty() || lower.is_empty())
        };
        if let (Some(number), Some(unit)) = (figure_text(number), units.iter().find(fits)) {
            let words = rest.get(unit.len()..)?.to_owned();
            Some(Amount { meant: Meant { value: number, qualifier }, unit, words })
        } else {
            unclear(name, value, line, draft);
            None
        }
    }

    /// The emissions; told where they are not of this form.
    pub(super) fn carbon(&self, draft: &mut Draft) -> Option<Amount> {
        let (value, line) = self.bullet("carbon emitted")?;
        self.read.borrow_mut().insert(line);
        let read = parse(value);
        if read.is_none() {
            unclear("carbon emitted", value, line, draft);
        }
        read
    }

    /// How the bullet of emissions means the number that is taken from elsewhere; told where it says another amount.
    pub(super) fn of_same(&self, name: &str, taken: &Amount, draft: &mut Draft) -> Option<Qualifier> {
        let (value, line) = self.bullet(name)?;
        self.read.borrow_mut().insert(line);
        let grams = taken.grams();
        let own =
            parse(value).filter(|own| own.grams().zip(grams).is_some_and(|(own, grams)| own.same(grams)));
        if own.is_none() {
            let known = grams.and_then(Decimal::plain).unwrap_or_default();
            let message =
                Message::new("exchange-hugging-face-twice").with("value", value).with("known", known);
            draft.note(StepKind::Omission, Some((line, 1)), message);
        }
        own?.meant.qualifier
    }

    /// Tells every bullet that was not read; the address of a report is no figure of one.
    pub(super) fn leave_out_unread(&self, draft: &mut Draft) {
        for (name, value, line) in &self.bullets {
            if !self.read.borrow().contains(line) && name != "report" {
                draft.leave_out(name, Some(value), (*line, 1));
            }
        }
    }
}

/// The words of a line of Markdown: without the sign before one that would be markup, and without empty comments.
fn unescaped(line: &str) -> Cow<'_, str> {
    if !line.contains('\\') {
        return Cow::Borrowed(line);
    }
    let line = line.replace("<!-- -->", "");
    let mut words = String::with_capacity(line.len());
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let escaped = signs.next_if(|next| sign == '\\' && next.is_ascii_punctuation());
        words.push(escaped.unwrap_or(sign));
    }
    Cow::Owned(words)
}

fn unclear(name: &str, value: &str, line: usize, draft: &mut Draft) {
    let message = Message::new("exchange-hugging-face-unclear").with("name", name).with("value", value);
    draft.note(StepKind::Omission, Some((line, 1)), message);
}

/// A number with its unit, and the words behind both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) meant: Meant,
    pub(super) unit: &'static str,
    pub(super) words: String,
}

impl Amount {
    /// Grams of the front matter.
    pub(super) const fn of_grams(meant: Meant) -> Self {
        Self { meant, unit: GhgUnit::Gram.key(), words: String::new() }
    }

    /// Of emissions, the number of grams.
    pub(super) fn grams(&self) -> Option<Decimal> {
        convert(Decimal::read(&self.meant.value)?, Ghg::KEY, self.unit, GhgUnit::Gram.key())
            .map(|(grams, _)| grams)
    }

    pub(super) fn figure(&self) -> Map {
        self.meant.figure(self.unit)
    }
}

/// Emissions as people write them: `1.35 kg CO2eq`, `< 5 kg`.
pub(super) fn parse(value: &str) -> Option<Amount> {
    let (qualifier, value) = apart(value);
    let end = value.find(|each: char| !(each.is_ascii_digit() || each == '.'))?;
    let (number, rest) = value.split_at(end);
    // `1781760 g CO2e (…)`: the unit may be of two words.
    let mut parts = rest.trim_start().splitn(3, ' ');
    let (first, second, behind) =
        (parts.next()?, parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let unit = |text: &str| {
        let text = text.trim_end_matches(['.', ',', ';']).to_lowercase().replace('₂', "2");
        MASSES.iter().find(|(known, _)| *known == text).map(|(_, unit)| *unit)
    };
    let both = unit(&format!("{first}{second}")).map(|unit| (unit, behind.to_owned()));
    let (unit, words) = both.or_else(|| Some((unit(first)?, format!("{second} {behind}"))))?;
    Some(Amount { meant: Meant { value: figure_text(number)?, qualifier }, unit, words })
}
