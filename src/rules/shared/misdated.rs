//! An assessed period that none of several uses lies in: one date is wrong, and not each of theirs.

use crate::document::Located;
use crate::report::{Activity, Period, Report, Stage};

/// The assessed period with the periods of all uses, where there are several and it has no day in common with any; what is
/// projected counts as well.
pub(in crate::rules) fn misdated(report: &Report) -> Option<(&Located<Period>, Vec<&Located<Period>>)> {
    let assessed = report.goal_and_scope.as_ref()?.period.as_ref()?;
    let uses = report.activities().filter(|activity| is_use(activity));
    let uses: Vec<_> = uses.filter_map(|activity| activity.period.as_ref()).collect();
    let is_sound = |period: &Period| period.days() > 0;
    // Of one activity nobody knows which of the two is wrong.
    let all_outside = uses.len() > 1
        && is_sound(assessed)
        && uses.iter().all(|period| is_sound(period) && !period.overlaps(assessed));
    let later = |period: &&Located<Period>| assessed.last_day() < period.first_day();
    let on_one_side = uses.iter().all(later) || !uses.iter().any(later);
    (all_outside && on_one_side).then_some((assessed, uses))
}

/// Whether an activity serves users. What it takes to build a system mostly lies before the period in which its use
/// is assessed.
pub(in crate::rules) fn is_use(activity: &Activity) -> bool {
    matches!(*activity.stage, Stage::Inference | Stage::Network | Stage::EndUserDevices)
}
