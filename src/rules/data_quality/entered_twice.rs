//! DQ-016: one measurement is entered once.

use std::collections::BTreeMap;

use crate::document::{Located, NodeId};
use crate::identifier::Identifier;
use crate::quantity::{Dimension, Interval, Unit};
use crate::reference::margins;
use crate::report::{Date, Period};
use crate::rules::prelude::*;
use crate::rules::shared::published::beside_a_note;

rule!(
    /// No two activities state the same measured energy, or the same metered water on site, to six digits for one time, place and
    /// kind of device.
    DQ_016, "DQ-016", Warning, Disclosure, check
);

/// What was measured: energy at a boundary, or water on site of a flow; in an order that only sorts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Energy(Option<MeteringBoundary>),
    Consumption,
    Withdrawal,
    UnknownFlow,
}

/// A measurement that would be known again.
struct Measured {
    of: Of,
    /// The number in the unit that is computed in, and what is printed so.
    number: f64,
    values: Interval,
    node: NodeId,
    shown: String,
    is_noted: bool,
}

/// An activity that stated a measurement, with its values.
type Held<'r> = (&'r Located<Activity>, f64, Interval);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    runs(report, findings);
    let mut seen: BTreeMap<(Of, u64), Vec<Held<'_>>> = BTreeMap::new();
    for activity in report.activities() {
        let measured = measured(activity);
        let same = measured.iter().find_map(|own| {
            let [from, to] =
                [1.0 - ABOUT, 1.0 + ABOUT].map(|factor| (own.of, (own.number * factor).to_bits()));
            let near = seen.range(from..=to).flat_map(|(_, held)| held).take(MOST_HELD);
            let same = near
                .filter(|(_, number, values)| own.values.contains(*number) || values.contains(own.number));
            let alike = same.filter_map(|(other, ..)| Some((*other, alike(activity, other)?)));
            alike.max_by_key(|(_, severity)| *severity).map(|found| (found, own))
        });
        if let Some(((other, severity), own)) = same {
            tell(activity, other, own, severity, findings);
        }
        for own in measured {
            let held = seen.entry((own.of, own.number.to_bits())).or_default();
            // Of very many that are alike, the first tell of all.
            if held.len() < MOST_HELD {
                held.push((activity, own.number, own.values));
            }
        }
    }
}

/// Activities that state one run by its id with one energy: tasks of a run state parts of it, and differ.
fn runs(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(String, String, Option<MeteringBoundary>), &Located<Activity>> = BTreeMap::new();
    for activity in report.activities() {
        let runs = activity.measurement.as_deref().map(|measurement| &measurement.runs);
        let Some(energy) = activity.energy.first() else { continue };
        let number = energy.written().zip(energy.unit()).map(|(written, unit)| {
            let number = unit.to_canonical(written.exact()).middle();
            format!("{number:.11e}")
        });
        let Some(number) = number else { continue };
        for run in runs.into_iter().flatten() {
            let key = (run.trim().to_lowercase(), number.clone(), energy.metering());
            let Some(other) = seen.insert(key, activity) else { continue };
            let finding = findings.report(activity.node(), "run");
            finding.with("other", other.id.as_str()).with("run", run.trim().to_owned());
            finding.label(run.node(), "same").label(other.node(), "other").help("help");
        }
    }
}

/// How many activities of about one measurement each further one is held against.
const MOST_HELD: usize = 8;

/// How far a number lies from one that is printed alike in another unit: half of the sixth digit at most.
const ABOUT: f64 = 1e-5;

/// The measurements of an activity that would be known again.
fn measured(activity: &Activity) -> Vec<Measured> {
    let energies = activity.energy.iter();
    let mut found: Vec<_> =
        energies.filter_map(|energy| of_figure(Of::Energy(energy.metering()), energy)).collect();
    if let Some(water) = activity.water.as_deref() {
        let flows = [
            (Of::Consumption, &water.consumption),
            (Of::Withdrawal, &water.withdrawal),
            (Of::UnknownFlow, &water.unspecified),
        ];
        found.extend(
            flows
                .into_iter()
                .filter_map(|(of, volumes)| of_figure(of, volumes.as_deref()?.on_site.as_ref()?)),
        );
    }
    found
}

/// A figure that was measured, with enough digits for it to be no chance that another is the same.
fn of_figure<D: Dimension>(of: Of, figure: &Quantity<D>) -> Option<Measured> {
    let basis = figure.basis.as_deref()?;
    let written = figure.written().filter(|_| basis.is_primary() && figure.qualifier.is_none())?;
    // Numbers that end in zeros are round, however many are printed.
    if !margins::digits_of_one_measurement::SILENT.contains(f64::from(written.digits_between_zeros())) {
        return None;
    }
    let number = figure.unit()?.to_canonical(written.exact()).middle();
    let values = figure.printed().filter(|_| number > 0.0)?;
    let (node, shown, is_noted) = (figure.value_node(), figure.to_string(), figure.is_noted());
    Some(Measured { of, number, values, node, shown, is_noted })
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
    own: &Measured,
    severity: Severity,
    findings: &mut Findings<'_>,
) {
    let is_noted = own.is_noted || activity.note.is_some() || other.note.is_some();
    let Some(severity) = beside_a_note(severity, is_noted) else { return };
    let [message, label, beside] = match own.of {
        Of::Energy(_) => ["twice", "energy", "other"],
        Of::Consumption | Of::Withdrawal | Of::UnknownFlow => ["twice-water", "water", "other-water"],
    };
    let finding = findings.report(activity.node(), message);
    finding.severity(severity).with("other", other.id.as_str()).with("figure", own.shown.clone());
    finding.label(own.node, label).label(other.node(), beside).help("help");
}
