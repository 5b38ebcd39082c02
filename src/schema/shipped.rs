//! The schemas that this build carries, by their address, so that schemas on top of them can be read.

use std::sync::LazyLock;

use jsonschema::Registry;
use serde_json::Value;

use super::released::RELEASED;
use crate::carried;
use crate::report::SchemaVersion;

/// Each schema with its address, the newest last.
static SHIPPED: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let released = RELEASED.iter().filter_map(|(version, text)| carried::json::<Value>(version, text));
    let addressed = |schema: Value| Some((schema.get("$id")?.as_str()?.to_owned(), schema));
    released.chain([super::generate()]).filter_map(addressed).collect()
});

/// The schema of an address.
fn of(address: &str) -> Option<&'static Value> {
    SHIPPED.iter().find(|(known, _)| known == address).map(|(_, schema)| schema)
}

/// The schema of a version that this build knows; of any other, or of none, the newest.
pub(crate) fn of_version(version: Option<&str>) -> Option<&'static Value> {
    let of = |version: &str| of(&super::generate::address(version));
    version.and_then(of).or_else(|| of(SchemaVersion::CURRENT.key()))
}

/// All of them, for references to be followed.
pub(super) fn registry() -> Option<Registry<'static>> {
    let mut registry = Registry::new();
    for (address, schema) in SHIPPED.iter() {
        registry = registry.add(address.as_str(), schema).ok()?;
    }
    registry.prepare().ok()
}

/// A schema on top of one that this build carries (`allOf` with one reference to it) as one schema: that one, and the
/// further demands. Any other as it is.
pub fn unfolded(schema: Value) -> Value {
    let base = |part: &Value| of(part.get("$ref")?.as_str()?);
    let parts = schema.get("allOf").and_then(Value::as_array);
    let own = ["$schema", "$id", "$comment", "title", "description", "allOf"];
    let is_overlay =
        schema.as_object().is_some_and(|keys| keys.keys().all(|key| own.contains(&key.as_str())));
    let Some(parts) = parts.filter(|_| is_overlay) else { return schema };
    let mut bases = parts.iter().filter_map(base);
    let (Some(one), None) = (bases.next(), bases.next()) else { return schema };
    let mut whole = one.clone();
    let further = parts.iter().filter(|part| base(part).is_none()).cloned();
    if let Some(keys) = whole.as_object_mut() {
        let own = keys.get("allOf").and_then(Value::as_array).cloned().unwrap_or_default();
        let all: Vec<Value> = own.into_iter().chain(further).collect();
        if !all.is_empty() {
            keys.insert("allOf".to_owned(), Value::Array(all));
        }
    }
    whole
}
