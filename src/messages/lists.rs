//! Words by which rules know what a text says. Nobody says in which language a text is, so that the lists of all
//! languages are one.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::Language;
use crate::carried;

macro_rules! lists {
    ($($(#[doc = $doc:literal])+ $list:ident = $name:literal,)+) => {
        /// A list of `words.txt`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum List { $($(#[doc = $doc])+ $list),+ }

        impl List {
            /// Every list.
            pub const ALL: &'static [Self] = &[$(Self::$list),+];

            /// Its name in the file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$list => $name),+ }
            }
        }
    };
}

lists! {
    /// What is said of a system that is said to emit nothing; hyphens are written as blanks.
    NeutralClaim = "neutral-claim",
    /// Words before a claim that turn it into a denial, an approximation or the words of others.
    NotClaimed = "not-claimed",
    /// Words right before what a text is about, which claims nothing.
    About = "about",
    /// Words behind a claim, in the same part of its sentence, that deny it.
    DeniedBehind = "denied-behind",
    /// Words that turn a claim into an aim.
    Aim = "aim",
    /// What a claim beside these describes is a place or a supply.
    Supply = "supply",
    /// Words that begin another thought, as a comma does.
    Joint = "joint",
    /// Words before a year by which something is to be.
    Until = "until",
    /// Words that put the own figure below another one.
    Less = "less",
    /// Words before what something is held against.
    Than = "than",
    /// Words that call something the better one, beside those that put it below.
    Better = "better",
    /// Words before a percentage that make it a reduction.
    Reduced = "reduced",
    /// Words behind a number that make it a factor.
    Times = "times",
    /// What is written in place of `%`.
    PerCent = "per-cent",
    /// Words that make a figure the least.
    AtLeast = "at-least",
    /// Words that make a figure the most.
    AtMost = "at-most",
    /// Water that is given back.
    GivenBack = "given-back",
    /// What says that water was not counted.
    NotCounted = "not-counted",
    /// What says that something was left out.
    LeftOut = "left-out",
    /// What says where something was counted.
    CountedWithin = "counted-within",
    /// Computers that stand at a desk.
    Desk = "desk",
    /// What is developed once.
    Developed = "developed",
    /// Whatever version is in use today.
    MovingVersion = "moving-version",
    /// Whole texts that say nothing.
    Placeholder = "placeholder",
    /// Whole texts that say that nobody knows.
    NotKnown = "not-known",
    /// Names of nobody in particular.
    Unnamed = "unnamed",
    /// First words of a text that is yet to be written.
    Announced = "announced",
    /// What stands between the two days of a span.
    Span = "span",
    /// Names of units in the singular, with their symbol.
    UnitName = "unit-name",
    /// Names of prefixes of units, with their symbol.
    UnitPrefix = "unit-prefix",
    /// Names of countries beside those of ISO 3166, with their code.
    Country = "country",
    /// Names of parts of the world larger than a country, with their word in a report.
    Area = "area",
    /// Words before a number that say how it is meant, with their word in a report.
    Meant = "meant",
    /// Words behind a number that say how it is meant, with their word in a report.
    MeantBehind = "meant-behind",
    /// What stands in the place of a value that nobody wrote, alone.
    NothingWritten = "nothing-written",
    /// The same within other words.
    YetToWrite = "yet-to-write",
    /// How an example, or a request to write, begins.
    ExampleBegins = "example-begins",
    /// Names of units of time, with the unit in English.
    TimeUnit = "time-unit",
    /// Words between the parts of a time: an hour and a minute.
    Added = "added",
    /// What devices are called where their hours are counted.
    OfDevices = "of-devices",
    /// Parts of words of a line that speaks of computing.
    OfComputing = "of-computing",
    /// Parts of words of a line that speaks of emissions.
    OfCarbon = "of-carbon",
    /// Words that join a number to the one before, whose name it shares.
    JoinsNumbers = "joins-numbers",
    /// Numbers in words.
    Ordinal = "ordinal",
    /// Words of an edition that tell none from another.
    EditionWord = "edition-word",
    /// Labels in lists and tables of model cards, with what the value beside them is: `energy`, `emissions`, `time` (from start
    /// to end), `devices`; `comma` behind it where the language separates decimals by one.
    CardLabel = "card-label",
}

/// A line of a list, in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The words.
    pub(crate) words: &'static str,
    /// Whether a word may go on behind them: they end with a star.
    goes_on: bool,
    /// What they stand for, where that is said: behind `=`.
    pub(crate) meaning: &'static str,
}

