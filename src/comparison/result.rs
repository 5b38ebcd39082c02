//! The results of both reports side by side, each with what has to be alike for a ratio, and the ratio.

use std::collections::{BTreeMap, BTreeSet};

use super::aspect::{Aspect, Point};
use super::verdict::{Verdict, Word};
use super::water::Parts;
use super::{method, scope};
use crate::document::Located;
use crate::facts::results::{EachResult, each};
use crate::quantity::{Dimension, Interval};
use crate::report::{EmbodiedBoundary, ImpactResult, Method, Report, Stage, Statistic};
use crate::sheet::{PerUnit, Sheet, Topic, Value};

/// A result of both reports.
#[derive(Debug, Clone)]
pub struct Compared {
    /// What it is of.
    pub topic: Topic,
    /// Per functional unit: as stated, or the total over the units delivered.
    pub values: [Value; 2],
    /// What has to be alike of this result.
    pub points: Vec<Point>,
    /// Whether there is a ratio.
    pub outcome: Outcome,
}

/// What can be told of a result.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// One of the reports does not state it per functional unit, or nothing is known of it.
    NotStated,
    /// Points forbid it, or a report is below the level that is asked for.
    Barred(Vec<Aspect>),
    /// It may be negative, or nothing: a ratio to it says nothing.
    NoRatio,
    /// The ratio.
    Told(Ratio),
}

/// The first over the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// Every ratio that the figures allow, rounding and stated uncertainty included; without an upper end where the second
    /// may be nothing.
    pub interval: Interval,
}

impl Ratio {
    /// Whether some value may be both figures, so that the two cannot be told apart.
    pub fn may_be_one(self) -> bool {
        self.interval.contains(1.0)
    }
}

/// What a result of one report is made of.
struct Side<'s> {
    value: Value,
    stages: Option<BTreeMap<Stage, Option<String>>>,
    statistic: Option<Statistic>,
    method: Option<&'s Method>,
    water: Option<Parts>,
    embodied: BTreeSet<EmbodiedBoundary>,
}

/// Every result that a report states, as far as it goes for a comparison.
pub(super) fn of(sheets: [&Sheet; 2], judged: &[Aspect]) -> Vec<Compared> {
    let reports = sheets.map(|sheet| &sheet.report);
    let methods = reports.map(methods);
    let intensities = reports.each_ref().map(|report| method::Intensities::of(report));
    let overheads = reports.map(method::overhead);
    let pue_categories = reports.map(method::pue_categories);
    let mut topics: Vec<Topic> = Vec::new();
    for topic in sheets
        .iter()
        .flat_map(|sheet| sheet.results.iter().map(|row| Topic::Impact(row.category, row.variant)))
    {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics.push(Topic::Energy);
    let compared = topics.into_iter().filter_map(|topic| {
        let sides = [0, 1].map(|side| {
            let (sheet, methods) = (sheets.get(side)?, methods.get(side)?);
            Some(self::side(sheet, topic, methods))
        });
        let [Some(one), Some(other)] = sides else { return None };
        if one.value == Value::Absent && other.value == Value::Absent {
            return None;
        }
        let mut points = vec![boundary(&one, &other), statistic(&one, &other)];
        if let Topic::Impact(category, variant) = topic {
            let own = [one.method, other.method];
            let verdict = method::characterisation(own);
            points.push(Point::new(Aspect::Characterisation, own.map(method::method_words), verdict));
            if category == crate::report::Impacts::climate_change {
                let intensities = intensities.each_ref();
                let stated = [&one, &other].map(|side| side.value != Value::Absent);
                let said = [0, 1].map(|side| {
                    let own = intensities.get(side).filter(|_| stated.get(side) == Some(&true));
                    own.map(|own| method::accounting_words(variant, own)).unwrap_or_default()
                });
                points.push(Point::new(Aspect::Accounting, said, method::accounting(variant, intensities)));
            }
            if method::follows_energy(category) {
                let categories = pue_categories.each_ref();
                let said = [0, 1].map(|side| {
                    let own = overheads.get(side).copied().flatten();
                    categories
                        .get(side)
                        .map(|own_categories| method::overhead_words(own, own_categories))
                        .unwrap_or_default()
                });
                points.push(Point::new(Aspect::Overhead, said, method::on_overheads(overheads, categories)));
            }
        }
        let points = points.into_iter().map(|point| point.judged(judged)).collect();
        Some(Compared { topic, values: [one.value, other.value], points, outcome: Outcome::NotStated })
    });
    compared.collect()
}

fn side<'s>(sheet: &'s Sheet, topic: Topic, methods: &Methods<'s>) -> Side<'s> {
    let PerUnit { value, stages, statistic } = sheet.per_unit(topic);
    let method = match topic {
        Topic::Impact(category, _) => methods.get(category).copied().flatten(),
        Topic::Energy => None,
    };
    let stages = if value == Value::Absent { None } else { scope::stages(&sheet.report, &stages) };
    let (water, embodied) = match (topic, &stages) {
        (Topic::Impact(category, variant), Some(stages)) => {
            (Parts::of(&sheet.report, (category, variant), stages), scope::embodied(&sheet.report, stages))
        }
        _ => (None, BTreeSet::new()),
    };
    Side { value, stages, statistic, method, water, embodied }
}

/// The stages of a result, what water of them is in it, and how much of the life of devices.
fn boundary(one: &Side<'_>, other: &Side<'_>) -> Point {
    let said = [one, other].map(|side| {
        let water = side.water.iter().flat_map(Parts::words);
        let embodied = side.embodied.iter().map(|own| Word::chosen("compare-embodied", "boundary", own));
        scope::words(side.stages.as_ref()).into_iter().chain(water).chain(embodied).collect()
    });
    let water = if let [Some(one), Some(other)] = [&one.water, &other.water] {
        Some(Parts::verdict([one, other]))
    } else {
        None
    };
    let stages = scope::verdict([one.stages.as_ref(), other.stages.as_ref()]);
    let embodied = Verdict::on_details([&one.embodied, &other.embodied]);
    Point::new(Aspect::Boundary, said, Verdict::of_all(water.into_iter().chain([stages, embodied])))
}

fn statistic(one: &Side<'_>, other: &Side<'_>) -> Point {
    let statistics = [one.statistic, other.statistic];
    let words = |statistic: Option<Statistic>| {
        statistic.map(|own| Word::chosen("compare-statistic", "statistic", &own)).into_iter().collect()
    };
    Point::new(Aspect::Statistic, statistics.map(words), method::statistic(statistics))
}

/// The characterisation of each category.
type Methods<'a> = BTreeMap<&'static str, Option<&'a Method>>;

fn methods(report: &Report) -> Methods<'_> {
    struct Found<'a>(Methods<'a>);
    impl<'a> EachResult<'a> for Found<'a> {
        fn result<D: Dimension>(
            &mut self,
            category: &'static str,
            method: Option<&'a Located<Method>>,
            _: &'a Located<ImpactResult<D>>,
        ) {
            self.0.insert(category, method.map(|method| &**method));
        }
    }
    let mut found = Found(BTreeMap::new());
    each(report, &mut found);
    found.0
}

