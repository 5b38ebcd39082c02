//! The keys of a report, made of the names of the fields of its types while the program is compiled.

/// How many bytes the key of a field has.
pub(crate) const fn key_length(field: &str) -> usize {
    let bytes = field.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        if bytes[at] != b'_' {
            length += 1;
        }
        at += 1;
    }
    length
}

/// The key of a field: `issueDate` of `issue_date`, as the types are written in a report.
pub(crate) const fn key<const LENGTH: usize>(field: &str) -> [u8; LENGTH] {
    let bytes = field.as_bytes();
    let mut key = [0; LENGTH];
    let (mut at, mut next, mut starts) = (0, 0, false);
    while at < bytes.len() {
        if bytes[at] == b'_' {
            starts = true;
        } else {
            key[next] = if starts { bytes[at].to_ascii_uppercase() } else { bytes[at] };
            next += 1;
            starts = false;
        }
        at += 1;
    }
    key
}

/// The bytes of a key as text.
pub(crate) const fn key_text(key: &'static [u8]) -> &'static str {
    match std::str::from_utf8(key) {
        Ok(text) => text,
        // A name that is no ASCII gives no key, which no reader of a report passes over.
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::Ghg;
    use crate::report::{Activity, ImpactResult, Scopes};

    #[test]
    fn the_key_of_a_field_is_that_of_the_schema() {
        let keys = [
            Activity::id,
            Activity::data_centre,
            Scopes::scope2_location_based,
            ImpactResult::<Ghg>::per_functional_unit,
        ];
        assert_eq!(keys, ["id", "dataCentre", "scope2LocationBased", "perFunctionalUnit"]);
        let schema = serde_json::to_value(schemars::schema_for!(Scopes)).unwrap_or_default();
        let stated: Vec<&String> =
            schema["properties"].as_object().into_iter().flatten().map(|(key, _)| key).collect();
        assert_eq!(
            stated,
            [Scopes::scope1, Scopes::scope2_location_based, Scopes::scope2_market_based, Scopes::scope3]
        );
    }
}
