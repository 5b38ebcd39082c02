//! The results of all impact categories, seen alike.

use std::collections::BTreeSet;

use super::told;
use crate::document::{Located, NodeId};
use crate::quantity::{self, Contradiction, Count};
use crate::quantity::{Dimension, FigureTerm, Interval, Qualifier, Quantity, Share, Sum, Term};
use crate::report::{Contribution, ImpactResult, Impacts, Method, Report, Stage, Statistic, WaterImpact};

/// One result, without its dimension.
pub(crate) struct View<'a> {
    /// The key of its category.
    pub(crate) category: &'static str,
    /// Where it stands.
    pub(crate) node: NodeId,
    /// How it was characterised.
    pub(crate) method: Option<&'a Located<Method>>,
    /// The stages in the total, where they are named.
    pub(crate) covers: &'a [Located<Stage>],
    /// The stages of each sub-total.
    pub(crate) subtotals: Vec<&'a [Located<Stage>]>,
    /// What contributes.
    pub(crate) parts: Vec<Part<'a>>,
    /// The statistic of the figure per functional unit, where there is such a figure.
    pub(crate) statistic: Option<(NodeId, Option<&'a Located<Statistic>>)>,
    /// Whether a figure per functional unit covers what the total covers.
    pub(crate) same_stages: bool,
    /// Whether the total, or the figure per functional unit where there is no total, says how uncertain it is; one that
    /// is withheld cannot.
    pub(crate) uncertain: bool,
    /// What of it tells something.
    pub(crate) told: Told,
    /// The bounds of the total, where they are too far apart to tell something.
    pub(crate) wide: Option<NodeId>,
    /// The total, where it is a bound alone.
    pub(crate) bound: Option<NodeId>,
    /// Whether there is a total.
    pub(crate) has_total: bool,
    /// The stages of the figure per functional unit, where they are named: its own, else those of the total.
    pub(crate) unit_covers: Vec<Stage>,
    /// The total, where nothing is given of it.
    pub(crate) withheld: Option<NodeId>,
    /// The result with its dimension, for what must be computed.
    result: &'a dyn AnyResult,
}

/// What of a result tells something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// The total, or the figure per functional unit.
    Whole,
    /// A contribution alone.
    Part,
    /// No figure.
    Nothing,
}

/// A stated amount of a result, without its dimension.
pub(crate) struct Amount {
    /// Where its number stands.
    pub(crate) node: NodeId,
    /// Whether it is a part of the total.
    pub(crate) is_part: bool,
    /// On which side of zero it lies.
    pub(crate) sign: Sign,
    /// Whether a note or a name says what it is.
    pub(crate) explained: bool,
    /// Whether it was measured.
    pub(crate) measured: bool,
}

/// On which side of zero a figure lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Below, whatever its rounding.
    Negative,
    /// Zero as written.
    Zero,
    /// Above, or not surely below.
    Positive,
}

/// A contribution, without its dimension.
pub(crate) struct Part<'a> {
    /// The stages it belongs to.
    pub(crate) stages: &'a [Located<Stage>],
    /// Its share.
    pub(crate) share: Option<&'a Quantity<Share>>,
    /// Whether its amount is given.
    pub(crate) has_amount: bool,
    /// Whether its amount or share tells something.
    pub(crate) tells: bool,
    /// Whether it counts something: an amount or a share that is not zero, or that is withheld.
    pub(crate) counts: bool,
}

/// A figure per functional unit, times the number of them, held against the total.
pub(crate) struct Scaled {
    /// Whether they agree.
    pub(crate) agrees: bool,
    /// How sharp the two are together, as a factor.
    pub(crate) spread: f64,
}

/// What looks at each result with its dimension.
pub(crate) trait EachResult<'a> {
    /// Looks at a result of a category.
    fn result<D: Dimension>(
        &mut self,
        category: &'static str,
        method: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    );
}

