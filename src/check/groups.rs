//! One cause, one finding: what the network finds broken is told once, at the figure that is to blame.

use std::collections::BTreeSet;

use super::consequences::{is_mended, merge_under_root, rests_on};
use super::pool::Pool;
use crate::document::NodeId;
use crate::finding::{self, Anchor, Argument, Finding, Judgement, Label, Message, Pattern};
use crate::quantity::{Interval, Operand};
use crate::relations::{Cause, Group, Suspect};
use crate::report::Report;

/// How many figures beside the likeliest are named.
const MOST_NAMED: usize = 3;

/// Gathers the findings of each group under the one that tells their cause.
pub(super) fn gather(pool: &mut Pool, groups: &[Group], report: &Report) {
    for group in groups {
        let members = group.members.iter().flat_map(|(rule, node)| {
            let own = pool.at(*node).filter(move |(_, finding)| finding.rule.id == *rule);
            own.map(|(place, _)| place)
        });
        let members: BTreeSet<_> = members.chain(resting_on_both(&group.cause, pool)).collect();
        let gathered = pool.take(members);
        if gathered.is_empty() {
            continue;
        }
        let mut cause = group.cause.clone();
        let gathered = with_what_follows(&mut cause, gathered, pool);
        match judged(&cause, pool) {
            Some((place, suspect)) => {
                if let Some(root) = pool.get_mut(place) {
                    if root.cause.is_none() && suspect.slip.is_some() {
                        root.cause = Some(cause_of(suspect, Vec::new()));
                    }
                    root.absorb(gathered);
                }
            }
            None => told(&cause, gathered, report).into_iter().for_each(|finding| pool.add(finding)),
        }
    }
}

/// The findings of a group with the proofs of other rules that hold when a figure to blame is put right. Of several that
/// would do as well, those for which the most such proofs speak come first.
fn with_what_follows(cause: &mut Cause, mut gathered: Vec<Finding>, pool: &mut Pool) -> Vec<Finding> {
    let following = |suspect: &Suspect| -> Vec<usize> {
        let resting = pool.on(suspect.figure.node);
        resting.filter(|(_, finding)| is_mended(finding, suspect)).map(|(place, _)| place).collect()
    };
    let speak = |suspect: &Suspect| following(suspect).len();
    let suspects: Vec<&Suspect> = match cause {
        Cause::Figure(suspects) => {
            suspects.sort_by_cached_key(|suspect| std::cmp::Reverse(speak(suspect)));
            suspects.iter().collect()
        }
        Cause::Column(columns) => {
            let all = |column: &Vec<Suspect>| column.iter().map(speak).sum::<usize>();
            columns.sort_by_cached_key(|column| std::cmp::Reverse(all(column)));
            columns.iter().flatten().collect()
        }
        _ => return gathered,
    };
    let more = suspects.into_iter().flat_map(following).collect();
    gathered.extend(pool.take(more));
    gathered
}

/// The proofs that hold two figures which were exchanged against each other.
fn resting_on_both(cause: &Cause, pool: &Pool) -> Vec<usize> {
    let Cause::Exchanged(first, second) = cause else { return Vec::new() };
    let both = pool.on(first.node).filter(|(_, finding)| rests_on(finding, second.node));
    both.map(|(place, _)| place).collect()
}

/// The finding that judges one of the figures to blame by itself: it tells of all that rests on it.
fn judged<'c>(cause: &'c Cause, pool: &Pool) -> Option<(usize, &'c Suspect)> {
    let suspects: Vec<&Suspect> = match cause {
        Cause::Figure(suspects) => suspects.iter().collect(),
        Cause::Column(columns) => columns.iter().flatten().collect(),
        _ => return None,
    };
    let at = |suspect: &'c Suspect| {
        let mut there = pool.at(suspect.figure.node);
        let (place, _) = there.find(|(_, finding)| is_judged(finding.rule.judges))?;
        Some((place, suspect))
    };
    suspects.into_iter().filter(|suspect| !suspect.unheard_of).find_map(at)
}

