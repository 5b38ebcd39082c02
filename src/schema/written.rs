//! Numbers as people write them and YAML does not: what to write instead.

use crate::document::{Kind, NodeId, Tree};
use crate::finding::{Mending, Message};
use crate::messages::apart;

/// What to write for a text in a number's place, where it is a number to people.
pub(super) fn number(text: &str) -> Option<Message> {
    let text = text.trim();
    if ["nan", "inf", "infinity", "n/a", "na"].contains(&text.to_lowercase().as_str()) {
        return Some(Message::new("SCH-003.no-number").with("text", text));
    }
    let blanks = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\''];
    if let Some(meant) = meant(text) {
        return Some(meant);
    }
    let joined: String = text.chars().filter(|each| !blanks.contains(each)).collect();
    let pointed = joined.replace(',', ".");
    let is_number = |text: &str| crate::document::number(text).is_some();
    if joined != text && !joined.contains(',') && is_number(&joined) {
        return Some(Message::new("SCH-003.blanks").with("number", joined).mends(Mending::Joined));
    }
    let (whole, rest) = joined.split_once(',')?;
    if rest.contains(',') || !is_number(&pointed) {
        let plain = joined.replace(',', "");
        let joined = |number| Message::new("SCH-003.blanks").with("number", number).mends(Mending::Joined);
        return is_number(&plain).then(|| joined(plain));
    }
    // Three digits behind it may be a fraction or thousands: only the author knows.
    Some(match rest.len() {
        3 if whole.len() <= 3 => Message::new("SCH-003.comma-or-thousands")
            .with("number", pointed)
            .with("thousands", format!("{whole}{rest}")),
        _ => comma(pointed),
    })
}

/// What to write for a number with a sign or a word that says how it is meant: `< 0.001`, `about 500 kWh`.
fn meant(text: &str) -> Option<Message> {
    let (qualifier, rest) = apart(text);
    let number = rest.split_whitespace().next().filter(|first| crate::document::number(first).is_some())?;
    Some(Message::new("SCH-003.meant").with("number", number).with("qualifier", qualifier?.key()))
}

fn comma(number: String) -> Message {
    Message::new("SCH-003.comma").with("number", number).mends(Mending::Point)
}

/// What to write where a decimal comma within braces has made a key of the digits behind it: `{ value: 12,5 }`.
pub(super) fn comma_in_braces(tree: &Tree<'_>, map: NodeId, key: &str) -> Option<Message> {
    if key.is_empty() || !key.bytes().all(|each| each.is_ascii_digit()) {
        return None;
    }
    let node = tree.key_node(map, key)?;
    let value = tree.get(map, key)?;
    match (tree.kind(value), tree.kind(tree.scalar_before(node)?)) {
        (Kind::Null, Kind::Number(whole)) => Some(comma(format!("{whole}.{key}"))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_told_as_a_program_reads_them() {
        let hint = |text: &str| number(text).map(|message| (message.key, format!("{:?}", message.arguments)));
        for (text, key, words) in [
            ("12,5", "SCH-003.comma", "12.5"),
            ("12 500", "SCH-003.blanks", "12500"),
            ("12\u{202f}500,25", "SCH-003.comma", "12500.25"),
            ("12,500", "SCH-003.comma-or-thousands", "12500"),
            ("1,234,567", "SCH-003.blanks", "1234567"),
            ("NaN", "SCH-003.no-number", "NaN"),
            ("< 0.001", "SCH-003.meant", "atMost"),
            ("≤0.001 t", "SCH-003.meant", "0.001"),
            ("~500", "SCH-003.meant", "approximate"),
            ("about 500 kWh", "SCH-003.meant", "500"),
            ("au moins 12", "SCH-003.meant", "atLeast"),
        ] {
            assert!(hint(text).is_some_and(|(told, gaps)| told == key && gaps.contains(words)), "{text}");
        }
        for text in ["about twelve", "", "a,b", "12"] {
            assert!(hint(text).is_none(), "{text}");
        }
    }
}
