//! IMP-002: water and mineral and metal resources are assessed too.

use crate::document::Located;
use crate::facts::Told;
use crate::quantity::{Antimony, Water};
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// There are results for water and for minerals and metals: figures, or bounds that inform.
    IMP_002, "IMP-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut missing = vec![
        (Impacts::water, report.inventories::<Water>()),
        (Impacts::minerals_and_metals, report.inventories::<Antimony>()),
    ];
    let mut open = Vec::new();
    for view in report.results() {
        // A total without figure or bounds is told by a rule of its own.
        if view.told != Told::Nothing || view.withheld.is_some() {
            missing.retain(|(category, _)| *category != view.category);
        } else if let Some(bounds) = view.wide {
            open.push((view.category, bounds, "wide"));
        } else if let Some(bound) = view.bound {
            open.push((view.category, bound, "bound"));
        }
    }
    for (category, bounds, attribute) in open {
        let before = missing.len();
        missing.retain(|(missing, _)| *missing != category);
        if missing.len() < before {
            findings.report(bounds, attribute).with("category", category).help("help-wide");
        }
    }
    if !missing.is_empty() {
        let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
        let held: Vec<_> =
            missing.iter().filter(|(_, held)| *held).map(|(held, _)| (*held).to_owned()).collect();
        let missing: Vec<_> = missing.into_iter().map(|(missing, _)| missing.to_owned()).collect();
        let finding = findings.report(Anchor::Key(node), if held.is_empty() { "missing" } else { "to-make" });
        finding.with("categories", missing).with("held", held).help("help");
    }
}
