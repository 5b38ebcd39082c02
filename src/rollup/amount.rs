//! What a report states of its own development: the section of training, without anything that is inherited.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Located;
use crate::quantity::{
    Basis, Dimension, Energy, EnergyUnit, Ghg, GhgUnit, Interval, MeteringBoundary, Quantity, Water,
    WaterUnit,
};
use crate::report::{Activity, Emissions, Report, WaterUse};

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Aspect {
    /// Energy.
    Energy,
    /// Greenhouse gases by the location-based method.
    LocationBased,
    /// Greenhouse gases by the market-based method.
    MarketBased,
    /// Greenhouse gases by a method that is not stated.
    Unspecified,
    /// Water consumed.
    Water,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Energy, Self::LocationBased, Self::MarketBased, Self::Unspecified, Self::Water];

    /// Its word in the output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::LocationBased => "locationBased",
            Self::MarketBased => "marketBased",
            Self::Unspecified => "unspecified",
            Self::Water => "water",
        }
    }

    /// The unit that it is added up in.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Energy => EnergyUnit::KilowattHour.key(),
            Self::LocationBased | Self::MarketBased | Self::Unspecified => GhgUnit::Kilogram.key(),
            Self::Water => WaterUnit::Litre.key(),
        }
    }
}

/// What a report states of one aspect.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// From the least to the most that it may be.
    pub interval: Interval,
    /// The same by how the figures were come by; `None` where that is not stated.
    pub by_basis: BTreeMap<Option<&'static str>, Interval>,
    /// Where energies were taken; `None` where that is not stated.
    pub boundaries: BTreeSet<Option<&'static str>>,
    /// Whether activities of it state nothing.
    pub is_part: bool,
}

impl Amount {
    fn of(
        interval: Interval,
        basis: Option<Basis>,
        boundary: Option<MeteringBoundary>,
        is_energy: bool,
    ) -> Self {
        let boundary = boundary.map(MeteringBoundary::key);
        Self {
            interval,
            by_basis: BTreeMap::from([(basis.map(Basis::key), interval)]),
            boundaries: if is_energy { BTreeSet::from([boundary]) } else { BTreeSet::new() },
            is_part: false,
        }
    }

    /// Adds another.
    pub(super) fn add(&mut self, other: &Self) {
        self.interval = self.interval + other.interval;
        for (basis, interval) in &other.by_basis {
            let sum = self.by_basis.get(basis).map_or(*interval, |own| *own + *interval);
            self.by_basis.insert(*basis, sum);
        }
        self.boundaries.extend(&other.boundaries);
        self.is_part |= other.is_part;
    }

    /// The sum of several; `None` of none.
    pub(super) fn sum<'a>(all: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        all.into_iter().fold(None, |sum: Option<Self>, each| match sum {
            None => Some(each.clone()),
            Some(mut sum) => {
                sum.add(each);
                Some(sum)
            }
        })
    }
}

/// A figure in a unit.
fn in_unit<D: Dimension>(
    figure: &Quantity<D>,
    unit: D::Unit,
    boundary: Option<MeteringBoundary>,
) -> Option<Amount> {
    use crate::quantity::Unit as _;
    let interval = unit.in_unit(figure.interval()?);
    let is_energy = D::KEY == Energy::KEY;
    Some(Amount::of(interval, figure.basis.as_deref().copied(), boundary, is_energy))
}

/// The energy of a boundary, or of the widest that there is.
fn energy(all: &[Quantity<Energy>], of: Option<MeteringBoundary>) -> Option<Amount> {
    let of_wanted = all.iter().filter(|energy| of.is_none_or(|boundary| energy.metering() == Some(boundary)));
    let widest = of_wanted.max_by_key(|energy| energy.metering())?;
    in_unit(widest, EnergyUnit::KilowattHour, widest.metering())
}

fn emitted(emissions: Option<&Emissions>, aspect: Aspect) -> Option<Amount> {
    let emissions = emissions?;
    let figure = match aspect {
        Aspect::LocationBased => &emissions.location_based,
        Aspect::MarketBased => &emissions.market_based,
        Aspect::Unspecified => &emissions.unspecified,
        Aspect::Energy | Aspect::Water => &None,
    };
    let figure: &Quantity<Ghg> = figure.as_ref()?;
    in_unit(figure, GhgUnit::Kilogram, None)
}

/// Water consumed: all of it, or on site and off site together.
fn consumed(water: Option<&WaterUse>) -> Option<Amount> {
    let volumes = water?.consumption.as_deref()?;
    let litres = |figure: &Option<Quantity<Water>>| in_unit(figure.as_ref()?, WaterUnit::Litre, None);
    litres(&volumes.total)
        .or_else(|| Amount::sum([litres(&volumes.on_site)?, litres(&volumes.off_site)?].iter()))
}

/// What an activity states.
fn of_activity(activity: &Activity, aspect: Aspect, boundary: Option<MeteringBoundary>) -> Option<Amount> {
    match aspect {
        Aspect::Energy => energy(&activity.energy, boundary),
        Aspect::Water => consumed(activity.water.as_deref()),
        _ => emitted(activity.emissions.as_deref(), aspect),
    }
}

/// What a report states of its own development, without the activities that are counted elsewhere.
// 0024: the inventory is a report's own, its results may hold a share of what others trained.
pub(super) fn of(report: &Report, aspect: Aspect, elsewhere: &BTreeSet<&str>) -> Option<Amount> {
    let section = report.inventory.as_deref()?.training.as_deref()?;
    let counted: Vec<&Located<Activity>> =
        section.activities.iter().filter(|activity| !elsewhere.contains(activity.id.as_str())).collect();
    let is_whole = counted.len() == section.activities.len();
    if let Some(total) = section.total.as_deref().filter(|_| is_whole) {
        let stated = match aspect {
            Aspect::Energy => energy(&total.energy, None),
            Aspect::Water => consumed(total.water.as_ref()),
            _ => emitted(total.emissions.as_ref(), aspect),
        };
        if stated.is_some() {
            return stated;
        }
    }
    // Energies of one boundary, where each activity has one, are added before others.
    let widest_first = [
        MeteringBoundary::Facility,
        MeteringBoundary::It,
        MeteringBoundary::Server,
        MeteringBoundary::Accelerator,
    ];
    let common = widest_first.into_iter().find(|boundary| {
        aspect == Aspect::Energy
            && !counted.is_empty()
            && counted
                .iter()
                .all(|activity| activity.energy.iter().any(|energy| energy.metering() == Some(*boundary)))
    });
    let all: Vec<Option<Amount>> =
        counted.iter().map(|activity| of_activity(activity, aspect, common)).collect();
    let stated: Vec<&Amount> = all.iter().flatten().collect();
    let mut sum = Amount::sum(stated.iter().copied())?;
    sum.is_part = stated.len() < all.len();
    Some(sum)
}
