//! SCI: the report of a software carbon intensity (ISO/IEC 21031) in YAML.
//!
//! Keys after <https://github.com/Green-Software-Foundation/sci-reporting>.

use super::ledger::Ledger;
use super::node::Map;
use super::note::Refusal;
use super::{Artefact, Export, Job, scope, yaml};
use crate::finding::Argument;
use crate::report::Stage;

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "sci", name: "SCI report (ISO/IEC 21031)", holds_whole: false, write };

/// Where the result stands that is an intensity already.
const RESULT: &str = "impacts/climateChange/locationBased/perFunctionalUnit";

fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let unit = root.at("goalAndScope/functionalUnit");
    let result = root.at(RESULT).and_then(|result| result.get("amount"));
    let mut missing = Vec::new();
    if unit.is_none() {
        missing.push("goalAndScope.functionalUnit");
    }
    if result.is_none_or(|result| result.get("value").is_none()) {
        missing.push("impacts.climateChange.locationBased.perFunctionalUnit");
    }
    if !scope::covers(root, Stage::HardwareManufacturing) {
        missing.push("goalAndScope.boundary.hardwareManufacturing");
    }
    let (Some(unit), Some(result), true) = (unit, result, missing.is_empty()) else {
        return Err(Refusal::new("sci-needs").with("missing", Argument::Name(missing.join(", "))));
    };
    let Some(sci) = ledger.amount_in(result, "ghg", "g CO2e") else {
        return Err(Refusal::new("sci-needs").with("missing", "impacts.climateChange.locationBased"));
    };
    let counted = scope::service_unit(unit.word("unit").unwrap_or_default());
    let amount = unit.get("amount").and_then(|amount| ledger.amount_in(amount, "count", "1"));
    let per = amount.map_or_else(|| counted.clone(), |amount| format!("{amount} {counted}"));
    let report = root.get("report");
    let word = |key: &str| report.and_then(|report| report.word(key));
    let contact = report.and_then(|report| report.get("contact"));
    let system = root.get("system");
    let entity = |key: &str| system.and_then(|system| system.word(key));
    let mut document = Map::new()
        .with(
            "sci",
            Map::new()
                .word_if("software-boundary", scope::boundary(root))
                .bare("sci", &*sci)
                .word("unit", format!("gCO2e per {per}"))
                .word("r", per)
                .word_if("r-source", unit.word("description")),
        )
        .with(
            "metadata",
            Map::new()
                .word_if("name", entity("name"))
                .word_if("contact-name", contact.and_then(|contact| contact.word("name")))
                .word_if("contact-email", contact.and_then(|contact| contact.word("email")))
                .word_if("organization", root.at("report/publisher").and_then(|party| party.word("name")))
                .word_if("guid", word("id").map(|id| id.trim_start_matches("urn:uuid:")))
                .word_if("entity-version", entity("version"))
                .word("sci-version", "ISO/IEC 21031:2024")
                .word_if("calculation-date", word("issueDate"))
                .word_if("calculation-information", scope::allocation(root))
                .word_if("report-information-url", job.options.link.as_deref()),
        );
    document.prune();
    Ok(vec![Artefact { name: "sci.yaml".to_owned(), text: yaml::block(&document, 0) }])
}
