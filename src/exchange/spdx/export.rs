//! A report as an SPDX document: its system as an AI package, the energy of its activities in three lists.

use super::{BUCKETS, CONTEXT, UNITS, comment};
use crate::exchange::inventory::{activities, boundary_in_words, widest};
use crate::exchange::ledger::{Ledger, Reason};
use crate::exchange::node::{Map, Node, words};
use crate::exchange::note::Refusal;
use crate::exchange::scope::{FUNCTIONAL_UNIT, PUBLISHER};
use crate::exchange::source::Look;
use crate::exchange::{Artefact, Job, embedded_report, json, scope};
use crate::quantity::{CountUnit, Dimension, Energy, Figure};
use crate::report::{
    Activity, FunctionalUnit, GoalAndScope, GuidelineClaim, Identity, Interpretation, Party, PerUnit,
    ProductIdentifier, ProductScheme, Report, Serving, System,
};

/// The label of what says who made the document, and when.
const CREATION: &str = "_:creation";

/// What other elements and properties have room for: organisations, persons, relationships, metrics, references.
const UNUSED: &[&[&str]] = &[
    &[Report::report, Identity::licence],
    &[Report::report, Identity::publisher, Party::url],
    &[Report::report, Identity::publisher, Party::identifiers],
    &[Report::report, Identity::assessor],
    &[Report::report, Identity::contact],
    &[Report::report, Identity::supersedes],
    &[Report::system, System::models],
    &[Report::goal_and_scope, GoalAndScope::functional_unit, FunctionalUnit::performance],
    &[Report::sources],
];

#[expect(clippy::unnecessary_wraps, reason = "every export has this form")]
pub(super) fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let report = root.get(Report::report);
    let id = report.and_then(|report| report.word(Identity::id)).unwrap_or("urn:ailca:report").to_owned();
    let named = |part: &str| format!("{id}#{part}");
    let day =
        report.and_then(|report| ledger.day(report, Identity::issue_date)).unwrap_or(&job.options.today);
    let name = root.at(PUBLISHER).and_then(Look::text).unwrap_or_default();
    let provider = root.get(Report::system).and_then(|system| system.word(System::provider));
    let element = |class: &str, part: &str| {
        Map::new().word("type", class).word("spdxId", named(part)).word("creationInfo", CREATION)
    };
    let creation = Map::new()
        .word("type", "CreationInfo")
        .word("@id", CREATION)
        .word("specVersion", "3.0.1")
        .word("created", format!("{day}T00:00:00Z"))
        .with("createdBy", words([named("publisher")]))
        .with("createdUsing", words([named("tool")]));
    let mut parts = vec!["publisher", "tool", "system"];
    let supplier = provider.map(|provider| if provider == name { "publisher" } else { "provider" });
    let mut graph = vec![
        creation,
        element("Organization", "publisher").word("name", name),
        element("Tool", "tool").word("name", concat!("ailca ", env!("CARGO_PKG_VERSION"))),
    ];
    if let (Some("provider"), Some(provider)) = (supplier, provider) {
        graph.push(element("Organization", "provider").word("name", provider));
        parts.push("provider");
    }
    graph.push(package(job, ledger, root, element("ai_AIPackage", "system"), supplier.map(named)));
    if job.options.whole {
        let annotation = element("Annotation", "report")
            .word("annotationType", "other")
            .word("subject", named("system"))
            .word("contentType", "application/json")
            .word("statement", embedded_report::text(ledger));
        graph.push(annotation);
        parts.push("report");
    }
    ledger.leave_unused(UNUSED);
    let title = report.and_then(|report| report.word(Identity::title));
    let document = element("SpdxDocument", "document")
        .word_if("name", title)
        // The AI profile asks for a place to download from, which a report does not state.
        .with("profileConformance", words(["core", "software"]))
        .with("rootElement", words([named("system")]))
        .with("element", words(parts.into_iter().map(named)));
    graph.insert(0, document);
    let mut document = Map::new()
        .word("@context", CONTEXT)
        .with("@graph", Node::List(graph.into_iter().map(Node::from).collect()));
    document.prune();
    Ok(vec![Artefact { name: "bom.spdx.json".to_owned(), text: json::pretty(&document) }])
}

