//! Stages of which a report says nothing, although it counts what they go along with.

use super::matches_inventory::counted;
use crate::report::{Component, Coverage};
use crate::rules::prelude::*;

/// Stages that are easily passed over, and what they go along with.
pub(super) struct Companions {
    along: &'static [Stage],
    named: &'static [Stage],
    /// Whether they are counted within something else.
    within: fn(&Facts<'_>) -> bool,
}

pub(super) static DEVELOPMENT: Companions = Companions {
    along: &[Stage::Training, Stage::FineTuning],
    named: &[Stage::Experimentation, Stage::Evaluation],
    within: |_| false,
};

pub(super) static DATA_WORK: Companions = Companions {
    along: &[Stage::Training, Stage::FineTuning],
    named: &[Stage::DataPreparation],
    within: |_| false,
};

pub(super) static IDLE_CAPACITY: Companions =
    Companions { along: &[Stage::Inference], named: &[Stage::Deployment], within: has_idle };

static ALL: [&Companions; 3] = [&DEVELOPMENT, &DATA_WORK, &IDLE_CAPACITY];

/// Finds the stages of which the report says nothing, where the boundary leaves out only such that rules of their own
/// tell of: where it leaves out more, they are told together. Whether it told of any.
pub(super) fn find(report: &Facts<'_>, findings: &mut Findings<'_>, companions: &Companions) -> bool {
    let silent = companions.silent(report);
    let told = !silent.is_empty() && are_all(report, &super::stages::unlisted(report));
    if told {
        let place = Anchor::Key(super::stages::place(report));
        findings
            .report(place, "silent")
            .with("stages", silent.as_slice())
            .help("help")
            .help_mends(Mending::Stages);
    }
    told
}

/// Whether the report says anything of the stages: lists one, counts one, or has them within something else.
pub(super) fn is_named(report: &Facts<'_>, companions: &Companions) -> bool {
    let is_listed = |stage: Stage| report.boundary().is_some_and(|boundary| boundary.stage(stage).is_some());
    let is_said = |stage: &Stage| is_listed(*stage) || counted(report, *stage).is_some();
    (companions.within)(report) || companions.named.iter().any(is_said)
}

/// Whether rules of their own tell of all these stages.
pub(super) fn are_all(report: &Facts<'_>, stages: &[Stage]) -> bool {
    let told: Vec<_> = ALL.iter().flat_map(|companions| companions.silent(report)).collect();
    stages.iter().all(|stage| told.contains(stage))
}

impl Companions {
    /// Those of which the report says nothing, neither in the boundary nor by counting them, although it counts what
    /// they go along with.
    fn silent(&self, report: &Facts<'_>) -> Vec<Stage> {
        let boundary = report.boundary();
        let listed = |stage: Stage| boundary.and_then(|boundary| boundary.stage(stage));
        let covers = |stage: Stage| {
            let said = listed(stage).map(|said| &*said.coverage);
            said.map_or_else(
                || counted(report, stage).is_some(),
                |said| matches!(said, Coverage::Included | Coverage::Partial),
            )
        };
        if (self.within)(report) || !self.along.iter().any(|stage| covers(*stage)) {
            return Vec::new();
        }
        let silent = |stage: &Stage| listed(*stage).is_none() && counted(report, *stage).is_none();
        self.named.iter().copied().filter(silent).collect()
    }
}

/// Whether figures per unit count capacity that is kept ready.
fn has_idle(report: &Facts<'_>) -> bool {
    report
        .activities()
        .filter_map(|activity| activity.per_unit())
        .any(|unit| unit.components.iter().any(|part| *part.component == Component::Idle))
}
