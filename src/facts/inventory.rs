//! What the inventory states of something, as far as results bear it.

use super::allocated_share::{AllocatedShare, Amount};
use super::sections::{Named, sections};
use super::sited::Sited;
use super::stages::Stages;
use crate::quantity::{Dimension, Interval, Quantity, Step, Term};
use crate::report::{Activity, Report, Section, Total};

/// The sections of the inventory with what results bear of them, gathered once a report.
pub(crate) struct Inventory<'a> {
    /// What results bear of what happens once.
    pub(crate) allocated: AllocatedShare<'a>,
    /// The sections, in the order of the life cycle.
    pub(crate) sections: Vec<Counted<'a>>,
}

/// A section, and which of its activities count.
pub(crate) struct Counted<'a> {
    pub(crate) section: &'a Section,
    /// Its activities, each with its place.
    pub(crate) activities: Vec<Sited<'a>>,
    /// The stages of its activities; the usual ones where it lists none.
    pub(crate) stages: Stages,
    /// The stages of which an activity was observed.
    observed: Stages,
}

impl Counted<'_> {
    /// Whether an activity is left out, since its stage is projected beside what was observed.
    pub(crate) fn passes_over(&self, activity: &Activity) -> bool {
        activity.is_projected() && self.observed.contains(*activity.stage)
    }
}

impl<'a> Inventory<'a> {
    /// Gathers it from a report.
    pub(crate) fn of(report: &'a Report) -> Self {
        let counted = |Named { section, usual, .. }: Named<'a>| {
            let own: Stages = section.activities.iter().map(|activity| *activity.stage).collect();
            let stages = if own.is_empty() { usual.iter().copied().collect() } else { own };
            let observed = section.activities.iter().filter(|activity| !activity.is_projected());
            let observed = observed.map(|activity| *activity.stage).collect();
            let activities = section.activities.iter().map(|activity| Sited::of(report, activity)).collect();
            Counted { section, activities, stages, observed }
        };
        Self { allocated: AllocatedShare::of(report), sections: sections(report).map(counted).collect() }
    }

    /// What activities state of something, as far as a result bears it.
    ///
    /// Where a section has no activity that states it, its total stands in. Of a stage that was observed, what is projected
    /// is left out.
    pub(crate) fn stated<D: Dimension>(
        &self,
        of_activity: impl Fn(&'a Activity) -> Option<Amount<'a, D>>,
        of_total: impl Fn(&'a Total) -> Option<Amount<'a, D>>,
    ) -> Allocated<'a, D> {
        let mut allocated = Allocated::default();
        for counted in &self.sections {
            let mut listed = false;
            for activity in &counted.section.activities {
                let Some(amount) = of_activity(activity) else { continue };
                listed = true;
                if !counted.passes_over(activity) {
                    let stage = Stages::of(*activity.stage);
                    allocated.add(stage, self.allocated.least(stage, Some(activity), amount));
                }
            }
            if !listed && let Some(amount) = counted.section.total.as_ref().and_then(|total| of_total(total))
            {
                allocated.add(counted.stages, self.allocated.least(counted.stages, None, amount));
            }
        }
        allocated
    }

    /// What activities bear of the making of devices, in one category.
    pub(crate) fn embodied<D: Dimension>(
        &self,
        of: impl Fn(&'a Activity) -> Option<&'a Quantity<D>>,
    ) -> Allocated<'a, D> {
        let amount = |activity| {
            let amount: Amount<'a, D> = Box::new(of(activity)?.known()?);
            Some(amount)
        };
        self.stated(amount, |_| None)
    }
}

/// What the inventory states of something, each part with its stages.
pub(crate) struct Allocated<'a, D: Dimension>(Vec<Part<'a, D>>);

/// What one activity states, or a section.
struct Part<'a, D: Dimension> {
    stages: Stages,
    interval: Interval,
    amount: Amount<'a, D>,
}

impl<D: Dimension> Default for Allocated<'_, D> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'a, D: Dimension> Allocated<'a, D> {
    /// Adds what is stated of some stages, where something is.
    pub(crate) fn add(&mut self, stages: Stages, amount: Option<Amount<'a, D>>) {
        self.0.extend(amount.map(|amount| Part { stages, interval: amount.interval(), amount }));
    }

    /// What is stated of some stages; of a section that stands in for its activities only where all of its stages are.
    pub(crate) fn over(&self, stages: Stages) -> Together<'_, 'a, D> {
        Together(self.0.iter().filter(|part| part.stages.is_within(stages)).collect())
    }
}

/// Parts of what the inventory states, as their sum.
pub(crate) struct Together<'t, 'a, D: Dimension>(Vec<&'t Part<'a, D>>);

impl<D: Dimension> Together<'_, '_, D> {
    /// These and others.
    #[must_use]
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<D: Dimension> Term for Together<'_, '_, D> {
    type Dimension = D;

    fn interval(&self) -> Interval {
        self.0.iter().map(|part| part.interval).sum()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        for (place, part) in self.0.iter().enumerate() {
            if place > 0 {
                derivation.push(Step::Sign("+"));
            }
            part.amount.derive(derivation);
        }
    }
}
