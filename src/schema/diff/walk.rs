//! The way through two schemas side by side.

use std::collections::{HashSet, VecDeque};

use serde_json::{Map, Value};

use super::kinds::{self, Kind};
use super::reference::{Naming, Place, Root, join, name};
use super::same::Same;
use super::view::{View, holder};
use super::{Change, annotations, arrays, bounds, choices, objects, text, values};

/// Two parts that stand for each other.
pub(super) struct Pair<'a, 's> {
    pub(super) old: &'a View<'s>,
    pub(super) new: &'a View<'s>,
    /// Where the newer one stands.
    pub(super) at: &'a str,
}

/// What holds two parts against each other in one respect.
type Check = for<'s> fn(&mut Walk<'s>, &Pair<'_, 's>);

/// What is asked of the value.
const DEMANDS: &[Check] =
    &[values::check, bounds::check, text::check, objects::check, arrays::check, choices::check];

pub(super) struct Walk<'s> {
    pub(super) old: Root<'s>,
    pub(super) new: Root<'s>,
    pub(super) naming: Naming,
    changes: Vec<Change>,
    seen: HashSet<(usize, usize)>,
    /// Definitions that stand for each other and are still to be compared.
    waiting: VecDeque<(&'s Value, &'s Value, String)>,
    renamed: HashSet<(String, String)>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(old: &'s Value, new: &'s Value) -> Self {
        let (old, new) = (Root::new(old), Root::new(new));
        let naming = Naming::new(&old, &new);
        Self {
            old,
            new,
            naming,
            changes: Vec::new(),
            seen: HashSet::new(),
            waiting: VecDeque::new(),
            renamed: HashSet::new(),
        }
    }

    pub(super) fn run(mut self) -> Vec<Change> {
        self.parts(self.old.value, self.new.value, "");
        self.drain();
        self.definitions();
        self.drain();
        self.changes
    }

    fn drain(&mut self) {
        while let Some((old, new, at)) = self.waiting.pop_front() {
            self.parts(old, new, &at);
        }
    }

    /// Notes a change.
    pub(super) fn report(
        &mut self,
        kind: &'static Kind,
        at: &str,
        subject: &str,
        old: Option<&Value>,
        new: Option<&Value>,
    ) {
        self.changes.push(Change {
            kind,
            at: at.to_owned(),
            subject: subject.to_owned(),
            old: old.map_or_else(String::new, shown),
            new: new.map_or_else(String::new, shown),
        });
    }

    /// Whether two parts ask the same.
    pub(super) fn same(&self, old: &'s Value, new: &'s Value) -> bool {
        Same::new(&self.old, &self.new, &self.naming).schemas(old, new)
    }

    /// Whether two parts ask the same where definitions of one name count as one, whatever became of them.
    pub(super) fn same_in_form(&self, old: &'s Value, new: &'s Value) -> bool {
        Same::new(&self.old, &self.new, &self.naming).by_name().schemas(old, new)
    }

    /// Holds two parts against each other, unless that has been done.
    pub(super) fn parts(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        if !self.seen.insert((std::ptr::from_ref(old).addr(), std::ptr::from_ref(new).addr())) {
            return;
        }
        let closed = |part: &Value| part.as_bool() == Some(false);
        match (closed(old), closed(new)) {
            (true, true) => return,
            (true, false) => return self.report(&kinds::VALUE_ALLOWED, at, "", None, None),
            (false, true) => return self.report(&kinds::VALUE_FORBIDDEN, at, "", None, None),
            (false, false) => {}
        }
        let found = |root: &Root<'s>, part: &Value| holder(part).and_then(|holder| root.find(holder));
        let (old_view, new_view) = match (found(&self.old, old), found(&self.new, new)) {
            (Some(old_target), Some(new_target)) => {
                self.targets(&old_target, &new_target, at);
                (View::alone(old), View::alone(new))
            }
            _ => (View::whole(old, &self.old), View::whole(new, &self.new)),
        };
        self.foreign(old, new, at);
        if choices::wrapped(self, old, new, at) {
            return;
        }
        let pair = Pair { old: &old_view, new: &new_view, at };
        annotations::check(self, &pair);
        if values::types(self, &pair) {
            for check in DEMANDS {
                check(self, &pair);
            }
        }
    }

    /// Two references: what they point at is compared at its own place, once.
    fn targets(&mut self, old: &Place<'s>, new: &Place<'s>, at: &str) {
        if self.naming.newer(&old.1) == new.1 {
            self.waiting.push_back((old.0, new.0, new.1.clone()));
        } else if self.new.value.pointer(&self.naming.newer(&old.1)).is_some() {
            // The old definition is still there: this place points elsewhere now.
            self.waiting.push_back((old.0, new.0, at.to_owned()));
        } else {
            if self.renamed.insert((old.1.clone(), new.1.clone())) && old.1.starts_with('/') {
                let names = [name(&old.1), name(&new.1)].map(Value::from);
                self.report(&kinds::DEFINITION_RENAMED, &new.1, "", Some(&names[0]), Some(&names[1]));
            }
            self.waiting.push_back((old.0, new.0, new.1.clone()));
        }
    }

    /// References into other documents, which cannot be followed.
    fn foreign(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        let of = |root: &Root<'s>, part: &'s Value| {
            let target = part.get("$ref").filter(|target| target.is_string())?;
            part.as_object().is_some_and(|holder| root.find(holder).is_none()).then_some(target)
        };
        let (old, new) = (of(&self.old, old), of(&self.new, new));
        let newer = old.and_then(Value::as_str).map(|target| self.naming.newer(target));
        if newer.as_deref() != new.and_then(Value::as_str) {
            self.report(&kinds::FOREIGN_REFERENCE_CHANGED, at, "", old, new);
        }
    }

    /// Definitions that came or went, and those that nothing within the schema points at.
    fn definitions(&mut self) {
        for key in ["$defs", "definitions"] {
            let of = |root: &Root<'s>| -> Option<&'s Map<String, Value>> { root.value.get(key)?.as_object() };
            let none = Map::new();
            let (old, new) = (of(&self.old), of(&self.new));
            for (name, part) in old.into_iter().flatten() {
                let at = join(&format!("/{key}"), name);
                let newer = self.naming.newer(name);
                if let Some(other) = new.and_then(|new| new.get(&newer)) {
                    self.waiting.push_back((part, other, join(&format!("/{key}"), &newer)));
                } else if !self.renamed.iter().any(|(from, _)| *from == at) {
                    self.report(&kinds::DEFINITION_REMOVED, &format!("/{key}"), name, None, None);
                }
            }
            let known: HashSet<_> =
                old.into_iter().flatten().map(|(name, _)| self.naming.newer(name)).collect();
            for name in new.unwrap_or(&none).keys().filter(|name| !known.contains(*name)) {
                let at = join(&format!("/{key}"), name);
                if !self.renamed.iter().any(|(_, to)| *to == at) {
                    self.report(&kinds::DEFINITION_ADDED, &at, name, None, None);
                }
            }
        }
    }
}

/// A value in few characters.
fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() <= 120 {
        return text;
    }
    text.chars().take(117).chain("...".chars()).collect()
}
