#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_row_has_a_known_source_and_a_sensible_year() {
    let known = |key: &str| assert!(source(key).is_some(), "{key}");
    let year = |year: u32| assert!((2010..2030).contains(&year), "{year}");
    GRIDS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    AREAS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    WATERS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    DEVICES.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    TPUS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    DRAWS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    PEAKS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    FACILITIES.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    MAKINGS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    MINERALS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    TOKENS.iter().for_each(|row| {
        known(&row.source);
        year(row.year);
    });
    LEFT_OUT.iter().for_each(|row| known(&row.source));
    for row in REQUESTS.iter() {
        known(&row.low_source);
        known(&row.high_source);
        year(row.year);
    }
    for row in RANGES.iter() {
        known(&row.low_source);
        known(&row.high_source);
        year(row.year);
    }
    assert!(SOURCES.iter().all(|source| source.url.starts_with("https://") && !source.licence.is_empty()));
}

#[test]
fn every_margin_is_taken_by_rules_nested_and_sourced() {
    let name = |row: &Margin| (row.key.replace('-', "_"), format!("{:?}", row.severity).to_uppercase());
    let rows: Vec<_> = MARGINS.iter().map(name).collect();
    let read: Vec<_> =
        margins::READ.iter().map(|(key, severity, _)| ((*key).to_owned(), (*severity).to_owned())).collect();
    assert_eq!(rows, read, "a row that is not read, or stands twice or elsewhere");
    for (row, (_, _, bounds)) in MARGINS.iter().zip(margins::READ) {
        for source in row.source.split(';').filter(|source| *source != JUDGEMENT) {
            assert!(self::source(source).is_some(), "{}: {source}", row.key);
        }
        assert!(!row.purpose.english().is_empty() && !row.rules.is_empty(), "{}", row.key);
        assert!(bounds.low().is_finite() || bounds.high().is_finite(), "{} bounds nothing", row.key);
        let wider = MARGINS.iter().zip(margins::READ);
        let wider = wider.filter(|(other, _)| other.key == row.key && other.severity > row.severity);
        for (other, (_, _, more)) in wider {
            assert!(
                more.covers(*bounds),
                "{}: {:?} is no part of {:?}",
                row.key,
                row.severity,
                other.severity
            );
        }
    }
}

/// The bounds that are read while compiling are those that the text states.
#[test]
fn bounds_are_those_of_the_table() {
    let number = |text: &str| text.parse::<f64>().unwrap();
    for (row, (_, _, bounds)) in MARGINS.iter().zip(margins::READ) {
        let value = |text: &str| match text.split_once('/') {
            Some((over, under)) => number(over) / number(under),
            None => number(text),
        };
        let low = if row.low.is_empty() { f64::NEG_INFINITY } else { value(&row.low) };
        let high = if row.high.is_empty() { f64::INFINITY } else { value(&row.high) };
        assert_eq!((bounds.low(), bounds.high()), (low, high), "{}", row.key);
    }
}

#[test]
fn no_key_stands_twice() {
    fn distinct<T: Ord>(keys: Vec<T>) {
        let count = keys.len();
        assert_eq!(keys.into_iter().collect::<BTreeSet<_>>().len(), count);
    }
    distinct(SOURCES.iter().map(|row| &row.key).collect());
    distinct(GRIDS.iter().map(|row| (&row.country, &row.zone, row.year, &row.source)).collect());
    distinct(AREAS.iter().map(|row| (row.area, row.year, &row.source)).collect());
    distinct(WATERS.iter().map(|row| (&row.country, &row.zone, row.year, row.flow, &row.source)).collect());
    distinct(FACILITIES.iter().map(|row| (row.subject, &row.facility, row.year)).collect());
    distinct(MAKINGS.iter().map(|row| (row.form, &row.device, &row.source)).collect());
    distinct(MINERALS.iter().map(|row| (&row.device, &row.source)).collect());
    distinct(DEVICES.iter().map(|row| (&row.family, &row.variant)).collect());
    distinct(TPUS.iter().map(|row| &row.prefix).collect());
    distinct(PEAKS.iter().map(|row| &row.family).collect());
    distinct(RANGES.iter().map(|row| &row.subject).collect());
}

#[test]
fn countries_are_codes_and_figures_within_order() {
    let codes = GRIDS.iter().map(|row| &row.country).chain(WATERS.iter().map(|row| &row.country));
    codes.for_each(|code| assert!(isocountry::CountryCode::for_alpha2(code).is_ok(), "{code}"));
    assert!(GRIDS.iter().all(|row| (1.0..2200.0).contains(&row.grams_per_kilowatt_hour)));
    assert!(AREAS.iter().all(|row| (100.0..1000.0).contains(&row.grams_per_kilowatt_hour)));
    assert!(WATERS.iter().all(|row| (0.5..50.0).contains(&row.litres_per_kilowatt_hour)));
    assert!(
        DEVICES
            .iter()
            .filter_map(|row| row.thermal_design_power_watts)
            .all(|watts| (50.0..1500.0).contains(&watts))
    );
    assert!(PEAKS.iter().all(|row| (10.0..10_000.0).contains(&row.teraflops)));
    assert!(RANGES.iter().all(|row| 0.0 <= row.low && row.low < row.high));
    assert!(REQUESTS.iter().all(|row| 0.0 < row.low && row.low < row.high && row.high < 1000.0));
    let joules = |row: &OfToken| 0.01 < row.low_joules && row.high_joules.unwrap_or(row.low_joules) < 100.0;
    assert!(TOKENS.iter().all(joules));
    assert!(MINERALS.iter().all(|row| (1e-4..1.0).contains(&row.kilograms_antimony)));
    assert!(MAKINGS.iter().all(|row| (50.0..20_000.0).contains(&row.kilograms)));
    let bounds = |subject| if subject == FacilitySubject::Pue { 1.0..2.0 } else { 0.0..10.0 };
    assert!(FACILITIES.iter().all(|row| bounds(row.subject).contains(&row.value)));
    assert!(FACILITIES.iter().all(|row| row.flow.is_some() == (row.subject == FacilitySubject::Wue)));
}

