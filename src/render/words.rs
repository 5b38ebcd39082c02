//! Words of the sheet in a language, and words of others as text.

use std::borrow::Cow;

use maud::{Markup, html};

use super::number;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::outcome::LocatedFinding;
use crate::quantity::{Interval, Qualifier};
use crate::report::Stage;
use crate::sheet::{Amount, Computed, Figure, Sheet, Topic};
use crate::shown;

/// The words of a sheet in a language.
#[derive(Clone, Copy)]
pub(super) struct Words<'s> {
    /// The language of the page.
    pub(super) language: Language,
    /// The language of the author's own words, where it is another.
    theirs: Option<&'s str>,
}

impl<'s> Words<'s> {
    pub(super) fn of(sheet: &'s Sheet, language: Language) -> Self {
        let own = sheet.report.report.language.as_ref().map(|tag| &***tag);
        let is_same = |tag: &str| Language::of(tag).is_some_and(|known| known == language);
        Self { language, theirs: own.filter(|tag| !is_same(tag)) }
    }

    /// Those of a language, where no words of an author stand beside them.
    pub(super) const fn alone(language: Language) -> Self {
        Self { language, theirs: None }
    }

    /// A sentence without gaps.
    pub(super) fn say(self, key: &str) -> String {
        self.tell(&Message::new(key))
    }

    /// A sentence.
    pub(super) fn tell(self, message: &Message) -> String {
        messages::text(self.language, message)
    }

    /// A sentence that is chosen by one word.
    pub(super) fn chosen(self, key: &str, gap: &'static str, word: &str) -> String {
        self.tell(&Message::new(key).with(gap, said(word)))
    }

    /// A sentence with a number.
    pub(super) fn counted(self, key: &str, count: usize) -> String {
        self.tell(&Message::new(key).with("count", count))
    }

    /// Until when its publisher accepts a finding, and why, where that is so.
    pub(super) fn accepted(self, placed: &LocatedFinding) -> Option<String> {
        let accepted = placed.accepted.as_ref()?;
        let (day, reason) = (accepted.expires.to_string(), plain(&accepted.reason));
        Some(self.tell(&Message::new("accepted").with("day", day).with("reason", said(&reason))))
    }

    /// The name of a stage.
    pub(super) fn stage(self, stage: Stage) -> String {
        self.chosen("sheet-stage", "stage", stage.key())
    }

    /// Several stages within a sentence.
    pub(super) fn stages(self, stages: &[Stage]) -> String {
        stages.iter().map(|stage| self.stage(*stage).to_lowercase()).collect::<Vec<_>>().join(", ")
    }

    /// Which stages something covers, as a sentence.
    pub(super) fn covers(self, stages: &[Stage]) -> String {
        self.tell(&Message::new("sheet-covers").with("stages", said(&self.stages(stages))))
    }

    /// The name of a result.
    pub(super) fn topic(self, topic: Topic) -> String {
        match topic {
            Topic::Energy => self.say("sheet-energy-facility"),
            Topic::Impact(category, variant) => self.result(category, variant),
        }
    }

    /// The name of a category, or of a result within it.
    pub(super) fn result(self, category: &str, variant: &str) -> String {
        let name = format!("sheet-category-{category}");
        if variant.is_empty() { self.say(&name) } else { self.say(&format!("{name}.{variant}")) }
    }

    /// Words of others, set apart so that their direction of reading ends with them.
    pub(super) fn theirs(self, text: &str) -> Markup {
        html! { bdi lang=[self.theirs] { (plain(text)) } }
    }

    /// The unit of a figure.
    pub(super) fn unit(self, figure: &Figure) -> String {
        number::unit(self.language, figure.unit, figure.interval.map_or(2.0, Interval::middle))
    }

    /// The number of a figure without its unit; none of a withheld one.
    pub(super) fn number(self, figure: &Figure) -> String {
        match &figure.amount {
            Amount::Stated(text) => {
                format!("{}{}", sign(figure.qualifier), number::written(self.language, text))
            }
            Amount::Withheld { .. } => self.figure(figure),
        }
    }

