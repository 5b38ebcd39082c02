//! What was left out as negligible, how what is shared was divided, and the stages in a result.

use std::collections::{BTreeMap, BTreeSet};

use super::aspect::{Aspect, Point};
use super::verdict::{Verdict, Word, plain};
use crate::report::{AllocationRule, Coverage, CutOff, GoalAndScope, Report, Stage};

fn goals(reports: [&Report; 2]) -> [Option<&GoalAndScope>; 2] {
    reports.map(|report| report.goal_and_scope.as_ref().map(|goal| &***goal))
}

/// What was left out as negligible.
pub(super) fn cut_off(reports: [&Report; 2]) -> Point {
    let cuts = goals(reports).map(|goal| goal.and_then(|goal| goal.cut_off.as_ref()));
    let said = cuts.map(|cut: Option<&CutOff>| {
        let Some(cut) = cut else { return Vec::new() };
        let threshold = cut.threshold.as_ref().and_then(|figure| Word::figure("compare-threshold", figure));
        [Some(Word::Theirs((**cut.criterion).to_owned())), threshold].into_iter().flatten().collect()
    });
    let verdict = Verdict::of_all([
        Verdict::on_texts(cuts.map(|cut| cut.map(|cut| &**cut.criterion))),
        Verdict::on_figures(cuts.map(|cut| cut.and_then(|cut| cut.threshold.as_ref()))),
    ]);
    Point::new(Aspect::CutOff, said, verdict)
}

/// How what is shared was divided.
pub(super) fn allocation(reports: [&Report; 2]) -> Point {
    let goals = goals(reports);
    let said = goals.map(|goal| {
        let all = goal.iter().flat_map(|goal| &goal.allocation);
        all.flat_map(|each| {
            let rule = Word::chosen("compare-allocation-rule", "rule", &*each.rule);
            [Word::Theirs((**each.subject).to_owned()), rule]
        })
        .collect()
    });
    let rules = goals.map(|goal| {
        let mut rules: BTreeMap<String, BTreeSet<AllocationRule>> = BTreeMap::new();
        for each in goal.iter().flat_map(|goal| &goal.allocation) {
            rules.entry(plain(&each.subject)).or_default().insert(*each.rule);
        }
        rules
    });
    let [one, other] = &rules;
    let differ = |(subject, rules): (&String, &BTreeSet<AllocationRule>)| {
        other.get(subject).is_some_and(|others| others.is_disjoint(rules))
    };
    let is_other = one.values().flatten().any(|rule| *rule == AllocationRule::Other);
    let verdict = if one.is_empty() || other.is_empty() {
        Verdict::NotStated
    } else if one.iter().any(differ) {
        Verdict::Differs
    } else if one == other && !is_other {
        Verdict::Same
    } else {
        // Another subject may be another word for the same.
        Verdict::ForPeople
    };
    Point::new(Aspect::Allocation, said, verdict)
}

/// The stages in a result, with what is said of those that are covered in part; `None` where they are not known.
pub(super) fn stages(report: &Report, named: &[Stage]) -> Option<BTreeMap<Stage, Option<String>>> {
    let boundary = report.boundary();
    let covered: Vec<Stage> = if named.is_empty() {
        // Of a stage without a word it is not known whether it is in the result.
        let boundary = boundary.filter(|own| Stage::ALL.iter().all(|stage| own.stage(*stage).is_some()))?;
        boundary.covered().collect()
    } else {
        named.to_vec()
    };
    let partial = |stage: Stage| {
        let said = boundary?.stage(stage).filter(|said| *said.coverage == Coverage::Partial)?;
        Some(said.justification.as_ref().map(|why| plain(why)).unwrap_or_default())
    };
    (!covered.is_empty()).then(|| covered.into_iter().map(|stage| (stage, partial(stage))).collect())
}

/// The stages of a result in words.
pub(super) fn words(stages: Option<&BTreeMap<Stage, Option<String>>>) -> Vec<Word> {
    let word = |(stage, partial): (&Stage, &Option<String>)| Word::Stage(*stage, partial.is_some());
    stages.into_iter().flatten().map(word).collect()
}

/// Whether two results cover the same.
pub(super) fn verdict(stages: [Option<&BTreeMap<Stage, Option<String>>>; 2]) -> Verdict {
    let [Some(one), Some(other)] = stages else { return Verdict::NotStated };
    if !one.keys().eq(other.keys()) {
        return Verdict::Differs;
    }
    let each = one.values().zip(other.values()).map(|(one, other)| match (one, other) {
        (None, None) => Verdict::Same,
        (Some(one), Some(other)) if one == other && !one.is_empty() => Verdict::Same,
        // What of a stage is covered stands in words alone.
        (Some(_), Some(_)) => Verdict::ForPeople,
        _ => Verdict::Differs,
    });
    Verdict::of_all(each)
}
