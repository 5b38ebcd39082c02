//! Emissions and energy of one thing: of an activity, of one unit of its service, or of all units that were delivered.

use crate::finding::Argument;
use crate::quantity::{Count, Dimension, Energy, Ghg, Interval, Operand};
use crate::report::Emissions;
use crate::rules::prelude::*;

/// A figure, of one unit of service or of all.
#[derive(Clone, Copy)]
pub(super) struct Amount<'a, D: Dimension> {
    figure: FigureTerm<'a, D>,
    /// The units that make it the figure of all, where it is of one and is held against the figure of all.
    units: Option<FigureTerm<'a, Count>>,
}

impl<'a, D: Dimension> Amount<'a, D> {
    /// A figure by itself, or times the units; nothing where nothing is given of it.
    pub(super) fn of(figure: &'a Quantity<D>, units: Option<FigureTerm<'a, Count>>) -> Option<Self> {
        Some(Self { figure: figure.known()?, units })
    }

    /// What it may be.
    pub(super) fn interval(&self) -> Interval {
        let own = self.figure.interval();
        self.units.map_or(own, |units| own * units.interval())
    }

    /// The figure as it is stated.
    pub(super) fn operand(&self) -> Operand {
        self.figure.operand()
    }

    /// The figure as it is stated.
    pub(super) fn quantity(&self) -> &'a Quantity<D> {
        self.figure.quantity()
    }

    /// How it is written in a sentence.
    pub(super) fn written(&self) -> Argument {
        let one = self.quantity();
        Argument::from(match self.units {
            Some(units) => format!("{} × {one}", units.quantity()),
            None => one.to_string(),
        })
    }
}

/// Emissions, and the energy that they are of.
#[derive(Clone, Copy)]
pub(super) struct Together<'a> {
    pub(super) emissions: &'a Emissions,
    of_emissions: Option<FigureTerm<'a, Count>>,
    pub(super) energy: Amount<'a, Energy>,
}

impl<'a> Together<'a> {
    /// The emissions by a method.
    pub(super) fn emitted(&self, figure: &'a Quantity<Ghg>) -> Option<Amount<'a, Ghg>> {
        Amount::of(figure, self.of_emissions)
    }

    /// Where the energy was taken.
    pub(super) fn boundary(&self) -> Option<MeteringBoundary> {
        self.energy.quantity().metering()
    }

    /// Those of an activity: its own, those of one unit, and those of which one is of a unit and the other of all of them.
    pub(super) fn of(activity: &'a Activity) -> Vec<Self> {
        let unit = activity.per_unit();
        let own = (activity.emissions.as_deref(), widest(&activity.energy));
        let of_unit =
            (unit.and_then(|unit| unit.emissions.as_deref()), unit.and_then(|unit| widest(&unit.energy)));
        let delivered = || activity.serving.as_ref()?.delivered.as_ref()?.known();
        // Only means add up to what all units have.
        let is_mean = unit.is_some_and(|unit| unit.statistic.as_deref() == Some(&Statistic::Mean));
        let units = is_mean.then(delivered).flatten();
        let mut all = Vec::new();
        let mut add = |emissions: Option<&'a Emissions>, of_emissions, energy: Option<_>, of_energy| {
            if let (Some(emissions), Some(energy)) =
                (emissions, energy.and_then(|energy| Amount::of(energy, of_energy)))
            {
                all.push(Self { emissions, of_emissions, energy });
            }
        };
        add(own.0, None, own.1, None);
        add(of_unit.0, None, of_unit.1, None);
        if units.is_some() {
            if own.1.is_none() {
                add(own.0, None, of_unit.1, units);
            }
            if of_unit.1.is_none() {
                add(of_unit.0, units, own.1, None);
            }
        }
        all
    }
}

/// The energy that holds most of what there is.
fn widest(energies: &[Quantity<Energy>]) -> Option<&Quantity<Energy>> {
    energies.iter().filter(|figure| !figure.is_withheld()).max_by_key(|figure| figure.metering())
}
