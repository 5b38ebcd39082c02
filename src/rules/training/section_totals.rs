//! TRN-006: the total of a section is the sum over its activities.

use crate::quantity::{Dimension, Energy, Interval};
use crate::report::{Emissions, Section, Total, WaterUse, WaterVolumes};
use crate::rules::prelude::*;
use crate::rules::shared::sections::{Named, sections};

rule!(
    /// The stated total of a section equals the sum over its activities, where each of them states the figure.
    TRN_006, "TRN-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for Named { section, key, .. } in sections(report) {
        if let Some(total) = &section.total
            && !section.activities.is_empty()
        {
            Sums { section, name: key, findings: &mut *findings }.check(total);
        }
    }
}

/// The activities of one section, and where to tell what does not add up.
struct Sums<'a, 'f, 'list> {
    section: &'a Section,
    name: &'static str,
    findings: &'f mut Findings<'list>,
}

impl<'a> Sums<'a, '_, '_> {
    fn check(&mut self, total: &'a Total) {
        self.device_hours(total);
        for energy in &total.energy {
            self.compare(Some(energy), |activity| same_boundary(&activity.energy, energy));
        }
        if let Some(emissions) = &total.emissions {
            for method in Emissions::METHODS {
                self.compare(method(emissions), |activity| method(activity.emissions.as_ref()?));
            }
        }
        if let Some(water) = &total.water {
            self.water(water);
        }
    }

    fn device_hours(&mut self, total: &'a Total) {
        let Some(stated) = total.device_hours.as_ref().and_then(Quantity::known) else { return };
        let (mut parts, mut of) = (Vec::new(), Vec::new());
        for activity in &self.section.activities {
            if activity.hardware.is_empty() {
                return;
            }
            for used in &activity.hardware {
                let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known) else { return };
                parts.push(hours);
                of.push(&**activity);
            }
        }
        self.prove(stated, parts, &of);
    }

    fn water(&mut self, total: &'a WaterUse) {
        let flows: [fn(&WaterUse) -> Option<&WaterVolumes>; 3] = [
            |water| water.consumption.as_deref(),
            |water| water.withdrawal.as_deref(),
            |water| water.unspecified.as_deref(),
        ];
        let parts: [fn(&WaterVolumes) -> Option<&Quantity<_>>; 3] = [
            |volumes| volumes.on_site.as_ref(),
            |volumes| volumes.off_site.as_ref(),
            |volumes| volumes.embodied.as_ref(),
        ];
        for flow in flows {
            let Some(volumes) = flow(total) else { continue };
            for part in parts {
                self.compare(part(volumes), |activity| part(flow(activity.water.as_ref()?)?));
            }
            // Totals that cover different parts do not add up to one another.
            self.compare(volumes.total.as_ref(), |activity| {
                let of_activity = flow(activity.water.as_ref()?)?;
                of_activity.total.as_ref().filter(|_| of_activity.covers_the_same(volumes))
            });
        }
    }

    /// Holds a total against the figure that each activity states of it.
    fn compare<D: Dimension>(
        &mut self,
        total: Option<&'a Quantity<D>>,
        figure: impl Fn(&'a Activity) -> Option<&'a Quantity<D>>,
    ) {
        let Some(stated) = total.and_then(Quantity::known) else { return };
        let parts: Option<Vec<_>> =
            self.section.activities.iter().map(|activity| figure(activity)?.known()).collect();
        if let Some(parts) = parts {
            let of: Vec<_> = self.section.activities.iter().map(|activity| &**activity).collect();
            self.prove(stated, parts, &of);
        }
    }

    fn prove<D: Dimension>(&mut self, stated: Known<'a, D>, parts: Vec<Known<'a, D>>, of: &[&Activity]) {
        let left_out = left_out(stated.interval(), &parts, of);
        if let Some(finding) = self.findings.prove(stated.contradicts(&Sum(parts), &[]), "differs") {
            finding.with("section", self.name);
            if let Some(id) = left_out {
                finding.help("help-left-out").help_with("activity", id);
            }
        }
    }
}

/// The one activity without which the sum would be what is stated.
fn left_out<D: Dimension>(stated: Interval, parts: &[Known<'_, D>], of: &[&Activity]) -> Option<String> {
    let mut rows: Vec<(&str, Interval)> = Vec::new();
    for (part, activity) in parts.iter().zip(of) {
        match rows.last_mut() {
            Some((id, sum)) if *id == activity.id.as_str() => *sum = *sum + part.interval(),
            _ => rows.push((activity.id.as_str(), part.interval())),
        }
    }
    // What stands behind each row, added up from the end, so that every row is tried in one pass.
    let mut behind: Vec<_> = rows
        .iter()
        .rev()
        .scan(Interval::exactly(0.0), |sum, (_, row)| Some(std::mem::replace(sum, *sum + *row)))
        .collect();
    let mut before = Interval::exactly(0.0);
    let mut fitting = Vec::new();
    for (id, row) in rows {
        let others = before + behind.pop().unwrap_or(Interval::exactly(0.0));
        if others.meets(stated) {
            fitting.push(id);
        }
        before = before + row;
    }
    match fitting.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}

/// The figure that was taken where `like` was.
fn same_boundary<'a>(
    energy: &'a [Quantity<Energy>],
    like: &Quantity<Energy>,
) -> Option<&'a Quantity<Energy>> {
    energy.iter().find(|figure| figure.metering() == like.metering())
}
