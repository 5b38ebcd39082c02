//! Who asks for what is found.

use serde_json::{Value, json};

use crate::finding::Message;
use crate::guidelines::{self, Citation};
use crate::messages::{self, Language};

/// How many clauses a finding names; the others are counted.
#[cfg(feature = "cli")]
const NAMED: usize = 3;

/// A clause as it is cited: `ISO 14044, 4.2.3.3 (unverified)`.
pub(crate) fn cited(asking: Citation, language: Language) -> String {
    let Citation { guideline, clause } = asking;
    let cited = format!("{}, {}", guideline.short_title.of(language), clause.clause.of(language));
    if clause.unverified { format!("{cited} ({})", say(language, "unverified")) } else { cited }
}

/// A clause in few words: `ISO 14044, 4.2.3.3`, with `?` where it was not verified.
pub(super) fn short(asking: Citation, language: Language) -> String {
    let Citation { guideline, clause } = asking;
    let mark = if clause.unverified { " ?" } else { "" };
    format!("{}, {}{mark}", guideline.short_title.of(language), clause.clause.of(language))
}

/// The clauses that ask for a rule in one line: a few by name, the others by number.
#[cfg(feature = "cli")]
pub(super) fn line(rule: &str, language: Language) -> Option<String> {
    let mut clauses = all(rule, language);
    let others = clauses.len().saturating_sub(NAMED);
    clauses.truncate(NAMED);
    let message = Message::new(if others == 0 { "asked-for" } else { "asked-for-more" });
    let message = message
        .with("clauses", crate::finding::Argument::Said(messages::listed(language, &clauses)))
        .with("others", others);
    (!clauses.is_empty()).then(|| messages::text(language, &message))
}

/// The clauses that ask for a rule, each once.
pub(super) fn all(rule: &str, language: Language) -> Vec<String> {
    // Requirements that share a clause are cited once.
    let mut clauses: Vec<String> = Vec::new();
    for asking in guidelines::asking_for(rule) {
        let cited = cited(*asking, language);
        if !clauses.contains(&cited) {
            clauses.push(cited);
        }
    }
    clauses
}

/// Every clause that asks for a rule, for programs.
pub(super) fn data(rule: &str) -> Vec<Value> {
    let asking = guidelines::asking_for(rule).iter();
    asking
        .map(|asking| {
            let Citation { guideline, clause } = asking;
            json!({
                "guideline": guideline.key,
                "title": guideline.short_title.english(),
                "edition": guideline.edition.english(),
                "clause": clause.clause.english(),
                "url": asking.url(),
                "unverified": clause.unverified,
            })
        })
        .collect()
}

fn say(language: Language, key: &str) -> String {
    messages::text(language, &Message::new(key))
}
