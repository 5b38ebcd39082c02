//! The words of every message, in every language: a language is a folder, which falls back to English.

mod amount;
mod folder;
mod language;
mod lists;
mod meant;
mod number;
mod translations;
mod words;

pub use language::Language;
pub use lists::List;
pub(crate) use meant::apart;

use fluent_bundle::{FluentArgs, FluentValue};

use number::Towards;

use crate::finding::{Argument, Cause, Finding, Message, Pattern};
use crate::quantity::{Contradiction, Interval, Operand, Relation, Step};
use crate::shown;

/// How many words of a list are listed; the others are counted.
const MOST_LISTED: usize = 100;

/// How many figures and signs of a derivation are written out; further figures are counted.
const MOST_STEPS: usize = 200;

/// How many of one that is told in short: a dozen figures.
const FEW_STEPS: usize = 24;

/// A message in words; its key where there are none.
pub fn text(language: Language, message: &Message) -> String {
    let mut arguments = FluentArgs::new();
    for (name, argument) in &message.arguments {
        arguments.set(*name, value(language, argument));
    }
    format(language, &message.key, &arguments).unwrap_or_else(|| message.key.clone())
}

/// The sentences of a file of messages by their keys, for who fills their gaps later: a gap stands as `{name}`.
pub fn of_file(language: Language, file: &str) -> Vec<(&'static str, String)> {
    let text = Language::ENGLISH.files().find(|(name, _)| *name == file).map_or("", |(_, text)| text);
    let mut sentences: Vec<Message> = Vec::new();
    let mut keys = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            keys.push(key);
            sentences.push(Message::new(key));
        }
        for gap in line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next()) {
            if let Some(sentence) = sentences.last_mut() {
                sentence.arguments.push((gap, Argument::Said(format!("{{{gap}}}"))));
            }
        }
    }
    keys.into_iter().zip(sentences.iter().map(|sentence| self::text(language, sentence))).collect()
}

/// Sentences or names in one line, set apart as the language does.
pub fn listed<S: AsRef<str>>(language: Language, entries: &[S]) -> String {
    entries.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(&language.writing().between)
}

/// What a language says in place of the English of a data file or of the schema; that English where it says nothing.
pub fn of_data(language: Language, english: &str) -> &str {
    language.folder().translation(english).unwrap_or(english)
}

/// Whether a language has words for a key, be they those of English.
pub fn knows(language: Language, key: &str) -> bool {
    format(language, key, &FluentArgs::new()).is_some()
}

/// The sentence in a language, or in English where the language has none.
fn format(language: Language, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let in_its_words = |language: Language| language.folder().sentence(key, arguments);
    // 0012: what a folder does not say is said in English, each sentence on its own.
    in_its_words(language).or_else(|| in_its_words(Language::ENGLISH))
}

fn value(language: Language, argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Text(words) => shown::quoted(words).into_owned().into(),
        Argument::Name(name) => shown::in_line(name).into_owned().into(),
        Argument::Said(words) => words.clone().into(),
        Argument::Term(key) => text(language, &Message::new(key.clone())).into(),
        Argument::Whole(number) => (*number).into(),
        Argument::Figure(operand) => figure(language, operand).into(),
        Argument::Written(operand) => amount::as_written(language, operand).into(),
        Argument::Range(interval, unit) => range(language, *interval, unit).into(),
        Argument::Words { words, clause } => {
            let words = shown::in_line(words.of(language));
            match clause {
                Some(clause) => format!("{words} ({})", shown::in_line(clause)).into(),
                None => words.into_owned().into(),
            }
        }
        Argument::List(words) => {
            let mut listed: Vec<_> = words.iter().take(MOST_LISTED).map(|word| shown::quoted(word)).collect();
            if words.len() > MOST_LISTED {
                listed.push(format!("… (+{})", words.len() - MOST_LISTED).into());
            }
            listed.join(", ").into()
        }
    }
}

/// A figure as written, with the values it stands for where it was rounded: to stand within a sentence.
fn figure(language: Language, operand: &Operand) -> String {
    if operand.exact || operand.interval.is_point() {
        return amount::as_written(language, operand);
    }
    let message = Message::new("figure-read")
        .with("written", amount::as_written(language, operand))
        .with("range", range(language, operand.interval, ""));
    text(language, &message)
}