/// The lines of a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entries {
    all: Vec<Entry>,
    /// The words of those that stand alone.
    whole: HashSet<&'static str>,
    /// Those behind which a word may go on.
    open: Vec<Entry>,
    /// How many signs the longest of them has.
    longest: usize,
    /// Of each byte whether an entry begins with it.
    heads: Heads,
}

/// The bytes that words begin with, one bit each: most words of a text are none of a list, as their first letter tells.
#[derive(Debug, Clone, Copy, Default)]
struct Heads([u64; 4]);

impl Heads {
    fn add(&mut self, words: &str) {
        if let Some(first) = words.bytes().next()
            && let Some(bits) = self.0.get_mut(usize::from(first >> 6))
        {
            *bits |= 1 << (first & 63);
        }
    }

    fn has(self, first: u8) -> bool {
        self.0.get(usize::from(first >> 6)).is_some_and(|bits| bits & (1 << (first & 63)) != 0)
    }
}

/// Every list of some languages.
pub(crate) struct Lists(Vec<Entries>);

static ALL: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists::of(&Language::ALL);
    lists.read(FILE, OF_OTHERS);
    lists
});

/// The lists of languages that the program does not speak.
const OF_OTHERS: &str = include_str!("words.txt");

impl List {
    /// Its entries in all languages.
    pub(crate) fn entries(self) -> &'static Entries {
        ALL.get(self)
    }
}

impl Lists {
    /// The lists of those languages; a name that is none of a list is a fault of the program.
    pub(crate) fn of(languages: &[Language]) -> Self {
        let mut lists = Self(vec![Entries::default(); List::ALL.len()]);
        for language in languages {
            let files = language.folder().files().iter();
            let Some((_, text)) = files.into_iter().find(|(name, _)| *name == FILE) else { continue };
            lists.read(&format!("{}/{FILE}", language.tag()), text);
        }
        lists
    }

    /// Adds the lists of a file.
    fn read(&mut self, file: &str, text: &'static str) {
        let mut open: Option<&mut Entries> = None;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix('[').and_then(|name| name.strip_suffix(']')), &mut open) {
                (Some(name), _) => {
                    let list = List::ALL.iter().find(|list| list.name() == name);
                    if list.is_none() {
                        carried::record(file, &format!("no list {name}"));
                    }
                    open = list.and_then(|list| self.0.get_mut(*list as usize));
                }
                (None, Some(entries)) => entries.add(Entry::of(line)),
                (None, None) => {}
            }
        }
    }

    /// The entries of a list.
    pub(crate) fn get(&self, list: List) -> &Entries {
        static NONE: LazyLock<Entries> = LazyLock::new(Entries::default);
        self.0.get(list as usize).unwrap_or(&NONE)
    }
}

/// The file of the lists in the folder of a language.
const FILE: &str = "words.txt";

impl Entry {
    fn of(line: &'static str) -> Self {
        let (words, meaning) = line.split_once(" = ").unwrap_or((line, ""));
        let goes_on = words.ends_with('*');
        Self { words: words.trim_end_matches('*'), goes_on, meaning }
    }

    /// Whether a word is this one.
    fn is(&self, word: &str) -> bool {
        word.strip_prefix(self.words).is_some_and(|rest| rest.is_empty() || self.goes_on)
    }

    /// What stands behind the words, where a text begins with them.
    fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        let behind = text.strip_prefix(self.words)?;
        // 0012: "over" makes a figure the least, "overall" does not.
        let ends = self.goes_on || behind.chars().next().is_none_or(|sign| !sign.is_alphanumeric());
        ends.then_some(behind)
    }
}

impl Entries {
    fn add(&mut self, entry: Entry) {
        self.all.push(entry);
        self.longest = self.longest.max(entry.words.chars().count());
        self.heads.add(entry.words);
        if entry.goes_on {
            self.open.push(entry);
        } else {
            self.whole.insert(entry.words);
        }
    }

