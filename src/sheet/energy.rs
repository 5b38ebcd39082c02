//! Energy: how much lies around the accelerators, from the chip to the facility, and the emissions of it.

use super::figure::{Computed, Figure, Value};
use super::inventory::called;
use super::proof::Proof;
use crate::document::Located;
use crate::quantity::{Energy, Ghg, Interval, MeteringBoundary, Quantity};
use crate::report::{Activity, Emissions, Report, Section, Stage};

/// The energy of all facilities.
pub(super) struct Facility {
    /// Over all activities; absent where one of them does not state it.
    pub(super) total: Value,
    /// Per unit of service and the stage that serves, where one activity serves.
    pub(super) per_unit: Option<(Stage, Figure)>,
    /// The stages of the activities.
    pub(super) stages: Vec<Stage>,
}

/// Energy from the chip to the facility, of an activity or of several that were taken at the same places.
#[derive(Debug, Clone)]
pub struct Around {
    /// Of what.
    pub of: AroundOf,
    /// The energy at each boundary, each holding the ones before it: accelerators, servers, all IT, facility.
    pub nested: [Value; 4],
    /// Energy of which nobody says where it was taken.
    pub unplaced: Value,
    /// Emissions by the intensity of the grid.
    pub emissions: Value,
    /// The intensity, where all have the same.
    pub intensity: Option<Figure>,
}

/// Of what energy is told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AroundOf {
    /// One activity, by its name.
    Activity(String),
    /// One unit of service of an activity.
    Unit(String),
    /// Several activities, of these stages.
    Stages(Vec<Stage>),
}

/// The boundaries, the innermost first.
pub const BOUNDARIES: [MeteringBoundary; 4] = [
    MeteringBoundary::Accelerator,
    MeteringBoundary::Server,
    MeteringBoundary::It,
    MeteringBoundary::Facility,
];

/// The figure that was taken at a boundary.
fn taken_at(energy: &[Quantity<Energy>], boundary: Option<MeteringBoundary>) -> Option<&Quantity<Energy>> {
    energy.iter().find(|figure| figure.metering() == boundary)
}

/// The sum of some figures; absent where one of them is, or has no value.
fn sum(figures: Option<Vec<Figure>>) -> Value {
    let figures = figures.unwrap_or_default();
    match figures.as_slice() {
        [] => Value::Absent,
        [one] => Value::Figure(one.clone()),
        _ => {
            let each: Option<Vec<Interval>> = figures.iter().map(|figure| figure.canonical).collect();
            let sum = each.and_then(|each| Computed::new(each.into_iter().sum(), figures.clone(), None, 1.0));
            sum.map_or(Value::Absent, Value::Computed)
        }
    }
}

/// The energy of the facilities in which the model is made and used.
pub(super) fn facility(report: &Report, proof: &Proof) -> Facility {
    let facility = Some(MeteringBoundary::Facility);
    let sections = report.inventory.iter().flat_map(|inventory| [&inventory.training, &inventory.inference]);
    let sections: Vec<&Section> = sections.flatten().map(|section| &**section).collect();
    let activities = sections.iter().flat_map(|section| &section.activities);
    let stages = stages(activities.clone().map(|activity| &**activity));
    let of = |section: &&Section| -> Option<Vec<Figure>> {
        let whole = section.total.as_ref().and_then(|total| taken_at(&total.energy, facility));
        if let Some(whole) = whole {
            return Some(vec![Figure::of(whole, proof)]);
        }
        let each = section.activities.iter().map(|activity| taken_at(&activity.energy, facility));
        each.map(|figure| figure.map(|figure| Figure::of(figure, proof))).collect()
    };
    // 0015: a sum over those that do state it would look like the whole.
    let figures: Option<Vec<_>> = sections.iter().map(of).collect();
    let total = sum(figures.map(|figures| figures.into_iter().flatten().collect()));
    let mut units = activities.filter_map(|activity| Some((*activity.stage, activity.per_unit()?)));
    let one = units.next().filter(|_| units.next().is_none());
    let per_unit =
        one.and_then(|(stage, unit)| Some((stage, Figure::of(taken_at(&unit.energy, facility)?, proof))));
    Facility { total, per_unit, stages }
}

