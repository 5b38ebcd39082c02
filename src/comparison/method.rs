//! How a result was come by: its characterisation, the accounting of its electricity, its statistic, and the energy around
//! the computing equipment.

use std::collections::BTreeSet;

use super::verdict::{Verdict, Word};
use crate::finding::Message;
use crate::quantity::MeteringBoundary;
use crate::report::{CharacterisationModel, FactorScope, Impacts, Method, Report, Stage, Statistic};

/// Whether two characterisations are the same (ISO 14044, 4.4.2).
pub(super) fn characterisation(methods: [Option<&Method>; 2]) -> Verdict {
    let [Some(one), Some(other)] = methods else { return Verdict::NotStated };
    let model = match (*one.model, *other.model) {
        (CharacterisationModel::Other, CharacterisationModel::Other) => {
            Verdict::on_texts([one, other].map(|method| method.reference.as_ref().map(|words| &***words)))
        }
        (one, other) => Verdict::on([Some(one), Some(other)]),
    };
    let is_versioned = !has_one_version(*one.model);
    let versions = [one, other].map(|method| method.version.as_ref().map(|words| &***words));
    let version =
        if !is_versioned && versions == [None, None] { Verdict::Same } else { on_versions(versions) };
    let horizons = [one, other].map(horizon);
    let horizon = if *one.model == *other.model && is_potential(*one.model) {
        Verdict::on(horizons)
    } else {
        Verdict::Same
    };
    Verdict::of_all([model, version, horizon])
}

/// Sums that are not weighted have no versions.
const fn has_one_version(model: CharacterisationModel) -> bool {
    matches!(
        model,
        CharacterisationModel::WaterInventory
            | CharacterisationModel::MassOfWaste
            | CharacterisationModel::CumulativeEnergyDemand
    )
}

const fn is_potential(model: CharacterisationModel) -> bool {
    matches!(model, CharacterisationModel::Gwp | CharacterisationModel::Gtp)
}

/// The horizon in years: 100 for a global warming potential unless stated (ISO 14067).
fn horizon(method: &Method) -> Option<u32> {
    let stated = method.horizon_years.as_ref().map(|years| ***years);
    stated.or((*method.model == CharacterisationModel::Gwp).then_some(100))
}

/// Versions are the same where the words of one are among those of the other: `AR6` and `IPCC AR6`. Versions with unlike
/// numbers are not, and of others people judge.
fn on_versions(versions: [Option<&str>; 2]) -> Verdict {
    let words = versions.map(|version| {
        let version = version?.to_lowercase();
        let parts = version.split(|each: char| !each.is_alphanumeric() && each != '.');
        Some(parts.filter(|part| !part.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>())
            .filter(|words| !words.is_empty())
    });
    let [Some(one), Some(other)] = words else { return Verdict::NotStated };
    let numbered = |words: &BTreeSet<String>| -> BTreeSet<String> {
        words.iter().filter(|word| word.contains(|each: char| each.is_ascii_digit())).cloned().collect()
    };
    let numbers = [numbered(&one), numbered(&other)];
    if one.is_subset(&other) || other.is_subset(&one) {
        Verdict::Same
    } else if numbers.iter().all(|numbers| !numbers.is_empty()) && numbers[0].is_disjoint(&numbers[1]) {
        Verdict::Differs
    } else {
        Verdict::ForPeople
    }
}

/// A characterisation in words.
pub(super) fn method_words(method: Option<&Method>) -> Vec<Word> {
    let Some(method) = method else { return Vec::new() };
    let mut said = vec![Word::chosen("compare-model", "model", &*method.model)];
    said.extend(method.version.as_ref().map(|version| Word::Theirs((***version).to_owned())));
    said.extend(
        horizon(method).map(|years| Word::Ours(Message::new("compare-horizon").with("years", years))),
    );
    said
}

/// What the intensities behind the emissions of a report count; more than one thing where its supplies differ.
pub(super) fn factor_scopes(report: &Report) -> Option<BTreeSet<FactorScope>> {
    let scopes = report.supplies().iter().map(|supply| supply.factor_scope.as_deref().copied());
    scopes.collect::<Option<BTreeSet<_>>>().filter(|scopes| !scopes.is_empty())
}

/// The accounting of electricity in words: the method of the result, and what the intensities count.
pub(super) fn accounting_words(variant: &str, scopes: Option<&BTreeSet<FactorScope>>) -> Vec<Word> {
    let method = (variant != UNSPECIFIED)
        .then(|| Word::chosen("compare-accounting", "method", &serde_json::Value::from(variant)));
    let scopes =
        scopes.into_iter().flatten().map(|scope| Word::chosen("compare-factor-scope", "scope", scope));
    method.into_iter().chain(scopes).collect()
}

/// The key of results whose method their publisher does not state.
const UNSPECIFIED: &str = "unspecified";

/// Whether the electricity in two results of one method was accounted for alike.
pub(super) fn accounting(variant: &str, scopes: [Option<&BTreeSet<FactorScope>>; 2]) -> Verdict {
    let method = if variant == UNSPECIFIED { Verdict::NotStated } else { Verdict::Same };
    Verdict::of_all([method, Verdict::on(scopes)])
}

/// Whether two results are the same statistic of all units.
pub(super) fn statistic(statistics: [Option<Statistic>; 2]) -> Verdict {
    match statistics {
        // Which percentile stands in a note.
        [Some(Statistic::Percentile), Some(Statistic::Percentile)] => Verdict::ForPeople,
        statistics => Verdict::on(statistics),
    }
}

/// Whether a category follows the energy of data centres.
pub(super) fn follows_energy(category: &str) -> bool {
    [
        Impacts::climate_change,
        Impacts::water,
        Impacts::water_scarcity,
        Impacts::primary_energy,
        Impacts::fossil_resources,
    ]
    .contains(&category)
}

/// How the energy of cooling and power distribution is in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Overhead {
    /// The energy of each activity is stated for its facility, or with the effectiveness of its data centre.
    Counted,
    /// Of some of the activities.
    InPart,
}

