//! META-012: a figure that changes many-fold from one revision to the next says why.

use crate::finding::Argument;
use crate::quantity::{Figure, Interval};
use crate::reference::margins;
use crate::revision::{Change, Said};
use crate::rules::prelude::*;

rule!(
    /// A figure that is many times what it was in the report before, while all that it is computed from stands still or does not
    /// lead to it, has a reason.
    ///
    /// It is held where the report before is checked in the same run.
    META_012, "META-012", Warning, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = findings.revision() else { return };
    for change in revision.changes.iter().filter(|change| change.is_unexplained()) {
        let (Some(old), Some(new)) = (&change.old, &change.new) else { continue };
        let (Said::Figure(was), Said::Figure(is)) = (&old.said, &new.said) else { continue };
        let Some(words) = words(change) else { continue };
        let attribute = if change.is_beyond() { words.to_owned() } else { format!("{words}-elsewhere") };
        let value = findings.tree().at(&format!("{}/{}", new.pointer, Figure::value));
        let Some(node) = value.or_else(|| findings.tree().at(&new.pointer)) else { continue };
        let finding = findings.report(node, &attribute);
        finding.with("old", Argument::Written(was.clone())).with("new", Argument::Written(is.clone()));
        if let Some(ratio) = change.moved.as_ref().and_then(|moved| moved.ratio) {
            // By how much it rose, or fell.
            let factor = if ratio.high() < 1.0 { Interval::exactly(1.0) / ratio } else { ratio };
            finding.with("factor", Argument::Range(factor, "1"));
        }
        if change.is_beyond() {
            finding.with("unchanged", Argument::List(change.rests_on.clone())).help("help");
        } else {
            // 0022: what changed with it may explain a part, so that it is advice.
            finding.severity(Severity::Advice);
            finding.with("changed", Argument::List(change.rests_on_moved.clone())).help("help");
        }
    }
}

/// The sentence for how far a figure moved; none where hosts and PUE may lie between the two.
fn words(change: &Change) -> Option<&'static str> {
    let Some(ratio) = change.moved.as_ref()?.ratio else { return Some("other") };
    let near = margins::between_revisions::SILENT;
    if ratio.meets(near) {
        return None;
    }
    Some(if ratio.is_below(near) { "fell" } else { "rose" })
}
