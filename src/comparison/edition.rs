//! Versions of characterisations, as their authors write them: `AR6`, `IPCC AR6`, `EF3.1`, `EF 3.1`.

use std::collections::BTreeSet;

use super::verdict::Verdict;
use crate::messages::List;

/// Whether two versions are the same: by the same words and numbers. Where a number that both call alike differs, they do;
/// without a number in one of them nothing is known; what else differs is for people.
pub(super) fn verdict(versions: [Option<&str>; 2]) -> Verdict {
    let [Some(one), Some(other)] =
        versions.map(|version| Some(Edition::of(version?)).filter(Edition::is_known))
    else {
        return Verdict::NotStated;
    };
    if one.is(&other) {
        Verdict::Same
    } else if one.excludes(&other) || other.excludes(&one) {
        Verdict::Differs
    } else {
        Verdict::ForPeople
    }
}

#[derive(Debug)]
struct Edition {
    words: BTreeSet<String>,
    /// Numbers, each with the word before it.
    numbers: BTreeSet<(String, String)>,
}

impl Edition {
    fn of(text: &str) -> Self {
        let is = |list: List, word: &str| list.entries().has_word(word);
        let mut own = Self { words: BTreeSet::new(), numbers: BTreeSet::new() };
        let (mut before, mut last) = (String::new(), String::new());
        for word in words(&text.to_lowercase()) {
            if word.starts_with(|first: char| first.is_ascii_digit()) || is(List::Ordinal, &word) {
                let number = word.trim_end_matches('.');
                own.numbers.insert((before.clone(), number.to_owned()));
                last = std::mem::take(&mut before);
            } else if !is(List::EditionWord, &word) {
                before.clone_from(if is(List::JoinsNumbers, &word) { &last } else { &word });
                own.words.insert(word);
            }
        }
        own
    }

    /// Whether the same is written; `3` and `3.0` are one number.
    fn is(&self, other: &Self) -> bool {
        let plain = |edition: &Self| -> BTreeSet<(String, String)> {
            let whole = |number: &str| number.strip_suffix(".0").unwrap_or(number).to_owned();
            edition.numbers.iter().map(|(name, number)| (name.clone(), whole(number))).collect()
        };
        self.words == other.words && plain(self) == plain(other)
    }

    fn is_known(&self) -> bool {
        !self.numbers.is_empty()
    }

    /// Whether one number is called as numbers of the other are, and none of these may be the same or a part of it.
    fn excludes(&self, other: &Self) -> bool {
        let meets = |one: &str, other: &str| {
            let parts = |number: &str| number.split('.').map(str::to_owned).collect::<Vec<_>>();
            parts(one).iter().zip(&parts(other)).all(|(one, other)| one == other)
        };
        self.numbers.iter().map(|(name, _)| name).any(|name| {
            let of = |edition: &Self| -> Vec<String> {
                edition
                    .numbers
                    .iter()
                    .filter(|(own, _)| own == name)
                    .map(|(_, number)| number.clone())
                    .collect()
            };
            let (own, others) = (of(self), of(other));
            !others.is_empty() && own.iter().all(|one| others.iter().all(|other| !meets(one, other)))
        })
    }
}

/// Words and numbers apart, also where nothing stands between them.
fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_number = None;
    for each in text.chars() {
        let is_digit = each.is_ascii_digit() || (each == '.' && is_number == Some(true));
        if !is_digit && !each.is_alphanumeric() {
            is_number = None;
            continue;
        }
        match found.last_mut().filter(|_| is_number == Some(is_digit)) {
            Some(word) => word.push(each),
            None => found.push(each.to_string()),
        }
        is_number = Some(is_digit);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_are_held_by_what_tells_them_apart() {
        let on = |one, other| {
            let there = verdict([Some(one), Some(other)]);
            assert_eq!(there, verdict([Some(other), Some(one)]), "{one}, {other}");
            there
        };
        for (one, other) in
            [("AR6", "IPCC AR6"), ("EF 3.1", "EF3.1"), ("EF v3.1", "EF 3.1"), ("EF 3", "EF 3.0")]
        {
            assert_eq!(on(one, other), Verdict::Same, "{one}, {other}");
        }
        for (one, other) in [
            ("IPCC AR5", "IPCC AR6"),
            ("EF 3.0", "EF 3.1"),
            ("AR5 of 2021", "AR6 of 2021"),
            ("IPCC 2013", "IPCC 2021"),
        ] {
            assert_eq!(on(one, other), Verdict::Differs, "{one}, {other}");
        }
        for (one, other) in [
            ("AR6 of 2021", "AR6 with feedbacks"),
            ("AR6", "AR6 without feedbacks"),
            ("AR5 and AR6", "IPCC AR6"),
            ("Sixth Assessment Report", "AR6"),
            ("IPCC 2021", "AR6"),
            ("EF 3", "EF 3.1"),
            ("EF 3.1", "3.1"),
        ] {
            assert_eq!(on(one, other), Verdict::ForPeople, "{one}, {other}");
        }
        for (one, other) in [("IPCC", "IPCC AR6"), ("IPCC", "IPCC"), ("latest", "latest"), ("", "")] {
            assert_eq!(on(one, other), Verdict::NotStated, "{one}, {other}");
        }
        assert_eq!(verdict([None, Some("AR6")]), Verdict::NotStated);
    }
}
