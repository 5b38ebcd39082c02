//! What changed between two JSON Schemas (draft-04 to 2020-12, each read by its own rules), and whom it breaks.
//!
//! Each change is of a named [`Kind`]. A definition that many places point at is compared once, and its changes are
//! told at the definition. Whether a change breaks anybody is proved where it can be (`within`); where two parts
//! differ in a way that no change tells, a document is looked for that shows it, and where none is found that is said.

mod annotations;
mod arrays;
mod bounds;
mod choices;
mod dialect;
mod driver;
mod facts;
mod judge;
mod keywords;
mod kinds;
mod mark;
mod meeting;
mod modern;
mod number;
mod objects;
mod passed;
mod patterns;
mod reference;
mod sample;
mod survey;
mod text;
mod types;
mod values;
mod version;
mod view;
mod walk;
mod within;
mod witness;

use serde_json::Value;

pub use kinds::{Direction, KINDS, Kind, Step};
pub use number::rounded;
pub use passed::{Passed, Reason};
pub(super) use reference::join;
pub use survey::unsound;
pub use version::{next, stated};

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened.
    pub kind: &'static Kind,
    /// JSON pointer (RFC 6901) into the newer schema: of the part that changed, or of the part that lost something.
    pub at: String,
    /// The key, word or keyword that it happened to; empty where the place says it.
    pub subject: String,
    /// What stood there before, whole; empty where nothing did.
    pub old: String,
    /// What stands there now, whole; empty where nothing does.
    pub new: String,
    /// Whom it touches: those of its kind, but for whom it is proved to break no document.
    pub touches: Direction,
    /// How grave it is: as its kind, or less where it is proved to break nobody.
    pub step: Step,
    /// Further places of the newer schema that the same parts stand at.
    pub elsewhere: Vec<String>,
}

impl Change {
    /// Whom it breaks.
    pub fn breaks(&self) -> Direction {
        if self.step == Step::Major { self.touches } else { Direction::Nobody }
    }
}

/// What a comparison found, and what it passed over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Every difference, in the order of places.
    pub changes: Vec<Change>,
    /// What was not compared, or could not be decided; only where this is empty, "no difference" is true.
    pub passed: Vec<Passed>,
    /// How many keywords, words, keys, branches and claims were looked at.
    pub work: usize,
}

impl Comparison {
    /// Notes numbers of more digits than are compared, each by its place: those that do not stand on both sides.
    pub fn pass_over<'n>(&mut self, rounded: impl Iterator<Item = &'n (String, String)>) {
        self.passed.extend(rounded.map(|(at, subject)| Passed {
            at: at.clone(),
            reason: Reason::NumberRounded,
            subject: subject.clone(),
        }));
        self.passed.sort();
        self.passed.dedup();
    }
}

/// How many claims the proofs of one comparison may rest on together.
// 0011: past it nothing is proved, so that more is told as breaking or not decided, never less.
const CLAIMS: usize = 40_000;

/// Every difference between two schemas, in the order of their places, with what was passed over.
pub fn compare(old: &Value, new: &Value) -> Comparison {
    let (old, new) = (modern::Modern::of(old), modern::Modern::of(new));
    let mut passed = survey::of(&old, &new);
    let (mut changes, mut work) = (Vec::new(), 0);
    if old.value != new.value {
        let mut found = driver::run(walk::Walk::new(&old.value, &new.value, CLAIMS));
        changes = std::mem::take(&mut found.changes);
        work = witness::explain(found, &mut changes, &mut passed);
    }
    changes.sort_by(|left, right| {
        (&left.at, left.kind.key, &left.subject).cmp(&(&right.at, right.kind.key, &right.subject))
    });
    changes.dedup();
    passed.sort();
    passed.dedup();
    Comparison { changes, passed, work }
}

/// The largest step that any of the changes asks for.
pub fn step(changes: &[Change]) -> Option<Step> {
    changes.iter().map(|change| change.step).max()
}