fn stages<'a>(activities: impl Iterator<Item = &'a Activity>) -> Vec<Stage> {
    let mut stages: Vec<_> = activities.map(|activity| *activity.stage).collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// Energy from the chip to the facility: of each section as one where its activities were taken at the same places, else
/// of each activity.
pub(super) fn around(report: &Report, proof: &Proof) -> Vec<Around> {
    let mut all = Vec::new();
    for section in report.sections() {
        let with_energy: Vec<&Activity> = section
            .activities
            .iter()
            .map(|activity| &**activity)
            .filter(|activity| !activity.energy.is_empty())
            .collect();
        let places = |activity: &&Activity| {
            let mut places: Vec<_> = activity.energy.iter().map(Quantity::metering).collect();
            places.sort_unstable();
            places
        };
        let alike = with_energy.windows(2).all(|pair| match pair {
            [one, other] => places(one) == places(other),
            _ => true,
        });
        match with_energy.as_slice() {
            [] => {}
            [one] => all.push(of_activities(report, &[*one], AroundOf::Activity(called(one)), proof)),
            several if alike => {
                let of = AroundOf::Stages(stages(several.iter().copied()));
                all.push(of_activities(report, several, of, proof));
            }
            several => all.extend(
                several
                    .iter()
                    .map(|one| of_activities(report, &[*one], AroundOf::Activity(called(one)), proof)),
            ),
        }
        for activity in section.activities.iter().filter(|activity| activity.energy.is_empty()) {
            if let Some(unit) = activity.per_unit().filter(|unit| !unit.energy.is_empty()) {
                let emissions = [unit.emissions.as_deref()];
                let of = AroundOf::Unit(called(activity));
                all.push(Around::of(
                    of,
                    &[unit.energy.as_slice()],
                    &emissions,
                    report,
                    &[&**activity],
                    proof,
                ));
            }
        }
    }
    all
}

fn of_activities(report: &Report, activities: &[&Activity], of: AroundOf, proof: &Proof) -> Around {
    let energies: Vec<_> = activities.iter().map(|activity| activity.energy.as_slice()).collect();
    let emissions: Vec<_> = activities.iter().map(|activity| activity.emissions.as_deref()).collect();
    Around::of(of, &energies, &emissions, report, activities, proof)
}

impl Around {
    fn of(
        of: AroundOf,
        energies: &[&[Quantity<Energy>]],
        emissions: &[Option<&Emissions>],
        report: &Report,
        activities: &[&Activity],
        proof: &Proof,
    ) -> Self {
        let at = |boundary: Option<MeteringBoundary>| {
            let each = energies.iter().map(|energy| taken_at(energy, boundary));
            sum(each.map(|figure| figure.map(|figure| Figure::of(figure, proof))).collect())
        };
        let location = |emissions: Option<&Emissions>| -> Option<Figure> {
            let figure: &Quantity<Ghg> = emissions?.location_based.as_ref()?;
            Some(Figure::of(figure, proof))
        };
        let mut supplies = activities.iter().map(|activity| report.electricity_of(activity));
        let first = supplies.next().flatten();
        let is_same = supplies.all(|supply| supply.map(Located::node) == first.map(Located::node));
        let intensity = first.filter(|_| is_same).and_then(|supply| supply.location_based.as_ref());
        Self {
            of,
            nested: BOUNDARIES.map(|boundary| at(Some(boundary))),
            unplaced: at(None),
            emissions: sum(emissions.iter().copied().map(location).collect()),
            intensity: intensity.map(|figure| Figure::of(figure, proof)),
        }
    }
}

impl Value {
    /// The values, in the unit that is computed in.
    pub fn canonical(&self) -> Option<Interval> {
        match self {
            Self::Figure(figure) => figure.canonical,
            Self::Computed(computed) => {
                let dimension = computed.of.first()?.dimension;
                crate::quantity::to_canonical(dimension, computed.unit, computed.interval)
            }
            Self::Absent => None,
        }
    }
}
