//! One measurement in two reports: by the id of its run, or by an energy that no two runs share.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Kind, Told};
use super::lineage::Member;
use crate::quantity::{Energy, Quantity, Unit as _};
use crate::reference::margins;
use crate::report::Activity;

/// For each member, the activities that a member before it has too; they are told.
pub(super) fn found(members: &[Member], told: &mut Vec<Told>) -> Vec<BTreeSet<String>> {
    let mut runs: BTreeMap<String, usize> = BTreeMap::new();
    let mut energies: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let mut elsewhere = BTreeSet::new();
        let section = member.report.inventory.as_deref().and_then(|inventory| inventory.training.as_deref());
        for activity in section.into_iter().flat_map(|section| &section.activities) {
            let (own_runs, marks) = (runs_of(activity), marks(activity));
            let of_run = own_runs.iter().filter_map(|run| runs.get(run));
            let of_energy = marks.iter().filter_map(|mark| energies.get(mark));
            let before = of_run.chain(of_energy).copied().find(|before| *before != index);
            if let Some(before) = before {
                let pair = [members[before].file.clone(), member.file.clone()];
                told.push(Told::new(Kind::CountedTwice, pair).about(activity.id.as_str()));
                elsewhere.insert(activity.id.as_str().to_owned());
                continue;
            }
            for run in own_runs {
                runs.entry(run).or_insert(index);
            }
            for mark in marks {
                energies.entry(mark).or_insert(index);
            }
        }
        all.push(elsewhere);
    }
    all
}

/// The ids of the runs of an activity.
fn runs_of(activity: &Activity) -> Vec<String> {
    let measurement = activity.measurement.as_deref();
    measurement.into_iter().flat_map(|of| &of.runs).map(|run| run.trim().to_lowercase()).collect()
}

/// What tells the measured energies of an activity: number, boundary and days.
fn marks(activity: &Activity) -> Vec<String> {
    let Some(period) = activity.period.as_deref() else { return Vec::new() };
    let days = format!("{:?} {:?}", period.first_day(), period.last_day());
    activity.energy.iter().filter_map(mark).map(|mark| format!("{mark} {days}")).collect()
}

/// A measured energy with enough digits to be no chance.
fn mark(energy: &Quantity<Energy>) -> Option<String> {
    let written =
        energy.written().filter(|_| energy.basis.as_deref().is_some_and(|basis| basis.is_primary()))?;
    if !margins::digits_of_one_measurement::SILENT.contains(f64::from(written.digits_between_zeros())) {
        return None;
    }
    let number = energy.unit()?.to_canonical(written.exact()).middle();
    Some(format!("{number:.11e} {:?}", energy.metering()))
}
