//! What was left out as negligible, how what is shared was divided, and the stages in a result.

use std::collections::{BTreeMap, BTreeSet};

use super::aspect::{Aspect, Point};
use super::verdict::{Verdict, Word, plain};
use crate::quantity::{Quantity, Share};
use crate::report::{
    AllocationRule, Coverage, CutFlow, CutOff, EmbodiedBoundary, GoalAndScope, Modelling, RecyclingRule,
    Report, Stage,
};

fn goals(reports: [&Report; 2]) -> [Option<&GoalAndScope>; 2] {
    reports.map(|report| report.goal_and_scope.as_ref().map(|goal| &***goal))
}

/// What was left out as negligible.
pub(super) fn cut_off(reports: [&Report; 2]) -> Point {
    let cuts = goals(reports).map(|goal| goal.and_then(|goal| goal.cut_off.as_ref()));
    let said = cuts.map(|cut: Option<&CutOff>| {
        let Some(cut) = cut else { return Vec::new() };
        let threshold = cut.threshold.as_ref().and_then(|figure| Word::figure("compare-threshold", figure));
        let flows = cut.cut.iter().map(|own| {
            let share = own.share.as_ref().filter(|share| !share.is_withheld());
            let share = share.map(|share| format!(": {share}")).unwrap_or_default();
            Word::Theirs(format!("{}{share}", &**own.flow))
        });
        [Some(Word::Theirs((**cut.criterion).to_owned())), threshold]
            .into_iter()
            .flatten()
            .chain(flows)
            .collect()
    });
    let flows = cuts.map(|cut| cut.map(|cut| &cut.cut).filter(|cut| !cut.is_empty()));
    let verdicts = [
        Some(Verdict::on_texts(cuts.map(|cut| cut.map(|cut| &**cut.criterion)))),
        Some(Verdict::on_figures(cuts.map(|cut| cut.and_then(|cut| cut.threshold.as_ref())))),
        Verdict::where_stated(flows.map(|own| own.is_some()), on_flows(flows)),
    ];
    Point::new(Aspect::CutOff, said, Verdict::of_all(verdicts.into_iter().flatten()))
}

/// Whether the same was left out: what stands in other words may be the same.
fn on_flows(flows: [Option<&Vec<CutFlow>>; 2]) -> Verdict {
    let [Some(one), Some(other)] = flows else { return Verdict::NotStated };
    let (one, other) = (shares_by_name(one), shares_by_name(other));
    let is_alike = |verdict: Option<Verdict>| verdict.is_none_or(|verdict| verdict == Verdict::Same);
    let alike = one.iter().zip(&other).all(|((name, one), (other_name, other))| {
        let stated = [one.is_some(), other.is_some()];
        name == other_name && is_alike(Verdict::where_stated(stated, Verdict::on_figures([*one, *other])))
    });
    if one.len() == other.len() && alike { Verdict::Same } else { Verdict::ForPeople }
}

/// What was left out with its share, by name.
fn shares_by_name(flows: &[CutFlow]) -> Vec<(String, Option<&Quantity<Share>>)> {
    let mut flows: Vec<_> = flows.iter().map(|own| (plain(&own.flow), own.share.as_ref())).collect();
    flows.sort_by(|(one, _), (other, _)| one.cmp(other));
    flows
}

/// How what is shared was divided.
pub(super) fn allocation(reports: [&Report; 2]) -> Point {
    let goals = goals(reports);
    let said = goals.map(|goal| {
        let all = goal.iter().flat_map(|goal| &goal.allocation);
        let divided = all.flat_map(|each| {
            let rule = Word::chosen("compare-allocation-rule", "rule", &*each.rule);
            let share = each.share.as_ref().and_then(|share| Word::figure("compare-allocation-share", share));
            let units = each.units.as_ref().and_then(|units| Word::figure("compare-allocation-units", units));
            [Some(Word::Theirs((**each.subject).to_owned())), Some(rule), share, units].into_iter().flatten()
        });
        divided.chain(modelling_words(goal.and_then(|goal| goal.modelling.as_deref()))).collect()
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
    let by_rule = if one.is_empty() || other.is_empty() {
        Verdict::NotStated
    } else if one.iter().any(differ) {
        Verdict::Differs
    } else if one == other && !is_other && divided_alike(goals) {
        Verdict::Same
    } else {
        // Another subject may be another word for the same, and systems may well bear unlike shares by one rule.
        Verdict::ForPeople
    };
    let verdicts = modelling(goals.map(|goal| goal.and_then(|goal| goal.modelling.as_deref())));
    Point::new(Aspect::Allocation, said, Verdict::of_all(verdicts.chain([by_rule])))
}

/// Whether the shares that both state, and the numbers of units over which something is spread, are alike.
fn divided_alike(goals: [Option<&GoalAndScope>; 2]) -> bool {
    let [one, other] = goals.map(|goal| {
        let each = goal.iter().flat_map(|goal| &goal.allocation);
        let mut divided: Vec<_> = each.map(|own| ((plain(&own.subject), *own.rule), own)).collect();
        divided.sort_by(|(one, _), (other, _)| one.cmp(other));
        divided
    });
    one.len() == other.len()
        && one.iter().zip(&other).all(|((name, one), (other_name, other))| {
            let shares = [one, other].map(|own| own.share.as_ref());
            let units = [one, other].map(|own| own.units.as_ref());
            let is_alike = |verdict: Option<Verdict>| verdict.is_none_or(|verdict| verdict == Verdict::Same);
            name == other_name
                && is_alike(Verdict::where_stated(
                    shares.map(|own| own.is_some()),
                    Verdict::on_figures(shares),
                ))
                && is_alike(Verdict::where_stated(units.map(|own| own.is_some()), Verdict::on_figures(units)))
        })
}

// 0021: what is shared with the next use, and with other systems of an economy, is allocation as well.
/// The question that the model answers, and how recycling is shared with the next use (ISO 14044, 4.3.4.3).
fn modelling(models: [Option<&Modelling>; 2]) -> impl Iterator<Item = Verdict> {
    let principles = models.map(|model| model?.principle.as_deref().copied());
    let rules = models.map(|model| model?.recycling.as_deref().copied());
    let on_rules = match rules {
        [Some(RecyclingRule::Other), Some(RecyclingRule::Other)] => Verdict::ForPeople,
        rules => Verdict::on(rules),
    };
    let verdicts = [
        Verdict::where_stated(principles.map(|own| own.is_some()), Verdict::on(principles)),
        Verdict::where_stated(rules.map(|own| own.is_some()), on_rules),
    ];
    verdicts.into_iter().flatten()
}

fn modelling_words(model: Option<&Modelling>) -> Vec<Word> {
    let principle = model.and_then(|model| model.principle.as_deref());
    let recycling = model.and_then(|model| model.recycling.as_deref());
    let principle = principle.map(|own| Word::chosen("compare-modelling", "principle", own));
    principle.into_iter().chain(recycling.map(|own| Word::chosen("compare-recycling", "rule", own))).collect()
}

/// How much of the life of devices their embodied impacts cover, where a result covers the making of hardware.
pub(super) fn embodied(
    report: &Report,
    stages: &BTreeMap<Stage, Option<String>>,
) -> BTreeSet<EmbodiedBoundary> {
    let devices = report.hardware().iter().filter(|_| stages.contains_key(&Stage::HardwareManufacturing));
    devices.filter_map(|device| device.embodied.as_ref()?.boundary.as_deref().copied()).collect()
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
