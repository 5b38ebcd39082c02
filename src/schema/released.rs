//! The released versions of the schema, which never change again.

use std::sync::{LazyLock, OnceLock};

use serde_json::Value;

use super::Compiled;
use super::diff::Step;
use crate::carried;
use crate::digest::sha256;
use crate::report::SchemaVersion;

/// The lock file: a line `sha256-of-the-file  VERSION` for each frozen version, the oldest first.
// 0002: a schema is frozen by its text.
pub const LOCK: &str = include_str!("../../schema/released.lock");

/// Released versions with the text of their schemas, the oldest first. Freezing a version asks for a line here.
macro_rules! released {
    ($($version:literal),* $(,)?) => {
        &[$(($version, include_str!(concat!("../../schema/", $version, "/report.schema.json")))),*]
    };
}

/// What this build carries.
pub const RELEASED: &[(&str, &str)] = released!("0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0");

/// Each released version, compiled when the first report asks for it; nothing where it cannot be.
static COMPILED: [OnceLock<Option<Compiled>>; RELEASED.len()] = [const { OnceLock::new() }; RELEASED.len()];

/// Which of the released versions this is.
pub(super) fn position(version: &str) -> Option<usize> {
    RELEASED.iter().position(|(known, _)| *known == version)
}

/// The schema of a released version by its position; nothing where the schema cannot be used, which is recorded.
pub(super) fn compiled(position: usize) -> Option<&'static Compiled> {
    let (cell, (version, text)) = (COMPILED.get(position)?, RELEASED.get(position)?);
    cell.get_or_init(|| Compiled::new(version, carried::json(version, text)?)).as_ref()
}

/// The schema of a version: a released one, or `working` for that of the types of this build.
pub fn text(version: &str) -> Option<String> {
    let released = RELEASED.iter().find(|(known, _)| *known == version).map(|(_, text)| (*text).to_owned());
    let working = || matches!(version, "working" | CURRENT).then(super::text);
    released.or_else(working)
}

/// The version that the types of this build are of.
pub const CURRENT: &str = SchemaVersion::CURRENT.key();

/// The digest that the lock file records of a frozen file.
pub fn digest(text: &str) -> String {
    sha256(text)
}

/// The entries of a lock file: version and digest.
pub fn locked(lock: &str) -> Vec<(&str, &str)> {
    let lines = lock.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once("  ")).map(|(digest, version)| (version, digest)).collect()
}

/// The least version that may follow a released one, by how far the schema has changed since: before 1.0 what breaks and
/// what is new raise the second number, after it what breaks raises the first; texts alone raise the third. `None` where the
/// released one is no version, or nothing has changed.
pub fn least_after(released: &str, step: Option<Step>) -> Option<String> {
    let [first, second, third] = numbers(released)?;
    let next = match (step?, first) {
        (Step::Major, 1..) => [first + 1, 0, 0],
        (Step::Major | Step::Minor, _) => [first, second + 1, 0],
        (Step::Patch, _) => [first, second, third + 1],
    };
    Some(next.map(|number| number.to_string()).join("."))
}

/// Whether a version is another one or comes after it.
pub fn is_at_least(version: &str, least: &str) -> bool {
    numbers(version).zip(numbers(least)).is_some_and(|(version, least)| version >= least)
}

/// Whether a text is the number of a version.
pub fn is_number(version: &str) -> bool {
    numbers(version).is_some()
}

fn numbers(version: &str) -> Option<[u32; 3]> {
    let numbers: Vec<u32> = version.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// The version since which a part of the schema exists: the oldest that has the pointer, else the current one.
pub fn since(pointer: &str) -> &'static str {
    static PARSED: LazyLock<Vec<(&str, Value)>> = LazyLock::new(|| {
        RELEASED
            .iter()
            .filter_map(|(version, text)| Some((*version, carried::json(version, text)?)))
            .collect()
    });
    PARSED
        .iter()
        .find(|(_, schema)| schema.pointer(pointer).is_some())
        .map_or(CURRENT, |(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Format, Limits, read};
    use crate::schema::explain;

    #[test]
    fn the_number_follows_from_the_difference() {
        let least = |version, step| least_after(version, Some(step)).unwrap();
        assert_eq!(least("0.4.0", Step::Major), "0.5.0");
        assert_eq!(least("0.4.2", Step::Minor), "0.5.0");
        assert_eq!(least("0.4.2", Step::Patch), "0.4.3");
        assert_eq!(least("1.4.2", Step::Major), "2.0.0");
        assert_eq!(least("1.4.2", Step::Minor), "1.5.0");
        assert_eq!((least_after("1.4.2", None), least_after("one", Some(Step::Patch))), (None, None));
        assert!(
            is_at_least("0.10.0", "0.9.9") && is_at_least("1.0.0", "1.0.0") && !is_at_least("0.4.9", "0.5.0")
        );
    }

    /// An older schema speaks with its own words: a key that it does not know is unknown there, and only there.
    #[test]
    fn a_report_is_held_against_the_schema_of_choice() {
        let mut old = super::super::generate();
        old["properties"].as_object_mut().unwrap().shift_remove("practices");
        let old = Compiled::new("old", old).unwrap();
        let text = include_str!("../../fixtures/complete.yaml");
        let tree = read(text, Format::Yaml, &Limits::default()).tree.unwrap();
        let found = explain::against(&tree, &old).findings;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].rule.id, "SCH-001");
        assert!(explain::check(&tree).findings.is_empty());
    }
}
