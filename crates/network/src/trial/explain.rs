//! Whether a test holds, how grave it is that it does not, and which slip would explain it.

use ailca_model::quantity::{Interval, Pair, Relation, Slip, SlipKind};

use super::{End, Verdict};
use crate::derivation::{Arena, How};
use crate::relation::{self, Kind, OwnSlip, Power};
use crate::solve::ANYTHING;
use crate::{DerivationId, Level, Network, QuantityId, Reading, RelationId, Severity};

/// Both sides of a test at a level: what is stated, and what is derived.
pub(crate) fn sides(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
    relation: RelationId,
    level: Level,
) -> (Interval, Interval) {
    let reading = net.relation(relation).map_or(Reading::Printed, |relation| relation.reading);
    let derived = arena.value(net, derivation, level, reading).unwrap_or(ANYTHING);
    let stated = match end {
        End::Figure(quantity) => net.figure(quantity).map(|figure| figure.at(level, reading)),
        End::Derivation(other) => arena.value(net, other, level, reading),
    };
    (stated.unwrap_or(ANYTHING), derived)
}

/// Whether a test holds, and how grave it is that it does not: the margins in turn, and a slip that they would excuse.
pub(super) fn judge(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
    relation: RelationId,
) -> Verdict {
    let apart = |level| {
        let (stated, derived) = sides(net, arena, end, derivation, relation, level);
        !stated.meets(derived)
    };
    if !apart(Level::Told) {
        return by_slip_alone(net, arena, end, derivation, relation);
    }
    // 0004, 0009: a slip is an error whatever the basis says, but is not graver than the weather.
    let tells = apart(Level::Plain) && apart(Level::Slip);
    let severity = if tells && slip(net, arena, end, derivation, relation).is_some() {
        Severity::Error
    } else if !apart(Level::Advice) {
        Severity::Advice
    } else if !apart(Level::Warning) {
        Severity::Warning
    } else {
        Severity::Error
    };
    let most = passed(net, arena, end, derivation).map(|passed| passed.most).min();
    Verdict::Broken(severity.min(most.unwrap_or(Severity::Error)))
}

/// The relations that a test passes, on both sides.
fn passed<'n>(
    net: &'n Network<'_>,
    arena: &'n Arena,
    end: End,
    derivation: DerivationId,
) -> impl Iterator<Item = &'n relation::Relation> {
    let other = match end {
        End::Figure(_) => DerivationId::NONE,
        End::Derivation(other) => other,
    };
    let passed = arena.relations(derivation).iter().chain(arena.relations(other));
    passed.filter_map(|relation| net.relation(RelationId(*relation)))
}

/// Whether a test that its margins let pass is broken by a slip that explains its figures to the digit.
fn by_slip_alone(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
    relation: RelationId,
) -> Verdict {
    let (mut tells, mut open) = (false, false);
    for passed in passed(net, arena, end, derivation) {
        // 0009: less than a limit is told for a slip alone, where the relation says so.
        tells |= passed.slips_tell;
        open |= !passed.slips_tell && passed.margin.at(Level::Told).spread().is_infinite();
    }
    // What lies below another limit as well is no equation.
    if !tells || open {
        return Verdict::Held;
    }
    let (stated, derived) = sides(net, arena, end, derivation, relation, Level::Plain);
    if stated.meets(derived) {
        return Verdict::Held;
    }
    match slip(net, arena, end, derivation, relation) {
        // 0004, 0009: a tenth of a limit may as well be what is true.
        Some(Slip { kind: SlipKind::TenfoldHigh | SlipKind::TenfoldLow, .. }) => {
            Verdict::Broken(Severity::Advice)
        }
        Some(_) => Verdict::Broken(Severity::Error),
        None => Verdict::Held,
    }
}

/// How a test's figure ought to stand to what is derived: as the margins leave both sides open, or one.
pub(crate) fn relation_of(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
    relation: RelationId,
) -> Relation {
    let (stated, told) = sides(net, arena, end, derivation, relation, Level::Told);
    let plain = sides(net, arena, end, derivation, relation, Level::Plain).1;
    // What lies within the margins and is told all the same is told for a slip.
    if stated.meets(told) {
        return Relation::Equal;
    }
    // Of margins that leave one side open, or wider than the formula, the other is a limit.
    let near = |left: f64, right: f64| (left - right).abs() <= 1e-9 * right.abs();
    let below = stated.is_below(told) && near(told.low(), plain.low()) && !near(told.high(), plain.high());
    if told.high().is_infinite() || below {
        Relation::AtLeast
    } else if told.low() <= 0.0 && plain.low() > 0.0 {
        Relation::AtMost
    } else {
        Relation::Equal
    }
}

