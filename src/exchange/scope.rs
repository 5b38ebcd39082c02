//! Goal and scope in words, for formats that ask for them as text.

use super::source::Look;
use crate::report::Stage;

/// What the system boundary covers, in one sentence; `None` where the report does not say it.
pub(super) fn boundary(root: Look<'_, '_>) -> Option<String> {
    let boundary = root.at("goalAndScope/boundary")?;
    let parts = ["included", "partial", "excluded", "notApplicable"].map(|coverage| {
        let is = |stage: &&Stage| {
            boundary.get(stage.key()).is_some_and(|stage| stage.peek("coverage") == Some(coverage))
        };
        let stages: Vec<&str> = Stage::ALL.iter().filter(is).map(|stage| stage.key()).collect();
        for stage in &stages {
            let _ = boundary.get(stage).and_then(|stage| stage.word("coverage"));
        }
        let words = if coverage == "notApplicable" { "not applicable" } else { coverage };
        (!stages.is_empty()).then(|| format!("{words}: {}", stages.join(", ")))
    });
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Whether the system boundary covers a stage, at least in part.
pub(super) fn covers(root: Look<'_, '_>, stage: Stage) -> bool {
    let stage = root.at("goalAndScope/boundary").and_then(|boundary| boundary.get(stage.key()));
    stage.is_some_and(|stage| matches!(stage.peek("coverage"), Some("included" | "partial")))
}

/// How what is shared was divided, in one sentence; `None` where the report does not say it.
pub(super) fn allocation(root: Look<'_, '_>) -> Option<String> {
    let rules = root.get("goalAndScope")?.list("allocation");
    let rule = |rule: Look<'_, '_>| Some(format!("{} by {}", rule.word("subject")?, rule.word("rule")?));
    let rules: Vec<String> = rules.into_iter().filter_map(rule).collect();
    (!rules.is_empty()).then(|| rules.join("; "))
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