/// Looks at every result of every category, in the order of the chapter.
pub(crate) fn each<'a>(report: &'a Report, looks: &mut impl EachResult<'a>) {
    let Some(impacts) = report.impacts.as_deref() else { return };
    // Every field by name: a category that is forgotten here does not compile.
    macro_rules! each {
        ($($field:ident),+ $(,)?) => {
            let Impacts { climate_change, water, $($field),+, single_score: _ } = &**impacts;
            if let Some(climate) = climate_change {
                let method = climate.method.as_ref();
                for result in climate.results() {
                    looks.result(Impacts::climate_change, method, result);
                }
            }
            if let Some(water) = water {
                let WaterImpact { method, consumption, withdrawal, unspecified } = &***water;
                for result in [consumption, withdrawal, unspecified].into_iter().flatten() {
                    looks.result(Impacts::water, method.as_ref(), result);
                }
            }
            $(
                if let Some(assessment) = $field {
                    looks.result(Impacts::$field, assessment.method.as_ref(), &assessment.result);
                }
            )+
        };
    }
    each!(
        water_scarcity,
        minerals_and_metals,
        fossil_resources,
        primary_energy,
        land_use,
        biodiversity,
        waste,
        acidification,
        ozone_depletion,
        human_toxicity_cancer,
        human_toxicity_non_cancer,
        freshwater_ecotoxicity,
        particulate_matter,
        ionising_radiation,
        photochemical_ozone_formation,
        terrestrial_eutrophication,
        freshwater_eutrophication,
        marine_eutrophication,
    );
}

/// Every result of every category, in the order of the chapter.
pub(super) fn of(report: &Report) -> Vec<View<'_>> {
    let mut views = Views(Vec::new());
    each(report, &mut views);
    views.0
}

struct Views<'a>(Vec<View<'a>>);

impl<'a> EachResult<'a> for Views<'a> {
    fn result<D: Dimension>(
        &mut self,
        category: &'static str,
        method: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    ) {
        self.0.push(view(category, method, result));
    }
}

/// Whether contributions name every stage that a total covers, so that they ought to make the whole of it.
pub(crate) fn names_all<D: Dimension>(report: &Report, result: &ImpactResult<D>) -> bool {
    let boundary = report.boundary();
    let covered: Vec<Stage> = if result.covers.is_empty() {
        boundary.map(|boundary| boundary.covered().collect()).unwrap_or_default()
    } else {
        result.covers.iter().map(|stage| **stage).collect()
    };
    let named = |stage: &Stage| {
        result.contributions.iter().any(|part| part.stages.iter().any(|each| **each == *stage))
    };
    !covered.is_empty() && covered.iter().all(named)
}

/// Whether a figure per functional unit covers what the total covers.
pub(crate) fn covers_alike<D: Dimension>(result: &ImpactResult<D>) -> bool {
    let sorted = |stages: &[Located<Stage>]| stages.iter().map(|stage| **stage).collect::<BTreeSet<_>>();
    let own = result.per_functional_unit.as_ref().map(|unit| sorted(&unit.covers)).unwrap_or_default();
    own.is_empty() || sorted(&result.covers) == own
}

