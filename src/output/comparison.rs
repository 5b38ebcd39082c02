//! Two reports held against each other: for people and for programs.

use serde_json::{Value as Json, json};

use super::coverage::tool;
use super::indented::text as json_text;
use crate::comparison::{Asked, Compared, Comparison, LEVEL, Outcome, Point, Ratio, Verdict, Word};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::quantity::Interval;
use crate::sheet::{Sheet, Topic, Value};
use crate::shown;

/// Version of the shape: the first number grows when a reader of the old one would break.
pub const COMPARISON_VERSION: &str = "1.1";

/// The names of both sides.
const SIDES: [&str; 2] = ["A", "B"];

fn said(words: impl Into<String>) -> Argument {
    Argument::Said(words.into())
}

/// Words of one side in one line.
fn words(language: Language, words: &[Word]) -> String {
    let say = |word: &Word| match word {
        Word::Ours(message) => messages::text(language, message),
        Word::Stage(stage, is_partial) => {
            let name =
                messages::text(language, &Message::new("sheet-stage").with("stage", said(stage.key())));
            if *is_partial {
                messages::text(language, &Message::new("compare-in-part").with("stage", said(name)))
            } else {
                name
            }
        }
        Word::Theirs(text) => shown::quoted(text).into_owned(),
        Word::Of(topic) => {
            let topic = said(messages::text(language, &name(*topic)));
            messages::text(language, &Message::new("compare-of").with("topic", topic))
        }
    };
    let between = messages::listed(language, &["", ""]);
    let mut line = String::new();
    let mut before: Option<&Word> = None;
    for word in words {
        line.push_str(match before {
            None => "",
            Some(Word::Of(_)) => " ",
            Some(_) if matches!(word, Word::Of(_)) => &between,
            Some(_) => ", ",
        });
        line.push_str(&say(word));
        before = Some(word);
    }
    if line.is_empty() { messages::text(language, &Message::new("sheet-not-stated")) } else { line }
}

/// The name of a result.
fn name(topic: Topic) -> Message {
    Message::new(match topic {
        Topic::Energy => "sheet-energy-facility".to_owned(),
        Topic::Impact(category, "") => format!("sheet-category-{category}"),
        Topic::Impact(category, variant) => format!("sheet-category-{category}.{variant}"),
    })
}

/// A value per functional unit.
fn value(language: Language, value: &Value) -> String {
    let message = match value {
        Value::Absent => Message::new("sheet-not-stated"),
        Value::Computed(computed) => {
            Message::new("compare-computed").with("range", Argument::Range(computed.interval, computed.unit))
        }
        Value::Figure(figure) => match figure.operand() {
            Some(operand) => Message::new("compare-figure").with("figure", Argument::Figure(operand)),
            None => Message::new("sheet-withheld"),
        },
    };
    messages::text(language, &message)
}

/// A ratio in words.
fn ratio(language: Language, ratio: Ratio) -> String {
    let key = if ratio.may_be_one() { "compare-ratio-alike" } else { "compare-ratio" };
    messages::text(language, &Message::new(key).with("ratio", Argument::Range(ratio.interval, "1")))
}

/// Why there is no ratio, or the ratio.
fn outcome(language: Language, result: &Compared) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    match &result.outcome {
        Outcome::NotStated => say("compare-no-ratio-silent"),
        Outcome::NoRatio => say("compare-no-ratio-sign"),
        Outcome::Barred(points) if points.is_empty() => say("compare-no-ratio-level"),
        Outcome::Barred(points) => {
            let points: Vec<_> = points
                .iter()
                .map(|aspect| {
                    messages::text(language, &Message::new("compare-point").with("point", said(aspect.key())))
                })
                .collect();
            let points = said(messages::listed(language, &points));
            messages::text(language, &Message::new("compare-no-ratio").with("points", points))
        }
        Outcome::Told(own) => ratio(language, *own),
    }
}