/// The slip that explains a broken test, as its figures are claimed.
pub(crate) fn slip(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
    relation: RelationId,
) -> Option<Slip> {
    let (stated, derived) = sides(net, arena, end, derivation, relation, Level::Claim);
    let stands = relation_of(net, arena, end, derivation, relation);
    let mut own = Vec::new();
    slips(net, arena, derivation, false, &mut own);
    let symbols = symbols(net, arena, end, derivation);
    let quantity = arena.get(derivation)?.quantity;
    let pair = Pair {
        dimension: net.dimension(quantity),
        stated,
        derived,
        symbols: &symbols,
        is_limit: stands != Relation::Equal,
    };
    let slip = pair.slip(&own, |stated, derived| match stands {
        Relation::Equal => stated.meets(derived),
        Relation::AtMost => !derived.is_below(stated),
        Relation::AtLeast => !stated.is_below(derived),
    });
    slip.or_else(|| slip_of_part(net, arena, derivation, stated, derived))
}

/// The slip of one part of a sum that explains the sum, where the figures are sharp enough to tell.
fn slip_of_part(
    net: &Network<'_>,
    arena: &Arena,
    derivation: DerivationId,
    stated: Interval,
    derived: Interval,
) -> Option<Slip> {
    let How::Through { relation, target: 0, inputs } = arena.get(derivation)?.how else { return None };
    let rule = net.relation(relation).filter(|relation| relation.kind == Kind::Sum)?;
    let inputs = arena.inputs(inputs);
    let value = |input: &DerivationId| arena.value(net, *input, Level::Claim, rule.reading);
    let parts: Vec<_> = inputs.iter().skip(1).map(value).collect::<Option<_>>()?;
    let mut fitting = Vec::new();
    for (place, input) in inputs.iter().skip(1).enumerate() {
        let mut own = Vec::new();
        slips(net, arena, *input, false, &mut own);
        for slip in own {
            let slipped = parts
                .iter()
                .enumerate()
                .map(|(other, part)| if other == place { *part * slip.factor } else { *part });
            let slipped: Interval = slipped.sum();
            let spread = stated.spread() * slipped.spread();
            let size = (slipped / derived).middle();
            if stated.meets(slipped) && spread * spread < size.max(1.0 / size) {
                fitting.push(slip);
            }
        }
    }
    // Of several none is told from the others.
    (fitting.len() == 1).then(|| fitting.pop()).flatten()
}

/// The symbols of the units of all figures of a test, each once.
pub(crate) fn symbols(
    net: &Network<'_>,
    arena: &Arena,
    end: End,
    derivation: DerivationId,
) -> Vec<&'static str> {
    let symbol = |quantity: QuantityId| net.figure(quantity).map(crate::Figure::symbol);
    let mut symbols: Vec<_> =
        arena.evidence(derivation).iter().filter_map(|figure| symbol(QuantityId(*figure))).collect();
    match end {
        End::Figure(quantity) => symbols.extend(symbol(quantity)),
        End::Derivation(other) => {
            symbols.extend(arena.evidence(other).iter().filter_map(|figure| symbol(QuantityId(*figure))));
        }
    }
    symbols.sort_unstable();
    symbols.dedup();
    symbols
}

/// The slips of the relations of a derivation, by what they make of its value; `inverted` where it stands in a divisor. A
/// slip of one part is none of a sum.
pub(crate) fn slips(
    net: &Network<'_>,
    arena: &Arena,
    derivation: DerivationId,
    inverted: bool,
    found: &mut Vec<Slip>,
) {
    let Some(How::Through { relation, target, inputs }) = arena.get(derivation).map(|own| own.how) else {
        return;
    };
    let Some(rule) = net.relation(relation) else { return };
    let members = net.members(relation);
    let divides = |position: usize| members.get(position).is_some_and(|member| member.power == Power::Over);
    // Solved for a factor, the result divides; solved for a divisor, the result divides and it does itself.
    let turned = target != 0 && !divides(target as usize);
    let result = members.first().map(|member| member.quantity);
    for OwnSlip { slip, .. } in rule.slips.of(&net.slips).iter().filter(|own| Some(own.of) == result) {
        let factor = if inverted == turned { slip.factor } else { Interval::exactly(1.0) / slip.factor };
        let slip = Slip { kind: slip.kind, factor };
        if !found.contains(&slip) {
            found.push(slip);
        }
    }
    let inputs = arena.inputs(inputs);
    if rule.kind == Kind::Sum && inputs.iter().filter(|input| arena.get(**input).is_some()).count() > 1 {
        return;
    }
    for (position, input) in inputs.iter().enumerate() {
        let upright = target == 0 || divides(target as usize);
        let above = if position == 0 { !upright } else { divides(position) != upright };
        slips(net, arena, *input, inverted == above, found);
    }
}
