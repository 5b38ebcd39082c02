//! Documents that show a break which no change tells.

use std::cell::Cell;
use std::collections::BTreeSet;

use serde_json::{Map, Number, Value, json};

use super::driver::Found;
use super::facts::{Facts, Literal};
use super::judge::Side;
use super::kinds::{self, Direction, Step};
use super::number::canonical;
use super::types;
use super::walk::Unexplained;
use super::within::Prover;
use super::{Change, Passed, Reason, sample};

/// How many places a document is looked for; at the others it is said that nothing is decided.
const PLACES: usize = 32;

/// How deep documents are built.
const DEPTH: usize = 4;

/// How many values are tried at one place, and within one.
const TRIED: usize = 600;
const WITHIN: usize = 20;

/// How many values are made for one question.
const MADE: usize = 6_000;

/// Says of each break that no change explains which document shows it, or that it could not be decided.
pub(super) fn explain(found: Found<'_>, changes: &mut Vec<Change>, passed: &mut Vec<Passed>) -> usize {
    let Found { unexplained, prover, .. } = found;
    for (index, each) in unexplained.iter().enumerate() {
        let shown = (index < PLACES).then(|| Search::new(&prover).witness(each)).flatten();
        let writers = each.whom == Direction::Writers;
        match shown {
            Some(document) => changes.push(Change {
                kind: if writers { &kinds::DOCUMENT_REFUSED } else { &kinds::DOCUMENT_ACCEPTED },
                at: each.at.clone(),
                subject: String::new(),
                old: String::new(),
                new: document.to_string(),
                touches: each.whom,
                step: Step::Major,
                elsewhere: Vec::new(),
            }),
            // 0011: what no row explains is never silent.
            None => passed.push(Passed {
                at: each.at.clone(),
                reason: if writers { Reason::WritersUndecided } else { Reason::ReadersUndecided },
                subject: String::new(),
            }),
        }
    }
    prover.judge.work()
}

struct Search<'p, 's> {
    prover: &'p Prover<'s>,
    made: Cell<usize>,
}

/// What is known of a value on the one side and on the other.
type Known<'a, 's> = [&'a [Literal<'s>]; 2];

impl<'p, 's> Search<'p, 's> {
    const fn new(prover: &'p Prover<'s>) -> Self {
        Self { prover, made: Cell::new(0) }
    }

    /// The shortest document found that breaks whom it is said to break.
    fn witness(&self, each: &Unexplained<'s>) -> Option<Value> {
        let (old, new) = ((each.old, Side::Old), (each.new, Side::New));
        let (valid, refused) = if each.whom == Direction::Writers { (old, new) } else { (new, old) };
        let judge = &self.prover.judge;
        let known: Known<'_, 's> = [&[Literal::Is(valid.0, valid.1)], &[Literal::Is(refused.0, refused.1)]];
        let shows = |value: &Value| {
            judge.valid(valid.0, valid.1, value) == Some(true)
                && judge.valid(refused.0, refused.1, value) == Some(false)
        };
        let found = self.values(known, DEPTH, 3, TRIED).into_iter().filter(shows);
        found.min_by_key(|value| value.to_string().len())
    }

    /// Values at the bounds of what is known on both sides, of all types that either takes.
    fn values(&self, known: Known<'_, 's>, depth: usize, splits: usize, most: usize) -> Vec<Value> {
        let mut values = Vec::new();
        if self.made.get() > MADE {
            return values;
        }
        let judge = &self.prover.judge;
        let facts = known.map(|literals| Facts::of(literals, judge));
        let words = facts.iter().filter_map(|facts| facts.words.as_ref()).flatten();
        values.extend(words.take(most / 2).map(|word| (*word).clone()));
        let kinds = facts.iter().fold(0, |sum, facts| sum | facts.types);
        if splits > 0 {
            self.cases(known, &facts, depth, splits, most, &mut values);
        }
        if kinds & types::NULL != 0 {
            values.push(Value::Null);
        }
        if kinds & types::BOOLEAN != 0 {
            values.extend([json!(true), json!(false)]);
        }
        if kinds & types::NUMBER != 0 {
            numbers(&facts, &mut values);
        }
        if kinds & types::TEXT != 0 {
            texts(&facts, &mut values);
        }
        if depth > 0 && kinds & types::LIST != 0 {
            self.lists(&facts, depth, splits, &mut values);
        }
        if depth > 0 && kinds & types::OBJECT != 0 {
            self.objects(&facts, depth, splits, &mut values);
        }
        let mut seen = BTreeSet::new();
        values.retain(|value| seen.insert(canonical(value)));
        values.truncate(most);
        self.made.set(self.made.get() + values.len());
        values
    }

