//! The names of entries, each given once in its list.

use std::collections::{BTreeMap, BTreeSet};

use crate::identifier::Identifier;

/// The names that were given, by the list that their entries stand in.
#[derive(Debug, Clone, Default)]
pub(super) struct UniqueIds {
    taken: BTreeSet<(&'static str, String)>,
    /// The last number that was put behind a name.
    numbers: BTreeMap<(&'static str, String), u64>,
}

impl UniqueIds {
    /// Takes a name that stands in a list already.
    pub(super) fn take(&mut self, list: &'static str, name: &str) {
        self.taken.insert((list, name.to_owned()));
    }

    /// The names that a wanted one can lead to, the first one first.
    pub(super) fn candidates(wanted: &str) -> impl Iterator<Item = String> {
        let wanted = identifier(wanted);
        let numbered = wanted.clone();
        std::iter::once(wanted).chain((2_u64..).map(move |number| format!("{numbered}-{number}")))
    }

    /// Gives a name: the wanted one as an identifier, else with the first number behind it that makes it new.
    pub(super) fn give(&mut self, list: &'static str, wanted: &str) -> String {
        self.give_but(list, wanted, |_| false)
    }

    /// The same, with further names that are taken.
    pub(super) fn give_but(
        &mut self,
        list: &'static str,
        wanted: &str,
        is_taken: impl Fn(&str) -> bool,
    ) -> String {
        let wanted = identifier(wanted);
        if !is_taken(&wanted) && self.taken.insert((list, wanted.clone())) {
            return wanted;
        }
        let number = self.numbers.entry((list, wanted.clone())).or_insert(1);
        loop {
            *number += 1;
            let name = format!("{wanted}-{number}");
            if !is_taken(&name) && self.taken.insert((list, name.clone())) {
                return name;
            }
        }
    }
}

/// Text as an identifier: as it is where it is one, else its letters and digits, joined by hyphens.
fn identifier(text: &str) -> String {
    if Identifier::try_from(text.to_owned()).is_ok() {
        return text.to_owned();
    }
    let mut id = String::new();
    for each in text.chars() {
        if each.is_ascii_alphanumeric() || (matches!(each, '.' | '_') && !id.is_empty()) {
            id.push(each.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(56);
    let id = id.trim_end_matches(['-', '.', '_']);
    if id.is_empty() { "entry".to_owned() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_makes_an_identifier() {
        for text in ["", "---", "1 x Tesla V100", "日本", &"a.".repeat(80)] {
            assert!(Identifier::try_from(identifier(text)).is_ok(), "{text}");
        }
    }
}
