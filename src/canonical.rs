//! The canonical form of a report (RFC 8785), and the digest by which a copy names the full report: the same whatever the
//! notation, the order of keys, spaces and comments.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use crate::digest;
use crate::document::{Kind, NodeId, Tree, number};

/// The canonical form of a document; `None` where it has none.
pub fn canonical(tree: &Tree<'_>) -> Option<String> {
    serde_json_canonicalizer::to_string(&Value { tree, node: tree.root() }).ok()
}

/// The SHA-256 of the canonical form, in hexadecimal.
pub fn digest(tree: &Tree<'_>) -> Option<String> {
    canonical(tree).map(|form| digest::sha256(&form))
}

/// A value of a document as it is serialised: nothing of it is copied first.
struct Value<'t> {
    tree: &'t Tree<'t>,
    node: NodeId,
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { tree, node } = *self;
        match tree.kind(node) {
            Kind::Null => serializer.serialize_unit(),
            Kind::Bool(truth) => serializer.serialize_bool(truth),
            // The form knows the numbers of IEEE 754 alone: 24.70 is 24.7 there.
            Kind::Number(text) => match number(text) {
                Some(number) => serializer.serialize_f64(number),
                None => Err(serde::ser::Error::custom(text)),
            },
            Kind::String(text) => serializer.serialize_str(text),
            Kind::List => {
                let mut list = serializer.serialize_seq(Some(tree.len(node)))?;
                for item in tree.items(node) {
                    list.serialize_element(&Value { tree, node: item })?;
                }
                list.end()
            }
            Kind::Map => {
                let mut map = serializer.serialize_map(Some(tree.len(node)))?;
                for entry in tree.entries(node) {
                    map.serialize_entry(entry.key, &Value { tree, node: entry.value })?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Format, Limits, read};

    fn form(text: &str, format: Format) -> String {
        let tree = read(text, format, &Limits::default()).tree.unwrap_or_else(|| panic!("{text}"));
        canonical(&tree).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn the_examples_of_the_rfc_have_its_form() {
        // RFC 8785, 3.2.2 and 3.2.3.
        let sample = r#"{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }"#;
        let expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
            \"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assert_eq!(form(sample, Format::Json), expected);
        let sorted = r#"{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis" }"#;
        let form = form(sorted, Format::Json);
        let order = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"];
        let places: Vec<_> = order.iter().map(|word| form.find(word)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{form}");
    }

    #[test]
    fn numbers_are_those_of_the_rfc() {
        // RFC 8785, appendix B.
        for (written, expected) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("5e-324", "5e-324"),
            ("1.7976931348623157e308", "1.7976931348623157e+308"),
            ("9007199254740992", "9007199254740992"),
            ("295147905179352830000", "295147905179352830000"),
            ("9.999999999999997e22", "9.999999999999997e+22"),
            ("1e23", "1e+23"),
            ("999999999999999700000", "999999999999999700000"),
            ("1e21", "1e+21"),
            ("0.000001", "0.000001"),
            ("1e-7", "1e-7"),
            ("1424953923781206.25", "1424953923781206.2"),
            ("24.70", "24.7"),
        ] {
            assert_eq!(form(&format!("[{written}]"), Format::Json), format!("[{expected}]"));
        }
    }

    #[test]
    fn notation_order_and_comments_change_nothing() {
        let yaml = "# a comment\nb: &x [1.0, yes]\na: { c: *x, d: 0x10, e: 0o17, f: +2. }\n";
        let json = r#"{ "a": { "c": [1, "yes"], "d": 16, "e": 15, "f": 2 }, "b": [1.00, "yes"] }"#;
        assert_eq!(form(yaml, Format::Yaml), form(json, Format::Json));
    }
}
