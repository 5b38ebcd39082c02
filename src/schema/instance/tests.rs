//! The located tree as the schema validator sees it.

use jsonschema::json::conformance;
use serde_json::json;

use super::*;
use crate::document::{Format, Limits, read};

fn tree(text: &str, format: Format) -> Tree<'_> {
    read(text, format, &Limits::default()).tree.unwrap()
}

fn whole<'a>(tree: &'a Tree<'a>) -> Instance<'a> {
    Instance { tree, most: None, met: Cell::new(0) }
}

#[test]
fn no_more_errors_are_built_than_are_wanted() {
    let schema = json!({
        "items": { "oneOf": [{ "type": "string" }, { "type": "null" }, { "required": ["a"] }] }
    });
    let validator = jsonschema::options_for::<TreeJson>().build(&schema).unwrap();
    // An empty map fails each branch; once no more is wanted it must not look as if it fitted several of them.
    let text = format!("[{}]", vec!["{}"; 10_000].join(","));
    let tree = tree(&text, Format::Json);
    let instance = Instance::new(&tree, 100);
    let all: Vec<_> = validator.iter_errors(TreeNode::root(&instance)).collect();
    assert!(instance.is_spent());
    assert!((100..200).contains(&instance.met.get()), "{}", instance.met.get());
    let wanted: Vec<_> = all.iter().filter(|error| instance.wants(error)).collect();
    assert!((10..=100).contains(&wanted.len()), "{}", wanted.len());
    for (index, error) in wanted.iter().enumerate() {
        assert_eq!(error.instance_path().as_str(), format!("/{index}"));
    }
}

#[test]
fn the_tree_conforms() {
    let text = conformance::document().to_string();
    for format in [Format::Json, Format::Yaml] {
        let tree = tree(&text, format);
        conformance::assert_conformance::<TreeJson>(&TreeNode::root(&whole(&tree)));
    }
    let yaml = "string: héllo\ninteger: 42\nfloat: 1.5\nboolean: true\n\"null\": null\narray: [10, 20, 30]\n\
                duplicates: [1, &a {a: 1}, *a]\nobject:\n  nested: value\n";
    let tree = tree(yaml, Format::Yaml);
    conformance::assert_conformance::<TreeJson>(&TreeNode::root(&whole(&tree)));
}

#[test]
fn errors_lead_to_their_nodes() {
    let energy = json!({
        "type": "object",
        "required": ["value"],
        "properties": { "value": { "type": "integer", "minimum": 1 }, "unit": { "enum": ["kWh", "MWh"] } },
        "additionalProperties": false,
    });
    let schema = json!({
        "type": "object",
        "properties": {
            "énergie": { "$ref": "#/$defs/energy" },
            "runs": { "items": { "$ref": "#/$defs/energy" } },
        },
        "$defs": { "energy": energy },
    });
    let validator = jsonschema::options_for::<TreeJson>().build(&schema).unwrap();
    let text = "énergie: &e {value: 3.0, unit: kWh}\n\
                runs: [*e, {value: 0x10}, {value: 0}, {unit: GWh}, {value: 1.5, x: 1}]\n";
    let tree = tree(text, Format::Yaml);
    let instance = whole(&tree);
    assert!(!validator.is_valid(TreeNode::root(&instance)));
    let mut places: Vec<_> = validator
        .iter_errors(TreeNode::root(&instance))
        .map(|error| {
            let node = tree.at(&error.instance_path().to_string()).unwrap();
            tree.span(node).slice(text).to_owned()
        })
        .collect();
    places.sort();
    assert_eq!(places, ["0", "1.5", "GWh", "{unit: GWh}", "{value: 1.5, x: 1}"]);
    let names = json!({ "propertyNames": { "maxLength": 7 } });
    let validator = jsonschema::options_for::<TreeJson>().build(&names).unwrap();
    assert!(validator.is_valid(TreeNode::root(&instance)));
}
