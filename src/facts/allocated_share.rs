//! How much a result bears of what happens once: training, and all development, is shared by whom it serves.

use std::collections::HashMap;

use super::stages::Stages;
use crate::messages::List;
use crate::quantity::{Count, Dimension, FigureTerm, Quantity, Share, Term};
use crate::report::{Activity, Allocation, Model, Report, Stage};

/// An amount, or the part of it that is borne.
pub(crate) type Amount<'a, D> = Box<dyn Term<Dimension = D> + 'a>;

/// The stages that happen once, however much is served, so that a result may bear a share of them.
pub(crate) const ONE_OFF: Stages = Stages::of(Stage::DataPreparation)
    .with(Stages::of(Stage::Experimentation))
    .with(Stages::of(Stage::Training))
    .with(Stages::of(Stage::FineTuning))
    .with(Stages::of(Stage::Evaluation));

/// What the results of a report bear of what happens once.
pub(crate) struct AllocatedShare<'a> {
    /// The share that is inherited of the training of a model, by the id of the model.
    inherited: HashMap<&'a str, &'a Quantity<Share>>,
    /// What allocations leave to this system of its development: of several the least, since each may be of something of
    /// its own. `Err` where a figure of one is not known.
    allocated: Result<Option<Part<'a>>, NotKnown>,
}

/// A figure that is not known.
struct NotKnown;

impl<'a> AllocatedShare<'a> {
    /// What a report says of it.
    pub(crate) fn of(report: &'a Report) -> Self {
        let mut bases = HashMap::new();
        for base in report.system.models.iter().flat_map(|model| &model.derived_from) {
            if let Some(share) = &base.inherited_share {
                bases.entry(base.name.to_ascii_lowercase()).or_insert(share);
            }
        }
        let share_of = |model: &Model| {
            let names = [model.id.as_str(), &model.name].map(str::to_ascii_lowercase);
            names.iter().find_map(|name| bases.get(name).copied())
        };
        let inherited =
            report.system.models.iter().filter_map(|model| Some((model.id.as_str(), share_of(model)?)));
        let inherited = inherited.collect();
        let allocations = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
        let parts = allocations
            .filter(|each| (each.share.is_some() || each.units.is_some()) && is_of_development(each))
            .map(|each| part(report, each).ok_or(NotKnown))
            .collect::<Result<Vec<_>, _>>();
        let least = |parts: Vec<Part<'a>>| {
            parts.into_iter().min_by(|one, other| one.middle().total_cmp(&other.middle()))
        };
        Self { inherited, allocated: parts.map(least) }
    }

    /// What a result bears of an amount of some stages, at least; `None` where that cannot be told.
    pub(crate) fn least<D: Dimension>(
        &self,
        stages: Stages,
        activity: Option<&Activity>,
        amount: Amount<'a, D>,
    ) -> Option<Amount<'a, D>> {
        let Allocated { shares, units } = self.allocated(stages, activity)?;
        let of = |amount: Amount<'a, D>, share: FigureTerm<'a, Share>| -> Amount<'a, D> {
            Box::new(amount.times(share))
        };
        let amount = shares.into_iter().flatten().fold(amount, of);
        Some(match units {
            Some((delivered, units)) => Box::new(amount.times(delivered).per(units)),
            None => amount,
        })
    }

    /// The factors by which a result bears less than all of some stages, at least; `None` where one is not known.
    pub(crate) fn allocated(&self, stages: Stages, activity: Option<&Activity>) -> Option<Allocated<'a>> {
        if !stages.meets(ONE_OFF) {
            return Some(Allocated::default());
        }
        // 0005: an inherited share is of the training of the base, and of no other model.
        let model = activity.and_then(|activity| activity.model.as_deref());
        let share = match model.and_then(|model| self.inherited.get(model.as_str()).copied()) {
            // One of more than the whole is the whole.
            Some(share) => Some(share.known()?).filter(|share| share.interval().low() < 1.0),
            None => None,
        };
        let least = self.allocated.as_ref().ok()?.as_ref();
        let allocated = least.and_then(|least| least.share);
        Some(Allocated { shares: [share, allocated], units: least.and_then(|least| least.units) })
    }
}

/// The factors by which a result bears less than all of something; without any it bears all.
#[derive(Default)]
pub(crate) struct Allocated<'a> {
    /// The share that is inherited, and the one that is allocated.
    pub(crate) shares: [Option<FigureTerm<'a, Share>>; 2],
    /// The units delivered, and those that it is spread over.
    pub(crate) units: Option<(FigureTerm<'a, Count>, FigureTerm<'a, Count>)>,
}

/// The part of something that an allocation leaves to this system; nothing stands for the whole.
struct Part<'a> {
    share: Option<FigureTerm<'a, Share>>,
    /// The units delivered, and those that it is spread over.
    units: Option<(FigureTerm<'a, Count>, FigureTerm<'a, Count>)>,
}

impl Part<'_> {
    fn middle(&self) -> f64 {
        let share = self.share.map_or(1.0, |share| share.interval().middle());
        self.units.map_or(share, |(delivered, units)| share * (delivered.per(units)).interval().middle())
    }
}

/// The part that an allocation leaves to this system; `None` where a figure of it is not known.
fn part<'a>(report: &'a Report, allocation: &'a Allocation) -> Option<Part<'a>> {
    let share = match &allocation.share {
        Some(share) => Some(share.known()?).filter(|share| share.interval().low() < 1.0),
        None => None,
    };
    let units = match &allocation.units {
        Some(units) => Some((report.functional_unit()?.delivered.as_ref()?.known()?, units.known()?)),
        None => None,
    };
    // More units than were planned for bear the whole, and no more.
    let units = units.filter(|(delivered, units)| !units.interval().is_below(delivered.interval()));
    Some(Part { share, units })
}

/// Whether a report says what is borne of its development.
pub(crate) fn is_allocated(report: &Report) -> bool {
    let mut allocations = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
    allocations.any(|each| (each.share.is_some() || each.units.is_some()) && is_of_development(each))
}

/// Whether an allocation is of training, of a model or of development, not of hardware or a site.
pub(crate) fn is_of_development(allocation: &Allocation) -> bool {
    let subject = allocation.subject.to_lowercase();
    let developed = List::Developed.entries();
    subject.split(|each: char| !each.is_alphanumeric()).any(|word| developed.has_word(word))
}
