//! How a result was come by: its characterisation, the accounting of its electricity, its statistic, and the energy around
//! the computing equipment.

use std::collections::BTreeSet;

use super::edition;
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
        if !is_versioned && versions == [None, None] { Verdict::Same } else { edition::verdict(versions) };
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

/// A characterisation in words.
pub(super) fn method_words(method: Option<&Method>) -> Vec<Word> {
    let Some(method) = method else { return Vec::new() };
    let mut said = vec![Word::chosen("compare-model", "model", &*method.model)];
    said.extend(method.version.as_ref().map(|version| Word::Theirs((***version).to_owned())));
    said.extend(horizon(method).map(|years| {
        let is_stated = method.horizon_years.is_some();
        let key = if is_stated { "compare-horizon" } else { "compare-horizon-unstated" };
        Word::Ours(Message::new(key).with("years", years))
    }));
    said
}

/// What the intensities behind the emissions of a report count; more than one thing where its supplies differ.
#[derive(Debug, Clone)]
pub(super) struct Intensities {
    /// What of the supply; `None` where one does not say it.
    scopes: Option<BTreeSet<FactorScope>>,
    /// Whether what is lost in the grid is in them; of a supply that does not say it `None`.
    losses: BTreeSet<Option<bool>>,
}

impl Intensities {
    /// Those of a report.
    pub(super) fn of(report: &Report) -> Self {
        let scopes = report.supplies().iter().map(|supply| supply.factor_scope.as_deref().copied());
        let losses = report.supplies().iter().map(|supply| supply.includes_grid_losses.as_deref().copied());
        Self {
            scopes: scopes.collect::<Option<BTreeSet<_>>>().filter(|scopes| !scopes.is_empty()),
            losses: losses.collect(),
        }
    }

    fn verdict([one, other]: [&Self; 2]) -> Verdict {
        let known = |own: &Self| (!own.losses.contains(&None)).then(|| own.losses.clone());
        let is_stated = [one, other].map(|own| own.losses.iter().any(Option::is_some));
        let losses = Verdict::where_stated(is_stated, Verdict::on([one, other].map(known)));
        let scopes = Verdict::on([one.scopes.as_ref(), other.scopes.as_ref()]);
        Verdict::of_all(losses.into_iter().chain([scopes]))
    }
}

/// The accounting of electricity in words: the method of the result, and what the intensities count.
pub(super) fn accounting_words(variant: &str, intensities: &Intensities) -> Vec<Word> {
    let method = (variant != UNSPECIFIED)
        .then(|| Word::chosen("compare-accounting", "method", &serde_json::Value::from(variant)));
    let scopes = intensities.scopes.iter().flatten();
    let scopes = scopes.map(|scope| Word::chosen("compare-factor-scope", "scope", scope));
    let losses = intensities.losses.iter().flatten();
    let losses = losses.map(|is_in| {
        Word::Ours(Message::new(if *is_in { "compare-grid-losses" } else { "compare-no-grid-losses" }))
    });
    method.into_iter().chain(scopes).chain(losses).collect()
}

/// The key of results whose method their publisher does not state.
const UNSPECIFIED: &str = "unspecified";

/// Whether the electricity in two results of one method was accounted for alike.
pub(super) fn accounting(variant: &str, intensities: [&Intensities; 2]) -> Verdict {
    let method = if variant == UNSPECIFIED { Verdict::NotStated } else { Verdict::Same };
    Verdict::of_all([method, Intensities::verdict(intensities)])
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
pub(super) fn overhead_words(overhead: Option<Overhead>, categories: &BTreeSet<u32>) -> Vec<Word> {
    let key = |overhead| match overhead {
        Overhead::Counted => "compare-overhead-counted",
        Overhead::InPart => "compare-overhead-in-part",
    };
    let categories = categories
        .iter()
        .map(|category| Word::Ours(Message::new("compare-pue-category").with("category", *category)));
    overhead.into_iter().map(|overhead| Word::Ours(Message::new(key(overhead)))).chain(categories).collect()
}

/// Where the IT energy in each PUE is metered (ISO/IEC 30134-2).
pub(super) fn pue_categories(report: &Report) -> BTreeSet<u32> {
    let used = report.data_centres().iter().filter_map(|centre| centre.pue.as_ref()?.category.as_ref());
    used.map(|category| ***category).collect()
}

/// Whether both count it; a part says nothing of the rest, and what a PUE of another category says of it is for people.
pub(super) fn on_overheads(overheads: [Option<Overhead>; 2], categories: [&BTreeSet<u32>; 2]) -> Verdict {
    match overheads {
        [Some(Overhead::Counted), Some(Overhead::Counted)] => Verdict::on_details(categories),
        _ => Verdict::NotStated,
    }
}
