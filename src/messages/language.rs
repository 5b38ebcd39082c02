//! The languages: each a folder of `src/messages`, listed while the program is compiled.

use std::fmt;

use super::folder::{Folder, Writing};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language that messages are written in.
#[derive(Clone, Copy)]
pub struct Language(&'static Folder);

impl Language {
    /// The language that data are written in, and that others fall back to.
    pub const ENGLISH: Self = Self(&FOLDERS[0]);

    /// Every language that comes with the program, English first.
    pub const ALL: [Self; FOLDERS.len()] = ALL;

    /// A language from files of its own, by their path in its folder: sentences (`*.ftl`), what is said in place of the
    /// English of data files (`*.po`) and lists of words (`words.txt`). It says in English what it has no words for.
    ///
    /// The files are kept until the program ends.
    pub fn from_files(tag: &str, files: Vec<(String, String)>) -> Self {
        let kept = |text: String| &*Box::leak(text.into_boxed_str());
        let files: Vec<_> = files.into_iter().map(|(name, text)| (kept(name), kept(text))).collect();
        Self(Box::leak(Box::new(Folder::new(kept(tag.to_owned()), Box::leak(files.into_boxed_slice())))))
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        self.0.tag()
    }

    /// The language of a BCP 47 tag or of a locale (`fr_FR.UTF-8`), if there are messages in it.
    pub fn of(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    /// The files of messages, by their name without its ending.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.files().iter().filter_map(|(name, text)| Some((name.strip_suffix(".ftl")?, *text)))
    }

    pub(super) const fn folder(self) -> &'static Folder {
        self.0
    }

    /// How it writes numbers.
    pub(super) fn writing(self) -> &'static Writing {
        self.0.writing()
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisories;
    use crate::finding::{Message, Words};
    use crate::guidelines;
    use crate::messages::lists::Lists;
    use crate::messages::{self, List};
    use crate::profile::{self, Profile};
    use crate::quantity::Interval;
    use crate::reference::MARGINS;

    /// A folder with little in it: what it has is said in its words, the rest in English.
    fn esperanto() -> Language {
        let files = [
            ("numbers.ftl", "decimal-mark = ,\nlist-separator = { \" / \" }\n"),
            ("outputs.ftl", "range = { $low } ĝis { $high }\n"),
            ("guidelines/aware.po", "msgid \"factors\"\nmsgstr \"faktoroj\"\n"),
            (
                "words.txt",
                "[moving-version]\nlasta\n\n[neutral-claim]\nkarbone neŭtrala*\n\n[placeholder]\nfarota\n",
            ),
        ];
        let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
        Language::from_files("eo", files.into_iter().map(owned).collect())
    }

    #[test]
    fn a_language_is_a_folder_and_falls_back_to_english() {
        let language = esperanto();
        assert_eq!(messages::range(language, Interval::new(1.25, 2.5), "kWh"), "1,25 ĝis 2,5 kWh");
        assert_eq!(messages::listed(language, &["a", "b"]), "a / b");
        assert_eq!(Words::from("factors".to_owned()).of(language), "faktoroj");
        assert_eq!(Words::from("use".to_owned()).of(language), "use");
        let key = "type-object";
        let english = messages::text(Language::ENGLISH, &Message::new(key));
        assert_ne!(english, key);
        assert_eq!(messages::text(language, &Message::new(key)), english);
        let mut all = Language::ALL.to_vec();
        assert!(!Lists::of(&all).get(List::MovingVersion).has_word("lasta"));
        all.push(language);
        let lists = Lists::of(&all);
        assert!(lists.get(List::MovingVersion).has_word("lasta"));
        assert!(lists.get(List::MovingVersion).has_word("latest"));
        assert!(
            lists.get(List::Placeholder).has_word("farota")
                && lists.get(List::Placeholder).has_word("pending")
        );
        assert!(lists.get(List::NeutralClaim).is_in("nia servo estas karbone neŭtralaj"));
    }

    /// What is data with words in it is said in a language from its folder alone, and in English where it says nothing.
    #[test]
    fn guidelines_profiles_advisories_and_margins_are_said_by_a_folder() {
        let of_profile =
            |(_, text): &(&str, &str)| Profile::read(text).unwrap_or_else(|_| panic!("{text}")).title;
        let of_tool = |tool: &advisories::Tool| {
            tool.advisories.iter().map(|each| each.effect.clone()).collect::<Vec<_>>()
        };
        let kinds: [(&str, Vec<Words>); 4] = [
            ("guidelines", guidelines::all().iter().map(|each| each.title.clone()).collect()),
            ("profiles", profile::SHIPPED.iter().map(of_profile).collect()),
            ("advisories", advisories::all().iter().flat_map(of_tool).collect()),
            ("reference", MARGINS.iter().map(|margin| margin.purpose.clone()).collect()),
        ];
        for (folder, words) in kinds {
            let Some((first, rest)) = words.split_first() else { panic!("{folder} is empty") };
            let file = format!("msgid {:?}\nmsgstr \"io\"\n", first.english());
            let language = Language::from_files("eo", vec![(format!("{folder}/io.po"), file)]);
            assert_eq!(first.of(language), "io", "{folder}");
            for other in rest.iter().filter(|other| other.english() != first.english()) {
                assert_eq!(other.of(language), other.english(), "{folder}");
            }
        }
    }
}
