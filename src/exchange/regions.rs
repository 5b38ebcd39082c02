//! The countries of regions of clouds.
//!
//! After the lists of the providers: <https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html>,
//! <https://cloud.google.com/compute/docs/regions-zones>, <https://learn.microsoft.com/azure/reliability/regions-list>.

/// A line a country and provider: `provider;country;regions`.
const REGIONS: &str = include_str!("regions.csv");

/// The two-letter code of the country of a region, by the provider's short name.
pub(super) fn country(provider: &str, region: &str) -> Option<&'static str> {
    let (provider, region) = (provider.trim().to_lowercase(), region.trim().to_lowercase());
    REGIONS.lines().find_map(|line| {
        let mut parts = line.split(';');
        let (of, country, regions) = (parts.next()?, parts.next()?, parts.next()?);
        (of == provider && regions.split(' ').any(|known| known == region)).then_some(country)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use isocountry::CountryCode;

    use super::*;

    #[test]
    fn regions_lie_where_their_provider_says() {
        assert_eq!(country("aws", "eu-west-3"), Some("FR"));
        assert_eq!(country("GCP", "europe-west1"), Some("BE"));
        assert_eq!(country("azure", "westeurope"), Some("NL"));
        assert_eq!(country("aws", "westeurope"), None);
    }

    #[test]
    fn every_region_stands_once_and_its_country_is_one() {
        let mut seen = BTreeSet::new();
        for line in REGIONS.lines() {
            let parts: Vec<&str> = line.split(';').collect();
            let [provider, country, regions] = parts.as_slice() else { unreachable!("{line}") };
            assert!(CountryCode::for_alpha2(country).is_ok(), "{line}");
            for region in regions.split(' ') {
                assert!(seen.insert((*provider, region)), "{region}");
            }
        }
    }
}
