//! Countries as others write them: codes of two or three letters, names in a language of the messages.

use isocountry::CountryCode;

use super::source::Look;
use crate::messages::List;

/// The two-letter code of a country (ISO 3166-1 alpha-2), by its code or name.
pub(super) fn code(text: &str) -> Option<String> {
    let text = text.trim();
    let upper = text.to_uppercase();
    let by_code = CountryCode::for_alpha2(&upper).or_else(|_| CountryCode::for_alpha3(&upper)).ok();
    let by_name = || CountryCode::iter().find(|country| country.name().eq_ignore_ascii_case(text)).copied();
    let listed = || {
        let code = List::Country.entries().meaning(&text.to_lowercase())?;
        CountryCode::for_alpha2(code).ok()
    };
    by_code.or_else(by_name).or_else(listed).map(|country| country.alpha2().to_owned())
}

/// The two-letter code of the country that a value names; it counts as looked at where the country is known.
pub(super) fn named(look: Look<'_, '_>) -> Option<String> {
    let code = code(&look.plain()?)?;
    look.take();
    Some(code)
}

/// The English name of a country, by its two-letter code.
pub(super) fn name(code: &str) -> Option<&'static str> {
    let country = CountryCode::for_alpha2(code).ok()?;
    Some(country.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_code_and_name() {
        for (text, wanted) in [
            ("FRA", "FR"),
            ("fr", "FR"),
            ("france", "FR"),
            ("United States", "US"),
            ("États-Unis", "US"),
            ("Netherlands", "NL"),
            ("UK", "GB"),
            ("Allemagne", "DE"),
        ] {
            assert_eq!(code(text).as_deref(), Some(wanted), "{text}");
        }
        assert_eq!(code("Atlantis"), None);
    }

    #[test]
    fn every_listed_name_has_a_code() {
        for entry in List::Country.entries().iter() {
            assert!(CountryCode::for_alpha2(entry.meaning).is_ok(), "{}", entry.words);
        }
    }
}