/// A range: `359.5 to 360.8 kg CO2e`, or `at least 359.5 kg CO2e`.
pub fn range(language: Language, interval: Interval, unit: &str) -> String {
    let digits = number::digits(interval);
    let of = |value: f64, towards| number::outward(language, value, digits, towards);
    let (low, high) = (of(interval.low(), Towards::Less), of(interval.high(), Towards::More));
    // A range too narrow to matter is its value alone.
    let words = if interval.is_point() {
        number::plain(language, interval.middle(), 9)
    } else if low == high {
        low
    } else {
        let key = if interval.high().is_infinite() { "range-open" } else { "range" };
        text(language, &Message::new(key).with("low", low).with("high", high))
    };
    if unit.is_empty() || unit == "1" {
        return words;
    }
    let number = if interval.high().is_infinite() { interval.low() } else { interval.high() };
    format!("{words} {}", amount::symbol(language, unit, number))
}

/// The end of a range that limits, with as many digits as the range has: `at most 360.8 kg CO2e`.
pub fn limit(language: Language, interval: Interval, is_upper: bool, unit: &str) -> String {
    let (end, towards, key) = if is_upper {
        (interval.high(), Towards::More, "range-most")
    } else {
        (interval.low(), Towards::Less, "range-open")
    };
    let end = if interval.is_point() {
        number::plain(language, interval.middle(), 9)
    } else {
        number::outward(language, end, number::digits(interval), towards)
    };
    let words = text(language, &Message::new(key).with("low", end.as_str()).with("high", end.as_str()));
    if unit.is_empty() || unit == "1" {
        return words;
    }
    format!(
        "{words} {}",
        amount::symbol(language, unit, if is_upper { interval.high() } else { interval.low() })
    )
}

/// A unit beside a number: the symbol where it is international, the word of the language where it is a word.
pub fn unit(language: Language, unit: &str, number: f64) -> String {
    amount::symbol(language, unit, number)
}

/// The proof of a contradiction in one sentence: the derivation with the figures as written, and why it cannot hold.
pub fn proof(language: Language, proof: &Contradiction) -> String {
    proof_of(language, proof, MOST_STEPS)
}

/// The same with the first figures of a long derivation, where it is told whole elsewhere.
pub fn proof_in_short(language: Language, proof: &Contradiction) -> String {
    proof_of(language, proof, FEW_STEPS)
}

fn proof_of(language: Language, proof: &Contradiction, most: usize) -> String {
    if let [Step::Operand(operand)] = proof.derivation.as_slice()
        && operand.unit == proof.stated.unit
        && proof.possible.is_none()
        && let Some(words) = proof_alone(language, proof, operand)
    {
        return words;
    }
    let formula = formula_of(language, &proof.derivation, most);
    let unit = if proof.stated.unit == "1" { "" } else { proof.stated.unit };
    let open = proof.derived.high().is_infinite();
    let middle =
        number::plain(language, proof.derived.middle(), number::digits(proof.derived).saturating_sub(1));
    let key = match (proof.relation, open) {
        (Relation::Equal, false) => "proof-equal",
        (Relation::Equal, true) => "proof-open",
        (Relation::AtMost, _) => "proof-at-most",
        (Relation::AtLeast, _) => "proof-at-least",
    };
    let result = if unit.is_empty() {
        middle
    } else {
        format!("{middle} {}", amount::symbol(language, unit, proof.derived.middle()))
    };
    let mut message = Message::new(key);
    if let Some(possible) = proof.possible {
        // What margins let pass is told for a slip alone.
        let kept = proof.stated.interval.meets(possible);
        message = Message::new(if kept { "proof-slip" } else { "proof-margin" })
            .with("possible", range(language, possible, unit));
    }
    text(
        language,
        &message
            .with("formula", Argument::Said(formula))
            .with("result", result)
            .with("derived", range(language, proof.derived, ""))
            .with("stated", range(language, proof.stated.interval, unit)),
    )
}

/// A derivation in words: its figures as written, signs and brackets.
pub fn formula(language: Language, derivation: &[Step]) -> String {
    formula_of(language, derivation, MOST_STEPS)
}

