//! Whether a word is only another writing of a known one: what adds, drops or turns a meaning is none.

/// The shortest word in which a slip of one letter cannot be another word.
const LONG: usize = 5;

/// Within how many steps no other known word may stand.
const APART: usize = 2;

/// Whether `given` is `meant` in another writing: in case, hyphens, blanks, underscores or number, or with one letter
/// slipped behind the second, where no other of `known` is as near.
pub(super) fn is_writing<'k>(given: &str, meant: &str, known: impl Iterator<Item = &'k str>) -> bool {
    let (written, wanted) = (folded(given), folded(meant));
    let mut others = known.filter(|word| *word != meant).map(folded);
    if written == wanted {
        return others.all(|other| other != written);
    }
    let is_plural = singular(&written) == singular(&wanted);
    // What is no letter, such as a question mark, was not typed in the place of one.
    let is_slip = wanted.chars().count() >= LONG
        && written.chars().all(char::is_alphanumeric)
        && written.chars().take(2).eq(wanted.chars().take(2))
        && strsim::damerau_levenshtein(&written, &wanted) == 1
        && digits(&written) == digits(&wanted)
        && matches!(words(given), count if count == 1 || count == words(meant));
    (is_plural || is_slip) && !others.any(|other| may_be(given, &other))
}

/// Whether a word may be meant as another, if not for sure.
pub(super) fn may_be(given: &str, meant: &str) -> bool {
    let (written, wanted) = (folded(given), folded(meant));
    let length = |text: &str| text.chars().count();
    length(&written).abs_diff(length(&wanted)) <= APART
        && strsim::damerau_levenshtein(&written, &wanted) <= APART
}

/// A word in small letters, without what parts it.
fn folded(word: &str) -> String {
    word.chars()
        .filter(|each| !matches!(each, '-' | '_' | ' ' | '\u{a0}'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// A digit more is another number, not another writing.
fn digits(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// How many words are written as one: parted by signs or by capitals.
fn words(text: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    for each in text.trim().chars() {
        let starts = each.is_alphanumeric()
            && (!before.is_alphanumeric() || each.is_uppercase() && before.is_lowercase());
        count += usize::from(starts);
        before = each;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_writings_are_told_from_other_words() {
        let known =
            ["included", "excluded", "partial", "notApplicable", "direct", "metered", "fineTuning", "title"];
        for (given, meant) in [
            ("Included", "included"),
            ("incuded", "included"),
            ("in-cluded", "included"),
            ("exlcuded", "excluded"),
            ("not applicable", "notApplicable"),
            ("fine-tunning", "fineTuning"),
            ("fine_tuning", "fineTuning"),
            ("metred", "metered"),
            ("titel", "title"),
            ("titles", "title"),
        ] {
            assert!(is_writing(given, meant, known.into_iter()), "{given}");
        }
        for (given, meant) in [
            ("not included", "included"),
            ("non included", "included"),
            ("notincluded", "included"),
            ("uncluded", "included"),
            ("ncluded", "included"),
            ("not metered", "metered"),
            ("unmetered", "metered"),
            ("metered?", "metered"),
            ("excluded!", "excluded"),
            ("indirect", "direct"),
            ("applicable", "notApplicable"),
            ("fine tuning 2", "fineTuning"),
        ] {
            assert!(!is_writing(given, meant, known.into_iter()), "{given}");
        }
        assert!(!is_writing("offsite", "onSite", ["onSite", "offSite"].into_iter()));
        assert!(!is_writing("excludesGridLosses", "includesGridLosses", ["includesGridLosses"].into_iter()));
        assert!(!is_writing("fp18s", "fp16s", ["fp16s"].into_iter()));
        assert!(!is_writing("inputs", "input", ["input", "output", "inputX"].into_iter()));
    }
}