/// How cooling and power distribution are counted; `None` where no activity says it.
pub(super) fn overhead(report: &Report) -> Option<Overhead> {
    let facility = Some(MeteringBoundary::Facility);
    // Networks and devices of users stand in no data centre.
    let in_centres =
        |stage: Stage| !matches!(stage, Stage::Network | Stage::EndUserDevices | Stage::EndOfLife);
    let activities = report.activities().filter(|activity| in_centres(*activity.stage));
    let counts = activities.map(|activity| {
        let unit = activity.per_unit().map(|unit| &unit.energy);
        let mut energy = activity.energy.iter().chain(unit.into_iter().flatten());
        let centre = report.data_centre_of(activity);
        energy.any(|energy| energy.metering() == facility)
            || centre.is_some_and(|centre| centre.pue.is_some())
    });
    let counts: Vec<bool> = counts.collect();
    let is_any = counts.contains(&true);
    match counts.contains(&false) {
        _ if !is_any => None,
        true => Some(Overhead::InPart),
        false => Some(Overhead::Counted),
    }
}

/// That in words.
pub(super) fn overhead_words(overhead: Option<Overhead>) -> Vec<Word> {
    let key = |overhead| match overhead {
        Overhead::Counted => "compare-overhead-counted",
        Overhead::InPart => "compare-overhead-in-part",
    };
    overhead.into_iter().map(|overhead| Word::Ours(Message::new(key(overhead)))).collect()
}

/// Whether both count it; a part says nothing of the rest.
pub(super) const fn on_overheads(overheads: [Option<Overhead>; 2]) -> Verdict {
    match overheads {
        [Some(Overhead::Counted), Some(Overhead::Counted)] => Verdict::Same,
        _ => Verdict::NotStated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_held_by_what_tells_them_apart() {
        let on = |one, other| on_versions([Some(one), Some(other)]);
        assert_eq!(on("AR6", "IPCC AR6"), Verdict::Same);
        assert_eq!(on("EF 3.1", "3.1"), Verdict::Same);
        assert_eq!(on("IPCC AR5", "IPCC AR6"), Verdict::Differs);
        assert_eq!(on("EF 3.0", "EF 3.1"), Verdict::Differs);
        assert_eq!(on("AR6 of 2021", "AR6 with feedbacks"), Verdict::ForPeople);
        assert_eq!(on_versions([None, Some("AR6")]), Verdict::NotStated);
    }
}
