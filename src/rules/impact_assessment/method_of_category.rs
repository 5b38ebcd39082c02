//! IMP-005: the characterisation model belongs to the category, and says its version.

use crate::report::CharacterisationModel as Model;
use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// The characterisation model is one of the category; that of climate change names its assessment report.
    IMP_005, "IMP-005", Error, Disclosure, Check::Report(check)
);

/// The models of the categories for which models are known; any other category may use any.
const MODELS: &[(&str, &[Model])] = &[
    ("climateChange", &[Model::Gwp, Model::Gtp]),
    ("water", &[Model::WaterInventory]),
    ("waterScarcity", &[Model::Aware]),
    ("mineralsAndMetals", &[Model::AdpUltimateReserves]),
    ("fossilResources", &[Model::AdpFossil]),
    ("primaryEnergy", &[Model::CumulativeEnergyDemand]),
    ("landUse", &[Model::SoilQualityIndex]),
    ("waste", &[Model::MassOfWaste]),
];

/// The assessment reports of the IPCC that give potentials.
const REPORTS: [&str; 5] = ["SAR", "TAR", "AR4", "AR5", "AR6"];

fn check(report: &Report, findings: &mut Findings<'_>) {
    let mut seen = None;
    impact_results::visit(report, &mut |view| {
        let Some(method) = view.method.filter(|method| seen != Some(method.node())) else { return };
        seen = Some(method.node());
        let known = MODELS.iter().find(|(category, _)| *category == view.category).map(|(_, models)| *models);
        if known.is_some_and(|known| *method.model != Model::Other && !known.contains(&method.model)) {
            findings.report(method.model.node(), "model").with("category", view.category).help("help");
        }
        if let Some(version) = &method.version
            && view.category == "climateChange"
            && matches!(*method.model, Model::Gwp | Model::Gtp)
            && !REPORTS.iter().any(|report| version.contains(report))
        {
            findings.report(version.node(), "version").help("help-version");
        }
    });
}
