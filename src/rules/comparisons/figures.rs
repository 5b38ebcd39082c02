//! The figures behind a claim: a reduction and a factor that follow from a pair of them.

use crate::document::NodeId;
use crate::messages::List;
use crate::quantity::{
    Contradiction, Dimension, FigureTerm, Interval, Quantity, Ratio, Share, Slip, SlipKind, Step, Term,
    TrailingZeros,
};
use crate::report::{Comparison, Pair};

/// A pair of figures, without its dimension.
pub(super) struct Figures<'a> {
    own: Interval,
    other: Interval,
    /// Whether some value may be both figures, by their uncertainty, or by their digits where they state none.
    pub(super) may_be_equal: bool,
    /// Where the own figure stands.
    pub(super) node: NodeId,
    /// Where the other figure stands.
    pub(super) other_node: NodeId,
    /// Writes the quotient of the two, the own figure first or the other one.
    derive: Derive<'a>,
}

type Derive<'a> = Box<dyn Fn(bool, &mut Vec<Step>) + 'a>;

/// The pairs behind a claim, of which both figures are known.
pub(super) fn of(claim: &Comparison) -> Vec<Figures<'_>> {
    let pairs = [
        claim.climate_change.as_ref().and_then(pair),
        claim.energy.as_ref().and_then(pair),
        claim.water.as_ref().and_then(pair),
    ];
    pairs.into_iter().flatten().collect()
}

fn pair<D: Dimension>(pair: &Pair<D>) -> Option<Figures<'_>> {
    let (own, other) = (pair.own.known()?, pair.other.known()?);
    // Against what may be nothing, no share and no factor can be told.
    if other.interval().low() <= 0.0 {
        return None;
    }
    Some(Figures {
        own: own.interval(),
        other: other.interval(),
        may_be_equal: as_written(&pair.own, own.interval()).meets(as_written(&pair.other, other.interval())),
        node: pair.own.value_node(),
        other_node: pair.other.value_node(),
        derive: Box::new(move |own_first, steps| {
            let (first, second) = if own_first { (own, other) } else { (other, own) };
            first.derive(steps);
            steps.push(Step::Sign("÷"));
            second.derive(steps);
        }),
    })
}

/// The values of a figure of which all digits count as known where it states no uncertainty: a round number claims no
/// half of itself.
fn as_written<D: Dimension>(figure: &Quantity<D>, values: Interval) -> Interval {
    let written = figure.written().filter(|written| {
        figure.uncertainty.is_none() && figure.qualifier.is_none() && written.value() != 0.0
    });
    written.map_or(values, |written| {
        let scale = values.middle() / written.value();
        written.interval(TrailingZeros::Significant) * Interval::exactly(scale)
    })
}

impl Figures<'_> {
    /// The other figure over the own one.
    pub(super) fn times(&self) -> Interval {
        self.other / self.own
    }

    /// One less the own figure over the other one.
    pub(super) fn less(&self) -> Interval {
        Interval::exactly(1.0) - self.own / self.other
    }

    /// Proves that a claimed reduction cannot follow from the figures.
    pub(super) fn reduction(&self, stated: FigureTerm<'_, Share>, relation: Said) -> Option<Contradiction> {
        let slips = [Slip::by(SlipKind::OwnAsBase, self.other / self.own)];
        prove(stated, &Reduction(self), &slips, relation)
    }

    /// Proves that a claimed factor cannot follow from the figures.
    pub(super) fn factor(&self, stated: FigureTerm<'_, Ratio>, relation: Said) -> Option<Contradiction> {
        let ratio = self.own / self.other;
        let slips = [Slip::by(SlipKind::FactorInverted, ratio * ratio)];
        prove(stated, &Factor(self), &slips, relation)
    }
}

/// How the words of a claim put its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// As it is.
    Exactly,
    /// As the least: `more than`.
    AtLeast,
    /// As the most: `up to`.
    AtMost,
}

impl Said {
    /// How a statement puts its figure.
    pub(super) fn by(statement: &str) -> Self {
        let statement = statement.to_lowercase();
        let has = |list: List| list.entries().is_in(&statement);
        match (has(List::AtLeast), has(List::AtMost)) {
            (true, false) => Self::AtLeast,
            (false, true) => Self::AtMost,
            _ => Self::Exactly,
        }
    }
}

fn prove<D: Dimension>(
    stated: FigureTerm<'_, D>,
    derived: &impl Term<Dimension = D>,
    slips: &[Slip],
    said: Said,
) -> Option<Contradiction> {
    match said {
        Said::Exactly => stated.contradicts(derived, slips),
        Said::AtLeast => stated.exceeds(derived, slips),
        Said::AtMost => stated.falls_short_of(derived, slips),
    }
}

/// Proves that a claimed factor cannot follow from the reduction of the same claim.
pub(super) fn of_reduction(
    factor: FigureTerm<'_, Ratio>,
    reduction: FigureTerm<'_, Share>,
) -> Option<Contradiction> {
    // Of all that there was no factor tells.
    if reduction.interval().high() >= 1.0 {
        return None;
    }
    let derived = OfReduction(reduction);
    let left = derived.interval();
    let slips = [Slip::by(SlipKind::FactorInverted, Interval::exactly(1.0) / (left * left))];
    factor.contradicts(&derived, &slips)
}

/// One over what a reduction leaves.
struct OfReduction<'a>(FigureTerm<'a, Share>);

impl Term for OfReduction<'_> {
    type Dimension = Ratio;

    fn interval(&self) -> Interval {
        Interval::exactly(1.0) / (Interval::exactly(1.0) - self.0.interval())
    }

    fn derive(&self, steps: &mut Vec<Step>) {
        let one = || crate::quantity::Exact::<Share>::constant(1.0, crate::quantity::ShareUnit::Fraction);
        one().derive(steps);
        steps.push(Step::Sign("÷"));
        steps.push(Step::Sign("("));
        one().derive(steps);
        steps.push(Step::Sign("−"));
        self.0.derive(steps);
        steps.push(Step::Sign(")"));
    }
}

/// One less own figure over other figure.
struct Reduction<'a>(&'a Figures<'a>);

impl Term for Reduction<'_> {
    type Dimension = Share;

    fn interval(&self) -> Interval {
        Interval::exactly(1.0) - self.0.own / self.0.other
    }

    fn derive(&self, steps: &mut Vec<Step>) {
        let unit = crate::quantity::ShareUnit::Fraction;
        crate::quantity::Exact::<Share>::constant(1.0, unit).derive(steps);
        steps.push(Step::Sign("−"));
        (self.0.derive)(true, steps);
    }
}

/// Other figure over own figure.
struct Factor<'a>(&'a Figures<'a>);

impl Term for Factor<'_> {
    type Dimension = Ratio;

    fn interval(&self) -> Interval {
        self.0.other / self.0.own
    }

    fn derive(&self, steps: &mut Vec<Step>) {
        (self.0.derive)(false, steps);
    }
}

/// The figure of a claim, where it is given.
pub(super) fn claimed<D: Dimension>(figure: Option<&Quantity<D>>) -> Option<FigureTerm<'_, D>> {
    figure.and_then(Quantity::known)
}