    /// A figure with its unit, as text; of a withheld one what is given.
    pub(super) fn figure(self, figure: &Figure) -> String {
        match &figure.amount {
            Amount::Stated(_) => number::with_unit(&self.number(figure), &self.unit(figure)),
            Amount::Withheld { bounds: None, .. } => self.say("sheet-withheld"),
            Amount::Withheld { bounds: Some((low, high)), .. } => {
                let low = number::written(self.language, low);
                let high = number::with_unit(&number::written(self.language, high), &self.unit(figure));
                let message = Message::new("sheet-withheld-bounds").with("low", said(&low));
                self.tell(&message.with("high", said(&high)))
            }
        }
    }

    /// How a figure is to be read: its interval, or that this is narrower than what is shown.
    pub(super) fn interval(self, figure: &Figure) -> Option<String> {
        let interval = figure.interval.filter(|interval| interval.high().is_finite())?;
        match &figure.amount {
            Amount::Stated(text) if number::hides(text, interval) => Some(self.say("sheet-narrower")),
            Amount::Stated(_) => {
                let range = number::range(self.language, interval);
                Some(self.tell(&Message::new("sheet-read-as").with("range", said(&range))))
            }
            Amount::Withheld { .. } => None,
        }
    }

    /// What the sheet computes, as number and unit.
    pub(super) fn computed(self, computed: &Computed) -> (String, String) {
        let shown = computed.shown();
        let qualifier = computed.qualifier();
        let unit = number::unit(self.language, computed.unit, shown);
        if qualifier.is_none() && computed.number.is_none() {
            // What is withheld within bounds gives a range, and no figure that anybody stated.
            return (number::range(self.language, computed.interval), unit);
        }
        let width = if qualifier.is_none() { computed.interval } else { Interval::exactly(shown) };
        (format!("{}{}", sign(qualifier), number::within(self.language, shown, width)), unit)
    }

    /// A name with what is said of it.
    pub(super) fn pair(self, name: &str, value: &str) -> String {
        self.tell(&Message::new("sheet-pair").with("name", said(name)).with("value", said(value)))
    }

    /// How it was computed, in short.
    pub(super) fn division_alone(self, computed: &Computed) -> String {
        match (computed.of.as_slice(), &computed.by) {
            ([one], Some(by)) => format!("{} ÷ {}", self.figure(one), self.figure(by)),
            _ => self.division(computed),
        }
    }

    /// How it was computed.
    pub(super) fn division(self, computed: &Computed) -> String {
        let by = computed.by.as_ref().map(|by| said(&self.figure(by)));
        let message = match (computed.of.as_slice(), by) {
            ([one], Some(by)) => {
                Message::new("sheet-computed-by").with("total", said(&self.figure(one))).with("delivered", by)
            }
            (many, Some(by)) => {
                Message::new("sheet-computed-sum-by").with("count", many.len()).with("delivered", by)
            }
            (many, None) => Message::new("sheet-computed-sum").with("count", many.len()),
        };
        self.tell(&message)
    }
}

/// Words that are put together already.
pub(super) fn said(words: &str) -> Argument {
    Argument::Said(words.to_owned())
}

/// A sentence of ours, with what stands between backquotes as what is typed.
pub(super) fn typed(sentence: &str) -> Markup {
    html! {
        @for (place, words) in sentence.split('`').enumerate() {
            @if place % 2 == 0 { (words) } @else { code { (words) } }
        }
    }
}

/// Words of others in one line, in which nothing steers what shows them.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        return Cow::Owned(shown::in_line(&line).into_owned());
    }
    shown::in_line(text)
}

/// The sign before a number.
fn sign(qualifier: Option<Qualifier>) -> &'static str {
    qualifier.map_or("", Qualifier::sign)
}
