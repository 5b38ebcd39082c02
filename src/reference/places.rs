//! Which countries lie in which parts of the world (UN M49, and the member states of the European Union).

use crate::report::Area;

/// A line an area. A country that publications count to two is in both lines, and territories far from their state in none:
/// nothing is said of those.
const PLACES: &[(Area, &str)] = &[
    (
        Area::EuropeanUnion,
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB",
    ),
    (
        Area::Europe,
        "AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KZ LI LT LU LV MC MD ME MK MT NL \
         NO PL PT RO RS RU SE SI SK SM TR UA VA",
    ),
    (Area::NorthAmerica, "BM BS BZ CA CR CU DM DO GD GL GT HN HT JM MX NI PA PM PR SV TT US"),
    (
        Area::LatinAmericaAndCaribbean,
        "AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PR PY SR SV TT UY VC VE",
    ),
    (
        Area::Africa,
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG \
         RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
    ),
    (
        Area::Asia,
        "AE AF AM AZ BD BH BN BT CN CY EG GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH \
         PK PS QA RU SA SG SY TH TJ TL TM TR TW UZ VN YE",
    ),
    (Area::Oceania, "AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS"),
];

/// Zones of electricity that lie in several countries, by the names that they go by: the all-island market of Ireland, which Great
/// Britain is in with Northern Ireland (SEM Committee, since 2007), and Germany with Luxembourg, from which Austria was parted on 1
/// October 2018 (ENTSO-E). 0017: one market has one mix.
const ZONES: &[(&str, &str)] = &[
    ("SEM", "IE GB"),
    ("I-SEM", "IE GB"),
    ("IE-SEM", "IE GB"),
    ("DE-LU", "DE LU"),
    ("DE-AT-LU", "AT DE LU"),
];

/// Whether two countries, by their codes, share a zone of electricity.
pub fn share_a_zone(zone: &str, one: &str, other: &str) -> bool {
    let joined =
        |sign: char| if matches!(sign, '_' | '/' | ' ' | '(') { '-' } else { sign.to_ascii_uppercase() };
    let zone: String = zone.chars().filter(|sign| *sign != ')').map(joined).collect();
    ZONES.iter().filter(|(name, _)| *name == zone).any(|(_, countries)| {
        let holds = |country: &str| countries.split(' ').any(|own| own == country);
        holds(one) && holds(other)
    })
}

/// Whether a country lies in a part of the world; `None` where that is not known of it.
pub fn lies_in(country: &str, area: Area) -> Option<bool> {
    let is_in = |(_, countries): &&(Area, &str)| countries.split(' ').any(|own| own == country);
    let mut known = PLACES.iter().filter(is_in).peekable();
    known.peek()?;
    Some(area == Area::World || known.any(|(own, _)| *own == area))
}

#[cfg(test)]
mod tests {
    use isocountry::CountryCode;

    use super::*;
    use crate::reference::{GRIDS, WATERS};

    #[test]
    fn countries_lie_where_they_lie() {
        assert_eq!(lies_in("FR", Area::Asia), Some(false));
        assert_eq!(lies_in("FR", Area::Europe), Some(true));
        assert_eq!(lies_in("CH", Area::EuropeanUnion), Some(false));
        assert_eq!(lies_in("JP", Area::World), Some(true));
        for area in [Area::Europe, Area::Asia] {
            assert_eq!(lies_in("TR", area), Some(true), "publications count it to either");
        }
        assert_eq!(lies_in("GF", Area::Europe), None, "far from its state");
    }

    #[test]
    fn zones_lie_over_borders() {
        for zone in ["SEM", "IE(SEM)", "sem", "IE_SEM"] {
            assert!(share_a_zone(zone, "GB", "IE"), "{zone}");
        }
        assert!(share_a_zone("DE_LU", "LU", "DE") && share_a_zone("DE/AT/LU", "LU", "AT"));
        assert!(!share_a_zone("DE-LU", "AT", "DE") && !share_a_zone("FR", "FR", "DE"));
        for (_, countries) in ZONES {
            assert!(countries.split(' ').all(|country| CountryCode::for_alpha2(country).is_ok()));
        }
    }

    #[test]
    fn every_word_is_a_country_and_those_with_data_are_there() {
        let words = PLACES.iter().flat_map(|(_, countries)| countries.split(' '));
        for word in words {
            assert!(CountryCode::for_alpha2(word).is_ok(), "{word}");
        }
        let regions = include_str!("regions.csv").lines().filter_map(|line| line.split(';').nth(1));
        let of_water = WATERS.iter().map(|row| row.country.as_str());
        let of_regions = regions.chain(of_water);
        for country in of_regions {
            assert!(lies_in(country, Area::World).is_some(), "{country}");
        }
        let unknown = GRIDS.iter().filter(|row| lies_in(&row.country, Area::World).is_none()).count();
        assert!(unknown * 10 < GRIDS.iter().count(), "{unknown} rows of grids are of territories");
    }
}