/// A figure as the cause of a finding; others would do as well.
fn cause_of(suspect: &Suspect, or: Vec<finding::Cause>) -> finding::Cause {
    finding::Cause {
        figure: suspect.figure.clone(),
        factor: 1.0 / suspect.factor,
        slip: suspect.slip.clone(),
        or,
    }
}

/// Whether a rule holds a figure by itself against what is possible or published.
// 0009: such a rule takes in what rests on the figure.
const fn is_judged(judges: Judgement) -> bool {
    matches!(judges, Judgement::Unusual | Judgement::Impossible)
}

/// The findings of one group as what is told of them.
fn told(cause: &Cause, gathered: Vec<Finding>, report: &Report) -> Vec<Finding> {
    match cause {
        Cause::Figure(suspects) => match suspects.split_first() {
            Some((first, others)) => vec![at_figure(first, others, gathered)],
            None => gathered,
        },
        Cause::Column(columns) => of_column(columns, gathered),
        Cause::Row(suspects) => match suspects.split_first() {
            Some((first, others)) => vec![of_row(first, others, gathered)],
            None => gathered,
        },
        Cause::Exchanged(first, second) => vec![exchanged(first, second, gathered)],
        Cause::LeftOut(places) => vec![of_total(Pattern::PartsLeftOut, places, gathered, report)],
        Cause::CountedTwice(places) => vec![of_total(Pattern::PartsCountedTwice, places, gathered, report)],
        Cause::PartMissing(gaps) => vec![part_missing(gaps, gathered)],
        Cause::Unknown => gathered,
    }
}

/// Findings at the figures of a column as one; other columns would do as well, each of which its first figure stands for.
fn of_column(columns: &[Vec<Suspect>], gathered: Vec<Finding>) -> Vec<Finding> {
    let Some((column, others)) = columns.split_first() else { return gathered };
    let Some((first, rest)) = column.split_first() else { return gathered };
    let others: Vec<_> = others.iter().filter_map(|column| column.first().cloned()).collect();
    let mut root = at_figure(first, &others, gathered);
    root.pattern = Some(Pattern::Column);
    root.message =
        Message::new("cause-column").with("count", column.len()).with("figure", first.figure.clone());
    let named = Message::new("cause-column.label");
    let place = |suspect: &Suspect| Anchor::Value(suspect.figure.node);
    root.labels.extend(rest.iter().map(|suspect| Label { place: place(suspect), message: named.clone() }));
    vec![root]
}

/// Findings at the totals of a section as one, at the activity of which all figures are off by one factor.
fn of_row(first: &Suspect, others: &[Suspect], gathered: Vec<Finding>) -> Finding {
    let (mut root, gathered) = with_first(gathered, |finding| !rests_on(finding, first.figure.node));
    root.absorb(gathered);
    root.pattern = Some(Pattern::Row);
    let figures: Vec<_> =
        std::iter::once(first).chain(others).map(|suspect| suspect.figure.written.clone()).collect();
    root.message = Message::new("cause-row").with("count", figures.len()).with("figures", figures);
    let place = |suspect: &Suspect| Anchor::Value(suspect.figure.node);
    let named = Message::new("cause-row.label");
    root.labels.extend(
        std::iter::once(first)
            .chain(others)
            .map(|suspect| Label { place: place(suspect), message: named.clone() }),
    );
    root.cause = Some(cause_of(first, Vec::new()));
    root
}

/// Findings as the one that comes first by a key, and the others: where it stands must not depend on how a report orders its keys.
fn with_first<Key: Ord>(
    mut gathered: Vec<Finding>,
    key: impl Fn(&Finding) -> Key,
) -> (Finding, Vec<Finding>) {
    let first = (0..gathered.len()).min_by_key(|index| gathered.get(*index).map(&key));
    (gathered.remove(first.unwrap_or_default()), gathered)
}

/// Findings at totals as the one that comes first, and the others.
fn first_of_totals(gathered: Vec<Finding>) -> (Finding, Vec<Finding>) {
    let ranks = ranks(&gathered);
    with_first(gathered, |finding| rank(&ranks, finding))
}

/// The rules of findings, in the order in which they were told.
fn ranks(gathered: &[Finding]) -> Vec<&'static str> {
    let mut rules: Vec<_> = gathered.iter().map(|finding| finding.rule.id).collect();
    let mut seen = BTreeSet::new();
    rules.retain(|rule| seen.insert(*rule));
    rules
}

