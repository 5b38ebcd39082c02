//! DQ-016: one measurement is entered once.

use std::collections::BTreeMap;

use crate::document::Located;
use crate::identifier::Identifier;
use crate::quantity::{Energy, Unit};
use crate::reference::margins;
use crate::report::{Date, Period};
use crate::rules::prelude::*;
use crate::rules::shared::published::beside_a_note;

rule!(
    /// No two activities state the same measured energy to six digits for one time, place and kind of device.
    DQ_016, "DQ-016", Warning, Disclosure, check
);

/// A measured energy by its number in the unit that is computed in, and where it was taken.
type Key = (u64, Option<MeteringBoundary>);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<Key, Vec<&Located<Activity>>> = BTreeMap::new();
    for activity in report.activities() {
        let keys: Vec<_> = activity.energy.iter().filter_map(|energy| Some((key(energy)?, energy))).collect();
        let same = keys.iter().find_map(|(key, energy)| {
            let others = seen.get(key)?.iter();
            let alike = others.filter_map(|other| Some((*other, alike(activity, other)?)));
            alike.max_by_key(|(_, severity)| *severity).map(|found| (found, *energy))
        });
        if let Some(((other, severity), energy)) = same {
            tell(activity, other, energy, severity, findings);
        }
        for (key, _) in keys {
            let others = seen.entry(key).or_default();
            // Of very many that are alike, the first tell of all.
            if others.len() < MOST_HELD {
                others.push(activity);
            }
        }
    }
}

/// How many activities of one energy each further one is held against.
const MOST_HELD: usize = 8;

/// What an energy is known again by: one that was measured, with enough digits to be no chance.
fn key(energy: &Quantity<Energy>) -> Option<Key> {
    let basis = energy.basis.as_deref()?;
    let written = energy.written().filter(|_| basis.is_primary() && energy.qualifier.is_none())?;
    // Numbers that end in zeros are round, however many are printed.
    let mantissa = written.text().split(['e', 'E']).next()?;
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let count = u32::try_from(digits.trim_matches('0').len()).ok()?;
    if !margins::digits_of_one_measurement::SILENT.contains(f64::from(count)) {
        return None;
    }
    let number = energy.unit()?.to_canonical(written.exact()).middle();
    // Two units give one number but for the last bits of the conversion: nine of 52 are left out, so that twelve digits count.
    let bits = number.to_bits().saturating_add(1 << 8) >> 9;
    Some((bits, energy.metering()))
}

/// How grave it is that two activities state one measurement; `None` where something says that they are two.
fn alike(one: &Activity, other: &Activity) -> Option<Severity> {
    let periods = one.period.as_deref().zip(other.period.as_deref());
    let are_one_time = periods.is_none_or(|(one, other)| one.overlaps(other));
    let differ = |of: fn(&Activity) -> Option<&Located<Identifier>>| {
        of(one).zip(of(other)).is_some_and(|(one, other)| **one != **other)
    };
    let clocks = [one, other].map(|each| each.duration.as_ref().and_then(Quantity::printed));
    let are_of_one_clock = clocks[0].zip(clocks[1]).is_none_or(|(one, other)| one.meets(other));
    if !are_one_time
        || !are_of_one_clock
        || differ(|activity| activity.data_centre.as_ref())
        || differ(|activity| activity.model.as_ref())
        || kinds(one) != kinds(other)
    {
        return None;
    }
    // Where nobody says when, the number alone speaks; and halves of one reading may stand with two stages.
    let is_told_apart =
        periods.is_none_or(|(one, other)| days(one) != days(other)) || one.stage != other.stage;
    Some(if is_told_apart { Severity::Advice } else { Severity::Warning })
}

fn days(period: &Period) -> (Date, Date) {
    (period.first_day(), period.last_day())
}

/// The kinds of device of an activity, in one order; of no list nothing is known, which is as good as any.
fn kinds(activity: &Activity) -> Vec<&str> {
    let mut kinds: Vec<_> = activity.hardware.iter().map(|used| used.hardware.as_str()).collect();
    kinds.sort_unstable();
    kinds
}

fn tell(
    activity: &Located<Activity>,
    other: &Located<Activity>,
    energy: &Quantity<Energy>,
    severity: Severity,
    findings: &mut Findings<'_>,
) {
    let is_noted = energy.is_noted() || activity.note.is_some() || other.note.is_some();
    let Some(severity) = beside_a_note(severity, is_noted) else { return };
    let finding = findings.report(activity.node(), "twice");
    finding.severity(severity).with("other", other.id.as_str()).with("energy", energy.to_string());
    finding.label(energy.value_node(), "energy").label(other.node(), "other").help("help");
}
