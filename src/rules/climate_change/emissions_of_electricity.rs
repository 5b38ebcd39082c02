//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use crate::relations::Broken;
use crate::rules::prelude::*;

rule!(
    /// Operational emissions equal facility energy times grid intensity, for each activity, each unit of service and each
    /// accounting method.
    ///
    /// Energy taken inside of the facility is a lower bound: the facility used at least as much, and not many times as
    /// much. Emissions that were observed, or say in a note what they rest on, may be better than the factor of a year.
    GHG_001, "GHG-001", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let far = passes_surroundings(broken) && broken.proof.ratio.low() > 1.0;
        let finding = findings.tell(broken, if far { "far" } else { "differs" });
        if far {
            finding.help("help-far");
        } else if broken.severity == Severity::Warning {
            finding.help("help-better");
        }
    }
}

/// Whether nothing tells how much lies around the energy that the proof rests on.
fn passes_surroundings(broken: &Broken) -> bool {
    broken.through.iter().any(|through| through.rule == "NRG-007")
}
