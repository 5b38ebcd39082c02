//! The results of all impact categories, seen alike.

use std::collections::BTreeSet;

use crate::document::{Located, NodeId};
use crate::quantity::{Contradiction, Count};
use crate::quantity::{Dimension, Interval, Known, Quantity, Share, Sum, Term};
use crate::report::{Contribution, ImpactResult, Method, Report, Stage, Statistic};

/// One result, without its dimension.
pub(in crate::rules) struct View<'a> {
    /// The key of its category.
    pub(in crate::rules) category: &'static str,
    /// Where it stands.
    pub(in crate::rules) node: NodeId,
    /// How it was characterised.
    pub(in crate::rules) method: Option<&'a Located<Method>>,
    /// The stages in the total, where they are named.
    pub(in crate::rules) covers: &'a [Located<Stage>],
    /// What contributes.
    pub(in crate::rules) parts: Vec<Part<'a>>,
    /// The statistic of the figure per functional unit, where there is such a figure.
    pub(in crate::rules) statistic: Option<(NodeId, Option<&'a Located<Statistic>>)>,
    /// Whether a figure per functional unit covers what the total covers.
    pub(in crate::rules) same_stages: bool,
    /// Compares contributions and total.
    pub(in crate::rules) sum: Box<dyn Fn() -> Option<Summed> + 'a>,
    /// Compares figure per functional unit, times a number of them, and total.
    pub(in crate::rules) scaled: Scale<'a>,
    /// Whether the total, or the figure per functional unit where there is no total, says how uncertain it is; one that
    /// is withheld cannot.
    pub(in crate::rules) uncertain: bool,
    /// Whether there is a total.
    pub(in crate::rules) has_total: bool,
    /// Total, figure per functional unit and amounts of contributions, as far as they are stated.
    pub(in crate::rules) amounts: Vec<Amount>,
    /// Holds what a figure per functional unit must bear of the stages against it.
    pub(in crate::rules) borne: Borne<'a>,
    /// The stages of the figure per functional unit, where they are named: its own, else those of the total.
    pub(in crate::rules) unit_covers: Vec<Stage>,
    /// The total, where nothing is given of it.
    pub(in crate::rules) withheld: Option<NodeId>,
    /// Where the total stands, and the share of it that no contribution makes up; `None` where that is not known.
    pub(in crate::rules) rest: Option<(NodeId, Interval)>,
}

/// A stated amount of a result, without its dimension.
pub(in crate::rules) struct Amount {
    /// Where its number stands.
    pub(in crate::rules) node: NodeId,
    /// Whether it is a part of the total.
    pub(in crate::rules) is_part: bool,
    /// On which side of zero it lies.
    pub(in crate::rules) sign: Sign,
    /// Whether a note or a name says what it is.
    pub(in crate::rules) explained: bool,
    /// Whether it was measured.
    pub(in crate::rules) measured: bool,
}

/// On which side of zero a figure lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Sign {
    /// Below, whatever its rounding.
    Negative,
    /// Zero as written.
    Zero,
    /// Above, or not surely below.
    Positive,
}

/// Divides the contributions of some stages by a number of units, and holds the figure per unit against that.
type Borne<'a> = Box<dyn Fn(&[Stage], Known<'_, Count>) -> Option<Contradiction> + 'a>;

/// A contribution, without its dimension.
pub(in crate::rules) struct Part<'a> {
    /// The stages it belongs to.
    pub(in crate::rules) stages: &'a [Located<Stage>],
    /// Its share.
    pub(in crate::rules) share: Option<&'a Quantity<Share>>,
    /// Whether its amount is given.
    pub(in crate::rules) has_amount: bool,
    /// Whether it counts something: an amount or a share that is not zero, or that is withheld.
    pub(in crate::rules) counts: bool,
}

/// Contributions held against their total.
pub(in crate::rules) struct Summed {
    /// The two differ.
    pub(in crate::rules) differs: Option<Contradiction>,
    /// The contributions alone exceed the total.
    pub(in crate::rules) exceeded: Option<Contradiction>,
}

/// Multiplies the figure per functional unit by a number of them; `None` where a figure is not given.
type Scale<'a> = Box<dyn Fn(Known<'_, Count>) -> Option<Scaled> + 'a>;

/// A figure per functional unit, times the number of them, held against the total.
pub(in crate::rules) struct Scaled {
    /// The proof that they differ.
    pub(in crate::rules) differs: Option<Contradiction>,
    /// How sharp the two are together, as a factor.
    pub(in crate::rules) spread: f64,
}

