//! A profile as a JSON Schema on top of that of the standard.
//!
//! What must be there, the allowed values and the bounds of figures in the unit of the bound go over; relations and the
//! weight of rules need `ailca check --profile`.

use serde_json::{Map, Value, json};

use super::{Given, Profile};
use crate::report::SchemaVersion;

/// The schema: everything that the standard asks for, and what the profile adds.
pub(super) fn schema(profile: &Profile) -> Value {
    let mut parts = vec![
        json!({ "$ref": format!("https://w3id.org/ailca/{}/report.schema.json", SchemaVersion::CURRENT.key()) }),
    ];
    for require in &profile.require {
        let asked = required(require.path.steps(), require.given.as_ref().map(|given| **given));
        parts.push(match &require.when {
            Some(when) => json!({ "if": required(when.steps(), None), "then": asked }),
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
        // What is withheld meets the bound only by bounds of its own within it.
        let own = json!({
            "if": { "properties": { "unit": { "const": bound.unit.as_str() } } },
            "then": { "properties": { "low": limits, "high": limits } },
        });
        let shown = json!({ "properties": { "withheld": { "required": ["bounds"], "properties": { "bounds": own } } } });
        parts.push(within(bound.path.steps(), json!({ "if": { "required": ["withheld"] }, "then": shown })));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("https://w3id.org/ailca/profiles/{}/{}.schema.json", *profile.profile, *profile.version),
        "title": profile.title.english(),
        "allOf": parts,
    })
}

/// Everything on the way is there; a list has an entry, and each of its entries goes on.
fn required(steps: &[String], given: Option<Given>) -> Value {
    match (steps.split_first(), given) {
        (None, None) => json!(true),
        (None, Some(Given::Stated)) => json!({ "required": ["value"] }),
        // How far bounds lie apart is beyond a JSON Schema.
        (None, Some(Given::StatedOrBounded)) => json!({
            "anyOf": [{ "required": ["value"] }, { "properties": { "withheld": { "required": ["bounds"] } } }]
        }),
        (Some((step, rest)), given) if step == "*" => {
            json!({ "minItems": 1, "items": required(rest, given) })
        }
        (Some((step, rest)), given) => {
            json!({ "required": [step], "properties": { step: required(rest, given) } })
        }
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