fn formula_of(language: Language, derivation: &[Step], most: usize) -> String {
    let mut steps: Vec<_> = derivation
        .iter()
        .take(most)
        .map(|step| match step {
            Step::Operand(operand) => amount::as_written(language, operand),
            Step::Sign(sign) => (*sign).to_owned(),
        })
        .collect();
    let left = derivation.iter().skip(most);
    let left = left.filter(|step| matches!(step, Step::Operand(_))).count();
    if left > 0 {
        steps.push(format!("… (+{left})"));
    }
    steps.join(" ").replace("( ", "(").replace(" )", ")")
}

/// The proof by a single figure, which is no equation.
fn proof_alone(language: Language, proof: &Contradiction, operand: &Operand) -> Option<String> {
    let key = match proof.relation {
        Relation::Equal if proof.derived.high().is_infinite() => return None,
        Relation::Equal => "proof-equal-alone",
        Relation::AtMost => "proof-at-most-alone",
        Relation::AtLeast => "proof-at-least-alone",
    };
    let unit = if operand.unit == "1" { "" } else { operand.unit };
    let stated = range(language, proof.stated.interval, unit);
    let message = Message::new(key).with("figure", operand.clone()).with("stated", stated);
    Some(text(language, &message))
}

/// What a proof passes that is not stated, in one line.
pub fn through(language: Language, finding: &Finding) -> Option<String> {
    let passed: Vec<_> = finding
        .through
        .iter()
        .map(|through| {
            let one = Message::new("through-one")
                .with("quantity", Argument::Said(text(language, &through.quantity)))
                .with("range", Argument::Range(through.values, through.unit))
                .with("rule", Argument::Said(through.rule.to_owned()));
            text(language, &one)
        })
        .collect();
    let all = Argument::Said(listed(language, &passed));
    (!passed.is_empty()).then(|| text(language, &Message::new("through").with("passed", all)))
}

/// The likely cause: the figure to blame, or the slip that the proof names, or the ratio that no common slip explains
/// where it tells something.
pub fn cause(language: Language, finding: &Finding) -> Option<String> {
    if let Some(cause) = &finding.cause {
        let mut words = blamed(language, cause);
        let is_column = finding.pattern == Some(Pattern::Column);
        let (same, others): (Vec<_>, Vec<_>) = cause.or.iter().partition(|other| other.is_as(cause));
        let mut add = |key: &str, causes: &[String]| {
            if !causes.is_empty() {
                let causes = Argument::Said(listed(language, causes));
                let further = text(language, &Message::new(key).with("causes", causes));
                words = listed(language, &[words.as_str(), &further]);
            }
        };
        let same: Vec<_> = same.iter().map(|other| amount::as_written(language, &other.figure)).collect();
        add(if is_column { "cause-or-same-column" } else { "cause-or-same" }, &same);
        let others: Vec<_> = others.iter().map(|other| blamed(language, other)).collect();
        add(if is_column { "cause-or-column" } else { "cause-or" }, &others);
        return Some(words);
    }
    let proof = finding.proof.as_ref()?;
    if let Some(slip) = &proof.slip {
        return Some(text(language, &Message::new(format!("slip-{}", slip.kind.key()))));
    }
    let ratio = proof.ratio;
    let zero = |interval: Interval| interval.low() <= 0.0 && interval.high() >= 0.0;
    let none = ratio.low() < 0.0 || zero(proof.stated.interval) || zero(proof.derived);
    if none || (0.99..1.01).contains(&ratio.middle()) {
        return None;
    }
    let ratio = number::plain(language, ratio.middle(), 3);
    Some(text(language, &Message::new("slip-none").with("ratio", ratio)))
}

/// A figure that is to blame, with its slip or with what would put it right.
fn blamed(language: Language, cause: &Cause) -> String {
    let message = match &cause.slip {
        Some(slip) => {
            let slip = text(language, &Message::new(format!("slip-{}", slip.kind.key())));
            Message::new("cause-slip").with("slip", slip)
        }
        None => Message::new("cause-factor").with("factor", number::plain(language, cause.factor, 3)),
    };
    text(language, &message.with("figure", amount::as_written(language, &cause.figure)))
}
