//! Whether a report can satisfy a profile: one is sought, from a report that holds, by changing what the profile misses.

use serde_json::{Value, json};

use crate::check::{self, Against};
use crate::document::{self, Format, Limits, NodeId};
use crate::outcome::Outcome;
use crate::profile::{Bound, Expression, Figures, Pattern, Profile, Relate};
use crate::quantity::{self, Interval, Walk};
use crate::report::Report;
use crate::schema;

/// How often a report is mended and held against the profile again.
const ROUNDS: usize = 12;

/// What seeking a report that satisfies a profile gave.
#[derive(Debug)]
pub struct Witness {
    /// The report, as JSON.
    pub report: Value,
    /// How it stands to the profile.
    pub outcome: Outcome,
    /// How many places were changed.
    pub changed: usize,
}

impl Witness {
    /// Whether the report conforms to the profile: then the profile can be satisfied.
    pub fn conforms(&self) -> bool {
        self.outcome.profile.as_ref().is_some_and(|verdict| verdict.conforms)
    }
}

impl Profile {
    /// Seeks a report that conforms to the profile, starting from `text`, a report that conforms to the standard.
    ///
    /// That none is found proves nothing: relations among many figures are beyond this search.
    pub fn witness(&self, text: &str) -> Option<Witness> {
        let tree = document::read(text, Format::Yaml, &Limits::default()).tree?;
        // 0002: whether a profile can be satisfied is shown by one report.
        let mut report = schema::value(&tree);
        let mut changed = 0;
        let mut outcome = self.held(&report);
        for _ in 0..ROUNDS {
            if outcome.profile.as_ref().is_some_and(|verdict| verdict.conforms) {
                break;
            }
            let mended = self.mend(&mut report);
            if mended == 0 {
                break;
            }
            changed += mended;
            outcome = self.held(&report);
        }
        Some(Witness { report, outcome, changed })
    }

    fn held(&self, report: &Value) -> Outcome {
        let against = Against { today: None, profile: Some(self), earlier: None };
        check::check_against(against, &report.to_string(), Format::Json, &Limits::default())
    }

    /// Changes what the profile misses in a report; how many places.
    fn mend(&self, report: &mut Value) -> usize {
        let before = report.clone();
        let mut changes = 0;
        for require in &self.require {
            let applies = require.when.as_ref().is_none_or(|when| exists(&before, when.steps()));
            if applies && !exists_all(report, require.path.steps()) {
                changes += usize::from(fill(report, require.path.steps()));
            }
            if applies && require.given.is_some() {
                changes += state(report, &require.path);
            }
        }
        for allow in &self.allow {
            let Some(value) = allow.values.first() else { continue };
            for pointer in pointers(report, &allow.path) {
                let Some(place) = report.pointer_mut(&pointer) else { continue };
                if place.as_str().is_some_and(|given| allow.values.iter().all(|value| **value != given)) {
                    *place = value.as_str().into();
                    changes += 1;
                }
            }
        }
        for bound in &self.bound {
            for pointer in pointers(report, &bound.path) {
                changes += usize::from(bring_within(report, &pointer, bound));
            }
        }
        for relate in &self.relate {
            changes += usize::from(bring_into_relation(report, relate));
        }
        changes
    }
}

/// The places of a report that a pattern leads to.
fn pointers(report: &Value, path: &Pattern) -> Vec<String> {
    let mut places = vec![String::new()];
    for step in path.steps() {
        let below = places.iter().flat_map(|at| match report.pointer(at) {
            Some(Value::Array(items)) if step == "*" => {
                (0..items.len()).map(|index| format!("{at}/{index}")).collect()
            }
            _ => vec![format!("{at}/{}", step.replace('~', "~0").replace('/', "~1"))],
        });
        places = below.collect();
        places.retain(|at| report.pointer(at).is_some());
    }
    places
}

fn exists(report: &Value, steps: &[String]) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    match report {
        Value::Array(items) if step == "*" => items.iter().any(|item| exists(item, rest)),
        Value::Object(keys) => keys.get(step).is_some_and(|value| exists(value, rest)),
        _ => false,
    }
}

/// Whether every entry on the way has it, and there is one.
fn exists_all(report: &Value, steps: &[String]) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    match report {
        Value::Array(items) if step == "*" => {
            !items.is_empty() && items.iter().all(|item| exists_all(item, rest))
        }
        Value::Object(keys) => keys.get(step).is_some_and(|value| exists_all(value, rest)),
        _ => false,
    }
}

/// Puts the smallest value that the schema takes at the end of a path, and what is missing on the way.
fn fill(report: &mut Value, steps: &[String]) -> bool {
    let registries = report.get("inventory").cloned().unwrap_or_default();
    fill_below(report, steps, 0, &registries)
}

