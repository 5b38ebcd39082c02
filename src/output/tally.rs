//! How often each rule speaks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Checked, RenderOptions, table};
use crate::finding::{Argument, Level, Message, Severity};
use crate::messages;

/// How many rules of one severity are named in a line.
const NAMED: usize = 10;

/// How many findings there are of each rule, by how grave they are and which level they belong to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<(Reverse<Severity>, &'static str, Level), usize>);

impl Tally {
    /// The findings of a report up to the level that is asked for.
    pub(super) fn of(checked: &Checked<'_>, options: RenderOptions) -> Self {
        let mut tally = Self::default();
        for placed in checked.outcome.up_to(options.level) {
            let finding = &placed.finding;
            let key = (Reverse(finding.severity), finding.rule.id, finding.level);
            *tally.0.entry(key).or_default() += placed.stands_for();
        }
        tally
    }

    /// With the findings of another.
    pub(super) fn add(&mut self, other: Self) {
        for (key, count) in other.0 {
            *self.0.entry(key).or_default() += count;
        }
    }

    /// How many findings of a severity there are.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|((of, ..), _)| of.0 == severity).map(|(_, count)| count).sum()
    }

    /// How many findings there are.
    pub(super) fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// `5 errors, 0 warnings, 2 advice`.
    pub(super) fn counts(&self, options: RenderOptions) -> String {
        let message = Message::new("summary-counts")
            .with("errors", self.count(Severity::Error))
            .with("warnings", self.count(Severity::Warning))
            .with("advice", self.count(Severity::Advice));
        messages::text(options.language, &message)
    }

    /// A line for each severity: how often its rules speak, the most frequent first.
    pub(super) fn lines(&self, options: RenderOptions) -> Vec<String> {
        let of = |severity: Severity| {
            let mut rules: Vec<(&str, usize)> = Vec::new();
            for ((_, id, _), count) in self.0.iter().filter(|((of, ..), _)| of.0 == severity) {
                match rules.iter_mut().find(|(known, _)| known == id) {
                    Some((_, sum)) => *sum += count,
                    None => rules.push((id, *count)),
                }
            }
            rules.sort_by_key(|(_, count)| Reverse(*count));
            let further = rules.len().saturating_sub(NAMED);
            let named = rules.iter().take(NAMED).map(|(rule, count)| format!("{rule} × {count}"));
            let named = named.collect::<Vec<_>>().join(", ");
            let key = if further == 0 { "tally" } else { "tally-more" };
            let message = Message::new(format!("{key}.{}", severity.key()))
                .with("rules", Argument::Name(named))
                .with("further", further);
            (!rules.is_empty()).then(|| messages::text(options.language, &message))
        };
        [Severity::Error, Severity::Warning, Severity::Advice].into_iter().filter_map(of).collect()
    }

    /// The table: how often each rule speaks, how gravely, of which level, and what it asks.
    pub(super) fn table(&self, options: RenderOptions, width: Option<usize>) -> String {
        let say = |key: &str| messages::text(options.language, &Message::new(key));
        let heading = ["heading-count", "heading-rule", "heading-severity", "heading-level", "heading-asks"];
        let mut rows = vec![heading.map(say).to_vec()];
        let mut entries: Vec<_> = self.0.iter().collect();
        entries.sort_by_key(|((severity, ..), count)| (*severity, Reverse(**count)));
        for ((severity, rule, level), count) in entries {
            let (severity, level) = (say(severity.0.key()), level.key().to_owned());
            rows.push(vec![count.to_string(), (*rule).to_owned(), severity, level, say(rule)]);
        }
        table::aligned(&rows, width)
    }
}
