//! Random schemas and random edits: no edit that breaks a document is told as compatible.
//!
//! The judge is a validator that the comparison does not consult on schemas, and the documents are made here. More
//! cases: `DIFF_CASES=20000 cargo test --profile agreement --test schema_diff_edits -- --nocapture`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop at what it does not expect"
)]

use ailca::schema::diff::{self, Comparison, Direction, Reason};
use serde_json::{Map, Value, json};

/// Numbers that follow from a seed alone (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap()
    }

    fn chance(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

const NAMES: &[&str] = &["a", "b", "x-1", "kind"];
const FORMS: &[&str] = &["^a", "b$", "^x-", "^[a-c]+$", "^[A-C]$", "[0-9]{2,3}"];
const DEFINITIONS: &[&str] = &["P", "Q"];

fn word(random: &mut Random) -> Value {
    let words = [
        json!(0),
        json!(1),
        json!(2),
        json!("a"),
        json!("b"),
        json!("abc"),
        json!(null),
        json!(true),
        json!(1.5),
        json!([1]),
    ];
    words[random.below(words.len())].clone()
}

/// A keyword with a value, at random.
fn keyword(random: &mut Random, depth: usize) -> (&'static str, Value) {
    let part = |random: &mut Random| schema(random, depth.saturating_sub(1));
    let number = |random: &mut Random| json!(random.below(5));
    let parts = |random: &mut Random, most: usize| {
        (0..=random.below(most)).map(|_| schema(random, depth.saturating_sub(1))).collect::<Value>()
    };
    let simple = if depth == 0 { 16 } else { 34 };
    match random.below(simple) {
        0 => ("type", json!(random.of(&["integer", "number", "string", "object", "array", "boolean"]))),
        1 => ("type", json!([random.of(&["integer", "null"]), random.of(&["string", "object"])])),
        2 => {
            let mut words: Vec<Value> = (0..=random.below(3)).map(|_| word(random)).collect();
            words.dedup();
            let mut kept: Vec<Value> = Vec::new();
            for word in words {
                if !kept.contains(&word) {
                    kept.push(word);
                }
            }
            ("enum", Value::Array(kept))
        }
        3 => ("const", word(random)),
        4 => ("minimum", number(random)),
        5 => ("maximum", number(random)),
        6 => ("exclusiveMinimum", number(random)),
        7 => ("exclusiveMaximum", number(random)),
        8 => ("multipleOf", json!(random.of(&[1, 2, 3]))),
        9 => ("minLength", number(random)),
        10 => ("maxLength", number(random)),
        11 => ("pattern", json!(random.of(FORMS))),
        12 => ("required", json!([random.of(NAMES)])),
        13 => ("minItems", number(random)),
        14 => ("maxItems", number(random)),
        15 => ("$ref", json!(format!("#/$defs/{}", random.of(DEFINITIONS)))),
        16 | 17 => {
            let names = (0..=random.below(2)).map(|_| random.of(NAMES).to_owned());
            let names: Vec<String> = names.collect();
            ("properties", names.into_iter().map(|name| (name, part(random))).collect::<Map<_, _>>().into())
        }
        18 => ("patternProperties", json!({ random.of(&FORMS[..4]): part(random) })),
        19 => ("additionalProperties", part(random)),
        20 => ("additionalProperties", json!(false)),
        21 => ("propertyNames", part(random)),
        22 => ("dependentRequired", json!({ random.of(NAMES): [random.of(NAMES)] })),
        23 => ("dependentSchemas", json!({ random.of(NAMES): part(random) })),
        24 => (random.of(&["minProperties", "maxProperties"]), number(random)),
        25 => ("unevaluatedProperties", if random.chance(2) { json!(false) } else { part(random) }),
        26 => ("items", part(random)),
        27 => ("prefixItems", parts(random, 2)),
        28 => ("contains", part(random)),
        29 => (random.of(&["uniqueItems", "unevaluatedItems"]), json!(random.chance(2))),
        30 => ("allOf", parts(random, 2)),
        31 => (random.of(&["anyOf", "oneOf"]), parts(random, 3)),
        32 => ("not", part(random)),
        _ => ("if", part(random)),
    }
}

fn schema(random: &mut Random, depth: usize) -> Value {
    if random.chance(16) {
        return json!(random.chance(2));
    }
    let mut keys = Map::new();
    for _ in 0..=random.below(3) {
        let (key, value) = keyword(random, depth);
        keys.insert(key.to_owned(), value);
        if key == "if" {
            keys.insert("then".to_owned(), schema(random, depth.saturating_sub(1)));
        }
        if key == "contains" && random.chance(2) {
            keys.insert("minContains".to_owned(), json!(random.below(3)));
        }
    }
    Value::Object(keys)
}

fn whole(random: &mut Random) -> Value {
    let mut whole = schema(random, 2);
    if !whole.is_object() {
        whole = json!({ "allOf": [whole] });
    }
    whole["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    whole["$defs"] = json!({ "P": schema(random, 1), "Q": schema(random, 0) });
    whole
}

/// Pointers to every part of a schema.
fn places(part: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    let Some(keys) = part.as_object() else { return };
    for (key, value) in keys {
        match key.as_str() {
            "properties" | "patternProperties" | "dependentSchemas" | "$defs" => {
                for (name, part) in value.as_object().unwrap() {
                    places(part, &format!("{at}/{key}/{}", name.replace('/', "~1")), found);
                }
            }
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                for (index, part) in value.as_array().unwrap().iter().enumerate() {
                    places(part, &format!("{at}/{key}/{index}"), found);
                }
            }
            "additionalProperties"
            | "propertyNames"
            | "unevaluatedProperties"
            | "items"
            | "contains"
            | "not"
            | "if"
            | "then"
            | "else"
            | "unevaluatedItems" => places(value, &format!("{at}/{key}"), found),
            _ => {}
        }
    }
}

/// One random edit.
fn edited(random: &mut Random, schema: &Value) -> Value {
    let mut edited = schema.clone();
    let mut at = Vec::new();
    places(schema, "", &mut at);
    let at = at[random.below(at.len())].clone();
    let part = edited.pointer_mut(&at).unwrap();
    let is_whole = at.is_empty();
    let Some(keys) = part.as_object_mut() else {
        *part = json!(part != &json!(true));
        return edited;
    };
    let own: Vec<String> =
        keys.keys().filter(|key| !key.starts_with("$s") && !key.starts_with("$d")).cloned().collect();
    match random.below(8) {
        0 if !own.is_empty() => {
            keys.shift_remove(&own[random.below(own.len())]);
        }
        1 | 2 if !own.is_empty() => match &mut keys[own[random.below(own.len())].as_str()] {
            Value::Number(number) => {
                let near = number.as_i64().unwrap_or(2) + if random.chance(2) { 1 } else { -1 };
                *number = near.max(1).into();
            }
            Value::Array(list) if list.len() > 1 => {
                let index = random.below(list.len());
                list.remove(index);
            }
            Value::Object(map) if !map.is_empty() => {
                let index = random.below(map.len());
                let name = map.keys().nth(index).unwrap().clone();
                map.shift_remove(&name);
            }
            _ => {}
        },
        3 | 4 => {
            let (key, value) = keyword(random, 1);
            if key != "if" {
                keys.insert(key.to_owned(), value);
            }
        }
        5 => {
            let more = self::schema(random, 1);
            match keys.get_mut("allOf") {
                Some(Value::Array(list)) => list.push(more),
                _ => {
                    keys.insert("allOf".to_owned(), json!([more]));
                }
            }
        }
        6 if !is_whole => {
            keys.insert("$ref".to_owned(), json!(format!("#/$defs/{}", random.of(DEFINITIONS))));
        }
        _ if !is_whole => *part = self::schema(random, 1),
        _ => {
            keys.insert("minProperties".to_owned(), json!(random.below(3)));
        }
    }
    edited
}

/// The same schema in other words.
fn rewritten(random: &mut Random, schema: &Value) -> Value {
    let mut rewritten = schema.clone();
    let mut at = Vec::new();
    places(schema, "", &mut at);
    let at = at[random.below(at.len())].clone();
    let root = rewritten.clone();
    let part = rewritten.pointer_mut(&at).unwrap();
    let Some(keys) = part.as_object_mut() else { return rewritten };
    match random.below(6) {
        0 if !at.is_empty() => *part = json!({ "allOf": [part.take()] }),
        1 if !at.is_empty() => *part = json!({ "anyOf": [part.take()] }),
        2 if !at.is_empty() => *part = json!({ "not": { "not": part.take() } }),
        3 => {
            if let Some(only) = keys.get("const").cloned() {
                keys.shift_remove("const");
                keys.entry("enum").or_insert(json!([only]));
                if keys["enum"] != json!([only]) {
                    keys.insert("const".to_owned(), only);
                }
            }
        }
        4 if keys.len() == 1 && keys.contains_key("$ref") => {
            let target = keys["$ref"].as_str().unwrap().trim_start_matches('#');
            *part = root.pointer(target).unwrap().clone();
        }
        _ => {
            keys.insert("minLength".to_owned(), keys.get("minLength").cloned().unwrap_or(json!(0)));
            keys.sort_keys();
        }
    }
    rewritten
}

/// Documents directed at a part: at and beside each of its bounds and words.
fn documents(random: &mut Random, root: &Value, part: &Value, depth: usize, found: &mut Vec<Value>) {
    let Some(keys) = part.as_object() else {
        found.push(word(random));
        return;
    };
    let inner = |random: &mut Random, part: &Value| {
        let mut found = Vec::new();
        if depth > 0 {
            documents(random, root, part, depth - 1, &mut found);
        }
        found.push(word(random));
        found[random.below(found.len())].clone()
    };
    let texts = ["", "a", "ab", "b", "abc", "x-1", "12", "a12", "B", "abcb"];
    found.extend([word(random), json!({}), json!([])]);
    found.push(json!(random.of(&texts)));
    for _ in 0..3 {
        let mut map = Map::new();
        for name in NAMES {
            if random.chance(2) {
                let own = keys.get("properties").and_then(|map| map.get(name));
                let other = own.or_else(|| keys.get("additionalProperties")).unwrap_or(&Value::Null).clone();
                map.insert((*name).to_owned(), inner(random, &other));
            }
        }
        found.push(Value::Object(map));
        let length = random.below(4);
        let item = |index: usize| {
            let first = keys.get("prefixItems").and_then(|list| list.get(index));
            first
                .or_else(|| keys.get("items"))
                .or_else(|| keys.get("contains"))
                .unwrap_or(&Value::Null)
                .clone()
        };
        found.push((0..length).map(|index| inner(random, &item(index))).collect());
    }
    for (key, value) in keys {
        match (key.as_str(), value) {
            ("enum", Value::Array(words)) => found.extend(words.iter().cloned()),
            ("const", word) => found.push(word.clone()),
            ("minLength" | "maxLength", Value::Number(bound)) => {
                let bound = usize::try_from(bound.as_u64().unwrap()).unwrap();
                found.extend(
                    [bound.saturating_sub(1), bound, bound + 1].map(|length| json!("a".repeat(length))),
                );
            }
            (_, Value::Number(bound)) => {
                let bound = bound.as_f64().unwrap();
                let whole = value.as_i64().unwrap();
                found.extend([
                    json!(whole - 1),
                    json!(whole),
                    json!(whole + 1),
                    json!(bound + 0.5),
                    json!(whole * 2),
                ]);
                found.push((0..whole.max(0)).collect());
            }
            ("$ref", Value::String(target)) if depth > 0 => {
                let target = root.pointer(target.trim_start_matches('#')).unwrap();
                documents(random, root, target, depth - 1, found);
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) if depth > 0 => {
                for part in parts {
                    documents(random, root, part, depth - 1, found);
                }
            }
            ("not" | "if" | "then" | "else", part) if depth > 0 => {
                documents(random, root, part, depth - 1, found);
            }
            ("required", Value::Array(names)) => {
                let names = names.iter().filter_map(Value::as_str);
                found.push(names.map(|name| (name.to_owned(), word(random))).collect::<Map<_, _>>().into());
            }
            _ => {}
        }
    }
}

fn told(comparison: &Comparison, whom: Direction) -> bool {
    comparison.changes.iter().any(|change| change.breaks().includes(whom))
}

fn undecided(comparison: &Comparison, reason: Reason) -> bool {
    comparison.passed.iter().any(|passed| passed.reason == reason)
}

/// The first seed, to go on where another run ended.
fn from() -> u64 {
    std::env::var("DIFF_FROM").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0)
}