/// What can be computed of a result without knowing its dimension.
trait AnyResult {
    fn is_sum(&self) -> Option<bool>;
    fn scaled(&self, delivered: FigureTerm<'_, Count>) -> Option<Scaled>;
    fn allocated(&self, stages: &[Stage], units: FigureTerm<'_, Count>) -> Option<Contradiction>;
    fn amounts(&self) -> Vec<Amount>;
    fn rest(&self) -> Option<(NodeId, Interval)>;
}

impl<D: Dimension> AnyResult for ImpactResult<D> {
    fn is_sum(&self) -> Option<bool> {
        let amounts =
            self.contributions.iter().filter_map(|part| Some(part.amount.as_ref()?.known()?.printed()));
        let sum = Sum(amounts.collect());
        let total = self.total.as_ref()?.known().filter(|_| !sum.0.is_empty())?.printed();
        Some(total.contradicts(&sum, &[]).is_none())
    }

    fn scaled(&self, delivered: FigureTerm<'_, Count>) -> Option<Scaled> {
        let each = self.per_functional_unit.as_ref()?.amount.known()?.printed();
        let product = each.times(delivered.printed());
        let total = self.total.as_ref()?.known()?.printed();
        let spread = product.interval().spread() * total.interval().spread();
        Some(Scaled { agrees: total.contradicts(&product, &[]).is_none(), spread })
    }

    fn allocated(&self, stages: &[Stage], units: FigureTerm<'_, Count>) -> Option<Contradiction> {
        let of = |part: &&Located<Contribution<D>>| part.stages.iter().all(|each| stages.contains(each));
        let parts = self.contributions.iter().filter(of);
        let sum = Sum(parts.filter_map(|part| part.amount.as_ref()?.known()).collect());
        let unit = self.per_functional_unit.as_ref()?;
        let each = unit.amount.known().filter(|_| !sum.0.is_empty())?;
        each.falls_short_of(&sum.per(units), &[])
    }

    fn amounts(&self) -> Vec<Amount> {
        amounts(self)
    }

    fn rest(&self) -> Option<(NodeId, Interval)> {
        rest(self)
    }
}

fn view<'a, D: Dimension>(
    category: &'static str,
    method: Option<&'a Located<Method>>,
    result: &'a Located<ImpactResult<D>>,
) -> View<'a> {
    let unit = result.per_functional_unit.as_ref();
    let total_tells = result.total.as_ref().is_some_and(told::is_told)
        || unit.is_some_and(|unit| told::is_told(&unit.amount));
    let told = match (total_tells, told::any(result)) {
        (true, _) => Told::Whole,
        (false, true) => Told::Part,
        (false, false) => Told::Nothing,
    };
    View {
        category,
        node: result.node(),
        method,
        covers: &result.covers,
        subtotals: result.subtotals.iter().map(|sum| &*sum.covers).collect(),
        parts: result
            .contributions
            .iter()
            .map(|part| Part {
                stages: &part.stages,
                share: part.share.as_ref(),
                has_amount: part.amount.as_ref().is_some_and(|amount| amount.known().is_some()),
                tells: part.amount.as_ref().is_some_and(told::is_told)
                    || part.share.as_ref().is_some_and(told::is_told),
                counts: part.amount.as_ref().is_some_and(is_something)
                    || part.share.as_ref().is_some_and(is_something),
            })
            .collect(),
        statistic: unit.map(|unit| (unit.node(), unit.statistic.as_ref())),
        same_stages: covers_alike(result),
        uncertain: result.total.as_ref().or(unit.map(|unit| &unit.amount)).is_some_and(|figure| {
            // Nothing is no more or less than nothing.
            let zero = figure.written().is_some_and(|written| written.value() == 0.0);
            // A bound says itself how far the figure may lie.
            let bound = matches!(figure.qualifier.as_deref(), Some(Qualifier::AtMost | Qualifier::AtLeast));
            figure.uncertainty.is_some() || figure.is_withheld() || zero || bound
        }),
        told,
        wide: wide(result),
        bound: bound(result),
        has_total: result.total.is_some(),
        unit_covers: {
            let own = unit.map_or(&[][..], |unit| &unit.covers);
            let named = if own.is_empty() { &result.covers } else { own };
            named.iter().map(|stage| **stage).collect()
        },
        withheld: result
            .total
            .as_ref()
            .filter(|total| total.is_withheld() && total.known().is_none())
            .map(Quantity::node),
        result: &**result,
    }
}

