//! META-005: what is declared is used.

use std::collections::HashSet;

use crate::document::Located;
use crate::identifier::Identifier;
use crate::report::Named;
use crate::rules::prelude::*;

rule!(
    /// A declared source, data centre, kind of device or supply of electricity is used somewhere.
    META_005, "META-005", Advice, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut sources = HashSet::new();
    for figure in report.figures() {
        let also = |place: usize| figure.also_stated.get(place)?.source;
        sources.extend((0..figure.also_stated.count()).filter_map(also).map(|source| source.as_str()));
    }
    let is_used = |id: &str| !report.of_source(id).is_empty() || sources.contains(id);
    tell(&report.sources, is_used, findings);
    let of = |id: fn(&Activity) -> Option<&Located<Identifier>>| {
        report.activities().filter_map(move |activity| id(activity))
    };
    let devices = report.hardware();
    let places = of(|activity| activity.data_centre.as_ref());
    let places = places.chain(devices.iter().filter_map(|device| device.data_centre.as_ref()));
    unused(report.data_centres(), &places.collect::<Vec<_>>(), findings);
    let supplies = of(|activity| activity.electricity.as_ref());
    let of_places = report.data_centres().iter().filter_map(|place| place.electricity.as_ref());
    unused(report.supplies(), &supplies.chain(of_places).collect::<Vec<_>>(), findings);
    let uses: Vec<_> = report.activities().flat_map(|activity| &activity.hardware).collect();
    // Where hardware itself is assessed, nothing has to run on it.
    if !uses.is_empty() || devices.iter().all(|device| device.embodied.is_none()) {
        unused(devices, &uses.iter().map(|used| &used.hardware).collect::<Vec<_>>(), findings);
    }
}

fn unused<T: Named>(entries: &[Located<T>], used: &[&Located<Identifier>], findings: &mut Findings<'_>) {
    let used: HashSet<&str> = used.iter().map(|id| id.as_str()).collect();
    tell(entries, |id| used.contains(id), findings);
}

/// Tells of each entry whose id is used nowhere.
fn tell<T: Named>(entries: &[Located<T>], is_used: impl Fn(&str) -> bool, findings: &mut Findings<'_>) {
    for id in entries.iter().map(|entry| entry.id()).filter(|id| !is_used(id.as_str())) {
        findings.report(id.node(), "unused").with("id", id.as_str()).help("help");
    }
}