/// The first lines: whether they may be compared, and how many points say what.
fn verdict(language: Language, comparison: &Comparison<'_>) -> Vec<String> {
    let key = if comparison.is_allowed() { "compare-yes" } else { "compare-no" };
    let mut counts = Message::new("compare-counts").with("points", comparison.points.len());
    for (gap, verdict) in [
        ("differ", Verdict::Differs),
        ("unknown", Verdict::NotStated),
        ("judged", Verdict::ForPeople),
        ("mixed", Verdict::ByResult),
        ("same", Verdict::Same),
    ] {
        counts = counts.with(gap, comparison.count(verdict));
    }
    let mut lines = vec![messages::text(language, &Message::new(key)), messages::text(language, &counts)];
    for (side, letter) in SIDES.into_iter().enumerate() {
        if let Some(sheet) = comparison.sheets.get(side).filter(|_| !comparison.is_ready(side)) {
            let message = Message::new("compare-below").with("side", said(letter));
            lines.push(messages::text(
                language,
                &message.with("level", said(sheet.level().key())).with("asked", said(LEVEL.key())),
            ));
        }
    }
    if comparison.is_one_report() {
        lines.push(messages::text(language, &Message::new("compare-one-report")));
    }
    lines
}

/// For people.
pub fn comparison(language: Language, names: [&str; 2], comparison: &Comparison<'_>) -> String {
    let mut lines = verdict(language, comparison);
    for ((letter, name), sheet) in SIDES.into_iter().zip(names).zip(comparison.sheets) {
        let message = Message::new("compare-side")
            .with("side", said(letter))
            .with("system", said(shown::quoted(&sheet.report.system.name)))
            .with("publisher", said(shown::quoted(&sheet.report.report.publisher.name)))
            .with("name", Argument::Name(name.to_owned()));
        lines.push(messages::text(language, &message));
    }
    for (number, point) in comparison.points.iter().enumerate() {
        lines.push(String::new());
        lines.push(self::point(language, number + 1, comparison, point));
        let sides = SIDES.into_iter().zip(&point.said).enumerate();
        lines.extend(sides.map(|(side, (letter, own))| {
            let is_without = own.is_empty() && point.aspect.is_of_results() && !comparison.has_results(side);
            let words = if is_without {
                messages::text(language, &Message::new("compare-no-result"))
            } else {
                words(language, own)
            };
            line(language, letter, words)
        }));
    }
    lines.push(String::new());
    lines.push(messages::text(language, &Message::new("compare-results")));
    if comparison.results.is_empty() {
        lines.push(format!("  {}", messages::text(language, &Message::new("compare-results-none"))));
    }
    for result in &comparison.results {
        lines.push(format!("  {}", messages::text(language, &name(result.topic))));
        let sides = SIDES.into_iter().zip(&result.values);
        lines.extend(sides.map(|(letter, own)| line(language, letter, value(language, own))));
        lines.push(format!("    {}", outcome(language, result)));
    }
    lines.push(String::new());
    lines.push(messages::text(language, &Message::new("compare-public")));
    lines.extend(comparison.public.iter().map(|asked| format!("  - {}", self::asked(language, asked))));
    lines.join("\n") + "\n"
}

/// What a side says, on a line of its own.
fn line(language: Language, letter: &str, own: String) -> String {
    let message = Message::new("compare-line").with("side", said(letter)).with("said", said(own));
    format!("    {}", messages::text(language, &message))
}

fn point(language: Language, number: usize, comparison: &Comparison<'_>, point: &Point) -> String {
    let name =
        messages::text(language, &Message::new("compare-point").with("point", said(point.aspect.key())));
    let verdict = said(comparison.word(point));
    let verdict = messages::text(language, &Message::new("compare-verdict").with("verdict", verdict));
    let message = Message::new("compare-point-line")
        .with("number", number)
        .with("point", said(name))
        .with("verdict", said(verdict))
        .with("clause", said(point.aspect.clause()));
    let line = messages::text(language, &message);
    if !point.is_to_be_named() {
        return line;
    }
    messages::listed(language, &[line, messages::text(language, &Message::new("compare-to-be-named"))])
}

/// Something that a public comparison asks for, with the reports that say nothing of it.
fn asked(language: Language, asked: &Asked) -> String {
    let what = messages::text(language, &Message::new("compare-asked").with("asked", said(asked.key)));
    let line =
        Message::new("compare-asked-line").with("asked", said(what)).with("clause", said(asked.clause));
    let line = messages::text(language, &line);
    match asked.short_of() {
        Some(short) => messages::listed(language, &[line, messages::text(language, &short)]),
        None => line,
    }
}

