//! Two schemas side by side: what is still to be compared, and what has been noted.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use serde_json::Value;

use super::Change;
use super::judge::{Judge, Side};
use super::kinds::{Direction, Kind, Step};
use super::mark;
use super::reference::Root;
use super::view::View;
use super::within::Prover;

/// Two parts that stand for each other.
pub(super) struct Pair<'a, 's> {
    pub(super) old: &'a View<'s>,
    pub(super) new: &'a View<'s>,
    /// Where the newer one stands.
    pub(super) at: &'a str,
}

/// Who is safe for certain: of writers, every document that was valid still is; of readers, none is valid that was not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Safe {
    pub(super) writers: bool,
    pub(super) readers: bool,
}

impl Safe {
    pub(super) fn and(self, other: Self) -> Self {
        Self { writers: self.writers && other.writers, readers: self.readers && other.readers }
    }

    /// Those of a direction who are not safe.
    fn left(self, direction: Direction) -> Direction {
        let writers = matches!(direction, Direction::Writers | Direction::Both) && !self.writers;
        let readers = matches!(direction, Direction::Readers | Direction::Both) && !self.readers;
        match (writers, readers) {
            (true, true) => Direction::Both,
            (true, false) => Direction::Writers,
            (false, true) => Direction::Readers,
            (false, false) => Direction::Nobody,
        }
    }
}

/// Two parts that are still to be compared.
pub(super) struct Waiting<'s> {
    pub(super) old: &'s Value,
    pub(super) new: &'s Value,
    pub(super) at: String,
    /// Who is safe because the parts around these were proved to be.
    pub(super) safe: Safe,
    /// The outermost place at which both were.
    pub(super) proved_at: Option<Arc<str>>,
}

/// Two parts of which a document breaks somebody, or may, that no change told so far explains.
pub(super) struct Unexplained<'s> {
    pub(super) old: &'s Value,
    pub(super) new: &'s Value,
    pub(super) at: String,
    /// Writers or readers.
    pub(super) whom: Direction,
}

/// Two schemas on the way, with what has been seen of them.
pub(super) struct Walk<'s> {
    pub(super) prover: Prover<'s>,
    pub(super) changes: Vec<Change>,
    /// Pairs that have been compared, with who was safe then and the place.
    pub(super) seen: HashMap<(usize, usize), (Safe, String)>,
    /// Further places of pairs that were compared at another one.
    pub(super) elsewhere: HashMap<String, Vec<String>>,
    pub(super) waiting: VecDeque<Waiting<'s>>,
    pub(super) renamed: HashSet<(String, String)>,
    verdicts: HashMap<(usize, usize), Safe>,
    pub(super) unexplained: Vec<Unexplained<'s>>,
    /// Places that say the same in other words.
    pub(super) rewritten: HashSet<Arc<str>>,
    pub(super) safe: Safe,
    pub(super) proved_at: Option<Arc<str>>,
    /// Whom the changes noted for the pair at hand break.
    pub(super) told: Safe,
    /// The pairs that the pair at hand leads to.
    pub(super) below: Vec<(&'s Value, &'s Value)>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(old: &'s Value, new: &'s Value, budget: usize) -> Self {
        Self {
            prover: Prover::new(Judge::new(Root::new(old), Root::new(new)), budget),
            changes: Vec::new(),
            seen: HashMap::new(),
            elsewhere: HashMap::new(),
            waiting: VecDeque::new(),
            renamed: HashSet::new(),
            verdicts: HashMap::new(),
            unexplained: Vec::new(),
            rewritten: HashSet::new(),
            safe: Safe::default(),
            proved_at: None,
            told: Safe::default(),
            below: Vec::new(),
        }
    }

    pub(super) const fn root(&self, side: Side) -> &Root<'s> {
        self.prover.judge.root(side)
    }

    /// Notes a change of the pair at hand: breaks nobody who is safe.
    pub(super) fn report(
        &mut self,
        kind: &'static Kind,
        at: &str,
        subject: &str,
        old: Option<&Value>,
        new: Option<&Value>,
    ) {
        let explains = kind.explains(subject);
        self.told = Safe { writers: self.told.writers || explains, readers: self.told.readers || explains };
        // 0011: what validators do not agree on keeps its row, whatever is proved of the documents.
        if kind.step < Step::Major || kind.is_meaning() {
            return self.note(kind, at, subject, old, new, kind.direction, kind.step);
        }
        let left = self.safe.left(kind.direction);
        if let (true, true, Some(place), false) =
            (self.safe.writers, self.safe.readers, &self.proved_at, kind.is_of_keys())
        {
            // 0011: where both are safe, all that was moved is one row.
            self.rewritten.insert(Arc::clone(place));
            return;
        }
        self.told.writers |= matches!(left, Direction::Writers | Direction::Both);
        self.told.readers |= matches!(left, Direction::Readers | Direction::Both);
        let step = if left == Direction::Nobody { Step::Minor } else { kind.step };
        self.note(kind, at, subject, old, new, left, step);
    }

    /// That a document may hold a key more, where there was no room for others, is told, though it breaks no reader.
    pub(super) const fn key_comes(&mut self) {
        self.told.readers = true;
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of a change")]
    pub(super) fn note(
        &mut self,
        kind: &'static Kind,
        at: &str,
        subject: &str,
        old: Option<&Value>,
        new: Option<&Value>,
        touches: Direction,
        step: Step,
    ) {
        self.changes.push(Change {
            kind,
            at: at.to_owned(),
            subject: subject.to_owned(),
            old: old.map_or_else(String::new, shown),
            new: new.map_or_else(String::new, shown),
            touches,
            step,
            elsewhere: Vec::new(),
        });
    }

    /// Whether two parts ask the same.
    pub(super) fn same(&mut self, old: &'s Value, new: &'s Value) -> bool {
        self.prover.alike((old, Side::Old), (new, Side::New)) || {
            let safe = self.verdict(old, new);
            safe.writers && safe.readers
        }
    }

    /// One text for parts that ask the same where definitions of one name count as one, whatever became of them.
    pub(super) fn form(&self, part: &Value, side: Side) -> String {
        mark::form(part, self.root(side), &self.prover.judge.naming, side == Side::Old)
    }

    /// What a branch is recognised by.
    pub(super) fn mark(&self, branch: &Value, side: Side) -> Option<String> {
        mark::mark(branch, &self.prover.judge.naming, side == Side::Old)
    }

    /// Who is proved safe of a pair.
    pub(super) fn verdict(&mut self, old: &'s Value, new: &'s Value) -> Safe {
        let pair = (std::ptr::from_ref(old).addr(), std::ptr::from_ref(new).addr());
        if let Some(known) = self.verdicts.get(&pair) {
            return *known;
        }
        let safe = if self.prover.alike((old, Side::Old), (new, Side::New)) {
            Safe { writers: true, readers: true }
        } else {
            Safe {
                writers: self.prover.holds(old, Side::Old, new, Side::New),
                readers: self.prover.holds(new, Side::New, old, Side::Old),
            }
        };
        self.verdicts.insert(pair, safe);
        safe
    }

    /// Holds two parts against each other later on, unless that has been done.
    pub(super) fn parts(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        self.below.push((old, new));
        self.push(old, new, at.to_owned());
    }

    pub(super) fn push(&mut self, old: &'s Value, new: &'s Value, at: String) {
        let (safe, proved_at) = (self.safe, self.proved_at.clone());
        self.waiting.push_back(Waiting { old, new, at, safe, proved_at });
    }
}

/// A value as text, whole.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
