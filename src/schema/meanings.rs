//! The words of a choice, each with what it means: a description lists them behind what it says of all.

use serde_json::Value;

/// What a part of a schema means, without the list of its words.
pub fn meaning(part: &Value) -> &str {
    let text = part.get("description").and_then(Value::as_str).unwrap_or_default();
    text.split("\n- `").next().unwrap_or_default().trim_end()
}

/// The words that a part of a schema lists, in its order, each with its meaning where one is given.
pub fn meanings(part: &Value) -> Vec<(&str, &str)> {
    let text = part.get("description").and_then(Value::as_str).unwrap_or_default();
    let words = part.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    // In the order of the words, so that each is sought behind the one before.
    let mut rest = text;
    words
        .map(|word| {
            let mark = format!("\n- `{word}`: ");
            let Some(found) = rest.find(&mark) else { return (word, "") };
            let behind = rest.get(found + mark.len()..).unwrap_or_default();
            rest = behind;
            (word, behind.split("\n- `").next().unwrap_or_default().trim_end())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_schema_has_its_meaning() {
        let schema = super::super::generate();
        let definitions = schema["$defs"].as_object().unwrap();
        let mut count = 0;
        for (name, definition) in definitions {
            let words = meanings(definition);
            // Versions and areas are names.
            let is_named = ["SchemaVersion", "Country", "Area"].contains(&&**name);
            assert!(is_named || words.iter().all(|(_, meaning)| !meaning.is_empty()), "{name}: {words:?}");
            assert!(!meaning(definition).contains("\n- `"), "{name}");
            count += words.len();
        }
        assert!(count > 300, "{count}");
    }
}
