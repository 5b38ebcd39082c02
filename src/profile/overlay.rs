//! A profile as a JSON Schema on top of that of the standard.
//!
//! What must be there, the allowed values and the bounds of figures in the unit of the bound go over; relations and the
//! weight of rules need `ailca check --profile`.

use serde_json::{Map, Value, json};

use super::Profile;
use crate::messages::Language;
use crate::report::SchemaVersion;

/// The schema: everything that the standard asks for, and what the profile adds.
pub(super) fn schema(profile: &Profile) -> Value {
    let mut parts = vec![
        json!({ "$ref": format!("https://w3id.org/ailca/{}/report.schema.json", SchemaVersion::CURRENT.key()) }),
    ];
    for require in &profile.require {
        let asked = required(require.path.steps());
        parts.push(match &require.when {
            Some(when) => json!({ "if": required(when.steps()), "then": asked }),
            None => asked,
        });
    }
    for allow in &profile.allow {
        let values: Vec<_> = allow.values.iter().map(|value| value.as_str()).collect();
        parts.push(within(allow.path.steps(), json!({ "enum": values })));
    }
    for bound in &profile.bound {
        let mut limits = Map::new();
        if let Some(least) = &bound.at_least {
            limits.insert("minimum".into(), json!(**least));
        }
        if let Some(most) = &bound.at_most {
            limits.insert("maximum".into(), json!(**most));
        }
        let in_unit =
            json!({ "properties": { "unit": { "const": bound.unit.as_str() } }, "required": ["value"] });
        let bounded = json!({ "properties": { "value": limits } });
        parts.push(within(bound.path.steps(), json!({ "if": in_unit, "then": bounded })));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("https://w3id.org/ailca/profiles/{}/{}.schema.json", *profile.profile, *profile.version),
        "title": profile.title.of(Language::English),
        "allOf": parts,
    })
}

/// Everything on the way is there; a list has an entry, and each of its entries goes on.
fn required(steps: &[String]) -> Value {
    match steps.split_first() {
        None => json!(true),
        Some((step, rest)) if step == "*" => json!({ "minItems": 1, "items": required(rest) }),
        Some((step, rest)) => json!({ "required": [step], "properties": { step: required(rest) } }),
    }
}

/// What holds for the values at the end of the way, where they are there.
fn within(steps: &[String], asked: Value) -> Value {
    match steps.split_first() {
        None => asked,
        Some((step, rest)) if step == "*" => json!({ "items": within(rest, asked) }),
        Some((step, rest)) => json!({ "properties": { step: within(rest, asked) } }),
    }
}