/// A region that one operator states for a year has one PUE, whoever copied it, and no year lifts the ceiling unseen.
#[test]
fn operators_state_one_pue_a_year_and_an_average_the_highest() {
    let rows = FACILITIES.with_key("pue");
    let of = |operator: &str| rows.iter().filter(|row| row.facility.starts_with(operator)).count();
    assert!(of("AWS ") > 80 && of("Google ") > 40 && of("Microsoft ") > 30 && of("Meta ") > 1);
    assert_eq!(of("Oracle "), 0, "left out, or the decision to be changed");
    let published = facilities(FacilitySubject::Pue).unwrap();
    assert_eq!((published.interval().low(), published.interval().high()), (1.04, 1.59));
    assert_eq!(published.sources(), ["patterson", "dcd"]);
    let lower = rows.iter().map(|row| row.facility.to_lowercase());
    let twice: Vec<_> = lower.clone().filter(|name| name.contains("  ") || name.ends_with(' ')).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let keys: BTreeSet<_> = lower.zip(rows).map(|(name, row)| (name, row.year)).collect();
    assert_eq!(keys.len(), rows.len(), "a site of a year stands twice");
    assert!(rows.iter().all(|row| row.country.is_empty() || row.country.len() == 2));
}

#[test]
fn zones_of_a_cloud_lie_where_their_provider_says() {
    let of_cloud: Vec<_> = GRIDS.iter().filter(|row| row.source == "gcp").collect();
    assert!(of_cloud.len() > 100);
    for row in of_cloud {
        assert_eq!(regions::country("gcp", &row.zone), Some(&*row.country), "{}", row.zone);
    }
}

#[test]
fn names_find_their_devices() {
    let watts =
        |model| devices(model).iter().filter_map(|row| row.thermal_design_power_watts).collect::<Vec<_>>();
    assert_eq!(watts("A100-SXM4-80GB"), [400.0]);
    assert_eq!(watts("A100 PCIe 80 GB"), [300.0]);
    assert_eq!(watts("NVIDIA H100 80GB"), [700.0, 350.0, 400.0]);
    assert_eq!(watts("HGX H100"), [0.0; 0]);
    assert_eq!(watts("GH100"), [0.0; 0]);
    assert_eq!(watts("Google TPU v3"), [450.0]);
    assert_eq!(watts("Google TPU v4"), [0.0; 0]);
    assert!(devices("TPU v4-32").is_empty() && devices("tpu-v3-8").is_empty());
    assert_eq!(peak("Google TPU v4").map(|row| row.teraflops), Some(275.0));
    assert!(peak("TPU v4-32").is_none() && peak("v4").is_none());
    assert_eq!(watts("AMD Instinct MI300X"), [750.0]);
    let memories = |model| devices(model).iter().flat_map(|row| row.memories()).collect::<Vec<_>>();
    assert_eq!(memories("NVIDIA H200 SXM"), [141.0]);
    assert_eq!(memories("V100 PCIe"), [16.0, 32.0]);
    assert_eq!(memories("TPU v5e"), [16.0]);
    assert_eq!(memories("MI300X"), [0.0; 0]);
}

/// Of a mean of IT energy more is asked than of accelerators alone, so that what was published of these lies within.
#[test]
fn published_draws_lie_within_the_margin_and_are_what_the_page_says() {
    let of = |activity: &str, boundary: &str| {
        let named = move |row: &&Draw| row.activity.contains(activity) && row.boundary.contains(boundary);
        let shares = DRAWS.iter().filter(named).flat_map(Draw::shares).map(Interval::exactly);
        shares.reduce(Interval::hull).map(|hull| (hull.low(), hull.high()))
    };
    assert_eq!(of("training", "card"), Some((0.54, 0.90)));
    assert_eq!(of("", "system"), Some((0.54, 1.10)));
    assert_eq!(of("decoding", "card"), Some((0.20, 0.80)));
    assert_eq!(of("idle", "card"), Some((0.20, 0.30)));
    for row in DRAWS.iter() {
        assert!(row.shares().next().is_some(), "{} tells no share", row.what);
        assert!(row.shares().all(|share| margins::rated_draw::SILENT.contains(share)), "{}", row.what);
    }
}

#[test]
fn requests_are_told_apart_by_the_size_of_the_model() {
    let high = |modality, size| requests(modality, size).map(|published| published.interval().high());
    assert_eq!(high(Modality::Text, Some(7e9)), Some(19.0));
    assert_eq!(high(Modality::Text, Some(671e9)), Some(40.0));
    assert_eq!(high(Modality::Text, None), Some(40.0));
    assert_eq!(high(Modality::Image, Some(2e9)), Some(7.2));
    assert_eq!(high(Modality::Audio, None), None);
}