    /// Every entry.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.all.iter()
    }

    /// Whether a text in any case may be one of the list, by its first letter and its length.
    pub(crate) fn may_have(&self, text: &str) -> bool {
        let first = text.trim_start().bytes().next();
        // The case of what is not ASCII may change its bytes.
        if first.is_none_or(|first| first.is_ascii() && !self.heads.has(first.to_ascii_lowercase())) {
            return false;
        }
        // A letter in lower case is one letter at least; blanks and stops may be left out of a text.
        let signs = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '.');
        !self.open.is_empty() || signs.take(self.longest + 1).count() <= self.longest
    }

    /// Whether a word in lower case is one of the list.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.whole.contains(word) || self.open.iter().any(|entry| entry.is(word))
    }

    /// Each time that words of the list stand in a text in lower case, with what stands before and behind them.
    pub(crate) fn around<'e, 't>(
        &'e self,
        text: &'t str,
    ) -> impl Iterator<Item = (&'e Entry, &'t str, &'t str)> {
        let mut inside = false;
        let begins = text.char_indices().filter(move |(_, sign)| {
            // 0012: "over" makes a figure the least, "moreover" does not.
            let begins = !inside;
            inside = sign.is_alphanumeric();
            begins
        });
        begins.flat_map(move |(at, _)| {
            let (before, rest) = text.split_at(at);
            let may_be = rest.bytes().next().is_some_and(|first| self.heads.has(first));
            let candidates = if may_be { self.all.as_slice() } else { &[] };
            candidates.iter().filter_map(move |entry| Some((entry, before, entry.behind(rest)?)))
        })
    }

    /// Whether words of the list stand in a text in lower case.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.around(text).next().is_some()
    }

    /// Whether a text in lower case begins with words of the list.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.all.iter().any(|entry| entry.behind(text).is_some())
    }

    /// What a word in lower case stands for.
    pub(crate) fn meaning(&self, word: &str) -> Option<&'static str> {
        self.all.iter().find(|entry| entry.words == word).map(|entry| entry.meaning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_unless_they_may_go_on() {
        let mut entries = Entries::default();
        let (whole, open) = (Entry::of("over"), Entry::of("jusqu*"));
        entries.add(whole);
        entries.add(open);
        assert!(entries.is_in("over 30 %"));
        assert!(!entries.is_in("moreover, overall"));
        assert_eq!(
            entries.around("réduit jusqu'à 5, over").collect::<Vec<_>>(),
            [(&open, "réduit ", "'à 5, over"), (&whole, "réduit jusqu'à 5, ", "")]
        );
        assert!(entries.begin("over it") && !entries.begin("not over it"));
        assert!(entries.may_have(" Over") && !entries.may_have("under"));
        assert!(open.is("jusque") && !open.is("usqu"));
        assert_eq!(Entry::of("heure = h").meaning, "h");
    }

    /// A rule that asks for a list finds something in it, and every word is written as it is compared.
    #[test]
    fn every_list_has_words_of_every_language_in_lower_case() {
        for language in Language::ALL {
            let lists = Lists::of(&[language]);
            for list in List::ALL {
                assert!(lists.get(*list).iter().next().is_some(), "{language:?} has no {}", list.name());
                for entry in lists.get(*list).iter() {
                    assert_eq!(entry.words, entry.words.to_lowercase());
                }
            }
        }
        assert_eq!(carried::faults(), []);
    }

    /// Texts are in languages too in which nothing is said here.
    #[test]
    fn words_of_other_languages_are_in_lower_case_and_each_stands_once() {
        let mut others = Lists::of(&[]);
        others.read(FILE, OF_OTHERS);
        for list in List::ALL {
            let words: Vec<_> = others.get(*list).iter().map(|entry| entry.words).collect();
            for (index, word) in words.iter().enumerate() {
                assert_eq!(*word, word.to_lowercase());
                assert!(!words.iter().skip(index + 1).any(|other| other == word), "{word} stands twice");
            }
        }
        assert!(others.get(List::Placeholder).has_word("待定"));
        assert!(others.get(List::NeutralClaim).is_in("eine klimaneutrale schulung"));
        assert_eq!(carried::faults(), []);
    }
}