fn package(
    job: &Job<'_>,
    ledger: &Ledger<'_>,
    root: Look<'_, '_>,
    element: Map,
    supplier: Option<String>,
) -> Map {
    let system = root.get(Report::system);
    let word = |key: &str| system.and_then(|system| system.word(key));
    let mut energy = Map::new().word("type", "ai_EnergyConsumption");
    let mut said = Vec::new();
    for activity in activities(root) {
        if let Some((bucket, description, comment)) = description(ledger, activity) {
            energy.list(bucket).push(description.into());
            said.push(comment);
        }
    }
    let link = job.options.link.as_deref().map(|link| {
        Node::from(
            Map::new()
                .word("type", "ExternalRef")
                .word("externalRefType", "metrics")
                .with("locator", words([link]))
                .word("comment", "Life cycle assessment report"),
        )
    });
    let claims = root
        .get(Report::goal_and_scope)
        .map(|scope| scope.list(GoalAndScope::guidelines))
        .unwrap_or_default();
    let claims = claims.into_iter().filter_map(|claim| {
        let name = claim.word(GuidelineClaim::guideline)?;
        // An edition that is no date cannot be told from the name again.
        let both = claim.peek(GuidelineClaim::edition).map(|edition| format!("{name} ({edition})"));
        let both = both.filter(|both| GuidelineClaim::apart(both).is_some_and(|(known, _)| known == name));
        if both.is_some() {
            let _ = claim.word(GuidelineClaim::edition);
        }
        Some(both.unwrap_or_else(|| name.to_owned()))
    });
    let limits = root
        .get(Report::interpretation)
        .map(|chapter| chapter.list(Interpretation::limitations))
        .unwrap_or_default();
    // They become lines of one text, so one of several lines cannot come back.
    let one_line = |limit: &Look<'_, '_>| limit.plain().is_some_and(|text| !text.contains('\n'));
    let limits: Vec<&str> = limits.into_iter().filter(one_line).filter_map(Look::text).collect();
    let identifiers = system.map(|system| system.list(System::identifiers)).unwrap_or_default();
    let (purls, others): (Vec<_>, Vec<_>) = identifiers
        .into_iter()
        .partition(|look| look.peek(ProductIdentifier::scheme) == Some(ProductScheme::Purl.key()));
    let purl = purls.first().and_then(|purl| {
        let _ = purl.word(ProductIdentifier::scheme);
        purl.word(ProductIdentifier::value)
    });
    let others = purls.iter().skip(1).chain(&others).filter_map(|look| {
        let scheme = look.word(ProductIdentifier::scheme)?;
        let is_purl = scheme == ProductScheme::Purl.key();
        let identifier = Map::new()
            .word("type", "ExternalIdentifier")
            .word("externalIdentifierType", if is_purl { "packageUrl" } else { "other" })
            .word("identifier", look.word(ProductIdentifier::value)?);
        Some(Node::from(if is_purl { identifier } else { identifier.word("comment", scheme) }))
    });
    element
        .word_if("software_packageUrl", purl)
        .with("externalIdentifier", Node::List(others.collect()))
        .word("name", word(System::name).unwrap_or_default())
        .word_if("software_packageVersion", word(System::version))
        .word("software_primaryPurpose", "model")
        .word_if(
            "releaseTime",
            system
                .and_then(|system| ledger.day(system, System::release_date))
                .map(|day| format!("{day}T00:00:00Z")),
        )
        .word_if("suppliedBy", supplier)
        .word("comment", said.join(" "))
        .with("externalRef", Node::List(link.into_iter().collect()))
        .with("ai_standardCompliance", words(claims))
        .word("ai_limitation", limits.join("\n"))
        .with_if("ai_energyConsumption", (!said.is_empty()).then_some(energy))
}

/// The energy of an activity with the list that it stands in, and in words where it was taken.
fn description(ledger: &Ledger<'_>, activity: Look<'_, '_>) -> Option<(&'static str, Map, String)> {
    let stage = activity.peek(Activity::stage)?;
    let Some(index) = BUCKETS.iter().position(|(known, _)| known.key() == stage) else {
        ledger.lose(activity, Reason::EnumNarrowed);
        return None;
    };
    let bucket = BUCKETS[index].1;
    let whole = widest(&activity.list(Activity::energy));
    let served = activity
        .at([Activity::serving, Serving::per_unit])
        .map(|one| one.list(PerUnit::energy))
        .unwrap_or_default();
    let of_one = if whole.is_none() { widest(&served) } else { None };
    let figure = whole.or(of_one)?;
    let unit = figure.peek(Figure::unit).unwrap_or(CountUnit::One.key());
    let (unit, word) = UNITS.iter().find(|(known, _)| *known == unit).unwrap_or(&UNITS[0]);
    let quantity = ledger.amount_in(figure, Energy::KEY, unit)?;
    if let Some(stage) = activity.get(Activity::stage) {
        if BUCKETS.iter().position(|(_, known)| *known == bucket) == Some(index) {
            stage.take();
        } else {
            ledger.lose(stage, Reason::EnumNarrowed);
        }
    }
    let id = activity.word(Activity::id).unwrap_or_default();
    let boundary = boundary_in_words(figure.word(Figure::boundary));
    let unit_of_service = of_one.map(|_| {
        let unit = ledger.root().at(FUNCTIONAL_UNIT).and_then(|unit| unit.peek(FunctionalUnit::unit));
        unit.map_or_else(|| "unit of service".to_owned(), scope::service_unit)
    });
    let said = comment::sentence(id, stage, unit_of_service.as_deref(), boundary, ledger.qualifier(figure));
    // Without a name of its own: the official binding stops at one.
    let description = Map::new()
        .word("type", "ai_EnergyConsumptionDescription")
        .word("ai_energyQuantity", quantity)
        .word("ai_energyUnit", *word);
    Some((bucket, description, said))
}
