//! The nearest known word to one that is not known.

use std::error::Error;
use std::fmt;

/// That something of a name is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The known names that may have been meant; none where no name is near.
    pub near: Vec<&'static str>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.near.as_slice() {
            [] => words.write_str("there is none of that name"),
            near => write!(words, "there is none of that name; near: {}", near.join(", ")),
        }
    }
}

impl Error for Unknown {}

/// The words of `known` that `given` most likely stands for: the same but for case, spaces and signs, or, where none
/// is, the nearest by edits when it is near enough. Several where they are equally likely.
pub(crate) fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str> + Clone) -> Vec<&'a str> {
    let plain = plain(given);
    let same: Vec<_> = known.clone().filter(|word| self::plain(word) == plain).collect();
    if !same.is_empty() {
        return same;
    }
    let qualified: Vec<_> = known.clone().filter(|word| is_qualified(&self::plain(word), &plain)).collect();
    if !qualified.is_empty() {
        return qualified;
    }
    let allowed = (given.chars().count() / 3).clamp(1, 3);
    let length = plain.chars().count();
    let distance = |word: &str| {
        let word = self::plain(word);
        // So many signs more or fewer are so many edits at least, which a text of any length need not be compared for.
        let is_near = word.chars().count().abs_diff(length) <= allowed;
        is_near.then(|| strsim::damerau_levenshtein(&plain, &word)).filter(|edits| *edits <= allowed)
    };
    let best = known.clone().filter_map(distance).min();
    best.map_or_else(Vec::new, |best| known.filter(|word| distance(word) == Some(best)).take(3).collect())
}

/// Whether `word` says more exactly what `given` says: `US gal` for `gal`, `gallon` or `gallons`.
fn is_qualified(word: &str, given: &str) -> bool {
    let stem = given.strip_suffix("lons").or_else(|| given.strip_suffix("lon")).unwrap_or(given);
    stem.len() >= 3 && word != stem && word.ends_with(stem)
}

/// Letters and digits in lower case, with the usual spellings of equivalents brought together.
fn plain(word: &str) -> String {
    let letters: String =
        word.chars().filter(|each| each.is_alphanumeric() || matches!(each, '/' | '%')).collect();
    letters
        .to_lowercase()
        .replace("co2eq", "co2e")
        .replace("co₂", "co2")
        .replace("sbe", "sb")
        .replace("sbq", "sb")
}