fn cases() -> u64 {
    std::env::var("DIFF_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

#[test]
fn no_edit_that_breaks_a_document_is_told_as_compatible() {
    let (mut breaking, mut open, mut decided) = (0, 0, 0);
    for seed in from()..from() + cases() {
        let random = &mut Random(seed);
        let old = whole(random);
        let mut new = edited(random, &old);
        if random.chance(5) {
            new = edited(random, &new);
            new = edited(random, &new);
        }
        let (Ok(before), Ok(after)) =
            (jsonschema::draft202012::new(&old), jsonschema::draft202012::new(&new))
        else {
            continue;
        };
        let comparison = diff::compare(&old, &new);
        let mut found = Vec::new();
        for part in [&old, &new] {
            for _ in 0..4 {
                documents(random, part, part, 3, &mut found);
            }
        }
        let refused = found.iter().find(|document| before.is_valid(document) && !after.is_valid(document));
        let gained = found.iter().find(|document| !before.is_valid(document) && after.is_valid(document));
        let writers = told(&comparison, Direction::Writers);
        let readers = told(&comparison, Direction::Readers)
            || comparison.changes.iter().any(|change| change.kind.key == "optional-field-added");
        let (writers_open, readers_open) = (
            undecided(&comparison, Reason::WritersUndecided),
            undecided(&comparison, Reason::ReadersUndecided),
        );
        if let Some(document) = refused {
            breaking += 1;
            open += u64::from(!writers);
            assert!(writers || writers_open, "seed {seed}: {document}\n{old}\n{new}\n{comparison:#?}");
        }
        if let Some(document) = gained {
            assert!(readers || readers_open, "seed {seed}: {document}\n{old}\n{new}\n{comparison:#?}");
        }
        // A document that is told to show a break does.
        for change in &comparison.changes {
            if change.at.is_empty() && change.kind.key == "document-refused" {
                let document: Value = serde_json::from_str(&change.new).unwrap();
                assert!(before.is_valid(&document) && !after.is_valid(&document), "seed {seed}: {document}");
            }
        }
        decided += u64::from(comparison.passed.is_empty());
    }
    println!(
        "{} edits, {breaking} break a document, {open} of these are not decided; {decided} decided in all",
        cases()
    );
    assert!(breaking * 8 > cases(), "too few edits break anything: {breaking}");
    assert!(open * 10 <= breaking, "too many are left open: {open} of {breaking}");
}

#[test]
fn a_schema_does_not_differ_from_itself_nor_from_its_rewriting() {
    let (mut same, mut breaking, mut open) = (0, 0, 0);
    for seed in 0..cases() / 2 {
        let random = &mut Random(seed ^ 0x5eed_0000_0000);
        let old = whole(random);
        if jsonschema::draft202012::new(&old).is_err() {
            continue;
        }
        assert_eq!(diff::compare(&old, &old.clone()), Comparison::default(), "seed {seed}: {old}");
        let new = rewritten(random, &old);
        let comparison = diff::compare(&old, &new);
        same += 1;
        let told = [Direction::Writers, Direction::Readers].iter().any(|whom| told(&comparison, *whom));
        breaking += u64::from(told);
        open += u64::from(!told && !comparison.passed.is_empty());
    }
    println!("{same} rewritings, {breaking} told as breaking, {open} not decided");
    assert!(breaking * 50 <= same, "rewritings told as breaking: {breaking} of {same}");
}
