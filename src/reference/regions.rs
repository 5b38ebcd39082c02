//! The countries of regions of clouds.
//!
//! After the lists of the providers: <https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html>,
//! <https://cloud.google.com/compute/docs/regions-zones>, <https://learn.microsoft.com/azure/reliability/regions-list>.
//! Regions of Google beyond that list are those of <https://github.com/GoogleCloudPlatform/region-carbon-info>, those of
//! Amazon beyond it those of <https://docs.amazonaws.cn> and of the partitions that its SDKs hold. Regions that the lists
//! no longer name (Jio India, Sweden South) stay for reports of their time.

/// A line a country and provider: `provider;country;regions`.
const REGIONS: &str = include_str!("regions.csv");

/// The two-letter code of the country of a region, by the provider's short name.
pub(crate) fn country(provider: &str, region: &str) -> Option<&'static str> {
    let provider = provider.trim();
    lines().find_map(|(of, country, regions)| {
        (of.eq_ignore_ascii_case(provider) && holds(regions, region)).then_some(country)
    })
}

/// The two-letter code of the country of a region of any provider.
pub(crate) fn country_of_any(region: &str) -> Option<&'static str> {
    lines().find_map(|(_, country, regions)| holds(regions, region).then_some(country))
}

/// The provider, country and regions of each line.
fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    REGIONS.lines().filter_map(|line| {
        let mut parts = line.split(';');
        Some((parts.next()?, parts.next()?, parts.next()?))
    })
}

/// Whether a region is one of a line.
fn holds(regions: &str, region: &str) -> bool {
    regions.split(' ').any(|known| known.eq_ignore_ascii_case(region.trim()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use isocountry::CountryCode;

    use super::*;

    #[test]
    fn regions_lie_where_their_provider_says() {
        assert_eq!(country("aws", "eu-west-3"), Some("FR"));
        assert_eq!(country("GCP", "europe-west1"), Some("BE"));
        assert_eq!(country("azure", "westeurope"), Some("NL"));
        assert_eq!(country("aws", "westeurope"), None);
        assert_eq!(country_of_any(" WestEurope "), Some("NL"));
        assert_eq!(country_of_any(""), None);
    }

    #[test]
    fn every_region_stands_once_and_its_country_is_one() {
        let mut seen = BTreeMap::new();
        for (_, country, regions) in lines() {
            assert!(CountryCode::for_alpha2(country).is_ok(), "{country}");
            for region in regions.split(' ') {
                assert_eq!(seen.insert(region, country), None, "{region}");
            }
        }
        assert_eq!(lines().count(), REGIONS.lines().count());
    }
}
