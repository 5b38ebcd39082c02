//! What of two schemas cannot be compared, found before they are.

use std::collections::BTreeSet;

use serde_json::Value;

use super::dialect::Dialect;
use super::keywords::is_annotation;
use super::modern::{ASLEEP, Modern};
use super::passed::{Passed, Reason};
use super::patterns;
use super::reference::{DATA, NAMING, Naming, Root, join};

/// What is wrong with a schema by the rules of its draft: the place and a sentence; nothing where it is sound.
pub fn unsound(schema: &Value) -> Option<(String, String)> {
    let dialect = match (Dialect::named(schema), schema.get("$schema")) {
        (Some(dialect), _) => dialect,
        (None, None) => Dialect::fitting(schema),
        // By the rules of an unknown draft nothing can be said.
        (None, Some(_)) => return None,
    };
    dialect.unsound(schema)
}

/// What of two schemas cannot be compared, whatever the rest of them says.
pub(super) fn of(old: &Modern, new: &Modern) -> Vec<Passed> {
    let mut passed: Vec<Passed> = old.passed.iter().chain(&new.passed).cloned().collect();
    // A value such as 1.0 is whole in all drafts but draft-04.
    let whole = |places: &[String], reason| {
        places.first().map(|at| Passed { at: at.clone(), reason, subject: "type".to_owned() })
    };
    if !old.whole_by_value.is_empty() {
        passed.extend(whole(&new.whole_as_written, Reason::WritersUndecided));
    }
    if !old.whole_as_written.is_empty() {
        passed.extend(whole(&new.whole_by_value, Reason::ReadersUndecided));
    }
    let roots = (Root::new(&old.value), Root::new(&new.value));
    let naming = Naming::new(&roots.0, &roots.1);
    let (mut before, mut after) = (Survey::default(), Survey::default());
    before.part(&roots.0, &old.value, "");
    after.part(&roots.1, &new.value, "");
    for (at, subject) in before.unfollowed.into_iter().chain(after.unfollowed) {
        passed.push(Passed { at, reason: Reason::Unfollowed, subject });
    }
    let patterns: BTreeSet<_> = before.patterns.into_iter().chain(after.patterns).collect();
    let unread = patterns.into_iter().filter(|(_, pattern)| !patterns::is_read(pattern));
    passed.extend(unread.map(|(at, subject)| Passed { at, reason: Reason::PatternUnread, subject }));
    let renamed: BTreeSet<_> =
        before.unknown.into_iter().map(|(at, key, value)| (naming.newer(&at), key, value)).collect();
    let unknown = renamed.symmetric_difference(&after.unknown);
    passed.extend(unknown.map(|(at, key, _)| Passed {
        at: at.clone(),
        reason: Reason::KeywordUnknown,
        subject: key.clone(),
    }));
    passed
}

/// What is looked for in one schema.
#[derive(Default)]
struct Survey {
    unfollowed: Vec<(String, String)>,
    unknown: BTreeSet<(String, String, String)>,
    /// Every pattern with the part that it stands in.
    patterns: Vec<(String, String)>,
}

impl Survey {
    fn part(&mut self, root: &Root<'_>, part: &Value, at: &str) {
        match part {
            Value::Object(keys) => {
                if let Some(target) = keys.get("$ref").and_then(Value::as_str)
                    && root.find(keys).is_none()
                    && !is_fixed(target)
                {
                    self.unfollowed.push((at.to_owned(), target.to_owned()));
                }
                if let Some(pattern) = keys.get("pattern").and_then(Value::as_str) {
                    self.patterns.push((at.to_owned(), pattern.to_owned()));
                }
                if let Some(Value::Object(parts)) = keys.get("patternProperties") {
                    self.patterns.extend(parts.keys().map(|pattern| (at.to_owned(), pattern.clone())));
                }
                for (key, value) in keys {
                    if is_annotation(key) {
                        if !is_extension(key) {
                            let name = key.strip_prefix(ASLEEP).unwrap_or(key);
                            self.unknown.insert((at.to_owned(), name.to_owned(), value.to_string()));
                        }
                        continue;
                    }
                    let at = join(at, key);
                    match value {
                        Value::Object(parts) if NAMING.contains(&key.as_str()) => {
                            for (name, part) in parts {
                                self.part(root, part, &join(&at, name));
                            }
                        }
                        value if !DATA.contains(&key.as_str()) => self.part(root, value, &at),
                        _ => {}
                    }
                }
            }
            Value::Array(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    self.part(root, part, &format!("{at}/{index}"));
                }
            }
            _ => {}
        }
    }
}

/// Addresses of documents that never change: the drafts themselves.
fn is_fixed(target: &str) -> bool {
    ["http://json-schema.org/draft-", "https://json-schema.org/draft/"]
        .iter()
        .any(|fixed| target.starts_with(fixed))
}

/// Whether a keyword of no draft is named as what explains is named (`x-unit`, `meta:enum`), or is of another draft.
fn is_extension(key: &str) -> bool {
    // Since 2019-09 a validator may ask for it all the same.
    let is_optional = key.strip_prefix(ASLEEP) == Some("dependencies");
    key.starts_with("x-") || key.contains(':') || key.starts_with(ASLEEP) && !is_optional
}
