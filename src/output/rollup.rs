//! Models of a family added up: for people and for programs.

use serde_json::{Value, json};

use super::coverage::tool;
use super::indented::text as json_text;
use super::table;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::quantity::Interval;
use crate::report::Derivation;
use crate::rollup::{Amount, Aspect, Member, Rollup, Told, Total};
use crate::shown;

/// Version of the shape: the first number grows when a reader of the old one would break.
pub const ROLLUP_VERSION: &str = "1.0";

fn said(words: impl Into<String>) -> Argument {
    Argument::Said(words.into())
}

/// The reports as a table, then the sums with what they cover, then what was found.
pub fn rollup(language: Language, rollup: &Rollup, width: Option<usize>) -> String {
    let say = |message: &Message| messages::text(language, message);
    let aspects: Vec<Aspect> = rollup.totals.iter().map(|total| total.aspect).collect();
    let mut rows = vec![
        [said_of("rollup-column-model"), said_of("rollup-column-base")]
            .iter()
            .chain(&aspects.iter().map(|aspect| name(*aspect)).collect::<Vec<_>>())
            .map(say)
            .collect::<Vec<String>>(),
    ];
    for (member, own) in rollup.members.iter().zip(&rollup.own) {
        let mut row = vec![shown::in_line(&member.name).into_owned(), bases(language, member)];
        row.extend(aspects.iter().map(|aspect| match own.get(aspect) {
            Some(amount) => stated(language, *aspect, amount),
            None => say(&said_of("rollup-nothing")),
        }));
        rows.push(row);
    }
    for absent in &rollup.absent {
        let mut row = vec![shown::in_line(absent).into_owned(), say(&said_of("rollup-no-report-of"))];
        row.extend(aspects.iter().map(|_| say(&said_of("rollup-nothing"))));
        rows.push(row);
    }
    let heading = Message::new("rollup-heading")
        .with("members", rollup.members.len())
        .with("models", rollup.members.len() + rollup.absent.len());
    let mut text = format!("{}\n\n{}\n", say(&heading), table::aligned(&rows, width));
    for total in &rollup.totals {
        for line in sum(language, total) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    if rollup.totals.is_empty() {
        text.push_str(&say(&said_of("rollup-empty")));
        text.push('\n');
    }
    for told in &rollup.told {
        text.push_str(&found(language, told));
        text.push('\n');
    }
    text
}

fn said_of(key: &'static str) -> Message {
    Message::new(key)
}

fn name(aspect: Aspect) -> Message {
    Message::new("rollup-aspect").with("aspect", said(aspect.key()))
}

fn range(interval: Interval, unit: &'static str) -> Argument {
    Argument::Range(interval, unit)
}

/// What a report states, with a mark where it states a part.
fn stated(language: Language, aspect: Aspect, amount: &Amount) -> String {
    let key = if amount.is_part { "rollup-part" } else { "rollup-amount" };
    messages::text(language, &Message::new(key).with("amount", range(amount.interval, aspect.unit())))
}

/// What a model was made from, with the share that its report bears.
fn bases(language: Language, member: &Member) -> String {
    let one = |parent: &crate::rollup::Parent| {
        let relation = parent.relation.map_or("none", Derivation::key);
        let message = Message::new("rollup-base")
            .with("name", Argument::Name(parent.name.clone()))
            .with("relation", said(relation));
        let words = messages::text(language, &message);
        match parent.inherited {
            None => words,
            Some(share) => {
                let share = range(share * Interval::exactly(100.0), "1");
                let bears = Message::new("rollup-inherits").with("base", said(words)).with("share", share);
                messages::text(language, &bears)
            }
        }
    };
    let all: Vec<String> = member.parents.iter().map(one).collect();
    all.join("; ")
}

/// A sum, what it covers, how its figures were come by, and its ratio.
fn sum(language: Language, total: &Total) -> Vec<String> {
    let say = |message: &Message| messages::text(language, message);
    let unit = total.aspect.unit();
    let count = total.stated + total.silent.len();
    let aspect = said(say(&name(total.aspect)));
    let mut lines = vec![say(&Message::new("rollup-total")
        .with("aspect", aspect)
        .with("amount", range(total.amount.interval, unit))
        .with("stated", total.stated)
        .with("count", count))];
    let mut more = |message: &Message| lines.push(format!("  {}", say(message)));
    let by_basis: Vec<String> = total
        .amount
        .by_basis
        .iter()
        .map(|(basis, interval)| {
            let message = Message::new("rollup-basis")
                .with("basis", said(basis.unwrap_or("none")))
                .with("amount", range(*interval, unit));
            say(&message)
        })
        .collect();
    more(&Message::new("rollup-by-basis").with("parts", said(by_basis.join("; "))));
    if !total.silent.is_empty() {
        more(&Message::new("rollup-silent").with("names", Argument::Name(total.silent.join(", "))));
    }
    if total.amount.is_part {
        more(&said_of("rollup-in-part"));
    }
    if let Some(ratio) = total.ratio {
        more(&Message::new("rollup-ratio").with("ratio", range(ratio, "1")));
    }
    lines
}

/// What was found, on a line.
fn found(language: Language, told: &Told) -> String {
    let severity = messages::text(
        language,
        &Message::new("rollup-severity").with("severity", said(told.kind.severity().key())),
    );
    let message = Message::new("rollup-told")
        .with("kind", said(told.kind.key()))
        .with("reports", Argument::Name(told.reports.join(", ")))
        .with("about", Argument::Name(told.about.clone()));
    format!("{severity}: {}", messages::text(language, &message))
}

fn range_json(interval: Interval) -> Value {
    let end = |value: f64| value.is_finite().then_some(value);
    json!({ "low": end(interval.low()), "high": end(interval.high()) })
}

fn amount_json(aspect: Aspect, amount: &Amount) -> Value {
    let by_basis = amount
        .by_basis
        .iter()
        .map(|(basis, interval)| json!({ "basis": basis, "range": range_json(*interval) }));
    json!({
        "aspect": aspect.key(),
        "unit": aspect.unit(),
        "range": range_json(amount.interval),
        "inPart": amount.is_part,
        "byBasis": by_basis.collect::<Vec<_>>(),
        "boundaries": amount.boundaries,
    })
}

/// The same for programs.
pub fn rollup_json(rollup: &Rollup) -> String {
    let parent = |parent: &crate::rollup::Parent| {
        json!({
            "name": parent.name,
            "relation": parent.relation.map(Derivation::key),
            "file": parent.member.and_then(|member| rollup.members.get(member)).map(|member| &member.file),
            "inheritedShare": parent.inherited.map(range_json),
        })
    };
    let members = rollup.members.iter().zip(&rollup.own).map(|(member, own)| {
        json!({
            "file": member.file,
            "id": member.id,
            "name": member.name,
            "madeFrom": member.parents.iter().map(parent).collect::<Vec<_>>(),
            "own": own.iter().map(|(aspect, amount)| amount_json(*aspect, amount)).collect::<Vec<_>>(),
        })
    });
    let totals = rollup.totals.iter().map(|total| {
        let mut value = amount_json(total.aspect, &total.amount);
        value["stated"] = json!(total.stated);
        value["silent"] = json!(total.silent);
        value["ratioToBase"] = json!(total.ratio.map(range_json));
        value
    });
    let told = rollup.told.iter().map(|told| {
        json!({
            "kind": told.kind.key(),
            "severity": told.kind.severity().key(),
            "reports": told.reports,
            "about": told.about,
        })
    });
    let document = json!({
        "formatVersion": ROLLUP_VERSION,
        "tool": tool(),
        "reports": members.collect::<Vec<_>>(),
        "noReport": rollup.absent,
        "totals": totals.collect::<Vec<_>>(),
        "findings": told.collect::<Vec<_>>(),
        "holds": rollup.holds(),
    });
    json_text(&document) + "\n"
}
