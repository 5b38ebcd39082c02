//! The schema of a figure: what its dimension allows, stated or withheld.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::json;

use super::dimension::{Boundary, Dimension, Unit};
use super::figure::{Audience, Basis, Quantity, Withheld};
use super::{AlsoStated, Qualifier, Uncertainty, Written};
use crate::identifier::Identifier;

impl<D: Dimension> JsonSchema for Quantity<D> {
    fn schema_name() -> Cow<'static, str> {
        let mut name = D::KEY.to_owned();
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        (name + "Figure").into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = serde_json::Map::new();
        let mut add = |name: &str, mut schema: Schema, description: &str| {
            schema.insert("description".into(), description.into());
            properties.insert(name.into(), schema.into());
        };
        let mut number = generator.subschema_for::<Written>();
        if !D::MAY_BE_NEGATIVE {
            number.insert("minimum".into(), json!(0));
        }
        let implied = D::Unit::IMPLIED.map(Unit::symbol);
        let mut unit = generator.subschema_for::<D::Unit>();
        if let Some(implied) = implied {
            unit.insert("default".into(), implied.into());
        }
        add("value", number, "The number, written with the digits that are significant.");
        add("unit", unit, "Unit of the number.");
        if D::Boundary::STATED {
            let boundary = generator.subschema_for::<D::Boundary>();
            add("boundary", boundary, "Where it was taken; each boundary includes the ones before it.");
        }
        add("basis", generator.subschema_for::<Basis>(), "How the figure was come by.");
        add(
            "source",
            generator.subschema_for::<Identifier>(),
            "Id of the entry of `sources` it was read from.",
        );
        add(
            "qualifier",
            generator.subschema_for::<Qualifier>(),
            "How the number is meant; as a value rounded to its digits when left out.",
        );
        add(
            "uncertainty",
            generator.subschema_for::<Uncertainty>(),
            "How far the true value may lie from it.",
        );
        add(
            "audience",
            generator.subschema_for::<Audience>(),
            "Who may read the figure; everyone when left out.",
        );
        let mut also_stated = json!({ "type": "array" });
        if let Some(map) = also_stated.as_object_mut() {
            map.insert("items".into(), generator.subschema_for::<AlsoStated<D>>().into());
        }
        add(
            "alsoStated",
            Schema::try_from(also_stated).unwrap_or_default(),
            "The same figure as it is printed elsewhere, with another number.",
        );
        add("note", generator.subschema_for::<String>(), "What a reader must know to use the figure.");
        add(
            "withheld",
            generator.subschema_for::<Withheld<D>>(),
            "In place of value and unit: the figure exists but is not given.",
        );
        let example_unit = implied.is_none().then(|| D::Unit::ALL.first().map(|unit| unit.symbol()));
        let mut example = json!({ "value": 24.7 });
        if let (Some(example), Some(Some(unit))) = (example.as_object_mut(), example_unit) {
            example.insert("unit".into(), unit.into());
            if D::Boundary::STATED {
                example.insert("boundary".into(), "facility".into());
            }
            example.insert("basis".into(), "measured".into());
        }
        let stated = if implied.is_some() { json!(["value"]) } else { json!(["value", "unit"]) };
        let units: Vec<_> = D::Unit::ALL.iter().map(|unit| unit.symbol()).collect();
        let schema = json!({
            "title": format!("Figure: {}", D::KEY),
            "description": format!("{} Stated with value and unit ({}), or withheld.", D::MEANING.trim(), units.join(", ")),
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "oneOf": [
                { "required": stated, "properties": { "withheld": false } },
                { "required": ["withheld"], "properties": { "value": false, "unit": false, "qualifier": false, "uncertainty": false, "alsoStated": false } }
            ],
            "examples": [example]
        });
        Schema::try_from(schema).unwrap_or_default()
    }
}
