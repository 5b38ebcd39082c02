//! SYS-001: the technology class is in keeping with the models.

use crate::report::{Architecture, Model, TechnologyClass};
use crate::rules::prelude::*;

rule!(
    /// The technology class (ITU-T L.1801, 6.3) is one that the models of the system can belong to.
    SYS_001, "SYS-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(class) = &report.system.technology_class else { return };
    let stated = |model: &Model| model.architecture.as_ref().map(|architecture| **architecture);
    let models = || report.system.models.iter();
    let other = match **class {
        TechnologyClass::ExpertSystem => models().find(|model| stated(model).is_some_and(is_learned)),
        TechnologyClass::MachineLearning => models().find(|model| stated(model).is_some_and(is_deep)),
        // One deep network among other models makes the class.
        TechnologyClass::DeepLearning | TechnologyClass::GenerativeAi => {
            let shallow = |model: &Model| stated(model) == Some(Architecture::TreeEnsemble);
            models().next().filter(|_| models().all(|model| shallow(model)))
        }
    };
    if let Some(architecture) = other.and_then(|model| model.architecture.as_ref()) {
        findings.report(class.node(), "differs").label(architecture.node(), "model").help("help");
    }
}

/// Whether an architecture is learned from data.
const fn is_learned(architecture: Architecture) -> bool {
    !matches!(architecture, Architecture::Other)
}

/// Whether an architecture is a deep network; state-space models, which share a word with recurrent networks, need not be.
const fn is_deep(architecture: Architecture) -> bool {
    use Architecture::{Convolutional, DenseTransformer, Diffusion, MixtureOfExperts};
    matches!(architecture, DenseTransformer | MixtureOfExperts | Diffusion | Convolutional)
}
