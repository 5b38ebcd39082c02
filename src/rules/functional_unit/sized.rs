//! FU-005: a request or an image is sized.

use crate::report::{Modality, ServiceSize, ServiceUnit, TechnologyClass};
use crate::rules::prelude::*;

rule!(
    /// A request is sized by its tokens or pixels, an image by its pixels, as far as the system has them.
    ///
    /// Tokens in can be counted wherever tokens out are; what embeds or classifies has none out.
    FU_005, "FU-005", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit() else { return };
    let given = unit.size.as_ref().filter(|size| !is_nothing(size));
    let node = unit.unit.node();
    match (*unit.unit, given) {
        (ServiceUnit::Image, None) => drop(findings.report(node, "image").help("help-image")),
        (ServiceUnit::Request, None) => {
            if let Some(severity) = unsized_request(report) {
                findings.report(node, "request").severity(severity).help("help");
            }
        }
        (ServiceUnit::Image | ServiceUnit::Request, Some(size)) => {
            if let Some((missing, severity)) = half(report, *unit.unit, size) {
                let finding = findings.report(node, "half").severity(severity).with("missing", missing);
                finding.help(if missing == OUTPUT { "help-output" } else { "help-half" });
            }
        }
        _ => {}
    }
}

const OUTPUT: &str = "tokens.output";

/// Whether nothing is given of a size; calls of tools are no size.
fn is_nothing(size: &ServiceSize) -> bool {
    let tokens = size.tokens.as_ref().is_some_and(|tokens| {
        tokens.input.is_some() || tokens.output.is_some() || tokens.reasoning.is_some()
    });
    let image = size.width_pixels.is_some() || size.height_pixels.is_some() || size.steps.is_some();
    !(tokens || image)
}

/// How grave it is that nothing is given of the size of a request, by what the system takes and gives: sound, film
/// and tables have no key for their size.
fn unsized_request(report: &Report) -> Option<Severity> {
    let modalities = &report.system.modalities;
    let sizable = |modality: Modality| matches!(modality, Modality::Text | Modality::Code | Modality::Image);
    let one_of = |modality: Modality| sizable(modality) || modality == Modality::Action;
    if modalities.iter().all(|modality| one_of(**modality)) {
        let known = modalities.is_empty() || modalities.iter().any(|modality| sizable(**modality));
        return known.then_some(Severity::Error);
    }
    modalities.iter().any(|modality| sizable(**modality)).then_some(Severity::Advice)
}

/// The half of a size that is missing beside the other.
fn half(report: &Report, unit: ServiceUnit, size: &ServiceSize) -> Option<(&'static str, Severity)> {
    match (size.width_pixels.is_some(), size.height_pixels.is_some()) {
        (true, false) => return Some(("heightPixels", Severity::Warning)),
        (false, true) => return Some(("widthPixels", Severity::Warning)),
        _ => {}
    }
    let is_text = |modality: Modality| matches!(modality, Modality::Text | Modality::Code);
    let text = !report.system.modalities.is_empty()
        && report.system.modalities.iter().all(|modality| is_text(**modality));
    if unit != ServiceUnit::Request || !text {
        return None;
    }
    // 0004: an embedding model gives no tokens out, and cannot be told apart.
    let generates = report.system.technology_class.as_deref() == Some(&TechnologyClass::GenerativeAi);
    let tokens = size.tokens.as_ref()?;
    match (tokens.input.is_some(), tokens.output.is_some()) {
        (false, true) => Some(("tokens.input", Severity::Warning)),
        (true, false) if generates => Some((OUTPUT, Severity::Advice)),
        _ => None,
    }
}
