//! FU-005: a request or an image is sized.

use crate::report::{Modality, ServiceUnit};
use crate::rules::prelude::*;

rule!(
    /// A request is sized by its tokens in and out, or by resolution and steps; an image by its resolution.
    FU_005, "FU-005", Error, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit() else { return };
    let size = unit.size.as_ref();
    let resolved = size.is_some_and(|size| size.width_pixels.is_some() && size.height_pixels.is_some());
    let stepped = resolved && size.is_some_and(|size| size.steps.is_some());
    let tokens = size.is_some_and(|size| size.input_tokens.is_some() && size.output_tokens.is_some());
    let modalities = &report.system.modalities;
    // A system of sound, tables or sensors alone has neither tokens nor pixels to give.
    let sizable = |modality: Modality| matches!(modality, Modality::Text | Modality::Code | Modality::Image);
    let expected = modalities.is_empty() || modalities.iter().any(|modality| sizable(**modality));
    match *unit.unit {
        ServiceUnit::Request if expected && !tokens && !stepped => {
            findings.report(unit.unit.node(), "request").help("help");
        }
        ServiceUnit::Image if !resolved => {
            findings.report(unit.unit.node(), "image").help("help-image");
        }
        _ => {}
    }
}
