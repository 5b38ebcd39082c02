//! Goal and scope in words, for formats that ask for them as text, and where exports look first.

use super::source::Look;
use crate::quantity::Ghg;
use crate::report::{
    Allocation, Assumption, BackgroundDatabase, ClimateChange, Coverage, CutOff, GoalAndScope, Identity,
    ImpactResult, Impacts, Modelling, Party, Report, Stage, StageCoverage,
};

/// Where the name of the publisher stands.
pub(super) const PUBLISHER: [&str; 3] = [Report::report, Identity::publisher, Party::name];

/// Where the service stands that results refer to.
pub(super) const FUNCTIONAL_UNIT: [&str; 2] = [Report::goal_and_scope, GoalAndScope::functional_unit];

/// Where the result stands that is an intensity already: the climate change of one functional unit.
pub(super) const PER_UNIT: [&str; 4] = [
    Report::impacts,
    Impacts::climate_change,
    ClimateChange::location_based,
    ImpactResult::<Ghg>::per_functional_unit,
];

/// What the system boundary covers, in one sentence; `None` where the report does not say it.
pub(super) fn boundary(root: Look<'_, '_>) -> Option<String> {
    let boundary = root.at([Report::goal_and_scope, GoalAndScope::boundary])?;
    let parts = Coverage::ALL.map(|coverage| {
        let is = |stage: &&Stage| {
            boundary
                .get(stage.key())
                .is_some_and(|stage| stage.peek(StageCoverage::coverage) == Some(coverage.key()))
        };
        let stages: Vec<&str> = Stage::ALL.iter().filter(is).map(|stage| stage.key()).collect();
        let with_reason = |stage: &str| {
            let entry = boundary.get(stage)?;
            let _ = entry.word(StageCoverage::coverage);
            Some(with_words(stage, entry.word(StageCoverage::justification)))
        };
        let stages: Vec<String> = stages.into_iter().filter_map(with_reason).collect();
        let words = if coverage == Coverage::NotApplicable { "not applicable" } else { coverage.key() };
        (!stages.is_empty()).then(|| format!("{words}: {}", stages.join(", ")))
    });
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Whether the system boundary covers a stage, at least in part.
pub(super) fn covers(root: Look<'_, '_>, stage: Stage) -> bool {
    let stage = root
        .at([Report::goal_and_scope, GoalAndScope::boundary])
        .and_then(|boundary| boundary.get(stage.key()));
    stage.is_some_and(|stage| {
        [Coverage::Included, Coverage::Partial]
            .iter()
            .any(|known| stage.peek(StageCoverage::coverage) == Some(known.key()))
    })
}

/// How what is shared was divided, in one sentence; `None` where the report does not say it.
pub(super) fn allocation(root: Look<'_, '_>) -> Option<String> {
    let rules = root.get(Report::goal_and_scope)?.list(GoalAndScope::allocation);
    let rule = |rule: Look<'_, '_>| {
        let said = format!("{} by {}", rule.word(Allocation::subject)?, rule.word(Allocation::rule)?);
        Some(with_words(&said, rule.word(Allocation::justification)))
    };
    let rules: Vec<String> = rules.into_iter().filter_map(rule).collect();
    (!rules.is_empty()).then(|| rules.join("; "))
}

/// A text with the words for its reason in brackets.
fn with_words(text: &str, reason: Option<&str>) -> String {
    reason.map_or_else(|| text.to_owned(), |reason| format!("{text} ({reason})"))
}

/// What was left out as negligible, in words; its threshold is a figure, and is not among them.
pub(super) fn cut_off(root: Look<'_, '_>) -> Option<String> {
    let cut_off = root.at([Report::goal_and_scope, GoalAndScope::cut_off])?;
    Some(format!("cut-off by {}", cut_off.word(CutOff::criterion)?))
}

/// What was assumed, in words.
pub(super) fn assumptions(root: Look<'_, '_>) -> Option<String> {
    let all = root.get(Report::goal_and_scope)?.list(GoalAndScope::assumptions);
    let one = |assumption: Look<'_, '_>| {
        let statement = assumption.word(Assumption::statement)?;
        Some(with_words(statement, assumption.word(Assumption::justification)))
    };
    let all: Vec<String> = all.into_iter().filter_map(one).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// How the life cycle was modelled, in words.
pub(super) fn modelling(root: Look<'_, '_>) -> Option<String> {
    let modelling = root.at([Report::goal_and_scope, GoalAndScope::modelling])?;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(modelling.word(Modelling::principle).map(str::to_owned));
    for database in modelling.list(Modelling::background_databases) {
        let keys = [BackgroundDatabase::name, BackgroundDatabase::version, BackgroundDatabase::system_model];
        let words: Vec<&str> = keys.into_iter().filter_map(|key| database.word(key)).collect();
        parts.push(format!("background: {}", words.join(" ")));
    }
    parts.extend(modelling.word(Modelling::recycling).map(|rule| format!("recycling: {rule}")));
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// A unit of service as people write it: `outputToken` is `output token`.
pub(super) fn service_unit(key: &str) -> String {
    let mut words = String::new();
    for each in key.chars() {
        if each.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(each.to_ascii_lowercase());
    }
    words
}
