//! Writing a piece of a report as YAML, the way the starting reports are written: figures on one line, entries below
//! one another.

use std::fmt::Write;

use super::node::{Map, Node};
use crate::document::{decimal, number};
use crate::report::{Activity, Identity, Period};
use crate::shown::between_quotes;

/// The longest line that a map or list on one line may make.
const WIDTH: usize = 118;

/// The keys of a map, each at `indent`.
pub fn block(map: &Map, indent: usize) -> String {
    let mut text = String::new();
    write_map(&mut text, map, indent);
    text
}

/// A key and its value, the key at `indent`.
pub fn entry(key: &str, node: &Node, indent: usize) -> String {
    let mut text = String::new();
    push_indent(&mut text, indent);
    write_entry(&mut text, key, node, indent);
    text
}

/// An entry of a list, its dash at `indent`.
pub fn item(node: &Node, indent: usize) -> String {
    let mut text = String::new();
    write_item(&mut text, node, indent);
    text
}

/// A value on one line.
pub fn inline(node: &Node) -> String {
    match node {
        Node::Word(text) => word(text),
        Node::Bare(text) => bare(text),
        Node::Map(map) if map.is_empty() => "{}".to_owned(),
        Node::Map(map) => {
            let entries: Vec<_> =
                map.entries().map(|(key, node)| format!("{}: {}", word(key), under(key, node))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Node::List(list) => format!("[{}]", list.iter().map(inline).collect::<Vec<_>>().join(", ")),
    }
}

/// The value of a key on one line: a day stands as the starting reports write it, and elsewhere a text like one in quotes.
fn under(key: &str, node: &Node) -> String {
    match node {
        Node::Word(text) if is_date(text) && is_of_a_day(key) => text.clone(),
        _ => inline(node),
    }
}

fn is_of_a_day(key: &str) -> bool {
    [Period::start, Period::end, Identity::valid_until].contains(&key)
        || key.ends_with("date")
        || key.ends_with("Date")
}

/// A number or truth value, in the notation that no reader takes for anything else; what is neither is a text.
fn bare(text: &str) -> String {
    match text {
        "true" | "false" => text.to_owned(),
        _ if number(text).is_some() => decimal(text).into_owned(),
        _ => between_quotes(text),
    }
}

fn write_map(text: &mut String, map: &Map, indent: usize) {
    for (key, node) in map.entries() {
        push_indent(text, indent);
        write_entry(text, key, node, indent);
    }
}

fn write_entry(text: &mut String, key: &str, node: &Node, indent: usize) {
    let before = indent + key.len() + 2;
    let day = matches!(node, Node::Word(_)).then(|| under(key, node));
    let key = word(key);
    if let Some(line) = day.or_else(|| on_one_line(node, before)) {
        let _ = writeln!(text, "{key}: {line}");
        return;
    }
    text.push_str(&key);
    text.push_str(":\n");
    match node {
        Node::Map(map) => write_map(text, map, indent + 2),
        Node::List(list) => {
            for node in list {
                write_item(text, node, indent + 2);
            }
        }
        Node::Word(_) | Node::Bare(_) => {}
    }
}

fn write_item(text: &mut String, node: &Node, indent: usize) {
    push_indent(text, indent);
    text.push_str("- ");
    match (on_one_line(node, indent + 2), node) {
        (Some(line), _) => {
            text.push_str(&line);
            text.push('\n');
        }
        (None, Node::Map(map)) => {
            for (position, (key, node)) in map.entries().enumerate() {
                if position > 0 {
                    push_indent(text, indent + 2);
                }
                write_entry(text, key, node, indent + 2);
            }
        }
        (None, other) => {
            text.push_str(&inline(other));
            text.push('\n');
        }
    }
}

/// A value on one line, where it is fit for it: entries of their own name stand below one another.
fn on_one_line(node: &Node, before: usize) -> Option<String> {
    let fit = match node {
        Node::Word(_) | Node::Bare(_) => return Some(inline(node)),
        Node::Map(map) => map.is_empty() || is_compact(map),
        Node::List(list) => list.iter().all(|node| matches!(node, Node::Word(_) | Node::Bare(_))),
    };
    let line = fit.then(|| inline(node))?;
    (before + line.chars().count() <= WIDTH).then_some(line)
}

/// A figure, a period, a choice with its reason: nothing that has entries of its own.
fn is_compact(map: &Map) -> bool {
    map.get(Activity::id).is_none()
        && map.entries().all(|(_, node)| match node {
            Node::Word(_) | Node::Bare(_) => true,
            Node::Map(map) => is_compact(map),
            Node::List(list) => list.iter().all(|node| matches!(node, Node::Word(_) | Node::Bare(_))),
        })
}

fn push_indent(text: &mut String, indent: usize) {
    text.extend(std::iter::repeat_n(' ', indent));
}

/// Text as a plain scalar where it cannot be taken for anything else, in quotes otherwise.
pub fn word(text: &str) -> String {
    let first = text.chars().next().is_some_and(char::is_alphanumeric);
    let last = text.chars().next_back().is_some_and(|last| last != ' ' && last != ':');
    let plain = |each: char| each.is_alphanumeric() || " ._/()+-:;'".contains(each);
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        .iter()
        .all(|reserved| !text.eq_ignore_ascii_case(reserved));
    // Version numbers, days, times and digests stay text also for readers of YAML 1.1.
    let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || b"_.,:+-eExXoO".contains(&byte));
    let is_time = text.get(..4).is_some_and(|year| year.bytes().all(|each| each.is_ascii_digit()))
        && text.get(4..5) == Some("-");
    let is_plain =
        first && last && is_word && !numeric && !is_time && text.chars().all(plain) && !text.contains(": ");
    if is_plain { text.to_owned() } else { between_quotes(text) }
}

/// `2026-04-01`, which the starting reports write without quotes.
fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|each| if each.is_ascii_digit() { '9' } else { each }).collect();
    shape == "9999-99-99"
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use proptest::prelude::*;

    use super::*;
    use crate::document::{Format, Kind, Limits, read};
    use crate::exchange::node::figure;

    #[test]
    fn figures_stand_on_one_line_and_entries_below_one_another() {
        let activity = Map::new()
            .word("id", "run")
            .with("energy", Node::List(vec![figure("1e-05", "kWh").word("boundary", "facility").into()]))
            .with("period", Map::new().word("start", "2026-01-01").word("end", "2026-01-02"));
        let map = Map::new().word("version", "1.0").with("activities", Node::List(vec![activity.into()]));
        assert_eq!(
            block(&map, 2),
            "  version: \"1.0\"\n  activities:\n    - id: run\n      energy:\n        - { value: 1e-05, unit: kWh, \
             boundary: facility }\n      period: { start: 2026-01-01, end: 2026-01-02 }\n"
        );
    }

    #[test]
    fn a_bare_value_is_a_plain_number_or_a_text() {
        for (text, written) in
            [("0762", "762"), ("+5", "5"), (".5", "0.5"), ("1e-05", "1e-05"), ("true", "true")]
        {
            assert_eq!(inline(&Node::Bare(text.to_owned())), written);
        }
        for text in ["1 }, x: [", "1e400", "~", "# no", ""] {
            assert_eq!(inline(&Node::Bare(text.to_owned())), format!("\"{text}\""));
        }
    }

    proptest! {
        /// Whatever stands in a source, it is read back as the same text.
        #[test]
        fn text_is_read_back(text in "\\PC{0,40}|[\u{0}-\u{ff}]{0,20}|.{0,20}") {
            let map = Map::new().word("key", &*text).with("flow", Node::List(vec![Node::Word(text.clone())]));
            let written = block(&map, 0);
            let reading = read(&written, Format::Yaml, &Limits::default());
            let tree = reading.tree.unwrap();
            prop_assert!(reading.problems.is_empty(), "{:?}", reading.problems);
            for pointer in ["/key", "/flow/0"] {
                let node = tree.at(pointer).unwrap();
                prop_assert_eq!(tree.kind(node), Kind::String(&text));
            }
        }
    }
}