/// Where a finding comes among others: by its rule, then by the dimension of what it proves something of.
fn rank(ranks: &[&str], finding: &Finding) -> (Option<usize>, Option<&'static str>) {
    let dimension = finding.proof.as_ref().map(|proof| proof.stated.dimension);
    (ranks.iter().position(|rule| *rule == finding.rule.id), dimension)
}

/// Findings as one at the figure to blame; others would do as well.
fn at_figure(first: &Suspect, others: &[Suspect], mut gathered: Vec<Finding>) -> Finding {
    // 0009: a power of ten is made with any factor of a product: all that would do as well are named.
    let is_as_likely = |other: &&Suspect| !other.unheard_of && (first.slip.is_none() || other.slip.is_some());
    let or: Vec<_> = others
        .iter()
        .filter(is_as_likely)
        .take(MOST_NAMED)
        .map(|other| cause_of(other, Vec::new()))
        .collect();
    let mut root = match gathered.pop() {
        Some(only) if gathered.is_empty() => only,
        last => {
            gathered.extend(last);
            // What the figure itself ought to be is told before what follows from it, and sums last.
            let ranks = ranks(&gathered);
            gathered.sort_by_key(|finding| {
                let unit = finding.proof.as_ref().map(|proof| proof.stated.unit);
                (finding.rule.id == "TRN-006", unit != Some(first.figure.unit), rank(&ranks, finding))
            });
            merge_under_root(cause_of(first, Vec::new()), gathered)
        }
    };
    let named = root.proof.as_ref().is_some_and(|proof| proof.slip.is_some());
    let elsewhere = root.place != Anchor::Value(first.figure.node);
    if elsewhere || !or.is_empty() || !named {
        root.cause = Some(cause_of(first, or));
    }
    root
}

/// Findings at two figures that were exchanged as one.
fn exchanged(first: &Operand, second: &Operand, gathered: Vec<Finding>) -> Finding {
    let (mut root, gathered) = with_first(gathered, |finding| finding.place != Anchor::Value(first.node));
    root.pattern = Some(Pattern::FiguresExchanged);
    root.message =
        Message::new("cause-exchanged").with("first", first.clone()).with("second", second.clone());
    root.labels
        .push(Label { place: Anchor::Value(second.node), message: Message::new("cause-exchanged.label") });
    root.absorb(gathered);
    root
}

/// Findings at totals as one, with the activities that they leave out or count twice; or with the figures, of a result.
fn of_total(
    pattern: Pattern,
    places: &[(NodeId, Operand)],
    gathered: Vec<Finding>,
    report: &Report,
) -> Finding {
    let key = if pattern == Pattern::PartsLeftOut { "cause-left-out" } else { "cause-counted-twice" };
    let (mut root, gathered) = first_of_totals(gathered);
    root.pattern = Some(pattern);
    let is_named = |node: NodeId| places.iter().any(|(place, _)| *place == node);
    let named = report.activities().filter(|activity| is_named(activity.node()));
    let ids: Vec<_> = named.map(|activity| activity.id.as_str().to_owned()).collect();
    root.help = Some(if ids.is_empty() {
        let figures: Vec<_> = places.iter().map(|(_, figure)| figure.written.clone()).collect();
        Message::new(format!("{key}-figures")).with("count", figures.len()).with("figures", figures)
    } else {
        Message::new(key).with("count", ids.len()).with("activities", ids)
    });
    root.absorb(gathered);
    root
}

/// Findings at totals as one, each with what the part that is missing would have of it.
fn part_missing(gaps: &[(Operand, Interval, &'static str)], gathered: Vec<Finding>) -> Finding {
    let (mut root, gathered) = first_of_totals(gathered);
    root.pattern = Some(Pattern::PartMissing);
    root.message = Message::new("cause-part-missing").with("count", gaps.len());
    for (total, gap, unit) in gaps {
        let message = Message::new("cause-part-missing.label").with("gap", Argument::Range(*gap, unit));
        root.labels.push(Label { place: Anchor::Value(total.node), message });
    }
    root.absorb(gathered);
    root
}