/// The share of a total that its contributions leave, each by its amount or its share.
fn rest<D: Dimension>(result: &ImpactResult<D>) -> Option<(NodeId, Interval)> {
    let total = result.total.as_ref()?.known().filter(|total| total.interval().low() > 0.0)?;
    let part = |part: &Contribution<D>| {
        let amount = part.amount.as_ref().and_then(Quantity::known);
        let amount = amount.map(|amount| amount.interval() / total.interval());
        amount.or_else(|| Some(part.share.as_ref()?.known()?.interval()))
    };
    let parts: Option<Vec<_>> = result.contributions.iter().map(|each| part(each)).collect();
    let parts = parts.filter(|parts| !parts.is_empty())?;
    Some((total.quantity().value_node(), Interval::exactly(1.0) - parts.into_iter().sum()))
}

/// The bounds of a total that is withheld, where they tell nothing.
fn wide<D: Dimension>(result: &ImpactResult<D>) -> Option<NodeId> {
    let total = result.total.as_ref().filter(|total| !told::is_told(total))?;
    let quantity::Amount::Withheld(withheld) = &total.amount else { return None };
    Some(withheld.bounds.as_ref()?.low.node())
}

fn bound<D: Dimension>(result: &ImpactResult<D>) -> Option<NodeId> {
    let total = result.total.as_ref()?;
    let is_bound = total.qualifier.as_deref().copied().is_some_and(Qualifier::is_bound);
    is_bound.then(|| total.value_node())
}

/// Whether a figure is of something: not zero as written, or withheld.
fn is_something<D: Dimension>(figure: &Quantity<D>) -> bool {
    figure.written().is_none_or(|written| written.value() != 0.0)
}

fn amounts<D: Dimension>(result: &ImpactResult<D>) -> Vec<Amount> {
    let amount = |figure: &Quantity<D>, is_part, named: bool| {
        let written = figure.written()?;
        let below = figure.interval().is_some_and(|interval| interval.high() < 0.0);
        let sign = match written.value() {
            0.0 => Sign::Zero,
            _ if below => Sign::Negative,
            _ => Sign::Positive,
        };
        Some(Amount {
            node: written.node(),
            is_part,
            sign,
            explained: named || figure.is_noted(),
            measured: figure.basis.as_ref().is_some_and(|basis| basis.is_primary()),
        })
    };
    let total = result.total.as_ref().and_then(|total| amount(total, false, false));
    let each = result.per_functional_unit.as_ref().and_then(|unit| amount(&unit.amount, false, false));
    let parts = result.contributions.iter().filter_map(|part| {
        let named = part.name.as_ref().is_some_and(|name| !name.trim().is_empty());
        amount(part.amount.as_ref()?, true, named)
    });
    total.into_iter().chain(each).chain(parts).collect()
}

impl View<'_> {
    /// Whether the total is the sum of the contributions; `None` where one of the two is not given.
    pub(crate) fn is_sum(&self) -> Option<bool> {
        self.result.is_sum()
    }

    /// Compares figure per functional unit, times a number of them, and total; `None` where one is not given.
    pub(crate) fn scaled(&self, delivered: FigureTerm<'_, Count>) -> Option<Scaled> {
        self.result.scaled(delivered)
    }

    /// Holds what a figure per functional unit must bear of the stages against it.
    pub(crate) fn allocated(&self, stages: &[Stage], units: FigureTerm<'_, Count>) -> Option<Contradiction> {
        self.result.allocated(stages, units)
    }

    /// Total, figure per functional unit and amounts of contributions, as far as they are stated.
    pub(crate) fn amounts(&self) -> Vec<Amount> {
        self.result.amounts()
    }

    /// Where the total stands, and the share of it that no contribution makes up; `None` where that is not known.
    pub(crate) fn rest(&self) -> Option<(NodeId, Interval)> {
        self.result.rest()
    }

    /// The sum of the shares; `None` where there is none.
    pub(crate) fn shares(&self) -> Option<Interval> {
        let shares = self.parts.iter().filter_map(|part| Some(part.share?.known()?.interval()));
        shares.map(Some).reduce(|left, right| Some(left? + right?)).flatten()
    }
}