impl Compared {
    /// Whether both reports state it.
    pub fn is_of_both(&self) -> bool {
        self.values.iter().all(|value| value.canonical().is_some())
    }

    /// Finds what can be told of it, where some points forbid every ratio.
    pub(super) fn bar(&mut self, barring: &[Aspect], is_ready: bool) {
        let [Some(one), Some(other)] = self.values.each_ref().map(Value::canonical) else {
            self.outcome = Outcome::NotStated;
            return;
        };
        let own = self.points.iter().filter(|point| point.bars()).map(|point| point.aspect);
        let mut all: Vec<Aspect> = barring.iter().copied().chain(own).collect();
        all.sort_unstable();
        self.outcome = if !all.is_empty() || !is_ready {
            Outcome::Barred(all)
        } else {
            ratio(one, other).map_or(Outcome::NoRatio, |interval| Outcome::Told(Ratio { interval }))
        };
    }
}

/// One figure over another; `None` where it could be of any size, or of either sign.
fn ratio(one: Interval, other: Interval) -> Option<Interval> {
    if one.low() < 0.0 || other.low() < 0.0 || other.high() <= 0.0 {
        return None;
    }
    if other.low() > 0.0 {
        return Some(one / other);
    }
    // The second may be nothing, and the first is at least so many times its most.
    let least = (Interval::exactly(one.low()) / Interval::exactly(other.high())).low().max(0.0);
    Some(Interval::new(least, f64::INFINITY))
}

/// A point that is told of each result, over those of both reports.
pub(super) fn point(aspect: Aspect, results: &[Compared]) -> Point {
    let of = |result: &&Compared| result.points.iter().any(|point| point.aspect == aspect);
    let all: Vec<&Compared> = results.iter().filter(of).collect();
    let own = |result: &Compared| result.points.iter().find(|point| point.aspect == aspect).cloned();
    let verdicts: Vec<Verdict> = all
        .iter()
        .filter(|result| result.is_of_both())
        .filter_map(|result| Some(own(result)?.verdict))
        .collect();
    let same = verdicts.iter().filter(|verdict| **verdict == Verdict::Same).count();
    let verdict = match Verdict::of_all(verdicts.iter().copied()) {
        _ if verdicts.is_empty() => apart(aspect, &all),
        // A difference in one result is a difference.
        gravest @ (Verdict::Same | Verdict::Differs) => gravest,
        gravest if same == 0 => gravest,
        _ => Verdict::ByResult,
    };
    // What the verdict rests on is what is shown.
    let shown: Vec<&Compared> = if verdicts.is_empty() {
        all.clone()
    } else {
        all.iter().copied().filter(|result| result.is_of_both()).collect()
    };
    let said = [0, 1].map(|side| {
        let each = shown.iter().filter_map(|result| {
            let words = own(result)?.said.get(side)?.clone();
            (!words.is_empty()).then_some((result.topic, words))
        });
        together(each.collect())
    });
    let mut point = Point::new(aspect, said, verdict);
    point.is_in_part = verdict == Verdict::Differs && verdicts.iter().any(|own| *own != Verdict::Differs);
    point
}

/// The verdict where no result is of both: results by other methods of accounting are no silence.
fn apart(aspect: Aspect, all: &[&Compared]) -> Verdict {
    let speaks = |side: usize| {
        let said = |result: &&Compared| {
            result.points.iter().any(|point| {
                point.aspect == aspect && point.said.get(side).is_some_and(|said| !said.is_empty())
            })
        };
        all.iter().any(said)
    };
    if aspect == Aspect::Accounting && speaks(0) && speaks(1) { Verdict::Differs } else { Verdict::NotStated }
}

/// What is said of several results: once, where it is the same of all.
fn together(each: Vec<(Topic, Vec<Word>)>) -> Vec<Word> {
    let first = each.first().map(|(_, words)| words.clone()).unwrap_or_default();
    if each.iter().all(|(_, words)| *words == first) {
        return first;
    }
    each.into_iter().flat_map(|(topic, words)| std::iter::once(Word::Of(topic)).chain(words)).collect()
}