    /// Values of each branch that either side may take.
    fn cases(
        &self,
        known: Known<'_, 's>,
        facts: &[Facts<'s>; 2],
        depth: usize,
        splits: usize,
        most: usize,
        values: &mut Vec<Value>,
    ) {
        for (index, facts) in facts.iter().enumerate() {
            for cases in self.prover.cases(facts) {
                let share = (most / cases.len().clamp(1, 24)).max(8);
                for case in cases.into_iter().take(24) {
                    let Some(own) = known.get(index) else { continue };
                    let more = [*own, case.as_slice()].concat();
                    let mut with = known;
                    if let Some(own) = with.get_mut(index) {
                        *own = &more;
                    }
                    values.extend(self.values(with, depth, splits - 1, share));
                }
            }
        }
    }

    fn lists(&self, facts: &[Facts<'s>; 2], depth: usize, splits: usize, values: &mut Vec<Value>) {
        let told = facts.iter().map(Prover::told_apart).max().unwrap_or(0).min(4);
        let judge = &self.prover.judge;
        let at: Vec<Vec<Value>> = (0..=told)
            .map(|index| {
                let known = [0, 1].map(|side: usize| {
                    facts.get(side).map_or(Vec::new(), |facts| self.prover.item(facts, index))
                });
                let mut items = self.values([&known[0], &known[1]], depth - 1, splits.min(1), WITHIN);
                // One that the first side takes comes first: the others stand beside it.
                items.sort_by_cached_key(|item| !known[0].iter().all(|each| holds(judge, *each, item)));
                items
            })
            .collect();
        let part = facts.iter().flat_map(|facts| facts.layers.iter()).filter_map(|(keys, side)| {
            let known = [Literal::Is(keys.get("contains")?, *side)];
            Some(self.values([&known, &known], depth - 1, splits, 6))
        });
        let contained: Vec<Value> = part.flatten().collect();
        let item = |index: usize, which: usize| {
            let own = at.get(index.min(told))?;
            own.get(which % own.len().max(1)).cloned()
        };
        let mut lengths: BTreeSet<usize> = (0..=told + 2).collect();
        for key in ["minItems", "maxItems", "minContains", "maxContains"] {
            for bound in bounds(facts, key) {
                lengths.extend([bound.saturating_sub(1), bound, bound + 1].into_iter().filter(|n| *n <= 40));
            }
        }
        for length in lengths {
            // All of the first, and each another one.
            let row = |of: &dyn Fn(usize) -> Option<Value>| (0..length).map(of).collect::<Option<Vec<_>>>();
            values.extend(row(&|index| item(index, 0)).map(Value::Array));
            values.extend(row(&|index| item(index, index)).map(Value::Array));
            values.extend(row(&|index| item(index, usize::from(index + 1 == length))).map(Value::Array));
            for one in &contained {
                values.extend(
                    row(&|index| if index == 0 { Some(one.clone()) } else { item(index, 0) })
                        .map(Value::Array),
                );
                values.extend(row(&|_| Some(one.clone())).map(Value::Array));
            }
        }
        for index in 0..=told + 1 {
            for which in 0..at.get(index.min(told)).map_or(0, Vec::len).min(WITHIN) {
                for length in [index + 1, index + 2] {
                    let row = (0..length).map(|at| item(at, if at == index { which } else { 0 }));
                    values.extend(row.collect::<Option<Vec<_>>>().map(Value::Array));
                }
            }
        }
    }

    fn objects(&self, facts: &[Facts<'s>; 2], depth: usize, splits: usize, values: &mut Vec<Value>) {
        let judge = &self.prover.judge;
        let mut names: BTreeSet<String> = BTreeSet::new();
        for facts in facts {
            names.extend(self.prover.names(facts).0.into_iter().take(60).map(str::to_owned));
            let forms = Prover::forms(facts);
            names.extend(forms.into_iter().take(8).flat_map(|form| sample::texts(form).into_iter().take(3)));
            for (keys, _) in &facts.layers {
                for key in ["dependentRequired", "dependentSchemas", "dependencies"] {
                    let map = keys.get(key).and_then(Value::as_object).into_iter().flatten();
                    for (name, then) in map {
                        names.insert(name.clone());
                        let asked = then.as_array().into_iter().flatten().filter_map(Value::as_str);
                        names.extend(asked.map(str::to_owned));
                    }
                }
                if let Some(form) = keys.get("propertyNames") {
                    let known = [Literal::Is(form, Side::New), Literal::Of(types::TEXT)];
                    let texts = self.values([&known, &known], 0, 1, 8);
                    names.extend(texts.iter().filter_map(Value::as_str).map(str::to_owned));
                }
            }
        }
        names.extend(["zz", "a"].map(str::to_owned));
        let of: Vec<(String, Vec<Value>)> = names
            .into_iter()
            .map(|name| {
                let known = [0, 1].map(|side: usize| {
                    facts.get(side).map_or(Vec::new(), |facts| self.prover.holder(facts, &name))
                });
                let mut own = self.values([&known[0], &known[1]], depth - 1, splits.min(1), WITHIN);
                own.sort_by_cached_key(|value| !known[0].iter().all(|each| holds(judge, *each, value)));
                if own.is_empty() {
                    own.push(json!(1));
                }
                (name, own)
            })
            .collect();
        let first = |asked: &dyn Fn(&str) -> bool| -> Map<String, Value> {
            let asked = of.iter().filter(|(name, _)| asked(name));
            asked.filter_map(|(name, values)| Some((name.clone(), values.first()?.clone()))).collect()
        };
        let least = first(&|name| facts.first().is_some_and(|facts| facts.has.contains(name)));
        let both = first(&|name| facts.iter().any(|facts| facts.has.contains(name)));
        let all = first(&|name| name != "zz");
        values.extend([json!({}), Value::Object(both), Value::Object(all.clone())]);
        for bound in ["minProperties", "maxProperties"].into_iter().flat_map(|key| bounds(facts, key)) {
            for count in [bound.saturating_sub(1), bound, bound + 1].into_iter().filter(|n| *n <= 40) {
                let fresh = (0..count).map(|index| (format!("k{index}"), json!(1)));
                let filled = least.clone().into_iter().chain(all.clone()).chain(fresh);
                let mut map = Map::new();
                for (name, value) in filled {
                    if map.len() < count || map.contains_key(&name) {
                        map.insert(name, value);
                    }
                }
                values.push(Value::Object(map));
            }
        }
        for base in [&least, &all] {
            for (name, own) in &of {
                for value in own {
                    let mut map = base.clone();
                    map.insert(name.clone(), value.clone());
                    values.push(Value::Object(map));
                }
                if base.contains_key(name) {
                    let mut map = base.clone();
                    map.shift_remove(name);
                    values.push(Value::Object(map));
                }
            }
        }
        // Each two keys together.
        for (index, (one, first)) in of.iter().enumerate().take(8) {
            for (two, second) in of.iter().skip(index + 1).take(8) {
                for (one_value, two_value) in
                    first.iter().take(3).flat_map(|one| second.iter().take(3).map(move |two| (one, two)))
                {
                    let mut map = least.clone();
                    map.insert(one.clone(), one_value.clone());
                    map.insert(two.clone(), two_value.clone());
                    values.push(Value::Object(map));
                }
            }
        }
    }
}

fn holds(judge: &super::judge::Judge<'_>, literal: Literal<'_>, value: &Value) -> bool {
    match literal {
        Literal::Is(part, side) => judge.valid(part, side, value) == Some(true),
        Literal::IsNot(part, side) => judge.valid(part, side, value) == Some(false),
        _ => true,
    }
}

fn stated<'f>(facts: &'f [Facts<'_>; 2], key: &'f str) -> impl Iterator<Item = &'f Value> {
    facts.iter().flat_map(|facts| facts.layers.iter()).filter_map(move |(keys, _)| keys.get(key))
}

fn bounds(facts: &[Facts<'_>; 2], key: &str) -> Vec<usize> {
    stated(facts, key).filter_map(Value::as_u64).filter_map(|bound| usize::try_from(bound).ok()).collect()
}

fn numbers(facts: &[Facts<'_>; 2], values: &mut Vec<Value>) {
    values.extend([json!(0), json!(1), json!(-1), json!(0.5), json!(7)]);
    let keys = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    for value in keys.into_iter().flat_map(|key| stated(facts, key)) {
        values.push(value.clone());
        if let Some(whole) = value.as_number().and_then(Number::as_i128) {
            for near in [whole - 1, whole + 1, whole * 2, whole * 3, whole * 6] {
                values.extend(Number::from_i128(near).map(Value::Number));
            }
        }
        if let Some(bound) = value.as_f64().filter(|bound| bound.abs() < 1e15) {
            for near in [bound - 0.5, bound + 0.5, bound * 2.0, bound.floor(), bound.ceil(), -bound] {
                values.extend(Number::from_f64(near).map(Value::Number));
            }
        }
    }
    // Together with each step: the first multiples at and above each bound.
    for step in stated(facts, "multipleOf").filter_map(Value::as_f64).filter(|step| *step > 0.0) {
        for bound in keys.into_iter().flat_map(|key| stated(facts, key)).filter_map(Value::as_f64) {
            for near in [(bound / step).floor() * step, (bound / step).ceil() * step] {
                #[expect(clippy::cast_possible_truncation, reason = "a sample, checked before it is shown")]
                let whole = near as i64;
                values.push(json!(whole));
                values.extend([near - step, near, near + step].map(Value::from));
            }
        }
    }
}

fn texts(facts: &[Facts<'_>; 2], values: &mut Vec<Value>) {
    values.extend(["", "a", "zz", "0", "A b"].map(Value::from));
    let forms: Vec<String> =
        stated(facts, "pattern").filter_map(Value::as_str).flat_map(sample::texts).collect();
    let mut lengths: Vec<usize> =
        ["minLength", "maxLength"].into_iter().flat_map(|key| bounds(facts, key)).collect();
    lengths =
        lengths.into_iter().flat_map(|n| [n.saturating_sub(1), n, n + 1]).filter(|n| *n <= 2_000).collect();
    values.extend(lengths.iter().map(|n| Value::from("a".repeat(*n))));
    for form in &forms {
        values.push(Value::from(form.as_str()));
        // Longer and shorter, where the form lets it.
        for more in ["a", "0", "Z", "-"] {
            values.push(Value::from(format!("{form}{more}")));
            values.push(Value::from(format!("{more}{form}")));
        }
        if let Some(last) = form.chars().last() {
            let have = form.chars().count();
            let filled = lengths.iter().filter(|n| **n > have);
            values
                .extend(filled.map(|n| Value::from(format!("{form}{}", last.to_string().repeat(n - have)))));
        }
        // With each other, for texts that several forms are asked of.
        values.extend(forms.iter().take(6).map(|other| Value::from(format!("{form}{other}"))));
    }
}
