//! Writing a document of another format as JSON, with numbers as they were written.

use super::node::{Map, Node};
use crate::document::decimal;
use crate::shown::between_quotes;

/// A map as indented JSON, with a line break behind it.
pub fn pretty(map: &Map) -> String {
    let mut text = String::new();
    write_map(&mut text, map, 0);
    text.push('\n');
    text
}

/// A value as JSON on one line.
pub fn inline(node: &Node) -> String {
    match node {
        Node::Map(map) => {
            let entries =
                map.entries().map(|(key, node)| format!("{}: {}", between_quotes(key), inline(node)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Node::List(list) => format!("[{}]", list.iter().map(inline).collect::<Vec<_>>().join(", ")),
        scalar => {
            let mut text = String::new();
            write(&mut text, scalar, 0);
            text
        }
    }
}

fn write(text: &mut String, node: &Node, indent: usize) {
    match node {
        Node::Word(word) => text.push_str(&between_quotes(word)),
        Node::Bare(bare) if matches!(bare.as_str(), "true" | "false") => text.push_str(bare),
        Node::Bare(number) => text.push_str(&decimal(number)),
        Node::Map(map) => write_map(text, map, indent),
        Node::List(list) => {
            let parts: Vec<&Node> = list.iter().collect();
            between(text, indent, ('[', ']'), &parts, |text, node| write(text, node, indent + 2));
        }
    }
}

fn write_map(text: &mut String, map: &Map, indent: usize) {
    let entries: Vec<(&str, &Node)> = map.entries().collect();
    between(text, indent, ('{', '}'), &entries, |text, (key, node)| {
        text.push_str(&between_quotes(key));
        text.push_str(": ");
        write(text, node, indent + 2);
    });
}

fn between<T>(
    text: &mut String,
    indent: usize,
    (open, close): (char, char),
    parts: &[T],
    mut each: impl FnMut(&mut String, &T),
) {
    text.push(open);
    for (index, part) in parts.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n(' ', indent + 2));
        each(text, part);
    }
    if !parts.is_empty() {
        text.push('\n');
        text.extend(std::iter::repeat_n(' ', indent));
    }
    text.push(close);
}
