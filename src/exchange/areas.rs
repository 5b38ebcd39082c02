//! Parts of the world larger than a country, as others name them.

use super::source::Look;
use crate::messages::List;
use crate::report::Area;

/// The part of the world that a text names and nothing else.
pub(super) fn of(text: &str) -> Option<Area> {
    let word = List::Area.entries().meaning(&text.trim().to_lowercase().replace('’', "'"))?;
    Area::ALL.into_iter().find(|area| area.key() == word)
}

/// The part of the world that a value names; it counts as looked at where it is known.
pub(super) fn named(look: Look<'_, '_>) -> Option<Area> {
    let area = of(&look.plain()?)?;
    look.take();
    Some(area)
}

/// The part of the world that a word of a report stands for.
pub(super) fn of_key(key: &str) -> Option<Area> {
    Area::ALL.into_iter().find(|area| area.key() == key)
}

/// Its English name (UN M49, and the European Union).
pub(super) const fn name(area: Area) -> &'static str {
    match area {
        Area::World => "World",
        Area::EuropeanUnion => "European Union",
        Area::Europe => "Europe",
        Area::NorthAmerica => "Northern America",
        Area::LatinAmericaAndCaribbean => "Latin America and the Caribbean",
        Area::Africa => "Africa",
        Area::Asia => "Asia",
        Area::Oceania => "Oceania",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::countries;

    #[test]
    fn every_name_is_one_of_an_area_and_of_no_country() {
        for entry in List::Area.entries().iter() {
            assert!(of_key(entry.meaning).is_some(), "{}", entry.words);
            assert_eq!(countries::code(entry.words), None, "{}", entry.words);
        }
        for area in Area::ALL {
            assert_eq!(of(name(area)), Some(area), "what is written is read");
        }
        for (text, wanted) in [
            ("Europe", Some(Area::Europe)),
            ("EU", Some(Area::EuropeanUnion)),
            ("Union européenne", Some(Area::EuropeanUnion)),
            ("Global", Some(Area::World)),
            ("Amérique du Nord", Some(Area::NorthAmerica)),
            ("Europe West 4", None),
            ("France", None),
        ] {
            assert_eq!(of(text), wanted, "{text}");
        }
    }
}
