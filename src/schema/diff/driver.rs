//! The way through two schemas side by side: each pair of parts is held against each other by every check.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::judge::Side;
use super::kinds::{self, Direction, Step};
use super::reference::{Place, Root, join, name};
use super::view::{View, holder};
use super::walk::{Pair, Safe, Unexplained, Waiting, Walk};
use super::within::Prover;
use super::{Change, annotations, arrays, bounds, choices, meeting, objects, text, values};

/// What holds two parts against each other in one respect.
type Check = for<'s> fn(&mut Walk<'s>, &Pair<'_, 's>);

/// What is asked of the value.
const DEMANDS: &[Check] =
    &[values::check, bounds::check, text::check, objects::check, arrays::check, choices::check];

/// What a comparison found.
pub(super) struct Found<'s> {
    pub(super) changes: Vec<Change>,
    pub(super) unexplained: Vec<Unexplained<'s>>,
    pub(super) prover: Prover<'s>,
}

/// Holds the two schemas against each other.
pub(super) fn run(walk: Walk<'_>) -> Found<'_> {
    walk.run()
}

impl<'s> Walk<'s> {
    fn run(mut self) -> Found<'s> {
        let (old, new) = (self.root(Side::Old).value, self.root(Side::New).value);
        self.parts(old, new, "");
        self.drain();
        self.whole(old, new);
        self.unused();
        self.drain();
        self.definitions();
        for at in std::mem::take(&mut self.rewritten) {
            self.note(&kinds::REWRITTEN, &at, "", None, None, Direction::Nobody, Step::Patch);
        }
        for change in &mut self.changes {
            let mut at = Some(change.at.as_str());
            while let Some(place) = at {
                let rest = change.at.get(place.len()..).unwrap_or_default();
                let more = self.elsewhere.get(place).into_iter().flatten();
                change.elsewhere.extend(more.map(|other| format!("{other}{rest}")));
                at = place.rsplit_once('/').map(|(above, _)| above);
            }
        }
        Found { changes: self.changes, unexplained: self.unexplained, prover: self.prover }
    }

    fn drain(&mut self) {
        while let Some(next) = self.waiting.pop_front() {
            self.compare(next);
        }
    }

    fn compare(&mut self, next: Waiting<'s>) {
        let Waiting { old, new, at, safe, proved_at } = next;
        self.prover.judge.looked(1);
        let pair = (std::ptr::from_ref(old).addr(), std::ptr::from_ref(new).addr());
        let safe = match self.seen.get(&pair) {
            Some((before, first)) if before.and(safe) == *before => {
                if *first != at {
                    self.elsewhere.entry(first.clone()).or_default().push(at);
                }
                return;
            }
            Some((before, _)) => before.and(safe),
            None => safe,
        };
        self.seen.insert(pair, (safe, at.clone()));
        let verdict = self.verdict(old, new);
        self.safe =
            Safe { writers: safe.writers || verdict.writers, readers: safe.readers || verdict.readers };
        // Both of one pair: a branch that is safe for the one, in a choice that is safe for the other, says something else.
        let all = verdict.writers && verdict.readers && !(safe.writers && safe.readers);
        self.proved_at = proved_at.or_else(|| all.then(|| Arc::from(at.as_str())));
        self.told = Safe::default();
        self.below.clear();
        self.pair(old, new, &at);
        self.explain(old, new, &at);
        (self.safe, self.proved_at) = (Safe::default(), None);
    }

    fn pair(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        let closed = |part: &Value| part.as_bool() == Some(false);
        match (closed(old), closed(new)) {
            (true, true) => return,
            (true, false) => return self.report(&kinds::VALUE_ALLOWED, at, "", None, None),
            (false, true) => return self.report(&kinds::VALUE_FORBIDDEN, at, "", None, None),
            (false, false) => {}
        }
        let found = |root: &Root<'s>, part: &Value| holder(part).and_then(|holder| root.find(holder));
        let (old_target, new_target) = (found(self.root(Side::Old), old), found(self.root(Side::New), new));
        let (mut old_view, mut new_view) =
            if let (Some(old_target), Some(new_target)) = (old_target, new_target) {
                self.targets(&old_target, &new_target, at);
                (View::alone(old), View::alone(new))
            } else {
                (View::whole(old, self.root(Side::Old)), View::whole(new, self.root(Side::New)))
            };
        self.foreign(old, new, at);
        if choices::wrapped(self, old, new, at) {
            return;
        }
        meeting::check(self, &mut old_view, &mut new_view, at);
        let pair = Pair { old: &old_view, new: &new_view, at };
        annotations::check(self, &pair);
        if values::types(self, &pair) {
            for check in DEMANDS {
                check(self, &pair);
            }
        }
    }

    /// Notes whom the pair may break although neither a change nor a pair below says so.
    fn explain(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        let (safe, told) = (self.safe, self.told);
        if (safe.writers || told.writers) && (safe.readers || told.readers) {
            return;
        }
        let mut below = Safe { writers: true, readers: true };
        for (old, new) in std::mem::take(&mut self.below) {
            below = below.and(self.verdict(old, new));
        }
        for (explained, whom) in [
            (safe.writers || told.writers || !below.writers, Direction::Writers),
            (safe.readers || told.readers || !below.readers, Direction::Readers),
        ] {
            if !explained {
                self.unexplained.push(Unexplained { old, new, at: at.to_owned(), whom });
            }
        }
    }

    /// The schemas as a whole: pairs may have been left to each other in a circle.
    fn whole(&mut self, old: &'s Value, new: &'s Value) {
        let safe = self.verdict(old, new);
        for (safe, whom) in [(safe.writers, Direction::Writers), (safe.readers, Direction::Readers)] {
            let told = self.changes.iter().any(|change| {
                change.step == Step::Major
                    && (!change.kind.is_meaning() || change.kind.explains(&change.subject))
                    && change.breaks().includes(whom)
                    || whom == Direction::Readers
                        && [&kinds::OPTIONAL_FIELD_ADDED, &kinds::REQUIRED_FIELD_ADDED].contains(&change.kind)
            });
            if !safe && !told && self.unexplained.iter().all(|each| each.whom != whom) {
                self.unexplained.push(Unexplained { old, new, at: String::new(), whom });
            }
        }
    }

    /// Two references: what they point at is compared at its own place, once.
    fn targets(&mut self, old: &Place<'s>, new: &Place<'s>, at: &str) {
        self.below.push((old.0, new.0));
        let newer = self.prover.judge.naming.newer(&old.1);
        if newer == new.1 {
            self.push(old.0, new.0, new.1.clone());
        } else if self.root(Side::New).value.pointer(&newer).is_some() {
            // The old definition is still there: this place points elsewhere now.
            self.push(old.0, new.0, at.to_owned());
        } else {
            if self.renamed.insert((old.1.clone(), new.1.clone())) && old.1.starts_with('/') {
                let names = [name(&old.1), name(&new.1)].map(Value::from);
                self.report(&kinds::DEFINITION_RENAMED, &new.1, "", Some(&names[0]), Some(&names[1]));
            }
            self.push(old.0, new.0, new.1.clone());
        }
    }

    /// References into other documents, which cannot be followed.
    fn foreign(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        let of = |root: &Root<'s>, part: &'s Value| {
            let target = part.get("$ref").filter(|target| target.is_string())?;
            part.as_object().is_some_and(|holder| root.find(holder).is_none()).then_some(target)
        };
        let (old, new) = (of(self.root(Side::Old), old), of(self.root(Side::New), new));
        let newer = old.and_then(Value::as_str).map(|target| self.prover.judge.naming.newer(target));
        // 0002: references into other documents are compared by their text.
        if newer.as_deref() != new.and_then(Value::as_str) {
            self.report(&kinds::FOREIGN_REFERENCE_CHANGED, at, "", old, new);
        }
    }

    fn map(&self, side: Side, key: &str) -> Option<&'s Map<String, Value>> {
        self.root(side).value.get(key)?.as_object()
    }

    /// Definitions of one name that nothing within the schema points at: nobody breaks by them.
    fn unused(&mut self) {
        let used: HashSet<usize> = self.seen.keys().flat_map(|(old, new)| [*old, *new]).collect();
        self.safe = Safe { writers: true, readers: true };
        for key in ["$defs", "definitions"] {
            for (name, part) in self.map(Side::Old, key).into_iter().flatten() {
                let newer = self.prover.judge.naming.newer(name);
                if let Some(other) = self.map(Side::New, key).and_then(|new| new.get(&newer)) {
                    let pair = [part, other].map(|part| std::ptr::from_ref(part).addr());
                    if pair.iter().all(|part| !used.contains(part)) {
                        self.push(part, other, join(&format!("/{key}"), &newer));
                    }
                }
            }
        }
        self.safe = Safe::default();
    }

    /// Definitions that came or went.
    fn definitions(&mut self) {
        for key in ["$defs", "definitions"] {
            let none = Map::new();
            let (old, new) = (self.map(Side::Old, key), self.map(Side::New, key));
            let mut known = HashSet::new();
            for name in old.into_iter().flatten().map(|(name, _)| name) {
                let at = join(&format!("/{key}"), name);
                let newer = self.prover.judge.naming.newer(name);
                if new.is_none_or(|new| !new.contains_key(&newer))
                    && !self.renamed.iter().any(|(from, _)| *from == at)
                {
                    self.report(&kinds::DEFINITION_REMOVED, &format!("/{key}"), name, None, None);
                }
                known.insert(newer);
            }
            for name in new.unwrap_or(&none).keys().filter(|name| !known.contains(*name)) {
                let at = join(&format!("/{key}"), name);
                if !self.renamed.iter().any(|(_, to)| *to == at) {
                    self.report(&kinds::DEFINITION_ADDED, &at, name, None, None);
                }
            }
        }
    }
}
