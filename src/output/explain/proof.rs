//! What the first case that fails proves: the sentence, and the intervals on one axis.

use super::fragment;
use crate::check;
use crate::document::{Format, Limits};
use crate::finding::{Finding, Level, Rule};
use crate::messages::{self, Language};
use crate::output::RenderOptions;
use crate::output::intervals::{self, Signs};
use crate::quantity::Contradiction;

/// The columns that a picture may have in a text that nobody wraps.
const WIDTH: usize = 84;

/// The lines; none where the rule proves nothing by figures.
pub(super) fn lines(rule: &Rule, language: Language, signs: Signs) -> Vec<String> {
    let Some(proof) = of(rule) else { return Vec::new() };
    let mut lines = vec![messages::proof(language, &proof)];
    let options = RenderOptions { language, level: Level::Disclosure };
    lines.extend(intervals::lines(&proof, options, WIDTH, signs));
    lines
}

fn of(rule: &Rule) -> Option<Contradiction> {
    let text = fragment::failing(rule)?;
    let outcome = check::check(&text, Format::Yaml, &Limits::default());
    let own = |finding: &Finding| finding.proof.clone().filter(|_| finding.rule.id == rule.id);
    let told = outcome.findings.iter().find_map(|placed| own(&placed.finding));
    // What follows from another cause is a proof as well.
    told.or_else(|| {
        let following = outcome.findings.iter().flat_map(|placed| &placed.consequences);
        following.map(|placed| &placed.finding).find_map(own)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn rules_that_hold_figures_against_each_other_show_how() {
        let lines = |id: &str| {
            let rule = rules::find(id).unwrap_or_else(|_| panic!("{id}"));
            lines(rule, Language::ENGLISH, Signs::ASCII)
        };
        let water = lines("WAT-004");
        assert!(water.len() == 4 && water.iter().any(|line| line.starts_with("stated")), "{water:?}");
        assert!(lines("META-002").is_empty());
    }
}
