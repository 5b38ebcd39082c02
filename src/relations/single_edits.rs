//! What one edit of a report would mend: two digits of a number exchanged, one that was left out, or two figures beside each other.

use std::collections::{BTreeMap, HashSet};

use ailca_network::{
    Cause as Found, Derivations, End, Group as FoundGroup, Level, QuantityId, Reading, TestId,
};

use super::suspect::{Suspect, operand};
use crate::quantity::{Interval, Slip, SlipKind};

/// The widest range of values that is narrow enough for two exchanged digits to be no coincidence.
const TELLING: f64 = 1.005;

/// The same of a digit that was left out, of which more numbers come.
const TELLING_OF_ONE_MORE: f64 = 1.002;

/// The most digits before the point of a number that is tried with one more.
const MOST_DIGITS: usize = 12;

/// The one figure of a group without a named slip of which two neighbouring digits were exchanged, or else one was left out,
/// where it is the only one.
pub(super) fn digits_edited(run: &Derivations<'_, '_>, group: &FoundGroup) -> Option<Suspect> {
    edited(run, group, SlipKind::DigitsExchanged, TELLING, exchanges)
        .or_else(|| edited(run, group, SlipKind::DigitDropped, TELLING_OF_ONE_MORE, with_one_more))
}

/// The one figure of a group of which one edit of its digits mends what is broken.
fn edited(
    run: &Derivations<'_, '_>,
    group: &FoundGroup,
    kind: SlipKind,
    telling: f64,
    edits: fn(&str) -> Vec<f64>,
) -> Option<Suspect> {
    let figures = match &group.cause {
        Found::Unknown => run.each_mends(root(run, group)?, Level::Told),
        Found::Figure(candidates) if candidates.iter().all(|candidate| candidate.slip.is_none()) => {
            candidates.iter().map(|candidate| (candidate.figure, candidate.values)).collect()
        }
        _ => return None,
    };
    let mut fitting = Vec::new();
    for (figure, values) in figures {
        let net = run.network();
        let Some(stated) = net.figure(figure).filter(|stated| !stated.is_constant()) else { continue };
        let values = stated.in_unit(values);
        let written = stated.operand(false).written;
        let Some(number) = written.split_whitespace().next() else { continue };
        if values.spread() > telling {
            continue;
        }
        let Ok(own) = number.parse::<f64>() else { continue };
        let fits = |value: &f64| values.contains(*value);
        fitting.extend(edits(number).into_iter().filter(fits).map(|value| (figure, own / value)));
    }
    // 0009: told where it is the only exchange that mends the contradiction.
    let [(figure, factor)] = fitting.as_slice() else { return None };
    let slip = Slip::by(kind, Interval::exactly(*factor));
    Some(Suspect { figure: operand(run, *figure)?, factor: *factor, slip: Some(slip), unheard_of: false })
}

/// The numbers that differ from one by two neighbouring digits that are exchanged.
fn exchanges(number: &str) -> Vec<f64> {
    let digits: Vec<usize> = number
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(place, _)| place)
        .collect();
    let pairs: Vec<_> = digits.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect();
    let exchanged = |(left, right)| {
        let mut bytes = number.as_bytes().to_vec();
        bytes.swap(left, right);
        let text = String::from_utf8(bytes).ok().filter(|text| text != number)?;
        text.parse().ok()
    };
    pairs.into_iter().filter_map(exchanged).collect()
}

/// The numbers from which one comes by leaving out a digit before the decimal point; none of a power of ten.
fn with_one_more(number: &str) -> Vec<f64> {
    let whole = number.bytes().take_while(u8::is_ascii_digit).count();
    // Of very long numbers nothing is told by a digit more.
    if !(2..=MOST_DIGITS).contains(&whole) || number.starts_with('0') {
        return Vec::new();
    }
    let mut found: Vec<f64> = (0..=whole)
        .flat_map(|place| {
            ('0'..='9').filter(move |digit| place > 0 || *digit != '0').map(move |digit| (place, digit))
        })
        .filter_map(|(place, digit)| {
            let mut text = number.to_owned();
            text.insert(place, digit);
            text.parse().ok()
        })
        .collect();
    found.sort_unstable_by(f64::total_cmp);
    found.dedup();
    found
}

/// Pairs of groups whose figures stand in each other's place: of one kind and one site, each fits where the other is.
pub(super) fn exchanged(run: &Derivations<'_, '_>, groups: &[FoundGroup]) -> Vec<[(usize, QuantityId); 2]> {
    let mut sites: BTreeMap<_, Vec<(usize, Ends)>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        if let Some(ends) = ends(run, group)
            && let Some(key) = run.network().key(ends.figure)
        {
            sites.entry(key.scope).or_default().push((index, ends));
        }
    }
    let mut pairs: Vec<[(usize, QuantityId); 2]> = Vec::new();
    let mut taken = HashSet::new();
    for ends in sites.values() {
        for (place, (index, left)) in ends.iter().enumerate() {
            for (other, right) in ends.iter().skip(place + 1) {
                let is_free = !taken.contains(index) && !taken.contains(other);
                if is_free && fit_each_other(run, left, right) {
                    pairs.push([(*index, left.figure), (*other, right.figure)]);
                    taken.extend([*index, *other]);
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Whether each of two figures gives what the other ought to be, and with both exchanged all holds that is broken.
fn fit_each_other(run: &Derivations<'_, '_>, left: &Ends, right: &Ends) -> bool {
    let net = run.network();
    let value = |figure| net.figure(figure).map(|figure| figure.at(Level::Plain, Reading::Printed));
    if left.figure == right.figure || net.dimension(left.figure) != net.dimension(right.figure) {
        return false;
    }
    let Some((own, other)) = value(left.figure).zip(value(right.figure)) else { return false };
    let fits = |ends: &Ends, value: Interval| {
        let room = run.mends(ends.equation, ends.figure, Level::Told);
        room.is_some_and(|room| room.spread().is_finite() && room.meets(value))
    };
    let with = [(left.figure, other), (right.figure, own)];
    fits(left, other)
        && fits(right, own)
        && left.roots.iter().chain(&right.roots).all(|root| run.holds_with(*root, Level::Told, &with))
}

/// The broken test of a group that follows from no other, where there is one.
fn root(run: &Derivations<'_, '_>, group: &FoundGroup) -> Option<TestId> {
    let is_root = |test: &&TestId| run.test(**test).is_some_and(|test| test.follows.is_none());
    let mut roots = group.tests.iter().filter(is_root);
    roots.next().filter(|_| roots.next().is_none()).copied()
}

/// What is broken of a group, and the figure that its equations end at.
struct Ends {
    /// The broken tests that follow from no other.
    roots: Vec<TestId>,
    /// One of them that is an equation.
    equation: TestId,
    figure: QuantityId,
}

/// What a group ends at, where that is one figure; limits beside what gives it may end at others.
fn ends(run: &Derivations<'_, '_>, group: &FoundGroup) -> Option<Ends> {
    let end = |test: TestId| match run.test(test)?.end {
        End::Figure(figure) => Some(figure),
        End::Derivation(_) => None,
    };
    let is_root = |test: &TestId| run.test(*test).is_some_and(|test| test.follows.is_none());
    let roots: Vec<_> = group.tests.iter().copied().filter(is_root).collect();
    let mut equations = roots.iter().copied().filter(|test| run.is_equation(*test));
    let equation = equations.next()?;
    let figure = end(equation)?;
    equations.all(|test| end(test) == Some(figure)).then_some(Ends { roots, equation, figure })
}
