//! SCI: the report of a software carbon intensity (ISO/IEC 21031) in YAML.
//!
//! Keys after <https://github.com/Green-Software-Foundation/sci-reporting>.

use super::ledger::Ledger;
use super::node::Map;
use super::note::Refusal;
use super::scope::{FUNCTIONAL_UNIT, PER_UNIT, PUBLISHER};
use super::source::Look;
use super::{Artefact, Export, Job, scope, yaml};
use crate::finding::Argument;
use crate::quantity::{Count, CountUnit, Dimension, Figure, Ghg, GhgUnit};
use crate::report::{
    Allocation, ClimateChange, Contact, FunctionalUnit, GoalAndScope, Identity, Impacts, PerFunctionalUnit,
    Report, Stage, System, SystemBoundary,
};

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "sci", name: "SCI report (ISO/IEC 21031)", holds_whole: false, write };

/// What `calculation-information` has room for beside what is written there.
const UNUSED: &[&[&str]] = &[
    &[Report::goal_and_scope, GoalAndScope::period],
    &[Report::goal_and_scope, GoalAndScope::cut_off],
    &[Report::goal_and_scope, GoalAndScope::allocation, Allocation::share],
    &[Report::goal_and_scope, GoalAndScope::allocation, Allocation::units],
    &[Report::goal_and_scope, GoalAndScope::assumptions],
    &[Report::goal_and_scope, GoalAndScope::modelling],
    &[Report::goal_and_scope, GoalAndScope::guidelines],
    &[Report::impacts, Impacts::climate_change, ClimateChange::method],
];

fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let unit = root.at(FUNCTIONAL_UNIT);
    let result = root.at(PER_UNIT).and_then(|result| result.get(PerFunctionalUnit::<Ghg>::amount));
    let mut missing = Vec::new();
    if unit.is_none() {
        missing.push(FUNCTIONAL_UNIT.join("."));
    }
    if result.is_none_or(|result| result.get(Figure::value).is_none()) {
        missing.push(PER_UNIT.join("."));
    }
    if !scope::covers(root, Stage::HardwareManufacturing) {
        let stage = SystemBoundary::hardware_manufacturing;
        missing.push([Report::goal_and_scope, GoalAndScope::boundary, stage].join("."));
    }
    let (Some(unit), Some(result), true) = (unit, result, missing.is_empty()) else {
        return Err(Refusal::new("sci-needs").with("missing", Argument::Name(missing.join(", "))));
    };
    let Some(sci) = ledger.amount_in(result, Ghg::KEY, GhgUnit::Gram.key()) else {
        return Err(Refusal::new("sci-needs").with("missing", PER_UNIT[..3].join(".")));
    };
    let counted = scope::service_unit(unit.word(FunctionalUnit::unit).unwrap_or_default());
    let amount = unit
        .get(FunctionalUnit::amount)
        .and_then(|amount| ledger.amount_in(amount, Count::KEY, CountUnit::One.key()));
    let per = amount.map_or_else(|| counted.clone(), |amount| format!("{amount} {counted}"));
    let bound =
        ledger.qualifier(result).map(|qualifier| format!("sci is {} this value", qualifier.in_words()));
    let notes: Vec<String> = bound.into_iter().chain(scope::allocation(root)).collect();
    ledger.leave_unused(UNUSED);
    let report = root.get(Report::report);
    let word = |key: &str| report.and_then(|report| report.word(key));
    let contact = report.and_then(|report| report.get(Identity::contact));
    let system = root.get(Report::system);
    let entity = |key: &str| system.and_then(|system| system.word(key));
    let mut document = Map::new()
        .with(
            "sci",
            Map::new()
                .word_if("software-boundary", scope::boundary(root))
                .bare("sci", &*sci)
                .word("unit", format!("gCO2e per {per}"))
                .word("r", per)
                .word_if("r-source", unit.word(FunctionalUnit::description)),
        )
        .with(
            "metadata",
            Map::new()
                .word_if("name", entity(System::name))
                .word_if("contact-name", contact.and_then(|contact| contact.word(Contact::name)))
                .word_if("contact-email", contact.and_then(|contact| contact.word(Contact::email)))
                .word_if("organization", root.at(PUBLISHER).and_then(Look::text))
                .word_if("guid", word(Identity::id).map(|id| id.trim_start_matches("urn:uuid:")))
                .word_if("entity-version", entity(System::version))
                .word("sci-version", "ISO/IEC 21031:2024")
                .word_if("calculation-date", word(Identity::issue_date))
                .word("calculation-information", notes.join("; "))
                .word_if("report-information-url", job.options.link.as_deref()),
        );
    document.prune();
    Ok(vec![Artefact { name: "sci.yaml".to_owned(), text: yaml::block(&document, 0) }])
}