/// For programs.
pub fn comparison_json(language: Language, names: [&str; 2], comparison: &Comparison<'_>) -> String {
    let [a, b] = [0, 1].map(|side| {
        let (name, sheet) = (names.get(side)?, comparison.sheets.get(side)?);
        Some(report(name, sheet))
    });
    let document = json!({
        "formatVersion": COMPARISON_VERSION,
        "tool": tool(),
        "mayBeCompared": comparison.is_allowed(),
        "levelAskedFor": LEVEL.key(),
        "sameReport": comparison.is_one_report(),
        "reports": { "a": a, "b": b },
        "points": comparison.points.iter().map(|point| point_json(language, point)).collect::<Vec<_>>(),
        "results": comparison.results.iter().map(|result| result_json(language, result)).collect::<Vec<_>>(),
        "publicAssertion": comparison.public.iter().map(|asked| json!({
            "asked": asked.key,
            "clause": asked.clause,
            "a": asked.said.map(|[one, _]| one),
            "b": asked.said.map(|[_, other]| other),
        })).collect::<Vec<_>>(),
    });
    json_text(&document) + "\n"
}

fn report(name: &str, sheet: &Sheet) -> Json {
    let identity = &sheet.report.report;
    json!({
        "file": name,
        "sha256": sheet.digest,
        "id": **identity.id,
        "title": **identity.title,
        "revision": identity.revision.as_ref().map(|revision| ***revision),
        "system": *sheet.report.system.name,
        "publisher": **identity.publisher.name,
        "levelReached": sheet.level().key(),
    })
}

fn point_json(language: Language, point: &Point) -> Json {
    let [a, b] = point.said.each_ref().map(|own| (!own.is_empty()).then(|| words(language, own)));
    json!({
        "point": point.aspect.key(),
        "clause": point.aspect.clause(),
        "verdict": point.verdict.key(),
        "judgedAlike": point.is_judged,
        "bars": point.bars(),
        "forSomeResults": point.is_in_part,
        "a": a,
        "b": b,
    })
}

fn result_json(language: Language, result: &Compared) -> Json {
    let (category, variant) = match result.topic {
        Topic::Energy => ("energy", "facility"),
        Topic::Impact(category, variant) => (category, variant),
    };
    let (outcome, barred, ratio) = match &result.outcome {
        Outcome::NotStated => ("notStated", None, None),
        Outcome::Barred(points) => ("mayNotBeCompared", Some(points), None),
        Outcome::NoRatio => ("noRatio", None, None),
        Outcome::Told(ratio) if ratio.may_be_one() => ("cannotBeToldApart", None, Some(ratio)),
        Outcome::Told(ratio) => ("differs", None, Some(ratio)),
    };
    let [a, b] = result.values.each_ref().map(value_json);
    json!({
        "category": category,
        "variant": (!variant.is_empty()).then_some(variant),
        "a": a,
        "b": b,
        "points": result.points.iter().map(|point| point_json(language, point)).collect::<Vec<_>>(),
        "outcome": outcome,
        "barredBy": barred.into_iter().flatten().map(|aspect| aspect.key()).collect::<Vec<_>>(),
        "ratio": ratio.map(|ratio| ends(ratio.interval)),
    })
}

fn ends(interval: Interval) -> Json {
    json!({ "low": interval.low(), "high": interval.high().is_finite().then_some(interval.high()) })
}

/// A value per functional unit: the values it stands for, in its unit.
fn value_json(value: &Value) -> Option<Json> {
    let (interval, unit, origin) = match value {
        Value::Absent => return None,
        Value::Computed(computed) => (Some(computed.interval), computed.unit, "computed"),
        Value::Figure(figure) if figure.amount.is_withheld() => (figure.interval, figure.unit, "withheld"),
        Value::Figure(figure) => (figure.interval, figure.unit, "stated"),
    };
    let range = interval.map(ends);
    Some(json!({ "origin": origin, "range": range, "unit": (!unit.is_empty()).then_some(unit) }))
}
