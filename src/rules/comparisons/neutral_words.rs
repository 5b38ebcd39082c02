//! The words by which a text calls a system neutral, and those that turn them into something else.

use crate::messages::List;

/// How many words after a claim may turn it into an aim.
const SOON_AFTER: usize = 4;

/// How many words before and after a claim may be what it describes.
const BESIDE: (usize, usize) = (3, 2);

/// The word of neutrality that a text claims of its system, if it does; a year after `year` is yet to come.
pub(super) fn claimed(text: &str, year: Option<i32>) -> Option<&'static str> {
    let text = plain(text);
    if !List::NeutralClaim.entries().is_in(&text) {
        return None;
    }
    // Who asks claims nothing.
    let asks = |sentence: &&str| sentence.ends_with('?');
    let sentences = text.split_inclusive(['.', ';', '!', '?']).filter(|sentence| !asks(sentence));
    sentences.filter(|sentence| !tells_of_later(sentence, year)).find_map(|sentence| {
        let mut claims = List::NeutralClaim.entries().around(sentence);
        let (claim, ..) = claims.find(|(_, before, after)| {
            // The rest of the word, as in `neutrality`.
            let after = after.trim_start_matches(char::is_alphanumeric);
            !is_turned(before, after) && !is_of_supply(before, after)
        })?;
        Some(claim.words)
    })
}

/// A text in lower case, its words apart by one blank each, whatever joins or parts them.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_apart = false;
    for sign in text.chars() {
        if sign.is_whitespace() || matches!(sign, '-' | '‑') {
            is_apart = !plain.is_empty();
            continue;
        }
        if is_apart {
            plain.push(' ');
            is_apart = false;
        }
        match sign {
            '₂' => plain.push('2'),
            sign if sign.is_ascii() => plain.push(sign.to_ascii_lowercase()),
            sign => plain.extend(sign.to_lowercase()),
        }
    }
    plain
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|each: char| !each.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_turned(before: &str, after: &str) -> bool {
    let (not_claimed, aims) = (List::NotClaimed.entries(), List::Aim.entries());
    // An answer on net-zero plans is none that claims to be one.
    words(before).next_back().is_some_and(|word| List::About.entries().has_word(word))
        || words(before).any(|word| not_claimed.has_word(word) || aims.has_word(word))
        || words(after).take(SOON_AFTER).any(|word| aims.has_word(word))
        || List::DeniedBehind.entries().is_in(up_to_pause(after))
}

/// Signs that part a sentence.
const PAUSES: [char; 6] = [',', ':', '(', ')', '–', '—'];

fn up_to_pause(after: &str) -> &str {
    after.split(PAUSES).next().unwrap_or_default()
}

fn is_of_supply(before: &str, after: &str) -> bool {
    let before = before.rsplit(PAUSES).next().unwrap_or_default();
    let after = up_to_pause(after);
    let (joints, supplies) = (List::Joint.entries(), List::Supply.entries());
    let same = |word: &&str| !joints.has_word(word);
    words(before).rev().take_while(same).take(BESIDE.0).any(|word| supplies.has_word(word))
        || words(after).take_while(same).take(BESIDE.1).any(|word| supplies.has_word(word))
}

/// Whether a sentence names a year that is yet to come, or one by which something is to be.
fn tells_of_later(sentence: &str, year: Option<i32>) -> bool {
    let by = List::Until.entries();
    let mut before = "";
    words(sentence).any(|word| {
        let until = by.has_word(before);
        before = word;
        let named = word.parse().ok().filter(|named: &i32| (2000..2100).contains(named));
        named.is_some_and(|named| year.map_or(until, |year| named > year || (until && named == year)))
    })
}
