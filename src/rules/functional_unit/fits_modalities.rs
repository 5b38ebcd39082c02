//! FU-003: the unit of service is one that the system renders.

use crate::report::{Modality, ServiceUnit};
use crate::rules::prelude::*;

rule!(
    /// The unit fits what the system takes and gives (SCI for AI, 8.1).
    FU_003, "FU-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit() else { return };
    let modalities = &report.system.modalities;
    let wanted = modalities_of(*unit.unit);
    if let Some(first) = modalities.first().filter(|_| !wanted.is_empty())
        && !modalities.iter().any(|modality| wanted.contains(&**modality))
    {
        findings.report(unit.unit.node(), "foreign").label(first.node(), "modalities").help("help");
    }
}

/// The modalities that a unit is used for; none where it fits every system. Models of images, sound, tables, sensors
/// and actions have tokens too, and a second of moving image often comes with sound.
const fn modalities_of(unit: ServiceUnit) -> &'static [Modality] {
    use Modality::{Action, Audio, Code, Image, Sensor, Tabular, Text, Video};
    match unit {
        ServiceUnit::Image => &[Image, Video],
        ServiceUnit::SecondOfAudio => &[Audio, Video],
        ServiceUnit::SecondOfVideo => &[Video],
        ServiceUnit::Token | ServiceUnit::OutputToken => &[Text, Code, Image, Audio, Tabular, Sensor, Action],
        ServiceUnit::Page => &[Text, Image],
        ServiceUnit::Character => &[Text, Code, Image, Audio],
        _ => &[],
    }
}
