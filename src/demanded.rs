//! Who asks for a field: the rules that miss it, found by leaving it out of a full report, and the clauses that name it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use crate::check::check;
use crate::document::{self, Format, Limits};
use crate::finding::{Level, Severity};
use crate::guidelines::{self, Citation};
use crate::schema;
use crate::templates::FULL;

/// A field: the definition that holds it, empty for the report itself, and its key.
pub(crate) type Field = (String, String);

/// A rule that misses a field, with the level that it then blocks.
type Missing = (Level, &'static str);

/// What is known of a field beside the schema.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    /// The rules that miss it when it is left out everywhere, each with the level that it then blocks.
    pub(crate) rules: BTreeSet<Missing>,
    /// The clauses that it answers.
    pub(crate) clauses: Vec<Citation>,
    /// Its value in the full report, where it is short.
    pub(crate) example: Option<String>,
}

/// What is known of every field of the full report and of every clause.
pub(crate) fn all(schema: &Value) -> BTreeMap<Field, Asked> {
    let mut asked: BTreeMap<Field, Asked> = BTreeMap::new();
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            let fields = clause.pointers().filter_map(|pointer| field(schema, &pointer));
            for field in fields.collect::<BTreeSet<_>>() {
                asked.entry(field).or_default().clauses.push(Citation { guideline, clause });
            }
        }
    }
    let Some(tree) = document::read(FULL, Format::Yaml, &Limits::default()).tree else { return asked };
    let report = schema::value(&tree);
    let mut places: BTreeMap<Field, Vec<String>> = BTreeMap::new();
    collect(schema, &report, "", &mut places);
    let before = missed(&report);
    for (field, pointers) in places {
        let entry = asked.entry(field).or_default();
        entry.example = pointers.first().and_then(|pointer| short(report.pointer(pointer)?));
        let mut without = report.clone();
        for pointer in &pointers {
            leave_out(&mut without, pointer);
        }
        entry.rules = missed(&without).difference(&before).copied().collect();
    }
    asked
}

/// What is known of the field that a pointer ends in; nothing where the schema has none there.
pub(crate) fn of(schema: &Value, pointer: &str) -> Option<Asked> {
    static WHOLE: LazyLock<Option<(Value, BTreeSet<Missing>)>> = LazyLock::new(|| {
        let tree = document::read(FULL, Format::Yaml, &Limits::default()).tree?;
        let report = schema::value(&tree);
        let missed = missed(&report);
        Some((report, missed))
    });
    let wanted = field(schema, pointer)?;
    let mut asked = Asked::default();
    for guideline in guidelines::all() {
        for clause in &guideline.clauses {
            if clause.pointers().filter_map(|pointer| field(schema, &pointer)).any(|field| field == wanted) {
                asked.clauses.push(Citation { guideline, clause });
            }
        }
    }
    let Some((report, before)) = WHOLE.as_ref() else { return Some(asked) };
    let mut places = BTreeMap::new();
    collect(schema, report, "", &mut places);
    if let Some(pointers) = places.get(&wanted) {
        let mut without = report.clone();
        for pointer in pointers {
            leave_out(&mut without, pointer);
        }
        asked.rules = missed(&without).difference(before).copied().collect();
    }
    Some(asked)
}

/// The rules that find something wrong which is no contradiction, each with the level that it blocks.
fn missed(report: &Value) -> BTreeSet<Missing> {
    let outcome = check(&report.to_string(), Format::Json, &Limits::default());
    let findings = outcome.findings.iter().map(|placed| &placed.finding);
    findings
        .filter(|finding| finding.severity == Severity::Error && finding.proof.is_none())
        .map(|finding| (finding.rule.level, finding.rule.id))
        .collect()
}

/// Every place of a report below `at` under the field that it stands for.
fn collect(schema: &Value, value: &Value, at: &str, places: &mut BTreeMap<Field, Vec<String>>) {
    match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                if let Some(field) = field(schema, &at) {
                    places.entry(field).or_default().push(at.clone());
                }
                collect(schema, value, &at, places);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(schema, item, &format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
}

/// The field that a pointer ends in; `-` or a number stands for an entry of a list.
fn field(schema: &Value, pointer: &str) -> Option<Field> {
    let mut part = schema;
    let mut holder = String::new();
    let mut last = None;
    for step in pointer.split('/').skip(1) {
        let below = match part.get("items") {
            Some(items) if step == "-" || step.bytes().all(|byte| byte.is_ascii_digit()) => items,
            _ => {
                last = Some((holder.clone(), step.to_owned()));
                part.get("properties")?.get(step)?
            }
        };
        part = below;
        while let Some(target) = part.get("$ref").and_then(Value::as_str) {
            target.trim_start_matches("#/$defs/").clone_into(&mut holder);
            part = schema.pointer(target.strip_prefix('#')?)?;
        }
    }
    // A pointer at a list's entry stands for the list.
    last
}

fn leave_out(report: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    if let Some(Value::Object(keys)) = report.pointer_mut(parent) {
        keys.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
    }
}

/// A value as an example, where it fits into a cell.
fn short(value: &Value) -> Option<String> {
    let text = value.to_string();
    (text.len() <= 60).then_some(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_any_pointer_to_it() {
        let schema = schema::generate();
        let of = |pointer| field(&schema, pointer).unwrap();
        assert_eq!(of("/goalAndScope"), (String::new(), "goalAndScope".to_owned()));
        assert_eq!(of("/goalAndScope/functionalUnit/unit"), ("FunctionalUnit".into(), "unit".into()));
        let energy = ("EnergyFigure".to_owned(), "basis".to_owned());
        assert_eq!(of("/inventory/training/activities/0/energy/1/basis"), energy);
        assert_eq!(of("/inventory/inference/total/energy/-/basis"), energy);
        assert!(field(&schema, "/goalAndScope/nothing").is_none());
    }

    #[test]
    fn what_a_level_needs_is_found_by_leaving_it_out() {
        let asked = all(&schema::generate());
        let rules = |definition: &str, key: &str| &asked[&(definition.to_owned(), key.to_owned())].rules;
        assert!(rules("Interpretation", "dataQuality").contains(&(Level::Comparable, "DQ-002")));
        assert!(rules("", "review").contains(&(Level::Assured, "REV-001")));
        assert!(rules("FunctionalUnit", "performance").contains(&(Level::Comparable, "FU-002")));
        assert!(rules("Hardware", "manufacturer").is_empty());
    }
}