/// Hands every result of every category to `visit`.
pub(in crate::rules) fn visit(report: &Report, visit: &mut dyn FnMut(&View<'_>)) {
    let Some(impacts) = &report.impacts else { return };
    if let Some(climate) = &impacts.climate_change {
        for result in climate.results() {
            visit(&view("climateChange", climate.method.as_ref(), result));
        }
    }
    if let Some(water) = &impacts.water {
        for result in [&water.consumption, &water.withdrawal, &water.unspecified].into_iter().flatten() {
            visit(&view("water", water.method.as_ref(), result));
        }
    }
    macro_rules! each {
        ($($field:ident $key:literal),+ $(,)?) => { $(
            if let Some(assessment) = &impacts.$field {
                visit(&view($key, assessment.method.as_ref(), &assessment.result));
            }
        )+ };
    }
    each!(
        water_scarcity "waterScarcity", minerals_and_metals "mineralsAndMetals", fossil_resources "fossilResources",
        primary_energy "primaryEnergy", land_use "landUse", biodiversity "biodiversity", waste "waste",
        acidification "acidification", ozone_depletion "ozoneDepletion",
        human_toxicity_cancer "humanToxicityCancer", human_toxicity_non_cancer "humanToxicityNonCancer",
        freshwater_ecotoxicity "freshwaterEcotoxicity", particulate_matter "particulateMatter",
        ionising_radiation "ionisingRadiation", photochemical_ozone_formation "photochemicalOzoneFormation",
        terrestrial_eutrophication "terrestrialEutrophication", freshwater_eutrophication "freshwaterEutrophication",
        marine_eutrophication "marineEutrophication",
    );
}

fn view<'a, D: Dimension>(
    category: &'static str,
    method: Option<&'a Located<Method>>,
    result: &'a Located<ImpactResult<D>>,
) -> View<'a> {
    let total = result.total.as_ref().and_then(Quantity::known);
    let unit = result.per_functional_unit.as_ref();
    let sorted = |stages: &[Located<Stage>]| stages.iter().map(|stage| **stage).collect::<BTreeSet<_>>();
    let own = unit.map(|unit| sorted(&unit.covers)).unwrap_or_default();
    View {
        category,
        node: result.node(),
        method,
        covers: &result.covers,
        parts: result
            .contributions
            .iter()
            .map(|part| Part {
                stages: &part.stages,
                share: part.share.as_ref(),
                has_amount: part.amount.as_ref().is_some_and(|amount| amount.known().is_some()),
                counts: part.amount.as_ref().is_some_and(is_something)
                    || part.share.as_ref().is_some_and(is_something),
            })
            .collect(),
        statistic: unit.map(|unit| (unit.node(), unit.statistic.as_ref())),
        same_stages: own.is_empty() || sorted(&result.covers) == own,
        sum: Box::new(move || {
            let amounts = result.contributions.iter().filter_map(|part| part.amount.as_ref()?.known());
            let sum = Sum(amounts.collect());
            let total = total.filter(|_| !sum.0.is_empty())?;
            let positive = sum.0.iter().all(|amount| amount.interval().low() >= 0.0);
            let exceeded = if positive { total.falls_short_of(&sum, &[]) } else { None };
            Some(Summed { differs: total.contradicts(&sum, &[]), exceeded })
        }),
        scaled: Box::new(move |delivered| {
            let each = unit?.amount.known()?;
            let product = each.times(delivered);
            let total = total?;
            let spread = product.interval().spread() * total.interval().spread();
            Some(Scaled { differs: total.contradicts(&product, &[]), spread })
        }),
        uncertain: result.total.as_ref().or(unit.map(|unit| &unit.amount)).is_some_and(|figure| {
            // Nothing is no more or less than nothing.
            let zero = figure.written().is_some_and(|written| written.value() == 0.0);
            figure.uncertainty.is_some() || figure.is_withheld() || zero
        }),
        has_total: result.total.is_some(),
        amounts: amounts(result),
        borne: Box::new(move |stages, units| {
            let of = |part: &&Located<Contribution<D>>| part.stages.iter().all(|each| stages.contains(each));
            let parts = result.contributions.iter().filter(of);
            let sum = Sum(parts.filter_map(|part| part.amount.as_ref()?.known()).collect());
            let each = unit?.amount.known().filter(|_| !sum.0.is_empty())?;
            each.falls_short_of(&sum.per(units), &[])
        }),
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
        rest: rest(result),
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
            explained: named || figure.note.as_ref().is_some_and(|note| !note.trim().is_empty()),
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
    /// Whether the contributions name every stage that the total covers, so that they ought to make the whole of it.
    pub(in crate::rules) fn is_complete(&self, report: &Report) -> bool {
        let boundary = report.boundary();
        let covered: Vec<Stage> = if self.covers.is_empty() {
            boundary.map(|boundary| boundary.covered().collect()).unwrap_or_default()
        } else {
            self.covers.iter().map(|stage| **stage).collect()
        };
        let named =
            |stage: &Stage| self.parts.iter().any(|part| part.stages.iter().any(|each| **each == *stage));
        !covered.is_empty() && covered.iter().all(named)
    }

    /// The sum of the shares, with their places; `None` where there is none.
    pub(in crate::rules) fn shares(&self) -> Option<(Interval, Vec<NodeId>)> {
        let known: Vec<_> = self.parts.iter().filter_map(|part| part.share?.known()).collect();
        let nodes = known.iter().map(|share| share.quantity().value_node()).collect();
        (!known.is_empty()).then(|| (known.iter().map(Term::interval).sum(), nodes))
    }
}