fn fill_below(value: &mut Value, steps: &[String], depth: usize, registries: &Value) -> bool {
    let Some(step) = steps.get(depth) else { return true };
    let smallest = || schema::smallest(steps.get(..=depth)?, registries);
    match value {
        Value::Array(items) if step == "*" => {
            if items.is_empty() {
                let Some(item) = smallest() else { return false };
                items.push(item);
            }
            items.iter_mut().all(|item| fill_below(item, steps, depth + 1, registries))
        }
        Value::Object(keys) => {
            if !keys.contains_key(step) {
                let Some(part) = smallest() else { return false };
                keys.insert(step.clone(), part);
            }
            keys.get_mut(step).is_some_and(|part| fill_below(part, steps, depth + 1, registries))
        }
        _ => false,
    }
}

/// States every figure of a path that is withheld, as small as the schema takes it; how many.
fn state(report: &mut Value, path: &Pattern) -> usize {
    let registries = report.get("inventory").cloned().unwrap_or_default();
    let withheld =
        |report: &Value, at: &str| report.pointer(at).is_some_and(|figure| figure.get("withheld").is_some());
    let Some(figure) = schema::smallest(path.steps(), &registries) else { return 0 };
    let places: Vec<_> = pointers(report, path).into_iter().filter(|at| withheld(report, at)).collect();
    for at in &places {
        if let Some(place) = report.pointer_mut(at) {
            *place = figure.clone();
        }
    }
    places.len()
}

/// Sets a figure to the middle of its bounds, or to the one that it has.
fn bring_within(report: &mut Value, pointer: &str, bound: &Bound) -> bool {
    let (least, most) = (bound.at_least.as_ref().map(|end| **end), bound.at_most.as_ref().map(|end| **end));
    let wanted = match (least, most) {
        (Some(least), Some(most)) => f64::midpoint(least, most),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => return false,
    };
    let Some(Value::Object(figure)) = report.pointer_mut(pointer) else { return false };
    if figure.remove("withheld").is_some() {
        figure.insert("value".into(), json!(wanted));
        figure.insert("unit".into(), bound.unit.as_str().into());
        return true;
    }
    let unit = figure.get("unit").and_then(Value::as_str).unwrap_or("1");
    let dimension =
        quantity::SYMBOLS.iter().find(|(symbol, _)| *symbol == bound.unit.as_str()).map(|(_, key)| *key);
    let (Some(value), Some(dimension)) = (figure.get("value").and_then(Value::as_f64), dimension) else {
        return false;
    };
    let canonical =
        |unit: &str, value: f64| quantity::to_canonical(dimension, unit, Interval::exactly(value));
    let Some(stated) = canonical(unit, value) else { return false };
    let above =
        least.and_then(|end| canonical(&bound.unit, end)).is_none_or(|end| end.low() <= stated.high());
    let below = most.and_then(|end| canonical(&bound.unit, end)).is_none_or(|end| stated.low() <= end.high());
    if above && below {
        return false;
    }
    figure.insert("value".into(), json!(wanted));
    figure.insert("unit".into(), bound.unit.as_str().into());
    true
}

/// Scales the figures of one side of a relation so that it holds.
fn bring_into_relation(report: &mut Value, relate: &Relate) -> bool {
    let text = report.to_string();
    let Some(tree) = document::read(&text, Format::Json, &Limits::default()).tree else { return false };
    let Ok(typed) = Report::read(&tree) else { return false };
    let mut figures = Figures::new();
    typed.walk(&mut |figure| {
        if let Some(interval) = figure.printed {
            figures.insert(figure.node, interval);
        }
    });
    let value = |side: &Expression| side.value(&tree, &figures);
    let (Some((left, _)), Some((right, _))) = (value(&relate.left), value(&relate.right)) else {
        return false;
    };
    let holds = relate.relation.holds(left, right);
    if holds || left.middle() == 0.0 || right.middle() == 0.0 {
        return false;
    }
    let scale = |side: &Expression, factor: f64| {
        let nodes =
            || side.paths().into_iter().flat_map(|path| path.matches(&tree).found).collect::<Vec<NodeId>>();
        side.is_linear().then(|| (nodes(), factor))
    };
    let scaled = scale(&relate.left, right.middle() / left.middle());
    let Some((nodes, factor)) = scaled.or_else(|| scale(&relate.right, left.middle() / right.middle()))
    else {
        return false;
    };
    let pointers: Vec<_> = nodes.into_iter().map(|node| tree.pointer(node)).collect();
    for pointer in &pointers {
        if let Some(value) = report.pointer_mut(&format!("{pointer}/value"))
            && let Some(number) = value.as_f64()
        {
            *value = json!(number * factor);
        }
    }
    !pointers.is_empty()
}
